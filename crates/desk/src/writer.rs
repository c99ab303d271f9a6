//! Who saves a notice, and whether what the lint refuses is saved all the same.

use crate::Actor;
use domain::embargo::Overruled;

/// Who saves a notice. Every [`Actor`] is one who overrules nothing.
#[derive(Debug, Clone, Copy)]
pub struct Writer<'a> {
    pub(crate) actor: &'a Actor,
    pub(crate) overruled: &'a Overruled,
}

impl<'a> Writer<'a> {
    /// Somebody who may have a reason to overrule the lint.
    #[must_use]
    pub const fn overruling(actor: &'a Actor, overruled: &'a Overruled) -> Self {
        Self { actor, overruled }
    }
}

impl<'a> From<&'a Actor> for Writer<'a> {
    fn from(actor: &'a Actor) -> Self {
        Self::overruling(actor, &Overruled::No)
    }
}
