//! How many may follow the board at once: a connection costs memory and a file
//! descriptor for as long as somebody looks at a page.

use crate::http_parts::Network;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The most connections of one process.
const MOST: usize = 20_000;

/// The most from one network: a whole office may look at the page, but nobody
/// takes every seat.
const MOST_OF_A_NETWORK: usize = 250;

/// Descriptors that are never given to those who follow: those who only read have
/// to get their pages.
const RESERVED: usize = 256;

/// The seats of a process. Cheap to clone; all clones are the same.
#[derive(Clone)]
pub struct Seats(Arc<House>);

struct House {
    most: usize,
    most_of_a_network: usize,
    taken: Mutex<Taken>,
}

#[derive(Default)]
struct Taken {
    all: usize,
    of_network: HashMap<Network, usize>,
}

/// Why nobody can be let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoSeat {
    /// The process has none left, or is about to end.
    InTheHouse,
    /// The network has taken all that one may have.
    ForTheNetwork,
}

/// A seat, given back when it is dropped.
pub struct Seat {
    seats: Seats,
    network: Network,
}

/// The seats that a process can offer which may open so many files.
#[must_use]
pub fn room(files: Option<u64>) -> Seats {
    let files = files.map_or(MOST, |files| usize::try_from(files).unwrap_or(MOST));
    // Pages are read over connections, too.
    let most = files.saturating_sub(RESERVED.max(files / 4)).min(MOST);
    Seats::new(most, MOST_OF_A_NETWORK)
}

impl Seats {
    /// So many seats in all, and so many for one network.
    #[must_use]
    pub fn new(most: usize, most_of_a_network: usize) -> Self {
        Self(Arc::new(House {
            most,
            most_of_a_network,
            taken: Mutex::default(),
        }))
    }

    /// How many are taken.
    #[must_use]
    pub fn taken(&self) -> usize {
        self.lock().all
    }

    /// Takes one.
    ///
    /// # Errors
    /// When none is left.
    pub fn take(&self, network: Network) -> Result<Seat, NoSeat> {
        let mut taken = self.lock();
        if taken.all >= self.0.most {
            return Err(NoSeat::InTheHouse);
        }
        let of_network = taken.of_network.entry(network).or_default();
        if *of_network >= self.0.most_of_a_network {
            return Err(NoSeat::ForTheNetwork);
        }
        *of_network += 1;
        taken.all += 1;
        Ok(Seat {
            seats: self.clone(),
            network,
        })
    }

    fn lock(&self) -> MutexGuard<'_, Taken> {
        // Nothing in between can panic and leave half a count.
        self.0.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut taken = self.seats.lock();
        taken.all = taken.all.saturating_sub(1);
        // A network that has none left is not remembered.
        if let Entry::Occupied(mut entry) = taken.of_network.entry(self.network) {
            if *entry.get() > 1 {
                *entry.get_mut() -= 1;
            } else {
                entry.remove();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(address: &str) -> Network {
        Network::of(address.parse().expect("an address"))
    }

    #[test]
    fn seats_are_bounded_for_all_and_for_each_network_and_come_back() {
        let seats = Seats::new(3, 2);
        let here = network("192.0.2.1");
        let first = seats.take(here).ok();
        let second = seats.take(here).ok();

        assert_eq!(seats.take(here).err(), Some(NoSeat::ForTheNetwork));
        let third = seats.take(network("192.0.2.2")).ok();
        assert_eq!(
            seats.take(network("192.0.2.3")).err(),
            Some(NoSeat::InTheHouse)
        );

        drop(first);
        assert!(seats.take(here).is_ok());
        drop((second, third));
        assert_eq!(seats.taken(), 0);
        assert!(seats.lock().of_network.is_empty());
    }

    #[test]
    fn those_who_only_read_keep_descriptors_of_their_own() {
        assert_eq!(room(Some(1_024)).0.most, 768);
        assert_eq!(room(Some(100)).0.most, 0);
        assert_eq!(room(Some(1 << 20)).0.most, MOST);
        assert_eq!(room(None).0.most, MOST - MOST / 4);
    }
}
