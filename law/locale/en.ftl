# --- Criminal Code, dates and amounts ---
article-unknown = The Special Part of the Criminal Code has no article { $article }. Nearest articles in force: { $nearest }. Check the number.
article-repealed = Article { $article } of the Criminal Code ("{ $title }") is repealed. Name an article in force.
article-repealed-unread = Article { $article } of the Criminal Code ("{ $title }") is repealed in the edition read; the edition at this date was not read. Compare the qualification with the official text.
part-unknown = Article { $article } of the Criminal Code has no part { $part }. Parts in force: { $parts }. Name one of them.
part-missing = Article { $article } of the Criminal Code has parts: { $parts }. Name the part.
part-needless = Article { $article } of the Criminal Code has no parts, part { $part } is a mistake. Name the article without a part.
part-repealed = Part { $part } of article { $article } of the Criminal Code is repealed. Parts in force: { $parts }. Name one of them.
part-repealed-unread = Part { $part } of article { $article } of the Criminal Code is repealed in the edition read; the edition at this date was not read. Parts in force: { $parts }. Compare the qualification with the official text.
article-point-unknown = Article { $article } of the Criminal Code has no point { $point }. Its points: { $points }. Name one of them.
point-unknown = Part { $part } of article { $article } of the Criminal Code has no point { $point }. Its points: { $points }. Name one of them.
article-point-needless = Article { $article } of the Criminal Code has no points, point { $point } is a mistake. Name it without a point.
point-needless = Part { $part } of article { $article } of the Criminal Code has no points, point { $point } is a mistake. Name it without a point.
not-criminal-code = The citation { $norm } is not of the Criminal Code. Name an article of the Criminal Code.
criminal-code-not-in-force = The Criminal Code of 3 July 2014 applies from { $since } (art. 467, part 1); the date { $date } is earlier. Check the date; the Code does not apply to an earlier act.
mci-unknown = The monthly calculation index on { $date } is not known: there are values for { $first }–{ $last }. Add it to the MCI data or check the date.
circumstance-unknown = Articles 53 and 54 of the Criminal Code name no circumstance { $circumstance }. Name the point, for example 53(1)(6), or "other mitigating" by part 2 of article 53.
edition-not-read = the edition on { $date } was not read; the facts are of the edition from { $since }
not-verified = not verified

# --- Counting of terms (CPC, arts 48–50) ---
no-indictment = An indictment is drafted only in a preliminary investigation. An inquiry ends with a protocol of accusation; accelerated, protocol and order proceedings have documents of their own. Check the form of investigation of the case.
criminal-procedure-code-not-in-force = The Criminal Procedure Code of 4 July 2014 applies from 01.01.2015; the date { $date } is earlier. Check the day on which the investigation was completed.
time-limit-unknown = The time limit { $id } is not known. Choose one from the list of procedural time limits.
time-without-zone = The moment { $moment } has no time zone, so no term can be counted from it. Give the time with its zone, for example +05:00.
term-first-day-not-counted = The day of the start, { $before }, is not counted; counting begins on { $after }.
term-first-hour-not-counted = The hour of the start ({ $before }) is not counted; counting begins at { $after }.
term-strict-first-day = The first day, { $before }, counts as a full day.
term-strict-first-minute = The term runs from the minute of its actual start: { $after }.
term-hours = { $number ->
    [one] The term of { $number } hour ends at { $after }; it runs through non-working time.
   *[other] The term of { $number } hours ends at { $after }; it runs through non-working time.
}
term-hours-back = { $number ->
    [one] Counted { $number } hour back from { $before }: the latest moment is { $after }.
   *[other] Counted { $number } hours back from { $before }: the latest moment is { $after }.
}
term-days = The term in days ends at 24:00 on { $after }.
term-working-days = The term in working days ends at 24:00 on { $after }.
term-months = The term ends at 24:00 on { $after }: the same date of the last month, or its last day when it has no such date.
term-strict-months = The first day counts, yet article 48 of the CPC speaks of the same date of the last month; the earlier moment is taken, 24:00 on { $after }. Compare the end with the judge's order.
term-rolled = { $before } is not a working day; the term ends on the next working day, { $after }, at 24:00.
term-rolled-back = { $before } is not a working day; so as not to be late the working day before it is taken, { $after }.
term-strict-no-roll = { $before } is not a working day, but such a term does not move to a working day.
term-days-back = Counted back from { $before }: the last day is { $after }.
term-back-on-day-off = { $before } is not a working day and such a term does not move: act on that day or earlier.

# --- Amounts and lengths: base, "from", "up to", range ---
amount-years = { $number ->
    [one] { $number } year
   *[other] { $number } years
}
amount-years-from = from { $number ->
    [one] { $number } year
   *[other] { $number } years
}
amount-years-up-to = up to { $number ->
    [one] { $number } year
   *[other] { $number } years
}
amount-years-range = { $from } to { $to ->
    [one] { $to } year
   *[other] { $to } years
}
amount-months = { $number ->
    [one] { $number } month
   *[other] { $number } months
}
amount-months-from = from { $number ->
    [one] { $number } month
   *[other] { $number } months
}
amount-months-up-to = up to { $number ->
    [one] { $number } month
   *[other] { $number } months
}
amount-months-range = { $from } to { $to ->
    [one] { $to } month
   *[other] { $to } months
}
amount-days = { $number ->
    [one] { $number } day
   *[other] { $number } days
}
amount-days-from = from { $number ->
    [one] { $number } day
   *[other] { $number } days
}
amount-days-up-to = up to { $number ->
    [one] { $number } day
   *[other] { $number } days
}
amount-days-range = { $from } to { $to ->
    [one] { $to } day
   *[other] { $to } days
}
amount-working-days = { $number ->
    [one] { $number } working day
   *[other] { $number } working days
}
amount-working-days-from = from { $number ->
    [one] { $number } working day
   *[other] { $number } working days
}
amount-working-days-up-to = up to { $number ->
    [one] { $number } working day
   *[other] { $number } working days
}
amount-working-days-range = { $from } to { $to ->
    [one] { $to } working day
   *[other] { $to } working days
}
amount-hours = { $number ->
    [one] { $number } hour
   *[other] { $number } hours
}
amount-hours-from = from { $number ->
    [one] { $number } hour
   *[other] { $number } hours
}
amount-hours-up-to = up to { $number ->
    [one] { $number } hour
   *[other] { $number } hours
}
amount-hours-range = { $from } to { $to ->
    [one] { $to } hour
   *[other] { $to } hours
}
amount-mci = { $number ->
    [one] { $number } monthly calculation index
   *[other] { $number } monthly calculation indices
}
amount-mci-from = from { $number ->
    [one] { $number } monthly calculation index
   *[other] { $number } monthly calculation indices
}
amount-mci-up-to = up to { $number ->
    [one] { $number } monthly calculation index
   *[other] { $number } monthly calculation indices
}
amount-mci-range = { $from } to { $to ->
    [one] { $to } monthly calculation index
   *[other] { $to } monthly calculation indices
}
amount-years-months = { $years ->
    [one] { $years } year
   *[other] { $years } years
} { $months ->
    [one] { $months } month
   *[other] { $months } months
}
amount-years-months-from = from { $years ->
    [one] { $years } year
   *[other] { $years } years
} { $months ->
    [one] { $months } month
   *[other] { $months } months
}
amount-years-months-up-to = up to { $years ->
    [one] { $years } year
   *[other] { $years } years
} { $months ->
    [one] { $months } month
   *[other] { $months } months
}
amount-multiple = { $number } times
amount-multiple-from = from { $number } times
amount-multiple-up-to = up to { $number } times
amount-multiple-range = { $from } to { $to } times
multiple-of-bribe = the bribe
multiple-of-stolen-property = the value of the stolen property
multiple-of-unpaid-to-budget = the payments not received by the budget
multiple-of-currency-valuables = the currency valuables illegally taken out, sent or transferred
multiple-of-transferred-property = the money given or the value of the property given
multiple-of-income = the income received

# --- Punishments in words ---
kind-fine = fine
kind-corrective-labour = corrective labour
kind-community-service = community service
kind-arrest = arrest
kind-restriction = restriction of liberty
kind-imprisonment = imprisonment
kind-life-imprisonment = life imprisonment
kind-expulsion = expulsion from the Republic of Kazakhstan
kind-confiscation = confiscation of property
kind-deprivation-of-rank = deprivation of a special, military or honorary rank, of awards
kind-deprivation-of-right = deprivation of the right to hold a certain post or engage in a certain activity
kind-deprivation-of-citizenship = deprivation of the citizenship of the Republic of Kazakhstan
punishment-arrest = arrest for a term of { $measure }
punishment-arrest-exact = arrest for a term of { $measure }
punishment-restriction = restriction of liberty for a term of { $measure }
punishment-restriction-exact = restriction of liberty for a term of { $measure }
punishment-imprisonment = imprisonment for a term of { $measure }
punishment-imprisonment-exact = imprisonment for a term of { $measure }
punishment-community-service = community service for a term of { $measure }
punishment-community-service-exact = community service for a term of { $measure }
punishment-deprivation-of-right = deprivation of the right to hold a certain post or engage in a certain activity for a term of { $measure }
punishment-deprivation-of-right-exact = deprivation of the right to hold a certain post or engage in a certain activity for a term of { $measure }
punishment-fine = fine of { $measure }
punishment-fine-exact = fine of { $measure }
punishment-corrective-labour = corrective labour of { $measure }
punishment-corrective-labour-exact = corrective labour of { $measure }
punishment-fine-multiple = fine of { $measure } { $base }
punishment-fine-multiple-exact = fine of { $measure } { $base }
punishment-life-imprisonment = life imprisonment
punishment-expulsion = expulsion from the Republic of Kazakhstan
punishment-for-life = { $punishment } for life
punishment-up-to-life = { $punishment } { $measure } up to life
punishment-optional = { $punishment } (may be left out)
punishment-mandatory = { $punishment } (mandatory)

# --- Gravity, guilt, conditions of the lists ---
gravity-misdemeanour = criminal misdemeanour
gravity-small = crime of small gravity
gravity-medium = crime of medium gravity
gravity-grave = grave crime
gravity-especially-grave = especially grave crime
condition-victim-is-minor = the victim is a young child or a minor
condition-feature-of-part-3-point-2 = the act has the feature of point 2 of part 3 of the article
condition-with-violence = the act was committed with violence
condition-by-military-servant = the act was committed by a military servant

# --- What the sizes of damage measure ---
measure-damage = damage
measure-income = income
measure-goods = value of the quantity of goods
measure-intellectual-property = damage, value of intellectual property rights, or of copies or goods
measure-material-reward = material reward and/or property benefit
measure-oil = value of oil or oil products
measure-remedy-cost = cost of remedying ecological damage or restoring natural resources
measure-benefit-received = money, securities, other property or property benefit
measure-property-or-damage = value of property or damage
measure-criminal-proceeds = money and/or other property obtained by crime
measure-money-property-rights = money, property rights and/or other property
measure-money-property-services = money, property, property benefit, services
measure-counterfeits = value of the counterfeit notes, coins, securities, foreign currency
measure-moved-goods = value of the moved goods
measure-currency-valuables = currency valuables illegally taken out, sent or transferred
measure-unpaid-customs = unpaid customs duties, fees, taxes, special, anti-dumping, countervailing duties
measure-unpaid-to-budget = payments not received by the budget
measure-unpaid-for-audited-period = payments not received by the budget for the audited period
measure-sum-or-services-received = sum received or value of services rendered
measure-falsified-medicines = value of falsified medicines and medical devices
measure-special-technical-means = value of special technical means
measure-property-of-person = value of property of a natural person
measure-property-of-organisation = value of property of an organisation

# --- Citations ---
citation-empty = The reference is empty. Write one, for example "CC 188(3)(2)" or «п. 2) ч. 3 ст. 188 УК РК».
citation-unread = "{ $text }" is not a reference to an article of a code of Kazakhstan. Name the article, then the part and the point, for example «п. 2) ч. 3 ст. 188 УК РК».
citation-leftover = In the reference "{ $text }" the words "{ $rest }" could not be read. Leave only the reference or correct these words.
citation-key = "{ $key }" is not the key of a norm. Write it as "CC 188(3)(2)": act, article, then part and point in brackets.
citation-key-act = The key "{ $key }" names the act "{ $act }", which is not known. Known acts: { $acts }.
citation-no-norms = There is no norm to write. Give at least one.
citation-act-missing = The norm { $norm } names no act and stands beside norms of another act: a reader would take it for an article of that act. Name its act.
