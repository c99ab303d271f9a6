//! The proxies in front of us, which say for whom they ask. Whoever else says so is
//! not believed.

use ipnet::IpNet;
use serde::{Deserialize, Deserializer, de::Error as _};
use std::net::IpAddr;
use std::sync::Arc;

/// The addresses of proxies beside those of this machine, which are always believed.
/// Cheap to clone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TrustedProxies(Option<Arc<[IpNet]>>);

impl TrustedProxies {
    /// Reads addresses and networks, separated by commas or spaces.
    ///
    /// # Errors
    /// The first part that is neither.
    pub fn parse(text: &str) -> Result<Self, String> {
        let parts = text.split(|c: char| c == ',' || c.is_whitespace());
        Self::of(parts.filter(|part| !part.is_empty()))
    }

    fn of<'a>(parts: impl Iterator<Item = &'a str>) -> Result<Self, String> {
        let networks = parts
            .map(|part| network(part).ok_or_else(|| part.to_owned()))
            .collect::<Result<Vec<_>, _>>()?;
        Ok(Self((!networks.is_empty()).then(|| networks.into())))
    }

    /// Whether there is none but this machine.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Whether an address is believed when it speaks for another one.
    #[must_use]
    pub fn believes(&self, address: IpAddr) -> bool {
        let networks = self.0.iter().flat_map(|networks| networks.iter());
        address.is_loopback()
            || networks
                .into_iter()
                .any(|network| network.contains(&address))
    }
}

/// One address, or a network. The network of all addresses is none: nobody would be
/// left for whom a proxy could ask.
fn network(text: &str) -> Option<IpNet> {
    let alone = || {
        text.parse()
            .ok()
            .map(|address: IpAddr| address.to_canonical().into())
    };
    let network: IpNet = text.parse().ok().or_else(alone)?;
    (network.prefix_len() > 0).then_some(network)
}

/// A list, or a text with commas or spaces.
impl<'de> Deserialize<'de> for TrustedProxies {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged, expecting = "expected a list of addresses and networks")]
        enum Written {
            Text(String),
            List(Vec<String>),
        }
        let read = match Written::deserialize(deserializer)? {
            Written::Text(text) => Self::parse(&text),
            Written::List(parts) => Self::of(parts.iter().map(|part| part.trim())),
        };
        read.map_err(|wrong| {
            D::Error::custom(format_args!(
                "{wrong:?} is no address and no network of proxies; expected something like \
                 192.0.2.10 or 10.1.0.0/16, several separated by commas"
            ))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn believes(list: &str, address: &str) -> bool {
        let proxies = TrustedProxies::parse(list).expect("a list");
        proxies.believes(address.parse().expect("an address"))
    }

    #[test]
    fn only_this_machine_and_what_is_listed_is_believed() {
        assert!(believes("", "127.0.0.1") && believes("", "::1"));
        assert!(!believes("", "10.0.0.2") && !believes("", "fd00::1"));
        let list = "10.1.0.0/16, 192.0.2.10 2001:db8:1::/48";
        for address in ["10.1.2.3", "192.0.2.10", "2001:db8:1:2::3", "127.0.0.9"] {
            assert!(believes(list, address), "{address}");
        }
        for address in ["10.2.0.1", "192.0.2.11", "2001:db8:2::1"] {
            assert!(!believes(list, address), "{address}");
        }
    }

    #[test]
    fn what_is_neither_an_address_nor_a_network_is_told() {
        for wrong in [
            "proxy.example.net",
            "10.0.0.0/33",
            "0.0.0.0/0",
            "::/0",
            "10.0.0",
        ] {
            let read = TrustedProxies::parse(&format!("192.0.2.1,{wrong}"));
            assert_eq!(read, Err(wrong.to_owned()));
        }
    }
}
