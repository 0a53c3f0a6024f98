//! The preview: per row what would be stored, what is doubtful, and what happens with it.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::columns::Mapping;
use super::draft::{Drafted, Drafter, OrganisationDraft, PersonDraft};
use super::questions::{self, Question};
use super::sheet::Sheet;
use crate::flags::{Flag, Problem};
use crate::fold::fold;
use crate::places::Municipality;

/// What the dossier already holds.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Organisations with the persons who have a position there.
    pub organisations: Vec<KnownOrganisation>,
}

/// An organisation of the dossier.
#[derive(Debug, Clone, Default)]
pub struct KnownOrganisation {
    /// Its id.
    pub id: String,
    /// Its fields, in stored form.
    pub fields: OrganisationDraft,
    /// Its persons.
    pub persons: Vec<KnownPerson>,
}

/// A person of the dossier in one of their positions.
#[derive(Debug, Clone, Default)]
pub struct KnownPerson {
    /// The person's id.
    pub id: String,
    /// Fields, in stored form.
    pub fields: PersonDraft,
}

/// What will happen with a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum Action {
    /// A new organisation.
    Add,
    /// Further contact persons of the organisation of an earlier row: the list has several rows per organisation.
    Continue {
        /// The row the organisation stands in.
        row: u32,
    },
}

/// A row as it would be stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewRow {
    /// Row number in the file.
    pub row: u32,
    /// The organisation.
    pub organisation: OrganisationDraft,
    /// Its contact persons.
    pub persons: Vec<PersonDraft>,
    /// Doubtful values.
    pub problems: Vec<Flag>,
    /// What happens.
    pub action: Action,
}

/// Why a row is not imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LeftOutReason {
    /// Nothing in it.
    Blank,
    /// Something in it, but no organisation it could belong to.
    NoName,
    /// Word for word what an earlier row says.
    SameAsEarlierRow,
    /// Word for word what the dossier already holds.
    AlreadyKnown,
    /// She left it out.
    Chosen,
}

/// A row, or a run of blank rows, that is not imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LeftOut {
    /// Row number in the file.
    pub row: u32,
    /// Last row of a run of blank rows; otherwise the same as `row`.
    pub last_row: u32,
    /// Why.
    pub reason: LeftOutReason,
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Preview {
    /// Rows that would be stored, in file order.
    pub rows: Vec<PreviewRow>,
    /// Possible duplicates: in the file and against the dossier.
    pub questions: Vec<Question>,
    /// Rows that would not be stored.
    pub left_out: Vec<LeftOut>,
}

/// Reads all rows through the mapping and finds what to ask. Changes nothing.
pub fn prepare(sheet: &Sheet, mapping: &Mapping, places: &Municipality, known: &Known) -> Preview {
    let mut drafter = Drafter::new(sheet, mapping, places);
    let mut preview = Preview::default();
    let known_by_name = known_by_name(known);
    // First row of each name, for lists with several rows per organisation. Only capitals may differ: another spelling,
    // such as an accent more, may be a slip or another organisation, and is asked about.
    let mut first_rows: HashMap<String, usize> = HashMap::new();
    let mut last_named: Option<usize> = None;
    let mut continued = Continued::new();
    for row in &sheet.rows {
        if row.is_blank() {
            leave_out_blank(&mut preview.left_out, row.number);
            continue;
        }
        let drafted = drafter.draft(row);
        if drafted.organisation.name.is_empty() {
            match last_named.filter(|_| !drafted.persons.is_empty()) {
                Some(owner) => continue_row(&mut preview, &mut continued, owner, row.number, drafted),
                None => leave_out(&mut preview.left_out, row.number, LeftOutReason::NoName),
            }
            continue;
        }
        let name = fold(&drafted.organisation.name);
        let spelling = drafted.organisation.name.to_lowercase();
        if is_known(&known_by_name, &name, &drafted) {
            leave_out(&mut preview.left_out, row.number, LeftOutReason::AlreadyKnown);
            last_named = None;
            continue;
        }
        if let Some(owner) = first_rows.get(&spelling).copied()
            && goes_with(&preview.rows[owner].organisation, &drafted.organisation)
        {
            continue_row(&mut preview, &mut continued, owner, row.number, drafted);
            last_named = Some(owner);
            continue;
        }
        let at = preview.rows.len();
        first_rows.entry(spelling).or_insert(at);
        last_named = Some(at);
        let Drafted {
            organisation,
            persons,
            problems,
        } = drafted;
        preview.rows.push(PreviewRow {
            row: row.number,
            organisation,
            persons,
            problems,
            action: Action::Add,
        });
    }
    preview.questions = questions::find(&preview.rows, known, places);
    preview
}

/// Per first row of an organisation: all its rows so far, as places in the preview.
type Continued = HashMap<usize, Vec<usize>>;

/// A row that belongs to an organisation above it; persons the organisation has already are not added again.
fn continue_row(preview: &mut Preview, continued: &mut Continued, owner: usize, row: u32, drafted: Drafted) {
    let owner_row = preview.rows[owner].row;
    let members = continued.entry(owner).or_insert_with(|| vec![owner]);
    let present = |person: &PersonDraft| {
        members
            .iter()
            .any(|at| preview.rows[*at].persons.contains(person))
    };
    let mut persons = drafted.persons;
    persons.retain(|person| !present(person));
    let adds_fields = fills_in(&preview.rows[owner].organisation, &drafted.organisation);
    if persons.is_empty() && !adds_fields {
        leave_out(&mut preview.left_out, row, LeftOutReason::SameAsEarlierRow);
        return;
    }
    members.push(preview.rows.len());
    preview.rows.push(PreviewRow {
        row,
        organisation: drafted.organisation,
        persons,
        // That a continued row has no name of its own is no problem.
        problems: drafted
            .problems
            .into_iter()
            .filter(|flag| flag.problem != Problem::NameMissing)
            .collect(),
        action: Action::Continue { row: owner_row },
    });
}

fn leave_out(left_out: &mut Vec<LeftOut>, row: u32, reason: LeftOutReason) {
    left_out.push(LeftOut {
        row,
        last_row: row,
        reason,
    });
}

fn leave_out_blank(left_out: &mut Vec<LeftOut>, row: u32) {
    match left_out.last_mut() {
        Some(last) if last.reason == LeftOutReason::Blank && last.last_row + 1 == row => last.last_row = row,
        _ => leave_out(left_out, row, LeftOutReason::Blank),
    }
}

/// The fields that two rows of one organisation would have to agree on.
fn compared(organisation: &OrganisationDraft) -> [&str; 9] {
    let OrganisationDraft {
        kvk,
        website,
        email,
        phone,
        street,
        postcode,
        city,
        area_text,
        notes,
        ..
    } = organisation;
    [
        kvk, website, email, phone, street, postcode, city, area_text, notes,
    ]
}

/// Whether a later row with the same name says nothing that contradicts the earlier one; then it is a further row
/// of the same organisation, otherwise possibly another organisation, and she is asked.
fn goes_with(earlier: &OrganisationDraft, later: &OrganisationDraft) -> bool {
    let texts = compared(earlier).into_iter().zip(compared(later));
    let lists_agree = |one: bool, same: bool| one || same;
    texts
        .into_iter()
        .all(|(one, other)| other.is_empty() || one == other)
        && lists_agree(later.kind.is_none(), later.kind == earlier.kind)
        && lists_agree(later.legal_form.is_none(), later.legal_form == earlier.legal_form)
}

/// Whether a continued row tells something of the organisation that the first one left open.
fn fills_in(earlier: &OrganisationDraft, later: &OrganisationDraft) -> bool {
    compared(earlier)
        .into_iter()
        .zip(compared(later))
        .any(|(one, other)| one.is_empty() && !other.is_empty())
}

fn known_by_name(known: &Known) -> HashMap<String, Vec<&KnownOrganisation>> {
    let mut by_name: HashMap<String, Vec<&KnownOrganisation>> = HashMap::new();
    for organisation in &known.organisations {
        by_name
            .entry(fold(&organisation.fields.name))
            .or_default()
            .push(organisation);
    }
    by_name
}

/// Whether the dossier holds all of this row already, so that importing the same list twice adds nothing.
fn is_known(by_name: &HashMap<String, Vec<&KnownOrganisation>>, name: &str, drafted: &Drafted) -> bool {
    by_name.get(name).is_some_and(|candidates| {
        candidates.iter().any(|known| {
            goes_with(&known.fields, &drafted.organisation)
                && drafted.persons.iter().all(|person| {
                    known.persons.iter().any(|present| {
                        let says_more = |listed: &str, kept: &str| !listed.is_empty() && listed != kept;
                        present.fields.name == person.name
                            && !says_more(&person.email, &present.fields.email)
                            && !says_more(&person.phone, &present.fields.phone)
                            && !says_more(&person.role, &present.fields.role)
                    })
                })
        })
    })
}
