//! A status page as its clients on the command line see it: an address and a
//! token, and no installation. Never touches a store.

mod client;
mod failure;

pub(super) use client::Client;
pub(super) use failure::Failure;

use clap::Args;
use std::path::PathBuf;
use std::time::Duration;
use url::Url;

/// Which site, and how to tell what came of it.
#[derive(Debug, Args)]
pub(super) struct Site {
    /// Where the status page is.
    #[arg(long, env = "FENSTER_URL")]
    url: Url,
    /// For how many seconds a site that does not answer is asked again.
    #[arg(long, default_value_t = 60)]
    patience: u64,
    /// Say nothing but what is wrong.
    #[arg(long, conflicts_with = "json")]
    pub(super) quiet: bool,
    /// Print the answer as JSON.
    #[arg(long)]
    pub(super) json: bool,
}

impl Site {
    /// A client of the site.
    pub(super) fn client(&self, token: Option<String>) -> Client {
        Client::of(&self.url, token, Duration::from_secs(self.patience))
    }
}

/// What lets a program write.
#[derive(Debug, Args)]
pub(super) struct Token {
    /// The token. Better given as a file: other users of the machine see command lines.
    #[arg(long, env = "FENSTER_TOKEN", hide_env_values = true)]
    token: Option<String>,
    /// The file that holds the token.
    #[arg(long, env = "FENSTER_TOKEN_FILE")]
    token_file: Option<PathBuf>,
}

impl Token {
    /// The token of the file, else the one that was given.
    pub(super) fn read(&self) -> Result<String, Failure> {
        let token = match (&self.token_file, &self.token) {
            (Some(file), _) => std::fs::read_to_string(file).map_err(|error| {
                Failure::Refused(format!(
                    "failed to read the token of {}: {error}",
                    file.display()
                ))
            })?,
            (None, Some(token)) => token.clone(),
            (None, None) => {
                return Err(Failure::Refused(
                    "there is no token. Please name the file that holds it in FENSTER_TOKEN_FILE"
                        .to_owned(),
                ));
            }
        };
        let token = token.trim();
        let is_sendable = !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_graphic());
        if is_sendable {
            Ok(token.to_owned())
        } else {
            Err(Failure::Refused(
                "the token is empty, or no token".to_owned(),
            ))
        }
    }
}
