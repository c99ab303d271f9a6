### The words of Fenster in English.
###
### Each part of the site has its own section. Both languages have the same
### keys with the same variables; a test compares them.

## Section: labels

kind-maintenance = Maintenance
kind-incident = Incident
kind-postmortem = Postmortem
kind-maintenance-plural = Maintenance
kind-incident-plural = Incidents
kind-postmortem-plural = Postmortems

state-scheduled = Scheduled
state-in-progress = In progress
state-verifying = Verifying
state-completed = Completed
state-postponed = Postponed
state-cancelled = Cancelled
state-investigating = Investigating
state-identified = Identified
state-monitoring = Monitoring
state-resolved = Resolved
state-published = Published
state-overdue = In progress, longer than planned

host-state-scheduled = Scheduled
host-state-in-progress = In progress
host-state-completed = Completed
host-state-failed = Failed
host-state-postponed = Postponed
host-state-cancelled = Cancelled

priority-low = Low
priority-medium = Medium
priority-high = High
priority-critical = Critical

event-window-started = The maintenance window has begun.
event-window-ended = The maintenance window has ended.
event-lifted = The details are public now.

progress = { $completed } of { $total } completed

language-en = English
language-de = German

## Section: time

time-moment = { $date }, { $clock } { $zone }
time-same-day = { $date }, { $start }–{ $end } { $zone }
time-same-day-two-zones = { $date }, { $start } { $start_zone } – { $end } { $end_zone }
time-two-days = { $start_date }, { $start } – { $end_date }, { $end } { $zone }
time-two-moments = { $start } – { $end }
time-zone = { $name } ({ $offset })
time-short-date = { $day } { $year }
time-from = From { $moment }
time-read-back = { $date }, { $clock } { $zone } = { $utc } UTC
time-read-back-in-utc = { $date }, { $clock } UTC
time-other-day = { $date }, { $clock }

duration-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
duration-hours =
    { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
duration-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
duration-two = { $hours } { $minutes }
duration-minutes-range = { $min }–{ $max } minutes
duration-hours-range = { $min }–{ $max } hours
duration-range = { $min } to { $max }

timing-tolerance = Work starts up to { $tolerance } after the stated time.
timing-range = It takes { $range }.
timing-range-typical = It takes { $range }, usually { $typical }.
timing-at-least = It takes at least { $min }.
timing-at-least-typical = It takes at least { $min }, usually { $typical }.
timing-at-most = It takes { $max } at most.
timing-at-most-typical = It takes { $max } at most, usually { $typical }.
timing-typical = It usually takes { $typical }.
timing-reserved = Reserved for it: { $reserved }.

## Section: problems

problem-line = { $path }: { $sentence }
problem-malformed = This is not a notice document: { $message }. Please correct it and send it again.
problem-missing = Please fill this in.
problem-too-long = Please shorten this to { $max } characters at most.
problem-too-many = Please give { $max } entries at most.
problem-unknown = “{ $value }” is not known here. Please use one of: { $allowed }.
problem-state-of-other-kind = “{ $state }” is not a state of this kind of notice. Please use one of: { $allowed }.
problem-illegal-transition = A notice that is “{ $from }” cannot become “{ $to }”. Please use one of: { $allowed }.
problem-unknown-zone = “{ $value }” is not a time zone. Please use a name such as Europe/Berlin or Pacific/Auckland.
problem-unknown-language = “{ $value }” is not a language of this site. Please use one of: { $allowed }.
problem-not-a-time = “{ $value }” is not a time that is understood here. Please write it as 2020-12-14 19:00 or 14.12.2020 19:00.
problem-no-offset = It is not said in which zone { $value } is meant. Please end it with Z for UTC, or with an offset such as +01:00.
problem-which-zone = “{ $value }” fits several time zones. Please write one of them: { $zones }.
problem-cannot-keep = The local times cannot be kept as they are: one of them happens twice or not at all, or windows would overlap. Please enter them anew.
problem-no-such-day = There is no such day as in “{ $value }”. Please look at the calendar and correct it.
problem-month-first = In “{ $value }” the day has to come before the month. Please write { $iso } if { $meant } is meant.
problem-other-zone = In { $zone } the clock does not go by “{ $value }” at that time, but by { $label }. Which zone is meant? Please leave the name out for { $zone }, or give an offset such as +01:00 or a zone such as Europe/Berlin.
problem-not-its-offset = “{ $value }” does not fit together: { $zone } has { $label } at that time. Please leave out the offset or the zone.
problem-year-out-of-range = The year of “{ $value }” cannot be right. Please use a year from 1970 to 2199.
problem-never-happens = { $value } does not exist: clocks go forward over it. The next time that exists is { $next }; please enter that or another time.
problem-happens-twice = { $value } happens twice, because clocks go back over it. Please write { $earlier } for the first time or { $later } for the second.
problem-form-never-happens = Clocks go forward over this time, so it does not exist. The next one that does is { $next }. Please enter that or another one.
problem-form-happens-twice = Clocks go back over this time, so it happens twice: { $earlier }, and { $later }. Please choose which one is meant.
problem-windows-overlap = This window begins before the one before it is over. Please correct one of them, or make one window of both.
problem-window-twice = The time is given in “window” and in “windows”. Please give every window in “windows” and leave “window” out.
problem-ends-before-it-starts = The end must be later than the start. Please correct one of them.
problem-not-a-duration = “{ $value }” is not a duration. Please write it as PT45M, PT2H or P1DT6H.
problem-durations-out-of-order = Please put the durations in order: the shortest first, the usual one next, the longest last.
problem-not-a-slug = “{ $value }” cannot be part of an address. Please use lower-case letters, digits and single hyphens, 80 characters at most.
problem-slug-taken = Another notice has, or had, the address “{ $slug }”. Please choose another one.
problem-no-slug-from-title = No address can be made of this title. Please enter one, or use letters or digits in the title.
problem-not-a-host-name = “{ $value }” is not a host name. Please use letters, digits, dots and hyphens, 253 characters at most.
problem-duplicate-host = { $name } is in the list already. Please keep only one of the two.
problem-not-in-table = The notice has no host { $name }. Please check the name, or add the host.
problem-at-of-nothing = “at” says when work began or ended. Please give it with the state in_progress, completed or failed, or leave it out.
problem-more-cells = There are more cells than the { $columns } columns that the first line names. Please put quotes around a cell that has the separator in it.
problem-hosts-without-maintenance = Only a maintenance has hosts. Please remove them, or name what is affected under systems.
problem-unknown-notice = There is no notice with the address “{ $slug }”. Please check it, or remove it.
problem-lift-in-the-past = { $at } is over. Please choose an instant that is still to come.
problem-already-lifted = This text is public already; when that happened cannot be changed. Please leave the instant as it was.
problem-unknown-operator = No operator has the address { $email }. Please check it, or add the operator first.
problem-nothing-sealed = This notice holds no sealed text that anybody could be cleared for. Please leave this out, or give the sealed text as well.
problem-section-agreed = Readers were told when this opens, so a sealed section is not removed any more. Please leave it; its instant is moved on the notice’s page, with a reason.
problem-lift-agreed = This instant was agreed and is told to readers. Please leave it as it was here; it is moved on the notice’s page, with a reason.
problem-clock-doubted = The clocks of this server do not agree on the time, so it is not certain that this lift is over. Please have somebody confirm the time at the desk, and try again.
problem-not-cleared = You are not cleared for the sealed text of this notice. Please ask somebody who is, or leave it out.
problem-in-the-future = { $at } is still to come. Please use a time that has been, or leave it empty for now.
problem-changed-meanwhile = Somebody else has changed this notice in the meantime. Nothing you typed is lost: please look at the present text and save again.
problem-not-an-advisory = “{ $value }” is not the number of one advisory. Please write it as the vendor does, for example XSA-350.
problem-no-policy = Please say whose policy this is, or remove the advisory and the ticks.
problem-gives-away = “{ $word }” stands in the sealed text too and would give it away. Please leave it out here until the lift.
problem-gives-away-untold = Something here stands in sealed text too and would give it away; which word it is, only those hear at the desk who may read it. Please word it in another way, or have it published by who may, with a reason (embargo_override).
problem-reason-gives-away = The audit trail is read by more people than the sealed text. Please give a reason without words of the sealed text.
problem-ends-after-lift = The work may go on until { $ends }, and the reason is public on { $lift }. You must be done before it is public: please start earlier, or reserve less time.
problem-sealed-missing = { $language ->
        [en] The public text is in English too, the sealed text is not. Please write it in English, so that it can open in both languages at once.
        [de] The public text is in German too, the sealed text is not. Please write it in German, so that it can open in both languages at once.
       *[other] The public text has a language that the sealed text has not. Please write it in that language too, so that all can open at once.
    }
problem-not-ticked = { $tick ->
        [only_existence_said] Please make sure that the public text says only that there is something, the number of the advisory and the date, and tick it.
        [deployment_permitted] Please make sure that the advisory allows the update to be deployed before the lift, and tick it.
       *[hosts_tell_nothing] Please make sure that the hosts are not grouped by what is wrong with them, and tick it.
    }
problem-long-embargo = The text stays sealed for { $days } days. More than 14 are hard to keep: please agree on an earlier instant if you can.
problem-lift-on-weekend = { $at } is on a weekend (UTC). Please choose a working day if you can, so that somebody is there.

## Section: feeds

feed-title = { $name }: all notices
feed-title-kind = { $name }: { $kind }
feed-title-system = { $name }: { $system }
feed-title-host = { $name }: { $host }
feed-title-hosts =
    { $count ->
        [one] { $name }: one host
       *[other] { $name }: { $count } hosts
    }
feed-entry-title = { $title } ({ $state })
feed-summary = { $when }. { $text }
feed-both-zones = { $home }, that is { $utc }
feed-window = When
feed-window-utc = In UTC
feed-systems = Affected
feed-state = State
feed-timing = Timing
feed-hosts = Hosts
feed-host = Host
feed-host-start = Stated start
feed-host-state = State
feed-action = What you need to do
feed-details-follow = Details follow on { $moment }.
feed-disclosed = Public since { $moment }.
feed-timeline = Updates
feed-fallback = This text is only available in { $language }.
text-only-in = Only in { $language }
feed-more-hosts = { $count } more hosts are listed on the page of this notice.
feed-read = Read this notice on the status page

## Section: answers

answer-not-found = There is no such page
answer-not-found-advice = Please check the address. What you are looking for may have been renamed or taken back.
answer-no-notice = There is no such notice
answer-no-notice-advice = No notice has the id or slug “{ $key }”. Please check it; GET /api/v1/notices lists the public ones.
answer-no-host = The notice has no such host
answer-no-host-advice = The notice has no host “{ $name }”. Please check the name; the notice itself lists its hosts.
answer-unknown-host = No notice names this host
answer-unknown-host-advice = No public notice has ever named a host “{ $name }”. That does not mean that it is fine; please check the name.
answer-no-list-page = The list has no such page
answer-no-list-page-advice = Please begin with page=1; “pages” in the answer says how many there are.
answer-no-address = The API has no such address
answer-no-address-advice = Please check it; GET /api/v1/openapi.json describes every address.
answer-wrong-method = This address does not take that
answer-wrong-method-advice = Please use one of the methods that the header “Allow” names.
answer-wrong-api-method-advice = This address does not take { $method }. Please use one of the methods that the header “Allow” names; GET /api/v1/openapi.json describes every address.
answer-malformed = This request could not be read
answer-malformed-advice = The address or what was sent is damaged. Please check it, or begin again on the first page.
answer-unknown-zone = There is no such time zone
answer-unknown-zone-advice = “{ $value }” is not a time zone. Please choose one from the list, or write a name such as Europe/Berlin or Pacific/Auckland.
answer-too-large = This is too much
answer-too-large-advice = Please send { $kilobytes } kB at most.
answer-wrong-type = This type of content is not taken
answer-wrong-type-advice = Please send JSON and say so: Content-Type: application/json.
answer-too-many = That was too often
answer-too-many-advice =
    { $seconds ->
        [one] Please try again in { $seconds } second.
       *[other] Please try again in { $seconds } seconds.
    }
answer-problems = Something has to be corrected
answer-problems-advice = Nothing was changed. Please correct the fields that are named and send the document again.
answer-conflict = This does not fit what is there
answer-conflict-advice = Nothing was changed. Please look at the fields that are named and at the present notice, and send it again.
answer-no-token = This needs a token
answer-no-token-advice = Please send a valid token in the header “Authorization: Bearer …”. An administrator can make one.
answer-missing-scope = The token is not for this
answer-missing-scope-advice = Please use a token with the scope { $scope }.
answer-unavailable = The current state cannot be read
answer-unavailable-advice = We do not know at the moment how our systems are doing; this does not mean that all is well. Please try again in a minute.
answer-not-delivered = Saved, but not public yet
answer-not-delivered-advice = The change is kept and will be published as soon as the public side can be reached. Do not send it again.
answer-internal = Something went wrong on our side
answer-internal-advice = Nothing you did caused this. Please try again in a minute; if it stays, tell us the reference.

answer-full = Many people are following this page
answer-full-advice = Everything can be read as usual. Please connect again in { $seconds } seconds.

## Section: desk

desk-name = Desk
desk-skip = Skip to content
desk-nav = Desk
desk-nav-notices = Notices
desk-nav-new = New notice
desk-nav-feedback = Feedback
desk-nav-tokens = API tokens
desk-nav-operators = Operators
desk-nav-board = Public pages
desk-sign-out = Sign out

desk-rank-author = Author: may draft
desk-rank-publisher = Publisher: may publish
desk-rank-administrator = Administrator: may manage operators

desk-email = E-mail address
desk-password = Password
desk-password-again = Password, once more
desk-password-hint = At least 12 characters. A sentence is easier to keep than a riddle.
desk-password-too-short = Please use a password of at least { $min } characters.
desk-password-too-long = Please use a password of { $max } characters at most.
desk-password-too-common = This password is easily guessed: many people have it, or it is made of common words, of your address or of the name of this site. Please use several words that do not belong together.
desk-password-differs = The two passwords differ. Please type the same one twice.
desk-email-wrong = Please enter an e-mail address such as name@example.net.
desk-email-taken = There is an operator with this address already.

desk-sign-in = Sign in
desk-sign-in-head = Sign in to the desk
desk-sign-in-no-match = This e-mail address and password do not belong together. Please check both.
desk-sign-in-too-many =
    { $seconds ->
        [one] Too many attempts. Please try again in { $seconds } second.
       *[other] Too many attempts. Please try again in { $seconds } seconds.
    }
desk-sign-in-reader = Looking for news about your server? You need no account for that:

desk-sign-in-interrupted = Your session has ended. What you typed is kept in this page: sign in, and go on.
desk-resume-head = You are signed in again
desk-resume-lead = Nothing you typed is lost, and nothing has been saved yet.
desk-resume-go = Back to what I typed

desk-setup-head = Set up { $site }
desk-setup-lead = You are the first operator, and an administrator. This address works once.
desk-setup-create = Create operator

desk-message-back = To the list of notices
desk-message-reference = In the log: { $reference }
desk-message-not-found = There is nothing here
desk-message-not-found-advice = The address is wrong, or what was here is gone. The list of notices shows everything there is.
desk-message-not-allowed = You may not do this
desk-message-not-allowed-advice = Your role does not include it. Please ask an administrator, or somebody who may.
desk-message-forged = This form is no longer valid
desk-message-forged-advice = It came from another site, or from a page of an earlier session. Please go back, load the page again and send it once more.
desk-message-unreadable = This could not be read
desk-message-unreadable-advice = What arrived is not the text of a form. Please go back and send it again.
desk-message-too-large = This is too much at once
desk-message-too-large-advice = The desk takes up to 8 megabytes in one form. Please go back and shorten the text.
desk-message-failed = Something of ours failed
desk-message-failed-advice = Nothing was changed. Please go back and try again in a moment.
desk-message-wrong-method = This address does not work that way
desk-message-wrong-method-advice = Please go back and use the buttons of the page.

desk-new-of-kind = New: { $kind }
desk-stage-draft = Draft
desk-stage-planned = Planned
desk-stage-public = Public
desk-stage-withdrawn = Taken back
desk-filter = Filter
desk-filter-all = All
desk-filter-title = Title contains
desk-list-empty = No notices fit.
desk-list-sealed = sealed text
desk-column-notice = Notice
desk-column-languages = Languages
desk-column-when = When
desk-column-made = Since
desk-column-action = Action
desk-agenda-due = Due next
desk-agenda-nothing-due = Nothing is due by itself.
desk-agenda-feedback =
    { $count ->
        [0] No reader has said anything yet.
        [one] { $count } reader said whether a notice helped.
       *[other] { $count } readers said whether a notice helped.
    }
desk-concern-missing = { $language } is missing.

desk-problems-head =
    { $count ->
        [one] One thing has to be put right
       *[other] { $count } things have to be put right
    }
desk-time-may-change = Far ahead: the rules of this zone may change until then.
desk-time-twice = This time happens twice. Which one is meant?
desk-time-earlier = The first: { $time }
desk-time-later = The second: { $time }

desk-editor-new = New notice
desk-editor-of = Edit: { $title }
desk-editor-unsaved = Not saved yet.
desk-editor-to-notice = To the notice
desk-editor-check = Check
desk-editor-checked = Everything in the form can be saved.

desk-part-when = Window
desk-part-when-note = Local times of the home zone
desk-part-text = Text
desk-part-text-note = Markdown. Links, lists, headings and tables; HTML is shown as text.
desk-part-hosts = Hosts
desk-part-hosts-note = Without a start of its own, a host starts with the window.
desk-part-updates = Updates
desk-part-updates-note = Posts on the timeline
desk-part-sealed = Sealed text
desk-part-sealed-note = Nobody sees it before the lift. The public side does not even hold it.
desk-part-post = Post an update
desk-part-audit = Audit
desk-part-audit-note = Who did what, and when

desk-field-kind = Kind
desk-field-state = State
desk-field-stage = Stage
desk-field-priority = Priority
desk-field-systems = Systems
desk-field-zone = Home zone
desk-field-start = Start
desk-field-end = End
desk-field-tolerance = Starts up to … later
desk-field-expected-min = Takes at least
desk-field-expected-typical = Typically
desk-field-expected-max = At most
desk-field-reserved = Kept free
desk-field-host-name = Host name
desk-field-host-paste = More hosts
desk-field-started-at = Actual start
desk-field-ended-at = Actual end
desk-field-remove = Remove
desk-field-source-language = Written first in
desk-field-title = Title
desk-field-summary = Summary
desk-field-body = Text
desk-field-action-required = What the reader has to do
desk-field-slug = Address
desk-field-lift-at = Lift, in UTC
desk-field-at = Time
desk-field-related = Related notices
desk-field-publish-at = Public from

desk-hint-systems = What is affected, one name a line.
desk-hint-source-language = The other language is marked when it is older.
desk-hint-slug = The last part of the public address. Left empty, it comes from the title.
desk-hint-slug-in = Only where it differs in this language.
desk-hint-publish-at = In the home zone. Left empty: when somebody publishes it.
desk-hint-zone = Type a city such as Auckland, or search the list by offset or by the time there now.
desk-zone-offered = { $city } · { $offset } · now { $clock }
desk-zone-now = { $city }, now { $clock } { $zone }
desk-hint-times = As in 2020-12-14 19:00, 14.12.2020 19:00 or 14/12/2020 19:00, the day before the month. What was understood stands below each field after Preview and after saving.
desk-hint-durations = In minutes, or as in PT1H30M.
desk-hint-summary = One or two sentences without formatting.
desk-hint-action-required = Left empty: nothing.
desk-hint-host-paste = One host a line, with its start and state if you like; without a start it starts with the window.
desk-hint-lift-at = Until then readers learn only that details follow at this instant.
desk-hint-related = The last part of their addresses, one a line.

desk-text-source = source
desk-text-missing = missing

desk-row-host = Host { $number }
desk-row-update = Update { $number }
desk-row-disclosure = Sealed section { $number }
desk-add-window = Another window
desk-hint-windows = A window whose fields you empty is taken out.
desk-field-of-window = { $label } of window { $number }
desk-add-hosts = Add five rows
desk-add-update = Add an update
desk-add-disclosure = Add sealed text
desk-remove-update = Remove this update when saving
desk-remove-disclosure = Remove this section when saving
desk-update-no-state = unchanged

desk-sealed-head = Sealed
desk-sealed-hint = Opens by itself at the lift, in both languages and every channel.
desk-warnings-head = Worth a second thought
desk-overrule-head = Go on all the same
desk-overrule-note = Only if you are sure that nothing is given away. Your name, the fields and the reason go into the audit trail.
desk-overrule-hint = Read by more people than the sealed text: please name no word of it.
desk-overrule-publish = Publish all the same
desk-overrule-save = Save all the same
desk-policy-head = Policy of the vendor
desk-field-policy = Whose policy applies
desk-hint-policy = For example “Xen security policy”. Leave it empty when none does.
desk-field-advisory = Advisory that may be named
desk-hint-advisory = Its number may then be said in public, for example XSA-350.
desk-tick-only-existence-said = The public text says only that there is something, the advisory’s number and the date.
desk-tick-deployment-permitted = The advisory allows the update to be deployed before the lift.
desk-tick-hosts-tell-nothing = The hosts are not grouped by what is wrong with them.
desk-sealed-nothing = You may not read the sealed text of this notice.
desk-sealed-none = This notice holds no sealed text.
desk-sealed-lifts-at = Sealed, lifts on { $at }
desk-sealed-lifted = Open since { $at }
desk-sealed-section = Section { $number }
desk-sealed-preview = Read it in the preview, as after the lift
desk-sealed-cleared = May read it: { $operators }
desk-sealed-grant-to = Let another operator read the sealed text
desk-sealed-grant-nobody = Nobody was chosen, or there is no such operator any more. Please choose who may read the sealed text.
desk-sealed-grant = Grant

desk-do-save-draft = Save draft
desk-do-save-public = Save for readers
desk-do-preview = Preview
desk-do-publish = Publish now
desk-do-unpublish = Unpublish
desk-do-edit = Edit
desk-do-post = Post update
desk-do-postmortem = Write a postmortem
desk-actions-note-public = Readers see this notice: saving changes what they see.
desk-actions-note-draft = Readers see nothing of it before it is published.
desk-actions-note-author = You may draft. Somebody else publishes.

desk-publication-draft = Not public, nobody said when.
desk-publication-planned = Becomes public on { $at }.
desk-publication-public = Public since { $at }.
desk-publication-withdrawn = Taken back. It had been public since { $at }.

desk-preview-head = Preview
desk-preview-views = Views of the preview
desk-preview-now = Now
desk-preview-after-lift = After the lift
desk-preview-edit = Edit
desk-preview-back = To the notice
desk-preview-nothing = Readers would see nothing.
desk-preview-note-now = This is how readers see it while it is public.
desk-preview-note-before = This is how readers see it before { $at }, while it is public.
desk-preview-note-after = This is how readers see it from { $at } on. Before that, do not show it to anybody.
desk-preview-note-opened = This is how readers see it once everything is open.

desk-host-select = Select
desk-host-select-of = Select { $host }
desk-host-report = Report
desk-host-bulk-state = State to report
desk-host-bulk = Mark selected
desk-host-bulk-all = Mark all { $count }
desk-host-none-selected = Please select at least one host.
desk-hosts-of = Hosts of
desk-hosts-none = None yet
desk-hosts-paste = Paste a list or CSV
desk-hosts-waves = Plan waves
desk-hosts-csv = Table as CSV
desk-hosts-filter-text = Name contains
desk-hosts-filter-clear = Show all
desk-hosts-filter-none = No host matches. Please change the filter.
desk-hosts-filter-count = { $wanted } of { $all } hosts match.
desk-hosts-before = Previous
desk-hosts-after = Next
desk-hosts-page = Page { $page } of { $pages }
desk-host-bulk-wanted = Mark these { $count }
desk-paste-head = Paste hosts
desk-paste-text = A list or CSV
desk-paste-hint = One host a line, then its start and its state if there is something to say: host1.example.net - 2020-12-14 19:00 - Completed. Times are local in { $zone }. CSV names its columns in the first line: name, start, state, started_at, ended_at, tolerance, expected_min, expected_typical, expected_max, reserved, note_en, note_de.
desk-paste-taking = What it is for
desk-paste-note = First you see what each line means. Nothing is changed yet.
desk-taking-update = Update hosts that are there
desk-taking-update-hint = A host that is not in the table is told as a mistake.
desk-taking-add = Update and add
desk-taking-add-hint = Hosts that are not in the table are added to it.
desk-taking-replace = Replace the whole table
desk-taking-replace-hint = { $count ->
    [0] The table is empty.
    [one] The one host of the table is removed, if it is not in the list.
   *[other] Of the { $count } hosts of the table those are removed that are not in the list.
}
desk-rows-look = Show what it means
desk-rows-look-again = Look again
desk-rows-edit = Back to the text
desk-rows-take = { $count ->
    [one] Take this row
   *[other] Take these { $count } rows
}
desk-rows-note = Nothing is changed until you take it.
desk-rows-note-wrong = { $count ->
    [one] The wrong line stays here.
   *[other] The { $count } wrong lines stay here.
}
desk-rows-note-replace = Please correct every line first: a host of a wrong line would be removed.
desk-rows-line = Line { $number }
desk-rows-wrong = { $count ->
    [one] One line is wrong
   *[other] { $count } lines are wrong
}
desk-rows-wrong-note = Please correct the text here, or empty a box to leave its line out.
desk-rows-wrong-more = { $count ->
    [one] One more line is wrong. It is shown when these are right.
   *[other] { $count } more lines are wrong. They are shown when these are right.
}
desk-rows-right = { $count ->
    [one] One row
   *[other] { $count } rows
}, { $changes ->
    [0] no change
    [one] one change
   *[other] { $changes } changes
}
desk-rows-as-list = Read as a list
desk-rows-as-csv = Read as CSV
desk-rows-left-out = These columns say nothing here and are left out: { $columns }
desk-rows-beyond = { $count ->
    [one] One host goes beyond the window. You can take it all the same; please check the window then.
   *[other] { $count } hosts go beyond the window. You can take them all the same; please check the window then.
}
desk-rows-starts-outside = Outside the window
desk-rows-may-end = May last until { $at }, beyond the window
desk-rows-removed = { $count ->
    [one] One host is removed:
   *[other] { $count } hosts are removed:
}
desk-rows-number = Line
desk-rows-effect = What happens
desk-rows-new = New
desk-rows-changed = Changed
desk-rows-same = As it is
desk-rows-started = Began { $at }
desk-rows-ended = Ended { $at }
desk-rows-more = { $count ->
    [one] One more row is taken with these and not shown here.
   *[other] { $count } more rows are taken with these and not shown here.
}
desk-rows-taken = { $count ->
    [one] One row is taken.
   *[other] { $count } rows are taken.
} { $wrong ->
    [one] One line is left to be corrected.
   *[other] { $wrong } lines are left to be corrected.
}
desk-rows-nothing = There is no host in this text. Please paste one host a line.
desk-done-rows = The rows are taken.
desk-waves-head = Plan waves
desk-waves-system = Hosts that notices of a system had
desk-waves-no-system = Please choose
desk-waves-fill = Put them in
desk-waves-no-hosts = Please name at least one host.
desk-waves-hosts-hint = One name a line, in the order in which they are to start.
desk-waves-first = First start
desk-waves-zone = Local in { $zone }.
desk-waves-at-once = Hosts at a time
desk-waves-at-once-hint = So many start together.
desk-waves-at-once-wrong = Please enter a whole number from 1 to 5000.
desk-waves-spacing = Minutes between
desk-waves-spacing-hint = From one start to the next.
desk-waves-look = Show the rows
desk-hosts-table = All hosts as CSV
desk-hosts-table-hint = { $count } hosts, one a line; the first line names the columns. What you leave empty in a new line is as for the whole notice.
desk-host-times = State and times
desk-host-durations = Durations
desk-host-durations-note = In minutes or as PT1H30M. Empty: as for the whole notice.
desk-host-note = Note
desk-host-note-note = A line that readers see beside the host. Plain text.
desk-host-save = Save this host
desk-host-note-save = A time that is not touched here stays as scripts report it.
desk-done-host = The host is saved.

desk-audit-what = What
desk-audit-who = Who

desk-feedback-count = { $helped } of { $total } readers were helped.
desk-feedback-helped = Helped?
desk-feedback-comment = In their words
desk-feedback-yes = Yes
desk-feedback-no = No

desk-tokens-lead = With a token a script may write notices or report hosts. Only a fingerprint of it is kept.
desk-token-new = New token
desk-token-name = Name
desk-token-name-hint = What it is for. Other administrators see it.
desk-token-rights = What it may do
desk-token-rights-missing = Please choose at least one right.
desk-token-create = Create token
desk-token-made = The new token
desk-token-made-hint = Please copy it now. It is never shown again.
desk-token-revoke = Revoke
desk-token-revoke-of = Revoke { $name }
desk-token-revoked = Revoked on { $at }
desk-right-notices-write = Write and publish notices
desk-right-hosts-write = Report states of hosts

desk-operator-rank = Role

desk-done-saved = Saved.
desk-done-saved-public = Saved. Readers see it.
desk-done-planned = Saved. It becomes public by itself.
desk-done-published = Published. Readers see it.
desk-done-unpublished = Readers no longer see it.
desk-done-hosts = Reported.
desk-done-posted = The update is posted.
desk-done-cleared = The operator may read the sealed text.
desk-done-postmortem = This is the draft of the postmortem. Each of the two notices links to the other.
desk-done-revoked = The token is revoked.
desk-done-delayed = Saved. Readers see it in a moment.
desk-postmortem-title = Postmortem: { $title }
desk-doer-token = Token { $name }
desk-doer-import = Import
desk-doer-console = Command line
desk-doer-clock = The clock
desk-doer-unknown = Somebody who was not signed in
desk-action-created = Created
desk-action-changed = Changed
desk-action-planned = Planned for publication
desk-action-unplanned = Taken out of the plan
desk-action-published = Published
desk-action-withdrawn = Taken back
desk-action-lifted = Sealed text opened
desk-action-sealed-read = Sealed text shown
desk-action-leak-suspected = Refused: sealed text would have been given away
desk-action-lint-overruled = Published although it may give sealed text away
desk-action-sealed-exported = Sealed text exported
desk-action-clearance-granted = Cleared to read sealed text
desk-action-clearance-taken = No longer cleared to read sealed text
desk-token-used = Last used on { $at }
desk-token-name-taken = There is a token of this name already. Please choose another name.
desk-token-name-missing = Please say what the token is for, in { $max } characters at most.
desk-editor-outdated = The form came from a page of an earlier session, so nothing was changed. What you typed is below: please send it again.
desk-nav-account = Your account
desk-password-new = New password
desk-password-current = Current password
desk-password-current-wrong = This is not your current password. Please check it.
desk-password-change = Change password
desk-account-note = Your other sessions end.
desk-operator-since = { $rank }. Added on { $at }.
desk-operator-rank-unknown = Please choose one of the roles.
desk-operator-role-change = Change role
desk-operator-role-note = Holds at once, also for who is signed in.
desk-operator-last-administrator = Somebody has to manage the operators. Please make another one an administrator first.
desk-operator-password-note = When the link is used, sessions that are open end, and so does the right to read sealed text, until somebody who may read it grants it anew. A second factor stays.
desk-operator-password-alone = This operator alone may read some sealed text, and such a link takes that right away. Please have the operator let another operator read it first; where that cannot be, make the link on the command line of the server: fenster operator reset.
desk-operator-remove = Remove operator
desk-operator-remove-head = Removal
desk-operator-remove-note = Who is removed is signed out at once and cannot sign in any more. What they did stays on record under this address.
desk-operator-remove-tokens = API tokens belong to the desk and stay of use. Please revoke those that only this operator knows.
desk-operator-remove-alone =
    { $count ->
        [one] One notice holds sealed text that nobody else may read. It opens at its lift all the same, but until then nobody can change it. Please have it granted to somebody else first.
       *[other] { $count } notices hold sealed text that nobody else may read. It opens at its lift all the same, but until then nobody can change it. Please have it granted to somebody else first.
    }
desk-operator-remove-alone-unpublished =
    { $count ->
        [one] One unpublished notice holds sealed text that nobody else may read. Nobody could read or change it any more, and it does not open before the notice is published. Please have it granted to somebody else first.
       *[other] { $count } unpublished notices hold sealed text that nobody else may read. Nobody could read or change it any more, and it does not open before the notice is published. Please have it granted to somebody else first.
    }
desk-operator-remove-ask = Remove { $email }?
desk-operator-remove-yes = Yes, remove
desk-confirm-no = No, go back
desk-done-role = The role is changed.
desk-done-password = Your password is changed. Your other sessions have ended.
desk-done-operator-removed = The operator is removed.
desk-doer-former = { $email } (removed)
desk-do-publish-instead = Publish now, not on { $at }
desk-do-save-planned = Save, public from { $at }
desk-do-unplan = Cancel the planned publication
desk-do-delete = Delete draft
desk-publish-now-or-then = A time is given here. Save to have it published then, or choose “Publish now, not on …”.
desk-delete-ask = Delete “{ $title }”?
desk-delete-note = The draft is deleted for good, with everything in it. No reader has ever seen it.
desk-delete-yes = Yes, delete
desk-done-unplanned = The publication is canceled. This is a draft again.
desk-done-deleted = The draft is deleted.
desk-field-timing = Durations
desk-field-events = Events
desk-field-publication = Publication
desk-message-outdated = Somebody was faster
desk-message-outdated-advice = What is there has changed meanwhile, so nothing was done. Please go back, load the page again and have a look before you try once more.

desk-reason = Reason
desk-reason-hint = Goes on record. Never quote sealed text here.
desk-lift-ask = Move this lift, or open it now
desk-lift-rule = Putting a lift off takes a reason, and in its last hour a second operator who is cleared. Opening earlier always takes two: the second has 15 minutes to agree, with their password.
desk-lift-to = New instant
desk-hint-lift-to = In UTC. Readers are told the new instant at once.
desk-lift-move = Move to the new instant
desk-lift-open = Open now
desk-lift-alone = Alone
desk-lift-alone-note = Only when nobody else can be reached in time. Everybody who is cleared is told at once, with your reason.
desk-lift-move-alone = Move alone
desk-lift-open-alone = Open now, alone
desk-lift-password = Your password
desk-lift-password-hint = To make sure that it is you who agrees.
desk-lift-asked-now = { $who } asks to open this now.
desk-lift-asked-to = { $who } asks to move this lift to { $to }.
desk-lift-until = A second operator who is cleared can agree until { $at }.
desk-lift-agree = Agree
desk-lift-take-back = Take it back
desk-lift-over = The instant of this lift has come. Please look at the notice: it is open, or about to be.
desk-lift-in-the-past = { $at } is over. Please choose an instant that is still to come, or open it now.
desk-lift-unchanged = The lift is at that instant already. Please choose another one.
desk-lift-nobody-asks = Nobody asks for this any more: it was taken back, or 15 minutes are over. Please ask anew if it is still wanted.
desk-lift-own-request = You asked for this yourself. Please have another operator who is cleared agree to it.
desk-seize = Break the glass
desk-seize-head = Clear yourself
desk-seize-note = Only when nobody who is cleared can be reached. Everybody who is cleared is told at once, with your reason; if nobody is, the other administrators.
desk-seize-do = Clear me for this notice
desk-seize-nothing = This notice holds no sealed text; there is nothing to be cleared for.
desk-done-lift-moved = The lift was moved.
desk-done-lift-opened = The section is open.
desk-done-lift-asked = Asked. It is done as soon as a second operator agrees.
desk-done-lift-taken-back = Taken back.
desk-done-seized = You are cleared for this notice now, and that is on record.
desk-nav-audit = Audit
desk-urgent-clock = A clock of the desk has jumped: nothing sealed opens by itself.
desk-urgent-clock-look = Look at the clocks
desk-urgent-alerts =
    { $count ->
        [one] There is one alert that you have not seen yet.
       *[other] There are { $count } alerts that you have not seen yet.
    }
desk-urgent-alerts-look = Look at what happened

desk-alerts = Alerts
desk-alerts-lead = What others did that you should know of, newest first.
desk-alerts-none = There is nothing new.
desk-alerts-seen = I have seen these
desk-done-seen = Noted: you have seen these alerts.
desk-alert-lift-asked = { $who } asks for another lift of sealed text. Somebody else who is cleared has to agree.
desk-alert-opened-alone = { $who } has opened sealed text before its time, without asking a second operator.
desk-alert-moved-alone = { $who } has moved the lift of sealed text, without asking a second operator.
desk-alert-clearance-seized = { $who } has broken the glass and may read sealed text that nobody had cleared them for.
desk-alert-taken-back = { $who } has taken a notice back. Nothing that is sealed in it opens until it is published again.
desk-alert-lifts-held = The clock of a server has jumped. Until somebody confirms the time, it opens nothing sealed and publishes no planned notice by itself.

desk-clock = Clocks
desk-clock-fine = No clock is doubted. What is due is published by itself.
desk-clock-now = It is now
desk-clock-now-note = By the clock of this server, when this page was made. Please compare it with a clock that you trust.
desk-clock-again = Ask again
desk-clock-this = This server
desk-clock-other = Another server
desk-clock-held = Its clock has jumped. Until somebody confirms the time, nothing that is sealed, and no planned notice, is published by itself here.
desk-clock-held-other = Its clock has jumped. Until somebody confirms the time, nothing that is sealed, and no planned notice, is published by itself there.
desk-clock-jump = Jumped
desk-clock-since = Noticed, by that clock
desk-clock-steady = Without the jump it was then
desk-clock-jumped-forward = forward by { $length }
desk-clock-jumped-back = back by { $length }
desk-clock-seconds =
    { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }
desk-clock-contradicted = The clock of the database says something else than that of this server. Nothing is published by itself before both have reached its time. Please have both clocks put right.
desk-clock-not-you = A publisher or an administrator can confirm the time. Please tell one.
desk-clock-advice = If the time above is right, confirm it. If it is wrong, have the clock of the server put right first: once it is back where it was, this ends by itself.
desk-clock-advice-other = The time above is not that server’s. Please look at its own clock, and confirm only if that is right. Once it is back where it was, this ends by itself.
desk-clock-password = Your password
desk-clock-password-hint = What was held back opens as soon as you confirm, so it must be certain that it is you.
desk-clock-confirm = The time is right now

desk-zones = Zone rules
desk-zones-note = Local times are read and printed by them.
desk-zones-release = Release of the tz database
desk-zones-source = Read from
desk-zones-bundled = the program itself
desk-zones-dated = Dated
desk-zones-released = { $day }, as far as this program knows
desk-zones-files = { $day }, by the date of its files
desk-zones-undated = unknown
desk-zones-filled =
    { $count ->
        [one] One zone has no file there that can be read, so the program’s own rules count for it: { $names }
       *[other] { $count } zones have no file there that can be read, so the program’s own rules count for them: { $names }
    }
desk-zones-stale = These rules are more than { $days } days old, or nobody knows how old. Somewhere clocks may have been given other rules since. Please update the machine’s tz database or this program, and start it again.
desk-zones-chosen = The newest rules are chosen at each start: those in the program, those of the machine in /usr/share/zoneinfo, or those of the folder in TZDB_DIR.
desk-urgent-zones = The zone rules are old: local times may be wrong.
desk-urgent-zones-look = Look at the zone rules
desk-nav-clock = Clocks

desk-urgent-drifted =
    { $count ->
        [one] New zone rules change the times of one notice. Which is meant, the instant or the local time?
       *[other] New zone rules change the times of { $count } notices. Which is meant, the instant or the local time?
    }
desk-urgent-drifted-look = Look and decide
desk-drift-none = No notice waits for a word: every time to come still means what was entered.
desk-drift-lead = Since these times were entered, clocks were given other rules there. Please decide for each notice what is kept. What is sealed is not concerned: it opens by UTC.
desk-drift-entered = Entered as { $time } in { $zone }
desk-drift-by-instant = Instant kept:
desk-drift-by-local = Local time kept:
desk-drift-twice = it happens twice now
desk-drift-never = it does not exist any more
desk-drift-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
desk-drift-keep-instant = Keep the instants
desk-drift-keep-local = Keep the local times
desk-drift-edit = Enter other times
desk-drift-not-you = A publisher or an administrator can decide this. Please tell one.
desk-done-instants-kept = The instants are kept; the local times were changed to fit them.
desk-done-local-times-kept = The local times are kept; the instants were changed to fit them.
desk-action-instants-kept = Kept the instants after new zone rules
desk-action-local-times-kept = Kept the local times after new zone rules
desk-done-clock-confirmed = The time is confirmed. What is due is published within a second.

desk-audit = Audit trail
desk-audit-lead = The newest { $limit } lines: who did what, and when. It never holds the text of a notice.
desk-audit-lead-notice = All lines about one notice. They never hold its text.
desk-audit-empty = There is no line about this notice.
desk-audit-number = Line { $number }
desk-audit-gone = Notice that is gone
desk-audit-check = Is it whole?
desk-audit-check-how = Each line is tied to the one before it. On the server, this command reads all of them and names the first that is missing or changed:
desk-audit-end = Please note the end of the trail where nobody at this server can reach it. Later, the command with --noted and this note shows that nothing before it was cut off or written anew.
desk-audit-clock-doubted = A clock was doubted
desk-audit-reason = “{ $reason }”
desk-audit-lift-to = From { $from } to { $to }
desk-audit-lift-now = At once, not on { $from }
desk-action-deleted = Draft deleted
desk-action-lift-asked = Another lift asked for
desk-action-lift-unasked = Request for another lift taken back
desk-action-lift-approved = Another lift agreed to
desk-action-lift-moved = Lift moved
desk-action-lifted-early = Sealed text opened before its time
desk-action-glass-broken = Lift changed without a second operator
desk-action-sealed-edited = Sealed text changed
desk-action-clearance-seized = Cleared themself to read sealed text
desk-action-lifts-held = Nothing opens by itself: a clock has jumped
desk-action-lifts-released = Time confirmed, what is due opens again
desk-action-set-up = Desk set up
desk-action-operator-added = Operator added
desk-action-operator-removed = Operator removed
desk-action-password-changed = Password changed
desk-action-role-changed = Role changed
desk-action-signed-in = Signed in
desk-action-sign-in-failed = Unknown account or wrong password
desk-action-signed-out = Signed out
desk-action-token-added = API token made
desk-action-token-revoked = API token revoked
desk-action-seal-key-rotated = Sealed text encrypted with a new key
desk-action-republished = Public pages built anew
desk-purpose-view = To read it
desk-purpose-edit = To change it
desk-purpose-export = To take it out

## Section: pages

skip-to-content = Skip to content
brand-what = Status
search = Search
theme-auto = Appearance: automatic
theme-light = Appearance: light
theme-dark = Appearance: dark
nav-label = Main
nav-now = Now
nav-maintenance = Maintenance
nav-incidents = Incidents
nav-postmortems = Postmortems
nav-history = History
breadcrumbs-label = Breadcrumb
pager-label = Page { $page } of { $pages }
pager-newer = Newer
pager-older = Older

follow-title = Follow
follow-hint = Every notice, as soon as it is public.

live-told = This page is live: changes appear by themselves.
live-asking = Changes appear here within a minute.
live-lost = No connection: this page may be out of date.
live-moved = What is shown here is gone or has another address now.
live-reload = Load the page again
live-entry = A new entry in the timeline.

feed-everything = { $site }: everything
zone-form-title = Time zone
zone-form-hint = Times are shown in the zone of the site concerned. Add a second zone:
zone-form-none = Zone of the site only
zone-form-show = Show
your-time = Your time: { $time }
your-time-same = Your time: the same
# The widest that a date without its year can be: as much room is kept free for it.
your-time-widest-date = Wed, 30 Sept
your-zone-before = Your device is set to
imprint = Imprint
privacy = Privacy
api = API

prose-table = Table
clock = { $clock }
system-state-operational = Working
system-state-maintenance = Under maintenance
system-state-degraded = Being watched
system-state-disrupted = Disrupted
system-state-unknown = Unknown

now-title = Now
now-description = What is wrong at { $site }, what is being worked on, and what is planned.
verdict-disrupted =
    { $count ->
        [one] One incident is open
       *[other] { $count } incidents are open
    }
verdict-degraded =
    { $count ->
        [one] One incident is mended and being watched
       *[other] { $count } incidents are mended and being watched
    }
verdict-maintenance =
    { $count ->
        [one] Planned work is under way
       *[other] Planned work is under way in { $count } places
    }
verdict-maintenance-note = No incident is open.
verdict-operational = All systems are working
verdict-operational-note = No incident is open and no maintenance is under way.
verdict-unknown = Nothing has been reported yet
verdict-unknown-note = As soon as there is something to say about our systems, it stands here.
answer-state = State
answer-since = Since
answer-affected = Affected
answer-latest = Latest
band-under-way = Under way
band-coming = Coming
band-systems = Systems
band-recent = Recently done
band-done = Done
coming-empty = Nothing is planned.
recent-more = The whole history
list-empty = There is nothing here yet.

window-label = Maintenance window
window-label-incident = Duration
window-from = From
window-since = Since
window-until = Until
window-still-open = Still open
window-no-end = Not recorded
sill-start = Work starts
sill-start-value = up to { $tolerance } after the stated time
sill-takes = It takes
sill-takes-typical = usually { $typical }
sill-takes-at-least = at least { $min }
sill-takes-at-most = { $max } at most
sill-takes-range-typical = { $range }, usually { $typical }
sill-reserved = Kept free
action-nothing = You need to do nothing
action-required = What you need to do
overdue-short = longer than planned
overdue-sentence = The window has ended, but the work has not been reported done. It takes longer than planned.
fallback-en = This text exists in English only.
fallback-de = This text exists in German only.

facts-systems = Systems
facts-belongs-to = Belongs to
facts-priority = Priority
facts-published = Published
facts-changed = Last change

withheld-label = Details follow
withheld-before = Details follow on
withheld-why = They appear at that moment on this page and in the feeds, in every language.
disclosure-until = Withheld until
disclosure-since = Public since

hosts-title = Hosts
hosts-caption = Hosts of this maintenance with their stated start, actual times and state
hosts-host = Host
hosts-stated-start = Stated start
hosts-start-short = Start
hosts-actual = Actual
hosts-state = State
hosts-not-yet = not yet
hosts-since = since
hosts-until = until
time-to-be-announced = postponed, new time to be announced
time-given-up = no longer:
window-to-be-announced = Postponed. The new time is to be announced.
window-moved-from = Postponed from
window-several = Work is done in { $count } windows:
hosts-late = should have begun
hosts-overdue = takes longer than planned
progress-late = { $count } { $count ->
    [one] is late
   *[other] are late
}
progress-overdue = { $count } { $count ->
    [one] takes longer than planned
   *[other] take longer than planned
}
when-to-be-announced = postponed, new time to be announced (was { $before })
when-moved-from = postponed from { $before }
when-moved = { $now } (postponed from { $before })
calendar-host = { $host }: { $title } ({ $state })
calendar-title = { $state }: { $title }
calendar-actual = Work was done { $span }.
calendar-started = Work began { $moment }.
calendar-ended = Work ended { $moment }.
calendar-link = Calendar
calendar-add = Add to a calendar
host-filter-label = Find your host
host-filter-placeholder = host1.example.net
host-filter-none = No host of this maintenance has that name.
progress-count = { $done } of { $total }
progress-completed = completed
progress-failed = { $count } failed
progress-label = Hosts completed

timeline-title = Updates
timeline-note = Update
timeline-window-started = Window began
timeline-window-ended = Window ended
timeline-lifted = Details published

related-title = Related
feedback-question = Was this helpful?
feedback-yes = Yes
feedback-no = No
feedback-thanks = Thank you. Your answer has arrived.
feedback-thanks-again = Thank you. Your remark has arrived.
feedback-failed = Your answer could not be sent. Please try again in a moment.
feedback-title = Thank you
feedback-remark = Would you like to add anything?
feedback-remark-hint = What was missing, what was unclear? Please do not write passwords or personal data; nobody can answer you from here.
feedback-send = Send
feedback-back = Back to the notice

list-lead-maintenance = Planned work: what will be done, when, and what you notice of it.
list-lead-incident = What went wrong, since when, and what is being done about it.
list-lead-postmortem = What happened, why, and what changes because of it.
history-count =
    { $count ->
        [0] No notices
        [one] One notice
       *[other] { $count } notices
    }
history-months-label = Months of { $year }
history-neighbors-label = Neighboring months
system-lead = Everything that concerns { $system }: incidents, planned work and what was learned.
systems-lead = Where each system stands, as far as incidents and maintenance tell.

search-label = Search for
search-button = Search
search-count =
    { $count ->
        [0] Nothing mentions “{ $query }”
        [one] One notice mentions “{ $query }”
       *[other] { $count } notices mention “{ $query }”
    }
search-hint = Try a single word, a host name such as host1.example.net, or an identifier such as CVE-2018-0001.
search-hint-history = Look through the history by month

error-to-now = What is happening now
error-to-search = Search
error-to-history = History
error-reference = Reference: { $reference }
error-400-title = This request cannot be understood
error-400-lead = Something in the address or in what was sent is not as it should be. Please check the address, or start from the first page.
error-403-title = This request was refused
error-403-lead = It did not come from a page of this site. Please open the page again and repeat what you did.
error-404-title = There is no such page
error-404-lead = The address may be mistyped, or the notice has been withdrawn. Everything current is on the first page.
error-405-title = This page cannot do that
error-405-lead = It can be read, but nothing can be sent to it in this way. Please go back and try again.
error-413-title = That was too much
error-413-lead = More was sent than this page takes. Please shorten it and send it again.
error-429-title = That was too often
error-429-lead = Many requests came in a short time. Please wait a minute and try again.
error-500-title = Something went wrong on our side
error-500-lead = The fault is ours and has been recorded. Please try again in a moment.
error-503-title = The status page is not available right now
error-503-lead = This says nothing about our other systems. Please try again in a minute.
error-zone-title = This time zone is not known
error-zone-lead = “{ $name }” is not a time zone. Please choose one at the foot of this page, or use a name such as Europe/Berlin.

lookup-title = Is my server affected?
lookup-description = Type the names of your servers and see what is planned or under way on them.
lookup-lead = Type or paste the names of your servers, or a part of one. You see what is planned or under way on them, when, and whether it is done.
lookup-label = Host names, or a part of one
lookup-hint = One a line, or with commas or spaces between them; { $max } at most.
lookup-box-hint = A host name, a part of one, or several with commas between them.
lookup-button = Look up
lookup-again = Look for other hosts
lookup-everywhere = Look in all notices
lookup-follow = Follow just these hosts
lookup-wrong-title =
    { $count ->
        [one] One entry is not a host name
       *[other] { $count } entries are not host names
    }
lookup-wrong-lead = All others were looked for. Please correct what is named here: a host name has letters, digits, dots and hyphens, 253 characters at most.
lookup-wrong-line = Line { $line }: “{ $text }”
lookup-wrong-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
lookup-left-title =
    { $count ->
        [one] One name was too many
       *[other] { $count } names were too many
    }
lookup-left-lead = { $looked } were looked for: more do not fit into an address that can be passed on. What you typed is still in the field.
lookup-left-next =
    { $count ->
        [one] Look for the one that was left
       *[other] Look for the next { $count }
    }
lookup-host-affected = { $host } is affected
lookup-hosts-affected =
    { $affected ->
        [one] 1 of your { $total } hosts is affected
       *[other] { $affected } of your { $total } hosts are affected
    }
lookup-similar-affected =
    { $count ->
        [one] One host with “{ $part }” in its name is affected
       *[other] { $count } hosts with “{ $part }” in their names are affected
    }
lookup-some-affected =
    { $count ->
        [one] One of these hosts is affected
       *[other] { $count } of these hosts are affected
    }
lookup-many-affected =
    { $count ->
        [one] At least one of these hosts is affected
       *[other] At least { $count } of these hosts are affected
    }
lookup-host-done = Nothing more is planned on { $host }
lookup-hosts-done = Nothing more is planned on these hosts
lookup-host-free = { $host } is in no current or coming notice
lookup-hosts-free = None of these { $total } hosts is in a current or coming notice
lookup-host-unknown = We know no notice that names { $host }
lookup-hosts-unknown = We know no notice that names any of these hosts
lookup-hosts-mixed = None is affected of those that we know, but we do not know all
lookup-nothing-read = There is no host name in what you typed
lookup-under-way =
    { $count ->
        [one] Work on one host is under way.
       *[other] Work on { $count } hosts is under way.
    }
lookup-next = The next work begins
lookup-failed =
    { $count ->
        [one] On one host it did not work out.
       *[other] On { $count } hosts it did not work out.
    }
lookup-late =
    { $count ->
        [one] On one host it should have begun and has not been reported.
       *[other] On { $count } hosts it should have begun and has not been reported.
    }
lookup-overdue =
    { $count ->
        [one] On one host it takes longer than was said.
       *[other] On { $count } hosts it takes longer than was said.
    }
lookup-given-up =
    { $count ->
        [one] On one host the work is postponed; its new time is to be announced.
       *[other] On { $count } hosts the work is postponed; the new times are to be announced.
    }
lookup-done =
    { $count ->
        [one] On one host the work is done.
       *[other] On { $count } hosts the work is done.
    }
lookup-free =
    { $count ->
        [one] One host is in no current or coming notice:
       *[other] { $count } hosts are in no current or coming notice:
    }
lookup-unknown =
    { $count ->
        [one] We know no notice with one name. That does not mean that all is well; please check the spelling:
       *[other] We know no notice with { $count } names. That does not mean that all is well; please check the spelling:
    }
lookup-unknown-one = No public notice has ever had a host with this name, or with it in its name. That does not mean that all is well; please check the spelling.
lookup-similar =
    { $hosts ->
        [one] One host has “{ $part }” in its name.
       *[other] { $hosts } hosts have “{ $part }” in their names.
    }
lookup-similar-cut = The first { $shown } of { $rows } entries for “{ $part }” are shown. Please type more of the name.
lookup-similar-past =
    { $hosts ->
        [one] In what is current or coming, no host has “{ $part }” in its name; in what is over, one has.
       *[other] In what is current or coming, no host has “{ $part }” in its name; in what is over, { $hosts } have.
    }
lookup-incidents = Incidents name systems and no hosts.
lookup-incidents-link = See what is happening now
host-lead = What is planned or under way on this host, and what was.
host-current = Current and coming
host-past = What was
host-past-none = No notice that is over names this host.
host-unknown-title = We know no notice that names this host
host-unknown-lead = No public notice has ever had a host “{ $host }”. That does not mean that all is well with it; please check the spelling, or look for a part of the name.
rows-shown = Hosts { $first } to { $last } of { $total }
rows-found =
    { $found ->
        [one] One of { $total } hosts has “{ $part }” in its name
       *[other] { $found } of { $total } hosts have “{ $part }” in their names
    }
rows-all = Show all hosts
rows-previous = Previous hosts
rows-next = Next hosts
rows-label = Hosts, page { $page } of { $pages }
host-filter-button = Find
host-filter-failed = The hosts could not be looked up. Please try again in a moment.

# The desk's navigation.
desk-nav-more = More
desk-nav-administration = Administration
desk-nav-own = You
desk-nav-zones = Zone rules and times
## History of a notice: differences, revisions, reasons, public changes
difference-none = Nothing changed.
difference-removed = removed:
difference-added = added:
difference-folded =
    { $words ->
        [one] One word that did not change
       *[other] { $words } words that did not change
    }
# People: the second step of sign-in, and ways to sign in
desk-code = Code
desk-code-hint = Six digits from your authenticator app.
desk-second-step = One more step
desk-second-step-code-wrong = This code is not valid now, or was used already. Please type the one that your app shows now; if it is refused again, check the clock of your phone.
desk-second-step-lost = None of it at hand: use a recovery code
desk-second-step-recovery = Recovery code
desk-second-step-recovery-hint = One of the codes that you kept. Each can be used once.
desk-second-step-recovery-wrong = This is not one of your recovery codes, or it was used already. Please check it, or take another one.
desk-second-step-over = The second step was not taken in time. Please sign in once more.
desk-second-step-again = Sign in as somebody else
desk-authenticator = Authenticator app
desk-authenticator-off = Not set up
desk-authenticator-since = Set up on { $at }
desk-authenticator-why = An app on your phone shows a new code every half minute. With it, a password alone opens nothing.
desk-authenticator-set-up = Set up an authenticator app
desk-authenticator-is-demanded = Everybody at this desk has to have a second factor. Once yours is set up, you can go on.
desk-authenticator-demanded = A second factor is demanded of everybody here: before you remove the app, another one has to be set up.
desk-authenticator-remove-note = You then sign in by your password alone, and your recovery codes end.
desk-authenticator-remove = Remove the app
desk-authenticator-begin-head = Get ready
desk-authenticator-begin-note = You need an app that shows one-time codes (TOTP), on your phone or in your password manager.
desk-authenticator-begin = Show the secret
desk-authenticator-begin-again = Begin again with a new secret
desk-authenticator-scan = 1. Give the secret to your app
desk-authenticator-scan-note = Scan the square with the app.
desk-authenticator-square = The secret, as a square for the camera of your app
desk-authenticator-open = Open in an app on this device
desk-authenticator-type = Or type the secret:
desk-authenticator-confirm = 2. Show that it works
desk-authenticator-code-wrong = This is not the code of now. Please type the one that your app shows now; if it is refused again, check the clock of your phone.
desk-authenticator-turn-on = Turn on
desk-authenticator-is-on = The app is set up. From now on you are asked for a code when you sign in.
desk-recovery = Recovery codes
desk-recovery-left =
    { $count ->
        [0] None left
        [one] One left
       *[other] { $count } left
    }
desk-recovery-renew = Make new codes
desk-recovery-renew-note = A recovery code lets you in when your app or passkey is lost. Earlier codes stop working.
desk-recovery-yours = Your recovery codes
desk-recovery-lead = Each lets you in once when your app or passkey is lost. Keep them where you find them without your phone: on paper, or in a password manager.
desk-recovery-once = Shown this once
desk-recovery-kept = I have kept them
desk-done-authenticator-removed = The app is removed.
desk-action-second-step-failed = Right password, wrong second factor
desk-action-authenticator-added = Authenticator app set up
desk-action-authenticator-removed = Authenticator app removed
desk-action-recovery-codes-made = New recovery codes
desk-action-recovery-code-used = Recovery code used
desk-action-second-factor-reset = Second factor taken off
desk-action-second-factor-demanded = Second factor demanded of everybody
desk-action-second-factor-left-open = Second factor no longer demanded
## Settings of the site

desk-nav-settings = Settings
desk-action-settings-changed = Settings of the site changed
contact = Contact
support-title = Help
legal-fallback = This text is available in { $language } only.
desk-done-settings = Saved. Readers see it already.
desk-urgent-imprint = The site is offered in German and names nobody who is responsible for it.
desk-urgent-imprint-look = Set the imprint
desk-settings-lead = What readers see of you on every page. It takes effect at once, without a restart; open pages renew themselves.
desk-settings-changed = Last changed on { $at } by { $who }.
desk-settings-unsaved = This is not saved yet. Look at the preview, then save.
desk-settings-configured = Empty: “{ $value }”, from the configuration.
desk-settings-save = Save settings
desk-settings-look = Preview
desk-settings-save-note = Readers see it within a second.
desk-settings-no-imprint = There is no imprint
desk-settings-no-imprint-why = German is offered, and a German site has to say who is responsible for it (Impressumspflicht, § 5 DDG).
desk-settings-no-imprint-go = Give a link or a text
desk-settings-part-name = Name
desk-settings-part-name-note = In the head of every page, in titles, feeds, calendars and the API.
desk-settings-name = Name of the provider
desk-settings-name-hint = As your customers know you, at most 60 characters.
desk-settings-part-logo = Logo and icon
desk-settings-part-logo-note = In the place of the window before the name.
desk-settings-pictures-hint = SVG, PNG or WebP, at most 1 MB and 2048 pixels along a side. An SVG must not contain text, scripts or other pictures: convert its text to outlines. It is redrawn from its shapes alone.
desk-settings-logo = Logo
desk-settings-logo-light = Logo on light
desk-settings-logo-dark = Logo on dark
desk-settings-icon = Icon of tabs and bookmarks
desk-settings-logo-has-name = The name can be read in the logo: do not write it beside it
desk-settings-remove = Remove
desk-settings-part-colors = Colors
desk-settings-part-colors-note = Links, buttons and planned work. Text in the color has to be readable everywhere, so a color that is too faint is not taken.
desk-settings-accent = Colors
desk-settings-accent-light = Color on light
desk-settings-accent-light-hint = Such as #2a3cb8. Empty: the color that comes with Fenster.
desk-settings-accent-dark = Color on dark
desk-settings-accent-dark-hint = Such as #aab8ff. Empty: the color that comes with Fenster.
desk-settings-nearest = Take { $color }
desk-settings-preview = Preview
desk-settings-preview-note = As it is typed, saved or not.
desk-settings-preview-text = On Tuesday we replace two switches.
desk-settings-preview-link = What this means for you
desk-settings-preview-button = Show the preview again
desk-settings-part-place = Zone and languages
desk-settings-part-place-note = Where the site is at home, and for whom it is.
desk-settings-zone = Home zone
desk-settings-zone-hint = A city or a name such as Europe/Berlin. New notices begin with it, and months of the history are reckoned in it. Notices that exist keep their own zones: no time changes.
desk-settings-languages = Languages offered
desk-settings-languages-hint = Addresses in a language that is not offered lead to the one that is. Notices keep their texts in both.
desk-settings-imprint-note = Who is responsible for the site. Required where German is offered.
desk-settings-privacy-note = What becomes of readers’ data. Fenster itself sets no cookies for readers.
desk-settings-contact-note = How you are reached.
desk-settings-legal-link = { $what }: link
desk-settings-link-hint = https://, mailto: or tel:. It stands at the foot of every page.
desk-settings-legal-own = Or a page of its own here
desk-settings-legal-own-hint = Markdown; a \ at the end of a line breaks it. It becomes { $address }; a language without a text shows the other one and says so.
desk-settings-legal-text = { $what } in { $language }
desk-settings-support = Help
desk-settings-support-note = Links at the foot of every page: your support, your telephone, your customer portal.
desk-settings-support-hint = One link a row; empty its fields to take it out. A link without a name in one language shows the other one.
desk-settings-support-row = Link { $number }
desk-settings-support-label = Name in { $language }
desk-settings-support-url = Link
desk-settings-footer = Line at the foot
desk-settings-footer-note = In the place of the name at the very end of every page.
desk-settings-footer-in = Line in { $language }
desk-settings-meanwhile = Somebody else saved the settings while you were writing.
desk-settings-meanwhile-by = { $who } saved the settings on { $at }, while you were writing.
desk-settings-taken = Taken over from there, because you had not touched it: { $fields }.
desk-settings-contested = You both changed these; below is what you wrote:
desk-settings-theirs = { $field }: there “{ $value }”
desk-settings-meanwhile-do = Nothing is saved yet. Save to put yours in the place of theirs, or
desk-settings-anew = begin anew with what is saved.
desk-picture-not-a-picture = This is no picture that can be taken. Choose an SVG, PNG or WebP file.
desk-picture-too-large = The picture is too large. Choose one of at most { $max } KB.
desk-picture-too-many-dots = The picture has too many pixels. Choose one of at most { $max } along each side.
desk-picture-damaged = The file is damaged. Export the picture again, or choose another one.
desk-picture-script = The drawing contains a script, an event handler or an animation. Export it as a still picture.
desk-picture-embedded = The drawing contains another picture or a piece of a web page. Export it as shapes only, or as PNG.
desk-picture-external = The drawing refers to other files. Export it so that everything is in it.
desk-picture-entities = The drawing defines entities (<!ENTITY). Export it as plain SVG.
desk-picture-text = The drawing contains text, which would look different on each device. Convert it to outlines (paths) and export it again.
desk-picture-too-complex = The drawing has too many parts. Simplify it, or export it as PNG.
desk-picture-blank = The drawing shows nothing. Choose another file.
site-problem-not-one-line = Write it on one line.
site-problem-zone = There is no such time zone. Write a city or a name such as Europe/Berlin.
site-problem-language = There is no such language. Choose English or Deutsch.
site-problem-no-language = Offer at least one language.
site-problem-color = This is no color. Write # and six digits, such as #2a3cb8.
site-problem-faint-light = The contrast is { $ratio }:1 on { $surface } in the light look; text needs { $least }:1. The nearest color that passes is { $nearest }.
site-problem-faint-dark = The contrast is { $ratio }:1 on { $surface } in the dark look; text needs { $least }:1. The nearest color that passes is { $nearest }.
site-problem-link = Write a link that begins with https://, mailto: or tel:.
site-problem-link-and-text = Give a link or a text, not both: readers are shown one of them.
site-problem-label-missing = Name the link in at least one language.
site-problem-url-missing = Write where the link leads, or empty the row.
site-problem-picture = The picture is not there any more. Choose it again.
site-surface-paper = the page
site-surface-pane = cards
site-surface-sunken = the foot of the page
site-surface-red = messages about disruptions
site-surface-amber = warnings
site-surface-green = messages that all is well

# The dashboard, the list of notices and quick updates.
desk-nav-dashboard = Dashboard
desk-list-order =
    { $count ->
        [one] One notice.
       *[other] { $count } notices. First what is going on, then what is coming, drafts, and what is over.
    }
desk-open = Going on
desk-open-none = Nothing is going on, and nothing begins within a day.
desk-open-more =
    { $count ->
        [one] One more
       *[other] { $count } more
    }
desk-open-latest-update = Last update { $length } ago
desk-open-latest-publication = Published { $length } ago, no update since
desk-quick = Update
desk-quick-stays = Stays: { $state }
desk-quick-behind = One language is enough for now. Readers of the other one get this text too, marked as not translated.
desk-quick-effect = Readers see the text and the state at once, in every channel.
desk-quick-effect-hosts =
    { $open ->
        [0] Readers see the text and the state at once, in every channel. All { $total } hosts are completed.
        [one] Readers see the text and the state at once, in every channel. Hosts stay as they are: one of { $total } is not completed.
       *[other] Readers see the text and the state at once, in every channel. Hosts stay as they are: { $open } of { $total } are not completed.
    }
desk-late = Late
desk-late-window = The window has been over for { $length }, the work is not reported done.
desk-late-hosts =
    { $count ->
        [one] One host should have been begun.
       *[other] { $count } hosts should have been begun.
    }
desk-late-overdue =
    { $count ->
        [one] One host takes longer than was said.
       *[other] { $count } hosts take longer than was said.
    }
desk-late-silent = Readers have heard nothing for { $length }.
desk-late-held = Was to open on { $at } and is still held back. Please look at the clocks.
desk-late-untranslated = Becomes public on { $at } without a text in { $language }.
desk-in = in { $length }
desk-next-publication = Becomes public:
desk-next-lift = Lift:
desk-next-window-start = Window begins:
desk-next-action = Window begins, readers have to act before:
desk-next-host = Without a report, a host counts as late:
desk-next-window-end = Window ends:
desk-drafts = Drafts
desk-drafts-none = There are no drafts.
desk-drafts-all = All { $count } drafts
desk-draft-own = saved by you { $length } ago
desk-draft-by = saved by { $who } { $length } ago
desk-lagging = Translations
desk-unseen =
    { $count ->
        [0] Nothing new from readers
        [one] One new answer from readers
       *[other] { $count } new answers from readers
    }
desk-unseen-unhelpful =
    { $count ->
        [one] One says that it did not help.
       *[other] { $count } say that it did not help.
    }
desk-feedback-see = I have seen these
desk-feedback-new = new
desk-done-feedback-seen = Noted: you have seen what readers said.
desk-done-posted-in-one = The update is posted, in one language. Please add the other one when there is time.
desk-health = The desk itself
desk-health-clock-fine = No clock is doubted
desk-health-clock-held = A clock has jumped: nothing opens by itself
desk-health-clock-contradicted = Two clocks say different things
desk-health-zones = Zone rules { $release }
desk-health-zones-stale = Zone rules { $release } are old
desk-health-outbox = Readers see every change
desk-health-outbox-waits =
    { $count ->
        [one] One change has waited { $length } to reach readers
       *[other] { $count } changes wait to reach readers, the first for { $length }
    }
desk-health-no-backup = No backup has been recorded.
desk-health-backup-how = Have the job that makes backups call this when it is done:
desk-health-backup = Last backup recorded { $length } ago
desk-length-days = { $days } days
problem-key-reused = This key was used for another update. Please use a new one for each update.

# Planning a publication, and the first words of a postmortem.
desk-plan = Publish by itself
desk-plan-do = Plan the publication
desk-plan-move = Plan it for this time
desk-plan-zone = Local time of
desk-plan-hint-at = As in 2026-12-14 19:00. A time with an offset, such as 2026-12-14T06:00Z, is taken as it is.
desk-plan-what = At this instant readers get the notice at once, on its page, in feeds, calendars and by API. Before it nothing of it is public. What is sealed stays so until its lift.
desk-plan-past = { $at } is over. Please choose a time to come, or publish it now.
desk-plan-now = at any moment
desk-plan-untranslated = There is no text in { $language } yet. Readers of it get the other language.
desk-plan-after-start = The window begins before the notice is public.
desk-postmortem-window = Planned window: { $span }
desk-postmortem-published = { $at }: announced
desk-postmortem-hosts = Hosts: { $progress }

## Proofreading: what would mislead readers. Each sentence quotes the text.
proof-host-outside = This host starts { $start }, outside the window. Please change the start or the window.
proof-host-ends-after = With the time kept free, this host ends { $ends }, after its window ({ $window }). Please start it earlier or make the window longer.
proof-wrong-weekday = “{ $written }”: the day does not fit the date, which is { $right }. Please correct one of them.
proof-no-such-day = “{ $written }”: there is no such day. Please correct the date.
proof-ambiguous-date = “{ $written }” may be { $one } or { $other }. Please write the month as a word.
proof-other-date = “{ $written }” is { $date }, when nothing is planned. Please correct the date or the window.
proof-wrong-zone-name = “{ $written }” is not the time in use on { $day }; that is { $right }. Please correct the zone or the time.
proof-unused-zone-name = “{ $written }” is not in use on { $day }. Please correct the zone or the time.
proof-ambiguous-zone-name = “{ $written }” has several meanings: { $meanings }. Please add the offset, as in “(UTC+1)”.
proof-no-zone = “{ $written }” has no time zone. Please add it, as in “19:00 UTC”.
proof-stale = “{ $written }” is soon wrong for those who read it later. Please name the day or the time.
proof-stale-in-update = “{ $written }” depends on when it is read. The date beside the update helps; naming the day is clearer.
proof-dead-link = The link to “{ $written }” leads to no page of this site. Please check the address.
proof-hidden-link = The link to “{ $written }” leads to a notice that is not public. Readers would find nothing there.
proof-refused-link = The link to “{ $written }” leads nowhere, because such addresses are not allowed. Please use one that begins with https://.
proof-not-a-reference = “{ $written }” does not become a link. Please write { $right }.
proof-no-advisory = “{ $written }” is not the number of an advisory and does not become a link. Please check it.
proof-other-language = This seems to be { $seems }. Please check whether it is in the right box.
proof-placeholder = “{ $written }” is still to be filled in.
proof-untranslated = This is missing here and given in { $language }.
desk-proof-head =
    Proofreading: { $count ->
        [0] nothing to remark
        [one] one remark
       *[other] { $count } remarks
    }
desk-proof-note = Remarks stand in nobody’s way: you can save and publish all the same.
desk-proof-more =
    { $count ->
        [one] There is one more of the same kinds.
       *[other] There are { $count } more of the same kinds.
    }
desk-proof-failed = Proofreading does not answer at the moment. What you typed is still here.

## Texts to begin with.
template-vm-host-maintenance = VM host maintenance
template-network-maintenance = Network maintenance
template-embargoed-update = Security update under embargo
template-outage = Outage
template-postmortem = Postmortem
template-no-window = [When it happens, with the zone.]
template-window = The work takes place { $span }.
template-no-hosts = [Which customers and servers.]
template-hosts =
    { $count ->
        [one] The servers on the host in the table.
       *[other] The servers on the { $count } hosts in the table.
    }
desk-template-head = Begin with a template
desk-template-blank = or with nothing
desk-section-add = Add a section
desk-section-note = At the end of the text, in each language.
## Windows with ids, and what is kept of host rows

problem-not-a-window-id = “{ $value }” is not the id of a window, or another one here has it. Please leave “id” out: a window that starts when it did keeps its own, and a new one gets its own.
# Going somewhere by name, and keyboard shortcuts.
desk-go = Go to
desk-go-label = Place, title or host
desk-go-find = Find
desk-go-none = Nothing is called that. Please try a part of a title or of a host name.
desk-keys = Keyboard shortcuts
desk-keys-lead = Letters and signs do nothing while you type in a field. A letter is the one that is printed on your keyboard.
desk-keys-are-on = Shortcuts of single keys are on.
desk-keys-are-off = Shortcuts of single keys are off. Ctrl K still works.
desk-keys-off = Switch them off
desk-keys-on = Switch them on
desk-keys-change = Switch on or off
desk-keys-close = Close
desk-key-update = Write an update
desk-key-edit = Edit the notice
desk-key-filter = Filter the list, or find
desk-key-keys = Show these shortcuts
desk-done-keys-switched = Noted.

## The editor: languages side by side, tools, live preview, translations
desk-part-affected = Systems and hosts
desk-part-publication = Publication
desk-fold-more = Priority, address, related notices
desk-field-slug-in = { $spoken ->
    [de] Address in German
   *[en] Address in English
 }
desk-lag-behind = { $spoken ->
    [de] German
   *[en] English
 } is behind: { $count ->
    [one] 1 paragraph changed
   *[other] { $count } paragraphs changed
 }.
desk-lag-older = { $spoken ->
    [de] German is older than its source.
   *[en] English is older than its source.
 }
desk-lag-show = { $spoken ->
    [de] Show what changed in German
   *[en] Show what changed in English
 }
desk-lag-settle = { $spoken ->
    [de] German is up to date
   *[en] English is up to date
 }
desk-lag-edit = { $spoken ->
    [de] Edit the German text
   *[en] Edit the English text
 }
desk-tools = Formatting
desk-tool-with-key = { $label } (Ctrl+{ $key })
desk-tool-bold = Bold
desk-tool-italic = Italic
desk-tool-link = Link
desk-tool-code = Code
desk-tool-heading = Heading
desk-tool-bullets = List
desk-tool-numbers = Numbered list
desk-tool-quote = Quotation
desk-live = Live preview
desk-live-failed = No preview came. What you typed is still here: please check that you are online and signed in.
desk-live-left-out = Left out until it is complete: { $fields }
desk-live-nothing = Nothing can be shown yet.

## What is typed and not saved: kept, offered again, brought together with what others saved
desk-kept-changed = Not kept yet.
desk-kept-at = Kept { $at }.
desk-kept-offline = Not kept: no connection. It is still on this page.
desk-kept-signed-out = Not kept: your session has ended. It is still on this page; save it to sign in again, and nothing is lost.
desk-kept-failed = Not kept: the desk did not take it. It is still on this page.
desk-kept-too-long = Not kept: the form is too long for that. It is still on this page; please save it.
desk-kept-typing = { $by } is editing this, too (last typed { $at }).
desk-kept-saved = { $by } saved this notice at { $at }. When you save, you will see what changed before anything is stored.
desk-kept-offer = You typed this on { $at } and did not save it.
desk-kept-offer-of = You typed “{ $title }” on { $at } and did not save it.
desk-kept-go = Continue with it
desk-kept-look = See what differs, or discard
desk-kept-continued = This is what you typed on { $at }. It is not saved yet.
desk-kept-head = Typed and not saved
desk-kept-entry = Kept { $at }.
desk-kept-entry-new = New notice, kept { $at }.
desk-kept-untitled = Without a title
desk-kept-of = Not saved: { $title }
desk-kept-changes = What you typed, beside what is stored
desk-kept-content = What you typed
desk-kept-nothing-new = What you typed is stored already.
desk-kept-saved-since = { $by } saved this notice on { $at }, after you had opened it. When you save, you will see both before anything is stored.
desk-kept-discard = Discard what I typed
desk-done-discarded = What you had typed is gone. What is stored is as it was.
desk-merge-somebody = somebody else
desk-merge-head = Somebody saved this notice while you were typing
desk-merge-choose-head =
    { $count ->
        [one] You both changed the same field
       *[other] You both changed the same { $count } fields
    }
desk-merge-saved = { $by } saved it on { $at }.
desk-merge-saved-once = It was saved by somebody else after you had opened it.
desk-merge-lead = Their changes and yours do not touch and are both in the form now. Nothing is saved yet: please look, and save again.
desk-merge-choose-lead = Nothing is lost and nothing is saved yet. Please choose for each field, and save again.
desk-merge-mine = Yours, as it stands in the form
desk-merge-theirs = That of { $by }
desk-merge-both = Both, one below the other
desk-merge-edit = To write something else, change it in the form and choose yours.
desk-merge-to-field = To the field
desk-merge-missing = { $field }: please choose one of the versions.
desk-merge-brought =
    { $count ->
        [one] One change came from { $by }
       *[other] { $count } changes came from { $by }
    }
desk-merge-row-theirs = { $row }: { $by } took it out, and you changed it. It is in the form; take it out if it is to go.
desk-merge-row-mine = { $row }: you took it out, and { $by } changed it. It is in the form again; take it out if it is to go.
desk-resume-do = Send it now
desk-resume-elsewhere-head = Somebody else typed here
desk-resume-elsewhere = You are signed in. What was typed before belongs to another operator and is not shown to you. To give it back, sign out and let them sign in on the next page.
desk-resume-elsewhere-leave = Sign out, and keep it for them
desk-resume-elsewhere-go = Go to the desk without it
problem-changed-to = Somebody else has set this to “{ $value }” in the meantime. What you typed is still here: save again to put it in its place, or type their value.
problem-emptied-meanwhile = Somebody else has emptied this field in the meantime. What you typed is still here: save again to put it back, or empty the field.
problem-reserved-host-name = “{ $name }” is the address of a file among the readers’ pages, so that no host can be found under it. Please give the host’s full name.
problem-duplicate-column = The column “{ $name }” is there more than once. Please remove all but one.
problem-why-another-time = Readers know another time. Please say in “change_reason” in one line why it changed; they will read it.
problem-form-why-another-time = Readers know another time. Please say in one line why it changes, in “Why times change”; they will read it.
desk-change-reason = Why times change
desk-change-reason-hint = Needed where a time that readers know changes. Readers see it in the list of changes.
desk-do-history = History
desk-history = History
desk-history-of = Revisions of
desk-history-empty = This notice has not been saved since revisions are kept. Its next save begins its history.
desk-history-sealed = Sealed text changed
desk-history-since = since
desk-history-reports =
    { $count ->
        [one] (one save)
       *[other] ({ $count } saves)
    }
desk-history-newer = Newer
desk-history-older = Older
desk-history-page = Page { $page } of { $pages }
desk-act-found = As it was before its history
desk-act-created = Created
desk-act-changed = Changed
desk-act-hosts = Hosts reported
desk-act-posted = Update posted
desk-act-planned = Publication planned
desk-act-unplanned = Planned publication called off
desk-act-published = Published
desk-act-withdrawn = Taken back
desk-act-lifted = Sealed section opened
desk-act-restored = Earlier revision brought back
desk-revision-of = Revision of { $at }
desk-revision-first = This is the first revision. There is none before it.
desk-revision-before = The one before
desk-revision-against = Compare with
desk-revision-language = Texts in
desk-revision-compare = Compare
desk-revision-fields = Fields
desk-revision-field = Field
desk-revision-old = Before
desk-revision-new = After
desk-revision-none = nothing
desk-revision-more =
    { $count ->
        [one] One more field changed.
       *[other] { $count } more fields changed.
    }
desk-do-restore = Bring back
desk-restore-ask = Bring back the revision of { $at }?
desk-restore-note = Texts, times, hosts and systems become those of that revision. Hosts that were added since are removed.
desk-restore-stays = Everything that happened stays: state, updates, reports of hosts, opened sections and the address.
desk-restore-unseen = Nothing is published by it.
desk-restore-public = The notice is public: readers see the change at once.
desk-restore-yes = Bring back
desk-done-restored = The earlier revision is brought back.
changes-title = Changes to this notice
changes-count =
    { $count ->
        [one] One change
       *[other] { $count } changes
    }
changes-reason = Reason:
changes-unknown = unknown
changes-start = Start moved from { $from } to { $to }
changes-end = End moved from { $from } to { $to }
changes-details = Details follow at another time: { $to } instead of { $from }
changes-host = { $hosts }: start moved from { $from } to { $to }
changes-hosts-more =
    { $count ->
        [one] { $names } and one more
       *[other] { $names } and { $count } more
    }
changes-hosts-added = Added: { $hosts }
changes-hosts-removed = Removed: { $hosts }
changes-text-title = Title changed ({ $language })
changes-text-summary = Summary changed ({ $language })
changes-text-body = Text changed ({ $language })
changes-text-action = “What you have to do” changed ({ $language })
desk-nav-templates = Templates
desk-templates-lead = Texts that you begin notices with. New ones are made on a notice’s page.
desk-templates-none = There is no template of your own yet.
desk-template-shared = for everybody
desk-template-own = for you
desk-template-edit = Edit
desk-template-delete = Delete
desk-template-new = Save as template
desk-template-of = From “{ $title }”. Times, hosts and sealed text are never part of a template.
desk-template-note = Times, hosts and sealed text are never part of a template.
desk-template-name = Name of the template
desk-template-parts = What it keeps
desk-template-parts-hint = The kind of notice is always kept.
desk-template-share = Everybody may begin with it, and publishers may change it
desk-template-save = Save template
desk-template-back = Back to the templates
desk-action-template-added = Template made
desk-action-template-changed = Template changed
desk-action-template-deleted = Template deleted
desk-draft-saved = saved { $length } ago
desk-confirmed = Is it still you?
desk-confirmed-lead = What you are about to do is worth a second look. Your form is kept and goes on at once.
desk-confirmed-code = Or a code from your authenticator app
desk-confirmed-go = Go on
desk-confirmed-leave = Leave it
desk-sessions = Sessions
desk-sessions-note = A session ends after half an hour without use, and after twelve hours in any case.
desk-sessions-end-others = End all other sessions
desk-session-browser = Browser
desk-session-browser-other = Another browser
desk-session-on = { $family } on { $platform }
desk-session-seen = Last used
desk-session-opened = Opened
desk-session-this = This session
desk-session-end = End
desk-session-end-of = End the session of { $browser }
desk-invitation-head = Welcome to { $site }
desk-invitation-lead = You are invited to this desk as { $rank }. Please choose a password.
desk-invitation-accept = Create my account
desk-invitation-reset-head = Choose another password
desk-invitation-reset-lead = Your other sessions end, and you sign in with the new password.
desk-invitation-alone = You alone may read some sealed text, and this link would take that right away. Please ask for a link from the command line of the server.
desk-message-link = This link is of no use any more
desk-message-link-advice = It was used already, was taken back, or is older than three days. Please ask an administrator for another one.
desk-operator-invite-head = Invite somebody
desk-operator-invite-note = You hand the link over: no mail is sent
desk-operator-invite = Make the invitation
desk-operator-reset = Make a link
desk-operator-reset-note = With a one-time link the operator chooses another one. You hand it over: no mail is sent
desk-operator-sessions =
    { $count ->
        [one] One is open
       *[other] { $count } are open
    }
desk-operator-sessions-end = End all sessions
desk-second-factor = Second factor
desk-second-factor-on = Set up
desk-second-factor-off = None
desk-second-factor-reset = Take off the second factor
desk-second-factor-reset-note = For who has lost app, passkeys and recovery codes. Their sessions end, they sign in by password alone, and they are told.
desk-demand-on = Demanded of everybody
desk-demand-off = Everybody decides
desk-demand-note = Where it is demanded, whoever has none is led to setting one up after sign-in, and nothing else works before.
desk-demand-turn-on = Demand it of everybody
desk-demand-turn-off = No longer demand it
desk-links = Links that were not used yet
desk-links-note = Each can be used once, for three days
desk-link-made = The link for { $email }
desk-link-made-hint = Please copy it now and hand it over yourself: no mail is sent, and it is never shown again. It can be used once, for three days.
desk-link-for = What it is for
desk-link-to-join = To join as { $rank }
desk-link-to-reset = To choose another password
desk-link-until = Good until
desk-link-over = Over
desk-link-revoke = Take back
desk-link-revoke-of = Take back the link for { $email }
desk-done-joined = Welcome. Your account is ready; a second factor would keep it safe.
desk-done-sessions-ended = The sessions have ended.
desk-done-link-revoked = The link is of no use any more.
desk-done-demanded = Changed.
desk-done-second-factor-reset = The second factor is taken off. The operator is told at the next sign-in.
desk-action-operator-invited = Invited
desk-action-invitation-revoked = One-time link taken back
desk-action-reset-offered = One-time link to another password made
desk-action-sessions-ended = Sessions ended
desk-action-confirmed = Proved once more who they are
desk-right-updates-write = Post updates
desk-token-ends = Ends
desk-token-days =
    { $days ->
       *[other] After { $days } days
    }
desk-token-days-wrong = Please choose after how many days the token ends: 365 at most, or no end.
desk-token-endless = No end: good until it is revoked
desk-token-until = Good until { $at }
desk-token-over = Over since { $at }
desk-token-notice = For which notice
desk-token-notice-wrong = Please choose one of the notices, or every one.
desk-token-every-notice = Every notice
desk-token-only = Only for “{ $title }”
answer-token-over = This token is over
answer-token-over-advice = A token ends on a day that is chosen when it is made. Please have an administrator make another one.
answer-token-mistyped = This is no token of ours
answer-token-mistyped-advice = It may have been mistyped or cut. Please send the whole token, as it was shown when it was made, in the header “Authorization: Bearer …”.
answer-another-notice-advice = The token is for another notice alone. Please use one that is for this notice, or for every one.

# Changes that readers are told of, beside those of times and hosts
changes-timing = Durations changed. Now: { $to } Before: { $from }
changes-host-timing = { $hosts }: durations changed. Now: { $to } Before: { $from }
changes-not-stated = nothing was stated.
changes-reason-zone-rules = The rules of the time zone { $zone } changed.
# Writing by keys alone
desk-go-template = Template
desk-next-blank = Blanks
desk-key-postmortem = Go to “Write a postmortem”
desk-key-send = Send the form you write in; to publish, once more
desk-key-save = Save in the editor
desk-key-next-blank = Next blank to fill in
desk-key-last-blank = Blank before
## Updates that are planned for later
problem-no-readers-then = Readers do not see the notice at that time. Please publish it first, or plan its publication for no later than the update.
problem-planned-no-more = This planned update has gone out meanwhile, or was taken back. Please look at the timeline before you post it again.
desk-update-at-hint = In { $zone }. Left empty: now. With a time to come, the update is planned and goes out by itself.
desk-quick-later = At another time
desk-planned = Planned updates
desk-planned-note = Readers see nothing of them before
desk-planned-goes-out = Goes out on { $at }
desk-planned-state = State from then on: { $state }
desk-planned-state-stays = The state stays as it is
desk-planned-by = Planned by { $who }
desk-planned-change = Change
desk-planned-save = Save
desk-planned-change-hint = In { $zone }. Left empty: it goes out at once.
desk-planned-take-back = Take back
desk-planned-take-back-of = Take back the update of { $at }
desk-planned-held = Was to go out on { $at }, and could not.
desk-planned-waits = Is due since { $at } and is held back. Please look at the clocks.
desk-planned-why-not-public = Readers do not see the notice any more. Please publish it again and choose another time, or take the update back.
desk-planned-why-over = The notice is over since. Please take the update back, or change it and choose another time if readers need it all the same.
desk-planned-why-state = Its state does not follow from where the notice stands now. Please choose another state and another time, or take the update back.
desk-planned-why-gives-away = It would tell what is sealed still. Please change its text, or choose a time after the lift.
desk-row-planned = Planned update { $number }
desk-done-update-planned = The update is planned. It goes out by itself, and readers see nothing of it before.
desk-done-update-replanned = The planned update is changed.
desk-done-update-unplanned = The planned update is taken back.
desk-next-update = Update goes out:
desk-late-update = An update was to go out on { $at }, and could not. { $why }
desk-action-update-planned = Update planned
desk-action-update-replanned = Planned update changed
desk-action-update-unplanned = Planned update taken back
desk-action-update-held = Planned update could not go out
## People: what is told of sign-in

desk-urgent-steps = { $count ->
    [one] Since you last signed in, somebody named your password and failed at the second step, once.
   *[other] Since you last signed in, somebody named your password and failed at the second step, { $count } times.
}
desk-urgent-steps-look = If that was not you, change your password
desk-message-too-large-to-keep = Your session had ended, and this could not be kept
desk-message-too-large-to-keep-advice = What you sent is more than 1 megabyte, and no more than that is kept while you sign in again. Please go back in your browser and copy your text before you do anything else; then sign in and send it once more. What the editor kept by itself is on the dashboard.
desk-picture-lost = You had chosen a picture here. It could not be kept while you signed in again: please choose it once more.
desk-sealed-stop = A notice that is taken back opens nothing until it is published again. Whoever may read the sealed text is told at once.
# Passkeys: a way in, a second step, a proof
desk-passkey = Passkey
desk-passkeys = Passkeys
desk-passkeys-count =
    { $count ->
        [0] None yet
        [one] One
       *[other] { $count }
    }
desk-passkey-why = A passkey lives on your phone, your computer or a security key. It opens the desk by your finger or PIN, without password and code, and no forged page can ask for it.
desk-passkey-add = Add a passkey
desk-passkey-new = A new passkey
desk-passkey-instead = Or a passkey
desk-passkey-name = Name
desk-passkey-name-hint = For example “Telephone” or “Key ring”. You can change it later.
desk-passkey-create = Create passkey
desk-passkey-create-note = Your browser then asks where the passkey is to be kept, and for your finger or PIN.
desk-passkey-leave = Back to the account
desk-passkey-column = Passkey
desk-passkey-used = Last used
desk-passkey-unused = Not yet
desk-passkey-added = Added
desk-passkey-rename = Rename
desk-passkey-rename-of = Rename { $name }
desk-passkey-name-of = New name for { $name }
desk-passkey-rename-save = Save name
desk-passkey-remove = Remove
desk-passkey-remove-of = Remove { $name }
desk-passkey-sign-in = Sign in with a passkey
desk-passkey-use = Use a passkey
desk-passkey-use-note = Your browser asks for your finger or PIN.
desk-passkey-confirm = Use a passkey instead
desk-passkey-needs-script = A passkey needs scripts, and they are off in this browser. Please switch them on, or take another way.
desk-passkey-wrong = This passkey was not accepted. Please try once more, or take another way.
desk-passkey-not-added = The passkey was not added: it took too long, or it is somebody’s already. Please begin once more.
desk-passkey-too-many = There are twenty passkeys already. Please remove one that you no longer use before you add another.
desk-passkey-cancelled = Nothing was chosen, or it took too long. Please try once more, or take another way.
desk-passkey-known = There is a passkey for this account on this device already. Please take another device.
desk-passkey-elsewhere = Passkeys of this desk work under { $address } only. Please open the desk there.
desk-passkey-too-old = This browser does not know passkeys. Please take another browser, or another way.
desk-passkey-failed = That did not work. Please load the page again, or take another way.
desk-passkey-not-secure = Passkeys need an address that begins with https://. This desk is set up under { $address }; please have the base address changed in the configuration.
desk-passkey-no-name = Passkeys need an address with a name, not with a number. This desk is set up under { $address }; please have the base address changed in the configuration.
desk-last-factor = This is your last second factor, and one is demanded of everybody here. Please set up another one first.
desk-authenticator-remove-beside = You then show a passkey as the second step.
desk-done-passkey-added = The passkey is added.
desk-done-passkey-renamed = The passkey has another name.
desk-done-passkey-removed = The passkey is removed. Please delete it on your device as well.
desk-action-passkey-added = Passkey added
desk-action-passkey-renamed = Passkey renamed
desk-action-passkey-removed = Passkey removed
desk-action-passkey-doubted = Passkey refused: its count went back, so there may be a copy of it

## Sealed text of others: in the history, in kept forms; guessed second factors

desk-revision-forgotten = Of the time before the sealed text was removed and other text was sealed, nothing sealed is kept.
desk-alert-clearance-taken = { $who } has sealed other text in a notice whose sealed text was removed. You may not read it; who is cleared now can let you.
desk-second-step-spent = Too many wrong codes. Please sign in once more with your password; if your app's code was refused, check the clock of your phone.
desk-alert-second-step-guessed = Somebody who knows your password has typed five wrong codes or more at the second step. If that was not you, please choose another password now.
desk-operator-reset-unsaved = What the operator typed and has not saved is deleted then, because sealed text may be in it.
# Mended refusals

desk-picture-too-large-as-dots = Rewritten as a PNG, the picture is larger than { $max } KB, which is too much for every page. Choose one with fewer pixels, or an SVG.
