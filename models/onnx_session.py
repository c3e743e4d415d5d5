"""Networks in ONNX form through the runtime that comes with faster-whisper, on every core or on the accelerator."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

PROVIDERS = {"CUDAExecutionProvider": "cuda", "CPUExecutionProvider": "cpu"}


def open_session(file: Path) -> Any:  # noqa: ANN401 - the runtime has no types
    """Load a network on every core of this machine, or on its accelerator when there is one.

    :param file: The network.
    :return: The runtime's session; it raises errors without a base of their own for a file that is no network.
    """
    import onnxruntime  # type: ignore[import-untyped]  # noqa: PLC0415 - a quarter of a second that only a network needs

    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = os.cpu_count() or 1
    settings.log_severity_level = 3
    known = [name for name in PROVIDERS if name in onnxruntime.get_available_providers()]
    return onnxruntime.InferenceSession(str(file), settings, providers=known)


def device_of(session: Any) -> str:  # noqa: ANN401 - the runtime has no types
    """Give the kind of device that a session runs on."""
    return PROVIDERS[session.get_providers()[0]]
