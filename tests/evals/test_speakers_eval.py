"""The eval of speakers reads its dialogues and the meetings that it is given."""

import shutil

from evals.speakers import dialogues, measure, read_meetings


def test_every_dialogue_has_its_speakers():
    found = dialogues()
    assert len(found) == 10
    assert sorted({len({one.speaker for one in stretches}) for _, stretches in found}) == [1, 2, 3]


def test_meetings_are_measured_beside_the_dialogues(tmp_path, monkeypatch):
    file, stretches = next(one for one in dialogues() if one[0].stem == "two-women-ru")
    for ending in (".opus", ".rttm"):
        shutil.copy(file.with_suffix(ending), tmp_path)
    (tmp_path / "notes.wav").touch()
    assert list(read_meetings(tmp_path)) == [(tmp_path / file.name, stretches)]
    monkeypatch.setattr("evals.speakers.dialogues", lambda: [(file, stretches)])
    rows = {row.name: row for row in measure("voice-ge2e", tmp_path)}
    assert float(rows["DER, 2 speakers, synthetic, number given"].value) < 0.08
    assert rows["DER, people, number estimated"].value == rows["DER, 2 speakers, synthetic, number estimated"].value
    assert rows["number of speakers right, synthetic"].value == "1.00"
    assert float(rows["cost of telling speakers apart"].value) > 0
