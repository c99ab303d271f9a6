//! What commands say: results on standard output, complaints on standard error.

use std::io::Write as _;

/// Says one line.
pub(super) fn say(line: &str) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()?;
    Ok(())
}

/// Complains with one line. Nothing can be done when even that fails.
pub(super) fn complain(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}
