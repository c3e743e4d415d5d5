"""Migrations of the store, run by `Store.open`; a user needs no alembic.ini."""
