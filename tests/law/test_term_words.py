"""Punishments and lengths in words: plural and case forms in both languages."""

from datetime import date

import pytest

from law import (
    AdditionalKind,
    AdditionalPunishment,
    Condition,
    Gravity,
    Language,
    Punishment,
    PunishmentKind,
    PunishmentUnit,
    TermUnit,
    additional_words,
    condition_words,
    criminal_code,
    gravity_words,
    kind_words,
    punishment_range_words,
    punishment_words,
    term_words,
)

MONTHS, MCI, HOURS, DAYS = PunishmentUnit.MONTHS, PunishmentUnit.MCI, PunishmentUnit.HOURS, PunishmentUnit.DAYS


@pytest.mark.parametrize(
    ("number", "unit", "ru", "kk", "en"),
    [
        (1, MONTHS, "1 месяц", "1 ай", "1 month"),
        (3, MONTHS, "3 месяца", "3 ай", "3 months"),
        (11, MONTHS, "11 месяцев", "11 ай", "11 months"),
        (12, MONTHS, "1 год", "1 жыл", "1 year"),
        (24, MONTHS, "2 года", "2 жыл", "2 years"),
        (30, MONTHS, "2 года 6 месяцев", "2 жыл 6 ай", "2 years 6 months"),
        (61, MONTHS, "5 лет 1 месяц", "5 жыл 1 ай", "5 years 1 month"),
        (252, MONTHS, "21 год", "21 жыл", "21 years"),
        (1, DAYS, "1 сутки", "1 тәулік", "1 day"),
        (22, DAYS, "22 суток", "22 тәулік", "22 days"),
        (41, HOURS, "41 час", "41 сағат", "41 hours"),
        (1, TermUnit.YEARS, "1 год", "1 жыл", "1 year"),
        (5, TermUnit.WORKING_DAYS, "5 рабочих дней", "5 жұмыс күні", "5 working days"),
        (2, MCI, "2 месячных расчётных показателя", "2 айлық есептік көрсеткіш", "2 monthly calculation indices"),
    ],
)
def test_exact_lengths(number, unit, ru, kk, en):
    assert [term_words(number, unit, language) for language in (Language.RU, Language.KK, Language.EN)] == [ru, kk, en]


@pytest.mark.parametrize(
    ("minimum", "maximum", "unit", "ru", "kk"),
    [
        (24, 84, MONTHS, "от 2 до 7 лет", "2 жылдан 7 жылға дейін"),
        (12, 252, MONTHS, "от 1 до 21 года", "1 жылдан 21 жылға дейін"),
        (6, 24, MONTHS, "от 6 месяцев до 2 лет", "6 айдан 2 жылға дейін"),
        (30, 63, MONTHS, "от 2 лет 6 месяцев до 5 лет 3 месяцев", "2 жыл 6 айдан 5 жыл 3 айға дейін"),
        (2, 6, MONTHS, "от 2 до 6 месяцев", "2 айдан 6 айға дейін"),
        (None, 12, MONTHS, "до 1 года", "1 жылға дейін"),
        (None, 31, MONTHS, "до 2 лет 7 месяцев", "2 жыл 7 айға дейін"),
        (36, None, MONTHS, "от 3 лет", "3 жылдан"),
        (36, 36, MONTHS, "3 года", "3 жыл"),
        (None, 200, HOURS, "до 200 часов", "200 сағатқа дейін"),
        (10, 50, DAYS, "от 10 до 50 суток", "10 тәуліктен 50 тәулікке дейін"),
    ],
)
def test_ranges(minimum, maximum, unit, ru, kk):
    assert punishment_range_words(minimum, maximum, unit, Language.RU) == ru
    assert punishment_range_words(minimum, maximum, unit, Language.KK) == kk


def test_range_without_limits_is_refused():
    with pytest.raises(ValueError, match="limit"):
        punishment_range_words(None, None, MONTHS, Language.RU)


@pytest.mark.parametrize(
    ("punishment", "ru", "kk"),
    [
        (
            Punishment(PunishmentKind.IMPRISONMENT, 24, 84, MONTHS),
            "лишение свободы на срок от 2 до 7 лет",
            "2 жылдан 7 жылға дейінгі мерзімге бас бостандығынан айыру",
        ),
        (
            Punishment(PunishmentKind.RESTRICTION, 12, 12, MONTHS),
            "ограничение свободы на срок 1 год",
            "1 жыл мерзімге бас бостандығын шектеу",
        ),
        (
            Punishment(PunishmentKind.FINE, None, 200, MCI),
            "штраф в размере до 200 месячных расчётных показателей",
            "200 айлық есептік көрсеткішке дейінгі мөлшерде айыппұл",
        ),
        (
            Punishment(PunishmentKind.FINE, 20, 50, PunishmentUnit.MULTIPLE, "bribe"),
            "штраф от 20-кратного до 50-кратного размера суммы взятки",
            "пара сомасының 20 еселенген мөлшерінен 50 еселенген мөлшеріне дейінгі мөлшерде айыппұл",
        ),
        (Punishment(PunishmentKind.LIFE_IMPRISONMENT), "пожизненное лишение свободы", "өмір бойына бас бостандығынан айыру"),
        (
            Punishment(PunishmentKind.COMMUNITY_SERVICE, None, 600, HOURS),
            "привлечение к общественным работам на срок до 600 часов",
            "600 сағатқа дейінгі мерзімге қоғамдық жұмыстарға тарту",
        ),
    ],
)
def test_main_punishments(punishment, ru, kk):
    assert punishment_words(punishment, Language.RU) == ru
    assert punishment_words(punishment, Language.KK) == kk


def test_additional_punishments_say_their_length_and_whether_they_are_mandatory():
    ban = AdditionalPunishment(AdditionalKind.DEPRIVATION_OF_RIGHT, mandatory=True, maximum=36, unit=MONTHS)
    assert additional_words(ban, Language.RU).endswith("на срок до 3 лет (обязательно)")
    assert additional_words(ban, Language.KK).startswith("3 жылға дейінгі мерзімге")
    for_life = AdditionalPunishment(AdditionalKind.DEPRIVATION_OF_RIGHT, mandatory=False, life=True)
    assert "пожизненно" in additional_words(for_life, Language.RU)
    assert "өмір бойына" in additional_words(for_life, Language.KK)
    up_to_life = AdditionalPunishment(AdditionalKind.DEPRIVATION_OF_RIGHT, mandatory=True, minimum=60, unit=MONTHS, life=True)
    assert "от 5 лет вплоть до пожизненного" in additional_words(up_to_life, Language.RU)


@pytest.mark.parametrize("language", list(Language))
def test_every_sanction_of_the_code_can_be_said(language):
    for article in criminal_code(date(2026, 2, 1)).articles:
        for part in article.parts:
            words = [punishment_words(p, language) for p in part.main] + [additional_words(p, language) for p in part.additional]
            assert all(words)


@pytest.mark.parametrize("language", list(Language))
def test_every_kind_category_and_condition_has_a_name_of_its_own(language):
    names = [kind_words(kind, language) for kind in PunishmentKind]
    names += [gravity_words(gravity, language) for gravity in Gravity]
    names += [condition_words(condition, language) for condition in Condition]
    assert len(set(names)) == len(names)
    assert all(kind_words(kind, language) for kind in AdditionalKind)
