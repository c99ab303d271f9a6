//! The ways to sign in, a file each, in the order in which they are shown.

mod authenticator;
mod passkeys;
mod password;
mod recovery_codes;

pub use passkeys::PasskeyRow;

use super::AccountPage;
use crate::markup::Markup;

/// Each way, where it is offered.
const WAYS: [fn(&AccountPage) -> Option<Markup>; 4] = [
    passkeys::view,
    authenticator::view,
    recovery_codes::view,
    password::view,
];

/// All of them.
pub(super) fn view(page: &AccountPage) -> Vec<Markup> {
    WAYS.into_iter().filter_map(|way| way(page)).collect()
}
