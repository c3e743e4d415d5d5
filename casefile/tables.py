"""Tables of the store.

Every data row carries `head`: the hash of the journal line that wrote it. The line carries the hash of the row in its turn, so neither
can be changed without the other. Documents in JSON are kept as text, not as a database's own JSON type, because their bytes are hashed.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Integer, MetaData, String, Table, Text

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

# SQLite gives only a plain INTEGER the row's own address; PostgreSQL's INTEGER would end after two thousand million lines.
_SEQ = BigInteger().with_variant(Integer, "sqlite")
_HASH = String(64)
_CASE = String(15)

cases = Table(
    "cases",
    metadata,
    Column("number", _CASE, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("data", Text, nullable=False),
    Column("yaml_text", Text, nullable=False),
    Column("imported_at", String(40), nullable=False),
    Column("imported_by", Text, nullable=False),
    Column("head", _HASH, nullable=False),
    CheckConstraint("revision >= 1", name="revision"),
)

documents = Table(
    "documents",
    metadata,
    Column("case", _CASE, ForeignKey("cases.number"), primary_key=True),
    Column("document", Text, primary_key=True),
    Column("sha256", _HASH, nullable=False),
    Column("sheets", Text, nullable=False),
    Column("head", _HASH, nullable=False),
)

media = Table(
    "media",
    metadata,
    Column("case", _CASE, ForeignKey("cases.number"), primary_key=True),
    Column("media", Text, primary_key=True),
    Column("sha256", _HASH, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("head", _HASH, nullable=False),
)

transcripts = Table(
    "transcripts",
    metadata,
    Column("case", _CASE, ForeignKey("cases.number"), primary_key=True),
    Column("media", Text, primary_key=True),
    Column("document", Text, primary_key=True),
    Column("sha256", _HASH, nullable=False),
    Column("data", Text, nullable=False),
    Column("head", _HASH, nullable=False),
)

records = Table(
    "records",
    metadata,
    Column("case", _CASE, primary_key=True),
    Column("kind", String(40), primary_key=True),
    Column("id", String(80), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("data", Text, nullable=False),
    Column("head", _HASH, nullable=False),
    CheckConstraint("version >= 1", name="version"),
)

users = Table(
    "users",
    metadata,
    Column("login", String(60), primary_key=True),
    Column("name", Text, nullable=False),
    Column("position", String(40), nullable=False),
    Column("password", Text, nullable=False),
    Column("totp", Text, nullable=False),
    Column("totp_used", BigInteger, nullable=False),
    Column("disabled", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("locked_until", String(40), nullable=False),
)

members = Table(
    "members",
    metadata,
    Column("case", _CASE, primary_key=True),
    Column("user", String(60), ForeignKey("users.login"), primary_key=True),
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", _HASH, primary_key=True),
    Column("user", String(60), ForeignKey("users.login"), nullable=False),
    Column("opened_at", String(40), nullable=False),
    Column("seen_at", String(40), nullable=False),
)

keys = Table(
    "keys",
    metadata,
    Column("id", String(60), primary_key=True),
    Column("user", String(60), ForeignKey("users.login"), nullable=False),
    Column("title", Text, nullable=False),
    Column("hash", _HASH, nullable=False, unique=True),
    Column("scopes", Text, nullable=False),
    Column("cases", Text, nullable=False),
    Column("expires_at", String(40), nullable=False),
    Column("revoked", Integer, nullable=False),
)

alerts = Table(
    "alerts",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("case", _CASE, nullable=False),
    Column("term", String(36), nullable=False),
    Column("due_at", String(40), nullable=False),
    Column("recipient", Text, nullable=False),
    Column("channel", String(10), nullable=False),
    Column("content", Text, nullable=False),
    Column("state", String(10), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_try", String(40), nullable=False, index=True),
    Column("problem", Text, nullable=False),
    CheckConstraint("state IN ('queued', 'sending', 'sent', 'failed')", name="state"),
)

journal = Table(
    "journal",
    metadata,
    Column("seq", _SEQ, primary_key=True, autoincrement=False),
    Column("at", String(40), nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("case", _CASE, nullable=True, index=True),
    Column("subject", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("writes", Text, nullable=False),
    Column("prev_hash", _HASH, nullable=False, unique=True),
    Column("hash", _HASH, nullable=False, unique=True),
)

journal_head = Table(
    "journal_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("seq", _SEQ, nullable=False),
    Column("hash", _HASH, nullable=False),
    CheckConstraint("id = 1", name="single"),
)

DATA = (cases, documents, media, transcripts, records)
"""Tables whose rows the journal accounts for; changes of users, members and keys are lines of it, yet their rows are not hashed.
The queue of alerts is no evidence and is not a line of it."""
