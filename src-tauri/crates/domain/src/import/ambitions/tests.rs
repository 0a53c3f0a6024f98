//! Lists of ambitions from rows to preview, on small made-up lists.

use super::*;
use crate::flags::Problem;
use crate::import::columns::{AmbitionField as A, Mapping, Target};
use crate::import::sheet::{Sheet, SheetRow};
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
    Sheet::from_rows("ambities".to_owned(), rows)
}

fn known() -> KnownAmbitions {
    let organisation = |id: &str, name: &str, aliases: &[&str]| KnownName {
        id: id.to_owned(),
        name: name.to_owned(),
        aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
    };
    KnownAmbitions {
        organisations: vec![
            organisation("a", "Stichting Eetclub De Lepel", &["De Lepel"]),
            organisation("b", "Belbus Kamerik", &[]),
            organisation("c", "Belbus Zegveld", &[]),
        ],
        ambitions: vec![KnownAmbition {
            organisation_id: "b".to_owned(),
            number: 4,
            text: "Iedereen in het dorp kan op zondag naar zijn familie.".to_owned(),
        }],
        last_number: 4,
    }
}

fn field(field: A) -> Target {
    Target::Ambition { field }
}

fn preview(text: &str, answers: &[NameAnswer]) -> AmbitionPreview {
    let sheet = sheet(text);
    let mapping = guess_ambition_mapping(&sheet);
    prepare_ambitions(&sheet, &mapping, &known(), answers, &woerden())
}

fn reasons(preview: &AmbitionPreview) -> Vec<(u32, AmbitionLeftOutReason)> {
    preview.left_out.iter().map(|one| (one.row, one.reason)).collect()
}

#[test]
fn columns_are_guessed_from_dutch_and_english_headers() {
    let dutch = sheet(
        "Nr|Organisatie|Ambitie|Doelgroep|Wijk|Kan zelf bijdragen|Gaat zelf bijdragen|Tafel|Contactpersoon|Thema\n\
         1|De Lepel|Wekelijks samen eten|ouderen|Kamerik|koks|een keuken|3|Mies|eten",
    );
    assert_eq!(dutch.header_row, Some(1));
    assert_eq!(
        guess_ambition_mapping(&dutch).targets,
        [
            field(A::Number),
            field(A::Organisation),
            field(A::Text),
            field(A::TargetGroups),
            field(A::Areas),
            field(A::ContributionCan),
            field(A::ContributionWill),
            field(A::SourceNote),
            Target::LeftOut,
            Target::Remark,
        ]
    );
    let english = sheet("Organisation|What do they want to achieve|For whom|Where\nDe Lepel|Eat|all|town");
    assert_eq!(
        guess_ambition_mapping(&english).targets,
        [
            field(A::Organisation),
            field(A::Text),
            field(A::TargetGroups),
            field(A::Areas)
        ]
    );
}

#[test]
fn without_headers_long_texts_are_the_ambition_and_short_ones_the_name() {
    let bare = sheet(
        "Belbus Kamerik|Wie niet meer rijdt, moet toch naar het ziekenhuis en naar de kapper kunnen.\n\
         De Lepel|Wij willen op woensdag koken met mensen die anders alleen voor de televisie eten.",
    );
    assert_eq!(bare.header_row, None);
    assert_eq!(
        guess_ambition_mapping(&bare),
        Mapping {
            targets: vec![field(A::Organisation), field(A::Text)]
        }
    );
}

#[test]
fn a_row_goes_to_the_organisation_by_name_or_other_name() {
    let found = preview(
        "Organisatie|Ambitie|Doelgroep\nde lepel|Samen eten|ouderen, buren\nBelbus Kamerik|Rijden naar Utrecht|",
        &[],
    );
    let owner = |id: &str, name: &str| Owner::Existing {
        id: id.to_owned(),
        name: name.to_owned(),
    };
    assert_eq!(found.rows[0].owner, owner("a", "Stichting Eetclub De Lepel"));
    assert_eq!(found.rows[0].listed_as, "de lepel");
    assert_eq!(found.rows[0].target_groups, ["ouderen", "buren"]);
    assert_eq!(found.rows[1].owner, owner("b", "Belbus Kamerik"));
    assert_eq!(found.rows[1].listed_as, "");
    assert!(found.names.is_empty() && found.left_out.is_empty());
}

#[test]
fn an_unknown_name_is_asked_once_and_stays_out_until_it_is_answered() {
    let list = "Organisatie|Ambitie\nEetclub Lepel|Koken\nEETCLUB LEPEL|Afwassen\nWandelclub Ommetje|Lopen";
    let open = preview(list, &[]);
    assert!(open.rows.is_empty());
    assert_eq!(open.names.len(), 2);
    assert_eq!(open.names[0].rows, [2, 3]);
    assert_eq!(open.names[0].candidates[0].id, "a");
    assert!(open.names[1].candidates.is_empty());
    assert!(
        reasons(&open)
            .iter()
            .all(|(_, reason)| *reason == AmbitionLeftOutReason::UnknownOrganisation)
    );

    let answer = |name: &str, meaning| NameAnswer {
        name: name.to_owned(),
        meaning,
    };
    let answers = [
        answer(
            "Eetclub Lepel",
            NameMeaning::Existing {
                id: "a".to_owned(),
                remember: true,
            },
        ),
        answer("Wandelclub Ommetje", NameMeaning::New),
    ];
    let answered = preview(list, &answers);
    assert_eq!(answered.rows.len(), 3);
    assert!(answered.left_out.is_empty());
    assert_eq!(
        answered.rows[2].owner,
        Owner::New {
            name: "Wandelclub Ommetje".to_owned()
        }
    );
    // The names stay in the list, so that an answer can be changed.
    assert_eq!(answered.names.len(), 2);

    let out = preview(list, &[answer("Wandelclub Ommetje", NameMeaning::LeaveOut)]);
    assert_eq!(reasons(&out)[2], (4, AmbitionLeftOutReason::OrganisationLeftOut));

    let gone = NameMeaning::Existing {
        id: "nobody".to_owned(),
        remember: false,
    };
    assert_eq!(
        reasons(&preview(list, &[answer("Wandelclub Ommetje", gone)]))[2].1,
        AmbitionLeftOutReason::UnknownOrganisation
    );
}

#[test]
fn a_name_that_two_organisations_go_by_means_neither() {
    let mut twice = known();
    twice.organisations[2].aliases.push("Belbus Kamerik".to_owned());
    let sheet = sheet("Organisatie|Ambitie\nBelbus Kamerik|Rijden");
    let found = prepare_ambitions(&sheet, &guess_ambition_mapping(&sheet), &twice, &[], &woerden());
    assert!(found.rows.is_empty());
    assert_eq!(found.names.len(), 1);
}

#[test]
fn a_row_without_a_name_belongs_to_the_one_above() {
    let found = preview("Organisatie|Ambitie\nDe Lepel|\n|Koken\n|Afwassen\n", &[]);
    assert_eq!(reasons(&found), [(2, AmbitionLeftOutReason::NoText)]);
    assert_eq!(
        found.rows.iter().map(|row| row.follows).collect::<Vec<_>>(),
        [Some(2), Some(2)]
    );
    let orphan = preview("Organisatie|Ambitie\n|Koken\n", &[]);
    assert_eq!(reasons(&orphan), [(2, AmbitionLeftOutReason::NoOrganisation)]);
}

#[test]
fn what_is_there_already_stays_out_and_what_is_nearly_there_is_said() {
    let found = preview(
        "Organisatie|Ambitie\n\
         Belbus Kamerik|iedereen in het dorp kan op zondag naar zijn familie\n\
         Belbus Kamerik|Iedereen in het dorp kan op zondag weer naar zijn familie.\n\
         Belbus Zegveld|Iedereen in het dorp kan op zondag naar zijn familie.\n\
         De Lepel|Koken\n\
         De Lepel|KOKEN!",
        &[],
    );
    assert_eq!(
        reasons(&found),
        [
            (2, AmbitionLeftOutReason::AlreadyKnown),
            (6, AmbitionLeftOutReason::SameAsEarlierRow)
        ]
    );
    assert_eq!(
        (found.left_out[0].about.as_str(), found.left_out[1].about.as_str()),
        ("4", "5")
    );
    assert_eq!(found.rows[0].problems[0].problem, Problem::AmbitionAlike);
    // The same words of another organisation are another ambition.
    assert!(found.rows[1].problems.is_empty());
}

#[test]
fn a_number_of_the_list_is_kept_only_when_it_was_never_given_out() {
    let found = preview(
        "Nr|Organisatie|Ambitie\n4|De Lepel|Koken\n7.|De Lepel|Bakken\n7|De Lepel|Braden\nA3|De Lepel|Roken\n|De Lepel|Grillen\n20261|De Lepel|Wokken",
        &[],
    );
    let numbers: Vec<Option<u32>> = found.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [None, Some(7), None, None, None, None]);
    let problems: Vec<Option<Problem>> = found
        .rows
        .iter()
        .map(|row| row.problems.first().map(|flag| flag.problem))
        .collect();
    assert_eq!(
        problems,
        [
            Some(Problem::NumberTaken),
            None,
            Some(Problem::NumberTaken),
            Some(Problem::NumberInvalid),
            None,
            Some(Problem::NumberInvalid)
        ]
    );
}

#[test]
fn other_columns_go_to_the_source_and_a_bsn_goes_nowhere() {
    let found = preview(
        "Organisatie|Ambitie|Thema|Tafel\nDe Lepel|Koken voor 111222333|eten|tafel 3",
        &[],
    );
    assert_eq!(found.rows[0].source_note, "Thema: eten; tafel 3");
    assert_eq!(found.rows[0].text, "Koken voor *********");
    assert_eq!(found.rows[0].problems[0].problem, Problem::BsnLike);
    assert_eq!(found.rows[0].problems[0].value, "");
}

#[test]
fn blank_rows_are_one_run_and_words_keep_their_lines() {
    let mut list = sheet("Organisatie|Ambitie\nDe Lepel|Koken\n|\n|\nDe Lepel|Bakken");
    list.rows[0].cells[1] = " Koken \n\n en  bakken ".to_owned();
    let found = prepare_ambitions(&list, &guess_ambition_mapping(&list), &known(), &[], &woerden());
    assert_eq!(found.rows[0].text, "Koken\nen bakken");
    assert_eq!(found.left_out.len(), 1);
    assert_eq!((found.left_out[0].row, found.left_out[0].last_row), (3, 4));
}
