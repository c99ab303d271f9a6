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

/// A number with its noun: "1 notice", "2 notices".
pub(super) fn counted(count: u64, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{count} {noun}")
}

/// So many notices, as the beginning of a sentence.
pub(super) fn notices_were(count: usize) -> String {
    let verb = if count == 1 { "was" } else { "were" };
    let count = u64::try_from(count).unwrap_or(u64::MAX);
    format!("{} {verb}", counted(count, "notice", "notices"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_a_thing_is_not_several() {
        assert_eq!(notices_were(1), "1 notice was");
        assert_eq!(notices_were(0), "0 notices were");
    }
}
