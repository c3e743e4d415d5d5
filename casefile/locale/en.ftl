## The case folder: errors as a whole

case-broken =
    { $count ->
        [one] The case has { $count } mistake
       *[other] The case has { $count } mistakes
    } ({ $place }). Correct what is listed and read the folder again.
folder-missing = There is no case folder { $folder }. Check the path.
case-file-missing = The folder { $folder } has no { $file }. Write it by the form in docs/case.md.
folder-taken = The place is taken: { $folder }. Name a new or an empty folder.
folder-not-written = The folder { $folder } could not be written: { $reason }. Nothing was written; check the rights and the disk.
folder-disk-full = The disk has no room for the folder { $folder }. Nothing was written; free some space and try again.
folder-unsafe-name = The file name “{ $file }” leads out of the case folder. Nothing was written; correct the name in the case.
folder-file-changed = The file “{ $file }” has changed: the case has SHA-256 { $stated }, the file has { $actual }. Nothing was written; bring the original back.

## A document

document-missing = There is no file “{ $file }”. Put it into the case folder or correct the name.
document-empty = The file “{ $file }” has no text. Replace it with the whole document.
document-too-large = The file “{ $file }” is larger than { $limit } MB. Split the document or compress its pictures.
document-unpacks-too-large = The file “{ $file }” unpacks to more than { $limit } MB, as harmful archives do. Get the document again from whoever made it.
document-encrypted = The file “{ $file }” is locked with a password. Remove the protection and save it again.
document-broken = The file “{ $file }” is damaged and cannot be read. Get the document again or save it once more.
document-without-text = The file “{ $file }” has only pictures and no text. Recognise the text (OCR) and save a PDF with a text layer.
document-old-word = The file “{ $file }” is in the old Word format (.doc). Save it as .docx.
document-wrong-type =
    By its content the file “{ $file }” is not a “.{ $ending }” file{ $found ->
        [docx] : it is a Word document (.docx)
        [pdf] : it is a PDF
        [txt] : it is plain text
       *[other] {""}
    }. Documents are docx, pdf or txt; save it in one of these with the right ending of its name.

## YAML

yaml-syntax = The line cannot be read (column { $column }): { $problem }.
yaml-syntax-remedy = Correct this line or the one before it.
yaml-problem-character = nothing can begin with the sign that stands here, for example a tab in place of spaces
yaml-problem-colon = a colon too many; text with a colon goes into quotes
yaml-problem-no-colon = no colon after the name of a field
yaml-problem-bracket = a bracket is not closed or a comma is missing
yaml-problem-quote = quotes are not closed
yaml-problem-indent = the indent does not match the lines around
yaml-problem-other = the order of writing is broken
yaml-characters = The file has characters that YAML does not allow.
yaml-characters-remedy = Remove control characters and save the file in UTF-8.
yaml-not-utf8 = The file is not saved in UTF-8.
yaml-not-utf8-remedy = Save case.yaml in UTF-8.
yaml-not-mapping = The file does not describe a case: fields like “name: value” are expected.
yaml-not-mapping-remedy = Fill it in by the form in docs/case.md.
yaml-duplicate-key = The field “{ $key }” already stands on line { $first }.
yaml-duplicate-key-remedy = Keep one of the two values.
yaml-unknown-alias = The reference “*{ $alias }” leads nowhere or to itself.
yaml-unknown-alias-remedy = Write the value out.
yaml-tag = The type mark “{ $tag }” is not allowed.
yaml-tag-remedy = Remove the mark and leave the value.
yaml-merge-key = Merging with “<<” is not allowed: a case must read without substitutions.
yaml-merge-key-remedy = Write the fields out.
yaml-key-not-text = The name of a field must be a word.
yaml-key-not-text-remedy = Write “name: value”.
yaml-too-deep = Nesting is deeper than { $limit } levels.
yaml-too-deep-remedy = Write the case by the form in docs/case.md.
yaml-too-many-values = With its references written out the file has more than { $limit } values.
yaml-too-many-values-remedy = Remove the references and write the case by the form.
yaml-too-large = The file is larger than { $limit } MB.
yaml-too-large-remedy = Keep the texts of documents in their files, not in case.yaml.
yaml-many-documents = The file has several YAML documents.
yaml-many-documents-remedy = Leave one case and remove the line “---” between the pieces.

## The form

form-missing = Not filled in: { $field }.
form-missing-remedy = Write a value.
form-unknown-field = The form has no field “{ $key }”.
form-unknown-field-remedy = The fields here are: { $known }.
form-unknown-field-close = The form has no field “{ $key }”.
form-unknown-field-close-remedy = Did you mean “{ $close }”?
form-wrong-type = { $field }: “{ $value }” is written.
form-wrong-type-remedy = Expected: { $expected }.
form-choice = { $field }: the value “{ $value }” is not in the list.
form-choice-remedy = Allowed values: { $allowed }.
form-pattern = { $field }: “{ $value }” does not fit.
form-pattern-remedy = Needed: { $pattern }.
form-too-small = { $field }: “{ $value }” is too small.
form-too-small-remedy = The smallest value is { $limit }.
form-empty = { $field }: empty.
form-empty-remedy = Write at least one value.
form-empty-words = { $field }: there is no text in Kazakh or in Russian.
form-empty-words-remedy = Write the text into “kk”, “ru” or both.
form-date-shape = { $field }: the date is written as “{ $value }”.
form-date-shape-remedy = Write it as year-month-day, for example 2025-03-14.
form-date-does-not-exist = { $field }: “{ $value }” is a day or time that does not exist.
form-date-does-not-exist-remedy = Compare the date with the document and correct it.
form-time-shape = { $field }: the time is written as “{ $value }”.
form-time-shape-remedy = Write date and time with the time zone, for example 2025-03-14T21:30+05:00.
form-time-without-zone = { $field }: the time “{ $value }” has no time zone.
form-time-without-zone-remedy = Add it: “{ $value }+05:00” (“+06:00” for the east of the country before 1 March 2024).
pattern-id = a short name in Latin letters: small letters, digits, “_” and “-”, beginning with a letter
pattern-erdr = a number of the Unified Register, 15 digits without spaces
pattern-sha256 = the 64 signs of a SHA-256 (0–9, a–f) or nothing
pattern-precision = minute, hour or day
type-list = a list: every line begins with “- ”
type-group = a group of fields with an indent
type-words = text by language: “kk: …” and “ru: …”
type-text = plain text
type-whole-number = a whole number without spaces or currency signs
type-number = a number, the fraction after a point
type-yes-no = true or false
type-date = a date like 2025-03-14
type-time = a date and time like 2025-03-14T21:30+05:00
type-other = a value by the form in docs/case.md

## Files

file-unsafe = The path “{ $file }” leads out of the case folder or names case.yaml itself.
file-unsafe-remedy = Put the file into the case folder and write its path from there, with forward slashes.
file-missing = The case folder has no file “{ $file }”.
file-missing-remedy = Put the file there or correct the name.
file-repeated = The file “{ $file }” is already named in “{ $other }”.
file-repeated-remedy = Every material is a file of its own; correct one of the entries.
file-hash = The file “{ $file }” is not the one it was: the case has SHA-256 { $stated }, the file has { $actual }.
file-hash-remedy = Find out why the file changed and bring the original back; never correct the hash without knowing the reason.
file-not-opened = The file “{ $file }” could not be opened: { $reason }.
file-not-opened-remedy = Check the rights to the file and the medium.
file-not-named = The file “{ $file }” lies in the folder, but the case does not name it.
file-not-named-remedy = Enter it among the documents or recordings, or take it out of the folder.
document-unreadable = Document “{ $id }”: { $reason }
document-unreadable-remedy = Until then quotes from the document cannot be checked.
recording-empty = The recording “{ $file }” is empty.
recording-empty-remedy = Put the original recording there.

## References inside the case

id-repeated = The name “{ $id }” is already taken in “{ $first }”.
id-repeated-remedy = Give one of them another name and correct the references to it.
reference-unknown = The reference to “{ $id }” leads nowhere: the case has no such { $kind }.
reference-unknown-remedy = There are: { $known }.
kind-person = person
kind-episode = episode
kind-charge = charge
kind-document = document
kind-material = document or recording

## People

iin-missing = { $name }: no IIN.
iin-missing-remedy = Write the IIN from the identity document if there is one.
iin-shape = { $name }: the IIN “{ $iin }” is not 12 digits.
iin-shape-remedy = Compare it with the identity document.
iin-checksum = { $name }: the check digit of the IIN “{ $iin }” does not agree.
iin-checksum-remedy = Compare it with the identity document: one or more digits are wrong.
iin-date-impossible = { $name }: the birth date inside the IIN “{ $iin }” does not exist.
iin-date-impossible-remedy = Compare it with the identity document.
iin-birth-date = { $name }: by the IIN born { $inside }, in the case { $stated }.
iin-birth-date-remedy = Compare both with the identity document.
iin-sex = { $name }: by the IIN { $inside }, in the case { $stated }.
iin-sex-remedy = Compare the IIN and the sex with the identity document.
iin-shared = { $name }: the same IIN as another person ({ $other }).
iin-shared-remedy = Correct one of the numbers, or merge the entries if this is one person.
sex-male = male
sex-female = female
birth-date-missing = { $name }: the birth date of the suspect is missing.
birth-date-missing-remedy = Write it: liability and punishment depend on age.
name-form-unknown = There is no case “{ $key }”.
name-form-unknown-remedy = Allowed: { $allowed }.
roles-incompatible = { $name }: one person cannot be both { $first } and { $second }.
roles-incompatible-remedy = Keep the right capacity; where there are grounds for recusal, decide on it.
suspect-without-charge = { $name }: a suspect, but the case has no charge against this person.
suspect-without-charge-remedy = Enter the charge or correct the capacity.
represents-without-role = { $name }: represents somebody without the capacity of counsel or representative.
represents-without-role-remedy = Add the capacity or remove the represented persons.
represents-nobody = { $name }: it is not said whom the person defends or represents.
represents-nobody-remedy = Write the represented person.
official-role = { $name }: acts as { $role } without having this capacity in the case.
official-role-remedy = Add the capacity or name another person.
claimant-role = { $name }: a civil claimant without the capacity of claimant or victim.
claimant-role-remedy = Add the capacity of civil claimant.
role-suspect = suspect
role-accused = accused
role-victim = victim
role-witness = witness
role-witness_with_defence = witness with a right to defence
role-expert = expert
role-specialist = specialist
role-defence_counsel = defence counsel
role-victim_representative = representative of the victim
role-legal_representative = legal representative
role-civil_claimant = civil claimant
role-civil_defendant = civil defendant
role-investigator = investigator
role-prosecutor = prosecutor
role-interpreter = interpreter
role-attesting_witness = attesting witness

## Charges

article-unknown = The qualification is not found in the Criminal Code as of { $day }. { $reason }
article-unknown-remedy = Correct the article and part of the charge.
article-repealed = The norm was not in force on { $day }. { $reason }
article-repealed-remedy = Qualify the act by the law of its time (Criminal Code, art. 5) or check the date.
edition-not-read = The qualification cannot be checked as of { $day }. { $reason }
edition-not-read-remedy = Compare it with the official text of that day; if the norm was not in force, qualify the act by another norm.
code-not-in-force = The present Criminal Code does not apply to { $day }. { $reason }
code-not-in-force-remedy = Check the date of the episode.
clause-unknown = There is no such point as of { $day }. { $reason }
clause-unknown-remedy = Correct the points of the charge.
stage-negligent = { $offence }: an offence of negligence cannot be left unfinished.
stage-negligent-remedy = State a completed offence or correct the article.
stage-not-punishable = { $offence }: { $stage } is not punishable for this category of offence.
stage-not-punishable-remedy = Check the stage and the qualification.
stage-attempt = attempt
stage-preparation = preparation
charged-person-role = { $name }: charged without the capacity of suspect or accused.
charged-person-role-remedy = Correct the person of the charge or the capacity.
charge-person-not-participant = { $name }: the charge covers episode “{ $episode }”, in which the person did not take part.
charge-person-not-participant-remedy = Add the person to the participants or take the episode out of the charge.
participant-not-charged = { $name }: takes part in episode “{ $episode }”, but no charge against this person covers it.
participant-not-charged-remedy = Enter the charge, or make sure that this person's case was separated.
victim-role = { $name }: a victim of episode “{ $episode }” without the capacity of victim.
victim-role-remedy = Add the capacity of victim.
victim-participant = { $name }: both a participant and a victim of episode “{ $episode }”.
victim-participant-remedy = Leave the person in one of the lists.
citation-form = The citation “{ $value }” is not in the right form.
citation-form-remedy = Write article, part and point as 53(1)(11), 188(2) or 188-1.
circumstance-person = { $name }: the circumstance belongs to a person who is not prosecuted.
circumstance-person-remedy = Name a suspect or accused.
circumstance-charge = { $name }: charge “{ $charge }” is against another person.
circumstance-charge-remedy = Name charges of this person.

## Evidence and defence

evidence-without-episode = Evidence “{ $id }” belongs to no episode.
evidence-without-episode-remedy = Say which episode it proves.
testimony-without-person = Testimony “{ $id }”: it is not said whose it is.
testimony-without-person-remedy = Write the person who testified.
episode-without-evidence = No evidence proves episode “{ $episode }”.
episode-without-evidence-remedy = Enter the evidence of the episode.
defence-unanswered = { $name }: an argument of the defence has no answer.
defence-unanswered-remedy = Write what checking the argument showed.
answer-without-source = { $name }: the answer to the defence rests on nothing in the file.
answer-without-source-remedy = Name the document and sheet.
fact-without-source = Episode “{ $episode }”, { $field }: no source.
fact-without-source-remedy = Name the document, the sheet and the quote.
confiscation-without-source = The property to be confiscated rests on nothing in the file.
confiscation-without-source-remedy = Name the document, the sheet and the quote.

## Time

birth-after-offence = { $name }: born { $birth }, and the act was done { $offence }.
birth-after-offence-remedy = Correct the birth date or the time of the episode.
conviction-before-birth = { $name }: the verdict of { $verdict } is before the birth.
conviction-before-birth-remedy = Correct the date of the verdict or of the birth.
conviction-after-offence = { $name }: the verdict of { $verdict } came after the new act.
conviction-after-offence-remedy = Check the date: such a conviction makes no recidivism, the punishments are added.
served-before-verdict = { $name }: served on { $served }, and the verdict is of { $verdict }.
served-before-verdict-remedy = Correct one of the dates.
episode-end-before-start = Episode “{ $episode }” ends before it begins.
episode-end-before-start-remedy = Correct the time of the episode.
offence-after-registration = Episode “{ $episode }” ({ $offence }) began after the registration of the case ({ $registered }).
offence-after-registration-remedy = Correct the time of the episode or of the registration.
registration-missing = There is no event of registration in the Unified Register.
registration-missing-remedy = Enter it: time limits run from there.
kui-after-registration = The entry in the register of reports ({ $kui }) is later than the registration ({ $registered }).
kui-after-registration-remedy = Correct one of the dates.
erdr-year = The number { $number } does not begin with the year of registration ({ $year }).
erdr-year-remedy = Compare the number with the report of registration.
limit-unknown = There is no time limit "{ $limit }" in the list. Near: { $near }.
limit-unknown-remedy = Take the name from the list: aiyptaushy deadlines --known.
term-done-before-start = The time limit "{ $id }" is done before it starts.
term-done-before-start-remedy = Correct the time of the act or of the start.
pause-ends-first = A pause of the time limit "{ $id }" ends before it begins.
pause-ends-first-remedy = Correct its beginning or its end.
event-order = The event “{ $second }” ({ $second_at }) stands before the event “{ $first }” ({ $first_at }).
event-order-remedy = Correct the time of one of them.
extension-without-day = It is not said to which day the term was extended.
extension-without-day-remedy = Write the day into “until”.
extension-into-past = The term is extended to { $until }, which is before the extension itself.
extension-into-past-remedy = Correct the day in “until”.
measure-end-before-start = Measure “{ $id }” ends before it begins.
measure-end-before-start-remedy = Correct the time of the measure.
measure-without-end = Measure “{ $id }” ({ $kind }): no end of the term.
measure-without-end-remedy = Write the end from the judge's order.
measure-before-offence = Measure “{ $id }” ({ $kind }) began before the first episode.
measure-before-offence-remedy = Correct the time of the measure or of the episode.
measures-overlap = { $name }: measures of restraint “{ $other }” and “{ $id }” run at the same time.
measures-overlap-remedy = A person has one measure of restraint; correct the beginning or the end.
measure-detention = detention
measure-custody = custody
measure-house_arrest = house arrest
measure-bail = bail
measure-recognisance = recognisance not to leave
measure-personal_surety = personal surety
measure-undertaking_to_appear = undertaking to appear
event-registered = registration
event-suspect_recognised = recognition as a suspect
event-qualification_announced = announcement of the qualification
event-term_extended = extension of the term
event-term_interrupted = interruption of the term
event-term_resumed = resumption of the term
event-familiarisation_started = beginning of familiarisation
event-familiarisation_ended = end of familiarisation
event-sent_to_prosecutor = sending to the prosecutor
event-received_by_prosecutor = receipt by the prosecutor
event-plea_agreement = plea agreement
event-indictment_served = service of the indictment
event-sent_to_court = sending to court
event-returned_for_investigation = return for investigation
event-terminated = termination of the case
event-received_by_court = arrival at the court
event-trial_appointed = appointment of the trial
event-trial_started = start of the trial
event-verdict_pronounced = pronouncement of the verdict
event-appeal_filed = filing of the appeal
event-received_by_appeal_court = arrival at the appeal court
event-appeal_decided = act of the appeal court
event-entered_into_force = entry of the judicial act into force

## Materials

sheets-reversed = Document “{ $id }”: the last sheet stands before the first.
sheets-reversed-remedy = Correct the sheets of the document.
sheets-overlap = Document “{ $id }” takes sheets of document “{ $other }” in volume { $volume }.
sheets-overlap-remedy = Compare the sheets with the inventory.
sheets-not-marked = Document “{ $id }”: { $stated } sheets, but the file does not mark where sheets end.
sheets-not-marked-remedy = The sheet of a quote cannot be checked; insert page breaks where the sheet matters.
sheets-differ = Document “{ $id }”: { $stated } sheets by the case, { $found } in the file.
sheets-differ-remedy = Compare the sheets with the inventory or correct the page breaks.
sheets-without-text = Document “{ $id }”: no text on sheets { $sheets }.
sheets-without-text-remedy = If these are pictures, recognise their text (OCR).
transcript-type = Recording “{ $id }”: document “{ $document }” is not a transcript.
transcript-type-remedy = Name a document of the type transcript.
source-without-sheet = A source in document “{ $id }” has no sheet.
source-without-sheet-remedy = Write the sheet.
source-without-time = A source in recording “{ $id }” has no time.
source-without-time-remedy = Write the seconds of beginning and end.
source-end-before-start = A passage of recording “{ $id }” ends before it begins.
source-end-before-start-remedy = Correct the seconds.
sheet-outside = Sheet { $sheet } is not in document “{ $id }” (sheets { $first }–{ $last }).
sheet-outside-remedy = Correct the sheet.
quote-not-found = Document “{ $id }” does not have the words “{ $quote }”.
quote-not-found-remedy = A quote must agree with the text letter for letter; copy it from the document.
quote-on-other-sheet = Document “{ $id }”: the words “{ $quote }” stand on sheet { $found }, not on sheet { $sheet }.
quote-on-other-sheet-remedy = Correct the sheet.
words-missing = There is no { $language } text.
words-missing-remedy = Write the translation if a document needs it.
language-kk = Kazakh
language-ru = Russian
language-of-case = The language of the proceedings is Kazakh or Russian (CPC, art. 30).
language-of-case-remedy = Write kk or ru.
money-not-positive = The sum of { $amount } tenge is not above zero.
money-not-positive-remedy = Write the sum or remove the field.

## Names of fields

field-adjourned = why it was adjourned
field-answers = answers to controls
field-by = who answers
field-case = the case
field-accepted-by = who accepted the fact
field-against = whom the claim is against
field-agency = investigating body
field-amount = sum
field-answer = answer to the argument
field-answer-sources = sources of the answer
field-article = article
field-articles = articles
field-at = time of the event
field-author = author
field-birth-date = birth date
field-birth-place = birth place
field-body = body
field-character = character
field-charges = charges
field-circumstances = circumstances
field-citizenship = citizenship
field-claimant = civil claimant
field-claims = civil claims
field-clauses = points
field-complicity = role in the offence
field-condition = whether its condition holds
field-confiscation = property to be confiscated
field-consequences = consequences
field-control = control
field-convictions = convictions
field-costs = procedural costs
field-court = court
field-damage = damage
field-date = date
field-decided-by = who decided
field-defence = arguments of the defence
field-dependants = number of dependants
field-document = document
field-documents = documents
field-done = when it was done
field-drafting-place = place of drafting
field-education = education
field-end = end
field-episodes = episodes
field-events = events
field-evidence = evidence
field-expunged = whether the record is expunged
field-extensions = decisions to extend
field-family-status = family status
field-favours-defence = speaks for the defence
field-file = file
field-first-sheet = first sheet
field-form = form of investigation
field-forms = case forms of the name
field-given = given name
field-hall = court and hall
field-hearings = hearings
field-id = identifier
field-iin = IIN
field-imprisonment-months = months of imprisonment
field-inadmissible = found inadmissible
field-investigator = investigator
field-items = object
field-kept-at = where it is kept
field-kind = kind
field-kk = in Kazakh
field-kui = register of reports
field-language = language
field-last-sheet = last sheet
field-limit = kind of time limit
field-measures = measures
field-media = recordings
field-minutes = length in minutes
field-motive = motive
field-name = name of the person
field-nationality = nationality
field-norm = norm
field-number = number
field-observed = whether its requirement is kept
field-occupation = occupation
field-part = part
field-participants = participants
field-patronymic = patronymic
field-pauses = time that is not counted
field-person = person
field-persons = persons
field-physical-evidence = physical evidence
field-place = place
field-post = post
field-precision = precision of the time
field-prosecutor = prosecutor
field-proves = what it proves
field-punishment = punishment
field-quote = quote
field-reason = reason
field-recorded-at = time of the recording
field-released = whether released
field-represents = whom the person represents
field-residence = residence
field-roles = capacities
field-ru = in Russian
field-scheme = version of the form
field-secured-by = how the claim is secured
field-served-on = day the sentence was served
field-sex = sex
field-sha256 = SHA-256
field-sheet = sheet
field-sources = sources
field-stage = stage
field-start = beginning
field-surname = surname
field-terms = time limits
field-territory = territory
field-time = time
field-title = title
field-transcript = transcript
field-type = type of document
field-until = extended to
field-value = value
field-verdict-on = date of the verdict
field-victims = victims
field-volume = volume
field-way = way
field-words = text


### The store

store-url = The store "{ $place }" is not named rightly. Give a SQLite file (sqlite:///path/to/file.db) or a PostgreSQL database (postgresql://user@host/name).
store-no-postgresql-driver = The database "{ $place }" needs the PostgreSQL driver. Install the extra: pip install "aiyptaushy[postgresql]".
store-unreachable = The store "{ $place }" cannot be reached: { $reason }. Check the path, the access rights and the server.
store-busy = Another write has held the store "{ $place }" for more than { NUMBER($seconds) ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}. Nothing was written; try again later.
store-newer = The store "{ $place }" was made by a newer version of the program. Update the program.
store-disk-full = There is no room to write to "{ $place }": { $reason }. Nothing was written and the journal is intact. Free some space and try again.
store-record-unknown = The store has no record "{ $id }" of the kind { $kind }.
store-record-changed = The record "{ $id }" of the kind { $kind } was changed meanwhile: you edited version { $expected }, it is now { $version }. Nothing was written; open the new version and repeat the edit.
store-user-unknown = There is no user "{ $login }".
store-key-unknown = There is no key "{ $id }".
store-user-exists = The login "{ $login }" is taken. Choose another.
store-password-weak = The password must have at least { $shortest } characters and not hold the login.
store-login-refused = Login, password or code do not fit.
store-login-locked = Five failures in a row: try again in 15 minutes.
store-case-exists = Case No. { $number } is in the store already: { $at }, { $actor }. To bring in a new revision, ask for it expressly.
store-case-unknown = The store has no case No. { $number }. Check the number, or import the case first.
store-revision-unknown = Case No. { $number } has no revision { $revision }.
store-document-unknown = Case No. { $number } has no document "{ $document }".
store-media-unknown = Case No. { $number } has no recording "{ $media }".
store-transcript-unknown = Recording "{ $media }" of case No. { $number } has no transcript in the store. Transcribe it first.
store-transcript-not-json = The transcript of recording "{ $media }" cannot be read as JSON: { $reason }. Nothing was written.
store-blob-unknown = The store has no file with the hash { $sha256 }.
store-blob-damaged = The stored file { $sha256 } was changed or damaged: its hash is now { $found }. Do not use it; restore it from a backup.
store-blob-unreadable = The stored file { $sha256 } cannot be read: { $reason }. Restore it from a backup.
store-material-missing = The file "{ $file }" that the case names cannot be opened: { $reason }. Nothing was imported.
store-material-outside = The file "{ $file }" lies outside the case folder. Put it into the folder. Nothing was imported.
store-material-changed = The file "{ $file }" is not the one that the case names: the case gives the hash { $named }, the file has { $found }. Nothing was imported; find out which file is the original.

### The journal

journal-time-without-zone = The time { $at } of the action "{ $action }" has no time zone. Nothing was written.
journal-nobody = The journal must be told who acted and what was done (action: { $action }). Nothing was written.
journal-unwritable-letters = The entry "{ $action }" holds characters that cannot be kept. Nothing was written.
journal-payload-not-json = The facts of the action "{ $action }" cannot be kept: { $reason }. Nothing was written.
journal-action-reserved = Only the store itself writes the action "{ $action }". Nothing was written.
journal-head-unreadable = The file with the journal's newest hash, "{ $place }", is spoilt. Writing has stopped; run audit verify and restore the file from a backup.
journal-head-file-missing = The file with the journal's newest hash, "{ $place }", is not there. Writing has stopped; run audit verify and restore the file from a backup.
journal-cut = The journal disagrees with the file of its newest hash, "{ $place }": the last line is { $database } in the database and { $file } in the file. Writing has stopped; run audit verify, and restore the database and the files from the same backup.
journal-row-changed = The row "{ $key }" of the table { $table } was changed outside the program. It is not used; run audit verify.

### The audit

audit-sound = The journal is sound. Checked: { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}, { $rows ->
    [one] { $rows } data row
   *[other] { $rows } data rows
}, { $blobs ->
    [one] { $blobs } file
   *[other] { $blobs } files
}.
audit-unsound = { $faults ->
    [one] { $faults } fault found
   *[other] { $faults } faults found
}. Checked: { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}, { $rows ->
    [one] { $rows } data row
   *[other] { $rows } data rows
}, { $blobs ->
    [one] { $blobs } file
   *[other] { $blobs } files
}.
audit-unnamed-blobs = { $blobs ->
    [one] { $blobs } file is
   *[other] { $blobs } files are
} not named in the journal: a write broke off before it was complete. This is not a fault.
audit-line-changed = Line { $seq } ({ $action }): its content was changed after it was written.
audit-line-moved = Line { $seq } ({ $action }): it stood at place { $old } and was moved.
audit-lines-missing = Lines { $first } to { $last } were removed.
audit-line-before-first = Line { $seq }: numbers begin with one; the line was put in.
audit-chain-broken = Line { $seq }: it does not follow from the line before it; a line before it was removed, put in or replaced.
audit-tail-cut = The last lines of the journal were removed: { $first } to { $last }.
audit-tail-unconfirmed = Lines { $first } to { $last } are not confirmed by the file of the newest hash: they were added outside the program, or the file was replaced by an older one.
audit-head-replaced = The last line, { $seq }, is not the one whose hash the file of the newest hash keeps: the end of the journal was rewritten.
audit-head-record = The database's own note of the last line (line { $record }) disagrees with the journal (line { $last }).
audit-head-file-missing = The file of the newest hash, "{ $place }", is not there.
audit-head-file-unreadable = The file of the newest hash, "{ $place }", is spoilt.
audit-known-head-absent = The journal has no line { $seq } with the hash { $hash } that is kept outside: the journal was rewritten.
audit-row-changed = Row "{ $key }" of the table { $table }: its content is not what line { $line } wrote.
audit-row-missing = Row "{ $key }" of the table { $table }, written by line { $line }, was removed outside the program.
audit-row-unaccounted = Row "{ $key }" of the table { $table } was put in outside the program: no line of the journal tells of it.
audit-row-of-another-line = Row "{ $key }" of the table { $table } refers to another line than line { $line }, which wrote it.
audit-blob-missing = File { $sha256 }, named in line { $line }, is not there.
audit-blob-damaged = File { $sha256 }, named in line { $line }, was changed or cannot be read.
