"""Write norms as a citation in Russian or Kazakh."""

from __future__ import annotations

from collections.abc import Sequence

from law.citations import kazakh, russian
from law.citations.model import CitationStyle, GrammaticalCase
from law.citations.pieces import pieces_of, same_act
from law.errors import BadCitation
from law.norm import Norm
from law.words import Language


def format_citation(
    norms: Sequence[Norm],
    language: Language,
    style: CitationStyle = CitationStyle.SHORT,
    case: GrammaticalCase = GrammaticalCase.NOMINATIVE,
) -> str:
    """Write norms as one reads them in a document; `parse_citation` gives the same norms back.

    :param norms: The norms in their order; those of one act beside each other share its name.
    :param language: Kazakh or Russian; English gets the Russian side, as in `Words`.
    :param style: Abbreviated, in full, or with the parts in words.
    :param case: Case of the innermost level: «по пункту 2) части 3 статьи 188»; Russian abbreviations have none.
    :return: «п. 2) ч. 3 ст. 188 УК РК», «ҚК-нің 188-бабы 3-бөлігінің 2) тармағы».
    :raises BadCitation: If there are no norms, or one without an act stands beside others: a reader would give it their act.
    """
    groups = list(same_act(norms))
    if not groups:
        raise BadCitation("citation-no-norms")
    for group in groups:
        if group[0].act is None and len(groups) > 1:
            raise BadCitation("citation-act-missing", norm=group[0].key)
    write = kazakh.write if language is Language.KK else russian.write
    return ", ".join(write(pieces_of(group), group[0].act, group[0].edition, style, case) for group in groups)
