//! What was changed of a public notice, in sentences.

use crate::{loader, time, timing};
use domain::changes::{Changed, Durations, Hosts, Moved, TextField};
use domain::{Instant, Language, Zone};
use i18n_embed_fl::fl;

/// One change as a sentence.
#[must_use]
pub fn sentence(language: Language, zone: Zone, what: &Changed) -> String {
    let words = loader(language);
    let at = |instant: Option<Instant>| match instant {
        Some(instant) => time::moment(language, zone, instant),
        None => fl!(words, "changes-unknown"),
    };
    let both = |moved: &Moved| (at(moved.from), at(moved.to));
    let names = |hosts: &Hosts| {
        let names: Vec<_> = hosts.hosts.iter().map(ToString::to_string).collect();
        let names = names.join(", ");
        match hosts.more {
            0 => names,
            more => fl!(words, "changes-hosts-more", names = names, count = more),
        }
    };
    let stated = |durations: &Durations| {
        let [from, to] = [durations.from, durations.to].map(|of| timing::sentences(language, &of));
        // What is stated as before is not said twice.
        let apart = |these: &[String], those: &[String]| {
            let apart = these.iter().filter(|sentence| !those.contains(sentence));
            let apart: Vec<_> = apart.map(String::as_str).collect();
            match apart.as_slice() {
                [] => fl!(words, "changes-not-stated"),
                apart => apart.join(" "),
            }
        };
        (apart(&from, &to), apart(&to, &from))
    };
    match what {
        Changed::Start(moved) => {
            let (from, to) = both(moved);
            fl!(words, "changes-start", from = from, to = to)
        }
        Changed::End(moved) => {
            let (from, to) = both(moved);
            fl!(words, "changes-end", from = from, to = to)
        }
        Changed::DetailsFollow(moved) => {
            let (from, to) = both(moved);
            fl!(words, "changes-details", from = from, to = to)
        }
        Changed::HostStart { moved, hosts } => {
            let (from, to) = both(moved);
            fl!(
                words,
                "changes-host",
                hosts = names(hosts),
                from = from,
                to = to
            )
        }
        Changed::Timing(durations) => {
            let (from, to) = stated(durations);
            fl!(words, "changes-timing", from = from, to = to)
        }
        Changed::HostTiming { durations, hosts } => {
            let (from, to) = stated(durations);
            let hosts = names(hosts);
            fl!(
                words,
                "changes-host-timing",
                hosts = hosts,
                from = from,
                to = to
            )
        }
        Changed::HostsAdded(hosts) => fl!(words, "changes-hosts-added", hosts = names(hosts)),
        Changed::HostsRemoved(hosts) => fl!(words, "changes-hosts-removed", hosts = names(hosts)),
        Changed::Text {
            language: of_text,
            field,
        } => {
            let spoken = of_text.own_name();
            match field {
                TextField::Title => fl!(words, "changes-text-title", language = spoken),
                TextField::Summary => fl!(words, "changes-text-summary", language = spoken),
                TextField::Body => fl!(words, "changes-text-body", language = spoken),
                TextField::ActionRequired => fl!(words, "changes-text-action", language = spoken),
            }
        }
    }
}
