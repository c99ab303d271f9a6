### Die Wörter von Fenster auf Deutsch.
###
### Jeder Teil der Seiten hat seinen Abschnitt. Beide Sprachen haben dieselben
### Schlüssel mit denselben Variablen; ein Test vergleicht sie.

## Section: labels

kind-maintenance = Wartung
kind-incident = Störung
kind-postmortem = Nachbericht
kind-maintenance-plural = Wartungen
kind-incident-plural = Störungen
kind-postmortem-plural = Nachberichte

state-scheduled = Geplant
state-in-progress = In Arbeit
state-verifying = Wird überprüft
state-completed = Abgeschlossen
state-postponed = Verschoben
state-cancelled = Abgesagt
state-investigating = Wird untersucht
state-identified = Ursache gefunden
state-monitoring = Wird beobachtet
state-resolved = Behoben
state-published = Veröffentlicht
state-overdue = In Arbeit, länger als geplant

host-state-scheduled = Geplant
host-state-in-progress = In Arbeit
host-state-completed = Abgeschlossen
host-state-failed = Fehlgeschlagen
host-state-postponed = Verschoben
host-state-cancelled = Abgesagt

priority-low = Niedrig
priority-medium = Mittel
priority-high = Hoch
priority-critical = Kritisch

event-window-started = Das Wartungsfenster hat begonnen.
event-window-ended = Das Wartungsfenster ist zu Ende.
event-lifted = Die Einzelheiten sind jetzt öffentlich.

progress = { $completed } von { $total } abgeschlossen

## Section: time

time-moment = { $date }, { $clock } Uhr { $zone }
time-same-day = { $date }, { $start }–{ $end } Uhr { $zone }
time-same-day-two-zones = { $date }, { $start } Uhr { $start_zone } – { $end } Uhr { $end_zone }
time-two-days = { $start_date }, { $start } Uhr – { $end_date }, { $end } Uhr { $zone }
time-two-moments = { $start } – { $end }
time-zone = { $name } ({ $offset })
time-from = ab { $moment }

duration-minutes =
    { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }
duration-hours =
    { $hours ->
        [one] { $hours } Stunde
       *[other] { $hours } Stunden
    }
duration-days =
    { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    }
duration-two = { $hours } { $minutes }
duration-minutes-range = { $min }–{ $max } Minuten
duration-hours-range = { $min }–{ $max } Stunden
duration-range = { $min } bis { $max }

timing-tolerance = Die Arbeiten beginnen bis zu { $tolerance } nach der angegebenen Zeit.
timing-range = Dauer: { $range }.
timing-range-typical = Dauer: { $range }, meist { $typical }.
timing-at-least = Dauer: mindestens { $min }.
timing-at-least-typical = Dauer: mindestens { $min }, meist { $typical }.
timing-at-most = Dauer: höchstens { $max }.
timing-at-most-typical = Dauer: höchstens { $max }, meist { $typical }.
timing-typical = Dauer: meist { $typical }.
timing-reserved = Dafür freigehalten: { $reserved }.

## Section: problems

problem-line = { $path }: { $sentence }
problem-malformed = Das ist kein Dokument einer Meldung: { $message }. Bitte berichtigen Sie es und senden Sie es noch einmal.
problem-missing = Bitte füllen Sie dieses Feld aus.
problem-too-long = Bitte kürzen Sie den Text auf höchstens { $max } Zeichen.
problem-too-many = Bitte geben Sie höchstens { $max } Einträge an.
problem-unknown = „{ $value }“ ist hier nicht bekannt. Bitte verwenden Sie eines von: { $allowed }.
problem-state-of-other-kind = „{ $state }“ ist kein Stand dieser Art von Meldung. Bitte verwenden Sie eines von: { $allowed }.
problem-illegal-transition = Aus dem Stand „{ $from }“ kann nicht „{ $to }“ werden. Bitte verwenden Sie eines von: { $allowed }.
problem-unknown-zone = „{ $value }“ ist keine Zeitzone. Bitte verwenden Sie einen Namen wie Europe/Berlin oder Pacific/Auckland.
problem-unknown-language = „{ $value }“ ist keine Sprache dieser Seite. Bitte verwenden Sie eines von: { $allowed }.
problem-not-a-time = „{ $value }“ ist keine Zeit. Bitte schreiben Sie sie wie 2020-12-14T19:00.
problem-year-out-of-range = Das Jahr von „{ $value }“ kann nicht stimmen. Bitte verwenden Sie ein Jahr von 1970 bis 2199.
problem-never-happens = { $value } gibt es nicht: Die Uhren werden darüber hinweg vorgestellt. Die nächste Zeit, die es gibt, ist { $next }; bitte geben Sie diese oder eine andere an.
problem-happens-twice = { $value } gibt es zweimal, weil die Uhren zurückgestellt werden. Bitte schreiben Sie { $earlier } für das erste oder { $later } für das zweite Mal.
problem-ends-before-it-starts = Das Ende muss nach dem Anfang liegen. Bitte berichtigen Sie eines von beiden.
problem-not-a-duration = „{ $value }“ ist keine Dauer. Bitte schreiben Sie sie wie PT45M, PT2H oder P1DT6H.
problem-durations-out-of-order = Bitte ordnen Sie die Angaben zur Dauer: zuerst die kürzeste, dann die übliche, zuletzt die längste.
problem-not-a-slug = „{ $value }“ kann nicht Teil einer Adresse sein. Bitte verwenden Sie Kleinbuchstaben, Ziffern und einzelne Bindestriche, höchstens 80 Zeichen.
problem-slug-taken = Eine andere Meldung hat schon die Adresse „{ $slug }“. Bitte wählen Sie eine andere.
problem-no-slug-from-title = Aus diesem Titel lässt sich keine Adresse bilden. Bitte geben Sie eine an oder verwenden Sie Buchstaben oder Ziffern im Titel.
problem-not-a-host-name = „{ $value }“ ist kein Hostname. Bitte verwenden Sie Buchstaben, Ziffern, Punkte und Bindestriche, höchstens 253 Zeichen.
problem-duplicate-host = { $name } steht schon in der Liste. Bitte behalten Sie nur einen der beiden Einträge.
problem-hosts-without-maintenance = Nur eine Wartung hat Hosts. Bitte entfernen Sie sie oder nennen Sie das Betroffene unter den Systemen.
problem-unknown-notice = Es gibt keine Meldung mit der Adresse „{ $slug }“. Bitte prüfen Sie sie oder entfernen Sie den Eintrag.
problem-lift-in-the-past = { $at } ist vorbei. Bitte wählen Sie einen Zeitpunkt, der noch kommt.
problem-already-lifted = Dieser Text ist schon öffentlich; der Zeitpunkt lässt sich nicht mehr ändern. Bitte lassen Sie ihn, wie er war.
problem-not-cleared = Sie haben keine Freigabe für den versiegelten Text dieser Meldung. Bitte fragen Sie jemanden, der sie hat, oder lassen Sie ihn weg.
problem-in-the-future = { $at } liegt in der Zukunft. Bitte verwenden Sie eine vergangene Zeit oder lassen Sie das Feld für die jetzige leer.
problem-changed-meanwhile = Jemand anderes hat diese Meldung inzwischen geändert. Ihre Eingaben sind nicht verloren: Bitte sehen Sie sich den jetzigen Text an und speichern Sie noch einmal.

## Section: feeds

feed-title = { $name }: alle Meldungen
feed-title-kind = { $name }: { $kind }
feed-title-system = { $name }: { $system }
feed-entry-title = { $title } ({ $state })
feed-window = Wann
feed-window-utc = In UTC
feed-systems = Betroffen
feed-priority = Wichtigkeit
feed-state = Stand
feed-timing = Dauer
feed-hosts = Hosts
feed-host = Host
feed-host-start = Angegebener Beginn
feed-host-state = Stand
feed-action = Was Sie tun müssen
feed-details-follow = Einzelheiten folgen am { $moment }.
feed-disclosed = Öffentlich seit { $moment }.
feed-timeline = Verlauf
feed-fallback = Dieser Text liegt nur auf { $language } vor.
feed-more-hosts = { $count } weitere Hosts stehen auf der Seite dieser Meldung.
feed-read = Diese Meldung auf der Statusseite lesen
