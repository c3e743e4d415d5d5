"""The data of this room as the program reads it: each YAML file or folder of `law/data` compiled to one JSON file.

YAML is for people and takes seconds to read; JSON takes milliseconds. `python -m law.compile_data` writes the JSON again,
and a test holds the two equal.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
COMPILED = DATA / "compiled"


@cache
def compiled(name: str) -> Any:  # noqa: ANN401 - each reader gives the data its type
    """Read one compiled data set.

    :param name: Name of the YAML file or folder in `law/data`, without suffix.
    :return: Its content, with dates as ISO text.
    """
    return json.loads((COMPILED / f"{name}.json").read_bytes())
