//! The places of the desk, one line each: what the navigation and the search
//! page lead to. A new place is a new line here, and nothing else.

use super::{Here, Rank, say};
use domain::Language;

/// Where in the navigation a place stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// What operators do all day: always in sight.
    Work,
    /// What keeps the desk running.
    Administration,
    /// What concerns the operator alone.
    Own,
}

impl Group {
    /// The groups that are folded away.
    pub const FOLDED: [Self; 2] = [Self::Administration, Self::Own];

    /// What it is called.
    #[must_use]
    pub fn label(self, language: Language) -> String {
        match self {
            Self::Work => say!(language, "desk-nav"),
            Self::Administration => say!(language, "desk-nav-administration"),
            Self::Own => say!(language, "desk-nav-own"),
        }
    }
}

/// A place of the desk.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// The pages that belong to it.
    pub here: Here,
    /// Its address.
    pub href: &'static str,
    /// Where it stands.
    pub group: Group,
    /// Who may go there: this rank and those above.
    pub least: Rank,
    label: fn(Language) -> String,
}

impl Place {
    /// What it is called.
    #[must_use]
    pub fn label(&self, language: Language) -> String {
        (self.label)(language)
    }
}

/// A line of the table.
const fn place(
    (here, href): (Here, &'static str),
    group: Group,
    least: Rank,
    label: fn(Language) -> String,
) -> Place {
    Place {
        here,
        href,
        group,
        least,
        label,
    }
}

use Group::{Administration, Own, Work};
use Rank::{Administrator, Author};

/// Every place, in the order of the navigation.
#[rustfmt::skip]
pub const PLACES: &[Place] = &[
    place((Here::Dashboard, "/admin/"), Work, Author, |l| say!(l, "desk-nav-dashboard")),
    place((Here::Notices, "/admin/notices"), Work, Author, |l| say!(l, "desk-nav-notices")),
    place((Here::New, "/admin/notices/new"), Work, Author, |l| say!(l, "desk-nav-new")),
    place((Here::Feedback, "/admin/feedback"), Work, Author, |l| say!(l, "desk-nav-feedback")),
    place((Here::Operators, "/admin/operators"), Administration, Administrator, |l| say!(l, "desk-nav-operators")),
    place((Here::Tokens, "/admin/tokens"), Administration, Administrator, |l| say!(l, "desk-nav-tokens")),
    place((Here::Audit, "/admin/audit"), Administration, Administrator, |l| say!(l, "desk-nav-audit")),
    place((Here::Settings, "/admin/settings"), Administration, Administrator, |l| say!(l, "desk-nav-settings")),
    place((Here::Clock, "/admin/clock"), Administration, Author, |l| say!(l, "desk-nav-clock")),
    place((Here::Zones, "/admin/zones"), Administration, Author, |l| say!(l, "desk-nav-zones")),
    place((Here::Alerts, "/admin/alerts"), Own, Author, |l| say!(l, "desk-alerts")),
    place((Here::Keys, "/admin/keys"), Own, Author, |l| say!(l, "desk-keys")),
    place((Here::Templates, "/admin/templates"), Own, Author, |l| say!(l, "desk-nav-templates")),
    place((Here::Account, "/admin/account"), Own, Author, |l| say!(l, "desk-nav-account")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_places_share_an_address_or_a_name() {
        for language in Language::ALL {
            for (index, one) in PLACES.iter().enumerate() {
                for other in &PLACES[index + 1..] {
                    assert_ne!(one.href, other.href);
                    assert_ne!(one.label(language), other.label(language));
                }
            }
        }
    }
}
