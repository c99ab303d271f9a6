//! Makes one style sheet out of many.
//!
//! Follows `@import` as a browser would, with its layers and conditions, and
//! replaces the address of every local file by its served name. Does not judge
//! the rules themselves: what browsers cannot do yet is not made to work.

use super::site::Site;
use anyhow::{Context, Result, ensure};
use std::{fs, path::Path};

/// Returns the sheet with everything it imports in place.
pub fn bundle(path: &Path, site: &mut Site) -> Result<String> {
    bundle_within(path, site, 0)
}

fn bundle_within(path: &Path, site: &mut Site, depth: usize) -> Result<String> {
    ensure!(depth < 8, "{} imports itself", path.display());
    let source =
        fs::read_to_string(path).with_context(|| format!("failed to read {}", path.display()))?;
    let source = without_comments(&source);
    let folder = path.parent().context("a style sheet lies in a folder")?;

    let mut bundle = String::new();
    let mut rest = source.trim_start();
    // Imports come first in a sheet; only statements that order layers may precede them.
    while let Some((statement, after)) = leading_statement(rest) {
        match statement.strip_prefix("@import") {
            Some(import) => {
                let import = Import::parse(import)?;
                let inner = bundle_within(&folder.join(import.path), site, depth + 1)?;
                bundle.push_str(&import.wrap(&inner));
            }
            None => bundle.push_str(&format!("{statement};\n")),
        }
        rest = after.trim_start();
    }
    ensure!(
        !rest.contains("@import"),
        "{}: an @import comes after a rule, where browsers ignore it",
        path.display()
    );
    bundle.push_str(&with_served_files(rest, folder, site)?);
    Ok(bundle)
}

/// Splits off an `@import` or a layer order, without its semicolon.
fn leading_statement(source: &str) -> Option<(&str, &str)> {
    if !source.starts_with("@import") && !source.starts_with("@layer") {
        return None;
    }
    let end = source.find([';', '{'])?;
    (source.as_bytes()[end] == b';').then(|| (&source[..end], &source[end + 1..]))
}

/// `"parts/table.css" layer(parts) print`, taken apart.
struct Import<'a> {
    path: &'a str,
    layer: Option<&'a str>,
    media: &'a str,
}

impl<'a> Import<'a> {
    fn parse(text: &'a str) -> Result<Self> {
        let mut parts = text.trim().splitn(3, '"');
        let (Some("" | "url("), Some(path), Some(rest)) =
            (parts.next(), parts.next(), parts.next())
        else {
            anyhow::bail!("@import{text}: the file must be named in double quotes");
        };
        let mut media = rest.trim_start_matches(')').trim();
        let mut layer = None;
        if let Some(named) = media.strip_prefix("layer(") {
            let (name, after) = named.split_once(')').context("a layer( without its )")?;
            layer = Some(name.trim());
            media = after.trim();
        }
        Ok(Self { path, layer, media })
    }

    fn wrap(&self, inner: &str) -> String {
        let mut sheet = inner.to_owned();
        if let Some(layer) = self.layer {
            sheet = format!("@layer {layer} {{\n{sheet}}}\n");
        }
        if !self.media.is_empty() {
            sheet = format!("@media {} {{\n{sheet}}}\n", self.media);
        }
        sheet
    }
}

/// Drops comments; a comment inside a string is text.
fn without_comments(source: &str) -> String {
    let mut kept = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(start) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(start);
        kept.push_str(before);
        let length = if from.starts_with("/*") {
            let length = from.find("*/").map_or(from.len(), |end| end + 2);
            rest = &from[length..];
            continue;
        } else if from.starts_with('/') {
            1
        } else {
            super::minify::string_length(from)
        };
        kept.push_str(&from[..length]);
        rest = &from[length..];
    }
    kept.push_str(rest);
    kept
}

/// Adds every local file the rules mention to the site and uses its served name.
fn with_served_files(rules: &str, folder: &Path, site: &mut Site) -> Result<String> {
    let mut result = String::with_capacity(rules.len());
    let mut rest = rules;
    while let Some(start) = rest.find("url(") {
        let (before, from) = rest.split_at(start + "url(".len());
        let end = from.find(')').context("a url( without its )")?;
        let address = from[..end].trim().trim_matches(['"', '\'']);
        result.push_str(before);
        let is_elsewhere = address.starts_with(['#', '/'])
            || address.starts_with("data:")
            || address.contains("//");
        if is_elsewhere {
            result.push_str(&from[..end]);
        } else {
            result.push_str(&site.add_file(&folder.join(address))?);
        }
        rest = &from[end..];
    }
    result.push_str(rest);
    Ok(result)
}

#[cfg(test)]
mod tests {
    use super::{Import, bundle, without_comments};
    use crate::web::site::Site;
    use std::{fs, path::PathBuf};

    fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder =
            std::env::temp_dir().join(format!("fenster-css-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("the temporary folder can be made");
        for (file, text) in files {
            fs::write(folder.join(file), text).expect("the temporary folder can be written to");
        }
        folder
    }

    #[test]
    fn imports_keep_their_layer_and_medium() {
        let import = Import::parse(" \"print.css\" layer(print) print").expect("it is valid");

        assert_eq!(import.path, "print.css");
        assert_eq!(
            import.wrap("a{}"),
            "@media print {\n@layer print {\na{}}\n}\n"
        );
    }

    #[test]
    fn comments_go_and_strings_stay() {
        assert_eq!(
            without_comments("a/* x */{content:\"/* y */\"}/* z"),
            "a{content:\"/* y */\"}"
        );
    }

    #[test]
    fn a_sheet_takes_in_what_it_imports_and_names_files_as_served() {
        let folder = folder(
            "bundle",
            &[
                (
                    "main.css",
                    "@layer a, b;\n@import \"a.css\" layer(a);\n@layer b { p { color: red } }",
                ),
                ("a.css", "i { background: url(\"dot.svg\") }"),
                ("dot.svg", "<svg/>"),
            ],
        );

        let sheet = bundle(&folder.join("main.css"), &mut Site::default());
        fs::remove_dir_all(&folder).expect("the temporary folder can be removed");

        let sheet = sheet.expect("every file is there");
        assert!(sheet.starts_with("@layer a, b;\n@layer a {\ni { background: url(dot."));
        assert!(sheet.ends_with("@layer b { p { color: red } }"));
    }

    #[test]
    fn a_missing_file_is_named() {
        let folder = folder("missing", &[("main.css", "@import \"gone.css\";")]);

        let error = bundle(&folder.join("main.css"), &mut Site::default());
        fs::remove_dir_all(&folder).expect("the temporary folder can be removed");

        assert!(
            error
                .expect_err("the file is missing")
                .to_string()
                .contains("gone.css")
        );
    }
}
