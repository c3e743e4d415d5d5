"""The steps of the store's tables, oldest first."""
