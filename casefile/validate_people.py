"""Checks of people: identification numbers, names, capacities and what each capacity may do."""

from __future__ import annotations

from collections.abc import Iterator

from casefile.finding import Finding, Label, Severity, finding
from casefile.iin import read_iin
from casefile.known import CHARGEABLE, Known
from casefile.people import Person, Role
from casefile.yaml_lines import place
from law import GrammaticalCase, Language

_CASES = {
    Language.KK: frozenset(GrammaticalCase) - {GrammaticalCase.PREPOSITIONAL},
    Language.RU: frozenset(GrammaticalCase) - {GrammaticalCase.LOCATIVE, GrammaticalCase.ABLATIVE},
}
_REPRESENTING = frozenset({Role.DEFENCE_COUNSEL, Role.VICTIM_REPRESENTATIVE, Role.LEGAL_REPRESENTATIVE})
_CONDUCTING = frozenset({Role.INVESTIGATOR, Role.PROSECUTOR, Role.EXPERT, Role.SPECIALIST, Role.INTERPRETER, Role.ATTESTING_WITNESS})
_PARTIES = CHARGEABLE | {Role.VICTIM, Role.CIVIL_CLAIMANT, Role.CIVIL_DEFENDANT, Role.DEFENCE_COUNSEL}


def check_people(known: Known) -> Iterator[Finding]:
    """Check identification numbers, names and capacities.

    :param known: The case.
    :return: Findings.
    """
    for index, person in enumerate(known.case.persons):
        where = place(("persons", index))
        yield from _number(known, person, where)
        yield from _forms(person, where)
        yield from _roles(known, person, where)
    yield from _shared_numbers(known)
    yield from _officials(known)
    yield from _claims(known)


def _number(known: Known, person: Person, where: str) -> Iterator[Finding]:
    name, where = known.name(person.id), f"{where}.iin"
    if not person.iin:
        if CHARGEABLE & set(person.roles):
            yield finding(Severity.NOTE, "iin-missing", where, name=name)
        return
    iin = read_iin(person.iin)
    if iin is None:
        yield finding(Severity.ERROR, "iin-shape", where, name=name, iin=person.iin)
        return
    if not iin.checksum_agrees:
        yield finding(Severity.ERROR, "iin-checksum", where, name=name, iin=person.iin)
    if iin.birth_date is None:
        # A foreigner's number may carry 0 where others have the century; then its first digits promise no date.
        if person.iin[6] != "0":
            yield finding(Severity.WARNING, "iin-date-impossible", where, name=name, iin=person.iin)
        return
    if person.birth_date is not None and person.birth_date != iin.birth_date:
        yield finding(
            Severity.ERROR, "iin-birth-date", where, name=name, inside=f"{iin.birth_date:%d.%m.%Y}", stated=f"{person.birth_date:%d.%m.%Y}"
        )
    if iin.sex is not None and iin.sex is not person.sex:
        yield finding(Severity.ERROR, "iin-sex", where, name=name, inside=Label(f"sex-{iin.sex}"), stated=Label(f"sex-{person.sex}"))


def _forms(person: Person, where: str) -> Iterator[Finding]:
    for language, name in ((Language.KK, person.name.kk), (Language.RU, person.name.ru)):
        allowed = sorted(case.value for case in _CASES[language])
        for key in name.forms:
            if key not in allowed:
                form = f"{where}.name.{language}.forms.{key}"
                yield finding(Severity.ERROR, "name-form-unknown", form, key=key, allowed=", ".join(allowed))


def _roles(known: Known, person: Person, where: str) -> Iterator[Finding]:
    roles, name, where_roles = set(person.roles), known.name(person.id), f"{where}.roles"
    if roles & _CONDUCTING and roles & _PARTIES:
        first, second = sorted(roles & _CONDUCTING)[0], sorted(roles & _PARTIES)[0]
        yield finding(
            Severity.ERROR, "roles-incompatible", where_roles, name=name, first=_role(first, person), second=_role(second, person)
        )
    charged = any(charge.person == person.id for charge in known.case.charges)
    if roles & CHARGEABLE and not charged:
        yield finding(Severity.WARNING, "suspect-without-charge", where_roles, name=name)
    if roles & CHARGEABLE and person.birth_date is None:
        yield finding(Severity.WARNING, "birth-date-missing", f"{where}.birth_date", name=name)
    if person.represents and not roles & _REPRESENTING:
        yield finding(Severity.WARNING, "represents-without-role", f"{where}.represents", name=name)
    if roles & _REPRESENTING and not person.represents:
        yield finding(Severity.WARNING, "represents-nobody", f"{where}.represents", name=name)


def _shared_numbers(known: Known) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for index, person in enumerate(known.case.persons):
        if person.iin and person.iin in first:
            where = place(("persons", index, "iin"))
            yield finding(Severity.ERROR, "iin-shared", where, name=known.name(person.id), other=known.name(first[person.iin]))
        first.setdefault(person.iin, person.id)


def _officials(known: Known) -> Iterator[Finding]:
    for field, role in (("investigator", Role.INVESTIGATOR), ("prosecutor", Role.PROSECUTOR)):
        identifier = getattr(known.case, field).person
        person = known.persons.get(identifier)
        if person is not None and role not in person.roles:
            yield finding(Severity.WARNING, "official-role", f"{field}.person", name=known.name(identifier), role=_role(role, person))


def _claims(known: Known) -> Iterator[Finding]:
    for index, claim in enumerate(known.case.claims):
        person = known.persons.get(claim.claimant)
        if person is not None and not {Role.CIVIL_CLAIMANT, Role.VICTIM} & set(person.roles):
            yield finding(Severity.WARNING, "claimant-role", place(("claims", index, "claimant")), name=known.name(claim.claimant))


def _role(role: Role, person: Person) -> Label:
    return Label(f"role-{role.value}", (("sex", person.sex.value),))
