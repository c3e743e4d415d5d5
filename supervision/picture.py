"""Time limits as a picture, legible in light and dark: a bar from where each is counted to its end, and the moment asked about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape

from law import Language, message
from supervision.deadline import ALMATY, ROOM, Deadline, Status, moment_text

_WIDTH, _LABEL, _RIGHT, _ROW, _TOP = 1120, 420, 160, 34, 46
_STYLE = (
    "text{font:13.5px 'Golos','Noto Sans','DejaVu Sans',sans-serif;fill:#1d2326}.q{fill:#555e61;font-size:12px}"
    ".g{stroke:#ddd8cb}.n{stroke:#1d2326;stroke-width:2}.running{fill:#0a5a5c}.suspended{fill:#8a8f90}.missed{fill:#a12a1f}.met{fill:#9cb8a0}"
    ".not_started{fill:#c9dbd9}.not_shown{fill:#c4b48c}"
    "@media(prefers-color-scheme:dark){text{fill:#e8e6df}.q{fill:#a5adae}.g{stroke:#2d373b}.n{stroke:#e8e6df}.running{fill:#7cc7c3}"
    ".suspended{fill:#7d8688}.missed{fill:#f0978c}.met{fill:#3f6146}.not_started{fill:#2c4a4c}.not_shown{fill:#6d6238}}"
)
_SPARE = timedelta(days=3)
# An end many years away (a limitation period) would press everything else into a line.
_FURTHEST = timedelta(days=400)
_CUT = 46
_CLEAR = 40


@dataclass(frozen=True, slots=True)
class _Scale:
    first: datetime
    last: datetime

    def x(self, moment: datetime) -> float:
        share = (moment - self.first) / (self.last - self.first)
        return round(_LABEL + min(1.0, max(0.0, share)) * (_WIDTH - _LABEL - _RIGHT), 1)


def timeline_picture(deadlines: Iterable[Deadline], on: datetime, language: Language) -> str:
    """Draw time limits.

    :param deadlines: The time limits; those without an end are left out.
    :param on: The moment asked about, with its time zone.
    :param language: Language of the words.
    :return: An SVG picture.
    """
    shown = [each for each in deadlines if each.last_moment is not None and each.start is not None]
    scale = _scale(shown, on)
    height = _TOP + _ROW * max(1, len(shown)) + 14
    title = escape(message(ROOM, "calendar-name", language))
    rows = "".join(_row(each, scale, _TOP + _ROW * number, language) for number, each in enumerate(shown))
    now = scale.x(on)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" role="img" '
        f'aria-label="{title}"><title>{title}</title><style>{_STYLE}</style>{"".join(_months(scale, height, now))}'
        f'<line class="n" x1="{now}" y1="20" x2="{now}" y2="{height - 8}"/>{rows}'
        f'<text class="q" x="{now}" y="14" text-anchor="middle">{escape(moment_text(on))}</text></svg>\n'
    )


def _scale(shown: list[Deadline], on: datetime) -> _Scale:
    starts = [each.start for each in shown if each.start is not None]
    ends = [each.last_moment for each in shown if each.last_moment is not None]
    first = max(min([on, *starts]), on - _FURTHEST) - _SPARE
    return _Scale(first, min(max([on, *ends]), on + _FURTHEST) + _SPARE)


def _months(scale: _Scale, height: int, now: float) -> Iterator[str]:
    month = scale.first.astimezone(ALMATY).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    every = max(1, round((scale.last - scale.first) / timedelta(days=300)))
    number = 0
    while month < scale.last:
        if month > scale.first:
            number += 1
            x = scale.x(month)
            yield f'<line class="g" x1="{x}" y1="36" x2="{x}" y2="{height - 8}"/>'
            if number % every == 0 and abs(x - now) > _CLEAR:
                yield f'<text class="q" x="{x}" y="32" text-anchor="middle">{month:%m.%Y}</text>'
        month = (month + timedelta(days=32)).replace(day=1)


def _row(each: Deadline, scale: _Scale, top: int, language: Language) -> str:
    if each.start is None or each.last_moment is None:
        return ""
    start, end = scale.x(min(each.start, each.last_moment)), scale.x(max(each.start, each.last_moment))
    name = each.title.text(language)
    label = name if len(name) <= _CUT else f"{name[: _CUT - 1].rstrip()}…"
    whole = escape(f"{name} — {moment_text(each.last_moment)}")
    late = escape(message(ROOM, "status-late", language)) if each.status is Status.MISSED else ""
    return (
        f"<g><title>{whole}</title>"
        f'<text x="{_LABEL - 12}" y="{top + 15}" text-anchor="end">{escape(label)}</text>'
        f'<rect class="{each.status.value}" x="{start}" y="{top + 4}" width="{max(3.0, round(end - start, 1))}" height="14" rx="3"/>'
        f'<text class="q" x="{end + 6}" y="{top + 15}">{escape(moment_text(each.last_moment))} {late}</text></g>'
    )
