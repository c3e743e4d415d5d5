"""Find and read references to acts in running Russian and Kazakh text."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from law.citations.chains import norms_of
from law.citations.lexer import repaired, tokens
from law.citations.model import Citation
from law.citations.phrases import Phrase, phrases
from law.citations.reader import rows
from law.citations.word_lists import WordList
from law.citations.wording import edition_in, wording_after, wording_before
from law.errors import BadCitation
from law.norm import Act, Norm
from law.words import Language

_WORD_AFTER = re.compile(r"\s{0,3}[«\"(]?([^\W\d_]+)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[»\")]?\s{0,3}$")
_LONGEST_WORD = 40
_WORDS_TO_ACT = 4  # «ст. 3 Европейской конвенции», «ст. 5 действующего Земельного кодекса»
_OUR_LAW = frozenset(("уголовного", "процессуального"))  # «ст. 188 уголовного закона» is the code by another name
_KAZAKH_LETTERS = frozenset("әіңғүұқөһӘІҢҒҮҰҚӨҺ")
_BETWEEN = re.compile(r"[\s,;.]*(?:(?:и|және|а также|сондай-ақ)\b)?[\s,;]*", re.IGNORECASE)


def find_citations(text: str, language: Language | None = None) -> list[Citation]:
    """Find the references to articles of acts of Kazakhstan in a text.

    One contiguous phrase is one citation: «ст.ст. 188 ч. 3, 190 ч. 1 УК РК» names two norms of one act. A range names both ends and
    every whole number between. References to acts that this room does not know, and to codes of other states, are left out. An
    edition in the text («в редакции Закона от 12.07.2018») becomes the edition of the norms; «УК РК 1997 года», a code that was replaced,
    gives the day on which it was adopted.

    :param text: Any text; scanning noise such as Latin lookalikes, lost dots and words broken over lines is read through.
    :param language: Language of the references to look for; None finds both. English stands for Russian, as in `Words`.
    :return: The citations in the order of the text; `text[start:end]` is the text of each.
    """
    wanted = Language.RU if language is Language.EN else language
    return [found for found in _citations(text, lenient=False) if wanted in (None, found.language)]


def parse_citation(text: str, language: Language | None = None) -> tuple[Norm, ...]:
    """Read a text that is nothing but a reference.

    :param text: The reference; unlike in running text, «188 ч. 3» and «188-б.» need no act beside them.
    :param language: Language it must be in; None takes both.
    :return: The norms in the order of the text.
    :raises BadCitation: If the text is empty, holds no reference, or holds something else too.
    """
    if not text.strip():
        raise BadCitation("citation-empty")
    wanted = Language.RU if language is Language.EN else language
    found = [one for one in _citations(text, lenient=True) if wanted in (None, one.language)]
    if not found:
        raise BadCitation("citation-unread", text=text.strip())
    place = 0
    for one in found:
        _nothing_between(text, place, one.start)
        place = one.end
    _nothing_between(text, place, len(text))
    return tuple(norm for one in found for norm in one.norms)


def _nothing_between(text: str, start: int, end: int) -> None:
    rest = text[start:end]
    if not _BETWEEN.fullmatch(rest):
        raise BadCitation("citation-leftover", text=text.strip(), rest=rest.strip())


def _citations(text: str, *, lenient: bool) -> list[Citation]:
    found = []
    for row in rows(text, tokens(text), lenient=lenient):
        for phrase in phrases(row, lenient=lenient):
            citation = _citation(text, phrase)
            if citation:
                found.append(citation)
    return found


def _citation(text: str, phrase: Phrase) -> Citation | None:
    act = phrase.act.act if phrase.act else None
    if phrase.act is None:
        if _names_other_act(text, phrase):
            return None
    elif act is None:
        return None  # a code of another state
    start, end, edition = _place(text, phrase)
    cited = text[start:end]
    if act is Act.ENTREPRENEURIAL and phrase.language is Language.KK and not _KAZAKH_LETTERS & set(cited):
        act = None  # «КК» in a text that lost its Kazakh letters may as well be «ҚК»
    norms = tuple(replace(norm, edition=edition) for chain in phrase.chains for norm in norms_of(chain, act))
    return Citation(norms, start, end, cited, phrase.language) if norms else None


def _place(text: str, phrase: Phrase) -> tuple[int, int, date | None]:
    """Give the place of a phrase together with its edition, and the date of that."""
    start, end = phrase.start, phrase.end
    edition = edition_in(phrase.edition.text) if phrase.edition else None
    named = phrase.act
    if named and named.act and phrase.edition is None:
        after = wording_after(text, end, named.act) if named.end == end else None
        before = wording_before(text, start, named.act) if named.start == start else None
        if wording := after or before:
            start, end, edition = min(start, wording.start), max(end, wording.end), wording.edition
    opened = text[start - 1 : start] == "(" and text[end : end + 1] != ")"
    if opened and text[end - 1] == ")" and "(" not in text[start:end]:
        end -= 1  # «(ст. 188 ч. 3 п. 2)»: the bracket is the sentence's
    return start, end, edition


def _names_other_act(text: str, phrase: Phrase) -> bool:
    """Tell whether the words beside a reference name an act that is not of this room."""
    return _other_after(text, phrase.end) if phrase.language is Language.RU else _other_before(text, phrase.start)


def _other_after(text: str, end: int) -> bool:
    described, before = False, ""
    for _ in range(_WORDS_TO_ACT):
        match = _WORD_AFTER.match(text, end)
        if match is None:
            return False
        word, end = repaired(match.group(1).lower()), match.end()
        if word in WordList.OTHER_ACTS_RU.words:
            return before not in _OUR_LAW
        if word == "кодекса":
            following = _WORD_AFTER.match(text, end)
            return described or (following is not None and following.group(1).lower() in ("о", "об"))
        if not word.endswith(("ого", "его", "ой", "ей")):
            return False
        described, before = described or word not in WordList.CONTEXT_WORDS.words, word
    return False


def _other_before(text: str, start: int) -> bool:
    match = _WORD_BEFORE.search(text[max(start - _LONGEST_WORD, 0) : start])
    if match is None:
        return False
    word = repaired(match.group(1).lower())
    # «Бюджет кодексінің» names a code by its possessive; «осы Кодекстің» leaves it to the context.
    if word.startswith("кодексі"):
        return True
    return word.startswith(tuple(WordList.OTHER_ACTS_KK.words)) and word.endswith(("ның", "нің", "дың", "дің", "тың", "тің"))
