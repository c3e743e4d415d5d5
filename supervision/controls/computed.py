"""Propositions that the case itself answers: yes, no, or None where the file does not tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta

from casefile import Agency, EventKind, EvidenceKind, InvestigationForm, MeasureKind, Role
from law import Gravity, Language, PunishmentKind, Term, TermUnit, general_part, time_limit, working_calendar
from supervision.controls.lists import CUSTODY_GENERAL, EXAMINATION, MANDATORY_COUNSEL, PRIVATE, TORTURE, months_of, stands_in
from supervision.controls.setting import Setting
from supervision.deadline import ALMATY

Answer = bool | None
_K = EventKind
_RESTRAINTS = frozenset(MeasureKind) - {MeasureKind.DETENTION, MeasureKind.UNDERTAKING_TO_APPEAR}
_GRAVE = frozenset({Gravity.GRAVE, Gravity.ESPECIALLY_GRAVE})


def _any(answers: Iterable[Answer]) -> Answer:
    """Kleene's "or"."""
    found = list(answers)
    return True if True in found else (None if None in found else False)


def _all(answers: Iterable[Answer]) -> Answer:
    """Kleene's "and"."""
    found = list(answers)
    return False if False in found else (None if None in found else True)


def _event(*kinds: EventKind) -> Callable[[Setting], Answer]:
    return lambda found: found.has(*kinds)


def _minor_suspect(found: Setting) -> Answer:
    return _any(found.minor(person) for person in found.accused) if found.accused else False


def _suspect_under_16(found: Setting) -> Answer:
    day = found.on.astimezone(ALMATY).date()
    return _any(found.under(person, 16, day) for person in found.accused) if found.accused else False


def _mandatory_counsel(found: Setting) -> Answer:
    """Look for the grounds of art. 67 that the file shows: a minor, custody, more than ten years or life; others are asked."""
    shown = any(
        found.minor(person) is True
        or found.measures(person.id, MeasureKind.CUSTODY, MeasureKind.DETENTION)
        or found.most_months(person.id) > months_of(MANDATORY_COUNSEL)
        or any(one.kind is PunishmentKind.LIFE_IMPRISONMENT for part in found.parts_of(person.id) for one in part.main)
        for person in found.accused
    )
    return True if shown else None


def _has_counsel(found: Setting) -> Answer:
    return all(found.represented(person.id, Role.DEFENCE_COUNSEL) for person in found.accused) if found.accused else None


def _has_representative(found: Setting) -> Answer:
    minors = [person for person in found.accused if found.minor(person) is True]
    return all(found.represented(person.id, Role.LEGAL_REPRESENTATIVE) for person in minors)


def _minor_with_adults(found: Setting) -> Answer:
    ages = [found.minor(person) for person in found.accused]
    return _all([_any(ages), _any(None if age is None else not age for age in ages)]) if ages else False


def _young(years: int) -> Callable[[Setting], Answer]:
    def answer(found: Setting) -> Answer:
        day = found.on.astimezone(ALMATY).date()
        heard = [one for one in found.case.persons if set(one.roles) & {Role.VICTIM, Role.WITNESS}]
        return _any(found.under(one, years, day) for one in heard) if heard else False

    return answer


def _suspect_status(found: Setting) -> Answer:
    held = any(one.kind is MeasureKind.DETENTION and one.start <= found.on for one in found.case.measures)
    return True if held or found.has(_K.SUSPECT_RECOGNISED, _K.QUALIFICATION_ANNOUNCED) else None


def _shared_counsel(found: Setting) -> Answer:
    accused = {person.id for person in found.accused}
    counsel = [one for one in found.case.persons if Role.DEFENCE_COUNSEL in one.roles]
    return any(len(accused & set(one.represents)) > 1 for one in counsel)


def _life_possible(found: Setting) -> Answer:
    return any(one.kind is PunishmentKind.LIFE_IMPRISONMENT for part in found.parts.values() for one in part.main)


def _not_confession_alone(found: Setting) -> Answer:
    accused = {person.id for person in found.accused}
    used = [one for one in found.case.evidence if not one.inadmissible and not one.favours_defence]
    return any(one.kind is not EvidenceKind.TESTIMONY or one.person not in accused for one in used)


def _evidence_in_file(found: Setting) -> Answer:
    known = {item.id for item in found.case.materials}
    return all(one.document in known for one in found.case.evidence)


def _custody_up_to_five_years(found: Setting) -> Answer:
    return any(0 < found.most_months(person.id) <= months_of(CUSTODY_GENERAL) for person in found.in_custody)


def _minor_in_custody(found: Setting) -> Answer:
    return _any(found.minor(person) for person in found.in_custody) if found.in_custody else False


def _grave_for_minors(found: Setting) -> Answer:
    return all(found.gravest(person.id) in _GRAVE for person in found.in_custody if found.minor(person) is True)


def _minor_custody_in_time(found: Setting) -> Answer:
    over = _any(found.held_longer(one.id, "custody_minor_cap") for one in found.in_custody if found.minor(one) is True)
    return None if over is None else not over


def _one_measure(found: Setting) -> Answer:
    return all(len(found.measures(person.id, *_RESTRAINTS)) <= 1 for person in found.case.persons)


def _over_nine_months(found: Setting) -> Answer:
    return _any(found.held_longer(one.id, "custody_ext_9m") for one in found.in_custody)


def _especially_grave(found: Setting) -> Answer:
    listed = any(part.lists & {"terrorist", "extremist"} for part in found.parts.values())
    return True if found.gravest() is Gravity.ESPECIALLY_GRAVE or listed else None


def _claim_or_confiscation(found: Setting) -> Answer:
    return True if found.case.claims or found.case.confiscation else None


def _reconciliation_open(found: Setting) -> Answer:
    """Whether no list that bars reconciliation holds a charge, as far as the lists and groups of the law alone tell."""
    for key, part in found.parts.items():
        charge = next(one for one in found.case.charges if one.id == key)
        general = general_part(found.day_of(charge))
        for barred in general.excluded("68.4"):
            group = barred.group
            listed = bool(set(group.lists) & part.lists)
            held = group.may_hold(part.norm, part.chapter, part.gravity, part.guilt)
            if (group.lists and listed and held) or (not group.lists and group.articles and held and not (group.facts or group.any_facts)):
                return False
    return None


def _three_days_after_service(found: Setting) -> Answer:
    served, started = found.first(_K.INDICTMENT_SERVED), found.first(_K.TRIAL_STARTED)
    if served is None or started is None:
        return None
    term = time_limit("indictment_before_trial_3d").term
    if term is None:
        return None
    # A time to wait, not to act in: a day off at its end does not lengthen it
    return started.at.astimezone(ALMATY).date() - served.at.astimezone(ALMATY).date() > timedelta(days=term.number)


def _cassation_open(found: Setting) -> Answer:
    force = found.first(_K.ENTERED_INTO_FORCE)
    term = time_limit("cassation_worse").term or Term(1, TermUnit.YEARS)
    if force is None:
        return None
    return found.on <= term.end(force.at.astimezone(ALMATY), working_calendar(), strict=False).last_moment


def _plea_allowed(found: Setting) -> Answer:
    return False if found.gravest() is Gravity.ESPECIALLY_GRAVE else None


def _has_harmed(found: Setting) -> Answer:
    return True if any(episode.victims for episode in found.case.episodes) else None


def _in_custody_at_court(found: Setting) -> Answer:
    return bool(found.in_custody) and found.has(_K.RECEIVED_BY_COURT)


def _examination_needed(found: Setting) -> Answer:
    listed = any(stands_in(EXAMINATION, charge.article, charge.part) for charge in found.case.charges)
    return True if listed else None


def _torture(found: Setting) -> Answer:
    """Art. 146 holds torture beside other cruel treatment: which it is, a person says."""
    return None if any(stands_in(TORTURE, charge.article, charge.part) for charge in found.case.charges) else False


COMPUTED: Mapping[str, Callable[[Setting], Answer]] = {
    "accelerated": lambda found: found.case.form is InvestigationForm.ACCELERATED,
    "appeal_filed": lambda found: True if found.has(_K.APPEAL_FILED) else found.in_time("appeal_motion"),
    "cassation_open": _cassation_open,
    "claim_or_confiscation": _claim_or_confiscation,
    "claim_secured": lambda found: True if any(one.secured_by is not None for one in found.case.claims) else None,
    "court_custody_in_time": lambda found: found.in_time(
        "custody_in_trial_base", "custody_in_trial_grave", "custody_in_trial_especially_grave"
    ),
    "custody_in_time": lambda found: found.in_time("custody_base"),
    "custody_over_nine_months": _over_nine_months,
    "custody_up_to_five_years": _custody_up_to_five_years,
    "detained": lambda found: any(one.kind is MeasureKind.DETENTION and one.start <= found.on for one in found.case.measures),
    "detention_in_time": lambda found: found.in_time("detention_max_adult", "detention_max_minor", "detention_max_exceptional"),
    "especially_grave_charge": _especially_grave,
    "evidence_in_file": _evidence_in_file,
    "examination_needed": _examination_needed,
    "familiarised": lambda found: True if found.has(_K.FAMILIARISATION_ENDED) else None,
    "grave_charge": _grave_for_minors,
    "has_counsel": _has_counsel,
    "has_evidence": lambda found: bool(found.case.evidence),
    "has_examination": lambda found: any(one.kind is EvidenceKind.EXPERT_OPINION for one in found.case.evidence),
    "has_harmed": _has_harmed,
    "has_representative": _has_representative,
    "has_restraint": lambda found: any(found.measures(person.id, *_RESTRAINTS) for person in found.case.persons),
    "has_suspect": lambda found: bool(found.accused),
    "has_victim": lambda found: any(Role.VICTIM in person.roles for person in found.case.persons),
    "in_custody": lambda found: bool(found.in_custody),
    "in_custody_at_court": _in_custody_at_court,
    "in_force": _event(_K.ENTERED_INTO_FORCE),
    "inadmissible_evidence": lambda found: any(one.inadmissible for one in found.case.evidence),
    "indictment_served": _event(_K.INDICTMENT_SERVED),
    "interrupted": _event(_K.TERM_INTERRUPTED),
    "investigation_in_time": lambda found: found.in_time(
        "investigation_term_inquiry", "investigation_term_preliminary", "accelerated_investigation_term", "misdemeanour_protocol_term"
    ),
    "language_not_kazakh": lambda found: found.case.language is not Language.KK,
    "life_possible": _life_possible,
    "mandatory_counsel": _mandatory_counsel,
    "minor_custody_in_time": _minor_custody_in_time,
    "minor_in_custody": _minor_in_custody,
    "minor_suspect": _minor_suspect,
    "minor_with_adults": _minor_with_adults,
    "not_confession_alone": _not_confession_alone,
    "one_measure": _one_measure,
    "physical_evidence": lambda found: bool(found.case.physical_evidence),
    "plea_agreement": _event(_K.PLEA_AGREEMENT),
    "plea_allowed": _plea_allowed,
    "preliminary_investigation": lambda found: found.case.form is InvestigationForm.PRELIMINARY,
    "private_charge": lambda found: any(stands_in(PRIVATE, charge.article, charge.part) for charge in found.case.charges),
    "prosecutor_investigates": lambda found: found.case.agency is Agency.PROSECUTOR,
    "received_by_prosecutor": _event(_K.RECEIVED_BY_PROSECUTOR),
    "reconciliation_open": _reconciliation_open,
    "registered": _event(_K.REGISTERED),
    "resumed": lambda found: True if found.has(_K.TERM_RESUMED) else None,
    "sent_to_court": _event(_K.SENT_TO_COURT),
    "sent_to_prosecutor": _event(_K.SENT_TO_PROSECUTOR),
    "shared_counsel": _shared_counsel,
    "study_in_time": lambda found: found.in_time(
        "prosecutor_decision_302",
        "accusation_protocol_prosecutor_decision",
        "accelerated_prosecutor_decision",
        "misdemeanour_prosecutor_decision",
    ),
    "suspect_status": _suspect_status,
    "suspect_under_16": _suspect_under_16,
    "terminated": _event(_K.TERMINATED),
    # The event does not name the ground: a person says whether it is the one that the control is about
    "terminated_on_ground": lambda found: None if found.has(_K.TERMINATED) else False,
    "three_days_after_service": _three_days_after_service,
    "torture": _torture,
    "trial_started": _event(_K.TRIAL_STARTED),
    "verdict": lambda found: None if found.has(_K.VERDICT_PRONOUNCED) else False,
    "witness_under_14": _young(14),
    "witness_under_16": _young(16),
}
"""What can be computed, by the name that the data use."""
