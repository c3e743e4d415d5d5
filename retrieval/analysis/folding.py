"""One form for the letters that get lost: what a Russian keyboard, an old font or a reader of scans makes of Kazakh."""

from __future__ import annotations

# «Ұрлық» typed on a Russian keyboard is «Урлык», and what a scan was read as may be either in one word.
_FOLDED = str.maketrans("әіңғүұқөһё", "аингуукохе")


def folded(word: str) -> str:
    """Give the form that a word has when every Kazakh letter is lost.

    :param word: A word in small letters.
    :return: The word with «а» for «ә», «и» for «і», «н» for «ң», «г» for «ғ», «у» for «ү» and «ұ», «к» for «қ», «о» for «ө»,
        «х» for «һ», and «е» for «ё».
    """
    return word.translate(_FOLDED)
