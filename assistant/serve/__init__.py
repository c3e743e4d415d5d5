"""The server: one application for the HTTP API and the pages, one store behind both."""
