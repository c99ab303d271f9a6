//! Host names in the order in which people count them.

use crate::HostName;

/// What a name is sorted by so that host2 comes before host10.
#[must_use]
pub fn counted(name: &HostName) -> Vec<(String, u64)> {
    let mut parts = Vec::new();
    let mut rest = name.as_str();
    while !rest.is_empty() {
        let digits_at = rest
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(rest.len());
        let (word, tail) = rest.split_at(digits_at);
        let digits_end = tail.find(|c: char| !c.is_ascii_digit());
        let (digits, tail) = tail.split_at(digits_end.unwrap_or(tail.len()));
        parts.push((word.to_owned(), digits.parse().unwrap_or(u64::MAX)));
        rest = tail;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tenth_host_comes_after_the_second() {
        let mut names: Vec<_> = [
            "host10.a",
            "host2.b",
            "host2.a",
            "a",
            "host99999999999999999999",
        ]
        .iter()
        .map(|name| HostName::parse(name).expect("a name"))
        .collect();

        names.sort_by_cached_key(counted);

        let names: Vec<_> = names.iter().map(HostName::as_str).collect();
        assert_eq!(
            names,
            [
                "a",
                "host2.a",
                "host2.b",
                "host10.a",
                "host99999999999999999999"
            ]
        );
    }
}
