# Қателер
error = Қате:
interrupted = Тоқтатылды. Аяқталғаны сақталды.
no-such-case = «{ $reference }» — іс қалтасы да, қоймадағы істің 15 таңбалы нөмірі де емес. case.yaml бар қалтаны көрсетіңіз немесе алдымен істі енгізіңіз: aiyptaushy case import ҚАЛТА.
no-examples = { $folder } қалтасында үлгі істер жоқ. Іс қалтасын көрсетіңіз: aiyptaushy demo ҚАЛТА.
unreadable-file = { $path } файлы оқылмайды: { $problem ->
    [missing] мұндай файл жоқ
    [denied] рұқсат жоқ
    [folder] бұл — қалта
    [not-folder] жолында қалта емес, файл тұр
    [encoding] кодтауы UTF-8 емес
    [full] орын жоқ
   *[other] { $problem }
 }. UTF-8 кодтауындағы бар мәтіндік файлды көрсетіңіз.
empty-folder = { $path } қалтасында файл жоқ. Жазбалары бар қалтаны көрсетіңіз.
unwritable-file = { $path } файлы жазылмады: { $problem ->
    [missing] мұндай файл жоқ
    [denied] рұқсат жоқ
    [folder] бұл — қалта
    [not-folder] жолында қалта емес, файл тұр
    [encoding] кодтауы UTF-8 емес
    [full] орын жоқ
   *[other] { $problem }
 }. Орын босатыңыз немесе басқа қалта таңдаңыз; шала жазылған ештеңе қалған жоқ.
facts-or-case = не фактілер файлын, не --case көрсетіңіз

# Дәрежелер
severity-error = қате
severity-warning = назар аударыңыз
severity-note = ескертпе

# Анықтама
help = Қазақстан прокурорларының көмекшісі. Хабарлар қазақ, орыс немесе ағылшын тілінде: --lang немесе AIYPTAUSHY_LANG.
help-version = Нұсқасын көрсету.
help-demo = Іс қалталары бойынша негізгі жұмысты орындау: жазбалардан мәтін, жаза, мерзімдер, екі тілдегі айыптау актісі, журнал.
help-transcribe = Жазбаларды мәтінге айналдыру.
help-sentence = Заң рұқсат ететін жазаны есептеу; әр қадам нормасымен.
help-deadlines = Іс бойынша мерзімдерді есептеу.
help-case = Істерді енгізу, тексеру, тізу, көрсету және шығару.
help-case-import = Іс қалтасын тексеріп, қоймаға сақтау.
help-case-check = Істі тексеріп, не қате не жетіспейтінін тізу.
help-case-list = Қоймадағы істерді тізу.
help-case-show = Істі көрсету: адамдар, айыптаулар, эпизодтар, құжаттар, жазбалар.
help-case-export = Істі қоймадан қалтаға шығару.
help-case-propose = Іс құжаттарындағы әлі шешім қабылданбаған фактілерді парағымен және құжаттың сөздерімен тізу.
help-case-accept = Ұсынылған фактіні тұлға атынан қабылдау.
help-case-reject = Ұсынылған фактіні тұлға атынан қабылдамау; ол қайта ұсынылмайды.
argument-proposal = Ұсыныстың идентификаторы немесе біреуіне ғана сай келетін басы.
option-proposal-kind = Тек осы түрдегі фактілер.
column-place = орны
decider-nameless = --by параметрінде шешім қабылдаған адамның аты-жөнін көрсетіңіз: кемінде үш әріп.
column-fact = факт
proposals = Ұсынылған фактілер: { $count }
proposal-accepted = Қабылданды: { $value } ({ $id }), шешім қабылдаған: { $by }.
proposal-rejected = Қабылданбады: { $value } ({ $id }), шешім қабылдаған: { $by }.
proposal-against = Істе басқаша: { $fact } = { $value }.
proposal-kind-person = тұлға
proposal-kind-date = күн
proposal-kind-time = уақыт
proposal-kind-sum = сома
proposal-kind-address = мекенжай
proposal-kind-vehicle = көлік
proposal-kind-phone = телефон
proposal-kind-iin = ЖСН
proposal-kind-article = бап
proposal-kind-admission = кінәні мойындау
proposal-kind-denial = кінәні мойындамау
help-draft = Іс бойынша құжаттардың жобаларын жасау.
help-draft-indictment = Айыптау актісінің жобасын жасау; әр тұжырымның дереккөздері бар.
help-audit = Бәрі жазылған күйінде екенін тексеру.
help-audit-verify = Журналдың әр жолын, әр жазбаны және әр түпнұсқаны тексеру.
help-models = Бағдарламаға белгілі модельдер.
help-models-list = Модельдерді тізіп шығу: тілдері, файлдарының осы машинада бар-жоғы, әрқайсысының неге жарайтыны.
help-models-verify = Модель файлдарын бекітілген хештермен салыстыру.
help-models-pull = Модельдерді қоймадан бекітілген редакциясымен жүктеп алу; бағдарламада бұдан басқа ештеңе ештеңені жүктемейді.
help-eval = Барлық бөліктердің сапасы мен жылдамдығын өлшеп, бір кесте шығару.
option-written-pairs = Жазбаша түр өлшенетін «айтылғаны — жазылғаны» сөйлем жұптары (JSON жолдары).
option-meetings = Тірі адамдардың жазбалары мен кімнің қашан сөйлегенін айтатын RTTM файлдары бар папка: сөйлеушілерді ажырату қатесі солар бойынша да өлшенеді.
written-pairs-missing = Жазбаша түр өлшенбеді: жұптар файлы аталмаған немесе ол жоқ{ $path }. Оны --written-pairs параметрімен немесе AIYPTAUSHY_WRITTEN_PAIRS айнымалысымен атаңыз.
option-treebank = Сөз талдауы өлшенетін, леммалары бар қазақ корпусы (CoNLL-U); бірнеше рет көрсетуге болады.
treebank-missing = Сөз талдауы өлшенбеді: корпус аталмаған немесе ол жоқ{ $path }. Оны --treebank параметрімен немесе AIYPTAUSHY_TREEBANK айнымалысымен атаңыз.

# Аргументтер мен параметрлер
argument-case = Іс қалтасы немесе қоймадағы істің нөмірі.
argument-demo-cases = Іс қалталары; көрсетілмесе — үлгілер.
argument-facts = Фактілер файлы, YAML немесе JSON; не іс қалтасы.
argument-folder = case.yaml бар қалта.
argument-models = Модельдердің атаулары не папкалары; көрсетілмесе — осы машинадағы барлық модель.
argument-models-pull = Модельдердің аттары.
argument-number = Істің 15 таңбалы нөмірі.
argument-recordings = Жазбалар немесе жазбалар қалталары.
option-calendar-format = table, text, күнтізбе бағдарламаларына арналған ics немесе сурет: svg.
option-cluster = Ray кластерінің машиналарында жұмыс істеу: ray://түйін:10001 адресі немесе local — осы машинадағы Ray.
option-ledger = Тапсырмалар тізімінің адресі, мысалы, кластерге арналған PostgreSQL базасы; әдепкіде нәтижелер папкасындағы файл.
option-speakers = Сөйлеушілердің саны: сан, auto — дауысынан бағалау, off — ажыратпау.
option-voices = Сөйлеушілерді ажырататын дауыс кодтауышы: ендірілгені не sherpa-onnx үшін ONNX файлының немесе pyannote.audio моделінің жолы.
option-roles = Сөйлеушілердің нөмірі бойынша рөлдері, мысалы 1=investigator,2=suspect (investigator — тергеуші, prosecutor — прокурор, suspect — күдікті, victim — жәбірленуші, witness — куә, lawyer — қорғаушы, interpreter — аудармашы, other — өзге адам). Онсыз рөлдер тек болжанады.
speakers-unreadable = { $given } — сөйлеушілер саны емес. 1-ден басталатын бүтін сан, auto немесе off деп жазыңыз.
roles-unreadable = «{ $given }» рөлдерін оқу мүмкін болмады. Былай жазыңыз: 1=investigator,2=suspect; рөлдер: { $roles }.
option-confirm = Дереккөзі жоқ тұжырымдарды растайтын адамның тегі.
option-draft-format = docx, pdf, html немесе json; көрсетілмесе — файл атауы бойынша.
option-draft-lang = Құжат тілі, kk немесе ru; көрсетілмесе — сот ісін жүргізу тілі.
option-hot-word = Істегі айтылуы ықтимал есім, жер атауы немесе сөз; бірнеше рет көрсетуге болады. Тек үлкен модельдерге арналған.
option-home = Қойма қалтасы; көрсетілмесе — AIYPTAUSHY_HOME.
option-hours = Жады өлшенетін жазбаның (long) ұзақтығы, сағатпен.
option-scale = Іздеу жылдамдығы өлшенетін көрсеткіштегі орындар саны (retrieval), мысалы 100000; бірнеше рет көрсетуге болады.
option-beir = Іздеу қосымша өлшенетін, BEIR үлгісіндегі ашық сұрақ жинағының қалтасы (corpus.jsonl, queries.jsonl, qrels) (retrieval); бірнеше рет көрсетуге болады.
option-json = JSON шығару.
option-lang = Хабарлар тілі: kk, ru немесе en.
option-on = Есептеу күні, ЖЖЖЖ-АА-КК; көрсетілмесе — бүгін (demo: істің соңғы оқиғасының күні).
option-out = Нәтижелер қалтасы.
option-output = Нәтиже файлы.
option-profile = Танығыш: профиль немесе моделі бар қалта (CTranslate2 түріндегі Whisper, CTC); плюстен кейін екінші пікір беретін CTC танығышы: whisper-large-v3+gigaam-multilingual.
option-revise = Қоймадағы істің жаңа редакциясын жасау.
option-sentence-html = Қадамдары мен шектері бар HTML бетін де жазу; бірнеше адам бойынша істе — әрқайсысына бір бет.
option-spoken = Сөйлеу тілі; көрсетілмесе, әр сөйлем үшін анықталады.
option-watch = Бақыланатын папка: оған түскен жазбалар Ctrl-C басылғанша мәтінге түсіріле береді.
option-to = Іс шығарылатын қалта.

# Нәтижелер
page-written = Бет жазылды: { $path }
working = { $case }
transcribing = { $count } жазба мәтінге айналдырылуда
recordings-or-watch = жазбаларды немесе бақыланатын папканы (--watch) көрсетіңіз
watching = { $folder } папкасы бақылануда. Тоқтату: Ctrl-C.
recording-same = { $file } мен { $other } — бір жазба; ол бір рет қана мәтінге түсіріледі.
recordings-done-before = { $count ->
   *[other] { $count } жазба бұрын мәтінге түсірілген.
}
queue-pace = дыбысталу уақытынан { $speed } есе жылдам, қалғаны { $left }
recordings-failed = Мәтінге айналмаған жазба саны: { $failed }, барлығы: { $count }.
imported = { $number } ісі қоймада, { $revision }-редакция.
checked = { $count ->
    [0] { $number } ісі: қате мен олқылық жоқ.
   *[other] { $number } ісі: { $count } ескерту.
}
import-findings = { $folder }: { $count } ескерту; тізімі — aiyptaushy case check { $folder }
exported = { $number } ісі { $folder } қалтасына шығарылды.
drafted = Жоба жазылды: { $file }
made = Не жасалды
finished = { $seconds } с ішінде дайын. Нәтижелер { $folder } қалтасында.
stage-import = іс тексерілді және енгізілді
stage-transcript = жазба мәтінге айналды
stage-sentence = жаза есептелді
stage-calendar = мерзімдер есептелді
stage-indictment-kk = қазақ тіліндегі айыптау актісі
stage-indictment-ru = орыс тіліндегі айыптау актісі
transcript-title = «{ $title_kk }» жазбасының мәтіні (машиналық, тексерілмеген)
models = Модельдер (жүктелгендері { $folder } папкасында)
column-model = модель
column-languages = тілдері
column-fitness = неге жарайды
files-absent = осы машинада жоқ
files-altered = ӨЗГЕРТІЛГЕН
files-here = орнында, { $size } МиБ
model-absent = { $name }: осы машинада жоқ.
model-whole = { $name }: бүтін, бекітілген хештердің бәрі сәйкес келеді. { $folder }
model-unpinned = { $name }: орнында; салыстыратын бекітілген хештері жоқ. { $folder }
pulling = { $name } моделі жүктелуде
model-pulled = { $name }: жүктеліп, салыстырылды. { $folder }
model-needs-no-pull = { $name }: жүктейтін ештеңе жоқ, модель осында. { $folder }
cases = Істер
people = Адамдар
episodes = Эпизодтар
documents = Құжаттар
recordings = Жазбалар
column-case = іс
column-stage = кезең
column-files = файлдар
column-seconds = с
column-number = нөмірі
column-title = атауы
column-revision = редакция
column-id = id
column-name = аты-жөні
column-role = мәртебесі
column-charge = айыптау
column-time = уақыты
column-volume = том
column-sheets = парақтар
column-date = күні
column-transcript = мәтіні

# Өлшеулер
evaluation = { $date } өлшенді: { $machine }
column-measure = өлшеу
column-value = мәні
column-unit = бірлігі
column-sample = іріктеме

# Мәтіндерді тексеру
help-transcript = Жазбаның мәтінін тексеру, түзету және басып шығару.
help-transcript-review = Машина жасаған мәтіннің үстіндегі адамның түзетулері; мәтіннің өзі өзгермейді.
help-transcript-export = Мәтінді түзетулерімен басып шығару: хаттамаға қосымша, мәтін, субтитрлер.
help-review-show = Алдымен нені тексеру керегін және қандай дауыстар барын көрсету.
help-review-correct = Сөздерді түзету, түсіп қалғанын қосу немесе артығын алып тастау.
help-review-confirm = Тыңдалды, дұрыс деп белгілеу.
help-review-undo = Түзетуді немесе белгіні қайтарып алу; олар тарихта қалады.
help-review-role = Дауыстың кімдікі екенін көрсету.
help-review-voice = Сөйлемді басқа дауыс айтқанын көрсету.
help-review-diff = Түзетулерді тізу: машинаның сөзі және естілгені.
argument-transcript = Мәтіннің .json деп аяқталатын файлы.
argument-utterance = Сөйлемнің нөмірі.
argument-entry = Түзетудің белгісі, мысалы r3.
argument-voice = Дауыстың белгісі, мысалы speaker-2.
argument-role = Дауыстың рөлі.
option-words = Сөйлемдегі сөздердің нөмірлері, 1-ден бастап: «3» немесе «3-5»; көрсетілмесе — бүкіл сөйлем.
option-by = Кім түзетеді; әдепкіде AIYPTAUSHY_ACTOR.
option-reason = Себебі, өз сөзіңізбен.
option-known-case = Іс: қоймадағы нөмірі немесе папкасы.
option-whole = Бүкіл мәтінді және тексеру кезегін толық көрсету.
option-heard = Естілген сөздер; ештеңе айтылмаса — бос.
option-behind = Қай сөзден кейін сөз түсіп қалған; басында болса — 0.
option-from = Машина естімеген сөйлемнің басы, мысалы 01:02.5.
option-until = Оның соңы.
option-spoken-here = Ол қай тілде айтылды.
option-voice = Оны айтқан дауыс.
option-name = Тегі мен аты-жөнінің бас әріптері.
option-transcript-format = docx, txt, vtt немесе srt; бірнешеуін көрсетуге болады, әдепкіде бәрі.
option-annex-language = Құжаттың тілі, kk немесе ru; екеуін де көрсетуге болады, әдепкіде екеуі де.
option-protocol = Хаттама деректерінің YAML файлы: орны, уақыты, қатысушылар, техникалық құрал.
option-annex = Мәтіннің қасына осы тілде хаттамаға қосымша жазу, kk немесе ru; екі рет көрсетуге болады.
utterance-or-time = не сөйлемді (--utterance), не уақытты (--from және --to) көрсетіңіз
words-unreadable = «{ $given }» сөз нөмірлері оқылмайды; «3» немесе «3-5» деп жазыңыз
time-unreadable = «{ $given }» уақыты оқылмайды; мысалы, 01:02.5 деп жазыңыз
to-check-later = Салмағы азырақ тағы { $count } жер бар: --all
to-check = { $count ->
    [0] Бәрі тексерілді
   *[other] Тексерілетін { $count } орын
}
voices = Дауыстар: { $labels }
entered = { $id } болып { $file } файлына жазылды.
journalled = { $number } ісі: журналдың { $line }-жолы.
transcript-written = Жазылды: { $file }
column-utterance = сөйл.
column-words = сөздер
column-text = мәтін
column-heard-otherwise = басқаша
column-why = неге

# --- Сот практикасы ---

help-practice = Сот практикасы: жүктеу, іздеу, статистика.
help-practice-import = Актілерді (docx, pdf, html, txt, jsonl) оқып, көрсеткішке қосу.
help-practice-search = Актілердегі орындарды қазақша немесе орысша табу.
help-practice-show = Актіні және одан оқылғанды көрсету.
help-practice-stats = Соттардың не шешкенін санау.
help-practice-export = Барлық актіні JSON жолдары етіп жазу.
help-practice-rebuild = Көрсеткішті сақталған актілерден қайта құру.
argument-acts = Актілер бар файлдар мен қалталар.
argument-query = Не іздеу керек; аталған бап шартқа айналады.
option-practice-case = Баптары, мән-жайлары мен сатылары бойынша іздейтін іс: іс қалтасы немесе қоймадағы істің нөмірі.
argument-act = Актінің идентификаторы немесе оның басы.
argument-jsonl = Жазылатын файл.
option-keep-names = Есімдерді, нөмірлерді, мекенжайларды алмастырмау. Әдепкіде олар алмастырылады.
option-no-ocr = Сканерленген парақтарды танымау.
option-article = Қылмыстық кодекстің бабы: 188, 188(3), 188(3)(2); бірнешеуін көрсетуге болады.
option-court = Соттың актідегі атауы; бірнешеуін көрсетуге болады.
option-region = Өңір, мысалы almaty-city; бірнешеуін көрсетуге болады.
option-first-year = Осы жылдан басталатын актілер.
option-last-year = Осы жылды қоса алғандағы актілер.
option-where = Тағы бір шарт: outcome=acquitted, plea=denied, stage=attempt, recidivism=dangerous, language=kk, kind=judgment, part=reasoning.
option-limit = Қанша акт көрсету керек.
option-svg = Диаграмманы осы SVG файлына жазу.
practice-importing = Актілерді оқу
practice-rebuilding = Көрсеткішті құру
practice-imported = Қосылды: { $added }. Бұрыннан бар: { $known }. Оқылмады: { $refused }. Басқа актіні дерлік қайталайтыны: { $near }. Адамды тану қаупі қалған: { $risks }.
practice-holds = Көрсеткіште { $acts } акт, іздейтін орын: { $chunks }.
practice-understood = Ізделеді: { $words }
practice-counterparts = Екінші тілде: { $words }
practice-articles = Тек мына баптар бойынша актілер: { $articles }
practice-facts = Ізделетін белгілер: { $facts }
practice-no-query = не іздеу керегін немесе --case арқылы істі көрсетіңіз
practice-nothing = Негізді нәтиже жоқ: көрсеткіштегі бірде-бір актіде сұраудан жеткілікті сөз табылмады. Шарттарды жеңілдетіңіз немесе басқаша атаңыз.
practice-empty = Көрсеткіште әлі бірде-бір акт жоқ. Оларды жүктеңіз: aiyptaushy practice import ҚАЛТА.
practice-place = { $part }, { $start }–{ $end }-таңбалар; тапқан жолдар: { $ways }
practice-no-act = «{ $act }» актісі жоқ немесе басы бірнешеуіне сәйкес келеді
practice-risk = Адамды танытуы мүмкін ({ $what }, { $start }-таңба): { $text }
practice-exported = Жазылған акт: { $count }, файл { $path }.
practice-stats-note = Актілер емес, адамдар саналады. Бұл болжам емес: статистика сіздің ісіңіз бойынша шешім туралы ештеңе айтпайды.
practice-conditional = бас бостандығынан айырудың шарттысы
practice-by-years = Жылдар бойынша
practice-by-courts = Соттар бойынша
practice-by-circumstances = Мән-жайлар бойынша (53 және 54-баптар)
practice-too-few = тым аз
filter-field-unknown = «{ $field }» шарты жоқ; бар шарттар: { $known }
way-words = сөздер
way-translated = екінші тіл
way-citations = баптар
way-facts = белгілер
way-dense = мағына
written-to = Жазылды: { $path }
column-persons = адам
column-share = үлесі
column-interval = 95 % аралық
column-least = ең азы
column-lower = төменгі квартиль
column-median = медиана
column-upper = жоғарғы квартиль
column-most = ең көбі
column-acquitted = ақталғаны
column-imprisonment-median = бас бостандығынан айыру, медиана

## Мерзімдер
option-ics = Күнтізбе файлын (.ics) осы жолға жазу.
option-what-if = Болжам: не өзгерер еді. extended:2026-05-15, measure:m2:2026-06-15, term:t1:2026-05-15T18:00, event:verdict_pronounced:2026-06-01T12:00, hearing:h1:2026-12-03T10:00; бірнеше рет беруге болады.
option-reckoning = Әр мерзімнің қалай есептелгенін қадам-қадаммен көрсету.
option-known-limits = Кодекстегі барлық белгілі мерзімді атауымен тізбелеу.
argument-hearings = Іс қалталары немесе қоймадағы іс нөмірлері.
help-hearings = Алдағы сот отырыстары мен олардың қайшылықтары.
column-ends = аяқталады
column-state = күйі
column-time-limit = мерзім
column-norm = норма
column-who-acts = кім әрекет етеді
column-when = қашан
column-hall = зал
column-prosecutor = прокурор
column-before = іс бойынша
column-after = болар еді
column-limit-name = атауы
time-limits = Мерзімдер: { $count }
hearings = Сот отырыстары: { $count }
what-if = Өзгеретін мерзімдер: { $count }
known-limits = Кодекстің белгілі мерзімдері: { $count }
limits-not-verified = Мерзімдер тексерілмеген: заң мәтінінен оқылды, заңгер қол қойған жоқ.
limits-preliminary = * жылдың күнтізбесі расталмаған.
conflict-prosecutor = Бір прокурор екі отырыста бір уақытта: { $first } және { $second }.
conflict-hall = Бір залда екі отырыс бір уақытта: { $first } және { $second }.
chat-set-up = бапталған: { $where } { $model }
chat-not-set-up = бапталмаған
option-writer = Жобаны баяндайтын чат-модельдің профилі («models list» қараңыз); ол көрсетілмесе, тек үлгі жазады, ешқайда ештеңе жіберілмейді

## Шағымдар
help-complaints = Шағымдар тізілімі (ҚПК-нің 100–106-баптары).
help-complaints-add = Шағымды файлдан енгізу.
help-complaints-list = Шағымдар мен олардың мерзімдері.
help-complaints-show = Шағымды, мерзімін және кемшіліктерін көрсету.
help-complaints-answer = Шағымның бір дәлеліне жауап беру.
help-complaints-decide = Шағым бойынша шешімді жазу.
help-complaints-told = Арыз берушіге хабарланғанын жазу.
help-complaints-stats = Органдар мен негіздер бойынша сандар.
argument-complaint = Шағымның тізілімдегі нөмірі.
argument-complaint-file = Шағым жазылған YAML файлы.
argument-argument = Дәлелдің белгісі.
argument-outcome = Нәтиже.
option-of-case = Істің нөмірі.
option-words-kk = Қазақша мәтін.
option-words-ru = Орысша мәтін.
option-source-document = Жауап сүйенетін құжат.
option-source-sheet = Парағы.
option-decided-by = Шешкен адамның аты-жөні.
option-decided-at = Шешім уақыты; көрсетілмесе, қазір.
option-told-at = Хабарлау уақыты; көрсетілмесе, қазір.
complaint-unreadable = { $path } файлындағы шағым оқылмайды: { $problem }. Өрістерін құжаттамадағы үлгімен салыстырыңыз.
argument-unknown = шағымда «{ $id }» дәлелі жоқ
words-needed = мәтінді --kk немесе --ru арқылы жазыңыз
complaints = Шағымдар: { $count }
complaint-term = Шешім мен хабарлама мерзімі: { $end } ({ $norm }), { $state }.
complaint-court = Тергеу судьясына жүгіну: { $since } бастап { $until } дейін.
arguments = Дәлелдер
column-applicant = арыз беруші
column-body = орган
column-outcome = нәтиже
column-argument = дәлел
column-answer = жауап
column-what = не
column-received = түсті
column-satisfied = қанағаттандырылды
column-refused = бас тартылды
column-open = шешілмеді
column-late = мерзімі өтті
all = барлығы
help-draft-debate = Мемлекеттік айыптаушының жарыссөздегі сөзін тоғыз өтінішпен жасау.
help-draft-court_card = Мемлекеттік айыптаушының бір беттік парағын жасау.
help-draft-approval = Айыптау актісін бекіту туралы қаулы жасау.
help-draft-return = Істі қосымша тергеп-тексеруге қайтару туралы қаулы жасау.
help-draft-appeal = Апелляциялық өтінішхат жасау, ұстаным мен үкім салыстырылады.
help-draft-complaint_decision = Шағым бойынша шешім жасау (ҚПК-нің 105-бабы).
help-draft-charge_refusal = Айыптаудан бас тартуды жасау.
help-draft-termination = Қудалауды тоқтату туралы қаулы жасау.
help-draft-representation = Себептер мен жағдайларды жою туралы ұсыну жасау.
help-draft-instructions = Тергеушіге жазбаша нұсқаулар жасау.
help-draft-plea_agreement = Кінәні мойындау туралы келісім жасау.
help-draft-cassation_proposal = Кассациялық наразылық туралы ұсыныс жасау.
option-document-facts = Істе жоқ мәліметтер жазылған YAML: үкім, ұстаным, шағым, құжат кімге жіберілетіні (docs/indictment.md).
option-sign = NAME атынан қол қою: жоба туралы белгі алынады, журналда жол қалады.
sign-not-in-store = Қол қою журналда қалуы үшін іс қоймада болуға тиіс, ал { $reference } — қалта. Алдымен: aiyptaushy case import { $reference }.

## Мұрағаттар
archive-too-large = Мұрағат тым үлкен немесе файлы тым көп.
archive-not-zip = Файл zip мұрағаты емес немесе бүлінген. Іс қалтасын zip етіп қайта салыңыз.
archive-leads-outside = Мұрағаттағы { $name } өз қалтасынан тыс шығады; мұндай мұрағат қабылданбайды.
archive-locked = Мұрағаттағы «{ $name }» құпиясөзбен жабылған. Құпиясөзсіз мұрағат жасаңыз.
archive-swells = Мұрағаттағы «{ $name }» ашылғанда шамадан тыс үлкейеді; мұндай мұрағат қабылданбайды.
archive-without-case = Мұрағатта { $file } жоқ. Іс қалтасын толық салыңыз.

## Сервер мен пайдаланушылар
help-serve = Беттер мен HTTP API-ді іске қосу.
help-users = Пайдаланушылар, олардың істері және бағдарламаларға арналған кілттер.
help-users-add = Пайдаланушы қосу; құпиясөзі сұралады.
help-users-list = Пайдаланушылар тізімі.
help-users-password = Жаңа құпиясөз беру; сеанстары аяқталады.
help-users-disable = Пайдаланушының кіруін жабу.
help-users-totp = Аутентификатор қосу.
help-users-join = Пайдаланушыны іске қосу.
help-users-key = Бағдарламаға арналған кілт жасау; ол бір рет көрсетіледі.
help-users-keys = Кілттер тізімі.
help-users-revoke = Кілтті жою.
argument-login = Логин.
argument-key = Кілттің белгісі.
option-user-name = Аты-жөні.
option-position = Лауазымы.
option-key-title = Не үшін керек.
option-key-right = Беретін құқығы; көрсетілмесе, пайдаланушының барлық құқығы.
option-key-case = Тек осы іске.
option-key-days = Неше күн жарамды.
option-host = Тыңдайтын мекенжай.
option-port = Порт.
serving = Беттер: { $address } (тоқтату: Ctrl+C)
ask-password = Құпиясөз
user-added = { $login } қосылды.
user-changed = { $login } өзгертілді.
users = Пайдаланушылар: { $count }
keys = Кілттер: { $count }
totp-address = Аутентификаторға енгізіңіз (енді көрсетілмейді): { $address }
key-made = { $id } кілті (енді көрсетілмейді): { $key }
key-revoked = { $id } кілті жойылды.
column-login = логин
column-position = лауазымы
column-enabled = қосулы
column-totp = код

## Бақылаулар
help-check = Істің заңдылық бақылаулары; шешім қабылдамас бұрын тексеру.
option-decision = Қабылданғалы тұрған шешім: тоқтататын бақылаулар көрсетіледі.
option-rule = Жаңа бақылаулар файлын сақтамай, барлық істе сынау.
option-lift = Осы бақылаудың тыйымын алып тастау (себебімен).
option-lift-reason = Тыйымды алып тастау себебі.
option-all-controls = Барлық бақылауды, сақталғандарын да көрсету.
check-needs-case = істі немесе --rule көрсетіңіз
lift-needs-reason = --reason арқылы себебін, --by арқылы кім екенін жазыңыз
no-such-control = «{ $id }» бақылауы жоқ. Тізімі: aiyptaushy check ІС --all.
block-lifted = { $id } тыйымы алынды: журналдың { $line }-жолы.
decision-blocked = Шешім қабылдауға болмайды: тоқтататын бақылау { $count }.
decision-open = Тоқтататын бақылау жоқ; белгісізін адам тексереді.
controls = Бұзылған: { $failed }, белгісіз: { $unknown }, сақталған: { $kept }
column-control = шарт → талап
rule-tried = Сыналған бақылау: { $count }, істер: { $cases }, әсер еткені: { $touched }

## Чат
argument-question = Сұрақ; сұрақсыз — енгізу аяқталғанша әңгіме.
option-chat-case = Әңгіме болатын істің қоймадағы нөмірі.
help-chat = Іс, заң және практика туралы сұрау: жауап дереккөздерімен беріледі.

## Мерзім ескертулері
help-alerts = Мерзім аяқталатыны туралы ескертулер: пошта, вебхук.
help-alerts-send = Мерзімі келген ескертулерді кезекке қойып, жіберу.
help-alerts-list = Кезектегі ескертулер тізімі.
help-alerts-acknowledge = Ескертуді қабылдау: мерзімнің жақындағаны басшыға айтылмайды.
option-alerts-all = Жіберілгендерін де көрсету.
argument-alert = Ескертудің белгісі.
alerts = Кезектегі ескертулер: { $count } (көрсетілмегені: { $sent })
alerts-done = Кезекке қойылды: { $added }, жіберілді: { $sent }, жіберілмеді: { $failed }
alerts-case-skipped = { $case } ісінің мерзімдері есептелмеді; басқа істер есептелді.
alerts-without-supervisor = AIYPTAUSHY_SUPERVISOR_TO берілмеген: басшыға хат жіберілмейді.
alerts-nowhere = Ескертулер қайда жіберілетіні көрсетілмеген. AIYPTAUSHY_ALERT_WEBHOOK немесе AIYPTAUSHY_SMTP_URL мен AIYPTAUSHY_ALERT_TO айнымалыларын беріңіз.
alerts-half-set = Пошта толық бапталмаған. AIYPTAUSHY_SMTP_URL мен AIYPTAUSHY_ALERT_TO бірге беріледі; AIYPTAUSHY_SUPERVISOR_TO оларсыз берілмейді.
alert-setting-unreadable = { $variable } мәні оқылмайды. README файлындағы баптаулар кестесін қараңыз.
alert-not-delivered = { $id } ескертуі жіберілмеді: { $problem }. Ол кезекте қалды, қайта жіберіледі.
alert-way-gone = { $id } ескертуі жіберілмеді: { $variable } енді берілмеген. Ол кезекте қалды.
alert-acknowledged = Ескерту қабылданды, бұл журналға жазылды.
alert-acknowledged-before = Бұл ескерту бұрын қабылданған.
alert-queued = кезекте
alert-sending = жіберіліп жатыр ({ $attempts }-әрекет)
alert-sent = жіберілді
alert-failed = жіберілмеді ({ $attempts }-әрекет): { $problem }; қайта: { $next }
column-alert = ескерту
column-since = қай сәттен
column-recipient = кімге
