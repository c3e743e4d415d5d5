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
edition-not-read = the edition on { $date } was not read; the facts are of the edition from { $since }
not-verified = not verified
