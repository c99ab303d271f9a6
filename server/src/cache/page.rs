//! One page as bytes, in every encoding it is served in.

use crate::errors::AppError;
use crate::http_parts::Encoding;
use axum::body::Bytes;
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use flate2::{Compression, write::GzEncoder};
use http::HeaderValue;
use sha2::{Digest as _, Sha256};
use std::io::Write as _;

/// What a rendering gives.
#[derive(Debug)]
pub struct Body {
    content_type: &'static str,
    text: String,
}

impl Body {
    /// A page.
    #[must_use]
    pub const fn html(text: String) -> Self {
        Self::new("text/html; charset=utf-8", text)
    }

    /// An answer for programs.
    #[must_use]
    pub const fn json(text: String) -> Self {
        Self::new("application/json", text)
    }

    /// Anything else that is text.
    #[must_use]
    pub const fn new(content_type: &'static str, text: String) -> Self {
        Self { content_type, text }
    }
}

/// One encoding of a page and its strong tag.
#[derive(Debug)]
struct Form {
    bytes: Bytes,
    tag: HeaderValue,
}

/// A rendered page.
#[derive(Debug)]
pub struct Page {
    content_type: HeaderValue,
    revision: HeaderValue,
    identity: Form,
    gzip: Form,
    brotli: Form,
}

/// Better than the default at little more cost; a page is compressed once a revision.
const BROTLI_QUALITY: i32 = 5;

impl Page {
    /// Compresses a body away from the threads that answer requests.
    ///
    /// # Errors
    /// When compressing fails.
    pub async fn compress(body: Body) -> Result<Self, AppError> {
        let compressed = tokio::task::spawn_blocking(move || Self::compress_now(body)).await;
        match compressed {
            Ok(Ok(page)) => Ok(page),
            Ok(Err(error)) => Err(AppError::internal(&error)),
            Err(error) => Err(AppError::internal(&error)),
        }
    }

    fn compress_now(body: Body) -> std::io::Result<Self> {
        let identity = body.text.into_bytes();
        // The hash is of public bytes only, so the tag tells nothing that the page does not.
        let digest = Sha256::digest(&identity);
        let hash = BASE64_URL_SAFE_NO_PAD.encode(&digest[..15]);
        let form = |bytes: Vec<u8>, suffix: &str| {
            let tag = HeaderValue::try_from(format!("\"{hash}{suffix}\""))
                .map_err(std::io::Error::other)?;
            Ok::<_, std::io::Error>(Form {
                bytes: bytes.into(),
                tag,
            })
        };
        Ok(Self {
            content_type: HeaderValue::from_static(body.content_type),
            revision: of_revision(0),
            gzip: form(gzip(&identity)?, "-gzip")?,
            brotli: form(brotli(&identity)?, "-br")?,
            identity: form(identity, "")?,
        })
    }

    /// The page as of a revision of the board.
    #[must_use]
    pub fn at(self, revision: i64) -> Self {
        Self {
            revision: of_revision(revision),
            ..self
        }
    }

    /// The revision that it is right for, as the header tells it.
    #[must_use]
    pub const fn revision(&self) -> &HeaderValue {
        &self.revision
    }

    /// Its type.
    #[must_use]
    pub const fn content_type(&self) -> &HeaderValue {
        &self.content_type
    }

    /// Bytes and strong tag in an encoding.
    #[must_use]
    pub const fn form(&self, encoding: Encoding) -> (&Bytes, &HeaderValue) {
        let form = match encoding {
            Encoding::Identity => &self.identity,
            Encoding::Gzip => &self.gzip,
            Encoding::Brotli => &self.brotli,
        };
        (&form.bytes, &form.tag)
    }

    /// The bytes as they are.
    #[must_use]
    pub const fn identity(&self) -> &Bytes {
        &self.identity.bytes
    }

    /// Bytes that the page takes in memory.
    #[must_use]
    pub const fn size(&self) -> usize {
        self.identity.bytes.len() + self.gzip.bytes.len() + self.brotli.bytes.len()
    }
}

/// Scripts can read this header of the page that they run in, and no other; and
/// the page itself stays the same bytes from one revision to the next.
fn of_revision(revision: i64) -> HeaderValue {
    HeaderValue::try_from(format!("revision;desc={revision}"))
        .expect("letters, digits and a few marks")
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(6));
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn brotli(mut bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}
