//! Networks: what one customer of a provider usually holds, and so what limits
//! count by. An IPv4 address, or a whole /64 of IPv6, whose addresses cost nothing.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The network of an address.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Network(IpAddr);

impl Network {
    /// The network that an address belongs to.
    #[must_use]
    pub fn of(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V4(v4) => IpAddr::V4(v4),
            IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX))),
        })
    }

    /// Its first address, to count by; not for a log.
    #[must_use]
    pub const fn address(self) -> IpAddr {
        self.0
    }
}

/// Masked, for logs: enough to see that two lines belong together, not enough
/// to say whose they are.
impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            IpAddr::V4(v4) => {
                let masked = Ipv4Addr::from_bits(v4.to_bits() & 0xffff_ff00);
                write!(f, "{masked}/24")
            }
            IpAddr::V6(v6) => {
                let masked = Ipv6Addr::from_bits(v6.to_bits() & !(u128::MAX >> 48));
                write!(f, "{masked}/48")
            }
        }
    }
}

impl fmt::Debug for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(address: &str) -> Network {
        Network::of(address.parse().expect("an address"))
    }

    #[test]
    fn the_addresses_of_one_customer_are_one_network() {
        assert_eq!(network("2001:db8::1"), network("2001:db8::ffff:1"));
        assert_ne!(network("2001:db8::1"), network("2001:db8:0:1::1"));
        assert_ne!(network("192.0.2.1"), network("192.0.2.2"));
        assert_eq!(network("192.0.2.1"), network("::ffff:192.0.2.1"));
    }

    #[test]
    fn a_log_does_not_say_whose_a_network_is() {
        assert_eq!(network("192.0.2.77").to_string(), "192.0.2.0/24");
        assert_eq!(network("2001:db8:7:9::1").to_string(), "2001:db8:7::/48");
    }
}
