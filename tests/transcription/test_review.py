"""Corrections as a layer: what they change, what they leave, when they are refused, that nothing is lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from datetime import datetime
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from review_samples import AT, BY, HASH, LINES, confirmation, correction, layer, place, sample

from law import Language
from transcription import TranscriptUnreadable
from transcription.errors import CorrectionRefused, LayerUnreadable
from transcription.review import (
    RoleAssignment,
    SpeakerChange,
    TimePlace,
    Undo,
    add,
    apply,
    diff,
    layer_file,
    open_review,
    record,
)
from transcription.transcript import Reason, Role, SpanKind
from transcription.write import write_whole

TRANSCRIPT = sample()


def texts(reviewed):
    return [one.text for one in reviewed.segments]


def test_an_empty_layer_changes_nothing():
    reviewed = apply(TRANSCRIPT, layer(TRANSCRIPT))
    assert texts(reviewed) == [one.text for one in TRANSCRIPT.segments]
    assert reviewed.transcript.speech_map == TRANSCRIPT.speech_map
    assert reviewed.transcript.reasons == TRANSCRIPT.reasons
    assert [one.written for one in reviewed.segments] == [one.written for one in TRANSCRIPT.segments]
    assert reviewed.checked == 0


@pytest.mark.parametrize(
    ("where", "before", "after", "expected"),
    [
        ((2, 0, 2), "он бесінші", "он алтыншы", "он алтыншы наурызда мен ешқайда бармадым"),
        ((2, 5, 6), "бармадым", "бардым", "он бесінші наурызда мен ешқайда бардым"),
        ((2, 3, 3), "", "кешке", "он бесінші наурызда кешке мен ешқайда бармадым"),
        ((2, 0, 0), "", "мен", "мен он бесінші наурызда мен ешқайда бармадым"),
        ((2, 6, 6), "", "деді", "он бесінші наурызда мен ешқайда бармадым деді"),
        ((2, 3, 5), "мен ешқайда", "", "он бесінші наурызда бармадым"),
        ((2, 0, 6), "он бесінші наурызда мен ешқайда бармадым", "", ""),
        ((5, 0, 0), "", "жалғыз болдым", "жалғыз болдым"),
    ],
    ids=[
        "as many words as before",
        "a lost negation",
        "a word left out in the middle",
        "a word left out at the beginning",
        "a word left out at the end",
        "words that nobody said",
        "an utterance that nobody said",
        "words where the machine had none",
    ],
)
def test_a_correction_changes_its_words_and_no_others(where, before, after, expected):
    reviewed = apply(TRANSCRIPT, layer(TRANSCRIPT, correction("r1", place(*where), before, after)))
    found = next(one for one in reviewed.segments if one.index == where[0])
    assert found.text == expected
    assert " ".join(word.text for word in found.words) == expected
    assert [one.text for one in reviewed.segments if one.index != where[0]] == [
        one.text for one in TRANSCRIPT.segments if one.index != where[0]
    ]
    assert all(word.correction == "r1" for word in found.words if word.text in after.split() and word.machine_text != word.text)
    assert found.start_ms <= min((word.start_ms for word in found.words), default=found.start_ms)
    assert all(one.start_ms <= one.end_ms <= found.end_ms for one in found.words)


def test_every_corrected_word_knows_the_words_of_the_machine():
    reviewed = apply(TRANSCRIPT, layer(TRANSCRIPT, correction("r1", place(3, 2, 4), "пятьдесят тысяч", "сто пятьдесят тысяч")))
    found = [word for word in reviewed.segments[2].words if word.correction]
    assert [(word.text, word.machine, word.machine_text) for word in found] == [
        (text, (2, 4), "пятьдесят тысяч") for text in ("сто", "пятьдесят", "тысяч")
    ]
    assert (found[0].start_ms, found[-1].end_ms) == (TRANSCRIPT.segments[2].words[2].start_ms, TRANSCRIPT.segments[2].words[3].end_ms)


def test_numbers_are_written_anew_after_a_correction():
    reviewed = apply(TRANSCRIPT, layer(TRANSCRIPT, correction("r1", place(3, 2, 3), "пятьдесят", "пятнадцать")))
    assert "15 000" in reviewed.segments[2].written.text.replace("\u00a0", " ")
    assert TRANSCRIPT.segments[2].written.text != reviewed.segments[2].written.text


def test_an_utterance_that_only_a_person_heard_stands_in_its_place():
    heard = TimePlace(start_ms=20_500, end_ms=22_000, language=Language.KK, speaker="speaker-2")
    reviewed = apply(TRANSCRIPT, layer(TRANSCRIPT, correction("r1", heard, "", "досым болды")))
    assert [one.index for one in reviewed.segments] == [1, 2, 3, 4, 7, 5, 6]
    added = reviewed.segments[4]
    assert (added.by_person, added.attempts, added.text, added.is_checked) == (True, 0, "досым болды", True)
    kinds = {span.kind: 0 for span in reviewed.transcript.speech_map}
    for span in reviewed.transcript.speech_map:
        kinds[span.kind] += span.end_ms - span.start_ms
    assert sum(kinds.values()) == TRANSCRIPT.media.duration_ms
    machine = sum(one.end_ms - one.start_ms for one in TRANSCRIPT.speech_map if one.kind is SpanKind.SPEECH_WITH_TEXT)
    assert kinds[SpanKind.SPEECH_WITH_TEXT] == machine + 1_500


REFUSED = [
    ([correction("r1", place(2, 0, 1), "он", "он")], "review-nothing-changes"),
    ([correction("r1", place(2, 0, 1), "сегіз", "он")], "review-before-differs"),
    ([correction("r1", place(9, 0, 1), "он", "он бір")], "review-no-such-segment"),
    ([correction("r1", place(2, 5, 9), "он", "он бір")], "review-no-such-words"),
    (
        [correction("r1", place(2, 0, 2), "он бесінші", "а"), correction("r2", place(2, 1, 3), "бесінші наурызда", "б")],
        "review-place-taken",
    ),
    ([correction("r1", place(2, 1, 1), "", "а"), correction("r2", place(2, 1, 1), "", "б")], "review-place-taken"),
    ([correction("r1", place(2, 0, 3), "он бесінші наурызда", "а"), correction("r2", place(2, 1, 1), "", "б")], "review-place-taken"),
    ([correction("r1", place(2, 0, 1), "он", "а"), correction("r1", place(2, 1, 2), "бесінші", "б")], "review-identifier-twice"),
    ([Undo(id="r1", by=BY, at=AT, entry="r9")], "review-no-such-entry"),
    ([Undo(id="r1", by=BY, at=AT, entry="r1")], "review-no-such-entry"),
    (
        [correction("r1", place(2, 0, 1), "он", "а"), *(Undo(id=f"u{n}", by=BY, at=AT, entry="r1") for n in (1, 2))],
        "review-undone-already",
    ),
    ([correction("r1", TimePlace(start_ms=9, end_ms=9, language=Language.RU), "", "а")], "review-outside-recording"),
    ([correction("r1", TimePlace(start_ms=0, end_ms=99_000, language=Language.RU), "", "а")], "review-outside-recording"),
    ([RoleAssignment(id="r1", by=BY, at=AT, speaker="speaker-7", role=Role.SUSPECT)], "review-no-such-speaker"),
    ([SpeakerChange(id="r1", by=BY, at=AT, segment=1, before="speaker-2", after="speaker-1")], "review-before-differs"),
    (
        [RoleAssignment(id=f"r{n}", by=BY, at=AT, speaker="speaker-1", role=role) for n, role in enumerate((Role.SUSPECT, Role.LAWYER))],
        "review-place-taken",
    ),
]


@pytest.mark.parametrize(
    ("entries", "code"),
    REFUSED,
    ids=[
        "a correction that changes nothing",
        "words that the machine did not write",
        "an utterance that is not there",
        "words that are not there",
        "two corrections of one word",
        "two insertions in one place",
        "an insertion into corrected words",
        "one identifier twice",
        "an undo of nothing",
        "an undo of itself",
        "an undo of what is undone",
        "a stretch without length",
        "a stretch beyond the end",
        "the role of a voice that is not there",
        "a voice that the machine did not name",
        "two roles of one voice",
    ],
)
def test_what_does_not_fit_is_refused_and_told_in_every_language(entries, code):
    with pytest.raises(CorrectionRefused) as caught:
        apply(TRANSCRIPT, layer(TRANSCRIPT, *entries))
    assert caught.value.code == code
    assert len({caught.value.explain(language) for language in Language}) == len(Language)


def test_the_refusal_of_a_second_correction_names_the_first():
    with pytest.raises(CorrectionRefused) as caught:
        apply(TRANSCRIPT, layer(TRANSCRIPT, *REFUSED[4][0]))
    assert BY in caught.value.explain(Language.RU)
    assert "25.11.2026 10:00" in caught.value.explain(Language.KK)


def test_a_layer_of_another_recording_is_refused():
    other = TRANSCRIPT.model_copy(update={"media": TRANSCRIPT.media.model_copy(update={"sha256": "e" * 64})})
    with pytest.raises(CorrectionRefused):
        apply(other, layer(TRANSCRIPT))


@pytest.mark.parametrize("at", ["2026-11-25T10:00:00"], ids=["a time without its zone"])
def test_a_time_without_a_zone_is_no_time(at):
    with pytest.raises(ValidationError):
        correction("r1", place(2, 0, 1), "он", "а").model_validate(
            correction("r1", place(2, 0, 1), "он", "а").model_dump() | {"at": datetime.fromisoformat(at)}
        )


def test_a_mark_counts_until_the_words_change():
    heard = confirmation("r1", place(2, 0, 6), LINES[1][2])
    reviewed = add(apply(TRANSCRIPT, layer(TRANSCRIPT)), heard)
    assert reviewed.segments[1].is_checked
    assert all(word.confirmed == "r1" for word in reviewed.segments[1].words)
    reviewed = add(reviewed, correction("r2", place(2, 5, 6), "бармадым", "бардым"))
    assert reviewed.segments[1].outdated == ("r1",)
    assert not reviewed.segments[1].is_checked
    back = add(reviewed, Undo(id="r3", by=BY, at=AT, entry="r2"))
    assert back.segments[1].is_checked


def test_words_that_are_not_there_cannot_be_confirmed():
    with pytest.raises(CorrectionRefused) as caught:
        add(apply(TRANSCRIPT, layer(TRANSCRIPT)), confirmation("r1", place(2, 0, 1), "он бір"))
    assert caught.value.code == "review-before-differs"


def test_a_person_may_confirm_that_nothing_intelligible_is_said():
    reviewed = add(apply(TRANSCRIPT, layer(TRANSCRIPT)), confirmation("r1", place(5, 0, 0), ""))
    assert reviewed.segments[4].is_checked
    assert not reviewed.segments[4].needs_check
    assert Reason.SPEECH_WITHOUT_TEXT not in reviewed.transcript.reasons


def test_roles_and_voices_are_a_layer_too():
    reviewed = apply(
        TRANSCRIPT,
        layer(
            TRANSCRIPT,
            RoleAssignment(id="r1", by=BY, at=AT, speaker="speaker-2", role=Role.SUSPECT, name="Тлеубаев Е.М."),
            SpeakerChange(id="r2", by=BY, at=AT, segment=6, before="speaker-2", after="speaker-3"),
            RoleAssignment(id="r3", by=BY, at=AT, speaker="speaker-3", role=Role.LAWYER),
        ),
    )
    assert {label: role.role for label, role in reviewed.roles.items()} == {"speaker-2": Role.SUSPECT, "speaker-3": Role.LAWYER}
    assert reviewed.segments[5].speaker == "speaker-3"
    assert {word.speaker for word in reviewed.segments[5].words} == {"speaker-3"}
    assert [one.speaker for one in TRANSCRIPT.segments][5] == "speaker-2"
    assert [(role.speaker, role.state.value) for role in reviewed.transcript.speakers.roles] == [
        ("speaker-1", "proposed"),
        ("speaker-2", "assigned"),
        ("speaker-3", "assigned"),
    ]


def test_the_differences_come_in_order_of_the_recording():
    reviewed = apply(
        TRANSCRIPT,
        layer(
            TRANSCRIPT,
            correction("r1", place(6, 2, 2), "", "не", reason="слышно «не»"),
            correction("r2", place(2, 5, 6), "бармадым", "бардым"),
            SpeakerChange(id="r3", by=BY, at=AT, segment=4, before="speaker-1", after="speaker-2"),
        ),
    )
    found = diff(reviewed)
    assert [(one.entry, one.about, one.segment, one.before, one.after) for one in found] == [
        ("r2", "words", 2, "бармадым", "бардым"),
        ("r3", "speaker", 4, "speaker-1", "speaker-2"),
        ("r1", "words", 6, "", "не"),
    ]
    assert (found[2].reason, found[2].by, found[2].at) == ("слышно «не»", BY, AT)
    assert json.loads(found[0].model_dump_json())["at"].startswith("2026-11-25T10:00:00+05:00")


@st.composite
def many_corrections(draw):
    """Give corrections that claim different words."""
    entries = []
    for number, (_, _, text) in enumerate(LINES, 1):
        words, at = text.split(), 0
        while at <= len(words) and draw(st.booleans()):
            start = draw(st.integers(at, len(words)))
            end = draw(st.integers(start, min(start + 3, len(words))))
            after = " ".join(draw(st.lists(st.sampled_from(("жаңа", "слово", "үш", "два")), max_size=3)))
            before = " ".join(words[start:end])
            if before != after:
                entries.append(correction(f"r{len(entries) + 1}", place(number, start, end), before, after))
            at = end + 1
    return entries


@settings(deadline=None, max_examples=60)
@given(many_corrections(), st.randoms(use_true_random=False))
def test_the_order_of_corrections_that_do_not_overlap_does_not_matter(entries, random):
    shuffled = entries[:]
    random.shuffle(shuffled)
    first, second = (apply(TRANSCRIPT, layer(TRANSCRIPT, *those)) for those in (entries, shuffled))
    assert first.segments == second.segments
    assert first.transcript == second.transcript
    assert diff(first) == diff(second)


@settings(deadline=None, max_examples=60)
@given(many_corrections(), st.data())
def test_what_is_taken_back_is_as_if_it_had_never_been(entries, data):
    gone = data.draw(st.lists(st.sampled_from(entries), unique_by=lambda one: one.id)) if entries else []
    undone = [Undo(id=f"u{number}", by=BY, at=AT, entry=one.id) for number, one in enumerate(gone)]
    kept = [one for one in entries if one not in gone]
    assert apply(TRANSCRIPT, layer(TRANSCRIPT, *entries, *undone)).segments == apply(TRANSCRIPT, layer(TRANSCRIPT, *kept)).segments
    again = [Undo(id=f"v{one.id}", by=BY, at=AT, entry=one.id) for one in undone]
    restored = apply(TRANSCRIPT, layer(TRANSCRIPT, *entries, *undone, *again))
    assert restored.segments == apply(TRANSCRIPT, layer(TRANSCRIPT, *entries)).segments


@settings(deadline=None, max_examples=60)
@given(many_corrections())
def test_every_word_of_the_machine_is_accounted_for(entries):
    """Kept words and the machine's words behind corrections together are the machine's text."""
    reviewed = apply(TRANSCRIPT, layer(TRANSCRIPT, *entries))
    by_id = {entry.id: entry for entry in entries}
    for machine, now in zip(TRANSCRIPT.segments, reviewed.segments, strict=True):
        kept = {word.machine[0] for word in now.words if not word.correction}
        replaced = {number for name in now.corrections for number in range(by_id[name].place.start, by_id[name].place.end)}
        assert kept | replaced == set(range(len(machine.text.split())))
        assert not kept & replaced
        assert now.machine_text == machine.text


def test_an_undo_restores_what_an_undo_took_back_only_where_the_place_is_free():
    entries = [
        correction("r1", place(2, 0, 1), "он", "а"),
        Undo(id="r2", by=BY, at=AT, entry="r1"),
        correction("r3", place(2, 0, 1), "он", "б"),
    ]
    reviewed = apply(TRANSCRIPT, layer(TRANSCRIPT, *entries))
    with pytest.raises(CorrectionRefused) as caught:
        add(reviewed, Undo(id="r4", by=BY, at=AT, entry="r2"))
    assert caught.value.code == "review-place-taken"


@pytest.fixture
def written(tmp_path):
    file = tmp_path / "m1.json"
    write_whole(file, TRANSCRIPT.model_dump_json(indent=1) + "\n")
    return file


def test_the_layer_lies_beside_the_transcript_and_names_its_hash(written):
    before = written.read_bytes()
    review = record(written, lambda _, name: correction(name, place(2, 5, 6), "бармадым", "бардым"))
    assert written.read_bytes() == before
    head, line = layer_file(written).read_text(encoding="utf-8").splitlines()
    assert json.loads(head)["transcript_sha256"] == sha256(before).hexdigest()
    assert json.loads(line)["id"] == "r1"
    assert review.reviewed.layer.sha256 == sha256(layer_file(written).read_bytes()).hexdigest()
    assert open_review(written) == review
    assert [one.name for one in written.parent.iterdir() if one.name.startswith(".")] == []


def test_a_refused_entry_leaves_the_layer_as_it_was(written):
    record(written, lambda _, name: correction(name, place(2, 5, 6), "бармадым", "бардым"))
    before = layer_file(written).read_bytes()
    with pytest.raises(CorrectionRefused):
        record(written, lambda _, name: correction(name, place(2, 5, 6), "бармадым", "барамын"))
    assert layer_file(written).read_bytes() == before


def test_a_transcript_that_was_changed_no_longer_has_its_layer(written):
    record(written, lambda _, name: correction(name, place(2, 5, 6), "бармадым", "бардым"))
    write_whole(written, TRANSCRIPT.model_dump_json(indent=2) + "\n")
    with pytest.raises(LayerUnreadable) as caught:
        open_review(written)
    assert caught.value.code == "review-layer-of-another"
    assert len({caught.value.explain(language) for language in Language}) == len(Language)


@pytest.mark.parametrize("content", [b"", b"{}\n", b"\xff\xfe\n", b"not json\n"], ids=["empty", "no head", "no text", "no JSON"])
def test_what_is_no_layer_is_not_read(written, content):
    layer_file(written).write_bytes(content)
    with pytest.raises(LayerUnreadable):
        open_review(written)


@pytest.mark.parametrize("mark", ["\u2028", "\x85", "\x0b", "\n"], ids=["line separator", "next line", "vertical tab", "new line"])
def test_a_reason_of_several_lines_is_one_line_of_the_layer(written, mark):
    reason = f"прослушано{mark}дважды"
    record(written, lambda _, name: correction(name, place(2, 5, 6), "бармадым", "бардым").model_copy(update={"reason": reason}))
    [entry] = open_review(written).reviewed.corrections
    assert entry.reason == reason


def test_a_layer_needs_its_transcript(tmp_path):
    with pytest.raises(TranscriptUnreadable):
        open_review(tmp_path / "m1.json")


WRITER = """
import sys
from pathlib import Path
from review_samples import correction, place
from transcription.review import record
for start in map(int, sys.argv[2:]):
    words = "вы признаёте вину по статье сто восемьдесят восемь части третьей".split()
    record(Path(sys.argv[1]), lambda _, name: correction(name, place(1, start, start + 1), words[start], f"слово{start}"))
"""


def test_two_programs_at_one_layer_lose_nothing(written):
    """They wait for each other, and every entry of both is there afterwards."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"}
    programs = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(written), *map(str, range(first, 10, 2))], env=environment) for first in (0, 1)
    ]
    assert [program.wait(timeout=120) for program in programs] == [0, 0]
    assert open_review(written).reviewed.segments[0].text.split() == [f"слово{number}" for number in range(10)]


def test_a_program_killed_at_any_moment_leaves_a_whole_layer(written):
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"}
    program = subprocess.Popen([sys.executable, "-c", WRITER, str(written), *map(str, range(10))], env=environment)
    while program.poll() is None and not layer_file(written).exists():
        pass
    program.send_signal(signal.SIGKILL)
    program.wait(timeout=60)
    done = len(open_review(written).reviewed.layer.entries)
    assert done >= 1
    review = record(written, lambda _, name: correction(name, place(2, 5, 6), "бармадым", "бардым"))
    assert len(review.reviewed.layer.entries) == done + 1
    assert review.reviewed.layer.head.transcript_sha256 != HASH
