# Ошибки
error = Ошибка:
interrupted = Остановлено. Завершённое сохранено.
no-such-case = «{ $reference }» — не папка дела и не 15-значный номер дела в хранилище. Укажите папку с case.yaml либо сначала внесите дело: aiyptaushy case import ПАПКА.
no-examples = В папке { $folder } нет примеров дел. Укажите папку дела: aiyptaushy demo ПАПКА.
unreadable-file = Файл { $path } не читается: { $problem ->
    [missing] такого файла нет
    [denied] нет прав
    [folder] это папка
    [not-folder] на пути стоит файл, а не папка
    [encoding] кодировка не UTF-8
    [full] нет места
   *[other] { $problem }
 }. Укажите существующий текстовый файл в кодировке UTF-8.
empty-folder = В папке { $path } нет файлов. Укажите папку с записями.
unwritable-file = Файл { $path } не записан: { $problem ->
    [missing] такого файла нет
    [denied] нет прав
    [folder] это папка
    [not-folder] на пути стоит файл, а не папка
    [encoding] кодировка не UTF-8
    [full] нет места
   *[other] { $problem }
 }. Освободите место или выберите другую папку; недописанного не осталось.
facts-or-case = укажите либо файл фактов, либо --case

# Степени
severity-error = ошибка
severity-warning = внимание
severity-note = примечание

# Справка
help = Помощник прокуроров Казахстана. Сообщения на казахском, русском или английском: --lang либо AIYPTAUSHY_LANG.
help-version = Показать версию.
help-demo = Выполнить основную работу по папкам дел: записи в расшифровки, наказание, сроки, обвинительный акт на двух языках, журнал.
help-transcribe = Превратить записи в расшифровки.
help-sentence = Вычислить наказание, которое допускает закон; каждый шаг с нормой.
help-deadlines = Исчислить сроки по делу.
help-case = Внести, проверить, перечислить, показать и выгрузить дела.
help-case-import = Проверить папку дела и сохранить её в хранилище.
help-case-check = Проверить дело и перечислить, что неверно или чего нет.
help-case-list = Перечислить дела хранилища.
help-case-show = Показать дело: лица, обвинения, эпизоды, документы, записи.
help-case-export = Выгрузить дело из хранилища в папку.
help-case-propose = Перечислить факты из документов дела, по которым ещё нет решения, с листом и словами документа.
help-case-accept = Принять предложенный факт от имени лица.
help-case-reject = Отклонить предложенный факт от имени лица; он больше не предлагается.
argument-proposal = Идентификатор предложения или его начало, если оно подходит одному.
option-proposal-kind = Только факты этого вида.
column-place = место
decider-nameless = Укажите в --by имя того, кто принимает решение: не менее трёх букв.
column-fact = факт
proposals = Предложено фактов: { $count }
proposal-accepted = Принято: { $value } ({ $id }), решение принял(а) { $by }.
proposal-rejected = Отклонено: { $value } ({ $id }), решение принял(а) { $by }.
proposal-against = В деле иначе: { $fact } = { $value }.
proposal-kind-person = лицо
proposal-kind-date = дата
proposal-kind-time = время
proposal-kind-sum = сумма
proposal-kind-address = адрес
proposal-kind-vehicle = транспорт
proposal-kind-phone = телефон
proposal-kind-iin = ИИН
proposal-kind-article = статья
proposal-kind-admission = признание вины
proposal-kind-denial = непризнание вины
help-draft = Составить проекты документов по делу.
help-draft-indictment = Составить проект обвинительного акта; у каждого утверждения источники.
help-audit = Проверить, что всё осталось таким, как записано.
help-audit-verify = Проверить каждую строку журнала, каждую запись и каждый подлинник.
help-models = Модели, известные программе.
help-models-list = Перечислить модели: языки, есть ли их файлы на этой машине, для чего каждая годится.
help-models-verify = Сверить файлы моделей с закреплёнными хешами.
help-models-pull = Загрузить модели из хранилища в закреплённой редакции; больше ничто в программе ничего не загружает.
help-eval = Измерить качество и скорость всех частей и напечатать одну таблицу.
option-written-pairs = Пары предложений «сказано — написано» (строки JSON), на которых измеряется письменная форма.
option-meetings = Папка с записями живых людей и файлами RTTM о том, кто когда говорит: на них тоже измеряется ошибка различения говорящих.
written-pairs-missing = Письменная форма не измерена: файл пар не назван или его нет{ $path }. Назовите его параметром --written-pairs или переменной AIYPTAUSHY_WRITTEN_PAIRS.
option-treebank = Казахский корпус с леммами (CoNLL-U), на котором измеряется анализ слов; можно указать несколько раз.
treebank-missing = Анализ слов не измерен: корпус не назван или его нет{ $path }. Назовите его параметром --treebank или переменной AIYPTAUSHY_TREEBANK.

# Аргументы и параметры
argument-case = Папка дела или номер дела в хранилище.
argument-demo-cases = Папки дел; если не указаны — примеры.
argument-facts = Файл фактов, YAML или JSON; либо папка дела.
argument-folder = Папка с case.yaml.
argument-models = Имена моделей или папки; если не указаны — все модели на этой машине.
argument-models-pull = Имена моделей.
argument-number = 15-значный номер дела.
argument-recordings = Записи или папки с записями.
option-calendar-format = table, text, ics для программ-календарей или рисунок: svg.
option-cluster = Работать на машинах кластера Ray: адрес ray://узел:10001 либо local — Ray на этой машине.
option-ledger = Адрес списка заданий, например базы PostgreSQL для кластера; по умолчанию файл в папке результатов.
option-speakers = Сколько говорящих: число, auto — оценить по голосам, off — не различать.
option-voices = Кодировщик голосов, который различает говорящих: встроенный либо путь к файлу ONNX для sherpa-onnx или к модели pyannote.audio.
option-roles = Роли говорящих по номерам, например 1=investigator,2=suspect (investigator — следователь, prosecutor — прокурор, suspect — подозреваемый, victim — потерпевший, witness — свидетель, lawyer — защитник, interpreter — переводчик, other — иное лицо). Без этого роли только предполагаются.
speakers-unreadable = { $given } — не число говорящих. Укажите целое число от 1, auto или off.
roles-unreadable = Роли «{ $given }» прочитать не удалось. Запишите их так: 1=investigator,2=suspect; роли: { $roles }.
option-confirm = Фамилия того, кто подтверждает утверждения без источника.
option-draft-format = docx, pdf, html или json; по умолчанию — по имени файла.
option-draft-lang = Язык документа, kk или ru; по умолчанию язык судопроизводства.
option-hot-word = Имя, место или слово из дела, которое, вероятно, прозвучит; можно указать много раз. Только для больших моделей.
option-home = Папка хранилища; по умолчанию AIYPTAUSHY_HOME.
option-hours = Длина записи, на которой измеряется память (long), в часах.
option-scale = Сколько мест должно быть в указателе, на котором замеряется скорость поиска (retrieval), например 100000; можно указать несколько раз.
option-beir = Папка открытого набора вопросов в раскладке BEIR (corpus.jsonl, queries.jsonl, qrels), на котором тоже измеряется поиск (retrieval); можно указать несколько раз.
option-json = Напечатать JSON.
option-lang = Язык сообщений: kk, ru или en.
option-on = Дата вычисления, ГГГГ-ММ-ДД; по умолчанию сегодня (demo: день последнего события дела).
option-out = Папка для результатов.
option-output = Файл для результата.
option-profile = Распознаватель: профиль или папка с моделью (Whisper в форме CTranslate2, CTC); после плюса — CTC-распознаватель для второго мнения: whisper-large-v3+gigaam-multilingual.
option-revise = Сделать новую редакцию дела, которое уже в хранилище.
option-sentence-html = Записать также страницу HTML с шагами и пределами; по делу с несколькими лицами — по странице на каждого.
option-spoken = Язык речи; если не указан, определяется для каждого высказывания.
option-watch = Папка для наблюдения: всё, что в неё попадает, расшифровывается, пока не нажато Ctrl-C.
option-to = Папка, в которую выгрузить дело.

# Результаты
page-written = Страница записана: { $path }
working = { $case }
transcribing = { $count ->
    [one] Расшифровка { $count } записи
   *[other] Расшифровка { $count } записей
}
recordings-or-watch = укажите записи или папку для наблюдения (--watch)
watching = Наблюдаю за { $folder }. Остановить: Ctrl-C.
recording-same = { $file } — та же запись, что { $other }; она расшифровывается один раз.
recordings-done-before = { $count ->
    [one] { $count } запись уже расшифрована прежде.
    [few] { $count } записи уже расшифрованы прежде.
   *[other] { $count } записей уже расшифровано прежде.
}
queue-pace = быстрее звучания в { $speed } раза, осталось { $left }
recordings-failed = Не расшифровано записей: { $failed } из { $count }.
imported = Дело { $number } в хранилище, редакция { $revision }.
checked = { $count ->
    [0] Дело { $number }: ошибок и пропусков нет.
    [one] Дело { $number }: { $count } замечание.
    [few] Дело { $number }: { $count } замечания.
   *[other] Дело { $number }: { $count } замечаний.
}
import-findings = { $count ->
    [one] { $folder }: { $count } предупреждение; список — aiyptaushy case check { $folder }
    [few] { $folder }: { $count } предупреждения; список — aiyptaushy case check { $folder }
   *[other] { $folder }: { $count } предупреждений; список — aiyptaushy case check { $folder }
}
exported = Дело { $number } выгружено в { $folder }.
drafted = Проект записан: { $file }
made = Что сделано
finished = Готово за { $seconds } с. Результаты в папке { $folder }.
stage-import = дело проверено и внесено
stage-transcript = запись расшифрована
stage-sentence = наказание вычислено
stage-calendar = сроки исчислены
stage-indictment-kk = обвинительный акт на казахском
stage-indictment-ru = обвинительный акт на русском
transcript-title = Расшифровка записи «{ $title }» (машинная, не проверена)
models = Модели (загруженные лежат в { $folder })
column-model = модель
column-languages = языки
column-fitness = для чего годится
files-absent = нет на этой машине
files-altered = ИЗМЕНЕНЫ
files-here = на месте, { $size } МиБ
model-absent = { $name }: нет на этой машине.
model-whole = { $name }: в целости, все закреплённые хеши совпадают. { $folder }
model-unpinned = { $name }: на месте; закреплённых хешей для сверки нет. { $folder }
pulling = Загрузка модели { $name }
model-pulled = { $name }: загружена и сверена. { $folder }
model-needs-no-pull = { $name }: загружать нечего, модель уже здесь. { $folder }
cases = Дела
people = Лица
episodes = Эпизоды
documents = Документы
recordings = Записи
column-case = дело
column-stage = этап
column-files = файлы
column-seconds = с
column-number = номер
column-title = название
column-revision = редакция
column-id = id
column-name = имя
column-role = статус
column-charge = обвинение
column-time = время
column-volume = том
column-sheets = листы
column-date = дата
column-transcript = расшифровка

# Измерения
evaluation = Измерено { $date }: { $machine }
column-measure = измерение
column-value = значение
column-unit = единица
column-sample = выборка

# Проверка расшифровок
help-transcript = Проверить, исправить и напечатать расшифровку.
help-transcript-review = Исправления человека поверх машинной расшифровки; сама она не меняется.
help-transcript-export = Напечатать расшифровку с исправлениями: приложение к протоколу, текст, субтитры.
help-review-show = Показать, что проверить прежде всего, и имеющиеся голоса.
help-review-correct = Исправить слова, вставить пропущенные или убрать лишние.
help-review-confirm = Отметить: прослушано, верно.
help-review-undo = Отменить исправление или отметку; они остаются в истории.
help-review-role = Указать, кто этот голос.
help-review-voice = Указать, что высказывание произнёс другой голос.
help-review-diff = Перечислить исправления: слова машины и услышанное.
argument-transcript = Файл расшифровки с окончанием .json.
argument-utterance = Номер высказывания.
argument-entry = Обозначение исправления, например r3.
argument-voice = Обозначение голоса, например speaker-2.
argument-role = Роль голоса.
option-words = Номера слов высказывания, с 1: «3» или «3-5»; без них — всё высказывание.
option-by = Кто исправляет; по умолчанию AIYPTAUSHY_ACTOR.
option-reason = Почему, своими словами.
option-known-case = Дело: его номер в хранилище или папка.
option-whole = Показать весь текст и всю очередь проверки.
option-heard = Услышанные слова; пусто, если ничего не сказано.
option-behind = Номер слова, после которого пропущены слова; 0 — в начале.
option-from = Начало высказывания, которое машина не услышала, например 01:02.5.
option-until = Его конец.
option-spoken-here = На каком языке оно произнесено.
option-voice = Голос, который его произнёс.
option-name = Фамилия и инициалы.
option-transcript-format = docx, txt, vtt или srt; можно указать несколько, по умолчанию все.
option-annex-language = Язык документа, kk или ru; можно указать оба, по умолчанию оба.
option-protocol = Файл YAML со сведениями протокола: место, время, участники, техническое средство.
option-annex = Записать рядом с расшифровкой приложение к протоколу на этом языке, kk или ru; можно указать дважды.
utterance-or-time = укажите либо высказывание (--utterance), либо время (--from и --to)
words-unreadable = номера слов «{ $given }» не читаются; напишите «3» или «3-5»
time-unreadable = время «{ $given }» не читается; напишите, например, 01:02.5
to-check-later = { $count ->
    [one] Ещё { $count } место с меньшим весом: --all
    [few] Ещё { $count } места с меньшим весом: --all
   *[many] Ещё { $count } мест с меньшим весом: --all
}
to-check = { $count ->
    [0] Всё проверено
    [one] Проверить { $count } место
    [few] Проверить { $count } места
   *[other] Проверить { $count } мест
}
voices = Голоса: { $labels }
entered = Записано как { $id } в { $file }.
journalled = Дело { $number }: строка журнала { $line }.
transcript-written = Записано: { $file }
column-utterance = выск.
column-words = слова
column-text = текст
column-heard-otherwise = иначе
column-why = почему

# --- Судебная практика ---

help-practice = Судебная практика: загрузка, поиск, статистика.
help-practice-import = Прочитать акты (docx, pdf, html, txt, jsonl) и добавить их в указатель.
help-practice-search = Найти места в актах по-русски или по-казахски.
help-practice-show = Показать акт и то, что из него прочитано.
help-practice-stats = Подсчитать, что решали суды.
help-practice-export = Записать все акты строками JSON.
help-practice-rebuild = Построить указатель заново из сохранённых актов.
argument-acts = Файлы и папки с актами.
argument-query = Что искать; упомянутая статья становится условием.
option-practice-case = Дело, по статьям, обстоятельствам и стадиям которого искать: папка дела или номер дела в хранилище.
argument-act = Идентификатор акта или его начало.
argument-jsonl = Файл, в который записать.
option-keep-names = Не заменять имена, номера и адреса. По умолчанию они заменяются.
option-no-ocr = Не распознавать сканы.
option-article = Статья Уголовного кодекса: 188, 188(3), 188(3)(2); можно указать несколько.
option-court = Название суда, как в акте; можно указать несколько.
option-region = Регион, например almaty-city; можно указать несколько.
option-first-year = Акты начиная с этого года.
option-last-year = Акты по этот год включительно.
option-where = Ещё условие: outcome=acquitted, plea=denied, stage=attempt, recidivism=dangerous, language=kk, kind=judgment, part=reasoning.
option-limit = Сколько актов показать.
option-svg = Записать диаграмму в этот файл SVG.
practice-importing = Чтение актов
practice-rebuilding = Построение указателя
practice-imported = Добавлено: { $added }. Уже были: { $known }. Не прочитано: { $refused }. Почти повторяют другой: { $near }. С остаточным риском узнать лицо: { $risks }.
practice-holds = В указателе { $acts ->
    [one] { $acts } акт
    [few] { $acts } акта
   *[other] { $acts } актов
}, мест для поиска: { $chunks }.
practice-understood = Ищем: { $words }
practice-counterparts = На другом языке: { $words }
practice-articles = Только акты по статьям: { $articles }
practice-facts = Ищутся акты с признаками: { $facts }
practice-no-query = укажите, что искать, или дело через --case
practice-nothing = Обоснованного результата нет: ни один акт указателя не содержит достаточно из запроса. Ослабьте условия или назовите иначе.
practice-empty = В указателе ещё нет ни одного акта. Загрузите их: aiyptaushy practice import ПАПКА.
practice-place = { $part }, знаки { $start }–{ $end }; нашли: { $ways }
practice-no-act = акта «{ $act }» нет или начало подходит к нескольким
practice-risk = Может выдать лицо ({ $what }, знак { $start }): { $text }
practice-exported = Записано актов: { $count }, файл { $path }.
practice-stats-note = Считаются лица, а не акты. Это не прогноз: о решении по вашему делу статистика ничего не говорит.
practice-conditional = из лишения свободы — условно
practice-by-years = По годам
practice-by-courts = По судам
practice-by-circumstances = По обстоятельствам (статьи 53 и 54)
practice-too-few = слишком мало
filter-field-unknown = условия «{ $field }» нет; есть: { $known }
way-words = слова
way-translated = другой язык
way-citations = статьи
way-facts = признаки
way-dense = смысл
written-to = Записано: { $path }
column-persons = лиц
column-share = доля
column-interval = интервал 95 %
column-least = наименьшее
column-lower = нижний квартиль
column-median = медиана
column-upper = верхний квартиль
column-most = наибольшее
column-acquitted = оправдано
column-imprisonment-median = лишение свободы, медиана

## Сроки
option-ics = Записать файл календаря (.ics) по этому пути.
option-what-if = Предположение: что изменилось бы. extended:2026-05-15, measure:m2:2026-06-15, term:t1:2026-05-15T18:00, event:verdict_pronounced:2026-06-01T12:00, hearing:h1:2026-12-03T10:00; можно указать несколько раз.
option-reckoning = Показать по шагам, как исчислен каждый срок.
option-known-limits = Перечислить все известные сроки кодекса с их именами.
argument-hearings = Папки дел или номера дел в хранилище.
help-hearings = Предстоящие судебные заседания и их совпадения.
column-ends = истекает
column-state = состояние
column-time-limit = срок
column-norm = норма
column-who-acts = кто действует
column-when = когда
column-hall = зал
column-prosecutor = прокурор
column-before = по делу
column-after = было бы
column-limit-name = имя
time-limits = Сроки: { $count }
hearings = Судебные заседания: { $count }
what-if = Изменились бы сроки: { $count }
known-limits = Известные сроки кодекса: { $count }
limits-not-verified = Сроки не проверены: прочитаны по тексту закона, юрист не подписал.
limits-preliminary = * календарь года не подтверждён.
conflict-prosecutor = Один прокурор в двух заседаниях одновременно: { $first } и { $second }.
conflict-hall = Два заседания в одном зале одновременно: { $first } и { $second }.
chat-set-up = настроен: { $where } { $model }
chat-not-set-up = не настроен
option-writer = Профиль чат-модели, которая изложит проект (см. «models list»); без него пишет только шаблон, и ничего никуда не отправляется

## Жалобы
help-complaints = Реестр жалоб (ст. 100–106 УПК).
help-complaints-add = Внести жалобу из файла.
help-complaints-list = Жалобы и их сроки.
help-complaints-show = Показать жалобу, её срок и что не так.
help-complaints-answer = Ответить на один довод жалобы.
help-complaints-decide = Записать решение по жалобе.
help-complaints-told = Записать, что заявитель извещён.
help-complaints-stats = Числа по органам и основаниям.
argument-complaint = Номер жалобы в реестре.
argument-complaint-file = Файл YAML с жалобой.
argument-argument = Обозначение довода.
argument-outcome = Исход.
option-of-case = Номер дела.
option-words-kk = Текст на казахском.
option-words-ru = Текст на русском.
option-source-document = Документ, на котором основан ответ.
option-source-sheet = Его лист.
option-decided-by = Кто решил: фамилия и инициалы.
option-decided-at = Время решения; без него сейчас.
option-told-at = Время извещения; без него сейчас.
complaint-unreadable = Жалоба в файле { $path } не читается: { $problem }. Сверьте поля с образцом в документации.
argument-unknown = довода «{ $id }» в жалобе нет
words-needed = укажите текст: --kk или --ru
complaints = Жалобы: { $count }
complaint-term = Срок решения и извещения: { $end } ({ $norm }), { $state }.
complaint-court = Обратиться к следственному судье можно с { $since } до { $until }.
arguments = Доводы
column-applicant = заявитель
column-body = орган
column-outcome = исход
column-argument = довод
column-answer = ответ
column-what = что
column-received = поступило
column-satisfied = удовлетворено
column-refused = отказано
column-open = не решено
column-late = с пропуском срока
all = всего
help-draft-debate = Составить выступление государственного обвинителя в прениях, с девятью просьбами.
help-draft-court_card = Составить карточку государственного обвинителя на одной странице.
help-draft-approval = Составить постановление об утверждении обвинительного акта.
help-draft-return = Составить постановление о дополнительном расследовании.
help-draft-appeal = Составить апелляционное ходатайство, со сравнением позиции и приговора.
help-draft-complaint_decision = Составить решение по жалобе (ст. 105 УПК РК).
help-draft-charge_refusal = Составить отказ от обвинения.
help-draft-termination = Составить постановление о прекращении преследования.
help-draft-representation = Составить представление об устранении причин и условий.
help-draft-instructions = Составить письменные указания следователю.
help-draft-plea_agreement = Составить соглашение о признании вины.
help-draft-cassation_proposal = Составить предложение о кассационном протесте.
option-document-facts = YAML с тем, чего в деле нет: приговор, позиция, жалоба, адресат (docs/indictment.md).
option-sign = Подписать от имени NAME: отметка о проекте снимается, в журнале остаётся строка.
sign-not-in-store = Подписать можно документ дела из хранилища, чтобы подпись осталась в журнале, а { $reference } — папка. Сначала: aiyptaushy case import { $reference }.

## Архивы
archive-too-large = Архив слишком велик или в нём слишком много файлов.
archive-not-zip = Файл не является архивом zip или повреждён. Упакуйте папку дела в zip заново.
archive-leads-outside = Имя { $name } в архиве ведёт за пределы его папки; такой архив не принимается.
archive-locked = Файл «{ $name }» в архиве закрыт паролем. Сделайте архив без пароля.
archive-swells = Файл «{ $name }» при распаковке вырастает сверх меры; такой архив не принимается.
archive-without-case = В архиве нет { $file }. Упакуйте папку дела целиком.

## Сервер и пользователи
help-serve = Запустить страницы и HTTP API.
help-users = Пользователи, их дела и ключи для программ.
help-users-add = Добавить пользователя; пароль будет спрошен.
help-users-list = Перечислить пользователей.
help-users-password = Дать новый пароль; сеансы закончатся.
help-users-disable = Закрыть пользователю вход.
help-users-totp = Подключить аутентификатор.
help-users-join = Допустить пользователя к делу.
help-users-key = Создать ключ для программы; он показывается один раз.
help-users-keys = Перечислить ключи.
help-users-revoke = Отозвать ключ.
argument-login = Логин.
argument-key = Обозначение ключа.
option-user-name = Имя для показа.
option-position = Положение.
option-key-title = Для чего ключ.
option-key-right = Какое право даёт; без него все права пользователя.
option-key-case = Только для этого дела.
option-key-days = Сколько дней действует.
option-host = На каком адресе слушать.
option-port = Порт.
serving = Страницы: { $address } (остановить: Ctrl+C)
ask-password = Пароль
user-added = { $login } добавлен.
user-changed = { $login } изменён.
users = Пользователи: { $count }
keys = Ключи: { $count }
totp-address = Внесите в аутентификатор (больше не показывается): { $address }
key-made = Ключ { $id } (больше не показывается): { $key }
key-revoked = Ключ { $id } отозван.
column-login = логин
column-position = положение
column-enabled = включён
column-totp = код

## Контроли
help-check = Контроли законности по делу; проверка перед решением.
option-decision = Решение, которое собираются принять: показать, что его блокирует.
option-rule = Испытать файл новых контролей на всех делах, ничего не сохраняя.
option-lift = Снять блокировку этого контроля (с причиной).
option-lift-reason = Причина снятия блокировки.
option-all-controls = Показать все контроли, и соблюдённые.
check-needs-case = укажите дело или --rule
lift-needs-reason = укажите причину (--reason) и кто снимает (--by)
no-such-control = Контроля «{ $id }» нет. Перечень: aiyptaushy check ДЕЛО --all.
block-lifted = Блокировка { $id } снята: строка журнала { $line }.
decision-blocked = Решение заблокировано: контролей { $count }.
decision-open = Блокирующих контролей нет; неизвестное проверяет человек.
controls = Нарушено: { $failed }, неизвестно: { $unknown }, соблюдено: { $kept }
column-control = условие → требование
rule-tried = Испытано контролей: { $count }, дел: { $cases }, затронуто: { $touched }

## Чат
argument-question = Вопрос; без него — разговор до конца ввода.
option-chat-case = Номер дела в хранилище, о котором разговор.
help-chat = Спросить о деле, законе и практике: ответ с источниками.

## Оповещения о сроках
help-alerts = Оповещения об истечении сроков: почта, вебхук.
help-alerts-send = Поставить в очередь наступившие оповещения и отправить очередь.
help-alerts-list = Оповещения в очереди.
help-alerts-acknowledge = Принять оповещение: о приближении срока руководителю не сообщается.
option-alerts-all = Показать и отправленные.
argument-alert = Обозначение оповещения.
alerts = Оповещений в очереди: { $count } (не показано: { $sent })
alerts-done = Поставлено в очередь: { $added }, отправлено: { $sent }, не отправлено: { $failed }
alerts-case-skipped = Сроки дела { $case } не рассчитаны; остальные дела рассчитаны.
alerts-without-supervisor = AIYPTAUSHY_SUPERVISOR_TO не задана: руководителю письма не отправляются.
alerts-nowhere = Не указано, куда отправлять оповещения. Задайте AIYPTAUSHY_ALERT_WEBHOOK либо AIYPTAUSHY_SMTP_URL и AIYPTAUSHY_ALERT_TO.
alerts-half-set = Почта настроена не полностью. AIYPTAUSHY_SMTP_URL и AIYPTAUSHY_ALERT_TO задаются вместе; AIYPTAUSHY_SUPERVISOR_TO без них не задаётся.
alert-setting-unreadable = Значение { $variable } не читается. Смотрите таблицу настроек в README.
alert-not-delivered = Оповещение { $id } не отправлено: { $problem }. Оно осталось в очереди и будет отправлено повторно.
alert-way-gone = Оповещение { $id } не отправлено: переменная { $variable } больше не задана. Оно осталось в очереди.
alert-acknowledged = Оповещение принято, это записано в журнал.
alert-acknowledged-before = Это оповещение уже принято.
alert-queued = в очереди
alert-sending = отправляется (попытка { $attempts })
alert-sent = отправлено
alert-failed = не отправлено (попытка { $attempts }): { $problem }; повтор: { $next }
column-alert = оповещение
column-since = с какого момента
column-recipient = кому
