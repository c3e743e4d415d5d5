"""A small interrogation as a transcript: two voices, an utterance without text, a withheld one, words on which recognisers differ."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from law import Language
from transcription.review import Confirmation, Correction, Layer, WordPlace, empty_layer
from transcription.speech_map import speech_map
from transcription.transcript import (
    Agreement,
    Gate,
    GateName,
    MediaFacts,
    Method,
    OtherOpinion,
    OtherWord,
    Reason,
    Role,
    RoleState,
    Segment,
    SoundQuality,
    Span,
    SpanKind,
    SpeakerRole,
    Speakers,
    Transcript,
    Turn,
    Verdict,
    Word,
)
from transcription.written_form import written_form

AT = datetime(2026, 11, 25, 10, 0, tzinfo=ZoneInfo("Asia/Almaty"))
BY = "Бектасов Д.А."
HASH = "a" * 64
LINES = (
    ("speaker-1", Language.RU, "вы признаёте вину по статье сто восемьдесят восемь части третьей"),
    ("speaker-2", Language.KK, "он бесінші наурызда мен ешқайда бармадым"),
    ("speaker-2", Language.RU, "я взял пятьдесят тысяч тенге у марата"),
    ("speaker-1", Language.RU, "кто ещё был с вами"),
    ("speaker-2", Language.KK, ""),
    ("speaker-2", Language.RU, "больше там было людей"),
)


def words(text: str, start: int, **about: object) -> tuple[Word, ...]:
    return tuple(
        Word(text=word, start_ms=start + 300 * number, end_ms=start + 300 * number + 250, probability=0.9, **about)
        for number, word in enumerate(text.split())
    )


def segment(index: int, speaker: str, language: Language, text: str) -> Segment:
    start = 6_000 * (index - 1) + 500
    return Segment(
        index=index,
        start_ms=start,
        end_ms=start + 300 * max(len(text.split()), 4),
        language=language,
        language_probability=0.99,
        text=text,
        withheld="" if text else "субтитры",
        words=words(text, start),
        written=written_form(text.split(), language) if text else None,
        gates=(Gate(name=GateName.LOGPROB, value=-0.3, passed=bool(text) and index != 4),),
        attempts=1,
        confidence=0.9 if text else 0.0,
        needs_check=not text or index == 4,
        speaker=speaker,
    )


def sample() -> Transcript:
    segments = [segment(number, *line) for number, line in enumerate(LINES, 1)]
    third = segments[2].words
    differing = third[2].model_copy(update={"agreement": Agreement.DIFFERS, "other": "пятнадцать"})
    segments[2] = segments[2].model_copy(update={"words": (*third[:2], differing, *third[3:])})
    lacking = OtherOpinion(text="больше там не было людей", only_there=(OtherWord(text="не", place=2, start_ms=31_100, end_ms=31_200),))
    segments[5] = segments[5].model_copy(update={"other": lacking})
    duration = 40_000
    spans = [
        Span(
            start_ms=one.start_ms,
            end_ms=one.end_ms,
            kind=SpanKind.SPEECH_WITH_TEXT if one.text else SpanKind.SPEECH_WITHOUT_TEXT,
        )
        for one in segments
    ]
    return Transcript(
        media=MediaFacts(
            file="допрос.opus",
            size_bytes=123_456,
            sha256="b" * 64,
            pcm_sha256="c" * 64,
            container="ogg",
            codec="opus",
            sample_rate=48_000,
            channels=1,
            sound_tracks=1,
            has_video=False,
            stated_ms=duration,
            duration_ms=duration,
        ),
        method=Method(
            profile="whisper-kk-ru-mini",
            device="cpu",
            model_sha256={"model.bin": "d" * 64},
            options={"language": None},
            versions={"aiyptaushy": "0.1.0", "faster-whisper": "1.2.1"},
        ),
        sound=SoundQuality(speech_level=-20.0, noise_level=-50.0, signal_to_noise=30.0, clipped_share=0.0, verdict=Verdict.USABLE),
        truncation=None,
        damaged_packets=0,
        broken_clock=0,
        reasons=(Reason.DOUBTFUL_TEXT, Reason.RECOGNISERS_DIFFER, Reason.SPEECH_WITHOUT_TEXT),
        speech_map=speech_map(duration, spans),
        segments=tuple(segments),
        speakers=Speakers(
            engine="sample",
            sha256={},
            wanted=2,
            labels=("speaker-1", "speaker-2"),
            turns=tuple(Turn(start_ms=one.start_ms, end_ms=one.end_ms, speaker=one.speaker or "") for one in segments),
            roles=(SpeakerRole(speaker="speaker-1", role=Role.INVESTIGATOR, state=RoleState.PROPOSED, because=("признаёте",)),),
        ),
    )


def layer(transcript: Transcript, *entries: object) -> Layer:
    return empty_layer(transcript, HASH).model_copy(update={"entries": entries})


def correction(identifier: str, place: WordPlace | object, before: str, after: str, **about: object) -> Correction:
    return Correction(id=identifier, by=BY, at=AT, place=place, before=before, after=after, **about)


def confirmation(identifier: str, place: WordPlace, text: str) -> Confirmation:
    return Confirmation(id=identifier, by=BY, at=AT, place=place, text=text)


def place(segment: int, start: int, end: int) -> WordPlace:
    return WordPlace(segment=segment, start=start, end=end)
