//! GeoJSON of districts and neighbourhoods, as Statistics Netherlands and PDOK give it: of every place the code and
//! the name, as a list of two columns. The shapes are passed over while reading.

use domain::import::SheetRow;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::SheetError;

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    #[serde(default)]
    properties: Option<Map<String, Value>>,
}

/// The pairs of properties in use, in small letters: CBS through PDOK, the older files of CBS, and the generic form.
const PAIRS: [(&str, &str); 7] = [
    ("buurtcode", "buurtnaam"),
    ("wijkcode", "wijknaam"),
    ("bu_code", "bu_naam"),
    ("wk_code", "wk_naam"),
    ("statcode", "statnaam"),
    ("code", "naam"),
    ("code", "name"),
];

/// Reads the places of a GeoJSON file.
///
/// # Errors
/// [`SheetError::NotAList`] when the text is other JSON, or no feature has a code and a name.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<SheetRow>, SheetError> {
    let collection: Collection = serde_json::from_slice(bytes).map_err(|_| SheetError::NotAList)?;
    let mut rows = vec![row(1, "code", "naam")];
    for feature in collection.features {
        let properties = small(feature.properties.unwrap_or_default());
        let text = |key: &str| properties.get(key).and_then(Value::as_str).unwrap_or_default();
        for (code, name) in PAIRS {
            if !text(code).is_empty() && !text(name).is_empty() {
                let number = u32::try_from(rows.len() + 1).map_err(|_| SheetError::TooManyCells)?;
                rows.push(row(number, text(code), text(name)));
            }
        }
    }
    if rows.len() > 1 {
        Ok(rows)
    } else {
        Err(SheetError::NotAList)
    }
}

fn small(properties: Map<String, Value>) -> Map<String, Value> {
    properties
        .into_iter()
        .map(|(key, value)| (key.to_lowercase(), value))
        .collect()
}

fn row(number: u32, code: &str, name: &str) -> SheetRow {
    SheetRow {
        number,
        cells: vec![code.to_owned(), name.to_owned()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        read(text.as_bytes()).map_or_else(
            |_| Vec::new(),
            |rows| rows.into_iter().skip(1).map(|row| row.cells).collect(),
        )
    }

    #[test]
    fn places_with_code_and_name() {
        let pdok = r#"{"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"buurtcode":"BU00010101","buurtnaam":"Kerkbuurt","wijkcode":"WK000101","gemeentenaam":"Elders","water":"NEE"},
             "geometry":{"type":"Polygon","coordinates":[[[4.8,52.1],[4.9,52.1],[4.8,52.2],[4.8,52.1]]]}},
            {"type":"Feature","properties":{"WK_CODE":"WK000101","WK_NAAM":"Dorp Noord"},"geometry":null}]}"#;
        assert_eq!(
            cells(pdok),
            [["BU00010101", "Kerkbuurt"], ["WK000101", "Dorp Noord"]]
        );
        let cbs = r#"{"features":[{"properties":{"statcode":"BU00010102","statnaam":"Polder","rubriek":"buurt"}}]}"#;
        assert_eq!(cells(cbs), [["BU00010102", "Polder"]]);
    }

    #[test]
    fn other_json_is_no_list() {
        for text in [
            "{}",
            "{\"features\":[]}",
            "{\"features\":[{\"properties\":null}]}",
            "{\"a\":",
            "{\"features\":3}",
        ] {
            assert_eq!(read(text.as_bytes()), Err(SheetError::NotAList), "{text}");
        }
    }
}
