"""Create the table of records: complaints, drafts and whatever else is kept about a case in versions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "records",
        sa.Column("case", sa.String(15), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("id", sa.String(80), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("head", sa.String(64), nullable=False),
        sa.CheckConstraint("version >= 1", name="ck_records_version"),
        sa.PrimaryKeyConstraint("case", "kind", "id", "version", name="pk_records"),
    )
