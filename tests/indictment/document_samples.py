"""Facts of the prosecutor's documents about the burglary of the examples, as a prosecutor would write them in YAML."""

from __future__ import annotations

import yaml

from indictment import DocumentFacts, DocumentKind

PUNISHMENTS = """
punishments:
  - {person: p1, charge: c1, kind: imprisonment, amount: 54, unit: months, institution: maximum}
"""

SPEECH = (
    PUNISHMENTS
    + """
debate:
  significance:
    kk: Тұрғын үйге заңсыз кіріп жасалған ұрлық адамдардың өз үйіндегі қауіпсіздігіне қол сұғады.
    ru: Кража с проникновением в жилище посягает на безопасность людей в собственном доме.
  examined: [ev1, ev2, ev4, ev7, ev8, ev9]
  probation: {kk: қолдануға негіз жоқ, ru: оснований для применения нет}
  claim: {kk: толық қанағаттандырылсын, ru: удовлетворить полностью}
  things: {kk: "шеге суырғыш тәркіленіп, жойылсын", ru: гвоздодёр конфисковать и уничтожить}
  restraint: {kk: үкім күшіне енгенге дейін өзгеріссіз қалдырылсын, ru: до вступления приговора в силу оставить без изменения}
"""
)

JUDGMENT = """
judgment:
  name: {kk: үкім, ru: приговор}
  court: {kk: Шымкент қаласының Еңбекші аудандық соты, ru: Енбекшинский районный суд города Шымкента}
  pronounced_on: 2026-08-20
  in_force_on: 2026-08-25
  sources: [{document: d15, sheet: 70}]
  persons:
    - person: p1
      outcome: convicted
      articles: ["188(2)(3)"]
      punishment: {kk: 2 жыл мерзімге бас бостандығын шектеу, ru: ограничение свободы на срок 2 года}
      sources: [{document: d15, sheet: 70}]
"""

APPEAL = (
    PUNISHMENTS
    + JUDGMENT
    + """
addressee: {kk: Шымкент қалалық сотының апелляциялық сот алқасы, ru: Апелляционная судебная коллегия Шымкентского городского суда}
contacts: {kk: "Шымкент қаласы, Еңбекші ауданы", ru: "город Шымкент, Енбекшинский район"}
scope: {kk: саралау және жаза бөлігінде, ru: в части квалификации и наказания}
grounds:
  - norm: "CPC 437"
    words:
      kk: Сот пәтерге заңсыз кіру белгісін негізсіз алып тастаған
      ru: Суд необоснованно исключил признак незаконного проникновения в жилище
    sources: [{document: d11, sheet: 46}]
requests:
  - {kk: "үкім өзгертілсін, әрекет айыптау бойынша саралансын", ru: "приговор изменить, квалифицировать деяние по обвинению"}
attachments:
  - {kk: өтінішхаттың көшірмелері, ru: копии ходатайства}
"""
)

CASSATION = (
    PUNISHMENTS
    + JUDGMENT
    + """
addressee: {kk: Қазақстан Республикасының Бас Прокуроры, ru: Генеральный Прокурор Республики Казахстан}
appellate:
  name: {kk: қаулы, ru: постановление}
  court: {kk: Шымкент қалалық соты, ru: Шымкентский городской суд}
  pronounced_on: 2026-08-24
  in_force_on: 2026-08-24
  sources: [{document: d15, sheet: 70}]
  persons:
    - {person: p1, outcome: convicted, articles: ["188(2)(3)"], sources: [{document: d15, sheet: 70}]}
grounds:
  - norm: "CPC 485(1)"
    words: {kk: Әрекет дұрыс сараланбаған, ru: Деяние квалифицировано неправильно}
    sources: [{document: d11, sheet: 46}]
requests:
  - {kk: сот актілері өзгертілсін, ru: судебные акты изменить}
attachments:
  - {kk: сот актілерінің көшірмелері, ru: копии судебных актов}
"""
)

COMPLAINT = """
complaint:
  person: p1
  received_on: 2026-08-28
  listed: true
  against:
    value: {kk: ұстау кезінде құқықтарының түсіндірілмегені, ru: неразъяснение прав при задержании}
    sources: [{document: d6, sheet: 20}]
  arguments:
    - words: {kk: Ұстау кезінде құқықтар түсіндірілген жоқ, ru: При задержании права не разъяснили}
      sources: [{document: d6, sheet: 20}]
      check: {kk: Хаттамада күдіктінің қолы бар, ru: В протоколе есть подпись подозреваемого}
      check_sources: [{document: d6, sheet: 20}]
    - words: {kk: Қорғаушы шақырылған жоқ, ru: Защитника не вызвали}
      sources: [{document: d6, sheet: 20}]
      check: {kk: Жауап алуға қорғаушы қатысқан, ru: В допросе участвовал защитник}
      check_sources: [{document: d7, sheet: 24}]
  outcome: refused
  conclusion: {kk: Құқықтың бұзылғаны расталмады, ru: Нарушение прав не подтвердилось}
"""

TASKS = """
grounds:
  - words: {kk: Планшетті сатып алған адам анықталмаған, ru: "Не установлено лицо, купившее планшет"}
    sources: [{document: d7, sheet: 25}]
tasks:
  - words:
      kk: планшетті сатып алған адам анықталып, одан жауап алынсын
      ru: установить и допросить лицо, купившее планшет
    due: 2026-09-15
  - {words: {kk: базардағы бейнежазба алынсын, ru: изъять видеозапись с рынка}}
until: 2026-09-25
restraint: {kk: өзгеріссіз қалдырылсын, ru: оставить без изменения}
"""

SAMPLES = {
    DocumentKind.DEBATE: SPEECH,
    DocumentKind.COURT_CARD: SPEECH,
    DocumentKind.APPROVAL: "restraint: {kk: өзгеріссіз қалдырылсын, ru: оставить без изменения}",
    DocumentKind.RETURN: TASKS,
    DocumentKind.APPEAL: APPEAL,
    DocumentKind.COMPLAINT_DECISION: COMPLAINT,
    DocumentKind.CHARGE_REFUSAL: """
addressee: {kk: Шымкент қаласының Еңбекші аудандық соты, ru: Енбекшинский районный суд города Шымкента}
debate: {examined: [ev1, ev9]}
norm: "CPC 35(1)(2)"
grounds:
  - words: {kk: Бұзып кіргені сотта расталмады, ru: Взлом в суде не подтвердился}
    sources: [{document: d7, sheet: 25}]
""",
    DocumentKind.TERMINATION: """
norm: "CPC 35(1)(2)"
grounds:
  - words: {kk: Әрекетте қылмыстық құқық бұзушылық құрамы жоқ, ru: В деянии нет состава уголовного правонарушения}
    sources: [{document: d7, sheet: 25}]
restraint: {kk: күші жойылсын, ru: отменить}
property: {kk: мүлікке тыйым салынбаған, ru: арест не налагался}
things: {kk: иесіне қайтарылсын, ru: вернуть владельцу}
""",
    DocumentKind.REPRESENTATION: """
addressee: {kk: "«Восток» пәтер иелерінің кооперативінің төрағасына", ru: "Председателю кооператива собственников квартир «Восток»"}
grounds:
  - words: {kk: Кіреберістің есігі бөгде адамға ашылған, ru: Дверь подъезда открыта посторонним}
    sources: [{document: d3, sheet: 6}]
tasks:
  - {words: {kk: кіреберіске домофон орнатылсын, ru: установить в подъезде домофон}}
""",
    DocumentKind.INSTRUCTIONS: TASKS,
    DocumentKind.PLEA_AGREEMENT: PUNISHMENTS
    + """
obligations:
  - {kk: залалды толық өтеу, ru: полностью возместить ущерб}
consent:
  - value: {kk: Жәбірленуші Қасымова Д.Б. келісім жасауға келіседі, ru: Потерпевшая Касымова Д.Б. согласна на соглашение}
    sources: [{document: d14, sheet: 59}]
""",
    DocumentKind.CASSATION_PROPOSAL: CASSATION,
}


def facts(kind: DocumentKind, **changed: object) -> DocumentFacts:
    """Read the facts of a kind, with some fields changed or taken away (None)."""
    data = yaml.safe_load(SAMPLES[kind]) | changed
    return DocumentFacts.model_validate({name: value for name, value in data.items() if value is not None})
