//! PNG and WebP: decoded within limits, and written anew as PNG, so that nothing
//! but the dots is left.

use crate::{Kind, MOST_DOTS, Picture, Refused};
use image::{ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// Memory that a decoder may take.
const MOST_MEMORY: u64 = 64 * 1024 * 1024;

/// The format that the first bytes tell.
pub(crate) fn format(bytes: &[u8]) -> Option<ImageFormat> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some(ImageFormat::Png);
    }
    let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    is_webp.then_some(ImageFormat::WebP)
}

pub(crate) fn read(bytes: &[u8], format: ImageFormat) -> Result<Picture, Refused> {
    let reader = || {
        let mut limits = Limits::default();
        limits.max_alloc = Some(MOST_MEMORY);
        let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
        reader.limits(limits);
        reader
    };
    let size = reader().into_dimensions();
    let (width, height) = size.map_err(|_| Refused::Damaged)?;
    if width > MOST_DOTS || height > MOST_DOTS {
        return Err(Refused::TooManyDots { max: MOST_DOTS });
    }
    let image = reader().decode().map_err(|_| Refused::Damaged)?;
    // One form of dots for all: what a palette or sixteen bits held is in them.
    let dots = image::DynamicImage::ImageRgba8(image.into_rgba8());
    let mut written = Cursor::new(Vec::new());
    dots.write_to(&mut written, ImageFormat::Png)
        .map_err(|_| Refused::Damaged)?;
    Ok(Picture {
        kind: Kind::Dots,
        bytes: written.into_inner(),
        width,
        height,
    })
}
