//! The files that pages refer to: style, scripts, icon. Embedded in a release
//! build, read from `target/site` in a debug build. Their names contain their
//! hash, so whoever has one may keep it for ever.

use crate::errors::AppError;
use crate::http_parts::{Encoding, best_encoding, is_known};
use app::{Asset, Assets};
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Response};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use rust_embed::RustEmbed;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// Where assets are served.
pub const PREFIX: &str = "/pkg/";

/// What has its hash in its name never changes.
pub(crate) const FOR_EVER: HeaderValue =
    HeaderValue::from_static("public, max-age=31536000, immutable");

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../target/site"]
struct Embedded;

/// What the build says of one asset.
#[derive(Deserialize)]
struct Entry {
    file: String,
    integrity: String,
}

/// All assets, ready to be served. Cheap to clone.
#[derive(Clone)]
pub struct AssetStore(Arc<Inner>);

struct Inner {
    by_file: HashMap<String, Stored>,
    by_name: BTreeMap<String, Asset>,
}

struct Stored {
    content_type: HeaderValue,
    tag: HeaderValue,
    identity: Bytes,
    gzip: Option<Bytes>,
    brotli: Option<Bytes>,
}

/// The build left a list of assets that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum AssetError {
    /// There is no list, or it is not of its form.
    #[error("failed to read the list of assets")]
    Manifest(#[source] Option<serde_json::Error>),
    /// A listed file is not there.
    #[error("failed to find the asset {0}")]
    Missing(String),
}

impl AssetStore {
    /// Reads all assets into memory.
    ///
    /// # Errors
    /// When the build left them incomplete.
    pub fn load() -> Result<Self, AssetError> {
        let manifest = Embedded::get("manifest.json").ok_or(AssetError::Manifest(None))?;
        let manifest: BTreeMap<String, Entry> = serde_json::from_slice(&manifest.data)
            .map_err(|error| AssetError::Manifest(Some(error)))?;
        let mut by_file = HashMap::new();
        let mut by_name = BTreeMap::new();
        for (name, entry) in manifest {
            let stored = stored(&entry.file)?;
            let href = format!("{PREFIX}{}", entry.file);
            by_name.insert(name, Asset::new(href, entry.integrity));
            by_file.insert(entry.file, stored);
        }
        if by_name.is_empty() {
            tracing::warn!("there are no assets; run `cargo xtask web`");
        }
        Ok(Self(Arc::new(Inner { by_file, by_name })))
    }

    /// What reader's pages refer to.
    #[must_use]
    pub fn of_pages(&self) -> Assets {
        Assets {
            style: self.named("main.css").unwrap_or_default(),
            brand: None,
            boot: self.named("boot.js"),
            icon: self.named("icon.svg"),
        }
    }

    /// The asset under the name it had before the build.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<Asset> {
        self.0.by_name.get(name).cloned()
    }
}

fn stored(file: &str) -> Result<Stored, AssetError> {
    let bytes = |file: &str| Embedded::get(file).map(|found| Bytes::from(found.data.into_owned()));
    let missing = || AssetError::Missing(file.to_owned());
    Ok(Stored {
        content_type: content_type(file),
        tag: HeaderValue::try_from(format!("\"{file}\"")).map_err(|_| missing())?,
        identity: bytes(file).ok_or_else(missing)?,
        gzip: bytes(&format!("{file}.gz")),
        brotli: bytes(&format!("{file}.br")),
    })
}

fn content_type(file: &str) -> HeaderValue {
    HeaderValue::from_static(match file.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    })
}

/// Serves one asset.
pub async fn serve(
    State(store): State<AssetStore>,
    Path(file): Path<String>,
    headers: HeaderMap,
) -> Response {
    match store.0.by_file.get(&file) {
        Some(stored) => answer(stored, &headers, FOR_EVER),
        None => AppError::NotFound.into_response(),
    }
}

/// Serves the icon under the name that browsers guess.
pub async fn favicon(State(store): State<AssetStore>, headers: HeaderMap) -> Response {
    let icon = store.named("icon.svg");
    let file = icon
        .as_ref()
        .and_then(|icon| icon.href.strip_prefix(PREFIX));
    match file.and_then(|file| store.0.by_file.get(file)) {
        Some(stored) => answer(
            stored,
            &headers,
            HeaderValue::from_static("public, max-age=86400"),
        ),
        None => AppError::NotFound.into_response(),
    }
}

fn answer(stored: &Stored, request: &HeaderMap, keep: HeaderValue) -> Response {
    let is_known = stored.tag.to_str().is_ok_and(|tag| is_known(request, tag));
    let (bytes, encoding) = match best_encoding(request) {
        Encoding::Brotli if stored.brotli.is_some() => (stored.brotli.as_ref(), Encoding::Brotli),
        Encoding::Gzip | Encoding::Brotli if stored.gzip.is_some() => {
            (stored.gzip.as_ref(), Encoding::Gzip)
        }
        _ => (None, Encoding::Identity),
    };
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        bytes.unwrap_or(&stored.identity).clone().into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, stored.content_type.clone());
    headers.insert(header::CACHE_CONTROL, keep);
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    // A name is a hash of the content, so all encodings of it share one weak tag.
    let weak = format!("W/{}", stored.tag.to_str().unwrap_or("\"\""));
    headers.insert(
        header::ETAG,
        HeaderValue::try_from(weak).unwrap_or(stored.tag.clone()),
    );
    if let (Some(name), false) = (encoding.name(), is_known) {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
    }
    response
}
