"""Facts that follow from others: what the rules of release and serving ask in their own words (arts 65–79)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from law import Gravity, Guilt, PunishmentKind, Stage, Unknown
from sentencing.calendar_days import after_months
from sentencing.circumstances import FIRST_OFFENCE, REPETITION
from sentencing.facts import AGREEMENTS, ProcedureForm
from sentencing.holds import NO, YES, Holds, all_of, answered
from sentencing.release_facts import EarlierReconciliation

if TYPE_CHECKING:
    from sentencing.matter import Matter


def _intentional_death(matter: Matter) -> Holds:
    """Tell whether the crime is connected with intentionally causing death, read as art. 55 is read here.

    Certain without asking: the articles on killing; not negligence, not an act said to spare life and health, not another crime of
    small or medium gravity, whose sanction is too mild for a killing.
    """
    offence = matter.offence
    if offence.article in matter.general.killing.articles:
        return YES
    if matter.part.guilt is Guilt.NEGLIGENCE or not matter.gravity.heavy or offence.life_or_health is False:
        return NO
    return matter.entered("intentional_death")


def _death_caused(matter: Matter) -> Holds:
    if matter.fact("intentional_death").value and matter.offence.stage is Stage.COMPLETED:
        return YES
    return NO if matter.offence.life_or_health is False else matter.entered("death_caused")


def _against_life(matter: Matter) -> Holds:
    if matter.fact("intentional_death").value:
        return YES
    return NO if matter.offence.life_or_health is False else matter.entered("against_life")


def _life_or_health(matter: Matter) -> Holds:
    return YES if matter.fact("intentional_death").value else answered(matter.offence.life_or_health, "life_or_health")


def _grave_harm(matter: Matter) -> Holds:
    return NO if matter.offence.life_or_health is False else matter.entered("grave_harm")


def _torture(matter: Matter) -> Holds:
    """Art. 146, part 2 is torture itself; parts 3 and 4 are by what they rest on (our reading of Q24)."""
    return YES if (matter.offence.article, matter.offence.part) == ("146", "2") else matter.entered("torture")


def _with_especially_grave(matter: Matter) -> Holds:
    if matter.gravity is Gravity.ESPECIALLY_GRAVE:
        return YES
    return matter.entered("with_especially_grave")


def _harm_made_good(matter: Matter) -> Holds:
    if matter.offence.property_damage_made_good is False:
        return NO
    return answered(matter.offence.harm_made_good, "harm_made_good")


def _first_time(matter: Matter) -> Holds:
    if FIRST_OFFENCE in matter.offence.circumstances:
        return YES
    return NO if REPETITION in matter.offence.circumstances else matter.entered("first_time")


def _agreement(matter: Matter, forms: frozenset[ProcedureForm]) -> Holds:
    return answered(matter.procedure.fulfilled, "fulfilled") if matter.procedure.form in forms else NO


def _spared_road_death(matter: Matter) -> Holds:
    """Let the exception of 68(4)(3) work though 68(1) itself asks that there be no death (open question Q24)."""
    return matter.entered("road_death_of_close_relatives") if matter.part.guilt is Guilt.NEGLIGENCE else NO


def _reconciled_before(matter: Matter, *, for_crime: bool) -> Holds:
    """Count the term of art. 71, part 1 of the earlier offence from the release (open question Q24)."""
    earlier = matter.offence.release.earlier_reconciliation if matter.offence.release is not None else None
    if earlier is None or isinstance(earlier, Unknown):
        return Holds(None, frozenset({"earlier_reconciliation"}))
    if not isinstance(earlier, EarlierReconciliation) or (for_crime and earlier.gravity is Gravity.MISDEMEANOUR):
        return NO
    row = matter.general.row("71.1", "terms", earlier.gravity, corruption=False)
    years = int(row.values["years"]) if row is not None else 0
    ends = after_months(earlier.released_on, 12 * years)
    return Holds(earlier.released_on <= matter.offence.committed_on <= ends)


def _recidivism(matter: Matter) -> Holds:
    """Take what is stated, else what the prior convictions say; whoever offends for the first time is no recidivist."""
    if matter.fact("first_time").value:
        return NO
    stated = matter.entered("recidivism")
    if stated.value is not None or matter.repeated is None:
        return stated
    return Holds(
        matter.repeated.settled, frozenset(matter.repeated.asked or stated.asked) if matter.repeated.settled is None else frozenset()
    )


def _terms_of_68_2(matter: Matter) -> Holds:
    if matter.gravity is not Gravity.GRAVE:
        return YES
    return all_of((matter.fact("vulnerable_reconciliation"), matter.fact("first_time"), ~matter.fact("grave_harm")))


def _served_fact(name: str) -> Callable[[Matter], Holds]:
    def holds(matter: Matter) -> Holds:
        return Holds(matter.serving is not None and bool(getattr(matter.serving, name)))

    return holds


def _imprisonment_imposed(matter: Matter) -> Holds:
    if matter.serving is None:
        return Holds(None, frozenset({"serving"}))
    return Holds(matter.serving.kind in {PunishmentKind.IMPRISONMENT, PunishmentKind.LIFE_IMPRISONMENT})


_COOPERATION, _ASSETS = frozenset({ProcedureForm.COOPERATION_AGREEMENT}), frozenset({ProcedureForm.ASSET_RETURN_AGREEMENT})
DERIVED: Mapping[str, Callable[[Matter], Holds]] = {
    "intentional_death": _intentional_death,
    "death_caused": _death_caused,
    "against_life": _against_life,
    "life_or_health": _life_or_health,
    "grave_harm": _grave_harm,
    "torture": _torture,
    "with_especially_grave": _with_especially_grave,
    "harm_made_good": _harm_made_good,
    "first_time": _first_time,
    "first_time_unless_misdemeanour": lambda m: YES if m.gravity is Gravity.MISDEMEANOUR else m.fact("first_time"),
    "first_time_if_medium": lambda m: m.fact("first_time") if m.gravity is Gravity.MEDIUM else YES,
    "no_death": lambda m: ~m.fact("death_caused") | _spared_road_death(m),
    "no_death_or_grave_harm": lambda m: ~m.fact("death_caused") & ~m.fact("grave_harm"),
    "terms_of_68_2_if_grave": _terms_of_68_2,
    "agreement_fulfilled": lambda m: _agreement(m, AGREEMENTS),
    "cooperation_fulfilled": lambda m: _agreement(m, _COOPERATION),
    "asset_return_fulfilled": lambda m: _agreement(m, _ASSETS),
    "fine_in_sanction": lambda m: Holds(any(each.kind is PunishmentKind.FINE for each in m.part.main)),
    "corruption": lambda m: m.any_list(("corruption",)),
    "juvenile_offender": lambda m: Holds(m.juvenile),
    "juvenile_peer_exception": lambda m: m.entered("victim_14_17") if m.juvenile else NO,
    "reconciled_before": lambda m: _reconciled_before(m, for_crime=False),
    "reconciled_before_for_crime": lambda m: _reconciled_before(m, for_crime=True),
    "recidivism": _recidivism,
    "imprisonment_imposed": _imprisonment_imposed,
    "replaced_by_restriction": _served_fact("replaced_by_restriction"),
    "paroled_from_life": _served_fact("paroled_from_life"),
    "grave_crime_during_life": _served_fact("grave_crime_during_life"),
}
"""Facts that follow from others; every other name is a field that is entered."""
