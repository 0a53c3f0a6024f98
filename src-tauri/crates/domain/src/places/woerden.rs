//! Woerden (municipality GM0632): the division of 2022/2023 and the names residents use.

use super::{District, Municipality, Neighbourhood, PlaceAlias, WOERDEN_CREDIT};

/// District code after `WK0632`, name, neighbourhoods in order of number.
const DISTRICTS: [(&str, &str, &[&str]); 8] = [
    (
        "01",
        "Woerden-Midden",
        &[
            "Binnenstad",
            "Bloemen- en Bomenkwartier",
            "Bedrijventerrein Honthorst",
            "Staatsliedenkwartier",
            "Vogelkwartier",
            "Schilderskwartier",
        ],
    ),
    (
        "02",
        "Woerden-West",
        &[
            "Bedrijventerrein Barwoutswaarder",
            "Molenvliet-West",
            "Molenvliet-Oost",
            "Kromwijk",
        ],
    ),
    (
        "03",
        "Woerden-Oost",
        &[
            "Middelland-Noord",
            "Middelland-Zuid",
            "Snel en Polanen",
            "Bedrijventerrein Polanen",
            "Waterrijk",
        ],
    ),
    (
        "04",
        "Buitengebied Woerden-West",
        &["Rietveld", "Barwoutswaarder"],
    ),
    (
        "05",
        "Buitengebied Woerden-Oost",
        &["Geestdorp", "Breeveld", "Cattenbroek"],
    ),
    (
        "06",
        "Harmelen",
        &[
            "Harmelen-Noord",
            "Harmelen-Zuid",
            "Putkop",
            "Buitengebied Harmelen",
            "Reijerscop",
            "Gerverscop",
        ],
    ),
    ("07", "Kamerik", &["Kamerik", "Kanis", "Buitengebied Kamerik"]),
    ("08", "Zegveld", &["Zegveld", "Buitengebied Zegveld"]),
];

/// Spoken names that differ from the official ones, with codes after `WK0632` (two digits) or `BU0632` (four).
const ALIASES: [(&str, &[&str]); 22] = [
    ("Woerden", &["01", "02", "03"]),
    ("Woerden (stad)", &["01", "02", "03"]),
    ("stad Woerden", &["01", "02", "03"]),
    ("kern Woerden", &["01", "02", "03"]),
    ("Woerden-stad", &["01", "02", "03"]),
    ("binnenstad Woerden", &["0101"]),
    ("centrum", &["0101"]),
    ("centrum Woerden", &["0101"]),
    ("Bomen- en Bloemenkwartier", &["0102"]),
    ("Bloemenkwartier", &["0102"]),
    ("Bomenkwartier", &["0102"]),
    ("Honthorst", &["0103"]),
    ("Staatsliedenwijk", &["0104"]),
    ("Staatsliedenbuurt", &["0104"]),
    ("Vogelbuurt", &["0105"]),
    ("Schilderswijk", &["0106"]),
    ("Molenvliet", &["0202", "0203"]),
    ("Middelland", &["0301", "0302"]),
    ("Snel", &["0303"]),
    ("Polanen", &["0303", "0304"]),
    ("Harmelen-dorp", &["0601", "0602"]),
    ("buitengebied", &["04", "05", "0604", "0703", "0802"]),
];

/// Woerden with its districts, neighbourhoods and spoken names.
pub fn woerden() -> Municipality {
    let mut districts = Vec::new();
    let mut neighbourhoods = Vec::new();
    for (number, name, parts) in DISTRICTS {
        let district = format!("WK0632{number}");
        for (place, part) in parts.iter().enumerate() {
            neighbourhoods.push(Neighbourhood {
                code: format!("BU0632{number}{:02}", place + 1),
                district: district.clone(),
                name: (*part).to_owned(),
            });
        }
        districts.push(District {
            code: district,
            name: name.to_owned(),
        });
    }
    let aliases = ALIASES
        .iter()
        .map(|(alias, codes)| PlaceAlias {
            alias: (*alias).to_owned(),
            codes: codes
                .iter()
                .map(|code| format!("{}0632{code}", if code.len() == 2 { "WK" } else { "BU" }))
                .collect(),
        })
        .collect();
    Municipality {
        name: "Woerden".to_owned(),
        credit: WOERDEN_CREDIT.to_owned(),
        districts,
        neighbourhoods,
        aliases,
    }
}
