## Іс қалтасы: қателер тұтас

case-broken =
    { $count ->
       *[other] Істе { $count } қате табылды
    } ({ $place }). Көрсетілгендерді түзетіп, қалтаны қайта оқыңыз.
folder-missing = Іс қалтасы жоқ: { $folder }. Жолын тексеріңіз.
case-file-missing = { $folder } қалтасында { $file } файлы жоқ. Оны docs/case.md файлында сипатталған нысан бойынша жасаңыз.
folder-taken = Орын бос емес: { $folder }. Жаңа немесе бос қалтаны көрсетіңіз.
folder-not-written = { $folder } қалтасын жазу мүмкін болмады: { $reason }. Ештеңе жазылған жоқ; рұқсатты және дискідегі орынды тексеріңіз.
folder-disk-full = { $folder } қалтасына дискіде орын жетпейді. Ештеңе жазылған жоқ; орын босатып, қайталаңыз.
folder-unsafe-name = «{ $file }» файлының аты іс қалтасынан тысқары шығарады. Ештеңе жазылған жоқ; істегі атауды түзетіңіз.
folder-file-changed = «{ $file }» файлы өзгерген: істе SHA-256 { $stated }, файлда { $actual }. Ештеңе жазылған жоқ; бастапқы файлды қайтарыңыз.

## Құжат

document-missing = «{ $file }» файлы жоқ. Оны іс қалтасына салыңыз немесе атауын түзетіңіз.
document-empty = «{ $file }» файлында мәтін жоқ. Оны толық құжатпен алмастырыңыз.
document-too-large = «{ $file }» файлы { $limit } МБ-тан үлкен. Құжатты бөліктерге бөліңіз немесе кескіндерді сығыңыз.
document-unpacks-too-large = «{ $file }» файлы ашылғанда { $limit } МБ-тан асады; зиянды мұрағаттар осындай болады. Құжатты оны жасаған адамнан қайта алыңыз.
document-encrypted = «{ $file }» файлы құпиясөзбен жабылған. Қорғанысты алып, құжатты қайта сақтаңыз.
document-broken = «{ $file }» файлы бүлінген, оқылмайды. Құжатты қайта алыңыз немесе тағы бір рет сақтаңыз.
document-without-text = «{ $file }» файлында кескіндер ғана бар, мәтін жоқ. Мәтінін танып (OCR), мәтін қабаты бар PDF етіп сақтаңыз.
document-old-word = «{ $file }» файлы Word-тың ескі форматында (.doc). Оны .docx форматында сақтаңыз.
document-wrong-type =
    «{ $file }» файлының мазмұны «.{ $ending }» форматына сай емес{ $found ->
        [docx] : бұл Word құжаты (.docx)
        [pdf] : бұл PDF
        [txt] : бұл қарапайым мәтін
       *[other] {""}
    }. docx, pdf және txt қабылданады; құжатты осы форматтардың бірінде, атауының соңын дұрыс жазып сақтаңыз.

## YAML

yaml-syntax = Жол оқылмайды ({ $column }-орын): { $problem }.
yaml-syntax-remedy = Осы жолдағы немесе оның алдындағы жолдағы жазуды түзетіңіз.
yaml-problem-character = мұнда жазу басталмайтын таңба тұр, мысалы, бос орынның орнына табуляция
yaml-problem-colon = артық қос нүкте; қос нүктесі бар мәтін тырнақшаға алынады
yaml-problem-no-colon = өріс атауынан кейін қос нүкте жоқ
yaml-problem-bracket = жақша жабылмаған немесе үтір қойылмаған
yaml-problem-quote = тырнақша жабылмаған
yaml-problem-indent = шегініс көрші жолдармен сәйкес емес
yaml-problem-other = жазу тәртібі бұзылған
yaml-characters = Файлда YAML-да рұқсат етілмеген таңбалар бар.
yaml-characters-remedy = Басқару таңбаларын өшіріп, файлды UTF-8 кодтамасында сақтаңыз.
yaml-not-utf8 = Файл UTF-8 кодтамасында сақталмаған.
yaml-not-utf8-remedy = case.yaml файлын UTF-8 кодтамасында сақтаңыз.
yaml-not-mapping = Файлда істің сипаттамасы жоқ: «атауы: мәні» түріндегі өрістер күтіледі.
yaml-not-mapping-remedy = Файлды docs/case.md файлында сипатталған нысан бойынша толтырыңыз.
yaml-duplicate-key = «{ $key }» өрісі { $first }-жолда бұрыннан бар.
yaml-duplicate-key-remedy = Екі мәннің бірін қалдырыңыз.
yaml-unknown-alias = «*{ $alias }» сілтемесі ешқайда апармайды немесе өзіне сілтейді.
yaml-unknown-alias-remedy = Мәнді толық жазыңыз.
yaml-tag = «{ $tag }» түр белгісіне рұқсат жоқ.
yaml-tag-remedy = Белгіні алып тастап, мәннің өзін қалдырыңыз.
yaml-merge-key = «<<» біріктіруіне рұқсат жоқ: іс алмастырусыз оқылуға тиіс.
yaml-merge-key-remedy = Өрістерді толық жазыңыз.
yaml-key-not-text = Өріс атауы сөз болуға тиіс.
yaml-key-not-text-remedy = «атауы: мәні» деп жазыңыз.
yaml-too-deep = Кірістіру { $limit } деңгейден асады.
yaml-too-deep-remedy = Істі docs/case.md файлында сипатталған нысан бойынша жазыңыз.
yaml-too-many-values = Сілтемелер ашылғаннан кейін файлдағы мәндер саны { $limit } шегінен асады.
yaml-too-many-values-remedy = Сілтемелерді алып тастап, істі нысан бойынша жазыңыз.
yaml-too-large = Файл { $limit } МБ-тан үлкен.
yaml-too-large-remedy = Құжаттардың мәтінін case.yaml файлында емес, құжат файлдарында сақтаңыз.
yaml-many-documents = Файлда бірнеше YAML құжаты бар.
yaml-many-documents-remedy = Бір істің сипаттамасын қалдырып, бөліктер арасындағы «---» жолын алып тастаңыз.

## Нысан

form-missing = Толтырылмаған: { $field }.
form-missing-remedy = Мәнін жазыңыз.
form-unknown-field = Нысанда «{ $key }» өрісі жоқ.
form-unknown-field-remedy = Мұнда мына өрістер болады: { $known }.
form-unknown-field-close = Нысанда «{ $key }» өрісі жоқ.
form-unknown-field-close-remedy = Бәлкім, «{ $close }» деп жазғыңыз келген шығар.
form-wrong-type = { $field }: «{ $value }» деп жазылған.
form-wrong-type-remedy = Күтілетіні: { $expected }.
form-choice = { $field }: «{ $value }» мәні тізбеде жоқ.
form-choice-remedy = Рұқсат етілген мәндер: { $allowed }.
form-pattern = { $field }: «{ $value }» жазуы келмейді.
form-pattern-remedy = Керегі: { $pattern }.
form-too-small = { $field }: «{ $value }» рұқсат етілгеннен кіші.
form-too-small-remedy = Ең кіші мәні — { $limit }.
form-empty = { $field }: бос.
form-empty-remedy = Кемінде бір мән жазыңыз.
form-empty-words = { $field }: қазақ тілінде де, орыс тілінде де мәтін жоқ.
form-empty-words-remedy = Мәтінді «kk» немесе «ru» өрісіне, не екеуіне де жазыңыз.
form-date-shape = { $field }: күн «{ $value }» деп жазылған.
form-date-shape-remedy = Күнді жыл-ай-күн ретімен жазыңыз, мысалы, 2025-03-14.
form-date-does-not-exist = { $field }: «{ $value }» — мұндай күн немесе уақыт болмайды.
form-date-does-not-exist-remedy = Күнді құжатпен салыстырып, түзетіңіз.
form-time-shape = { $field }: уақыт «{ $value }» деп жазылған.
form-time-shape-remedy = Күн мен уақытты сағаттық белдеуімен жазыңыз, мысалы, 2025-03-14T21:30+05:00.
form-time-without-zone = { $field }: «{ $value }» уақытының сағаттық белдеуі көрсетілмеген.
form-time-without-zone-remedy = Белдеуін қосыңыз: «{ $value }+05:00» (2024 жылғы 1 наурызға дейін елдің шығысы үшін — «+06:00»).
pattern-id = латын әрпімен қысқа атау: кіші әріптер, цифрлар, «_» және «-», біріншісі — әріп
pattern-erdr = СДТБТ нөмірі, бос орынсыз 15 цифр
pattern-sha256 = SHA-256-ның 64 таңбасы (0–9, a–f) немесе бос өріс
pattern-precision = minute, hour немесе day
type-list = тізім: әр жол «- » таңбасынан басталады
type-group = шегініспен жазылған өрістер тобы
type-words = тілдер бойынша мәтін: «kk: …» және «ru: …»
type-text = қарапайым мәтін
type-whole-number = бос орынсыз, валюта белгісінсіз бүтін сан
type-number = сан, бөлшек бөлігі нүктеден кейін
type-yes-no = true немесе false
type-date = 2025-03-14 түріндегі күн
type-time = 2025-03-14T21:30+05:00 түріндегі күн мен уақыт
type-other = docs/case.md файлында сипатталған нысан бойынша мән

## Файлдар

file-unsafe = «{ $file }» жолы іс қалтасынан тысқары шығарады немесе case.yaml файлының өзін көрсетеді.
file-unsafe-remedy = Файлды іс қалтасына салып, жолын сол қалтадан бастап, тура қиғаш сызықпен жазыңыз.
file-missing = Іс қалтасында «{ $file }» файлы жоқ.
file-missing-remedy = Файлды қалтаға салыңыз немесе атауын түзетіңіз.
file-repeated = «{ $file }» файлы «{ $other }» орнында бұрыннан көрсетілген.
file-repeated-remedy = Әр материал — жеке файл; жазбалардың бірін түзетіңіз.
file-hash = «{ $file }» файлы бұрынғы файл емес: істе SHA-256 { $stated }, файлда { $actual }.
file-hash-remedy = Файлдың неге өзгергенін анықтап, бастапқысын қайтарыңыз; себебін анықтамай хешті түзетпеңіз.
file-not-opened = «{ $file }» файлын ашу мүмкін болмады: { $reason }.
file-not-opened-remedy = Файлға рұқсатты және тасығышты тексеріңіз.
file-not-named = «{ $file }» файлы қалтада жатыр, бірақ істе көрсетілмеген.
file-not-named-remedy = Оны істің құжаттарына немесе жазбаларына енгізіңіз, не қалтадан алып тастаңыз.
document-unreadable = «{ $id }» құжаты: { $reason }
document-unreadable-remedy = Оған дейін құжаттан алынған дәйексөздерді тексеру мүмкін емес.
recording-empty = «{ $file }» жазба файлы бос.
recording-empty-remedy = Бастапқы жазбаны салыңыз.

## Іс ішіндегі сілтемелер

id-repeated = «{ $id }» атауы «{ $first }» орнында бұрыннан бар.
id-repeated-remedy = Жазбалардың біріне басқа атау беріп, оған сілтемелерді түзетіңіз.
reference-unknown = «{ $id }» сілтемесі ешқайда апармайды: істе мұндай { $kind } жоқ.
reference-unknown-remedy = Барлары: { $known }.
kind-person = тұлға
kind-episode = эпизод
kind-charge = айыптау
kind-document = құжат
kind-material = құжат немесе жазба

## Тұлғалар

iin-missing = { $name }: ЖСН көрсетілмеген.
iin-missing-remedy = ЖСН болса, жеке куәлік бойынша жазыңыз.
iin-shape = { $name }: «{ $iin }» ЖСН-і 12 цифрдан тұрмайды.
iin-shape-remedy = ЖСН-ді жеке куәлікпен салыстырыңыз.
iin-checksum = { $name }: «{ $iin }» ЖСН-інің бақылау цифры сәйкес келмейді.
iin-checksum-remedy = ЖСН-ді жеке куәлікпен салыстырыңыз: бір немесе бірнеше цифр қате жазылған.
iin-date-impossible = { $name }: «{ $iin }» ЖСН-інің ішіндегі туған күн күнтізбеде жоқ.
iin-date-impossible-remedy = ЖСН-ді жеке куәлікпен салыстырыңыз.
iin-birth-date = { $name }: ЖСН бойынша туған күні { $inside }, істе { $stated }.
iin-birth-date-remedy = Екі жазбаны да жеке куәлікпен салыстырыңыз.
iin-sex = { $name }: ЖСН бойынша жынысы { $inside }, істе { $stated }.
iin-sex-remedy = ЖСН мен жынысты жеке куәлікпен салыстырыңыз.
iin-shared = { $name }: ЖСН-і басқа тұлғаның ЖСН-імен бірдей ({ $other }).
iin-shared-remedy = Тұлғалардың бірінің ЖСН-ін түзетіңіз немесе бұл бір адам болса, жазбаларды біріктіріңіз.
sex-male = ер
sex-female = әйел
birth-date-missing = { $name }: күдіктінің туған күні көрсетілмеген.
birth-date-missing-remedy = Туған күнін жазыңыз: жауаптылық пен жаза жасқа байланысты.
name-form-unknown = «{ $key }» деген септік жоқ.
name-form-unknown-remedy = Рұқсат етілгендері: { $allowed }.
roles-incompatible = { $name }: бір тұлға әрі «{ $first }», әрі «{ $second }» бола алмайды.
roles-incompatible-remedy = Дұрыс рөлін қалдырыңыз; тұлға шеттетілуге тиіс болса, қарсылық білдіру мәселесін шешіңіз.
suspect-without-charge = { $name }: күдікті, бірақ істе бұл тұлғаға қатысты айыптау жоқ.
suspect-without-charge-remedy = Айыптауды енгізіңіз немесе тұлғаның рөлін түзетіңіз.
represents-without-role = { $name }: басқа тұлғаның өкілі, бірақ қорғаушы немесе өкіл рөлі жоқ.
represents-without-role-remedy = Рөлін қосыңыз немесе өкілдік етілетін тұлғаларды алып тастаңыз.
represents-nobody = { $name }: кімді қорғайтыны немесе кімге өкілдік ететіні көрсетілмеген.
represents-nobody-remedy = Өкілдік етілетін тұлғаны жазыңыз.
official-role = { $name }: осы сапада әрекет етеді, бірақ істе «{ $role }» рөлі жоқ.
official-role-remedy = Тұлғаға рөл қосыңыз немесе басқа тұлғаны көрсетіңіз.
claimant-role = { $name }: азаматтық талапкер, бірақ талапкер немесе жәбірленуші рөлі жоқ.
claimant-role-remedy = «Азаматтық талапкер» рөлін қосыңыз.
role-suspect = күдікті
role-accused = айыпталушы
role-victim = жәбірленуші
role-witness = куә
role-witness_with_defence = қорғалуға құқығы бар куә
role-expert = сарапшы
role-specialist = маман
role-defence_counsel = қорғаушы
role-victim_representative = жәбірленушінің өкілі
role-legal_representative = заңды өкіл
role-civil_claimant = азаматтық талапкер
role-civil_defendant = азаматтық жауапкер
role-investigator = тергеуші
role-prosecutor = прокурор
role-interpreter = аудармашы
role-attesting_witness = куәгер

## Айыптау

article-unknown = { $day } күніне саралау Қылмыстық кодекстен табылмады. { $reason }
article-unknown-remedy = Айыптаудың бабы мен бөлігін түзетіңіз.
article-repealed = { $day } күні норма қолданыста болмаған. { $reason }
article-repealed-remedy = Іс-әрекетті ол жасалған кезде қолданыста болған заң бойынша саралаңыз (ҚК-нің 5-бабы) немесе күнін тексеріңіз.
edition-not-read = { $day } күніне саралауды тексеру мүмкін емес. { $reason }
edition-not-read-remedy = Сол күнгі редакцияның ресми мәтінімен салыстырыңыз; норма ол кезде қолданыста болмаса, іс-әрекетті басқа норма бойынша саралаңыз.
code-not-in-force = { $day } күніне қолданыстағы Қылмыстық кодекс қолданылмайды. { $reason }
code-not-in-force-remedy = Эпизодтың күнін тексеріңіз.
clause-unknown = { $day } күні мұндай тармақ жоқ. { $reason }
clause-unknown-remedy = Айыптаудың тармақтарын түзетіңіз.
stage-negligent = { $offence }: абайсызда жасалған қылмыс аяқталмаған болмайды.
stage-negligent-remedy = Аяқталған қылмысты көрсетіңіз немесе бапты түзетіңіз.
stage-not-punishable = { $offence }: қылмыстың мұндай санатында { $stage } жазаланбайды.
stage-not-punishable-remedy = Сатысы мен саралауын тексеріңіз.
stage-attempt = қылмысқа оқталу
stage-preparation = қылмысқа дайындалу
charged-person-role = { $name }: айыптау күдікті немесе айыпталушы рөлі жоқ тұлғаға тағылған.
charged-person-role-remedy = Айыптаудағы тұлғаны немесе оның рөлін түзетіңіз.
charge-person-not-participant = { $name }: айыптау тұлға қатыспаған «{ $episode }» эпизодын қамтиды.
charge-person-not-participant-remedy = Тұлғаны эпизодтың қатысушыларына қосыңыз немесе эпизодты айыптаудан алып тастаңыз.
participant-not-charged = { $name }: «{ $episode }» эпизодының қатысушысы, бірақ бұл тұлғаның бірде-бір айыптауы оны қамтымайды.
participant-not-charged-remedy = Айыптауды енгізіңіз немесе бұл тұлғаның ісі бөлініп шыққанына көз жеткізіңіз.
victim-role = { $name }: «{ $episode }» эпизоды бойынша жәбірленуші, бірақ жәбірленуші рөлі жоқ.
victim-role-remedy = «Жәбірленуші» рөлін қосыңыз.
victim-participant = { $name }: «{ $episode }» эпизоды бойынша әрі қатысушы, әрі жәбірленуші.
victim-participant-remedy = Тұлғаны тізімдердің бірінде ғана қалдырыңыз.
citation-form = «{ $value }» нормаға сілтеме нысан бойынша жазылмаған.
citation-form-remedy = Бапты, бөлікті және тармақты 53(1)(11), 188(2) немесе 188-1 түрінде жазыңыз.
circumstance-person = { $name }: мән-жай жауаптылыққа тартылмайтын тұлғаға қатысты көрсетілген.
circumstance-person-remedy = Күдіктіні немесе айыпталушыны көрсетіңіз.
circumstance-charge = { $name }: «{ $charge }» айыптауы басқа тұлғаға тағылған.
circumstance-charge-remedy = Осы тұлғаның айыптауларын көрсетіңіз.

## Дәлелдемелер және қорғау

evidence-without-episode = «{ $id }» дәлелдемесі бірде-бір эпизодқа жатқызылмаған.
evidence-without-episode-remedy = Оның қай эпизодты дәлелдейтінін көрсетіңіз.
testimony-without-person = «{ $id }» айғақтары: кімдікі екені көрсетілмеген.
testimony-without-person-remedy = Айғақ берген тұлғаны жазыңыз.
episode-without-evidence = «{ $episode }» эпизоды бірде-бір дәлелдемемен расталмаған.
episode-without-evidence-remedy = Эпизодтың дәлелдемелерін енгізіңіз.
defence-unanswered = { $name }: қорғау тарапының дәлеліне жауап жоқ.
defence-unanswered-remedy = Дәлелді тексерудің нәтижесін жазыңыз.
answer-without-source = { $name }: қорғау тарапының дәлеліне берілген жауап іс материалдарымен бекітілмеген.
answer-without-source-remedy = Құжатты және парағын көрсетіңіз.
fact-without-source = «{ $episode }» эпизоды, { $field }: бірде-бір дереккөз жоқ.
fact-without-source-remedy = Құжатты, парағын және дәйексөзін көрсетіңіз.
confiscation-without-source = Тәркіленетін мүлік іс материалдарымен бекітілмеген.
confiscation-without-source-remedy = Құжатты, парағын және дәйексөзін көрсетіңіз.

## Уақыт

birth-after-offence = { $name }: { $birth } күні туған, ал іс-әрекет { $offence } күні жасалған.
birth-after-offence-remedy = Туған күнін немесе эпизодтың уақытын түзетіңіз.
conviction-before-birth = { $name }: { $verdict } күнгі үкім туғанынан бұрын.
conviction-before-birth-remedy = Үкімнің немесе туған күнін түзетіңіз.
conviction-after-offence = { $name }: { $verdict } күнгі үкім жаңа іс-әрекеттен кейін шығарылған.
conviction-after-offence-remedy = Күнін тексеріңіз: мұндай соттылық рецидив құрамайды, жазалар қосылады.
served-before-verdict = { $name }: жаза { $served } күні өтелген, ал үкім { $verdict } күні шығарылған.
served-before-verdict-remedy = Күндердің бірін түзетіңіз.
episode-end-before-start = «{ $episode }» эпизоды басталмай тұрып аяқталады.
episode-end-before-start-remedy = Эпизодтың уақытын түзетіңіз.
offence-after-registration = «{ $episode }» эпизоды ({ $offence }) іс тіркелгеннен кейін ({ $registered }) басталған.
offence-after-registration-remedy = Эпизодтың немесе тіркеудің уақытын түзетіңіз.
registration-missing = «СДТБТ-да тіркеу» оқиғасы жоқ.
registration-missing-remedy = Тіркеу уақытын енгізіңіз: мерзімдер содан бастап есептеледі.
kui-after-registration = АЕК кітабындағы жазба ({ $kui }) СДТБТ-да тіркеуден ({ $registered }) кейін жасалған.
kui-after-registration-remedy = Күндердің бірін түзетіңіз.
erdr-year = СДТБТ нөмірі { $number } тіркеу жылынан ({ $year }) басталмайды.
erdr-year-remedy = Нөмірді тіркеу туралы баянатпен салыстырыңыз.
limit-unknown = «{ $limit }» мерзімі тізбеде жоқ. Ұқсастары: { $near }.
limit-unknown-remedy = Атауын тізбеден алыңыз: aiyptaushy deadlines --known.
term-done-before-start = «{ $id }» мерзімі басталмай тұрып орындалған.
term-done-before-start-remedy = Орындалған немесе басталған уақытты түзетіңіз.
pause-ends-first = «{ $id }» мерзімінің үзілісі басталмай тұрып аяқталады.
pause-ends-first-remedy = Үзілістің басын немесе соңын түзетіңіз.
event-order = «{ $second }» оқиғасы ({ $second_at }) «{ $first }» оқиғасынан ({ $first_at }) бұрын тұр.
event-order-remedy = Оқиғалардың бірінің уақытын түзетіңіз.
extension-without-day = Мерзімнің қай күнге дейін ұзартылғаны көрсетілмеген.
extension-without-day-remedy = «until» өрісіне күнін жазыңыз.
extension-into-past = Мерзім { $until } күніне дейін ұзартылған, бұл ұзартудың өзінен бұрын.
extension-into-past-remedy = «until» өрісіндегі күнді түзетіңіз.
measure-end-before-start = «{ $id }» шарасы басталмай тұрып аяқталады.
measure-end-before-start-remedy = Шараның уақытын түзетіңіз.
measure-without-end = «{ $id }» шарасы ({ $kind }): мерзімінің соңы көрсетілмеген.
measure-without-end-remedy = Судьяның қаулысындағы мерзімнің соңын жазыңыз.
measure-before-offence = «{ $id }» шарасы ({ $kind }) бірінші эпизодтан бұрын басталған.
measure-before-offence-remedy = Шараның немесе эпизодтың уақытын түзетіңіз.
measures-overlap = { $name }: «{ $other }» және «{ $id }» бұлтартпау шаралары бір мезгілде қолданылып тұр.
measures-overlap-remedy = Тұлғада бір ғана бұлтартпау шарасы болады; басталуын немесе аяқталуын түзетіңіз.
measure-detention = ұстап алу
measure-custody = күзетпен ұстау
measure-house_arrest = үйқамақ
measure-bail = кепіл
measure-recognisance = ешқайда кетпеу және өзін тиісінше ұстау туралы қолхат
measure-personal_surety = жеке кепілгерлік
measure-undertaking_to_appear = келу туралы міндеттеме
event-registered = СДТБТ-да тіркеу
event-suspect_recognised = күдікті деп тану
event-qualification_announced = саралауды жариялау
event-term_extended = мерзімді ұзарту
event-term_interrupted = мерзімді үзу
event-term_resumed = мерзімді қайта бастау
event-familiarisation_started = танысудың басталуы
event-familiarisation_ended = танысудың аяқталуы
event-sent_to_prosecutor = прокурорға жіберу
event-received_by_prosecutor = прокурорға түсуі
event-plea_agreement = процестік келісім
event-indictment_served = айыптау актісін табыс ету
event-sent_to_court = сотқа жіберу
event-returned_for_investigation = тергеп-тексеруге қайтарылуы
event-terminated = істің тоқтатылуы
event-received_by_court = сотқа түсуі
event-trial_appointed = басты сот талқылауының тағайындалуы
event-trial_started = басты сот талқылауының басталуы
event-verdict_pronounced = үкімнің жариялануы
event-appeal_filed = апелляциялық өтінішхаттың не шағымның берілуі
event-received_by_appeal_court = апелляциялық сотқа түсуі
event-appeal_decided = апелляциялық сот актісінің шығарылуы
event-entered_into_force = сот актісінің заңды күшіне енуі

## Материалдар

sheets-reversed = «{ $id }» құжаты: соңғы парағы біріншісінен бұрын тұр.
sheets-reversed-remedy = Құжаттың парақтарын түзетіңіз.
sheets-overlap = «{ $id }» құжаты { $volume }-томда «{ $other }» құжатының парақтарын алып тұр.
sheets-overlap-remedy = Парақтарды тізімдемемен салыстырыңыз.
sheets-not-marked = «{ $id }» құжаты: { $stated } парақ, бірақ файлда парақтардың шегі белгіленбеген.
sheets-not-marked-remedy = Дәйексөздің парағын тексеру мүмкін емес; парақ маңызды болса, бет үзілімдерін қойыңыз.
sheets-differ = «{ $id }» құжаты: іс бойынша { $stated } парақ, файлда { $found }.
sheets-differ-remedy = Парақтарды тізімдемемен салыстырыңыз немесе бет үзілімдерін түзетіңіз.
sheets-without-text = «{ $id }» құжаты: { $sheets }-парақтарда мәтін жоқ.
sheets-without-text-remedy = Олар кескін болса, мәтінін таныңыз (OCR).
transcript-type = «{ $id }» жазбасы: «{ $document }» құжаты жазбаның мәтіні емес.
transcript-type-remedy = Түрі transcript болатын құжатты көрсетіңіз.
source-without-sheet = «{ $id }» құжатындағы дереккөздің парағы көрсетілмеген.
source-without-sheet-remedy = Істің парағын жазыңыз.
source-without-time = «{ $id }» жазбасындағы дереккөздің уақыты көрсетілмеген.
source-without-time-remedy = Басталу және аяқталу секундын жазыңыз.
source-end-before-start = «{ $id }» жазбасының үзіндісі басталмай тұрып аяқталады.
source-end-before-start-remedy = Үзіндінің секундтарын түзетіңіз.
sheet-outside = «{ $id }» құжатында { $sheet }-парақ жоқ ({ $first }–{ $last }-парақтар).
sheet-outside-remedy = Парақты түзетіңіз.
quote-not-found = «{ $id }» құжатында «{ $quote }» деген сөздер жоқ.
quote-not-found-remedy = Дәйексөз мәтінмен әрпіне дейін сәйкес болуға тиіс; оны құжаттан көшіріп алыңыз.
quote-on-other-sheet = «{ $id }» құжаты: «{ $quote }» деген сөздер { $sheet }-парақта емес, { $found }-парақта тұр.
quote-on-other-sheet-remedy = Парақты түзетіңіз.
words-missing = { $language } тіліндегі мәтін жоқ.
words-missing-remedy = Құжатқа керек болса, аудармасын жазыңыз.
language-kk = Қазақ
language-ru = Орыс
language-of-case = Сот ісін жүргізу тілі — қазақ немесе орыс тілі (ҚПК-нің 30-бабы).
language-of-case-remedy = kk немесе ru деп көрсетіңіз.
money-not-positive = { $amount } теңге сомасы нөлден артық емес.
money-not-positive-remedy = Сомасын жазыңыз немесе өрісті алып тастаңыз.

## Өріс атаулары

field-adjourned = кейінге қалдыру себебі
field-answers = бақылауларға жауаптар
field-by = кім жауап берді
field-case = іс
field-accepted-by = фактіні кім қабылдады
field-against = талап кімге қойылды
field-agency = тергеп-тексеру органы
field-amount = сома
field-answer = дәлелге жауап
field-answer-sources = жауаптың дереккөздері
field-article = бап
field-articles = баптар
field-at = оқиғаның уақыты
field-author = авторы
field-birth-date = туған күні
field-birth-place = туған жері
field-body = орган
field-character = мінездеме
field-charges = айыптаулар
field-circumstances = мән-жайлар
field-citizenship = азаматтығы
field-claimant = азаматтық талапкер
field-claims = азаматтық талаптар
field-clauses = тармақтар
field-complicity = сыбайлас қатысудағы рөлі
field-condition = шарты бар ма
field-confiscation = тәркіленетін мүлік
field-consequences = салдары
field-control = бақылау
field-convictions = соттылықтары
field-costs = процестік шығындар
field-court = сот
field-damage = залал
field-date = күні
field-decided-by = шешімді кім қабылдады
field-defence = қорғау тарапының дәлелдері
field-dependants = асырауындағылар саны
field-document = құжат
field-documents = құжаттар
field-done = орындалған сәті
field-drafting-place = жасалған жері
field-education = білімі
field-end = соңы
field-episodes = эпизодтар
field-events = оқиғалар
field-evidence = дәлелдемелер
field-expunged = соттылығы жойылған ба
field-extensions = мерзімді ұзарту шешімдері
field-family-status = отбасылық жағдайы
field-favours-defence = қорғау тарапының пайдасына
field-file = файл
field-first-sheet = бірінші парағы
field-form = тергеп-тексеру нысаны
field-forms = есімнің септік нысандары
field-given = аты
field-hall = сот және зал
field-hearings = сот отырыстары
field-id = шартты атауы
field-iin = ЖСН
field-imprisonment-months = бас бостандығынан айыру мерзімі, ай
field-inadmissible = жол берілмейтін деп танылған
field-investigator = тергеуші
field-items = зат
field-kept-at = сақталатын жері
field-kind = түрі
field-kk = қазақ тілінде
field-kui = АЕК
field-language = тілі
field-last-sheet = соңғы парағы
field-limit = мерзімнің түрі
field-measures = шаралар
field-media = жазбалар
field-minutes = ұзақтығы, минут
field-motive = уәжі
field-name = тұлғаның аты-жөні
field-nationality = ұлты
field-norm = норма
field-number = нөмірі
field-observed = талабы сақталған ба
field-occupation = кәсібі
field-part = бөлік
field-participants = қатысушылар
field-patronymic = әкесінің аты
field-pauses = есепке алынбайтын уақыт
field-person = тұлға
field-persons = тұлғалар
field-physical-evidence = заттай дәлелдемелер
field-place = орны
field-post = лауазымы
field-precision = уақыттың дәлдігі
field-prosecutor = прокурор
field-proves = нені дәлелдейді
field-punishment = жаза
field-quote = дәйексөз
field-reason = себебі
field-recorded-at = жазылған уақыты
field-released = босатылған ба
field-represents = кімге өкілдік етеді
field-residence = тұрғылықты жері
field-roles = рөлдері
field-ru = орыс тілінде
field-scheme = нысан нұсқасы
field-secured-by = талап немен қамтамасыз етілген
field-served-on = жаза өтелген күн
field-sex = жынысы
field-sha256 = SHA-256
field-sheet = парақ
field-sources = дереккөздер
field-stage = сатысы
field-start = басталуы
field-surname = тегі
field-terms = мерзімдер
field-territory = аумақ
field-time = уақыты
field-title = атауы
field-transcript = жазбаның мәтіні
field-type = құжаттың түрі
field-until = қай күнге дейін ұзартылды
field-value = мәні
field-verdict-on = үкім шығарылған күн
field-victims = жәбірленушілер
field-volume = том
field-way = тәсілі
field-words = мәтін


### Қойма

store-url = «{ $place }» қоймасы қате көрсетілген. SQLite файлын (sqlite:///файлға/жол.db) немесе PostgreSQL дерекқорын (postgresql://пайдаланушы@сервер/атауы) көрсетіңіз.
store-no-postgresql-driver = «{ $place }» дерекқоры үшін PostgreSQL драйвері керек. Қосымшаны орнатыңыз: pip install "aiyptaushy[postgresql]".
store-unreachable = «{ $place }» қоймасына қол жеткізу мүмкін емес: { $reason }. Жолын, қол жеткізу құқықтарын және сервердің жұмысын тексеріңіз.
store-busy = «{ $place }» қоймасында басқа жазба { $seconds } секундтан ұзақ жүріп жатыр. Ештеңе жазылған жоқ; кейінірек қайталаңыз.
store-newer = «{ $place }» қоймасын бағдарламаның жаңарақ нұсқасы жасаған. Бағдарламаны жаңартыңыз.
store-disk-full = «{ $place }» ішіне жазуға орын жетпейді: { $reason }. Ештеңе жазылған жоқ, журнал бүтін. Орын босатып, қайталаңыз.
store-record-unknown = Қоймада { $kind } түріндегі «{ $id }» жазбасы жоқ.
store-record-changed = { $kind } түріндегі «{ $id }» жазбасын осы арада басқа адам өзгертті: сіз { $expected }-нұсқаны түзеттіңіз, қазір { $version }. Ештеңе жазылған жоқ; жаңа нұсқаны ашып, түзетуді қайталаңыз.
store-user-unknown = «{ $login }» деген пайдаланушы жоқ.
store-key-unknown = «{ $id }» кілті жоқ.
store-user-exists = «{ $login }» логині бос емес. Басқасын таңдаңыз.
store-password-weak = Құпиясөз кемінде { $shortest } таңба болсын және логинді қамтымасын.
store-login-refused = Логин, құпиясөз немесе код сәйкес келмейді.
store-login-locked = Қатарынан бес рет қате енгізілді: 15 минуттан кейін қайталаңыз.
store-case-exists = № { $number } іс қоймаға енгізіліп қойған: { $at }, { $actor }. Жаңа редакциясын енгізу үшін оны тікелей сұраңыз.
store-case-unknown = Қоймада № { $number } іс жоқ. Нөмірін тексеріңіз немесе алдымен істі енгізіңіз.
store-revision-unknown = № { $number } істің { $revision }-редакциясы жоқ.
store-document-unknown = № { $number } істе «{ $document }» құжаты жоқ.
store-media-unknown = № { $number } істе «{ $media }» жазбасы жоқ.
store-transcript-unknown = № { $number } істегі «{ $media }» жазбасының қоймада мәтінге түсірілген нұсқасы жоқ. Алдымен жазбаны мәтінге түсіріңіз.
store-transcript-not-json = «{ $media }» жазбасының мәтінге түсірілген нұсқасы JSON ретінде оқылмайды: { $reason }. Ештеңе жазылған жоқ.
store-blob-unknown = Қоймада хеші { $sha256 } болатын файл жоқ.
store-blob-damaged = Қоймадағы { $sha256 } файлы өзгертілген немесе бүлінген: оның қазіргі хеші { $found }. Оны пайдаланбаңыз; файлды сақтық көшірмеден қалпына келтіріңіз.
store-blob-unreadable = Қоймадағы { $sha256 } файлы оқылмайды: { $reason }. Оны сақтық көшірмеден қалпына келтіріңіз.
store-material-missing = Істе аталған «{ $file }» файлы ашылмайды: { $reason }. Ештеңе енгізілген жоқ.
store-material-outside = «{ $file }» файлы іс қалтасынан тыс жатыр. Оны іс қалтасына салыңыз. Ештеңе енгізілген жоқ.
store-material-changed = «{ $file }» файлы істе аталған файл емес: көрсетілген хеш { $named }, файлдың хеші { $found }. Ештеңе енгізілген жоқ; қай файл түпнұсқа екенін анықтаңыз.

### Журнал

journal-time-without-zone = «{ $action }» әрекеті үшін { $at } уақыты уақыт белдеуінсіз көрсетілген. Ештеңе жазылған жоқ.
journal-nobody = Журналға жазу үшін кімнің әрекет еткенін және не істегенін көрсету керек (әрекет: { $action }). Ештеңе жазылған жоқ.
journal-unwritable-letters = Журналдың «{ $action }» жазбасында сақтауға келмейтін таңбалар бар. Ештеңе жазылған жоқ.
journal-payload-not-json = «{ $action }» әрекеті туралы мәліметтерді сақтау мүмкін емес: { $reason }. Ештеңе жазылған жоқ.
journal-action-reserved = «{ $action }» әрекетін қойманың өзі ғана жазады. Ештеңе жазылған жоқ.
journal-head-unreadable = Журналдың соңғы хеші сақталатын «{ $place }» файлы бүлінген. Жазу тоқтатылды; журналды audit verify командасымен тексеріп, файлды сақтық көшірмеден қалпына келтіріңіз.
journal-head-file-missing = Журналдың соңғы хеші сақталатын «{ $place }» файлы жоқ. Жазу тоқтатылды; журналды audit verify командасымен тексеріп, файлды сақтық көшірмеден қалпына келтіріңіз.
journal-cut = Журнал соңғы хеш сақталатын «{ $place }» файлына сәйкес келмейді: дерекқордағы соңғы жол { $database }, файлда { $file }. Жазу тоқтатылды; журналды audit verify командасымен тексеріп, дерекқор мен файлдарды бір сақтық көшірмеден қалпына келтіріңіз.
journal-row-changed = { $table } кестесінің «{ $key }» жазбасы бағдарламадан тыс өзгертілген. Ол пайдаланылмайды; журналды audit verify командасымен тексеріңіз.

### Журналды тексеру

audit-sound = Журнал бүтін. Тексерілгені: журналдың { $lines } жолы, { $rows } дерек жазбасы, { $blobs } файл.
audit-unsound = { $faults } бұзушылық табылды. Тексерілгені: журналдың { $lines } жолы, { $rows } дерек жазбасы, { $blobs } файл.
audit-unnamed-blobs = { $blobs } файл журналда аталмаған: жазу аяқталмай үзілген. Бұл бұзушылық емес.
audit-line-changed = { $seq }-жол ({ $action }): мазмұны жазылғаннан кейін өзгертілген.
audit-line-moved = { $seq }-жол ({ $action }): бұрын { $old }-орында тұрған, орны ауыстырылған.
audit-lines-missing = { $first }-жолдан { $last }-жолға дейінгі жолдар жойылған.
audit-line-before-first = { $seq }-жол: жол нөмірлері бірден басталуға тиіс; жол қосылған.
audit-chain-broken = { $seq }-жол: алдындағы жолдың жалғасы емес; оның алдында жол жойылған, қосылған немесе ауыстырып қойылған.
audit-tail-cut = Журналдың соңғы жолдары жойылған: { $first }-жолдан { $last }-жолға дейін.
audit-tail-unconfirmed = { $first }-жолдан { $last }-жолға дейінгі жолдарды соңғы хеш сақталатын файл растамайды: олар бағдарламадан тыс қосылған немесе файл ескісіне ауыстырылған.
audit-head-replaced = Соңғы { $seq }-жол соңғы хеш сақталатын файлдағы жол емес: журналдың соңы қайта жазылған.
audit-head-record = Дерекқордағы соңғы жол туралы белгі ({ $record }-жол) журналға ({ $last }-жол) сәйкес келмейді.
audit-head-file-missing = Соңғы хеш сақталатын «{ $place }» файлы жоқ.
audit-head-file-unreadable = Соңғы хеш сақталатын «{ $place }» файлы бүлінген.
audit-known-head-absent = Журналда бағдарламадан тыс сақталған { $hash } хеші бар { $seq }-жол жоқ: журнал қайта жазылған.
audit-row-changed = { $table } кестесінің «{ $key }» жазбасы: мазмұны { $line }-жолмен енгізілгендей емес.
audit-row-missing = { $table } кестесінің { $line }-жолмен енгізілген «{ $key }» жазбасы бағдарламадан тыс жойылған.
audit-row-unaccounted = { $table } кестесінің «{ $key }» жазбасы бағдарламадан тыс енгізілген: журналдың бірде-бір жолында ол туралы айтылмаған.
audit-row-of-another-line = { $table } кестесінің «{ $key }» жазбасы өзі енгізілген { $line }-жолға емес, басқа жолға сілтейді.
audit-blob-missing = { $line }-жолда аталған { $sha256 } файлы жоқ.
audit-blob-damaged = { $line }-жолда аталған { $sha256 } файлы өзгертілген немесе оқылмайды.
