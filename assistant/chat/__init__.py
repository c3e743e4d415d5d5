"""The chat: requests in Kazakh and Russian, typed tools, answers with numbered sources, a grammar for when there is no model."""
