"""Pull a model from the hub: the only place in the product that downloads anything, and only when a person asks for it."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from models.errors import ModelNotPulled, first_line
from models.home import LOCK, ModelLock, Shelved, models_folder, write_lock
from models.shelf import ShelvedModel, compare, hash_files, verify_model

# How often the progress looks at what has arrived.
LOOK_SECONDS = 0.2
MEBIBYTE = 1 << 20

Told = Callable[[int, int], None]


def pull_model(profile: Shelved, told: Told | None = None) -> ShelvedModel:
    """Download the files of a model at the revision that its profile pins, going on where an interrupted download stopped.

    :param profile: Profile of the model; one that ships with the program or lies in a folder is only verified.
    :param told: Told how many bytes have arrived, and of how many.
    :return: The model, verified.
    :raises ModelNotPulled: If the hub cannot be reached or refuses, or the disk has no room; what has arrived is kept for the next time.
    :raises ModelAltered: If what arrived is not what the profile pins; it is taken away again.
    :raises ModelMissing: If there is nothing to pull and the model's own folder is not whole.
    """
    if not profile.hub:
        return verify_model(profile)
    folder = models_folder() / profile.name
    # A quarter of a second of imports that only pulling needs.
    from huggingface_hub import errors  # noqa: PLC0415

    try:
        (folder / LOCK).unlink(missing_ok=True)
        _download(profile, folder, told)
        found = hash_files(folder, profile.sha256)
        compare(profile, folder, found, remove=True)
        write_lock(folder, ModelLock(hub=profile.hub, revision=profile.revision, sha256=found))
    except (OSError, errors.HTTPError) as error:  # type: ignore[attr-defined]
        reason = getattr(error, "strerror", None) or first_line(error.__cause__ or error)
        code = "model-not-written" if _is_of_this_machine(error) else "model-not-reached"
        raise ModelNotPulled(code, name=profile.name, hub=profile.hub, folder=str(folder), reason=reason) from error
    return verify_model(profile)


def _download(profile: Shelved, folder: Path, told: Told | None) -> None:
    from huggingface_hub import constants, get_hf_file_metadata, hf_hub_url  # noqa: PLC0415 - see pull_model
    from huggingface_hub.errors import EntryNotFoundError  # noqa: PLC0415
    from huggingface_hub.utils.tqdm import disable_progress_bars  # noqa: PLC0415

    # Nothing is told to the hub but what we want of it; the reader gets our bar and our words, in one language.
    constants.HF_HUB_DISABLE_TELEMETRY = True
    disable_progress_bars()
    logging.getLogger("huggingface_hub").setLevel(logging.ERROR)
    sources: dict[str, tuple[str, int]] = {}
    for name in sorted(profile.sha256):
        try:
            found = get_hf_file_metadata(hf_hub_url(profile.hub, name, revision=profile.revision), token=False)
        except EntryNotFoundError as error:
            raise ModelNotPulled("model-not-on-hub", name=profile.name, hub=profile.hub, file=name) from error
        sources[name] = (found.location, found.size or 0)
    total = sum(size for _, size in sources.values())
    folder.mkdir(parents=True, exist_ok=True)
    _require_room(profile, folder, total)
    with _telling(folder, total, told):
        for name, (location, size) in sources.items():
            _fetch(folder / name, location, size)


def _fetch(file: Path, location: str, size: int) -> None:
    """Fetch a file, going on after what of it arrived before."""
    from huggingface_hub.file_download import http_get  # noqa: PLC0415 - see pull_model

    if _size(file) == size:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    # The library's own snapshot_download begins a file anew in every process; a model of three gigabytes over a poor line needs more.
    part = file.with_name(f".{file.name}.part")
    if _size(part) > size:
        part.unlink()
    with part.open("ab") as content:
        http_get(location, content, resume_size=content.tell(), expected_size=size)
    part.replace(file)


def _require_room(profile: Shelved, folder: Path, total: int) -> None:
    needed = total - _arrived(folder)
    free = shutil.disk_usage(folder).free
    if needed > free:
        details = {"needed": -(-needed // MEBIBYTE), "free": free // MEBIBYTE}
        raise ModelNotPulled("model-no-room", name=profile.name, folder=str(folder), **details)


@contextmanager
def _telling(folder: Path, total: int, told: Told | None) -> Iterator[None]:
    """Tell how much has arrived, while it arrives."""
    if told is None:
        yield
        return
    ended = Event()

    def look() -> None:
        while not ended.wait(LOOK_SECONDS):
            told(min(_arrived(folder), total), total)

    watcher = Thread(target=look, name="pull", daemon=True)
    watcher.start()
    try:
        yield
        told(total, total)
    finally:
        ended.set()
        watcher.join()


def _arrived(folder: Path) -> int:
    """Count the bytes in a folder, those of unfinished files too; a file may be renamed while we look."""
    sizes: Sequence[int] = [size for file in folder.rglob("*") if (size := _size(file))]
    return sum(sizes)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size if file.is_file() else 0
    except OSError:
        return 0


def _is_of_this_machine(error: BaseException) -> bool:
    """Tell a disk that is full or closed to us from a hub that cannot be reached."""
    return isinstance(error, OSError) and error.errno is not None and not isinstance(error, ConnectionError | TimeoutError)
