"""Statistics as a picture, legible in light and dark: a bar with its interval for each share, a strip of quartiles for each punishment."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape

from law import Language, PunishmentUnit, kind_words, message
from retrieval.statistics import Group, Lengths, Statistics

_WIDTH, _LABEL, _BAR, _ROW = 860, 330, 400, 30
_STYLE = (
    "text{font:14px 'Noto Sans','DejaVu Sans',sans-serif;fill:#1b1f24}.h{font-weight:700;font-size:15px}.q{fill:#57606a;font-size:12px}"
    ".b{fill:#2f6f9f}.t{fill:#eaeef2}.i{stroke:#0b2e46;stroke-width:2}.m{stroke:#b3541e;stroke-width:3}"
    "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.q{fill:#9aa4ae}.t{fill:#30363d}.b{fill:#5aa2d4}.i{stroke:#d5e8f6}.m{stroke:#f0a06a}}"
)


def statistics_chart(statistics: Statistics, language: Language) -> str:
    """Draw statistics.

    :param statistics: The statistics.
    :param language: Language of the words.
    :return: An SVG picture.
    """
    rows = list(_rows(statistics, language))
    height = 20 + sum(row_height for row_height, _ in rows)
    drawn: list[str] = []
    top = 10
    for row_height, draw in rows:
        drawn.append(draw(top))
        top += row_height
    title = escape(_said("chart-title", language))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" role="img" '
        f'aria-label="{title}"><title>{title}</title><style>{_STYLE}</style>{"".join(drawn)}</svg>\n'
    )


_Row = tuple[int, Callable[[int], str]]


def _rows(statistics: Statistics, language: Language) -> Iterator[_Row]:
    whole = statistics.whole
    yield _heading(message("retrieval", "chart-counted", language, {"persons": whole.persons, "acts": whole.acts, "unread": whole.unread}))
    if whole.too_few:
        yield _heading(_said("too-few", language))
        return
    yield _heading(_said("chart-outcomes", language))
    for outcome, share in whole.outcomes.items():
        yield _bar(_said(f"outcome-{outcome}", language), share.value, share.low, share.high, f"{share.count}/{share.of}")
    if whole.punishments:
        yield _heading(_said("chart-punishments", language))
        for kind, share in whole.punishments.items():
            yield _bar(kind_words(kind, language), share.value, share.low, share.high, f"{share.count}/{share.of}")
    if whole.lengths:
        yield _heading(_said("chart-lengths", language))
        for lengths in whole.lengths:
            yield _strip(lengths, language)
    yield from _years(statistics.years, language)


def _years(years: Sequence[Group], language: Language) -> Iterator[_Row]:
    shown = [group for group in years if not group.too_few]
    if not shown:
        return
    yield _heading(_said("chart-acquitted-by-year", language))
    for group in shown:
        share = group.acquitted
        yield _bar(group.name, share.value, share.low, share.high, f"{share.count}/{share.of}")


def _heading(text: str) -> _Row:
    return _ROW + 6, lambda top: f'<text class="h" x="10" y="{top + 24}">{escape(text)}</text>'


def _bar(label: str, value: float, low: float, high: float, counts: str) -> _Row:
    def draw(top: int) -> str:
        middle = top + 11
        return (
            f'<text x="{_LABEL - 10}" y="{top + 16}" text-anchor="end">{escape(_short(label))}</text>'
            f'<rect class="t" x="{_LABEL}" y="{top + 3}" width="{_BAR}" height="16" rx="3"/>'
            f'<rect class="b" x="{_LABEL}" y="{top + 3}" width="{value * _BAR:.1f}" height="16" rx="3"/>'
            f'<line class="i" x1="{_LABEL + low * _BAR:.1f}" x2="{_LABEL + high * _BAR:.1f}" y1="{middle}" y2="{middle}"/>'
            f'<text class="q" x="{_LABEL + _BAR + 10}" y="{top + 16}">{value * 100:.0f} % ({counts})</text>'
        )

    return _ROW, draw


def _strip(lengths: Lengths, language: Language) -> _Row:
    """Draw the span of the amounts, the middle half of them and the median."""

    def draw(top: int) -> str:
        span = max(lengths.most, 1)
        at = [_LABEL + float(value) / span * _BAR for value in (lengths.least, lengths.lower, lengths.median, lengths.upper, lengths.most)]
        words = amount_words(float(lengths.median), lengths.unit, language)
        label = f"{kind_words(lengths.kind, language)}, n = {lengths.count}"
        ends = f"{lengths.least}–{lengths.most}"
        return (
            f'<text x="{_LABEL - 10}" y="{top + 16}" text-anchor="end">{escape(_short(label))}</text>'
            f'<line class="i" x1="{at[0]:.1f}" x2="{at[4]:.1f}" y1="{top + 11}" y2="{top + 11}"/>'
            f'<rect class="b" x="{at[1]:.1f}" y="{top + 3}" width="{max(at[3] - at[1], 2):.1f}" height="16" rx="3"/>'
            f'<line class="m" x1="{at[2]:.1f}" x2="{at[2]:.1f}" y1="{top}" y2="{top + 22}"/>'
            f'<text class="q" x="{_LABEL + _BAR + 10}" y="{top + 16}">{escape(words)} ({ends})</text>'
        )

    return _ROW, draw


def amount_words(amount: float, unit: PunishmentUnit, language: Language) -> str:
    """Say an amount that may lie between two whole ones, as medians do.

    :param amount: The amount.
    :param unit: Its unit.
    :param language: Language of the words.
    :return: "72 мес.", "850 МРП".
    """
    return f"{amount:g} {_said(f'unit-{unit}', language)}"


def _short(label: str) -> str:
    return label if len(label) <= 42 else f"{label[:41]}…"


def _said(code: str, language: Language) -> str:
    return message("retrieval", code, language)
