"""The written form in a transcript: beside the words in its JSON, in its text with the words behind each change."""

import pytest

from law import Language
from models import recogniser_profile
from transcription import Transcript, render_text, transcribe, written_form


@pytest.fixture(scope="module")
def transcript(dialogue):
    [found] = transcribe([dialogue], recogniser_profile())
    return found


def saying(transcript, text, language):
    first = transcript.segments[0]
    said = first.model_copy(update={"text": text, "language": language, "written": written_form(text.split(), language)})
    return transcript.model_copy(update={"segments": (said,)})


def test_every_utterance_with_text_has_its_written_form(transcript):
    assert transcript.segments
    for segment in transcript.segments:
        assert (segment.written is not None) == bool(segment.text)
        if segment.written is not None:
            assert segment.written == written_form(segment.text.split(), segment.language)


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        (
            Language.RU,
            "отдал триста пятьдесят тысяч тенге в пятнадцать часов пять минут",
            "отдал 350\u00a0000 тенге [дословно: «триста пятьдесят тысяч тенге»] в 15:05 [дословно: «пятнадцать часов пять минут»]",
        ),
        (Language.KK, "он бірінші мамыр сағат он сегіз нөл-нөлде", "11 мамыр [сөзбе-сөз: «он бірінші мамыр»] сағат 18:00-де"),
        (Language.EN, "один из нас", "один из нас"),
    ],
    ids=["Russian", "Kazakh", "nothing to change"],
)
def test_the_text_shows_both(transcript, language, text, shown):
    spoken = Language.RU if language is Language.EN else language
    assert shown in render_text(saying(transcript, text, spoken), language)


def test_the_words_are_never_changed(transcript):
    text = "сумма триста пятьдесят тысяч тенге"
    copy = Transcript.model_validate_json(saying(transcript, text, Language.RU).model_dump_json())
    assert copy.segments[0].text == text
    [change] = copy.segments[0].written.changes
    assert " ".join(text.split()[change.start : change.end]) == change.verbatim == "триста пятьдесят тысяч тенге"


def test_a_transcript_from_before_the_written_form_is_still_read(transcript):
    old = transcript.model_dump(mode="json")
    for segment in old["segments"]:
        del segment["written"]
    read = Transcript.model_validate(old)
    assert all(segment.written is None for segment in read.segments)
    assert read.segments[0].text in render_text(read, Language.RU)
