//! What holds for every paper: tagged, titled, printable, the same every time, and deaf to whatever a
//! field may contain.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests and their readers"
)]

#[path = "support/pdf.rs"]
mod pdf;
mod support;

use papers::documents::{
    AttendanceTable, Attendee, Badge, Badges, Contact, Grouping, MeetingHead, PhoneList, Programme,
    ProgrammeItem, RoomSign, Seated, SilentOrganisation, Table, TableCards,
};
use papers::{Document, Locale, Paper, PaperError};
use proptest::prelude::*;

fn make(document: &dyn Document) -> Paper {
    support::press()
        .make(document, &support::print(Locale::Nl))
        .unwrap()
}

#[test]
fn every_paper_is_tagged_titled_and_says_its_language() {
    for locale in [Locale::Nl, Locale::En] {
        for (name, document) in support::all() {
            let paper = support::press()
                .make(document.as_ref(), &support::print(locale))
                .unwrap();
            let info = pdf::info(&paper.pdf);
            assert!(
                info.contains(&format!("Title:           {}", paper.title)),
                "{name}: {info}"
            );
            assert!(
                info.lines()
                    .any(|line| line.starts_with("Tagged:") && line.ends_with("yes")),
                "{name}"
            );
            assert!(
                info.contains("2012"),
                "{name} carries the moment it was made, not the clock's: {info}"
            );
            let raw = String::from_utf8_lossy(&paper.pdf);
            assert!(
                raw.contains("<pdfuaid:part>1</pdfuaid:part>"),
                "{name} says it is PDF/UA-1"
            );
            let language = if locale == Locale::Nl {
                "<rdf:li>nl-NL</rdf:li>"
            } else {
                "<rdf:li>en-GB</rdf:li>"
            };
            assert!(raw.contains(language), "{name} says its language");
            assert!(paper.replaced.is_empty(), "{name}: {:?}", paper.replaced);
            assert!(paper.pages >= 1);
        }
    }
}

#[test]
fn tables_have_heads_and_papers_have_headings() {
    let with_table = [
        "person",
        "attendance-organisation",
        "attendance-surname",
        "control",
        "programme",
        "phone-list",
        "group-changes",
        "overview",
        "coverage",
        "standing",
    ];
    for (name, document) in support::all() {
        let structure = pdf::structure(&make(document.as_ref()).pdf);
        if with_table.contains(&name) {
            // Rows mix head and data cells, so there is no THead; every head says what it heads instead.
            for tag in ["Table", "TH", "TD"] {
                assert!(
                    structure
                        .split_whitespace()
                        .any(|word| word.trim_end_matches(':') == tag),
                    "{name} has no {tag}"
                );
            }
            assert!(
                structure.contains("/Scope /Column"),
                "{name}: columns are named by their heads"
            );
            assert!(
                structure.contains("/Scope /Row"),
                "{name}: rows are named by their first cells"
            );
        }
        if name != "badges" {
            assert!(structure.contains("H1"), "{name} has no first heading");
        }
    }
}

#[test]
fn nothing_runs_off_the_page() {
    let long = "Vereniging van samenwerkende vrijwilligersorganisaties voor ouderen, mantelzorgers en naasten in \
                Woerden, Harmelen, Kamerik en Zegveld en wat daar verder nog allemaal omheen ligt in het Groene Hart van Holland";
    assert!(long.chars().count() >= 200);
    let unbroken = "W".repeat(200);
    for text in [long, &unbroken] {
        for (name, document) in everything_named(text) {
            let paper = make(document.as_ref());
            let (words, sizes) = pdf::words(&paper.pdf);
            for word in words {
                let (width, height) = sizes[word.page];
                assert!(
                    word.left >= 0.0 && word.right <= width && word.top >= 0.0 && word.bottom <= height,
                    "{name}: {word:?} lies outside {width} × {height}"
                );
            }
        }
    }
}

/// A badge is read across a table: a long name goes over more lines before its letters become small.
#[test]
fn a_long_organisation_stays_legible_on_a_badge() {
    let names = [
        "Belbus",
        "Vereniging van samenwerkende vrijwilligersorganisaties voor ouderen en mantelzorgers in Woerden",
        "Stichting Welzijn, Ontmoeting en Vervoer Harmelen, Kamerik, Zegveld en omstreken voor jong en oud",
        "Vrijwilligersorganisatiesamenwerkingsverbandvertegenwoordiging Kamerik en de rest van de polders",
    ];
    let badges = names.map(|organisation| Badge {
        name: "Wilhelmina van den Oudenrijn-Barwoutswaarder".into(),
        organisation: organisation.into(),
        table: Some(3),
    });
    let sheet = Badges {
        head: support::head(),
        badges: badges.to_vec(),
        spares: 0,
    };
    let (words, _) = pdf::words(&make(&sheet).pdf);
    let height = |text: &str| {
        let word = words.iter().find(|word| pdf::bare(&word.text).starts_with(text));
        word.map(|word| word.bottom - word.top).unwrap()
    };
    // The box of a word grows with its letters; a short name has them at 12.5 points.
    let largest = height("Belbus");
    for word in ["Vereniging", "Ontmoeting", "Vrijwilligers"] {
        assert!(
            height(word) > largest * 9.0 / 12.5,
            "{word} is {} high",
            height(word)
        );
    }
}

#[test]
fn the_same_records_give_the_same_file() {
    for (name, document) in support::all() {
        assert_eq!(make(document.as_ref()).pdf, make(document.as_ref()).pdf, "{name}");
    }
}

#[test]
fn file_names_carry_no_names() {
    for (name, document) in support::all() {
        let file = make(document.as_ref()).file_name;
        assert!(
            file.chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c)),
            "{file}"
        );
        assert!(file.ends_with("-v1.pdf"), "{file}");
        for hidden in ["veldkant", "zonnehof", "respijt", "oldenkamp", "jansen"] {
            assert!(!file.contains(hidden), "{name}: {file}");
        }
    }
}

#[test]
fn page_images_come_from_the_same_layout() {
    let paper = make(&support::badges(12));
    let image = paper.page_png(0, 1.0).unwrap();
    assert_eq!(&image[..8], b"\x89PNG\r\n\x1a\n");
    let side = |from: usize| u32::from_be_bytes(image[from..from + 4].try_into().unwrap());
    assert_eq!((side(16), side(20)), (595, 842));
    assert!(matches!(
        paper.page_png(paper.pages, 1.0),
        Err(PaperError::NoPage { .. })
    ));
    for scale in [0.0, -1.0, f64::NAN, 1e9] {
        assert!(matches!(paper.page_png(0, scale), Err(PaperError::Image(_))));
    }
}

#[test]
fn letters_can_be_made_together_and_apart() {
    let all = support::letters(5);
    assert_eq!(make(&all).pages, 5);
    let apart: Vec<_> = all.apart().collect();
    assert_eq!(apart.len(), 5);
    for (letter, addressee) in apart.iter().zip(&all.addressees) {
        let text = pdf::flat(&make(letter).pdf);
        assert!(text.contains(&addressee.organisation));
        let others = all
            .addressees
            .iter()
            .filter(|other| other.organisation != addressee.organisation);
        assert!(
            others
                .into_iter()
                .all(|other| !text.contains(&other.organisation))
        );
        assert!(text.contains("vóór maandag 28 mei 2012") && text.contains("met hoogstens 2 personen"));
    }
}

#[test]
fn badges_fill_their_sheets() {
    let paper = make(&support::badges(24));
    // 24 and 6 spares are exactly three sheets.
    assert_eq!(paper.pages, 3);
    let text = pdf::bare(&pdf::flat(&paper.pdf));
    for badge in &support::badges(24).badges {
        assert!(text.contains(&pdf::bare(&badge.name)), "{}", badge.name);
    }
}

#[test]
fn the_example_dossier_is_marked_on_every_page() {
    let mut print = support::print(Locale::Nl);
    print.example = true;
    let paper = support::press()
        .make(&support::attendance_table(56, Grouping::Surname), &print)
        .unwrap();
    assert!(
        pdf::pages(&paper.pdf)
            .iter()
            .all(|page| page.contains("VOORBEELD"))
    );
}

#[test]
fn own_words_and_plan_words_are_both_there_with_their_page() {
    let text = pdf::flat(&make(&support::comparison()).pdf);
    for wanted in [
        "‘Niemand in Zegveld eet elke dag alleen.",
        "Maatregel 1.2, blz. 9",
        "bevestigd op 20 juni 2012",
        "3 combinaties zijn nog niet beoordeeld.",
        "Doelen van het plan die niemand oppakt",
        "Ambities buiten het plan",
    ] {
        assert!(text.contains(wanted), "{wanted}");
    }
    let eettafel = text.find("Eettafel Zegveld").unwrap();
    let respijt = text.find("Respijthuis De Linde").unwrap();
    assert!(eettafel < respijt, "organisations stand in alphabetical order");
}

#[test]
fn characters_no_font_has_are_marked_and_told() {
    let mut badges = support::badges(1);
    badges.badges[0].name = "Buurt 🌻 Αθηνά Дарья Phạm".into();
    let paper = make(&badges);
    assert_eq!(paper.replaced.iter().copied().collect::<Vec<_>>(), vec!['🌻']);
    let text = pdf::flat(&paper.pdf);
    assert!(
        text.contains("Αθηνά") && text.contains("Дарья") && text.contains("Phạm"),
        "{text}"
    );
}

#[test]
fn markup_is_printed_and_never_obeyed() {
    let hostile = [
        "#eval(\"1+1\")",
        "#panic()",
        "<b>Club</b>",
        "$x^2$",
        "*vet* _schuin_ `code`",
        "= Kop",
        "@bron",
        "\\ \\u{41}",
        "// weg",
        "/* weg */",
        "#import \"base.typ\"",
        "]#[",
        "\"'‘’",
        "~ -- --- ...",
        "https://example.org/#a",
    ];
    for text in hostile {
        for (name, document) in everything_named(text) {
            let shown = pdf::flat(&make(document.as_ref()).pdf);
            // A line may break inside; compare without blanks.
            assert!(
                pdf::bare(&shown).contains(&pdf::bare(text)),
                "{name}: {text} not in {shown}"
            );
        }
    }
}

/// Papers with `text` in every field a person can type.
fn everything_named(text: &str) -> Vec<(&'static str, Box<dyn Document>)> {
    let head = MeetingHead {
        organiser: text.into(),
        trajectory: text.into(),
        title: text.into(),
        room: text.into(),
        venue: text.into(),
        address: text.into(),
        ..support::head()
    };
    let attendee = Attendee {
        id: "1".into(),
        name: text.into(),
        sort_name: text.into(),
        organisation: text.into(),
        position: text.into(),
        ..Attendee::default()
    };
    let table = Table {
        number: 1,
        people: vec![Seated {
            name: text.into(),
            organisation: text.into(),
            duty: None,
        }],
    };
    let contact = Contact {
        name: text.into(),
        role: text.into(),
        phone: text.into(),
    };
    let mut letters = support::letters(1);
    letters.subject = text.into();
    letters.paragraphs = vec![text.into()];
    letters.addressees[0].organisation = text.into();
    let mut comparison = support::comparison();
    for organisation in &mut comparison.organisations {
        organisation.organisation = text.into();
        for ambition in &mut organisation.ambitions {
            ambition.text = text.into();
        }
    }
    let mut coverage = support::coverage();
    for row in &mut coverage.rows {
        row.organisation = text.into();
        row.text = text.into();
    }
    let mut overview = support::attendance_overview();
    overview.rows[0].organisation = text.into();
    overview.meetings[0].title = text.into();
    let mut groups = support::group_overview();
    groups.tables = vec![table.clone()];
    vec![
        (
            "attendance by organisation",
            Box::new(AttendanceTable {
                head: head.clone(),
                grouping: Grouping::Organisation,
                people: vec![attendee.clone()],
                blank_lines: 2,
            }),
        ),
        (
            "attendance by surname",
            Box::new(AttendanceTable {
                head: head.clone(),
                grouping: Grouping::Surname,
                people: vec![attendee],
                blank_lines: 0,
            }),
        ),
        (
            "badges",
            Box::new(Badges {
                head: head.clone(),
                badges: vec![Badge {
                    name: text.into(),
                    organisation: text.into(),
                    table: Some(7),
                }],
                spares: 0,
            }),
        ),
        (
            "table cards",
            Box::new(TableCards {
                head: head.clone(),
                tables: vec![table],
            }),
        ),
        (
            "room sign",
            Box::new(RoomSign {
                head: head.clone(),
                direction: None,
                remark: text.into(),
            }),
        ),
        (
            "programme",
            Box::new(Programme {
                head: head.clone(),
                introduction: text.into(),
                items: vec![ProgrammeItem {
                    starts_at: None,
                    ends_at: None,
                    title: text.into(),
                    who: text.into(),
                    detail: text.into(),
                }],
                closing: text.into(),
            }),
        ),
        (
            "phone list",
            Box::new(PhoneList {
                head,
                reply_by: None,
                silent: vec![SilentOrganisation {
                    organisation: text.into(),
                    contacts: vec![contact],
                    invited_on: None,
                    reminded_on: None,
                    tried_on: Vec::new(),
                    remark: text.into(),
                }],
            }),
        ),
        ("letters", Box::new(letters)),
        ("comparison", Box::new(comparison)),
        ("coverage", Box::new(coverage)),
        ("overview", Box::new(overview)),
        ("groups", Box::new(groups)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    /// Whatever is typed, the paper is made and stays accessible: typst's own PDF/UA checks run in `make`.
    #[test]
    fn any_text_makes_a_paper(text in any::<String>(), more in "[ -~]{0,60}") {
        for field in [&text, &more] {
            for (name, document) in everything_named(field) {
                let made = support::press().make(document.as_ref(), &support::print(Locale::Nl));
                prop_assert!(made.is_ok(), "{}: {:?} gave {:?}", name, field, made.err());
            }
        }
    }
}
