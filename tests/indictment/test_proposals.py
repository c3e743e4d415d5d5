"""Facts proposed out of documents: found with sheet and words, merged, set against the case, decided once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from casefile import Case, CaseFolder, Document, DocumentText, Role, Store, find_quote, read_folder
from indictment import Conflict, Proposal, ProposalKind, accept, decisions, propose, reject, undecided
from law import Language

EXAMPLES = Path(__file__).parents[2] / "examples"
AT = datetime(2026, 4, 20, 10, 0, tzinfo=ZoneInfo("Asia/Almaty"))


@pytest.fixture(scope="module", params=["burglary", "bodily_harm", "fraud"])
def folder(request: pytest.FixtureRequest) -> CaseFolder:
    return read_folder(EXAMPLES / request.param)


def test_every_quote_stands_letter_for_letter_on_its_sheet(folder: CaseFolder) -> None:
    for one in propose(folder.case, folder.texts):
        for source in (one.source, *one.others):
            document = folder.case.document(source.document)
            place = find_quote(folder.texts[source.document], source.quote)
            assert place is not None, source
            assert document.first_sheet <= (source.sheet or 0) <= document.last_sheet


def test_one_fact_is_one_proposal_and_identifiers_differ(folder: CaseFolder) -> None:
    found = propose(folder.case, folder.texts)
    assert len({one.id for one in found}) == len(found)
    facts = Counter((one.kind, one.value) for one in found if one.kind not in {ProposalKind.ADMISSION, ProposalKind.DENIAL})
    assert set(facts.values()) == {1}


@pytest.fixture(scope="module")
def burglary() -> Case:
    return read_folder(EXAMPLES / "burglary").case


def _read(case: Case, text: str, language: Language = Language.RU) -> tuple[Proposal, ...]:
    """Propose out of one document with one sheet."""
    first = case.documents[0]
    document = Document.model_validate({**first.model_dump(), "id": "x", "language": language, "last_sheet": first.first_sheet})
    return propose(case.model_copy(update={"documents": (document,)}), {"x": DocumentText((text,))})


@pytest.mark.parametrize(
    ("text", "language", "kind", "values"),
    [
        ("Осмотр начат 12 марта 2026 года в 20 часов 05 минут.", Language.RU, ProposalKind.DATE, {"2026-03-12"}),
        ("Осмотр начат 12 марта 2026 года в 20 часов 05 минут.", Language.RU, ProposalKind.TIME, {"20:05"}),
        ("2026 жылғы он екінші наурызда келдім.", Language.KK, ProposalKind.DATE, {"2026-03-12"}),
        ("Мне дали 350 000 (триста пятьдесят тысяч) тенге.", Language.RU, ProposalKind.SUM, {"350000"}),
        ("Маған 350 мың теңге берді.", Language.KK, ProposalKind.SUM, {"350000"}),
        ("Проживает: г. Шымкент, ул. Байтурсынова, д. 7, кв. 3.", Language.RU, ProposalKind.ADDRESS, {"Байтурсынова, 7, 3"}),
        ("Шымкент қаласы, Тәуке хан даңғылы, 5-үй, 10-пәтерде тұрады.", Language.KK, ProposalKind.ADDRESS, {"Тәуке хан, 5, 10"}),
        ("Приехал автомобиль «Toyota Camry» 777 ABC 13.", Language.RU, ProposalKind.VEHICLE, {"777ABC13"}),
        ("Ақ «Lada» көлігі тұрды.", Language.KK, ProposalKind.VEHICLE, {"Lada"}),
        ("Телефон 8 (701) 000-11-22.", Language.RU, ProposalKind.PHONE, {"7010001122"}),
        ("ИИН 911917300414.", Language.RU, ProposalKind.IIN, {"911917300414"}),
        ("Уголовное дело № 265901031000314.", Language.RU, ProposalKind.IIN, set()),
        ("Деяние по пункту 3) части 3 статьи 188 УК РК.", Language.RU, ProposalKind.ARTICLE, {"CC 188(3)(3)"}),
        ("ҚР ҚК-нің 188-бабы 3-бөлігінің 3) тармағы.", Language.KK, ProposalKind.ARTICLE, {"CC 188(3)(3)"}),
        ("Допрошена Сатпаева Алия Муратовна.", Language.RU, ProposalKind.PERSON, {"Сатпаева Алия Муратовна"}),
        ("Сәтбаева Әлия Мұратқызымен сөйлестім.", Language.KK, ProposalKind.PERSON, {"Сәтбаева Әлия Мұратқызы"}),
        ("Е.М. Тілеубаевтің үйі.", Language.KK, ProposalKind.PERSON, {"Тлеубаев Ерлан Маратович"}),
        ("Видел Тлеубаева Е.М. у дома.", Language.RU, ProposalKind.PERSON, {"Тлеубаев Ерлан Маратович"}),
        ("Специалист (подпись) Ли В.А. Заявитель (подпись)", Language.RU, ProposalKind.PERSON, {"Ли Виктор Андреевич"}),
        ("Ниязова А.Р. ушла. Вернулись без Ниязовой А.Р.", Language.RU, ProposalKind.PERSON, {"Ниязова А.Р."}),
    ],
)
def test_a_fact_is_found(burglary: Case, text: str, language: Language, kind: ProposalKind, values: set[str]) -> None:
    assert {one.value for one in _read(burglary, text, language) if one.kind is kind} == values


@pytest.mark.parametrize(
    ("text", "language", "role"),
    [
        ("Допрошен свидетель Омаров Ержан Кайратович.", Language.RU, Role.WITNESS),
        ("Потерпевшая Сатпаева А.М. пояснила.", Language.RU, Role.VICTIM),
        ("Куә А.М. Сәтбаева келді.", Language.KK, Role.WITNESS),
        ("Күдікті Омаров Ержан Қайратұлы келді.", Language.KK, Role.SUSPECT),
        ("Прокурором 5 мая изучено дело Омарова Ержана Кайратовича.", Language.RU, None),
        ("Мамандандырылған соттың төрағасы А.М. Сәтбаева келді.", Language.KK, None),
    ],
)
def test_a_capacity_is_read_where_the_text_says_it(burglary: Case, text: str, language: Language, role: Role | None) -> None:
    (found,) = (one for one in _read(burglary, text, language) if one.kind is ProposalKind.PERSON)
    assert found.role is role


@pytest.mark.parametrize(
    ("text", "conflict"),
    [
        ("Тлеубаев Ерлан Маратович, 17 октября 1991 года рождения.", Conflict(fact="persons.p1.birth_date", value="1991-09-17")),
        ("Ущерб от кражи составил 870 000 тенге.", Conflict(fact="episodes.e1.damage", value="930000")),
        ("Подозреваемый Тлеубаев Ерлан Муратович явился.", Conflict(fact="persons.p1.name", value="Тлеубаев Ерлан Маратович")),
        ("ИИН 911917300415.", Conflict(fact="persons.p1.iin", value="911917300414")),
    ],
)
def test_what_a_fact_contradicts_is_named(burglary: Case, text: str, conflict: Conflict) -> None:
    assert {found for one in _read(burglary, text) for found in one.against} == {conflict}


@pytest.mark.parametrize(
    "text",
    [
        "Тлеубаев Ерлан Маратович, 17 сентября 1991 года рождения.",
        "Ущерб от кражи составил 930 000 тенге.",
        "Заработная плата 214 000 тенге.",
    ],
)
def test_what_agrees_or_tells_of_something_else_contradicts_nothing(burglary: Case, text: str) -> None:
    assert not [found for one in _read(burglary, text) for found in one.against]


def test_words_of_another_in_quotation_marks_are_passed_over_until_they_end(burglary: Case) -> None:
    text = "Он сказал мне: «Я пришёл домой. Вину признаю. Больше ничего не было». Вину не признаю."
    assert [one.kind for one in _read(burglary, text)] == [ProposalKind.DENIAL]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path}/case.db", tmp_path / "blobs") as opened:
        opened.import_folder(read_folder(EXAMPLES / "burglary"), "tester", AT)
        yield opened


def test_what_was_decided_does_not_come_back(store: Store, burglary: Case) -> None:
    found = _read(burglary, "Мне дали 350 000 тенге. Потом ещё 25 000 тенге.")
    first, second = (one for one in found if one.kind is ProposalKind.SUM)
    accept(store, first, "Исабеков Т.А.", AT)
    reject(store, second, "Исабеков Т.А.", AT)
    again = _read(burglary, "В протоколе иначе: 25 000 тенге.")
    kept = decisions(store, burglary.number)
    assert sorted((one.value, one.accepted) for one in kept) == [("25000", False), ("350000", True)]
    assert undecided((*found, *again), kept) == ()


def test_a_decision_may_be_changed_and_every_version_is_journalled(store: Store, burglary: Case) -> None:
    found = _read(burglary, "Вину признаю.")[0]
    reject(store, found, "Исабеков Т.А.", AT)
    assert reject(store, found, "Исабеков Т.А.", AT) == decisions(store, burglary.number)[0]
    accept(store, found, "Исабеков Т.А.", AT)
    assert [one.accepted for one in decisions(store, burglary.number)] == [True]
    actions = [line.action for line in store.journal.lines(case=burglary.number)]
    assert actions[1:] == ["proposal.reject", "proposal.accept"]


def test_a_decision_on_one_admission_leaves_another_place_open(store: Store, burglary: Case) -> None:
    first, second = _read(burglary, "Вину признаю. На вопрос защитника вновь: вину признаю.")
    reject(store, first, "Исабеков Т.А.", AT)
    assert undecided((first, second), decisions(store, burglary.number)) == (second,)
