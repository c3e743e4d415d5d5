"""Court practice, found in Kazakh and Russian; nothing is built here yet."""

__all__: list[str] = []
