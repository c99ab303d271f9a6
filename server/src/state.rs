//! What the private side holds. The reader's side has its own state, in
//! [`crate::public`], from which none of this can be reached.

use crate::auth::Auth;
use crate::clock::{Clock, Watch};
use crate::delivery::Delivery;
use crate::drift::Drift;
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
    pub site: Arc<Site>,
    /// The desk's own style sheet.
    pub style: Asset,
    /// The desk's scripts.
    pub script: Option<Asset>,
    /// The zone that a new notice begins with.
    pub zone: Zone,
    /// Passwords, limits of sign-in, the cookie, the guard against forged requests.
    pub auth: Auth,
}
