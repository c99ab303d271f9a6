//! One connection: its place in the row of bursts, and its seat.

use super::seats::Seat;
use super::{Live, burst};
use axum::body::Bytes;
use futures::Stream;
use futures::stream::unfold;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

/// Somebody who follows the board.
pub struct Listener {
    live: Live,
    receiver: Receiver<Bytes>,
    revision: i64,
    /// Given back when the connection ends, however it ends.
    _seat: Seat,
}

impl Listener {
    pub(super) const fn new(
        live: Live,
        receiver: Receiver<Bytes>,
        revision: i64,
        seat: Seat,
    ) -> Self {
        Self {
            live,
            receiver,
            revision,
            _seat: seat,
        }
    }

    /// The revision after which everything will be heard.
    #[must_use]
    pub const fn revision(&self) -> i64 {
        self.revision
    }

    /// What is heard, until the process ends.
    pub fn into_stream(self) -> impl Stream<Item = Bytes> + Send + Unpin {
        Box::pin(unfold(self, |mut listener| async {
            let bytes = listener.hear().await?;
            Some((bytes, listener))
        }))
    }

    async fn hear(&mut self) -> Option<Bytes> {
        match self.receiver.recv().await {
            Ok(bytes) => Some(bytes),
            Err(RecvError::Closed) => None,
            Err(RecvError::Lagged(_)) => {
                // First the new place, then the revision: nothing falls in between.
                self.receiver = self.receiver.resubscribe();
                Some(burst(&[], self.live.revision(), false))
            }
        }
    }
}
