//! Lifelike, wholly fictional records for tests and for looking at every paper.
#![allow(dead_code, reason = "each test takes what it needs")]

use std::path::PathBuf;
use std::sync::OnceLock;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::groups::Quality;
use papers::documents::MeetingHead;
use papers::documents::attendance::{
    AttendanceControl, AttendanceTable, Attendee, ControlAttendee, Grouping,
};
use papers::documents::badges::{Badge, Badges};
use papers::documents::comparison::{
    AmbitionOutsidePlan, Compared, ComparedAmbition, ComparedOrganisation, Comparison, CoverageMatrix,
    CoverageRow, Judgement, PlanPassage,
};
use papers::documents::groups::{GroupChanges, GroupOverview, Move};
use papers::documents::letters::{Addressee, InvitationFacts, Letters, Sender};
use papers::documents::overview::{AttendanceOverview, OverviewMeeting, OverviewRow, Presence};
use papers::documents::person::{GivenConsent, HeldPosition, Named, PersonRecord, RecordStep, Registered};
use papers::documents::phone_list::{Contact, PhoneList, SilentOrganisation};
use papers::documents::programme::{Programme, ProgrammeItem};
use papers::documents::recovery::RecoverySheet;
use papers::documents::room_sign::{Direction, RoomSign};
use papers::documents::standing::{Standing, StandingCell, StandingRow, StandingStep, StandingTodo};
use papers::documents::table_cards::{Duty, Seated, Table, TableCards};
use papers::{Document, Locale, Papers, Print};

/// The fonts fetched at set-up, in the cache folder that `cargo xtask` uses.
pub fn font_folder() -> PathBuf {
    std::env::var_os("HARTWERK_CACHE")
        .map_or_else(
            || {
                PathBuf::from(std::env::var_os("HOME").unwrap_or_default())
                    .join(".cache")
                    .join("hartwerk")
            },
            PathBuf::from,
        )
        .join("fonts")
}

/// One press for all tests of a process.
pub fn press() -> &'static Papers {
    static PRESS: OnceLock<Papers> = OnceLock::new();
    PRESS.get_or_init(|| {
        Papers::new(&font_folder())
            .expect("fonts are fetched by `cargo xtask fonts`, which `cargo xtask test` runs")
    })
}

pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

pub fn made_at() -> NaiveDateTime {
    date(2012, 6, 7).and_time(time(13, 40))
}

pub fn print(locale: Locale) -> Print {
    Print {
        locale,
        at: made_at(),
        version: 1,
        example: false,
    }
}

pub fn head() -> MeetingHead {
    MeetingHead {
        organiser: "Hart voor Woerden".into(),
        trajectory: "Traject 2012".into(),
        title: "Gewijzigde verhoudingen en opdrachtgeverschap".into(),
        date: date(2012, 6, 7),
        starts_at: time(15, 0),
        ends_at: Some(time(17, 0)),
        room: "Podiumzaal".into(),
        venue: "Welzijn Woerden".into(),
        address: "Rembrandtlaan 2, Woerden".into(),
    }
}

const GIVEN: [&str; 16] = [
    "Anna", "Daniël", "Şükran", "Åse", "Bram", "Mies", "Joop", "Fatma", "Çağla", "Wim", "Noor", "Zoë",
    "Håkon", "Els", "Łukasz", "André",
];
const PREFIX: [&str; 8] = ["", "van den", "", "de", "", "van ’t", "", "ter"];
const SURNAME: [&str; 14] = [
    "Berg",
    "IJzerman",
    "Čapek-Veldkant",
    "Oldenkamp",
    "Çelik",
    "Wit",
    "Schouten",
    "Hof",
    "Ĳsselstein",
    "Brink",
    "Jansen-Duijvestein",
    "Høgh",
    "Molenaar",
    "Quist",
];
const ORGANISATIONS: [&str; 28] = [
    "Zonnehof Bezoekdienst Woerden",
    "Zonnehof Bezoekdienst Harmelen",
    "Stichting Buurtmaaltijd Molenvliet",
    "De Luisterlijn Groene Hart",
    "Voedselkast Het Lage Land",
    "Ruilwinkel ’t Hoekje",
    "Çınar Ouderenkring",
    "Maatjes aan Huis",
    "Mantelkring Kamerik",
    "Diaconie De Open Poort",
    "Taalhuis Overkant",
    "Klusbus Woerden-West",
    "Eettafel Zegveld",
    "Dorpszorg Zegveld",
    "Jeugd in Tel",
    "Inloop De Kachel",
    "Ouderenbond Harmelen en omstreken",
    "Dementiecafé Snel en Polanen",
    "Vervoer op Maat",
    "Autismegroep Lichtpunt",
    "Het Rechtswijzertje",
    "Respijthuis De Linde",
    "Vluchtelingenwerkgroep Welkom",
    "Buurtinitiatief Schilderskwartier",
    "Zorgcoöperatie Kanis",
    "Palliatieve Thuisgroep",
    "Speel-o-theek De Ark",
    "Wereldkeuken Woerden",
];

/// Name as said and as sorted.
pub fn name(at: usize) -> (String, String) {
    let given = GIVEN[at % GIVEN.len()];
    let prefix = PREFIX[(at / 3) % PREFIX.len()];
    let surname = SURNAME[(at * 5 + at / 14) % SURNAME.len()];
    if prefix.is_empty() {
        (format!("{given} {surname}"), format!("{surname}, {given}"))
    } else {
        (
            format!("{given} {prefix} {surname}"),
            format!("{surname}, {prefix}, {given}"),
        )
    }
}

pub fn organisation(at: usize) -> String {
    let round = at / ORGANISATIONS.len();
    let name = ORGANISATIONS[at % ORGANISATIONS.len()];
    if round == 0 {
        name.to_owned()
    } else {
        format!("{name} {}", round + 1)
    }
}

/// `count` people, two of each organisation.
pub fn people(count: usize) -> Vec<Attendee> {
    (0..count)
        .map(|at| {
            let (name, sort_name) = name(at);
            Attendee {
                id: format!("p{at:05}"),
                number: None,
                name: if at == 17 { String::new() } else { name },
                sort_name: if at == 17 { String::new() } else { sort_name },
                organisation: organisation(at / 2),
                position: match at % 4 {
                    0 => "voorzitter".into(),
                    2 => "coördinator vrijwilligers".into(),
                    _ => String::new(),
                },
            }
        })
        .collect()
}

pub fn attendance_table(count: usize, grouping: Grouping) -> AttendanceTable {
    AttendanceTable {
        head: head(),
        grouping,
        people: people(count),
        blank_lines: 6,
    }
}

pub fn attendance_control(count: usize) -> AttendanceControl {
    let people = people(count)
        .into_iter()
        .enumerate()
        .map(|(at, person)| ControlAttendee {
            person,
            phone: if at % 5 == 4 {
                String::new()
            } else {
                format!("0348 55 {:02} {:02}", at / 100, at % 100)
            },
            needs: match at % 9 {
                2 => "vegetarisch".into(),
                5 => "rolstoel, zit graag bij de deur".into(),
                _ => String::new(),
            },
            notes: if at % 11 == 3 {
                "belt nog of zij met de trein komt".into()
            } else {
                String::new()
            },
        })
        .collect();
    AttendanceControl {
        head: head(),
        grouping: Grouping::Surname,
        people,
        blank_lines: 6,
    }
}

pub fn tables(count: u32, size: usize) -> Vec<Table> {
    (1..=count)
        .map(|number| Table {
            number,
            people: (0..size)
                .map(|seat| {
                    let at = seat * count as usize + number as usize;
                    Seated {
                        name: name(at).0,
                        organisation: organisation(at / 2),
                        duty: match seat {
                            0 => Some(Duty::Facilitator),
                            1 => Some(Duty::NoteTaker),
                            _ => None,
                        },
                    }
                })
                .collect(),
        })
        .collect()
}

pub fn badges(count: usize) -> Badges {
    let badges = people(count)
        .into_iter()
        .enumerate()
        .map(|(at, person)| Badge {
            name: person.name,
            organisation: person.organisation,
            table: Some(at as u32 % 7 + 1),
        })
        .collect();
    Badges {
        head: head(),
        badges,
        spares: 6,
    }
}

pub fn programme() -> Programme {
    let item = |hour, minute, title: &str, who: &str, detail: &str| ProgrammeItem {
        starts_at: Some(time(hour, minute)),
        ends_at: None,
        title: title.into(),
        who: who.into(),
        detail: detail.into(),
    };
    Programme {
        head: head(),
        introduction: "Vanmiddag zeggen de organisaties zelf wat zij willen bereiken en welke steun zij daarbij nodig hebben.".into(),
        items: vec![
            item(14, 30, "Ontvangst", "", "Koffie en thee staan klaar in de hal."),
            item(15, 0, "Welkom", "Mies Veldkant", ""),
            item(15, 10, "Waarom wij hier zijn", "Joop ter Hof", "Van vragen om hulp naar opdracht geven: wat verandert er voor uw organisatie?"),
            item(15, 30, "Aan tafel: onze ambities", "zeven tafels met een gespreksleider", "Elke tafel schrijft per organisatie één ambitie op, in eigen woorden."),
            item(16, 20, "Pauze", "", ""),
            item(16, 30, "Wat hebben wij nodig?", "dezelfde tafels", ""),
            item(16, 50, "Afspraken en afsluiting", "Mies Veldkant", ""),
        ],
        closing: "Parkeren kan achter het gebouw. De zaal is toegankelijk met een rolstoel; de ringleiding staat aan.".into(),
    }
}

pub fn phone_list() -> PhoneList {
    let silent = (0..9)
        .map(|at| SilentOrganisation {
            organisation: organisation(at * 3),
            contacts: (0..(at % 3))
                .map(|which| Contact {
                    name: name(at * 2 + which).0,
                    role: if which == 0 {
                        "voorzitter".into()
                    } else {
                        String::new()
                    },
                    phone: if at == 4 {
                        String::new()
                    } else {
                        format!("0348 55 1{which} {:02}", at + 10)
                    },
                })
                .collect(),
            invited_on: Some(date(2012, 5, 24)),
            reminded_on: (at % 2 == 0).then(|| date(2012, 5, 30)),
            tried_on: if at % 2 == 0 {
                vec![date(2012, 5, 29), date(2012, 5, 30)]
            } else {
                Vec::new()
            },
            remark: if at == 5 {
                "Bestuur vergadert pas op 4 juni.".into()
            } else {
                String::new()
            },
        })
        .collect();
    PhoneList {
        head: head(),
        reply_by: Some(date(2012, 5, 28)),
        silent,
    }
}

pub fn letters(count: usize) -> Letters {
    Letters {
        sender: Sender {
            organisation: "Hart voor Woerden".into(),
            address_lines: vec!["Voorbeeldstraat 12".into(), "3441 AB Woerden".into()],
            phone: "0348 55 00 00".into(),
            email: "bureau@hartvoorwoerden.example".into(),
        },
        town: "Woerden".into(),
        date: date(2012, 5, 24),
        subject: "Uitnodiging: gewijzigde verhoudingen en opdrachtgeverschap".into(),
        paragraphs: vec![
            "Wij nodigen uw organisatie uit voor de eerste bijeenkomst over een nieuwe manier van werken. Niet wij zeggen wat u nodig hebt: u zegt eerst zelf wat u wilt bereiken.".into(),
            "In twee of drie bijeenkomsten schrijven wij samen op wat uw ambities zijn en welke steun u daarbij zoekt. Daarna kijken wij wie die steun kan geven. Pas dan leggen wij alles naast het Wmo-plan van de gemeente.".into(),
            "Wij zien uit naar uw komst. Het programma krijgt u in de laatste week van mei.".into(),
        ],
        facts: Some(InvitationFacts {
            head: head(),
            reply_by: Some(date(2012, 5, 28)),
            reply_to: "aanmelden@hartvoorwoerden.example".into(),
            max_persons: Some(2),
        }),
        signed_by: vec!["Mies Veldkant".into(), "coördinator Hart voor Woerden".into()],
        reply_slip: true,
        addressees: (0..count)
            .map(|at| Addressee {
                organisation: organisation(at),
                attention: if at % 2 == 0 { format!("t.a.v. {}", name(at).0) } else { String::new() },
                address_lines: vec![format!("Boomgaardstee {}", at + 3), "3481 XB Harmelen".into()],
                salutation: if at % 2 == 0 { format!("Beste {},", name(at).0) } else { String::new() },
                personal: if at == 1 { "Uw bezoekdienst deed vorig jaar al mee aan het onderzoek; daarvoor nogmaals dank.".into() } else { String::new() },
            })
            .collect(),
    }
}

/// Everything of one fictional person, with names and texts of awkward lengths.
pub fn person_record() -> PersonRecord {
    let step = |minute, kind: &str, before: &str, after: &str| RecordStep {
        at: NaiveDate::from_ymd_opt(2012, 5, 24)
            .and_then(|day| day.and_hms_opt(9, minute, 0))
            .unwrap(),
        kind: kind.into(),
        fields: vec![("phone".into(), before.into(), after.into())],
    };
    PersonRecord {
        organiser: "Hart voor Woerden".into(),
        name: "mw. A.M. van der Linde-Oldenkamp".into(),
        facts: vec![
            ("given_name".into(), "Annemarie".into()),
            ("phone".into(), "0348 42 11 02".into()),
            (
                "notes".into(),
                "Belt het liefst ’s avonds; komt op de fiets.".into(),
            ),
        ],
        positions: vec![HeldPosition {
            organisation: "Mantelzorgkring De Wissel".into(),
            role: "penningmeester".into(),
            from: NaiveDate::from_ymd_opt(2010, 1, 1),
            until: None,
        }],
        consents: vec![GivenConsent {
            purpose: "share_contact".into(),
            given_on: NaiveDate::from_ymd_opt(2012, 5, 1).unwrap(),
            withdrawn_on: None,
            how: "per mail".into(),
        }],
        meetings: vec![Registered {
            meeting: "Wat wilt u bereiken?".into(),
            date: NaiveDate::from_ymd_opt(2012, 6, 7),
            organisation: "Mantelzorgkring De Wissel".into(),
            state: "present".into(),
            numbers: vec![14],
            needs: "ringleiding".into(),
        }],
        named: vec![Named {
            at: "Mantelzorgkring De Wissel".into(),
            text: "Bel mevrouw Van der Linde na zessen.".into(),
        }],
        steps: vec![
            step(30, "update", "0348 42 11 01", "0348 42 11 02"),
            step(10, "insert", "", "0348 42 11 01"),
        ],
    }
}

pub fn recovery() -> RecoverySheet {
    RecoverySheet {
        organiser: "Hart voor Woerden".into(),
        dossier: "Traject 2012".into(),
        key: "K7QF-2MXD-9RTA-HV4C-W8PN-3JGE-6ZBY-5SKU".into(),
    }
}

pub fn group_overview() -> GroupOverview {
    GroupOverview {
        head: head(),
        tables: tables(7, 8),
        quality: Some(Quality {
            tables: 7,
            smallest: 8,
            largest: 8,
            conflicts: 0,
            conflicts_least: 0,
            same_kind: 11,
            same_kind_least: 9,
            same_area: 14,
            same_area_least: 12,
        }),
    }
}

pub fn group_changes() -> GroupChanges {
    let change = |at: usize, from, to| Move {
        name: name(at).0,
        organisation: organisation(at),
        from,
        to,
    };
    GroupChanges {
        head: head(),
        since_version: Some(1),
        moves: vec![
            change(3, Some(2), Some(5)),
            change(9, Some(1), None),
            change(12, None, Some(1)),
            change(30, Some(6), Some(2)),
        ],
        unchanged: 52,
    }
}

pub fn attendance_overview() -> AttendanceOverview {
    let states = [
        Presence::Present(2),
        Presence::Present(1),
        Presence::Excused,
        Presence::Silent,
        Presence::Missing,
        Presence::NotInvited,
    ];
    AttendanceOverview {
        organiser: "Hart voor Woerden".into(),
        trajectory: "Gewijzigde verhoudingen en opdrachtgeverschap".into(),
        meetings: vec![
            OverviewMeeting {
                title: "Ambities".into(),
                date: date(2012, 6, 7),
            },
            OverviewMeeting {
                title: "Wie helpt wie".into(),
                date: date(2012, 6, 21),
            },
            OverviewMeeting {
                title: "Naast het Wmo-plan".into(),
                date: date(2012, 7, 5),
            },
            OverviewMeeting {
                title: "Het beeld van de rollen".into(),
                date: date(2012, 9, 13),
            },
        ],
        rows: (0..28)
            .map(|at| OverviewRow {
                organisation: organisation(at),
                presence: vec![
                    states[(at / 3) % 2],
                    states[(at * 5 + 1) % 6],
                    states[(at * 7) % 5],
                    if at % 3 == 0 {
                        Presence::Expected(2)
                    } else {
                        Presence::Silent
                    },
                ],
            })
            .collect(),
    }
}

fn passage(number: &str, level: &str, text: &str, page: u32) -> PlanPassage {
    PlanPassage {
        number: number.into(),
        level: level.into(),
        text: text.into(),
        page: Some(page),
    }
}

fn passages() -> Vec<PlanPassage> {
    vec![
        passage(
            "1.1",
            "Doelstelling",
            "De sociale samenhang in wijken en dorpen wordt versterkt.",
            8,
        ),
        passage(
            "1.2",
            "Maatregel",
            "In elke kern wordt de totstandkoming van ontmoetingsplekken bevorderd, bij voorkeur in bestaande accommodaties.",
            9,
        ),
        passage(
            "3.1",
            "Doelstelling",
            "Inwoners vinden laagdrempelig informatie, advies en cliëntondersteuning.",
            14,
        ),
        passage(
            "4.1",
            "Resultaat",
            "Overbelasting van mantelzorgers is in 2015 aantoonbaar verminderd.",
            18,
        ),
        passage(
            "4.3",
            "Maatregel",
            "Respijtvoorzieningen worden gebundeld op één locatie binnen de gemeente.",
            19,
        ),
        passage(
            "5.2",
            "Doelstelling",
            "Kwetsbare inwoners nemen zo lang mogelijk zelfstandig deel aan de samenleving.",
            22,
        ),
        passage(
            "7.1",
            "Doelstelling",
            "Het beroep op maatschappelijke opvang neemt af.",
            27,
        ),
        passage(
            "",
            "",
            "De gemeente heroverweegt in 2014 de subsidie voor vervoersvoorzieningen.",
            31,
        ),
    ]
}

pub fn comparison() -> Comparison {
    let plan = passages();
    let pair = |judgement, at: usize, note: &str| Compared {
        judgement,
        passage: plan[at].clone(),
        note: note.into(),
    };
    let ambition = |number, text: &str, compared| ComparedAmbition {
        number,
        text: text.into(),
        confirmed_on: Some(date(2012, 6, 20)),
        compared,
    };
    Comparison {
        organiser: "Hart voor Woerden".into(),
        municipality: "Woerden".into(),
        plan_title: "Beleidsplan Wmo Meedoen naar vermogen".into(),
        plan_period: "2012–2015".into(),
        plan_version: 2,
        organisations: vec![
            ComparedOrganisation {
                organisation: "Respijthuis De Linde".into(),
                ambitions: vec![ambition(
                    1,
                    "Wij willen dat iedereen die voor een ander zorgt één dag per week vrij kan zijn, in het eigen dorp en zonder formulier.",
                    vec![
                        pair(Judgement::Full, 3, ""),
                        pair(
                            Judgement::Conflict,
                            4,
                            "Eén locatie maakt de weg voor Zegveld en Kamerik te lang.",
                        ),
                    ],
                )],
            },
            ComparedOrganisation {
                organisation: "Eettafel Zegveld".into(),
                ambitions: vec![
                    ambition(
                        1,
                        "Niemand in Zegveld eet elke dag alleen. Wij koken twee keer per week, straks drie keer.",
                        vec![
                            pair(Judgement::Full, 1, ""),
                            pair(
                                Judgement::Partial,
                                5,
                                "Het plan noemt zelfstandig deelnemen; ons gaat het om samen eten.",
                            ),
                        ],
                    ),
                    ambition(
                        2,
                        "Wij willen een busje dat mensen ophaalt die niet meer fietsen.",
                        vec![],
                    ),
                ],
            },
        ],
        goals_without_ambition: vec![plan[2].clone(), plan[6].clone()],
        ambitions_outside_plan: vec![AmbitionOutsidePlan {
            organisation: "Eettafel Zegveld".into(),
            number: 2,
            text: "Wij willen een busje dat mensen ophaalt die niet meer fietsen.".into(),
        }],
        unjudged: 3,
    }
}

pub fn coverage() -> CoverageMatrix {
    use Judgement::{Conflict, Full, None, Partial, Unjudged};
    let pattern = [
        Full, None, None, Partial, None, None, Unjudged, None, Conflict, None, None,
    ];
    CoverageMatrix {
        organiser: "Hart voor Woerden".into(),
        plan_title: "Beleidsplan Wmo Meedoen naar vermogen".into(),
        plan_period: "2012–2015".into(),
        plan_version: 2,
        elements: passages(),
        rows: (0..14)
            .map(|at| CoverageRow {
                organisation: organisation(at),
                number: 1,
                text: "Niemand in de buurt eet elke dag alleen".into(),
                judgements: (0..8)
                    .map(|column| {
                        if column == 2 || column == 6 {
                            None
                        } else {
                            pattern[(at * 3 + column * 2) % pattern.len()]
                        }
                    })
                    .collect(),
            })
            .collect(),
    }
}

/// The overview half-way: everything that can be said of a step, of what is due and of an organisation.
pub fn standing(count: usize) -> Standing {
    let step = |key: &str, state: &str, done, total| StandingStep {
        key: key.into(),
        state: state.into(),
        done,
        total,
        date: None,
        next: None,
    };
    let todo = |key: &str, count, days_left: Option<i64>| StandingTodo {
        key: key.into(),
        count,
        meeting: "Gewijzigde verhoudingen".into(),
        due: days_left.map(|days| date(2012, 6, 7) + chrono::Duration::days(days)),
        days_left,
    };
    let cell = |says: &str, count, missing| {
        Some(StandingCell {
            says: says.into(),
            count,
            missing,
        })
    };
    Standing {
        organiser: "Hart voor Woerden".into(),
        trajectory: "Traject 2012".into(),
        on: date(2012, 6, 7),
        steps: vec![
            step("organisations", "done", 28, 28),
            step("invite", "done", 28, 28),
            step("replies", "now", 20, 28),
            StandingStep {
                date: Some(date(2012, 6, 7)),
                next: Some(date(2012, 9, 6)),
                ..step("meeting", "now", 0, 56)
            },
            step("ambitions", "later", 0, 0),
            step("plan", "later", 0, 0),
        ],
        todos: vec![
            todo("call-silent", 8, Some(-10)),
            todo("print-papers", 56, Some(0)),
            todo("make-groups", 1, Some(12)),
            todo("judge-ambitions", 4, None),
        ],
        reply_to: Some(date(2012, 6, 7)),
        incomplete: u32::try_from(count).unwrap(),
        complete: 1,
        rows: (0..count)
            .map(|at| StandingRow {
                organisation: format!("Organisatie {at:03}"),
                cells: [
                    cell("details-doubtful", 1, true),
                    cell("contact-there", 0, false),
                    (at % 3 > 0).then(|| cell("reply-names", 2, false)).flatten(),
                    cell("ambition-none", 0, true),
                    cell("confirmed-not", 1, true),
                    cell("after-confirmation", 0, false),
                ],
            })
            .collect(),
    }
}

/// Every paper, by name.
pub fn all() -> Vec<(&'static str, Box<dyn Document>)> {
    vec![
        ("standing", Box::new(standing(40))),
        (
            "attendance-organisation",
            Box::new(attendance_table(56, Grouping::Organisation)),
        ),
        (
            "attendance-surname",
            Box::new(attendance_table(56, Grouping::Surname)),
        ),
        ("control", Box::new(attendance_control(56))),
        ("badges", Box::new(badges(24))),
        (
            "table-cards",
            Box::new(TableCards {
                head: head(),
                tables: tables(3, 8),
            }),
        ),
        (
            "room-sign",
            Box::new(RoomSign {
                head: head(),
                direction: Some(Direction::Right),
                remark: "De koffie staat klaar".into(),
            }),
        ),
        (
            "room-sign-door",
            Box::new(RoomSign {
                head: head(),
                direction: None,
                remark: String::new(),
            }),
        ),
        ("programme", Box::new(programme())),
        ("phone-list", Box::new(phone_list())),
        ("letters", Box::new(letters(3))),
        ("person", Box::new(person_record())),
        ("recovery", Box::new(recovery())),
        ("groups", Box::new(group_overview())),
        ("group-changes", Box::new(group_changes())),
        ("overview", Box::new(attendance_overview())),
        ("comparison", Box::new(comparison())),
        ("coverage", Box::new(coverage())),
    ]
}
