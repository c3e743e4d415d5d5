"""Every check of a case: silent on a case that has nothing wrong, speaking when one thing is spoilt."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import pytest
from case_samples import IMPOSSIBLE_IIN, OLD_IIN, TEXTS, Spoil, both, case_of, findings_after, put, raw_case

from casefile.documents import DocumentText
from casefile.finding import Severity
from casefile.people import Sex
from casefile.validate import validate
from law import Act, Language, Norm

E, W, N = Severity.ERROR, Severity.WARNING, Severity.NOTE
CUSTODY = {"id": "k3", "person": "p1", "kind": "custody", "start": "2025-04-01T10:00+05:00", "end": "2025-06-01T10:00+05:00"}


def wrong_digit(iin: str) -> str:
    return iin[:-1] + str((int(iin[-1]) + 1) % 10)


def swap(first: str, second: str) -> Spoil:
    """Exchange the moments of two events of a kind."""

    def change(raw: dict[str, Any]) -> None:
        one = next(event for event in raw["events"] if event["kind"] == first)
        other = next(event for event in raw["events"] if event["kind"] == second)
        one["at"], other["at"] = other["at"], one["at"]

    return change


def charge(**fields: object) -> Spoil:
    def change(raw: dict[str, Any]) -> None:
        raw["charges"][0] = {"id": "c1", "person": "p1", "episodes": ["e1"]} | fields

    return change


def in_2026(spoil: Spoil) -> Spoil:
    """The same case a year later, when the edition of the Criminal Code that was read is known to be in force."""

    def later(value: object) -> object:
        if isinstance(value, dict):
            return {key: later(item) for key, item in value.items()}
        if isinstance(value, list):
            return [later(item) for item in value]
        return value.replace("2025-", "2026-") if isinstance(value, str) else value

    def change(raw: dict[str, Any]) -> None:
        raw.update({key: later(item) for key, item in raw.items()}, number="267500031000001")
        spoil(raw)

    return change


TERM = {"id": "t1", "limit": "complaint_105_general", "start": "2025-04-01T10:00+05:00"}
HEARING = {"id": "h1", "at": "2025-06-02T10:00+05:00", "hall": {"kk": "2-зал", "ru": "Зал 2"}, "prosecutor": "p99"}
CHECKS = [
    # people
    ("an IIN of eleven digits", put("persons.0.iin", "12345678901"), "iin-shape", E, "persons[1].iin"),
    ("an IIN with a wrong check digit", put("persons.0.iin", wrong_digit(IMPOSSIBLE_IIN)), "iin-checksum", E, "persons[1].iin"),
    ("an IIN whose birth date does not exist", put("persons.0.iin", IMPOSSIBLE_IIN), "iin-date-impossible", W, "persons[1].iin"),
    ("an IIN that disagrees with the birth date", put("persons.0.iin", OLD_IIN), "iin-birth-date", E, "persons[1].iin"),
    ("a man's IIN for a woman", put("persons.1.iin", OLD_IIN), "iin-sex", E, "persons[2].iin"),
    ("a suspect without an IIN", put("persons.0.iin", ""), "iin-missing", N, "persons[1].iin"),
    ("one IIN for two persons", put("persons.1.iin", IMPOSSIBLE_IIN), "iin-shared", E, "persons[2].iin"),
    ("a suspect without a birth date", put("persons.0.birth_date", None), "birth-date-missing", W, "persons[1].birth_date"),
    (
        "a Russian form in a case that Russian has not",
        put("persons.0.name.ru.forms", {"ablative": "…"}),
        "name-form-unknown",
        E,
        "persons[1].name.ru.forms.ablative",
    ),
    (
        "a suspect who is also the prosecutor",
        put("persons.0.roles", ["suspect", "prosecutor"]),
        "roles-incompatible",
        E,
        "persons[1].roles",
    ),
    (
        "a second suspect whom nobody charges",
        put("persons.1.roles", ["victim", "suspect"]),
        "suspect-without-charge",
        W,
        "persons[2].roles",
    ),
    ("a victim who represents somebody", put("persons.1.represents", ["p1"]), "represents-without-role", W, "persons[2].represents"),
    ("counsel without a client", put("persons.4.represents", []), "represents-nobody", W, "persons[5].represents"),
    ("an investigator without the capacity", put("persons.2.roles", ["witness"]), "official-role", W, "investigator.person"),
    ("a claimant who is counsel", put("claims.0.claimant", "p5"), "claimant-role", W, "claims[1].claimant"),
    # references
    ("two persons of one name", put("persons.1.id", "p1"), "id-repeated", E, "persons[2].id"),
    ("a document and a recording of one name", put("media.0.id", "d1"), "id-repeated", E, "media[1].id"),
    ("a charge against nobody", put("charges.0.person", "p9"), "reference-unknown", E, "charges[1].person"),
    ("a charge for no episode", put("charges.0.episodes", ["e9"]), "reference-unknown", E, "charges[1].episodes[1]"),
    ("a victim nobody knows", put("episodes.0.victims", ["p9"]), "reference-unknown", E, "episodes[1].victims[1]"),
    ("a participant nobody knows", put("episodes.0.participants", ["p1", "p9"]), "reference-unknown", E, "episodes[1].participants[2]"),
    ("a circumstance of an unknown charge", put("circumstances.0.charges", ["c9"]), "reference-unknown", E, "circumstances[1].charges[1]"),
    ("a circumstance of nobody", put("circumstances.0.person", "p9"), "reference-unknown", E, "circumstances[1].person"),
    ("an argument of nobody", put("defence.0.person", "p9"), "reference-unknown", E, "defence[1].person"),
    ("evidence in no document", put("evidence.0.document", "d9"), "reference-unknown", E, "evidence[1].document"),
    ("evidence of an unknown episode", put("evidence.0.proves", ["e1", "e9"]), "reference-unknown", E, "evidence[1].proves[2]"),
    ("testimony of nobody", put("evidence.0.person", "p9"), "reference-unknown", E, "evidence[1].person"),
    ("a source in no document", put("evidence.0.sources.0.document", "d9"), "reference-unknown", E, "evidence[1].sources[1].document"),
    ("a recording of nobody", put("media.0.persons", ["p9"]), "reference-unknown", E, "media[1].persons[1]"),
    ("a transcript that is not there", put("media.0.transcript", "d9"), "reference-unknown", E, "media[1].transcript"),
    ("a measure against nobody", put("measures.0.person", "p9"), "reference-unknown", E, "measures[1].person"),
    ("a claim of nobody", put("claims.0.claimant", "p9"), "reference-unknown", E, "claims[1].claimant"),
    ("a claim against nobody", put("claims.0.against", ["p9"]), "reference-unknown", E, "claims[1].against[1]"),
    ("an event of nobody", put("events.1.person", "p9"), "reference-unknown", E, "events[2].person"),
    ("an investigator nobody knows", put("investigator.person", "p9"), "reference-unknown", E, "investigator.person"),
    ("a prosecutor nobody knows", put("prosecutor.person", "p9"), "reference-unknown", E, "prosecutor.person"),
    ("counsel of nobody", put("persons.4.represents", ["p9"]), "reference-unknown", E, "persons[5].represents[1]"),
    # charges
    ("an article that does not exist", charge(article="999"), "article-unknown", E, "charges[1].article"),
    ("a part that the article has not", charge(article="188", part="9"), "article-unknown", E, "charges[1].article"),
    ("an article with parts and none named", charge(article="188"), "article-unknown", E, "charges[1].article"),
    ("a repealed article", in_2026(charge(article="130", part="1")), "article-repealed", E, "charges[1].article"),
    (
        "an article repealed since an unread edition",
        charge(article="130", part="1"),
        "edition-not-read",
        E,
        "charges[1].article",
    ),
    ("a point that the part has not", charge(article="188", part="3", clauses=["3", "77"]), "clause-unknown", E, "charges[1].clauses[2]"),
    (
        "an act before the Code came into force",
        both(put("episodes.0.time.value", {"start": "2014-03-02T22:30+06:00"}), put("kui.date", "2014-03-01")),
        "code-not-in-force",
        E,
        "charges[1].article",
    ),
    ("an attempt of negligent death", charge(article="104", part="1", stage="attempt"), "stage-negligent", E, "charges[1].stage"),
    (
        "an attempt of a crime of small gravity",
        in_2026(charge(article="202", part="1", stage="attempt")),
        "stage-not-punishable",
        E,
        "charges[1].stage",
    ),
    (
        "preparation of a crime of medium gravity",
        in_2026(charge(article="188", part="2", stage="preparation")),
        "stage-not-punishable",
        E,
        "charges[1].stage",
    ),
    (
        "the same by an edition that was not read",
        charge(article="188", part="2", stage="preparation"),
        "stage-not-punishable",
        W,
        "charges[1].stage",
    ),
    ("a charge against a victim", put("charges.0.person", "p2"), "charged-person-role", E, "charges[1].person"),
    ("a charge for an act of others", put("charges.0.person", "p2"), "charge-person-not-participant", E, "charges[1].episodes[1]"),
    (
        "a participant whom nobody charges",
        put("episodes.0.participants", ["p1", "p5"]),
        "participant-not-charged",
        W,
        "episodes[1].participants[2]",
    ),
    ("a victim without the capacity", put("episodes.0.victims", ["p5"]), "victim-role", W, "episodes[1].victims[1]"),
    ("a thief who is the victim", put("episodes.0.victims", ["p1"]), "victim-participant", E, "episodes[1].victims[1]"),
    ("a circumstance cited in words", put("circumstances.0.norm", "ст. 53"), "citation-form", E, "circumstances[1].norm"),
    (
        "a conviction cited in words",
        put("persons.0.convictions.0.articles", ["ст. 188"]),
        "citation-form",
        E,
        "persons[1].convictions[1].articles[1]",
    ),
    ("a circumstance of the victim", put("circumstances.0.person", "p2"), "circumstance-person", E, "circumstances[1].person"),
    (
        "a circumstance of another's charge",
        put("circumstances.0.person", "p2"),
        "circumstance-charge",
        E,
        "circumstances[1].charges[1]",
    ),
    # evidence and defence
    ("evidence that proves nothing", put("evidence.0.proves", []), "evidence-without-episode", W, "evidence[1].proves"),
    ("testimony of an unnamed person", put("evidence.0.person", None), "testimony-without-person", W, "evidence[1].person"),
    (
        "an episode proved only by what is inadmissible",
        put("evidence.0.inadmissible", "true"),
        "episode-without-evidence",
        W,
        "episodes[1]",
    ),
    ("an argument of the defence without an answer", put("defence.0.answer", None), "defence-unanswered", W, "defence[1].answer"),
    ("an answer that rests on nothing", put("defence.0.answer_sources", []), "answer-without-source", W, "defence[1].answer_sources"),
    ("a place nobody spoke of", put("episodes.0.place.sources", []), "fact-without-source", W, "episodes[1].place"),
    ("property that nobody described", put("confiscation.0.sources", []), "confiscation-without-source", W, "confiscation[1]"),
    # time
    ("a suspect born after the act", put("persons.0.birth_date", "2025-03-03"), "birth-after-offence", E, "persons[1].birth_date"),
    (
        "a verdict before the birth",
        put("persons.0.convictions.0.verdict_on", "1980-01-01"),
        "conviction-before-birth",
        E,
        "persons[1].convictions[1].verdict_on",
    ),
    (
        "a verdict after the act",
        both(put("persons.0.convictions.0.verdict_on", "2025-03-20"), put("persons.0.convictions.0.served_on", None)),
        "conviction-after-offence",
        W,
        "persons[1].convictions[1].verdict_on",
    ),
    (
        "a sentence served before the verdict",
        put("persons.0.convictions.0.served_on", "2018-01-01"),
        "served-before-verdict",
        E,
        "persons[1].convictions[1].served_on",
    ),
    (
        "an episode that ends before it begins",
        put("episodes.0.time.value.end", "2025-03-02T21:00+05:00"),
        "episode-end-before-start",
        E,
        "episodes[1].time.value.end",
    ),
    (
        "an act after the registration",
        put("episodes.0.time.value", {"start": "2025-03-03T10:00+05:00"}),
        "offence-after-registration",
        E,
        "episodes[1].time.value.start",
    ),
    ("a case nobody registered", put("events.0", None), "registration-missing", W, "events"),
    ("a report entered after the registration", put("kui.date", "2025-03-04"), "kui-after-registration", E, "kui.date"),
    ("a number of another year", put("number", "247500031000001"), "erdr-year", W, "number"),
    ("a suspect recognised before the registration", swap("registered", "suspect_recognised"), "event-order", E, "events[2].at"),
    (
        "familiarisation that ends before it begins",
        swap("familiarisation_started", "familiarisation_ended"),
        "event-order",
        E,
        "events[6].at",
    ),
    ("an extension to no day", put("events.3.until", None), "extension-without-day", E, "events[4].until"),
    ("an extension into the past", put("events.3.until", "2025-04-27"), "extension-into-past", E, "events[4].until"),
    (
        "a measure that ends before it begins",
        put("measures.1.end", "2025-03-06T00:00+05:00"),
        "measure-end-before-start",
        E,
        "measures[2].end",
    ),
    ("a time limit that the Code lacks", put("terms", [TERM | {"limit": "complaint_105"}]), "limit-unknown", E, "terms[1].limit"),
    (
        "an act done before its time limit began",
        put("terms", [TERM | {"done": "2025-03-30T09:00+05:00"}]),
        "term-done-before-start",
        E,
        "terms[1].done",
    ),
    (
        "a time limit extended into the past",
        put("terms", [TERM | {"extensions": [{"at": "2025-04-07T10:00+05:00", "until": "2025-04-05T23:59+05:00"}]}]),
        "extension-into-past",
        E,
        "terms[1].extensions[1].until",
    ),
    (
        "a pause that ends before it begins",
        put("terms", [TERM | {"pauses": [{"start": "2025-04-03T09:00+05:00", "end": "2025-04-02T09:00+05:00"}]}]),
        "pause-ends-first",
        E,
        "terms[1].pauses[1].end",
    ),
    ("a hearing with a prosecutor nobody knows", put("hearings", [HEARING]), "reference-unknown", E, "hearings[1].prosecutor"),
    ("custody without an end", put("measures.1.end", None), "measure-without-end", W, "measures[2].end"),
    ("detention before the act", put("measures.0.start", "2025-03-01T10:00+05:00"), "measure-before-offence", W, "measures[1].start"),
    ("two terms of custody at once", put("measures.2", CUSTODY), "measures-overlap", E, "measures[3]"),
    # materials
    ("sheets in the wrong order", put("documents.3.last_sheet", 4), "sheets-reversed", E, "documents[4].last_sheet"),
    ("two documents on one sheet", put("documents.2.first_sheet", 3), "sheets-overlap", E, "documents[3].first_sheet"),
    ("a long document without page breaks", put("documents.3.last_sheet", 9), "sheets-not-marked", N, "documents[4]"),
    ("a document of more sheets than its text", put("documents.1.first_sheet", 1), "sheets-differ", W, "documents[2]"),
    ("a transcript that is a report", put("media.0.transcript", "d1"), "transcript-type", W, "media[1].transcript"),
    ("a source without a sheet", put("evidence.0.sources.0.sheet", None), "source-without-sheet", W, "evidence[1].sources[1]"),
    ("a source without a time", put("evidence.0.sources.1", {"document": "m1"}), "source-without-time", W, "evidence[1].sources[2]"),
    (
        "a passage that ends before it begins",
        put("evidence.0.sources.1.end", "3"),
        "source-end-before-start",
        E,
        "evidence[1].sources[2].end",
    ),
    ("a sheet outside the document", put("evidence.0.sources.0.sheet", 7), "sheet-outside", E, "evidence[1].sources[1].sheet"),
    (
        "a quote nobody said",
        put("evidence.0.sources.0.quote", "из кассы взял деньги"),
        "quote-not-found",
        E,
        "evidence[1].sources[1].quote",
    ),
    ("a quote on another sheet", put("evidence.0.sources.0.sheet", 2), "quote-on-other-sheet", W, "evidence[1].sources[1].sheet"),
    ("words only in Russian", put("title", {"ru": "Кража"}), "words-missing", N, "title"),
    ("proceedings in English", put("language", "en"), "language-of-case", E, "language"),
    ("damage of nothing", put("episodes.0.damage.value", "0"), "money-not-positive", E, "episodes[1].damage.value"),
    ("a claim for nothing", put("claims.0.amount", "0"), "money-not-positive", E, "claims[1].amount"),
    ("a cost of nothing", put("costs.0.amount", "0"), "money-not-positive", E, "costs[1].amount"),
]
NOT_IN_THE_TABLE = {"sheets-without-text"}


def test_a_case_with_nothing_wrong_gives_no_finding_but_the_impossible_date_of_its_synthetic_iin():
    assert [finding.code for finding in validate(case_of(raw_case()), TEXTS)] == ["iin-date-impossible"]


@pytest.mark.parametrize(("spoil", "code", "severity", "place"), [row[1:] for row in CHECKS], ids=[row[0] for row in CHECKS])
def test_what_is_spoilt_is_found_at_its_place(spoil, code, severity, place):
    found = [(finding.code, finding.severity, finding.place) for finding in findings_after(spoil)]
    assert (code, severity, place) in found


def test_every_check_of_the_catalogue_is_in_the_table():
    catalogue = files("casefile").joinpath("locale", "en.ftl").read_text(encoding="utf-8")
    checks = catalogue[catalogue.index("## References inside the case") : catalogue.index("## Names of fields")]
    codes = {line.split("-remedy =")[0] for line in checks.splitlines() if "-remedy =" in line}
    assert codes == {row[2] for row in CHECKS} | NOT_IN_THE_TABLE


def test_a_scanned_sheet_inside_a_document_is_reported():
    texts = TEXTS | {"d2": DocumentText((TEXTS["d2"].sheets[0], " \n"))}
    found = {finding.code: finding for finding in validate(case_of(raw_case()), texts)}
    assert "3" in found["sheets-without-text"].words.ru


def test_a_charge_is_named_as_documents_name_it():
    found = {finding.code: finding for finding in findings_after(charge(article="104", part="1", stage="attempt"))}["stage-negligent"]
    assert found.words.ru.startswith("ч. 1 ст. 104 УК РК:")
    assert found.words.kk.startswith("ҚК-нің 104-бабының 1-бөлігі:")


def test_without_texts_quotes_are_not_judged():
    assert "quote-not-found" not in {finding.code for finding in validate(case_of(raw_case()))}


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (put("persons.0.iin", ""), "iin-date-impossible"),
        (both(put("persons.0.iin", OLD_IIN), put("persons.0.birth_date", "1850-01-01")), "iin-birth-date"),
        (put("charges.0.stage", "attempt"), "stage-not-punishable"),
        (in_2026(put("charges.0.stage", "completed")), "article-unknown"),
        (charge(article="255", part="1", stage="preparation"), "stage-not-punishable"),
        (put("measures.2", CUSTODY | {"start": "2025-05-05T00:00+05:00"}), "measures-overlap"),
        (put("measures.2", CUSTODY | {"person": "p2"}), "measures-overlap"),
        (put("evidence.0.sources.0.quote", "из кассы\n  пропали деньги"), "quote-not-found"),
        (put("evidence.0.sources.0.quote", "улице Абая, 10. Утром увидела"), "quote-on-other-sheet"),
        (put("persons.2.roles", ["investigator", "witness"]), "roles-incompatible"),
    ],
    ids=[
        "no IIN, no remark on its date",
        "an IIN that agrees with the birth date",
        "an attempt of a grave crime is punishable",
        "the same article stands a year later",
        "preparation of a terrorist crime is punishable",
        "a measure may begin at the minute another ends",
        "measures of two persons do not overlap",
        "white space in a quote does not matter",
        "a quote over the end of a sheet stands on both",
        "an investigator may testify",
    ],
)
def test_what_is_allowed_is_not_reported(spoil, code):
    assert code not in {finding.code for finding in findings_after(spoil)}


def test_a_finding_speaks_three_languages_and_names_the_norm():
    found = next(finding for finding in findings_after(put("defence.0.answer", None)) if finding.code == "defence-unanswered")
    assert found.norm == Norm(Act.CPC, "302-1", "3")
    assert found.explain(Language.RU) == ("defence[1].answer: Ахметов С.Б.: на довод защиты нет ответа. Впишите результат проверки довода.")
    assert found.explain(Language.KK) == (
        "defence[1].answer: Ахметов С.Б.: қорғау тарапының дәлеліне жауап жоқ. Дәлелді тексерудің нәтижесін жазыңыз."
    )
    assert "an argument of the defence has no answer" in found.explain(Language.EN)


@pytest.mark.parametrize("row", CHECKS, ids=[row[0] for row in CHECKS])
def test_every_finding_is_said_in_all_languages(row):
    for finding in findings_after(row[1]):
        said = {finding.explain(language) for language in (Language.KK, Language.RU, Language.EN)}
        assert len(said) == 3
        assert "{" not in "".join(said)


def test_the_sex_is_compared_only_with_a_possible_iin():
    raw = raw_case()
    raw["persons"][0]["sex"] = Sex.FEMALE.value
    assert "iin-sex" not in {finding.code for finding in validate(case_of(raw), TEXTS)}
