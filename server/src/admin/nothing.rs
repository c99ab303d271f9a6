//! Addresses under the desk's that nothing answers.

use super::refusal::Refusal;
use crate::auth::SignedIn;

/// Says so to whoever is signed in, in the desk's own frame; anybody else is led to
/// sign in, as from every address of the desk.
pub async fn show(_session: SignedIn) -> Refusal {
    Refusal::NOT_FOUND
}
