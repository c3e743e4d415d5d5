"""Create the queue of alerts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_MOMENT = sa.String(40)


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "alerts",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("case", sa.String(15), nullable=False),
        sa.Column("term", sa.String(36), nullable=False),
        sa.Column("due_at", _MOMENT, nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("channel", sa.String(10), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try", _MOMENT, nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.CheckConstraint("state IN ('queued', 'sending', 'sent', 'failed')", name="ck_alerts_state"),
        sa.PrimaryKeyConstraint("id", name="pk_alerts"),
    )
    op.create_index("ix_alerts_next_try", "alerts", ["next_try"])
