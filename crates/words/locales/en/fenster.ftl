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

## Section: time

time-moment = { $date }, { $clock } { $zone }
time-same-day = { $date }, { $start }–{ $end } { $zone }
time-same-day-two-zones = { $date }, { $start } { $start_zone } – { $end } { $end_zone }
time-two-days = { $start_date }, { $start } – { $end_date }, { $end } { $zone }
time-two-moments = { $start } – { $end }
time-zone = { $name } ({ $offset })
time-from = from { $moment }

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
timing-reserved = { $reserved } are kept free for it.

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
problem-not-a-time = “{ $value }” is not a time. Please write it as 2020-12-14T19:00.
problem-year-out-of-range = The year of “{ $value }” cannot be right. Please use a year from 1970 to 2199.
problem-never-happens = { $value } does not exist: clocks go forward over it. The next time that exists is { $next }; please enter that or another time.
problem-happens-twice = { $value } happens twice, because clocks go back over it. Please write { $earlier } for the first time or { $later } for the second.
problem-ends-before-it-starts = The end must be later than the start. Please correct one of them.
problem-not-a-duration = “{ $value }” is not a duration. Please write it as PT45M, PT2H or P1DT6H.
problem-durations-out-of-order = Please put the durations in order: the shortest first, the usual one next, the longest last.
problem-not-a-slug = “{ $value }” cannot be part of an address. Please use lower-case letters, digits and single hyphens, 80 characters at most.
problem-slug-taken = Another notice already has the address “{ $slug }”. Please choose another one.
problem-no-slug-from-title = No address can be made of this title. Please enter one, or use letters or digits in the title.
problem-not-a-host-name = “{ $value }” is not a host name. Please use letters, digits, dots and hyphens, 253 characters at most.
problem-duplicate-host = { $name } is in the list already. Please keep only one of the two.
problem-hosts-without-maintenance = Only a maintenance has hosts. Please remove them, or name what is affected under systems.
problem-unknown-notice = There is no notice with the address “{ $slug }”. Please check it, or remove it.
problem-lift-in-the-past = { $at } is over. Please choose an instant that is still to come.
problem-already-lifted = This text is public already; when that happened cannot be changed. Please leave the instant as it was.
problem-not-cleared = You are not cleared for the sealed text of this notice. Please ask somebody who is, or leave it out.
problem-in-the-future = { $at } is still to come. Please use a time that has been, or leave it empty for now.
problem-changed-meanwhile = Somebody else has changed this notice in the meantime. Nothing you typed is lost: please look at the present text and save again.

## Section: feeds

feed-title = { $name }: all notices
feed-title-kind = { $name }: { $kind }
feed-title-system = { $name }: { $system }
feed-entry-title = { $title } ({ $state })
feed-window = When
feed-window-utc = In UTC
feed-systems = Affected
feed-priority = Priority
feed-state = State
feed-timing = Duration
feed-hosts = Hosts
feed-host = Host
feed-host-start = Stated start
feed-host-state = State
feed-action = What you need to do
feed-details-follow = Details follow on { $moment }.
feed-disclosed = Public since { $moment }.
feed-timeline = Updates
feed-fallback = This text is only available in { $language }.
feed-more-hosts = { $count } more hosts are listed on the page of this notice.
feed-read = Read this notice on the status page
