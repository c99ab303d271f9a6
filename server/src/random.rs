//! Random values: ids, tokens, salts. The only file that draws them, so that
//! their source can be reviewed on one screen.

/// Random bytes of the operating system's quality.
#[must_use]
#[expect(
    clippy::disallowed_methods,
    reason = "this is the file that draws random values"
)]
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    rand::fill(&mut bytes);
    bytes
}

/// What an id of the domain is made of.
#[must_use]
pub fn id() -> [u8; domain::id::ID_LENGTH] {
    bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_draws_differ() {
        assert_ne!(bytes::<32>(), bytes::<32>());
    }
}
