# Errors
wrong-language = A document of a criminal case is drafted in Kazakh or in Russian; "{ $language }" was asked for. Give --lang kk or --lang ru.
unsupported-text = The draft for case No. { $number } holds statements without a source: { $statements }. Add the sources to the case, or confirm the text in your own name: --confirm "Surname N.".

# Checks
finding-no-source = Statement "{ $id }" has no source in the file.
finding-no-source-remedy = Name the document and the sheet, or confirm the text in your own name.
finding-quote = The quote "{ $quote }" does not stand at the place named ({ $place }).
finding-quote-remedy = Compare the quote with the document and correct it or the sheet.
finding-untranslated = Statement "{ $id }" exists in the file in the other language only and is printed without a translation.
finding-untranslated-remedy = Enter the translation in the field of the case.
finding-missing = { $what }: { $subject }.
finding-missing-remedy = Find it in the file and enter it with its source.
finding-document = By the form and the events of the case the law requires another final document: { $document }.
finding-document-remedy = Check the form of the investigation and the events before you sign an indictment.
missing-birth-date = No date of birth
missing-birth-place = No place of birth
missing-citizenship = No citizenship
missing-family-status = No family status
missing-occupation = No occupation
missing-education = No education
missing-residence = No residence
missing-character = No character data
missing-record = No data on convictions
missing-restraint = No measure of restraint
missing-motive = No motive
missing-consequences = No consequences
missing-evidence = No evidence
missing-registration = No event of registration in the register
document-indictment = indictment
document-accusation_protocol = protocol of accusation (CPC, art. 192-2)
document-accelerated_protocol = protocol of accelerated pre-trial investigation (CPC, art. 190)
document-misdemeanour_protocol = protocol on a criminal misdemeanour (CPC, arts 526-528)
document-plea_agreement = plea agreement: the case goes to court without an indictment (CPC, art. 617)
place-sheet = vol. { $volume }, sheet { $sheet }
place-recording = recording "{ $title }", { $start }–{ $end }

# The model writer
unknown-statement = The draft for case No. { $number } has no such place: { $id }. Give the identifier of a statement or section as the draft in JSON has it, and a span inside it.
not-to-be-worded = "{ $id }" is no statement of fact: forms, decisions and quotations keep their wording. Name another statement.
signed-not-worded = The draft for case No. { $number } has been signed off by { $by } and is a document now: no model changes it. Draft it anew if it must change.
finding-fallback = Section "{ $section }" was written by the template, without the model: { $reason }
finding-fallback-remedy = The text is complete without it. Repeat with --writer if you want the model's quotations.
finding-worded = Section "{ $section }": the model ({ $writer }) worded { $worded } and quoted { $quoted }; { $refused } of its slots were refused.
finding-worded-remedy = Read these places against the documents before you sign.
finding-addressed = The document seems to turn to a program ({ $place }): "{ $quote }". The model was not shown this sheet and quotes nothing from it.
finding-addressed-remedy = Read the sheet and find out who wrote these words.
finding-not-rewritten = "{ $id }" was not put in other words: { $reason }
finding-not-rewritten-remedy = The text is as it was. Change it by hand or repeat.
writer-nothing = the model had nothing to give that could be used.
writer-refused = { $count } slots of the model did not stand up to the check against the documents.
writer-other-facts = the wording that came had other facts.

# Other documents
request-outside-law = The punishment "{ $asked }" for { $person } (charge { $charge }) is outside the law. The law permits: { $allowed }. Correct `punishments` in the facts or the circumstances in the case.
document-facts-unreadable = The facts of the document, { $file }, cannot be read: { $reason }. Check the path and the YAML; samples are in docs/indictment.md.
document-facts-wrong = The facts of the document, { $file }, field { $place }: { $reason }. Correct the field; every field is described in docs/indictment.md.
unknown-in-facts = The facts of the document name { $id } ({ $sort }), which case No. { $number } does not have. Correct the identifier, or enter it in the case.
not-signable-twice = The draft for case No. { $number } is signed already: { $name }. Make a new draft if the text has changed.
not-signable-gaps = The draft for case No. { $number } cannot be signed; not filled in: { $missing }. Enter the facts and draft again.
not-signed = Nobody has signed the document of case No. { $number }, so there is nothing to journal. Sign the draft first.
document-approval = approval of the indictment
document-return = return for additional investigation
document-termination = termination
document-instructions = written instructions
document-complaint_decision = decision on a complaint
document-representation = representation
document-charge_refusal = refusal of the charge
document-debate = speech in the debate
document-court_card = court card
document-appeal = appellate motion
document-cassation_proposal = proposal of a cassation protest
