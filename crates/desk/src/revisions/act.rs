//! What kind of save it was.

use crate::notices::difference;
use crate::notices::save::Save;
use crate::words::words;
use domain::{Notice, Publication};

words!(
    /// What kind of save it was.
    Act {
        /// What was there before saves were kept.
        Found = "found",
        /// The first save.
        Created = "created",
        /// Fields were changed.
        Changed = "changed",
        /// Hosts were reported or moved, and nothing else.
        Hosts = "hosts",
        /// An update was posted.
        Posted = "posted",
        /// It is to be published by itself.
        Planned = "planned",
        /// It is not to be published by itself any more.
        Unplanned = "unplanned",
        /// It became public.
        Published = "published",
        /// It was taken back.
        Withdrawn = "withdrawn",
        /// A sealed section was opened.
        Lifted = "lifted",
        /// An earlier revision was brought back.
        Restored = "restored",
    }
);

/// Fields that follow the hosts by themselves.
const WITH_HOSTS: [&str; 4] = ["hosts", "state", "events", "judged_at"];

impl Act {
    pub(super) fn of(save: &Save<'_>, after: &Notice, fields: &[String]) -> Self {
        let Some(before) = save.before else {
            return Self::Created;
        };
        let before = &before.notice;
        if save.said.is_restoring {
            return Self::Restored;
        }
        if before.publication != after.publication {
            return match after.publication {
                Publication::Draft => Self::Unplanned,
                Publication::Planned { .. } => Self::Planned,
                Publication::Published { .. } => Self::Published,
                Publication::Withdrawn { .. } => Self::Withdrawn,
            };
        }
        if !difference::lifted(&before.disclosures, &after.disclosures).is_empty() {
            return Self::Lifted;
        }
        let is_in = |name: &str| fields.iter().any(|field| field == name);
        let follows = |field: &String| WITH_HOSTS.contains(&field.as_str());
        match () {
            () if is_in("hosts") && fields.iter().all(follows) => Self::Hosts,
            () if after.updates.len() > before.updates.len() => Self::Posted,
            () => Self::Changed,
        }
    }
}
