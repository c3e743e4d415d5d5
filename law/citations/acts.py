"""How the acts of Kazakhstan are called in running text, in both languages, and which of them number the pieces of an article how."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from law.norm import Act
from law.words import Language

# Articles of these acts consist of points with subpoints (пункт, подпункт); articles of the others of parts with points.
BY_POINTS = frozenset({Act.CIVIL, Act.TAX, Act.LABOUR, Act.ENTREPRENEURIAL, Act.CONSTITUTION})


@dataclass(frozen=True, slots=True)
class ActNames:
    """Names of an act.

    :param ru: Abbreviation, Russian.
    :param ru_full: Full name in the genitive with the state in its official place.
    :param ru_patterns: Dictionary forms of the words of its names, without the state.
    :param kk: What stands before the article number in a short Kazakh citation.
    :param kk_full: The same in full, without the state.
    :param kk_patterns: As `ru_patterns`.
    :param abbreviations: Every abbreviation with its language.
    """

    ru: str
    ru_full: str
    ru_patterns: tuple[str, ...]
    kk: str
    kk_full: str
    kk_patterns: tuple[str, ...]
    abbreviations: tuple[tuple[str, Language], ...]


def _act(ru: tuple[str, str, str], kk: tuple[str, str, str], abbreviations: tuple[str, str]) -> ActNames:
    pairs = [(word, language) for words, language in zip(abbreviations, (Language.RU, Language.KK), strict=True) for word in words.split()]
    return ActNames(ru[0], ru[1], tuple(ru[2].split("|")), kk[0], kk[1], tuple(kk[2].split("|")), tuple(pairs))


_STATE = "Республики Казахстан"
NAMES = {
    Act.CC: _act(
        ("УК", f"Уголовного кодекса {_STATE}", "уголовный кодекс"),
        ("ҚК-нің", "Қылмыстық кодексінің", "қылмыстық кодекс|қылмыс кодекс"),
        ("УК", "ҚК"),
    ),
    Act.CPC: _act(
        ("УПК", f"Уголовно-процессуального кодекса {_STATE}", "уголовно процессуальный кодекс|уголовный процессуальный кодекс"),
        ("ҚПК-нің", "Қылмыстық-процестік кодексінің", "қылмыстық процестік кодекс|қылмыстық іс жүргізу кодекс"),
        ("УПК", "ҚПК ҚІЖК"),
    ),
    Act.COAO: _act(
        ("КоАП", f"Кодекса {_STATE} об административных правонарушениях", "кодекс об административный правонарушение|кодекс об ап"),
        ("ӘҚБтК-нің", "Әкімшілік құқық бұзушылық туралы кодексінің", "әкімшілік құқық бұзушылық туралы кодекс|"
         "әкімшілік құқықбұзушылық туралы кодекс"),
        ("КоАП КРКоАП", "ӘҚБтК ӘҚБК ӘҚбТК"),
    ),
    Act.PEC: _act(
        ("УИК", f"Уголовно-исполнительного кодекса {_STATE}", "уголовно исполнительный кодекс"),
        ("ҚАК-нің", "Қылмыстық-атқару кодексінің", "қылмыстық атқару кодекс"),
        ("УИК", "ҚАК"),
    ),
    Act.CIVIL: _act(
        ("ГК", f"Гражданского кодекса {_STATE}", "гражданский кодекс"),
        ("АК-нің", "Азаматтық кодексінің", "азаматтық кодекс"),
        ("ГК", "АК"),
    ),
    Act.CIVIL_PROCEDURE: _act(
        ("ГПК", f"Гражданского процессуального кодекса {_STATE}", "гражданский процессуальный кодекс|гражданско процессуальный кодекс"),
        ("АПК-нің", "Азаматтық процестік кодексінің", "азаматтық процестік кодекс|азаматтық іс жүргізу кодекс"),
        ("ГПК", "АПК АІЖК"),
    ),
    Act.APPC: _act(
        ("АППК", f"Административного процедурно-процессуального кодекса {_STATE}", "административный процедурно процессуальный кодекс"),
        ("ӘРПК-нің", "Әкімшілік рәсімдік-процестік кодексінің", "әкімшілік рәсімдік процестік кодекс"),
        ("АППК", "ӘРПК"),
    ),
    Act.TAX: _act(
        ("НК", f"Налогового кодекса {_STATE}", "налоговый кодекс|"
         "кодекс о налог и другой обязательный платёж в бюджет|кодекс о налог и другой обязательный платёж в бюджет налоговый кодекс"),
        ("Салық кодексінің", "Салық кодексінің", "салық кодекс"),
        ("НК", "СК"),
    ),
    Act.LABOUR: _act(
        ("ТК", f"Трудового кодекса {_STATE}", "трудовой кодекс"),
        ("ЕК-нің", "Еңбек кодексінің", "еңбек кодекс"),
        ("ТК", "ЕК"),
    ),
    # «КК» differs from «ҚК» by one stroke that scanners lose: we read it, and write the name instead.
    Act.ENTREPRENEURIAL: _act(
        ("ПК", f"Предпринимательского кодекса {_STATE}", "предпринимательский кодекс"),
        ("Кәсіпкерлік кодексінің", "Кәсіпкерлік кодексінің", "кәсіпкерлік кодекс"),
        ("ПК", "КК"),
    ),
    Act.CONSTITUTION: _act(
        ("Конституции", f"Конституции {_STATE}", "конституция"),
        ("Конституцияның", "Конституциясының", "конституция"),
        ("", ""),
    ),
}  # fmt: skip

_HARD = ("ый", "ого", "ому", "ым", "ом", "ые", "ых", "ыми")
_SOFT = ("ий", "ого", "ому", "им", "ом", "ие", "их", "ими")
# The dictionary form of a name's word → its forms.
_ADJECTIVES = {
    "уголовный": _HARD, "процессуальный": _HARD, "исполнительный": _HARD, "административный": _HARD, "гражданский": _SOFT,
    "налоговый": _HARD, "трудовой": ("ой", "ого", "ому", "ым", "ом"), "предпринимательский": _SOFT, "обязательный": _HARD,
    "особенный": ("ой",), "общий": ("ей",),  # «статья 188 Особенной части УК»
}  # fmt: skip
_KK_NOUN = ("", "тің", "ті", "ке", "те", "тен", "пен", "тегі")
_KK_POSSESSED = ("і", "інің", "ін", "іне", "інде", "інен", "імен", "індегі")
_WORDS = {
    "кодекс": [
        "кодекс" + end for end in ("а", "у", "ом", "е", "ов", "ах", "ами", "ам", "ы", *_KK_NOUN, *_KK_POSSESSED)
    ],
    "конституция": [
        "конституци" + end
        for end in ("я", "и", "ю", "ей", "яның", "яға", "яны", "яда", "ядан", "ямен", "ядағы",
                    "ясы", "ясының", "ясына", "ясын", "ясында", "ясынан", "ясымен", "ясындағы")
    ],
    "правонарушение": ["правонарушениях", "правонарушении"],
    "налог": ["налогах"],
    "другой": ["других"],
    "платёж": ["платежах"],
    "бюджет": ["бюджет"],
    "республика": ["республика", "республики", "республике", "республику", "республикой", "республикасы", "республикасының"],
    "казахстан": ["казахстан", "казахстана", "қазақстан"],
    "рк": ["рк", "қр", "ркның", "рктың", "қрның", "қрдың"],
    "қылмыстық": ["қылмыстық"], "қылмыс": ["қылмыс"], "процестік": ["процестік"], "іс": ["іс"], "жүргізу": ["жүргізу"],
    "әкімшілік": ["әкімшілік"], "құқық": ["құқық"], "бұзушылық": ["бұзушылық"], "құқықбұзушылық": ["құқықбұзушылық"],
    "туралы": ["туралы"], "атқару": ["атқару"], "азаматтық": ["азаматтық"], "рәсімдік": ["рәсімдік"], "салық": ["салық"],
    "еңбек": ["еңбек"], "кәсіпкерлік": ["кәсіпкерлік"],
    "уголовно": ["уголовно"], "процедурно": ["процедурно"], "гражданско": ["гражданско"], "об": ["об"],
    "ап": ["ап"], "о": ["о"], "в": ["в"],
}  # fmt: skip


def act_words() -> Iterator[tuple[str, str]]:
    """List every form of a word of a full name with its dictionary form."""
    for lemma, endings in _ADJECTIVES.items():
        for ending in endings:
            yield lemma[:-2] + ending, lemma
    for lemma, forms in _WORDS.items():
        for form in forms:
            yield form, lemma


def patterns() -> Iterator[tuple[tuple[str, ...], Act, Language]]:
    """List the full names as rows of dictionary forms."""
    for act, names in NAMES.items():
        for language, rows in ((Language.RU, names.ru_patterns), (Language.KK, names.kk_patterns)):
            for row in rows:
                yield tuple(row.split()), act, language
