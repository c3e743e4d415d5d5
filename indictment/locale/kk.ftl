# Қателер
wrong-language = Қылмыстық істің құжаты қазақ немесе орыс тілінде жасалады, ал сұралған тіл — «{ $language }». --lang kk немесе --lang ru көрсетіңіз.
unsupported-text = № { $number } іс бойынша жобада дереккөзі жоқ тұжырымдар бар: { $statements }. Іске дереккөздерді қосыңыз немесе мәтінді өз атыңыздан растаңыз: --confirm "Тегі А.Ә.".

# Орындар
place-sheet = { $volume }-том, { $sheet }-парақ
place-sheets = { $count ->
    [one] { $volume }-том, { $sheets }-парақ
   *[other] { $volume }-том, { $sheets }-парақтар
}
place-recording = «{ $title }» жазбасы, { $start }–{ $end }
moment-minute = { $date }, сағат { $time }
moment-hour = { $date }, шамамен сағат { $time }
moment-within-day = { $date }, сағат { $start } мен { $end } аралығы
moment-span = { $start } мен { $end } аралығы
tenge = теңге

# Құжат
title = Айыптау актісі
case-number = № { $number } қылмыстық іс бойынша
approved-by = «БЕКІТЕМІН» { $post } ____________ { $name }
drawn-up = { $place }, { $date }
part-introduction = Кіріспе бөлігі
part-reasoning = Сипаттау-уәждеу бөлігі
part-characterising = Қылмыстық жауаптылық пен жазаны жеңілдететін және ауырлататын мән-жайлар
part-claims = Азаматтық талап қою
part-confiscation = Тәркіленуі мүмкін мүлік
part-defence = Қорғау тарапының дәлелдемелері мен дәлелдері және оларды тексеру нәтижелері
part-ruling = Қарар бөлігі
annex-summons = 1-қосымша. Сот отырысына шақырылуға жататын адамдардың тізімі
annex-certificate = 2-қосымша. Анықтама
episode = { $number }-эпизод. { $title }
ruled = қаулы етті:
signature = { $post } ({ $body }) ____________ { $name }
draft-mark = Жобаны бағдарлама дайындады. Уәкілетті адам қол қойғанға дейін процестік құжат болып табылмайды.
untranslated = істе аудармасы жоқ
absent = Іс материалдарында мәліметтер жоқ.
no-mitigating = Іс материалдарында жеңілдететін мән-жайлар көрсетілмеген.
no-aggravating = Іс материалдарында ауырлататын мән-жайлар көрсетілмеген.
sources = Дереккөздер
sources-note = Тұжырымнан кейінгі сан ол негізделген істегі орынға апарады.
confirmed-by = Дереккөзі жоқ тұжырымдарды растаған: { $name }.

# Өрістер
label-name = Тегі, аты, әкесінің аты
label-iin = ЖСН
label-birth-date = Туған күні
label-birth-place = Туған жері
label-citizenship = Азаматтығы
label-family-status = Отбасылық жағдайы
label-occupation = Кәсібі
label-education = Білімі
label-residence = Тұрғылықты жері
label-character = Сипаттайтын мәліметтер
label-record = Соттылығы
label-detention = Ұсталуы
label-restraint = Бұлтартпау шарасы
label-charge = Қылмыстық заң
label-time = Уақыты
label-place = Орны
label-participants = Қатысушылар
label-victims = Жәбірленушілер
label-motive = Себебі мен мақсаты
label-items = Қол сұғу нысанасы
label-consequences = Салдары
label-damage = Залал мөлшері
label-mitigating = Жеңілдететін мән-жай ({ $name })
label-aggravating = Ауырлататын мән-жай ({ $name })
label-restraint-of = Бұлтартпау шарасы ({ $name })
label-custody-of = Күзетпен ұстау мерзімі ({ $name })
label-physical-evidence = Заттай дәлелдемелер
label-claim-secured = Азаматтық талап қоюды қамтамасыз ету
label-cost = Процестік шығындар
list-prosecution = Айыптау тізімі
list-defence = Қорғау тізімі
not-secured = қамтамасыз ету шаралары іс материалдарында көрсетілмеген
until = , { $date }
days = { $number } тәулік ({ $date } қоса алғанда)
runs-to = ; шараның мерзімі — { $date }
conviction = { $court }, { $date } үкімі: { $articles }; жазасы: { $punishment }
measure-since = { $kind }, { $date }
date-from = { $date } бастап
date-to = { $date } дейін
proved-by = Баяндалғанды мынадай дәлелдемелер растайды.

measure-custody = күзетпен ұстау
measure-house_arrest = үйқамақ
measure-bail = кепіл
measure-recognisance = ешқайда кетпеу және тиісінше мінез-құлық туралы қолхат
measure-personal_surety = жеке кепілгерлік
measure-undertaking_to_appear = келу туралы міндеттеме

event-registered = СДТБТ-де тіркелді
event-term_extended = Тергеп-тексеру мерзімі ұзартылды
event-sent_to_prosecutor = Іс прокурорға жіберілді
event-received_by_prosecutor = Іс прокурорға түсті

stage-completed = аяқталған
stage-attempt = оқталу
stage-preparation = дайындалу

complicity-perpetrator = орындаушы
complicity-organiser = ұйымдастырушы
complicity-instigator = айдап салушы
complicity-accomplice = көмектесуші

evidence-testimony = Айғақтар
evidence-expert_opinion = Сарапшының қорытындысы
evidence-specialist_opinion = Маманның қорытындысы
evidence-physical = Заттай дәлелдеме
evidence-protocol = Процестік әрекет хаттамасы
evidence-document = Құжат
evidence-recording = Жазба


# Тексеру
finding-no-source = «{ $id }» тұжырымының істе дереккөзі жоқ.
finding-no-source-remedy = Құжат пен парақты көрсетіңіз немесе мәтінді өз атыңыздан растаңыз.
finding-quote = «{ $quote }» дәйексөзі көрсетілген орында жоқ ({ $place }).
finding-quote-remedy = Дәйексөзді құжатпен салыстырып, оны немесе іс парағын түзетіңіз.
finding-untranslated = «{ $id }» тұжырымы істе тек басқа тілде бар және аудармасыз басылды.
finding-untranslated-remedy = Істің өрісіне аудармасын енгізіңіз.
finding-missing = { $what }: { $subject }.
finding-missing-remedy = Мәліметтерді істен тауып, дереккөзімен енгізіңіз.
finding-document = Істің нысаны мен оқиғалары бойынша заң басқа қорытынды құжатты талап етеді: { $document }.
finding-document-remedy = Айыптау актісіне қол қоймас бұрын тергеп-тексеру нысаны мен іс оқиғаларын тексеріңіз.
missing-birth-date = Туған күні жоқ
missing-birth-place = Туған жері жоқ
missing-citizenship = Азаматтығы жоқ
missing-family-status = Отбасылық жағдайы жоқ
missing-occupation = Кәсібі жоқ
missing-education = Білімі жоқ
missing-residence = Тұрғылықты жері жоқ
missing-character = Сипаттайтын мәліметтер жоқ
missing-record = Соттылығы туралы мәлімет жоқ
missing-restraint = Бұлтартпау шарасы жоқ
missing-motive = Себебі жоқ
missing-consequences = Салдары жоқ
missing-evidence = Дәлелдемелері жоқ
missing-registration = СДТБТ-де тіркелу оқиғасы жоқ
document-indictment = айыптау актісі
document-accusation_protocol = айыптау хаттамасы (ҚР ҚПК 192-2-бабы)
document-accelerated_protocol = жеделдетілген сотқа дейінгі тергеп-тексеру хаттамасы (ҚР ҚПК 190-бабы)
document-misdemeanour_protocol = қылмыстық теріс қылық туралы хаттама (ҚР ҚПК 526–528-баптары)
document-plea_agreement = процестік келісім, іс сотқа айыптау актісінсіз жіберіледі (ҚР ҚПК 617-бабы)

# Модель
unknown-statement = № { $number } іс бойынша жобада мұндай орын жоқ: { $id }. JSON пішіміндегі жобада тұрған тұжырымның не бөлімнің идентификаторын және оның ішіндегі үзіндіні көрсетіңіз.
not-to-be-worded = «{ $id }» — факт туралы тұжырым емес: ресми бөліктер, шешімдер мен дәйексөздер басқа сөзбен айтылмайды. Басқа тұжырымды көрсетіңіз.
finding-fallback = «{ $section }» бөлімі модельсіз, үлгі бойынша жасалды: { $reason }
finding-fallback-remedy = Мәтін онсыз да толық. Модель таңдаған дәйексөздер керек болса, пәрменді --writer параметрімен қайталаңыз.
finding-worded = «{ $section }» бөлімі, { $writer } моделі: баяндалған тұжырым — { $worded }, келтірілген дәйексөз — { $quoted }, қабылданбаған ұсыныс — { $refused }.
finding-worded-remedy = Қол қоймас бұрын осы жерлерді құжаттармен салыстырып тексеріңіз.
finding-addressed = Құжат бағдарламаға қарата айтылған сөздерді қамтиды ({ $place }): «{ $quote }». Бұл парақ модельге көрсетілмеді, модель одан дәйексөз келтірмейді.
finding-addressed-remedy = Парақты оқып, бұл сөздерді кім жазғанын анықтаңыз.
finding-not-rewritten = «{ $id }» басқа сөзбен айтылмады: { $reason }
finding-not-rewritten-remedy = Мәтін бұрынғы қалпында. Оны қолмен өзгертіңіз немесе қайталаңыз.
writer-nothing = модель жарамды ештеңе бермеді.
writer-refused = модельдің ұсыныстары ({ $count }) құжаттармен салыстырудан өтпеді.
writer-other-facts = ұсынылған мәтінде фактілер басқа.
