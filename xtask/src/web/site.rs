//! The finished assets: named by content, compressed, listed in a manifest.
//!
//! A name contains the hash of the bytes, so an asset may be kept by caches for
//! ever and a page always gets the ones it was written for.

use super::{Profile, minify};
use crate::paths;
use anyhow::{Context, Result, ensure};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use flate2::{Compression, write::GzEncoder};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256, Sha384};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Write as _,
    path::Path,
};

/// What the manifest says of one asset.
#[derive(Serialize, Deserialize)]
pub struct Entry {
    /// Its name in the folder, and in addresses.
    pub file: String,
    /// The value of an `integrity` attribute.
    pub integrity: String,
    /// Bytes as they are.
    pub raw: usize,
    /// Bytes of the `.gz` copy, if there is one.
    pub gz: Option<usize>,
    /// Bytes of the `.br` copy, if there is one.
    pub br: Option<usize>,
}

/// Assets that wait to be written.
#[derive(Default)]
pub struct Site {
    assets: BTreeMap<String, Asset>,
}

struct Asset {
    file: String,
    bytes: Vec<u8>,
}

impl Site {
    /// Takes an asset and returns the name it will be served under.
    pub fn add(&mut self, name: &str, bytes: Vec<u8>) -> Result<String> {
        let file = hashed_name(name, &bytes);
        let asset = Asset {
            file: file.clone(),
            bytes,
        };
        if let Some(other) = self.assets.insert(name.to_owned(), asset) {
            ensure!(other.file == file, "two different assets are named {name}");
        }
        Ok(file)
    }

    /// The same for a file, whose logical name is its file name.
    pub fn add_file(&mut self, path: &Path) -> Result<String> {
        let bytes = fs::read(path).with_context(|| format!("failed to read {}", path.display()))?;
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .with_context(|| format!("{} has no plain name", path.display()))?;
        let bytes = match path.extension().and_then(|extension| extension.to_str()) {
            Some("svg") => minify::svg(&String::from_utf8(bytes)?).into_bytes(),
            _ => bytes,
        };
        self.add(name, bytes)
    }

    /// Writes what is new, removes what is gone, and returns the number of assets.
    ///
    /// Files that are right already keep their time of change: cargo looks at it
    /// to decide whether the server has to be built again.
    pub fn write(self, profile: Profile) -> Result<usize> {
        let folder = paths::site();
        fs::create_dir_all(&folder)?;
        let mut kept = BTreeSet::from(["manifest.json".to_owned()]);
        let mut manifest = BTreeMap::new();
        for (name, asset) in self.assets {
            let (mut gz, mut br) = (None, None);
            write_once(&folder.join(&asset.file), || Ok(asset.bytes.clone()))?;
            kept.insert(asset.file.clone());
            if profile == Profile::Release && is_compressible(&name) {
                let copy = format!("{}.gz", asset.file);
                gz = Some(write_once(&folder.join(&copy), || gzip(&asset.bytes))?);
                kept.insert(copy);
                let copy = format!("{}.br", asset.file);
                br = Some(write_once(&folder.join(&copy), || brotli(&asset.bytes))?);
                kept.insert(copy);
            }
            let integrity = format!(
                "sha384-{}",
                BASE64_STANDARD.encode(Sha384::digest(&asset.bytes))
            );
            let raw = asset.bytes.len();
            manifest.insert(
                name,
                Entry {
                    file: asset.file,
                    integrity,
                    raw,
                    gz,
                    br,
                },
            );
        }
        remove_others(&folder, &kept)?;
        let json = serde_json::to_string_pretty(&manifest)?;
        let path = folder.join("manifest.json");
        if fs::read_to_string(&path).ok().as_ref() != Some(&json) {
            fs::write(&path, json)?;
        }
        Ok(manifest.len())
    }
}

/// Reads what the last build wrote.
pub fn read_manifest() -> Result<BTreeMap<String, Entry>> {
    let path = paths::site().join("manifest.json");
    let json = fs::read_to_string(&path).context("failed to find assets; run `cargo xtask web`")?;
    serde_json::from_str(&json).context("failed to read target/site/manifest.json")
}

/// `main.css` becomes `main.0123456789abcdef.css`.
fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let hash: String = Sha256::digest(bytes)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{hash}.{extension}"),
        None => format!("{name}.{hash}"),
    }
}

fn is_compressible(name: &str) -> bool {
    [
        ".css",
        ".js",
        ".wasm",
        ".svg",
        ".txt",
        ".webmanifest",
        ".ico",
    ]
    .iter()
    .any(|extension| name.ends_with(extension))
}

/// Makes a file unless it is there: the name is a hash, so its content is right.
fn write_once(path: &Path, content: impl FnOnce() -> Result<Vec<u8>>) -> Result<usize> {
    if let Ok(metadata) = fs::metadata(path) {
        return Ok(usize::try_from(metadata.len())?);
    }
    let content = content()?;
    // Renamed into place, so that an interrupted build leaves no half of a file.
    let unfinished = path.with_extension("unfinished");
    fs::write(&unfinished, &content)?;
    fs::rename(&unfinished, path)?;
    Ok(content.len())
}

fn remove_others(folder: &Path, kept: &BTreeSet<String>) -> Result<()> {
    for file in fs::read_dir(folder)? {
        let file = file?;
        if !file
            .file_name()
            .to_str()
            .is_some_and(|name| kept.contains(name))
        {
            fs::remove_file(file.path())?;
        }
    }
    Ok(())
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

#[cfg(test)]
mod tests {
    use super::{Site, hashed_name};

    #[test]
    fn a_name_changes_with_the_content_only() {
        let name = hashed_name("main.css", b"a{}");

        assert_eq!(name, hashed_name("main.css", b"a{}"));
        assert_ne!(name, hashed_name("main.css", b"b{}"));
        assert!(name.starts_with("main.") && name.ends_with(".css"));
    }

    #[test]
    fn two_contents_under_one_name_are_refused() {
        let mut site = Site::default();

        assert!(site.add("icon.svg", b"one".to_vec()).is_ok());
        assert!(site.add("icon.svg", b"one".to_vec()).is_ok());
        assert!(site.add("icon.svg", b"two".to_vec()).is_err());
    }
}
