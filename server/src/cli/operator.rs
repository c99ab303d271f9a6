//! `fenster operator`.

use super::output::{complain, counted, say};
use crate::admin::invitation;
use crate::auth::attempts;
use crate::auth::password::{self, Passwords, Unfit};
use crate::clock::Clock;
use crate::config::Config;
use crate::secret::Secret;
use crate::stores::open_desk;
use anyhow::{Context as _, anyhow, bail};
use desk::{
    Actor, AddOperatorError, Alone, ChangeOperatorError, Desk, NewOperator, Operator, Role,
};
use domain::OperatorId;
use std::io::Read as _;

/// Adds an operator with the password on standard input.
pub(super) async fn add(config: &Config, email: &str, role: &str) -> anyhow::Result<()> {
    let (email, role) = (address(email)?, role_of(role)?);
    let password_hash = new_password(&[email, &config.name]).await?;
    let desk = open_desk(config).await?;
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

/// Prints a one-time link by which somebody becomes an operator.
pub(super) async fn invite(config: &Config, email: &str, role: &str) -> anyhow::Result<()> {
    let (email, role) = (address(email)?, role_of(role)?);
    let desk = open_desk(config).await?;
    let now = Clock::system().now();
    let (new, code) = invitation::draw(now);
    match desk.invite(&Actor::Console, (email, role), &new, now).await {
        Ok(()) => say_link(config, &code),
        Err(error @ AddOperatorError::EmailTaken) => Err(anyhow!("EMAIL: {error}")),
        Err(AddOperatorError::Store(error)) => Err(error.into()),
    }
}

/// Prints a one-time link by which an operator chooses another password. Unlike
/// one from the desk it leaves the clearances.
pub(super) async fn reset(config: &Config, email: &str) -> anyhow::Result<()> {
    let desk = open_desk(config).await?;
    let operator = find(&desk, email).await?;
    let now = Clock::system().now();
    let (new, code) = invitation::draw(now);
    desk.offer_reset(&Actor::Console, &operator.id, &new, now)
        .await
        .map_err(changed)?;
    say_link(config, &code)
}

/// Takes off the second factor of who lost it, the last administrator included.
pub(super) async fn reset_second_factor(config: &Config, email: &str) -> anyhow::Result<()> {
    let desk = open_desk(config).await?;
    let operator = find(&desk, email).await?;
    let now = Clock::system().now();
    desk.reset_second_factor(&Actor::Console, &operator.id, now)
        .await
        .map_err(changed)?;
    let email = operator.email;
    say(&format!(
        "{email} signs in by password alone from now on. Sessions that were open have ended."
    ))
}

fn say_link(config: &Config, code: &Secret) -> anyhow::Result<()> {
    complain("note: no mail is sent; hand the link over. It can be used once, within 72 hours.");
    say(&invitation::address(&config.base_url(), code))
}

fn address(email: &str) -> anyhow::Result<&str> {
    let email = email.trim();
    if !email.contains('@') || email.contains(char::is_whitespace) {
        bail!("EMAIL: {email:?} is not an e-mail address");
    }
    Ok(email)
}

fn role_of(word: &str) -> anyhow::Result<Role> {
    Role::from_word(word).ok_or_else(|| {
        let known: Vec<_> = Role::ALL.iter().map(|role| role.word()).collect();
        anyhow!("--role: use one of {}", known.join(", "))
    })
}

/// Gives an operator the password on standard input. Their sessions end.
pub(super) async fn password(config: &Config, email: &str) -> anyhow::Result<()> {
    let desk = open_desk(config).await?;
    let operator = find(&desk, email).await?;
    let password_hash = new_password(&[&operator.email, &config.name]).await?;
    let now = Clock::system().now();
    desk.set_password(&Actor::Console, &operator.id, &password_hash, now)
        .await
        .map_err(changed)?;
    attempts::forget(&operator.email, &desk).await?;
    let email = operator.email;
    say(&format!(
        "{email} signs in with the new password from now on. Sessions that were open have ended."
    ))
}

/// Removes an operator. Their sessions end, their tokens stay of use. Who alone
/// may read some sealed text is removed only by `--yes`.
pub(super) async fn remove(config: &Config, email: &str, yes: bool) -> anyhow::Result<()> {
    let desk = open_desk(config).await?;
    let operator = find(&desk, email).await?;
    let alone = desk.cleared_alone(&operator.id).await?;
    if let Some(said) = said_of(alone) {
        if !yes {
            bail!(
                "EMAIL: {said} Let another operator read it first, or remove {} all the same with --yes.",
                operator.email
            );
        }
        complain(&format!("note: {said}"));
    }
    let now = Clock::system().now();
    desk.remove_operator(&Actor::Console, &operator.id, now)
        .await
        .map_err(changed)?;
    let email = operator.email;
    say(&format!(
        "{email} is removed. What they did stays on record; tokens they made stay of use."
    ))
}

/// What becomes of sealed text that nobody else may read.
fn said_of(alone: Alone) -> Option<String> {
    let opening = counted(alone.opening, "notice", "notices");
    let unpublished = counted(
        alone.unpublished,
        "unpublished notice",
        "unpublished notices",
    );
    let opening = (alone.opening > 0)
        .then(|| format!("That of {opening} opens at its lift, and nobody can change it before."));
    let unpublished = (alone.unpublished > 0).then(|| {
        format!("That of {unpublished} does not open unless somebody publishes it unread.")
    });
    let sentences: Vec<String> = [opening, unpublished].into_iter().flatten().collect();
    (!sentences.is_empty()).then(|| {
        let sentences = sentences.join(" ");
        format!("nobody else may read some sealed text. {sentences}")
    })
}

async fn find(desk: &Desk, email: &str) -> anyhow::Result<Operator> {
    let found = desk.operator_by_email(email).await?;
    found.ok_or_else(|| anyhow!("EMAIL: there is no operator {email}"))
}

fn changed(error: ChangeOperatorError) -> anyhow::Error {
    match error {
        ChangeOperatorError::Store(error) => error.into(),
        refused => anyhow!("EMAIL: {refused}"),
    }
}

/// The hash of the password on standard input, if it can be taken by who and for what
/// it is about.
async fn new_password(about: &[&str]) -> anyhow::Result<String> {
    let password = read_password()?;
    if let Err(unfit) = password::check(&password, about) {
        bail!("the password {}", complaint(unfit));
    }
    Ok(Passwords::new()?.hash(password).await?)
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
        Unfit::TooCommon => "is easily guessed: it is common, or made of common words, of the address or of the name of the site; use several words that do not belong together, or a random one".to_owned(),
    }
}
