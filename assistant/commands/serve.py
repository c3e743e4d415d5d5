"""`aiyptaushy serve`: the pages and the HTTP API."""

from __future__ import annotations

from typing import Annotated

import typer

from assistant.commands.options import READER, Home, Reader
from assistant.console import out
from assistant.settings import read_settings
from assistant.speech import said


def run(
    host: Annotated[str, typer.Option("--host", help=said("option-host"))] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=1, max=65535, help=said("option-port"))] = 8714,
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Serve the pages and the API."""
    import uvicorn  # noqa: PLC0415 - only the server needs it

    from assistant.serve.app import application  # noqa: PLC0415

    app = application(read_settings(home=home))
    out.print(said("serving", lang, address=f"http://{host}:{port}"), markup=False)
    uvicorn.run(app, host=host, port=port, log_level="warning", access_log=False, server_header=False, proxy_headers=True)
