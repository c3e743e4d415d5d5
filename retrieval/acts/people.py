"""Find the people whom an act names: full names, initials, names after a role, and every later form of the same name.

There is no list of names: the patterns of Russian and Kazakh full names find a person, the forms of that name find the other mentions.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from law import GrammaticalCase, Language
from retrieval.acts.name_forms import CAPITAL, KAZAKH_SUFFIX, LETTER, PATRONYMIC, Sex, both_readings, name_keys, shown_by, surname_like
from retrieval.acts.ordinary_words import NEVER_A_NAME
from retrieval.acts.roles import BEFORE, IN_CASE_OF, ROLE_WORD, Role, role_of, sex_of

_WORD = rf"[{CAPITAL}](?:[{LETTER}]+|[{CAPITAL}]+)(?:-[{CAPITAL}][{CAPITAL}{LETTER}]+)?"
_EDGE, _STOP = rf"(?<![{CAPITAL}{LETTER}\d«\"-])", rf"(?![{CAPITAL}{LETTER}])"
_INITIAL = rf"[{CAPITAL}]\."
_PATRONYMIC = rf"(?=[{CAPITAL}])(?i:{PATRONYMIC})"
_SPLIT_PATRONYMIC = rf"{_WORD}[ -](?:ұлы|улы|қызы|кызы|оглы|Ұлы|Қызы)(?:{KAZAKH_SUFFIX})?"
_FULL = re.compile(
    rf"{_EDGE}(?:(?P<s1>{_WORD}) )?(?:(?P<g1>{_WORD}) )?(?P<p1>{_PATRONYMIC}|{_SPLIT_PATRONYMIC}){_STOP}(?: (?P<s2>{_WORD}){_STOP})?"
)
_INITIALS = re.compile(
    rf"{_EDGE}(?:(?P<s1>{_WORD}) (?P<i1>{_INITIAL}(?: ?{_INITIAL})?)|(?P<i2>{_INITIAL} ?(?:{_INITIAL} ?)?)(?P<s2>{_WORD}){_STOP})"
)
_AFTER_ROLE = re.compile(
    rf"(?<![{CAPITAL}{LETTER}])(?P<role>(?i:{ROLE_WORD}|в отношении|признать|оправдать|осудить))(?: ?[:–—-])? "
    rf"(?:(?P<s1>{_WORD})(?: (?P<g1>{_WORD}))?{_STOP}"
    rf"|(?P<letter>[{CAPITAL}]\d?\.(?:[{CAPITAL}]\.){{0,2}})(?:-(?:{KAZAKH_SUFFIX}))?)"
)
_PAIR = re.compile(rf"{_EDGE}(?P<s1>{_WORD}) (?P<g1>{_WORD}){_STOP}")
_CAPITALISED = re.compile(rf"{_EDGE}{_WORD}{_STOP}")
_LETTER_ALONE = re.compile(rf"{_EDGE}(?P<letter>[{CAPITAL}]\d?\.)(?P<kk>-(?:{KAZAKH_SUFFIX}))?(?! ?[{CAPITAL}]\.)")
# «Обвинение Ахметовым» begins a sentence.
_ABSTRACT = ("ение", "ание", "ость", "ция", "ство", "ения", "ания", "уы", "уі")
_GOVERNED = {
    GrammaticalCase.GENITIVE: "в отношении|по обвинению|против|от|у|для|из-за|кроме",
    GrammaticalCase.DATIVE: "к|ко|согласно",
    GrammaticalCase.INSTRUMENTAL: "с|со|между|перед|над",
    GrammaticalCase.ACCUSATIVE: "признать|оправдать|осудить|освободить|видела?|через|про",
    GrammaticalCase.PREPOSITIONAL: "о|об|при",
}
_GOVERNING = re.compile(
    rf"(?<![{CAPITAL}{LETTER}])(?:" + "|".join(f"(?P<{case.value}>{words})" for case, words in _GOVERNED.items()) + "):?[ \n]$",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(rf"[{CAPITAL}{LETTER}-]{{2,}}")
_LOOK_BACK = 45


@dataclass(slots=True)
class Mention:
    """A person named at a place.

    :param start: Offset of the first character.
    :param end: Offset after the last character.
    :param person: Index of the person.
    :param case: Grammatical case that the form shows; None when it shows none.
    :param role_before: Whether a word of the role stands right before it.
    """

    start: int
    end: int
    person: int
    case: GrammaticalCase | None = None
    role_before: bool = False


@dataclass(slots=True)
class Person:
    """A person of an act.

    :param surname: Keys of the surname.
    :param given: Keys of the given name and patronymic.
    :param initials: First letters of the given name and patronymic, as far as known.
    :param roles: Roles that stand before the name, with how often.
    :param sex: Sex, when any form shows it.
    :param name: The first form in which the act names the person.
    """

    surname: frozenset[str]
    given: frozenset[str] = frozenset()
    initials: str = ""
    roles: dict[Role, int] = field(default_factory=lambda: defaultdict(int))
    sex: Sex | None = None
    name: str = ""

    @property
    def role(self) -> Role:
        """The role that the act gives the person most often; the accused stays the accused whatever else is said."""
        if self.roles.get(Role.ACCUSED):
            return Role.ACCUSED
        return max(self.roles, key=lambda role: self.roles[role], default=Role.OTHER)


@dataclass(slots=True)
class People:
    """The people of an act and where it names them.

    :param language: Language of the text.
    :param persons: Persons in the order in which they first appear.
    :param mentions: Mentions in the order of the text; they do not overlap.
    :param shared: Mentions by a surname that several persons bear, put to the one named last before.
    """

    language: Language
    persons: list[Person] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    shared: list[Mention] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Named:
    start: int
    end: int
    surname: str
    given: tuple[str, ...] = ()
    initials: str = ""
    weak: bool = False


def find_people(text: str, language: Language) -> People:
    """Find the people whom a text names.

    :param text: Stored text.
    :param language: Its language, whose cases the names show.
    :return: The people with their mentions.
    """
    people = People(language)
    taken: list[tuple[int, int]] = []
    named = _named(text)
    surnames = frozenset(key for one in named if not one.weak for key in name_keys(one.surname))
    for one in named:
        if one.weak and surnames & name_keys(one.surname):
            continue  # «Получил Ахметов»: the first word of the sentence, then a surname that is known
        _enter(people, one, text)
        taken.append((one.start, one.end))
    _bare_mentions(people, text, taken)
    _letters(people, text)
    people.mentions = _joined(people.mentions, text)
    _settle(people, text)
    return people


def _named(text: str) -> list[_Named]:
    """Collect the names that a pattern proves, the surest pattern first where two overlap."""
    found: list[_Named] = []
    busy: set[int] = set()
    for pattern, read in ((_FULL, _read_full), (_INITIALS, _read_initials), (_AFTER_ROLE, _read_after_role), (_PAIR, _read_pair)):
        match = pattern.search(text)
        while match:
            one = read(match)
            if one is not None and busy.isdisjoint(range(one.start, one.end)):
                busy.update(range(one.start, one.end))
                found.append(one)
                match = pattern.search(text, one.end)
            else:
                # A name may begin with the second word of what was refused: «Судья Г.Е. Оспанова».
                following = text.find(" ", match.start())
                match = pattern.search(text, following + 1) if following >= 0 else None
    return sorted(found, key=lambda one: one.start)


def _ordinary(word: str | None) -> bool:
    return word is None or word.lower() in NEVER_A_NAME


def _read_full(match: re.Match[str]) -> _Named | None:
    surname, given, patronymic, after = match["s1"], match["g1"], match["p1"], match["s2"]
    if _ordinary(patronymic):
        return None
    start, end = match.start(), match.end("p1")
    if _ordinary(surname) and surname:
        # A word of the sentence before the name: «Подсудимый Серік Болатұлы».
        start, surname = (match.start("g1") if given else match.start("p1")), given
        given = None
    if surname and given and _ordinary(given):
        start, surname, given = match.start("p1"), None, None
    if surname is None:
        return _Named(match.start("p1"), end, patronymic)
    if given is None:
        if after and surname_like(after) and not _ordinary(after) and not surname_like(surname):
            return _Named(start, match.end(), after, (surname, patronymic), surname[0] + patronymic[0])
        return _Named(start, end, surname, (patronymic,), "" if surname_like(surname) else surname[0] + patronymic[0])
    return _Named(start, end, surname, (given, patronymic), given[0] + patronymic[0])


def _read_initials(match: re.Match[str]) -> _Named | None:
    surname = match["s1"] or match["s2"]
    if _ordinary(surname):
        return None
    initials = re.sub(r"[. ]", "", match["i1"] or match["i2"])
    return _Named(match.start(), match.end(), surname, (), initials)


def _read_after_role(match: re.Match[str]) -> _Named | None:
    if match["letter"]:
        return _Named(match.start("letter"), match.end("letter"), match["letter"])
    first, second = match["s1"], match["g1"]
    if _ordinary(first):
        return None
    if second is None or _ordinary(second):
        return _Named(match.start("s1"), match.end("s1"), first)
    if surname_like(second) and not surname_like(first):
        first, second = second, first
    return _Named(match.start("s1"), match.end("g1"), first, (second,), second[0])


def _read_pair(match: re.Match[str]) -> _Named | None:
    first, second = match["s1"], match["g1"]
    if _ordinary(first) or _ordinary(second) or surname_like(first) == surname_like(second) or first.endswith(_ABSTRACT):
        return None
    surname, given = (first, second) if surname_like(first) else (second, first)
    begins = match.string[max(match.start() - 2, 0) : match.start()].rstrip(" ")[-1:]
    weak = given is first and begins in ("", ".", "!", "?", ":", "\n", ";")
    return _Named(match.start(), match.end(), surname, (given,), given[0], weak)


def _enter(people: People, one: _Named, text: str) -> None:
    keys = name_keys(one.surname) if not one.surname.endswith(".") else frozenset((one.surname,))
    index = _known(people, keys, one)
    if index is None:
        index = len(people.persons)
        people.persons.append(Person(surname=keys, name=text[one.start : one.end]))
    person = people.persons[index]
    person.surname |= keys
    person.given |= frozenset(key for word in one.given for key in name_keys(word))
    if len(one.initials) > len(person.initials):
        person.initials = one.initials
    _add(people, one.start, one.end, index, text)


def _known(people: People, keys: frozenset[str], one: _Named) -> int | None:
    """Find the person who bears the surname and whose initials do not contradict."""
    for index, person in enumerate(people.persons):
        if keys & person.surname and _agree(person.initials, one.initials):
            return index
        # «Серік Болатұлы» is the Ахметов whose given name and patronymic these are.
        if len(one.given) == 1 and keys & person.given and frozenset().union(*map(name_keys, one.given)) & person.given:
            return index
    return None


def _agree(known: str, new: str) -> bool:
    short = min(len(known), len(new))
    return known[:short] == new[:short]


def _add(people: People, start: int, end: int, index: int, text: str) -> None:
    person = people.persons[index]
    before = text[max(start - _LOOK_BACK, 0) : start]
    role = BEFORE.search(before)
    if role:
        person.roles[role_of(role["role"])] += 1
        person.sex = person.sex or sex_of(role["role"])
    elif IN_CASE_OF.search(before):
        person.roles[Role.ACCUSED] += 1
    words = [shown_by(word, people.language) for word in _NAME_WORD.findall(text[start:end])]
    person.sex = person.sex or next((shown.sex for shown in words if shown.sex), None)
    # In Russian every word shows its case, in Kazakh only the last.
    case = next((shown.case for shown in (words[-1:] if people.language is Language.KK else reversed(words)) if shown.case), None)
    people.mentions.append(Mention(start, end, index, case, role_before=role is not None))


def _bare_mentions(people: People, text: str, taken: list[tuple[int, int]]) -> None:
    """Find the surnames and given names of the people found wherever else they stand."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for index, person in enumerate(people.persons):
        for key in person.surname | person.given:
            by_key[key].append(index)
    busy = {place for start, end in taken for place in range(start, end)}
    for match in _CAPITALISED.finditer(text):
        if match.start() in busy or _ordinary(match.group()):
            continue
        bearers = sorted({index for key in name_keys(match.group()) for index in by_key.get(key, ())})
        if bearers:
            index = bearers[0] if len(bearers) == 1 else _last_named(people, bearers, match.start())
            _add(people, match.start(), match.end(), index, text)
            if len(bearers) > 1:
                people.shared.append(people.mentions[-1])


def _last_named(people: People, bearers: list[int], before: int) -> int:
    nearest = max((one for one in people.mentions if one.person in bearers and one.start < before), key=lambda one: one.start, default=None)
    return nearest.person if nearest else bearers[0]


def _letters(people: People, text: str) -> None:
    """Find the placeholders of an act that was pseudonymised before, wherever they stand without the role."""
    letters = {key: index for index, person in enumerate(people.persons) for key in person.surname if key.endswith(".")}
    if not letters:
        return
    known = {mention.start for mention in people.mentions}
    for match in _LETTER_ALONE.finditer(text):
        index = letters.get(match["letter"])
        if index is not None and match.start() not in known:
            _add(people, match.start(), match.end("letter"), index, text)


def _joined(mentions: list[Mention], text: str) -> list[Mention]:
    """Make one mention of neighbours that name the same person: «Анна Ли» found word by word."""
    joined: list[Mention] = []
    for one in sorted(mentions, key=lambda mention: mention.start):
        last = joined[-1] if joined else None
        if last and last.person == one.person and text[last.end : one.start] == " ":
            last.end, last.case = one.end, last.case or one.case
        else:
            joined.append(one)
    return joined


def _governed(before: str) -> GrammaticalCase | None:
    """Give the case that the word before an unchanging name asks for: «с Ли», «в отношении Ким»."""
    match = _GOVERNING.search(before)
    return next((case for case in _GOVERNED if match and match[case.value]), None)


def _settle(people: People, text: str) -> None:
    """Read the ambiguous forms of Russian again now that the sex of each person is known."""
    if people.language is Language.KK:
        return
    for mention in people.mentions:
        if mention.case is None:
            sex = people.persons[mention.person].sex
            governed = _governed(text[max(mention.start - _LOOK_BACK, 0) : mention.start])
            mention.case = next(_cases(text[mention.start : mention.end], sex), None) or governed


def _cases(name: str, sex: Sex | None) -> Iterator[GrammaticalCase]:
    for word in name.split(" "):
        case = both_readings(word, sex)
        if case is not None:
            yield case
