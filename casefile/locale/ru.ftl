## Папка дела: ошибки целиком

case-broken =
    { $count ->
        [one] В деле найдена { $count } ошибка
        [few] В деле найдено { $count } ошибки
       *[many] В деле найдено { $count } ошибок
    } ({ $place }). Исправьте перечисленное и прочитайте папку снова.
folder-missing = Папки дела нет: { $folder }. Проверьте путь.
case-file-missing = В папке { $folder } нет файла { $file }. Создайте его по форме, описанной в docs/case.md.
folder-taken = Место занято: { $folder }. Укажите новую или пустую папку.
folder-not-written = Папку { $folder } записать не удалось: { $reason }. Ничего не записано; проверьте права и место на диске.
folder-disk-full = На диске нет места для папки { $folder }. Ничего не записано; освободите место и повторите.
folder-unsafe-name = Имя файла «{ $file }» выводит за пределы папки дела. Ничего не записано; исправьте имя в деле.
folder-file-changed = Файл «{ $file }» изменился: в деле SHA-256 { $stated }, у файла { $actual }. Ничего не записано; верните исходный файл.

## Документ

document-missing = Файла «{ $file }» нет. Положите его в папку дела или исправьте имя.
document-empty = В файле «{ $file }» нет текста. Замените его полным документом.
document-too-large = Файл «{ $file }» больше { $limit } МБ. Разделите документ на части или сожмите изображения.
document-unpacks-too-large = Файл «{ $file }» распаковывается более чем в { $limit } МБ; так устроены вредоносные архивы. Получите документ заново от того, кто его составил.
document-encrypted = Файл «{ $file }» закрыт паролем. Снимите защиту и сохраните документ заново.
document-broken = Файл «{ $file }» повреждён и не читается. Получите документ заново или сохраните его ещё раз.
document-without-text = В файле «{ $file }» только изображения, текста нет. Распознайте текст (OCR) и сохраните PDF с текстовым слоем.
document-old-word = Файл «{ $file }» в старом формате Word (.doc). Сохраните его в формате .docx.
document-wrong-type =
    Файл «{ $file }» по содержанию не является файлом «.{ $ending }»{ $found ->
        [docx] : это документ Word (.docx)
        [pdf] : это PDF
        [txt] : это простой текст
       *[other] {""}
    }. Принимаются docx, pdf и txt; сохраните документ в одном из этих форматов с верным окончанием имени.

## YAML

yaml-syntax = Строка не читается (позиция { $column }): { $problem }.
yaml-syntax-remedy = Исправьте запись в этой строке или в строке перед ней.
yaml-problem-character = здесь стоит знак, с которого запись начинаться не может, например табуляция вместо пробелов
yaml-problem-colon = лишнее двоеточие; текст с двоеточием берут в кавычки
yaml-problem-no-colon = после имени поля нет двоеточия
yaml-problem-bracket = не закрыта скобка или пропущена запятая
yaml-problem-quote = не закрыты кавычки
yaml-problem-indent = отступ не совпадает с соседними строками
yaml-problem-other = нарушен порядок записи
yaml-characters = В файле есть знаки, недопустимые в YAML.
yaml-characters-remedy = Удалите управляющие знаки и сохраните файл в UTF-8.
yaml-not-utf8 = Файл сохранён не в кодировке UTF-8.
yaml-not-utf8-remedy = Сохраните case.yaml в кодировке UTF-8.
yaml-not-mapping = Файл не содержит описания дела: ожидаются поля вида «имя: значение».
yaml-not-mapping-remedy = Заполните файл по форме, описанной в docs/case.md.
yaml-duplicate-key = Поле «{ $key }» уже стоит в строке { $first }.
yaml-duplicate-key-remedy = Оставьте одно из двух значений.
yaml-unknown-alias = Ссылка «*{ $alias }» ведёт в никуда или на саму себя.
yaml-unknown-alias-remedy = Запишите значение полностью.
yaml-tag = Пометка типа «{ $tag }» не допускается.
yaml-tag-remedy = Уберите пометку, оставьте само значение.
yaml-merge-key = Слияние «<<» не допускается: дело должно читаться без подстановок.
yaml-merge-key-remedy = Запишите поля полностью.
yaml-key-not-text = Имя поля должно быть словом.
yaml-key-not-text-remedy = Запишите «имя: значение».
yaml-too-deep = Вложенность больше { $limit } уровней.
yaml-too-deep-remedy = Запишите дело по форме, описанной в docs/case.md.
yaml-too-many-values = После раскрытия ссылок в файле больше { $limit } значений.
yaml-too-many-values-remedy = Уберите ссылки и запишите дело по форме.
yaml-too-large = Файл больше { $limit } МБ.
yaml-too-large-remedy = Тексты документов храните в файлах документов, а не в case.yaml.
yaml-many-documents = В файле несколько документов YAML.
yaml-many-documents-remedy = Оставьте описание одного дела и уберите строку «---» между частями.

## Форма

form-missing = Не заполнено: { $field }.
form-missing-remedy = Впишите значение.
form-unknown-field = В форме нет поля «{ $key }».
form-unknown-field-remedy = Здесь бывают поля: { $known }.
form-unknown-field-close = В форме нет поля «{ $key }».
form-unknown-field-close-remedy = Возможно, имелось в виду «{ $close }».
form-wrong-type = { $field }: записано «{ $value }».
form-wrong-type-remedy = Ожидается { $expected }.
form-choice = { $field }: значения «{ $value }» нет в перечне.
form-choice-remedy = Допустимые значения: { $allowed }.
form-pattern = { $field }: запись «{ $value }» не подходит.
form-pattern-remedy = Нужно: { $pattern }.
form-too-small = { $field }: «{ $value }» меньше допустимого.
form-too-small-remedy = Наименьшее значение — { $limit }.
form-empty = { $field }: пусто.
form-empty-remedy = Впишите хотя бы одно значение.
form-empty-words = { $field }: нет текста ни на казахском, ни на русском языке.
form-empty-words-remedy = Впишите текст в «kk», в «ru» или в оба поля.
form-date-shape = { $field }: дата записана как «{ $value }».
form-date-shape-remedy = Запишите дату как год-месяц-день, например 2025-03-14.
form-date-does-not-exist = { $field }: «{ $value }» — такого дня или времени не бывает.
form-date-does-not-exist-remedy = Сверьте дату с документом и исправьте её.
form-time-shape = { $field }: время записано как «{ $value }».
form-time-shape-remedy = Запишите дату и время с часовым поясом, например 2025-03-14T21:30+05:00.
form-time-without-zone = { $field }: у времени «{ $value }» не указан часовой пояс.
form-time-without-zone-remedy = Добавьте пояс: «{ $value }+05:00» (для востока страны до 1 марта 2024 года — «+06:00»).
pattern-id = короткое имя латиницей: строчные буквы, цифры, «_» и «-», первая — буква
pattern-erdr = номер ЕРДР из 15 цифр без пробелов
pattern-sha256 = 64 знака SHA-256 (0–9, a–f) или пустое поле
pattern-precision = minute, hour или day
type-list = список: каждая строка с «- »
type-group = группа полей с отступом
type-words = текст по языкам: «kk: …» и «ru: …»
type-text = простой текст
type-whole-number = целое число без пробелов и знаков валюты
type-number = число, дробная часть через точку
type-yes-no = true или false
type-date = дата вида 2025-03-14
type-time = дата и время вида 2025-03-14T21:30+05:00
type-other = значение по форме, описанной в docs/case.md

## Файлы

file-unsafe = Путь «{ $file }» выводит за пределы папки дела или указывает на сам case.yaml.
file-unsafe-remedy = Положите файл в папку дела и запишите путь от неё, с прямой косой чертой.
file-missing = Файла «{ $file }» в папке дела нет.
file-missing-remedy = Положите файл в папку или исправьте имя.
file-repeated = Файл «{ $file }» уже указан в «{ $other }».
file-repeated-remedy = Каждый материал — отдельный файл; исправьте одну из записей.
file-hash = Файл «{ $file }» не тот, что был: в деле SHA-256 { $stated }, у файла { $actual }.
file-hash-remedy = Выясните, почему файл изменился, и верните исходный; не исправляйте хеш, не установив причину.
file-not-opened = Файл «{ $file }» открыть не удалось: { $reason }.
file-not-opened-remedy = Проверьте права на файл и носитель.
file-not-named = Файл «{ $file }» лежит в папке, но в деле не указан.
file-not-named-remedy = Внесите его в документы или записи дела либо уберите из папки.
document-unreadable = Документ «{ $id }»: { $reason }
document-unreadable-remedy = До этого цитаты из документа проверить нельзя.
recording-empty = Файл записи «{ $file }» пуст.
recording-empty-remedy = Положите исходную запись.

## Ссылки внутри дела

id-repeated = Имя «{ $id }» уже занято в «{ $first }».
id-repeated-remedy = Дайте одной из записей другое имя и поправьте ссылки на неё.
reference-unknown = Ссылка на «{ $id }» никуда не ведёт: в деле нет такого { $kind }.
reference-unknown-remedy = Есть: { $known }.
kind-person = лица
kind-episode = эпизода
kind-charge = обвинения
kind-document = документа
kind-material = документа или записи

## Лица

iin-missing = { $name }: ИИН не указан.
iin-missing-remedy = Впишите ИИН по удостоверению личности, если он есть.
iin-shape = { $name }: ИИН «{ $iin }» — не 12 цифр.
iin-shape-remedy = Сверьте ИИН с удостоверением личности.
iin-checksum = { $name }: в ИИН «{ $iin }» не сходится контрольная цифра.
iin-checksum-remedy = Сверьте ИИН с удостоверением личности: одна или несколько цифр записаны неверно.
iin-date-impossible = { $name }: дата рождения внутри ИИН «{ $iin }» не существует.
iin-date-impossible-remedy = Сверьте ИИН с удостоверением личности.
iin-birth-date = { $name }: по ИИН дата рождения { $inside }, в деле { $stated }.
iin-birth-date-remedy = Сверьте обе записи с удостоверением личности.
iin-sex = { $name }: по ИИН пол { $inside }, в деле { $stated }.
iin-sex-remedy = Сверьте ИИН и пол с удостоверением личности.
iin-shared = { $name }: тот же ИИН, что у другого лица ({ $other }).
iin-shared-remedy = Исправьте ИИН одного из лиц или объедините записи, если это один человек.
sex-male = мужской
sex-female = женский
birth-date-missing = { $name }: не указана дата рождения подозреваемого.
birth-date-missing-remedy = Впишите дату рождения: от возраста зависят ответственность и наказание.
name-form-unknown = Падежа «{ $key }» нет.
name-form-unknown-remedy = Допустимые: { $allowed }.
roles-incompatible = { $name }: одно лицо не может быть и в роли «{ $first }», и в роли «{ $second }».
roles-incompatible-remedy = Оставьте верную роль; если лицо подлежит отводу, решите вопрос об отводе.
suspect-without-charge = { $name }: подозреваемый, но обвинения против этого лица в деле нет.
suspect-without-charge-remedy = Внесите обвинение или исправьте роль лица.
represents-without-role = { $name }: представляет другое лицо, но роли защитника или представителя нет.
represents-without-role-remedy = Добавьте роль или уберите представляемых.
represents-nobody = { $name }: не указано, кого защищает или представляет.
represents-nobody-remedy = Впишите представляемое лицо.
official-role = { $name }: в деле нет роли «{ $role }», хотя лицо действует в этом качестве.
official-role-remedy = Добавьте роль лицу или укажите другое лицо.
claimant-role = { $name }: гражданский истец без роли истца или потерпевшего.
claimant-role-remedy = Добавьте роль «гражданский истец».
role-suspect = { $sex ->
    [female] подозреваемая
   *[male] подозреваемый
}
role-accused = { $sex ->
    [female] обвиняемая
   *[male] обвиняемый
}
role-victim = { $sex ->
    [female] потерпевшая
   *[male] потерпевший
}
role-witness = свидетель
role-witness_with_defence = { $sex ->
    [female] свидетель, имеющая право на защиту
   *[male] свидетель, имеющий право на защиту
}
role-expert = эксперт
role-specialist = специалист
role-defence_counsel = защитник
role-victim_representative = представитель потерпевшего
role-legal_representative = законный представитель
role-civil_claimant = гражданский истец
role-civil_defendant = гражданский ответчик
role-investigator = следователь
role-prosecutor = прокурор
role-interpreter = переводчик
role-attesting_witness = { $sex ->
    [female] понятая
   *[male] понятой
}

## Обвинение

article-unknown = Квалификация не найдена в Уголовном кодексе на { $day }. { $reason }
article-unknown-remedy = Исправьте статью и часть обвинения.
article-repealed = На { $day } норма не действовала. { $reason }
article-repealed-remedy = Квалифицируйте деяние по закону, действовавшему во время его совершения (ст. 5 УК), либо проверьте дату.
edition-not-read = Проверить квалификацию на { $day } нельзя. { $reason }
edition-not-read-remedy = Сверьтесь с официальным текстом редакции того дня; если норма тогда не действовала, квалифицируйте деяние по другой норме.
code-not-in-force = На { $day } действующий Уголовный кодекс не применяется. { $reason }
code-not-in-force-remedy = Проверьте дату эпизода.
clause-unknown = Такого пункта на { $day } нет. { $reason }
clause-unknown-remedy = Исправьте пункты обвинения.
stage-negligent = { $offence }: неосторожное преступление не бывает неоконченным.
stage-negligent-remedy = Укажите оконченное преступление или исправьте статью.
stage-not-punishable = { $offence }: { $stage } при такой категории преступления ненаказуемо.
stage-not-punishable-remedy = Проверьте стадию и квалификацию.
stage-attempt = покушение
stage-preparation = приготовление
charged-person-role = { $name }: обвинение предъявлено лицу без роли подозреваемого или обвиняемого.
charged-person-role-remedy = Исправьте лицо в обвинении или его роль.
charge-person-not-participant = { $name }: обвинение охватывает эпизод «{ $episode }», в котором лицо не участвовало.
charge-person-not-participant-remedy = Добавьте лицо в участники эпизода или уберите эпизод из обвинения.
participant-not-charged = { $name }: участник эпизода «{ $episode }», но ни одно обвинение этого лица его не охватывает.
participant-not-charged-remedy = Внесите обвинение или убедитесь, что дело этого лица выделено.
victim-role = { $name }: потерпевший по эпизоду «{ $episode }», но роли потерпевшего нет.
victim-role-remedy = Добавьте роль «потерпевший».
victim-participant = { $name }: по эпизоду «{ $episode }» одновременно участник и потерпевший.
victim-participant-remedy = Оставьте лицо в одном из списков.
citation-form = Ссылка на норму «{ $value }» записана не по форме.
citation-form-remedy = Запишите статью, часть и пункт как 53(1)(11), 188(2) или 188-1.
circumstance-person = { $name }: обстоятельство отнесено к лицу, которое не привлекается к ответственности.
circumstance-person-remedy = Укажите подозреваемого или обвиняемого.
circumstance-charge = { $name }: обвинение «{ $charge }» предъявлено другому лицу.
circumstance-charge-remedy = Укажите обвинения этого лица.

## Доказательства и защита

evidence-without-episode = Доказательство «{ $id }» не отнесено ни к одному эпизоду.
evidence-without-episode-remedy = Укажите, какой эпизод оно доказывает.
testimony-without-person = Показания «{ $id }»: не указано, чьи они.
testimony-without-person-remedy = Впишите лицо, которое дало показания.
episode-without-evidence = Эпизод «{ $episode }» не подтверждён ни одним доказательством.
episode-without-evidence-remedy = Внесите доказательства эпизода.
defence-unanswered = { $name }: на довод защиты нет ответа.
defence-unanswered-remedy = Впишите результат проверки довода.
answer-without-source = { $name }: ответ на довод защиты не подкреплён материалами дела.
answer-without-source-remedy = Укажите документ и лист.
fact-without-source = Эпизод «{ $episode }», { $field }: нет ни одного источника.
fact-without-source-remedy = Укажите документ, лист и цитату.
confiscation-without-source = Имущество для конфискации не подкреплено материалами дела.
confiscation-without-source-remedy = Укажите документ, лист и цитату.

## Время

birth-after-offence = { $name }: родился { $birth }, а деяние совершено { $offence }.
birth-after-offence-remedy = Исправьте дату рождения или время эпизода.
conviction-before-birth = { $name }: приговор { $verdict } раньше рождения.
conviction-before-birth-remedy = Исправьте дату приговора или рождения.
conviction-after-offence = { $name }: приговор { $verdict } вынесен после нового деяния.
conviction-after-offence-remedy = Проверьте дату: такая судимость рецидива не образует, наказания складываются.
served-before-verdict = { $name }: наказание отбыто { $served }, а приговор вынесен { $verdict }.
served-before-verdict-remedy = Исправьте одну из дат.
episode-end-before-start = Эпизод «{ $episode }» заканчивается раньше, чем начинается.
episode-end-before-start-remedy = Исправьте время эпизода.
offence-after-registration = Эпизод «{ $episode }» ({ $offence }) начался после регистрации дела ({ $registered }).
offence-after-registration-remedy = Исправьте время эпизода или регистрации.
registration-missing = Нет события «регистрация в ЕРДР».
registration-missing-remedy = Внесите время регистрации: от него считаются сроки.
kui-after-registration = Запись в КУИ ({ $kui }) позже регистрации в ЕРДР ({ $registered }).
kui-after-registration-remedy = Исправьте одну из дат.
erdr-year = Номер ЕРДР { $number } не начинается с года регистрации ({ $year }).
erdr-year-remedy = Сверьте номер с рапортом о регистрации.
limit-unknown = Срока «{ $limit }» в перечне нет. Похожие: { $near }.
limit-unknown-remedy = Возьмите имя из перечня: aiyptaushy deadlines --known.
term-done-before-start = Срок «{ $id }» исполнен раньше, чем начался.
term-done-before-start-remedy = Исправьте время исполнения или начала.
pause-ends-first = У срока «{ $id }» перерыв кончается раньше, чем начинается.
pause-ends-first-remedy = Исправьте начало или конец перерыва.
event-order = Событие «{ $second }» ({ $second_at }) стоит раньше события «{ $first }» ({ $first_at }).
event-order-remedy = Исправьте время одного из событий.
extension-without-day = Не указано, до какого дня продлён срок.
extension-without-day-remedy = Впишите день в «until».
extension-into-past = Срок продлён до { $until }, это раньше самого продления.
extension-into-past-remedy = Исправьте день в «until».
measure-end-before-start = Мера «{ $id }» заканчивается раньше, чем начинается.
measure-end-before-start-remedy = Исправьте время меры.
measure-without-end = Мера «{ $id }» ({ $kind }): не указан конец срока.
measure-without-end-remedy = Впишите конец срока из постановления судьи.
measure-before-offence = Мера «{ $id }» ({ $kind }) начата раньше первого эпизода.
measure-before-offence-remedy = Исправьте время меры или эпизода.
measures-overlap = { $name }: меры пресечения «{ $other }» и «{ $id }» действуют одновременно.
measures-overlap-remedy = Мера пресечения у лица одна; исправьте начало или конец.
measure-detention = задержание
measure-custody = содержание под стражей
measure-house_arrest = домашний арест
measure-bail = залог
measure-recognisance = подписка о невыезде и надлежащем поведении
measure-personal_surety = личное поручительство
measure-undertaking_to_appear = обязательство о явке
event-registered = регистрация в ЕРДР
event-suspect_recognised = признание подозреваемым
event-qualification_announced = объявление квалификации
event-term_extended = продление срока
event-term_interrupted = прерывание срока
event-term_resumed = возобновление срока
event-familiarisation_started = начало ознакомления
event-familiarisation_ended = окончание ознакомления
event-sent_to_prosecutor = направление прокурору
event-received_by_prosecutor = поступление прокурору
event-plea_agreement = процессуальное соглашение
event-indictment_served = вручение обвинительного акта
event-sent_to_court = направление в суд
event-returned_for_investigation = возвращение на расследование
event-terminated = прекращение дела
event-received_by_court = поступление в суд
event-trial_appointed = назначение главного судебного разбирательства
event-trial_started = начало главного судебного разбирательства
event-verdict_pronounced = провозглашение приговора
event-appeal_filed = подача апелляционного ходатайства или жалобы
event-received_by_appeal_court = поступление в апелляционный суд
event-appeal_decided = вынесение акта апелляционного суда
event-entered_into_force = вступление судебного акта в законную силу

## Материалы

sheets-reversed = Документ «{ $id }»: последний лист стоит раньше первого.
sheets-reversed-remedy = Исправьте листы документа.
sheets-overlap = Документ «{ $id }» занимает листы документа «{ $other }» в томе { $volume }.
sheets-overlap-remedy = Сверьте листы с описью.
sheets-not-marked = Документ «{ $id }»: листов { $stated }, но границы листов в файле не отмечены.
sheets-not-marked-remedy = Лист цитаты проверить нельзя; вставьте разрывы страниц, если лист важен.
sheets-differ = Документ «{ $id }»: по делу листов { $stated }, в файле { $found }.
sheets-differ-remedy = Сверьте листы с описью или поправьте разрывы страниц.
sheets-without-text = Документ «{ $id }»: на листах { $sheets } нет текста.
sheets-without-text-remedy = Если это изображения, распознайте их текст (OCR).
transcript-type = Запись «{ $id }»: документ «{ $document }» не является расшифровкой.
transcript-type-remedy = Укажите документ вида transcript.
source-without-sheet = Источник в документе «{ $id }» без листа.
source-without-sheet-remedy = Впишите лист дела.
source-without-time = Источник в записи «{ $id }» без времени.
source-without-time-remedy = Впишите секунду начала и конца.
source-end-before-start = Отрывок записи «{ $id }» заканчивается раньше, чем начинается.
source-end-before-start-remedy = Исправьте секунды отрывка.
sheet-outside = Листа { $sheet } нет в документе «{ $id }» (листы { $first }–{ $last }).
sheet-outside-remedy = Исправьте лист.
quote-not-found = В документе «{ $id }» нет слов «{ $quote }».
quote-not-found-remedy = Цитата должна совпадать с текстом буква в букву; скопируйте её из документа.
quote-on-other-sheet = Документ «{ $id }»: слова «{ $quote }» стоят на листе { $found }, а не на листе { $sheet }.
quote-on-other-sheet-remedy = Исправьте лист.
words-missing = Нет текста на { $language } языке.
words-missing-remedy = Впишите перевод, если он нужен для документа.
language-kk = казахском
language-ru = русском
language-of-case = Язык производства — казахский или русский (ст. 30 УПК).
language-of-case-remedy = Укажите kk или ru.
money-not-positive = Сумма { $amount } тенге не больше нуля.
money-not-positive-remedy = Впишите сумму или уберите поле.

## Имена полей

field-adjourned = причина отложения
field-answers = ответы на вопросы контролей
field-by = кто ответил
field-case = дело
field-accepted-by = кем принят факт
field-against = к кому предъявлен иск
field-agency = орган расследования
field-amount = сумма
field-answer = ответ на довод
field-answer-sources = источники ответа
field-article = статья
field-articles = статьи
field-at = время события
field-author = автор
field-birth-date = дата рождения
field-birth-place = место рождения
field-body = орган
field-character = характеристика
field-charges = обвинения
field-circumstances = обстоятельства
field-citizenship = гражданство
field-claimant = гражданский истец
field-claims = гражданские иски
field-clauses = пункты
field-complicity = роль в соучастии
field-condition = выполнено ли условие
field-confiscation = имущество для конфискации
field-consequences = последствия
field-control = контроль
field-convictions = судимости
field-costs = процессуальные издержки
field-court = суд
field-damage = ущерб
field-date = дата
field-decided-by = кем принято решение
field-defence = доводы защиты
field-dependants = число иждивенцев
field-document = документ
field-documents = документы
field-done = когда исполнено
field-drafting-place = место составления
field-education = образование
field-end = конец
field-episodes = эпизоды
field-events = события
field-evidence = доказательства
field-expunged = погашена ли судимость
field-extensions = решения о продлении
field-family-status = семейное положение
field-favours-defence = в пользу защиты
field-file = файл
field-first-sheet = первый лист
field-form = форма расследования
field-forms = падежные формы имени
field-given = имя
field-hall = суд и зал
field-hearings = судебные заседания
field-id = условное имя
field-iin = ИИН
field-imprisonment-months = срок лишения свободы в месяцах
field-inadmissible = признано недопустимым
field-investigator = следователь
field-items = предмет
field-kept-at = место хранения
field-kind = вид
field-kk = на казахском языке
field-kui = КУИ
field-language = язык
field-last-sheet = последний лист
field-limit = вид срока
field-measures = меры
field-media = записи
field-minutes = продолжительность в минутах
field-motive = мотив
field-name = имя лица
field-nationality = национальность
field-norm = норма
field-number = номер
field-observed = соблюдено ли требование
field-occupation = род занятий
field-part = часть
field-participants = участники
field-patronymic = отчество
field-pauses = время, которое не считается
field-person = лицо
field-persons = лица
field-physical-evidence = вещественные доказательства
field-place = место
field-post = должность
field-precision = точность времени
field-prosecutor = прокурор
field-proves = что доказывает
field-punishment = наказание
field-quote = цитата
field-reason = причина
field-recorded-at = время записи
field-released = освобождён ли
field-represents = кого представляет
field-residence = место жительства
field-roles = роли
field-ru = на русском языке
field-scheme = версия формы
field-secured-by = чем обеспечен иск
field-served-on = дата отбытия наказания
field-sex = пол
field-sha256 = SHA-256
field-sheet = лист
field-sources = источники
field-stage = стадия
field-start = начало
field-surname = фамилия
field-terms = сроки
field-territory = территория
field-time = время
field-title = название
field-transcript = расшифровка
field-type = вид документа
field-until = продлено до
field-value = значение
field-verdict-on = дата приговора
field-victims = потерпевшие
field-volume = том
field-way = способ
field-words = текст


### Хранилище

store-url = Хранилище «{ $place }» указано неверно. Укажите файл SQLite (sqlite:///путь/к/файлу.db) или базу PostgreSQL (postgresql://пользователь@сервер/имя).
store-no-postgresql-driver = Для базы «{ $place }» нужен драйвер PostgreSQL. Установите дополнение: pip install "aiyptaushy[postgresql]".
store-unreachable = Хранилище «{ $place }» недоступно: { $reason }. Проверьте путь, права доступа и работу сервера.
store-busy = Хранилище «{ $place }» занято другой записью дольше { NUMBER($seconds) ->
    [one] { $seconds } секунды
   *[other] { $seconds } секунд
}. Ничего не записано; повторите позже.
store-newer = Хранилище «{ $place }» создано более новой версией программы. Обновите программу.
store-disk-full = Не хватает места для записи в «{ $place }»: { $reason }. Ничего не записано, журнал цел. Освободите место и повторите.
store-record-unknown = Записи «{ $id }» вида { $kind } в хранилище нет.
store-record-changed = Запись «{ $id }» вида { $kind } тем временем изменили: вы правили версию { $expected }, сейчас { $version }. Ничего не записано; откройте новую версию и повторите правку.
store-user-unknown = Пользователя «{ $login }» нет.
store-key-unknown = Ключа «{ $id }» нет.
store-user-exists = Логин «{ $login }» занят. Выберите другой.
store-password-weak = Пароль должен быть не короче { $shortest } знаков и не содержать логина.
store-login-refused = Логин, пароль или код не подходят.
store-login-locked = Пять ошибок подряд: повторите через 15 минут.
store-case-exists = Дело № { $number } уже внесено в хранилище: { $at }, { $actor }. Чтобы внести новую редакцию, запросите её явно.
store-case-unknown = Дела № { $number } в хранилище нет. Проверьте номер или сначала внесите дело.
store-revision-unknown = У дела № { $number } нет редакции { $revision }.
store-document-unknown = В деле № { $number } нет документа «{ $document }».
store-media-unknown = В деле № { $number } нет записи «{ $media }».
store-transcript-unknown = У записи «{ $media }» дела № { $number } в хранилище нет расшифровки. Сначала расшифруйте запись.
store-transcript-not-json = Расшифровка записи «{ $media }» не читается как JSON: { $reason }. Ничего не записано.
store-blob-unknown = В хранилище нет файла с хешем { $sha256 }.
store-blob-damaged = Файл хранилища { $sha256 } изменён или повреждён: его нынешний хеш { $found }. Не используйте его; восстановите файл из резервной копии.
store-blob-unreadable = Файл хранилища { $sha256 } не читается: { $reason }. Восстановите его из резервной копии.
store-material-missing = Файл «{ $file }», названный в деле, не открывается: { $reason }. Ничего не внесено.
store-material-outside = Файл «{ $file }» лежит вне папки дела. Положите его в папку дела. Ничего не внесено.
store-material-changed = Файл «{ $file }» не тот, что назван в деле: указан хеш { $named }, у файла { $found }. Ничего не внесено; выясните, какой файл подлинный.

### Журнал

journal-time-without-zone = Для действия «{ $action }» время { $at } указано без часового пояса. Ничего не записано.
journal-nobody = Для записи в журнал нужно указать, кто действовал и что сделал (действие: { $action }). Ничего не записано.
journal-unwritable-letters = В записи журнала «{ $action }» есть знаки, которые нельзя сохранить. Ничего не записано.
journal-payload-not-json = Сведения о действии «{ $action }» нельзя сохранить: { $reason }. Ничего не записано.
journal-action-reserved = Действие «{ $action }» записывает только само хранилище. Ничего не записано.
journal-head-unreadable = Файл последнего хеша журнала «{ $place }» испорчен. Запись остановлена; проверьте журнал командой audit verify и восстановите файл из резервной копии.
journal-head-file-missing = Файла последнего хеша журнала «{ $place }» нет. Запись остановлена; проверьте журнал командой audit verify и восстановите файл из резервной копии.
journal-cut = Журнал не сходится с файлом последнего хеша «{ $place }»: в базе последняя строка { $database }, в файле { $file }. Запись остановлена; проверьте журнал командой audit verify и восстановите базу и файлы из одной резервной копии.
journal-row-changed = Запись «{ $key }» таблицы { $table } изменена в обход программы. Она не используется; проверьте журнал командой audit verify.

### Проверка журнала

audit-sound = Журнал цел. Проверено: { $lines ->
    [one] { $lines } строка журнала
    [few] { $lines } строки журнала
   *[many] { $lines } строк журнала
}, { $rows ->
    [one] { $rows } запись данных
    [few] { $rows } записи данных
   *[many] { $rows } записей данных
}, { $blobs ->
    [one] { $blobs } файл
    [few] { $blobs } файла
   *[many] { $blobs } файлов
}.
audit-unsound = { $faults ->
    [one] Найдено { $faults } нарушение
    [few] Найдено { $faults } нарушения
   *[many] Найдено { $faults } нарушений
}. Проверено: { $lines ->
    [one] { $lines } строка журнала
    [few] { $lines } строки журнала
   *[many] { $lines } строк журнала
}, { $rows ->
    [one] { $rows } запись данных
    [few] { $rows } записи данных
   *[many] { $rows } записей данных
}, { $blobs ->
    [one] { $blobs } файл
    [few] { $blobs } файла
   *[many] { $blobs } файлов
}.
audit-unnamed-blobs = { $blobs ->
    [one] { $blobs } файл не назван в журнале: запись прервалась, не завершившись
    [few] { $blobs } файла не названы в журнале: запись прервалась, не завершившись
   *[many] { $blobs } файлов не названы в журнале: запись прервалась, не завершившись
}. Это не нарушение.
audit-line-changed = Строка { $seq } ({ $action }): содержание изменено после записи.
audit-line-moved = Строка { $seq } ({ $action }): стояла на месте { $old } и переставлена.
audit-lines-missing = Удалены строки с { $first } по { $last }.
audit-line-before-first = Строка { $seq }: номера строк идут не с единицы; строка вставлена.
audit-chain-broken = Строка { $seq }: не продолжает строку перед ней; перед ней строка удалена, вставлена или подменена.
audit-tail-cut = Удалены последние строки журнала: с { $first } по { $last }.
audit-tail-unconfirmed = Строки с { $first } по { $last } не подтверждены файлом последнего хеша: они добавлены в обход программы, или файл заменён более старым.
audit-head-replaced = Последняя строка { $seq } не та, хеш которой хранит файл последнего хеша: конец журнала переписан.
audit-head-record = Отметка о последней строке в базе (строка { $record }) не сходится с журналом (строка { $last }).
audit-head-file-missing = Файла последнего хеша «{ $place }» нет.
audit-head-file-unreadable = Файл последнего хеша «{ $place }» испорчен.
audit-known-head-absent = В журнале нет строки { $seq } с хешем { $hash }, который хранится вне программы: журнал переписан.
audit-row-changed = Запись «{ $key }» таблицы { $table }: содержание не то, что внесено строкой { $line }.
audit-row-missing = Запись «{ $key }» таблицы { $table }, внесённая строкой { $line }, удалена в обход программы.
audit-row-unaccounted = Запись «{ $key }» таблицы { $table } внесена в обход программы: ни одна строка журнала о ней не говорит.
audit-row-of-another-line = Запись «{ $key }» таблицы { $table } ссылается не на строку { $line }, которой она внесена.
audit-blob-missing = Файл { $sha256 }, названный в строке { $line }, отсутствует.
audit-blob-damaged = Файл { $sha256 }, названный в строке { $line }, изменён или не читается.
