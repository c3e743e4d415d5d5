"""The account of a sentence as one self-contained page: ranges as bars, readings side by side, numbered steps with their norm."""

from __future__ import annotations

from law import Language, Norm, format_citation, message
from sentencing.milder_law import MilderLaw
from sentencing.page_parts import DatedPart, LawPart, OffencePart, PersonPart, ranges
from sentencing.phrases import ROOM
from sentencing.sentence import Sentence


def explain_html(sentence: Sentence, language: Language, law: MilderLaw | None = None) -> str:
    """Say what the law permits and why, as a page that needs no other file.

    The page holds what `explain` tells: every range, remark, question and step; only the form differs.

    :param sentence: The result.
    :param language: Language of the reader.
    :param law: The choice of the law, where a day of decision is known.
    :return: HTML.
    """
    # Only a page pays for the template engine.
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415

    environment = Environment(
        loader=PackageLoader("sentencing"), undefined=StrictUndefined, autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    account = OffencePart(language)

    def label(code: str) -> str:
        return message(ROOM, code, language)

    def cited(norm: Norm) -> str:
        return format_citation((norm,), language)

    return environment.get_template("sentence.html.j2").render(
        sentence=sentence,
        language=language,
        offences=[(offence, account.sections(account.offence(offence))[0], ranges(offence, language)) for offence in sentence.offences],
        sections=_whole(sentence, language, law),
        questions=[(each.question.text(language), each.field, cited(each.norm)) for each in sentence.questions],
        not_computed=[(each.words.text(language), cited(each.norm)) for each in sentence.not_computed],
        label=label,
        cited=cited,
        unverified=message("law", "not-verified", language),
    )


def _whole(sentence: Sentence, language: Language, law: MilderLaw | None) -> list[object]:
    person, dated, chosen = PersonPart(language), DatedPart(language), LawPart(language)
    sections = [*person.sections(person.lines(sentence)), *dated.sections(dated.lines(sentence))]
    return [*(chosen.sections(chosen.lines(law)) if law is not None else ()), *sections]
