"""What holds for every number and every row of words."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words
from pydantic import TypeAdapter

from law import Language
from transcription import WrittenForm, WrittenKind, written_form
from transcription.written_form.lexicon import lexicon

MONTHS_RU = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"]
MONTHS_KK = ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"]
LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
KAZAKH_UNITS = dict(enumerate(["бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"], 1))
KAZAKH_TENS = dict(zip(range(10, 100, 10), ["он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"], strict=True))
ORDINAL_LASTS = {
    "бір": "бірінші", "екі": "екінші", "үш": "үшінші", "төрт": "төртінші", "бес": "бесінші", "алты": "алтыншы", "жеті": "жетінші",
    "сегіз": "сегізінші", "тоғыз": "тоғызыншы", "он": "оныншы", "жиырма": "жиырмасыншы", "отыз": "отызыншы", "қырық": "қырқыншы",
    "елу": "елуінші", "алпыс": "алпысыншы", "жетпіс": "жетпісінші", "сексен": "сексенінші", "тоқсан": "тоқсаныншы", "жүз": "жүзінші",
    "мың": "мыңыншы",
}  # fmt: skip
numbers = st.one_of(st.integers(1, 999), st.integers(1, 999_999), st.integers(1, 10**12))


def kazakh_cardinal(number):
    """Say a number below a million in Kazakh, the thousand and the hundred without «бір»."""
    words = []
    for scale, name in ((1000, "мың"), (100, "жүз")):
        count, number = divmod(number, scale)
        if count > 1:
            words.append(kazakh_cardinal(count))
        if count:
            words.append(name)
    words += [KAZAKH_TENS.get(number // 10 * 10, ""), KAZAKH_UNITS.get(number % 10, "")]
    return " ".join(word for word in words if word)


def kazakh_ordinal(number):
    *before, last = kazakh_cardinal(number).split()
    return " ".join((*before, ORDINAL_LASTS[last]))


def only_change(said, language):
    form = written_form(said.split(), language)
    assert len(form.changes) == 1, (said, form)
    return form.changes[0]


@given(numbers)
def test_a_russian_sum_gives_its_number_back(number):
    change = only_change(num2words(number, lang="ru") + " тенге", Language.RU)
    assert change.kind is WrittenKind.MONEY
    assert change.value.amount == number
    assert change.written.replace("\u00a0", "") == f"{number} тенге"


@given(numbers)
def test_a_kazakh_sum_gives_its_number_back(number):
    change = only_change(num2words(number, lang="kz") + " теңгеге", Language.KK)
    assert change.value.amount == number
    assert change.written.replace("\u00a0", "") == f"{number} теңгеге"


@given(st.integers(11, 999_999).filter(lambda number: number % 1000))
def test_a_kazakh_number_without_bir_gives_itself_back(number):
    said = kazakh_cardinal(number)
    change = only_change(said + " теңге", Language.KK)
    assert change.value.amount == number


@pytest.mark.parametrize("case", ["genitive", "dative", "instrumental", "prepositional"])
@given(number=st.integers(1, 999_999))
def test_a_russian_sum_is_read_in_every_case(case, number):
    change = only_change(num2words(number, lang="ru", case=case[0]) + " тенге", Language.RU)
    assert change.value.amount == number


@given(st.integers(1000, 2100), st.integers(1, 12), st.data())
def test_a_russian_date_gives_its_day_back(year, month, data):
    day = data.draw(st.integers(1, LENGTHS[month - 1]))
    first, last = (num2words(number, lang="ru", to="ordinal", case="g") for number in (day, year))
    said = f"{first} {MONTHS_RU[month - 1]} {last} года"
    change = only_change(said, Language.RU)
    assert (change.value.year, change.value.month, change.value.day) == (year, month, day)
    assert change.written == f"{day} {MONTHS_RU[month - 1]} {year} года"


@given(st.integers(1000, 2100), st.integers(1, 12), st.data())
def test_a_kazakh_date_gives_its_day_back(year, month, data):
    day = data.draw(st.integers(1, LENGTHS[month - 1]))
    said = f"{kazakh_ordinal(year)} жылғы {kazakh_ordinal(day)} {MONTHS_KK[month - 1]}"
    change = only_change(said, Language.KK)
    assert (change.value.year, change.value.month, change.value.day) == (year, month, day)
    assert change.written == f"{year} жылғы {day} {MONTHS_KK[month - 1]}"


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_time_of_day_gives_itself_back(hour, minute):
    hours, minutes = (num2words(number, lang="ru") for number in (hour, minute))
    change = only_change(f"в {hours} часов {minutes} минут", Language.RU)
    assert (change.value.hour, change.value.minute) == (hour, minute)
    assert change.written == f"{hour:02}:{minute:02}"


@given(st.integers(10, 23), st.integers(10, 59))
def test_a_kazakh_time_of_day_gives_itself_back(hour, minute):
    form = written_form(f"сағат {kazakh_cardinal(hour)} {kazakh_cardinal(minute)}".split(), Language.KK)
    assert [change.written for change in form.changes] == [f"{hour}:{minute}"]


@given(st.text("0123456789", min_size=9, max_size=9))
def test_a_dictated_telephone_gives_its_digits_back(rest):
    said = "плюс семь семь " + " ".join(num2words(int(digit), lang="ru") for digit in rest)
    change = only_change(said, Language.RU)
    assert change.value.number == f"+77{rest}"
    assert change.written.replace(" ", "") == change.value.number


@given(st.integers(1, 499), st.integers(1, 12))
def test_an_article_and_its_part_come_back(article, part):
    said = f"статья {num2words(article, lang='ru', to='ordinal', gender='f')} часть {num2words(part, lang='ru', to='ordinal', gender='f')}"
    change = only_change(said, Language.RU)
    assert change.written == f"ч. {part} ст. {article}"
    assert change.value.norms == (f"? {article}({part})",)


@given(st.integers(1, 499), st.integers(1, 12))
def test_a_kazakh_article_and_its_part_come_back(article, part):
    change = only_change(f"{kazakh_ordinal(article)} баптың {kazakh_ordinal(part)} бөлігі", Language.KK)
    assert change.written == f"{article}-баптың {part}-бөлігі"
    assert change.value.norms == (f"? {article}({part})",)


words = st.one_of(
    st.sampled_from(sorted(lexicon().numbers)),
    st.sampled_from(sorted(lexicon().units)),
    st.sampled_from(sorted(lexicon().months)),
    st.sampled_from(
        [
            "он",
            "в",
            "с",
            "до",
            "сағат",
            "кешкі",
            "вечера",
            "статья",
            "части",
            "бабы",
            "үй",
            "дом",
            "дробь",
            "целых",
            "бүтін",
            "жарым",
            "де",
            "и",
            "мен",
            "плюс",
            "телефон",
            "иин",
            "—",
            ",",
            "а",
            "бэ",
            "цэ",
        ]
    ),
    st.sampled_from(["нөл-нөлде", "екі-үш", "Двадцать,", "(тридцать", "пять-", "-", "«сто»", "жиырма-", "10", "18:00", ""]),
    st.text(max_size=6).filter(lambda text: not any(sign.isspace() for sign in text)),
)


@settings(max_examples=400)
@given(st.lists(words, max_size=14), st.sampled_from([Language.KK, Language.RU]))
def test_places_cover_the_right_words_and_never_overlap(said, language):
    form = written_form(said, language)
    place, parts = 0, []
    for change in form.changes:
        assert place <= change.start < change.end <= len(said)
        assert change.verbatim == " ".join(said[change.start : change.end])
        parts += [*said[place : change.start], change.written]
        place = change.end
    assert form.text == " ".join((*parts, *said[place:]))
    assert written_form(said, language) == form


@given(st.lists(words, max_size=10))
def test_the_form_survives_its_json(said):
    form = written_form(said, Language.KK)
    assert WrittenForm.model_validate_json(form.model_dump_json()) == form


@given(
    st.lists(
        st.sampled_from(["двадцать", "пять", "сто", "тысяч", "ноль", "один", "екі", "жүз", "он", "бірінші", "нөл-нөл"]),
        min_size=200,
        max_size=200,
    )
)
@settings(max_examples=20, deadline=2000)
def test_a_long_row_of_number_words_is_no_trap(said):
    form = written_form(said * 10, Language.KK)
    assert len(form.changes) <= len(said) * 10


def test_amounts_are_exact():
    change = only_change("двенадцать целых тридцать пять сотых миллиарда тенге", Language.RU)
    assert change.value.amount == Decimal("12350000000")
    assert TypeAdapter(WrittenForm).validate_json('{"text": "", "changes": []}') == WrittenForm(text="")


def test_thousands_stand_apart_without_a_break():
    assert written_form(["үш", "жүз", "елу", "мың", "теңге"], Language.KK).text == "350\u00a0000 теңге"
