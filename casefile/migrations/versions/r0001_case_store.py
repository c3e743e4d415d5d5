"""Create the tables of the store and close the journal to changes.

The triggers stop a mistake, not an attacker: whoever owns the database can drop them, which is why the audit never relies on them.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_SQLITE = (
    """CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
       BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    """CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
       BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    # INSERT OR REPLACE deletes the old line without firing the trigger above.
    """CREATE TRIGGER journal_no_replace BEFORE INSERT ON journal WHEN EXISTS (SELECT 1 FROM journal WHERE seq = NEW.seq)
       BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
)

_POSTGRESQL = (
    """CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'the journal is append-only' USING ERRCODE = 'restrict_violation'; END $$""",
    """CREATE TRIGGER journal_no_change BEFORE UPDATE OR DELETE ON journal
       FOR EACH ROW EXECUTE FUNCTION journal_is_append_only()""",
    """CREATE TRIGGER journal_no_truncate BEFORE TRUNCATE ON journal
       FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only()""",
)

_SEQ = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_HASH = sa.String(64)
_CASE = sa.String(15)


def _case_column() -> sa.Column[str]:
    return sa.Column("case", _CASE, nullable=False)


def _create_data_tables() -> None:
    op.create_table(
        "cases",
        sa.Column("number", _CASE, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("yaml_text", sa.Text(), nullable=False),
        sa.Column("imported_at", sa.String(40), nullable=False),
        sa.Column("imported_by", sa.Text(), nullable=False),
        sa.Column("head", _HASH, nullable=False),
        sa.CheckConstraint("revision >= 1", name="ck_cases_revision"),
        sa.PrimaryKeyConstraint("number", name="pk_cases"),
    )
    op.create_table(
        "documents",
        _case_column(),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("sha256", _HASH, nullable=False),
        sa.Column("sheets", sa.Text(), nullable=False),
        sa.Column("head", _HASH, nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.number"], name="fk_documents_case"),
        sa.PrimaryKeyConstraint("case", "document", name="pk_documents"),
    )
    op.create_table(
        "media",
        _case_column(),
        sa.Column("media", sa.Text(), nullable=False),
        sa.Column("sha256", _HASH, nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("head", _HASH, nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.number"], name="fk_media_case"),
        sa.PrimaryKeyConstraint("case", "media", name="pk_media"),
    )
    op.create_table(
        "transcripts",
        _case_column(),
        sa.Column("media", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("sha256", _HASH, nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("head", _HASH, nullable=False),
        sa.ForeignKeyConstraint(["case"], ["cases.number"], name="fk_transcripts_case"),
        sa.PrimaryKeyConstraint("case", "media", "document", name="pk_transcripts"),
    )


def _create_journal() -> None:
    op.create_table(
        "journal",
        sa.Column("seq", _SEQ, autoincrement=False, nullable=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("case", _CASE, nullable=True),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("writes", sa.Text(), nullable=False),
        sa.Column("prev_hash", _HASH, nullable=False),
        sa.Column("hash", _HASH, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_journal"),
        sa.UniqueConstraint("prev_hash", name="uq_journal_prev_hash"),
        sa.UniqueConstraint("hash", name="uq_journal_hash"),
    )
    op.create_index("ix_journal_case", "journal", ["case"])
    head = op.create_table(
        "journal_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", _SEQ, nullable=False),
        sa.Column("hash", _HASH, nullable=False),
        sa.CheckConstraint("id = 1", name="ck_journal_head_single"),
        sa.PrimaryKeyConstraint("id", name="pk_journal_head"),
    )
    # The row every writer locks; a journal without lines has sixty-four zeros before it.
    op.bulk_insert(head, [{"id": 1, "seq": 0, "hash": "0" * 64}])


def upgrade() -> None:
    """Create the tables, the first head and the triggers."""
    _create_data_tables()
    _create_journal()
    for statement in _POSTGRESQL if op.get_bind().dialect.name == "postgresql" else _SQLITE:
        op.execute(statement)
