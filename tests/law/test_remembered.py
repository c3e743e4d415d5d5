"""An answer that follows from the question alone is worked out once."""

from __future__ import annotations

from law.remembered import remembered


class Clerk:
    def __init__(self) -> None:
        self.asked = []

    @remembered
    def answer(self, number: int, *, twice: bool = False) -> int | None:
        """Answer."""
        self.asked.append((number, twice))
        return None if number == 0 else number * (2 if twice else 1)


def test_a_question_is_worked_out_once_even_when_nothing_is_the_answer():
    clerk = Clerk()
    assert [clerk.answer(3), clerk.answer(3), clerk.answer(3, twice=True), clerk.answer(0), clerk.answer(0)] == [3, 3, 6, None, None]
    assert clerk.asked == [(3, False), (3, True), (0, False)]


def test_two_objects_answer_apart():
    first, second = Clerk(), Clerk()
    assert first.answer(1) == second.answer(1)
    assert first.asked == second.asked == [(1, False)]


def test_the_method_keeps_its_name_and_words():
    assert (Clerk.answer.__name__, Clerk.answer.__doc__) == ("answer", "Answer.")
