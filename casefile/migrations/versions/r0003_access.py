"""Create the tables of access: users, the cases they belong to, sessions, keys."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_LOGIN = sa.String(60)
_MOMENT = sa.String(40)


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "users",
        sa.Column("login", _LOGIN, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", sa.String(40), nullable=False),
        sa.Column("password", sa.Text(), nullable=False),
        sa.Column("totp", sa.Text(), nullable=False),
        sa.Column("totp_used", sa.BigInteger(), nullable=False),
        sa.Column("disabled", sa.Integer(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("login", name="pk_users"),
    )
    op.create_table(
        "members",
        sa.Column("case", sa.String(15), nullable=False),
        sa.Column("user", _LOGIN, nullable=False),
        sa.ForeignKeyConstraint(["user"], ["users.login"], name="fk_members_user"),
        sa.PrimaryKeyConstraint("case", "user", name="pk_members"),
    )
    op.create_table(
        "sessions",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("user", _LOGIN, nullable=False),
        sa.Column("opened_at", _MOMENT, nullable=False),
        sa.Column("seen_at", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["user"], ["users.login"], name="fk_sessions_user"),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
    )
    op.create_table(
        "keys",
        sa.Column("id", _LOGIN, nullable=False),
        sa.Column("user", _LOGIN, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("scopes", sa.Text(), nullable=False),
        sa.Column("cases", sa.Text(), nullable=False),
        sa.Column("expires_at", _MOMENT, nullable=False),
        sa.Column("revoked", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["user"], ["users.login"], name="fk_keys_user"),
        sa.PrimaryKeyConstraint("id", name="pk_keys"),
        sa.UniqueConstraint("hash", name="uq_keys_hash"),
    )
