"""Import of court acts and laws: read, recognise, pseudonymise, split."""

from retrieval.acts.act import (
    Absence,
    Absent,
    Act,
    ActKind,
    ActPart,
    Chunk,
    Extracted,
    Field,
    Fields,
    Outcome,
    PartKind,
    Plea,
    Punishment,
    Recidivism,
    Review,
    Risk,
    Verdict,
    absent,
)
from retrieval.acts.chunks import ChunkSize, chunks
from retrieval.acts.duplicates import Known
from retrieval.acts.read import ReadOptions, Rejected, parse_act, read_acts
from retrieval.acts.regions import REGIONS

__all__ = [
    "REGIONS",
    "Absence",
    "Absent",
    "Act",
    "ActKind",
    "ActPart",
    "Chunk",
    "ChunkSize",
    "Extracted",
    "Field",
    "Fields",
    "Known",
    "Outcome",
    "PartKind",
    "Plea",
    "Punishment",
    "ReadOptions",
    "Recidivism",
    "Rejected",
    "Review",
    "Risk",
    "Verdict",
    "absent",
    "chunks",
    "parse_act",
    "read_acts",
]
