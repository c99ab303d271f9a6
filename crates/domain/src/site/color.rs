//! Colors, and the contrast between two of them (WCAG 2.2, 1.4.3).

use serde::{Deserialize, Serialize};
use std::fmt;

/// A color of a screen, written `#2a3cb8`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Color([u8; 3]);

/// Not a color.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a color")]
pub struct NotAColor;

impl Color {
    /// Black.
    pub const BLACK: Self = Self([0; 3]);
    /// White.
    pub const WHITE: Self = Self([255; 3]);

    /// A color of its parts.
    #[must_use]
    pub const fn of(red: u8, green: u8, blue: u8) -> Self {
        Self([red, green, blue])
    }

    /// Reads `#2a3cb8`, `2A3CB8` or `#23c`.
    ///
    /// # Errors
    /// When it is none of these.
    pub fn parse(text: &str) -> Result<Self, NotAColor> {
        let text = text.trim();
        let digits = text.strip_prefix('#').unwrap_or(text);
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(NotAColor);
        }
        let number = u32::from_str_radix(digits, 16).map_err(|_| NotAColor)?;
        let [_, red, green, blue] = number.to_be_bytes();
        match digits.len() {
            6 => Ok(Self([red, green, blue])),
            // Each digit stands for two: `#23c` is `#2233cc`.
            3 => Ok(Self(
                [green % 16, blue / 16, blue % 16].map(|digit| digit * 17),
            )),
            _ => Err(NotAColor),
        }
    }

    /// How bright it is, from 0 to 1.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast to another color, from 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// This color with so much of another one in it, from 0 to 1.
    #[must_use]
    pub fn mixed(self, other: Self, share: f64) -> Self {
        let mut parts = self.0;
        for (part, other) in parts.iter_mut().zip(other.0) {
            *part = rounded(f64::from(*part) * (1.0 - share) + f64::from(other) * share);
        }
        Self(parts)
    }

    /// Lightness, and where the color lies between green and red and between blue
    /// and yellow: coordinates in which equal steps look equal (Oklab).
    fn perceived(self) -> [f64; 3] {
        let [red, green, blue] = self.0.map(linear);
        let long = (0.412_221_47 * red + 0.536_332_54 * green + 0.051_445_99 * blue).cbrt();
        let middle = (0.211_903_5 * red + 0.680_699_55 * green + 0.107_396_96 * blue).cbrt();
        let short = (0.088_302_46 * red + 0.281_718_84 * green + 0.629_978_7 * blue).cbrt();
        [
            0.210_454_26 * long + 0.793_617_8 * middle - 0.004_072_05 * short,
            1.977_998_5 * long - 2.428_592_2 * middle + 0.450_593_7 * short,
            0.025_904_04 * long + 0.782_771_77 * middle - 0.808_675_77 * short,
        ]
    }

    /// The color of such coordinates; none where no screen has it.
    fn of_perceived([lightness, a, b]: [f64; 3]) -> Option<Self> {
        let long = (lightness + 0.396_337_78 * a + 0.215_803_76 * b).powi(3);
        let middle = (lightness - 0.105_561_35 * a - 0.063_854_17 * b).powi(3);
        let short = (lightness - 0.089_484_18 * a - 1.291_485_5 * b).powi(3);
        let parts = [
            4.076_741_7 * long - 3.307_711_6 * middle + 0.230_969_93 * short,
            -1.268_438 * long + 2.609_757_4 * middle - 0.341_319_4 * short,
            -0.004_196_09 * long - 0.703_418_6 * middle + 1.707_614_7 * short,
        ];
        let is_there = |part: &f64| (-0.0005..=1.0005).contains(part);
        let is_shown = parts.iter().all(is_there);
        is_shown.then(|| Self(parts.map(|part| rounded(255.0 * encoded(part.clamp(0.0, 1.0))))))
    }

    /// The color in the same hue at another lightness, from 0 to 1; paler where no
    /// screen has it as strong.
    #[must_use]
    pub fn at_lightness(self, lightness: f64) -> Self {
        let [_, a, b] = self.perceived();
        let paler = (0..=50).map(|step| 1.0 - f64::from(step) / 50.0);
        paler
            .filter_map(|share| Self::of_perceived([lightness, a * share, b * share]))
            .next()
            .unwrap_or(if lightness > 0.5 {
                Self::WHITE
            } else {
                Self::BLACK
            })
    }

    /// How light it looks, from 0 to 1.
    #[must_use]
    pub fn lightness(self) -> f64 {
        self.perceived()[0]
    }
}

/// What a part of a color means in light.
fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.04045 {
        part / 12.92
    } else {
        ((part + 0.055) / 1.055).powf(2.4)
    }
}

/// The other way round.
fn encoded(light: f64) -> f64 {
    if light <= 0.003_130_8 {
        light * 12.92
    } else {
        1.055 * light.powf(1.0 / 2.4) - 0.055
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rounded and kept within a byte"
)]
fn rounded(part: f64) -> u8 {
    part.round().clamp(0.0, 255.0) as u8
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl TryFrom<String> for Color {
    type Error = NotAColor;

    fn try_from(text: String) -> Result<Self, NotAColor> {
        Self::parse(&text)
    }
}

impl From<Color> for String {
    fn from(color: Color) -> Self {
        color.to_string()
    }
}
