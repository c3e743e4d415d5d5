"""Who holds a job: a name that no other program on any machine has, and whether its holder is still there."""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from functools import cache
from pathlib import Path
from uuid import uuid4


def new_owner() -> str:
    """Give this program a name for the ledger.

    :return: Machine, process and a word that was never used before.
    """
    return f"{this_machine()}:{os.getpid()}:{uuid4().hex}"


@cache
def this_machine() -> str:
    """Name this machine so that no other one is called the same: two may have one host name, two containers the same process numbers.

    :return: The host name; on Linux with the running of the kernel and the namespace of process numbers.
    """
    parts = [socket.gethostname()]
    with suppress(OSError):
        parts += [Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip(), str(Path("/proc/self/ns/pid").readlink())]
    return "/".join(parts).replace(":", "-")


def is_gone(owner: str) -> bool:
    """Tell whether an owner on this machine has ended; of other machines only the lease can tell.

    :param owner: The owner.
    :return: True when it has certainly ended.
    """
    machine, process, _ = owner.rsplit(":", 2)
    if machine != this_machine():
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
