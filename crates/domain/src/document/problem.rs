//! What can be wrong with a document, field by field. The sentences for it, in
//! the reader's language, are in the crate `words`.

use crate::embargo::{Tick, Word};
use crate::{Instant, Kind, Language, State, Zone};
use chrono::{DateTime, FixedOffset, NaiveDate};

/// How long and how many.
pub mod limits {
    /// Characters of a title, heading or system name.
    pub const TITLE: usize = 200;
    /// Characters of a summary.
    pub const SUMMARY: usize = 500;
    /// Characters of a Markdown text.
    pub const BODY: usize = 100_000;
    /// Hosts of one notice.
    pub const HOSTS: usize = 5_000;
    /// Windows of one notice.
    pub const WINDOWS: usize = 100;
    /// Characters of a host's note.
    pub const NOTE: usize = 200;
    /// Systems, disclosures or related notices of one notice.
    pub const LIST: usize = 100;
    /// Updates of one notice.
    pub const UPDATES: usize = 1_000;
}

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The field, as `hosts[3].start` or `text.de.title`; empty for the whole document.
    pub path: String,
    /// What is wrong with it.
    pub what: What,
}

/// Everything that is wrong, in the order of the document.
pub type Problems = Vec<Problem>;

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Not JSON, or not of a document's shape; the parser's words.
    Malformed {
        /// The parser's explanation, in English.
        message: String,
    },
    /// Nothing was given, and something must be.
    Missing,
    /// More characters than the limit.
    TooLong {
        /// The limit.
        max: usize,
    },
    /// More entries than the limit.
    TooMany {
        /// The limit.
        max: usize,
    },
    /// None of the known words.
    Unknown {
        /// What was given.
        value: String,
        /// What can be given.
        allowed: Vec<&'static str>,
    },
    /// A state of another kind of notice.
    StateOfOtherKind {
        /// What was given.
        state: State,
        /// The notice's kind.
        kind: Kind,
    },
    /// A change of state that skips a step.
    IllegalTransition {
        /// The state the notice is in.
        from: State,
        /// The state it was to get.
        to: State,
    },
    /// No such zone.
    UnknownZone {
        /// What was given.
        value: String,
    },
    /// A city that several zones are named after.
    WhichZone {
        /// What was given.
        value: String,
        /// The zones.
        candidates: Vec<Zone>,
    },
    /// No such language on this site.
    UnknownLanguage {
        /// What was given.
        value: String,
    },
    /// Not a time.
    NotATime {
        /// What was given.
        value: String,
    },
    /// A day that no calendar has.
    NoSuchDay {
        /// What was given.
        value: String,
    },
    /// The month before the day, in a form in which the day comes first.
    MonthFirst {
        /// What was given.
        value: String,
        /// The day that would be meant.
        meant: NaiveDate,
    },
    /// The name of a zone that the clock there does not go by at that time.
    OtherZone {
        /// The name that was given.
        value: String,
        /// The zone in which the time is read.
        zone: Zone,
        /// The time there.
        here: Instant,
    },
    /// An offset that the zone beside it does not have at that time.
    NotItsOffset {
        /// What was given.
        value: String,
        /// The zone beside it.
        zone: Zone,
        /// The instant.
        at: Instant,
    },
    /// A time that has to be the same everywhere, without an offset.
    NoOffset {
        /// What was given.
        value: String,
    },
    /// A year that we do not take.
    YearOutOfRange {
        /// What was given.
        value: String,
    },
    /// Clocks go forward over this time.
    NeverHappens {
        /// What was given.
        value: String,
        /// The first time after the gap.
        next: DateTime<FixedOffset>,
    },
    /// Clocks go back over this time.
    HappensTwice {
        /// What was given.
        value: String,
        /// The first time.
        earlier: DateTime<FixedOffset>,
        /// The second time.
        later: DateTime<FixedOffset>,
    },
    /// A local time that is to be kept happens twice or not at all, or windows would
    /// not follow each other any more.
    CannotKeep,
    /// The window ends before it starts.
    EndsBeforeItStarts,
    /// A window begins before the one before it is over.
    WindowsOverlap,
    /// A time that readers know is another, and nobody says why.
    WhyAnotherTime,
    /// The window is given in two fields.
    WindowTwice,
    /// Not the id of a window, or that of another one of the document.
    NotAWindowId {
        /// What was given.
        value: String,
    },
    /// Not a duration.
    NotADuration {
        /// What was given.
        value: String,
    },
    /// Minimum, typical and maximum are not in order.
    DurationsOutOfOrder,
    /// Not a slug.
    NotASlug {
        /// What was given.
        value: String,
    },
    /// Another notice has the slug.
    SlugTaken {
        /// The slug.
        slug: String,
    },
    /// No slug can be made of the title.
    NoSlugFromTitle,
    /// Not a host name.
    NotAHostName {
        /// What was given.
        value: String,
    },
    /// A host name that is the name of a file among the readers' pages.
    ReservedHostName {
        /// The name.
        name: String,
    },
    /// A column is named more than once.
    DuplicateColumn {
        /// Its name.
        name: String,
    },
    /// The host was named before.
    DuplicateHost {
        /// The host.
        name: String,
    },
    /// The notice has no such host, and none was to be added.
    NotInTable {
        /// The host.
        name: String,
    },
    /// A time was given at which nothing of the kind can have happened.
    AtOfNothing,
    /// A record has more cells than its head has columns.
    MoreCells {
        /// The columns of the head.
        columns: usize,
    },
    /// Hosts, with a notice that is no maintenance.
    HostsWithoutMaintenance,
    /// No notice has the slug.
    UnknownNotice {
        /// The slug.
        slug: String,
    },
    /// A lift is planned for an instant that is over.
    LiftInThePast {
        /// The instant.
        at: Instant,
    },
    /// The lift instant of a lifted disclosure was to be changed.
    AlreadyLifted,
    /// No operator has the address.
    UnknownOperator {
        /// The address.
        email: String,
    },
    /// Somebody was to be cleared for a notice without sealed text.
    NothingSealed,
    /// A sealed section whose lift was agreed was left out.
    SectionAgreed,
    /// A lift that was agreed was to be moved by a document.
    LiftAgreed,
    /// A lift is said to be over, and the clocks do not agree that it is.
    ClockDoubted,
    /// Sealed text was given by somebody without clearance for the notice.
    NotCleared,
    /// Not the id of an advisory.
    NotAnAdvisory {
        /// What was given.
        value: String,
    },
    /// A vendor's advisory or a tick was given, and no policy that they are of.
    NoPolicy,
    /// Something here stands in sealed text too.
    GivesAway {
        /// What; `None` for somebody who is not cleared.
        word: Option<Word>,
    },
    /// The reason of an overruling says what is sealed, and more people read it.
    ReasonGivesAway,
    /// Work on a host may go on after the lift.
    EndsAfterLift {
        /// When it ends at the latest.
        ends_at: Instant,
        /// When everybody knows why.
        lift_at: Instant,
    },
    /// Sealed text is missing in a language that the public text has.
    SealedMissing {
        /// The language.
        language: Language,
    },
    /// A line of the check-list of a vendor's policy is not ticked.
    NotTicked {
        /// The line.
        tick: Tick,
    },
    /// A lift is far away.
    LongEmbargo {
        /// Days until then.
        days: i64,
    },
    /// A lift is on a Saturday or Sunday.
    LiftOnWeekend {
        /// The instant.
        at: Instant,
    },
    /// An update is dated in the future.
    InTheFuture {
        /// The instant.
        at: Instant,
    },
    /// An update is planned for an instant at which readers do not see the notice.
    NoReadersThen,
    /// A planned update has gone out meanwhile, or was taken back.
    PlannedNoMore,
    /// Somebody else changed the notice in the meantime.
    ChangedMeanwhile,
    /// The key of a request was used for another one.
    KeyReused,
    /// Somebody else changed the same field in the meantime.
    ChangedTo {
        /// What it is now, as people read it.
        value: String,
    },
}

impl Problem {
    /// A problem at a path.
    #[must_use]
    pub fn new(path: impl Into<String>, what: What) -> Self {
        Self {
            path: path.into(),
            what,
        }
    }
}
