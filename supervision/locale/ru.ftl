## События и точки отсчёта
event-registered = регистрация в ЕРДР
event-suspect-recognised = признание подозреваемым
event-received-by-prosecutor = поступление дела прокурору
event-returned-for-investigation = возвращение дела на расследование
event-terminated = решение о прекращении дела
event-received-by-court = поступление дела в суд
event-trial-appointed = постановление о назначении главного судебного разбирательства
event-verdict-pronounced = провозглашение приговора
event-received-by-appeal-court = поступление дела в апелляционный суд
event-appeal-decided = вынесение акта апелляционного суда
event-entered-into-force = вступление судебного акта в законную силу
trigger-detention = минута фактического задержания
trigger-first-day = первый день содержания
trigger-expiry-investigation = истечение срока досудебного расследования
trigger-expiry-detention = истечение срока задержания
trigger-expiry-custody = истечение срока содержания под стражей
trigger-entered = начало срока, внесённое в дело

## Кто действует
who-investigator = следователь
who-inquirer = дознаватель
who-unit-head = начальник следственного подразделения или органа дознания
who-prosecutor = прокурор
who-facility-head = начальник места содержания под стражей
who-inquiry-body = орган дознания
who-inquiry-head = начальник органа дознания
who-district-prosecutor = прокурор района и приравненный к нему
who-regional-prosecutor = прокурор области и приравненный к нему
who-prosecutor-general = Генеральный Прокурор, его заместители
who-prosecution-body = орган уголовного преследования
who-process-body = орган, ведущий уголовный процесс
who-investigating-judge = следственный судья
who-judge = судья
who-court = суд
who-appeal-court = суд апелляционной инстанции
who-cassation-court = суд кассационной инстанции
who-addressee = тот, кому направлен акт или требование
who-participants = участник процесса
who-everyone = орган, ведущий процесс, и суд
consequence-release = Если к этому моменту нет решения суда, лицо освобождается немедленно.
consequence-invalid = Действие, совершённое после срока, недействительно; при уважительной причине можно просить восстановить срок (ст. 50 УПК).
consequence-complaint = На нарушение срока можно жаловаться прокурору или следственному судье (ст. 100, 105, 106 УПК).

## Шаги отсчёта
step-no-trigger = В деле нет события, от которого считается срок: добавьте его с датой и источником.
step-extended = Срок продлён { $day }: было до { $before }, стало до { $after }. День назван в решении и на рабочий день не переносится.
step-study-extended = Срок решения прокурора продлён { $day }: было до { $before }, стало до { $after }.
step-not-counted-familiarisation-started = Ознакомление с делом с { $start } по { $end } в срок не входит ({ $days } { $days ->
    [one] сутки
   *[other] суток
 }): было до { $before }, стало до { $after }.
step-not-counted-term-interrupted = Перерыв срока с { $start } по { $end } в срок не входит ({ $days } { $days ->
    [one] сутки
   *[other] суток
 }): было до { $before }, стало до { $after }.
step-stands-still-familiarisation-started = Ознакомление с делом идёт с { $start }: срок стоит, окончание сдвинется на дни ознакомления.
step-stands-still-term-interrupted = Срок прерван { $start }: он стоит, окончание сдвинется на дни перерыва.
step-detention-exceptional = Обвинение относится к исключениям: задержание до 72 часов.
step-detention-adult = Лицо совершеннолетнее: до 48 часов; 72 часа — только в случаях, перечисленных законом, их основание должно быть в протоколе.
step-detention-minor = Лицо несовершеннолетнее: до 24 часов; 72 часа — только в случаях, перечисленных законом, их основание должно быть в протоколе.
step-detention-age-unknown = Дата рождения не указана: взят меньший срок, 24 часа, как для несовершеннолетнего.
step-report-from-detention = Час протокола в деле не виден: 12 часов взяты от минуты задержания, это не позже, чем от протокола.
step-detention-counts = Время задержания входит в срок содержания под стражей: отсчёт от { $after }.
step-earlier-days = Прежнее содержание по этому делу засчитано ({ $days } { $days ->
    [one] сутки
   *[other] суток
 }): было до { $before }, стало до { $after }.
step-ordered = В решении суда срок назван иначе: по расчёту до { $before }, по решению до { $after }.
step-custody-extended = Срок продлён решением суда: было до { $before }, стало до { $after }.
step-order-agrees = Срок в решении суда совпадает с расчётом: { $after }.
step-order-a-day-later = В решении суда назван { $before }; по правилу о первом дне срок кончается { $after } — взят более ранний.
step-order-shorter = В решении суда срок короче расчётного: по расчёту до { $before }, по решению до { $after }.
step-until-trigger = Действие нужно совершить до самого этого момента: { $after }.
step-immediately = Закон говорит «немедленно» и числа не называет: последний момент не вычисляется.
step-no-length = Длину этого срока закон не называет: последний момент не вычисляется.
step-entered-extended = Срок передвинут решением от { $day }: было до { $before }, стало до { $after }.
step-not-extendable = Продления этого срока прочитанная статья не предусматривает: проверьте основание решения.
step-beyond-maximum = Наибольший предел, который называет закон, — { $after }: решение его превышает.
step-strict-no-pause = Срок задержания, стражи и домашнего ареста не прерывается: указанный перерыв не учтён.
step-pause-open = С { $start } время не считается: по окончании срок сдвинется на эти дни.
step-pause = Время с { $start } по { $end } не считается: было до { $before }, стало до { $after }.
step-pause-too-late = То, что началось { $start }, ничего не сдвигает: срок уже истёк { $before }.

## Таблица
column-end = Истекает
column-status = Состояние
column-title = Срок
column-norm = Норма
column-person = Лицо
column-who = Кто действует
status-running = идёт
status-suspended = стоит
status-met = соблюдён
status-missed-by-itself = пропущен
status-missed = пропущен на
status-late = (пропущен)
status-not-started = не начался
status-not-shown = из дела не видно
preliminary = календарь года не подтверждён
days-hours = { $days } { $days ->
    [one] сутки
   *[other] суток
 } { $hours } { $hours ->
    [one] час
    [few] часа
   *[other] часов
 }
days = { $days } { $days ->
    [one] сутки
   *[other] суток
 }
hours = { $hours } { $hours ->
    [one] час
    [few] часа
   *[other] часов
 }
minutes = { $minutes } { $minutes ->
    [one] минуту
    [few] минуты
   *[other] минут
 }
counted-from = Считается от: { $trigger }, { $at }

## Календарь
calendar-name = Процессуальные сроки
event-case = Дело № { $case }
event-end = Истекает: { $end }
event-norm = Норма: { $norm }
event-who = Действует: { $who }
reminder = Осталось { $hours } { $hours ->
    [one] час
    [few] часа
   *[other] часов
 }: { $title }

## Ошибки
moment-without-zone = Момент { $moment } задан без часового пояса. Укажите пояс, например +05:00.
event-without-zone = У события { $event } от { $moment } нет часового пояса. Укажите пояс, например +05:00.
measure-without-zone = У меры { $measure } момент { $moment } без часового пояса. Укажите пояс, например +05:00.
measure-ends-first = Мера { $measure } кончается ({ $end }) раньше, чем начинается ({ $start }). Проверьте обе даты.
event-before-registration = Событие { $event } ({ $at }) стоит раньше регистрации в ЕРДР ({ $registered }). Проверьте обе даты.
event-too-early = Событие { $event } ({ $at }) стоит раньше события { $needed } ({ $first }), без которого его быть не может. Проверьте обе даты.
extension-without-day = В продлении срока от { $at } не указано, до какого дня он продлён. Заполните поле until.
extension-into-past = Продление срока от { $at } названо до { $until }, это раньше самого решения. Проверьте обе даты.
supposition-unreadable = Предположение «{ $given }» не читается или называет то, чего в деле нет. Напишите extended:2026-05-15, measure:m2:2026-06-15, term:t1:2026-05-15T18:00, event:verdict_pronounced:2026-06-01T12:00 или hearing:h1:2026-12-03T10:00.

## Жалобы
ground-detention = задержание
ground-suspect-recognition = признание подозреваемым
ground-qualification = квалификация деяния
ground-removal-from-office = временное отстранение от должности
ground-inspection-without-sanction = осмотр без санкции
ground-search-without-sanction = обыск, выемка без санкции
ground-property-limit = временное ограничение на распоряжение имуществом
ground-suspended-transactions = приостановление сделок и операций
ground-torture = пытки, жестокое обращение
ground-refusal-to-register = отказ в регистрации заявления
ground-refused-motion = отказ в ходатайстве
ground-delay = волокита расследования
ground-termination = прекращение дела
ground-conduct = действия должностного лица
ground-other = иное
outcome-satisfied = удовлетворена
outcome-satisfied-in-part = удовлетворена частично
outcome-refused = отказано
outcome-forwarded = направлена по принадлежности
trigger-complaint = поступление жалобы
complaint-own-act = Жалобу решил { $name }, а обжаловано его собственное действие.
complaint-own-act-remedy = Немедленно передайте жалобу вышестоящему прокурору или руководителю.
complaint-no-remedy = Жалоба удовлетворена, но мера по устранению нарушения не названа.
complaint-no-remedy-remedy = Впишите, какой акт отменён или изменён.
complaint-not-told = Решение есть, но когда извещён заявитель, не записано.
complaint-not-told-remedy = Известите и впишите дату: срок включает и извещение.
complaint-decided-before = Решение ({ $at }) принято раньше, чем поступила жалоба.
complaint-decided-before-remedy = Исправьте даты.
complaint-late = Срок решения и извещения истёк: { $end }.
complaint-late-remedy = Решите немедленно; после пропуска срока заявитель вправе обратиться к следственному судье.
complaint-too-long = Срок продлён дальше { $day } — предела, который допускает закон.
complaint-too-long-remedy = Проверьте решение о продлении.
complaint-unanswered = На довод { $id } нет ответа: «{ $words }».
complaint-unanswered-remedy = Ответьте на каждый довод со ссылкой на источник.
complaint-without-source = Ответ на довод { $id } без источника.
complaint-without-source-remedy = Укажите документ и лист.

## Контроли
condition-charged = вменена статья { $article } УК
family-limitation = срок давности по { $article } ({ $years } лет) не истёк
family-age = обвиняемому на день деяния исполнилось { $years } лет
family-custody-none = в санкции { $article } нет лишения свободы: под стражей за неё никто не содержится
family-custody-five = санкция { $article } не выше пяти лет: для стражи есть особое основание ч. 1 ст. 147
family-custody-term = стража по { $article } не больше девяти месяцев либо преступление групповое
family-private = { $article } — дело частного обвинения: есть жалоба потерпевшего либо применена ч. 4 ст. 32
family-private-public = { $article } — дело частно-публичного обвинения: есть жалоба потерпевшего либо применена ч. 4 ст. 32
control-yaml = { $file }, строка { $line }: файл контролей не читается: { $reason }.
control-broken = { $file }, строка { $line }: контроль { $id } не принят: { $reason }. Остальные приняты.
state-pass = соблюдено
state-fail = НАРУШЕНО
state-unknown = неизвестно
state-not-applicable = неприменимо
severity-block = блокирует решение
severity-warn = предупреждает
severity-inform = сообщает
remedy-require = Выполните или обоснуйте, почему не выполнено.
remedy-forbid = Прекратите действие, устраните последствия.
remedy-term = Исполните немедленно; примите меры по нарушению срока.

## Оповещения
alert-left = { $title }: осталось { $left }
alert-escalated = Направлено вам, потому что до истечения срока не больше 24 часов, а оповещение никто не принял.
alert-escalated-missed = Направлено вам, потому что срок пропущен.
alert-person = Обозначение лица в деле: { $person }
alert-written = Рассчитано на: { $at }
