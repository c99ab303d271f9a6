//! Where a request comes from, as far as it can be known: only to limit how
//! often the same place may write, and never kept.

use crate::http_parts::Network;
use axum::extract::{ConnectInfo, FromRequestParts};
use http::{HeaderMap, request::Parts};
use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// The address of a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ClientAddress(pub IpAddr);

impl ClientAddress {
    /// The network that limits count by.
    #[must_use]
    pub fn network(self) -> Network {
        Network::of(self.0)
    }

    fn of(peer: Option<IpAddr>, headers: &HeaderMap) -> Self {
        // A socket for both families tells IPv4 addresses as IPv6.
        let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| {
            peer.to_canonical()
        });
        // What a neighbor forwards is believed, and of that only what the
        // neighbor itself added last; everything before may be made up.
        let is_neighbor = match peer {
            IpAddr::V4(address) => address.is_loopback() || address.is_private(),
            IpAddr::V6(address) => address.is_loopback() || address.is_unique_local(),
        };
        let forwarded = || {
            let header = headers.get_all("x-forwarded-for").iter().next_back()?;
            header
                .to_str()
                .ok()?
                .rsplit(',')
                .next()?
                .trim()
                .parse()
                .ok()
        };
        Self(is_neighbor.then(forwarded).flatten().unwrap_or(peer))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for ClientAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        Ok(Self::of(peer.map(|info| info.0.ip()), &parts.headers))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(peer: &str, forwarded: &str) -> String {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", forwarded.parse().expect("a header"));
        let peer = peer.parse().expect("an address");
        ClientAddress::of(Some(peer), &headers).0.to_string()
    }

    #[test]
    fn only_a_neighbor_may_speak_for_others_and_only_its_last_word_counts() {
        assert_eq!(
            address("127.0.0.1", "203.0.113.9, 198.51.100.7"),
            "198.51.100.7"
        );
        assert_eq!(address("203.0.113.1", "198.51.100.7"), "203.0.113.1");
        assert_eq!(address("10.0.0.2", "rubbish"), "10.0.0.2");
    }

    #[test]
    fn a_neighbor_is_one_on_a_socket_for_both_families_too() {
        assert_eq!(address("::ffff:127.0.0.1", "198.51.100.7"), "198.51.100.7");
        assert_eq!(address("::ffff:203.0.113.1", "198.51.100.7"), "203.0.113.1");
    }
}
