"""`aiyptaushy chat`: ask about a case, the law and the practice in the terminal; questions and answers are kept in the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from assistant.cases import now, open_store
from assistant.chat import conversation
from assistant.chat.conversation import Event, KeptChat
from assistant.chat.results import Desk
from assistant.commands.options import READER, Home, Reader
from assistant.console import err, out, show_error, write_bytes
from assistant.practice import open_practice
from assistant.settings import Settings, read_settings
from assistant.speech import said
from casefile import Store
from law import Language, ReportedError
from retrieval import PracticeIndex

# A command in any of the three languages
_COMMANDS = {
    "again": frozenset({"/again", "/повтор", "/қайтала"}),
    "export": frozenset({"/export", "/выгрузить", "/шығар"}),
    "good": frozenset({"/good", "/верно", "/дұрыс"}),
    "bad": frozenset({"/bad", "/неверно", "/қате"}),
    "quit": frozenset({"/quit", "/выход", "/шығу"}),
}


def run(
    question: Annotated[str, typer.Argument(help=said("argument-question"))] = "",
    case: Annotated[str, typer.Option("--case", metavar="CASE", help=said("option-chat-case"))] = "",
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Ask one question, or talk until the end of the input."""
    settings = read_settings(home=home)
    with open_store(settings) as store:
        chat = Chat(store, settings, lang, case)
        if question:
            chat.ask(question)
            return
        out.print(chat.desk().said("chat-hello"), markup=False)
        for line in _lines():
            try:
                goes_on = chat.hear(line)
            except ReportedError as error:
                # What cannot be done is told, and the conversation goes on
                show_error(error, lang)
                continue
            if not goes_on:
                return


class Chat:
    """A conversation in the terminal.

    :param store: The store.
    :param settings: The settings.
    :param language: Language of the reader.
    :param case: Number of the case; empty for a chat about none.
    """

    def __init__(self, store: Store, settings: Settings, language: Language, case: str) -> None:
        self._store, self._settings, self._language = store, settings, language
        self._case = store.case(case) if case else None
        texts = {one.id: store.document_text(case, one.id) for one in self._case.documents} if self._case is not None else None
        self._texts = texts
        self._index: PracticeIndex | None = None
        self._kept: KeptChat = conversation.begin(store, case, settings.actor, now())

    def desk(self) -> Desk:
        """Set the desk for the next question."""
        return Desk(now(), self._language, self._case, self._texts, self._practice)

    def hear(self, line: str) -> bool:
        """Take a line: a command or a question.

        :param line: The line.
        :return: Whether the conversation goes on.
        """
        word, _, rest = line.strip().partition(" ")
        command = next((name for name, words in _COMMANDS.items() if word in words), "")
        turns = len(self._kept.content.turns)
        if command == "quit":
            return False
        if command == "export" and rest:
            write_bytes(Path(rest), conversation.exported(self._kept, self.desk()).encode())
            out.print(self.desk().said("chat-kept", path=rest), markup=False)
        elif command in {"good", "bad"} and turns:
            self._kept = conversation.rate(self._store, self._kept, turns, now(), good=command == "good")
            out.print(self.desk().said("chat-thanks"), markup=False)
        elif command == "again" and turns:
            self._show(conversation.again(self._store, self._kept, self.desk()))
        elif not command and line.strip():
            self.ask(line)
        else:
            out.print(self.desk().said("chat-hello"), markup=False)
        return True

    def ask(self, question: str) -> None:
        """Ask a question and show the answer as it comes; Ctrl-C stops the answer, and the question stays.

        :param question: The question.
        """
        self._show(conversation.ask(self._store, self._kept, self.desk(), question))

    def _show(self, events: Iterator[Event]) -> None:
        try:
            for event in events:
                if event.call is not None:
                    desk = self.desk()
                    tool = desk.said(f"tool-{event.call.tool.value.replace('_', '-')}")
                    err.print(desk.said("using", tool=tool), markup=False, style="dim")
                elif event.kept is not None:
                    self._kept = event.kept
                else:
                    out.print(event.text, end="", markup=False, soft_wrap=True)
        except KeyboardInterrupt:
            self._kept = conversation.find(self._store, self._kept.id, self._settings.actor)
            out.print(self.desk().said("stopped"), markup=False)
            return
        out.print("")

    def _practice(self) -> PracticeIndex:
        if self._index is None:
            self._index = open_practice(self._settings)
        return self._index


def _lines(read: Callable[[str], str] = input) -> Iterator[str]:
    while True:
        try:
            yield read("> ")
        except (EOFError, KeyboardInterrupt):
            return
