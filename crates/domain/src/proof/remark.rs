//! What proofreading found, and where.

use crate::{Instant, Language, Zone};
use chrono::NaiveDate;
use std::fmt;
use std::ops::Range;

/// How many remarks one rule makes of one notice; more are counted and not listed,
/// because nobody reads them.
const MOST_OF_A_RULE: usize = 25;

/// One remark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The field, as `hosts[3].start` or `text.de.body`.
    pub path: String,
    /// The language of the text, where it is about one.
    pub language: Option<Language>,
    /// The words that it is about; `None` where it is about the whole field.
    pub place: Option<Place>,
    /// What is remarked.
    pub slip: Slip,
}

/// Where in a field's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
    /// The same in UTF-16 units, as browsers count.
    pub start_utf16: usize,
    /// The same in UTF-16 units, as browsers count.
    pub end_utf16: usize,
}

impl Place {
    /// The place of a range of bytes that lies on the borders of characters.
    pub(super) fn of(text: &str, range: Range<usize>) -> Self {
        let units = |text: &str| text.chars().map(char::len_utf16).sum::<usize>();
        let start_utf16 = units(&text[..range.start]);
        Self {
            start: range.start,
            end: range.end,
            start_utf16,
            end_utf16: start_utf16 + units(&text[range]),
        }
    }
}

/// Words of a text. They may be sealed, so they do not print themselves.
#[derive(Clone, PartialEq, Eq)]
pub struct Quote(String);

impl Quote {
    pub(super) fn new(text: &str) -> Self {
        const LONGEST: usize = 60;
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().count() <= LONGEST {
            return Self(text);
        }
        let mut short: String = text.chars().take(LONGEST).collect();
        short.push('…');
        Self(short)
    }

    /// The words, for a sentence to whoever may read the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Quote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Quote(..)")
    }
}

/// What is remarked, with the facts for a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slip {
    /// A host begins outside every window.
    HostOutside {
        /// Its stated start.
        start: Instant,
    },
    /// What is kept free for a host is longer than its window.
    HostEndsAfter {
        /// When it ends.
        ends_at: Instant,
        /// When the window ends.
        window_end: Instant,
    },
    /// A day of the week that the date is not.
    WrongWeekday {
        /// The day and the date as written.
        written: Quote,
        /// The date that is meant.
        date: NaiveDate,
    },
    /// A day that no calendar has.
    NoSuchDay {
        /// As written.
        written: Quote,
    },
    /// A date whose day and month can be told apart by nobody.
    AmbiguousDate {
        /// As written.
        written: Quote,
        /// The date, if the day comes first.
        day_first: NaiveDate,
        /// The date, if the month comes first.
        month_first: NaiveDate,
    },
    /// A date of a title or summary on which nothing is planned.
    OtherDate {
        /// As written.
        written: Quote,
        /// The date that is meant.
        date: NaiveDate,
    },
    /// A zone name that clocks do not go by on that day.
    WrongZoneName {
        /// The name.
        written: Quote,
        /// The name that they go by, in the language of the text.
        right: Option<String>,
        /// The day.
        on: NaiveDate,
    },
    /// A zone name that means several zones.
    AmbiguousZoneName {
        /// The name.
        written: Quote,
        /// What it means.
        meanings: Vec<Zone>,
    },
    /// A time without a zone.
    NoZone {
        /// The time.
        written: Quote,
    },
    /// A word that is wrong tomorrow.
    Stale {
        /// The word.
        written: Quote,
        /// Whether a date stands beside the text, as it does beside an update.
        is_dated: bool,
    },
    /// A link to a page of ours that is not there.
    DeadLink {
        /// The address.
        written: Quote,
    },
    /// A link to a notice that readers do not see.
    HiddenLink {
        /// The address.
        written: Quote,
    },
    /// A link that leads nowhere, because its address is none that readers are led to.
    RefusedLink {
        /// The address.
        written: Quote,
    },
    /// The number of an advisory that does not become a reference.
    NotAReference {
        /// As written.
        written: Quote,
        /// How it would become one.
        right: Option<String>,
    },
    /// A text that seems to be in the other language.
    OtherLanguage {
        /// The language that it seems to be in.
        seems: Language,
    },
    /// A place that a template left to be filled in.
    Placeholder {
        /// As written.
        written: Quote,
    },
    /// A text that another language has.
    Untranslated {
        /// The language that has it.
        there_in: Language,
    },
}

/// The rules, for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// Hosts lie in their windows.
    HostWindow,
    /// Days of the week fit their dates.
    Weekday,
    /// Dates can be read in one way.
    Date,
    /// Titles name the dates of the window.
    OtherDate,
    /// Names of zones fit the season.
    ZoneName,
    /// Times have a zone.
    NoZone,
    /// Words stay true.
    Stale,
    /// Links lead somewhere.
    Link,
    /// Advisories become references.
    Reference,
    /// Texts are in the box of their language.
    Language,
    /// Nothing is left to be filled in.
    Placeholder,
    /// Texts are there in every language.
    Translation,
}

impl Rule {
    /// Its word in the API.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::HostWindow => "host_window",
            Self::Weekday => "weekday",
            Self::Date => "date",
            Self::OtherDate => "other_date",
            Self::ZoneName => "zone_name",
            Self::NoZone => "no_zone",
            Self::Stale => "stale_word",
            Self::Link => "link",
            Self::Reference => "reference",
            Self::Language => "language",
            Self::Placeholder => "placeholder",
            Self::Translation => "translation",
        }
    }
}

impl Slip {
    /// The rule that it is against.
    #[must_use]
    pub const fn rule(&self) -> Rule {
        match self {
            Self::HostOutside { .. } | Self::HostEndsAfter { .. } => Rule::HostWindow,
            Self::WrongWeekday { .. } => Rule::Weekday,
            Self::NoSuchDay { .. } | Self::AmbiguousDate { .. } => Rule::Date,
            Self::OtherDate { .. } => Rule::OtherDate,
            Self::WrongZoneName { .. } | Self::AmbiguousZoneName { .. } => Rule::ZoneName,
            Self::NoZone { .. } => Rule::NoZone,
            Self::Stale { .. } => Rule::Stale,
            Self::DeadLink { .. } | Self::HiddenLink { .. } | Self::RefusedLink { .. } => {
                Rule::Link
            }
            Self::NotAReference { .. } => Rule::Reference,
            Self::OtherLanguage { .. } => Rule::Language,
            Self::Placeholder { .. } => Rule::Placeholder,
            Self::Untranslated { .. } => Rule::Translation,
        }
    }
}

impl Remark {
    /// Whether it is about sealed text: whoever is shown it learns something of that
    /// text. It never goes to a program, whose output ends in logs.
    #[must_use]
    pub fn is_sealed(&self) -> bool {
        self.path.starts_with("disclosures")
    }
}

/// Everything that was remarked. Dereferences to the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Remarks {
    list: Vec<Remark>,
    left_out: usize,
    counts: std::collections::BTreeMap<Rule, usize>,
}

impl Remarks {
    /// Whether one more remark of a rule is listed; if not, it is counted.
    pub(super) fn takes(&mut self, rule: Rule) -> bool {
        let has_room = self
            .counts
            .get(&rule)
            .is_none_or(|count| *count < MOST_OF_A_RULE);
        self.left_out += usize::from(!has_room);
        has_room
    }

    /// Lists a remark, or counts it.
    pub(super) fn push(&mut self, remark: Remark) {
        let rule = remark.slip.rule();
        if self
            .counts
            .get(&rule)
            .is_some_and(|count| *count >= MOST_OF_A_RULE)
        {
            self.left_out += 1;
            return;
        }
        *self.counts.entry(rule).or_default() += 1;
        self.list.push(remark);
    }

    /// How many more there are than are listed.
    #[must_use]
    pub const fn left_out(&self) -> usize {
        self.left_out
    }

    /// Without what is about sealed text, for whoever may not read it.
    #[must_use]
    pub fn public(mut self) -> Self {
        self.list.retain(|remark| !remark.is_sealed());
        // How many more there are could be a count of sealed ones.
        self.left_out = 0;
        self
    }
}

impl std::ops::Deref for Remarks {
    type Target = [Remark];
    fn deref(&self) -> &[Remark] {
        &self.list
    }
}
