"""Every entry of a layer as a line of the case's journal, where the transcript belongs to a case."""

from __future__ import annotations

from pydantic import JsonValue

from casefile import JournalLine, Store, TranscriptPlace
from transcription.errors import LayerUnreadable
from transcription.review.layer import Layer
from transcription.review.layer_file import Review

ACTION = "transcript.review"


def journal(review: Review, store: Store) -> tuple[JournalLine, ...]:
    """Write the entries that the journal does not hold yet; those of a killed program are caught up with by the next.

    :param review: The transcript with its layer.
    :param store: The store of cases.
    :return: The lines written; none where no case has the transcript.
    :raises LayerUnreadable: If the layer lacks an entry that the journal holds, or has it with other words.
    """
    place = store.find_transcript(review.sha256)
    if place is None:
        return ()
    layer = review.reviewed.layer
    held = _held(review, place, store)
    entries = {entry.id: entry.model_dump(mode="json") for entry in layer.entries}
    for identifier, entry in held.items():
        if entries.get(identifier) != entry:
            raise LayerUnreadable("review-layer-against-journal", file=str(review.layer_file), id=identifier, number=place.case)
    written = []
    for count, entry in enumerate(layer.entries, 1):
        if entry.id not in held:
            grown = Layer(head=layer.head, entries=layer.entries[:count])
            payload: dict[str, JsonValue] = {"transcript_sha256": review.sha256, "layer_sha256": grown.sha256, "entry": entries[entry.id]}
            written.append(store.record(ACTION, place.media, payload, entry.by, entry.at, place.case))
    return tuple(written)


def _held(review: Review, place: TranscriptPlace, store: Store) -> dict[str, object]:
    lines = (line.facts for line in store.journal.lines(case=place.case, action=ACTION))
    entries = (facts["entry"] for facts in lines if facts["transcript_sha256"] == review.sha256)
    return {str(entry["id"]): entry for entry in entries if isinstance(entry, dict)}
