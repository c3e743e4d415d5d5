"""Write synthetic acts: facts into wordings, with the gold beside the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from casefile import Sex
from evals.acts.amounts import date_words, of_day, on_day, term
from evals.acts.facts import RECIDIVISM, Convicted, Matter, draw_matter
from evals.acts.gold import Gold, GoldPunishment, GoldVerdict
from evals.acts.people import SyntheticPerson, draw_address, draw_iin, draw_person, draw_phone, draw_plate, name_lists
from evals.acts.speaker import UNITS, Speaker, Wordings
from law import Act as LawAct
from law import CitationStyle, GrammaticalCase, Language, Norm, PunishmentKind, PunishmentUnit, Stage, format_citation
from retrieval import ActKind, Outcome, Plea, Recidivism, Review
from sentencing import RecidivismKind

_ROLES = ("judge", "clerk", "prosecutor", "lawyer", "victim", "witness", "expert")
_RECIDIVISM = {
    RecidivismKind.NONE: Recidivism.NONE,
    RecidivismKind.SIMPLE: Recidivism.RECIDIVISM,
    RecidivismKind.DANGEROUS: Recidivism.DANGEROUS,
}
_ENDINGS = {
    Sex.MALE: {"v_ending": "его", "v_nom": "ий", "v_a": "", "v_sya": "ся", "v_who": "ого", "v_dat": "ему", "v_prop": "ее"},
    Sex.FEMALE: {"v_ending": "ей", "v_nom": "ая", "v_a": "а", "v_sya": "ась", "v_who": "ой", "v_dat": "ей", "v_prop": "ее"},
}
_SLOTS = {Outcome.ACQUITTED: "acquit", Outcome.RETURNED: "return", Outcome.TERMINATED: "terminate"}
_EARLIER = Norm(LawAct.CC, "191", "1")


@dataclass(frozen=True, slots=True)
class SyntheticAct:
    """A synthetic act.

    :param text: The act.
    :param gold: What it says.
    :param names: Every form of a name in it.
    :param numbers: Numbers, addresses and birth dates of people in it.
    """

    text: str
    gold: Gold
    names: frozenset[str]
    numbers: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Court:
    region: str
    name: str


@dataclass(frozen=True, slots=True)
class _Found:
    """What the act says of plea and circumstances."""

    plea: Plea | None = None
    mitigating: frozenset[str] = frozenset()
    aggravating: frozenset[str] = frozenset()
    recidivism: Recidivism | None = None


def synthetic_acts(count: int, seed: int, wordings: Wordings = Wordings.SEEN) -> Iterator[SyntheticAct]:
    """Write acts, every other one in Kazakh; the same seed gives the same acts.

    :param count: How many.
    :param seed: Seed.
    :param wordings: Which wordings they are written in.
    :return: The acts one by one.
    """
    for index in range(count):
        random = Random(f"{seed}-{index}-{wordings}")  # noqa: S311 - acts have to come out the same every time
        yield _write(Speaker(random, Language.KK if index % 2 else Language.RU, wordings))


def _write(speaker: Speaker) -> SyntheticAct:
    random = speaker.random
    kind = random.choices((ActKind.JUDGMENT, ActKind.ORDER, ActKind.APPEAL_RULING), (75, 15, 10))[0]
    matter = draw_matter(random, 2 if kind is ActKind.JUDGMENT and random.random() < 0.12 else 1)
    court = _set_scene(speaker, matter, appeal=kind is ActKind.APPEAL_RULING)
    write = _appeal if kind is ActKind.APPEAL_RULING else _first_instance
    text, gold = write(speaker, matter, court, kind)
    people = (*speaker.accused, *(speaker.values[role] for role in _ROLES))
    return SyntheticAct(text, gold, frozenset(form for person in people for form in person.used), frozenset(speaker.written))


def _set_scene(speaker: Speaker, matter: Matter, *, appeal: bool) -> _Court:
    """Draw the people, the court and the places of an act."""
    random, language = speaker.random, speaker.language
    taken: set[str] = set()
    speaker.accused = [draw_person(random, language, taken) for _ in matter.convicted]
    region, *written = random.choice(name_lists()["appeal_courts" if appeal else "courts"])
    court, city = written[2:] if language is Language.KK else written[:2]
    scene, plate = draw_address(random, language, city), draw_plate(random)
    people = {role: draw_person(random, language, taken) for role in _ROLES}
    number = f"{random.randint(1500, 7999)}-{matter.decided_on:%y}-00-1{'а' if appeal else ''}/{random.randint(1, 999)}"
    if not appeal and random.random() < 0.3:
        number = f"1-{random.randint(1, 900)}/{matter.decided_on.year}"
    speaker.values = {
        **people,
        **_ENDINGS[people["victim"].sex],
        "court": court,
        "city": city,
        "number": number,
        "date": date_words(matter.decided_on, language, random, unseen=speaker.wordings is Wordings.HELD_OUT),
        "event_date": on_day(matter.committed_on, language),
        "event_date_adj": of_day(matter.committed_on, language),
        "hour": random.randint(1, 23),
        "sum": f"{random.randint(20, 900)} 000",
        "born_in": city,
        "scene": scene[0],
        "plate": plate,
    }
    speaker.secrets = {scene[1], plate}
    return _Court(region, court)


def _qualified(matter: Matter) -> tuple[Norm, ...]:
    """Give the first norm with the reference to art. 24 where the crime is unfinished (art. 24, part 5)."""
    attempt = (Norm(LawAct.CC, "24", "3"),) if matter.stage is Stage.ATTEMPT else ()
    return (*attempt, matter.parts[0])


def _first_instance(speaker: Speaker, matter: Matter, court: _Court, kind: ActKind) -> tuple[str, Gold]:
    judgment = kind is ActKind.JUDGMENT
    outcome = speaker.random.choices((Outcome.CONVICTED, Outcome.ACQUITTED), (92, 8))[0]
    if not judgment:
        outcome = speaker.random.choice((Outcome.RETURNED, Outcome.TERMINATED))
    lines = [speaker.say("title_judgment" if judgment else "title_order"), speaker.say("place"), speaker.say("bench")]
    lines += [_accused_line(speaker, person, matter) for person in speaker.accused]
    lines.append(speaker.say("charged", speaker.norms("charge", (*_qualified(matter), *matter.parts[1:]))))
    body, found = _reasoning(speaker, matter, outcome)
    lines += [speaker.say("established"), *body, speaker.say("resolved_judgment" if judgment else "resolved_order")]
    verdicts = []
    for person, convicted in zip(speaker.accused, matter.convicted, strict=True):
        decision, verdict = _decision(speaker, person, (convicted, matter, outcome))
        lines += decision
        verdicts.append(verdict)
    lines += [speaker.say("rest"), speaker.say("appeal_right"), _signature(speaker)]
    return "\n".join(lines), _gold(speaker, matter, court, (kind, found, tuple(verdicts), None))


def _accused_line(speaker: Speaker, person: SyntheticPerson, matter: Matter) -> str:
    random, language = speaker.random, speaker.language
    address = draw_address(random, language, str(speaker.values["city"]))
    iin, phone, born = draw_iin(random), draw_phone(random), _born(speaker)
    speaker.secrets |= {address[1], iin, phone, born}
    facts = {"birth": born, "iin": iin, "phone": phone, "address": address[0], "prior": _prior(speaker, person, matter)}
    return speaker.say("accused", facts, person)


def _born(speaker: Speaker) -> str:
    random = speaker.random
    birth = date(random.randint(1965, 2000), random.randint(1, 12), random.randint(1, 28))
    in_digits = speaker.language is Language.RU or random.random() < 0.3
    return f"{birth:%d.%m.%Y}" if in_digits else on_day(birth, speaker.language)


def _prior(speaker: Speaker, person: SyntheticPerson, matter: Matter) -> str:
    if matter.prior is None:
        return speaker.say("no_prior", accused=person)
    case = GrammaticalCase.DATIVE if speaker.language is Language.RU else GrammaticalCase.NOMINATIVE
    facts = {
        "prior_date": on_day(matter.prior.convicted_on, speaker.language),
        "prior_norm": format_citation((_EARLIER,), speaker.language, CitationStyle.SHORT, case),
        "prior_term": term(24, PunishmentUnit.MONTHS, speaker.language, "digits", "dat"),
    }
    return speaker.say("prior", facts, person)


def _reasoning(speaker: Speaker, matter: Matter, outcome: Outcome) -> tuple[list[str], _Found]:
    random = speaker.random
    weights = (0, 1, 4) if outcome is Outcome.ACQUITTED else (7, 2, 2)
    plea = random.choices((Plea.ADMITTED, Plea.PARTLY, Plea.DENIED), weights)[0]
    lines = [speaker.say(matter.event), *(speaker.say(f"plea_{plea.value}", accused=person) for person in speaker.accused)]
    if random.random() < 0.3:
        lines.append(speaker.say("plea_before"))
    lines += [speaker.say("testimony"), speaker.say("evidence")]
    found = _Found(plea)
    if outcome is Outcome.CONVICTED:
        lines += [_circumstances(speaker, "mitigating", matter.mitigating), _circumstances(speaker, "aggravating", matter.aggravating)]
        recidivism = None
        if matter.recidivism is not RecidivismKind.NONE or random.random() < 0.4:
            lines.append(speaker.say(f"recidivism_{matter.recidivism.value}"))
            recidivism = _RECIDIVISM[matter.recidivism]
        found = _Found(plea, frozenset(matter.mitigating), frozenset(matter.aggravating), recidivism)
    return [*lines, speaker.say("reasons")], found


def _circumstances(speaker: Speaker, kind: str, keys: Sequence[str]) -> str:
    if not keys:
        return speaker.say(f"no_{kind}")
    choices = [speaker.choose(f"{kind}_words", key) for key in keys]
    # The court that finds recidivism does not call it repetition.
    choices = [[each for each in words if key != RECIDIVISM or "рецидив" in each] for key, words in zip(keys, choices, strict=True)]
    listed = speaker.say(kind, {"list": ", ".join(speaker.random.choice(words) for words in choices)})
    return listed[0].upper() + listed[1:]


def _decision(speaker: Speaker, person: SyntheticPerson, decided: tuple[Convicted, Matter, Outcome]) -> tuple[list[str], GoldVerdict]:
    convicted, matter, outcome = decided
    norms = speaker.norms("norm", _qualified(matter))
    if outcome is not Outcome.CONVICTED:
        return [speaker.say(_SLOTS[outcome], norms, person)], GoldVerdict(outcome)
    day = matter.committed_on
    facts = {**norms, **speaker.punishment(convicted.each[0], day)}
    if len(convicted.each) > 1:
        facts |= speaker.norms("norm2", matter.parts[1:]) | speaker.punishment(convicted.each[1], day, "punishment2", "kind2")
        final = speaker.punishment(convicted.final, day, "final", "final_kind")
        lines = [speaker.say("convict_first", facts, person), speaker.say("final", {**final, "how": _how(speaker, convicted)}, person)]
    else:
        lines = [speaker.say("convict", facts, person)]
    if speaker.random.random() < 0.3:
        lines.append(speaker.say("ban", accused=person))
    if convicted.conditional:
        lines.append(speaker.say("conditional", accused=person))
    elif convicted.final.kind is PunishmentKind.IMPRISONMENT:
        lines.append(speaker.say("custody", accused=person))
    unit = UNITS.get(convicted.final.kind)
    punishment = GoldPunishment(convicted.final.kind, convicted.final.amount if unit else None, unit)
    return lines, GoldVerdict(outcome, frozenset(part.key for part in matter.parts), matter.stage, punishment, convicted.conditional)


def _how(speaker: Speaker, convicted: Convicted) -> str:
    if speaker.language is Language.RU:
        return "поглощения менее строгого наказания более строгим" if convicted.absorbed else "частичного сложения назначенных наказаний"
    return "жеңілірек жазаны неғұрлым қатаң жазаға сіңіру" if convicted.absorbed else "тағайындалған жазаларды ішінара қосу"


def _signature(speaker: Speaker) -> str:
    return f"Судья {speaker.values['judge']['s_nom']}"


def _appeal(speaker: Speaker, matter: Matter, court: _Court, kind: ActKind) -> tuple[str, Gold]:
    review = speaker.random.choice((Review.UPHELD, Review.UPHELD, Review.CHANGED, Review.CANCELLED))
    born = _born(speaker)
    speaker.secrets.add(born)
    bench = speaker.say("appeal_bench", {"birth": born, **speaker.norms("charge", (*_qualified(matter), *matter.parts[1:]))})
    slots = ("established", "appeal_reasons", "evidence", "resolved_order", review.value)
    lines = [speaker.say("title_appeal"), speaker.say("place"), bench, *map(speaker.say, slots), _signature(speaker)]
    return "\n".join(lines), _gold(speaker, matter, court, (kind, _Found(), (), review))


def _gold(speaker: Speaker, matter: Matter, court: _Court, said: tuple[ActKind, _Found, tuple[GoldVerdict, ...], Review | None]) -> Gold:
    kind, found, verdicts, review = said
    return Gold(
        language=speaker.language,
        kind=kind,
        court=court.name,
        region=court.region,
        decided_on=matter.decided_on,
        case_number=str(speaker.values["number"]),
        charged=frozenset(part.key for part in matter.parts),
        plea=found.plea,
        mitigating=found.mitigating,
        aggravating=found.aggravating,
        recidivism=found.recidivism,
        verdicts=verdicts,
        review=review,
    )
