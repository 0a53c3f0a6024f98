//! The preview: per row the ambition as it would be written down, what is doubtful, and what stays out and why.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::names::{NameAnswer, NameMeaning, NameQuestion, Names, name_of, propose};
use crate::bsn;
use crate::flags::{Flag, Problem};
use crate::fold::{tidy, words};
use crate::import::columns::{AmbitionField, Mapping, Target};
use crate::import::sheet::{Sheet, SheetRow};
use crate::places::Municipality;

/// The share of words two ambitions have in common from which on they are laid beside each other for her to see. Half
/// is common between two sentences of one organisation about one subject; three in four is the same sentence retold.
const ALIKE: f64 = 0.75;

/// Numbers above this are years, dates or keys of another program, not the number of an ambition.
const HIGHEST_NUMBER: u32 = 9_999;

/// An organisation of the dossier, as far as a name can mean it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KnownName {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
}

/// An ambition of the dossier.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KnownAmbition {
    /// Whose.
    pub organisation_id: String,
    /// Its number.
    pub number: u32,
    /// Its newest words.
    pub text: String,
}

/// What the dossier holds already.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KnownAmbitions {
    /// All organisations.
    pub organisations: Vec<KnownName>,
    /// All ambitions.
    pub ambitions: Vec<KnownAmbition>,
    /// The highest number ever given out.
    pub last_number: u32,
}

/// Whose a row's ambition is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "is")]
#[ts(rename = "AmbitionOwner")]
pub enum Owner {
    /// An organisation of the dossier.
    Existing {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
    },
    /// One that is made with the import.
    New {
        /// Its name.
        name: String,
    },
}

/// A row as it would be written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AmbitionPreviewRow {
    /// Row number in the file.
    pub row: u32,
    /// Whose.
    pub owner: Owner,
    /// The name as the list has it, when it is not the organisation's own.
    pub listed_as: String,
    /// The row above from which the organisation was taken, when this row names none.
    pub follows: Option<u32>,
    /// The words.
    pub text: String,
    /// For whom.
    pub target_groups: Vec<String>,
    /// Where.
    pub areas: Vec<String>,
    /// What the organisation can contribute.
    pub contribution_can: String,
    /// What it will contribute.
    pub contribution_will: String,
    /// The number it gets, when the list gives one that is free.
    pub number: Option<u32>,
    /// Where it comes from, with what other columns say.
    pub source_note: String,
    /// Doubtful values.
    pub problems: Vec<Flag>,
}

/// Why a row stays out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AmbitionLeftOutReason {
    /// Nothing in it.
    Blank,
    /// No words of an ambition.
    NoText,
    /// No organisation, and none above it.
    NoOrganisation,
    /// She did not say which organisation the name means.
    UnknownOrganisation,
    /// She said that this organisation stays out.
    OrganisationLeftOut,
    /// The same words of the same organisation in an earlier row.
    SameAsEarlierRow,
    /// The dossier holds these words of this organisation.
    AlreadyKnown,
    /// She left the row out.
    Chosen,
}

/// A row, or a run of blank rows, that stays out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AmbitionLeftOut {
    /// Row number in the file.
    pub row: u32,
    /// Last row of a run of blank rows; otherwise the same as `row`.
    pub last_row: u32,
    /// Why.
    pub reason: AmbitionLeftOutReason,
    /// The name of the organisation, the earlier row, or the number of the ambition it is about; empty otherwise.
    pub about: String,
}

/// What an import of ambitions would do.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct AmbitionPreview {
    /// Rows that would be written down, in file order.
    pub rows: Vec<AmbitionPreviewRow>,
    /// Names no organisation goes by, answered or not, in file order.
    pub names: Vec<NameQuestion>,
    /// Rows that stay out.
    pub left_out: Vec<AmbitionLeftOut>,
}

/// Reads all rows through the mapping. Changes nothing. Names without an answer keep their rows out.
pub fn prepare_ambitions(
    sheet: &Sheet,
    mapping: &Mapping,
    known: &KnownAmbitions,
    answers: &[NameAnswer],
    places: &Municipality,
) -> AmbitionPreview {
    let mut reading = Reading::new(sheet, mapping, known, answers);
    for row in &sheet.rows {
        reading.row(row);
    }
    propose(&mut reading.preview.names, known, places);
    reading.preview
}

/// What a row says, before it is known whose it is.
#[derive(Default)]
struct Said {
    organisation: String,
    number: String,
    row: Option<AmbitionPreviewRow>,
}

/// Who a row belongs to, or why that is not known.
enum Found {
    Owner(Owner),
    Nobody(AmbitionLeftOutReason),
}

struct Reading<'a> {
    columns: Vec<(Target, usize, &'a str)>,
    known: &'a KnownAmbitions,
    names: Names<'a>,
    answers: HashMap<String, &'a NameMeaning>,
    /// Words of ambitions by whose they are: those of the dossier and those of the rows above.
    texts: HashMap<String, Vec<Earlier>>,
    numbers: HashSet<u32>,
    /// Name in the last row that had one, with that row.
    above: Option<(String, u32)>,
    preview: AmbitionPreview,
}

/// An ambition a row is compared with.
struct Earlier {
    words: Vec<String>,
    text: String,
    /// The row it stands in, or the number it has in the dossier.
    place: Result<u32, u32>,
}

impl<'a> Reading<'a> {
    fn new(
        sheet: &'a Sheet,
        mapping: &Mapping,
        known: &'a KnownAmbitions,
        answers: &'a [NameAnswer],
    ) -> Self {
        let columns = mapping.targets.iter().enumerate();
        let mut texts: HashMap<String, Vec<Earlier>> = HashMap::new();
        for ambition in &known.ambitions {
            texts
                .entry(ambition.organisation_id.clone())
                .or_default()
                .push(Earlier {
                    words: words(&ambition.text),
                    text: ambition.text.clone(),
                    place: Err(ambition.number),
                });
        }
        Self {
            columns: columns
                .map(|(column, target)| {
                    let header = sheet.columns.get(column).map_or("", String::as_str);
                    (*target, column, header)
                })
                .collect(),
            known,
            names: Names::new(known),
            answers: answers
                .iter()
                .map(|answer| (name_of(&answer.name), &answer.meaning))
                .collect(),
            texts,
            numbers: HashSet::new(),
            above: None,
            preview: AmbitionPreview::default(),
        }
    }

    fn row(&mut self, row: &SheetRow) {
        if row.is_blank() {
            return self.leave_out_blank(row.number);
        }
        let mut said = self.said(row);
        let Some(mut ambition) = said.row.take() else {
            // A name alone heads the rows below it, as in a list with a line per organisation.
            if !said.organisation.is_empty() {
                self.above = Some((said.organisation, row.number));
            }
            return self.leave_out(row.number, AmbitionLeftOutReason::NoText, String::new());
        };
        if said.organisation.is_empty() {
            let Some((name, from)) = self.above.clone() else {
                return self.leave_out(row.number, AmbitionLeftOutReason::NoOrganisation, String::new());
            };
            ambition.follows = Some(from);
            said.organisation = name;
        } else {
            self.above = Some((said.organisation.clone(), row.number));
        }
        match self.owner(&said.organisation, row.number) {
            Found::Owner(owner) => ambition.owner = owner,
            Found::Nobody(reason) => return self.leave_out(row.number, reason, said.organisation),
        }
        if let Owner::Existing { name, .. } = &ambition.owner
            && name_of(name) != name_of(&said.organisation)
        {
            ambition.listed_as = said.organisation;
        }
        if self.is_new(&mut ambition) {
            self.number(&said.number, &mut ambition);
            look_for_bsn(&mut ambition);
            self.preview.rows.push(ambition);
        }
    }

    /// The cells of a row; without words there is no ambition.
    fn said(&self, row: &SheetRow) -> Said {
        let mut said = Said::default();
        let mut ambition = AmbitionPreviewRow {
            row: row.number,
            owner: Owner::New { name: String::new() },
            listed_as: String::new(),
            follows: None,
            text: String::new(),
            target_groups: Vec::new(),
            areas: Vec::new(),
            contribution_can: String::new(),
            contribution_will: String::new(),
            number: None,
            source_note: String::new(),
            problems: Vec::new(),
        };
        for (target, column, header) in &self.columns {
            let cell = row.cell(*column);
            if cell.is_empty() {
                continue;
            }
            let field = match target {
                Target::Ambition { field } => *field,
                Target::Remark => {
                    let line = if header.is_empty() {
                        tidy(cell)
                    } else {
                        format!("{header}: {}", tidy(cell))
                    };
                    add(&mut ambition.source_note, &line, "; ");
                    continue;
                }
                Target::LeftOut | Target::Organisation { .. } | Target::Contact { .. } => continue,
            };
            match field {
                AmbitionField::Organisation => said.organisation = tidy(cell),
                AmbitionField::Text => add(&mut ambition.text, &lines(cell), "\n"),
                AmbitionField::TargetGroups => ambition.target_groups.extend(parts(cell)),
                AmbitionField::Areas => ambition.areas.extend(parts(cell)),
                AmbitionField::ContributionCan => add(&mut ambition.contribution_can, &tidy(cell), "; "),
                AmbitionField::ContributionWill => add(&mut ambition.contribution_will, &tidy(cell), "; "),
                AmbitionField::Number => said.number = tidy(cell),
                AmbitionField::SourceNote => add(&mut ambition.source_note, &tidy(cell), "; "),
            }
        }
        said.row = (!ambition.text.is_empty()).then_some(ambition);
        said
    }

    fn owner(&mut self, name: &str, row: u32) -> Found {
        if let Some(organisation) = self.names.find(name) {
            return Found::Owner(Owner::Existing {
                id: organisation.id.clone(),
                name: organisation.name.clone(),
            });
        }
        let key = name_of(name);
        let asked = self
            .preview
            .names
            .iter_mut()
            .find(|question| name_of(&question.name) == key);
        match asked {
            Some(question) => question.rows.push(row),
            None => self.preview.names.push(NameQuestion {
                name: name.to_owned(),
                rows: vec![row],
                candidates: Vec::new(),
            }),
        }
        match self.answers.get(&key) {
            None => Found::Nobody(AmbitionLeftOutReason::UnknownOrganisation),
            Some(NameMeaning::LeaveOut) => Found::Nobody(AmbitionLeftOutReason::OrganisationLeftOut),
            Some(NameMeaning::New) => {
                // Two spellings of one new name are one organisation: the first spelling names it.
                let question = self
                    .preview
                    .names
                    .iter()
                    .find(|question| name_of(&question.name) == key);
                Found::Owner(Owner::New {
                    name: question.map_or_else(|| name.to_owned(), |question| question.name.clone()),
                })
            }
            Some(NameMeaning::Existing { id, .. }) => {
                match self.known.organisations.iter().find(|one| one.id == *id) {
                    Some(organisation) => Found::Owner(Owner::Existing {
                        id: organisation.id.clone(),
                        name: organisation.name.clone(),
                    }),
                    // The organisation is gone since she answered: she is asked again.
                    None => Found::Nobody(AmbitionLeftOutReason::UnknownOrganisation),
                }
            }
        }
    }

    /// Whether these words are not there yet; words that are nearly there are flagged.
    fn is_new(&mut self, ambition: &mut AmbitionPreviewRow) -> bool {
        let owner = match &ambition.owner {
            Owner::Existing { id, .. } => id.clone(),
            Owner::New { name } => format!("new {}", name_of(name)),
        };
        let said = words(&ambition.text);
        let earlier = self.texts.entry(owner).or_default();
        if let Some(same) = earlier.iter().find(|one| one.words == said) {
            let (reason, about) = match same.place {
                Ok(row) => (AmbitionLeftOutReason::SameAsEarlierRow, row),
                Err(number) => (AmbitionLeftOutReason::AlreadyKnown, number),
            };
            self.leave_out(ambition.row, reason, about.to_string());
            return false;
        }
        let alike = earlier
            .iter()
            .map(|one| (shared(&one.words, &said), one))
            .filter(|(share, _)| *share >= ALIKE)
            .max_by(|one, other| one.0.total_cmp(&other.0));
        if let Some((_, one)) = alike {
            ambition.problems.push(Flag {
                field: "text".to_owned(),
                problem: Problem::AmbitionAlike,
                value: one.text.clone(),
                suggestion: None,
            });
        }
        earlier.push(Earlier {
            words: said,
            text: ambition.text.clone(),
            place: Ok(ambition.row),
        });
        true
    }

    /// A number of the list is kept when nobody can have seen it on another ambition; numbers are never given out anew.
    fn number(&mut self, typed: &str, ambition: &mut AmbitionPreviewRow) {
        if typed.is_empty() {
            return;
        }
        let read: Option<u32> = typed.trim_end_matches('.').parse().ok();
        let free = read
            .filter(|number| *number > self.known.last_number && *number <= HIGHEST_NUMBER)
            .filter(|number| self.numbers.insert(*number));
        ambition.number = free;
        if free.is_none() {
            ambition.problems.push(Flag {
                field: "number".to_owned(),
                problem: if read.is_some_and(|number| (1..=HIGHEST_NUMBER).contains(&number)) {
                    Problem::NumberTaken
                } else {
                    Problem::NumberInvalid
                },
                value: typed.to_owned(),
                suggestion: None,
            });
        }
    }

    fn leave_out(&mut self, row: u32, reason: AmbitionLeftOutReason, about: String) {
        self.preview.left_out.push(AmbitionLeftOut {
            row,
            last_row: row,
            reason,
            about,
        });
    }

    fn leave_out_blank(&mut self, row: u32) {
        match self.preview.left_out.last_mut() {
            Some(last) if last.reason == AmbitionLeftOutReason::Blank && last.last_row + 1 == row => {
                last.last_row = row;
            }
            _ => self.leave_out(row, AmbitionLeftOutReason::Blank, String::new()),
        }
    }
}

fn add(text: &mut String, more: &str, between: &str) {
    if !text.is_empty() {
        text.push_str(between);
    }
    text.push_str(more);
}

/// Somebody's own words keep their lines; only the white space around each goes.
fn lines(cell: &str) -> String {
    let lines: Vec<String> = cell.lines().map(tidy).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

fn parts(cell: &str) -> Vec<String> {
    cell.split([',', ';', '\n'])
        .map(tidy)
        .filter(|part| !part.is_empty())
        .collect()
}

/// The share of different words two texts have in common.
fn shared(one: &[String], other: &[String]) -> f64 {
    let one: HashSet<&String> = one.iter().collect();
    let other: HashSet<&String> = other.iter().collect();
    let both = one.intersection(&other).count();
    let all = one.union(&other).count().max(1);
    both as f64 / all as f64
}

fn look_for_bsn(ambition: &mut AmbitionPreviewRow) {
    let AmbitionPreviewRow {
        text,
        source_note,
        contribution_can,
        contribution_will,
        problems,
        ..
    } = ambition;
    let texts = [
        ("text", text),
        ("source_note", source_note),
        ("contribution_can", contribution_can),
        ("contribution_will", contribution_will),
    ];
    for (field, text) in texts {
        if bsn::find(text).is_empty() {
            continue;
        }
        problems.push(Flag {
            field: field.to_owned(),
            problem: Problem::BsnLike,
            value: String::new(),
            suggestion: None,
        });
        // Such a number is never kept, whatever else she decides.
        *text = bsn::blank(text);
    }
}
