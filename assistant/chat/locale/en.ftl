## Titles of answers
title-law = { $norm }
title-sentence = What punishment the law permits
title-practice = Court practice
title-deadlines = Time limits of the case at { $at }
title-controls = Legality controls
title-documents = Found in the documents of this case: “{ $words }”
title-draft = Indictment, { $section } (draft)
title-facts = { $topic }
section-introduction = introduction
section-descriptive = descriptive part
section-ruling = operative part
section-defence = arguments of the defence
section-certificate = certificate
topic-accused = Suspects and accused
topic-charges = Charges
topic-damage = Damage
topic-witnesses = Witnesses
topic-victims = Victims
topic-evidence = Evidence
topic-convictions = Earlier convictions
topic-persons = Participants
topic-measures = Measures of procedural compulsion
topic-claims = Civil claims
topic-circumstances = Mitigating and aggravating circumstances
topic-overview = The case
topic-episodes = What happened
topic-items = Object of the offence

## Parts of answers
fact-born = born on { $day }
fact-tenge = { $amount } tenge
law-sanction = Sanction: { $words }
law-additional = Additional punishments: { $words }
sentence-offence = Possible under { $norm }:
sentence-none = none of the punishments of the sanction can be imposed
sentence-barred = Not imposed: { $words }
sentence-counted = Counted: { $words }

## Notes
note-not-verified = No lawyer has signed the data of the law that this rests on: not verified.
note-summary-russian = The norm is summarised in Russian.
note-law-limits-only = Of this code the data hold only the time limits; the text of the norm is not here.
note-law-of-today = No day of the act was named: computed by the law of { $day }. Name the day of the act if it is another.
note-depends = The result depends on the answers: { $questions }
note-denied = Not counted, because the question denies it: { $words }
note-ignored = Circumstances of the question are not counted: a sentence for the case takes only what the case holds. To count them, name article and part. Named: { $words }
note-practice-closed = You may not search court practice.
note-practice-empty = There is no court practice yet: import acts with “aiyptaushy practice import”.
note-preliminary = The calendar of one of the years is not confirmed yet: the term is preliminary.
note-controls = Checked: { $all }; failed: { $failed }; without an answer: { $unknown }.
note-draft = This is a draft by the template; check and sign the document on the page “Documents” of the case.
note-cut = { $shown } of { $all } shown.

## Answers
nothing = Nothing of this was found in the file or in the data.
sources = Sources
ask-article = By which article and part? For example: “ч. 3 ст. 188”.
ask-part = The article has several parts: { $parts }. Which one?
ask-criminal-article = I compute punishments by articles of the Criminal Code. Which article and part?
ask-case = Which case? Open the chat on the page of the case or name it: “aiyptaushy chat --case 265901031000314”.
ask-words = What is to be looked for in the documents? For example: “что говорит потерпевший о телефоне”.
ask-section = Which part of the indictment: introduction, descriptive part, operative part, arguments of the defence or certificate?
can-do =
    This is what I can do. Ask in Kazakh or Russian, for example:
    — “рассчитай наказание по ч. 3 ст. 188, явка с повинной, возмещён ущерб”
    — “бұл іс бойынша мерзімдер қашан бітеді?”
    — “что говорит потерпевший о телефоне”
    — “судебная практика по краже с проникновением”
    — “покажи статью 190”
    — “есть ли нарушения по делу?”
    — “айыпталушы кім?”
    — “составь описательную часть”
not-understood = I did not understand this question and will not guess.
too-long = The message is too long: { $length } characters, and up to { $limit } are taken. Shorten the question; add documents to the case file.
empty = The message is empty. Ask something.
unknown-key = The key is unknown or out of date. Ask the administrator for a new one.
unknown-model = There is no model { $model } for this key. The list: GET /v1/models.
failed = The tool could not answer: { $why }
stopped = The answer was stopped.
using = Tool: { $tool }
tool-case-facts = facts of the case
tool-documents = documents of the case
tool-law = law
tool-practice = court practice
tool-sentence = computed sentence
tool-deadlines = time limits
tool-controls = legality controls
tool-draft = draft of a document

## Page and command line
chat = Chat
chat-new = New chat
chat-ask = Question
chat-send = Ask
chat-of-case = Chat on case { $number }
chat-general = Chat without a case
chat-history = Earlier chats
chat-export = Export
chat-good = Useful
chat-bad = Wrong
chat-thanks = Your rating is kept.
chat-hello = Ask in Kazakh or Russian. Commands: /again, /export FILE, /good, /bad, /quit.
chat-kept = Written to { $path }
chat-you = You
chat-assistant = Aiyptaushy
