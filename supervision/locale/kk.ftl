## Оқиғалар мен есептеу бастауы
event-registered = СДТБТ-де тіркеу
event-suspect-recognised = күдікті деп тану
event-received-by-prosecutor = істің прокурорға келіп түсуі
event-returned-for-investigation = істің тергеп-тексеруге қайтарылуы
event-terminated = істі тоқтату туралы шешім
event-received-by-court = істің сотқа түсуі
event-trial-appointed = басты сот талқылауын тағайындау туралы қаулы
event-verdict-pronounced = үкімнің жариялануы
event-received-by-appeal-court = істің апелляциялық сотқа түсуі
event-appeal-decided = апелляциялық сот актісінің шығарылуы
event-entered-into-force = сот актісінің заңды күшіне енуі
trigger-detention = іс жүзінде ұстап алынған минут
trigger-first-day = ұсталудың бірінші күні
trigger-expiry-investigation = сотқа дейінгі тергеп-тексеру мерзімінің өтуі
trigger-expiry-detention = ұстап алу мерзімінің өтуі
trigger-expiry-custody = күзетпен ұстау мерзімінің өтуі
trigger-entered = іске енгізілген мерзімнің басы

## Кім әрекет етеді
who-investigator = тергеуші
who-inquirer = анықтаушы
who-unit-head = тергеу бөлімшесінің немесе анықтау органының бастығы
who-prosecutor = прокурор
who-facility-head = күзетпен ұстау орнының бастығы
who-inquiry-body = анықтау органы
who-inquiry-head = анықтау органының басшысы
who-district-prosecutor = аудан прокуроры немесе оған теңестірілген прокурор
who-regional-prosecutor = облыс прокуроры немесе оған теңестірілген прокурор
who-prosecutor-general = Бас Прокурор, оның орынбасарлары
who-prosecution-body = қылмыстық қудалау органы
who-process-body = қылмыстық процесті жүргізетін орган
who-investigating-judge = тергеу судьясы
who-judge = судья
who-court = сот
who-appeal-court = апелляциялық сатыдағы сот
who-cassation-court = кассациялық сатыдағы сот
who-addressee = талап немесе акт жолданған адам не орган
who-participants = процеске қатысушы
who-everyone = процесті жүргізетін орган және сот
consequence-release = Осы сәтке дейін сот шешімі болмаса, адам дереу босатылады.
consequence-invalid = Мерзімінен кейін жасалған әрекет жарамсыз; дәлелді себеп болса, мерзімді қалпына келтіруді сұрауға болады (ҚПК-нің 50-бабы).
consequence-complaint = Мерзімнің бұзылуына прокурорға немесе тергеу судьясына шағым беруге болады (ҚПК-нің 100, 105, 106-баптары).

## Есептеу қадамдары
step-no-trigger = Істе мерзім есептелетін оқиға жоқ: оны күнімен және дереккөзімен қосыңыз.
step-extended = Мерзім { $day } күні ұзартылды: бұрын { $before } дейін еді, енді { $after } дейін. Күні шешімде аталған, жұмыс күніне ауыстырылмайды.
step-study-extended = Прокурор шешімінің мерзімі { $day } күні ұзартылды: бұрын { $before } дейін еді, енді { $after } дейін.
step-not-counted-familiarisation-started = { $start } – { $end } аралығындағы іспен танысу мерзімге кірмейді ({ $days } тәулік): бұрын { $before } дейін еді, енді { $after } дейін.
step-not-counted-term-interrupted = { $start } – { $end } аралығындағы мерзімнің үзілуі мерзімге кірмейді ({ $days } тәулік): бұрын { $before } дейін еді, енді { $after } дейін.
step-stands-still-familiarisation-started = Іспен танысу { $start } күннен бері жүріп жатыр: мерзім тоқтап тұр, аяқталуы танысу күндеріне жылжиды.
step-stands-still-term-interrupted = Мерзім { $start } күні үзілді: ол тоқтап тұр, аяқталуы үзіліс күндеріне жылжиды.
step-detention-exceptional = Айыптау ерекше жағдайларға жатады: ұстап алу 72 сағатқа дейін.
step-detention-adult = Адам кәмелетке толған: 48 сағатқа дейін; 72 сағат — заңда тізбеленген жағдайларда ғана, оның негізі хаттамада болуға тиіс.
step-detention-minor = Адам кәмелетке толмаған: 24 сағатқа дейін; 72 сағат — заңда тізбеленген жағдайларда ғана, оның негізі хаттамада болуға тиіс.
step-detention-age-unknown = Туған күні көрсетілмеген: кәмелетке толмаған адамдағыдай аз мерзім, 24 сағат алынды.
step-report-from-detention = Хаттама сағаты істен көрінбейді: 12 сағат ұстап алынған минуттан алынды, бұл хаттамадан есептегеннен кеш емес.
step-detention-counts = Ұстап алу уақыты күзетпен ұстау мерзіміне кіреді: есеп { $after } сәтінен.
step-earlier-days = Осы іс бойынша бұрынғы ұсталу есепке алынды ({ $days } тәулік): бұрын { $before } дейін еді, енді { $after } дейін.
step-ordered = Сот шешімінде мерзім басқаша аталған: есеп бойынша { $before } дейін, шешім бойынша { $after } дейін.
step-custody-extended = Мерзім сот шешімімен ұзартылды: бұрын { $before } дейін еді, енді { $after } дейін.
step-order-agrees = Сот шешіміндегі мерзім есеппен сәйкес келеді: { $after }.
step-order-a-day-later = Сот шешімінде { $before } аталған; бірінші күн туралы қағида бойынша мерзім { $after } бітеді — ертерегі алынды.
step-order-shorter = Сот шешіміндегі мерзім есептегіден қысқа: есеп бойынша { $before } дейін, шешім бойынша { $after } дейін.
step-until-trigger = Әрекет сол сәттің өзіне дейін жасалуы керек: { $after }.
step-immediately = Заң «дереу» дейді, сан көрсетпейді: соңғы сәт есептелмейді.
step-no-length = Заң бұл мерзімнің ұзақтығын көрсетпейді: соңғы сәт есептелмейді.
step-entered-extended = Мерзім { $day } шешімімен жылжытылды: { $before } болған, { $after } болды.
step-not-extendable = Кодексте бұл мерзімді ұзарту көзделмеген: шешімнің негізін тексеріңіз.
step-beyond-maximum = Заң рұқсат ететін ең ұзақ шек — { $after }: шешім одан асады.
step-strict-no-pause = Ұстау, күзетпен ұстау және үйқамақ мерзімі үзілмейді: көрсетілген үзіліс есептелмеді.
step-pause-open = { $start } бастап уақыт есептелмейді: аяқталғанда соңғы сәт сол күндерге жылжиды.
step-pause = { $start } мен { $end } аралығы есептелмейді: { $before } болған, { $after } болды.

## Кесте
column-end = Аяқталады
column-status = Күйі
column-title = Мерзім
column-norm = Норма
column-person = Адам
column-who = Кім әрекет етеді
status-running = жүріп жатыр
status-suspended = тоқтап тұр
status-met = сақталды
status-missed = өткізіп алынды:
status-late = (өткізіп алынған)
status-not-started = басталған жоқ
status-not-shown = істен көрінбейді
preliminary = жыл күнтізбесі расталмаған
days-hours = { $days } тәулік { $hours } сағат
days = { $days } тәулік
hours = { $hours } сағат
minutes = { $minutes } минут
counted-from = Есептеу бастауы: { $trigger }, { $at }

## Күнтізбе
calendar-name = Процестік мерзімдер
event-case = № { $case } іс
event-end = Аяқталады: { $end }
event-norm = Норма: { $norm }
event-who = Әрекет етеді: { $who }
reminder = { $hours } сағат қалды: { $title }

## Қателер
moment-without-zone = { $moment } сәті уақыт белдеуінсіз берілген. Белдеуді көрсетіңіз, мысалы +05:00.
event-without-zone = { $moment } күнгі { $event } оқиғасында уақыт белдеуі жоқ. Белдеуді көрсетіңіз, мысалы +05:00.
measure-without-zone = { $measure } шарасының { $moment } сәтінде уақыт белдеуі жоқ. Белдеуді көрсетіңіз, мысалы +05:00.
measure-ends-first = { $measure } шарасы басталуынан ({ $start }) бұрын аяқталады ({ $end }). Екі күнді де тексеріңіз.
event-before-registration = { $event } оқиғасы ({ $at }) СДТБТ-де тіркелуден ({ $registered }) бұрын тұр. Екі күнді де тексеріңіз.
event-too-early = { $event } оқиғасы ({ $at }) онсыз болуы мүмкін емес { $needed } оқиғасынан ({ $first }) бұрын тұр. Екі күнді де тексеріңіз.
extension-without-day = { $at } мерзімді ұзартуда оның қай күнге дейін ұзартылғаны көрсетілмеген. until өрісін толтырыңыз.
extension-into-past = { $at } мерзімді ұзарту { $until } дейін деп аталған, бұл шешімнің өзінен бұрын. Екі күнді де тексеріңіз.
supposition-unreadable = «{ $given }» болжамы оқылмайды немесе істе жоқ нәрсені атайды. Былай жазыңыз: extended:2026-05-15, measure:m2:2026-06-15, term:t1:2026-05-15T18:00, event:verdict_pronounced:2026-06-01T12:00 немесе hearing:h1:2026-12-03T10:00.
