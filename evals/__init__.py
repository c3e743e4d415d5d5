"""Measured quality of every room: one command, one table."""

__all__: list[str] = []
