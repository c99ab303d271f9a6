//! Who saves a notice, why, and whether what the lint refuses is saved all the same.

use crate::Actor;
use domain::Localized;
use domain::embargo::Overruled;
use std::collections::BTreeMap;

/// No reason in any language.
static NO_REASON: Localized<String> = BTreeMap::new();

/// What is said of a save beside what it changes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Said<'a> {
    /// Why, as readers will see it where a public time changes.
    pub(crate) reason: &'a Localized<String>,
    /// Whether an earlier revision is brought back.
    pub(crate) is_restoring: bool,
}

impl Said<'_> {
    /// Nothing.
    pub(crate) const NOTHING: Self = Said {
        reason: &NO_REASON,
        is_restoring: false,
    };
}

/// Who saves a notice. Every [`Actor`] is one who overrules nothing and says nothing.
#[derive(Debug, Clone, Copy)]
pub struct Writer<'a> {
    pub(crate) actor: &'a Actor,
    pub(crate) overruled: &'a Overruled,
    pub(crate) said: Said<'a>,
}

impl<'a> Writer<'a> {
    /// Somebody who may have a reason to overrule the lint.
    #[must_use]
    pub const fn overruling(actor: &'a Actor, overruled: &'a Overruled) -> Self {
        Self {
            actor,
            overruled,
            said: Said::NOTHING,
        }
    }

    /// The same, saying why. Readers see it where it explains another time.
    #[must_use]
    pub const fn because(mut self, reason: &'a Localized<String>) -> Self {
        self.said.reason = reason;
        self
    }

    /// The same, bringing back an earlier revision.
    #[must_use]
    pub const fn restoring(mut self) -> Self {
        self.said.is_restoring = true;
        self
    }
}

impl<'a> From<&'a Actor> for Writer<'a> {
    fn from(actor: &'a Actor) -> Self {
        Self::overruling(actor, &Overruled::No)
    }
}
