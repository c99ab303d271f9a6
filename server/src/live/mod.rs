//! Everyone who follows the board while it changes. What changed becomes bytes
//! once ([`follow`]); every connection sends the same ones.
//!
//! Whoever reads too slowly is told the newest revision and nothing of what lay
//! between: a connection holds no more than its place in a short row of bursts.
//! Knows the board and cannot name the desk.

mod follow;
mod listener;
mod seats;

pub use follow::{beat, follow, heartbeats};
pub use listener::Listener;
pub use seats::{NoSeat, Seats, room};

use crate::http_parts::Network;
use axum::body::Bytes;
use board::{Board, BoardError};
use moka::future::Cache;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use surfaces::live::{self, Change, MOST_NOTICES};
use tokio::sync::broadcast;

/// Bursts that a connection may be behind.
const ROW: usize = 16;

/// Ways back to the newest revision that are kept: after a restart thousands come
/// from the same revision at once.
const WAYS: u64 = 64;

/// Who follows the board. Cheap to clone; all clones are the same.
#[derive(Clone)]
pub struct Live(Arc<Hall>);

struct Hall {
    line: Mutex<Line>,
    seats: Seats,
    ways: Cache<(i64, i64), Bytes>,
}

/// What is sent to everyone, and up to where that has got.
struct Line {
    revision: i64,
    /// None once the process is about to end.
    sender: Option<broadcast::Sender<Bytes>>,
}

impl Live {
    /// Begins at a revision of the board, with so many seats.
    #[must_use]
    pub fn new(revision: i64, seats: Seats) -> Self {
        let line = Line {
            revision,
            sender: Some(broadcast::Sender::new(ROW)),
        };
        Self(Arc::new(Hall {
            line: Mutex::new(line),
            seats,
            ways: Cache::new(WAYS),
        }))
    }

    /// The revision that everybody has been told of.
    #[must_use]
    pub fn revision(&self) -> i64 {
        self.line().revision
    }

    /// Connections that are open.
    #[must_use]
    pub fn taken(&self) -> usize {
        self.0.seats.taken()
    }

    /// Lets somebody follow.
    ///
    /// # Errors
    /// When there is no seat left, for anybody or for this network.
    pub fn join(&self, network: Network) -> Result<Listener, NoSeat> {
        let seat = self.0.seats.take(network)?;
        let line = self.line();
        let sender = line.sender.as_ref().ok_or(NoSeat::InTheHouse)?;
        let receiver = sender.subscribe();
        Ok(Listener::new(self.clone(), receiver, line.revision, seat))
    }

    /// Ends every connection, so that the process can: who followed comes back to
    /// another one.
    pub fn close(&self) {
        self.line().sender = None;
    }

    /// Sends a burst that leads to a revision.
    fn tell(&self, burst: Bytes, revision: i64) {
        let mut line = self.line();
        line.revision = revision;
        line.send(burst);
    }

    /// What leads from an earlier revision to a later one: the notices of the
    /// board that changed meanwhile. The board names nothing that is not there, so
    /// what was taken away is not told; hence such a burst is never complete.
    pub(crate) async fn way(
        &self,
        board: &Board,
        from: i64,
        to: i64,
    ) -> Result<Bytes, Arc<BoardError>> {
        let way = async {
            let most = u32::try_from(MOST_NOTICES + 1).unwrap_or(u32::MAX);
            let changed = board.changed_in_brief(from, to, most).await?;
            let changes = changed.iter().filter(|changed| changed.notice.is_some());
            let changes: Vec<_> = changes
                .map(|changed| Change {
                    id: &changed.id,
                    revision: changed.revision,
                    before: None,
                    now: changed.notice.as_ref(),
                })
                .collect();
            Ok(burst(&changes, to, false))
        };
        self.0.ways.try_get_with((from, to), way).await
    }

    fn line(&self) -> MutexGuard<'_, Line> {
        // Nothing in between can panic and leave half a line.
        self.0.line.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Line {
    fn send(&self, bytes: Bytes) {
        if let Some(sender) = &self.sender {
            // Nobody there is no failure.
            let _ = sender.send(bytes);
        }
    }
}

/// A burst as bytes; where it cannot be written, the revision alone.
fn burst(changes: &[Change<'_>], revision: i64, is_complete: bool) -> Bytes {
    let text = live::burst(changes, revision, is_complete)
        .or_else(|_| live::burst(&[], revision, false))
        .unwrap_or_default();
    text.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::StreamExt as _;

    fn network(address: &str) -> Network {
        Network::of(address.parse().expect("an address"))
    }

    async fn heard(listener: &mut (impl futures::Stream<Item = Bytes> + Unpin)) -> String {
        let bytes = listener.next().await.expect("something is said");
        String::from_utf8(bytes.to_vec()).expect("UTF-8")
    }

    #[tokio::test]
    async fn everybody_hears_the_same_and_a_newcomer_what_comes_after() {
        let live = Live::new(7, Seats::new(9, 9));
        let first = live.join(network("192.0.2.1")).expect("a seat");
        assert_eq!(first.revision(), 7);
        let mut first = first.into_stream();

        live.tell("eight".into(), 8);
        let second = live.join(network("192.0.2.2")).expect("a seat");
        assert_eq!(second.revision(), 8);
        let mut second = second.into_stream();
        live.tell("nine".into(), 9);

        assert_eq!(heard(&mut first).await, "eight");
        assert_eq!(heard(&mut first).await, "nine");
        assert_eq!(heard(&mut second).await, "nine");
    }

    #[tokio::test]
    async fn who_reads_too_slowly_is_told_the_newest_revision_alone() {
        let live = Live::new(0, Seats::new(9, 9));
        let mut slow = live
            .join(network("192.0.2.1"))
            .expect("a seat")
            .into_stream();

        for revision in 1..=50 {
            live.tell(format!("burst {revision}").into(), revision);
        }
        let caught_up = heard(&mut slow).await;
        live.tell("burst 51".into(), 51);

        assert!(caught_up.contains("id: 50\n"), "{caught_up}");
        assert!(caught_up.contains("\"is_complete\":false"), "{caught_up}");
        assert!(!caught_up.contains("burst"), "{caught_up}");
        assert_eq!(heard(&mut slow).await, "burst 51");
    }

    #[tokio::test]
    async fn at_the_end_all_connections_end_and_none_begins() {
        let live = Live::new(0, Seats::new(9, 9));
        let mut listener = live
            .join(network("192.0.2.1"))
            .expect("a seat")
            .into_stream();
        live.tell("last".into(), 1);

        live.close();

        assert_eq!(heard(&mut listener).await, "last");
        assert!(listener.next().await.is_none());
        assert!(live.join(network("192.0.2.1")).is_err());
        assert_eq!(live.taken(), 0);
    }
}
