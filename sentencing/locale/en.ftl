## Amounts
amount-mci = { $number } MCI
amount-hours = { $number } { $count ->
    [one] hour
   *[other] hours
 }
amount-days = { $number } { $count ->
    [one] day
   *[other] days
 }
amount-months = { $number } { $count ->
    [one] month
   *[other] months
 }
amount-multiple = { $number } times the sum
exactly-multiple = exactly { $number } times the sum
years = { $years ->
    [one] { $years } year
   *[other] { $years } years
 } { $months } months
years-from = from { $years ->
    [one] { $years } year
   *[other] { $years } years
 } { $months } months
years-up-to = up to { $years ->
    [one] { $years } year
   *[other] { $years } years
 } { $months } months
months-from = from { $months } months
months-up-to = up to { $months } months
span-days = { $lower } to { $upper } days
up-to-days = up to { $upper } days
exactly-days = { $number } days
span-hours = { $lower } to { $upper } hours
up-to-hours = up to { $upper } hours
exactly-hours = { $number } hours
span-mci = { $lower } to { $upper } MCI
up-to-mci = up to { $upper } MCI
exactly-mci = { $number } MCI
span-multiple = from { $lower } to { $upper } times the sum
up-to-multiple = up to { $upper } times the sum

## Punishments
additional-with = { $additional } (with the punishment "{ $main }")
permitted = { $kind }: { $span }
barred-under-floor = { $kind }: the upper limit ({ $cap }) lies under the least of this kind ({ $floor }), so it cannot be imposed; the Code does not decide this case expressly
barred-order = { $kind }: in order proceedings only a fine is imposed
barred-by-norm = { $kind }: cannot be imposed

## Words
guilt-intent = intent
guilt-negligence = negligence
guilt-mixed = two forms of guilt (intent as a whole, art. 22)
stage-completed = completed
stage-attempt = attempt
stage-preparation = preparation
procedure-accelerated = accelerated pre-trial investigation
procedure-plea-agreement = plea agreement
procedure-cooperation-agreement = cooperation agreement
procedure-asset-return-agreement = agreement on the return of assets

## Steps
step-10-misdemeanour = The act is a criminal misdemeanour: it has no category of gravity.
step-11-category = Category: { $category } (guilt: { $guilt }; longest imprisonment in the sanction: { $maximum } months).
step-11-life = Category: { $category } (guilt: { $guilt }; the sanction knows life imprisonment).
step-11-none = Category: { $category } (guilt: { $guilt }; no imprisonment in the sanction: our reading of "does not exceed two years").
step-24-punishable = Stage "{ $stage }": { $category }, punishable.
step-24-not-punishable = Stage "{ $stage }": { $category }, not punishable, nothing is imposed.
step-sanction = Sanction: { $kind }, { $span }.
step-sanction-life = Sanction: { $kind }; this kind has no bounds.
step-minimum-general = { $kind }: the sanction names no lower limit, the least of the General Part counts: { $minimum }.
step-56-cap = { $kind }: upper limit for an unfinished crime: { $before } × { $fraction } = { $after }.
step-55-cap = { $kind }: upper limit of a milder punishment: { $before } × { $fraction } = { $after }.
step-whole-units = { $kind }: a limit of { $cap } is taken down to whole units when imposed: { $upper }.
step-minimum-falls = { $kind }: the upper limit fell under the sanction's minimum ({ $minimum }), which does not bind; lower limit: { $lower }.
step-minimum-falls-free = { $kind }: the upper limit fell under the minimum ({ $minimum }), which does not bind; there is no least here.
step-minimum-opens = { $kind }: the court may go under the minimum ({ $minimum }): { $floor }.
step-minimum-opens-free = { $kind }: the court may go under the minimum ({ $minimum }); there is no least here.
step-kind-impossible = { $kind }: a limit of { $cap } lies under the least of this kind ({ $floor }), so it is not imposed.
step-person-barred = { $kind }: not imposed on this person or for this act.
step-tenge-mci = { $amount } × { $factor } tenge (MCI on the day of the act) = { $tenge } tenge.
step-tenge-multiple = { $amount }, of { $factor } tenge = { $tenge } tenge.
step-55-2-open = There are mitigating circumstances ({ $mitigating }), none aggravates, none is an element of the offence: art. 55, part 2 works.
step-55-2-aggravated = There are mitigating circumstances ({ $mitigating }) but also aggravating ones ({ $aggravating }): art. 55, part 2 does not work.
step-54-recidivism = Recidivism follows from prior convictions and aggravates, though the input does not claim it.
step-54-recidivism-open = Whether recidivism aggravates is not settled by what is known of convictions: the wider range is taken, art. 55, part 2 is shut.
step-55-2-element = There are mitigating circumstances ({ $mitigating }) but an aggravating one is an element of the offence: art. 55, part 2 does not work.
step-55-2-unknown = There are mitigating circumstances ({ $mitigating }); whether an aggravating one is an element is not stated: the wider limit is taken, without art. 55, part 2.
step-55-3-open = Ground of art. 55, part 3: { $procedure }.
step-55-3-not-fulfilled = Procedure: { $procedure }; that all terms are met is not confirmed, art. 55, part 3 does not work.
step-55-2-fraction = By art. 55, part 2 ({ $category }): at most { $fraction } of the maximum.
step-55-3-fraction = By art. 55, part 3 ({ $category }): at most { $fraction } of the maximum.
step-55-smallest = The fractions of parts 2 and 3 are not multiplied, the smaller is taken: { $fraction }.
step-55-8-unknown = Whether the act is one for which art. 55, part 8 shuts a milder punishment is not stated; the wider limit is taken, without mitigation.
step-55-8 = Art. 55, part 8: the rules of a milder punishment do not work for this act.
step-55-no-imprisonment = { $kind } is not imposed: the harm was made good voluntarily and the sanction has a milder main punishment.
step-55-order = Order proceedings: fine { $span }, whatever the sanction.
step-55-order-closed = Order proceedings: art. 55, part 8 shuts their limits, the sanction counts.
step-55-order-unknown = Order proceedings: whether the act is one for which art. 55, part 8 excludes their bounds is not stated; the widest fine is taken: { $span }.
step-56-life = The sanction knows life imprisonment alone and the crime is unfinished: imprisonment { $span }.
step-56-life-spared = The sanction knows life imprisonment alone, which this person cannot get; for an unfinished crime up to { $upper }: { $span }. The text names no lower limit.
step-55-life = The sanction knows life imprisonment alone and there are exceptional circumstances: imprisonment { $span }.
step-46-life-spared = The sanction knows life imprisonment alone, which this person cannot get: imprisonment { $span }.
step-life-either = The sanction knows life imprisonment alone; who is sentenced is not stated, the widest limit is taken: imprisonment { $span }.
step-50-forced = Deprivation of a right for life is mandatory by the General Part, whatever the sanction says.
step-51-not-foreigner = Expulsion is for foreigners and stateless persons only: it falls away.
step-additional = Additional punishment: { $punishment }.
step-98-2 = Compulsory payment to the Victims Compensation Fund: { $mci } MCI = { $tenge } tenge.
step-98-2-no-index = Compulsory payment to the Victims Compensation Fund: { $mci } MCI; the index of that day is not known.

## Other readings
reading-q4 = The sanction leaves the limit of the General Part; if the sanction gives way: { $span }
reading-q4-no-kind = The General Part knows community service for misdemeanours and crimes of small and medium gravity only; if the sanction of art. { $article } gives way, it is not imposed
reading-q5 = The minimum gives way only down to the upper limit: { $span }
reading-q7 = The fractions of arts 55 and 56 are each taken of the sanction's maximum and the smaller decides: { $span }
reading-q28 = If a conditional sentence is not a sentence to imprisonment, there is no recidivism and art. 55, part 2 works: { $span }.
reading-q13 = Art. 55, part 8 does not reach a killing that failed or arts 100–103: { $span }
reading-54-1-12 = The court does not count intoxication as aggravating: { $span }

## Questions
fact-not-given = The file does not state this fact.
question-circumstances-in-offence = Is an aggravating circumstance of art. 54 an element of the offence as charged, and which?
question-life-or-health = Is the crime connected with an encroachment on life or health?
question-intentional-death = Is the crime connected with intentionally causing death?
question-victim-minor = Was the victim under 18?
question-with-violence = Was the act committed with violence?
question-features-of-other-parts = Does the act have features of the article's other parts, for example of part 3, point 2?
question-harm-made-good = Was the property damage voluntarily made good, and the moral and other harm?
question-property-damage-made-good = Was the property damage voluntarily made good?
question-conditions = Is there a condition that bars a kind of punishment: sex, age 58 or 63, pregnancy, children, disability, work, studies, service, citizenship?
question-fulfilled = Are all terms of the procedural agreement met?
question-clauses = Which point of the part is charged? The sanction depends on it.
question-birth-date = When was the defendant born? The result covers both an adult and a person under 18.
question-in-criminal-group = Was the crime committed within a criminal group?
question-torture = Does the act rest on torture (article 146, part 2)?
question-gravity = Of which category was the crime of the earlier judgment?
question-intentional = Was the earlier crime intentional?
question-sentenced-to-imprisonment = Did the earlier judgment impose imprisonment?
question-conditional = Was the earlier conviction conditional?
question-imprisonment-served = Did the person serve imprisonment under the earlier judgment?
question-under-18 = Was the earlier crime committed before the age of 18?
question-record-expired = Had the earlier record expired or been removed by the day of the new crime?
question-unserved-offences = For which offences (article, part) was the earlier judgment passed?
question-unserved-institution = In which type of institution is the earlier punishment served?

## The court's choice, limits of the data, rules not computed
remark-exceptional = With exceptional circumstances the court may go under the minimum, turn to a milder kind or leave out a mandatory additional punishment.
remark-below-minimum = The court may impose the same kind under the sanction's minimum.
remark-intoxication = The court may decline to count intoxication, by the nature of the act.
remark-other-mitigating = A circumstance outside the list may be counted as mitigating by the court.
remark-right-beyond-sanction = The court may deprive of the right to hold posts or engage in activity though the sanction does not provide it.
remark-edition = The wording of the sanction on { $on } was not read; the nearest one read, in force from { $read }, was taken. Compare with the text of the day of the act.
remark-sanction = { $about }: { $text }
remark-bilingual = The Kazakh and the Russian text differ: { $question }
remark-no-index = The MCI on { $on } is not known: no sums in tenge.
remark-no-point = No point of the part is named: check the qualification.
remark-mixed-guilt = Two forms of guilt: an unfinished crime is possible only as far as intent reaches.
remark-life-no-fraction = The law knows no fraction of life imprisonment; whether art. 55 rules it out the text does not say.
remark-order-without-fine = The sanction has no fine: check whether order proceedings apply.
remark-arrest-with-expulsion = Before 1 January 2027 a foreigner gets arrest only together with expulsion as an additional punishment.
remark-confiscation-of-1997 = Before { $since } confiscation was imposed by art. 51 of the Code of 1997; its rules were not read here.
remark-recidivism = Recidivism. It is taken as an aggravating circumstance as entered; check its grounds. Fill in priors.
remark-institution = The type of institution for imprisonment. Fill in priors.
remark-conditional = Conditional sentence. Fill in priors.
remark-parole = Parole: give the punishment imposed (field serving).
remark-credit = Credit for detention, custody and house arrest. Fill in custody.
remark-earlier-sentence = Cumulation of sentences, if an earlier one is not served. Fill in unserved.
remark-release = Release from liability and punishment (arts 65–78): give its conditions (field release).
remark-record = Expiry of the record: give the punishment imposed (field serving).
remark-milder-law = Retroaction of a milder law; one edition was read.

## The account
explain-title = The punishment that the law permits
explain-offence = { $norm }, day of the act { $on }, { $stage }
explain-permitted = The court may impose:
explain-barred = Not imposed:
explain-not-punishable = Nothing is imposed for this stage.
explain-none-permitted = No main punishment of the sanction can be imposed.
explain-additional = Additional punishments:
explain-payment = Compulsory payment: { $mci } MCI
explain-tenge = in tenge: { $lower } – { $upper }
explain-tenge-to = in tenge: up to { $upper }
explain-below = under the minimum: { $lower }
explain-below-free = under the minimum: no least
explain-exact = exact limit { $cap }
explain-least = after the questions are answered the upper limit may fall: { $least }
explain-reading = another reading ({ $question }): { $words }
explain-court-may = The court's choice:
explain-remarks = Check:
explain-questions = Answer (the answer moves the result):
explain-question = { $question } [field { $field }]
explain-steps = Steps:
explain-not-computed = Not computed:

## Errors
facts-not-yaml = The file of facts cannot be read as YAML or JSON: { $place ->
    [none] the place of the fault is not known
   *[other] it breaks at { $place } (line:column)
 }. Check indents, quotes and brackets.
facts-twice = In the file of facts the field { $field } is written twice (line { $line }). Keep one.
facts-not-a-mapping = The file of facts must be a table of fields with a section offences. The form is described in docs/sentencing.md.
facts-broken = { $count ->
    [one] The file of facts has { $count } wrong field: { $fields }.
   *[other] The file of facts has { $count } wrong fields: { $fields }.
 } Correct it by the description of the form.
fault-extra = { $place }: there is no such field; here may stand: { $choices }.
fault-extra-near = { $place }: there is no such field; perhaps { $near } was meant.
fault-missing = { $place }: not given.
fault-choice = { $place }: "{ $given }" does not fit; allowed: { $choices }.
fault-choice-near = { $place }: "{ $given }" does not fit; perhaps { $near } was meant. Allowed: { $choices }.
fault-day = { $place }: "{ $given }" is no day of the calendar; write year-month-day, for example 2026-02-10.
fault-number = { $place }: "{ $given }" does not fit; a whole number within the limits of the field is needed.
fault-list = { $place }: "{ $given }" is no list; write the values in square brackets: [ … ].
fault-empty = { $place }: the list is empty; it needs one item at least.
fault-section = { $place }: "{ $given }" is no section; it has the fields: { $fields }.
fault-text = { $place }: "{ $given }" is no text; put the value in quotes.
fault-form-article = { $place }: "{ $given }" is no number of an article; write it in quotes: "188" or "188-1".
fault-form-part = { $place }: "{ $given }" is no number of a part; write it in quotes: "3" or "1-1".
fault-form-id = { $place }: "{ $given }" is no identifier; small Latin letters, digits and hyphens fit, for example c1.
fault-form-norm = { $place }: "{ $given }" is no norm; write article, part and point, for example "53(1)(11)".
fault-same-id = { $place }: two offences share an id.
fault-pause-backwards = { $place }: the time ends before it begins (CC 71(4)).
fault-served-before-crime = { $place }: a punishment cannot be served before the crime (CC 79(8)).
fault-release-before-start = { $place }: the release is before the start of serving (CC 79(4)).
fault-term-missing = { $place }: imprisonment and restriction of liberty have a term, months (CC 44(1), 46(3)).
fault-served-over-imposed = { $place }: more is served than was imposed (CC 60(1)).
fault-custody-backwards = { $place }: the time ends before it begins (CC 62(3)).
circumstance-unknown = { $field }: arts 53 and 54 of the Criminal Code do not know circumstance { $circumstance }. Give article, part and point, for example 53(1)(11) or 54(1)(1).
circumstance-already-element = { $field }: circumstance { $circumstance } is already an element of the offence and is not counted again ({ $norm }). Take it out of one of the two lists.
first-and-repeated = { $field }: { $first } (first offence) and { $second } (repetition, recidivism) exclude one another. Keep one.
circumstance-too-grave = { $field }: circumstance { $circumstance } is possible for a less grave offence only. Take it out.
harm-without-property = { $field }: harm cannot be made good in full while the property damage is not (Criminal Code, 55(1)). Correct one of the answers.
death-without-life = { $field }: intentionally causing death encroaches on life, but life_or_health is answered "no" (Criminal Code, 55). Correct one of the answers.
stage-of-negligence = { $field }: { $norm } — { $stage ->
    [attempt] an attempt of a negligent offence is impossible
   *[preparation] preparation of a negligent offence is impossible
 }, direct intent is needed (Criminal Code, 24). Correct the stage.
order-too-grave = { $field } ({ $offence }: { $norm }): order proceedings are for misdemeanours and crimes of small gravity only (Criminal Code, 55(3)). Correct the form of procedure.
birth-after-offence = { $field }: the date of birth { $born } is not before the day of the act { $on } (CC 15). Check both dates.
adult-called-minor = { $field }: { $circumstance } (minority) contradicts the date of birth { $born }: on the day of the act the person was an adult (CC 80(1)). Correct one of the two.

## Questions on dates and release
question-hiding = Did the person hide from the investigation or the court, from which day to which?
question-later-offences = Did the person commit new crimes outside this case after this act, when and how grave?
question-served-on = When was the punishment for the last crime, main and additional, served?
question-imprisonment = Did the new crime bring imprisonment that is not conditional?
question-later-life-or-health = Was the new crime connected with an encroachment on life or health?
question-death-caused = Did a person die of the act?
question-grave-harm = Did the act cause grave harm to health?
question-against-life = Is the crime connected with an encroachment on a person's life?
question-with-especially-grave = Is the act connected with an especially grave crime?
question-victim-14-17 = Was the victim 14 to 17 years old?
question-victim-under-14 = Was the victim under 14?
question-first-time = Is it the person's first crime?
question-active-repentance = Did the person actively repent: give themselves up, help to solve the crime, make the harm good?
question-reconciled = Has the person reconciled with the victim or the complainant, mediation included?
question-repented = Has the person sincerely repented?
question-public-interest-harmed = Was harm done to the interests of society or the state?
question-defence-exceeded-in-fear = Were the limits of necessary defence exceeded out of fear, fright or confusion?
question-surety-offered = Is there a person or organisation ready to stand surety and pay the pledge?
question-situation-changed = Has a change of circumstances made the act no longer dangerous to society?
question-no-longer-dangerous = Is the behaviour after the act faultless, so that the person is no longer dangerous?
question-mental-disorder = Did a mental disorder arise after the offence that takes away awareness or control of one's acts?
question-grave-illness = Does the person suffer from another grave illness that prevents serving the punishment?
question-family-hardship = Would serving bring especially grave consequences on the family because of extraordinary circumstances?
question-amnesty-act = Does an act of amnesty cover this act?
question-pardon-act = Has an act of pardon been issued for this person?
question-recidivism = Was the punishment imposed for recidivism or dangerous recidivism?
question-special-part-note = Does a note of the Special Part release from liability for this act?
question-road-death-of-close-relatives = Did only close relatives or the spouse of the guilty person die in the road accident?
question-earlier-reconciliation = Was the person released by reconciliation before, when and for an act how grave?
question-damage-paid = Is the damage of the crime made good in full?
question-malicious-breaches = Are there malicious breaches of the order of serving?
question-active-help = Does the convict actively help to prevent and solve terrorist or extremist crimes?
question-helped-solve-group-crimes = Did the convict help to solve crimes of a criminal group?
question-serving = Which punishment was imposed, for how long, and from which day is it served?
question-start = From which day is the term of punishment counted?
question-released-on = On which day was the person released from the main punishment, or served it?
question-in-force = When did the judgment enter into force?

## The person as a whole
quantity-and-days = { $main } and { $days }
quantity-less-days = { $main } less { $days } days
quantity-between = lower bound { $lower }; upper bound { $upper }
total-range = { $kind }: { $span }
fines-between = If every offence brings a fine: { $lower } to { $upper } tenge
fines-equal = If every offence brings a fine: { $upper } tenge
fines-above = If every offence brings a fine: more than { $lower } and not more than { $upper } tenge
total-above = { $kind }: { $span }, strictly above the lower bound
total-reading-q9 = The cap for a sanction of life alone is taken literally from article 58, part 3: { $span }
total-reading-q9-fine = A fine for a misdemeanour makes the whole total by absorption: { $span }
total-reading-q18 = The limit of the General Part does not bind the total, the rule names none: { $span }
kind-in-institution = { $kind } ({ $institution })
institution-minimum = institution of minimum security
institution-medium = institution of medium security
institution-maximum = institution of maximum security
institution-emergency = institution of emergency security
institution-full = institution of full security
word-unknown = category not given
recidivism-none = no recidivism
recidivism-simple = recidivism
recidivism-dangerous = dangerous recidivism
cancel-must = the court has to cancel it
cancel-court-decides = the court decides whether to cancel or keep it
cancel-extension-only = no cancellation, probation control may only be extended
cancel-unknown = depends on facts about the person that are missing
credit-end = the term ends on { $end }
credit-line = { $kind }: credited { $credited }; left of the upper bound — { $left }

## Steps for the person
step-58-rule-2-a = Offences: { $count }; all are misdemeanours: the strictest absorbs the others or they are added.
step-58-rule-2-b = Offences: { $count }; none is grave: the milder punishment is only absorbed by the stricter.
step-58-rule-3 = Offences: { $count }; one is grave or especially grave: absorption or addition, in part or in full.
step-58-rule-4-a = Offences: { $count }; one is especially grave with up to twenty years: addition only, in part or in full.
step-58-rule-unknown = Offences: { $count }; the category of the earlier offences is not given: the widest rule is taken.
step-join-life = Life imprisonment is possible for one of the offences: then the total is { $kind }.
step-join-strictest = The strictest is { $kind }: { $span }.
step-join-absorbed = { $kind }: the rest is absorbed, the total is { $span }.
step-join-share = { $id }: { $kind } — { $share }.
step-61-convert = { $id }: { $milder } ({ $before }) converted into { $kind }: { $before } ÷ { $rate } = { $after }.
step-join-sum = { $kind }: full addition gives { $sum }.
step-join-whole = { $kind }: { $exact } is taken down to a whole number, { $whole }.
step-join-cap = { $kind }: the total may not exceed { $cap }.
step-join-cap-general = { $kind }: the rule names no cap for the total, the limit of the General Part is taken, { $cap }.
step-join-no-room = { $kind }: the cap ({ $cap }) leaves no room above the strictest punishment; the text does not say which gives way.
step-join-range = Total, { $kind }: { $span }.
step-join-above = Total, { $kind }: { $span }, strictly above the lower bound: addition is mandatory.
step-58-5 = An additional punishment is joined: { $additional }.
step-58-5-cap = { $kind }: the sum exceeds the limit of the General Part, { $cap } is taken.
step-58-6 = The offence was committed before the judgment of { $on }: the total is fixed by the same rules together with that punishment.
step-58-fines = Fines in tenge, each at the index of its own day or by its own multiple: { $full } in all, the total { $lower } to { $upper }.
step-58-6-served = What was served under the first judgment ({ $served }) is credited; left: { $left }.
step-60-after-58-6 = First the offences before the earlier judgment (article 58, part 6), then the new punishment is joined to the rest; the text names no order.
step-60-serving = Unserved part of the earlier punishment: { $kind }, { $rest }.
step-60-conditional = The earlier sentence is conditional: the whole term less what is credited counts as unserved, { $kind }, { $rest }.
step-60-parole = The person was on parole: the part unserved on release is { $kind }, { $rest }.
step-60-deferred = Serving of the earlier punishment was deferred: the unserved part is { $kind }, { $rest }.
step-60-rule = Several sentences: the unserved part is added to the new punishment, in full or in part; the total is above both.
step-60-rule-twenty = Several sentences with an especially grave crime of up to twenty years: the total is above both, the cap is raised.
step-cancel-conditional = Conditional sentence: { $effect }.
step-cancel-parole = Parole: { $effect }.
step-cancel-deferred = Deferral of serving: { $effect }.
step-14-prior-counts = Conviction { $place } (judgment of { $on }, { $category }): counts.
step-14-prior-under-18 = Conviction { $place } (judgment of { $on }, { $category }): does not count: committed under 18.
step-14-prior-expired = Conviction { $place } (judgment of { $on }, { $category }): does not count: the record expired or was removed.
step-14-prior-too-mild = Conviction { $place } (judgment of { $on }, { $category }): makes no recidivism: neither grave nor especially grave.
step-14-prior-no-imprisonment = Conviction { $place } (judgment of { $on }, { $category }): makes no recidivism: no imprisonment was imposed.
step-14-prior-open = Conviction { $place } (judgment of { $on }, { $category }): facts are missing.
step-14-none = { $id }, { $category }: { $most }.
step-14-simple = { $id }, { $category }: sentenced before to imprisonment for a grave crime: { $most }.
step-14-dangerous = { $id }, { $category }: the earlier convictions make { $most }.
step-14-open = { $id }, { $category }: facts are missing, both "{ $least }" and "{ $most }" are possible.
step-46-life = Life imprisonment: { $institution }.
step-46-bribery = Bribery for which minimum security is excluded: { $institution }.
step-46-minimum-offence = A negligent crime, a non-violent one of the chapters named, or one with the damage made good: { $institution }.
step-46-served-intentional = Imprisonment was served before for an intentional crime, expiry does not matter (article 79, part 10): { $institution }.
step-46-minimum-first = First conviction for an intentional crime, term not above the threshold: { $institution }.
step-46-medium = Intentional crime, term above the threshold, no imprisonment served before: { $institution }.
step-46-replaced = A milder punishment was replaced by imprisonment: { $institution }.
step-46-gap = No rule fits this case; { $institution } is one of the nearest.
step-46-of-sentences = With several sentences the stricter type is taken: { $institution }.
step-46-full = A part of the term, at most { $most }, may be served in full security.
step-62-days = Before the judgment entered into force: { $custody } days in custody (detention among them: { $detention }), { $house } days under house arrest.
step-62-custody = { $kind }: { $days } days in custody × { $rate } = { $worth }.
step-62-days-abroad = Abroad before extradition: { $days } days in custody and of imprisonment.
step-62-days-hospital = In a hospital by compulsory medical measures: { $days } days.
step-62-abroad = { $kind }: { $days } days abroad × { $rate } = { $worth }.
step-62-hospital = { $kind }: { $days } days in hospital × { $rate } = { $worth }.
step-62-review = { $kind }: what was served under the reviewed judgment ({ $of }: { $served }) counts as { $worth }.
step-62-house-arrest = { $kind }: { $days } days of house arrest × { $rate } = { $worth }.
step-62-left = { $kind }: { $before }, with the credit: { $left }.
step-62-half-day = A part of a day is left over: if it is not credited the term ends on { $end }, if credited as a whole day on { $rounded }. The text does not decide.
step-63-barred = A conditional sentence is barred. { $reason }
step-63-open = Whether a conditional sentence is barred cannot be said before the questions are answered.
step-63-allowed = Nothing bars a conditional sentence; whether to give one is for the court.
step-63-no-control = A foreigner who is expelled gets no probation control.
step-63-probation = Probation control for the whole term of imprisonment: { $span }.
step-64-early = An early end with removal of the record not before half of the time: { $span }.
step-64-extension = The control may be extended by at most { $extension }.

## Remarks for the person
remark-unmeasured = Article 61 does not convert a fine by multiple or expulsion: they are not in the numbers of the total and are executed separately.
remark-imposed-outside = { $id }: what was imposed lies outside what the law permits. Check it.
remark-indices-differ = The offences fall under different indices: the total is in indices, tenge are counted at the index of each day; the cap of the sum is taken at the greatest index.
remark-conditional-stays = A misdemeanour during probation control does not cancel the conditional sentence; the control may be extended, a repeated breach cancels.
remark-if-cancelled = The numbers are for a cancellation; if the court keeps the earlier decision, the new punishment stands alone.
remark-conditional-rest = Credited days lessen the unserved part of a conditional sentence: a reading, the text does not decide.
remark-parole-misdemeanour = Article 72, part 7 names a misdemeanour on parole only for some persons; the court is taken to decide.
remark-deferral-misdemeanour = Article 74, part 4 speaks of a new crime; what becomes of the deferral after a misdemeanour the text does not say, the court is taken to decide.
remark-kinds-differ = The kinds differ: "above both" is compared in the stricter kind, after conversion.
remark-recidivism-not-found = { $ids }: circumstance 54(1)(1) is claimed, but the convictions make no recidivism. Only repetition (article 12) is left: check it.
remark-recidivism-not-claimed = { $ids }: recidivism is found, but circumstance 54(1)(1) is not claimed. The ranges are computed with it; bring it into the charge too.
remark-first-with-priors = 53(1)(1) (first offence) is claimed, but there are convictions: check it.
remark-recidivism-no-floor = The text in force knows no minimum fraction for recidivism: the floor is the sanction.
remark-conditional-prior = If the earlier conditional sentence is not "sentenced to imprisonment": { $kind }.
remark-institution-unsettled = The text of article 46 leads to more than one type: all are shown, the court decides.
remark-credit-life = The Code names no credit against life imprisonment.
remark-detention-as-custody = Detention is counted as custody; the text says so expressly of arrest only.
remark-credit-covers = The credit covers the whole punishment; what becomes of the surplus the text does not say.
remark-abroad-no-rate = For punishments not counted in days the text names no rate for days abroad: they are not credited there, the court decides.
remark-hospital-no-rate = A day in hospital equals a day of imprisonment or arrest only; other kinds have no rate: it is not credited there, the court decides.
remark-reviewed-no-rate = Art. 61 has no rate between what was served under the reviewed judgment and this kind of punishment.
remark-bars-recidivism = Reason: recidivism.
remark-bars-dangerous-recidivism = Reason: dangerous recidivism.
remark-bars-especially-grave = Reason: an especially grave crime.
remark-bars-corruption-crime = Reason: a corruption crime.
remark-bars-terrorist-crime = Reason: a terrorist crime.
remark-bars-extremist-crime = Reason: an extremist crime.
remark-bars-torture = Reason: torture.
remark-bars-crime-within-criminal-group = Reason: a crime within a criminal group.
remark-bars-sexual-inviolability-of-minors = Reason: a crime against the sexual inviolability of minors.
remark-court-decides-crime = A negligent crime or an intentional one of small gravity during the control: the court decides.
remark-must-cancel-crime = An intentional crime of medium gravity or worse: the court has to cancel and sentence under article 60.
remark-misdemeanour-in-probation = A misdemeanour: the control may only be extended.
remark-no-longest-conditional = The text names no longest term for a conditional sentence.
remark-foreigner-control = If a foreigner is expelled, no probation control is set.

## Account of the total
explain-total = For the offences together:
explain-total-left = Left to serve after what was served under the earlier judgment:
explain-several = For the sentences together:
explain-cancellation = The earlier decision: { $effect }
explain-lower-extended = going under the minimum: from { $lower }
explain-credit = Credit:
explain-without-detention = without days of detention: { $credited }
explain-lowest = left of the lower bound — { $left }
explain-half-day = with the part of a day credited as a whole one: { $end }
explain-institution = Institution:
explain-unsettled = { $institution } (unsettled, { $question })
explain-full-security = A part of the term may be served in full security.
explain-conditional-allowed = A conditional sentence is possible; the court decides.
explain-conditional-barred = A conditional sentence is barred:
explain-conditional-open = A conditional sentence: facts are missing.
explain-recidivism = Earlier convictions: { $kind }
explain-recidivism-open = Earlier convictions: facts are missing, "{ $least }" and "{ $most }" are possible

## Errors for the person
nothing-unserved = { $field }: the earlier punishment is fully served, nothing is left to join (CC RK, 60(1)). Mend the terms or leave out unserved.
size-missing = { $field }: a punishment of kind { $kind } needs a size (CC RK, 40). Give its amount.
days-without-months = { $field }: days beside the size belong to kinds counted in months, not to { $kind } (CC RK, 62(2)). Leave out days.
imposed-unknown = { $field }: there is no offence { $offence } among the offences (CC RK, 58(1)). Mend the identifier.
imposed-twice = { $field }: two punishments are given for offence { $offence } (CC RK, 58(1)). Keep one.
custody-after-start = { $field }: the time ends on { $end }, but the sentence is counted from { $start } (CC RK, 62(3)): days after its start are not credited. Mend the dates.
reviewed-in-days = { $field }: what was served is given in months ({ $kind }), but the new kind is not counted in months (CC 61(1), 62(6)). Give it in days: reviewed.days.

## Limitation
limitation-none = No limitation applies to this act
limitation-on = Limitation runs out on { $on }
limitation-between = Limitation runs out not before { $earliest } and not after { $latest }
limitation-from = Limitation runs out not before { $earliest }; these facts do not give the last day
limitation-not-counted = These facts do not give the day on which limitation runs out
limitation-if-any = If the act is not one without limitation: { $limitation }
limitation-court-decides = Life imprisonment is possible: the court decides on limitation; if it refuses, the punishment is imprisonment for { $term }
step-limitation-none = The act is one of those without limitation.
step-71-1 = Term of limitation ({ $category }): { $term }.
step-77-1 = Term of limitation of the judgment ({ $category }): { $term }.
step-88 = The act was committed under 18, the term is shortened: { $before } × { $fraction } = { $after }.
step-71-2 = The term runs from the day of the act, { $start }; without pauses it ends on { $due }.
step-71-2-anew = The term runs anew from { $start }; without pauses it ends on { $due }.
step-77-from = The term runs from the entry of the judgment into force, { $start }; without pauses it ends on { $due }.
step-77-from-anew = The term runs anew from { $start }; without pauses it ends on { $due }.
step-71-4-interruption = Before the term ended, on { $on }, a new grave or especially grave crime was committed: the term is interrupted.
step-77-3-interruption = Before the term ended, on { $on }, a new intentional crime was committed: the term is interrupted.
step-71-4-stands = The term stands still: the person is hiding or the agreement is still being met.
step-77-3-stands = The term stands still: the convict evades serving or serving is deferred.
step-71-4-suspension = The term stood still for { $days } (hiding or an agreement being met) and ends on { $on }.
step-77-3-suspension = The term stood still for { $days } (evasion or deferral) and ends on { $on }.
step-71-4-outer = However long the person hides, the term ends on { $outer } at the latest.
step-77-3-outer = However long the convict evades, the term ends on { $outer } at the latest.
step-limitation-court-decides = Life imprisonment is possible: the court applies limitation; if it does not, imprisonment for { $term }.
reading-q22 = If the day from which the term runs counts, it ends on { $on }
question-today = On which day should it be checked what has run out?

## Share served, parole, replacement
served-months = after serving { $months }
served-fraction = after serving { $fraction } of the term
served-on = { $served }, from { $on }
served-from = { $served }, not before { $earliest }
served-between = { $served }, not before { $earliest }; if the answers are unfavourable, from { $latest }
step-share-fraction = { $fraction } of the punishment has to be served.
step-share-months = To be served: { $term } × { $fraction } = { $months }.
step-share-least = No less than this can be served: { $months }.
step-share-part-of-month = A part of a month counts in days, 30 to the month: { $months } and { $days }.
step-share-never = This share would be served on { $on }, not before the end of the term ({ $end }): there is no room for early release.
step-72-opens = Term from { $start }: this share is served on { $on }.
step-73-opens = Term from { $start }: this share is served on { $on }.
step-72-2 = Probation control lasts through the whole unserved term, until { $until }.
step-72-6 = Under life imprisonment { $term } have to be actually served.
parole-must = Parole must be granted { $opening }
parole-may = Parole may be granted { $opening }
parole-barred = No parole ({ $opening } otherwise)
parole-unknown = Parole depends on the answers; possible { $opening }
reading-q20-juvenile = Article 86 does not repeat the exclusions of article 72; if they hold for juveniles too, there is no parole: { $excluded }
reading-q20-agreement = Without an agreement the law asks for a smaller share, { $fraction } ({ $months }); an agreement should not make things worse
reading-q11 = If credited days count as actually served, from { $on }
reading-credit-day = If { $credited } are credited: { $on }
reading-credit-never = If { $credited } are credited, that day does not come.
reading-credit-rest = The rest of the term depends on the credit: { $most }, and with { $credited } credited { $least }
reading-q1 = If the whole share is counted in days, from { $on }
reason-malicious-breaches = There are malicious breaches of the order of serving
reason-no-active-help = There is no active help to prevent and solve terrorist or extremist crimes
reason-especially-grave = There is no replacement for an especially grave crime
reason-no-ground = No ground: the damage is not made good in full and there are malicious breaches
excluded-group = Exclusion: { $group }
replacement-must = The rest must be replaced by restriction of liberty { $opening }
replacement-may = The rest may be replaced by a milder kind { $opening }
replacement-barred = No replacement of the rest: { $opening }
replacement-unknown = Replacement of the rest depends on the answers; possible { $opening }
step-73-never = Replacement is possible only for crimes of small and medium gravity and grave ones.
step-73-rest = On { $on } there is { $rest } left until the end of the term ({ $end }).
step-73-fine = The rest as a fine: { $rest } = { $fine }.
step-73-restriction = The rest as restriction of liberty: { $rest } = { $days }.
step-73-4 = The court may cut the unserved term by no more than { $fraction }.

## Record and ban
record-none = There is no record: a conviction for a misdemeanour brings none
record-on = The record expires on { $on }
record-between = The record expires not before { $earliest } and not after { $latest }
record-not-counted = These facts do not give the day on which the record expires
record-interrupted = A new crime on { $on } interrupts the expiry of the record: it runs anew after the last punishment is served
record-interrupted-on = A new crime on { $on } interrupts the expiry, which runs anew: the record expires on { $until }
record-interrupted-between = A new crime on { $on } interrupts the expiry, which runs anew: the record expires not before { $earliest } and not after { $latest }
step-79-2 = A person convicted of a misdemeanour has no record.
step-79-term-ends = The main punishment is served on { $on }.
step-79-released = Release from the main punishment on { $on }; the record runs from it.
step-79-5 = The main and the additional punishment are served on { $on }.
step-79-years = The record expires { $years } { $years ->
    [one] year
   *[other] years
 } after { $start }: { $on }.
step-79-served = The record expires with the serving of the punishment: { $on }.
step-79-probation = The sentence is conditional: the record expires with the probation counted from { $start }: { $on }.
step-79-8 = Before it expired, on { $on }, a new crime was committed: its running is interrupted.
step-79-8-anew = The new punishment is served on { $start }: from that day { $years } years by the graver of the two crimes, until { $on }.
reading-q23 = If the record waits for the additional punishment, { $on }
ban-life = Deprivation of a right for life
ban-life-from = Deprivation of a right for life, counted from { $start }
ban-term = Deprivation of a right for { $term }
ban-from-to = Deprivation of a right for { $term }: from { $start } to { $end }
step-50-4-release = The ban holds during serving too; its term is counted from release: from { $start }.
step-50-4-force = The term of the ban is counted from the entry of the judgment into force: from { $start }.
step-50-4-end = { $term } from { $start }: to { $end }.
step-98-3-1 = Special requirements of conduct are possible for { $span }.
step-98-3-2 = A ban on living with the victim is possible for { $span }.
step-98-3-3 = Reporting is possible { $least } to { $most } times a month.
step-98-3-4 = On reconciliation reporting is mandatory: { $least } to { $most } times a month.
remark-special-requirements = The court may set special requirements of conduct for { $span }.
remark-apart-from-victim = The court may forbid a violent offender to live with the victim for { $span }.
remark-reporting = The court may order reporting { $least } to { $most } times a month, on reconciliation too.
remark-reporting-must = On reconciliation the court has to order reporting { $least } to { $most } times a month; beside a punishment it may.

## Release
release = { $ground }: { $answer } ({ $releases })
answer-must = must be granted
answer-may = may be granted
answer-barred = not available
answer-unknown = depends on the answers
from-liability = release from liability
from-punishment = release from punishment
from-serving = deferral of serving
step-release = { $ground }: { $answer }.
step-release-excluded = { $ground }: { $group }.
step-deferral = The deferral: { $span }.
step-69-3 = Length of the surety: { $span }.
step-69-2 = The pledge equals the greatest fine of the sanction: { $pledge } = { $tenge } tenge.
step-69-2-no-index = The pledge equals the greatest fine of the sanction: { $pledge }; the index of that day is not known.
reason-court-only = Only a court releases
check-failed = Condition not met: { $check }
ground-active-repentance = Active repentance
ground-exceeded-defence = Necessary defence exceeded out of fear, fright or confusion
ground-cooperation = Agreement of cooperation fulfilled
ground-asset-return = Agreement on plea and return of assets fulfilled
ground-reconciliation = Reconciliation
ground-reconciliation-grave = Reconciliation for a grave crime
ground-public-interest = Harm to society or the state made good
ground-surety = Surety
ground-changed-situation = Change of circumstances
ground-no-longer-dangerous = The person is no longer dangerous
ground-deferral-pregnant = Deferral for a pregnant woman
ground-deferral-parent = Deferral for a woman with a small child or a lone father (no longer than until the child is 14)
ground-mental-disorder = Mental disorder after the offence
ground-grave-illness = Grave illness (deferral, release or a milder kind)
ground-hardship = Grave hardship
ground-hardship-deferral = Deferral for grave hardship
ground-amnesty = Amnesty
ground-pardon = Pardon
ground-juvenile-measures = Compulsory educational measures instead of liability
ground-juvenile-punishment = Compulsory educational measures instead of punishment
ground-juvenile-grave = Reconciliation of a juvenile for a grave crime
ground-limitation = Limitation has run
check-first-time = it is the first crime
check-first-time-unless-misdemeanour = it is the first crime (not asked of a misdemeanour)
check-first-time-if-medium = the crime of medium gravity is the first
check-active-repentance = active repentance: surrender, help in solving, harm made good
check-defence-exceeded-in-fear = defence exceeded out of fear, fright or confusion
check-cooperation-fulfilled = all terms of the agreement of cooperation are met
check-asset-return-fulfilled = all terms of the agreement on plea and return of assets are met
check-no-death = no death was caused
check-no-death-or-grave-harm = neither death nor grave harm to health was caused
check-reconciled = reconciliation with the victim or the complainant
check-harm-made-good = the harm is made good
check-vulnerable-reconciliation = a juvenile, a pregnant woman, a woman with small children, a lone father, a woman of 58 or more, a man of 63 or more
check-public-interest-harmed = the harm was done to society or the state
check-terms-of-68-2-if-grave = for a grave crime: a person of article 68, part 2, for the first time, without grave harm to health
check-repented = sincere repentance
check-fine-in-sanction = the sanction has a fine
check-surety-offered = a surety is offered
check-situation-changed = the act is no longer dangerous because circumstances changed
check-no-longer-dangerous = faultless behaviour after the act, the person is not dangerous
check-pregnant-woman = pregnancy
check-parent-of-small-child = a small child of a woman or of a lone father
check-mental-disorder = a mental disorder that takes away awareness or control
check-grave-illness = another grave illness that prevents serving
check-family-hardship = especially grave consequences for the family
check-amnesty-act = an act of amnesty covers the act
check-pardon-act = an act of pardon has been issued
check-juvenile-offender = the person was under 18
group-corruption = corruption crime
group-terrorist = terrorist crime
group-extremist = extremist crime
group-sexual-minors = crime against the sexual inviolability of minors
group-criminal-group = crime within a criminal group
group-torture = torture
group-violence-minors = crime of violence against a minor
group-trafficking = crime connected with human trafficking
group-peace = crime against peace and the security of mankind
group-especially-grave-person = especially grave crime against the person
group-grave-person = grave or especially grave crime against the person
group-especially-grave-state = especially grave crime against the constitutional order and the security of the state
group-especially-grave-safety = especially grave crime against public safety and public order
group-terror-death = terrorist or extremist crime with deaths or connected with an especially grave one
group-grave-corruption = grave or especially grave corruption crime
group-group-death = intentional killing within a criminal group
group-negligent-death = negligent crime with a death
group-new-crime-after-reconciliation = new intentional crime after an earlier release by reconciliation
group-domestic-after-reconciliation = act of article 108-1 or 109-1 after an earlier release by reconciliation
group-sexual-small-children = crime against the sexual inviolability of small children
group-replaced = imprisonment already replaced by restriction of liberty
group-paroled-from-life = an earlier parole from life imprisonment
group-crime-during-life = new grave or especially grave crime during life imprisonment
group-recidivism = punishment for recidivism or dangerous recidivism
group-imprisoned-for-grave = imprisonment for a grave or especially grave crime

## Account of dates
explain-limitation = Limitation:
explain-sentence-limitation = Limitation of the judgment:
explain-releases = Grounds of release:
explain-parole = Parole:
explain-replacement = Replacement of the rest:
explain-record = Record:
explain-ban = Deprivation of a right:
explain-expired = on the day asked for { $state ->
    [yes] it has run out
    [no] it has not run out
   *[open] there is no answer
 }
explain-pledge = pledge { $pledge }
explain-length = length { $span }
explain-rest-fine = the rest as a fine: { $fine }
explain-rest-restriction = the rest as restriction of liberty: { $days }
explain-cut = cut of the unserved term: no more than { $fraction }
explain-early-removal = early removal of the record: { $answer }
explain-control = probation control until { $until }
explain-reading-day = another reading ({ $question }): { $words }

## Remarks on sanctions
remark-about-two-tier = the sanction depends on the point charged, a feature or aggravating circumstances
remark-about-scope-doubt = it is doubtful which main punishments the additional one goes with
remark-about-mandatory-doubt = it is doubtful whether the additional punishment is mandatory
remark-about-mandatory-split = one additional punishment is mandatory, another is not
remark-about-goes-with = the additional punishment is tied to one main punishment
remark-about-fixed-size = the size is fixed
remark-about-over-general-bound = the sanction leaves the bound of the General Part
remark-about-negligence-scope = what the negligence relates to
remark-about-guilt-not-named = the form of guilt is our reading
remark-about-guilt-of-base = the form of guilt follows the basic part
remark-about-struck-point = a point is struck
remark-about-amended-wording = the description of the act was amended
remark-about-source-wording = how the sanction was read
remark-about-foreigners-only = only for foreigners and stateless persons
remark-about-ban-content = what the deprivation of a right takes away
remark-about-subject = who answers
remark-about-object-excepted = what the article does not reach
remark-scope-reading = Other reading: "{ $additional }" goes only with "{ $main }".
remark-scope-reading-every = Other reading: "{ $additional }" goes with every main punishment of the sanction.
remark-mandatory-reading = Other reading: the court may leave out "{ $additional }".
remark-guilt-reading = If the form of guilt is { $guilt }, the category differs: { $category }.
remark-reworded = The description of the act was amended from { $since }; the one in force on { $on } was not read. Check whether it covered the act.

## Notes of articles
remark-note-not-an-offence = Note of the article, what is no offence: { $text }
remark-note-not-subject = Note of the article, who does not answer: { $text }
remark-note-consent-irrelevant = Note of the article, the victim's consent: { $text }
remark-note-definition = Note of the article, a meaning: { $text }
remark-note-struck-point = Note of the article, numbering: { $text }
step-note-liability = The article's note on release from liability: { $answer }.
step-note-imprisonment = The article's note on not imposing imprisonment: { $answer }.
step-note-offence = The article's note on an act that is no offence: { $answer }.
step-note-no-imprisonment = { $kind } is not imposed by the article's note: the debt was paid before the judgment.
note-liability-must = the person is to be released from liability
note-liability-may = the court may release from liability
note-liability-barred = the terms are not met, there is no release
note-liability-unknown = whether the terms of release are met is not given
note-imprisonment-must = imprisonment is not imposed
note-imprisonment-barred = the term is not met, imprisonment is possible
note-imprisonment-unknown = whether the debt was paid before the judgment is not given
note-offence-must = there is no offence
note-offence-barred = the terms are not met, the act is punishable
note-offence-unknown = whether the gift falls under the note is not given
question-gift-within-note = Was it a gift within the note of the article (size, no arrangement, for earlier or lawful acts)?
explain-notes = Note of the article:
explain-note = { $answer }: { $text }

## Minors
explain-not-liable = { $why } ({ $norm })
explain-measures = Compulsory educational measures (instead of liability or punishment where article 83 opens them):
explain-hours = at most { $hours } hours a day by the age on the day of the act
step-15-reached = Liability for this act begins at { $least }; the person has { $years } full years: the age is reached.
step-15-not-reached = Liability for this act begins at { $least }; the person has { $years } full years (an age is reached at 0:00 of the day after the birthday): there is no criminal liability.
step-15-delayed = The age is reached, but for a delay in development that is no mental disorder the person could not fully understand or control the act: there is no criminal liability.
step-80-minor = On the day of the act the person had { $years } full years: the rules on minors apply (section 6, articles 80–90).
step-80-claimed = Here the person is taken for a minor, the day of birth is not given: the rules on minors apply (section 6, articles 80–90).
step-80-unknown = The day of birth is not given: the punishment is computed twice, for an adult and for a person under 18, and the widest range is taken.
step-80-if-minor = If the person was under 18:
step-80-widest = { $kind }: the wider of the two ranges is { $span }.
step-82-mitigates = Minority mitigates by itself (53(1)(2), 82(2)).
step-90-applied = In an exceptional case the court applies the rules on minors to a person from 18 to 21.
step-81-barred = { $kind }: not imposed on a minor here.
step-81-limit = { $kind }: the limit of { $cap } is above the limit for minors, which holds: { $limit }.
step-81-hours = Community service of a minor: at most { $younger } hours a day under { $from }, at most { $older } hours a day from { $from }.
step-81-multiple = { $kind }: a minor gets it in indices, not by multiple; { $multiple } times the sum with the fractions of articles 55 and 56 is { $cap }; the least is { $least }.
step-81-multiple-unknown = { $kind }: a minor gets it in indices, not by multiple; the sum for { $multiple } times is not given, the limit holds: { $cap }; the least is { $least }.
step-50-forced-minor = Deprivation of a right is mandatory by the General Part; for a minor it is never for life.
step-85-term = Term of the measure "{ $measure }": { $span }.
reading-q8 = The fractions of articles 55 and 56 are taken from the limit of article 81, not from the sanction's maximum: { $span }
reading-q8-death = The words of article 81 on a death reach small crimes too; if a death was caused: { $span }
reading-q13-peer = The exception in article 55, part 8 for a minor whose victim is from 14 to 18 serves the taking of life too: { $span }
reading-80 = If the person was under 18: { $kind }, { $span }
reading-90 = If the court applies article 90: { $kind }, { $span }
reading-90-none = If the court applies article 90, { $kind } is not imposed
reading-90-day = If the court applies art. 90: { $on }
additional-unsettled-minor = { $additional } (the closed list of article 81 does not name it; whether a minor gets it is open question Q8)
measure-with-term = { $measure }: { $span }
not-liable-under-age = No criminal liability: it begins at { $least }, and the person had { $years } full years
not-liable-delayed-development = No criminal liability: a delay in mental development that is no mental disorder
question-own-income = Does the minor have own earnings or other permanent income?
question-own-property = Does the minor have property that can be levied on?
question-delayed-development = Was the minor so delayed in mental development, without a disorder, as not to fully understand or control the act?
remark-minor-factors = Beside the general principles the court weighs a minor's conditions of life and upbringing, mental development, personality and the influence of elders.
remark-minor-measures = Instead of liability or punishment the court may order compulsory educational measures, one or several; article 83 gives the conditions.
remark-minor-measures-grave = For a first grave crime without a death or grave harm to health the court may release from liability upon reconciliation and amends.
remark-minor-directions = The court may direct the body that carries out the punishment to regard the minor's personality.
remark-minor-nothing-left = A minor can get none of the main punishments of the sanction: article 55 (part 4), articles 83 and 84 are left; the text does not settle this case (open question Q8).
remark-age-may-exclude = The age on the day of the act is not given: a person under { $least } is not liable for this act.
remark-young = The person was under 21: in an exceptional case, by the nature of the act and the personality, the court may apply the rules on minors, the special school excepted.
minor-called-aged = { $field }: condition { $condition } contradicts the day of birth { $born }: the person was a minor on the day of the act (CC 80(1)). Correct one of the two.
victim-age = { $field }: the victim is said not to be under 18, while nature gives an age under 18 (CC 55(8)). Correct one of the answers.
## The milder law
direction-milder = milder
direction-harsher = harsher
count-gone = The later law does not know this act: { $direction }.
count-punishable = Whether the stage is punishable has changed: { $direction }.
count-category = Category: { $before } → { $after }: { $direction }.
count-kind-added = A kind of punishment is added: { $kind }: { $direction }.
count-kind-dropped = A kind of punishment is dropped: { $kind }: { $direction }.
count-upper = { $kind }, upper limit: { $before } → { $after }: { $direction }.
count-lower = { $kind }, lower limit: { $before } → { $after }: { $direction }.
count-unit = { $kind }: the measure has changed, the limits cannot be compared without the sum: perhaps { $direction }.
count-additional-added = An additional punishment is added: { $kind }: { $direction }.
count-additional-dropped = An additional punishment is dropped: { $kind }: { $direction }.
count-additional-mandatory = { $kind }: whether it is mandatory has changed: { $direction }.
count-additional-life = { $kind }: whether it is for life has changed: { $direction }.
count-additional-upper = { $kind }: the upper limit has changed: { $direction }.
count-additional-lower = { $kind }: the lower limit has changed: { $direction }.
count-payment = Compulsory payment: { $before } → { $after } — { $direction }.
count-limitation = Term of limitation: { $before } → { $after } — { $direction }.
count-without-limitation = Whether limitation applies at all has changed — { $direction }.
law-one-edition = There is one edition: the law is the same on the day of the act ({ $on }) and of the decision.
law-unread = Only one edition is known (from { $read }); the wording at the day of the act ({ $on }) was not read. Nothing can be compared: check against it.
law-same = The edition has changed, but not in what moves this punishment: the law of the day of the act ({ $on }) applies.
law-of-the-act = The later law is harsher and does not work back: the law of the day of the act ({ $on }) applies.
law-later = The later law is milder and works back: the edition in force from { $later } applies.
law-decriminalised = The act is decriminalised: from { $later } the law does not know it, there is no liability.
law-open = Each law is milder in its own way: no rule decides, both are shown, a person chooses.
step-law-edition = The edition in force from { $on } is put beside the law of the day of the act.
step-law-count = { $count }
step-law-choice = { $choice }
remark-law-general-unread = The General Part was read in one edition (from { $read }); its earlier editions were not compared.
remark-law-served = For a person already serving, the milder law cuts the punishment within the new sanction.
remark-law-after-judgment = The General Part has changed. Rules of parole, replacement and record were not weighed in the choice: they are computed under each edition.
explain-law-title = The law that applies (day of the decision { $on })
explain-law-offence = { $norm }: { $words }
explain-law-edition = Edition on { $on }:
explain-law-edition-unread = Edition on { $on } (not read, the one from { $read } is taken):
explain-law-gone = the law does not know this act
explain-law-remarks = Check:
decision-before-offence = { $charge }: the day of the decision { $decided } is before the day of the act { $on }. Check both dates.
remark-law-elsewhere = Check whether another norm of the new edition covers the act.
explain-law-requalify = the part or point charged is missing in this edition: the act has to be qualified anew

## Minors: the person as a whole
institution-medium-juvenile = institution of medium security for minors
step-46-juvenile = The person is under 18 on the day of the judgment: { $institution }.
step-join-cap-minor = { $kind }: the limit for minors, { $cap }, binds the total too (a reading).
total-reading-q8 = The limit for minors does not bind the total: { $span }
step-63-probation-minor = Probation control of a minor: { $span }.
remark-court-decides-crime-minor = A new crime of small or medium gravity during the control: the court decides; a conditional sentence may be given again.
remark-must-cancel-crime-minor = A grave or especially grave crime: the court has to cancel and sentence under article 60.
question-judgment-on = When was the judgment passed? The institution depends on the age on that day.

## Page
page-note = Computed by the rules of the law for a person to check: the court fixes the punishment.
page-reading-taken = the reading taken
