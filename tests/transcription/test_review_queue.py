"""The queue: which words count, in which order they come, what takes them out."""

from __future__ import annotations

import itertools

import pytest
from review_samples import confirmation, correction, layer, place, sample

from law import Language
from transcription.review import apply, review_queue
from transcription.review.signs import signs, weights
from transcription.transcript import GateName

TRANSCRIPT = sample()
KK, RU = Language.KK, Language.RU


def queue(*entries, names=()):
    return review_queue(apply(TRANSCRIPT, layer(TRANSCRIPT, *entries)), names)


SIGNS = [
    (KK, "мен ол жерге барған жоқпын", ["жоқпын: negation"]),
    (KK, "бұл менің пышағым емес", ["емес: negation"]),
    (KK, "ешкімге айтпадым", ["ешкімге: negation", "айтпадым: negation"]),
    (KK, "танымаймын", ["танымаймын: negation"]),
    (KK, "қорықпа", ["қорықпа: negation"]),
    (KK, "көнбеген", ["көнбеген: negation"]),
    (KK, "білмей қалды", ["білмей: negation"]),
    (KK, "маған алма берді", []),
    (KK, "хаттамасын оқыды", []),
    (KK, "бардың ба", []),
    (KK, "не істедің", []),
    (KK, "алмады", ["алмады: negation"]),
    (RU, "я не брал", ["не: negation"]),
    (RU, "нет никогда", ["нет: negation", "никогда: negation"]),
    (RU, "был без ножа", ["без: negation"]),
    (RU, "он бармадым сказал", []),
    (RU, "сказал көрмедім", ["көрмедім: negation"]),
    (RU, "в мае нёс домой", ["мае: date"]),
    (RU, "второго марта две тысячи двадцать шестого года", ["второго марта две тысячи двадцать шестого года: date"]),
    (KK, "он бірінші мамыр", ["он бірінші мамыр: date"]),
    (RU, "в восемнадцать часов тридцать минут", ["восемнадцать часов тридцать минут: date"]),
    (KK, "елу мың теңге", ["елу мың теңге: sum"]),
    (RU, "часть третья статьи сто восемьдесят восемь", ["часть третья статьи сто восемьдесят восемь: article"]),
    (RU, "дал 500 рублей", ["500: number"]),
    (RU, "признаю полностью", ["признаю: admission"]),
    (KK, "кінәмді мойындаймын", ["кінәмді: admission", "мойындаймын: admission"]),
    (KK, "жоққа шығарамын", ["жоққа шығарамын: admission"]),
    (RU, "Тлеубаеву Серик Маратович", ["Серик: name", "Маратович: name"]),
    (RU, "отдал марату", ["марату: name"]),
    (KK, "серікке бердім", ["серікке: name"]),
    (KK, "ерлан маратұлынан сұрадым", ["ерлан: name", "маратұлынан: name"]),
    (RU, "меня зовут жоомарт", ["жоомарт: name"]),
    (RU, "потом пришёл Жоомарт домой", ["Жоомарт: name"]),
    (RU, "кузьминична ильинична никитична", ["кузьминична: name", "ильинична: name", "никитична: name"]),
    (RU, "это частична лична", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), SIGNS, ids=[text for _, text, _ in SIGNS])
def test_words_on_which_a_case_may_turn(language, text, expected):
    words = text.split()
    found = [f"{' '.join(words[one.start : one.end])}: {one.reason}" for one in signs(words, language)]
    assert [one for one in found if one in expected] == expected
    assert {one.split(": ")[1] for one in found} == {one.split(": ")[1] for one in expected}


@pytest.mark.parametrize(
    "form", ["тлеубаев", "тлеубаева", "тлеубаеву", "Тілеубаевтың"], ids=["nominative", "genitive", "dative", "Kazakh genitive"]
)
def test_names_of_the_case_count_in_every_form(form):
    assert [one.reason for one in signs([form], RU, ("Тлеубаев Ерлан", "Тілеубаев Ерлан"))] == ["name"]


def test_every_legal_reason_outweighs_all_others_together():
    others = sum(one.weight for one in weights().values() if not one.legal)
    assert min(one.weight for one in weights().values() if one.legal) > others


def test_every_reason_is_told_in_every_language():
    assert all(len({one.words[language] for language in Language}) == len(Language) for one in weights().values())


def test_what_the_law_weighs_comes_first_then_the_doubts():
    found = queue()
    assert [item.weight for item in found] == sorted((item.weight for item in found), reverse=True)
    legal = [any(weights()[name].legal for name in item.reasons) for item in found]
    assert legal == sorted(legal, reverse=True)
    assert [(item.place.segment, item.reasons) for item in found if not any(weights()[name].legal for name in item.reasons)] == [
        (5, ("gate", "unheard")),
        (4, ("gate",)),
    ]


def test_a_negation_that_only_the_other_recogniser_heard_comes_first():
    first = queue()[0]
    assert (first.place, first.text, first.other) == (place(6, 2, 2), "", "не")
    assert first.reasons == ("negation", "missing")
    assert first.start_ms == TRANSCRIPT.segments[5].words[1].end_ms
    assert "отрицание" in first.why(RU)[0]
    assert "болымсыздық" in first.why(KK)[0]
    assert first.why_in_brief(RU)[0] == "отрицание"
    assert len(first.why_in_brief(KK)) <= len(first.why(KK))


def test_a_disputed_sum_is_one_place_with_both_reasons():
    [item] = [item for item in queue() if "sum" in item.reasons]
    assert (item.text, item.other, item.reasons) == ("пятьдесят тысяч тенге", "пятнадцать", ("sum", "number", "differs"))
    words = TRANSCRIPT.segments[2].words
    assert (item.start_ms, item.end_ms) == (words[2].start_ms, words[4].end_ms)
    assert item.play_ms == (item.start_ms - 1_000, item.end_ms + 1_000)


def test_the_gates_that_fired_are_named():
    [item] = [item for item in queue() if item.place.segment == 4]
    assert item.gates == (GateName.LOGPROB,)
    assert item.place == place(4, 0, 5)


def test_what_is_played_stays_inside_the_recording():
    assert all(0 <= item.play_ms[0] <= item.start_ms <= item.end_ms <= item.play_ms[1] <= 40_000 for item in queue())


def test_the_same_transcript_gives_the_same_queue():
    assert queue() == queue()


def test_a_place_that_a_person_checked_leaves_the_queue():
    before = queue()
    [money] = [item for item in before if "sum" in item.reasons]
    after = queue(confirmation("r1", money.place, "пятьдесят тысяч тенге"))
    assert [item for item in before if item != money] == list(after)


@pytest.mark.parametrize(
    "entry",
    [
        correction("r1", place(6, 2, 2), "", "не"),
        confirmation("r1", place(6, 0, 4), "больше там было людей"),
    ],
    ids=["the word was put in", "the words were heard without it"],
)
def test_a_missing_word_leaves_the_queue_once_a_person_heard_the_place(entry):
    assert [item for item in queue(entry) if item.place.segment == 6] == []


def test_a_corrected_word_is_looked_at_no_more():
    found = queue(correction("r1", place(2, 5, 6), "бармадым", "бардым"))
    assert [item.text for item in found if item.place.segment == 2 and "negation" in item.reasons] == ["ешқайда"]


def test_everything_checked_leaves_nothing():
    marks = [confirmation(f"r{one.index}", place(one.index, 0, len(one.text.split())), one.text) for one in TRANSCRIPT.segments]
    assert queue(*marks) == ()
    assert apply(TRANSCRIPT, layer(TRANSCRIPT, *marks)).checked == len(TRANSCRIPT.segments)


def test_the_names_of_the_case_make_the_queue_longer_and_never_shorter():
    plain, named = queue(), queue(names=("Людей Больше",))
    assert {item.place for item in plain} <= {item.place for item in named} | {place(6, 0, 4)}
    assert len([item for item in named if "name" in item.reasons]) > len([item for item in plain if "name" in item.reasons])


def test_items_with_words_do_not_overlap_within_an_utterance_but_for_the_whole():
    worded = [item.place for item in queue() if item.reasons != ("gate",) and item.place.start < item.place.end]
    for one, other in itertools.combinations(worded, 2):
        assert one.segment != other.segment or one.end <= other.start or other.end <= one.start
