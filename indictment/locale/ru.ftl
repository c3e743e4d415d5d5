# Ошибки
wrong-language = Документ уголовного дела составляется на казахском или русском языке, а запрошен язык «{ $language }». Укажите --lang kk или --lang ru.
unsupported-text = Проект по делу № { $number } содержит утверждения без источника: { $statements }. Добавьте источники в дело либо подтвердите текст от своего имени: --confirm "Фамилия И.О.".

# Места
place-sheet = т. { $volume }, л.д. { $sheet }
place-sheets = т. { $volume }, л.д. { $sheets }
place-recording = запись «{ $title }», { $start }–{ $end }
moment-minute = { $date } в { $time }
moment-hour = { $date } около { $time }
moment-within-day = { $date } с { $start } до { $end }
moment-span = с { $start } по { $end }
tenge = тенге

# Документ
title = Обвинительный акт
case-number = по уголовному делу № { $number }
approved-by = «УТВЕРЖДАЮ» { $post } ____________ { $name }
drawn-up = { $place }, { $date }
part-introduction = Вводная часть
part-reasoning = Описательно-мотивировочная часть
part-characterising = Обстоятельства, смягчающие и отягчающие уголовную ответственность и наказание
part-claims = Гражданский иск
part-confiscation = Имущество, которое может быть конфисковано
part-defence = Доказательства и доводы стороны защиты и результаты их проверки
part-ruling = Резолютивная часть
annex-summons = Приложение 1. Список лиц, подлежащих вызову в судебное заседание
annex-certificate = Приложение 2. Справка
episode = Эпизод { $number }. { $title }
ruled = постановил:
signature = { $post } ({ $body }) ____________ { $name }
draft-mark = Проект подготовлен программой. До подписания уполномоченным лицом процессуальным документом не является.
untranslated = перевод в деле отсутствует
absent = В материалах дела сведения отсутствуют.
no-mitigating = Смягчающие обстоятельства в материалах дела не указаны.
no-aggravating = Отягчающие обстоятельства в материалах дела не указаны.
sources = Источники
sources-note = Цифра после утверждения ведёт к месту в деле, на котором оно основано.
confirmed-by = Утверждения без источника подтвердил(а): { $name }.

# Поля
label-name = Фамилия, имя, отчество
label-iin = ИИН
label-birth-date = Дата рождения
label-birth-place = Место рождения
label-citizenship = Гражданство
label-family-status = Семейное положение
label-occupation = Род занятий
label-education = Образование
label-residence = Место жительства
label-character = Характеризующие сведения
label-record = Судимость
label-detention = Задержание
label-restraint = Мера пресечения
label-charge = Уголовный закон
label-time = Время
label-place = Место
label-participants = Участники
label-victims = Потерпевшие
label-motive = Мотив и цель
label-items = Предмет посягательства
label-consequences = Последствия
label-damage = Размер ущерба
label-mitigating = Смягчающее обстоятельство ({ $name })
label-aggravating = Отягчающее обстоятельство ({ $name })
label-restraint-of = Мера пресечения ({ $name })
label-custody-of = Срок содержания под стражей ({ $name })
label-physical-evidence = Вещественные доказательства
label-claim-secured = Обеспечение гражданского иска
label-cost = Процессуальные издержки
list-prosecution = Список обвинения
list-defence = Список защиты
not-secured = меры обеспечения в материалах дела не указаны
until = { " " }{ $date }
days = { $number } сут. ({ $date } включительно)
runs-to = ; срок меры — { $date }
conviction = { $court }, приговор от { $date }: { $articles }; наказание: { $punishment }
measure-since = { $kind } { $date }
date-from = с { $date }
date-to = по { $date }
proved-by = Изложенное подтверждается следующими доказательствами.

measure-custody = содержание под стражей
measure-house_arrest = домашний арест
measure-bail = залог
measure-recognisance = подписка о невыезде и надлежащем поведении
measure-personal_surety = личное поручительство
measure-undertaking_to_appear = обязательство о явке

event-registered = Регистрация в ЕРДР
event-term_extended = Срок расследования продлён
event-sent_to_prosecutor = Дело направлено прокурору
event-received_by_prosecutor = Дело поступило прокурору

stage-completed = оконченное
stage-attempt = покушение
stage-preparation = приготовление

complicity-perpetrator = исполнитель
complicity-organiser = организатор
complicity-instigator = подстрекатель
complicity-accomplice = пособник

evidence-testimony = Показания
evidence-expert_opinion = Заключение эксперта
evidence-specialist_opinion = Заключение специалиста
evidence-physical = Вещественное доказательство
evidence-protocol = Протокол процессуального действия
evidence-document = Документ
evidence-recording = Запись


# Проверка
finding-no-source = Утверждение «{ $id }» не имеет источника в деле.
finding-no-source-remedy = Укажите документ и лист либо подтвердите текст от своего имени.
finding-quote = Цитаты «{ $quote }» нет на указанном месте ({ $place }).
finding-quote-remedy = Сверьте цитату с документом и исправьте её или лист дела.
finding-untranslated = Утверждение «{ $id }» есть в деле только на другом языке и напечатано без перевода.
finding-untranslated-remedy = Внесите перевод в поле дела.
finding-missing = { $what }: { $subject }.
finding-missing-remedy = Найдите сведения в деле и внесите их с источником.
finding-document = По форме и событиям дела закон требует другой итоговый документ: { $document }.
finding-document-remedy = Проверьте форму расследования и события дела, прежде чем подписывать обвинительный акт.
missing-birth-date = Нет даты рождения
missing-birth-place = Нет места рождения
missing-citizenship = Нет гражданства
missing-family-status = Нет семейного положения
missing-occupation = Нет рода занятий
missing-education = Нет образования
missing-residence = Нет места жительства
missing-character = Нет характеризующих сведений
missing-record = Нет сведений о судимости
missing-restraint = Нет меры пресечения
missing-motive = Нет мотива
missing-consequences = Нет последствий
missing-evidence = Нет доказательств
missing-registration = Нет события регистрации в ЕРДР
document-indictment = обвинительный акт
document-accusation_protocol = протокол обвинения (ст. 192-2 УПК РК)
document-accelerated_protocol = протокол ускоренного досудебного расследования (ст. 190 УПК РК)
document-misdemeanour_protocol = протокол об уголовном проступке (ст. 526–528 УПК РК)
document-plea_agreement = процессуальное соглашение, дело идёт в суд без обвинительного акта (ст. 617 УПК РК)

# Модель
unknown-statement = В проекте по делу № { $number } нет такого места: { $id }. Укажите идентификатор утверждения или раздела, как в проекте в формате JSON, и отрывок внутри него.
not-to-be-worded = «{ $id }» — не утверждение о факте: формальные части, решения и цитаты не перефразируются. Укажите другое утверждение.
finding-fallback = Раздел «{ $section }» составлен по шаблону, без модели: { $reason }
finding-fallback-remedy = Текст полон и без неё. Если нужны цитаты, подобранные моделью, повторите команду с --writer.
finding-worded = Раздел «{ $section }», модель { $writer }: изложено утверждений — { $worded }, приведено цитат — { $quoted }, отклонено предложений — { $refused }.
finding-worded-remedy = Сверьте эти места с документами до подписания.
finding-addressed = Документ обращается к программе ({ $place }): «{ $quote }». Модели этот лист не показан, цитат из него она не приводит.
finding-addressed-remedy = Прочитайте лист и выясните, кто написал эти слова.
finding-not-rewritten = «{ $id }» не перефразировано: { $reason }
finding-not-rewritten-remedy = Текст остался прежним. Измените его вручную или повторите.
writer-nothing = модель не дала ничего пригодного.
writer-refused = сверку с документами не прошли предложения модели ({ $count }).
writer-other-facts = в предложенном тексте другие факты.
