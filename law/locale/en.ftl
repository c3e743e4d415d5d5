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
criminal-code-not-in-force = The Criminal Code of 3 July 2014 applies from { $since }; the date { $date } is earlier. Check the date; the Code does not apply to an earlier act.
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
