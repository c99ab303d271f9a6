//! The configuration: defaults, then `fenster.toml` where there is one, then
//! the environment. Never holds a secret but the databases' addresses.

use crate::public::TrustedProxies;
use domain::Zone;
use figment::{
    Figment,
    providers::{Format as _, Serialized, Toml},
};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use url::Url;

/// The file that is read from the working directory.
pub const FILE: &str = "fenster.toml";

const PREFIX: &str = "FENSTER_";

/// The one setting that goes by the name that other programs know it by, too.
const TZDB_DIR: &str = "TZDB_DIR";

/// What one installation is told about itself.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Where to listen.
    #[serde(default = "defaults::addr")]
    pub addr: SocketAddr,
    /// The directory of the SQLite files.
    #[serde(default = "defaults::data")]
    pub data: PathBuf,
    /// The desk's database; a SQLite file in `data` when absent.
    pub desk_url: Option<String>,
    /// The board's database; a SQLite file in `data` when absent.
    pub board_url: Option<String>,
    /// The file with the keys of sealed text; `seal.key` in `data` when absent.
    pub seal_key: Option<PathBuf>,
    /// Scheme and host under which readers reach us; from `addr` when absent.
    #[serde(default, deserialize_with = "base_url")]
    pub base_url: Option<String>,
    /// Who may say for whom they ask, beside this machine.
    #[serde(default)]
    pub trusted_proxies: TrustedProxies,
    /// Whether an empty desk gets sample content at the first start.
    #[serde(default, deserialize_with = "switch")]
    pub samples: bool,
    /// The site's name.
    #[serde(default = "defaults::name")]
    pub name: String,
    /// The zone in which lists and months are reckoned.
    #[serde(default = "defaults::zone")]
    pub zone: Zone,
    /// A folder of zone files, which counts where it is the newest there is.
    pub tzdb_dir: Option<PathBuf>,
    /// The provider's legal notice.
    pub imprint_url: Option<Url>,
    /// The provider's privacy notice.
    pub privacy_url: Option<Url>,
    /// How logs are written.
    #[serde(default)]
    pub log_format: LogFormat,
}

/// How logs are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// For machines.
    Json,
}

mod defaults {
    use super::{PathBuf, SocketAddr, Zone};

    pub(super) fn addr() -> SocketAddr {
        SocketAddr::from(([127, 0, 0, 1], 3000))
    }

    pub(super) fn data() -> PathBuf {
        PathBuf::from("data")
    }

    pub(super) fn name() -> String {
        "Fenster".to_owned()
    }

    pub(super) const fn zone() -> Zone {
        Zone::UTC
    }
}

/// A configuration that cannot be used; the message names the setting.
#[derive(Debug, thiserror::Error)]
#[error("failed to read the setting {setting}: {kind}")]
pub struct ConfigError {
    /// The setting, as it is called in the environment.
    setting: String,
    /// What is wrong with it.
    kind: figment::error::Kind,
}

impl From<figment::Error> for ConfigError {
    fn from(error: figment::Error) -> Self {
        let setting = format!("{PREFIX}{}", error.path.join("_").to_uppercase());
        Self {
            setting,
            kind: error.kind,
        }
    }
}

impl Config {
    /// Reads the file and the environment of this process.
    ///
    /// # Errors
    /// When a setting is malformed or unknown.
    pub fn read() -> Result<Self, ConfigError> {
        Self::from_sources(Toml::file(FILE), std::env::vars())
    }

    /// Reads the text of a file alone, without the environment.
    ///
    /// # Errors
    /// When a setting is malformed or unknown.
    pub fn from_toml(text: &str) -> Result<Self, ConfigError> {
        Self::from_sources(Toml::string(text), std::iter::empty())
    }

    /// Reads a file and an environment.
    fn from_sources(
        file: figment::providers::Data<Toml>,
        environment: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        // Values of the environment are text and stay text: figment would read
        // a site name like "2020" as a number.
        let settings: BTreeMap<String, String> = environment
            .filter_map(|(name, value)| {
                let is_shared = name == TZDB_DIR;
                let name = if is_shared {
                    &name
                } else {
                    name.strip_prefix(PREFIX)?
                };
                let name = name.to_lowercase();
                let is_ours = NAMES.contains(&name.as_str()) && !value.is_empty();
                is_ours.then_some((name, value))
            })
            .collect();
        let figment = Figment::new()
            .merge(file)
            .merge(Serialized::globals(settings));
        Ok(figment.extract()?)
    }

    /// The address of the desk's database.
    #[must_use]
    pub fn desk_url(&self) -> String {
        self.desk_url
            .clone()
            .unwrap_or_else(|| self.file("desk.db"))
    }

    /// The address of the board's database.
    #[must_use]
    pub fn board_url(&self) -> String {
        self.board_url
            .clone()
            .unwrap_or_else(|| self.file("board.db"))
    }

    /// The file with the keys of sealed text.
    #[must_use]
    pub fn seal_key(&self) -> PathBuf {
        let given = self.seal_key.clone();
        given.unwrap_or_else(|| self.data.join("seal.key"))
    }

    fn file(&self, name: &str) -> String {
        engine::sqlite_url(&self.data.join(name))
    }

    /// Scheme and host under which readers reach us, without a slash at the end.
    #[must_use]
    pub fn base_url(&self) -> String {
        self.base_url
            .clone()
            .unwrap_or_else(|| format!("http://{}", self.addr))
    }
}

const NAMES: [&str; 14] = [
    "addr",
    "data",
    "desk_url",
    "board_url",
    "seal_key",
    "base_url",
    "trusted_proxies",
    "samples",
    "name",
    "zone",
    "tzdb_dir",
    "imprint_url",
    "privacy_url",
    "log_format",
];

/// A switch: true and false in the file, 0 and 1 in the environment.
fn switch<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        Bool(bool),
        Number(u8),
        Text(String),
    }
    match Written::deserialize(deserializer)? {
        Written::Bool(is_on) => Ok(is_on),
        Written::Number(0) => Ok(false),
        Written::Number(1) => Ok(true),
        Written::Text(text) if matches!(text.trim(), "0" | "false") => Ok(false),
        Written::Text(text) if matches!(text.trim(), "1" | "true") => Ok(true),
        _ => Err(serde::de::Error::custom("expected 0 or 1")),
    }
}

/// Scheme and host only: every page knows its own path.
fn base_url<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let Some(text) = Option::<String>::deserialize(deserializer)? else {
        return Ok(None);
    };
    let expected = "expected something like https://status.example.net, without a path";
    let url = Url::parse(text.trim()).map_err(|_| serde::de::Error::custom(expected))?;
    let is_origin = matches!(url.scheme(), "http" | "https")
        && url.path() == "/"
        && url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty();
    if is_origin {
        Ok(Some(url.as_str().trim_end_matches('/').to_owned()))
    } else {
        Err(serde::de::Error::custom(expected))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &str, environment: &[(&str, &str)]) -> Result<Config, ConfigError> {
        let environment = environment
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Config::from_sources(Toml::string(file), environment)
    }

    #[test]
    fn nothing_need_be_configured() {
        let config = read("", &[]).expect("defaults");

        assert_eq!(config.base_url(), "http://127.0.0.1:3000");
        assert_eq!(config.desk_url(), "sqlite:data/desk.db");
        assert_eq!(config.board_url(), "sqlite:data/board.db");
        assert!(!config.samples);
    }

    #[test]
    fn the_environment_wins_over_the_file_and_numbers_may_be_names() {
        let config = read(
            "name = \"From the file\"\nzone = \"Europe/Berlin\"",
            &[("FENSTER_NAME", "2020"), ("FENSTER_SAMPLES", "1")],
        )
        .expect("a configuration");

        assert_eq!(config.name, "2020");
        assert_eq!(config.zone.name(), "Europe/Berlin");
        assert!(config.samples);
    }

    #[test]
    fn a_folder_of_zone_files_is_named_with_our_prefix_or_without() {
        for name in ["TZDB_DIR", "FENSTER_TZDB_DIR"] {
            let config = read("", &[(name, "/srv/zoneinfo")]).expect("a configuration");

            assert_eq!(config.tzdb_dir, Some(PathBuf::from("/srv/zoneinfo")));
        }
    }

    #[test]
    fn proxies_are_a_list_in_the_file_and_a_line_in_the_environment() {
        let in_file = read("trusted_proxies = [\"10.1.0.0/16\", \"192.0.2.1\"]", &[]);
        let in_line = read("", &[("FENSTER_TRUSTED_PROXIES", "10.1.0.0/16, 192.0.2.1")]);

        let proxies = in_file.expect("a configuration").trusted_proxies;
        assert_eq!(proxies, in_line.expect("a configuration").trusted_proxies);
        assert!(proxies.believes([10, 1, 2, 3].into()));
        assert!(read("", &[]).expect("defaults").trusted_proxies.is_empty());
        let Err(error) = read("trusted_proxies = [\"10.0.0.0/40\"]", &[]) else {
            panic!("it was taken");
        };
        assert!(
            error.to_string().contains("FENSTER_TRUSTED_PROXIES"),
            "{error}"
        );
    }

    #[test]
    fn a_wrong_setting_is_named() {
        for (name, value) in [
            ("FENSTER_ADDR", "somewhere"),
            ("FENSTER_SAMPLES", "2"),
            ("FENSTER_BASE_URL", "https://status.example.net/path"),
            ("FENSTER_BASE_URL", "status.example.net"),
            ("FENSTER_TRUSTED_PROXIES", "10.0.0.0/8, proxy.example.net"),
            ("FENSTER_TRUSTED_PROXIES", "0.0.0.0/0"),
            ("FENSTER_ZONE", "Atlantis/City"),
            ("FENSTER_LOG_FORMAT", "xml"),
        ] {
            let Err(error) = read("", &[(name, value)]) else {
                panic!("{name}={value} was taken");
            };
            assert!(error.to_string().contains(name), "{error}");
        }
        assert!(read("adr = \"127.0.0.1:1\"", &[]).is_err());
    }

    #[test]
    fn a_slash_at_the_end_of_the_base_address_is_dropped() {
        let config = read("", &[("FENSTER_BASE_URL", "https://status.example.net/")]);

        assert_eq!(
            config.expect("a configuration").base_url(),
            "https://status.example.net"
        );
    }
}
