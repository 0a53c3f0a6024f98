//! The signs of tables: a number, a shape and a colour that mean the same on badge, card and list.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::Words;

/// A shape with its own colour. Shape and word carry the meaning; the colour only helps, and every one
/// stays distinct and dark enough on a black-and-white printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// Filled circle.
    Circle,
    /// Square on its side.
    Square,
    /// Triangle, point up.
    Triangle,
    /// Five-pointed star.
    Star,
    /// Square on its point.
    Diamond,
    /// Plus-shaped cross.
    Cross,
    /// Half moon.
    Moon,
    /// Hexagon.
    Hexagon,
    /// Ring.
    Ring,
    /// Drop.
    Drop,
}

impl Sign {
    /// All signs, in the order tables get them: neighbours differ most.
    pub const ALL: [Self; 10] = [
        Self::Circle,
        Self::Square,
        Self::Triangle,
        Self::Star,
        Self::Diamond,
        Self::Cross,
        Self::Moon,
        Self::Hexagon,
        Self::Ring,
        Self::Drop,
    ];

    /// Sign of the table with this number, counted from 1; after ten they come round again, and the
    /// number tells them apart.
    pub fn of_table(number: u32) -> Self {
        let place = number.saturating_sub(1) as usize % Self::ALL.len();
        Self::ALL.get(place).copied().unwrap_or(Self::Circle)
    }

    /// Name used in templates and catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::Circle => "circle",
            Self::Square => "square",
            Self::Triangle => "triangle",
            Self::Star => "star",
            Self::Diamond => "diamond",
            Self::Cross => "cross",
            Self::Moon => "moon",
            Self::Hexagon => "hexagon",
            Self::Ring => "ring",
            Self::Drop => "drop",
        }
    }

    /// Colour as `#rrggbb`, at least 4.5:1 on white.
    pub fn colour(self) -> &'static str {
        match self {
            Self::Circle => "#1d5788",
            Self::Square => "#a5261b",
            Self::Triangle => "#1c683b",
            Self::Star => "#8a5a00",
            Self::Diamond => "#7d2a59",
            Self::Cross => "#26211f",
            Self::Moon => "#00707a",
            Self::Hexagon => "#5b3fa0",
            Self::Ring => "#b0471a",
            Self::Drop => "#4a5a12",
        }
    }
}

/// What templates need to draw a sign.
pub(crate) fn for_template() -> Value {
    let signs: Map<String, Value> = Sign::ALL
        .iter()
        .map(|sign| (sign.key().to_owned(), json!({ "colour": sign.colour() })))
        .collect();
    Value::Object(signs)
}

/// `{number, sign, word, label}` of a table: "Tafel 3", "driehoek".
pub(crate) fn table_view(number: u32, words: &Words<'_>) -> Value {
    let sign = Sign::of_table(number);
    json!({
        "number": number.to_string(),
        "sign": sign.key(),
        "word": words.get(&format!("sign-{}", sign.key())),
        "label": words.with("table-number", &[("number", number.into())]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance contrast with white, by the formula of WCAG 2.
    fn contrast_with_white(colour: &str) -> f64 {
        let channel = |from: usize| {
            let value = f64::from(u8::from_str_radix(&colour[from..from + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        1.05 / (0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5) + 0.05)
    }

    #[test]
    fn signs_differ_in_shape_and_colour_and_are_dark_enough() {
        let keys: std::collections::BTreeSet<_> = Sign::ALL.iter().map(|sign| sign.key()).collect();
        let colours: std::collections::BTreeSet<_> = Sign::ALL.iter().map(|sign| sign.colour()).collect();
        assert_eq!((keys.len(), colours.len()), (10, 10));
        for sign in Sign::ALL {
            assert!(contrast_with_white(sign.colour()) >= 4.5, "{sign:?}");
        }
    }

    #[test]
    fn after_ten_tables_the_signs_come_round() {
        assert_eq!(Sign::of_table(1), Sign::of_table(11));
        assert_ne!(Sign::of_table(1), Sign::of_table(2));
    }
}
