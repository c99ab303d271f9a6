//! The board's revision as this process knows it, and the task that follows it.

use super::PageCache;
use board::Board;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// How often the board is asked for its revision: other processes may have
/// raised it. A lift has one second to be on every page, and the desk needs its
/// share of it; see `docs/performance.md` for what asking costs.
const POLL: Duration = Duration::from_millis(100);

/// The newest revision that is known. Cheap to clone; all clones know the same.
#[derive(Debug, Clone)]
pub struct Revision(Arc<watch::Sender<i64>>);

impl Revision {
    /// Begins at what the board says.
    #[must_use]
    pub fn starting_at(revision: i64) -> Self {
        Self(Arc::new(watch::Sender::new(revision)))
    }

    /// The newest revision that is known.
    #[must_use]
    pub fn get(&self) -> i64 {
        *self.0.borrow()
    }

    /// Takes note of a revision. An older one is a late answer and is ignored.
    pub fn raise(&self, to: i64) {
        self.0.send_if_modified(|known| {
            let is_newer = to > *known;
            *known = to.max(*known);
            is_newer
        });
    }

    /// Tells of every later revision.
    #[must_use]
    pub fn subscribe(&self) -> watch::Receiver<i64> {
        self.0.subscribe()
    }
}

/// Follows the board for ever: asks for its revision and frees pages that are
/// past. A board that does not answer is asked again; its pages stay.
pub async fn follow(board: Board, revision: Revision, cache: PageCache) {
    let mut changes = revision.subscribe();
    let mut is_reachable = true;
    loop {
        tokio::select! {
            changed = changes.changed() => {
                if changed.is_err() {
                    return;
                }
                cache.forget_earlier();
            }
            () = tokio::time::sleep(POLL) => match board.revision().await {
                Ok(found) => {
                    if !is_reachable {
                        tracing::info!("the board answers again");
                    }
                    is_reachable = true;
                    revision.raise(found);
                }
                Err(error) => {
                    if is_reachable {
                        tracing::error!(%error, "the board does not answer; serving what is in memory");
                    }
                    is_reachable = false;
                }
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_is_never_lowered_by_a_late_answer() {
        let revision = Revision::starting_at(3);

        revision.raise(5);
        revision.raise(4);

        assert_eq!(revision.get(), 5);
    }
}
