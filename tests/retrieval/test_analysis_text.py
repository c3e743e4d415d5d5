"""Terms of legal text: repaired letters, lemmas, numbers, dates, citations, and the language of each sentence."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from law import Act, Language, Norm, criminal_code
from retrieval.analysis import Term, TermKind, analyse, expand, language_of, russian_lemma
from retrieval.analysis.analyse import citation_terms
from retrieval.analysis.folding import folded
from retrieval.analysis.latin import in_cyrillic
from retrieval.analysis.tokens import repaired, tokens


def texts(terms: tuple[Term, ...], kind: TermKind = TermKind.WORD) -> list[str]:
    return [term.text for term in terms if term.kind is kind]


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("кражи", "кража"),
        ("кражу", "кража"),
        ("краж", "кража"),
        ("хищением", "хищение"),
        ("мошенничества", "мошенничество"),
        ("приговором", "приговор"),
        ("подсудимого", "подсудимый"),
        ("подсудимая", "подсудимый"),
        ("потерпевшей", "потерпевший"),
        ("обвиняемым", "обвиняемый"),
        ("свидетелей", "свидетель"),
        ("прокурорами", "прокурор"),
        ("наказаний", "наказание"),
        ("лишения", "лишение"),
        ("свободы", "свобода"),
        ("похитил", "похитить"),
        ("похитила", "похитить"),
        ("совершившего", "совершить"),
        ("совершено", "совершить"),
        ("признан", "признать"),
        ("признана", "признать"),
        ("осуждён", "осудить"),
        ("осуждённого", "осужденный"),
        ("подозреваемой", "подозреваемый"),
        ("совершённое", "совершить"),
        ("совершенного", "совершить"),
        ("осуждена", "осудить"),
        ("смягчающие", "смягчающий"),
        ("отягчающих", "отягчающий"),
        ("тяжкого", "тяжкий"),
        ("вреда", "вред"),
        ("здоровью", "здоровье"),
        ("ущерба", "ущерб"),
        ("доказательств", "доказательство"),
        ("показаниями", "показание"),
        ("судимостью", "судимость"),
        ("санкцией", "санкция"),
        ("взяток", "взятка"),
        ("ножом", "нож"),
        ("детей", "ребёнок"),
        ("лет", "год"),
        ("тёмное", "тёмный"),
    ],
)
def test_a_russian_form_has_its_dictionary_form_without_the_two_dots(form: str, lemma: str) -> None:
    assert russian_lemma(form) == lemma.replace("ё", "е")


@pytest.mark.parametrize(
    ("damaged", "sound"),
    [
        pytest.param("Kылмыc", "қылмыс", id="Latin K and c"),
        pytest.param("үкiм", "үкім", id="Latin i"),
        pytest.param("Yкім", "үкім", id="Latin Y in a word of the front row"),
        pytest.param("Yрлық", "ұрлық", id="Latin Y in a word of the back row"),
        pytest.param("қаhарман", "қаһарман", id="Latin h"),
        pytest.param("əділет", "әділет", id="the schwa of phonetics"),
        pytest.param("ɵлтіру", "өлтіру", id="the barred o of phonetics"),
        pytest.param("Қ\u00adылмыс", "қылмыс", id="a soft hyphen"),
        pytest.param("қыл\u200bмыс", "қылмыс", id="a space of no width"),
        pytest.param("кылмыстык", "қылмыстық", id="a Russian keyboard"),
        pytest.param("қылмыстык", "қылмыстық", id="one letter lost in a scan"),
        pytest.param("урлык", "ұрлық", id="ұ and қ lost"),
        pytest.param("олтирген", "өлтірген", id="ө and і lost"),
        pytest.param("кораппен", "қораппен", id="қ lost before an ending"),
        pytest.param("омирге", "өмірге", id="a dative with lost letters"),
        pytest.param("женилдететин", "жеңілдететін", id="ң and і lost in a participle"),
    ],
)
def test_damaged_letters_give_the_term_of_the_sound_word(damaged: str, sound: str) -> None:
    assert texts(analyse(damaged, Language.KK)) == texts(analyse(sound, Language.KK))
    assert texts(analyse(sound, Language.KK)) != []


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        pytest.param("qylmystyq", "қылмыстық", id="the same in every alphabet"),
        pytest.param("ūrlyq", "ұрлық", id="2021: ū"),
        pytest.param("jäbırlenuşı", "жәбірленуші", id="2021: ä, ı, ş"),
        pytest.param("jábirlenýshi", "жәбірленуші", id="2018: á, ý, sh"),
        pytest.param("zhaza", "жаза", id="zh"),
        pytest.param("qauıptı", "қауіпті", id="2021: ı after a vowel is no glide"),
        pytest.param("boiynşa", "бойынша", id="i between vowels"),
        pytest.param("soğys", "соғыс", id="2021: ğ"),
        pytest.param("soǵys", "соғыс", id="2018: ǵ"),
        pytest.param("ölım", "өлім", id="2021: ö"),
        pytest.param("ólim", "өлім", id="2018: ó"),
        pytest.param("äıyp", "әйып", id="ı before another vowel"),
        pytest.param("tergeuşı", "тергеуші", id="eu"),
        pytest.param("ükım", "үкім", id="2021: ü"),
    ],
)
def test_kazakh_in_latin_letters_is_read(latin: str, cyrillic: str) -> None:
    assert folded(in_cyrillic(latin)).replace("й", "и") == folded(cyrillic).replace("й", "и")


def test_a_latin_sentence_has_the_terms_of_the_cyrillic_one() -> None:
    latin = analyse("Qylmystyq kodekstıñ 188-baby boiynşa ūrlyq jasağany üşın sottaldy")
    cyrillic = analyse("Қылмыстық кодекстің 188-бабы бойынша ұрлық жасағаны үшін сотталды")
    assert {"урлык", "жаса", "сотта"} <= set(texts(latin)) & set(texts(cyrillic))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("социально-опасный", ["социально", "опасный"], id="both parts of a compound"),
        pytest.param("Өзін-өзі өлтіру", ["өзін", "өзі", "өлтіру"], id="a doubled pronoun"),
        pytest.param("ҚК-нің баптары", ["қк", "баптары"], id="an ending after an abbreviation is no word"),
        pytest.param("ТЖМ-ға", ["тжм"], id="a dative after an abbreviation"),
        pytest.param("2024-ші жыл", ["2024", "жыл"], id="an ordinal ending after a number"),
        pytest.param("5-й эпизод", ["5", "эпизод"], id="a Russian ordinal ending"),
        pytest.param("188-бабы", ["188", "бабы"], id="a word after a number stays"),
        pytest.param("№ 7515-24-00-1/123", ["7515-24-00-1/123"], id="the number of a case is one token"),
        pytest.param("150 000 теңге", ["150000", "теңге"], id="a sum with spaces"),
        pytest.param("1\u00a0250\u00a0000,50 тенге", ["1250000,50", "тенге"], id="a sum with hard spaces and a fraction"),
        pytest.param("12.03.2024 ж.", ["2024-03-12", "ж"], id="a date in figures"),
        pytest.param("45.03.2024", ["45.03.2024"], id="no such day"),
        pytest.param("Усть-Каменогорск", ["усть", "каменогорск"], id="a town of two parts"),
        pytest.param("и\u0306од", ["йод"], id="an accent apart from its letter"),
        pytest.param("  —  !", [], id="nothing"),
    ],
)
def test_a_text_is_cut_into(text: str, found: list[str]) -> None:
    assert [token.text for token in tokens(text)] == found


@pytest.mark.parametrize(
    "text",
    ["12 марта 2024 года", "2024 жылғы 12 наурызда", "2024 жылгы 12 наурыз", "12.03.2024", "2024 ЖЫЛҒЫ 12 НАУРЫЗ"],
)
def test_a_date_is_the_same_term_in_every_writing(text: str) -> None:
    assert "2024-03-12" in texts(analyse(text), TermKind.NUMBER)


@pytest.mark.parametrize("text", ["45 марта 2024 года", "12 2024", "2024 жылғы наурыз"])
def test_what_is_no_date_gives_none(text: str) -> None:
    assert [term for term in texts(analyse(text), TermKind.NUMBER) if term.count("-") == 2] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("п. 2) ч. 3 ст. 188 УК РК", ["cc:188:3:2", "cc:188:3", "cc:188"], id="Russian, three levels"),
        pytest.param("ҚР ҚК-нің 188-бабы 3-бөлігінің 2) тармағы", ["cc:188:3:2", "cc:188:3", "cc:188"], id="Kazakh, three levels"),
        pytest.param("ст. 190 УК РК", ["cc:190"], id="an article alone"),
        pytest.param("статья 35 УПК РК", ["cpc:35"], id="the procedure code"),
    ],
)
def test_a_citation_is_atomic_terms_and_nothing_else(text: str, expected: list[str]) -> None:
    terms = analyse(text)
    assert texts(terms, TermKind.CITATION) == expected
    assert [term for term in terms if term.kind is not TermKind.CITATION] == []


def test_a_citation_without_an_act_takes_the_act_given() -> None:
    assert texts(analyse("по ст. 188 ч. 3"), TermKind.CITATION) == ["?:188:3", "?:188"]
    assert texts(analyse("по ст. 188 ч. 3", act=Act.CC), TermKind.CITATION) == ["cc:188:3", "cc:188"]


def test_a_level_left_out_stays_empty() -> None:
    assert citation_terms(Norm(Act.CC, "3", "", "29")) == ("cc:3::29", "cc:3")


def test_a_quotation_keeps_its_own_language() -> None:
    terms = texts(analyse("Сот «признать виновным в совершении кражи» деген үкімді өзгертті."))
    assert {"признать", "виновный", "кража"} <= set(terms)
    assert "уким" in terms


@pytest.mark.parametrize(
    ("kazakh", "russian"), [("прокурордың", "прокурора"), ("экспертизаға", "экспертизу"), ("протоколмен", "протоколом")]
)
def test_a_shared_word_is_one_term_in_both_languages(kazakh: str, russian: str) -> None:
    assert texts(analyse(kazakh, Language.KK)) == texts(analyse(russian, Language.RU))


def test_a_trace_is_a_word_and_a_preposition_is_none() -> None:
    assert texts(analyse("із", Language.KK)) == ["из"]
    assert texts(analyse("из", Language.RU)) == []


@pytest.mark.parametrize("word", ["жоқ", "емес"])
def test_a_kazakh_negation_is_no_stop_word(word: str) -> None:
    assert texts(analyse(word, Language.KK)) != []


@pytest.mark.parametrize("word", ["без", "нет"])
def test_a_russian_negation_is_no_stop_word(word: str) -> None:
    assert texts(analyse(word, Language.RU)) != []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("Кража чужого имущества совершена в ночное время.", Language.RU, id="Russian"),
        pytest.param("Ұрлық түнгі уақытта жасалды.", Language.KK, id="Kazakh"),
        pytest.param("Кылмыстык кодекстин 188-бабы бойынша айыпталган", Language.KK, id="Kazakh on a Russian keyboard"),
        pytest.param("Qylmystyq kodekstıñ 188-baby boiynşa", Language.KK, id="Kazakh in the alphabet of 2021"),
        pytest.param("Qylmystyq kodekstiń 188-baby boıynsha", Language.KK, id="Kazakh in the alphabet of 2018"),
        pytest.param("кража", Language.RU, id="one Russian word"),
        pytest.param("ұрлық", Language.KK, id="one Kazakh word"),
        pytest.param("The court found him guilty of theft", None, id="English"),
        pytest.param("Суд визнав його винним у вчиненні крадіжки та призначив покарання", None, id="Ukrainian"),
        pytest.param("Сот аны кылмышка күнөөлүү деп тапты жана жаза дайындады", None, id="Kyrgyz"),
        pytest.param("Суд аны гаепле дип тапты һәм җәза бирде", None, id="Tatar"),
        pytest.param("Sud uni oʻgʻrilikda aybdor deb topdi va jazo tayinladi", None, id="Uzbek"),
        pytest.param("Съдът призна подсъдимия за виновен и му наложи наказание", None, id="Bulgarian"),
        pytest.param("Mahkeme onu suçlu buldu ve ceza verdi", None, id="Turkish"),
        pytest.param("12.03.2024 № 15", None, id="figures only"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_the_language_of_a_text_is_told(text: str, language: Language | None) -> None:
    assert language_of(text) == language


def test_titles_of_the_code_are_told_apart() -> None:
    articles = criminal_code(date(2026, 1, 3)).articles
    kazakh = [language_of(article.title.kk) for article in articles if len(article.title.kk.split()) > 3]
    russian = [language_of(article.title.ru) for article in articles if len(article.title.ru.split()) > 3]
    assert kazakh.count(Language.KK) / len(kazakh) > 0.99
    assert russian.count(Language.RU) / len(russian) > 0.99


LEGAL = st.text(alphabet="абвғқңұүіөәһёйуAiYeo .,-«»()188ч№%\n\u00ad\u0306\u0130")


@settings(max_examples=300)
@given(st.one_of(st.text(max_size=120), LEGAL))
def test_any_text_is_analysed_and_each_term_has_a_place_in_it(text: str) -> None:
    terms = analyse(text)
    assert all(0 <= term.start < term.end <= len(text) and term.text for term in terms)
    assert [(term.start, term.end) for term in terms] == sorted((term.start, term.end) for term in terms)


@given(LEGAL)
def test_a_token_is_what_stands_at_its_place(text: str) -> None:
    found = list(tokens(text))
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(repaired(text[token.start : token.end]) == token.text for token in found if token.text.isalpha())


@given(LEGAL)
def test_terms_of_kazakh_words_are_in_folded_letters(text: str) -> None:
    kept = texts(analyse(text, Language.KK))
    assert all(folded(term) == term for term in kept)


@given(st.text(max_size=200))
def test_any_text_has_a_language_or_none(text: str) -> None:
    assert language_of(text) in (Language.KK, Language.RU, None)


def test_the_page_on_retrieval_shows_what_the_code_gives() -> None:
    page = (Path(__file__).parents[2] / "docs" / "retrieval.md").read_text(encoding="utf-8")
    sentence = page.split('analyse("', 1)[1].split('")', 1)[0]
    terms = analyse(sentence)
    assert f"# {[term.text for term in terms]}" in page
    assert f"# {dict(expand(terms))}" in page
