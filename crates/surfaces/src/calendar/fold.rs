//! Folding of long lines (RFC 5545, 3.1): 75 octets each, and no character split.

/// Octets of a line, without its end.
const LONGEST: usize = 75;

/// Folds every line anew. The library leaves the last piece of a long line an octet
/// too long, because it does not count the space that a continued line begins with.
pub(super) fn folded(calendar: &str) -> String {
    let whole = calendar.replace("\r\n ", "");
    let mut out = String::with_capacity(calendar.len() + calendar.len() / LONGEST * 3);
    for line in whole.split_inclusive("\r\n") {
        let mut rest = line.strip_suffix("\r\n").unwrap_or(line);
        let mut room = LONGEST;
        while rest.len() > room {
            let (piece, after) = rest.split_at(rest.floor_char_boundary(room));
            out.push_str(piece);
            out.push_str("\r\n ");
            rest = after;
            room = LONGEST - 1;
        }
        out.push_str(rest);
        out.push_str("\r\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_longer_than_75_octets_and_none_is_lost() {
        for length in 60..400 {
            let line = format!("X:{}ü\r\n", "é".repeat(length));

            let folded = folded(&line);

            assert!(folded.split("\r\n").all(|line| line.len() <= LONGEST));
            assert_eq!(folded.replace("\r\n ", ""), line);
        }
    }
}
