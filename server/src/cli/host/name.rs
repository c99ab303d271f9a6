//! Which host is meant.

use super::{Failure, Host};
use domain::HostName;
use std::process::Command;

impl Host {
    /// The host that was named, or this machine.
    pub(super) fn name(&self) -> Result<HostName, Failure> {
        match &self.name {
            Some(name) => parse(name),
            None if self.is_this_machine => this_machine(),
            None => Err(Failure::Refused(
                "no host is named. Please name one, or say --self for this machine".to_owned(),
            )),
        }
    }

    /// The host, where one is meant.
    pub(super) fn named(&self) -> Result<Option<HostName>, Failure> {
        if self.name.is_none() && !self.is_this_machine {
            return Ok(None);
        }
        self.name().map(Some)
    }
}

fn parse(name: &str) -> Result<HostName, Failure> {
    let bare = name.strip_suffix('.').unwrap_or(name);
    HostName::parse(bare).map_err(|error| Failure::Refused(format!("“{name}”: {error}")))
}

/// The full name of this machine, as its resolver knows it; the short one where
/// that is all there is.
fn this_machine() -> Result<HostName, Failure> {
    let asked = Command::new("hostname").arg("--fqdn").output();
    let told = asked.ok().filter(|output| output.status.success());
    let told = told.and_then(|output| String::from_utf8(output.stdout).ok());
    let name = told.filter(|name| !name.trim().is_empty()).or_else(|| {
        let own = rustix::system::uname();
        own.nodename().to_str().ok().map(str::to_owned)
    });
    let name = name.ok_or_else(|| {
        Failure::Refused("this machine does not know its name. Please name the host".to_owned())
    })?;
    parse(name.trim())
}
