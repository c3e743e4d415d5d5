"""The acts themselves beside the engine: text, fields and, for statistics, one row for each person and what the act says of them.

An act is written here first, as waiting; it is marked as indexed only when its chunks are on the engine's disk. Whatever a crash leaves
waiting is indexed again at the next opening, and writing a chunk twice keeps one.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from sqlalchemy import (
    Column,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    create_engine,
    delete,
    event,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.exc import SQLAlchemyError

from law import Norm, Unknown
from retrieval.acts.act import Act, Extracted, Field, Verdict
from retrieval.acts.stored import act_from_record, act_to_record
from retrieval.errors import IndexDamaged

T = TypeVar("T")

# Acts kept as they were read: some twenty megabytes
_RECENT = 1_000
_WAITING, _INDEXED = "waiting", "indexed"
_TABLES = MetaData()
_ABOUT = Table("about", _TABLES, Column("name", String, primary_key=True), Column("value", String, nullable=False))
ACTS = Table(
    "acts",
    _TABLES,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("state", String(8), nullable=False, index=True),
    Column("record", LargeBinary, nullable=False),
)
VERDICTS = Table(
    "verdicts",
    _TABLES,
    Column("act", String(64), primary_key=True),
    Column("person", Integer, primary_key=True),
    Column("kind", String(24), nullable=False),
    Column("language", String(2), nullable=False),
    Column("court", String, nullable=False),
    Column("region", String(32), nullable=False, index=True),
    Column("year", Integer, nullable=False, index=True),
    Column("plea", String(16), nullable=False),
    Column("recidivism", String(16), nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("stage", String(16), nullable=False),
    Column("conditional", String(5), nullable=False),
    Column("punishment", String(24), nullable=False),
    Column("amount", Integer),
    Column("unit", String(16), nullable=False),
)
ARTICLES = Table(
    "articles",
    _TABLES,
    Column("act", String(64), primary_key=True),
    Column("person", Integer, primary_key=True),
    Column("article", String(24), primary_key=True, index=True),
)
CIRCUMSTANCES = Table(
    "circumstances", _TABLES, Column("act", String(64), primary_key=True), Column("norm", String(16), primary_key=True, index=True)
)


class ActStore:
    """Acts by their identifier.

    :param url: Address of the database, "sqlite:///..." or "postgresql+psycopg://...".
    :raises IndexDamaged: If the database cannot be opened.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._engine = create_engine(url)
        self._recent: dict[str, Act] = {}
        if self._engine.dialect.name == "sqlite":
            _use_log(self._engine)
        try:
            _TABLES.create_all(self._engine)
        except SQLAlchemyError as error:
            raise IndexDamaged("index-damaged", folder=self._engine.url.render_as_string(), reason=str(error).splitlines()[0]) from error

    @property
    def engine(self) -> Engine:
        """The database, for statistics."""
        return self._engine

    def about(self) -> dict[str, str]:
        """Give what is written about the index: its version and vectors; empty for a new one."""
        with self._engine.connect() as connection:
            return {str(name): str(value) for name, value in connection.execute(select(_ABOUT.c.name, _ABOUT.c.value))}

    def describe(self, about: Mapping[str, str]) -> None:
        """Write about the index.

        :param about: Values by name; they replace what was there.
        """
        with self._engine.begin() as connection:
            connection.execute(delete(_ABOUT))
            connection.execute(insert(_ABOUT), [{"name": name, "value": value} for name, value in about.items()])

    def put(self, acts: Sequence[Act]) -> tuple[Act, ...]:
        """Write acts as waiting; acts that are there already stay as they are.

        :param acts: The acts.
        :return: Those that are new or still wait.
        """
        unique = {act.id: act for act in acts}
        with self._engine.begin() as connection:
            rows = connection.execute(select(ACTS.c.id, ACTS.c.state).where(ACTS.c.id.in_(unique)))
            known = {str(row.id): str(row.state) for row in rows}
            fresh = [act for act in unique.values() if act.id not in known]
            if fresh:
                connection.execute(insert(ACTS), [{"id": act.id, "state": _WAITING, "record": _packed(act)} for act in fresh])
                for table, rows_of in ((VERDICTS, _verdict_rows), (ARTICLES, _article_rows), (CIRCUMSTANCES, _circumstance_rows)):
                    values = [row for act in fresh for row in rows_of(act)]
                    if values:
                        connection.execute(insert(table), values)
        return tuple(act for act in unique.values() if known.get(act.id) != _INDEXED)

    def mark_indexed(self, ids: Iterable[str]) -> None:
        """Mark acts whose chunks are on the engine's disk.

        :param ids: Their identifiers.
        """
        with self._engine.begin() as connection:
            connection.execute(update(ACTS).where(ACTS.c.id.in_(tuple(ids))).values(state=_INDEXED))

    def mark_all_waiting(self) -> None:
        """Let every act wait: the engine is about to be filled anew."""
        with self._engine.begin() as connection:
            connection.execute(update(ACTS).values(state=_WAITING))

    def remove(self, ids: Sequence[str]) -> None:
        """Remove acts.

        :param ids: Their identifiers.
        """
        for each in ids:
            self._recent.pop(each, None)
        with self._engine.begin() as connection:
            for table in (VERDICTS, ARTICLES, CIRCUMSTANCES):
                connection.execute(delete(table).where(table.c.act.in_(ids)))
            connection.execute(delete(ACTS).where(ACTS.c.id.in_(ids)))

    def get(self, ids: Iterable[str]) -> dict[str, Act]:
        """Read acts.

        :param ids: Their identifiers.
        :return: Those that are there, by identifier.
        """
        wanted = tuple(ids)
        missing = [each for each in wanted if each not in self._recent]
        if missing:
            with self._engine.connect() as connection:
                rows = connection.execute(select(ACTS.c.record).where(ACTS.c.id.in_(missing))).all()
            found = {act.id: act for act in (_unpacked(row.record) for row in rows)}
        else:
            found = {}
        found |= {each: self._recent.pop(each) for each in wanted if each in self._recent}
        # The latest asked for come last, and the first are forgotten: one search asks for many acts of the one before
        self._recent |= found
        for old in list(self._recent)[: max(0, len(self._recent) - _RECENT)]:
            del self._recent[old]
        return found

    def starting(self, beginning: str) -> Act | None:
        """Read the act whose identifier begins so.

        :param beginning: The identifier or its beginning.
        :return: The act; None when there is none or several.
        """
        with self._engine.connect() as connection:
            rows = connection.execute(select(ACTS.c.record).where(ACTS.c.id.startswith(beginning, autoescape=True)).limit(2)).all()
        return _unpacked(rows[0].record) if len(rows) == 1 else None

    def acts(self, *, waiting: bool = False) -> Iterator[Act]:
        """Give acts in the order in which they came.

        :param waiting: Only those whose chunks may be missing in the engine.
        :return: One after another; the memory does not grow with their number.
        """
        last = 0
        while True:
            query = select(ACTS.c.number, ACTS.c.record).where(ACTS.c.number > last).order_by(ACTS.c.number).limit(64)
            if waiting:
                query = query.where(ACTS.c.state == _WAITING)
            with self._engine.connect() as connection:
                rows = connection.execute(query).all()
            if not rows:
                return
            for row in rows:
                yield _unpacked(row.record)
            last = rows[-1].number

    def count(self) -> int:
        """Count the acts."""
        with self._engine.connect() as connection:
            return int(connection.execute(select(func.count()).select_from(ACTS)).scalar_one())

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()


def sqlite_url(folder: Path) -> str:
    """Give the address of the acts of an index in a folder.

    :param folder: Folder of the index.
    :return: Address for `ActStore`.
    """
    return f"sqlite:///{folder / 'acts.db'}"


def article_keys(norms: Iterable[Norm]) -> tuple[str, ...]:
    """Give what filters by article compare: each norm with every level above it.

    :param norms: Norms of the Criminal Code.
    :return: "188(3)(2)", "188(3)", "188", each once.
    """
    keys: dict[str, None] = {}
    for norm in norms:
        keys[norm.article] = None
        if norm.part:
            keys[f"{norm.article}({norm.part})"] = None
        if norm.part and norm.point:
            keys[f"{norm.article}({norm.part})({norm.point})"] = None
    return tuple(keys)


def said(field: Field[T]) -> str:
    """Give the value of a field as filters compare it; empty where the act says nothing.

    :param field: The field.
    """
    if isinstance(field, Unknown):
        return ""
    return str(field.value).lower() if isinstance(field.value, bool) else str(field.value)


def charged_or_convicted(act: Act, verdict: Verdict) -> tuple[str, ...]:
    """Give the articles that a person's verdict is about: those found by the court, and the charge where it convicts of none.

    :param act: The act.
    :param verdict: What it says of the person.
    :return: Keys by `article_keys`.
    """
    found: tuple[Extracted[Norm], ...] = verdict.convicted or act.fields.charged
    return article_keys(each.value for each in found)


def _use_log(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def on_connect(connection: object, _record: object) -> None:
        cursor = connection.cursor()  # type: ignore[attr-defined] # a connection of the driver
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA busy_timeout=10000")
        cursor.close()


def _packed(act: Act) -> bytes:
    return zlib.compress(json.dumps(act_to_record(act), ensure_ascii=False, separators=(",", ":")).encode(), 6)


def _unpacked(record: bytes) -> Act:
    return act_from_record(json.loads(zlib.decompress(record)))


def _verdict_rows(act: Act) -> Iterator[dict[str, object]]:
    fields = act.fields
    year = 0 if isinstance(fields.decided_on, Unknown) else fields.decided_on.value.year
    for person, verdict in enumerate(act.fields.verdicts):
        punishment = None if isinstance(verdict.punishment, Unknown) else verdict.punishment.value
        yield {
            "act": act.id,
            "person": person,
            "kind": act.kind.value,
            "language": act.language.value,
            "court": said(fields.court),
            "region": said(fields.region),
            "year": year,
            "plea": said(fields.plea),
            "recidivism": said(fields.recidivism),
            "outcome": said(verdict.outcome),
            "stage": said(verdict.stage),
            "conditional": said(verdict.conditional),
            "punishment": punishment.kind.value if punishment else "",
            "amount": punishment.amount if punishment else None,
            "unit": punishment.unit.value if punishment and punishment.unit else "",
        }


def _article_rows(act: Act) -> Iterator[dict[str, object]]:
    for person, verdict in enumerate(act.fields.verdicts):
        for article in charged_or_convicted(act, verdict):
            yield {"act": act.id, "person": person, "article": article}


def _circumstance_rows(act: Act) -> Iterator[dict[str, object]]:
    for norm in dict.fromkeys(each.value for each in (*act.fields.mitigating, *act.fields.aggravating)):
        yield {"act": act.id, "norm": norm}
