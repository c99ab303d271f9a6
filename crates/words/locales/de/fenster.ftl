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

language-en = Englisch
language-de = Deutsch

## Section: time

time-moment = { $date }, { $clock } Uhr { $zone }
time-same-day = { $date }, { $start }–{ $end } Uhr { $zone }
time-same-day-two-zones = { $date }, { $start } Uhr { $start_zone } – { $end } Uhr { $end_zone }
time-two-days = { $start_date }, { $start } Uhr – { $end_date }, { $end } Uhr { $zone }
time-two-moments = { $start } – { $end }
time-zone = { $name } ({ $offset })
time-short-date = { $day } { $year }
time-from = Ab { $moment }
time-read-back = { $date }, { $clock } Uhr { $zone } = { $utc } Uhr UTC
time-read-back-in-utc = { $date }, { $clock } Uhr UTC
time-other-day = { $date }, { $clock }

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
timing-reserved = Dafür reserviert: { $reserved }.

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
problem-not-a-time = „{ $value }“ ist keine Zeit, die hier verstanden wird. Bitte schreiben Sie sie wie 2020-12-14 19:00 oder 14.12.2020 19:00.
problem-no-offset = In welcher Zone { $value } gemeint ist, steht nicht dabei. Bitte schreiben Sie Z für UTC dahinter oder eine Abweichung wie +01:00.
problem-which-zone = „{ $value }“ passt zu mehreren Zeitzonen. Bitte schreiben Sie eine davon: { $zones }.
problem-cannot-keep = Die Ortszeiten können nicht so bleiben: Eine davon gibt es zweimal oder gar nicht, oder Fenster würden sich überschneiden. Bitte geben Sie sie neu ein.
problem-no-such-day = Den Tag in „{ $value }“ gibt es nicht. Bitte sehen Sie im Kalender nach und berichtigen Sie ihn.
problem-month-first = In „{ $value }“ muss der Tag vor dem Monat stehen. Bitte schreiben Sie { $iso }, wenn der { $meant } gemeint ist.
problem-other-zone = In { $zone } gilt zu dieser Zeit nicht „{ $value }“, sondern { $label }. Welche Zone ist gemeint? Bitte lassen Sie den Namen weg, wenn es { $zone } ist, oder nennen Sie eine Abweichung wie +01:00 oder eine Zone wie Europe/Berlin.
problem-not-its-offset = „{ $value }“ passt nicht zusammen: In { $zone } gilt zu dieser Zeit { $label }. Bitte lassen Sie die Abweichung oder die Zone weg.
problem-year-out-of-range = Das Jahr von „{ $value }“ kann nicht stimmen. Bitte verwenden Sie ein Jahr von 1970 bis 2199.
problem-never-happens = { $value } gibt es nicht: Die Uhren werden darüber hinweg vorgestellt. Die nächste Zeit, die es gibt, ist { $next }; bitte geben Sie diese oder eine andere an.
problem-happens-twice = { $value } gibt es zweimal, weil die Uhren zurückgestellt werden. Bitte schreiben Sie { $earlier } für das erste oder { $later } für das zweite Mal.
problem-form-never-happens = Diese Zeit gibt es nicht: Die Uhren werden darüber hinweg vorgestellt. Die nächste, die es gibt, ist { $next }. Bitte geben Sie diese oder eine andere an.
problem-form-happens-twice = Diese Zeit gibt es zweimal, weil die Uhren zurückgestellt werden: { $earlier } und { $later }. Bitte wählen Sie, welche gemeint ist.
problem-windows-overlap = Dieses Fenster beginnt, bevor das vorige zu Ende ist. Bitte berichtigen Sie eines von beiden oder machen Sie eines daraus.
problem-window-twice = Die Zeit steht in „window“ und in „windows“. Bitte nennen Sie alle Fenster in „windows“ und lassen Sie „window“ weg.
problem-ends-before-it-starts = Das Ende muss nach dem Anfang liegen. Bitte berichtigen Sie eines von beiden.
problem-not-a-duration = „{ $value }“ ist keine Dauer. Bitte schreiben Sie sie wie PT45M, PT2H oder P1DT6H.
problem-durations-out-of-order = Bitte ordnen Sie die Angaben zur Dauer: zuerst die kürzeste, dann die übliche, zuletzt die längste.
problem-not-a-slug = „{ $value }“ kann nicht Teil einer Adresse sein. Bitte verwenden Sie Kleinbuchstaben, Ziffern und einzelne Bindestriche, höchstens 80 Zeichen.
problem-slug-taken = Die Adresse „{ $slug }“ gehört oder gehörte zu einer anderen Meldung. Bitte wählen Sie eine andere.
problem-no-slug-from-title = Aus diesem Titel lässt sich keine Adresse bilden. Bitte geben Sie eine an oder verwenden Sie Buchstaben oder Ziffern im Titel.
problem-not-a-host-name = „{ $value }“ ist kein Hostname. Bitte verwenden Sie Buchstaben, Ziffern, Punkte und Bindestriche, höchstens 253 Zeichen.
problem-duplicate-host = { $name } steht schon in der Liste. Bitte behalten Sie nur einen der beiden Einträge.
problem-not-in-table = Die Meldung hat keinen Host { $name }. Bitte prüfen Sie den Namen oder fügen Sie den Host hinzu.
problem-at-of-nothing = „at“ sagt, wann die Arbeit begann oder endete. Bitte geben Sie es mit dem Stand in_progress, completed oder failed an, oder lassen Sie es weg.
problem-more-cells = Hier stehen mehr Zellen als die { $columns } Spalten, die die erste Zeile nennt. Bitte setzen Sie eine Zelle, die das Trennzeichen enthält, in Anführungszeichen.
problem-hosts-without-maintenance = Nur eine Wartung hat Hosts. Bitte entfernen Sie sie oder nennen Sie das Betroffene unter den Systemen.
problem-unknown-notice = Es gibt keine Meldung mit der Adresse „{ $slug }“. Bitte prüfen Sie sie oder entfernen Sie den Eintrag.
problem-lift-in-the-past = { $at } ist vorbei. Bitte wählen Sie einen Zeitpunkt, der noch kommt.
problem-already-lifted = Dieser Text ist schon öffentlich; der Zeitpunkt lässt sich nicht mehr ändern. Bitte lassen Sie ihn, wie er war.
problem-unknown-operator = Niemand in der Redaktion hat die Adresse { $email }. Bitte prüfen Sie sie, oder legen Sie die Person zuerst an.
problem-nothing-sealed = Diese Meldung enthält keinen versiegelten Text, für den jemand eine Freigabe haben könnte. Bitte lassen Sie dies weg, oder geben Sie den versiegelten Text mit an.
problem-section-agreed = Wann sich dies öffnet, wurde allen gesagt; deshalb lässt sich ein versiegelter Abschnitt nicht mehr entfernen. Bitte lassen Sie ihn stehen; sein Zeitpunkt wird auf der Seite der Meldung verschoben, mit einer Begründung.
problem-lift-agreed = Dieser Zeitpunkt ist vereinbart und den Lesern angekündigt. Bitte lassen Sie ihn hier, wie er war; verschoben wird er auf der Seite der Meldung, mit einer Begründung.
problem-clock-doubted = Die Uhren dieses Servers sind sich über die Zeit nicht einig; deshalb ist nicht sicher, dass der Zeitpunkt der Veröffentlichung vorbei ist. Bitte lassen Sie die Uhrzeit in der Redaktion bestätigen und versuchen Sie es noch einmal.
problem-not-cleared = Sie haben keine Freigabe für den versiegelten Text dieser Meldung. Bitte fragen Sie jemanden, der sie hat, oder lassen Sie ihn weg.
problem-in-the-future = { $at } liegt in der Zukunft. Bitte verwenden Sie eine vergangene Zeit oder lassen Sie das Feld für die jetzige leer.
problem-changed-meanwhile = Jemand anderes hat diese Meldung inzwischen geändert. Ihre Eingaben sind nicht verloren: Bitte sehen Sie sich den jetzigen Text an und speichern Sie noch einmal.
problem-not-an-advisory = „{ $value }“ ist nicht die Nummer eines Advisorys. Bitte schreiben Sie sie so, wie der Hersteller es tut, zum Beispiel XSA-350.
problem-no-policy = Bitte geben Sie an, wessen Regeln das sind, oder entfernen Sie Advisory und Häkchen.
problem-gives-away = „{ $word }“ steht auch im versiegelten Text und würde ihn verraten. Bitte lassen Sie es hier bis zur Öffnung weg.
problem-gives-away-untold = Hier steht etwas, das auch in einem versiegelten Text steht und ihn verraten würde; welches Wort es ist, erfährt nur, wer ihn lesen darf. Bitte formulieren Sie es anders, oder lassen Sie es von jemandem veröffentlichen, der das darf, mit einer Begründung (embargo_override).
problem-reason-gives-away = Das Protokoll lesen mehr Menschen als den versiegelten Text. Bitte geben Sie einen Grund ohne Wörter aus dem versiegelten Text an.
problem-ends-after-lift = Die Arbeit kann bis { $ends } dauern, der Grund ist am { $lift } öffentlich. Sie müssen fertig sein, bevor er es ist: Bitte beginnen Sie früher oder halten Sie weniger Zeit frei.
problem-sealed-missing = { $language ->
        [en] Den öffentlichen Text gibt es auch auf Englisch, den versiegelten nicht. Bitte schreiben Sie ihn auf Englisch, damit er sich in beiden Sprachen zugleich öffnet.
        [de] Den öffentlichen Text gibt es auch auf Deutsch, den versiegelten nicht. Bitte schreiben Sie ihn auf Deutsch, damit er sich in beiden Sprachen zugleich öffnet.
       *[other] Den öffentlichen Text gibt es in einer Sprache, in der der versiegelte fehlt. Bitte schreiben Sie ihn auch in dieser, damit sich alle zugleich öffnen.
    }
problem-not-ticked = { $tick ->
        [only_existence_said] Bitte vergewissern Sie sich, dass der öffentliche Text nur sagt, dass es etwas gibt, die Nummer des Advisorys und das Datum, und setzen Sie das Häkchen.
        [deployment_permitted] Bitte vergewissern Sie sich, dass das Advisory erlaubt, die Aktualisierung vor der Öffnung einzuspielen, und setzen Sie das Häkchen.
       *[hosts_tell_nothing] Bitte vergewissern Sie sich, dass die Hosts nicht danach geordnet sind, was ihnen fehlt, und setzen Sie das Häkchen.
    }
problem-long-embargo = Der Text bleibt { $days } Tage versiegelt. Mehr als 14 sind schwer durchzuhalten: Bitte vereinbaren Sie einen früheren Zeitpunkt, wenn es geht.
problem-lift-on-weekend = { $at } liegt am Wochenende (UTC). Bitte wählen Sie einen Werktag, wenn es geht, damit jemand da ist.

## Section: feeds

feed-title = { $name }: alle Meldungen
feed-title-kind = { $name }: { $kind }
feed-title-system = { $name }: { $system }
feed-title-host = { $name }: { $host }
feed-title-hosts =
    { $count ->
        [one] { $name }: ein Host
       *[other] { $name }: { $count } Hosts
    }
feed-entry-title = { $title } ({ $state })
feed-summary = { $when }. { $text }
feed-both-zones = { $home }, das entspricht dem { $utc }
feed-window = Wann
feed-window-utc = In UTC
feed-systems = Betroffen
feed-state = Stand
feed-timing = Zeitplan
feed-hosts = Hosts
feed-host = Host
feed-host-start = Genannter Beginn
feed-host-state = Stand
feed-action = Was Sie tun müssen
feed-details-follow = Einzelheiten folgen am { $moment }.
feed-disclosed = Öffentlich seit dem { $moment }.
feed-timeline = Verlauf
feed-fallback = Dieser Text liegt nur auf { $language } vor.
text-only-in = Nur auf { $language }
feed-more-hosts = { $count } weitere Hosts stehen auf der Seite dieser Meldung.
feed-read = Diese Meldung auf der Statusseite lesen

## Section: answers

answer-not-found = Diese Seite gibt es nicht
answer-not-found-advice = Bitte prüfen Sie die Adresse. Was Sie suchen, wurde vielleicht umbenannt oder zurückgezogen.
answer-no-notice = Diese Meldung gibt es nicht
answer-no-notice-advice = Keine Meldung hat die Id oder Adresse „{ $key }“. Bitte prüfen Sie sie; GET /api/v1/notices nennt die öffentlichen.
answer-no-host = Diesen Host hat die Meldung nicht
answer-no-host-advice = Die Meldung hat keinen Host „{ $name }“. Bitte prüfen Sie den Namen; die Meldung selbst nennt ihre Hosts.
answer-unknown-host = Diesen Host nennt keine Meldung
answer-unknown-host-advice = Keine öffentliche Meldung hat je einen Host „{ $name }“ genannt. Das heißt nicht, dass mit ihm alles in Ordnung ist; bitte prüfen Sie den Namen.
answer-no-list-page = Diese Seite hat die Liste nicht
answer-no-list-page-advice = Bitte beginnen Sie mit page=1; „pages“ in der Antwort sagt, wie viele es sind.
answer-no-address = Diese Adresse hat die API nicht
answer-no-address-advice = Bitte prüfen Sie sie; GET /api/v1/openapi.json beschreibt jede Adresse.
answer-wrong-method = Diese Adresse nimmt das nicht an
answer-wrong-method-advice = Bitte verwenden Sie eine der Methoden, die der Header „Allow“ nennt.
answer-wrong-api-method-advice = Diese Adresse nimmt { $method } nicht an. Bitte verwenden Sie eine der Methoden, die der Header „Allow“ nennt; GET /api/v1/openapi.json beschreibt jede Adresse.
answer-malformed = Diese Anfrage war nicht lesbar
answer-malformed-advice = Die Adresse oder das Gesendete ist beschädigt. Bitte prüfen Sie es oder beginnen Sie auf der Startseite neu.
answer-unknown-zone = Diese Zeitzone gibt es nicht
answer-unknown-zone-advice = „{ $value }“ ist keine Zeitzone. Bitte wählen Sie eine aus der Liste oder schreiben Sie einen Namen wie Europe/Berlin oder Pacific/Auckland.
answer-too-large = Das ist zu viel
answer-too-large-advice = Bitte senden Sie höchstens { $kilobytes } kB.
answer-wrong-type = Diese Art von Inhalt wird nicht angenommen
answer-wrong-type-advice = Bitte senden Sie JSON und sagen Sie es dazu: Content-Type: application/json.
answer-too-many = Das war zu oft
answer-too-many-advice =
    { $seconds ->
        [one] Bitte versuchen Sie es in { $seconds } Sekunde noch einmal.
       *[other] Bitte versuchen Sie es in { $seconds } Sekunden noch einmal.
    }
answer-problems = Etwas ist zu berichtigen
answer-problems-advice = Nichts wurde geändert. Bitte berichtigen Sie die genannten Felder und senden Sie das Dokument noch einmal.
answer-conflict = Das passt nicht zum jetzigen Stand
answer-conflict-advice = Nichts wurde geändert. Bitte sehen Sie sich die genannten Felder und die jetzige Meldung an und senden Sie es dann noch einmal.
answer-no-token = Dafür braucht es einen API-Schlüssel
answer-no-token-advice = Bitte senden Sie einen gültigen Schlüssel im Header „Authorization: Bearer …“. Wer verwaltet, kann einen anlegen.
answer-missing-scope = Der API-Schlüssel darf das nicht
answer-missing-scope-advice = Bitte verwenden Sie einen Schlüssel mit dem Recht { $scope }.
answer-unavailable = Der aktuelle Stand ist nicht lesbar
answer-unavailable-advice = Wir wissen im Moment nicht, wie es unseren Systemen geht; das heißt nicht, dass alles in Ordnung ist. Bitte versuchen Sie es in einer Minute noch einmal.
answer-not-delivered = Gespeichert, aber noch nicht öffentlich
answer-not-delivered-advice = Die Änderung ist gesichert und wird veröffentlicht, sobald die öffentliche Seite erreichbar ist. Bitte nicht noch einmal senden.
answer-internal = Bei uns ist etwas schiefgegangen
answer-internal-advice = An Ihnen lag es nicht. Bitte versuchen Sie es in einer Minute noch einmal; wenn es so bleibt, nennen Sie uns die Nummer.

answer-full = Sehr viele verfolgen diese Seite
answer-full-advice = Lesen lässt sich alles wie gewohnt. Bitte verbinden Sie sich in { $seconds } Sekunden erneut.

## Section: desk

desk-name = Redaktion
desk-skip = Zum Inhalt
desk-nav = Redaktion
desk-nav-notices = Meldungen
desk-nav-new = Neue Meldung
desk-nav-feedback = Rückmeldungen
desk-nav-tokens = API-Schlüssel
desk-nav-operators = Konten
desk-nav-board = Öffentliche Seiten
desk-sign-out = Abmelden

desk-rank-author = Entwerfen: darf Entwürfe schreiben
desk-rank-publisher = Veröffentlichen: darf veröffentlichen
desk-rank-administrator = Verwalten: darf Konten verwalten

desk-email = E-Mail-Adresse
desk-password = Passwort
desk-password-again = Passwort, noch einmal
desk-password-hint = Mindestens 12 Zeichen. Ein Satz lässt sich leichter merken als ein Rätsel.
desk-password-too-short = Bitte verwenden Sie ein Passwort mit mindestens { $min } Zeichen.
desk-password-too-long = Bitte verwenden Sie ein Passwort mit höchstens { $max } Zeichen.
desk-password-too-common = Dieses Passwort ist leicht zu erraten: Viele verwenden es, oder es besteht aus gängigen Wörtern, Ihrer Adresse oder dem Namen dieser Seite. Bitte verwenden Sie mehrere Wörter, die nicht zusammengehören.
desk-password-differs = Die beiden Passwörter sind verschieden. Bitte geben Sie zweimal dasselbe ein.
desk-email-wrong = Bitte geben Sie eine E-Mail-Adresse wie name@example.net an.
desk-email-taken = Mit dieser Adresse ist schon jemand eingetragen.

desk-sign-in = Anmelden
desk-sign-in-head = In der Redaktion anmelden
desk-sign-in-no-match = E-Mail-Adresse und Passwort gehören nicht zusammen. Bitte prüfen Sie beides.
desk-sign-in-too-many =
    { $seconds ->
        [one] Zu viele Versuche. Bitte versuchen Sie es in { $seconds } Sekunde wieder.
       *[other] Zu viele Versuche. Bitte versuchen Sie es in { $seconds } Sekunden wieder.
    }
desk-sign-in-reader = Sie suchen Nachricht über Ihren Server? Ganz ohne Konto finden Sie sie hier:

desk-sign-in-interrupted = Ihre Sitzung ist abgelaufen. Was Sie eingegeben haben, bewahrt diese Seite auf: Melden Sie sich an und machen Sie weiter.
desk-resume-head = Sie sind wieder angemeldet
desk-resume-lead = Nichts, was Sie eingegeben haben, ist verloren, und noch ist nichts gespeichert.
desk-resume-go = Zurück zu meinen Eingaben

desk-setup-head = { $site } einrichten
desk-setup-lead = Sie sind die erste Person hier und verwalten die Redaktion. Diese Adresse gilt einmal.
desk-setup-create = Konto anlegen

desk-message-back = Zur Liste der Meldungen
desk-message-reference = Im Protokoll: { $reference }
desk-message-not-found = Hier ist nichts
desk-message-not-found-advice = Die Adresse stimmt nicht, oder was hier war, ist fort. Die Liste der Meldungen zeigt alles, was es gibt.
desk-message-not-allowed = Das dürfen Sie nicht
desk-message-not-allowed-advice = Ihre Rolle umfasst es nicht. Bitte fragen Sie jemanden aus der Verwaltung oder jemanden, der es darf.
desk-message-forged = Dieses Formular gilt nicht mehr
desk-message-forged-advice = Es kam von einer fremden Seite oder aus einer früheren Sitzung. Bitte gehen Sie zurück, laden Sie die Seite neu und senden Sie es noch einmal.
desk-message-unreadable = Das ließ sich nicht lesen
desk-message-unreadable-advice = Was ankam, ist nicht der Text eines Formulars. Bitte gehen Sie zurück und senden Sie es noch einmal.
desk-message-too-large = Das ist zu viel auf einmal
desk-message-too-large-advice = Die Redaktion nimmt bis zu 8 Megabyte in einem Formular an. Bitte gehen Sie zurück und kürzen Sie den Text.
desk-message-failed = Bei uns ist etwas fehlgeschlagen
desk-message-failed-advice = Es wurde nichts geändert. Bitte gehen Sie zurück und versuchen Sie es gleich noch einmal.
desk-message-wrong-method = So geht es unter dieser Adresse nicht
desk-message-wrong-method-advice = Bitte gehen Sie zurück und verwenden Sie die Schaltflächen der Seite.

desk-new-of-kind = Neu: { $kind }
desk-stage-draft = Entwurf
desk-stage-planned = Vorgesehen
desk-stage-public = Öffentlich
desk-stage-withdrawn = Zurückgezogen
desk-filter = Filtern
desk-filter-all = Alle
desk-filter-title = Titel enthält
desk-list-empty = Keine Meldung passt.
desk-list-sealed = versiegelter Text
desk-column-notice = Meldung
desk-column-languages = Sprachen
desk-column-when = Wann
desk-column-made = Seit
desk-column-action = Aktion
desk-agenda-due = Als Nächstes
desk-agenda-nothing-due = Von selbst geschieht nichts.
desk-agenda-feedback =
    { $count ->
        [0] Noch niemand hat eine Rückmeldung gegeben.
        [one] { $count } Person hat gesagt, ob eine Meldung half.
       *[other] { $count } Personen haben gesagt, ob eine Meldung half.
    }
desk-concern-missing = { $language } fehlt.

desk-problems-head =
    { $count ->
        [one] Eines ist noch zu berichtigen
       *[other] { $count } Angaben sind noch zu berichtigen
    }
desk-time-may-change = Weit voraus: Die Regeln dieser Zone können sich bis dahin ändern.
desk-time-twice = Diese Zeit gibt es zweimal. Welche ist gemeint?
desk-time-earlier = Die erste: { $time }
desk-time-later = Die zweite: { $time }

desk-editor-new = Neue Meldung
desk-editor-of = Bearbeiten: { $title }
desk-editor-unsaved = Noch nicht gespeichert.
desk-editor-to-notice = Zur Meldung
desk-editor-check = Prüfen
desk-editor-checked = So lässt sich alles speichern.

desk-part-when = Fenster
desk-part-when-note = Ortszeit der Heimatzone
desk-part-text = Text
desk-part-text-note = Markdown. Verweise, Listen, Überschriften und Tabellen; HTML erscheint als Text.
desk-part-hosts = Hosts
desk-part-hosts-note = Ohne eigenen Beginn beginnt ein Host mit dem Fenster.
desk-part-updates = Einträge
desk-part-updates-note = Einträge im Verlauf
desk-part-sealed = Versiegelter Text
desk-part-sealed-note = Vor der Öffnung sieht ihn niemand. Die öffentliche Seite hat ihn nicht einmal.
desk-part-post = Eintrag schreiben
desk-part-audit = Nachweis
desk-part-audit-note = Wer was wann getan hat

desk-field-kind = Art
desk-field-state = Stand
desk-field-stage = Stufe
desk-field-priority = Priorität
desk-field-systems = Systeme
desk-field-zone = Heimatzone
desk-field-start = Beginn
desk-field-end = Ende
desk-field-tolerance = Beginnt bis zu … später
desk-field-expected-min = Dauert mindestens
desk-field-expected-typical = Üblich
desk-field-expected-max = Höchstens
desk-field-reserved = Freigehalten
desk-field-host-name = Hostname
desk-field-host-paste = Weitere Hosts
desk-field-started-at = Wirklicher Beginn
desk-field-ended-at = Wirkliches Ende
desk-field-remove = Entfernen
desk-field-source-language = Zuerst geschrieben auf
desk-field-title = Titel
desk-field-summary = Zusammenfassung
desk-field-body = Text
desk-field-action-required = Was zu tun ist
desk-field-slug = Adresse
desk-field-lift-at = Öffnung, in UTC
desk-field-at = Zeit
desk-field-related = Verwandte Meldungen
desk-field-publish-at = Öffentlich ab

desk-hint-systems = Was betroffen ist, ein Name je Zeile.
desk-hint-source-language = Die andere Sprache wird markiert, wenn sie älter ist.
desk-hint-slug = Der letzte Teil der öffentlichen Adresse. Leer: Er entsteht aus dem Titel.
desk-hint-slug-in = Nur, wenn sie in dieser Sprache anders lautet.
desk-hint-publish-at = In der Heimatzone. Leer: sobald jemand veröffentlicht.
desk-hint-zone = Tippen Sie eine Stadt wie Auckland ein, oder durchsuchen Sie die Liste nach Abweichung oder jetziger Uhrzeit.
desk-zone-offered = { $city } · { $offset } · jetzt { $clock } Uhr
desk-zone-now = { $city }, jetzt { $clock } Uhr { $zone }
desk-hint-times = Wie 2020-12-14 19:00, 14.12.2020 19 Uhr oder 14/12/2020 19:00, der Tag vor dem Monat. Was verstanden wurde, steht nach „Vorschau“ und nach dem Speichern unter jedem Feld.
desk-hint-durations = In Minuten oder wie PT1H30M.
desk-hint-summary = Ein oder zwei Sätze ohne Auszeichnung.
desk-hint-action-required = Leer: nichts.
desk-hint-host-paste = Ein Host je Zeile, auf Wunsch mit Beginn und Stand; ohne Beginn beginnt er mit dem Fenster.
desk-hint-lift-at = Bis dahin erfährt man nur, dass zu diesem Zeitpunkt Einzelheiten folgen.
desk-hint-related = Der letzte Teil ihrer Adressen, einer je Zeile.

desk-text-source = Ausgangstext
desk-text-missing = fehlt

desk-row-host = Host { $number }
desk-row-update = Eintrag { $number }
desk-row-disclosure = Versiegelter Abschnitt { $number }
desk-add-window = Weiteres Fenster
desk-hint-windows = Ein Fenster, dessen Felder Sie leeren, entfällt.
desk-field-of-window = { $label } von Fenster { $number }
desk-add-hosts = Fünf Zeilen hinzufügen
desk-add-update = Eintrag hinzufügen
desk-add-disclosure = Versiegelten Text hinzufügen
desk-remove-update = Diesen Eintrag beim Speichern entfernen
desk-remove-disclosure = Diesen Abschnitt beim Speichern entfernen
desk-update-no-state = unverändert

desk-sealed-head = Versiegelt
desk-sealed-hint = Öffnet sich zum Zeitpunkt von selbst, in beiden Sprachen und auf jedem Weg.
desk-warnings-head = Bitte noch einmal überlegen
desk-overrule-head = Trotzdem fortfahren
desk-overrule-note = Nur wenn Sie sicher sind, dass nichts verraten wird. Ihr Name, die Felder und der Grund kommen ins Protokoll.
desk-overrule-hint = Das lesen mehr Menschen als den versiegelten Text: Bitte nennen Sie kein Wort daraus.
desk-overrule-publish = Trotzdem veröffentlichen
desk-overrule-save = Trotzdem speichern
desk-policy-head = Regeln des Herstellers
desk-field-policy = Wessen Regeln gelten
desk-hint-policy = Zum Beispiel „Xen security policy“. Leer, wenn keine gelten.
desk-field-advisory = Advisory, das genannt werden darf
desk-hint-advisory = Seine Nummer darf dann öffentlich stehen, zum Beispiel XSA-350.
desk-tick-only-existence-said = Der öffentliche Text sagt nur, dass es etwas gibt, die Nummer des Advisorys und das Datum.
desk-tick-deployment-permitted = Das Advisory erlaubt, die Aktualisierung vor der Öffnung einzuspielen.
desk-tick-hosts-tell-nothing = Die Hosts sind nicht danach geordnet, was ihnen fehlt.
desk-sealed-nothing = Für versiegelten Text dieser Meldung haben Sie keine Freigabe.
desk-sealed-none = Diese Meldung hat keinen versiegelten Text.
desk-sealed-lifts-at = Versiegelt, öffnet sich am { $at }
desk-sealed-lifted = Offen seit { $at }
desk-sealed-section = Abschnitt { $number }
desk-sealed-preview = In der Vorschau lesen, wie nach der Öffnung
desk-sealed-cleared = Lesen dürfen ihn: { $operators }
desk-sealed-grant-to = Noch jemanden den versiegelten Text lesen lassen
desk-sealed-grant-nobody = Niemand wurde gewählt, oder die Person gehört nicht mehr zur Redaktion. Bitte wählen Sie, wer den versiegelten Text lesen darf.
desk-sealed-grant = Freigeben

desk-do-save-draft = Entwurf speichern
desk-do-save-public = Für alle speichern
desk-do-preview = Vorschau
desk-do-publish = Jetzt veröffentlichen
desk-do-unpublish = Zurückziehen
desk-do-edit = Bearbeiten
desk-do-post = Eintrag veröffentlichen
desk-do-postmortem = Nachbericht schreiben
desk-actions-note-public = Diese Meldung ist öffentlich: Speichern ändert, was alle sehen.
desk-actions-note-draft = Vor der Veröffentlichung sieht niemand etwas davon.
desk-actions-note-author = Sie dürfen entwerfen. Veröffentlichen wird jemand anderes.

desk-publication-draft = Nicht öffentlich, kein Zeitpunkt bestimmt.
desk-publication-planned = Wird am { $at } öffentlich.
desk-publication-public = Öffentlich seit { $at }.
desk-publication-withdrawn = Zurückgezogen. Sie war öffentlich seit { $at }.

desk-preview-head = Vorschau
desk-preview-views = Ansichten der Vorschau
desk-preview-now = Jetzt
desk-preview-after-lift = Nach der Öffnung
desk-preview-edit = Bearbeiten
desk-preview-back = Zur Meldung
desk-preview-nothing = Zu sehen wäre nichts.
desk-preview-note-now = So sehen es alle, wenn die Meldung öffentlich ist.
desk-preview-note-before = So sehen es alle vor dem { $at }, wenn die Meldung öffentlich ist.
desk-preview-note-after = So sehen es alle ab { $at }. Zeigen Sie es vorher niemandem.
desk-preview-note-opened = So sehen es alle, wenn alles offen ist.

desk-host-select = Auswahl
desk-host-select-of = { $host } auswählen
desk-host-report = Melden
desk-host-bulk-state = Zu meldender Stand
desk-host-bulk = Für Ausgewählte melden
desk-host-bulk-all = Für alle { $count } melden
desk-host-none-selected = Bitte wählen Sie mindestens einen Host aus.
desk-hosts-of = Hosts von
desk-hosts-none = Noch keine
desk-hosts-paste = Liste oder CSV einfügen
desk-hosts-waves = Wellen planen
desk-hosts-csv = Tabelle als CSV
desk-hosts-filter-text = Name enthält
desk-hosts-filter-clear = Alle zeigen
desk-hosts-filter-none = Kein Host passt dazu. Bitte ändern Sie den Filter.
desk-hosts-filter-count = { $wanted } von { $all } Hosts passen dazu.
desk-hosts-before = Zurück
desk-hosts-after = Weiter
desk-hosts-page = Seite { $page } von { $pages }
desk-host-bulk-wanted = Für diese { $count } melden
desk-paste-head = Hosts einfügen
desk-paste-text = Liste oder CSV
desk-paste-hint = Ein Host je Zeile, dahinter Beginn und Stand, soweit es etwas zu sagen gibt: host1.example.net - 2020-12-14 19:00 - Abgeschlossen. Zeiten sind Ortszeit in { $zone }. CSV nennt in der ersten Zeile ihre Spalten: name, start, state, started_at, ended_at, tolerance, expected_min, expected_typical, expected_max, reserved, note_en, note_de.
desk-paste-taking = Wozu
desk-paste-note = Zuerst sehen Sie, was jede Zeile bedeutet. Geändert wird noch nichts.
desk-taking-update = Vorhandene Hosts ändern
desk-taking-update-hint = Ein Host, der nicht in der Tabelle steht, gilt als Fehler.
desk-taking-add = Ändern und hinzufügen
desk-taking-add-hint = Hosts, die nicht in der Tabelle stehen, kommen hinzu.
desk-taking-replace = Die ganze Tabelle ersetzen
desk-taking-replace-hint = { $count ->
    [0] Die Tabelle ist leer.
    [one] Der eine Host der Tabelle wird entfernt, wenn er nicht in der Liste steht.
   *[other] Von den { $count } Hosts der Tabelle werden die entfernt, die nicht in der Liste stehen.
}
desk-rows-look = Zeigen, was das heißt
desk-rows-look-again = Noch einmal ansehen
desk-rows-edit = Zurück zum Text
desk-rows-take = { $count ->
    [one] Diese Zeile übernehmen
   *[other] Diese { $count } Zeilen übernehmen
}
desk-rows-note = Geändert wird erst, wenn Sie es übernehmen.
desk-rows-note-wrong = { $count ->
    [one] Die falsche Zeile bleibt hier stehen.
   *[other] Die { $count } falschen Zeilen bleiben hier stehen.
}
desk-rows-note-replace = Bitte berichtigen Sie zuerst jede Zeile: Ein Host in einer falschen Zeile würde entfernt.
desk-rows-line = Zeile { $number }
desk-rows-wrong = { $count ->
    [one] Eine Zeile ist falsch
   *[other] { $count } Zeilen sind falsch
}
desk-rows-wrong-note = Bitte berichtigen Sie den Text hier, oder leeren Sie ein Feld, damit seine Zeile entfällt.
desk-rows-wrong-more = { $count ->
    [one] Noch eine Zeile ist falsch. Sie erscheint, wenn diese richtig sind.
   *[other] Noch { $count } Zeilen sind falsch. Sie erscheinen, wenn diese richtig sind.
}
desk-rows-right = { $count ->
    [one] Eine Zeile
   *[other] { $count } Zeilen
}, { $changes ->
    [0] keine Änderung
    [one] eine Änderung
   *[other] { $changes } Änderungen
}
desk-rows-as-list = Als Liste gelesen
desk-rows-as-csv = Als CSV gelesen
desk-rows-left-out = Diese Spalten sagen hier nichts und bleiben weg: { $columns }
desk-rows-beyond = { $count ->
    [one] Ein Host ragt über das Fenster hinaus. Sie können ihn trotzdem übernehmen; bitte prüfen Sie dann das Fenster.
   *[other] { $count } Hosts ragen über das Fenster hinaus. Sie können sie trotzdem übernehmen; bitte prüfen Sie dann das Fenster.
}
desk-rows-starts-outside = Außerhalb des Fensters
desk-rows-may-end = Kann bis { $at } dauern, über das Fenster hinaus
desk-rows-removed = { $count ->
    [one] Ein Host wird entfernt:
   *[other] { $count } Hosts werden entfernt:
}
desk-rows-number = Zeile
desk-rows-effect = Was geschieht
desk-rows-new = Neu
desk-rows-changed = Geändert
desk-rows-same = Unverändert
desk-rows-started = Begonnen am { $at }
desk-rows-ended = Beendet am { $at }
desk-rows-more = { $count ->
    [one] Noch eine Zeile wird mit übernommen und hier nicht gezeigt.
   *[other] Noch { $count } Zeilen werden mit übernommen und hier nicht gezeigt.
}
desk-rows-taken = { $count ->
    [one] Eine Zeile ist übernommen.
   *[other] { $count } Zeilen sind übernommen.
} { $wrong ->
    [one] Eine Zeile ist noch zu berichtigen.
   *[other] { $wrong } Zeilen sind noch zu berichtigen.
}
desk-rows-nothing = In diesem Text steht kein Host. Bitte fügen Sie einen Host je Zeile ein.
desk-done-rows = Die Zeilen sind übernommen.
desk-waves-head = Wellen planen
desk-waves-system = Hosts aus Meldungen zu einem System
desk-waves-no-system = Bitte wählen
desk-waves-fill = Einsetzen
desk-waves-no-hosts = Bitte nennen Sie mindestens einen Host.
desk-waves-hosts-hint = Ein Name je Zeile, in der Reihenfolge, in der sie beginnen sollen.
desk-waves-first = Erster Beginn
desk-waves-zone = Ortszeit in { $zone }.
desk-waves-at-once = Hosts auf einmal
desk-waves-at-once-hint = So viele beginnen zusammen.
desk-waves-at-once-wrong = Bitte geben Sie eine ganze Zahl von 1 bis 5000 ein.
desk-waves-spacing = Minuten dazwischen
desk-waves-spacing-hint = Von einem Beginn zum nächsten.
desk-waves-look = Die Zeilen zeigen
desk-hosts-table = Alle Hosts als CSV
desk-hosts-table-hint = { $count } Hosts, einer je Zeile; die erste Zeile nennt die Spalten. Was in einer neuen Zeile leer bleibt, gilt wie für die ganze Meldung.
desk-host-times = Stand und Zeiten
desk-host-durations = Dauer
desk-host-durations-note = In Minuten oder wie PT1H30M. Leer: wie für die ganze Meldung.
desk-host-note = Anmerkung
desk-host-note-note = Eine Zeile, die alle neben dem Host sehen. Ohne Auszeichnung.
desk-host-save = Diesen Host speichern
desk-host-note-save = Was hier nicht geändert wird, bleibt so, wie Skripte es melden.
desk-done-host = Der Host ist gespeichert.

desk-audit-what = Was
desk-audit-who = Wer

desk-feedback-count = { $helped } von { $total } Personen half es.
desk-feedback-helped = Hilfreich?
desk-feedback-comment = In ihren Worten
desk-feedback-yes = Ja
desk-feedback-no = Nein

desk-tokens-lead = Mit einem Schlüssel darf ein Skript Meldungen schreiben oder den Stand von Hosts melden. Aufbewahrt wird nur sein Fingerabdruck.
desk-token-new = Neuer Schlüssel
desk-token-name = Name
desk-token-name-hint = Wofür er ist. Alle in der Verwaltung sehen es.
desk-token-rights = Was er darf
desk-token-rights-missing = Bitte wählen Sie mindestens ein Recht.
desk-token-create = Schlüssel anlegen
desk-token-made = Der neue Schlüssel
desk-token-made-hint = Bitte kopieren Sie ihn jetzt. Er wird nie wieder gezeigt.
desk-token-revoke = Entziehen
desk-token-revoke-of = { $name } entziehen
desk-token-revoked = Entzogen am { $at }
desk-right-notices-write = Meldungen schreiben und veröffentlichen
desk-right-hosts-write = Stand von Hosts melden

desk-operator-rank = Rolle

desk-done-saved = Gespeichert.
desk-done-saved-public = Gespeichert und für alle sichtbar.
desk-done-planned = Gespeichert. Die Meldung wird von selbst öffentlich.
desk-done-published = Veröffentlicht und für alle sichtbar.
desk-done-unpublished = Die Meldung ist nicht mehr zu sehen.
desk-done-hosts = Gemeldet.
desk-done-posted = Der Eintrag ist veröffentlicht.
desk-done-cleared = Die Freigabe ist erteilt.
desk-done-postmortem = Das ist der Entwurf des Nachberichts. Beide Meldungen verweisen aufeinander.
desk-done-revoked = Der Schlüssel ist entzogen.
desk-done-delayed = Gespeichert. Gleich ist es für alle sichtbar.
desk-postmortem-title = Nachbericht: { $title }
desk-doer-token = Schlüssel { $name }
desk-doer-import = Import
desk-doer-console = Befehlszeile
desk-doer-clock = Die Uhr
desk-doer-unknown = Jemand ohne Anmeldung
desk-action-created = Angelegt
desk-action-changed = Geändert
desk-action-planned = Zur Veröffentlichung vorgesehen
desk-action-unplanned = Nicht mehr vorgesehen
desk-action-published = Veröffentlicht
desk-action-withdrawn = Zurückgezogen
desk-action-lifted = Versiegelter Text geöffnet
desk-action-sealed-read = Versiegelter Text gezeigt
desk-action-leak-suspected = Abgelehnt: hätte versiegelten Text verraten
desk-action-lint-overruled = Veröffentlicht, obwohl es versiegelten Text verraten kann
desk-action-sealed-exported = Versiegelter Text exportiert
desk-action-clearance-granted = Freigabe für versiegelten Text
desk-action-clearance-taken = Freigabe für versiegelten Text entzogen
desk-token-used = Zuletzt verwendet am { $at }
desk-token-name-taken = Einen Schlüssel dieses Namens gibt es schon. Bitte wählen Sie einen anderen Namen.
desk-token-name-missing = Bitte sagen Sie in höchstens { $max } Zeichen, wofür der Schlüssel ist.
desk-editor-outdated = Das Formular kam von einer Seite aus einer früheren Sitzung, deshalb wurde nichts geändert. Was Sie eingegeben haben, steht unten: Bitte senden Sie es noch einmal.
desk-nav-account = Ihr Konto
desk-password-new = Neues Passwort
desk-password-current = Jetziges Passwort
desk-password-current-wrong = Das ist nicht Ihr jetziges Passwort. Bitte prüfen Sie es.
desk-password-change = Passwort ändern
desk-account-note = Ihre anderen Sitzungen enden.
desk-operator-since = { $rank }. Angelegt am { $at }.
desk-operator-rank-unknown = Bitte wählen Sie eine der Rollen.
desk-operator-role-change = Rolle ändern
desk-operator-role-note = Gilt sofort, auch in offenen Sitzungen.
desk-operator-last-administrator = Jemand muss die Konten verwalten. Bitte geben Sie diese Rolle zuerst einem anderen Konto.
desk-operator-password-note = Wird der Link verwendet, enden offene Sitzungen, und Freigaben für versiegelten Text erlöschen, bis jemand mit Freigabe sie neu erteilt. Ein zweiter Faktor bleibt.
desk-operator-password-alone = Nur dieses Konto darf einen Teil des versiegelten Textes lesen, und ein solcher Link entzieht die Freigabe. Bitte lassen Sie von dort zuerst jemand anderem die Freigabe geben; geht das nicht, wird der Link auf der Kommandozeile des Servers erzeugt: fenster operator reset.
desk-operator-remove = Konto entfernen
desk-operator-remove-head = Entfernen
desk-operator-remove-note = Das Konto ist sofort abgemeldet und kann sich nicht mehr anmelden. Was damit getan wurde, bleibt unter dieser Adresse im Protokoll.
desk-operator-remove-tokens = API-Schlüssel gehören nicht zum Konto und bleiben gültig. Bitte entziehen Sie diejenigen, die nur hier bekannt sind.
desk-operator-remove-alone =
    { $count ->
        [one] Eine Meldung enthält versiegelten Text, den sonst niemand lesen darf. Er öffnet sich trotzdem zum vereinbarten Zeitpunkt, aber bis dahin kann ihn niemand ändern. Bitte lassen Sie vorher jemand anderem die Freigabe geben.
       *[other] { $count } Meldungen enthalten versiegelten Text, den sonst niemand lesen darf. Er öffnet sich trotzdem zum vereinbarten Zeitpunkt, aber bis dahin kann ihn niemand ändern. Bitte lassen Sie vorher jemand anderem die Freigabe geben.
    }
desk-operator-remove-alone-unpublished =
    { $count ->
        [one] Eine unveröffentlichte Meldung enthält versiegelten Text, den sonst niemand lesen darf. Niemand könnte ihn mehr lesen oder ändern, und ohne Veröffentlichung der Meldung öffnet er sich nie. Bitte lassen Sie vorher jemand anderem die Freigabe geben.
       *[other] { $count } unveröffentlichte Meldungen enthalten versiegelten Text, den sonst niemand lesen darf. Niemand könnte ihn mehr lesen oder ändern, und ohne Veröffentlichung der Meldung öffnet er sich nie. Bitte lassen Sie vorher jemand anderem die Freigabe geben.
    }
desk-operator-remove-ask = { $email } entfernen?
desk-operator-remove-yes = Ja, entfernen
desk-confirm-no = Nein, zurück
desk-done-role = Die Rolle ist geändert.
desk-done-password = Ihr Passwort ist geändert. Ihre anderen Sitzungen sind beendet.
desk-done-operator-removed = Das Konto ist entfernt.
desk-doer-former = { $email } (entfernt)
desk-do-publish-instead = Jetzt veröffentlichen, nicht am { $at }
desk-do-save-planned = Speichern, öffentlich ab { $at }
desk-do-unplan = Geplante Veröffentlichung absagen
desk-do-delete = Entwurf löschen
desk-publish-now-or-then = Hier ist ein Zeitpunkt angegeben. Speichern Sie, damit die Meldung dann öffentlich wird, oder wählen Sie „Jetzt veröffentlichen, nicht am …“.
desk-delete-ask = „{ $title }“ löschen?
desk-delete-note = Der Entwurf wird mit allem, was darin steht, endgültig gelöscht. Öffentlich zu sehen war er nie.
desk-delete-yes = Ja, löschen
desk-done-unplanned = Die Veröffentlichung ist abgesagt. Die Meldung ist wieder ein Entwurf.
desk-done-deleted = Der Entwurf ist gelöscht.
desk-field-timing = Dauer
desk-field-events = Ereignisse
desk-field-publication = Veröffentlichung
desk-message-outdated = Jemand war schneller
desk-message-outdated-advice = Der Stand hat sich inzwischen geändert, deshalb ist nichts geschehen. Bitte gehen Sie zurück, laden Sie die Seite neu und sehen Sie nach, bevor Sie es noch einmal versuchen.

desk-reason = Begründung
desk-reason-hint = Wird festgehalten. Zitieren Sie hier nie versiegelten Text.
desk-lift-ask = Zeitpunkt verschieben oder jetzt öffnen
desk-lift-rule = Später zu öffnen braucht eine Begründung und in der letzten Stunde eine zweite Person mit Freigabe. Früher zu öffnen braucht immer zwei: Die zweite hat 15 Minuten Zeit, mit ihrem Passwort zuzustimmen.
desk-lift-to = Neuer Zeitpunkt
desk-hint-lift-to = In UTC. Die Lesenden erfahren den neuen Zeitpunkt sofort.
desk-lift-move = Auf den neuen Zeitpunkt verschieben
desk-lift-open = Jetzt öffnen
desk-lift-alone = Allein
desk-lift-alone-note = Nur wenn niemand sonst rechtzeitig zu erreichen ist. Alle mit Freigabe erfahren es sofort, mit Ihrer Begründung.
desk-lift-move-alone = Allein verschieben
desk-lift-open-alone = Jetzt allein öffnen
desk-lift-password = Ihr Passwort
desk-lift-password-hint = Damit sicher ist, dass Sie es sind.
desk-lift-asked-now = { $who } möchte dies jetzt öffnen.
desk-lift-asked-to = { $who } möchte diesen Zeitpunkt verschieben auf: { $to }.
desk-lift-until = Eine zweite Person mit Freigabe kann zustimmen bis { $at }.
desk-lift-agree = Zustimmen
desk-lift-take-back = Zurücknehmen
desk-lift-over = Dieser Zeitpunkt ist gekommen. Bitte sehen Sie sich die Meldung an: Der Text ist offen oder wird es gerade.
desk-lift-in-the-past = { $at } ist vorbei. Bitte wählen Sie einen künftigen Zeitpunkt, oder öffnen Sie den Text jetzt.
desk-lift-unchanged = Das ist schon der vereinbarte Zeitpunkt. Bitte wählen Sie einen anderen.
desk-lift-nobody-asks = Darum bittet niemand mehr: Es wurde zurückgenommen, oder die 15 Minuten sind vorbei. Bitte fragen Sie neu, wenn es noch gewünscht ist.
desk-lift-own-request = Darum haben Sie selbst gebeten. Bitte lassen Sie eine andere Person mit Freigabe zustimmen.
desk-seize = Scheibe einschlagen
desk-seize-head = Sich selbst freigeben
desk-seize-note = Nur wenn niemand mit Freigabe zu erreichen ist. Alle mit Freigabe erfahren es sofort, mit Ihrer Begründung; gibt es niemanden, dann alle anderen, die verwalten.
desk-seize-do = Mich für diese Meldung freigeben
desk-seize-nothing = Diese Meldung enthält keinen versiegelten Text; es gibt nichts freizugeben.
desk-done-lift-moved = Der Zeitpunkt wurde verschoben.
desk-done-lift-opened = Der Abschnitt ist offen.
desk-done-lift-asked = Es wird geöffnet oder verschoben, sobald eine zweite Person zustimmt.
desk-done-lift-taken-back = Zurückgenommen.
desk-done-seized = Sie haben jetzt die Freigabe für diese Meldung; das ist festgehalten.
desk-nav-audit = Nachweis
desk-urgent-clock = Eine Uhr der Redaktion ist gesprungen: Nichts Versiegeltes öffnet sich von selbst.
desk-urgent-clock-look = Uhren ansehen
desk-urgent-alerts =
    { $count ->
        [one] Es gibt einen Hinweis, den Sie noch nicht gesehen haben.
       *[other] Es gibt { $count } Hinweise, die Sie noch nicht gesehen haben.
    }
desk-urgent-alerts-look = Ansehen, was geschehen ist

desk-alerts = Hinweise
desk-alerts-lead = Was andere getan haben und Sie wissen sollten, das Neueste zuerst.
desk-alerts-none = Es gibt nichts Neues.
desk-alerts-seen = Ich habe das gesehen
desk-done-seen = Vermerkt: Sie haben diese Hinweise gesehen.
desk-alert-lift-asked = { $who } bittet, versiegelten Text zu einem anderen Zeitpunkt zu öffnen. Jemand anderes mit Freigabe muss zustimmen.
desk-alert-opened-alone = { $who } hat versiegelten Text vor der Zeit geöffnet, ohne Zustimmung einer zweiten Person.
desk-alert-moved-alone = { $who } hat die Öffnung von versiegeltem Text verschoben, ohne Zustimmung einer zweiten Person.
desk-alert-clearance-seized = { $who } hat sich im Notfall selbst die Freigabe gegeben, versiegelten Text zu lesen.
desk-alert-taken-back = { $who } hat eine Meldung zurückgenommen. Nichts, was in ihr versiegelt ist, öffnet sich, bis sie wieder veröffentlicht ist.
desk-alert-lifts-held = Die Uhr eines Servers ist gesprungen. Bis jemand die Zeit bestätigt, öffnet er nichts Versiegeltes und veröffentlicht keine vorgesehene Meldung von selbst.

desk-clock = Uhren
desk-clock-fine = Keine Uhr ist zweifelhaft. Was ansteht, wird von selbst veröffentlicht.
desk-clock-now = Jetzt ist es
desk-clock-now-note = Nach der Uhr dieses Servers, als diese Seite entstand. Bitte vergleichen Sie mit einer Uhr, der Sie trauen.
desk-clock-again = Noch einmal fragen
desk-clock-this = Dieser Server
desk-clock-other = Ein anderer Server
desk-clock-held = Seine Uhr ist gesprungen. Bis jemand die Zeit bestätigt, wird hier nichts Versiegeltes und keine vorgesehene Meldung von selbst veröffentlicht.
desk-clock-held-other = Seine Uhr ist gesprungen. Bis jemand die Zeit bestätigt, wird dort nichts Versiegeltes und keine vorgesehene Meldung von selbst veröffentlicht.
desk-clock-jump = Gesprungen
desk-clock-since = Bemerkt, nach dieser Uhr
desk-clock-steady = Ohne den Sprung war es da
desk-clock-jumped-forward = um { $length } vor
desk-clock-jumped-back = um { $length } zurück
desk-clock-seconds =
    { $seconds ->
        [one] { $seconds } Sekunde
       *[other] { $seconds } Sekunden
    }
desk-clock-contradicted = Die Uhr der Datenbank sagt etwas anderes als die dieses Servers. Nichts wird von selbst veröffentlicht, bevor beide so weit sind. Bitte lassen Sie beide Uhren richtig stellen.
desk-clock-not-you = Bestätigen kann die Zeit, wer veröffentlichen darf oder die Redaktion verwaltet. Bitte sagen Sie dort Bescheid.
desk-clock-advice = Wenn die Zeit oben stimmt, bestätigen Sie sie. Wenn nicht, lassen Sie zuerst die Uhr des Servers richtig stellen: Sobald sie wieder geht wie vorher, endet dies von selbst.
desk-clock-advice-other = Die Zeit oben ist nicht die jenes Servers. Bitte sehen Sie auf dessen eigene Uhr und bestätigen Sie nur, wenn sie stimmt. Sobald sie wieder geht wie vorher, endet dies von selbst.
desk-clock-password = Ihr Passwort
desk-clock-password-hint = Was zurückgehalten wurde, öffnet sich, sobald Sie bestätigen. Deshalb muss sicher sein, dass Sie es sind.
desk-clock-confirm = Die Zeit stimmt jetzt

desk-zones = Zeitzonenregeln
desk-zones-note = Nach ihnen werden Ortszeiten gelesen und gedruckt.
desk-zones-release = Ausgabe der tz-Datenbank
desk-zones-source = Gelesen aus
desk-zones-bundled = dem Programm selbst
desk-zones-dated = Stand
desk-zones-released = { $day }, soweit dieses Programm weiß
desk-zones-files = { $day }, nach dem Datum ihrer Dateien
desk-zones-undated = unbekannt
desk-zones-filled =
    { $count ->
        [one] Für eine Zone ist dort keine lesbare Datei, für sie gelten die Regeln des Programms: { $names }
       *[other] Für { $count } Zonen ist dort keine lesbare Datei, für sie gelten die Regeln des Programms: { $names }
    }
desk-zones-stale = Diese Regeln sind mehr als { $days } Tage alt, oder ihr Alter ist unbekannt. Irgendwo können seither andere Uhrzeiten gelten. Bitte bringen Sie die tz-Datenbank des Servers oder dieses Programm auf den neuesten Stand und starten Sie es neu.
desk-zones-chosen = Bei jedem Start werden die neuesten Regeln gewählt: die im Programm, die des Servers in /usr/share/zoneinfo oder die des Ordners in TZDB_DIR.
desk-urgent-zones = Die Zeitzonenregeln sind alt: Ortszeiten können falsch sein.
desk-urgent-zones-look = Zeitzonenregeln ansehen
desk-nav-clock = Uhren

desk-urgent-drifted =
    { $count ->
        [one] Neue Zeitzonenregeln ändern die Zeiten einer Meldung. Was ist gemeint, der Zeitpunkt oder die Ortszeit?
       *[other] Neue Zeitzonenregeln ändern die Zeiten von { $count } Meldungen. Was ist gemeint, der Zeitpunkt oder die Ortszeit?
    }
desk-urgent-drifted-look = Ansehen und entscheiden
desk-drift-none = Keine Meldung wartet auf eine Entscheidung: Jede künftige Zeit bedeutet noch, was eingegeben wurde.
desk-drift-lead = Seit diese Zeiten eingegeben wurden, gelten dort andere Regeln für die Uhren. Bitte entscheiden Sie für jede Meldung, was bleibt. Versiegeltes betrifft das nicht: Es öffnet sich nach UTC.
desk-drift-entered = Eingegeben als { $time } in { $zone }
desk-drift-by-instant = Zeitpunkt bleibt:
desk-drift-by-local = Ortszeit bleibt:
desk-drift-twice = gibt es jetzt zweimal
desk-drift-never = gibt es nicht mehr
desk-drift-more =
    { $count ->
        [one] und ein weiterer
       *[other] und { $count } weitere
    }
desk-drift-keep-instant = Zeitpunkte behalten
desk-drift-keep-local = Ortszeiten behalten
desk-drift-edit = Andere Zeiten eingeben
desk-drift-not-you = Das kann entscheiden, wer veröffentlichen darf oder die Redaktion verwaltet. Bitte sagen Sie dort Bescheid.
desk-done-instants-kept = Die Zeitpunkte bleiben, die Ortszeiten wurden angepasst.
desk-done-local-times-kept = Die Ortszeiten bleiben, die Zeitpunkte wurden angepasst.
desk-action-instants-kept = Zeitpunkte nach neuen Zeitzonenregeln behalten
desk-action-local-times-kept = Ortszeiten nach neuen Zeitzonenregeln behalten
desk-done-clock-confirmed = Die Zeit ist bestätigt. Was ansteht, wird binnen einer Sekunde veröffentlicht.

desk-audit = Nachweis
desk-audit-lead = Die neuesten { $limit } Zeilen: wer was wann getan hat. Text von Meldungen steht hier nie.
desk-audit-lead-notice = Alle Zeilen zu einer Meldung. Ihr Text steht hier nie.
desk-audit-empty = Zu dieser Meldung gibt es keine Zeile.
desk-audit-number = Zeile { $number }
desk-audit-gone = Meldung, die es nicht mehr gibt
desk-audit-check = Ist alles da?
desk-audit-check-how = Jede Zeile ist an die vorige gebunden. Auf dem Server liest dieser Befehl sie alle und nennt die erste, die fehlt oder geändert wurde:
desk-audit-end = Bitte notieren Sie das Ende dort, wo von diesem Server aus niemand herankommt. Mit --noted und dieser Notiz zeigt der Befehl später, dass davor nichts abgeschnitten oder neu geschrieben wurde.
desk-audit-clock-doubted = Eine Uhr war zweifelhaft
desk-audit-reason = „{ $reason }“
desk-audit-lift-to = Vom { $from } auf den { $to }
desk-audit-lift-now = Sofort, nicht am { $from }
desk-action-deleted = Entwurf gelöscht
desk-action-lift-asked = Um andere Öffnung gebeten
desk-action-lift-unasked = Bitte um andere Öffnung zurückgenommen
desk-action-lift-approved = Anderer Öffnung zugestimmt
desk-action-lift-moved = Öffnung verschoben
desk-action-lifted-early = Versiegelter Text vor der Zeit geöffnet
desk-action-glass-broken = Öffnung ohne zweite Person geändert
desk-action-sealed-edited = Versiegelter Text geändert
desk-action-clearance-seized = Sich selbst die Freigabe gegeben
desk-action-lifts-held = Nichts öffnet sich von selbst: Eine Uhr ist gesprungen
desk-action-lifts-released = Zeit bestätigt, Anstehendes öffnet sich wieder
desk-action-set-up = Redaktion eingerichtet
desk-action-operator-added = Konto angelegt
desk-action-operator-removed = Konto entfernt
desk-action-password-changed = Passwort geändert
desk-action-role-changed = Rolle geändert
desk-action-signed-in = Angemeldet
desk-action-sign-in-failed = Unbekanntes Konto oder falsches Passwort
desk-action-signed-out = Abgemeldet
desk-action-token-added = API-Schlüssel angelegt
desk-action-token-revoked = API-Schlüssel entzogen
desk-action-seal-key-rotated = Versiegelten Text neu verschlüsselt
desk-action-republished = Öffentliche Seiten neu aufgebaut
desk-purpose-view = Zum Lesen
desk-purpose-edit = Zum Ändern
desk-purpose-export = Zum Mitnehmen

## Section: pages

skip-to-content = Zum Inhalt
brand-what = Status
search = Suche
theme-auto = Darstellung: automatisch
theme-light = Darstellung: hell
theme-dark = Darstellung: dunkel
nav-label = Hauptmenü
nav-now = Jetzt
nav-maintenance = Wartungen
nav-incidents = Störungen
nav-postmortems = Nachberichte
nav-history = Archiv
breadcrumbs-label = Pfad
pager-label = Seite { $page } von { $pages }
pager-newer = Neuere
pager-older = Ältere

follow-title = Auf dem Laufenden bleiben
follow-hint = Jede Meldung, sobald sie öffentlich ist.

live-told = Diese Seite ist live: Änderungen erscheinen von selbst.
live-asking = Änderungen erscheinen hier innerhalb einer Minute.
live-lost = Keine Verbindung: Diese Seite ist vielleicht nicht mehr aktuell.
live-moved = Was hier steht, gibt es nicht mehr oder hat jetzt eine andere Adresse.
live-reload = Seite neu laden
live-entry = Ein neuer Eintrag im Verlauf.

feed-everything = { $site }: alles
zone-form-title = Zeitzone
zone-form-hint = Zeiten stehen in der Zone des betroffenen Standorts. Eine zweite Zone dazu:
zone-form-none = Nur Zone des Standorts
zone-form-show = Anzeigen
your-time = Ihre Zeit: { $time }
your-time-same = Ihre Zeit: dieselbe
# The widest that a date without its year can be: as much room is kept free for it.
your-time-widest-date = Mo., 30. Sept.
your-zone-before = Ihr Gerät ist eingestellt auf
imprint = Impressum
privacy = Datenschutz
api = API

prose-table = Tabelle
clock = { $clock } Uhr
system-state-operational = In Betrieb
system-state-maintenance = In Wartung
system-state-degraded = Wird beobachtet
system-state-disrupted = Gestört
system-state-unknown = Unbekannt

now-title = Jetzt
now-description = Was bei { $site } gestört ist, woran gearbeitet wird und was geplant ist.
verdict-disrupted =
    { $count ->
        [one] Eine Störung ist offen
       *[other] { $count } Störungen sind offen
    }
verdict-degraded =
    { $count ->
        [one] Eine Störung ist behoben und wird beobachtet
       *[other] { $count } Störungen sind behoben und werden beobachtet
    }
verdict-maintenance =
    { $count ->
        [one] Geplante Arbeiten sind im Gange
       *[other] Geplante Arbeiten sind an { $count } Stellen im Gange
    }
verdict-maintenance-note = Keine Störung ist offen.
verdict-operational = Alle Systeme sind in Betrieb
verdict-operational-note = Keine Störung ist offen, keine Wartung in Arbeit.
verdict-unknown = Es wurde noch nichts gemeldet
verdict-unknown-note = Sobald es etwas zu unseren Systemen zu sagen gibt, steht es hier.
answer-state = Stand
answer-since = Seit
answer-affected = Betroffen
answer-latest = Zuletzt
band-under-way = In Arbeit
band-coming = Demnächst
band-systems = Systeme
band-recent = Zuletzt erledigt
band-done = Erledigt
coming-empty = Nichts ist geplant.
recent-more = Das ganze Archiv
list-empty = Hier steht noch nichts.

window-label = Wartungsfenster
window-label-incident = Dauer
window-from = Von
window-since = Seit
window-until = Bis
window-still-open = Noch offen
window-no-end = Nicht festgehalten
sill-start = Beginn der Arbeit
sill-start-value = bis zu { $tolerance } nach der genannten Zeit
sill-takes = Dauer
sill-takes-typical = meist { $typical }
sill-takes-at-least = mindestens { $min }
sill-takes-at-most = höchstens { $max }
sill-takes-range-typical = { $range }, meist { $typical }
sill-reserved = Freigehalten
action-nothing = Sie müssen nichts tun
action-required = Was Sie tun müssen
overdue-short = länger als geplant
overdue-sentence = Das Fenster ist zu Ende, die Arbeit aber noch nicht als erledigt gemeldet. Sie dauert länger als geplant.
fallback-en = Diesen Text gibt es nur auf Englisch.
fallback-de = Diesen Text gibt es nur auf Deutsch.

facts-systems = Systeme
facts-belongs-to = Gehört zu
facts-priority = Priorität
facts-published = Veröffentlicht
facts-changed = Aktualisiert

withheld-label = Einzelheiten folgen
withheld-before = Einzelheiten folgen am
withheld-why = Sie erscheinen in diesem Augenblick auf dieser Seite und in den Feeds, in jeder Sprache.
disclosure-until = Zurückgehalten bis
disclosure-since = Öffentlich seit

hosts-title = Hosts
hosts-caption = Hosts dieser Wartung mit genanntem Beginn, tatsächlichen Zeiten und Stand
hosts-host = Host
hosts-stated-start = Genannter Beginn
hosts-start-short = Beginn
hosts-actual = Tatsächlich
hosts-state = Stand
hosts-not-yet = noch nicht
hosts-since = seit
hosts-until = bis
time-to-be-announced = verschoben, neue Zeit folgt
time-given-up = nicht mehr:
window-to-be-announced = Verschoben. Die neue Zeit wird hier bekanntgegeben.
window-moved-from = Verschoben, ursprünglich
window-several = Gearbeitet wird in { $count } Fenstern:
hosts-late = sollte begonnen haben
hosts-overdue = dauert länger als geplant
progress-late = { $count } { $count ->
    [one] verspätet sich
   *[other] verspäten sich
}
progress-overdue = { $count } { $count ->
    [one] dauert länger als geplant
   *[other] dauern länger als geplant
}
when-to-be-announced = verschoben, neue Zeit folgt (ursprünglich { $before })
when-moved-from = verschoben, ursprünglich { $before }
when-moved = { $now } (ursprünglich { $before })
calendar-host = { $host }: { $title } ({ $state })
calendar-title = { $state }: { $title }
calendar-actual = Gearbeitet wurde { $span }.
calendar-started = Die Arbeit begann { $moment }.
calendar-ended = Die Arbeit endete { $moment }.
calendar-link = Kalender
calendar-add = In einen Kalender übernehmen
host-filter-label = Ihren Host finden
host-filter-placeholder = host1.example.net
host-filter-none = Kein Host dieser Wartung heißt so.
progress-count = { $done } von { $total }
progress-completed = abgeschlossen
progress-failed = { $count } fehlgeschlagen
progress-label = Abgeschlossene Hosts

timeline-title = Verlauf
timeline-note = Neuer Stand
timeline-window-started = Fenster begann
timeline-window-ended = Fenster endete
timeline-lifted = Einzelheiten veröffentlicht

related-title = Dazu gehört
feedback-question = War diese Meldung hilfreich?
feedback-yes = Ja
feedback-no = Nein
feedback-thanks = Danke. Ihre Antwort ist angekommen.
feedback-thanks-again = Danke. Ihre Anmerkung ist angekommen.
feedback-failed = Ihre Antwort konnte nicht gesendet werden. Bitte versuchen Sie es gleich noch einmal.
feedback-title = Danke
feedback-remark = Möchten Sie etwas hinzufügen?
feedback-remark-hint = Was fehlte, was war unklar? Bitte schreiben Sie keine Passwörter und nichts Persönliches; von hier aus kann Ihnen niemand antworten.
feedback-send = Senden
feedback-back = Zurück zur Meldung

list-lead-maintenance = Geplante Arbeiten: was getan wird, wann, und was Sie davon merken.
list-lead-incident = Was gestört war oder ist, seit wann, und was dagegen getan wird.
list-lead-postmortem = Was geschehen ist, warum, und was sich dadurch ändert.
history-count =
    { $count ->
        [0] Keine Meldungen
        [one] Eine Meldung
       *[other] { $count } Meldungen
    }
history-months-label = Monate { $year }
history-neighbors-label = Nachbarmonate
system-lead = Alles, was { $system } betrifft: Störungen, geplante Arbeiten und was daraus gelernt wurde.
systems-lead = Wo jedes System steht, soweit Störungen und Wartungen es zeigen.

search-label = Suchen nach
search-button = Suchen
search-count =
    { $count ->
        [0] Nichts nennt „{ $query }“
        [one] Eine Meldung nennt „{ $query }“
       *[other] { $count } Meldungen nennen „{ $query }“
    }
search-hint = Versuchen Sie ein einzelnes Wort, einen Hostnamen wie host1.example.net oder eine Kennung wie CVE-2018-0001.
search-hint-history = Im Archiv nach Monaten nachsehen

error-to-now = Was jetzt los ist
error-to-search = Suche
error-to-history = Archiv
error-reference = Kennzeichen: { $reference }
error-400-title = Diese Anfrage ist nicht zu verstehen
error-400-lead = An der Adresse oder an dem, was gesendet wurde, stimmt etwas nicht. Bitte prüfen Sie die Adresse oder beginnen Sie auf der ersten Seite.
error-403-title = Diese Anfrage wurde abgelehnt
error-403-lead = Sie kam nicht von einer Seite dieses Angebots. Bitte öffnen Sie die Seite neu und wiederholen Sie, was Sie getan haben.
error-404-title = Diese Seite gibt es nicht
error-404-lead = Die Adresse ist vielleicht vertippt, oder die Meldung wurde zurückgezogen. Alles Aktuelle steht auf der ersten Seite.
error-405-title = Das kann diese Seite nicht
error-405-lead = Sie lässt sich lesen, aber so lässt sich nichts an sie senden. Bitte gehen Sie zurück und versuchen Sie es noch einmal.
error-413-title = Das war zu viel
error-413-lead = Es wurde mehr gesendet, als diese Seite annimmt. Bitte kürzen Sie und senden Sie es noch einmal.
error-429-title = Das war zu oft
error-429-lead = Es kamen viele Anfragen in kurzer Zeit. Bitte warten Sie eine Minute und versuchen Sie es noch einmal.
error-500-title = Bei uns ist etwas schiefgegangen
error-500-lead = Der Fehler liegt bei uns und wurde festgehalten. Bitte versuchen Sie es gleich noch einmal.
error-503-title = Die Statusseite ist gerade nicht erreichbar
error-503-lead = Über unsere anderen Systeme sagt das nichts. Bitte versuchen Sie es in einer Minute noch einmal.
error-zone-title = Diese Zeitzone ist nicht bekannt
error-zone-lead = „{ $name }“ ist keine Zeitzone. Bitte wählen Sie unten auf dieser Seite eine aus oder verwenden Sie einen Namen wie Europe/Berlin.

lookup-title = Ist mein Server betroffen?
lookup-description = Geben Sie die Namen Ihrer Server ein und sehen Sie, was an ihnen geplant oder im Gange ist.
lookup-lead = Geben oder fügen Sie die Namen Ihrer Server ein, oder einen Teil davon. Sie sehen, was an ihnen geplant oder im Gange ist, wann, und ob es erledigt ist.
lookup-label = Hostnamen oder ein Teil davon
lookup-hint = Einer je Zeile oder durch Kommas oder Leerzeichen getrennt; höchstens { $max }.
lookup-box-hint = Ein Hostname, ein Teil davon oder mehrere, durch Kommas getrennt.
lookup-button = Nachsehen
lookup-again = Nach anderen Hosts sehen
lookup-everywhere = In allen Meldungen suchen
lookup-follow = Nur diesen Hosts folgen
lookup-wrong-title =
    { $count ->
        [one] Ein Eintrag ist kein Hostname
       *[other] { $count } Einträge sind keine Hostnamen
    }
lookup-wrong-lead = Nach allen anderen wurde gesucht. Bitte berichtigen Sie, was hier steht: Ein Hostname hat Buchstaben, Ziffern, Punkte und Bindestriche, höchstens 253 Zeichen.
lookup-wrong-line = Zeile { $line }: „{ $text }“
lookup-wrong-more =
    { $count ->
        [one] und ein weiterer
       *[other] und { $count } weitere
    }
lookup-left-title =
    { $count ->
        [one] Ein Name war zu viel
       *[other] { $count } Namen waren zu viel
    }
lookup-left-lead = Nach { $looked } wurde gesucht: Mehr passen nicht in eine Adresse, die sich weitergeben lässt. Was Sie eingegeben haben, steht noch im Feld.
lookup-left-next =
    { $count ->
        [one] Nach dem übrigen sehen
       *[other] Nach den nächsten { $count } sehen
    }
lookup-host-affected = { $host } ist betroffen
lookup-hosts-affected =
    { $affected ->
        [one] 1 Ihrer { $total } Hosts ist betroffen
       *[other] { $affected } Ihrer { $total } Hosts sind betroffen
    }
lookup-similar-affected =
    { $count ->
        [one] Ein Host mit „{ $part }“ im Namen ist betroffen
       *[other] { $count } Hosts mit „{ $part }“ im Namen sind betroffen
    }
lookup-some-affected =
    { $count ->
        [one] Einer dieser Hosts ist betroffen
       *[other] { $count } dieser Hosts sind betroffen
    }
lookup-many-affected =
    { $count ->
        [one] Mindestens einer dieser Hosts ist betroffen
       *[other] Mindestens { $count } dieser Hosts sind betroffen
    }
lookup-host-done = An { $host } ist nichts mehr geplant
lookup-hosts-done = An diesen Hosts ist nichts mehr geplant
lookup-host-free = { $host } steht in keiner laufenden oder kommenden Meldung
lookup-hosts-free = Keiner dieser { $total } Hosts steht in einer laufenden oder kommenden Meldung
lookup-host-unknown = Wir kennen keine Meldung, die { $host } nennt
lookup-hosts-unknown = Wir kennen keine Meldung, die einen dieser Hosts nennt
lookup-hosts-mixed = Von denen, die wir kennen, ist keiner betroffen, aber wir kennen nicht alle
lookup-nothing-read = In Ihrer Eingabe steht kein Hostname
lookup-under-way =
    { $count ->
        [one] An einem Host wird gearbeitet.
       *[other] An { $count } Hosts wird gearbeitet.
    }
lookup-next = Die nächste Arbeit beginnt
lookup-failed =
    { $count ->
        [one] Bei einem Host ist es fehlgeschlagen.
       *[other] Bei { $count } Hosts ist es fehlgeschlagen.
    }
lookup-late =
    { $count ->
        [one] Bei einem Host hätte die Arbeit schon beginnen sollen und ist nicht gemeldet.
       *[other] Bei { $count } Hosts hätte die Arbeit schon beginnen sollen und ist nicht gemeldet.
    }
lookup-overdue =
    { $count ->
        [one] Bei einem Host dauert es länger als angegeben.
       *[other] Bei { $count } Hosts dauert es länger als angegeben.
    }
lookup-given-up =
    { $count ->
        [one] Bei einem Host ist die Arbeit verschoben; ihre neue Zeit wird noch bekannt gegeben.
       *[other] Bei { $count } Hosts ist die Arbeit verschoben; die neuen Zeiten werden noch bekannt gegeben.
    }
lookup-done =
    { $count ->
        [one] Bei einem Host ist die Arbeit erledigt.
       *[other] Bei { $count } Hosts ist die Arbeit erledigt.
    }
lookup-free =
    { $count ->
        [one] Ein Host steht in keiner laufenden oder kommenden Meldung:
       *[other] { $count } Hosts stehen in keiner laufenden oder kommenden Meldung:
    }
lookup-unknown =
    { $count ->
        [one] Zu einem Namen kennen wir keine Meldung. Das heißt nicht, dass alles in Ordnung ist; bitte prüfen Sie die Schreibweise:
       *[other] Zu { $count } Namen kennen wir keine Meldung. Das heißt nicht, dass alles in Ordnung ist; bitte prüfen Sie die Schreibweise:
    }
lookup-unknown-one = Keine öffentliche Meldung hatte je einen Host mit diesem Namen oder diesem Teil im Namen. Das heißt nicht, dass alles in Ordnung ist; bitte prüfen Sie die Schreibweise.
lookup-similar =
    { $hosts ->
        [one] Ein Host hat „{ $part }“ im Namen.
       *[other] { $hosts } Hosts haben „{ $part }“ im Namen.
    }
lookup-similar-cut = Zu „{ $part }“ stehen hier die ersten { $shown } von { $rows } Einträgen. Bitte geben Sie mehr vom Namen ein.
lookup-similar-past =
    { $hosts ->
        [one] In Laufendem und Kommendem hat kein Host „{ $part }“ im Namen, in Vergangenem einer.
       *[other] In Laufendem und Kommendem hat kein Host „{ $part }“ im Namen, in Vergangenem { $hosts }.
    }
lookup-incidents = Störungen nennen Systeme und keine Hosts.
lookup-incidents-link = Sehen, was gerade ist
host-lead = Was an diesem Host geplant oder im Gange ist, und was war.
host-current = Laufend und kommend
host-past = Was war
host-past-none = Keine vergangene Meldung nennt diesen Host.
host-unknown-title = Wir kennen keine Meldung, die diesen Host nennt
host-unknown-lead = Keine öffentliche Meldung hatte je einen Host „{ $host }“. Das heißt nicht, dass mit ihm alles in Ordnung ist; bitte prüfen Sie die Schreibweise oder suchen Sie nach einem Teil des Namens.
rows-shown = Hosts { $first } bis { $last } von { $total }
rows-found =
    { $found ->
        [one] Einer von { $total } Hosts hat „{ $part }“ im Namen
       *[other] { $found } von { $total } Hosts haben „{ $part }“ im Namen
    }
rows-all = Alle Hosts zeigen
rows-previous = Vorige Hosts
rows-next = Nächste Hosts
rows-label = Hosts, Seite { $page } von { $pages }
host-filter-button = Finden
host-filter-failed = Die Hosts konnten nicht nachgesehen werden. Bitte versuchen Sie es gleich noch einmal.

# Die Navigation der Redaktion.
desk-nav-more = Mehr
desk-nav-administration = Verwaltung
desk-nav-own = Sie
desk-nav-zones = Zeitzonen und Zeiten
## Verlauf einer Meldung: Unterschiede, Fassungen, Gründe, öffentliche Änderungen
difference-none = Nichts hat sich geändert.
difference-removed = entfernt:
difference-added = neu:
difference-folded =
    { $words ->
        [one] Ein unverändertes Wort
       *[other] { $words } unveränderte Wörter
    }
# Konten: der zweite Schritt der Anmeldung und die Wege, sich anzumelden
desk-code = Code
desk-code-hint = Sechs Ziffern aus Ihrer Authenticator-App.
desk-second-step = Noch ein Schritt
desk-second-step-code-wrong = Dieser Code gilt jetzt nicht oder wurde schon verwendet. Bitte geben Sie den ein, den Ihre App gerade zeigt; wird er wieder abgelehnt, prüfen Sie die Uhr Ihres Telefons.
desk-second-step-lost = Nichts davon zur Hand: Wiederherstellungscode verwenden
desk-second-step-recovery = Wiederherstellungscode
desk-second-step-recovery-hint = Einer der Codes, die Sie aufbewahrt haben. Jeder gilt einmal.
desk-second-step-recovery-wrong = Das ist keiner Ihrer Wiederherstellungscodes, oder er wurde schon verwendet. Bitte prüfen Sie ihn oder nehmen Sie einen anderen.
desk-second-step-over = Der zweite Schritt kam nicht rechtzeitig. Bitte melden Sie sich noch einmal an.
desk-second-step-again = Mit einem anderen Konto anmelden
desk-authenticator = Authenticator-App
desk-authenticator-off = Nicht eingerichtet
desk-authenticator-since = Eingerichtet am { $at }
desk-authenticator-why = Eine App auf Ihrem Telefon zeigt alle halbe Minute einen neuen Code. Ein Passwort allein öffnet dann nichts mehr.
desk-authenticator-set-up = Authenticator-App einrichten
desk-authenticator-is-demanded = Hier wird von allen ein zweiter Faktor verlangt. Sobald Ihrer eingerichtet ist, geht es weiter.
desk-authenticator-demanded = Hier wird von allen ein zweiter Faktor verlangt: Bevor Sie die App entfernen, muss ein anderer eingerichtet sein.
desk-authenticator-remove-note = Danach melden Sie sich nur mit dem Passwort an, und Ihre Wiederherstellungscodes erlöschen.
desk-authenticator-remove = App entfernen
desk-authenticator-begin-head = Vorbereiten
desk-authenticator-begin-note = Sie brauchen eine App, die Einmalcodes (TOTP) zeigt, auf dem Telefon oder in Ihrem Passwortmanager.
desk-authenticator-begin = Geheimnis zeigen
desk-authenticator-begin-again = Mit neuem Geheimnis von vorn beginnen
desk-authenticator-scan = 1. Das Geheimnis in die App übernehmen
desk-authenticator-scan-note = Scannen Sie das Quadrat mit der App.
desk-authenticator-square = Das Geheimnis als Quadrat für die Kamera Ihrer App
desk-authenticator-open = In einer App auf diesem Gerät öffnen
desk-authenticator-type = Oder geben Sie das Geheimnis ein:
desk-authenticator-confirm = 2. Zeigen, dass es geht
desk-authenticator-code-wrong = Dieser Code gilt jetzt nicht. Bitte geben Sie den ein, den Ihre App gerade zeigt; wird er wieder abgelehnt, prüfen Sie die Uhr Ihres Telefons.
desk-authenticator-turn-on = Einschalten
desk-authenticator-is-on = Die App ist eingerichtet. Von jetzt an werden Sie bei der Anmeldung nach einem Code gefragt.
desk-recovery = Wiederherstellungscodes
desk-recovery-left =
    { $count ->
        [0] Keiner übrig
        [one] Noch einer
       *[other] Noch { $count }
    }
desk-recovery-renew = Neue Codes erzeugen
desk-recovery-renew-note = Mit einem Wiederherstellungscode kommen Sie herein, wenn App oder Passkey verloren ist. Die bisherigen Codes erlöschen.
desk-recovery-yours = Ihre Wiederherstellungscodes
desk-recovery-lead = Mit jedem kommen Sie einmal herein, wenn App oder Passkey verloren ist. Bewahren Sie sie dort auf, wo Sie sie ohne Ihr Telefon finden: auf Papier oder in einem Passwortmanager.
desk-recovery-once = Nur dieses eine Mal zu sehen
desk-recovery-kept = Ich habe sie aufbewahrt
desk-done-authenticator-removed = Die App ist entfernt.
desk-action-second-step-failed = Richtiges Passwort, falscher zweiter Faktor
desk-action-authenticator-added = Authenticator-App eingerichtet
desk-action-authenticator-removed = Authenticator-App entfernt
desk-action-recovery-codes-made = Neue Wiederherstellungscodes
desk-action-recovery-code-used = Wiederherstellungscode verwendet
desk-action-second-factor-reset = Zweiten Faktor aufgehoben
desk-action-second-factor-demanded = Zweiter Faktor wird von allen verlangt
desk-action-second-factor-left-open = Zweiter Faktor wird nicht mehr verlangt
## Einstellungen der Seite

desk-nav-settings = Einstellungen
desk-action-settings-changed = Einstellungen der Seite geändert
contact = Kontakt
support-title = Hilfe
legal-fallback = Dieser Text liegt nur auf { $language } vor.
desk-done-settings = Gespeichert. Die Leser sehen es bereits.
desk-urgent-imprint = Die Seite wird auf Deutsch angeboten und nennt niemanden, der für sie verantwortlich ist.
desk-urgent-imprint-look = Impressum angeben
desk-settings-lead = Was Leser auf jeder Seite von Ihnen sehen. Es gilt sofort und ohne Neustart; offene Seiten erneuern sich selbst.
desk-settings-changed = Zuletzt geändert am { $at } von { $who }.
desk-settings-unsaved = Das ist noch nicht gespeichert. Sehen Sie sich die Vorschau an und speichern Sie dann.
desk-settings-configured = Leer: „{ $value }“ aus der Konfiguration.
desk-settings-save = Speichern
desk-settings-look = Vorschau
desk-settings-save-note = Leser sehen es innerhalb einer Sekunde.
desk-settings-no-imprint = Es gibt kein Impressum
desk-settings-no-imprint-why = Deutsch wird angeboten, und eine deutsche Seite muss sagen, wer für sie verantwortlich ist (Impressumspflicht, § 5 DDG).
desk-settings-no-imprint-go = Link oder Text angeben
desk-settings-part-name = Name
desk-settings-part-name-note = Im Kopf jeder Seite, in Titeln, Feeds, Kalendern und in der API.
desk-settings-name = Name des Anbieters
desk-settings-name-hint = So, wie Ihre Kunden Sie kennen; höchstens 60 Zeichen.
desk-settings-part-logo = Logo und Symbol
desk-settings-part-logo-note = Anstelle des Fensters vor dem Namen.
desk-settings-pictures-hint = SVG, PNG oder WebP, höchstens 1 MB und 2048 Pixel je Seite. Ein SVG darf weder Text noch Skripte noch andere Bilder enthalten: Wandeln Sie Text in Pfade um. Es wird allein aus seinen Formen neu gezeichnet.
desk-settings-logo = Logo
desk-settings-logo-light = Logo auf Hell
desk-settings-logo-dark = Logo auf Dunkel
desk-settings-icon = Symbol für Tabs und Lesezeichen
desk-settings-logo-has-name = Der Name steht schon im Logo und soll nicht daneben stehen
desk-settings-remove = Entfernen
desk-settings-part-colors = Farben
desk-settings-part-colors-note = Links, Schaltflächen und geplante Arbeiten. Text in der Farbe muss überall lesbar sein; eine zu blasse Farbe wird nicht angenommen.
desk-settings-accent = Farben
desk-settings-accent-light = Farbe auf Hell
desk-settings-accent-light-hint = Zum Beispiel #2a3cb8. Leer: die Farbe, die Fenster mitbringt.
desk-settings-accent-dark = Farbe auf Dunkel
desk-settings-accent-dark-hint = Zum Beispiel #aab8ff. Leer: die Farbe, die Fenster mitbringt.
desk-settings-nearest = { $color } nehmen
desk-settings-preview = Vorschau
desk-settings-preview-note = So, wie es eingegeben ist, gespeichert oder nicht.
desk-settings-preview-text = Am Dienstag tauschen wir zwei Switches aus.
desk-settings-preview-link = Was das für Sie bedeutet
desk-settings-preview-button = Vorschau neu zeigen
desk-settings-part-place = Zeitzone und Sprachen
desk-settings-part-place-note = Wo die Seite zu Hause ist und für wen sie da ist.
desk-settings-zone = Heimatzeitzone
desk-settings-zone-hint = Eine Stadt oder ein Name wie Europe/Berlin. Neue Meldungen beginnen damit, und die Monate des Verlaufs richten sich danach. Vorhandene Meldungen behalten ihre eigene Zeitzone: Kein Zeitpunkt ändert sich.
desk-settings-languages = Angebotene Sprachen
desk-settings-languages-hint = Adressen in einer Sprache, die nicht angeboten wird, führen zur angebotenen. Meldungen behalten ihre Texte in beiden.
desk-settings-imprint-note = Wer für die Seite verantwortlich ist. Pflicht, wo Deutsch angeboten wird.
desk-settings-privacy-note = Was mit den Daten der Leser geschieht. Fenster selbst setzt für Leser keine Cookies.
desk-settings-contact-note = Wie man Sie erreicht.
desk-settings-legal-link = { $what }: Link
desk-settings-link-hint = https://, mailto: oder tel:. Er steht am Fuß jeder Seite.
desk-settings-legal-own = Oder eine eigene Seite hier
desk-settings-legal-own-hint = Markdown; ein \ am Ende einer Zeile bricht sie um. Daraus wird { $address }; eine Sprache ohne Text zeigt den anderen und sagt es dazu.
desk-settings-legal-text = { $what } auf { $language }
desk-settings-support = Hilfe
desk-settings-support-note = Links am Fuß jeder Seite: Ihr Support, Ihr Telefon, Ihr Kundenportal.
desk-settings-support-hint = Ein Link je Zeile; leeren Sie die Felder, um ihn zu entfernen. Ein Link ohne Namen in einer Sprache zeigt den anderen.
desk-settings-support-row = Link { $number }
desk-settings-support-label = Name auf { $language }
desk-settings-support-url = Link
desk-settings-footer = Fußzeile
desk-settings-footer-note = Anstelle des Namens ganz am Ende jeder Seite.
desk-settings-footer-in = Zeile auf { $language }
desk-settings-meanwhile = Jemand anderes hat die Einstellungen gespeichert, während Sie geschrieben haben.
desk-settings-meanwhile-by = { $who } hat die Einstellungen am { $at } gespeichert, während Sie geschrieben haben.
desk-settings-taken = Von dort übernommen, weil Sie es nicht geändert hatten: { $fields }.
desk-settings-contested = Das haben Sie beide geändert; unten steht, was Sie geschrieben haben:
desk-settings-theirs = { $field }: dort „{ $value }“
desk-settings-meanwhile-do = Noch ist nichts gespeichert. Speichern Sie, um Ihres an die Stelle des anderen zu setzen, oder
desk-settings-anew = beginnen Sie neu mit dem, was gespeichert ist.
desk-picture-not-a-picture = Das ist kein Bild, das verwendet werden kann. Wählen Sie eine SVG-, PNG- oder WebP-Datei.
desk-picture-too-large = Das Bild ist zu groß. Wählen Sie eines mit höchstens { $max } KB.
desk-picture-too-many-dots = Das Bild hat zu viele Pixel. Wählen Sie eines mit höchstens { $max } je Seite.
desk-picture-damaged = Die Datei ist beschädigt. Exportieren Sie das Bild noch einmal oder wählen Sie ein anderes.
desk-picture-script = Die Zeichnung enthält ein Skript, einen Ereignis-Handler oder eine Animation. Exportieren Sie sie als unbewegtes Bild.
desk-picture-embedded = Die Zeichnung enthält ein anderes Bild oder ein Stück einer Webseite. Exportieren Sie sie nur mit Formen oder als PNG.
desk-picture-external = Die Zeichnung verweist auf andere Dateien. Exportieren Sie sie so, dass alles in ihr enthalten ist.
desk-picture-entities = Die Zeichnung definiert Entitäten (<!ENTITY). Exportieren Sie sie als einfaches SVG.
desk-picture-text = Die Zeichnung enthält Text, der auf jedem Gerät anders aussähe. Wandeln Sie ihn in Pfade um und exportieren Sie sie noch einmal.
desk-picture-too-complex = Die Zeichnung hat zu viele Teile. Vereinfachen Sie sie oder exportieren Sie sie als PNG.
desk-picture-blank = Die Zeichnung zeigt nichts. Wählen Sie eine andere Datei.
site-problem-not-one-line = Schreiben Sie es in eine Zeile.
site-problem-zone = Diese Zeitzone gibt es nicht. Schreiben Sie eine Stadt oder einen Namen wie Europe/Berlin.
site-problem-language = Diese Sprache gibt es nicht. Wählen Sie English oder Deutsch.
site-problem-no-language = Bieten Sie mindestens eine Sprache an.
site-problem-color = Das ist keine Farbe. Schreiben Sie # und sechs Ziffern, zum Beispiel #2a3cb8.
site-problem-faint-light = Der Kontrast beträgt { $ratio }:1 auf { $surface } in der hellen Darstellung; Text braucht { $least }:1. Die nächste Farbe, die genügt, ist { $nearest }.
site-problem-faint-dark = Der Kontrast beträgt { $ratio }:1 auf { $surface } in der dunklen Darstellung; Text braucht { $least }:1. Die nächste Farbe, die genügt, ist { $nearest }.
site-problem-link = Schreiben Sie einen Link, der mit https://, mailto: oder tel: beginnt.
site-problem-link-and-text = Geben Sie einen Link oder einen Text an, nicht beides: Leser sehen nur eines davon.
site-problem-label-missing = Benennen Sie den Link in mindestens einer Sprache.
site-problem-url-missing = Schreiben Sie, wohin der Link führt, oder leeren Sie die Zeile.
site-problem-picture = Das Bild ist nicht mehr da. Wählen Sie es noch einmal.
site-surface-paper = der Seite
site-surface-pane = Karten
site-surface-sunken = dem Fuß der Seite
site-surface-red = Meldungen über Störungen
site-surface-amber = Warnungen
site-surface-green = Meldungen, dass alles in Ordnung ist

# Die Übersicht, die Liste der Meldungen und schnelle Einträge.
desk-nav-dashboard = Übersicht
desk-list-order =
    { $count ->
        [one] Eine Meldung.
       *[other] { $count } Meldungen. Zuerst, was gerade läuft, dann Kommendes, Entwürfe und Vergangenes.
    }
desk-open = Gerade im Gange
desk-open-none = Nichts ist im Gange, und nichts beginnt innerhalb eines Tages.
desk-open-more =
    { $count ->
        [one] Eine weitere
       *[other] { $count } weitere
    }
desk-open-latest-update = Letzter Eintrag vor { $length }
desk-open-latest-publication = Vor { $length } veröffentlicht, seither kein Eintrag
desk-quick = Eintrag schreiben
desk-quick-stays = Bleibt: { $state }
desk-quick-behind = Eine Sprache genügt fürs Erste. Wer die andere liest, bekommt diesen Text ebenfalls, als nicht übersetzt gekennzeichnet.
desk-quick-effect = Text und Status sind sofort öffentlich, auf allen Wegen.
desk-quick-effect-hosts =
    { $open ->
        [0] Text und Status sind sofort öffentlich, auf allen Wegen. Alle { $total } Hosts sind fertig.
        [one] Text und Status sind sofort öffentlich, auf allen Wegen. Die Hosts bleiben, wie sie sind: Einer von { $total } ist nicht fertig.
       *[other] Text und Status sind sofort öffentlich, auf allen Wegen. Die Hosts bleiben, wie sie sind: { $open } von { $total } sind nicht fertig.
    }
desk-late = Überfällig
desk-late-window = Das Fenster ist seit { $length } vorbei, die Arbeit ist nicht als fertig gemeldet.
desk-late-hosts =
    { $count ->
        [one] Ein Host hätte begonnen werden sollen.
       *[other] { $count } Hosts hätten begonnen werden sollen.
    }
desk-late-overdue =
    { $count ->
        [one] Ein Host dauert länger als angekündigt.
       *[other] { $count } Hosts dauern länger als angekündigt.
    }
desk-late-silent = Die Leser haben seit { $length } nichts gehört.
desk-late-held = Sollte am { $at } öffentlich werden und ist noch zurückgehalten. Bitte sehen Sie nach den Uhren.
desk-late-untranslated = Wird am { $at } öffentlich, ohne Text auf { $language }.
desk-in = in { $length }
desk-next-publication = Wird öffentlich:
desk-next-lift = Versiegelter Text öffnet sich:
desk-next-window-start = Fenster beginnt:
desk-next-action = Fenster beginnt, Leser müssen vorher etwas tun:
desk-next-host = Ohne neuen Stand gilt ein Host als verspätet:
desk-next-window-end = Fenster endet:
desk-drafts = Entwürfe
desk-drafts-none = Es gibt keine Entwürfe.
desk-drafts-all = Alle { $count } Entwürfe
desk-draft-own = von Ihnen vor { $length } gespeichert
desk-draft-by = von { $who } vor { $length } gespeichert
desk-lagging = Übersetzungen
desk-unseen =
    { $count ->
        [0] Nichts Neues von Lesern
        [one] Eine neue Rückmeldung von Lesern
       *[other] { $count } neue Rückmeldungen von Lesern
    }
desk-unseen-unhelpful =
    { $count ->
        [one] Eine sagt, dass es nicht geholfen hat.
       *[other] { $count } sagen, dass es nicht geholfen hat.
    }
desk-feedback-see = Ich habe diese gesehen
desk-feedback-new = neu
desk-done-feedback-seen = Vermerkt: Sie haben die Rückmeldungen gesehen.
desk-done-posted-in-one = Der Eintrag ist veröffentlicht, in einer Sprache. Bitte ergänzen Sie die andere, sobald Zeit ist.
desk-health = Betrieb der Redaktion
desk-health-clock-fine = Keine Uhr ist im Zweifel
desk-health-clock-held = Eine Uhr ist gesprungen: Nichts öffnet sich von selbst
desk-health-clock-contradicted = Zwei Uhren sagen Verschiedenes
desk-health-zones = Zeitzonenregeln { $release }
desk-health-zones-stale = Die Zeitzonenregeln { $release } sind alt
desk-health-outbox = Alle Änderungen sind öffentlich
desk-health-outbox-waits =
    { $count ->
        [one] Eine Änderung wartet seit { $length } darauf, öffentlich zu werden
       *[other] { $count } Änderungen warten darauf, öffentlich zu werden, die erste seit { $length }
    }
desk-health-no-backup = Es ist keine Sicherung vermerkt.
desk-health-backup-how = Lassen Sie den Auftrag, der Sicherungen macht, danach dies aufrufen:
desk-health-backup = Letzte Sicherung vor { $length } vermerkt
desk-length-days = { $days } Tagen
problem-key-reused = Dieser Schlüssel wurde schon für einen anderen Eintrag verwendet. Bitte verwenden Sie für jeden Eintrag einen neuen.

# Eine Veröffentlichung planen, und womit ein Nachbericht beginnt.
desk-plan = Von selbst veröffentlichen
desk-plan-do = Veröffentlichung planen
desk-plan-move = Für diese Zeit planen
desk-plan-zone = Ortszeit von
desk-plan-hint-at = Wie 2026-12-14 19:00 oder 14.12.2026 19:00. Eine Zeit mit Abstand zu UTC wie 2026-12-14T06:00Z gilt, wie sie dasteht.
desk-plan-what = In diesem Augenblick ist die Meldung überall zugleich zu lesen: auf ihrer Seite, in Feeds, Kalendern und über die API. Vorher ist nichts davon öffentlich. Versiegeltes bleibt bis zu seiner Öffnung versiegelt.
desk-plan-past = { $at } ist vorbei. Bitte wählen Sie eine Zeit, die noch kommt, oder veröffentlichen Sie jetzt.
desk-plan-now = jeden Augenblick
desk-plan-untranslated = Auf { $language } gibt es noch keinen Text. Wer diese Sprache liest, bekommt die andere.
desk-plan-after-start = Das Fenster beginnt, bevor die Meldung öffentlich ist.
desk-postmortem-window = Geplantes Fenster: { $span }
desk-postmortem-published = { $at }: angekündigt
desk-postmortem-hosts = Hosts: { $progress }

## Lektorat: was Leser in die Irre führen würde. Jeder Satz nennt die Stelle.
proof-host-outside = Dieser Host beginnt { $start }, außerhalb des Zeitfensters. Bitte ändern Sie den Beginn oder das Fenster.
proof-host-ends-after = Mit der freigehaltenen Zeit endet dieser Host { $ends }, nach seinem Zeitfenster ({ $window }). Bitte beginnen Sie früher oder verlängern Sie das Fenster.
proof-wrong-weekday = „{ $written }“: Der Wochentag passt nicht zum Datum; richtig ist { $right }. Bitte berichtigen Sie eines von beiden.
proof-no-such-day = „{ $written }“: Diesen Tag gibt es nicht. Bitte berichtigen Sie das Datum.
proof-ambiguous-date = „{ $written }“ kann { $one } oder { $other } heißen. Bitte schreiben Sie den Monat aus.
proof-other-date = „{ $written }“ ist der { $date }; an diesem Tag ist nichts geplant. Bitte berichtigen Sie das Datum oder das Zeitfenster.
proof-wrong-zone-name = „{ $written }“ gilt am { $day } nicht; dann gilt { $right }. Bitte berichtigen Sie die Zone oder die Uhrzeit.
proof-unused-zone-name = „{ $written }“ gilt am { $day } nicht. Bitte berichtigen Sie die Zone oder die Uhrzeit.
proof-ambiguous-zone-name = „{ $written }“ hat mehrere Bedeutungen: { $meanings }. Bitte ergänzen Sie den Abstand zu UTC, etwa „(UTC+1)“.
proof-no-zone = „{ $written }“ steht ohne Zeitzone. Bitte ergänzen Sie sie, etwa „19 Uhr MEZ“.
proof-stale = „{ $written }“ stimmt bald nicht mehr. Bitte nennen Sie den Tag oder die Uhrzeit.
proof-stale-in-update = „{ $written }“ hängt davon ab, wann es gelesen wird. Das Datum neben dem Beitrag hilft; klarer ist, den Tag zu nennen.
proof-dead-link = Der Link zu „{ $written }“ führt zu keiner Seite dieser Website. Bitte prüfen Sie die Adresse.
proof-hidden-link = Der Link zu „{ $written }“ führt zu einer Meldung, die nicht öffentlich ist. Leser fänden dort nichts.
proof-refused-link = Der Link zu „{ $written }“ führt nirgendwohin, weil solche Adressen nicht erlaubt sind. Bitte nehmen Sie eine, die mit https:// beginnt.
proof-not-a-reference = „{ $written }“ wird nicht zum Verweis. Bitte schreiben Sie { $right }.
proof-no-advisory = „{ $written }“ ist keine Nummer einer Sicherheitsmeldung und wird nicht zum Verweis. Bitte prüfen Sie die Angabe.
proof-other-language = Das scheint { $seems } zu sein. Bitte prüfen Sie, ob es im richtigen Feld steht.
proof-placeholder = „{ $written }“ ist noch auszufüllen.
proof-untranslated = Das fehlt hier; auf { $language } ist es vorhanden.
desk-proof-head =
    Lektorat: { $count ->
        [0] nichts anzumerken
        [one] eine Anmerkung
       *[other] { $count } Anmerkungen
    }
desk-proof-note = Anmerkungen halten Sie nicht auf: Sie können trotzdem speichern und veröffentlichen.
desk-proof-more =
    { $count ->
        [one] Es gibt noch eine weitere dieser Art.
       *[other] Es gibt noch { $count } weitere dieser Art.
    }
desk-proof-failed = Das Lektorat antwortet gerade nicht. Was Sie geschrieben haben, ist noch da.

## Texte zum Anfangen.
template-vm-host-maintenance = Wartung von VM-Hosts
template-network-maintenance = Netzwerkwartung
template-embargoed-update = Sicherheitsaktualisierung unter Sperrfrist
template-outage = Ausfall
template-postmortem = Nachbericht
template-no-window = [Wann es geschieht, mit Zone.]
template-window = Die Arbeiten finden statt: { $span }.
template-no-hosts = [Welche Kunden und Server.]
template-hosts =
    { $count ->
        [one] Die Server auf dem Host in der Tabelle.
       *[other] Die Server auf den { $count } Hosts in der Tabelle.
    }
desk-template-head = Mit einer Vorlage beginnen
desk-template-blank = oder leer
desk-section-add = Abschnitt hinzufügen
desk-section-note = Am Ende des Textes, in jeder Sprache.
## Fenster mit Kennungen, und was von Hostzeilen bleibt

problem-not-a-window-id = „{ $value }“ ist keine Kennung eines Fensters, oder ein anderes hier hat sie schon. Bitte lassen Sie „id“ weg: Ein Fenster, das beginnt wie zuvor, behält seine Kennung, und ein neues bekommt eine eigene.
# Zu einem Ort nach seinem Namen, und Tastenkürzel.
desk-go = Gehe zu
desk-go-label = Ort, Titel oder Host
desk-go-find = Finden
desk-go-none = So heißt hier nichts. Bitte versuchen Sie einen Teil eines Titels oder Hostnamens.
desk-keys = Tastenkürzel
desk-keys-lead = Während Sie in einem Feld schreiben, tun Buchstaben und Zeichen nichts. Es gilt der Buchstabe, der auf Ihrer Tastatur steht.
desk-keys-are-on = Kürzel aus einzelnen Tasten sind eingeschaltet.
desk-keys-are-off = Kürzel aus einzelnen Tasten sind ausgeschaltet. Strg K gilt weiterhin.
desk-keys-off = Ausschalten
desk-keys-on = Einschalten
desk-keys-change = Ein- oder ausschalten
desk-keys-close = Schließen
desk-key-update = Einen Eintrag schreiben
desk-key-edit = Die Meldung bearbeiten
desk-key-filter = Die Liste filtern oder etwas finden
desk-key-keys = Diese Kürzel zeigen
desk-done-keys-switched = Vermerkt.

## The editor: languages side by side, tools, live preview, translations
desk-part-affected = Systeme und Hosts
desk-part-publication = Veröffentlichung
desk-fold-more = Priorität, Adresse, verwandte Meldungen
desk-field-slug-in = { $spoken ->
    [de] Adresse auf Deutsch
   *[en] Adresse auf Englisch
 }
desk-lag-behind = { $spoken ->
    [de] Die deutsche Fassung ist im Rückstand
   *[en] Die englische Fassung ist im Rückstand
 }: { $count ->
    [one] 1 Absatz geändert
   *[other] { $count } Absätze geändert
 }.
desk-lag-older = { $spoken ->
    [de] Die deutsche Fassung ist älter als der Ausgangstext.
   *[en] Die englische Fassung ist älter als der Ausgangstext.
 }
desk-lag-show = { $spoken ->
    [de] Zeigen, was sich im Deutschen geändert hat
   *[en] Zeigen, was sich im Englischen geändert hat
 }
desk-lag-settle = { $spoken ->
    [de] Die deutsche Fassung ist auf dem neuesten Stand
   *[en] Die englische Fassung ist auf dem neuesten Stand
 }
desk-lag-edit = { $spoken ->
    [de] Deutschen Text bearbeiten
   *[en] Englischen Text bearbeiten
 }
desk-tools = Formatierung
desk-tool-with-key = { $label } (Strg+{ $key })
desk-tool-bold = Fett
desk-tool-italic = Kursiv
desk-tool-link = Link
desk-tool-code = Code
desk-tool-heading = Überschrift
desk-tool-bullets = Liste
desk-tool-numbers = Nummerierte Liste
desk-tool-quote = Zitat
desk-live = Live-Vorschau
desk-live-failed = Es kam keine Vorschau. Was Sie geschrieben haben, ist noch da: Bitte prüfen Sie, ob Sie online und angemeldet sind.
desk-live-left-out = Fehlt in der Vorschau, bis es vollständig ist: { $fields }
desk-live-nothing = Es lässt sich noch nichts zeigen.

## Eingegeben und nicht gespeichert: aufbewahrt, wieder angeboten, mit Gespeichertem anderer zusammengeführt
desk-kept-changed = Noch nicht gesichert.
desk-kept-at = Gesichert um { $at }.
desk-kept-offline = Nicht gesichert: keine Verbindung. Ihre Eingaben stehen noch auf dieser Seite.
desk-kept-signed-out = Nicht gesichert: Ihre Sitzung ist abgelaufen. Ihre Eingaben stehen noch auf dieser Seite. Wenn Sie speichern, können Sie sich wieder anmelden, und nichts geht verloren.
desk-kept-failed = Nicht gesichert: Die Redaktion hat es nicht angenommen. Ihre Eingaben stehen noch auf dieser Seite.
desk-kept-too-long = Nicht gesichert: Das Formular ist dafür zu lang. Ihre Eingaben stehen noch auf dieser Seite; bitte speichern Sie sie.
desk-kept-typing = { $by } bearbeitet diese Meldung auch (zuletzt um { $at }).
desk-kept-saved = { $by } hat diese Meldung um { $at } gespeichert. Wenn Sie speichern, sehen Sie zuerst, was sich geändert hat.
desk-kept-offer = Sie haben dies am { $at } eingegeben und nicht gespeichert.
desk-kept-offer-of = Sie haben „{ $title }“ am { $at } eingegeben und nicht gespeichert.
desk-kept-go = Damit weitermachen
desk-kept-look = Unterschiede ansehen oder verwerfen
desk-kept-continued = Dies haben Sie am { $at } eingegeben. Es ist noch nicht gespeichert.
desk-kept-head = Eingegeben und nicht gespeichert
desk-kept-entry = Gesichert am { $at }.
desk-kept-entry-new = Neue Meldung, gesichert am { $at }.
desk-kept-untitled = Ohne Titel
desk-kept-of = Nicht gespeichert: { $title }
desk-kept-changes = Ihre Eingaben neben dem Gespeicherten
desk-kept-content = Ihre Eingaben
desk-kept-nothing-new = Was Sie eingegeben haben, ist bereits gespeichert.
desk-kept-saved-since = { $by } hat diese Meldung am { $at } gespeichert, nachdem Sie sie geöffnet hatten. Wenn Sie speichern, sehen Sie zuerst beides.
desk-kept-discard = Meine Eingaben verwerfen
desk-done-discarded = Ihre Eingaben sind verworfen. Das Gespeicherte ist unverändert.
desk-merge-somebody = jemand anderem
desk-merge-head = Jemand hat diese Meldung gespeichert, während Sie geschrieben haben
desk-merge-choose-head =
    { $count ->
        [one] Sie haben beide dasselbe Feld geändert
       *[other] Sie haben beide dieselben { $count } Felder geändert
    }
desk-merge-saved = { $by } hat sie am { $at } gespeichert.
desk-merge-saved-once = Sie wurde von jemand anderem gespeichert, nachdem Sie sie geöffnet hatten.
desk-merge-lead = Die Änderungen berühren sich nicht und stehen jetzt beide im Formular. Noch ist nichts gespeichert: Bitte sehen Sie es an und speichern Sie noch einmal.
desk-merge-choose-lead = Nichts ist verloren, und noch ist nichts gespeichert. Bitte wählen Sie für jedes Feld und speichern Sie noch einmal.
desk-merge-mine = Ihre Fassung, wie sie im Formular steht
desk-merge-theirs = Die Fassung von { $by }
desk-merge-both = Beide untereinander
desk-merge-edit = Wenn dort etwas anderes stehen soll, ändern Sie es im Formular und wählen Sie Ihre Fassung.
desk-merge-to-field = Zum Feld
desk-merge-missing = { $field }: Bitte wählen Sie eine der Fassungen.
desk-merge-brought =
    { $count ->
        [one] Eine Änderung kam von { $by }
       *[other] { $count } Änderungen kamen von { $by }
    }
desk-merge-row-theirs = { $row }: Von { $by } entfernt, von Ihnen geändert. Der Eintrag steht im Formular; entfernen Sie ihn, wenn er wegfallen soll.
desk-merge-row-mine = { $row }: Von Ihnen entfernt, von { $by } geändert. Der Eintrag steht wieder im Formular; entfernen Sie ihn, wenn er wegfallen soll.
desk-resume-do = Jetzt absenden
desk-resume-elsewhere-head = Hier hat jemand anderes geschrieben
desk-resume-elsewhere = Sie sind angemeldet. Was hier vorher eingegeben wurde, gehört jemand anderem und wird Ihnen nicht gezeigt. Um es zurückzugeben, melden Sie sich ab; auf der nächsten Seite kann sich die andere Person anmelden.
desk-resume-elsewhere-leave = Abmelden und für sie aufbewahren
desk-resume-elsewhere-go = Ohne das zur Redaktion
problem-changed-to = Inzwischen hat jemand hier „{ $value }“ eingetragen. Ihre Eingabe steht noch da: Speichern Sie noch einmal, um sie einzusetzen, oder übernehmen Sie den anderen Wert.
problem-emptied-meanwhile = Inzwischen hat jemand dieses Feld geleert. Ihre Eingabe steht noch da: Speichern Sie noch einmal, um sie wieder einzusetzen, oder leeren Sie das Feld.
problem-reserved-host-name = „{ $name }“ ist die Adresse einer Datei auf den öffentlichen Seiten; ein Host wäre darunter nicht zu finden. Bitte geben Sie den vollen Namen des Hosts an.
problem-duplicate-column = Die Spalte „{ $name }“ kommt mehrmals vor. Bitte lassen Sie nur eine stehen.
problem-why-another-time = Öffentlich steht eine andere Zeit. Bitte sagen Sie in „change_reason“ in einer Zeile, warum sie sich ändert; alle können es lesen.
problem-form-why-another-time = Öffentlich steht eine andere Zeit. Bitte sagen Sie unter „Warum sich Zeiten ändern“ in einer Zeile, warum; alle können es lesen.
desk-change-reason = Warum sich Zeiten ändern
desk-change-reason-hint = Nötig, wenn sich eine Zeit ändert, die schon öffentlich ist. Der Grund steht öffentlich in der Liste der Änderungen.
desk-do-history = Verlauf
desk-history = Verlauf
desk-history-of = Fassungen von
desk-history-empty = Diese Meldung wurde nicht gespeichert, seit Fassungen aufbewahrt werden. Mit dem nächsten Speichern beginnt ihr Verlauf.
desk-history-sealed = Versiegelter Text geändert
desk-history-since = seit
desk-history-reports =
    { $count ->
        [one] (einmal gespeichert)
       *[other] ({ $count }-mal gespeichert)
    }
desk-history-newer = Neuere
desk-history-older = Ältere
desk-history-page = Seite { $page } von { $pages }
desk-act-found = Stand vor Beginn des Verlaufs
desk-act-created = Angelegt
desk-act-changed = Geändert
desk-act-hosts = Hosts gemeldet
desk-act-posted = Neuigkeit veröffentlicht
desk-act-planned = Veröffentlichung geplant
desk-act-unplanned = Geplante Veröffentlichung abgesagt
desk-act-published = Veröffentlicht
desk-act-withdrawn = Zurückgezogen
desk-act-lifted = Versiegelter Abschnitt geöffnet
desk-act-restored = Frühere Fassung zurückgeholt
desk-revision-of = Fassung vom { $at }
desk-revision-first = Das ist die erste Fassung; davor gibt es keine.
desk-revision-before = Die Fassung davor
desk-revision-against = Vergleichen mit
desk-revision-language = Texte auf
desk-revision-compare = Vergleichen
desk-revision-fields = Felder
desk-revision-field = Feld
desk-revision-old = Vorher
desk-revision-new = Nachher
desk-revision-none = nichts
desk-revision-more =
    { $count ->
        [one] Ein weiteres Feld ist geändert.
       *[other] { $count } weitere Felder sind geändert.
    }
desk-do-restore = Zurückholen
desk-restore-ask = Die Fassung vom { $at } zurückholen?
desk-restore-note = Texte, Zeiten, Hosts und Systeme werden die jener Fassung. Hosts, die seither dazukamen, werden entfernt.
desk-restore-stays = Was geschehen ist, bleibt: Stand, Einträge, gemeldete Stände der Hosts, geöffnete Abschnitte und die Adresse.
desk-restore-unseen = Veröffentlicht wird dadurch nichts.
desk-restore-public = Die Meldung ist öffentlich: Die Änderung ist sofort für alle zu sehen.
desk-restore-yes = Zurückholen
desk-done-restored = Die frühere Fassung ist zurückgeholt.
changes-title = Änderungen an dieser Meldung
changes-count =
    { $count ->
        [one] Eine Änderung
       *[other] { $count } Änderungen
    }
changes-reason = Grund:
changes-unknown = unbekannt
changes-start = Beginn verschoben: von { $from } auf { $to }
changes-end = Ende verschoben: von { $from } auf { $to }
changes-details = Einzelheiten folgen zu einer anderen Zeit: { $to } statt { $from }
changes-host = { $hosts }: Beginn verschoben von { $from } auf { $to }
changes-hosts-more =
    { $count ->
        [one] { $names } und ein weiterer
       *[other] { $names } und { $count } weitere
    }
changes-hosts-added = Dazugekommen: { $hosts }
changes-hosts-removed = Entfallen: { $hosts }
changes-text-title = Titel geändert ({ $language })
changes-text-summary = Zusammenfassung geändert ({ $language })
changes-text-body = Text geändert ({ $language })
changes-text-action = „Was Sie tun müssen“ geändert ({ $language })
desk-nav-templates = Vorlagen
desk-templates-lead = Texte, mit denen Sie Meldungen beginnen. Neue entstehen auf der Seite einer Meldung.
desk-templates-none = Es gibt noch keine eigene Vorlage.
desk-template-shared = für alle
desk-template-own = für Sie
desk-template-edit = Bearbeiten
desk-template-delete = Löschen
desk-template-new = Als Vorlage speichern
desk-template-of = Aus „{ $title }“. Zeiten, Hosts und versiegelter Text gehören nie zu einer Vorlage.
desk-template-note = Zeiten, Hosts und versiegelter Text gehören nie zu einer Vorlage.
desk-template-name = Name der Vorlage
desk-template-parts = Was sie behält
desk-template-parts-hint = Die Art der Meldung wird immer behalten.
desk-template-share = Alle dürfen damit beginnen, und wer veröffentlicht, darf sie ändern
desk-template-save = Vorlage speichern
desk-template-back = Zurück zu den Vorlagen
desk-action-template-added = Vorlage angelegt
desk-action-template-changed = Vorlage geändert
desk-action-template-deleted = Vorlage gelöscht
desk-draft-saved = vor { $length } gespeichert
desk-confirmed = Sind Sie es noch?
desk-confirmed-lead = Was Sie vorhaben, ist einen zweiten Blick wert. Ihr Formular bleibt erhalten, und gleich geht es weiter.
desk-confirmed-code = Oder ein Code aus Ihrer Authenticator-App
desk-confirmed-go = Weiter
desk-confirmed-leave = Doch nicht
desk-sessions = Sitzungen
desk-sessions-note = Eine Sitzung endet nach einer halben Stunde ohne Benutzung und in jedem Fall nach zwölf Stunden.
desk-sessions-end-others = Alle anderen Sitzungen beenden
desk-session-browser = Browser
desk-session-browser-other = Ein anderer Browser
desk-session-on = { $family } auf { $platform }
desk-session-seen = Zuletzt benutzt
desk-session-opened = Begonnen
desk-session-this = Diese Sitzung
desk-session-end = Beenden
desk-session-end-of = Sitzung beenden: { $browser }
desk-invitation-head = Willkommen bei { $site }
desk-invitation-lead = Sie sind hierher eingeladen, Rolle: { $rank }. Bitte wählen Sie ein Passwort.
desk-invitation-accept = Mein Konto anlegen
desk-invitation-reset-head = Ein anderes Passwort wählen
desk-invitation-reset-lead = Ihre anderen Sitzungen enden, und Sie melden sich mit dem neuen Passwort an.
desk-invitation-alone = Nur Sie dürfen einen Teil des versiegelten Textes lesen, und dieser Link würde Ihnen das nehmen. Bitte lassen Sie sich einen Link von der Kommandozeile des Servers geben.
desk-message-link = Dieser Link gilt nicht mehr
desk-message-link-advice = Er wurde schon verwendet, wurde zurückgenommen oder ist älter als drei Tage. Bitte lassen Sie sich aus der Verwaltung einen neuen geben.
desk-operator-invite-head = Jemanden einladen
desk-operator-invite-note = Sie geben den Link weiter: Es wird keine E-Mail verschickt
desk-operator-invite = Einladung erstellen
desk-operator-reset = Link erstellen
desk-operator-reset-note = Mit einem Einmal-Link lässt sich ein anderes wählen. Sie geben ihn weiter: Es wird keine E-Mail verschickt
desk-operator-sessions =
    { $count ->
        [one] Eine ist offen
       *[other] { $count } sind offen
    }
desk-operator-sessions-end = Alle Sitzungen beenden
desk-second-factor = Zweiter Faktor
desk-second-factor-on = Eingerichtet
desk-second-factor-off = Keiner
desk-second-factor-reset = Zweiten Faktor aufheben
desk-second-factor-reset-note = Wenn App, Passkeys und Wiederherstellungscodes verloren sind. Offene Sitzungen enden, das Passwort allein genügt wieder, und bei der nächsten Anmeldung steht da, was geschehen ist.
desk-demand-on = Wird von allen verlangt
desk-demand-off = Freiwillig
desk-demand-note = Wird er verlangt, führt die Anmeldung ohne zweiten Faktor zum Einrichten, und vorher geht sonst nichts.
desk-demand-turn-on = Von allen verlangen
desk-demand-turn-off = Nicht mehr verlangen
desk-links = Noch nicht verwendete Links
desk-links-note = Jeder gilt einmal, drei Tage lang
desk-link-made = Der Link für { $email }
desk-link-made-hint = Bitte kopieren Sie ihn jetzt und geben Sie ihn selbst weiter: Es wird keine E-Mail verschickt, und er wird nie wieder gezeigt. Er gilt einmal, drei Tage lang.
desk-link-for = Wofür er ist
desk-link-to-join = Zum Mitarbeiten, Rolle: { $rank }
desk-link-to-reset = Um ein anderes Passwort zu wählen
desk-link-until = Gilt bis
desk-link-over = Abgelaufen
desk-link-revoke = Zurücknehmen
desk-link-revoke-of = Link für { $email } zurücknehmen
desk-done-joined = Willkommen. Ihr Konto ist angelegt; ein zweiter Faktor hält es sicher.
desk-done-sessions-ended = Die Sitzungen sind beendet.
desk-done-link-revoked = Der Link gilt nicht mehr.
desk-done-demanded = Geändert.
desk-done-second-factor-reset = Der zweite Faktor ist aufgehoben. Bei der nächsten Anmeldung steht es da.
desk-action-operator-invited = Eingeladen
desk-action-invitation-revoked = Einmal-Link zurückgenommen
desk-action-reset-offered = Einmal-Link zu einem anderen Passwort erstellt
desk-action-sessions-ended = Sitzungen beendet
desk-action-confirmed = Noch einmal ausgewiesen
desk-right-updates-write = Einträge veröffentlichen
desk-token-ends = Endet
desk-token-days =
    { $days ->
       *[other] Nach { $days } Tagen
    }
desk-token-days-wrong = Bitte wählen Sie, nach wie vielen Tagen der Schlüssel endet: höchstens 365, oder ohne Ende.
desk-token-endless = Ohne Ende: gilt, bis er entzogen wird
desk-token-until = Gilt bis { $at }
desk-token-over = Abgelaufen am { $at }
desk-token-notice = Für welche Meldung
desk-token-notice-wrong = Bitte wählen Sie eine der Meldungen oder alle.
desk-token-every-notice = Alle Meldungen
desk-token-only = Nur für „{ $title }“
answer-token-over = Dieser Schlüssel ist abgelaufen
answer-token-over-advice = Ein Schlüssel endet an dem Tag, der beim Anlegen gewählt wird. Bitte lassen Sie sich aus der Verwaltung einen neuen geben.
answer-token-mistyped = Das ist keiner unserer Schlüssel
answer-token-mistyped-advice = Vielleicht ist er vertippt oder abgeschnitten. Bitte senden Sie den ganzen Schlüssel, wie er beim Anlegen gezeigt wurde, im Header „Authorization: Bearer …“.
answer-another-notice-advice = Der Schlüssel gilt nur für eine andere Meldung. Bitte nehmen Sie einen, der für diese gilt oder für alle.

# Changes that readers are told of, beside those of times and hosts
changes-timing = Dauer geändert. Jetzt: { $to } Vorher: { $from }
changes-host-timing = { $hosts }: Dauer geändert. Jetzt: { $to } Vorher: { $from }
changes-not-stated = keine Angabe.
changes-reason-zone-rules = Die Regeln der Zeitzone { $zone } haben sich geändert.
# Schreiben nur mit der Tastatur
desk-go-template = Vorlage
desk-next-blank = Lücken
desk-key-postmortem = Zu „Nachbericht schreiben“
desk-key-send = Das Formular senden, in dem Sie schreiben; zum Veröffentlichen noch einmal
desk-key-save = Im Editor speichern
desk-key-next-blank = Nächste Lücke, die auszufüllen ist
desk-key-last-blank = Lücke davor
## Einträge, die für später geplant sind
problem-no-readers-then = Zu dieser Zeit ist die Meldung nicht öffentlich. Bitte veröffentlichen Sie sie zuerst, oder planen Sie ihre Veröffentlichung spätestens für die Zeit des Eintrags.
problem-planned-no-more = Dieser geplante Eintrag wurde inzwischen veröffentlicht oder zurückgenommen. Bitte sehen Sie im Verlauf nach, bevor Sie ihn noch einmal schreiben.
desk-update-at-hint = In { $zone }. Leer: jetzt. Liegt die Zeit in der Zukunft, wird der Eintrag geplant und dann von selbst veröffentlicht.
desk-quick-later = Zu einer anderen Zeit
desk-planned = Geplante Einträge
desk-planned-note = Vorher ist nichts davon öffentlich
desk-planned-goes-out = Wird veröffentlicht am { $at }
desk-planned-state = Status ab dann: { $state }
desk-planned-state-stays = Der Status bleibt, wie er ist
desk-planned-by = Geplant von { $who }
desk-planned-change = Ändern
desk-planned-save = Speichern
desk-planned-change-hint = In { $zone }. Leer: Der Eintrag wird sofort veröffentlicht.
desk-planned-take-back = Zurücknehmen
desk-planned-take-back-of = Eintrag vom { $at } zurücknehmen
desk-planned-held = Sollte am { $at } veröffentlicht werden, das ging aber nicht.
desk-planned-waits = Ist seit { $at } fällig und wird zurückgehalten. Bitte sehen Sie nach den Uhren.
desk-planned-why-not-public = Die Meldung ist nicht mehr öffentlich. Bitte veröffentlichen Sie sie wieder und wählen Sie eine neue Zeit, oder nehmen Sie den Eintrag zurück.
desk-planned-why-over = Die Meldung ist inzwischen abgeschlossen. Bitte nehmen Sie den Eintrag zurück, oder wählen Sie eine neue Zeit, falls er trotzdem gebraucht wird.
desk-planned-why-state = Sein Status passt nicht zum jetzigen Stand der Meldung. Bitte wählen Sie einen anderen Status und eine neue Zeit, oder nehmen Sie den Eintrag zurück.
desk-planned-why-gives-away = Er würde verraten, was noch versiegelt ist. Bitte ändern Sie den Text, oder wählen Sie eine Zeit nach der Öffnung.
desk-row-planned = Geplanter Eintrag { $number }
desk-done-update-planned = Der Eintrag ist geplant. Er wird von selbst veröffentlicht, vorher ist nichts davon zu sehen.
desk-done-update-replanned = Der geplante Eintrag ist geändert.
desk-done-update-unplanned = Der geplante Eintrag ist zurückgenommen.
desk-next-update = Eintrag wird veröffentlicht:
desk-late-update = Ein Eintrag sollte am { $at } veröffentlicht werden, das ging aber nicht. { $why }
desk-action-update-planned = Eintrag geplant
desk-action-update-replanned = Geplanter Eintrag geändert
desk-action-update-unplanned = Geplanter Eintrag zurückgenommen
desk-action-update-held = Geplanter Eintrag konnte nicht veröffentlicht werden
## Menschen: was von der Anmeldung gesagt wird

desk-urgent-steps = { $count ->
    [one] Seit Ihrer letzten Anmeldung hat jemand Ihr Passwort genannt und ist einmal am zweiten Schritt gescheitert.
   *[other] Seit Ihrer letzten Anmeldung hat jemand Ihr Passwort genannt und ist { $count }-mal am zweiten Schritt gescheitert.
}
desk-urgent-steps-look = Waren das nicht Sie, ändern Sie bitte Ihr Passwort
desk-message-too-large-to-keep = Ihre Sitzung war beendet, und dies ließ sich nicht aufheben
desk-message-too-large-to-keep-advice = Was Sie gesendet haben, ist größer als 1 Megabyte, und mehr wird während der Anmeldung nicht aufgehoben. Bitte gehen Sie im Browser zurück und kopieren Sie Ihren Text, bevor Sie etwas anderes tun; melden Sie sich dann an und senden Sie ihn noch einmal. Was der Editor von selbst aufgehoben hat, steht in der Übersicht.
desk-picture-lost = Hier hatten Sie ein Bild gewählt. Während der Anmeldung ließ es sich nicht aufheben: Bitte wählen Sie es noch einmal.
desk-sealed-stop = Eine zurückgezogene Meldung öffnet nichts, bis sie wieder veröffentlicht wird. Wer den versiegelten Text lesen darf, erfährt es sofort.
# Passkeys: ein Weg hinein, ein zweiter Schritt, ein Nachweis
desk-passkey = Passkey
desk-passkeys = Passkeys
desk-passkeys-count =
    { $count ->
        [0] Noch keiner
        [one] Einer
       *[other] { $count }
    }
desk-passkey-why = Ein Passkey liegt auf Ihrem Telefon, Ihrem Rechner oder einem Sicherheitsschlüssel. Er öffnet die Redaktion per Fingerabdruck oder PIN, ohne Passwort und Code, und keine gefälschte Seite kann ihn abfragen.
desk-passkey-add = Passkey hinzufügen
desk-passkey-new = Ein neuer Passkey
desk-passkey-instead = Oder ein Passkey
desk-passkey-name = Name
desk-passkey-name-hint = Zum Beispiel „Telefon“ oder „Schlüsselbund“. Sie können ihn später ändern.
desk-passkey-create = Passkey erstellen
desk-passkey-create-note = Ihr Browser fragt dann, wo der Passkey liegen soll, und nach Fingerabdruck oder PIN.
desk-passkey-leave = Zurück zum Konto
desk-passkey-column = Passkey
desk-passkey-used = Zuletzt verwendet
desk-passkey-unused = Noch nie
desk-passkey-added = Hinzugefügt
desk-passkey-rename = Umbenennen
desk-passkey-rename-of = { $name } umbenennen
desk-passkey-name-of = Neuer Name für { $name }
desk-passkey-rename-save = Namen speichern
desk-passkey-remove = Entfernen
desk-passkey-remove-of = { $name } entfernen
desk-passkey-sign-in = Mit einem Passkey anmelden
desk-passkey-use = Passkey verwenden
desk-passkey-use-note = Ihr Browser fragt nach Fingerabdruck oder PIN.
desk-passkey-confirm = Stattdessen einen Passkey verwenden
desk-passkey-needs-script = Ein Passkey braucht Skripte, und die sind in diesem Browser abgeschaltet. Bitte schalten Sie sie ein, oder nehmen Sie einen anderen Weg.
desk-passkey-wrong = Dieser Passkey wurde nicht angenommen. Bitte versuchen Sie es noch einmal, oder nehmen Sie einen anderen Weg.
desk-passkey-not-added = Der Passkey wurde nicht hinzugefügt: Es hat zu lange gedauert, oder er gehört schon jemandem. Bitte beginnen Sie noch einmal.
desk-passkey-too-many = Es gibt schon zwanzig Passkeys. Bitte entfernen Sie einen, den Sie nicht mehr verwenden, bevor Sie einen weiteren hinzufügen.
desk-passkey-cancelled = Es wurde nichts ausgewählt, oder es hat zu lange gedauert. Bitte versuchen Sie es noch einmal, oder nehmen Sie einen anderen Weg.
desk-passkey-known = Auf diesem Gerät gibt es schon einen Passkey für dieses Konto. Bitte nehmen Sie ein anderes Gerät.
desk-passkey-elsewhere = Passkeys dieser Redaktion gelten nur unter { $address }. Bitte öffnen Sie sie dort.
desk-passkey-too-old = Dieser Browser kennt keine Passkeys. Bitte nehmen Sie einen anderen Browser oder einen anderen Weg.
desk-passkey-failed = Das hat nicht geklappt. Bitte laden Sie die Seite neu, oder nehmen Sie einen anderen Weg.
desk-passkey-not-secure = Passkeys brauchen eine Adresse, die mit https:// beginnt. Eingestellt ist hier { $address }; bitte lassen Sie die Basisadresse in der Konfiguration ändern.
desk-passkey-no-name = Passkeys brauchen eine Adresse mit einem Namen, nicht mit einer Nummer. Eingestellt ist hier { $address }; bitte lassen Sie die Basisadresse in der Konfiguration ändern.
desk-last-factor = Das ist Ihr letzter zweiter Faktor, und hier wird von allen einer verlangt. Bitte richten Sie zuerst einen anderen ein.
desk-authenticator-remove-beside = Als zweiten Schritt zeigen Sie dann einen Passkey.
desk-done-passkey-added = Der Passkey ist hinzugefügt.
desk-done-passkey-renamed = Der Passkey hat einen anderen Namen.
desk-done-passkey-removed = Der Passkey ist entfernt. Bitte löschen Sie ihn auch auf Ihrem Gerät.
desk-action-passkey-added = Passkey hinzugefügt
desk-action-passkey-renamed = Passkey umbenannt
desk-action-passkey-removed = Passkey entfernt
desk-action-passkey-doubted = Passkey abgelehnt: Sein Zähler ging zurück, es könnte eine Kopie geben

## Versiegelter Text anderer: im Verlauf, in aufbewahrten Formularen; erratene zweite Faktoren

desk-revision-forgotten = Aus der Zeit, bevor der versiegelte Text entfernt und anderer versiegelt wurde, ist nichts Versiegeltes aufbewahrt.
desk-alert-clearance-taken = { $who } hat in einer Meldung, deren versiegelter Text entfernt worden war, anderen Text versiegelt. Sie dürfen ihn nicht lesen; wer jetzt eine Freigabe hat, kann Ihnen eine geben.
desk-second-step-spent = Zu viele falsche Codes. Bitte melden Sie sich noch einmal mit Ihrem Passwort an; wurde der Code Ihrer App abgelehnt, prüfen Sie die Uhr Ihres Telefons.
desk-alert-second-step-guessed = Jemand, der Ihr Passwort kennt, hat beim zweiten Schritt mindestens fünfmal einen falschen Code eingegeben. Wenn Sie das nicht waren, wählen Sie bitte sofort ein anderes Passwort.
desk-operator-reset-unsaved = Was noch nicht gespeichert war, wird dabei gelöscht, denn es könnte versiegelter Text darin stehen.
# Verbesserte Ablehnungen

desk-picture-too-large-as-dots = Als PNG neu geschrieben ist das Bild größer als { $max } KB; das ist zu viel für jede Seite. Wählen Sie eines mit weniger Pixeln oder ein SVG.
