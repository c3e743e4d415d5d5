"""The normaliser of every error rate, published: what it forgives, and nothing else.

1. Unicode NFKC: «ﬁ» is «fi», a decomposed «й» is one letter. Cyrillic and Kazakh letters stay as they are.
2. Lower case, by Unicode's folding of single letters.
3. «ё» is «е», as most print writes it.
4. Whatever is neither a letter, a digit nor an underscore becomes a space: punctuation, hyphens, dashes, quotation marks.
5. Runs of spaces become one; none stands at the ends.

Digits are not turned into words, no ending is cut, no filler is dropped: «18» for «восемнадцать» is an error here, and a missing «не» too.
"""

from __future__ import annotations

import re
import unicodedata


def normalised(text: str) -> str:
    """Prepare a text for counting errors.

    :param text: Text.
    :return: Normalised text.
    """
    folded = unicodedata.normalize("NFKC", text).lower().replace("ё", "е")
    return " ".join(re.sub(r"[^\w\s]", " ", folded).split())
