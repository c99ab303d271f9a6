//! `fenster audit`: is the trail as it was written?

use super::output::{counted, say};
use crate::config::Config;
use crate::stores::open_desk;
use anyhow::anyhow;
use desk::{Anchor, AuditError};

/// Reads the whole trail and prints what to note for the next time.
pub(super) async fn verify(config: &Config, noted: Option<&str>) -> anyhow::Result<()> {
    let noted = noted.map(str::parse::<Anchor>).transpose();
    let noted = noted.map_err(|error| anyhow!("--noted: {error}"))?;
    let desk = open_desk(config).await?;
    let verified = match desk.verify_audit(noted.as_ref()).await {
        Ok(verified) => verified,
        Err(AuditError::Store(error)) => return Err(error.into()),
        Err(broken) => {
            return Err(anyhow!(
                "the audit trail was tampered with or damaged: {broken}"
            ));
        }
    };
    let lines = counted(u64::try_from(verified.lines)?, "line", "lines");
    say(&format!("The audit trail is whole: {lines}."))?;
    if let Some(end) = verified.end {
        say(&format!(
            "To be noted elsewhere, for --noted of a later check:\n{end}"
        ))?;
    }
    Ok(())
}
