"""The prosecutor's other documents: complete or with a visible gap, the same in both languages, punishments within the law."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from document_samples import SAMPLES, facts

from assistant.sentences import sentences_of
from casefile import CaseFolder, Severity, read_folder
from indictment import (
    OUTLINES,
    BrokenDocumentFacts,
    DocumentFacts,
    DocumentKind,
    DocumentRequest,
    Draft,
    RequestOutsideLaw,
    UnknownInFacts,
    WrongLanguage,
    draft_document,
    read_document_facts,
    verify,
)
from law import Language

EXAMPLES = Path(__file__).parents[2] / "examples"
ON = date(2026, 9, 1)
KK, RU = Language.KK, Language.RU
KINDS = pytest.mark.parametrize("kind", [pytest.param(kind, id=kind.value) for kind in OUTLINES])
# The examples say when no case came to the prosecutor: a gap of their own, whatever the facts of the document are
OF_THE_CASE = {"received"}


def drafted(folder: CaseFolder, kind: DocumentKind, given: DocumentFacts, language: Language = RU, on: date = ON) -> Draft:
    return draft_document(folder.case, DocumentRequest(kind, on, given, sentences_of(folder.case, on)), language)


def text(draft: Draft) -> str:
    return "\n".join(f"{one.label} {one.text}" for one in draft.statements)


def one(draft: Draft, identifier: str) -> str:
    return next(statement.text for statement in draft.statements if statement.id == identifier)


def test_every_kind_has_a_sample() -> None:
    assert set(SAMPLES) == set(OUTLINES)


@KINDS
def test_the_sample_lacks_nothing_that_the_law_asks_for(burglary: CaseFolder, kind: DocumentKind) -> None:
    made = drafted(burglary, kind, facts(kind))
    assert {missing.id for missing in made.plan.missing} <= OF_THE_CASE
    assert [statement.id for statement in made.statements if statement.unsupported] == []


@KINDS
def test_both_languages_are_the_same_statements_on_the_same_sources(burglary: CaseFolder, kind: DocumentKind) -> None:
    for given in (facts(kind), DocumentFacts()):
        kk, ru = (drafted(burglary, kind, given, language) for language in (KK, RU))
        assert [(s.id, s.kind, s.sources, s.norms) for s in kk.statements] == [(s.id, s.kind, s.sources, s.norms) for s in ru.statements]
        assert kk.plan == ru.plan


@KINDS
@pytest.mark.parametrize("language", [KK, RU])
def test_without_facts_every_gap_is_visible_and_named(folder: CaseFolder, kind: DocumentKind, language: Language) -> None:
    made = drafted(folder, kind, DocumentFacts(), language)
    gaps = [statement for statement in made.statements if statement.gap]
    assert len(gaps) == len(made.plan.missing) > 0
    code = "ҚПК" if language is KK else "УПК"
    assert all(statement.norms and (code in statement.text or "РК" in statement.text or "ҚК" in statement.text) for statement in gaps)
    assert verify(made, folder.case, folder.texts)


@KINDS
def test_no_word_of_one_language_stands_in_the_other(burglary: CaseFolder, kind: DocumentKind) -> None:
    russian = text(drafted(burglary, kind, facts(kind), RU))
    assert not re.search(r"[әғқңөұүһі]", russian, flags=re.IGNORECASE)
    assert not re.search(r"\bNone\b|SourceRef|Words\(|Norm\(|\{\{|\}\}|\.\.|;\.", russian)


@KINDS
def test_an_identifier_stands_once(folder: CaseFolder, kind: DocumentKind) -> None:
    identifiers = [statement.id for statement in drafted(folder, kind, DocumentFacts()).statements]
    assert len(identifiers) == len(set(identifiers))


REQUIRED = [
    (DocumentKind.DEBATE, "punishments", "punishment"),
    (DocumentKind.DEBATE, "debate", "examined"),
    (DocumentKind.APPROVAL, "restraint", "restraint-decision"),
    (DocumentKind.RETURN, "grounds", "return-grounds"),
    (DocumentKind.RETURN, "tasks", "tasks"),
    (DocumentKind.RETURN, "until", "term"),
    (DocumentKind.APPEAL, "addressee", "addressee"),
    (DocumentKind.APPEAL, "contacts", "contacts"),
    (DocumentKind.APPEAL, "judgment", "judgment"),
    (DocumentKind.APPEAL, "scope", "scope"),
    (DocumentKind.APPEAL, "grounds", "grounds"),
    (DocumentKind.APPEAL, "requests", "requests"),
    (DocumentKind.APPEAL, "attachments", "attachments"),
    (DocumentKind.COMPLAINT_DECISION, "complaint", "complaint"),
    (DocumentKind.CHARGE_REFUSAL, "norm", "refusal-ground"),
    (DocumentKind.CHARGE_REFUSAL, "grounds", "unconfirmed"),
    (DocumentKind.TERMINATION, "norm", "termination-ground"),
    (DocumentKind.TERMINATION, "restraint", "restraint-cancelled"),
    (DocumentKind.TERMINATION, "property", "property"),
    (DocumentKind.TERMINATION, "things", "things"),
    (DocumentKind.REPRESENTATION, "grounds", "causes"),
    (DocumentKind.REPRESENTATION, "tasks", "measures"),
    (DocumentKind.INSTRUCTIONS, "tasks", "tasks"),
    (DocumentKind.PLEA_AGREEMENT, "obligations", "obligations"),
    (DocumentKind.PLEA_AGREEMENT, "consent", "consent"),
    (DocumentKind.CASSATION_PROPOSAL, "appellate", "appellate"),
    (DocumentKind.CASSATION_PROPOSAL, "grounds", "cassation-grounds"),
]


@pytest.mark.parametrize(("kind", "field", "missing"), REQUIRED, ids=[f"{kind.value}: {field}" for kind, field, _ in REQUIRED])
def test_a_required_fact_taken_away_leaves_its_gap(burglary: CaseFolder, kind: DocumentKind, field: str, missing: str) -> None:
    made = drafted(burglary, kind, facts(kind, **{field: None}))
    assert missing in {each.id for each in made.plan.missing}


def test_the_speech_asks_for_nine_things(burglary: CaseFolder) -> None:
    asked = [s.text for s in drafted(burglary, DocumentKind.DEBATE, facts(DocumentKind.DEBATE)).statements if s.id.startswith("asked-")]
    assert sorted({int(words.split(".")[0]) for words in asked}) == list(range(1, 10))
    assert "лишение свободы на срок 4 года 6 месяцев" in asked[1]
    assert "учреждение максимальной безопасности" in asked[1]


def test_the_speech_speaks_only_of_evidence_examined_in_court(burglary: CaseFolder) -> None:
    made = drafted(burglary, DocumentKind.DEBATE, facts(DocumentKind.DEBATE))
    spoken = {s.id.removeprefix("proof-evidence-") for s in made.statements if s.id.startswith("proof-evidence-")}
    assert spoken == {"ev1", "ev2", "ev4", "ev7", "ev8", "ev9"}


OUTSIDE = [
    ("above the sanction", {"charge": "c1", "kind": "imprisonment", "amount": 85, "unit": "months"}),
    ("below the sanction", {"charge": "c1", "kind": "imprisonment", "amount": 23, "unit": "months"}),
    ("a kind the sanction does not have", {"charge": "c1", "kind": "fine", "amount": 100, "unit": "mci"}),
    ("another unit", {"charge": "c1", "kind": "imprisonment", "amount": 36, "unit": "days"}),
    ("life", {"charge": "c1", "kind": "life_imprisonment"}),
    ("the final punishment of a single charge", {"kind": "imprisonment", "amount": 85, "unit": "months"}),
]


@pytest.mark.parametrize("asked", [asked for _, asked in OUTSIDE], ids=[name for name, _ in OUTSIDE])
@pytest.mark.parametrize("kind", [DocumentKind.DEBATE, DocumentKind.COURT_CARD, DocumentKind.PLEA_AGREEMENT])
def test_a_punishment_outside_the_law_is_refused_with_what_the_law_permits(
    burglary: CaseFolder, kind: DocumentKind, asked: dict[str, object]
) -> None:
    with pytest.raises(RequestOutsideLaw) as refused:
        drafted(burglary, kind, facts(kind, punishments=[{"person": "p1", **asked}]))
    assert "от 2 до 7 лет" in refused.value.explain(RU)


@pytest.mark.parametrize("amount", [24, 84])
def test_the_bounds_themselves_are_within_the_law(burglary: CaseFolder, amount: int) -> None:
    asked = {"person": "p1", "charge": "c1", "kind": "imprisonment", "amount": amount, "unit": "months"}
    assert drafted(burglary, DocumentKind.DEBATE, facts(DocumentKind.DEBATE, punishments=[asked]))


def test_the_verdict_stands_beside_the_position(burglary: CaseFolder) -> None:
    made = drafted(burglary, DocumentKind.APPEAL, facts(DocumentKind.APPEAL))
    assert one(made, "comparison-compared-articles-p1-position") == "п. 3) ч. 3 ст. 188 УК РК"
    assert one(made, "comparison-compared-articles-p1-act") == "п. 3) ч. 2 ст. 188 УК РК"
    assert "4 года 6 месяцев" in one(made, "comparison-compared-punishment-p1-position")
    assert one(made, "comparison-compared-punishment-p1-act") == "ограничение свободы на срок 2 года"


DEADLINES = [
    (DocumentKind.APPEAL, "opening-deadline", date(2026, 9, 4), "4 сентября 2026 года", False),
    (DocumentKind.APPEAL, "opening-deadline", date(2026, 9, 5), "4 сентября 2026 года", True),
    (DocumentKind.COMPLAINT_DECISION, "opening-complaint-limit", date(2026, 8, 31), "31 августа 2026 года", False),
    (DocumentKind.COMPLAINT_DECISION, "opening-complaint-limit", date(2026, 9, 2), "31 августа 2026 года", True),
    (DocumentKind.CASSATION_PROPOSAL, "opening-in-force", ON, "24 августа 2027 года", False),
]


@pytest.mark.parametrize(("kind", "statement", "on", "last", "late"), DEADLINES, ids=[f"{row[0].value} on {row[2]}" for row in DEADLINES])
def test_the_last_day_comes_from_the_law(burglary: CaseFolder, kind: DocumentKind, statement: str, on: date, last: str, late: bool) -> None:
    words = one(drafted(burglary, kind, facts(kind), on=on), statement)
    assert last in words
    assert ("истёк" in words) is late


def test_an_unchecked_argument_of_a_complaint_is_a_gap(burglary: CaseFolder) -> None:
    complete = facts(DocumentKind.COMPLAINT_DECISION)
    assert complete.complaint is not None
    first, second = complete.complaint.arguments
    bare = second.model_copy(update={"check": None, "check_sources": ()})
    given = complete.model_copy(update={"complaint": complete.complaint.model_copy(update={"arguments": (first, bare)})})
    made = drafted(burglary, DocumentKind.COMPLAINT_DECISION, given)
    assert [missing.id for missing in made.plan.missing] == ["checks"]


def test_a_fact_of_the_document_without_a_source_is_unsupported(burglary: CaseFolder) -> None:
    given = facts(DocumentKind.APPEAL)
    assert given.judgment is not None
    bare = given.model_copy(update={"judgment": given.judgment.model_copy(update={"sources": ()})})
    made = drafted(burglary, DocumentKind.APPEAL, bare)
    assert [s.id for s in made.statements if s.unsupported] == ["opening-act"]
    assert "finding-no-source" in {found.code for found in verify(made, burglary.case, burglary.texts)}


UNKNOWN = [
    ("a person", {"punishments": [{"person": "p99", "charge": "c1", "kind": "imprisonment", "amount": 36, "unit": "months"}]}),
    ("a charge", {"punishments": [{"person": "p1", "charge": "c99", "kind": "imprisonment", "amount": 36, "unit": "months"}]}),
    ("evidence", {"debate": {"examined": ["ev99"]}}),
    ("a document", {"grounds": [{"words": {"ru": "основание"}, "sources": [{"document": "d99"}]}]}),
]


@pytest.mark.parametrize("changed", [changed for _, changed in UNKNOWN], ids=[name for name, _ in UNKNOWN])
def test_facts_that_the_case_does_not_have_are_refused(burglary: CaseFolder, changed: dict[str, object]) -> None:
    with pytest.raises(UnknownInFacts) as refused:
        drafted(burglary, DocumentKind.DEBATE, DocumentFacts.model_validate(changed))
    assert "99" in refused.value.explain(KK)


BROKEN = [
    ("no such field", "adressee: {ru: суду}", "adressee"),
    ("not a norm", "norm: абракадабра", "norm"),
    ("an amount without a unit", "punishments: [{person: p1, kind: imprisonment, amount: 36}]", "punishments.0"),
    ("life with an amount", "punishments: [{person: p1, kind: life_imprisonment, amount: 1, unit: months}]", "punishments.0"),
    ("not YAML", "norm: [", "document.yaml"),
]


@pytest.mark.parametrize(("content", "named"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_broken_facts_are_named_by_their_field(tmp_path: Path, content: str, named: str) -> None:
    file = tmp_path / "document.yaml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(BrokenDocumentFacts) as refused:
        read_document_facts(file)
    assert named in refused.value.explain(RU)


def test_a_file_of_facts_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BrokenDocumentFacts):
        read_document_facts(tmp_path / "none.yaml")


def test_a_document_in_english_is_refused(burglary: CaseFolder) -> None:
    with pytest.raises(WrongLanguage):
        drafted(burglary, DocumentKind.APPEAL, DocumentFacts(), Language.EN)


def test_a_partial_refusal_keeps_the_rest_of_the_charge() -> None:
    fraud = read_folder(EXAMPLES / "fraud")
    charges = [charge.id for charge in fraud.case.charges]
    made = drafted(fraud, DocumentKind.CHARGE_REFUSAL, DocumentFacts(charges=(charges[0],)))
    refused = [statement.id for statement in made.statements if statement.id.startswith("ruling-refuse-")]
    assert refused == [f"ruling-refuse-{charges[0]}"]
    assert "поддерживаю" in one(made, "ruling-refusal-effect")


# The file of the burglary ends before the court: the acts and the complaint of the samples stand in none of its documents
NOT_IN_THE_FILE = {"opening-act", "opening-appellate", "opening-complaint"}


@KINDS
@pytest.mark.parametrize("language", [KK, RU])
def test_the_checks_of_a_draft_find_only_what_no_document_of_the_file_holds(
    burglary: CaseFolder, kind: DocumentKind, language: Language
) -> None:
    found = verify(drafted(burglary, kind, facts(kind), language), burglary.case, burglary.texts)
    assert {one.place for one in found if one.severity is Severity.ERROR} <= NOT_IN_THE_FILE


TEMPLATES = Path(__file__).parents[2] / "indictment" / "templates"


def macros(template: str) -> list[str]:
    """Name the sentences of a template."""
    return re.findall(r"{% macro (\w+)\(", (TEMPLATES / template).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["common", "court", "card", "appeal", "pretrial"])
def test_the_sentences_of_a_template_are_the_same_in_both_languages(name: str) -> None:
    kk, ru = (
        re.findall(r"{% macro (\w+)\(", (TEMPLATES / f"{name}.{language}.j2").read_text(encoding="utf-8")) for language in ("kk", "ru")
    )
    assert kk == ru
    assert len(kk) == len(set(kk))


def test_every_sentence_of_an_outline_has_its_template() -> None:
    for outline in OUTLINES.values():
        said = {row.say.replace("-", "_") for part in outline.parts for row in part.rows}
        assert said <= {*macros(f"{outline.template}.kk.j2"), *macros("common.kk.j2")}
