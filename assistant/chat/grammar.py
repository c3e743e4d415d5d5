"""Understand a request in Kazakh or Russian without a model: citations, dates and the lexicon; what is not understood is said so."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.chat.lexicon import Cue, Lexicon, Word, lexicon, words_of
from assistant.chat.requests import (
    AskCaseFacts,
    AskControls,
    AskDeadlines,
    AskDocuments,
    AskDraft,
    AskLaw,
    AskPractice,
    AskSentence,
    Request,
)
from casefile import Case
from law import Act, Language, LawError, Norm, Stage, criminal_code, find_citations
from retrieval import analyse, language_of
from sentencing import ProcedureForm

_DATE = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b|\b(\d{4})-(\d{2})-(\d{2})\b")
# «188 ч.3», «188-3»: an article without the word, when the request is about the law or a sentence
_BARE = re.compile(
    r"(?<![\d.\-№])(\d{2,3}(?:-\d)?)(?:\s*(?:ч\.?|части?|-?бөлі\w*)\s*(\d(?:-\d)?))?"
    r"(?!\d|[.\-]\d|\s*(?:тенге|теңге|₸|год|жыл|рубл))"
)
# A part told apart from its article: «по ст. 188 … часть 3», «3-бөлік»
_PART = re.compile(r"(?:\bч\.?|\bчаст\w*)\s*(\d(?:-\d)?)\b|\b(\d(?:-\d)?)\s*-?\s*бөлі", re.IGNORECASE)
_KAZAKH = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)
# From this weight on a request is understood
_ENOUGH = 3.0
_SHORTEST_SURNAME = 4
# Endings that a surname loses in other cases: «Петренко», «Тлеубаеву», «Касымовой»
_CUT = 2


@dataclass(frozen=True, slots=True)
class Understood:
    """What a request means.

    :param language: Language to answer in.
    :param request: What to ask of a tool; None when something is missing or nothing was understood.
    :param question: Identifier of the question to ask back; empty when nothing is missing.
    :param denied: Circumstances that the request denies: they are told and not counted.
    :param offered: What may be chosen, for the question.
    """

    language: Language
    request: Request | None = None
    question: str = ""
    denied: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    text: str
    words: tuple[Word, ...]
    norms: tuple[Norm, ...]
    spans: tuple[tuple[int, int], ...]
    case: Case | None
    on: date

    @property
    def norm(self) -> Norm | None:
        return self.norms[0] if self.norms else None


def understand(text: str, on: date, case: Case | None = None, language: Language = Language.RU) -> Understood:
    """Understand a request.

    :param text: The request.
    :param on: Today, by whose law articles are looked up.
    :param case: The case that the chat is about; None for a chat about none.
    :param language: Language of the reader, for a request that does not tell its own.
    :return: What it means.
    """
    spoken = _language(text, language)
    read = _read(text, on, case)
    intent = _intent(read, lexicon())
    make: dict[str, Callable[[_Read, Language], Understood]] = {
        "sentence": _sentence,
        "law": _law,
        "practice": _practice,
        "documents": _documents,
        "draft": _draft,
        "deadlines": lambda read, spoken: _of_case(read, spoken, AskDeadlines(on=_date(read.text))),
        "controls": lambda read, spoken: _of_case(read, spoken, AskControls()),
    }
    if intent.startswith("topic:"):
        return _of_case(read, spoken, AskCaseFacts.model_validate({"topic": intent.removeprefix("topic:")}))
    return make[intent](read, spoken) if intent in make else Understood(spoken)


def _language(text: str, language: Language) -> Language:
    """Tell the language of a request: by its letters, by its citation, by its words, by the reader."""
    if _KAZAKH.search(text):
        return Language.KK
    cited = next((one.language for one in find_citations(text)), None)
    return cited or language_of(text) or language


def _read(text: str, on: date, case: Case | None) -> _Read:
    found = find_citations(text)
    norms = [norm for citation in found for norm in citation.norms]
    spans = [(citation.start, citation.end) for citation in found]
    if not norms:
        for bare in _BARE.finditer(text):
            number, part = bare.group(1), bare.group(2) or ""
            if _exists(Norm(Act.CC, number, part), on):
                norms.append(Norm(Act.CC, number, part))
                spans.append(bare.span())
    words = tuple(word for word in words_of(text) if not word.text.isdecimal())
    return _Read(text, words, tuple(norms), tuple(spans), case, on)


def _exists(norm: Norm, on: date) -> bool:
    try:
        article = criminal_code(on).article(norm.article)
    except LawError:
        return False
    return not norm.part or any(part.number == norm.part for part in article.parts)


def _intent(read: _Read, known: Lexicon) -> str:
    scores: dict[str, float] = {}
    for name, cues in known.intents.items():
        scores[name] = _weight(read.words, cues)
    for topic, cues in known.topics.items():
        scores[f"topic:{topic}"] = _weight(read.words, cues) - 0.5
    if read.norms:
        scores["law"] += 1.5
        only = not any(scores[name] > 0 for name in scores if name != "law")
        scores["law"] += _ENOUGH if only and len(read.words) <= _short(read) else 0
    else:
        scores["law"] = 0
    if _people(read):
        scores["documents"] += 0.5 if scores["documents"] else 0
    scores.pop("case_facts")
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] >= _ENOUGH else ""


def _short(read: _Read) -> int:
    """Count the words of a request that is hardly more than its citation."""
    inside = sum(1 for word in read.words if any(start <= word.start < end for start, end in read.spans))
    return inside + 2


def _weight(words: Sequence[Word], cues: Sequence[tuple[float, Cue]]) -> float:
    """Weigh cues: the strongest counts whole, each further one a little."""
    found = sorted((weight for weight, cue in cues if cue.find(words)), reverse=True)
    return found[0] + 0.5 * min(len(found) - 1, 3) if found else 0.0


def _of_case(read: _Read, spoken: Language, request: Request) -> Understood:
    if read.case is None:
        return Understood(spoken, question="ask-case")
    return Understood(spoken, request)


def _sentence(read: _Read, spoken: Language) -> Understood:
    named = dict(lexicon().named("circumstances", read.words))
    circumstances = tuple(name for name, denied in named.items() if not denied)
    denied = tuple(name for name, no in named.items() if no)
    if read.norm is None:
        if read.case is None:
            return Understood(spoken, question="ask-article")
        people = _people(read)
        accused = {charge.person for charge in read.case.charges}
        person = next((one for one in people if one in accused), "")
        return Understood(spoken, AskSentence(person=person), denied=(*circumstances, *denied))
    norm = read.norm
    if norm.act not in (Act.CC, None):
        return Understood(spoken, question="ask-criminal-article")
    parts = _parts(norm, read.on)
    if parts and not norm.part:
        named_part = next((one.group(1) or one.group(2) for one in _PART.finditer(read.text)), "")
        norm = replace(norm, part=named_part if named_part in parts else "")
    if parts and not norm.part:
        return Understood(spoken, question="ask-part", offered=parts)
    stage = next((Stage(name) for name, no in lexicon().named("stages", read.words) if not no), Stage.COMPLETED)
    procedure = next((ProcedureForm(name) for name, no in lexicon().named("procedures", read.words) if not no), ProcedureForm.ORDINARY)
    asked = AskSentence(
        norm=Norm(Act.CC, norm.article, norm.part, norm.point).key.removeprefix("CC "),
        circumstances=circumstances,
        stage=stage,
        procedure=procedure,
        committed_on=_date(read.text),
    )
    return Understood(spoken, asked, denied=denied)


def _parts(norm: Norm, on: date) -> tuple[str, ...]:
    try:
        return tuple(part.number for part in criminal_code(on).article(norm.article).parts if part.number)
    except LawError:
        return ()


def _date(text: str) -> date | None:
    for found in _DATE.finditer(text):
        day, month, year, *iso = found.groups()
        try:
            return date(int(year), int(month), int(day)) if year else date(int(iso[0]), int(iso[1]), int(iso[2]))
        except ValueError:
            continue
    return None


def _law(read: _Read, spoken: Language) -> Understood:
    if read.norm is None:
        return Understood(spoken, question="ask-article")
    norm = read.norm
    return Understood(spoken, AskLaw(norm=Norm(norm.act or Act.CC, norm.article, norm.part, norm.point).key))


def _practice(read: _Read, spoken: Language) -> Understood:
    norm = "" if read.norm is None else Norm(Act.CC, read.norm.article, read.norm.part).key.removeprefix("CC ")
    return Understood(spoken, AskPractice(words=read.text.strip()[:2_000], norm=norm))


def _documents(read: _Read, spoken: Language) -> Understood:
    if read.case is None:
        return Understood(spoken, question="ask-case")
    person = next(iter(_people(read)), "")
    role = next((name for name, _ in lexicon().named("roles", read.words)), "") if not person else ""
    looked = _looked_for(read)
    if not looked and not person and not role:
        return Understood(spoken, question="ask-words")
    return Understood(spoken, AskDocuments.model_validate({"words": looked, "role": role, "person": person}))


def _looked_for(read: _Read) -> str:
    """Leave of a request the words that are looked for."""
    taken: set[int] = set()
    known = lexicon()
    for _, cue in known.intents["documents"]:
        taken.update(read.words[place].start for place in cue.find(read.words))
    names = _surnames(read.case) if read.case is not None else {}
    kept = []
    for term in analyse(read.text):
        word = read.text[term.start : term.end].lower().replace("ё", "е")
        named = any(word.startswith(beginning) for beginning in names)
        if term.text.replace("ё", "е") not in known.empty and word not in known.empty and term.start not in taken and not named:
            kept.append(read.text[term.start : term.end])
    return " ".join(dict.fromkeys(kept))


def _draft(read: _Read, spoken: Language) -> Understood:
    section = next((name for name, _ in lexicon().named("sections", read.words)), None)
    if read.case is None:
        return Understood(spoken, question="ask-case")
    if section is None:
        return Understood(spoken, question="ask-section")
    return Understood(spoken, AskDraft.model_validate({"section": section}))


def _surnames(case: Case) -> dict[str, str]:
    """Give the beginnings of the surnames of a case with the person."""
    found: dict[str, str] = {}
    for person in case.persons:
        for form in (person.name.ru, person.name.kk):
            surname = form.surname.lower().replace("ё", "е")
            found[surname[: max(len(surname) - _CUT, _SHORTEST_SURNAME)]] = person.id
    return found


def _people(read: _Read) -> tuple[str, ...]:
    """Find the persons of the case that a request names by surname."""
    if read.case is None:
        return ()
    names = _surnames(read.case)
    return tuple(dict.fromkeys(names[name] for word in read.words for name in names if word.text.startswith(name)))
