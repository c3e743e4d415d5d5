"""Everything that is read out of an act, put together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from law import Citation, Norm
from retrieval.acts.act import Absence, ActKind, ActPart, Extracted, Fields, PartKind, absent
from retrieval.acts.circumstances import circumstances, recidivism_of
from retrieval.acts.courts import case_number_of, court_of, day_of, region_of
from retrieval.acts.people import People
from retrieval.acts.pleas import plea_of
from retrieval.acts.provisions import edition_of
from retrieval.acts.sentences import sentence_bounds
from retrieval.acts.verdicts import Resolution, review_of, special_part, verdicts_of

_WITHOUT_HEADING = 1_500
_EARLIER = re.compile(
    r"(?<![а-я])(?:ранее (?!не |юридически не )[^.;\n]{0,20}|(?<!не ))судим(?:ого|ой|ому|ым|ый|ая|а)?(?![а-я])"
    r"|(?<![а-я])осужда(?:лся|лась)|(?:погашенн|имеющ|имеет|снят)[а-я]*[^.;,\n]{0,30}судимост|бұрын(?! сотталма)[^.;\n]{0,10}"
)
_CHARGED = re.compile(r"обвин|предусмотренн|квалифицир|в совершении|предан|көзделген|айыпта|кінә тағ|тағылған")
_KAZAKH_EARLIER = re.compile(
    r"[^.;\n]{0,80}?(?P<earlier>сотталған|сотталып|соттал(?:ды|ғаны))|[^.;\n]{0,80}?(?P<charged>көзделген|көрсетілген|айып|сарала)"
)
_LOOK_BACK = 400
_LAW = frozenset((ActKind.STATUTE, ActKind.NORMATIVE_RESOLUTION))


@dataclass(frozen=True, slots=True)
class Source:
    """What the fields are read from.

    :param text: Stored text.
    :param folded: Its folded copy.
    :param kind: What the act is.
    :param parts: Its parts.
    :param people: The people whom it names.
    :param citations: The norms that it cites.
    """

    text: str
    folded: str
    kind: ActKind
    parts: Sequence[ActPart]
    people: People
    citations: Sequence[Citation]


def fields_of(source: Source) -> Fields:
    """Read the fields of an act.

    :param source: The act.
    :return: The fields; what the act does not say is absent.
    """
    introduction = _part(source, PartKind.INTRODUCTION)
    head = introduction.end if introduction else min(len(source.text), _WITHOUT_HEADING)
    court = court_of(source.text, head)
    of_law = source.kind in _LAW
    bodies = [part for part in source.parts if part.kind in (PartKind.REASONING, PartKind.RESOLUTION)]
    sentences = [] if of_law else [bound for part in bodies for bound in sentence_bounds(source.text, part.start, part.end)]
    mitigating, aggravating = circumstances(source.folded, sentences, source.citations)
    resolution = _part(source, PartKind.RESOLUTION)
    decided = Resolution(source.folded, resolution, source.people, source.citations) if resolution and not of_law else None
    reviewed = source.kind in (ActKind.APPEAL_RULING, ActKind.CASSATION_RULING)
    reasoned = [bound for bound in sentences if not resolution or bound[0] < resolution.start]
    return Fields(
        court=court,
        region=region_of(source.folded, court, head),
        decided_on=day_of(source.folded, head),
        case_number=case_number_of(source.text, head),
        charged=() if of_law else _charged(source, head),
        plea=plea_of(source.folded, reasoned),
        mitigating=mitigating,
        aggravating=aggravating,
        recidivism=recidivism_of(source.folded, sentences),
        verdicts=verdicts_of(decided) if decided else (),
        review=review_of(source.folded, decided.part) if decided and reviewed else absent(Absence.NOT_APPLICABLE),
        edition=edition_of(source.folded) if of_law else absent(Absence.NOT_APPLICABLE),
    )


def _part(source: Source, kind: PartKind) -> ActPart | None:
    return next((part for part in source.parts if part.kind is kind), None)


def _charged(source: Source, head: int) -> tuple[Extracted[Norm], ...]:
    """Find the norms of the charge; those of earlier convictions in the same head are left out."""
    found: dict[Norm, Extracted[Norm]] = {}
    earlier = False
    for citation in source.citations:
        if citation.start >= head:
            break
        earlier = _of_earlier_conviction(source.folded, citation, was=earlier)
        if not earlier:
            for norm in filter(special_part, citation.norms):
                found.setdefault(norm, Extracted(norm, citation.start, citation.end))
    return tuple(found.values())


def _of_earlier_conviction(folded: str, citation: Citation, *, was: bool) -> bool:
    after = _KAZAKH_EARLIER.match(folded, citation.end)
    if after:
        # In Kazakh the word that tells stands behind the citation.
        return after["earlier"] is not None and "бұрын" in folded[max(citation.start - 150, 0) : citation.start]
    before = folded[max(citation.start - _LOOK_BACK, 0) : citation.start]
    last_earlier = max((match.start() for match in _EARLIER.finditer(before)), default=-1)
    last_charged = max((match.start() for match in _CHARGED.finditer(before)), default=-1)
    if last_earlier < 0 and last_charged < 0:
        return was
    return last_earlier > last_charged
