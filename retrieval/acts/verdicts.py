"""The resolution person by person: outcome, norms, stage, punishment, whether it is conditional; and what a higher court did."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from law import Act as LawAct
from law import Citation, Norm, Stage
from retrieval.acts.act import Absence, ActPart, Extracted, Field, Outcome, Punishment, Review, Verdict, absent
from retrieval.acts.people import Mention, People
from retrieval.acts.punishments import punishment_in
from retrieval.acts.roles import Role

FIRST_OF_SPECIAL_PART = 99
_ANCHORS = {
    Outcome.ACQUITTED: (
        r"оправда(?:ть|н|на|ны)(?![а-я])|невиновн(?:ым|ой|ого|ую)"
        r"|(?<![а-яәіңғүұқөһ])ақта(?:лсын|уға|у|п|лды|лады)|кінәсіз деп"
    ),
    Outcome.CONVICTED: r"(?<!не)(?<!не )виновн(?:ым|ой|ую|ого|ыми)(?![а-я])|осудить|кінәлі деп|айыпты деп тан",
    Outcome.RETURNED: (
        r"(?:дело|материал[а-я]{0,2} дела)(?: [^;\n]{0,220}?)? ?(?:возвра[тщ]|верну|направ)[а-я]{2,6} [^;\n]{0,80}?прокурор"
        r"|(?:возвра[тщ]|верну|направ)[а-я]{2,6} прокурор[а-я]{1,2} [^;\n]{0,60}?дело"
        r"|(?:возвра[тщ]|верну|направ)[а-я]{2,6} (?:уголовное )?дело[^;\n]{0,220}?прокурор"
        r"|(?<![а-яәіңғүұқөһ])(?:іс|ісі|істі)(?: [^;\n]{0,200}?)? прокурор(?:ға|ына)[^;\n]{0,120}?(?:қайтар|жолда|жібер)"
        r"|прокурор(?:ға|ына)[^;\n]{0,80}?(?:іс|істі) (?:қайтар|жолда|жібер)[а-я]*"
    ),
    Outcome.TERMINATED: (
        r"(?:дело|делу|дела|преследовани[ея]|производство)(?![а-я])(?: (?!по гражданскому)[^;\n]{0,220}?)? ?"
        r"(?:прекратить|прекращено|прекращается|производством прекра)"
        r"|прекратить (?:уголовное (?:дело|преследование)|производство по (?:уголовному )?делу)"
        r"|(?<![а-яәіңғүұқөһ])(?:іс|ісі|істі|іс жүргізу|қудалау(?:ы|ды)?|өндірісі)(?: [^;\n]{0,200}?)? "
        r"(?:қысқартылсын|тоқтатылсын|қысқарту|тоқтату|қысқартылды|тоқтатылды)"
    ),
}
_ANCHOR = re.compile("|".join(f"(?P<{outcome.value}>{words})" for outcome, words in _ANCHORS.items()))
_CONVICTION_ENDS = re.compile(r"[;\n]|назнач|и с применением|на основании|тағайында|жаза(?:ны|сы)? |определить|определив|подвергнуть")
_CONDITIONAL = re.compile(r"(?<!без)условн(?!о-досрочн)[а-я]{1,3}|ст(?:\.|атьи|атья|атье|атьей) ?63(?!\d)|шартты(?! түрде мерзімінен)|63-б")
_EARLIER = re.compile(r"отмен|күші жой|приговор[а-я]{0,2} (?:[а-я]+ )?суд|досрочн|мерзімінен бұрын")
_STAGES = {"1": Stage.PREPARATION, "3": Stage.ATTEMPT}
_REVIEWS = (
    (
        Review.CANCELLED,
        re.compile(r"отменить|отмен(?:ен|ена|ено)(?![а-я])|күші жойыл|күшін жою|үкімі? (?:толығымен )?жойыл|бұзылсын|бұзу|бұзылып"),
    ),
    (Review.CHANGED, re.compile(r"изменить|измен(?:ен|ена|ено)(?![а-я])|өзгертіл|өзгертуге|өзгерту |өзгеріс енгіз")),
    (Review.UPHELD, re.compile(r"без изменени[яй]|өзгеріссіз|өзгертусіз|күшінде қалдыр")),
)
_NEAR = 60
_OF_THE_ACT = re.compile(r"приговор|постановлени|үкім|қаулы")


@dataclass(slots=True)
class _OfPerson:
    """What was found of one person so far."""

    name: Field[str]
    outcomes: list[Extracted[Outcome]] = field(default_factory=list)
    stretches: list[tuple[int, int]] = field(default_factory=list)
    clauses: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Resolution:
    """The resolution with what stands in it.

    :param folded: Folded text of the act.
    :param part: The resolution.
    :param people: The people of the act.
    :param citations: The citations of the act.
    """

    folded: str
    part: ActPart
    people: People
    citations: Sequence[Citation]


def verdicts_of(resolution: Resolution) -> tuple[Verdict, ...]:
    """Read the resolution person by person.

    :param resolution: The resolution.
    :return: A verdict for every person of whom it decides, in the order of the text.
    """
    folded, part = resolution.folded, resolution.part
    anchors = [match for match in _ANCHOR.finditer(folded, part.start, part.end) if not _of_civil_claim(folded, match)]
    persons: dict[int, _OfPerson] = {}
    for index, anchor in enumerate(anchors):
        previous = anchors[index - 1].end() if index else part.start
        following = anchors[index + 1].start() if index + 1 < len(anchors) else part.end
        mention = _whose(resolution, anchor, previous)
        key = mention.person if mention else _last(persons)
        if key not in persons:
            persons[key] = _OfPerson(_named(resolution.people, mention))
        one = persons[key]
        outcome = Outcome(anchor.lastgroup or "")
        one.outcomes.append(Extracted(outcome, anchor.start(), anchor.end()))
        one.stretches.append((_clause_start(folded, anchor.start(), previous), following))
        one.clauses.append((_clause_start(folded, anchor.start(), previous), _conviction_end(folded, anchor.end(), following)))
    return tuple(_verdict(resolution, one) for one in persons.values())


def review_of(folded: str, part: ActPart) -> Field[Review]:
    """Tell what a higher court did with the act before it.

    :param folded: Folded text.
    :param part: The resolution.
    :return: The first thing said of the act in the order of the text.
    """
    found = [
        Extracted(review, match.start(), match.end())
        for review, words in _REVIEWS
        for match in words.finditer(folded, part.start, part.end)
        if _OF_THE_ACT.search(folded, max(match.start() - 300, part.start), min(match.end() + 60, part.end))
    ]
    return min(found, key=lambda each: each.start) if found else absent(Absence.NOT_FOUND)


def _of_civil_claim(folded: str, match: re.Match[str]) -> bool:
    return bool(re.search(r"гражданск[а-я]{2,3} иск|азаматтық талап", match.group()) or folded.startswith(" по гражданскому", match.end()))


def _last(persons: dict[int, _OfPerson]) -> int:
    """Give the person spoken of last: a clause that names nobody goes on about the same one."""
    return next(reversed(persons), -1)


def _named(people: People, mention: Mention | None) -> Field[str]:
    if mention is None:
        return absent(Absence.NOT_FOUND)
    return Extracted(people.persons[mention.person].name, mention.start, mention.end)


def _clause_start(folded: str, anchor: int, previous: int) -> int:
    return max(previous, folded.rfind("\n", previous, anchor) + 1, folded.rfind(";", previous, anchor) + 1)


def _conviction_end(folded: str, start: int, following: int) -> int:
    match = _CONVICTION_ENDS.search(folded, start, following)
    return match.start() if match else following


def _whose(resolution: Resolution, anchor: re.Match[str], previous: int) -> Mention | None:
    """Find whom a decision is about: the accused named in its clause, before it or right after."""
    start = _clause_start(resolution.folded, anchor.start(), previous)
    line = resolution.folded.find("\n", anchor.end())
    end = min(anchor.end() + _NEAR, line if line >= 0 else resolution.part.end)
    near = [one for one in resolution.people.mentions if start <= one.start < end]

    def rank(one: Mention) -> tuple[bool, bool, int]:
        """Put whoever stands before the decision first, of these the accused, of these the first."""
        role = resolution.people.persons[one.person].role
        return one.start >= anchor.end(), role is not Role.ACCUSED, one.start

    fitting = [one for one in near if resolution.people.persons[one.person].role in (Role.ACCUSED, Role.OTHER)]
    return min(fitting, key=rank, default=None)


def _verdict(resolution: Resolution, one: _OfPerson) -> Verdict:
    outcome = _outcome(one.outcomes)
    folded = resolution.folded
    convicted, stage = _convicted(resolution, one)
    if not isinstance(outcome, Extracted) and outcome.code is not Absence.SEVERAL:
        nothing = absent(Absence.NOT_FOUND)
        return Verdict(one.name, outcome, (), nothing, nothing, nothing)
    if isinstance(outcome, Extracted) and outcome.value is not Outcome.CONVICTED:
        nothing = absent(Absence.NOT_APPLICABLE)
        return Verdict(one.name, outcome, (), nothing, nothing, nothing)
    punishment = punishment_in(folded, one.stretches)
    return Verdict(one.name, outcome, convicted, stage, punishment, _conditional(folded, one.stretches, punishment))


def _outcome(found: Sequence[Extracted[Outcome]]) -> Field[Outcome]:
    values = {each.value for each in found}
    if len(values) == 1:
        return found[0]
    return absent(Absence.SEVERAL if values else Absence.NOT_FOUND)


def special_part(norm: Norm) -> bool:
    """Tell whether a norm is of the Special Part of the Criminal Code; one without an act is taken by its number."""
    return norm.act in (LawAct.CC, None) and int(norm.article.partition("-")[0]) >= FIRST_OF_SPECIAL_PART


def _convicted(resolution: Resolution, one: _OfPerson) -> tuple[tuple[Extracted[Norm], ...], Field[Stage]]:
    norms: dict[Norm, Extracted[Norm]] = {}
    stages: list[Extracted[Stage]] = []
    convictions = [clause for clause, outcome in zip(one.clauses, one.outcomes, strict=True) if outcome.value is Outcome.CONVICTED]
    for citation in _within(resolution.citations, convictions):
        for norm in citation.norms:
            if special_part(norm):
                norms.setdefault(norm, Extracted(norm, citation.start, citation.end))
            elif norm.article == "24" and norm.part in _STAGES:
                stages.append(Extracted(_STAGES[norm.part], citation.start, citation.end))
    if not norms:
        return (), absent(Absence.NOT_FOUND)
    first = next(iter(norms.values()))
    # Liability for preparation and attempt refers to art. 24 beside the article (art. 24, part 5): without it the offence is completed.
    stage = stages[0] if stages else Extracted(Stage.COMPLETED, first.start, first.end)
    return tuple(norms.values()), stage


def _within(citations: Iterable[Citation], clauses: Sequence[tuple[int, int]]) -> Iterable[Citation]:
    return (each for each in citations if any(start <= each.start < end for start, end in clauses))


def _conditional(folded: str, stretches: Sequence[tuple[int, int]], punishment: Field[Punishment]) -> Field[bool]:
    for start, end in stretches:
        for match in _CONDITIONAL.finditer(folded, start, end):
            line = folded.rfind("\n", start, match.start()) + 1, folded.find("\n", match.end(), end)
            around = max(match.start() - 80, line[0], start), min(match.end() + 80, line[1] if line[1] >= 0 else end)
            if not _EARLIER.search(folded, *around):
                return Extracted(value=True, start=match.start(), end=match.end())
    if isinstance(punishment, Extracted):
        # The court has to say that a punishment is conditional (art. 63, part 1): what it does not say is not so.
        return Extracted(value=False, start=punishment.start, end=punishment.end)
    return absent(punishment.code)
