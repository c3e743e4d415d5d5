"""Fixtures of the server for every test of this folder."""

from server_samples import filled_home, own_server, server, site

__all__ = ["filled_home", "own_server", "server", "site"]
