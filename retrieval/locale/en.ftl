## A field of an act that has no value

absent-not-found = The act does not say it in words that are recognised.
absent-not-found-question = Read the act and enter the value by hand if it is there.
absent-several = The act says different things, or says it differently of several persons.
absent-several-question = Read the verdicts person by person.
absent-not-applicable = With this outcome there is no such value.
absent-not-applicable-question = Nothing has to be entered.

## A file that cannot be imported

act-missing = There is no file “{ $file }”. Check the path.
act-too-large = The file “{ $file }” is larger than { $limit } MB and was not read. Split it.
act-unpacks-too-large = The file “{ $file }” unpacks to more than { $limit } MB, as harmful archives do; it was not read. Get the document again from whoever made it.
act-broken = The file “{ $file }” is damaged and cannot be read. Get it again or save it once more.
act-encrypted = The file “{ $file }” is locked with a password. Remove the protection and save it again.
act-old-word = The file “{ $file }” is in the old Word format (.doc). Save it as .docx.
act-wrong-type = The content of the file “{ $file }” is not a document (docx, pdf, html, txt, jsonl). Save it in one of these formats.
act-empty = The file “{ $file }” has no text. Replace it with the whole document.
act-needs-ocr = The file “{ $file }” is a scan without text ({ $pages } pages). Install Tesseract with the languages kaz and rus, or save a PDF with a text layer.
act-scan-unread = The scan “{ $file }” gave no text. Scan it again at 300 dots per inch.
act-encoding = The encoding of the file “{ $file }” could not be told. Save it in UTF-8.
act-language = The language of “{ $file }” is neither Kazakh nor Russian. Only acts in these languages are imported.
act-unknown-kind = “{ $file }” has neither the title nor the headings of a court act or a law. Check that it is one and that it is whole.
act-unopened = The file “{ $file }” could not be opened: { $reason }. Check the rights and the disk.
act-line-broken = A line of a file of acts cannot be read: { $file }. A line is a JSON object with the field “text”.
act-line-without-text = A line has no field “text”, or it is no text: { $file }.
act-line-altered = The line of an exported act was changed after it was written: { $file }. Export it again, or import the document itself.
act-duplicate = “{ $file }” is the same act as “{ $first }” and was not imported again.

## The index

index-busy = Another program has the index in “{ $folder }” open. Wait until it is done, or use a Qdrant server (QDRANT_URL) for several programs at once.
index-damaged = The index in “{ $folder }” cannot be opened: { $reason }. The acts are kept beside it: run “aiyptaushy practice rebuild”.
index-version = The index in “{ $folder }” was written by version { $found }, this program writes { $wanted }. Run “aiyptaushy practice rebuild”: the acts are kept.
engine-unreachable = The Qdrant server { $url } does not answer: { $reason }. Nothing was lost; check the address and the server and repeat.
filter-unknown = The filter “{ $field }” does not know “{ $value }”. Known: { $known }.
filter-article = “{ $value }” is no article of the Criminal Code. Write it as 188 or 188(3).
filter-years = The years { $low }–{ $high } are the wrong way round. Put the earlier year first.

## Placeholders of pseudonymisation

placeholder-iin = [IIN]
placeholder-phone = [telephone]
placeholder-plate = [number plate]
placeholder-email = [e-mail]
placeholder-account = [account]
placeholder-document = [document number]
placeholder-address = [address]

## What may still name a person

risk-name = A word with a capital letter that may be a name.
risk-number = A long number that may be that of a person, a document or an account.
risk-birth = A place or a time of birth.
risk-work = A place of work.
risk-organisation = The name of an organisation.
risk-place = The name of a village: few people live there.
risk-same-surname = Several persons bear this surname; it was put to the one named last before, check it.

## Statistics

chart-title = What courts decided
chart-counted = Persons: { $persons }, acts: { $acts }, outcome not read: { $unread }
chart-outcomes = How the case ended for a person (the line is the 95 % interval)
chart-punishments = Main punishment of the convicted
chart-lengths = Amount: least and most, the middle half, the median
chart-acquitted-by-year = Share of the acquitted by year
too-few = Too few: fewer than five persons with a known outcome. No share and no amount is counted.
outcome-convicted = convicted
outcome-acquitted = acquitted
outcome-returned = returned to the prosecutor
outcome-terminated = terminated

plea-admitted = guilt admitted
plea-partly = guilt admitted in part
plea-denied = guilt denied

stage-completed = completed crime
stage-attempt = attempt
stage-preparation = preparation

recidivism-none = no recidivism
recidivism-recidivism = recidivism
recidivism-dangerous = dangerous recidivism
part-introduction = introduction
part-reasoning = descriptive and reasoning part
part-resolution = resolution
part-provision = provision of a law
kind-judgment = judgment
kind-appeal_ruling = appeal ruling
kind-cassation_ruling = cassation ruling
kind-order = order
kind-normative_resolution = normative resolution
kind-statute = statute
unit-months = months
unit-mci = MCI
unit-hours = hours
unit-days = days
unit-multiple = times
