//! Small changes to JavaScript that need no parser.

use anyhow::{Result, ensure};

/// Replaces the logical name of a module by the one it is served under.
///
/// Both lie in one folder, so the import is relative and knows no address.
pub fn link(script: &str, logical: &str, served: &str) -> Result<String> {
    let quoted = format!("\"{logical}\"");
    ensure!(
        script.contains(&quoted),
        "the script no longer refers to {quoted}"
    );
    Ok(script.replace(&quoted, &format!("\"./{served}\"")))
}

/// Drops indentation, blank lines and comments that fill whole lines.
///
/// Compression does the rest; a real minifier would save some hundred bytes. A
/// script with a template literal over several lines stays as it is.
pub fn trim(script: &str) -> String {
    if script
        .lines()
        .any(|line| line.matches('`').count() % 2 == 1)
    {
        return script.to_owned();
    }
    let mut trimmed = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        if in_comment || line.starts_with("/*") {
            in_comment = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            trimmed.push_str(line);
            trimmed.push('\n');
        }
    }
    trimmed
}

#[cfg(test)]
mod tests {
    use super::{link, trim};

    #[test]
    fn comments_and_indentation_are_dropped() {
        let script = "/** Adds.\n * Twice. */\nfunction add(a) {\n    // why\n\n    return a + a; // stays\n}\n";

        assert_eq!(
            trim(script),
            "function add(a) {\nreturn a + a; // stays\n}\n"
        );
    }

    #[test]
    fn a_literal_over_several_lines_is_left_alone() {
        let script = "const a = `one\n   two`;\n";

        assert_eq!(trim(script), script);
    }

    #[test]
    fn a_module_that_is_not_imported_any_more_is_an_error() {
        assert_eq!(
            link("import(\"./a.js\")", "./a.js", "a.1.js")
                .ok()
                .as_deref(),
            Some("import(\"./a.1.js\")")
        );
        assert!(link("import(\"./b.js\")", "./a.js", "a.1.js").is_err());
    }
}
