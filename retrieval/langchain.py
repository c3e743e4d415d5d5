"""Our search as a retriever of LangChain, for those who build chains and agents with it."""

from __future__ import annotations

from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from law import Unknown
from retrieval.filters import PracticeFilter
from retrieval.index import PracticeIndex
from retrieval.search import Hit


class PracticeRetriever(BaseRetriever):
    """Give places in acts as LangChain documents; nothing grounded gives no document.

    :param index: The index; the caller opens and closes it.
    :param filters: Conditions on the acts.
    :param limit: Largest number of documents.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    index: PracticeIndex
    filters: PracticeFilter = PracticeFilter()
    limit: int = 5

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        """Search; LangChain calls it."""
        del run_manager  # a search has no steps to report
        return [_document(hit) for hit in self.index.search(query, self.filters, self.limit).hits]


def _document(hit: Hit) -> Document:
    fields = hit.act.fields
    named: dict[str, Any] = {
        name: str(field.value)
        for name, field in (("court", fields.court), ("date", fields.decided_on), ("case_number", fields.case_number))
        if not isinstance(field, Unknown)
    }
    sentences = [hit.act.text[each.start : each.end] for each in hit.sentences]
    place = {"act": hit.act.id, "part": hit.part.value, "start": hit.start, "end": hit.end, "score": hit.score, "sentences": sentences}
    return Document(page_content=hit.text, id=f"{hit.act.id}:{hit.start}", metadata={**place, **named, "language": hit.act.language.value})
