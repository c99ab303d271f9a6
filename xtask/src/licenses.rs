//! Checks that every dependency may be used under a license we accept.
//!
//! Reads what the packages say of themselves; whether they say the truth is
//! looked at when a dependency is taken in.

use crate::paths;
use anyhow::{Context, Result, bail};
use serde_json::Value;

/// Licenses that ask for attribution at most, or, as MPL-2.0 does, for the
/// source of the changed file. None of them reaches our own code.
const ACCEPTED: [&str; 13] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Zlib",
];

/// Fails with a list of the packages that cannot be used.
pub fn check() -> Result<()> {
    let output = paths::cargo()
        .args(["metadata", "--format-version", "1", "--locked"])
        .output()
        .context("failed to start cargo")?;
    if !output.status.success() {
        bail!(
            "failed to read metadata: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let packages = metadata["packages"]
        .as_array()
        .context("cargo named no packages")?;
    let refused: Vec<String> = packages.iter().filter_map(refusal).collect();
    if !refused.is_empty() {
        bail!(
            "{} packages have a license we do not accept:\n{}",
            refused.len(),
            refused.join("\n")
        );
    }
    eprintln!("licenses: all {} packages are fine", packages.len());
    Ok(())
}

/// One line about a package that cannot be used.
fn refusal(package: &Value) -> Option<String> {
    let license = package["license"].as_str().unwrap_or("no license named");
    let name = package["name"].as_str().unwrap_or_default();
    let version = package["version"].as_str().unwrap_or_default();
    (!is_accepted(license)).then(|| format!("  {name} {version}: {license}"))
}

/// Evaluates an SPDX expression: one side of `OR`, both sides of `AND`.
///
/// `/` is how older packages write `OR`.
fn is_accepted(expression: &str) -> bool {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let tokens: Vec<&str> = spaced.split_whitespace().collect();
    let (accepted, rest) = either(&tokens);
    accepted && rest.is_empty()
}

fn either<'a, 'b>(tokens: &'a [&'b str]) -> (bool, &'a [&'b str]) {
    let (mut accepted, mut rest) = both(tokens);
    while let ["OR", after @ ..] = rest {
        let (other, after) = both(after);
        accepted |= other;
        rest = after;
    }
    (accepted, rest)
}

fn both<'a, 'b>(tokens: &'a [&'b str]) -> (bool, &'a [&'b str]) {
    let (mut accepted, mut rest) = single(tokens);
    while let ["AND", after @ ..] = rest {
        let (other, after) = single(after);
        accepted &= other;
        rest = after;
    }
    (accepted, rest)
}

fn single<'a, 'b>(tokens: &'a [&'b str]) -> (bool, &'a [&'b str]) {
    match tokens {
        ["(", inner @ ..] => match either(inner) {
            (accepted, [")", rest @ ..]) => (accepted, rest),
            (_, rest) => (false, rest),
        },
        [name, "WITH", exception, rest @ ..] => (
            ACCEPTED.contains(&format!("{name} WITH {exception}").as_str()),
            rest,
        ),
        [name, rest @ ..] => (ACCEPTED.contains(name), rest),
        [] => (false, &[]),
    }
}

#[cfg(test)]
mod tests {
    use super::is_accepted;

    #[test]
    fn one_accepted_choice_is_enough() {
        assert!(is_accepted("MIT OR GPL-3.0-only"));
        assert!(is_accepted("Unlicense/MIT"));
        assert!(is_accepted(
            "LGPL-2.1 OR (MIT AND Apache-2.0 WITH LLVM-exception)"
        ));
    }

    #[test]
    fn every_part_of_a_combination_has_to_be_accepted() {
        assert!(!is_accepted("MIT AND GPL-3.0-only"));
        assert!(!is_accepted("(MIT OR Apache-2.0) AND AGPL-3.0"));
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        for expression in ["", "no license named", "OR MIT", "(MIT", "MIT Apache-2.0"] {
            assert!(!is_accepted(expression), "{expression}");
        }
    }
}
