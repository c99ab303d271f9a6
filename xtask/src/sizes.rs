//! Holds the assets to the budget that a phone in an outage sets.

use crate::web::{Entry, read_manifest};
use anyhow::{Result, bail};
use std::{
    collections::BTreeMap,
    io::{self, Write as _},
};

/// A group of assets that a page loads together, and what it may weigh in brotli.
struct Budget {
    what: &'static str,
    names: &'static [&'static str],
    limit: usize,
}

/// The HTML of a first page takes the rest of its 30 KB.
const BUDGETS: [Budget; 3] = [
    Budget {
        what: "scripts",
        names: &["boot.js", "islands.js", "islands.wasm"],
        limit: 100_000,
    },
    Budget {
        what: "scripts of the desk",
        names: &["desk.js", "desk-islands.js", "desk-islands.wasm"],
        limit: 200_000,
    },
    Budget {
        what: "public style",
        names: &["main.css"],
        limit: 12_000,
    },
];

/// Prints the size of every asset and fails when a budget is exceeded.
pub fn check() -> Result<()> {
    let manifest = read_manifest()?;
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "{:<28} {:>9} {:>9} {:>9}",
        "asset", "raw", "gzip", "brotli"
    )?;
    for (name, entry) in &manifest {
        let column = |size: Option<usize>| size.map_or("-".to_owned(), |size| size.to_string());
        let (gz, br) = (column(entry.gz), column(entry.br));
        writeln!(out, "{name:<28} {:>9} {gz:>9} {br:>9}", entry.raw)?;
    }
    let mut exceeded = Vec::new();
    for budget in &BUDGETS {
        let total = weigh(budget, &manifest)?;
        writeln!(
            out,
            "{}: {total} of {} bytes in brotli",
            budget.what, budget.limit
        )?;
        if total > budget.limit {
            exceeded.push(budget.what);
        }
    }
    if !exceeded.is_empty() {
        bail!("over budget: {}", exceeded.join(", "));
    }
    Ok(())
}

fn weigh(budget: &Budget, manifest: &BTreeMap<String, Entry>) -> Result<usize> {
    let mut total = 0;
    for name in budget.names {
        match manifest.get(*name).and_then(|entry| entry.br) {
            Some(size) => total += size,
            None => bail!("{name} has no compressed copy; run `cargo xtask web` without --dev"),
        }
    }
    Ok(total)
}

#[cfg(test)]
mod tests {
    use super::{Budget, weigh};
    use crate::web::Entry;
    use std::collections::BTreeMap;

    #[test]
    fn a_budget_counts_compressed_copies_and_misses_none() {
        let entry = |br| Entry {
            file: String::new(),
            integrity: String::new(),
            raw: 9,
            gz: None,
            br,
        };
        let manifest = BTreeMap::from([
            ("a".to_owned(), entry(Some(3))),
            ("b".to_owned(), entry(Some(4))),
            ("c".to_owned(), entry(None)),
        ]);
        let budget = |names| Budget {
            what: "all",
            names,
            limit: 5,
        };

        assert_eq!(weigh(&budget(&["a", "b"]), &manifest).ok(), Some(7));
        assert!(weigh(&budget(&["a", "c"]), &manifest).is_err());
        assert!(weigh(&budget(&["a", "d"]), &manifest).is_err());
    }
}
