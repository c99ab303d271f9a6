//! The square that an authenticator app scans, as the outline of its dark parts.

use app::admin::authenticator::Square;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write as _;

/// The quiet zone around it, in modules, which scanners need.
const MARGIN: usize = 4;

/// The square of a text; none where the text is too long for one.
#[must_use]
pub fn of(text: &str) -> Option<Square> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (row, modules) in code.to_colors().chunks(width).enumerate() {
        let mut column = 0;
        for run in modules.chunk_by(|a, b| a == b) {
            if run[0] == Color::Dark {
                let (x, y, length) = (column + MARGIN, row + MARGIN, run.len());
                // Writing to a string does not fail.
                let _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
            }
            column += run.len();
        }
    }
    Some(Square {
        width: width + 2 * MARGIN,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_begins_with_a_corner_inside_its_quiet_zone() {
        let square = of("otpauth://totp/a:b?secret=ABC").expect("a short text");

        assert!(square.path.starts_with("M4 4h7v1h-7z"), "{}", square.path);
        assert!(square.width > 21 + 2 * MARGIN);
        assert_eq!(of(&"a".repeat(8_000)), None);
    }
}
