"""What reading court acts gets right: every field against gold, in the wordings the rules were written for and in held-out ones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from time import process_time

from evals.acts import Gold, GoldVerdict, SyntheticAct, Wordings, synthetic_acts
from evals.measurement import Measurement, f1
from retrieval import Absent, Act, Extracted, UnreadableAct, Verdict, parse_act

ACTS = 1_000
SEED = 20261125
_WORD = re.compile(r"[^\W\d_]{2,}")
Values = frozenset[object]


@dataclass(slots=True)
class Score:
    """Values read rightly, wrongly and not at all."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, read: Values, gold: Values) -> None:
        """Count one act's values of a field."""
        self.right += len(read & gold)
        self.wrong += len(read - gold)
        self.missed += len(gold - read)

    @property
    def precision(self) -> float:
        """Share of the values read that are right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of the values stated that were read."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return f1(self.precision, self.recall)


@dataclass(slots=True)
class Extraction:
    """How reading a set of acts came out.

    :param fields: Score of each field.
    :param misplaced: Values whose place in the text lies outside it or is empty.
    :param refused: Acts that were not read at all.
    :param names: Words of names that the acts hold.
    :param names_left: Those that stayed in the stored text.
    :param numbers: Numbers, addresses and birth dates of people that the acts hold.
    :param numbers_left: Those that stayed.
    :param seconds: Processor time of reading.
    :param characters: Length of the acts together.
    :param examples: A few mistakes for whoever improves the rules: field, read, gold.
    """

    fields: dict[str, Score] = field(default_factory=dict)
    misplaced: int = 0
    refused: int = 0
    names: int = 0
    names_left: int = 0
    numbers: int = 0
    numbers_left: int = 0
    seconds: float = 0.0
    characters: int = 0
    examples: list[tuple[str, Values, Values, str]] = field(default_factory=list)

    @property
    def overall(self) -> Score:
        """All fields together."""
        total: Counter[str] = Counter()
        for score in self.fields.values():
            total.update(right=score.right, wrong=score.wrong, missed=score.missed)
        return Score(total["right"], total["wrong"], total["missed"])


def extraction(acts: Iterable[SyntheticAct]) -> Extraction:
    """Read acts and compare with their gold.

    :param acts: Synthetic acts.
    :return: How it came out.
    """
    found = Extraction()
    for synthetic in acts:
        began = process_time()
        try:
            act = parse_act(synthetic.text, "synthetic")
        except UnreadableAct:
            found.refused += 1
            for name, values in _gold_values(synthetic.gold).items():
                found.fields.setdefault(name, Score()).add(frozenset(), values)
            continue
        found.seconds += process_time() - began
        found.characters += len(synthetic.text)
        _compare(found, act, synthetic)
        _look_for_names(found, act.text, synthetic)
    return found


def _compare(found: Extraction, act: Act, synthetic: SyntheticAct) -> None:
    gold = _gold_values(synthetic.gold)
    for name, values in _read_values(act).items():
        score = found.fields.setdefault(name, Score())
        score.add(values, gold[name])
        if values != gold[name]:
            found.examples.append((name, values, gold[name], synthetic.text))
    found.misplaced += sum(not 0 <= start < end <= len(act.text) for start, end in _places(act))


def _places(act: Act) -> Iterator[tuple[int, int]]:
    fields = act.fields
    single = (fields.court, fields.region, fields.decided_on, fields.case_number, fields.plea, fields.recidivism, fields.review)
    of_verdicts = (each for one in fields.verdicts for each in (one.person, one.outcome, one.stage, one.punishment, one.conditional))
    for each in (*single, *of_verdicts, *fields.charged, *fields.mitigating, *fields.aggravating, *fields.convicted):
        if isinstance(each, Extracted):
            yield each.start, each.end


def _one(read: object) -> Values:
    if read is None or isinstance(read, Absent):
        return frozenset()
    return frozenset((read.value if isinstance(read, Extracted) else read,))


def _read_values(act: Act) -> Mapping[str, Values]:
    fields = act.fields

    def of(value: Callable[[Verdict], Values]) -> Values:
        return frozenset((place, each) for place, verdict in enumerate(fields.verdicts) for each in value(verdict))

    def punishment(verdict: Verdict) -> Values:
        read = verdict.punishment
        return _one((read.value.kind, read.value.amount, read.value.unit) if isinstance(read, Extracted) else None)

    return {
        "language": _one(act.language),
        "kind": _one(act.kind),
        "court": _one(fields.court),
        "region": _one(fields.region),
        "date": _one(fields.decided_on),
        "case number": _one(fields.case_number),
        "charged": frozenset(each.value.key for each in fields.charged),
        "plea": _one(fields.plea),
        "mitigating": frozenset(each.value for each in fields.mitigating),
        "aggravating": frozenset(each.value for each in fields.aggravating),
        "recidivism": _one(fields.recidivism),
        "outcome": of(lambda verdict: _one(verdict.outcome)),
        "convicted": of(lambda verdict: frozenset(each.value.key for each in verdict.convicted)),
        "stage": of(lambda verdict: _one(verdict.stage)),
        "punishment": of(punishment),
        "conditional": of(lambda verdict: _one(verdict.conditional)),
        "review": _one(fields.review),
    }


def _gold_values(gold: Gold) -> Mapping[str, Values]:
    def of(value: Callable[[GoldVerdict], Values]) -> Values:
        return frozenset((place, each) for place, verdict in enumerate(gold.verdicts) for each in value(verdict))

    def punishment(verdict: GoldVerdict) -> Values:
        said = verdict.punishment
        return _one((said.kind, said.amount, said.unit) if said else None)

    return {
        "language": _one(gold.language),
        "kind": _one(gold.kind),
        "court": _one(gold.court),
        "region": _one(gold.region),
        "date": _one(gold.decided_on),
        "case number": _one(gold.case_number),
        "charged": frozenset(gold.charged),
        "plea": _one(gold.plea),
        "mitigating": frozenset(gold.mitigating),
        "aggravating": frozenset(gold.aggravating),
        "recidivism": _one(gold.recidivism),
        "outcome": of(lambda verdict: _one(verdict.outcome)),
        "convicted": of(lambda verdict: frozenset(verdict.convicted)),
        "stage": of(lambda verdict: _one(verdict.stage)),
        "punishment": of(punishment),
        "conditional": of(lambda verdict: _one(verdict.conditional)),
        "review": _one(gold.review),
    }


def _look_for_names(found: Extraction, stored: str, synthetic: SyntheticAct) -> None:
    """Count the words of names and the numbers that stayed in a stored text; a name inside a longer word is another word."""
    words = {word for form in synthetic.names for word in _WORD.findall(form)}
    left = words & set(_WORD.findall(stored))
    found.names += len(words)
    found.names_left += len(left)
    found.numbers += len(synthetic.numbers)
    kept = [number for number in synthetic.numbers if number in stored]
    found.numbers_left += len(kept)
    if left or kept:
        found.examples.append(("names", frozenset(left), frozenset(kept), synthetic.text))


def measure() -> Iterator[Measurement]:
    """Measure the reading of acts.

    :return: Precision, recall and F1 of every field, names left, speed.
    """
    for wordings in Wordings:
        found = extraction(synthetic_acts(ACTS, SEED, wordings))
        words = wordings.value.replace("_", "-")
        sample = f"{ACTS} acts, {words} wordings"
        for name, score in (*found.fields.items(), ("all fields", found.overall)):
            figures = f"{score.precision:.3f} / {score.recall:.3f} / {score.f1:.3f}"
            yield Measurement(f"extraction, {name}, {words}", figures, "P / R / F1", sample)
        yield Measurement(f"acts refused, {words}", str(found.refused), "", sample)
        yield Measurement(f"values with no place in the text, {words}", str(found.misplaced), "", sample)
        replaced = 1 - found.names_left / found.names
        yield Measurement(f"words of names replaced, {words}", f"{replaced:.4f}", "recall", f"{found.names} words")
        replaced = 1 - found.numbers_left / found.numbers
        yield Measurement(f"numbers and addresses replaced, {words}", f"{replaced:.4f}", "recall", f"{found.numbers} of them")
        read = ACTS - found.refused
        speed, mean = read / found.seconds, found.characters / read
        yield Measurement(f"reading acts, {words}", f"{speed:.0f}", "acts/s, one core", f"{mean:.0f} characters each, pseudonymised")
