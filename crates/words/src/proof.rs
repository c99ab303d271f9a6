//! What proofreading remarks, as sentences that say what to do.

use crate::{loader, time};
use domain::proof::{Remark, Slip};
use domain::{Language, Zone};
use i18n_embed_fl::fl;

/// The sentence for a remark. Instants are printed in `zone`, the zone of the
/// notice. It quotes what was written, so it is for whoever may read that.
#[must_use]
pub fn sentence(language: Language, slip: &Slip, zone: Zone) -> String {
    let words = loader(language);
    let moment = |at| time::moment(language, zone, at);
    match slip {
        Slip::HostOutside { start } => {
            fl!(words, "proof-host-outside", start = moment(*start))
        }
        Slip::HostEndsAfter {
            ends_at,
            window_end,
        } => fl!(
            words,
            "proof-host-ends-after",
            ends = moment(*ends_at),
            window = moment(*window_end)
        ),
        Slip::WrongWeekday { written, date } => fl!(
            words,
            "proof-wrong-weekday",
            written = written.as_str(),
            right = time::weekday_day(language, *date)
        ),
        Slip::NoSuchDay { written } => {
            fl!(words, "proof-no-such-day", written = written.as_str())
        }
        Slip::AmbiguousDate {
            written,
            day_first,
            month_first,
        } => fl!(
            words,
            "proof-ambiguous-date",
            written = written.as_str(),
            one = time::day(language, *day_first),
            other = time::day(language, *month_first)
        ),
        Slip::OtherDate { written, date } => fl!(
            words,
            "proof-other-date",
            written = written.as_str(),
            date = time::day(language, *date)
        ),
        Slip::WrongZoneName {
            written,
            right: Some(right),
            on,
        } => fl!(
            words,
            "proof-wrong-zone-name",
            written = written.as_str(),
            right = right.as_str(),
            day = time::day(language, *on)
        ),
        Slip::WrongZoneName {
            written,
            right: None,
            on,
        } => fl!(
            words,
            "proof-unused-zone-name",
            written = written.as_str(),
            day = time::day(language, *on)
        ),
        Slip::AmbiguousZoneName { written, meanings } => {
            let meanings: Vec<&str> = meanings.iter().map(|zone| zone.name()).collect();
            fl!(
                words,
                "proof-ambiguous-zone-name",
                written = written.as_str(),
                meanings = meanings.join(", ")
            )
        }
        Slip::NoZone { written } => fl!(words, "proof-no-zone", written = written.as_str()),
        Slip::Stale {
            written,
            is_dated: true,
        } => fl!(words, "proof-stale-in-update", written = written.as_str()),
        Slip::Stale {
            written,
            is_dated: false,
        } => fl!(words, "proof-stale", written = written.as_str()),
        Slip::DeadLink { written } => fl!(words, "proof-dead-link", written = written.as_str()),
        Slip::HiddenLink { written } => {
            fl!(words, "proof-hidden-link", written = written.as_str())
        }
        Slip::RefusedLink { written } => {
            fl!(words, "proof-refused-link", written = written.as_str())
        }
        Slip::NotAReference {
            written,
            right: Some(right),
        } => fl!(
            words,
            "proof-not-a-reference",
            written = written.as_str(),
            right = right.as_str()
        ),
        Slip::NotAReference {
            written,
            right: None,
        } => fl!(words, "proof-no-advisory", written = written.as_str()),
        Slip::OtherLanguage { seems } => {
            fl!(words, "proof-other-language", seems = seems.own_name())
        }
        Slip::Placeholder { written } => {
            fl!(words, "proof-placeholder", written = written.as_str())
        }
        Slip::Untranslated { there_in } => {
            fl!(words, "proof-untranslated", language = there_in.own_name())
        }
    }
}

/// The remark with its field in front, for programs and the command line. Instants
/// are printed in UTC.
#[must_use]
pub fn line(language: Language, remark: &Remark) -> String {
    fl!(
        loader(language),
        "problem-line",
        path = remark.path.as_str(),
        sentence = sentence(language, &remark.slip, Zone::UTC)
    )
}
