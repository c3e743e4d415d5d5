"""Whether the Kazakh and the Russian draft carry the same facts."""

from __future__ import annotations

from collections.abc import Iterator

from casefile import Case, Finding, Severity
from indictment.verify.names import KnownNames
from indictment.verify.report import report
from indictment.verify.scan import FactKind, HardFact, hard_facts
from indictment.vocabulary import Draft, Statement, StatementKind
from law import Act, Norm

_LANGUAGE = Norm(Act.CPC, "30")
_COUNTED = 10


def compare_languages(first: Draft, second: Draft, case: Case | None = None) -> tuple[Finding, ...]:
    """Compare the drafts of one document in two languages, statement by statement.

    :param first: One draft.
    :param second: The draft in the other language.
    :param case: The case, whose persons are known by their names in both languages; None to leave names out.
    :return: Statements that only one has, facts that only one tells, sources and norms that differ.
    """
    return tuple(_differences(first, second, KnownNames(case) if case else None))


def _differences(first: Draft, second: Draft, names: KnownNames | None) -> Iterator[Finding]:
    others = {one.id: one for one in second.statements}
    for one in first.statements:
        other = others.pop(one.id, None)
        if other is None:
            yield _only(one.id, first, second)
            continue
        if (one.sources, one.norms, one.kind) != (other.sources, other.norms, other.kind):
            yield report(Severity.ERROR, "finding-languages-sources", one.id, norm=_LANGUAGE, id=one.id)
        if StatementKind.QUOTE in (one.kind, other.kind) or not (one.translated and other.translated):
            continue
        mine, theirs = _facts(one, first), _facts(other, second)
        for facts, lacking, has, lacks in ((mine, theirs, first, second), (theirs, mine, second, first)):
            for key, fact in facts.items():
                if not _told(key, lacking):
                    yield report(
                        Severity.ERROR,
                        "finding-languages-fact",
                        one.id,
                        norm=_LANGUAGE,
                        fact=fact.text,
                        has=has.language.value,
                        lacks=lacks.language.value,
                    )
        if names is not None and not _same_persons(names, one.text, other.text):
            yield report(Severity.ERROR, "finding-languages-persons", one.id, norm=_LANGUAGE, id=one.id)
    for identifier in others:
        yield _only(identifier, second, first)


def _only(identifier: str, has: Draft, lacks: Draft) -> Finding:
    return report(
        Severity.ERROR,
        "finding-languages-statement",
        identifier,
        norm=_LANGUAGE,
        id=identifier,
        has=has.language.value,
        lacks=lacks.language.value,
    )


def _facts(statement: Statement, draft: Draft) -> dict[tuple[FactKind, str], HardFact]:
    """Give the facts of a statement that do not depend on the language; small counts may be words in one and digits in the other."""
    return {
        fact.key: fact
        for fact in hard_facts(statement.text, draft.language)
        if not (fact.kind is FactKind.NUMBER and int(fact.value) < _COUNTED)
    }


def _told(key: tuple[FactKind, str], facts: dict[tuple[FactKind, str], HardFact]) -> bool:
    kind, value = key
    if key in facts:
        return True
    if kind in (FactKind.HOUSE, FactKind.FLAT, FactKind.SUM):
        return (FactKind.NUMBER, value) in facts
    if kind is FactKind.NUMBER:
        return any((other, value) in facts for other in (FactKind.HOUSE, FactKind.FLAT, FactKind.SUM))
    return kind is FactKind.DAY and any(other is FactKind.DATE and one.endswith(value) for other, one in facts)


def _same_persons(names: KnownNames, first: str, second: str) -> bool:
    """Tell whether whoever one text names without doubt may be meant in the other: «Касымова» is a man's or a woman's name."""
    return all(names.named(one) <= names.perhaps_named(other) for one, other in ((first, second), (second, first)))
