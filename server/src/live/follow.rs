//! The task that turns revisions of the board into bytes, once for everybody,
//! and the one that keeps quiet connections open.

use super::{Live, burst};
use crate::cache::Revision;
use board::{Board, BoardError, Changed};
use domain::{NoticeId, PublicNotice};
use futures::stream::unfold;
use futures::{Stream, StreamExt as _};
use std::collections::HashMap;
use std::time::Duration;
use surfaces::live::{Change, HEARTBEAT, MOST_NOTICES, SeenHosts};

/// How often something is said when there is nothing to say: proxies close what
/// is silent for a minute, and mobile networks sooner.
const HEARTBEAT_EVERY: Duration = Duration::from_secs(15);

/// How long a board that failed is left alone.
const PATIENCE: Duration = Duration::from_secs(1);

/// Notices that are kept to compare the next change with.
const MOST_KNOWN: usize = 500;

/// When something is to be said though nothing happened.
pub fn heartbeats() -> impl Stream<Item = ()> + Send {
    let first = tokio::time::Instant::now() + HEARTBEAT_EVERY;
    let interval = tokio::time::interval_at(first, HEARTBEAT_EVERY);
    unfold(interval, |mut interval| async {
        interval.tick().await;
        Some(((), interval))
    })
}

/// Says nothing to everybody, at each of these moments.
pub async fn beat(live: Live, moments: impl Stream<Item = ()>) {
    let mut moments = std::pin::pin!(moments);
    while moments.next().await.is_some() {
        live.line().send(HEARTBEAT.into());
    }
}

/// Follows the revision for ever and tells what each change was. Revisions that
/// come while one is being told are told together.
pub async fn follow(live: Live, board: Board, revision: Revision) {
    let mut changes = revision.subscribe();
    let mut known = Known::of_what_goes_on(&board).await;
    loop {
        let (from, to) = (live.revision(), *changes.borrow_and_update());
        if to > from {
            match tell(&live, &board, &mut known, from, to).await {
                Ok(()) => continue,
                // The page cache says that the board does not answer.
                Err(error) => tracing::debug!(%error, "failed to read what changed"),
            }
            tokio::time::sleep(PATIENCE).await;
        } else if changes.changed().await.is_err() {
            return;
        }
    }
}

async fn tell(
    live: &Live,
    board: &Board,
    known: &mut Known,
    from: i64,
    to: i64,
) -> Result<(), BoardError> {
    let most = u32::try_from(MOST_NOTICES + 1).unwrap_or(u32::MAX);
    let changed = board.changed(from, to, most).await?;
    let told: Vec<_> = changed
        .iter()
        .map(
            |Changed {
                 id,
                 revision,
                 notice,
             }| Change {
                id,
                revision: *revision,
                before: known.0.get(id),
                now: notice.as_ref(),
            },
        )
        .collect();
    // What is set about the site is on every page.
    let is_complete = !board.has_new_site(from).await?;
    live.tell(burst(&told, to, is_complete), to);
    known.replace(changed);
    Ok(())
}

/// What readers saw last, of notices that may change host by host.
struct Known(HashMap<NoticeId, SeenHosts>);

impl Known {
    async fn of_what_goes_on(board: &Board) -> Self {
        let mut known = Self(HashMap::new());
        // Without it the first change of a notice is told without its hosts.
        if let Ok(current) = board.current().await {
            // What lists are made of has no hosts.
            for listed in current.under_way.iter().chain(&current.coming) {
                if let Ok(Some(notice)) = board.by_id(&listed.id).await {
                    known.keep(&notice);
                }
            }
        }
        known
    }

    fn replace(&mut self, changed: Vec<Changed>) {
        for Changed { id, notice, .. } in changed {
            self.0.remove(&id);
            if let Some(notice) = notice {
                self.keep(&notice);
            }
        }
    }

    fn keep(&mut self, notice: &PublicNotice) {
        let is_worth_it = !notice.hosts.is_empty() && !notice.state.is_over();
        if is_worth_it && self.0.len() < MOST_KNOWN {
            self.0.insert(notice.id.clone(), SeenHosts::of(notice));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http_parts::Network;
    use crate::live::Seats;
    use futures::FutureExt as _;

    #[tokio::test]
    async fn a_quiet_connection_hears_every_heartbeat_and_nothing_else() {
        let live = Live::new(0, Seats::new(1, 1));
        let network = Network::of("192.0.2.1".parse().expect("an address"));
        let mut listener = live.join(network).expect("a seat").into_stream();
        let (tick, ticks) = futures::channel::mpsc::unbounded();
        let mut beating = Box::pin(beat(live, ticks));

        for _ in 0..3 {
            assert!((&mut beating).now_or_never().is_none());
            assert!(listener.next().now_or_never().is_none());
            tick.unbounded_send(()).expect("somebody waits");
            assert!((&mut beating).now_or_never().is_none());

            let heard = listener.next().await.expect("a heartbeat");
            assert_eq!(&heard[..], HEARTBEAT.as_bytes());
        }
    }
}
