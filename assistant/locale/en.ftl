# Errors
error = Error:
interrupted = Stopped. What was finished is kept.
no-such-case = "{ $reference }" is neither a case folder nor the 15-digit number of a case in the store. Give the folder that holds case.yaml, or import the case first: aiyptaushy case import FOLDER.
no-examples = There are no example cases in { $folder }. Name a case folder: aiyptaushy demo FOLDER.
unreadable-file = { $path } cannot be read: { $problem ->
    [missing] there is no such file
    [denied] permission denied
    [folder] it is a folder
    [not-folder] a file stands in the way where a folder is needed
    [encoding] it is not UTF-8
    [full] no room is left
   *[other] { $problem }
 }. Give a UTF-8 text file that exists.
empty-folder = { $path } holds no files. Name a folder with recordings.
unwritable-file = { $path } cannot be written: { $problem ->
    [missing] there is no such file
    [denied] permission denied
    [folder] it is a folder
    [not-folder] a file stands in the way where a folder is needed
    [encoding] it is not UTF-8
    [full] no room is left
   *[other] { $problem }
 }. Free space or choose another folder; nothing half-written is left.
facts-or-case = give either a file of facts or --case, not both and not neither

# Severities
severity-error = error
severity-warning = warning
severity-note = note

# Help
help = Assistant pipeline for prosecutors of Kazakhstan. Messages in Kazakh, Russian or English: --lang, or AIYPTAUSHY_LANG.
help-version = Show the version.
help-demo = Do the main job on case folders: recordings to transcripts, sentence, calendar, indictment in Kazakh and Russian, journal.
help-transcribe = Turn recordings into transcripts.
help-sentence = Compute the punishment that the law permits, every step with its norm.
help-deadlines = Reckon the time limits of a case.
help-case = Import, check, list, show and export cases.
help-case-import = Check a case folder and keep it in the store.
help-case-check = Check a case and list what is wrong or missing.
help-case-list = List the cases of the store.
help-case-show = Show a case: people, charges, episodes, documents, recordings.
help-case-export = Write a case of the store back as a case folder.
help-case-propose = List the facts that the documents of a case tell and nobody has decided about, with sheet and words.
help-case-accept = Accept a proposed fact by name.
help-case-reject = Reject a proposed fact by name; it does not come back.
argument-proposal = Identifier of the proposal, or as much of its beginning as fits one.
option-proposal-kind = Only facts of this kind.
column-place = place
decider-nameless = Name the person who decides in --by: at least three letters.
column-fact = fact
proposals = Facts proposed: { $count }
proposal-accepted = Accepted: { $value } ({ $id }), by { $by }.
proposal-rejected = Rejected: { $value } ({ $id }), by { $by }.
proposal-against = The case holds otherwise: { $fact } = { $value }.
proposal-kind-person = person
proposal-kind-date = date
proposal-kind-time = time
proposal-kind-sum = sum
proposal-kind-address = address
proposal-kind-vehicle = vehicle
proposal-kind-phone = telephone
proposal-kind-iin = IIN
proposal-kind-article = article
proposal-kind-admission = admission of guilt
proposal-kind-denial = denial of guilt
help-draft = Draft documents from a case.
help-draft-indictment = Draft the indictment, every statement with its sources.
help-audit = Check that everything is as it was written.
help-audit-verify = Check every line of the journal, every row and every original.
help-models = The models that the product knows.
help-models-list = List the models: languages, whether their files are here, what each may be used for.
help-models-verify = Compare the files of models with their pinned hashes.
help-models-pull = Download models from the hub at their pinned revisions; nothing else in the program ever downloads anything.
help-eval = Measure quality and speed of every room and print one table.
option-written-pairs = Pairs of sentences as said and as written (JSON lines) on which the written form is measured.
option-meetings = Folder with recordings of living people and RTTM files that say who speaks when: the error of telling speakers apart is measured on them too.
written-pairs-missing = The written form was not measured: no file of pairs is named, or it is not there{ $path }. Name it with --written-pairs or the variable AIYPTAUSHY_WRITTEN_PAIRS.
option-treebank = Kazakh treebank with lemmas (CoNLL-U) on which the analysis of words is measured; may be repeated.
treebank-missing = The analysis of words was not measured: no treebank is named, or it is not there{ $path }. Name it with --treebank or the variable AIYPTAUSHY_TREEBANK.

# Arguments and options
argument-case = Case folder, or the number of a case in the store.
argument-demo-cases = Case folders; the examples when none is named.
argument-facts = File of facts, YAML or JSON; or a case folder.
argument-folder = Folder that holds case.yaml.
argument-models = Names of models, or folders; every model on this machine when left out.
argument-models-pull = Names of models.
argument-number = 15-digit number of the case.
argument-recordings = Recordings, or folders of recordings.
option-calendar-format = table, text, ics for calendar programs, or a picture: svg.
option-cluster = Work on the machines of a Ray cluster: its address ray://host:10001, or local for a Ray on this machine.
option-ledger = Address of the list of jobs, such as a PostgreSQL database for a cluster; a file in the folder of results by default.
option-speakers = How many speakers there are: a number, auto to estimate it, off to tell nobody apart.
option-voices = Voice encoder that tells speakers apart: the embedded one, or the path of an ONNX file for sherpa-onnx or of a model of pyannote.audio.
option-roles = Roles of the speakers by number, such as 1=investigator,2=suspect (investigator, prosecutor, suspect, victim, witness, lawyer, interpreter, other). Without it roles are only proposed.
speakers-unreadable = { $given } is no number of speakers. Give a whole number from 1, auto or off.
roles-unreadable = The roles { $given } cannot be read. Write them as 1=investigator,2=suspect; roles: { $roles }.
option-confirm = Name of the person who confirms statements that have no source.
option-draft-format = docx, pdf, html or json; by the name of the file when left out.
option-draft-lang = Language of the document, kk or ru; the language of the proceedings when left out.
option-hot-word = A name, place or word of the case that is likely to be said; may be given many times. Only for large models.
option-home = Folder of the store; AIYPTAUSHY_HOME when left out.
option-hours = Length of the recording on which memory is measured (long), in hours.
option-scale = Number of chunks of an index on which search is timed (retrieval), for example 100000; may be repeated.
option-beir = Folder of a public set of questions in BEIR layout (corpus.jsonl, queries.jsonl, qrels) on which search is measured as well (retrieval); may be repeated.
option-json = Print JSON.
option-lang = Language of messages: kk, ru or en.
option-on = Date of the computation, YYYY-MM-DD; today when left out (demo: the day of the case's last event).
option-out = Folder for the results.
option-output = File for the result.
option-profile = Recogniser: a profile or a folder with a model (Whisper of CTranslate2, CTC); after a plus a CTC recogniser for a second opinion: whisper-large-v3+gigaam-multilingual.
option-revise = Make a new revision of a case that is in the store.
option-sentence-html = Also write an HTML page with steps and ranges; for a case with several persons, one page each.
option-spoken = Language spoken; told apart for each utterance when left out.
option-watch = Folder to watch: what comes into it is transcribed, until Ctrl-C.
option-to = Folder to write the case folder to.

# Results
page-written = Page written: { $path }
working = { $case }
transcribing = { $count ->
    [one] Transcribing { $count } recording
   *[other] Transcribing { $count } recordings
}
recordings-or-watch = name recordings, or a folder to watch with --watch
watching = Watching { $folder }. Stop with Ctrl-C.
recording-same = { $file } holds the same recording as { $other }; it is transcribed once.
recordings-done-before = { $count ->
    [one] { $count } recording has its transcript from an earlier run.
   *[other] { $count } recordings have their transcripts from an earlier run.
}
queue-pace = { $speed } × real time, { $left } left
recordings-failed = { $failed } of { $count } recordings could not be transcribed.
imported = Case { $number } is in the store, revision { $revision }.
checked = { $count ->
    [0] Case { $number }: nothing is wrong or missing.
    [one] Case { $number }: { $count } finding.
   *[other] Case { $number }: { $count } findings.
}
import-findings = { $count ->
    [one] { $folder }: { $count } warning; see aiyptaushy case check { $folder }
   *[other] { $folder }: { $count } warnings; see aiyptaushy case check { $folder }
}
exported = Case { $number } is written to { $folder }.
drafted = Draft written: { $file }
made = What was made
finished = Finished in { $seconds } s. The results are in { $folder }.
stage-import = case checked and imported
stage-transcript = recording transcribed
stage-sentence = sentence computed
stage-calendar = time limits reckoned
stage-indictment-kk = indictment drafted in Kazakh
stage-indictment-ru = indictment drafted in Russian
transcript-title = Transcript of the recording "{ $title }" (machine, not checked)
models = Models (pulled ones lie in { $folder })
column-model = model
column-languages = languages
column-fitness = what it is fit for
files-absent = not on this machine
files-altered = ALTERED
files-here = here, { $size } MiB
model-absent = { $name }: not on this machine.
model-whole = { $name }: whole, every pinned hash agrees. { $folder }
model-unpinned = { $name }: here; it has no pinned hashes to compare with. { $folder }
pulling = Pulling { $name }
model-pulled = { $name }: pulled and compared. { $folder }
model-needs-no-pull = { $name }: nothing to pull, the model is here. { $folder }
cases = Cases
people = People
episodes = Episodes
documents = Documents
recordings = Recordings
column-case = case
column-stage = stage
column-files = files
column-seconds = s
column-number = number
column-title = title
column-revision = revision
column-id = id
column-name = name
column-role = capacity
column-charge = charge
column-time = time
column-volume = volume
column-sheets = sheets
column-date = date
column-transcript = transcript

# Measurements
evaluation = Measured on { $date }: { $machine }
column-measure = measurement
column-value = value
column-unit = unit
column-sample = sample

# Review of transcripts
help-transcript = Check, correct and print a transcript.
help-transcript-review = Corrections by persons upon the machine's transcript, which itself never changes.
help-transcript-export = Print a transcript with its corrections: the annex to the protocol, the text, subtitles.
help-review-show = Show what to check first, and the voices.
help-review-correct = Correct words, put in what was left out, or take out what nobody said.
help-review-confirm = Mark as heard and right.
help-review-undo = Take back a correction or a mark; both stay in the history.
help-review-role = Say who a voice is.
help-review-voice = Say that another voice speaks an utterance.
help-review-diff = List the corrections: the machine's words and what is heard.
argument-transcript = The transcript's file, ending in .json.
argument-utterance = Number of the utterance.
argument-entry = Identifier of a correction, such as r3.
argument-voice = Label of a voice, such as speaker-2.
argument-role = Role of the voice.
option-words = Numbers of the words of the utterance, from 1: "3" or "3-5"; without them the whole utterance.
option-by = Who corrects; AIYPTAUSHY_ACTOR by default.
option-reason = Why, in your own words.
option-known-case = The case: its number in the store, or its folder.
option-whole = Show the whole text and the whole queue.
option-heard = The words that are heard; empty where nothing is said.
option-behind = Number of the word behind which words were left out; 0 at the beginning.
option-from = Beginning of an utterance that the machine did not hear, such as 01:02.5.
option-until = Its end.
option-spoken-here = In which language it was said.
option-voice = The voice that said it.
option-name = Surname and initials.
option-transcript-format = docx, txt, vtt or srt; may be given several times, all by default.
option-annex-language = Language of the document, kk or ru; may be given twice, both by default.
option-protocol = YAML file with facts of the protocol: place, times, participants, technical means.
option-annex = Write the annex to the protocol beside the transcript in this language, kk or ru; may be given twice.
utterance-or-time = give either an utterance (--utterance) or a time (--from and --to)
words-unreadable = the numbers of words "{ $given }" cannot be read; write "3" or "3-5"
time-unreadable = the time "{ $given }" cannot be read; write, for example, 01:02.5
to-check-later = { $count ->
    [one] One more place of less weight: --all
   *[other] { $count } more places of less weight: --all
}
to-check = { $count ->
    [0] Everything is checked
    [one] { $count } place to check
   *[other] { $count } places to check
}
voices = Voices: { $labels }
entered = Entered as { $id } in { $file }.
journalled = Case { $number }: line { $line } of the journal.
transcript-written = Written: { $file }
column-utterance = utt.
column-words = words
column-text = text
column-heard-otherwise = otherwise
column-why = why

# --- Court practice ---

help-practice = Court practice: import, search, statistics.
help-practice-import = Read acts (docx, pdf, html, txt, jsonl) and add them to the index.
help-practice-search = Find places in acts, in Kazakh or Russian.
help-practice-show = Show an act and what was read out of it.
help-practice-stats = Count what courts did.
help-practice-export = Write every act as a line of JSON.
help-practice-rebuild = Build the index anew from the stored acts.
argument-acts = Files and folders of acts.
argument-query = What to look for; an article that it names becomes a condition.
option-practice-case = Case whose articles, circumstances and stages are looked for: a case folder, or the number of a case in the store.
argument-act = Identifier of the act or its beginning.
argument-jsonl = File to write.
option-keep-names = Do not replace names, numbers and addresses. By default they are replaced.
option-no-ocr = Do not recognise scans.
option-article = Article of the Criminal Code: 188, 188(3), 188(3)(2); may be given several times.
option-court = Name of the court as the act writes it; may be given several times.
option-region = Region, such as almaty-city; may be given several times.
option-first-year = Acts from this year on.
option-last-year = Acts up to and including this year.
option-where = One more condition: outcome=acquitted, plea=denied, stage=attempt, recidivism=dangerous, language=kk, kind=judgment, part=reasoning.
option-limit = How many acts to show.
option-svg = Write a chart into this SVG file.
practice-importing = Reading acts
practice-rebuilding = Building the index
practice-imported = Added: { $added }. Known already: { $known }. Not read: { $refused }. Nearly repeat another: { $near }. With something left that may name a person: { $risks }.
practice-holds = The index holds { $acts ->
    [one] { $acts } act
   *[other] { $acts } acts
}, places to search: { $chunks }.
practice-understood = Looking for: { $words }
practice-counterparts = In the other language: { $words }
practice-articles = Only acts under: { $articles }
practice-facts = Facts looked for: { $facts }
practice-no-query = name what to look for, or a case with --case
practice-nothing = No grounded result: no act of the index has enough of the query. Loosen the conditions or name it otherwise.
practice-empty = The index holds no act yet. Import some: aiyptaushy practice import FOLDER.
practice-place = { $part }, characters { $start }–{ $end }; found by: { $ways }
practice-no-act = there is no act “{ $act }”, or several begin so
practice-risk = May name a person ({ $what }, character { $start }): { $text }
practice-exported = Acts written: { $count }, file { $path }.
practice-stats-note = Persons are counted, not acts. This is no forecast: it says nothing about the decision in your case.
practice-conditional = of imprisonment, conditional
practice-by-years = By year
practice-by-courts = By court
practice-by-circumstances = By circumstance (articles 53 and 54)
practice-too-few = too few
filter-field-unknown = there is no condition “{ $field }”; there are: { $known }
way-words = words
way-translated = other language
way-citations = articles
way-facts = facts
way-dense = meaning
written-to = Written: { $path }
column-persons = persons
column-share = share
column-interval = 95 % interval
column-least = least
column-lower = lower quartile
column-median = median
column-upper = upper quartile
column-most = most
column-acquitted = acquitted
column-imprisonment-median = imprisonment, median

## Time limits
option-ics = Write a calendar file (.ics) to this path.
option-what-if = A supposition: what would change. extended:2026-05-15, measure:m2:2026-06-15, term:t1:2026-05-15T18:00, event:verdict_pronounced:2026-06-01T12:00, hearing:h1:2026-12-03T10:00; may be given several times.
option-reckoning = Show step by step how each time limit was reckoned.
option-known-limits = List every time limit of the Code that is known, with its name.
argument-hearings = Case folders, or numbers of cases in the store.
help-hearings = Hearings ahead, and those that fall together.
column-ends = ends
column-state = state
column-time-limit = time limit
column-norm = norm
column-who-acts = who acts
column-when = when
column-hall = hall
column-prosecutor = prosecutor
column-before = in the file
column-after = would be
column-limit-name = name
time-limits = Time limits: { $count }
hearings = Hearings: { $count }
what-if = Time limits that would change: { $count }
known-limits = Time limits of the Code that are known: { $count }
limits-not-verified = Not verified: read from the statute, no lawyer has signed.
limits-preliminary = * the calendar of that year is not confirmed.
conflict-prosecutor = One prosecutor in two hearings at once: { $first } and { $second }.
conflict-hall = Two hearings in one hall at once: { $first } and { $second }.
chat-set-up = set up: { $where } { $model }
chat-not-set-up = not set up
option-writer = Chat profile whose model words the draft (see "models list"); without it the template writes alone and nothing is sent anywhere

## Complaints
help-complaints = Register of complaints (CPC, arts 100–106).
help-complaints-add = Enter a complaint from a file.
help-complaints-list = Complaints and their terms.
help-complaints-show = Show a complaint, its term and what is wrong.
help-complaints-answer = Answer one argument of a complaint.
help-complaints-decide = Record the decision on a complaint.
help-complaints-told = Record that the applicant was told.
help-complaints-stats = Figures by body and ground.
argument-complaint = Number of the complaint in the register.
argument-complaint-file = YAML file with the complaint.
argument-argument = Identifier of the argument.
argument-outcome = Outcome.
option-of-case = Number of the case.
option-words-kk = Text in Kazakh.
option-words-ru = Text in Russian.
option-source-document = Document that the answer rests on.
option-source-sheet = Its sheet.
option-decided-by = Name of the official who decided.
option-decided-at = Time of the decision; now when left out.
option-told-at = Time of the notice; now when left out.
complaint-unreadable = The complaint in { $path } cannot be read: { $problem }. Compare its fields with the sample in the documentation.
argument-unknown = the complaint has no argument "{ $id }"
words-needed = give the text: --kk or --ru
complaints = Complaints: { $count }
complaint-term = Term for the decision and the notice: { $end } ({ $norm }), { $state }.
complaint-court = The investigating judge may be applied to from { $since } until { $until }.
arguments = Arguments
column-applicant = applicant
column-body = body
column-outcome = outcome
column-argument = argument
column-answer = answer
column-what = what
column-received = received
column-satisfied = satisfied
column-refused = refused
column-open = open
column-late = late
all = all
help-draft-debate = Draft the prosecutor's speech in the debate, with its nine requests.
help-draft-court_card = Draft the prosecutor's card for court, on one page.
help-draft-approval = Draft the approval of the indictment.
help-draft-return = Draft the return of the case for additional investigation.
help-draft-appeal = Draft the appellate motion, verdict beside position.
help-draft-complaint_decision = Draft the decision on a complaint (CPC, art. 105).
help-draft-charge_refusal = Draft the refusal of the charge.
help-draft-termination = Draft the order of termination.
help-draft-representation = Draft the representation on causes and conditions.
help-draft-instructions = Draft written instructions to the investigator.
help-draft-plea_agreement = Draft the plea agreement.
help-draft-cassation_proposal = Draft the proposal of a cassation protest.
option-document-facts = YAML with what the case does not hold: verdict, position, complaint, addressee (docs/indictment.md).
option-sign = Sign in the name NAME: the mark of a draft goes, a line of the journal stays.
sign-not-in-store = A document is signed for a case of the store, so that the journal keeps it; { $reference } is a folder. First: aiyptaushy case import { $reference }.

## Archives
archive-too-large = The archive is too large or has too many files.
archive-not-zip = The file is no zip archive, or is damaged. Pack the folder of the case as zip again.
archive-leads-outside = The name { $name } in the archive leads outside its folder; such an archive is not taken.
archive-locked = The file "{ $name }" in the archive is locked. Make an archive without a password.
archive-swells = The file "{ $name }" swells beyond measure; such an archive is not taken.
archive-without-case = The archive has no { $file }. Pack the whole folder of the case.

## Server and users
help-serve = Serve the pages and the HTTP API.
help-users = Users, their cases, and keys for programs.
help-users-add = Add a user; the password is asked for.
help-users-list = List the users.
help-users-password = Give a new password; sessions end.
help-users-disable = Keep a user out.
help-users-totp = Set up an authenticator.
help-users-join = Let a user belong to a case.
help-users-key = Make a key for programs; it is shown once.
help-users-keys = List the keys.
help-users-revoke = Take a key out of use.
argument-login = Login.
argument-key = Identifier of the key.
option-user-name = Name to show.
option-position = Position.
option-key-title = What the key is for.
option-key-right = A right that it gives; all rights of its user when left out.
option-key-case = Only for this case.
option-key-days = For how many days it is good.
option-host = Address to listen on.
option-port = Port.
serving = Pages: { $address } (stop: Ctrl+C)
ask-password = Password
user-added = { $login } was added.
user-changed = { $login } was changed.
users = Users: { $count }
keys = Keys: { $count }
totp-address = Enter into the authenticator (shown only now): { $address }
key-made = Key { $id } (shown only now): { $key }
key-revoked = The key { $id } is out of use.
column-login = login
column-position = position
column-enabled = enabled
column-totp = code

## Controls
help-check = Legality controls of a case; a check before a decision.
option-decision = A decision about to be taken: shows what blocks it.
option-rule = Try a file of new controls on every case, keeping nothing.
option-lift = Lift the block of this control (with a reason).
option-lift-reason = Why the block is lifted.
option-all-controls = Show every control, the kept ones too.
check-needs-case = name a case, or --rule
lift-needs-reason = give the reason (--reason) and who lifts it (--by)
no-such-control = There is no control "{ $id }". The list: aiyptaushy check CASE --all.
block-lifted = The block of { $id } is lifted: line { $line } of the journal.
decision-blocked = The decision is blocked by { $count } controls.
decision-open = No control blocks it; what is unknown a person checks.
controls = Breached: { $failed }, unknown: { $unknown }, kept: { $kept }
column-control = condition → requirement
rule-tried = Controls tried: { $count }, cases: { $cases }, touched: { $touched }

## Chat
argument-question = The question; without it, a conversation until the end of the input.
option-chat-case = Number of the case in the store that the conversation is about.
help-chat = Ask about a case, the law and the practice: answers come with their sources.

## Alerts of time limits
help-alerts = Alerts of time limits that near their end: mail, webhook.
help-alerts-send = Queue the alerts that are due and send the queue.
help-alerts-list = Alerts of the queue.
help-alerts-acknowledge = Acknowledge an alert: the supervisor is not told that the end nears.
option-alerts-all = Show those that were sent too.
argument-alert = Identifier of the alert.
alerts = Alerts in the queue: { $count } (not shown: { $sent })
alerts-done = Queued: { $added }, sent: { $sent }, not sent: { $failed }
alerts-case-skipped = The time limits of case { $case } were not counted; those of the other cases were.
alerts-without-supervisor = AIYPTAUSHY_SUPERVISOR_TO is not set: the supervisor gets no mail.
alerts-nowhere = It is not said where alerts go. Set AIYPTAUSHY_ALERT_WEBHOOK, or AIYPTAUSHY_SMTP_URL and AIYPTAUSHY_ALERT_TO.
alerts-half-set = Mail is set up by half. AIYPTAUSHY_SMTP_URL and AIYPTAUSHY_ALERT_TO are set together; AIYPTAUSHY_SUPERVISOR_TO is not set without them.
alert-setting-unreadable = The value of { $variable } cannot be read. See the table of settings in the README.
alert-not-delivered = Alert { $id } was not delivered: { $problem }. It stays in the queue and will be sent again.
alert-way-gone = Alert { $id } was not delivered: { $variable } is no longer set. It stays in the queue.
alert-acknowledged = The alert is acknowledged, and the journal tells so.
alert-acknowledged-before = This alert was acknowledged before.
alert-queued = queued
alert-sending = being sent (attempt { $attempts })
alert-sent = sent
alert-failed = not sent (attempt { $attempts }): { $problem }; again: { $next }
column-alert = alert
column-since = since
column-recipient = to
