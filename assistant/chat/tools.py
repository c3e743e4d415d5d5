"""The tools by name: one verb that does what a request asks."""

from __future__ import annotations

from assistant.chat.case_tools import case_facts, controls_of, draft_section, time_limits_of
from assistant.chat.document_tool import search_documents
from assistant.chat.law_tools import practice, read_law, sentence
from assistant.chat.requests import (
    AskCaseFacts,
    AskControls,
    AskDeadlines,
    AskDocuments,
    AskDraft,
    AskLaw,
    AskPractice,
    Request,
)
from assistant.chat.results import Desk, Result


def use(desk: Desk, request: Request) -> Result:  # noqa: PLR0911 - one way for each tool, typed
    """Do what a request asks.

    :param desk: What to work with.
    :param request: The request.
    :return: What the tool found.
    :raises ReportedError: If the law or the facts do not allow an answer; it says what and why.
    :raises LookupError: If the request needs a case and the chat is about none.
    """
    match request:
        case AskCaseFacts():
            return case_facts(desk, request)
        case AskDocuments():
            return search_documents(desk, request)
        case AskLaw():
            return read_law(desk, request)
        case AskPractice():
            return practice(desk, request)
        case AskDeadlines():
            return time_limits_of(desk, request)
        case AskControls():
            return controls_of(desk, request)
        case AskDraft():
            return draft_section(desk, request)
        case _:
            return sentence(desk, request)
