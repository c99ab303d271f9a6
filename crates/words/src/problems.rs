//! What is wrong with a document, as sentences that say what to do.

use crate::{labels, loader, time};
use chrono::{DateTime, FixedOffset};
use domain::document::{Problem, What};
use domain::{Instant, Language, State, Zone};
use i18n_embed_fl::fl;

/// The sentence for a problem. Instants are printed in `zone`, the zone of
/// the notice.
#[must_use]
pub fn sentence(language: Language, what: &What, zone: Zone) -> String {
    let words = loader(language);
    match what {
        What::Malformed { message } => fl!(words, "problem-malformed", message = message.as_str()),
        What::Missing => fl!(words, "problem-missing"),
        &What::TooLong { max } => fl!(words, "problem-too-long", max = max),
        &What::TooMany { max } => fl!(words, "problem-too-many", max = max),
        What::Unknown { value, allowed } => {
            fl!(
                words,
                "problem-unknown",
                value = value.as_str(),
                allowed = allowed.join(", ")
            )
        }
        What::StateOfOtherKind { state, kind } => fl!(
            words,
            "problem-state-of-other-kind",
            state = labels::state(language, *state),
            allowed = states(language, State::of(*kind))
        ),
        What::IllegalTransition { from, to } => fl!(
            words,
            "problem-illegal-transition",
            from = labels::state(language, *from),
            to = labels::state(language, *to),
            allowed = states(
                language,
                State::of(from.kind()).filter(|next| from.change_to(*next).is_ok())
            )
        ),
        What::UnknownZone { value } => fl!(words, "problem-unknown-zone", value = value.as_str()),
        What::UnknownLanguage { value } => {
            let allowed = Language::ALL
                .map(|known| format!("{} ({})", known.tag(), known.own_name()))
                .join(", ");
            fl!(
                words,
                "problem-unknown-language",
                value = value.as_str(),
                allowed = allowed
            )
        }
        What::NotATime { value } => fl!(words, "problem-not-a-time", value = value.as_str()),
        What::NoOffset { value } => fl!(words, "problem-no-offset", value = value.as_str()),
        What::YearOutOfRange { value } => {
            fl!(words, "problem-year-out-of-range", value = value.as_str())
        }
        What::WhichZone { value, candidates } => {
            // More than these are no help to anybody.
            let names = candidates.iter().take(8).map(|zone| zone.name());
            let names = names.collect::<Vec<_>>().join(", ");
            fl!(
                words,
                "problem-which-zone",
                value = value.as_str(),
                zones = names
            )
        }
        What::NoSuchDay { value } => fl!(words, "problem-no-such-day", value = value.as_str()),
        What::MonthFirst { value, meant } => fl!(
            words,
            "problem-month-first",
            value = value.as_str(),
            meant = time::day(language, *meant),
            iso = meant.to_string()
        ),
        What::OtherZone { value, zone, here } => fl!(
            words,
            "problem-other-zone",
            value = value.as_str(),
            zone = zone.name(),
            label = time::zone_label(language, *zone, *here)
        ),
        What::NotItsOffset { value, zone, at } => fl!(
            words,
            "problem-not-its-offset",
            value = value.as_str(),
            zone = zone.name(),
            label = time::zone_label(language, *zone, *at)
        ),
        What::NeverHappens { value, next } => {
            fl!(
                words,
                "problem-never-happens",
                value = value.as_str(),
                next = written(next)
            )
        }
        What::HappensTwice {
            value,
            earlier,
            later,
        } => fl!(
            words,
            "problem-happens-twice",
            value = value.as_str(),
            earlier = written(earlier),
            later = written(later)
        ),
        What::CannotKeep => fl!(words, "problem-cannot-keep"),
        What::EndsBeforeItStarts => fl!(words, "problem-ends-before-it-starts"),
        What::WindowsOverlap => fl!(words, "problem-windows-overlap"),
        What::WhyAnotherTime => fl!(words, "problem-why-another-time"),
        What::WindowTwice => fl!(words, "problem-window-twice"),
        What::NotAWindowId { value } => {
            fl!(words, "problem-not-a-window-id", value = value.as_str())
        }
        What::NotADuration { value } => {
            fl!(words, "problem-not-a-duration", value = value.as_str())
        }
        What::DurationsOutOfOrder => fl!(words, "problem-durations-out-of-order"),
        What::NotASlug { value } => fl!(words, "problem-not-a-slug", value = value.as_str()),
        What::SlugTaken { slug } => fl!(words, "problem-slug-taken", slug = slug.as_str()),
        What::NoSlugFromTitle => fl!(words, "problem-no-slug-from-title"),
        What::NotAHostName { value } => {
            fl!(words, "problem-not-a-host-name", value = value.as_str())
        }
        What::ReservedHostName { name } => {
            fl!(words, "problem-reserved-host-name", name = name.as_str())
        }
        What::DuplicateColumn { name } => {
            fl!(words, "problem-duplicate-column", name = name.as_str())
        }
        What::DuplicateHost { name } => fl!(words, "problem-duplicate-host", name = name.as_str()),
        What::NotInTable { name } => fl!(words, "problem-not-in-table", name = name.as_str()),
        What::AtOfNothing => fl!(words, "problem-at-of-nothing"),
        &What::MoreCells { columns } => fl!(words, "problem-more-cells", columns = columns),
        What::HostsWithoutMaintenance => fl!(words, "problem-hosts-without-maintenance"),
        What::UnknownNotice { slug } => fl!(words, "problem-unknown-notice", slug = slug.as_str()),
        What::LiftInThePast { at } => {
            fl!(
                words,
                "problem-lift-in-the-past",
                at = time::moment(language, zone, *at)
            )
        }
        What::AlreadyLifted => fl!(words, "problem-already-lifted"),
        What::UnknownOperator { email } => {
            fl!(words, "problem-unknown-operator", email = email.as_str())
        }
        What::NothingSealed => fl!(words, "problem-nothing-sealed"),
        What::SectionAgreed => fl!(words, "problem-section-agreed"),
        What::LiftAgreed => fl!(words, "problem-lift-agreed"),
        What::ClockDoubted => fl!(words, "problem-clock-doubted"),
        What::NotCleared => fl!(words, "problem-not-cleared"),
        What::InTheFuture { at } => fl!(
            words,
            "problem-in-the-future",
            at = time::moment(language, zone, *at)
        ),
        What::ChangedMeanwhile => fl!(words, "problem-changed-meanwhile"),
        What::NoReadersThen => fl!(words, "problem-no-readers-then"),
        What::PlannedNoMore => fl!(words, "problem-planned-no-more"),
        What::KeyReused => fl!(words, "problem-key-reused"),
        What::ChangedTo { value } if value.is_empty() => fl!(words, "problem-emptied-meanwhile"),
        What::ChangedTo { value } => {
            fl!(words, "problem-changed-to", value = value.as_str())
        }
        What::NotAnAdvisory { value } => {
            fl!(words, "problem-not-an-advisory", value = value.as_str())
        }
        What::NoPolicy => fl!(words, "problem-no-policy"),
        What::GivesAway { .. }
        | What::ReasonGivesAway
        | What::EndsAfterLift { .. }
        | What::SealedMissing { .. }
        | What::NotTicked { .. }
        | What::LongEmbargo { .. }
        | What::LiftOnWeekend { .. } => embargo(language, what, zone),
    }
}

/// The sentence for what the lint of embargoed notices found.
fn embargo(language: Language, what: &What, zone: Zone) -> String {
    let words = loader(language);
    let moment = |at: Instant| time::moment(language, zone, at);
    match what {
        What::GivesAway { word: Some(word) } => {
            fl!(words, "problem-gives-away", word = word.told())
        }
        What::EndsAfterLift { ends_at, lift_at } => fl!(
            words,
            "problem-ends-after-lift",
            ends = moment(*ends_at),
            lift = moment(*lift_at)
        ),
        What::SealedMissing { language: missing } => {
            fl!(words, "problem-sealed-missing", language = missing.tag())
        }
        What::NotTicked { tick } => fl!(words, "problem-not-ticked", tick = tick.word()),
        &What::LongEmbargo { days } => fl!(words, "problem-long-embargo", days = days),
        What::LiftOnWeekend { at } => fl!(
            words,
            "problem-lift-on-weekend",
            at = time::moment(language, Zone::UTC, *at)
        ),
        What::ReasonGivesAway => fl!(words, "problem-reason-gives-away"),
        _ => fl!(words, "problem-gives-away-untold"),
    }
}

/// The sentence for a problem beside the control of a form: times are printed as
/// people read them, and where there is a choice it is made by choosing, not by
/// writing offsets or words of the API.
#[must_use]
pub fn in_form(language: Language, what: &What, zone: Zone) -> String {
    let words = loader(language);
    let printed = |time: &DateTime<FixedOffset>| time::moment(language, zone, time.to_utc());
    let named = |states: &mut dyn Iterator<Item = State>| {
        let names = states.map(|state| labels::state(language, state));
        names.collect::<Vec<_>>().join(", ")
    };
    match what {
        What::WhyAnotherTime => fl!(words, "problem-form-why-another-time"),
        What::NeverHappens { next, .. } => {
            fl!(words, "problem-form-never-happens", next = printed(next))
        }
        What::HappensTwice { earlier, later, .. } => fl!(
            words,
            "problem-form-happens-twice",
            earlier = printed(earlier),
            later = printed(later)
        ),
        What::StateOfOtherKind { state, kind } => fl!(
            words,
            "problem-state-of-other-kind",
            state = labels::state(language, *state),
            allowed = named(&mut State::of(*kind))
        ),
        What::IllegalTransition { from, to } => fl!(
            words,
            "problem-illegal-transition",
            from = labels::state(language, *from),
            to = labels::state(language, *to),
            allowed =
                named(&mut State::of(from.kind()).filter(|next| from.change_to(*next).is_ok()))
        ),
        other => sentence(language, other, zone),
    }
}

/// The problem with its field in front, for programs and the command line:
/// "hosts\[3\].start: …". Instants are printed in UTC.
#[must_use]
pub fn line(language: Language, problem: &Problem) -> String {
    let sentence = sentence(language, &problem.what, Zone::UTC);
    if problem.path.is_empty() {
        return sentence;
    }
    fl!(
        loader(language),
        "problem-line",
        path = problem.path.as_str(),
        sentence = sentence
    )
}

/// A time as it can be typed into the field it is about.
fn written(time: &DateTime<FixedOffset>) -> String {
    time.format("%Y-%m-%dT%H:%M%:z").to_string()
}

fn states(language: Language, states: impl Iterator<Item = State>) -> String {
    states
        .map(|state| format!("{} ({})", state.word(), labels::state(language, state)))
        .collect::<Vec<_>>()
        .join(", ")
}
