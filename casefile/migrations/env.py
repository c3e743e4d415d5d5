"""Alembic's environment: it works on the connection that `Store.open` already holds, inside its transaction."""

from __future__ import annotations

from alembic import context

from casefile.tables import metadata


def migrate() -> None:
    """Run the asked migrations on the caller's connection."""
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=metadata,
        # One transaction for all steps: a database is either at the old head or at the new one.
        transaction_per_migration=False,
    )
    context.run_migrations()


migrate()
