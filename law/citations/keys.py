"""Read the language-free form of a norm: "CC 188(3)(2)"."""

from __future__ import annotations

import re

from law.errors import BadCitation
from law.norm import Act, Norm

_LABEL = r"(?:\d{1,4}(?:-\d{1,3})?|[а-я])"
_KEY = re.compile(rf"(?:(?P<act>[A-Za-z]+|\?) +)?(?P<article>\d{{1,4}}(?:-\d{{1,3}})?)(?P<inner>(?:\({_LABEL}?\)){{0,3}})")


def parse_key(key: str, act: Act | None = None) -> Norm:
    """Read a norm from its key, the inverse of `Norm.key`.

    :param key: "CC 188(3)(2)": act, article, then part, point and paragraph in brackets; "()" leaves a level out.
    :param act: The act of a key that names none: "188(3)(2)", "? 188".
    :return: The norm in the wording in force; a key holds no edition.
    :raises BadCitation: If the text is no key or names an act that is not known.
    """
    match = _KEY.fullmatch(key.strip())
    if match is None:
        raise BadCitation("citation-key", key=key)
    named = match.group("act")
    if named and named != "?":
        try:
            act = Act(named)
        except ValueError:
            raise BadCitation("citation-key-act", key=key, act=named, acts=", ".join(Act)) from None
    levels = match.group("inner")[1:-1].split(")(") if match.group("inner") else []
    return Norm(act, match.group("article"), *levels)
