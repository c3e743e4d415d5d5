## Актінің мәні жоқ өрісі

absent-not-found = Актіде бұл туралы танылатын сөздермен айтылмаған.
absent-not-found-question = Актіні оқып, онда бар болса, мәнін қолмен енгізіңіз.
absent-several = Актіде бұл туралы әртүрлі айтылған немесе бірнеше тұлға жөнінде әрқалай айтылған.
absent-several-question = Әр тұлға жөніндегі шешімді жеке қараңыз.
absent-not-applicable = Мұндай нәтижеде бұл мән болмайды.
absent-not-applicable-question = Ештеңе енгізудің қажеті жоқ.

## Жүктеуге болмайтын файл

act-missing = «{ $file }» файлы жоқ. Жолын тексеріңіз.
act-too-large = «{ $file }» файлы { $limit } МБ-тан үлкен, сондықтан оқылмады. Оны бөліңіз.
act-unpacks-too-large = «{ $file }» файлы зиянды мұрағаттар сияқты ашылғанда { $limit } МБ-тан асады, сондықтан оқылмады. Құжатты жасаған адамнан қайта алыңыз.
act-broken = «{ $file }» файлы бүлінген, оқылмайды. Оны қайта алыңыз немесе қайта сақтаңыз.
act-encrypted = «{ $file }» файлы құпиясөзбен жабылған. Қорғанысын алып, қайта сақтаңыз.
act-old-word = «{ $file }» файлы Word бағдарламасының ескі пішімінде (.doc). Оны .docx түрінде сақтаңыз.
act-wrong-type = «{ $file }» файлының мазмұны құжат емес (docx, pdf, html, txt, jsonl). Оны осы пішімдердің бірінде сақтаңыз.
act-empty = «{ $file }» файлында мәтін жоқ. Оны толық құжатпен ауыстырыңыз.
act-needs-ocr = «{ $file }» файлы — мәтінсіз скан (бет саны: { $pages }). kaz және rus тілдері бар Tesseract орнатыңыз немесе мәтін қабаты бар PDF сақтаңыз.
act-scan-unread = «{ $file }» сканынан мәтін алынбады. Оны дюймге 300 нүкте анықтықпен қайта сканерлеңіз.
act-encoding = «{ $file }» файлының кодтамасын анықтау мүмкін болмады. Оны UTF-8 кодтамасында сақтаңыз.
act-language = «{ $file }» қазақ тілінде де, орыс тілінде де емес. Тек осы тілдердегі актілер жүктеледі.
act-unknown-kind = «{ $file }» ішінде сот актісінің немесе заңның атауы да, тақырыптары да жоқ. Оның акт екенін және толық екенін тексеріңіз.
act-unopened = «{ $file }» файлын ашу мүмкін болмады: { $reason }. Қолжетімділік құқығын және дискіні тексеріңіз.
act-line-broken = Актілер файлының жолы оқылмайды: { $file }. Жол — «text» өрісі бар JSON нысаны.
act-line-without-text = Жолда «text» өрісі жоқ немесе ондағы мән мәтін емес: { $file }.
act-line-altered = Шығарылған актінің жолы шығарудан кейін өзгертілген: { $file }. Оны қайта шығарыңыз немесе бастапқы құжатты жүктеңіз.
act-duplicate = «{ $file }» — «{ $first }» актісінің өзі; қайта жүктелмеді.

## Көрсеткіш

index-busy = «{ $folder }» ішіндегі көрсеткішті басқа бағдарлама ашып тұр. Оның аяқталуын күтіңіз немесе бағдарлама бірнешеу болса, Qdrant серверін (QDRANT_URL) қосыңыз.
index-damaged = «{ $folder }» ішіндегі көрсеткіш ашылмайды: { $reason }. Актілердің өзі қасында сақтаулы: «aiyptaushy practice rebuild» командасын орындаңыз.
index-version = «{ $folder }» ішіндегі көрсеткішті { $found } нұсқасы жазған, бұл бағдарлама { $wanted } нұсқасын жазады. «aiyptaushy practice rebuild» командасын орындаңыз: актілер сақталады.
engine-unreachable = Qdrant сервері { $url } жауап бермейді: { $reason }. Ештеңе жоғалған жоқ; мекенжай мен серверді тексеріп, қайталаңыз.
filter-unknown = «{ $field }» шарты «{ $value }» мәнін білмейді. Белгілі мәндер: { $known }.
filter-article = «{ $value }» Қылмыстық кодекстің бабы емес. 188 немесе 188(3) деп жазыңыз.
filter-years = { $low }–{ $high } жылдары кері тәртіппен тұр. Алдымен ертерек жылды көрсетіңіз.

## Иесіздендіру белгілері

placeholder-iin = [ЖСН]
placeholder-phone = [телефон]
placeholder-plate = [мемлекеттік нөмір]
placeholder-email = [электрондық пошта]
placeholder-account = [шот нөмірі]
placeholder-document = [құжат нөмірі]
placeholder-address = [мекенжай]

## Тұлғаны әлі де көрсетуі мүмкін деректер

risk-name = Бас әріппен жазылған, есім болуы мүмкін сөз.
risk-number = Ұзын нөмір: адамға, құжатқа немесе шотқа тиесілі болуы мүмкін.
risk-birth = Туған жері немесе туған уақыты.
risk-work = Жұмыс орны.
risk-organisation = Ұйымның атауы.
risk-place = Ауылдық елді мекеннің атауы: онда тұратындар аз.
risk-same-surname = Бұл тек бірнеше адамда бар; алдында соңғы аталған адамға жатқызылды, тексеріңіз.

## Статистика

chart-title = Соттар не шешті
chart-counted = Адам: { $persons }, акт: { $acts }, нәтижесі оқылмағаны: { $unread }
chart-outcomes = Іс адам үшін немен аяқталды (сызық — 95 пайыздық аралық)
chart-punishments = Сотталғандардың негізгі жазасы
chart-lengths = Жаза мөлшері: ең азы мен ең көбі, ортаңғы жартысы, медиана
chart-acquitted-by-year = Ақталғандардың жылдар бойынша үлесі
too-few = Тым аз: нәтижесі белгілі адам бесеуден кем. Үлес пен мөлшер есептелмейді.
outcome-convicted = сотталды
outcome-acquitted = ақталды
outcome-returned = іс прокурорға қайтарылды
outcome-terminated = іс тоқтатылды

plea-admitted = кінә мойындалған
plea-partly = кінә ішінара мойындалған
plea-denied = кінә мойындалмаған

stage-completed = аяқталған қылмыс
stage-attempt = оқталу
stage-preparation = дайындалу

recidivism-none = қылмыстың қайталануы жоқ
recidivism-recidivism = қылмыстың қайталануы
recidivism-dangerous = қылмыстың қауіпті қайталануы
part-introduction = кіріспе бөлігі
part-reasoning = сипаттау-уәждеу бөлігі
part-resolution = қарар бөлігі
part-provision = заң нормасы
kind-judgment = үкім
kind-appeal_ruling = апелляциялық акт
kind-cassation_ruling = кассациялық акт
kind-order = қаулы
kind-normative_resolution = нормативтік қаулы
kind-statute = заң
unit-months = ай
unit-mci = АЕК
unit-hours = сағат
unit-days = тәулік
unit-multiple = еселік
