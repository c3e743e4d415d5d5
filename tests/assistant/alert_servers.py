"""A mail server and a webhook on this machine that write down what reaches them, and can kill the sender or refuse."""

from __future__ import annotations

import json
import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


@dataclass
class Reached:
    """What reached the servers: identifier, recipient and content, as often as it came.

    :param kills: Process killed when the next thing arrives, before it is answered; 0 for none.
    :param refuse: Whether both servers refuse what comes.
    """

    mail: list[EmailMessage] = field(default_factory=list)
    posts: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    kills: int = 0
    refuse: bool = False

    def ids(self) -> list[str]:
        return [letter["Message-ID"].strip("<>").split("@")[0] for letter in self.mail] + [key for key, _ in self.posts]

    def arrived(self) -> None:
        """Take a moment, as servers do; kill the sender if asked to."""
        time.sleep(0.005)
        if self.kills:
            os.kill(self.kills, signal.SIGKILL)
            self.kills = 0


class MailHandler:
    def __init__(self, reached: Reached) -> None:
        self.reached = reached

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - so the server calls it
        if self.reached.refuse:
            return "451 later"
        content = envelope.content
        assert isinstance(content, bytes)
        letter = message_from_bytes(content, _class=EmailMessage, policy=policy.default)
        assert envelope.rcpt_tos == [letter["To"]]
        self.reached.mail.append(letter)
        self.reached.arrived()
        return "250 taken"


def post_handler(reached: Reached) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            if not reached.refuse:
                reached.posts.append((self.headers["Idempotency-Key"], body))
                reached.arrived()
            self.send_response(503 if reached.refuse else 204)
            self.end_headers()

        def log_message(self, *_args: object) -> None:
            """Say nothing."""

        def handle(self) -> None:
            try:
                super().handle()
            except ConnectionError:
                self.close_connection = True

    return Handler


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
    return port


@contextmanager
def servers(reached: Reached) -> Iterator[dict[str, str]]:
    """Run both servers and give the settings that lead to them."""
    mail = Controller(MailHandler(reached), hostname="127.0.0.1", port=free_port())
    mail.start()
    web = ThreadingHTTPServer(("127.0.0.1", 0), post_handler(reached))
    thread = threading.Thread(target=web.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield {
            "AIYPTAUSHY_SMTP_URL": f"smtp://127.0.0.1:{mail.port}",
            "AIYPTAUSHY_ALERT_WEBHOOK": f"http://127.0.0.1:{web.server_port}/alerts",
        }
    finally:
        web.shutdown()
        web.server_close()
        thread.join()
        mail.stop()
