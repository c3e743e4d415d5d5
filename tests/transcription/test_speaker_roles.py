"""Roles: proposed from who asks, in Kazakh and in Russian; given by a person as a layer that changes nothing else."""

import pytest

from law import Language
from models import recogniser_profile
from transcription import (
    Role,
    RoleState,
    SpeakerOptions,
    TranscriptionOptions,
    UnknownSpeaker,
    assign_roles,
    read_transcript,
    render_text,
    to_srt,
    to_vtt,
    transcribe,
    write_transcript,
)
from transcription.speakers.roles import propose_roles
from transcription.transcript import Gate, GateName, Segment

GATE = Gate(name=GateName.LOGPROB, value=-0.2, passed=True)


def talk(language, *lines):
    """Make segments of lines given as (number of the speaker, text)."""
    return [
        Segment(
            index=index,
            start_ms=index * 1000,
            end_ms=index * 1000 + 900,
            language=language,
            language_probability=1,
            text=text,
            gates=(GATE,),
            attempts=1,
            confidence=1,
            needs_check=False,
            speaker=f"speaker-{number}",
        )
        for index, (number, text) in enumerate(lines, 1)
    ]


RUSSIAN = talk(
    Language.RU,
    (1, "допрос подозреваемого назовите фамилию имя и отчество"),
    (2, "тлеубаев ерлан"),
    (1, "где вы находились вечером"),
    (2, "дома с женой"),
    (1, "признаёте ли вы вину"),
    (2, "признаю частично"),
)
KAZAKH = talk(
    Language.KK,
    (2, "куәдан жауап алу аты-жөніңізді айтыңыз"),
    (1, "сәрсенов асқар"),
    (2, "сол күні кешке қайда болдыңыз"),
    (1, "үйде болдым"),
    (2, "ақшаны кім алды"),
    (1, "білмеймін"),
)
WITH_LAWYER = [*RUSSIAN, *talk(Language.RU, (3, "как защитник возражаю вопрос наводящий"))]
NOBODY_ASKS = talk(Language.RU, (1, "я был дома"), (2, "я тоже был дома"), (1, "потом ушёл"), (2, "и я ушёл"))
BOTH_ASK = talk(Language.RU, (1, "где ты был"), (2, "а ты где был"), (1, "кто это сказал"), (2, "что сказал"))

TABLE = [
    ("the one who asks and the suspect, Russian", RUSSIAN, {1: Role.INVESTIGATOR, 2: Role.SUSPECT}),
    ("the one who asks speaks second, Kazakh", KAZAKH, {1: Role.WITNESS, 2: Role.INVESTIGATOR}),
    ("a lawyer who says so", WITH_LAWYER, {1: Role.INVESTIGATOR, 2: Role.SUSPECT, 3: Role.LAWYER}),
    ("nobody asks", NOBODY_ASKS, {}),
    ("both ask", BOTH_ASK, {}),
    ("nobody speaks", [], {}),
]


@pytest.mark.parametrize(("segments", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_roles_are_proposed_from_who_asks(segments, expected):
    found = propose_roles(segments)
    assert {int(role.speaker.removeprefix("speaker-")): role.role for role in found} == expected
    assert all(role.state is RoleState.PROPOSED and role.because and not role.by for role in found)


def test_the_russian_not_is_no_kazakh_question():
    told = talk(Language.RU, (1, "я не знаю"), (2, "и я не знаю"), (1, "не помню"), (2, "нет"))
    assert propose_roles(told) == ()


@pytest.fixture(scope="module")
def transcript(dialogue):
    [found] = transcribe([dialogue], recogniser_profile())
    return found


def test_a_role_that_a_person_gives_is_a_layer_and_changes_nothing_else(transcript):
    given = assign_roles(transcript, {1: Role.INVESTIGATOR, 2: Role.SUSPECT}, by="А. Сәрсенова")
    assert [(one.speaker, one.role, one.state, one.by) for one in given.speakers.roles] == [
        ("speaker-1", Role.INVESTIGATOR, RoleState.ASSIGNED, "А. Сәрсенова"),
        ("speaker-2", Role.SUSPECT, RoleState.ASSIGNED, "А. Сәрсенова"),
    ]
    assert given.segments == transcript.segments
    assert given.speakers.turns == transcript.speakers.turns
    assert given.model_copy(update={"speakers": transcript.speakers}) == transcript


def test_a_later_word_of_a_person_stands(transcript):
    first = assign_roles(transcript, {1: Role.SUSPECT, 2: Role.LAWYER}, by="А")
    second = assign_roles(first, {1: Role.WITNESS}, by="Б")
    assert [(one.role, one.by) for one in second.speakers.roles] == [(Role.WITNESS, "Б"), (Role.LAWYER, "А")]


def test_a_voice_that_is_not_there_gets_no_role(transcript):
    with pytest.raises(UnknownSpeaker) as caught:
        assign_roles(transcript, {3: Role.SUSPECT}, by="А")
    assert all("3" in caught.value.explain(language) for language in Language)
    with pytest.raises(UnknownSpeaker):
        assign_roles(transcript.model_copy(update={"speakers": None}), {1: Role.SUSPECT}, by="А")


def test_roles_given_beforehand_stand_in_every_file(dialogue, tmp_path):
    options = SpeakerOptions(wanted=2, roles=((1, Role.INVESTIGATOR), (2, Role.SUSPECT), (7, Role.OTHER)), roles_by="А")
    [found] = transcribe([dialogue], recogniser_profile(), TranscriptionOptions(speakers=options))
    assert [one.role for one in found.speakers.roles] == [Role.INVESTIGATOR, Role.SUSPECT]
    assert "(следователь (говорящий 1), русский) признаёте ли вы вину" in render_text(found, Language.RU)
    assert "<v күдікті (2-сөйлеуші)>" in to_vtt(found, Language.KK)
    assert "suspect (speaker 2): кінәмді" in to_srt(found, Language.EN)
    written = write_transcript(found, tmp_path, "m1")
    assert read_transcript(written.json) == found
    assert '"speakers.roles": "1=investigator; 2=suspect; 7=other"' in written.manifest.read_text(encoding="utf-8")


def test_a_proposal_is_shown_as_one(transcript):
    asked = transcript.model_copy(
        update={"speakers": transcript.speakers.model_copy(update={"roles": propose_roles(RUSSIAN)})},
    )
    text = render_text(asked, Language.RU)
    assert "говорящий 1, предположительно следователь" in text
    assert "никто не подтверждал" in text
    assert "болжам бойынша тергеуші" in render_text(asked, Language.KK)
