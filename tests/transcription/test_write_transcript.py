import errno
import re
from importlib.resources import files

import pytest

from law import Language
from models import recogniser_profile
from transcription import Reason, Span, SpanKind, TranscriptNotWritten, TranscriptUnreadable, read_transcript, render_text, write_transcript
from transcription.readable import main_language, stamp
from transcription.transcribe import transcribe
from transcription.transcript import Truncation


@pytest.fixture(scope="module")
def transcript(dialogue):
    [found] = transcribe([dialogue], recogniser_profile())
    return found


NATURE = {
    Language.KK: "МАШИНА ЖАСАҒАН МӘТІН, АДАМ ТЕКСЕРМЕГЕН",
    Language.RU: "МАШИННАЯ РАСШИФРОВКА, ЧЕЛОВЕКОМ НЕ ПРОВЕРЕНА",
    Language.EN: "MACHINE TRANSCRIPT, NOT CHECKED BY A PERSON",
}


@pytest.mark.parametrize("language", list(Language), ids=["in Kazakh", "in Russian", "in English"])
def test_the_first_line_says_that_a_machine_wrote_it(transcript, language):
    text = render_text(transcript, language)
    assert text.splitlines()[0] == NATURE[language]
    assert transcript.media.sha256 in text
    assert recogniser_profile().describe(language) in text


def test_each_utterance_stands_with_its_time_and_language(transcript):
    text = render_text(transcript, Language.KK)
    assert "[00:00] (1-сөйлеуші, орысша) признаёте ли вы вину" in text
    assert "(2-сөйлеуші, қазақша) кінәмді толық мойындаймын" in text


def test_what_was_written_is_read_back_the_same(transcript, tmp_path):
    written = write_transcript(transcript, tmp_path / "new folder", "m1")
    assert sorted(file.name for file in (tmp_path / "new folder").iterdir()) == [
        "m1.json",
        "m1.manifest.json",
        "m1.srt",
        "m1.txt",
        "m1.vtt",
    ]
    assert read_transcript(written.json) == transcript
    assert written.text.read_text(encoding="utf-8") == render_text(transcript, main_language(transcript))


def test_headings_come_in_the_language_asked_for(transcript, tmp_path):
    written = write_transcript(transcript, tmp_path, "m1", Language.EN)
    assert written.text.read_text(encoding="utf-8").startswith(NATURE[Language.EN])


def test_headings_come_in_the_language_most_spoken(transcript):
    kazakh, russian = (
        [segment for segment in transcript.segments if segment.language is language] for language in (Language.KK, Language.RU)
    )
    assert main_language(transcript.model_copy(update={"segments": tuple(kazakh)})) is Language.KK
    assert main_language(transcript.model_copy(update={"segments": tuple(russian)})) is Language.RU
    assert main_language(transcript.model_copy(update={"segments": ()})) is Language.KK


def test_every_reason_mark_and_loss_has_its_words(transcript):
    duration = transcript.media.duration_ms
    doubtful = transcript.segments[0].model_copy(update={"needs_check": True})
    withheld = transcript.segments[1].model_copy(update={"text": "", "withheld": "сөз", "needs_check": True})
    mute = withheld.model_copy(update={"withheld": ""})
    troubled = transcript.model_copy(
        update={
            "reasons": tuple(Reason),
            "truncation": Truncation(lost_ms=65_432),
            "segments": (doubtful, withheld, mute),
            "speech_map": (
                Span(start_ms=0, end_ms=duration - 100, kind=SpanKind.NO_SPEECH),
                Span(start_ms=duration - 100, end_ms=duration, kind=SpanKind.LOST),
            ),
        }
    )
    text = render_text(troubled, Language.RU)
    for expected in (
        "признаёте ли вы вину [проверить]",
        "[возможно, слышен голос; собственному тексту машина не верит: «сөз»]",
        "[слышен голос, текст не распознан]",
        f"[речи нет, {(duration - 100) // 1000},{(duration - 100) % 1000 // 100} с]",
        "[пропуск в записи, 0,1 с]",
        "- запись оборвана: недостаёт её конца",
        "- в конце недостаёт: 00:01:05.432",
        "- пропуски в записи: 00:00:00.100",
    ):
        assert expected in text
    assert len({render_text(troubled, language) for language in Language}) == len(Language)


@pytest.mark.parametrize(
    ("position", "duration", "expected"),
    [
        (0, 1000, "00:00"),
        (187_999, 200_000, "03:07"),
        (3_599_999, 3_599_999, "59:59"),
        (3_787_000, 7_200_000, "01:03:07"),
        (5_000, 3_600_000, "00:00:05"),
    ],
    ids=["the beginning", "minutes and seconds", "just under an hour", "over an hour", "the beginning of a long recording"],
)
def test_stamps(position, duration, expected):
    assert stamp(position, duration) == expected


def test_a_full_disk_leaves_nothing_half_written(transcript, tmp_path, monkeypatch):
    def full(_handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("transcription.write.os.fsync", full)
    with pytest.raises(TranscriptNotWritten) as caught:
        write_transcript(transcript, tmp_path, "m1")
    assert list(tmp_path.iterdir()) == []
    assert all(str(tmp_path) in caught.value.explain(language) for language in Language)


def test_a_folder_in_the_way_is_reported(transcript, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(TranscriptNotWritten):
        write_transcript(transcript, tmp_path / "file", "m1")


@pytest.mark.parametrize("content", ["", "{}", "not json"], ids=["empty", "not a transcript", "not JSON"])
def test_what_is_no_transcript_is_not_read(tmp_path, content):
    (tmp_path / "m1.json").write_text(content)
    with pytest.raises(TranscriptUnreadable) as caught:
        read_transcript(tmp_path / "m1.json")
    assert all("m1.json" in caught.value.explain(language) for language in Language)


def test_the_catalogues_hold_the_same_messages():
    catalogues = [
        re.findall(r"^([a-z][\w-]*) =", (files("transcription") / "locale" / f"{code}.ftl").read_text(encoding="utf-8"), re.MULTILINE)
        for code in Language
    ]
    assert catalogues[0] == catalogues[1] == catalogues[2]


def test_a_transcript_that_is_not_there_is_said_to_be_missing_and_a_folder_to_be_unreadable(tmp_path):
    for file, code in ((tmp_path / "none.json", "transcript-missing"), (tmp_path, "transcript-unopened")):
        with pytest.raises(TranscriptUnreadable) as refused:
            read_transcript(file)
        assert refused.value.code == code
        assert "Errno" not in refused.value.explain(Language.KK)
