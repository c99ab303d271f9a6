//! `fenster republish`.

use super::output::{counted, say};
use crate::cache::Revision;
use crate::clock::Clock;
use crate::config::Config;
use crate::delivery::Delivery;
use crate::stores::{open_desk, open_writer};
use desk::{Actor, Desk};

/// Makes the board anew. A server that runs meanwhile notices by the revision.
pub(super) async fn run(config: &Config) -> anyhow::Result<()> {
    let delivery = open_delivery(config).await?.1;
    let count = delivery
        .rebuild(&Actor::Console, Clock::system().now())
        .await?;
    let notices = counted(u64::try_from(count)?, "notice", "notices");
    say(&format!("The board was made anew with {notices}."))
}

/// The desk and the way to the board, for a command beside a server.
pub(super) async fn open_delivery(config: &Config) -> anyhow::Result<(Desk, Delivery)> {
    let desk = open_desk(config).await?;
    let writer = open_writer(config).await?;
    let delivery = Delivery::new(desk.clone(), writer, Revision::starting_at(0));
    Ok((desk, delivery))
}
