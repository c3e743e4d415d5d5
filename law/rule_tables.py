"""Tables and exclusions of arts 55–98, as the rules of the General Part hold them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from law.gravity import Gravity
from law.norm import Act, Norm
from law.offence_groups import CategoryRow, ExcludedGroup, OffenceGroup, best_row, read_group
from law.remembered import remembered

_Raw = Mapping[str, Any]
_GRAVITIES = {"misdemeanor": Gravity.MISDEMEANOUR} | {g.value: g for g in Gravity}


class RuleTables:
    """Rules of arts 55–98 with their tables by category and the groups that they exclude.

    :param late: Arts 55–98 as the data have them.
    """

    def __init__(self, late: _Raw) -> None:
        """Keep the data."""
        self._late = late

    @property
    def rules(self) -> Mapping[str, _Raw]:
        """Everything known of arts 55–98 and 467 by article, as plain data."""
        raw: Mapping[str, _Raw] = self._late["articles"]
        return raw

    @property
    def severity_order(self) -> tuple[str, ...]:
        """Names of the main punishments from the mildest to the strictest, by the order of art. 40 (open question Q2)."""
        return tuple(self._late["meta"]["severity_order"])

    def rule(self, number: str) -> _Raw:
        """Give one rule of arts 55–98 as plain data.

        :param number: Identifier of the rule, "55.2".
        :return: The rule.
        :raises KeyError: If there is no such rule.
        """
        return self._rules_by_id[number]

    @cached_property
    def _rules_by_id(self) -> Mapping[str, _Raw]:
        return {rule["id"]: rule for article in self.rules.values() for rule in article["rules"]}

    @remembered
    def norm_of(self, number: str) -> Norm:
        """Give the norm in which a rule of arts 55–98 was read; the opening words of a table count as its norm.

        :param number: Identifier of the rule, "71.1".
        :return: The norm.
        """
        return read_norm(self.rule(number)["source"])

    def group(self, name: str) -> OffenceGroup:
        """Give a group of offences or persons that rules of arts 65–79 exclude.

        :param name: Its name in the data.
        :return: How to recognise it.
        :raises KeyError: If the data have no such group.
        """
        return read_group(name, self._late["offence_groups"][name])

    @remembered
    def categories(self, number: str) -> frozenset[Gravity]:
        """Give the categories that a rule is for.

        :param number: Identifier of the rule, "68.1".
        :return: Its categories; all of them when it names none.
        """
        named = self.rule(number).get("category", "any")
        return frozenset(Gravity) if named == "any" else read_gravities(named)

    @remembered
    def persons(self, name: str) -> tuple[str, ...]:
        """Give the persons of a group that rules spare or favour.

        :param name: The group in the data, "vulnerable_parole".
        :return: The persons, as the data name them.
        """
        return tuple(self._late["groups"][name])

    @cached_property
    def _excluded(self) -> dict[str, tuple[ExcludedGroup, ...]]:
        return {}

    def excluded(self, number: str) -> tuple[ExcludedGroup, ...]:
        """Give the groups that a rule shuts out: `excluded` or `no_limitation_for` of the data.

        :param number: Identifier of the rule that excludes, "65.2".
        :return: The groups, each with its norm and whom it spares.
        """
        if number not in self._excluded:
            raw = self.rule(number)
            items = raw.get("excluded") or raw.get("no_limitation_for") or ()
            self._excluded[number] = tuple(self._excluded_group(item, raw["source"]) for item in items)
        return self._excluded[number]

    def _excluded_group(self, item: str | _Raw, source: _Raw) -> ExcludedGroup:
        if isinstance(item, str):
            return ExcludedGroup(self.group(item), read_norm(source))
        spared = (item["exception"],) if "exception" in item else tuple(item.get("except", ()))
        norm = read_norm({**source, "point": item["point"]}) if "point" in item else read_norm(source)
        return ExcludedGroup(self.group(item.get("offence") or item["who"]), norm, spared)

    def row(self, number: str, table: str, gravity: Gravity, **flags: bool) -> CategoryRow | None:
        """Give the row of a table by category: a term of limitation, a fraction of a sentence, years of a record.

        :param number: Identifier of the rule, "71.1".
        :param table: Name of the table in it, "terms".
        :param gravity: Category of the offence.
        :param flags: Facts that a row may ask for, "life_or_health".
        :return: The row; None when the table has none for the category.
        """
        return best_row(self._rows(number, table), gravity, flags)

    @remembered
    def _rows(self, number: str, table: str) -> tuple[tuple[frozenset[Gravity], CategoryRow], ...]:
        raw = self.rule(number)
        return tuple(
            (read_gravities(item["category"]), CategoryRow(item, _row_norm(raw["source"], item)))
            for item in raw[table]
            if "category" in item
        )

    def named_row(self, number: str, table: str, **named: str) -> CategoryRow:
        """Give the row of a table that is found by a name instead of a category.

        :param number: Identifier of the rule, "79.3".
        :param table: Name of the table in it, "expiry".
        :param named: What the row has to say, `sentence="conditional"`.
        :return: The row.
        """
        raw = self.rule(number)
        item = next(each for each in raw[table] if all(each.get(key) == value for key, value in named.items()))
        return CategoryRow(item, _row_norm(raw["source"], item))

    def after_revocation(self, number: str, point: str) -> CategoryRow:
        """Give the share to be served after an earlier release on parole was revoked.

        :param number: Identifier of the rule of parole, "72.3".
        :param point: Point of art. 72, part 7 by which it was revoked.
        :return: The row.
        """
        raw = self.rule(number)
        item = next(each for each in raw["min_fraction_served"] if point in each.get("revoked_by", ()))
        return CategoryRow(item, _row_norm(raw["source"], item))


def _row_norm(source: _Raw, item: _Raw) -> Norm:
    """Cite a row by its point where it has one, else as the rule is cited."""
    return Norm(Act.CC, source["article"], source.get("part", ""), item["point"]) if "point" in item else read_norm(source)


def read_norm(source: _Raw) -> Norm:
    """Read a norm of the Criminal Code from plain data."""
    return Norm(Act.CC, source["article"], source.get("part", ""), source.get("point", ""), source.get("paragraph", ""))


def read_gravities(names: str | list[str] | tuple[()]) -> frozenset[Gravity]:
    """Read categories as the data name them."""
    return frozenset(_GRAVITIES[name] for name in ([names] if isinstance(names, str) else names))
