"""The HTTP API, version 1: cases, documents, drafts, sentences, time limits, complaints, law, court practice."""
