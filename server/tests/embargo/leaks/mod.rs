//! Deliberate leaks, one for each way in which systems like this one have leaked,
//! and the check of the checks: each is caught by the detector that is there for
//! it. They are put around the real router, the real stores and the real files;
//! the product itself holds no line of them.

mod answers;
mod deeds;
mod table;

use crate::common::answer::Answer;
use crate::installation::Installation;
use crate::questions::Question;
use crate::{canary_search, clearance, guards, story};
use futures::future::BoxFuture;

/// Changes an answer on its way out.
pub type Taint = for<'a> fn(&'a Installation, &'a Question, Answer) -> BoxFuture<'a, Answer>;

/// Does something after every save of something sealed.
pub type Slip = for<'a> fn(&'a Installation) -> BoxFuture<'a, ()>;

/// One leak.
pub struct Leak {
    /// Its row in the table of threats.
    pub row: u8,
    /// The channel.
    pub name: &'static str,
    /// What leaks, and where it was put.
    pub seeded: &'static str,
    pub seed: Seed,
    pub caught_by: Detector,
}

/// How a leak is put in.
pub enum Seed {
    Answer(Taint),
    Deed(Slip),
    Both(Slip, Taint),
}

impl Seed {
    pub const fn taint(&self) -> Option<Taint> {
        match self {
            Self::Answer(taint) | Self::Both(_, taint) => Some(*taint),
            Self::Deed(_) => None,
        }
    }

    pub const fn slip(&self) -> Option<Slip> {
        match self {
            Self::Deed(slip) | Self::Both(slip, _) => Some(*slip),
            Self::Answer(_) => None,
        }
    }
}

/// What has to catch it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detector {
    /// Two installations that differ in sealed matter only.
    Twins,
    /// Drawn words in every sealed field.
    Canaries,
    /// What holds for every answer.
    Guards,
    /// An administrator who is cleared for nothing.
    Clearance,
}

impl Detector {
    const ALL: [Self; 4] = [Self::Twins, Self::Canaries, Self::Guards, Self::Clearance];

    async fn find(self, leak: Option<&'static Leak>) -> Option<String> {
        match self {
            Self::Twins => story::find(leak).await,
            Self::Canaries => canary_search::find(leak).await,
            Self::Guards => guards::find(leak).await,
            Self::Clearance => clearance::find(leak).await,
        }
    }
}

#[tokio::test]
async fn every_seeded_leak_is_caught_by_its_detector() {
    let mut report = Vec::new();
    let mut caught = 0;
    for leak in &table::LEAKS {
        let found = leak.caught_by.find(Some(leak)).await;
        caught += usize::from(found.is_some());
        let found = found.map_or_else(
            || "MISSED".to_owned(),
            |found| found.chars().take(160).collect(),
        );
        report.push(format!(
            "{:>2} {}: {} - {:?}: {found}",
            leak.row, leak.name, leak.seeded, leak.caught_by
        ));
    }

    let report = report.join("\n");
    eprintln!("{report}\n{caught} of {}", table::LEAKS.len());
    assert_eq!(caught, table::LEAKS.len(), "{report}");
    assert_eq!(caught, 25);
}

#[tokio::test]
async fn no_detector_fires_without_a_leak() {
    for detector in Detector::ALL {
        assert_eq!(detector.find(None).await, None, "{detector:?}");
    }
}

#[test]
fn every_row_of_the_table_of_threats_has_its_leak() {
    let rows: Vec<u8> = table::LEAKS.iter().map(|leak| leak.row).collect();

    assert_eq!(rows, (1..=25).collect::<Vec<_>>());
}
