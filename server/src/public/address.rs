//! Where a request comes from, as far as it can be known: only to limit how
//! often the same place may write, and never kept.

use super::proxies::TrustedProxies;
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

    fn of(peer: Option<IpAddr>, headers: &HeaderMap, proxies: &TrustedProxies) -> Self {
        // A socket for both families tells IPv4 addresses as IPv6.
        let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| {
            peer.to_canonical()
        });
        // Each proxy adds at the end whom it was asked by. So what stands before the
        // last one that is not believed may be made up.
        let mut address = peer;
        let headers = headers
            .get_all("x-forwarded-for")
            .iter()
            .collect::<Vec<_>>();
        let mut said = headers.iter().rev().flat_map(|header| {
            let list = header.to_str().unwrap_or_default();
            list.rsplit(',')
        });
        while proxies.believes(address) {
            let Some(before) = said.next().and_then(read) else {
                break;
            };
            address = before;
        }
        Self(address)
    }
}

/// An address of the header, with a port or without.
fn read(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let with_port = || text.parse().ok().map(|address: SocketAddr| address.ip());
    let address: Option<IpAddr> = text.parse().ok().or_else(with_port);
    address.map(|address| address.to_canonical())
}

impl<S: Send + Sync> FromRequestParts<S> for ClientAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let peer = peer.map(|info| info.0.ip());
        let none = TrustedProxies::default();
        let proxies = parts.extensions.get().unwrap_or(&none);
        Ok(Self::of(peer, &parts.headers, proxies))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(proxies: &str, peer: &str, forwarded: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for header in forwarded {
            headers.append("x-forwarded-for", header.parse().expect("a header"));
        }
        let peer = peer.parse().expect("an address");
        let proxies = TrustedProxies::parse(proxies).expect("proxies");
        ClientAddress::of(Some(peer), &headers, &proxies)
            .0
            .to_string()
    }

    #[test]
    fn only_this_machine_may_speak_for_others_and_only_its_last_word_counts() {
        let list = ["203.0.113.9, 198.51.100.7"];
        assert_eq!(address("", "127.0.0.1", &list), "198.51.100.7");
        assert_eq!(address("", "203.0.113.1", &list), "203.0.113.1");
        assert_eq!(address("", "127.0.0.1", &["rubbish"]), "127.0.0.1");
        assert_eq!(address("", "127.0.0.1", &[]), "127.0.0.1");
    }

    #[test]
    fn who_comes_from_a_private_network_is_who_they_are() {
        for peer in ["10.0.0.2", "192.168.1.4", "172.16.0.9", "fd00::1"] {
            assert_eq!(address("", peer, &["198.51.100.7"]), peer);
        }
    }

    #[test]
    fn a_proxy_that_is_listed_is_believed_and_so_is_one_before_it() {
        let list = ["192.0.2.66", "203.0.113.9, 198.51.100.7, 10.1.0.3"];
        assert_eq!(address("10.1.0.0/16", "10.1.0.2", &list), "198.51.100.7");
        assert_eq!(address("10.1.0.2", "10.1.0.2", &list), "10.1.0.3");
        assert_eq!(address("10.1.0.0/16", "127.0.0.1", &list), "198.51.100.7");
        assert_eq!(address("10.1.0.2", "10.9.0.2", &list), "10.9.0.2");
        let port = ["203.0.113.9:4711"];
        assert_eq!(address("", "127.0.0.1", &port), "203.0.113.9");
    }

    #[test]
    fn this_machine_is_itself_on_a_socket_for_both_families_too() {
        let list = ["198.51.100.7"];
        assert_eq!(address("", "::ffff:127.0.0.1", &list), "198.51.100.7");
        assert_eq!(address("", "::ffff:203.0.113.1", &list), "203.0.113.1");
    }
}
