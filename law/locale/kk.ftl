# --- Criminal Code, dates and amounts ---
article-unknown = Қылмыстық кодекстің Ерекше бөлігінде { $article }-бап жоқ. Ең жақын қолданыстағы баптар: { $nearest }. Нөмірін тексеріңіз.
article-repealed = Қылмыстық кодекстің { $article }-бабы { $title_kk_read ->
    [true] («{ $title_kk }»)
   *[false] (қазақша атауы оқылған мәтінде жоқ, орысшасы — «{ $title }»)
} алып тасталған. Қолданыстағы бапты көрсетіңіз.
article-repealed-unread = Қылмыстық кодекстің { $article }-бабы { $title_kk_read ->
    [true] («{ $title_kk }»)
   *[false] (қазақша атауы оқылған мәтінде жоқ, орысшасы — «{ $title }»)
} оқылған редакцияда алып тасталған; осы күнгі редакция оқылмаған. Саралауды ресми мәтінмен салыстырыңыз.
part-unknown = Қылмыстық кодекстің { $article }-бабында { $part }-бөлік жоқ. Қолданыстағы бөліктер: { $parts }. Солардың бірін көрсетіңіз.
part-missing = Қылмыстық кодекстің { $article }-бабы бөліктерге бөлінген: { $parts }. Бөлігін көрсетіңіз.
part-needless = Қылмыстық кодекстің { $article }-бабы бөліктерге бөлінбеген, { $part }-бөлік қате көрсетілген. Бапты бөліксіз көрсетіңіз.
part-repealed = Қылмыстық кодекстің { $article }-бабының { $part }-бөлігі алып тасталған. Қолданыстағы бөліктер: { $parts }. Солардың бірін көрсетіңіз.
part-repealed-unread = Қылмыстық кодекстің { $article }-бабының { $part }-бөлігі оқылған редакцияда алып тасталған; осы күнгі редакция оқылмаған. Қолданыстағы бөліктер: { $parts }. Саралауды ресми мәтінмен салыстырыңыз.
article-point-unknown = Қылмыстық кодекстің { $article }-бабында { $point }-тармақ жоқ. Бар тармақтар: { $points }. Солардың бірін көрсетіңіз.
point-unknown = Қылмыстық кодекстің { $article }-бабының { $part }-бөлігінде { $point }-тармақ жоқ. Бар тармақтар: { $points }. Солардың бірін көрсетіңіз.
article-point-needless = Қылмыстық кодекстің { $article }-бабында тармақтар жоқ, { $point }-тармақ қате көрсетілген. Оны тармақсыз көрсетіңіз.
point-needless = Қылмыстық кодекстің { $article }-бабының { $part }-бөлігінде тармақтар жоқ, { $point }-тармақ қате көрсетілген. Оны тармақсыз көрсетіңіз.
not-criminal-code = { $norm } сілтемесі Қылмыстық кодекске жатпайды. Қылмыстық кодекстің бабын көрсетіңіз.
criminal-code-not-in-force = 2014 жылғы 3 шілдедегі Қылмыстық кодекс { $since } бастап қолданылады (467-бап, 1-бөлік), { $date } одан ерте. Күнін тексеріңіз; одан бұрынғы әрекетке бұл Кодекс қолданылмайды.
mci-unknown = { $date } күнгі айлық есептік көрсеткіш белгісіз: { $first }–{ $last } жылдардың мәндері бар. АЕК анықтамалығын толықтырыңыз немесе күнін тексеріңіз.
circumstance-unknown = Қылмыстық кодекстің 53 және 54-баптарында { $circumstance } мән-жайы аталмаған. Тармақты көрсетіңіз, мысалы 53(1)(6), немесе 53-баптың 2-бөлігі бойынша «өзге жеңілдететін мән-жай» деп жазыңыз.
edition-not-read = { $date } күнгі редакция оқылмаған; { $since } бастап қолданылатын редакцияның деректері берілді
not-verified = тексерілмеген

# --- Counting of terms (CPC, arts 48–50) ---
no-indictment = Айыптау актісі алдын ала тергеу істері бойынша ғана жасалады. Анықтау айыптау хаттамасымен, жеделдетілген, хаттамалық және бұйрықтық іс жүргізу өз құжаттарымен аяқталады. Істегі тергеп-тексеру нысанын тексеріңіз.
criminal-procedure-code-not-in-force = 2014 жылғы 4 шілдедегі Қылмыстық-процестік кодекс 01.01.2015 бастап қолданылады, { $date } одан ерте. Тергеп-тексерудің аяқталған күнін тексеріңіз.
time-limit-unknown = { $id } процестік мерзімі белгісіз. Мерзімді процестік мерзімдер анықтамалығынан таңдаңыз.
time-without-zone = { $moment } сәтінің уақыт белдеуі көрсетілмеген, мерзімді ол бойынша есептеу мүмкін емес. Уақытты белдеуімен көрсетіңіз, мысалы +05:00.
term-first-day-not-counted = Мерзім басталатын күн { $before } есепке алынбайды; есеп { $after } бастап жүргізіледі.
term-first-hour-not-counted = Мерзім басталатын сағат ({ $before }) есепке алынбайды; есеп { $after } бастап жүргізіледі.
term-strict-first-day = Бірінші күн { $before } толық тәулік болып есептеледі.
term-strict-first-minute = Мерзім нақты басталған минуттан есептеледі: { $after }.
term-hours = { $number ->
   *[other] { $number } сағаттық мерзім { $after } аяқталады; ол жұмыстан тыс уақытта да жүреді.
}
term-hours-back = { $number ->
   *[other] { $before } сәтінен { $number } сағат кері есептелді: соңғы сәт — { $after }.
}
term-days = Тәулікпен есептелетін мерзім { $after } сағат 24:00-де аяқталады.
term-working-days = Жұмыс күндерімен есептелетін мерзім { $after } сағат 24:00-де аяқталады.
term-months = Мерзім { $after } сағат 24:00-де аяқталады: соңғы айдың сол күні немесе мұндай күн болмаса, оның соңғы күні.
term-strict-months = Бірінші күн мерзімге кіреді, ал ҚПК 48-бабы соңғы айдың сол күні туралы айтады; ертерек сәт алынды — { $after } сағат 24:00. Аяқталу күнін судьяның қаулысымен салыстырыңыз.
term-rolled = { $before } — жұмыс істемейтін күн, мерзім келесі жұмыс күні, { $after }, сағат 24:00-де аяқталады.
term-rolled-back = { $before } — жұмыс істемейтін күн; кешікпеу үшін алдыңғы жұмыс күні, { $after }, алынды.
term-strict-no-roll = { $before } — жұмыс істемейтін күн, бірақ мұндай мерзім жұмыс күніне ауыстырылмайды.
term-days-back = { $before } күнінен кері есептеу: соңғы күн — { $after }.
term-back-on-day-off = { $before } — жұмыс істемейтін күн, мұндай мерзім ауыстырылмайды: әрекетті сол күні немесе одан ерте жасау қажет.

# --- Amounts and lengths: base, "from", "up to", range ---
amount-years = { $number } жыл
amount-years-from = { $number } жылдан
amount-years-up-to = { $number } жылға дейін
amount-years-range = { $from } жылдан { $to } жылға дейін
amount-months = { $number } ай
amount-months-from = { $number } айдан
amount-months-up-to = { $number } айға дейін
amount-months-range = { $from } айдан { $to } айға дейін
amount-days = { $number } тәулік
amount-days-from = { $number } тәуліктен
amount-days-up-to = { $number } тәулікке дейін
amount-days-range = { $from } тәуліктен { $to } тәулікке дейін
amount-working-days = { $number } жұмыс күні
amount-working-days-from = { $number } жұмыс күнінен
amount-working-days-up-to = { $number } жұмыс күніне дейін
amount-working-days-range = { $from } жұмыс күнінен { $to } жұмыс күніне дейін
amount-hours = { $number } сағат
amount-hours-from = { $number } сағаттан
amount-hours-up-to = { $number } сағатқа дейін
amount-hours-range = { $from } сағаттан { $to } сағатқа дейін
amount-mci = { $number } айлық есептік көрсеткіш
amount-mci-from = { $number } айлық есептік көрсеткіштен
amount-mci-up-to = { $number } айлық есептік көрсеткішке дейін
amount-mci-range = { $from } айлық есептік көрсеткіштен { $to } айлық есептік көрсеткішке дейін
amount-years-months = { $years } жыл { $months } ай
amount-years-months-from = { $years } жыл { $months } айдан
amount-years-months-up-to = { $years } жыл { $months } айға дейін
amount-multiple = { $number } еселенген мөлшері
amount-multiple-from = { $number } еселенген мөлшерінен
amount-multiple-up-to = { $number } еселенген мөлшеріне дейін
amount-multiple-range = { $from } еселенген мөлшерінен { $to } еселенген мөлшеріне дейін
multiple-of-bribe = пара сомасының
multiple-of-stolen-property = ұрланған мүлік құнының
multiple-of-unpaid-to-budget = бюджетке түспеген төлемдер сомасының
multiple-of-currency-valuables = заңсыз әкетілген, жөнелтілген, аударылған валюталық құндылықтар сомасының
multiple-of-transferred-property = берілген ақша сомасының немесе берілген мүлік құнының
multiple-of-income = алынған кіріс сомасының

# --- Punishments in words ---
kind-fine = айыппұл
kind-corrective-labour = түзеу жұмыстары
kind-community-service = қоғамдық жұмыстар
kind-arrest = қамаққа алу
kind-restriction = бас бостандығын шектеу
kind-imprisonment = бас бостандығынан айыру
kind-life-imprisonment = өмір бойына бас бостандығынан айыру
kind-expulsion = Қазақстан Республикасынан тысқары жерге шығарып жіберу
kind-confiscation = мүлікті тәркілеу
kind-deprivation-of-rank = арнаулы, әскери немесе құрметті атақтан, наградалардан айыру
kind-deprivation-of-right = белгілі бір лауазымды атқару немесе белгілі бір қызметпен айналысу құқығынан айыру
kind-deprivation-of-citizenship = Қазақстан Республикасының азаматтығынан айыру
punishment-arrest = { $measure }гі мерзімге қамаққа алу
punishment-arrest-exact = { $measure } мерзімге қамаққа алу
punishment-restriction = { $measure }гі мерзімге бас бостандығын шектеу
punishment-restriction-exact = { $measure } мерзімге бас бостандығын шектеу
punishment-imprisonment = { $measure }гі мерзімге бас бостандығынан айыру
punishment-imprisonment-exact = { $measure } мерзімге бас бостандығынан айыру
punishment-community-service = { $measure }гі мерзімге қоғамдық жұмыстарға тарту
punishment-community-service-exact = { $measure } мерзімге қоғамдық жұмыстарға тарту
punishment-deprivation-of-right = { $measure }гі мерзімге белгілі бір лауазымды атқару немесе белгілі бір қызметпен айналысу құқығынан айыру
punishment-deprivation-of-right-exact = { $measure } мерзімге белгілі бір лауазымды атқару немесе белгілі бір қызметпен айналысу құқығынан айыру
punishment-fine = { $measure }гі мөлшерде айыппұл
punishment-fine-exact = { $measure } мөлшерінде айыппұл
punishment-corrective-labour = { $measure }гі мөлшерде түзеу жұмыстары
punishment-corrective-labour-exact = { $measure } мөлшерінде түзеу жұмыстары
punishment-fine-multiple = { $base } { $measure }гі мөлшерде айыппұл
punishment-fine-multiple-exact = { $base } { $measure }нде айыппұл
punishment-life-imprisonment = өмір бойына бас бостандығынан айыру
punishment-expulsion = Қазақстан Республикасынан тысқары жерге шығарып жіберу
punishment-for-life = өмір бойына { $punishment }
punishment-up-to-life = { $measure } бастап өмір бойына дейінгі мерзімге { $punishment }
punishment-optional = { $punishment } (тағайындалмауы мүмкін)
punishment-mandatory = { $punishment } (міндетті)

# --- Gravity, guilt, conditions of the lists ---
gravity-misdemeanour = қылмыстық теріс қылық
gravity-small = онша ауыр емес қылмыс
gravity-medium = ауырлығы орташа қылмыс
gravity-grave = ауыр қылмыс
gravity-especially-grave = аса ауыр қылмыс
condition-victim-is-minor = жәбірленуші — жас бала немесе кәмелетке толмаған адам
condition-feature-of-part-3-point-2 = іс-әрекетте осы баптың 3-бөлігі 2) тармағының белгісі бар
condition-with-violence = іс-әрекет күш қолданып жасалған
condition-by-military-servant = іс-әрекетті әскери қызметші жасаған

# --- What the sizes of damage measure ---
measure-damage = залал
measure-income = кіріс
measure-goods = тауарлар мөлшерінің құны
measure-intellectual-property = залал, зияткерлік меншік объектілеріне құқықтардың құны не олардың даналарының немесе тауарлардың құны
measure-material-reward = материалдық сыйақы және (немесе) мүліктік пайда
measure-oil = мұнайдың немесе мұнай өнімдерінің құны
measure-remedy-cost = экологиялық залалды жою немесе табиғи ресурстарды қалпына келтіру құны
measure-benefit-received = ақша, бағалы қағаздар, өзге мүлік немесе мүліктік сипаттағы пайда
measure-property-or-damage = мүліктің құны немесе залал мөлшері
measure-criminal-proceeds = қылмыстық жолмен алынған ақша және (немесе) өзге мүлік
measure-money-property-rights = ақша, мүлікке құқықтар және (немесе) өзге мүлік
measure-money-property-services = ақша, мүлік, мүліктік пайда, көрсетілетін қызметтер
measure-counterfeits = жалған банкноттардың, монеталардың, бағалы қағаздардың, шетел валютасының құны
measure-moved-goods = өткізілген тауарлардың құны
measure-currency-valuables = заңсыз әкетілген, жөнелтілген немесе аударылған валюталық құндылықтар
measure-unpaid-customs = төленбеген кедендік баждар, алымдар, салықтар, арнайы, демпингке қарсы, өтемақы баждары
measure-unpaid-to-budget = бюджетке түспеген төлемдер
measure-unpaid-for-audited-period = тексерілген кезеңде бюджетке түспеген төлемдер
measure-sum-or-services-received = алынған сома немесе көрсетілген қызметтердің құны
measure-falsified-medicines = жалған дәрілік заттар мен медициналық бұйымдардың құны
measure-special-technical-means = арнайы техникалық құралдардың құны
measure-property-of-person = жеке тұлға мүлкінің құны
measure-property-of-organisation = ұйым мүлкінің құны

# --- Нормаларға сілтемелер ---
citation-empty = Нормаға сілтеме бос. Оны көрсетіңіз, мысалы: «ҚК-нің 188-бабы 3-бөлігінің 2) тармағы».
citation-unread = «{ $text }» Қазақстан Республикасы кодексінің бабына сілтеме емес. Бабын, бөлігін және тармағын көрсетіңіз, мысалы: «ҚК-нің 188-бабы 3-бөлігінің 2) тармағы».
citation-leftover = «{ $text }» сілтемесіндегі «{ $rest }» деген сөздер оқылмады. Тек сілтемені қалдырыңыз немесе осы сөздерді түзетіңіз.
citation-key = «{ $key }» норманың кілті емес. Оны «CC 188(3)(2)» түрінде жазыңыз: акт, бап, содан кейін жақша ішінде бөлігі мен тармағы.
citation-key-act = «{ $key }» кілтінде белгісіз «{ $act }» актісі көрсетілген. Белгілі актілер: { $acts }.
citation-no-norms = Жазылатын норма жоқ. Кемінде біреуін көрсетіңіз.
citation-act-missing = { $norm } нормасының актісі көрсетілмеген, ал қасында басқа актінің нормалары тұр: оқырман оны сол актіге жатқызады. Актісін көрсетіңіз.
