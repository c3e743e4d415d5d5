"""Kazakh stems: forms of one word meet, different words stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.analysis.folding import folded
from retrieval.analysis.kazakh import kazakh_stem, listed_stems, stemmer
from retrieval.analysis.kazakh_endings import CONTEXTS, Context, endings
from retrieval.analysis.kazakh_sounds import Harmony, LastSound, harmonies, last_sound

GROUPS = [
    "қылмыс қылмысы қылмыстың қылмысқа қылмысты қылмыста қылмыстан қылмыспен қылмыстар қылмыстары қылмыстарының қылмыстарға",
    "ұрлық ұрлығы ұрлықтың ұрлыққа ұрлықты ұрлықтан ұрлықпен ұрлықтар ұрлықтары",
    "алаяқтық алаяқтығы алаяқтықтың алаяқтыққа алаяқтықты алаяқтықпен",
    "қарақшылық қарақшылықтың қарақшылыққа қарақшылығы қарақшылықпен",
    "құқық құқығы құқықтың құқыққа құқықтары құқықтарын құқықтарына құқығын құқығының",
    "бап бабы бабының бабында бабына бапқа баптың баптар баптары баптарында бабымен",
    "бөлік бөлігі бөлігінің бөлігіне бөліктің бөліктер бөліктері бөлігінде бөлігімен",
    "тармақ тармағы тармағының тармағына тармақтың тармақтар тармақтары тармағында",
    "сот соты сотының соттың сотқа сотты сотта соттан сотпен соттар соттары соттарының сотында",
    "үкім үкімі үкімінің үкімге үкімді үкіммен үкімнің үкімдер үкімімен үкіміне үкімін",
    "шешім шешімі шешімінің шешімге шешімді шешіммен шешімдер шешіміне",
    "прокурор прокуроры прокурордың прокурорға прокурорды прокурорлар прокурорлары прокурормен прокурорының",
    "айыпталушы айыпталушының айыпталушыға айыпталушыны айыпталушылар айыпталушыдан айыпталушымен айыпталушылардың",
    "айыптаушы айыптаушының айыптаушыға айыптаушылар айыптаушымен",
    "жәбірленуші жәбірленушінің жәбірленушіге жәбірленушіні жәбірленушілер жәбірленушіден жәбірленушімен жәбірленушілердің",
    "куә куәнің куәге куәні куәлар куәлардың куәмен куәсі",
    "кінә кінәсі кінәсін кінәсінің кінәні кінәнің кінәсіне",
    "айып айыбы айыбын айыптың айыпқа айыптар",
    "жаза жазасы жазасын жазаның жазаға жазаны жазадан жазалар жазасының",
    "айыппұл айыппұлы айыппұлдың айыппұлға айыппұлды айыппұлдар",
    "мүлік мүлкі мүлкін мүлкінің мүлікті мүліктің мүлікке мүлкіне",
    "залал залалы залалдың залалды залалға залалын залалдан",
    "дәлелдеме дәлелдемелер дәлелдемелердің дәлелдемені дәлелдемелерге дәлелдемелері дәлелдемесі",
    "айғақ айғағы айғақтар айғақтары айғақтарын айғақтардың айғақтарымен айғақтарында",
    "сараптама сараптамасы сараптаманың сараптамаға сараптамалар сараптаманы",
    "сарапшы сарапшының сарапшысы сарапшыға сарапшылар сарапшыны",
    "тергеуші тергеушінің тергеушіге тергеушілер тергеушісі",
    "кітап кітабы кітабын кітаптың кітапқа кітаптар кітаптары",
    "мектеп мектебі мектебінің мектептің мектепке мектептер мектептен",
    "мерзім мерзімі мерзімінің мерзімге мерзімді мерзімдер мерзімінде",
    "көлік көлігі көлігін көліктің көлікке көліктер көлікпен көлігінің",
    "телефон телефоны телефонын телефонның телефонға телефондар телефонмен",
    "пышақ пышағы пышақты пышақпен пышақтың",
    "есірткі есірткінің есірткіні есірткіге есірткісі",
    "халық халқы халықтың халыққа халқының халықты",
    "ауыз аузы аузынан ауызға аузында",
    "орын орны орнын орынды орында орнында орынның",
    "азамат азаматы азаматтың азаматқа азаматтар азаматтары азаматтардың азаматымыз",
    "адам адамы адамның адамға адамды адамдар адамдары адамдардың адамнан адаммен",
    "қала қаласы қаласының қалада қаладан қалаға қаладағы қалалар қаласында қаласындағы",
    "аудан ауданы ауданының аудандар ауданында ауданға",
    "жыл жылы жылдың жылға жылдан жылдар жылдары жылмен",
    "теңге теңгеге теңгенің теңгені теңгеден теңгесі",
    "жаса жасады жасаған жасағаны жасағанын жасап жасайды жасау жасауы жасауға жасауда жасалды жасалған жасалып жасалатын жасады",
    "ұрла ұрлады ұрлаған ұрлағаны ұрлап ұрлайды ұрлау ұрлауы ұрланды ұрланған ұрлағанын",
    "айыпта айыптады айыптаған айыптап айыптау айыптауы айыптаудың айыптауға айыпталды айыпталған айыпталып",
    "сотталды сотталып соттау соттады соттауға",
    "тағайында тағайындады тағайындау тағайындалды тағайындалған тағайындауға тағайындалсын",
    "мойында мойындады мойындаған мойындап мойындау мойындайды мойындамады мойындамаған мойындауы",
    "анықта анықтады анықталды анықталған анықтау анықтап анықтаған анықтаудың",
    "тексер тексерді тексерген тексеріп тексеру тексеруге тексерілді тексерілген тексеруі",
    "алда алдады алдаған алдап алдау алдауы",
    "өлтір өлтірді өлтірген өлтіріп өлтіру өлтіргені өлтірілген өлтіруге",
    "бер берді берген беріп беру беруге берілді берілген бермеген бермеді береді бергені",
    "ал алды алған алып алу алуға алынды алынған алады алғаны алмады",
    "кел келді келген келіп келу келеді келмеді келгені келгенде",
    "бар барды барған барып бару барады бармады барғаны",
    "шық шықты шыққан шығып шығу шығады шықпады шығуға",
    "таны таныды танып тану танылды танылсын танылған тануға",
    "сат сатты сатқан сатып сату сатады сатылды сатқаны сатылған",
    "қорқыт қорқытты қорқытқан қорқытып қорқыту қорқытуы",
    "босат босатты босатқан босатып босату босатылды босатылсын босатуға",
    "айыр айырды айыру айыруға айырып айырылды айырған",
    "өкін өкінді өкінген өкініп өкіну өкінеді",
]


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.split()[0])
def test_forms_of_a_word_meet_in_one_stem(group: str) -> None:
    assert {form: kazakh_stem(form) for form in group.split()} == dict.fromkeys(group.split(), kazakh_stem(group.split(maxsplit=1)[0]))


def test_the_table_holds_enough_forms() -> None:
    assert sum(len(group.split()) for group in GROUPS) >= 450


def test_stems_of_different_words_stay_apart() -> None:
    stems = [kazakh_stem(group.split()[0]) for group in GROUPS]
    assert [stem for stem in stems if stems.count(stem) > 1] == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("айыпталушының", "айыптаушының", id="the accused is no accuser"),
        pytest.param("кінәсіздің", "кінәсі", id="an innocent is no guilt"),
        pytest.param("заңсыз", "заңның", id="unlawful is not law"),
        pytest.param("өлді", "өлтірді", id="who died did not kill"),
        pytest.param("қатысқан", "қатқан", id="to take part is not to freeze"),
        pytest.param("жазаның", "жазған", id="a punishment is nothing written"),
        pytest.param("шешімді", "шешеді", id="a decision is not untied"),
        pytest.param("қорғаушыны", "қорғанды", id="a defender is not a wall"),
        pytest.param("сотталушыға", "сотталды", id="a defendant is not yet sentenced"),
    ],
)
def test_words_that_look_alike_stay_apart(first: str, second: str) -> None:
    assert kazakh_stem(first) != kazakh_stem(second)


@pytest.mark.parametrize(
    ("form", "stem"),
    [
        pytest.param("кітабы", "кітап", id="б is п again"),
        pytest.param("құқығы", "құқық", id="ғ is қ again"),
        pytest.param("бөлігі", "бөлік", id="г is к again"),
        pytest.param("халқы", "халық", id="a lost vowel comes back"),
        pytest.param("клубы", "клуб", id="a listed loan keeps its б"),
        pytest.param("соттарындағылардың", "сот", id="six layers at once"),
        pytest.param("мемлекетінің", "мемлекет", id="a participle is not seen in a noun"),
        pytest.param("жұмысын", "жұмыс", id="the last letter of the stem is no ending"),
        pytest.param("бастады", "баста", id="a verb with a vowel"),
        pytest.param("қоюға", "қой", id="ю is a sound of the stem and the ending"),
        pytest.param("фактісі", "факт", id="a loan with its helping vowel"),
        pytest.param("іс", "іс", id="a word of two letters"),
        pytest.param("қылмыстық", "қылмыстық", id="derivation stays"),
        pytest.param("талап", "талап", id="a listed noun that looks like a verb"),
    ],
)
def test_a_stem_is_restored(form: str, stem: str) -> None:
    assert kazakh_stem(form) == folded(stem)


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.split()[0])
def test_lost_letters_change_no_stem(group: str) -> None:
    assert [kazakh_stem(folded(form)) for form in group.split()] == [kazakh_stem(form) for form in group.split()]


def test_an_ending_stands_only_after_stems_that_harmony_and_sound_allow() -> None:
    noun = endings().noun
    assert noun["тарының"] == {Context(Harmony.BACK, LastSound.MUTE)}
    assert noun["ның"] == {Context(Harmony.BACK, LastSound.VOWEL), Context(Harmony.BACK, LastSound.NASAL)}
    assert "терының" not in noun
    assert noun["мен"] >= {context for context in CONTEXTS if context.sound is LastSound.VOWEL}


def test_an_ending_of_the_wrong_row_is_no_ending() -> None:
    exact = stemmer(fold=False)
    assert exact.stem("зимбабвені") == "зимбабве"
    assert exact.stem("зимбабвены") == "зимбабвены"


@pytest.mark.parametrize(
    ("stem", "rows", "sound"),
    [
        ("қала", {Harmony.BACK}, LastSound.VOWEL),
        ("мектеп", {Harmony.FRONT}, LastSound.MUTE),
        ("куә", set(Harmony), LastSound.VOWEL),
        ("роль", set(Harmony), LastSound.L),
        ("ми", set(Harmony), LastSound.GLIDE),
        ("қыз", {Harmony.BACK}, LastSound.BUZZ),
        ("заң", {Harmony.BACK}, LastSound.NASAL),
    ],
)
def test_a_stem_tells_its_row_and_its_last_sound(stem: str, rows: set[Harmony], sound: LastSound) -> None:
    assert (harmonies(stem), last_sound(stem)) == (rows, sound)


@pytest.mark.parametrize("kind", ["nouns", "verbs"])
def test_listed_stems_are_kazakh_letters_only_and_stay_as_they_are(kind: str) -> None:
    listed = getattr(listed_stems(fold=False), kind)
    assert [word for word in listed if not set(word) <= set("абвгдежзийклмнопрстуфхцчшщъыьэюяёәіңғүұқөһ-")] == []
    assert [word for word in listed if stemmer(fold=False).stem(word) != word] == []


# «Сотта» by itself is «in the court», not the stem of «sentenced».
@pytest.mark.parametrize("group", [group for group in GROUPS if not group.startswith("сотталды")], ids=lambda group: group.split()[0])
def test_the_stem_of_a_stem_is_itself(group: str) -> None:
    stem = kazakh_stem(group.split(maxsplit=1)[0])
    assert kazakh_stem(stem) == stem


@given(st.text(alphabet="абвгғдежзийкқлмнңоөпрстуұүфхһцчшыіэюяьъё", min_size=1, max_size=45))
def test_a_stem_is_no_longer_than_its_word_but_for_a_restored_vowel(word: str) -> None:
    stem = kazakh_stem(word)
    assert stem
    assert len(stem) <= len(word) + 1
