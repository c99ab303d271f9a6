//! `fenster seal`: the keys of sealed text.

use super::output::{counted, say};
use crate::clock::Clock;
use crate::config::Config;
use crate::stores::open_desk;
use desk::{Actor, OldKeys};

/// Seals everything anew with a new key. A server that runs meanwhile finds it.
pub(super) async fn rotate(config: &Config, forget_old: bool) -> anyhow::Result<()> {
    let desk = open_desk(config).await?;
    let old_keys = if forget_old {
        OldKeys::Forget
    } else {
        OldKeys::Keep
    };
    let now = Clock::system().now();
    let rotated = desk.rotate_seal_key(&Actor::Console, old_keys, now).await?;
    let sections = u64::try_from(rotated.disclosures)?;
    let sections = counted(sections, "section was", "sections were");
    let place = config.seal_key();
    say(&format!(
        "{sections} sealed anew with the key {}, which is in {}.",
        rotated.key,
        place.display()
    ))?;
    say(if rotated.kept.is_empty() {
        "No older key is kept: backups made before now tell nobody what is sealed in them, you included."
    } else {
        "Older keys are kept in the file for backups made before now; --forget-old drops them."
    })?;
    say(
        "Copy the file to every other node of the desk, and to where you keep keys, apart from the backups.",
    )
}
