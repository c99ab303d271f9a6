//! Notices as providers write them: with public text that gives nothing away and
//! sealed text that says everything. None of them may be held up.

use crate::support::*;

/// Public text and sealed text, English and German.
const PAIRS: &[[(&str, &str); 2]] = &[
    [
        (
            "Emergency security maintenance: all virtual servers restart between 14 and 16 December. Work on each host takes 20 to 60 minutes, 45 minutes usually, in a window of two hours. You need not do anything. We will publish the reason at 12:00 UTC on 15 December 2020.",
            "XSA-115 allowed a guest to learn of nodes in xenstored that it must not read. An attacker inside one virtual server could have watched for changes of another. All hosts were updated between 14 and 15 December, before 12:00 UTC. We have no sign that anybody tried.",
        ),
        (
            "Dringende Wartung: Alle virtuellen Server starten zwischen dem 14. und 16. Dezember einmal neu. Pro Host dauern die Arbeiten 20 bis 60 Minuten, meist 45. Sie müssen nichts tun. Den Grund veröffentlichen wir am 15. Dezember 2020 um 12:00 UTC.",
            "Durch XSA-115 konnte ein Gast von Knoten in xenstored erfahren, die er nicht lesen darf. Alle Hosts wurden zwischen dem 14. und 15. Dezember aktualisiert, vor 12:00 UTC. Wir haben keinen Hinweis darauf, dass es jemand versucht hat.",
        ),
    ],
    [
        (
            "We update the mail servers in two steps tonight. Mail may arrive up to ten minutes late; none is lost. IMAP sessions are closed once and programs connect again by themselves.",
            "The update closes CVE-2021-38371: during STARTTLS an attacker could inject commands before the connection was encrypted. Exim before 4.94.2 is affected.",
        ),
        (
            "Heute Nacht aktualisieren wir die Mailserver in zwei Schritten. E-Mails kommen bis zu zehn Minuten später an; es geht keine verloren. Verbindungen werden einmal getrennt und von selbst wieder aufgebaut.",
            "Die Aktualisierung schließt CVE-2021-38371: Während STARTTLS konnte ein Angreifer Befehle einschleusen, bevor die Verbindung verschlüsselt war. Betroffen ist Exim vor 4.94.2.",
        ),
    ],
    [
        (
            "Core routers in Frankfurt get new software on Tuesday night. Traffic takes other routes meanwhile; for a few seconds connections may be slower. Customers with a dedicated uplink are informed separately.",
            "A crafted BGP attribute made the routing daemon crash. The manufacturer gave us the patch under embargo; the fixed release is 21.4R3.",
        ),
        (
            "Die zentralen Router in Frankfurt bekommen am Dienstag in der Nacht neue Software. Der Datenverkehr nimmt solange andere Wege; für einige Sekunden können Verbindungen langsamer sein. Kunden mit eigener Anbindung werden gesondert informiert.",
            "Ein präpariertes BGP-Attribut ließ den Routing-Daemon abstürzen. Der Hersteller gab uns den Patch unter Embargo; behoben ist es in 21.4R3.",
        ),
    ],
    [
        (
            "All web hosting servers get security updates this week. Every website is unavailable for about five minutes, once. The order is in the table. If your website does not come back, please contact our support team.",
            "CVE-2023-44487: a client that opens and resets HTTP/2 streams very quickly could keep a server busy until it no longer responded. nginx and Apache are affected, in every version we use.",
        ),
        (
            "Alle Webserver bekommen in dieser Woche Sicherheitsaktualisierungen. Jede Webseite ist einmal für etwa fünf Minuten nicht erreichbar. Die Reihenfolge steht in der Tabelle. Kommt Ihre Webseite nicht zurück, wenden Sie sich bitte an unseren Kundendienst.",
            "CVE-2023-44487: Wer HTTP/2-Ströme sehr schnell öffnet und zurücksetzt, konnte einen Server so auslasten, dass er nicht mehr antwortete. Betroffen sind nginx und Apache in jeder Version, die wir einsetzen.",
        ),
    ],
    [
        (
            "Firmware of the storage shelves is replaced on 3 February 2026 from 01:00 to 05:00 CET. One path after another is switched over, so we expect no interruption. Backups made before are kept.",
            "Controllers returned stale blocks after a failed NVMe namespace reset. Whoever restored a volume in January may have old data in it; we wrote to those customers.",
        ),
        (
            "Am 3. Februar 2026 wird von 01:00 bis 05:00 Uhr MEZ die Firmware der Speicherregale getauscht. Ein Pfad nach dem anderen wird umgeschaltet, wir erwarten keine Unterbrechung. Sicherungen von vorher bleiben erhalten.",
            "Nach einem gescheiterten Zurücksetzen eines NVMe-Namensraums lieferten die Controller veraltete Blöcke. Wer im Januar ein Volume wiederhergestellt hat, kann alte Daten darin haben; diese Kunden haben wir angeschrieben.",
        ),
    ],
    [
        (
            "Login to the customer panel is closed on Sunday from 06:00 to 06:30. Servers keep running. Please save forms before. Afterwards everybody is asked to sign in again.",
            "A session token could be guessed by who knew the minute in which it was made. We ended every session and rotated the keys. Nothing was misused as far as our logs reach.",
        ),
        (
            "Die Anmeldung im Kundenbereich ist am Sonntag von 06:00 bis 06:30 Uhr geschlossen. Server laufen weiter. Bitte speichern Sie Formulare vorher. Danach müssen sich alle neu anmelden.",
            "Ein Sitzungsmerkmal ließ sich erraten, wenn man die Minute kannte, in der es entstand. Wir haben jede Sitzung beendet und die Schlüssel erneuert. Soweit unsere Protokolle reichen, wurde nichts missbraucht.",
        ),
    ],
    [
        (
            "Kernel update on all dedicated servers with our managed service. Each server restarts once in its usual maintenance window. We begin with test systems and continue only if these have been stable for 24 hours.",
            "CVE-2022-0847, called Dirty Pipe, let any local user write to files that they may only read. Linux since 5.8 is affected, fixed in 5.16.11, 5.15.25 and 5.10.102.",
        ),
        (
            "Kernel-Aktualisierung auf allen dedizierten Servern mit unserem Verwaltungsdienst. Jeder Server startet in seinem üblichen Wartungsfenster einmal neu. Wir beginnen mit Testsystemen und machen nur weiter, wenn diese 24 Stunden stabil liefen.",
            "CVE-2022-0847, genannt Dirty Pipe, ließ jeden lokalen Benutzer in Dateien schreiben, die er nur lesen darf. Betroffen ist Linux seit 5.8, behoben in 5.16.11, 5.15.25 und 5.10.102.",
        ),
    ],
    [
        (
            "DNS resolvers are restarted one by one. Names are resolved by the others meanwhile. No action is required. We cannot tell you more before the day named on this page.",
            "KeyTrap (CVE-2023-50387): one answer with many colliding DNSSEC keys occupied Unbound for hours.",
        ),
        (
            "Die DNS-Resolver werden einer nach dem anderen neu gestartet. Solange lösen die anderen die Namen auf. Sie müssen nichts tun. Mehr können wir vor dem Tag, der auf dieser Seite steht, nicht sagen.",
            "KeyTrap (CVE-2023-50387): Eine einzige Antwort mit vielen gleichartigen DNSSEC-Schlüsseln beschäftigte Unbound stundenlang.",
        ),
    ],
];

#[test]
fn real_looking_notices_are_not_held_up() {
    let mut found = Vec::new();
    for (number, [english, german]) in PAIRS.iter().enumerate() {
        let mut document = document();
        for (language, (public, secret)) in [("en", english), ("de", german)] {
            document["text"][language]["body"] = (*public).into();
            document["disclosures"][0]["text"][language]["body"] = (*secret).into();
        }
        found.extend(
            refused(&document)
                .into_iter()
                .map(|finding| (number, finding)),
        );
    }
    assert_eq!(found, []);
}
