"""What is read out of an act stands where the act says it, in both languages; what it does not say is absent, never guessed."""

from __future__ import annotations

from datetime import date

import pytest
from acts_samples import KAZAKH, RUSSIAN
from hypothesis import given, settings
from hypothesis import strategies as st

from law import Language, PunishmentKind, PunishmentUnit, Stage
from retrieval import Absence, Absent, Act, ActKind, Outcome, Plea, Punishment, ReadOptions, Recidivism, Review, parse_act
from retrieval.acts.amounts import amounts
from retrieval.acts.dates import dates
from retrieval.acts.normal import folded
from retrieval.acts.numerals import number_of

K, U = PunishmentKind, PunishmentUnit
ABSENT = object()


def act_of(resolution: str, *, reasoning: str = "", heading: str = "ПРИГОВОРИЛ:", title: str = "ПРИГОВОР") -> Act:
    text = f"{title}\n12 марта 2024 года\nСуд города Алматы рассмотрел дело по обвинению Ахметова Серика Болатовича\nУСТАНОВИЛ:\n"
    return parse_act(f"{text}{reasoning}\n{heading}\n{resolution}", "act")


def kazakh_act_of(resolution: str, *, reasoning: str = "", heading: str = "ҮКІМ ЕТТІ:", title: str = "ҮКІМ") -> Act:
    text = f"{title}\n2024 жылғы 12 наурыз\nАлматы қалалық соты Ахметов Серік Болатұлына қатысты қылмыстық істі қарап\nАНЫҚТАДЫ:\n"
    return parse_act(f"{text}{reasoning}\n{heading}\n{resolution}", "act")


def value(field: object) -> object:
    return ABSENT if isinstance(field, Absent) else field.value


def test_a_russian_judgment_is_read_whole() -> None:
    act = parse_act(RUSSIAN, "act", ReadOptions(pseudonymise=False))
    fields = act.fields
    assert (act.language, act.kind) == (Language.RU, ActKind.JUDGMENT)
    assert fields.court.value == "Алмалинский районный суд города Алматы"
    assert (fields.region.value, fields.decided_on.value) == ("almaty-city", date(2024, 3, 12))
    assert fields.case_number.value == "7520-24-00-1/123"
    assert [each.value.key for each in fields.charged] == ["CC 188(3)(2)"], "the norm of the earlier conviction is no charge"
    assert fields.plea.value is Plea.ADMITTED
    assert [each.value for each in fields.mitigating] == ["53(1)(11)", "53(1)(6)"]
    assert [each.value for each in fields.aggravating] == ["54(1)(1)"]
    assert fields.recidivism.value is Recidivism.RECIDIVISM
    (verdict,) = fields.verdicts
    assert verdict.person.value == "Ахметова Серика Болатовича"
    assert (verdict.outcome.value, verdict.stage.value) == (Outcome.CONVICTED, Stage.ATTEMPT)
    assert verdict.punishment.value == Punishment(K.IMPRISONMENT, 42, U.MONTHS)
    assert verdict.conditional.value is True
    assert fields.review.code is Absence.NOT_APPLICABLE


def test_a_kazakh_judgment_is_read_whole() -> None:
    fields = parse_act(KAZAKH, "act").fields
    assert fields.court.value == "Қарағанды қаласы Қазыбек би аудандық соты"
    assert (fields.region.value, fields.decided_on.value, fields.case_number.value) == ("karaganda", date(2024, 3, 12), "3510-24-00-1/77")
    assert [each.value.key for each in fields.charged] == ["CC 188(3)(2)"]
    assert fields.plea.value is Plea.DENIED
    assert [each.value for each in fields.mitigating] == ["53(1)(4)"]
    assert fields.aggravating == ()
    assert fields.recidivism.code is Absence.NOT_FOUND
    (verdict,) = fields.verdicts
    assert verdict.punishment.value == Punishment(K.IMPRISONMENT, 42, U.MONTHS)
    assert (verdict.stage.value, verdict.conditional.value) == (Stage.COMPLETED, False)


@pytest.mark.parametrize("text", [RUSSIAN, KAZAKH], ids=["Russian", "Kazakh"])
@pytest.mark.parametrize("pseudonymise", [True, False], ids=["hidden", "named"])
def test_every_value_stands_at_its_place(text: str, pseudonymise: bool) -> None:
    act = parse_act(text, "act", ReadOptions(pseudonymise=pseudonymise))
    fields = act.fields
    assert act.text[fields.court.start : fields.court.end] == fields.court.value
    assert act.text[fields.case_number.start : fields.case_number.end] == fields.case_number.value
    assert "2024" in act.text[fields.decided_on.start : fields.decided_on.end]
    (verdict,) = fields.verdicts
    said = act.text[verdict.punishment.start : verdict.punishment.end].lower()
    assert ("лишения свободы" in said) or ("бас бостандығынан айыр" in said)
    assert "188" in act.text[verdict.convicted[0].start : verdict.convicted[0].end]
    for each in (*fields.mitigating, fields.plea, verdict.outcome, verdict.conditional, verdict.person):
        assert 0 <= each.start < each.end <= len(act.text)


G = "Ахметова Серика Болатовича признать виновным по ч.1 ст.188 УК РК и назначить наказание "
PUNISHMENTS = {
    "a term with its words in brackets": (
        "в виде 3 (трех) лет 6 (шести) месяцев лишения свободы.",
        Punishment(K.IMPRISONMENT, 42, U.MONTHS),
    ),
    "a term in words": ("в виде лишения свободы сроком на два года.", Punishment(K.IMPRISONMENT, 24, U.MONTHS)),
    "a fine with its sum": (
        "в виде штрафа в размере 200 (двухсот) МРП, что составляет 738 400 тенге.",
        Punishment(K.FINE, 200, U.MCI, 738_400),
    ),
    "a fine in tenge only": ("в виде штрафа в размере 500 000 тенге.", Punishment(K.FINE, None, None, 500_000)),
    "a fine by multiple": ("в виде штрафа в 20-кратном размере суммы взятки.", Punishment(K.FINE, 20, U.MULTIPLE)),
    "community service": ("в виде привлечения к общественным работам на срок 160 часов.", Punishment(K.COMMUNITY_SERVICE, 160, U.HOURS)),
    "corrective labour": ("в виде исправительных работ в размере 300 МРП.", Punishment(K.CORRECTIVE_LABOUR, 300, U.MCI)),
    "restriction of liberty": ("– 2 (два) года ограничения свободы.", Punishment(K.RESTRICTION, 24, U.MONTHS)),
    "arrest": ("в виде 40 суток ареста.", Punishment(K.ARREST, 40, U.DAYS)),
    "life imprisonment": ("в виде пожизненного лишения свободы.", Punishment(K.LIFE_IMPRISONMENT, None, None)),
    "an additional punishment is another": (
        "в виде лишения свободы сроком на 4 года с лишением права управлять транспортом сроком на 7 лет.",
        Punishment(K.IMPRISONMENT, 48, U.MONTHS),
    ),
    "credit of custody is none": (
        "в виде лишения свободы сроком на 4 года. Зачесть содержание под стражей из расчета один день за полтора дня лишения свободы.",
        Punishment(K.IMPRISONMENT, 48, U.MONTHS),
    ),
    "the final one of several": (
        "по ч.1 ст.188 – 2 года лишения свободы, по ч.1 ст.190 – 1 год лишения свободы. На основании ст.58 УК путем поглощения "
        "окончательно назначить 2 года 6 месяцев лишения свободы.",
        Punishment(K.IMPRISONMENT, 30, U.MONTHS),
    ),
    "several without a final one are several": ("2 года лишения свободы. Назначить наказание 3 года лишения свободы.", Absence.SEVERAL),
    "none that is stated is none": ("по усмотрению.", Absence.NOT_FOUND),
}


@pytest.mark.parametrize(("words", "read"), PUNISHMENTS.values(), ids=PUNISHMENTS)
def test_a_punishment_is_read_as_it_is_stated(words: str, read: object) -> None:
    field = act_of(G + words).fields.punishment
    assert (field.code if isinstance(field, Absent) else field.value) == read


KK = "Ахметов Серік Болатұлы ҚК-нің 188-бабының 1-бөлігі бойынша кінәлі деп танылсын және оған "
KAZAKH_PUNISHMENTS = {
    "a term with its words in brackets": (
        "3 (үш) жыл 6 (алты) ай мерзімге бас бостандығынан айыру жазасы тағайындалсын.",
        (K.IMPRISONMENT, 42),
    ),
    "a term in words": ("үш жыл алты ай мерзімге бас бостандығынан айыру жазасы тағайындалсын.", (K.IMPRISONMENT, 42)),
    "a term inside its kind": ("бас бостандығынан 5 жыл мерзімге айыру жазасы тағайындалсын.", (K.IMPRISONMENT, 60)),
    "a fine": ("200 (екі жүз) айлық есептік көрсеткіш мөлшерінде айыппұл жазасы тағайындалсын.", (K.FINE, 200)),
    "a fine with its sum": ("150 айлық есептік көрсеткіш, яғни 437550 теңге мөлшерінде айыппұл тағайындалсын.", (K.FINE, 150)),
    "community service": ("сексен сағат мерзімге қоғамдық жұмыстарға тарту жазасы тағайындалсын.", (K.COMMUNITY_SERVICE, 80)),
    "corrective labour": ("300 АЕК көлемінде түзеу жұмыстары жазасы тағайындалсын.", (K.CORRECTIVE_LABOUR, 300)),
    "restriction of liberty": ("2 жыл мерзімге бас бостандығын шектеу жазасы тағайындалсын.", (K.RESTRICTION, 24)),
    "life imprisonment": ("өмір бойына бас бостандығынан айыру жазасы тағайындалсын.", (K.LIFE_IMPRISONMENT, None)),
    "an additional punishment is another": (
        "4 жыл мерзімге бас бостандығынан айыру, 7 жыл мерзімге көлік басқару құқығынан айыру тағайындалсын.",
        (K.IMPRISONMENT, 48),
    ),
}


@pytest.mark.parametrize(("words", "read"), KAZAKH_PUNISHMENTS.values(), ids=KAZAKH_PUNISHMENTS)
def test_a_kazakh_punishment_is_read_as_it_is_stated(words: str, read: object) -> None:
    found = kazakh_act_of(KK + words).fields.punishment.value
    assert (found.kind, found.amount) == read


OUTCOMES = {
    "acquitted": ("Ахметова Серика Болатовича по ч.1 ст.188 УК РК оправдать.", Outcome.ACQUITTED),
    "found not guilty": ("Признать Ахметова Серика Болатовича невиновным по ч.1 ст.188 УК РК.", Outcome.ACQUITTED),
    "returned to the prosecutor": ("Возвратить прокурору уголовное дело по обвинению Ахметова Серика Болатовича.", Outcome.RETURNED),
    "terminated": ("Уголовное дело в отношении Ахметова Серика Болатовича прекратить за примирением.", Outcome.TERMINATED),
    "things are given back, not the case": (f"{G}в виде 2 лет лишения свободы. Вещественные доказательства возвратить.", Outcome.CONVICTED),
    "a copy goes to the prosecutor, not the case": (
        f"{G}в виде 2 лет лишения свободы. Копию приговора направить прокурору.",
        Outcome.CONVICTED,
    ),
    "the civil claim ends, not the case": (
        f"{G}в виде 2 лет лишения свободы. Производство по гражданскому иску прекратить.",
        Outcome.CONVICTED,
    ),
    "a copy is kept": ("Приговор хранить.", ABSENT),
}


@pytest.mark.parametrize(("words", "read"), OUTCOMES.values(), ids=OUTCOMES)
def test_an_outcome_is_read_from_the_decision(words: str, read: object) -> None:
    assert value(act_of(words).fields.outcome) is read


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("Ахметов Серік Болатұлы ҚК-нің 188-бабы бойынша ақталсын.", Outcome.ACQUITTED),
        ("Ахметов Серік Болатұлына қатысты қылмыстық іс прокурорға қайтарылсын.", Outcome.RETURNED),
        ("Ахметов Серік Болатұлына қатысты қылмыстық іс қысқартылсын.", Outcome.TERMINATED),
        ("Іс сот мұрағатында сақталсын.", ABSENT),
    ],
    ids=["acquitted", "returned", "terminated", "the case is kept, nobody is acquitted"],
)
def test_a_kazakh_outcome_is_read_from_the_decision(words: str, read: object) -> None:
    assert value(kazakh_act_of(words).fields.outcome) is read


def test_an_outcome_other_than_a_conviction_has_no_punishment() -> None:
    fields = act_of("Ахметова Серика Болатовича по ч.1 ст.188 УК РК оправдать.").fields
    assert fields.convicted == ()
    assert {field.code for field in (fields.punishment, fields.conditional, fields.stage)} == {Absence.NOT_APPLICABLE}


def test_each_person_has_a_verdict_of_their_own() -> None:
    fields = act_of(
        f"{G}в виде 2 лет лишения свободы.\nОспанова Ерлана Маратовича признать виновным по ч.2 ст.188 УК РК и назначить штраф в размере "
        "100 МРП.\nКима Олега Петровича по ч.1 ст.188 УК РК оправдать."
    ).fields
    assert [value(verdict.outcome) for verdict in fields.verdicts] == [Outcome.CONVICTED, Outcome.CONVICTED, Outcome.ACQUITTED]
    assert [verdict.punishment.value.amount for verdict in fields.verdicts[:2]] == [24, 100]
    assert [each.value.key for each in fields.convicted] == ["CC 188(1)", "CC 188(2)"]
    assert fields.outcome.code is Absence.SEVERAL
    assert len({verdict.person.value for verdict in fields.verdicts}) == 3


CONDITIONAL = {
    "by the article": ("На основании ст.63 УК РК применить пробационный контроль.", True),
    "by the word": ("Наказание считать условным.", True),
    "an earlier one that is cancelled is another": ("На основании ст.64 УК условное осуждение по приговору суда отменить.", False),
    "release on parole is another": ("Условно-досрочное освобождение не применять.", False),
    "nothing said": ("Взять под стражу.", False),
}


@pytest.mark.parametrize(("words", "read"), CONDITIONAL.values(), ids=CONDITIONAL)
def test_a_conditional_sentence_has_to_be_said(words: str, read: bool) -> None:
    assert act_of(f"{G}в виде 2 лет лишения свободы.\n{words}").fields.conditional.value is read


PLEAS = {
    "admitted": ("Подсудимый вину признал полностью.", Plea.ADMITTED),
    "denied": ("Подсудимый виновным себя не признал.", Plea.DENIED),
    "not denied": ("Подсудимый вину не оспаривает.", Plea.ADMITTED),
    "partly": ("Подсудимый вину признал частично, не согласившись с суммой.", Plea.PARTLY),
    "in court, not before it": (
        "На предварительном следствии подсудимый вину признавал. В судебном заседании подсудимый вину не признал.",
        Plea.DENIED,
    ),
    "the court's finding is no plea": ("Смягчающим обстоятельством суд признает признание вины.", ABSENT),
    "two persons differ": ("Подсудимый Иванов вину признал. Подсудимый Петров вину не признал.", ABSENT),
    "nothing said": ("Подсудимый от показаний отказался.", ABSENT),
}


@pytest.mark.parametrize(("words", "read"), PLEAS.values(), ids=PLEAS)
def test_a_plea_is_read_from_what_the_person_says(words: str, read: object) -> None:
    assert value(act_of(f"{G}в виде 2 лет лишения свободы.", reasoning=words).fields.plea) is read


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("Сотталушы кінәсін толық мойындады.", Plea.ADMITTED),
        ("Сотталушы кінәсін мойындамады.", Plea.DENIED),
        ("Сотталушы кінәсін ішінара мойындады.", Plea.PARTLY),
        ("Сотталушы тағылған айыппен келіседі, кінәсін жоққа шығармайды.", Plea.ADMITTED),
        ("Сотталушы кінәсін жоққа шығарды.", Plea.DENIED),
    ],
    ids=["admitted", "denied", "partly", "not denied", "refuted"],
)
def test_a_kazakh_plea_is_read_from_what_the_person_says(words: str, read: object) -> None:
    assert value(kazakh_act_of(KK + "2 жыл мерзімге бас бостандығынан айыру тағайындалсын.", reasoning=words).fields.plea) is read


CIRCUMSTANCES = {
    "a list": (
        "Обстоятельствами, смягчающими наказание, являются явка с повинной, наличие малолетних детей.",
        ["53(1)(11)", "53(1)(4)"],
        [],
    ),
    "both kinds in a sentence": (
        "Смягчающим обстоятельством является раскаяние, отягчающим – совершение преступления в состоянии опьянения.",
        ["53(1)(11)"],
        ["54(1)(12)"],
    ),
    "one kind and none of the other": ("Смягчающим является раскаяние, отягчающих обстоятельств не установлено.", ["53(1)(11)"], []),
    "none": ("Смягчающих и отягчающих обстоятельств не имеется.", [], []),
    "by the norm": ("Суд признает смягчающим обстоятельство, предусмотренное п.6) ч.1 ст.53 УК РК.", ["53(1)(6)"], []),
    "an element told of the offence is none": ("Преступление совершено в состоянии опьянения группой лиц.", [], []),
}


@pytest.mark.parametrize(("words", "mild", "hard"), CIRCUMSTANCES.values(), ids=CIRCUMSTANCES)
def test_circumstances_are_read_where_the_court_finds_them(words: str, mild: list[str], hard: list[str]) -> None:
    fields = act_of(f"{G}в виде 2 лет лишения свободы.", reasoning=words).fields
    assert [each.value for each in fields.mitigating] == mild
    assert [each.value for each in fields.aggravating] == hard


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("В его действиях имеется опасный рецидив преступлений.", Recidivism.DANGEROUS),
        ("Рецидива преступлений не усматривается.", Recidivism.NONE),
        ("Суд усматривает рецидив.", Recidivism.RECIDIVISM),
        ("Ранее не судим.", ABSENT),
    ],
)
def test_recidivism_is_what_the_court_finds(words: str, read: object) -> None:
    assert value(act_of(f"{G}в виде 2 лет лишения свободы.", reasoning=words).fields.recidivism) is read


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("Приговор в отношении Ахметова Серика Болатовича оставить без изменения.", Review.UPHELD),
        ("Приговор изменить, снизить наказание. В остальном приговор оставить без изменения.", Review.CHANGED),
        ("Приговор отменить, дело направить на новое рассмотрение.", Review.CANCELLED),
    ],
)
def test_what_a_higher_court_did_is_read(words: str, read: Review) -> None:
    act = act_of(words, heading="ПОСТАНОВИЛА:", title="АПЕЛЛЯЦИОННОЕ ПОСТАНОВЛЕНИЕ")
    assert act.kind is ActKind.APPEAL_RULING
    assert act.fields.review.value is read


COURTS = {
    "Алматинский районный суд г. Астаны": "astana",
    "Судебная коллегия по уголовным делам Алматинского городского суда": "almaty-city",
    "Специализированный межрайонный суд по делам несовершеннолетних № 1 Костанайской области": "kostanay",
    "Суд № 2 района имени Казыбек би города Караганды": "karaganda",
    "Талгарский районный суд Алматинской области": "almaty-region",
    "Судебная коллегия по уголовным делам суда области Абай": "abai",
    "Алматы қаласы Алмалы аудандық соты": "almaty-city",
    "Шығыс Қазақстан облыстық соты": "east-kazakhstan",
    "№ 2 Петропавл қалалық соты": "north-kazakhstan",
    "Есильский районный суд": None,
}


@pytest.mark.parametrize(("court", "region"), COURTS.items(), ids=COURTS)
def test_a_court_is_read_whole_and_its_region_only_where_it_is_named(court: str, region: str | None) -> None:
    fields = parse_act(
        f"ПРИГОВОР\n{court}, рассмотрев дело\nУСТАНОВИЛ:\nподсудимый вину признал.\nПРИГОВОРИЛ:\nпризнать виновным.", "act"
    ).fields
    assert fields.court.value == court
    assert value(fields.region) == (region or ABSENT)


AMOUNTS = {
    "3 (три) года 6 (шесть) месяцев": (42, U.MONTHS),
    "трем годам шести месяцам": (42, U.MONTHS),
    "10 лет и 6 месяцев": (126, U.MONTHS),
    "үш жыл алты ай мерзімге": (42, U.MONTHS),
    "одного года": (12, U.MONTHS),
    "двухсот месячных расчётных показателей": (200, U.MCI),
    "20 айлық есептік көрсеткішке": (20, U.MCI),
    "бір жүз елу сағат": (150, U.HOURS),
    "қырық тәулік": (40, U.DAYS),
    "737 200 (семьсот тридцать семь тысяч двести) тенге": (737_200, None),
}


@pytest.mark.parametrize(("text", "read"), AMOUNTS.items(), ids=AMOUNTS)
def test_an_amount_is_read_in_words_and_digits(text: str, read: object) -> None:
    (found,) = amounts(folded(text))
    assert (found.value, found.unit) == read


DATES = {
    "«05» мая 2023 г.": date(2023, 5, 5),
    "12.03.2024 ж.": date(2024, 3, 12),
    "2024-03-12": date(2024, 3, 12),
    "2024 жылдың 12 наурызында": date(2024, 3, 12),
    "12 маусым 2024 жыл": date(2024, 6, 12),
    "двенадцатого марта две тысячи двадцать четвертого года": date(2024, 3, 12),
    "екі мың жиырма төртінші жылғы он екінші наурызда": date(2024, 3, 12),
}


@pytest.mark.parametrize(("text", "read"), DATES.items(), ids=DATES)
def test_a_date_is_read_in_words_and_digits(text: str, read: date) -> None:
    assert [each.value for each in dates(folded(text))] == [read]


def test_a_day_that_does_not_exist_is_no_date() -> None:
    assert dates("31 февраля 2024 года, 12.13.2024") == []


@settings(deadline=None)
@given(st.integers(min_value=1, max_value=999_999))
def test_every_number_in_words_is_read_back(number: int) -> None:
    num2words = pytest.importorskip("num2words").num2words
    for language, cases in (("ru", "ngdip"), ("kz", "n")):
        for case in cases:
            words = num2words(number, lang=language, case=case) if language == "ru" else num2words(number, lang=language)
            assert number_of(folded(words)) == number
