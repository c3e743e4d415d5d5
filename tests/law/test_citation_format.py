"""Citations as they are written: styles, cases, lists, editions; and the keys of norms."""

from datetime import date

import pytest

from law import Act, BadCitation, CitationStyle, GrammaticalCase, Language, Norm, format_citation, parse_key

THEFT = Norm(Act.CC, "188", "3", "2")
SHORT, FULL, WORDS = CitationStyle
CASES = GrammaticalCase


@pytest.mark.parametrize(
    ("norms", "ru", "kk"),
    [
        ([THEFT], "п. 2) ч. 3 ст. 188 УК РК", "ҚК-нің 188-бабы 3-бөлігінің 2) тармағы"),
        ([Norm(Act.CC, "188", "3")], "ч. 3 ст. 188 УК РК", "ҚК-нің 188-бабының 3-бөлігі"),
        ([Norm(Act.CPC, "105")], "ст. 105 УПК РК", "ҚПК-нің 105-бабы"),
        ([Norm(None, "188-1", "3-1")], "ч. 3-1 ст. 188-1", "188-1-бабының 3-1-бөлігі"),
        ([Norm(Act.CC, "3", "", "38")], "п. 38) ст. 3 УК РК", "ҚК-нің 3-бабының 38) тармағы"),
        ([Norm(Act.COAO, "741", "1", "1")], "п. 1) ч. 1 ст. 741 КоАП РК", "ӘҚБтК-нің 741-бабы 1-бөлігінің 1) тармағы"),
        ([Norm(Act.CONSTITUTION, "77", "3", "1")], "подп. 1) п. 3 ст. 77 Конституции РК",
         "Конституцияның 77-бабы 3-тармағының 1) тармақшасы"),
        ([Norm(Act.CC, "175", "2", "а", edition=date(1997, 7, 16))], "п. «а» ч. 2 ст. 175 УК РК (в редакции на 16.07.1997)",
         "ҚК-нің (16.07.1997 күнгі редакция) 175-бабы 2-бөлігінің «а» тармағы"),
        ([Norm(Act.CC, "188", "2", "1"), Norm(Act.CC, "190", "1")], "п. 1) ч. 2 ст. 188, ч. 1 ст. 190 УК РК",
         "ҚК-нің 188-бабы 2-бөлігінің 1) тармағы, 190-бабының 1-бөлігі"),
        ([Norm(Act.CC, "99", "2", "1"), Norm(Act.CC, "99", "2", "5")], "п.п. 1), 5) ч. 2 ст. 99 УК РК",
         "ҚК-нің 99-бабы 2-бөлігінің 1), 5) тармақтары"),
        ([Norm(Act.CC, "188"), Norm(Act.CC, "190")], "ст.ст. 188, 190 УК РК", "ҚК-нің 188, 190-баптары"),
        ([Norm(Act.CC, "190", "2"), Norm(Act.CC, "190", "3")], "ч.ч. 2, 3 ст. 190 УК РК", "ҚК-нің 190-бабының 2, 3-бөліктері"),
        ([THEFT, Norm(Act.CPC, "105")], "п. 2) ч. 3 ст. 188 УК РК, ст. 105 УПК РК",
         "ҚК-нің 188-бабы 3-бөлігінің 2) тармағы, ҚПК-нің 105-бабы"),
        ([Norm(Act.CPC, "9", "1", "", "2")], "абз. 2 ч. 1 ст. 9 УПК РК", "ҚПК-нің 9-бабы 1-бөлігінің 2-абзацы"),
        ([Norm(Act.CPC, "192", "1-2"), Norm(Act.CPC, "192", "1-3")], "ч. 1-2 ст. 192, ч. 1-3 ст. 192 УПК РК",
         "ҚПК-нің 192-бабының 1-2-бөлігі, 192-бабының 1-3-бөлігі"),
    ],
)  # fmt: skip
def test_short_citations(norms, ru, kk):
    assert format_citation(norms, Language.RU) == ru
    assert format_citation(norms, Language.EN) == ru
    assert format_citation(norms, Language.KK) == kk


@pytest.mark.parametrize(
    ("act", "ru", "kk"),
    [
        (Act.CC, "статья 5 Уголовного кодекса Республики Казахстан", "Қазақстан Республикасы Қылмыстық кодексінің 5-бабы"),
        (Act.CPC, "статья 5 Уголовно-процессуального кодекса Республики Казахстан",
         "Қазақстан Республикасы Қылмыстық-процестік кодексінің 5-бабы"),
        (Act.COAO, "статья 5 Кодекса Республики Казахстан об административных правонарушениях",
         "Қазақстан Республикасы Әкімшілік құқық бұзушылық туралы кодексінің 5-бабы"),
        (Act.PEC, "статья 5 Уголовно-исполнительного кодекса Республики Казахстан",
         "Қазақстан Республикасы Қылмыстық-атқару кодексінің 5-бабы"),
        (Act.CIVIL, "статья 5 Гражданского кодекса Республики Казахстан", "Қазақстан Республикасы Азаматтық кодексінің 5-бабы"),
        (Act.CIVIL_PROCEDURE, "статья 5 Гражданского процессуального кодекса Республики Казахстан",
         "Қазақстан Республикасы Азаматтық процестік кодексінің 5-бабы"),
        (Act.APPC, "статья 5 Административного процедурно-процессуального кодекса Республики Казахстан",
         "Қазақстан Республикасы Әкімшілік рәсімдік-процестік кодексінің 5-бабы"),
        (Act.TAX, "статья 5 Налогового кодекса Республики Казахстан", "Қазақстан Республикасы Салық кодексінің 5-бабы"),
        (Act.LABOUR, "статья 5 Трудового кодекса Республики Казахстан", "Қазақстан Республикасы Еңбек кодексінің 5-бабы"),
        (Act.ENTREPRENEURIAL, "статья 5 Предпринимательского кодекса Республики Казахстан",
         "Қазақстан Республикасы Кәсіпкерлік кодексінің 5-бабы"),
        (Act.CONSTITUTION, "статья 5 Конституции Республики Казахстан", "Қазақстан Республикасы Конституциясының 5-бабы"),
    ],
)  # fmt: skip
def test_full_name_of_each_act(act, ru, kk):
    assert format_citation([Norm(act, "5")], Language.RU, FULL) == ru
    assert format_citation([Norm(act, "5")], Language.KK, FULL) == kk


@pytest.mark.parametrize(
    ("case", "ru", "kk"),
    [
        (CASES.NOMINATIVE, "пункт 2) части третьей", "188-бабы үшінші бөлігінің 2) тармағы"),
        (CASES.GENITIVE, "пункта 2) части третьей", "188-бабы үшінші бөлігінің 2) тармағының"),
        (CASES.DATIVE, "пункту 2) части третьей", "188-бабы үшінші бөлігінің 2) тармағына"),
        (CASES.ACCUSATIVE, "пункт 2) части третьей", "188-бабы үшінші бөлігінің 2) тармағын"),
        (CASES.INSTRUMENTAL, "пунктом 2) части третьей", "188-бабы үшінші бөлігінің 2) тармағымен"),
        (CASES.PREPOSITIONAL, "пункте 2) части третьей", "188-бабы үшінші бөлігінің 2) тармағында"),
        (CASES.LOCATIVE, "пункте 2) части третьей", "188-бабы үшінші бөлігінің 2) тармағында"),
        (CASES.ABLATIVE, "пункта 2) части третьей", "188-бабы үшінші бөлігінің 2) тармағынан"),
    ],
)
def test_the_innermost_level_takes_the_case(case, ru, kk):
    assert format_citation([THEFT], Language.RU, WORDS, case) == f"{ru} статьи 188 Уголовного кодекса Республики Казахстан"
    assert format_citation([THEFT], Language.KK, WORDS, case) == f"Қазақстан Республикасы Қылмыстық кодексінің {kk}"


@pytest.mark.parametrize(
    ("norms", "case", "ru", "kk"),
    [
        ([Norm(None, "188", "3")], CASES.INSTRUMENTAL, "частью третьей статьи 188", "188-бабының үшінші бөлігімен"),
        ([Norm(None, "188", "1")], CASES.ACCUSATIVE, "часть первую статьи 188", "188-бабының бірінші бөлігін"),
        ([Norm(None, "55", "2"), Norm(None, "55", "3")], CASES.INSTRUMENTAL, "частями второй, третьей статьи 55",
         "55-бабының екінші, үшінші бөліктерімен"),
        ([Norm(None, "9", "1", "", "3")], CASES.DATIVE, "абзацу третьему части первой статьи 9",
         "9-бабы бірінші бөлігінің үшінші абзацына"),
        ([Norm(None, "9", "21", "", "2")], CASES.NOMINATIVE, "абзац второй части двадцать первой статьи 9",
         "9-бабы жиырма бірінші бөлігінің екінші абзацы"),
        ([Norm(None, "188"), Norm(None, "190")], CASES.PREPOSITIONAL, "статьях 188, 190", "188, 190-баптарында"),
        ([Norm(None, "120", "3-1")], CASES.GENITIVE, "части 3-1 статьи 120", "120-бабының 3-1-бөлігінің"),
    ],
)  # fmt: skip
def test_parts_and_paragraphs_in_words(norms, case, ru, kk):
    assert format_citation(norms, Language.RU, WORDS, case) == ru
    assert format_citation(norms, Language.KK, WORDS, case) == kk


@pytest.mark.parametrize(
    ("norms", "code"),
    [
        ([], "citation-no-norms"),
        ([THEFT, Norm(None, "190")], "citation-act-missing"),
        ([Norm(None, "190"), THEFT], "citation-act-missing"),
        ([Norm(None, "190"), Norm(None, "190", edition=date(2020, 1, 1))], "citation-act-missing"),
    ],
)
def test_norms_that_a_reader_would_misread_are_refused(norms, code):
    with pytest.raises(BadCitation) as caught:
        format_citation(norms, Language.KK)
    assert caught.value.code == code
    assert len({caught.value.explain(reader) for reader in Language}) == 3


@pytest.mark.parametrize(
    ("key", "act", "norm"),
    [
        ("CC 188(3)(2)", None, THEFT),
        ("188(3)(2)", Act.CC, THEFT),
        ("? 188(3)(2)", Act.CC, THEFT),
        ("CPC 105", Act.CC, Norm(Act.CPC, "105")),
        ("188-1", None, Norm(None, "188-1")),
        ("CC 3()(38)", None, Norm(Act.CC, "3", "", "38")),
        ("CPC 9(1)()(2)", None, Norm(Act.CPC, "9", "1", "", "2")),
        ("CC 175(2)(а)", None, Norm(Act.CC, "175", "2", "а")),
        (" CoAO 434(1) ", None, Norm(Act.COAO, "434", "1")),
    ],
)
def test_keys(key, act, norm):
    assert parse_key(key, act) == norm


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("", "citation-key"),
        ("CC", "citation-key"),
        ("CC188", "citation-key"),
        ("CC 188(3", "citation-key"),
        ("CC 188(1)(2)(3)(4)", "citation-key"),
        ("ст. 188 УК", "citation-key"),
        ("XX 188", "citation-key-act"),
    ],
)
def test_bad_keys_are_refused(key, code):
    with pytest.raises(BadCitation) as caught:
        parse_key(key)
    assert caught.value.code == code
    assert key in caught.value.explain(Language.RU)
    assert len({caught.value.explain(reader) for reader in Language}) == 3
