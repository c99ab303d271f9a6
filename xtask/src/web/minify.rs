//! Takes the air out of style sheets and drawings.
//!
//! Removes only white space that means nothing, never rewrites a value: brotli
//! finds repetition better than a minifier does, and a rule that is wrong in
//! production and right in development costs more than bytes.

/// A style sheet, already free of comments, without needless white space.
pub fn css(sheet: &str) -> String {
    let mut small = String::with_capacity(sheet.len());
    let mut rest = sheet;
    let mut spaced = false;
    while let Some(character) = rest.chars().next() {
        let length = match character {
            '"' | '\'' => string_length(rest),
            _ if rest.starts_with("url(") => rest.find(')').map_or(rest.len(), |end| end + 1),
            _ => character.len_utf8(),
        };
        if character.is_whitespace() {
            spaced = true;
        } else {
            if spaced && !is_needless(small.chars().next_back(), character) {
                small.push(' ');
            }
            if character == '}' && small.ends_with(';') {
                small.pop();
            }
            small.push_str(&rest[..length]);
            spaced = false;
        }
        rest = &rest[length..];
    }
    small
}

/// Whether white space between the two changes nothing wherever they stand.
///
/// A space before a colon or a parenthesis and around `+`, `-` and `*` may mean
/// something, so it stays.
fn is_needless(before: Option<char>, after: char) -> bool {
    before.is_none_or(|before| matches!(before, '{' | '}' | ';' | ',' | ':' | '(' | '>'))
        || matches!(after, '{' | '}' | ';' | ',' | ')' | '>')
}

/// The length of the quoted string that `text` begins with.
pub fn string_length(text: &str) -> usize {
    let quote = text.chars().next();
    let mut escaped = false;
    for (position, character) in text.char_indices().skip(1) {
        if !escaped && Some(character) == quote {
            return position + 1;
        }
        escaped = !escaped && character == '\\';
    }
    text.len()
}

/// A drawing without indentation; text inside it has to fit on one line.
pub fn svg(drawing: &str) -> String {
    drawing
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::css;

    #[test]
    fn space_that_means_nothing_goes() {
        assert_eq!(
            css("\n@layer a {\n  h1 , h2 > b {\n    color : red;\n    margin: 0 auto;\n  }\n}\n"),
            "@layer a{h1,h2>b{color :red;margin:0 auto}}"
        );
    }

    #[test]
    fn space_that_means_something_stays() {
        for sheet in [
            "a :hover{width:calc(1px + (2em - 3%) * 2)}",
            "@media (width>30em) and (hover){a{--x:1px -2px}}",
            "a{content:\"a  \\\" ; }\";background:url(data:image/svg+xml; a )}",
            ".a:not(.b) .c+.d ~ .e{}",
        ] {
            assert_eq!(css(sheet), sheet);
        }
    }
}
