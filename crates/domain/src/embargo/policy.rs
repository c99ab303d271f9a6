//! The policy of a vendor who shared what is sealed, and the check-list that goes
//! with it. Known on the desk alone.

use super::advisory::Advisory;
use super::finding::{Finding, Findings};
use crate::Notice;
use crate::document::What;
use crate::kind::words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

words!(
    /// What a vendor's policy asks of a notice, and somebody has made sure of.
    Tick {
        /// The public text says that there is something, its advisory's number
        /// and its date, and no more.
        OnlyExistenceSaid = "only_existence_said",
        /// The advisory allows the update to be deployed before the lift.
        DeploymentPermitted = "deployment_permitted",
        /// The hosts are not grouped by what is wrong with them.
        HostsTellNothing = "hosts_tell_nothing",
    }
);

/// A policy that applies to a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Whose policy it is, or what it is called.
    pub name: String,
    /// The advisory whose number may be said.
    pub advisory: Option<Advisory>,
    /// What somebody has made sure of.
    pub checked: BTreeSet<Tick>,
}

/// Every line of the check-list that is not ticked.
pub(super) fn find(notice: &Notice) -> Findings {
    let Some(policy) = &notice.policy else {
        return Vec::new();
    };
    let open = Tick::ALL
        .iter()
        .filter(|tick| !policy.checked.contains(tick));
    open.map(|tick| {
        let what = What::NotTicked { tick: *tick };
        Finding::refusal("embargo.checked", what)
    })
    .collect()
}
