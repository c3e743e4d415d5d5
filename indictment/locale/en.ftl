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
