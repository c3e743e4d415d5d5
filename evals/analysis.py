"""Whether forms of a word meet in search and different words stay apart: our stems against prefixes, on a treebank with lemmas.

Pairs of different word forms are counted: precision is the share of pairs brought together that have a lemma in common, recall the share
of pairs with a common lemma that are brought together. ERRT (Paice 1996, "Method for evaluation of stemming algorithms based on error
counting") is the error relative to cutting words at a fixed length: below 1 a stemmer is better than any such cut.
"""

from __future__ import annotations

import math
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from time import process_time

from evals.measurement import Measurement, f1
from law import criminal_code
from retrieval import analyse, kazakh_stem, russian_lemma

Conflation = Callable[[str], str]
CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "ADV"})
_CHUNK = 80  # words
_DAY = date(2026, 1, 3)
_PASSES = 20
_CUTS = range(2, 25)  # the longest leaves every word as it is


def whitespace(word: str) -> str:
    """Leave a word as it is."""
    return word


def prefix(length: int) -> Conflation:
    """Give the baseline that keeps the beginning of a word.

    :param length: Letters kept; five for Kazakh, six for Russian, are the baselines that a stemmer has to beat.
    """
    return lambda word: word[:length]


def read_forms(files: Iterable[Path]) -> dict[str, frozenset[str]]:
    """Read word forms with their lemmas from CoNLL-U files.

    :param files: The files.
    :return: Each form of a content word, in small letters, with its lemmas.
    """
    lemmas: dict[str, set[str]] = defaultdict(set)
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            columns = line.split("\t")
            if len(columns) > 3 and columns[0].isdigit() and columns[3] in CONTENT:
                form, lemma = columns[1].lower(), columns[2].lower()
                if form.isalpha() and lemma.isalpha() and min(len(form), len(lemma)) > 1:
                    lemmas[form].add(lemma)
    return {form: frozenset(each) for form, each in lemmas.items()}


def unseen(forms: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Give the half of the lemmas that nobody looked at while the stems were listed.

    :param forms: Forms with their lemmas.
    :return: Those whose first lemma has an odd checksum.
    """
    return {form: lemmas for form, lemmas in forms.items() if zlib.crc32(min(lemmas).encode()) % 2}


@dataclass(frozen=True, slots=True)
class Pairs:
    """Counts of pairs of different forms.

    :param same: With a common lemma.
    :param together: Brought together.
    :param right: Both.
    :param total: All pairs.
    """

    same: int
    together: int
    right: int
    total: int

    @property
    def precision(self) -> float:
        """Share of the pairs brought together that belong together."""
        return self.right / self.together if self.together else 1.0

    @property
    def recall(self) -> float:
        """Share of the pairs that belong together that are brought together."""
        return self.right / self.same if self.same else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        return f1(self.precision, self.recall)

    @property
    def errors(self) -> tuple[float, float]:
        """Over-stemming and under-stemming index."""
        return (self.together - self.right) / max(self.total - self.same, 1), 1 - self.recall


def score(forms: Mapping[str, frozenset[str]], conflate: Conflation) -> Pairs:
    """Count what a conflation does to pairs of forms.

    :param forms: Forms with their lemmas.
    :param conflate: Gives the key of a form; forms with the same key are brought together.
    :return: The counts.
    """
    by_lemma: dict[str, list[str]] = defaultdict(list)
    by_key: dict[str, list[str]] = defaultdict(list)
    for form, lemmas in forms.items():
        by_key[conflate(form)].append(form)
        for lemma in lemmas:
            by_lemma[lemma].append(form)
    same = {pair for group in by_lemma.values() for pair in _pairs(group)}
    together = {pair for group in by_key.values() for pair in _pairs(group)}
    return Pairs(len(same), len(together), len(same & together), len(forms) * (len(forms) - 1) // 2)


def _pairs(group: Sequence[str]) -> Iterator[tuple[str, str]]:
    ordered = sorted(group)
    return ((first, second) for number, first in enumerate(ordered) for second in ordered[number + 1 :])


def relative_error(forms: Mapping[str, frozenset[str]], conflate: Conflation) -> float:
    """Give ERRT, the error relative to truncation.

    :param forms: Forms with their lemmas.
    :param conflate: The conflation.
    :return: Length from no error to the conflation by the length from no error, through it, to the line of the cuts.
    """
    over, under = score(forms, conflate).errors
    if over == under == 0:
        return 0.0
    cuts = [score(forms, prefix(length)).errors for length in _CUTS]
    for (over_1, under_1), (over_2, under_2) in pairwise(cuts):
        # Where the ray t·(over, under) meets the piece between two cuts.
        step_over, step_under = over_2 - over_1, under_2 - under_1
        across = over * step_under - under * step_over
        if math.isclose(across, 0.0, abs_tol=1e-15):
            continue
        times = (over_1 * step_under - under_1 * step_over) / across
        place = (over_1 * under - under_1 * over) / across
        if times > 0 and 0 <= place <= 1:
            return 1 / times
    return math.inf


def measure(files: Sequence[Path]) -> Iterator[Measurement]:
    """Measure the analysis of words.

    :param files: CoNLL-U files of Kazakh.
    :return: Conflation of Kazakh forms by each way, then the speeds.
    """
    forms = read_forms(files)
    ways: dict[str, Conflation] = {
        "whitespace": whitespace,
        "first 4 letters": prefix(4),
        "first 5 letters": prefix(5),
        "stems": kazakh_stem,
    }
    for part, each in (("all lemmas", forms), ("lemmas not looked at", unseen(forms))):
        for name, conflate in ways.items():
            pairs = score(each, conflate)
            over, under = pairs.errors
            shares = f"precision {pairs.precision:.3f}, recall {pairs.recall:.3f}, OI {over:.1e}, UI {under:.3f}"
            yield Measurement(f"Kazakh forms together, {name}", f"{pairs.f1:.3f}", "F1 of pairs", f"{len(each)} forms, {part}: {shares}")
    yield Measurement("Kazakh stems, ERRT", f"{relative_error(forms, kazakh_stem):.2f}", "below 1 beats any cut", f"{len(forms)} forms")
    yield from _speeds(files)


def _speeds(files: Sequence[Path]) -> Iterator[Measurement]:
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    kazakh = " ".join(line.removeprefix("# text = ") for line in lines if line.startswith("# text = "))
    russian = " ".join(article.title.ru for article in criminal_code(_DAY).articles)
    for name, text, root in (("Kazakh", kazakh, kazakh_stem), ("Russian", russian, russian_lemma)):
        words = [word for word in text.lower().split() if word.isalpha()]
        root.cache_clear()
        first = _rate(tuple(dict.fromkeys(words)), root)
        yield Measurement(
            f"roots, {name}", f"{_rate(words * _PASSES, root):,.0f}", "words/s", f"met before; {first:,.0f} words/s at first sight"
        )
        chunks = [" ".join(text.split()[start : start + _CHUNK]) for start in range(0, len(text.split()), _CHUNK)]
        _rate(chunks, analyse)
        yield Measurement(
            f"analysis, {name}", f"{_rate(chunks, analyse):,.0f}", "chunks/s", f"{len(chunks)} chunks of {_CHUNK} words, one core"
        )


def _rate(texts: Sequence[str], work: Callable[[str], object]) -> float:
    """Count texts for a second of processor time."""
    began = process_time()
    for text in texts:
        work(text)
    return len(texts) / max(process_time() - began, 1e-9)
