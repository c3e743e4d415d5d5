"""Quality and speed of drafting and verification on 24 generated cases, defects of known kinds planted into drafts that are right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from time import perf_counter

from casefile import Finding
from evals.indictment_cases import ON, GeneratedCase, generated_cases
from evals.indictment_defects import defects, reworded_in_one_language
from evals.measurement import Measurement
from indictment import Draft, PointState, checklist, compare_languages, draft, plan, verify
from law import Language

LANGUAGES = (Language.KK, Language.RU)


@dataclass
class Tally:
    """What was counted."""

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    reported: int = 0
    right: int = 0
    clean: int = 0
    unsupported: int = 0
    statements: int = 0
    points: Counter[bool] = field(default_factory=Counter)
    agree: Counter[bool] = field(default_factory=Counter)
    seen: Counter[bool] = field(default_factory=Counter)
    draft_seconds: float = 0.0
    verify_seconds: float = 0.0
    sheets: int = 0
    defect_seconds: list[float] = field(default_factory=list)


def count() -> Tally:
    """Draft, plant and verify in every case.

    :return: The counts.
    """
    tally = Tally()
    for number, made in enumerate(generated_cases()):
        drafts = {language: _clean(made, language, tally) for language in LANGUAGES}
        both = compare_languages(drafts[Language.KK], drafts[Language.RU], made.case)
        tally.agree[not both] += 1
        broken = compare_languages(drafts[Language.KK], reworded_in_one_language(drafts[Language.RU], made), made.case)
        tally.seen[any(one.place == "e1-time" for one in broken)] += 1
        _plant(made, drafts[LANGUAGES[number // 3 % 2]], number, tally)
    return tally


def _clean(made: GeneratedCase, language: Language, tally: Tally) -> Draft:
    began = perf_counter()
    planned = plan(made.case, ON)
    drafted = draft(made.case, planned, language)
    drawn = perf_counter()
    found = verify(drafted, made.case, made.texts)
    if language is LANGUAGES[0]:  # the second language finds the sheets read
        tally.verify_seconds = max(tally.verify_seconds, perf_counter() - drawn)
        tally.sheets = max(tally.sheets, sum(len(text.sheets) for text in made.texts.values()))
    if len(made.case.episodes) == 8:
        tally.draft_seconds = max(tally.draft_seconds, drawn - began)
    tally.clean += len(found)
    tally.unsupported += sum(one.unsupported for one in drafted.statements)
    tally.statements += len(drafted.statements)
    tally.points.update(
        point.state is not PointState.MISSING for point in checklist(drafted, made.case) if point.state is not PointState.NOT_APPLICABLE
    )
    return drafted


def _plant(made: GeneratedCase, clean: Draft, seed: int, tally: Tally) -> None:
    for planted in defects(clean, made, seed):
        found = verify(planted.draft, planted.case, planted.texts)
        right = [one for one in found if _names(one, planted.places, planted.codes)]
        tally.planted[planted.kind] += 1
        tally.found[planted.kind] += bool(right)
        tally.reported += len(found)
        tally.right += len(right)


def _names(one: Finding, places: frozenset[str], codes: frozenset[str]) -> bool:
    return one.place in places and one.code in codes


def measure() -> Iterator[Measurement]:
    """Measure drafting and verification.

    :return: Completeness, support, recall and precision, agreement of the languages, times.
    """
    tally = count()
    defective, named = tally.planted.total(), tally.found.total()
    sample = f"{defective} defects of {len(tally.planted)} kinds in 24 generated cases"
    points = tally.points.total()
    yield Measurement(
        "points of art. 302-1 that the template fills", f"{tally.points[True] / points:.3f}", "share", f"{points} points in 48 drafts"
    )
    yield Measurement("statements of the template without support", str(tally.unsupported), "statements", f"{tally.statements} statements")
    yield Measurement("findings in drafts without a defect", str(tally.clean), "findings", "48 drafts")
    yield Measurement("planted defects found", f"{named / defective:.3f}", "recall", sample)
    yield Measurement(
        "findings that name a planted defect", f"{tally.right / tally.reported:.3f}", "precision", f"{tally.reported} findings"
    )
    yield Measurement("Kazakh and Russian drafts that tell the same", f"{tally.agree[True] / tally.agree.total():.3f}", "share", "24 pairs")
    yield Measurement(
        "pairs found different after a figure was changed in one", f"{tally.seen[True] / tally.seen.total():.3f}", "recall", "24 pairs"
    )
    yield Measurement("template draft of 8 episodes", f"{tally.draft_seconds * 1000:.0f}", "ms at most", "4 drafts")
    yield Measurement("verification of the largest case", f"{tally.verify_seconds:.2f}", "s at most", f"{tally.sheets} sheets")
