"""A result explains itself only when somebody asks, and nobody can tell: whichever way it is first looked at, it is the same."""

from __future__ import annotations

import copy
import pickle

import pytest

from evals.sentencing_grid import grid
from law import Language
from sentencing import Limitation, OffenceSentence, Sentence, calculate, explain
from sentencing.deferred import Deferred

FACTS = [facts for _, facts in grid(60)]
PUNISHED = next(facts for facts in FACTS if (offence := calculate(facts).offences[0]).punishable and offence.limitation.steps)
PUT_OFF = {model: sorted(model.put_off) for model in (Sentence, OffenceSentence, Limitation)}


def results(facts=PUNISHED) -> dict[type[Deferred], Deferred]:
    sentence = calculate(facts)
    offence = sentence.offences[0]
    return {Sentence: sentence, OffenceSentence: offence, Limitation: offence.limitation}


@pytest.mark.parametrize("model", PUT_OFF, ids=lambda model: model.__name__)
def test_the_explanation_is_not_worked_out_before_it_is_asked_for(model):
    result = results()[model]
    assert not set(PUT_OFF[model]) & set(vars(result))
    getattr(result, PUT_OFF[model][0])
    assert list(vars(result)) == list(model.model_fields)


@pytest.mark.parametrize(("model", "field"), [(model, field) for model, fields in PUT_OFF.items() for field in fields])
def test_a_field_put_off_is_the_same_whichever_is_read_first(model, field):
    first = getattr(results()[model], field)
    whole = results()[model]
    whole.whole()
    assert first == getattr(whole, field)


@pytest.mark.parametrize("facts", FACTS, ids=[str(place) for place in range(len(FACTS))])
def test_a_result_is_the_same_read_back_from_its_own_json(facts):
    sentence = calculate(facts)
    assert Sentence.model_validate_json(sentence.model_dump_json()) == calculate(facts)
    assert calculate(facts).model_dump_json() == sentence.model_dump_json()


@pytest.mark.parametrize("model", PUT_OFF, ids=lambda model: model.__name__)
@pytest.mark.parametrize(
    "look",
    [
        lambda result: pickle.loads(pickle.dumps(result)),  # noqa: S301 - these bytes were made here
        copy.copy,
        copy.deepcopy,
        lambda result: result.model_copy(),
        lambda result: type(result)(**dict(result)),
        lambda result: type(result).model_validate(result.model_dump()),
    ],
    ids=["pickled", "copied", "copied deeply", "copied by the model", "made again of its fields", "dumped"],
)
def test_a_result_not_yet_explained_is_copied_whole(model, look):
    assert look(results()[model]) == results()[model]


@pytest.mark.parametrize("model", PUT_OFF, ids=lambda model: model.__name__)
def test_equal_results_look_the_same(model):
    explained, other = results()[model], results()[model]
    explained.whole()
    assert other == explained
    assert repr(results()[model]) == repr(explained)


def test_what_is_given_anew_stands_and_the_rest_is_explained():
    offence = results()[OffenceSentence]
    changed = offence.model_copy(update={"remarks": (), "imprisonment": not offence.imprisonment})
    assert changed.remarks == ()
    assert changed.steps == offence.steps
    assert changed != offence


def test_a_result_stays_immutable_and_names_no_field_that_it_lacks():
    offence = results()[OffenceSentence]
    with pytest.raises(ValueError, match="frozen"):
        offence.steps = ()
    with pytest.raises(AttributeError, match="nothing_such"):
        _ = offence.nothing_such


@pytest.mark.parametrize("language", list(Language))
def test_the_account_is_the_same_before_and_after_everything_was_read(language):
    read = calculate(PUNISHED)
    read.model_dump()
    assert explain(read, language) == explain(calculate(PUNISHED), language)
