//! Whatever is done to sealed matter, and whatever is done in public in between:
//! the twins cannot be told apart.

use crate::acts::{Act, act};
use crate::mutations::{Deed, deed};
use crate::twins::Twins;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestError, TestRunner};
use std::cell::Cell;
use tokio::runtime::Builder;

/// Deeds in all, unless the environment says otherwise.
const DEEDS: usize = 1_000;

/// The environment variable that says otherwise.
const VARIABLE: &str = "FENSTER_TWIN_MUTATIONS";

/// Deeds of one story. After every half of it the twins are asked everything.
const OF_A_STORY: usize = 250;

type Story = Vec<(Option<Act>, Deed)>;

fn story() -> impl Strategy<Value = Story> {
    let step = (prop::option::weighted(0.12, act()), deed());
    prop::collection::vec(step, OF_A_STORY)
}

async fn tell(story: &Story) -> Result<usize, String> {
    let mut twins = Twins::open(None).await;
    for (place, (act, deed)) in story.iter().enumerate() {
        if let Some(act) = act {
            twins.act(act).await?;
        }
        let found = twins.mutate(deed).await;
        found.map_err(|found| format!("{found}, after {deed:?}"))?;
        if place == story.len() / 2 {
            twins.round().await?;
        }
    }
    twins.round().await?;
    twins.lift().await?;
    twins.round().await?;
    Ok(twins.asked)
}

fn deeds() -> usize {
    let given = std::env::var(VARIABLE).ok();
    given.map_or(DEEDS, |number| {
        number.parse().expect("a number of mutations")
    })
}

#[test]
fn twins_that_differ_in_sealed_matter_cannot_be_told_apart() {
    let stories = u32::try_from(deeds().div_ceil(OF_A_STORY)).expect("not that many");
    let config = Config {
        cases: stories,
        failure_persistence: None,
        // Each step of it tells a whole story anew.
        max_shrink_iters: 8,
        ..Config::default()
    };
    let runtime = Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("a runtime");

    let asked = Cell::new(0);
    let told = TestRunner::new(config).run(&story(), |story| {
        let found = runtime.block_on(tell(&story));
        asked.set(asked.get() + found.map_err(TestCaseError::fail)?);
        Ok(())
    });

    match told {
        Ok(()) => {
            let deeds = OF_A_STORY * usize::try_from(stories).expect("few stories");
            eprintln!("{deeds} deeds, {} questions to each twin", asked.get());
            assert!(asked.get() > deeds, "every story asks more than it does");
        }
        // The story is long; the last deed, which the finding names, is mostly enough.
        Err(TestError::Fail(found, _)) => panic!("{found}"),
        Err(TestError::Abort(why)) => panic!("given up: {why}"),
    }
}

#[tokio::test]
async fn all_tables_of_the_board_are_compared_but_what_visitors_left() {
    let twins = Twins::open(None).await;

    let tables = twins.tables();

    for table in [
        "applied",
        "notices",
        "revision",
        "search_index_data",
        "slugs",
    ] {
        assert!(tables.contains(&table), "{tables:?}");
    }
    assert!(!tables.contains(&"inbox"));
}

/// A round asks pages that were rendered in it, and not those of a round before:
/// otherwise the cache would hide what a deed in between has changed.
#[tokio::test]
async fn every_round_is_rendered_anew() {
    use crate::questions::Question;
    let twins = Twins::open(None).await;
    let question = Question::get("/en/");
    let before = twins.first.ask(&question).await;
    // Behind the back of the process, which takes no notice of a new revision.
    let writer = board::Writer::open(&twins.first.url("board")).await;
    writer
        .expect("a board")
        .rebuild(&[])
        .await
        .expect("is emptied");

    let kept = twins.first.ask(&question).await;
    twins.first.forget_pages();
    let anew = twins.first.ask(&question).await;

    assert_eq!(kept.body, before.body);
    assert_ne!(anew.body, before.body);
}
