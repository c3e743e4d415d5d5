"""Results that have their numbers at once and their explanation when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, ParamSpec, TypeVar, cast

from pydantic import SerializerFunctionWrapHandler, model_serializer

from sentencing.answers import Blank, Frozen, blank_of, filled

if TYPE_CHECKING:
    from collections.abc import Iterator

P = ParamSpec("P")
_keep = object.__setattr__
_EXPLAIN = "_explain"


class Deferred(Frozen):
    """Base of results whose explanation (steps, remarks, questions) costs more than their numbers and is not always read.

    The fields put off are worked out together, once, when one of them is read, or when the whole result is compared, written, shown or
    pickled. Nobody outside can tell the difference: what is worked out follows from the same facts and the same law.
    """

    put_off: ClassVar[frozenset[str]]

    def whole(self) -> None:
        """Work out what was put off; a field that has been given since stands."""
        explain = self.__dict__.get(_EXPLAIN)
        if explain is not None:
            found = {**_blank(type(self)).values, **explain(), **self.__dict__}
            _keep(self, "__dict__", {name: found[name] for name in type(self).model_fields})

    @model_serializer(mode="wrap")
    def _written(self, handler: SerializerFunctionWrapHandler) -> Any:  # noqa: ANN401 - pydantic's own handler has this type
        self.whole()
        return handler(self)

    def __eq__(self, other: object) -> bool:
        self.whole()
        if isinstance(other, Deferred):
            other.whole()
        return super().__eq__(other)

    def __hash__(self) -> int:
        self.whole()
        return hash((type(self), *self.__dict__.values()))

    def __iter__(self) -> Iterator[tuple[str, Any]]:  # type: ignore[override]
        self.whole()
        return super().__iter__()

    def __repr_args__(self) -> Any:  # noqa: ANN401 - pydantic's own name and type
        self.whole()
        return super().__repr_args__()

    def __getstate__(self) -> dict[Any, Any]:
        self.whole()
        return super().__getstate__()

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Any:  # noqa: ANN401
        self.whole()
        return super().__deepcopy__(memo)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:  # noqa: ANN401
            if name in type(self).model_fields and _EXPLAIN in self.__dict__:
                blank = _blank(type(self)).values
                if name in blank:
                    return blank[name]
                self.whole()
                return self.__dict__[name]
            return super().__getattr__(name)


D = TypeVar("D", bound=Deferred)


def deferred(model: Callable[P, D], explain: Callable[[], Mapping[str, object]], /, *_: P.args, **values: P.kwargs) -> D:
    """Make a result with its numbers, and put off its explanation.

    :param model: The model.
    :param explain: Gives the fields that are put off; pure, so that it does not matter when it is asked.
    :param values: The other fields, as in `made`.
    :return: The result.
    """
    kind = cast("type[D]", model)
    # A field left out is looked up in the defaults when it is read: most results are given all of theirs.
    values[_EXPLAIN] = explain
    return filled(kind, values, _blank(kind).names)


def completed(result: D, /, **values: object) -> D:
    """Give a result of this room with more of its fields filled in; what is put off stays put off.

    :param result: The result.
    :param values: Values of its fields, each exactly of the declared type.
    :return: The same with them.
    """
    kind = type(result)
    return filled(kind, {**result.__dict__, **values}, _blank(kind).names)


@cache
def _blank(model: type[Deferred]) -> Blank:
    """Give the defaults of the fields that are not put off."""
    blank = blank_of(model)
    return Blank({name: value for name, value in blank.values.items() if name not in model.put_off}, blank.names)
