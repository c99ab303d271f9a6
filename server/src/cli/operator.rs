//! `fenster operator`.

use super::output::say;
use crate::auth::password::{self, Passwords, Unfit};
use crate::clock::Clock;
use crate::config::Config;
use anyhow::{Context as _, anyhow, bail};
use desk::{Actor, AddOperatorError, Desk, NewOperator, Role};
use domain::OperatorId;
use std::io::Read as _;

/// Adds an operator with the password on standard input.
pub(super) async fn add(config: &Config, email: &str, role: &str) -> anyhow::Result<()> {
    let role = Role::from_word(role).ok_or_else(|| {
        let known: Vec<_> = Role::ALL.iter().map(|role| role.word()).collect();
        anyhow!("--role: use one of {}", known.join(", "))
    })?;
    let email = email.trim();
    if !email.contains('@') || email.contains(char::is_whitespace) {
        bail!("EMAIL: {email:?} is not an e-mail address");
    }
    let password = read_password()?;
    if let Err(unfit) = password::check(&password) {
        bail!("the password {}", complaint(unfit));
    }
    let desk = Desk::open(&config.desk_url())
        .await
        .context("failed to open the desk")?;
    let password_hash = Passwords::new()?.hash(password).await?;
    let operator = NewOperator {
        id: OperatorId::from_random(crate::random::id()),
        email,
        role,
        password_hash: &password_hash,
    };
    match desk
        .add_operator(&Actor::Console, &operator, Clock::system().now())
        .await
    {
        Ok(()) => say(&format!("{email} may sign in as {}.", role.word())),
        Err(error @ AddOperatorError::EmailTaken) => Err(anyhow!("EMAIL: {error}")),
        Err(AddOperatorError::Store(error)) => Err(error.into()),
    }
}

/// One password; the line end of `echo` does not belong to it.
fn read_password() -> anyhow::Result<String> {
    let mut text = String::new();
    let limit = 64 * 1024;
    std::io::stdin()
        .take(limit)
        .read_to_string(&mut text)
        .context("failed to read the password")?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

fn complaint(unfit: Unfit) -> String {
    match unfit {
        Unfit::TooShort => format!(
            "is too short; use {} characters at least",
            password::SHORTEST
        ),
        Unfit::TooLong => format!("is too long; use {} characters at most", password::LONGEST),
        Unfit::TooCommon => "is too easily guessed; use a longer or a random one".to_owned(),
    }
}
