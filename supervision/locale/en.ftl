## Events and starting points
event-registered = registration in the Unified Register
event-suspect-recognised = recognition as a suspect
event-received-by-prosecutor = the case reached the prosecutor
event-returned-for-investigation = return of the case for investigation
event-terminated = decision to terminate the case
event-received-by-court = arrival of the case at the court
event-trial-appointed = order appointing the trial
event-verdict-pronounced = pronouncement of the verdict
event-received-by-appeal-court = arrival of the case at the appeal court
event-appeal-decided = act of the appeal court
event-entered-into-force = entry of the judicial act into force
trigger-detention = minute of actual detention
trigger-first-day = first day held
trigger-expiry-investigation = expiry of the term of investigation
trigger-expiry-detention = expiry of detention
trigger-expiry-custody = expiry of custody
trigger-entered = start of the time limit as entered in the case

## Who acts
who-investigator = investigator
who-inquirer = inquirer
who-unit-head = head of the investigation unit or inquiry body
who-prosecutor = prosecutor
who-facility-head = head of the custody facility
who-inquiry-body = body of inquiry
who-inquiry-head = head of the body of inquiry
who-district-prosecutor = district prosecutor or equal
who-regional-prosecutor = regional prosecutor or equal
who-prosecutor-general = Prosecutor General and deputies
who-prosecution-body = body of criminal prosecution
who-process-body = body conducting the proceedings
who-investigating-judge = investigating judge
who-judge = judge
who-court = court
who-appeal-court = appeal court
who-cassation-court = cassation court
who-addressee = the addressee
who-participants = participant in the proceedings
who-everyone = body conducting the proceedings and court
consequence-release = If there is no court order by then, the person is released at once.
consequence-invalid = An act after the time limit is invalid; with a valid reason restoration may be asked for (CPC, art. 50).
consequence-complaint = A breach may be complained of to the prosecutor or the investigating judge (CPC, arts 100, 105, 106).

## Steps
step-no-trigger = The file lacks the event the limit is counted from: add it with its date and source.
step-extended = The term was extended on { $day }: from { $before } to { $after }. The decision names the day, so it does not move to a working day.
step-study-extended = The prosecutor's term was extended on { $day }: from { $before } to { $after }.
step-not-counted-familiarisation-started = Familiarisation from { $start } to { $end } is not counted ({ $days } days): from { $before } to { $after }.
step-not-counted-term-interrupted = The interruption from { $start } to { $end } is not counted ({ $days } days): from { $before } to { $after }.
step-stands-still-familiarisation-started = Familiarisation has lasted since { $start }: the term stands still and will end later by its days.
step-stands-still-term-interrupted = The term was interrupted on { $start }: it stands still and will end later by those days.
step-detention-exceptional = The charge is among the exceptions: detention up to 72 hours.
step-detention-adult = An adult: up to 48 hours; 72 hours only in the cases the law lists, and the record must say which.
step-detention-minor = A minor: up to 24 hours; 72 hours only in the cases the law lists, and the record must say which.
step-detention-age-unknown = No date of birth: the shorter term is taken, 24 hours as for a minor.
step-report-from-detention = The hour of the record is not in the file: 12 hours are taken from the minute of detention, which is never later.
step-detention-counts = Detention counts into custody: counted from { $after }.
step-earlier-days = Earlier custody in this case is counted in ({ $days } days): from { $before } to { $after }.
step-ordered = The court's order names another end: counted to { $before }, ordered to { $after }.
step-custody-extended = The court extended the term: from { $before } to { $after }.
step-order-agrees = The court's order agrees with the reckoning: { $after }.
step-order-a-day-later = The court's order names { $before }; by the rule on the first day the term ends on { $after }: the earlier is taken.
step-order-shorter = The court's order is shorter than the reckoning: counted to { $before }, ordered to { $after }.
step-until-trigger = The act is due until that very moment: { $after }.
step-immediately = The law says "immediately" and names no number: no last moment is computed.
step-no-length = The law names no length of this time limit: no last moment is computed.
step-entered-extended = Moved by a decision of { $day }: from { $before } to { $after }.
step-not-extendable = The article read provides no extension of this time limit: check the ground of the decision.
step-beyond-maximum = The longest that the law allows is { $after }: the decision goes beyond it.
step-strict-no-pause = A term of detention, custody or house arrest does not pause: the pause given was not counted.
step-pause-open = Since { $start } time is not counted: the end will move by those days.
step-pause = The time from { $start } to { $end } is not counted: from { $before } to { $after }.

## Table
column-end = Ends
column-status = Status
column-title = Limit
column-norm = Norm
column-person = Person
column-who = Who acts
status-running = running
status-suspended = standing still
status-met = met
status-missed = missed by
status-late = (missed)
status-not-started = not started
status-not-shown = the file does not show
preliminary = calendar of the year not confirmed
days-hours = { $days } d { $hours } h
days = { $days } d
hours = { $hours } h
minutes = { $minutes } min
counted-from = Counted from: { $trigger }, { $at }

## Calendar
calendar-name = Procedural time limits
event-case = Case No. { $case }
event-end = Ends: { $end }
event-norm = Norm: { $norm }
event-who = Acts: { $who }
reminder = { $hours } h left: { $title }

## Errors
moment-without-zone = The moment { $moment } has no time zone. Give one, for example +05:00.
event-without-zone = Event { $event } of { $moment } has no time zone. Give one, for example +05:00.
measure-without-zone = The moment { $moment } of measure { $measure } has no time zone. Give one, for example +05:00.
measure-ends-first = Measure { $measure } ends ({ $end }) before it begins ({ $start }). Check both dates.
event-before-registration = Event { $event } ({ $at }) stands before the registration of the case ({ $registered }). Check both dates.
event-too-early = Event { $event } ({ $at }) stands before event { $needed } ({ $first }), without which it cannot be. Check both dates.
extension-without-day = The extension of { $at } does not say until which day. Fill in the field until.
extension-into-past = The extension of { $at } runs until { $until }, before the decision itself. Check both dates.
supposition-unreadable = The supposition "{ $given }" cannot be read, or names what the case does not have. Write extended:2026-05-15, measure:m2:2026-06-15, term:t1:2026-05-15T18:00, event:verdict_pronounced:2026-06-01T12:00 or hearing:h1:2026-12-03T10:00.
