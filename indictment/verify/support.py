"""Whether the facts of each statement stand in its sources, and whether the statement still tells what the case holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from casefile import Case, Finding, Label, Severity
from indictment.places import places
from indictment.verify.accepted import case_words, dates_and_sums, derived
from indictment.verify.index import Key, Texts, expanded, holds
from indictment.verify.names import KnownNames, all_stems, capital_words, stems
from indictment.verify.report import CONTENT, report, where
from indictment.verify.scan import FactKind, HardFact, article_key, hard_facts, sums_differ
from indictment.vocabulary import Draft, Statement, StatementKind
from law import Language

_FACTUAL = (StatementKind.FACT, StatementKind.QUOTE)
_CHECKED_NUMBERS = 10
"""Smaller numbers count what the sentence tells and stand in documents as words; the comparison with the case checks them."""


@dataclass
class Desk:
    """What statements are checked against.

    :param case: The case.
    :param texts: Its documents, read once.
    :param draft: The draft.
    :param baseline: The statement that the facts of the case give under each identifier; empty for documents with facts of their own.
    """

    case: Case
    texts: Texts
    draft: Draft
    baseline: Mapping[str, Statement]
    names: KnownNames = field(init=False)
    case_stems: frozenset[str] = field(init=False)
    computed: frozenset[Key] = field(init=False)
    known: frozenset[Key] = field(init=False)
    roots: dict[tuple[str, Language], frozenset[str]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Read what the case itself says."""
        said = tuple(case_words(self.case))
        self.names = KnownNames(self.case)
        self.case_stems = all_stems(text for text, _ in said)
        facts: set[Key] = set()
        for text, language in said:
            facts |= expanded(hard_facts(text, language))
        self.computed = derived(self.case, self.draft)
        self.known = frozenset(facts) | self.computed | dates_and_sums(self.case)

    @property
    def language(self) -> Language:
        """Language of the draft."""
        return self.draft.language


def support_of(desk: Desk) -> Iterator[Finding]:
    """Check the facts of every statement.

    :param desk: What they are checked against.
    :return: What is wrong, in the order of the document.
    """
    for statement in desk.draft.statements:
        base = desk.baseline.get(statement.id)
        changed = base is None or (base.text, base.label) != (statement.text, statement.label)
        if statement.kind in _FACTUAL:
            yield from _facts(desk, statement, base, changed=changed)
        elif changed and base is not None and statement.kind is not StatementKind.ABSENT:
            yield from _formal(desk, statement, base)
        if changed and base is not None:
            yield from _persons(desk, statement, base)
        for sum_ in sums_differ(statement.text, desk.language):
            yield report(Severity.ERROR, "finding-sum-words", statement.id, norm=CONTENT, sum=sum_)


def _facts(desk: Desk, statement: Statement, base: Statement | None, *, changed: bool) -> Iterator[Finding]:
    accepted = _keys(desk, base) if base is not None else frozenset()
    support = _support(desk, statement)
    for fact in _asked(desk, statement):
        if holds(support, fact) or holds(desk.computed, fact):
            if changed and base is not None and not holds(accepted, fact):
                # It stands in the document cited, where it may mean another thing: a person looks
                yield report(Severity.NOTE, "finding-not-accepted", statement.id, norm=CONTENT, fact=fact.text)
            continue
        if not holds(accepted, fact):
            if base is not None or not holds(desk.known, fact):  # other documents tell again what the case has accepted
                yield _unsupported(desk, statement, fact)
        elif not holds(desk.texts.all_facts, fact):
            yield report(Severity.ERROR, "finding-not-in-documents", statement.id, norm=CONTENT, fact=fact.text)
    yield from _names(desk, statement, base)
    if changed and base is not None:
        kept = _keys(desk, statement)
        for fact in hard_facts(base.text, desk.language):
            if not holds(kept, fact):
                yield report(Severity.WARNING, "finding-fact-lost", statement.id, norm=CONTENT, fact=fact.text)


def _asked(desk: Desk, statement: Statement) -> list[HardFact]:
    """Give the facts of a statement that a source must hold; the citation of its own norms is not one of them."""
    own = {article_key(norm.article, norm.part, norm.point) for norm in statement.norms}
    return [
        fact
        for fact in dict.fromkeys(hard_facts(statement.text, desk.language))
        if not (fact.kind is FactKind.ARTICLE and fact.value in own)
        and not (fact.kind is FactKind.NUMBER and int(fact.value) < _CHECKED_NUMBERS)
    ]


def _keys(desk: Desk, statement: Statement) -> frozenset[Key]:
    return expanded(hard_facts(statement.text, desk.language))


def _support(desk: Desk, statement: Statement) -> set[Key]:
    """Give the facts that stand on the sheets a statement cites, in the documents that carry them, and in the words of the places."""
    keys: set[Key] = set()
    for source in statement.sources:
        for sheet in desk.texts.of_document(source.document):
            keys |= sheet.facts
    return keys | expanded(hard_facts(places(desk.case, statement.sources, desk.language), desk.language))


def _unsupported(desk: Desk, statement: Statement, fact: HardFact) -> Finding:
    return _without_support(desk, statement, fact, desk.texts.first_place.get(fact.key))


def _without_support(desk: Desk, statement: Statement, fact: HardFact, found: tuple[str, int] | None) -> Finding:
    kind = Label(f"fact-{fact.kind.value}", room="indictment")
    if found is None:
        return report(Severity.ERROR, "finding-unsupported", statement.id, norm=CONTENT, kind=kind, fact=fact.text)
    stands = where(desk.case, *found)
    return report(Severity.ERROR, "finding-elsewhere", statement.id, norm=CONTENT, kind=kind, fact=fact.text, place=stands)


def _names(desk: Desk, statement: Statement, base: Statement | None) -> Iterator[Finding]:
    accepted = all_stems((base.text,)) if base is not None else frozenset()
    sources: frozenset[str] | None = None
    for word in dict.fromkeys(capital_words(statement.text)):
        if desk.names.bearers(word) or stems(word) & accepted:
            continue
        if sources is None:
            sources = frozenset(stem for one in statement.sources for sheet in desk.texts.of_document(one.document) for stem in sheet.names)
        if stems(word) & sources or (base is None and stems(word) & desk.case_stems):
            continue
        found = next((desk.texts.first_name[stem] for stem in sorted(stems(word)) if stem in desk.texts.first_name), None)
        yield _without_support(desk, statement, HardFact(FactKind.NAME, word, word), found)


def _persons(desk: Desk, statement: Statement, base: Statement) -> Iterator[Finding]:
    """Find persons put in the place of others: the surnames stand in other forms than in the facts of the case."""
    before, after = desk.names.mentions(base.text), desk.names.mentions(statement.text)
    if new := sorted((after - before).keys()):
        yield report(Severity.ERROR, "finding-persons", statement.id, norm=CONTENT, names=", ".join(new))


def _formal(desk: Desk, statement: Statement, base: Statement) -> Iterator[Finding]:
    """Check a changed decision or formal line: it may say nothing that the case does not give it."""
    accepted = _keys(desk, base)
    own = {article_key(norm.article, norm.part, norm.point) for norm in statement.norms}
    for fact in dict.fromkeys(hard_facts(statement.text, desk.language)):
        if not holds(accepted, fact) and not (fact.kind is FactKind.ARTICLE and fact.value in own):
            yield _unsupported(desk, statement, fact)
    kept = _keys(desk, statement)
    for fact in hard_facts(base.text, desk.language):
        if not holds(kept, fact):
            yield report(Severity.ERROR, "finding-fact-lost", statement.id, norm=CONTENT, fact=fact.text)
    known = all_stems((base.text,))
    for word in dict.fromkeys(capital_words(statement.text)):
        if not stems(word) & known and not desk.names.bearers(word):
            yield _without_support(desk, statement, HardFact(FactKind.NAME, word, word), None)
