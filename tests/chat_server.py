"""A chat server of our own for the tests: it speaks /v1/chat/completions over HTTP, streams, and fails in every way that servers do."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[[dict[str, Any]], "Reply"]


@dataclass
class Reply:
    """What the server sends back.

    :param text: The words of the model.
    :param raw: Bytes sent instead of a chat answer.
    :param silence: Seconds before anything is sent.
    :param drip: Seconds between two letters of the body.
    """

    text: str = ""
    status: int = 200
    content_type: str = "application/json"
    raw: bytes | None = None
    silence: float = 0
    drip: float = 0
    finish: str = "stop"
    refusal: str | None = None
    tool_calls: list[dict[str, Any]] | None = None
    headers: dict[str, str] = field(default_factory=dict)
    hang_up: bool = False


def as_json(reply: Reply, asked: dict[str, Any]) -> bytes:
    message = {"role": "assistant", "content": reply.text, "refusal": reply.refusal, "tool_calls": reply.tool_calls}
    return json.dumps(
        {
            "id": "chat-1",
            "object": "chat.completion",
            "created": 0,
            "model": asked.get("model"),
            "choices": [{"index": 0, "finish_reason": reply.finish, "message": message}],
            "usage": {"prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18},
        },
        ensure_ascii=False,
    ).encode()


def as_events(reply: Reply, asked: dict[str, Any]) -> bytes:
    def event(delta: dict[str, Any], finish: str | None) -> bytes:
        chunk = {
            "id": "chat-1",
            "object": "chat.completion.chunk",
            "created": 0,
            "model": asked.get("model"),
            "choices": [{"index": 0, "delta": delta, "finish_reason": finish}],
        }
        return b"data: " + json.dumps(chunk, ensure_ascii=False).encode() + b"\n\n"

    words = [event({"role": "assistant", "content": word}, None) for word in re.findall(r"\S+\s*", reply.text)]
    return b"".join([*words, event({}, reply.finish), b"data: [DONE]\n\n"])


class ChatServer:
    """The server, and what it was asked."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._server.handle_error = lambda *_: None  # a client that leaves early is what some tests are about
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def prompt(self, number: int = -1) -> str:
        """Give all that stood in the messages of one request."""
        return "\n".join(str(message["content"]) for message in self.asked[number]["messages"])

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
                server.asked.append(asked)
                server.keys.append(self.headers.get("authorization", ""))
                reply = server.answer(asked) if self.path == "/v1/chat/completions" else Reply(status=404, raw=b"{}")
                self.send(reply, asked)

            def send(self, reply: Reply, asked: dict[str, Any]) -> None:
                time.sleep(reply.silence)
                if reply.hang_up:
                    self.close_connection = True
                    return
                streamed = asked.get("stream") and reply.raw is None
                body = reply.raw if reply.raw is not None else as_events(reply, asked) if streamed else as_json(reply, asked)
                self.send_response(reply.status)
                self.send_header("content-type", "text/event-stream" if streamed else reply.content_type)
                self.send_header("content-length", str(len(body)))
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                try:
                    for part in [body] if not reply.drip else [body[i : i + 1] for i in range(len(body))]:
                        self.wfile.write(part)
                        time.sleep(reply.drip)
                except OSError:
                    self.close_connection = True

            def log_message(self, *_: object) -> None:
                """Keep the test's output clean."""

        return Handler


@contextmanager
def chat_server(answer: Answer) -> Iterator[ChatServer]:
    """Run a server for as long as the block lasts."""
    server = ChatServer(answer)
    try:
        yield server
    finally:
        server.stop()
