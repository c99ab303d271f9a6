//! What the private side holds. The reader's side has its own state, in
//! [`crate::public`], from which none of this can be reached.

use crate::auth::Auth;
use crate::clock::{Clock, Watch};
use crate::delivery::Delivery;
use crate::drift::Drift;
use crate::sites::Sites;
use app::{Asset, Site};
use desk::Desk;
use domain::Zone;
use std::sync::Arc;

/// The state of the private side. Cheap to clone.
#[derive(Clone)]
pub struct DeskState {
    /// Everything that operators know.
    pub desk: Desk,
    /// The way to the board: call [`Delivery::deliver`] after a change, so that
    /// the answer comes once readers see it.
    pub delivery: Delivery,
    /// The clock.
    pub clock: Clock,
    /// Whether it can be trusted.
    pub watch: Watch,
    /// How many notices wait for a word because of new zone rules.
    pub drift: Drift,
    /// The installation, for the frames of pages and for addresses.
    pub sites: Sites,
    /// The desk's own style sheet.
    pub style: Asset,
    /// The desk's scripts.
    pub script: Option<Asset>,
    /// Passwords, limits of sign-in, the cookie, the guard against forged requests.
    pub auth: Auth,
}

impl DeskState {
    /// The installation as it is now.
    #[must_use]
    pub fn site(&self) -> Arc<Site> {
        self.sites.site()
    }

    /// The zone that a new notice begins with.
    #[must_use]
    pub fn zone(&self) -> Zone {
        self.site().zone
    }
}
