"""Facts proposed out of documents: found with sheet and words, merged, set against the case, decided once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from casefile import CaseFolder, find_quote, read_folder
from indictment import ProposalKind, propose

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module", params=["burglary", "bodily_harm", "fraud"])
def folder(request: pytest.FixtureRequest) -> CaseFolder:
    return read_folder(EXAMPLES / request.param)


def test_every_quote_stands_letter_for_letter_on_its_sheet(folder: CaseFolder) -> None:
    for one in propose(folder.case, folder.texts):
        for source in (one.source, *one.others):
            document = folder.case.document(source.document)
            place = find_quote(folder.texts[source.document], source.quote)
            assert place is not None, source
            assert document.first_sheet <= (source.sheet or 0) <= document.last_sheet


def test_one_fact_is_one_proposal_and_identifiers_differ(folder: CaseFolder) -> None:
    found = propose(folder.case, folder.texts)
    assert len({one.id for one in found}) == len(found)
    facts = Counter((one.kind, one.value) for one in found if one.kind not in {ProposalKind.ADMISSION, ProposalKind.DENIAL})
    assert set(facts.values()) == {1}
