//! The whole way from rows to plan, on small made-up lists.

use proptest::prelude::*;

use super::*;
use crate::duplicates::Reason;
use crate::flags::Problem;
use crate::places::woerden;

/// A sheet from lines with `|` between cells; the first line is row 1.
fn sheet(text: &str) -> Sheet {
    let rows = (1..)
        .zip(text.lines())
        .map(|(number, line)| SheetRow {
            number,
            cells: line.split('|').map(str::to_owned).collect(),
        })
        .collect();
    Sheet::from_rows("lijst".to_owned(), rows)
}

fn preview(text: &str, known: &Known) -> Preview {
    let sheet = sheet(text);
    prepare(&sheet, &guess_mapping(&sheet), &woerden(), known)
}

fn plan(text: &str, decisions: &Decisions) -> ImportPlan {
    decide(&preview(text, &Known::default()), &Known::default(), decisions)
}

fn target(field: OrganisationField) -> Target {
    Target::Organisation { field }
}

fn contact(number: u8, field: ContactField) -> Target {
    Target::Contact { number, field }
}

#[test]
fn columns_are_recognised_by_header_and_neighbours() {
    use ContactField as C;
    use OrganisationField as O;
    for (header, expected) in [
        (
            "Naam organisatie|Soort|Tel.|E-mail|Contactpersoon|Telefoon|Mail|Functie|Postcode",
            vec![
                target(O::Name),
                target(O::Kind),
                target(O::Phone),
                target(O::Email),
                contact(1, C::FullName),
                contact(1, C::Phone),
                contact(1, C::Email),
                contact(1, C::Role),
                target(O::Postcode),
            ],
        ),
        (
            "Organisatie|Naam|Telefoon|Mobiel|E-mail|Naam|Telefoon|E-mail|Opmerking",
            vec![
                target(O::Name),
                contact(1, C::FullName),
                contact(1, C::Phone),
                contact(1, C::OtherPhone),
                contact(1, C::Email),
                contact(2, C::FullName),
                contact(2, C::Phone),
                contact(2, C::Email),
                target(O::Notes),
            ],
        ),
        (
            "Organisation|First name|Last name|Phone|Email|City|Shoe size",
            vec![
                target(O::Name),
                contact(1, C::GivenName),
                contact(1, C::Surname),
                contact(1, C::Phone),
                contact(1, C::Email),
                target(O::City),
                Target::Remark,
            ],
        ),
        (
            "Naam|Contact 1|Contact 1 e-mail|Contact 2|Contact 2 e-mail|Adres|Huisnr.",
            vec![
                target(O::Name),
                contact(1, C::FullName),
                contact(1, C::Email),
                contact(2, C::FullName),
                contact(2, C::Email),
                target(O::Street),
                target(O::HouseNumber),
            ],
        ),
    ] {
        let sheet = sheet(&format!("Overzicht\n\n{header}\nx|y"));
        assert_eq!(sheet.header_row, Some(3), "{header}");
        assert_eq!(guess_mapping(&sheet).targets, expected, "{header}");
    }
}

#[test]
fn a_list_without_a_header_is_read_by_its_values() {
    let sheet = sheet(
        "Koor Zang|info@koor.example.nl|3441 AB|Woerden\nKlusgroep Moer|moer@x.example.nl|3441 AC|Woerden",
    );
    assert_eq!(sheet.header_row, None);
    let targets = guess_mapping(&sheet).targets;
    assert_eq!(targets[0], target(OrganisationField::Name));
    assert_eq!(targets[1], target(OrganisationField::Email));
    assert_eq!(targets[2], target(OrganisationField::Postcode));
}

#[test]
fn several_rows_per_organisation_become_one() {
    let plan = plan(
        "Organisatie|Contactpersoon|E-mail\nKoor Zang|J. de Wit|j@x.nl\n|P. Blij|p@x.nl\nKoor Zang|K. Rood|k@x.nl\nKoor Zang|J. de Wit|j@x.nl\n   \n\n",
        &Decisions::default(),
    );
    assert_eq!(plan.organisations.len(), 1);
    assert_eq!(plan.organisations[0].rows, [2, 3, 4]);
    let order: Vec<(u32, &str)> = plan
        .positions
        .iter()
        .map(|at| (at.sort, plan.persons[at.person].fields.name.surname.as_str()))
        .collect();
    assert_eq!(order, [(1, "Wit"), (2, "Blij"), (3, "Rood")]);
    let left_out: Vec<(u32, u32, LeftOutReason)> = plan
        .left_out
        .iter()
        .map(|row| (row.row, row.last_row, row.reason))
        .collect();
    assert_eq!(
        left_out,
        [
            (5, 5, LeftOutReason::SameAsEarlierRow),
            (6, 7, LeftOutReason::Blank)
        ]
    );
}

const TWO_BRIDGES: &str = "Organisatie|KvK|Contactpersoon|E-mail|Telefoon|Opmerkingen\n\
Voedselbank De Brug|99990104|H. van 't Zand|h@brug.nl|0348 55 12 07|vrijdag open\n\
St. Voedselbank De Brug Woerden|99990140|Hanna van 't Zand|h@brug.nl||oude lijst";

#[test]
fn duplicates_are_asked_about_and_kept_apart_without_an_answer() {
    let preview = preview(TWO_BRIDGES, &Known::default());
    let [question] = preview.questions.as_slice() else {
        panic!("one question, not {:?}", preview.questions)
    };
    assert_eq!(question.reasons, [Reason::SameName, Reason::SameContact]);
    let fields: Vec<&str> = question
        .differences
        .iter()
        .map(|difference| difference.field.as_str())
        .collect();
    assert_eq!(fields, ["name", "kvk", "notes"]);
    assert_eq!(question.persons.len(), 1);
    let plan = decide(&preview, &Known::default(), &Decisions::default());
    assert_eq!(
        (plan.organisations.len(), plan.persons.len(), plan.positions.len()),
        (2, 2, 2)
    );
}

#[test]
fn one_answer_makes_them_one_and_loses_nothing() {
    let answer = Answer {
        question: 1,
        same: true,
        take_right: vec!["kvk".into()],
        same_persons: vec![0],
        take_right_of: Vec::new(),
    };
    let plan = plan(
        TWO_BRIDGES,
        &Decisions {
            answers: vec![answer],
            ..Decisions::default()
        },
    );
    let [organisation] = plan.organisations.as_slice() else {
        panic!("one organisation")
    };
    assert_eq!(organisation.fields.name, "Voedselbank De Brug");
    assert_eq!(organisation.fields.aliases, ["St. Voedselbank De Brug Woerden"]);
    assert_eq!(organisation.fields.kvk, "99990140");
    assert_eq!(organisation.fields.notes, "vrijdag open\noude lijst");
    assert_eq!(organisation.rows, [2, 3]);
    let [person] = plan.persons.as_slice() else {
        panic!("one person")
    };
    assert_eq!(person.fields.name.full(), "Hanna van 't Zand");
    assert_eq!(person.fields.name.initials, "H.");
    assert_eq!(person.fields.phone, "+31348551207");
    assert_eq!(plan.positions.len(), 1);
}

fn known() -> Known {
    let preview = preview(TWO_BRIDGES, &Known::default());
    let row = &preview.rows[0];
    Known {
        organisations: vec![KnownOrganisation {
            id: "brug".into(),
            fields: row.organisation.clone(),
            persons: vec![KnownPerson {
                id: "zand".into(),
                fields: row.persons[0].clone(),
            }],
        }],
    }
}

#[test]
fn what_the_dossier_holds_is_not_added_again_and_the_rest_is_asked() {
    let preview = preview(TWO_BRIDGES, &known());
    assert_eq!(
        preview.left_out,
        [LeftOut {
            row: 2,
            last_row: 2,
            reason: LeftOutReason::AlreadyKnown
        }]
    );
    let [question] = preview.questions.as_slice() else {
        panic!("one question")
    };
    assert_eq!(question.left.existing.as_deref(), Some("brug"));
    assert_eq!(question.right.row, Some(3));
    let answer = Answer {
        question: 1,
        same: true,
        take_right: Vec::new(),
        same_persons: vec![0],
        take_right_of: Vec::new(),
    };
    let plan = decide(
        &preview,
        &known(),
        &Decisions {
            answers: vec![answer],
            ..Decisions::default()
        },
    );
    assert_eq!(plan.organisations[0].existing.as_deref(), Some("brug"));
    assert_eq!(plan.organisations[0].fields.kvk, "99990104");
    assert_eq!(plan.persons[0].existing.as_deref(), Some("zand"));
}

#[test]
fn doubtful_values_are_kept_until_she_accepts_the_suggestion() {
    let list = "Organisatie|Contactpersoon|E-mail\nKoor|J. de Wit|j@x,nl";
    let preview = preview(list, &Known::default());
    assert_eq!(preview.rows[0].problems[0].field, "contact.1.email");
    assert_eq!(preview.rows[0].problems[0].problem, Problem::EmailComma);
    assert_eq!(preview.rows[0].persons[0].email, "j@x,nl");
    let accepted = vec![Accepted {
        row: 2,
        field: "contact.1.email".into(),
    }];
    let plan = plan(
        list,
        &Decisions {
            accepted,
            ..Decisions::default()
        },
    );
    assert_eq!(plan.persons[0].fields.email, "j@x.nl");
}

#[test]
fn a_number_that_may_be_a_bsn_is_never_taken_into_the_source_text() {
    let sheet =
        sheet("Organisatie|KvK|Opmerkingen|Contactpersoon\nPraatgroep|111222333|bsn 111.222.333|J. de Wit");
    let mapping = guess_mapping(&sheet);
    let preview = prepare(&sheet, &mapping, &woerden(), &Known::default());
    let problems: Vec<Problem> = preview.rows[0].problems.iter().map(|flag| flag.problem).collect();
    assert_eq!(problems, [Problem::BsnLike, Problem::BsnLike]);
    assert_eq!(preview.rows[0].organisation.kvk, "");
    let text = source_text(&sheet, &mapping, &sheet.rows[0]);
    assert_eq!(
        text,
        "Organisatie: Praatgroep\nKvK: *********\nOpmerkingen: bsn *********"
    );
}

#[test]
fn rows_without_an_organisation_are_reported() {
    let plan = plan(
        "Organisatie|Contactpersoon|E-mail\n|J. de Wit|j@x.nl\nKoor|P. Blij|p@x.nl\nKlus||k@x.nl",
        &Decisions {
            leave_out: vec![4],
            ..Decisions::default()
        },
    );
    let reasons: Vec<(u32, LeftOutReason)> = plan.left_out.iter().map(|row| (row.row, row.reason)).collect();
    assert_eq!(reasons, [(2, LeftOutReason::NoName), (4, LeftOutReason::Chosen)]);
    assert_eq!(plan.organisations.len(), 1);
}

fn lines() -> impl Strategy<Value = Vec<String>> {
    let name = prop::sample::select(vec![
        "",
        " ",
        "Koor",
        "St. Koor Woerden",
        "Klusgroep",
        "Inloop De Brug",
        "inloop de brug",
    ]);
    let person = prop::sample::select(vec!["", "J. de Wit", "J. de Wit", "Jan de Wit", "P. Blij"]);
    let email = prop::sample::select(vec!["", "j@x.nl", "j@x,nl", "info@koor.nl"]);
    let phone = prop::sample::select(vec!["", "0348 55 12 07", "0348551207", "geen"]);
    let line = (name, person, email, phone)
        .prop_map(|(name, person, email, phone)| format!("{name}|{person}|{email}|{phone}"));
    prop::collection::vec(line, 0..12)
}

proptest! {
    #[test]
    fn every_row_is_imported_or_reported_and_nothing_is_merged_unasked(lines in lines()) {
        let text = format!("Organisatie|Contactpersoon|E-mail|Telefoon\n{}", lines.join("\n"));
        let preview = preview(&text, &Known::default());
        let plan = decide(&preview, &Known::default(), &Decisions::default());
        let mut rows: Vec<u32> = plan.organisations.iter().flat_map(|organisation| organisation.rows.clone()).collect();
        for left_out in &plan.left_out {
            rows.extend(left_out.row..=left_out.last_row);
        }
        rows.sort_unstable();
        let all: Vec<u32> = (2..).take(lines.len()).collect();
        prop_assert_eq!(rows, all);
        let drafted: usize = preview.rows.iter().map(|row| row.persons.len()).sum();
        prop_assert_eq!(plan.persons.len(), drafted);
        prop_assert_eq!(plan.positions.len(), drafted);
    }

    #[test]
    fn the_same_list_and_answers_give_the_same_plan(lines in lines(), same in prop::collection::vec(any::<bool>(), 12)) {
        let text = format!("Organisatie|Contactpersoon|E-mail|Telefoon\n{}", lines.join("\n"));
        let first = preview(&text, &Known::default());
        prop_assert_eq!(&first, &preview(&text, &Known::default()));
        let answers = first.questions.iter().zip(&same)
            .map(|(question, same)| Answer { question: question.id, same: *same, take_right: Vec::new(), same_persons: (0..3).collect(), take_right_of: Vec::new() })
            .collect();
        let decisions = Decisions { answers, ..Decisions::default() };
        let plan = decide(&first, &Known::default(), &decisions);
        prop_assert_eq!(&plan, &decide(&first, &Known::default(), &decisions));
        for position in &plan.positions {
            prop_assert!(position.organisation < plan.organisations.len() && position.person < plan.persons.len());
        }
        let rows: usize = plan.organisations.iter().map(|organisation| organisation.rows.len()).sum();
        prop_assert_eq!(rows, first.rows.len());
    }
}

const NEWER_BRIDGE: &str = "Organisatie|KvK|Contactpersoon|E-mail|Telefoon|Functie\n\
Voedselbank De Brug|99990104|H. van 't Zand|hanna@brug.nl|0348 55 99 99|voorzitter";

fn known_with_role() -> Known {
    let mut known = known();
    known.organisations[0].persons[0].fields.role = "coördinator".into();
    known
}

#[test]
fn newer_contact_data_is_shown_beside_the_old_and_what_loses_is_reported() {
    let preview = preview(NEWER_BRIDGE, &known_with_role());
    let [question] = preview.questions.as_slice() else {
        panic!("one question, not {:?}", preview.questions)
    };
    let differs: Vec<(&str, &str, &str)> = question.persons[0]
        .differences
        .iter()
        .map(|one| (one.field.as_str(), one.left.as_str(), one.right.as_str()))
        .collect();
    assert_eq!(
        differs,
        [
            ("email", "h@brug.nl", "hanna@brug.nl"),
            ("phone", "0348 55 12 07", "0348 55 99 99"),
            ("role", "coördinator", "voorzitter"),
        ]
    );
    let decide_with = |taken: &[&str]| {
        let answer = Answer {
            question: question.id,
            same: true,
            take_right: Vec::new(),
            same_persons: vec![0],
            take_right_of: vec![TakenOfPair {
                pair: 0,
                fields: taken.iter().map(|field| (*field).to_owned()).collect(),
            }],
        };
        let decisions = Decisions {
            answers: vec![answer],
            ..Decisions::default()
        };
        decide(&preview, &known_with_role(), &decisions)
    };
    let kept = decide_with(&[]);
    assert_eq!(kept.persons[0].fields.email, "h@brug.nl");
    assert_eq!(kept.positions[0].role, "coördinator");
    let lost: Vec<(u32, &str, &str)> = kept
        .not_taken
        .iter()
        .map(|one| (one.row, one.field.as_str(), one.listed.as_str()))
        .collect();
    assert_eq!(
        lost,
        [
            (2, "email", "hanna@brug.nl"),
            (2, "phone", "0348 55 99 99"),
            (2, "role", "voorzitter")
        ]
    );
    let taken = decide_with(&["email", "role"]);
    assert_eq!(taken.persons[0].fields.email, "hanna@brug.nl");
    assert_eq!(taken.persons[0].fields.phone, "+31348551207");
    assert_eq!(taken.positions[0].role, "voorzitter");
    assert_eq!(taken.not_taken.len(), 1);
}

#[test]
fn a_new_function_alone_is_not_known_already() {
    let list = TWO_BRIDGES.lines().take(2).collect::<Vec<_>>().join("\n");
    let newer = list
        .replace("Opmerkingen", "Opmerkingen|Functie")
        .replace("vrijdag open", "vrijdag open|voorzitter");
    assert_eq!(
        preview(&list, &known_with_role()).left_out[0].reason,
        LeftOutReason::AlreadyKnown
    );
    let preview = preview(&newer, &known_with_role());
    assert!(preview.left_out.is_empty());
    assert_eq!(preview.questions.len(), 1);
}

#[test]
fn one_name_in_two_towns_and_one_name_spelled_twice_are_asked_about() {
    let towns = preview(
        "Organisatie|Plaats\nBuurthuis De Kern|Kamerik\nBuurthuis De Kern|Zegveld",
        &Known::default(),
    );
    assert_eq!(towns.rows.len(), 2);
    assert_eq!(towns.questions[0].reasons, [Reason::SameName, Reason::OtherPlace]);
    let spelled = preview(
        "Organisatie|Contactpersoon\nFriends Cafe|J. de Wit\nFriends Café|P. Blij\nfriends café|K. Rood",
        &Known::default(),
    );
    assert_eq!(spelled.questions.len(), 1);
    assert_eq!(spelled.questions[0].reasons, [Reason::SameName]);
    assert_eq!(
        spelled
            .rows
            .iter()
            .map(|row| row.action.clone())
            .collect::<Vec<_>>(),
        [Action::Add, Action::Add, Action::Continue { row: 3 }]
    );
}

#[test]
fn a_column_of_citizen_service_numbers_is_not_read() {
    for header in ["BSN", "BSN contactpersoon", "Burgerservicenummer", "sofi-nummer"] {
        let sheet = sheet(&format!(
            "Organisatie|{header}|Contactpersoon\nKoor|111222333|J. de Wit"
        ));
        assert_eq!(guess_mapping(&sheet).targets[1], Target::LeftOut, "{header}");
    }
}

#[test]
fn leaving_out_a_row_joins_nobody_else() {
    let list = "Organisatie|Plaats|Contactpersoon\n\
                Koor Zang|Woerden|J. de Wit\n\
                Koor Zang|Woerden|P. Blij\n\
                Koor Zang|Woerden|K. Rood\n\
                St. Koor Zang|Woerden|K. Rood";
    let preview = preview(list, &Known::default());
    let [question] = preview.questions.as_slice() else {
        panic!("one question, not {:?}", preview.questions)
    };
    assert_eq!(question.persons[0].left_contact, 3);
    let answer = Answer {
        question: question.id,
        same: true,
        take_right: Vec::new(),
        same_persons: vec![0],
        take_right_of: Vec::new(),
    };
    let plan = decide(
        &preview,
        &Known::default(),
        &Decisions {
            answers: vec![answer],
            leave_out: vec![3],
            ..Decisions::default()
        },
    );
    let names: Vec<String> = plan.persons.iter().map(|one| one.fields.name.full()).collect();
    assert_eq!(names, ["J. de Wit", "K. Rood"]);
}
