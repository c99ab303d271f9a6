//! Chooses the zone rules: the newest of those in the program, those of the
//! machine, and those in a folder that an installation names. Reads the files of
//! such folders; what they mean is [`domain::zone`]'s to say.

use chrono::{DateTime, NaiveDate, Utc};
use domain::zone::{Dated, Release, Rules, Source};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// Where machines keep the tz database.
pub const OF_MACHINE: &str = "/usr/share/zoneinfo";

/// The files in which a folder names its release. The first one also says which
/// names stand for the same zone.
const NAMED_IN: [&str; 2] = ["tzdata.zi", "+VERSION"];

/// A folder of zone files.
struct Folder {
    path: PathBuf,
    release: Release,
    dated: Option<NaiveDate>,
    /// Names of zones that may have no file of their own.
    links: HashMap<String, String>,
}

/// Takes the newest rules into use. Called once, by the program, before anything
/// else: afterwards they stay as they are until it ends.
pub fn take_newest(named: Option<&Path>) {
    let rules = newest(&[named, Some(Path::new(OF_MACHINE))]);
    if let Err(error) = rules.take_into_use() {
        tracing::warn!(%error, "failed to take the newest zone rules");
    }
}

/// The newest rules of the bundled ones and those in some folders.
#[must_use]
pub fn newest(folders: &[Option<&Path>]) -> Rules {
    let bundled = Rules::bundled();
    let folders = folders.iter().flatten().filter_map(|path| open(path));
    // Of two that are as new, what needs no files comes first, then what is named first.
    let newest = folders
        .filter(|folder| folder.release > *bundled.release())
        .reduce(|first, next| {
            if next.release > first.release {
                next
            } else {
                first
            }
        });
    newest.map_or(bundled, |folder| folder.read())
}

/// A folder that names its release. Another one cannot be compared with anything.
fn open(path: &Path) -> Option<Folder> {
    let found = NAMED_IN.iter().find_map(|name| {
        let file = path.join(name);
        let text = std::fs::read_to_string(&file).ok()?;
        Some((file, Release::named_in(&text)?, text))
    });
    let Some((file, release, text)) = found else {
        if path.is_dir() {
            let path = path.display();
            tracing::warn!(%path, "left out zone rules that name no release in tzdata.zi or +VERSION");
        }
        return None;
    };
    let written = std::fs::metadata(file).and_then(|about| about.modified());
    Some(Folder {
        path: path.to_owned(),
        release,
        dated: written
            .ok()
            .map(|written| DateTime::<Utc>::from(written).date_naive()),
        links: text.lines().filter_map(link).collect(),
    })
}

/// A line `L Europe/Berlin Europe/Copenhagen` of `tzdata.zi`, the name first.
fn link(line: &str) -> Option<(String, String)> {
    let (target, name) = line.strip_prefix("L ")?.split_once(' ')?;
    Some((name.to_owned(), target.to_owned()))
}

impl Folder {
    fn read(self) -> Rules {
        let file = |name: &str| std::fs::read(self.path.join(name)).ok();
        let path = self.path.display().to_string();
        Rules::read(&path, self.release.clone(), self.dated, |name| {
            file(name).or_else(|| file(self.links.get(name)?))
        })
    }
}

/// Logs which rules are in use, and where they fall short.
pub fn tell() {
    let rules = Rules::in_use();
    let release = rules.release();
    match rules.source() {
        Source::Bundled => tracing::info!(%release, "zone rules are those of the program"),
        Source::Folder(path) => tracing::info!(%release, path, "zone rules are read from files"),
    }
    let filled: Vec<&str> = rules.filled().iter().map(|zone| zone.name()).collect();
    if !filled.is_empty() {
        let some = filled
            .iter()
            .take(5)
            .copied()
            .collect::<Vec<_>>()
            .join(", ");
        let count = filled.len();
        tracing::warn!(
            count,
            some,
            "zones have no file that can be read; the program's own rules count for them"
        );
    }
}

/// How it is known since when rules exist, in a word for machines.
#[must_use]
pub const fn word_of(dated: Dated) -> &'static str {
    match dated {
        Dated::Released(_) => "release",
        Dated::OfFiles(_) => "files",
    }
}
