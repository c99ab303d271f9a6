//! What XML 1.0 can carry.

/// Drops the characters that XML 1.0 cannot carry in any spelling (section
/// 2.2). None of them is part of markup, so whole documents can be given.
pub(crate) fn legal(mut document: String) -> String {
    document.retain(is_legal);
    document
}

const fn is_legal(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::legal;

    #[test]
    fn only_what_xml_cannot_carry_is_dropped() {
        let text = "a\u{0}\u{8}\u{b}\u{1f}\u{fffe}\u{ffff}\t\n\u{7f}ä😀b".to_owned();

        assert_eq!(legal(text), "a\t\n\u{7f}ä😀b");
    }
}
