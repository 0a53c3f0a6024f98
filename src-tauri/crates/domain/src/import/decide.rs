//! From the preview and her answers to what is written. Without an answer nothing is merged.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::draft::{OrganisationDraft, PersonDraft};
use super::merging::{accept, fill_organisation, fill_person, take_field, take_person_field};
use super::prepare::{Action, Known, LeftOut, LeftOutReason, Preview};
use super::questions::{Difference, Party, Question, QuestionKind, compare_organisations, compare_persons};

/// Her answer to one question. A question without an answer is "no, these are two".
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Answer {
    /// Number of the question.
    pub question: u32,
    /// They are one.
    pub same: bool,
    /// Fields in which the right one's value is kept; in the others the left one's.
    pub take_right: Vec<String>,
    /// Which of the question's pairs of contact persons are one person too, counted from 0.
    pub same_persons: Vec<u32>,
    /// Of those pairs: the fields in which the right person's value is kept. Where nothing is said the left one's is.
    #[serde(default)]
    pub take_right_of: Vec<TakenOfPair>,
}

/// What is taken from the right one of a pair of contact persons.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct TakenOfPair {
    /// The pair, counted from 0.
    pub pair: u32,
    /// The fields.
    pub fields: Vec<String>,
}

/// A suggestion she accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Accepted {
    /// Row in the file.
    pub row: u32,
    /// Field of the flag.
    pub field: String,
}

/// Everything she decided about a preview.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Decisions {
    /// Answers to questions.
    pub answers: Vec<Answer>,
    /// Accepted suggestions.
    pub accepted: Vec<Accepted>,
    /// Rows she leaves out.
    pub leave_out: Vec<u32>,
}

/// An organisation to add, or one of the dossier to complete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedOrganisation {
    /// Id in the dossier, when it is there already.
    pub existing: Option<String>,
    /// Its fields as they will be.
    pub fields: OrganisationDraft,
    /// The rows it comes from.
    pub rows: Vec<u32>,
}

/// A person to add, or one of the dossier to complete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedPerson {
    /// Id in the dossier, when they are there already.
    pub existing: Option<String>,
    /// Fields as they will be.
    pub fields: PersonDraft,
}

/// Who does what where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedPosition {
    /// Place in [`ImportPlan::organisations`].
    pub organisation: usize,
    /// Place in [`ImportPlan::persons`].
    pub person: usize,
    /// Function.
    pub role: String,
    /// Order among the organisation's contact persons, from 1.
    pub sort: u32,
}

/// A value of the list that was not taken over because the record keeps another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotTaken {
    /// Row in the file.
    pub row: u32,
    /// The organisation or person.
    pub name: String,
    /// Field name of the record.
    pub field: String,
    /// What the record keeps, as shown.
    pub kept: String,
    /// What the list says, as shown.
    pub listed: String,
}

/// What is written, in one step.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportPlan {
    /// Organisations in file order.
    pub organisations: Vec<PlannedOrganisation>,
    /// Persons in file order.
    pub persons: Vec<PlannedPerson>,
    /// Positions; one between an existing person and an existing organisation may be there already.
    pub positions: Vec<PlannedPosition>,
    /// Rows that are not imported, in file order.
    pub left_out: Vec<LeftOut>,
    /// Values of the list that lost to another value, in file order.
    pub not_taken: Vec<NotTaken>,
}

/// Works out what to write.
pub fn decide(preview: &Preview, known: &Known, decisions: &Decisions) -> ImportPlan {
    let mut plan = ImportPlan {
        left_out: preview.left_out.clone(),
        ..ImportPlan::default()
    };
    let nodes = Nodes::collect(preview, known, decisions, &mut plan.left_out);
    let answers: HashMap<u32, &Answer> = decisions
        .answers
        .iter()
        .filter(|answer| answer.same)
        .map(|answer| (answer.question, answer))
        .collect();
    let mut organisations = Classes::new(nodes.organisations.len());
    let mut persons = Classes::new(nodes.persons.len());
    let mut organisation_choices = Vec::new();
    let mut person_choices = Vec::new();
    for question in &preview.questions {
        let Some(answer) = answers.get(&question.id) else {
            continue;
        };
        match question.kind {
            QuestionKind::Organisation => {
                let ends = (
                    nodes.organisation(&question.left),
                    nodes.organisation(&question.right),
                );
                if let (Some(left), Some(right)) = ends {
                    organisations.join(left, right);
                    organisation_choices.push((right, &answer.take_right));
                    person_choices.extend(join_persons(
                        question,
                        answer,
                        &nodes,
                        (left, right),
                        &mut persons,
                    ));
                }
            }
            QuestionKind::Person => {
                if let (Some(left), Some(right)) =
                    (nodes.person(&question.left), nodes.person(&question.right))
                {
                    persons.join(left, right);
                    person_choices.push((right, &answer.take_right));
                }
            }
        }
    }
    let places = write_organisations(&nodes, &mut organisations, &organisation_choices, &mut plan);
    write_persons(&nodes, &mut persons, &person_choices, &places, &mut plan);
    plan.left_out.sort_by_key(|left_out| left_out.row);
    plan.not_taken.sort_by_key(|not_taken| not_taken.row);
    plan
}

/// Joins the contact persons she says are one; answers what is taken from the right ones.
fn join_persons<'a>(
    question: &Question,
    answer: &'a Answer,
    nodes: &Nodes<'_>,
    ends: (usize, usize),
    persons: &mut Classes,
) -> Vec<(usize, &'a Vec<String>)> {
    let mut choices = Vec::new();
    for chosen in &answer.same_persons {
        let Some(pair) = question.persons.get(*chosen as usize) else {
            continue;
        };
        let at = |organisation: usize, contact: u32, name: &str| {
            let persons = &nodes.organisations[organisation].persons;
            let number = usize::try_from(contact).ok()?.checked_sub(1)?;
            let named = |at: &&usize| nodes.persons[**at].fields.name.full() == name;
            // A row she leaves out takes its persons out of the count.
            persons
                .get(number)
                .filter(named)
                .or_else(|| persons.iter().find(named))
                .copied()
        };
        let left = at(ends.0, pair.left_contact, &pair.left);
        let right = at(ends.1, pair.right_contact, &pair.right);
        if let (Some(left), Some(right)) = (left, right) {
            persons.join(left, right);
            let taken = answer.take_right_of.iter().filter(|taken| taken.pair == *chosen);
            choices.extend(taken.map(|taken| (right, &taken.fields)));
        }
    }
    choices
}

struct OrganisationNode<'a> {
    existing: Option<&'a str>,
    rows: Vec<u32>,
    fields: Vec<OrganisationDraft>,
    /// Places in [`Nodes::persons`].
    persons: Vec<usize>,
}

struct PersonNode<'a> {
    existing: Option<&'a str>,
    /// The row, when it comes from the file.
    row: Option<u32>,
    fields: PersonDraft,
    organisation: usize,
}

/// The records the questions are about: those of the dossier first.
struct Nodes<'a> {
    organisations: Vec<OrganisationNode<'a>>,
    persons: Vec<PersonNode<'a>>,
    by_row: HashMap<u32, usize>,
    by_id: HashMap<&'a str, usize>,
    person_by_row: HashMap<(u32, u32), usize>,
    person_by_id: HashMap<&'a str, usize>,
}

impl<'a> Nodes<'a> {
    fn collect(
        preview: &Preview,
        known: &'a Known,
        decisions: &Decisions,
        left_out: &mut Vec<LeftOut>,
    ) -> Self {
        let mut nodes = Self {
            organisations: Vec::new(),
            persons: Vec::new(),
            by_row: HashMap::new(),
            by_id: HashMap::new(),
            person_by_row: HashMap::new(),
            person_by_id: HashMap::new(),
        };
        for organisation in &known.organisations {
            nodes.by_id.insert(&organisation.id, nodes.organisations.len());
            nodes.organisations.push(OrganisationNode {
                existing: Some(&organisation.id),
                rows: Vec::new(),
                fields: vec![organisation.fields.clone()],
                persons: Vec::new(),
            });
            for person in &organisation.persons {
                nodes.add_known_person(&person.id, &person.fields);
            }
        }
        let leave_out: HashSet<u32> = decisions.leave_out.iter().copied().collect();
        let mut accepted: HashMap<u32, Vec<&str>> = HashMap::new();
        for one in &decisions.accepted {
            accepted.entry(one.row).or_default().push(&one.field);
        }
        for row in &preview.rows {
            let owner = match row.action {
                Action::Add => row.row,
                Action::Continue { row } => row,
            };
            if leave_out.contains(&row.row) || leave_out.contains(&owner) {
                left_out.push(LeftOut {
                    row: row.row,
                    last_row: row.row,
                    reason: LeftOutReason::Chosen,
                });
                continue;
            }
            let mut organisation = row.organisation.clone();
            let mut persons = row.persons.clone();
            for field in accepted.get(&row.row).into_iter().flatten() {
                let flag = row.problems.iter().find(|flag| flag.field == **field);
                if let Some(value) = flag.and_then(|flag| flag.suggestion.as_ref()) {
                    accept(&mut organisation, &mut persons, field, value);
                }
            }
            let at = match nodes.by_row.get(&owner).copied() {
                Some(at) => at,
                None => {
                    let new = OrganisationNode {
                        existing: None,
                        rows: Vec::new(),
                        fields: Vec::new(),
                        persons: Vec::new(),
                    };
                    nodes.organisations.push(new);
                    nodes.organisations.len() - 1
                }
            };
            nodes.by_row.insert(row.row, at);
            nodes.organisations[at].rows.push(row.row);
            nodes.organisations[at].fields.push(organisation);
            for (number, person) in (1..).zip(persons) {
                let place = nodes.persons.len();
                nodes.person_by_row.insert((row.row, number), place);
                nodes.organisations[at].persons.push(place);
                nodes.persons.push(PersonNode {
                    existing: None,
                    row: Some(row.row),
                    fields: person,
                    organisation: at,
                });
            }
        }
        nodes
    }

    fn add_known_person(&mut self, id: &'a str, fields: &PersonDraft) {
        let organisation = self.organisations.len() - 1;
        let place = self.persons.len();
        // Someone with two positions is one person: later appearances only add the position.
        self.person_by_id.entry(id).or_insert(place);
        self.organisations[organisation].persons.push(place);
        self.persons.push(PersonNode {
            existing: Some(id),
            row: None,
            fields: fields.clone(),
            organisation,
        });
    }

    fn organisation(&self, party: &Party) -> Option<usize> {
        match (&party.existing, party.row) {
            (Some(id), _) => self.by_id.get(id.as_str()).copied(),
            (None, Some(row)) => self.by_row.get(&row).copied(),
            (None, None) => None,
        }
    }

    fn person(&self, party: &Party) -> Option<usize> {
        match (&party.existing, party.row, party.contact) {
            (Some(id), _, _) => self.person_by_id.get(id.as_str()).copied(),
            (None, Some(row), Some(contact)) => self.person_by_row.get(&(row, contact)).copied(),
            _ => None,
        }
    }
}

/// Which nodes are one, by following her answers from pair to pair. The root of a class is its earliest node.
struct Classes(Vec<usize>);

impl Classes {
    fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn root(&mut self, node: usize) -> usize {
        let mut at = node;
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other)] = one.min(other);
    }
}

fn not_taken(row: u32, name: &str, difference: Difference) -> NotTaken {
    NotTaken {
        row,
        name: name.to_owned(),
        field: difference.field,
        kept: difference.left,
        listed: difference.right,
    }
}

type Choices<'a> = [(usize, &'a Vec<String>)];

fn by_node<'a>(choices: &Choices<'a>) -> HashMap<usize, Vec<&'a String>> {
    let mut chosen: HashMap<usize, Vec<&String>> = HashMap::new();
    for (right, fields) in choices {
        chosen.entry(*right).or_default().extend(fields.iter());
    }
    chosen
}

/// Writes the organisations; answers the place in the plan per node.
fn write_organisations(
    nodes: &Nodes<'_>,
    classes: &mut Classes,
    choices: &Choices<'_>,
    plan: &mut ImportPlan,
) -> HashMap<usize, usize> {
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for node in 0..nodes.organisations.len() {
        members.entry(classes.root(node)).or_default().push(node);
    }
    let chosen = by_node(choices);
    let mut places = HashMap::new();
    for (root, members) in members {
        let rows: Vec<u32> = members
            .iter()
            .flat_map(|node| nodes.organisations[*node].rows.clone())
            .collect();
        if rows.is_empty() {
            continue;
        }
        let mut descriptions = members.iter().flat_map(|node| &nodes.organisations[*node].fields);
        let Some(mut fields) = descriptions.next().cloned() else {
            continue;
        };
        for other in descriptions {
            fill_organisation(&mut fields, other);
        }
        for node in &members {
            let Some(other) = nodes.organisations[*node].fields.first() else {
                continue;
            };
            for field in chosen.get(node).into_iter().flatten() {
                take_field(&mut fields, field, other);
            }
        }
        for node in &members {
            let node = &nodes.organisations[*node];
            for (row, listed) in node.rows.iter().zip(&node.fields) {
                let lost = compare_organisations(&fields, listed);
                // Another name is kept as an alias, remarks are put together.
                let lost = lost
                    .into_iter()
                    .filter(|one| one.field != "name" && one.field != "notes");
                plan.not_taken
                    .extend(lost.map(|one| not_taken(*row, &fields.name, one)));
            }
        }
        for node in members {
            places.insert(node, plan.organisations.len());
        }
        let existing = nodes.organisations[root].existing.map(str::to_owned);
        plan.organisations.push(PlannedOrganisation {
            existing,
            fields,
            rows,
        });
    }
    places
}

fn write_persons(
    nodes: &Nodes<'_>,
    classes: &mut Classes,
    choices: &Choices<'_>,
    places: &HashMap<usize, usize>,
    plan: &mut ImportPlan,
) {
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for node in 0..nodes.persons.len() {
        let existing = nodes.persons[node]
            .existing
            .and_then(|id| nodes.person_by_id.get(id));
        if let Some(first) = existing {
            classes.join(*first, node);
        }
    }
    for node in 0..nodes.persons.len() {
        members.entry(classes.root(node)).or_default().push(node);
    }
    let chosen = by_node(choices);
    let mut sorts: HashMap<usize, u32> = HashMap::new();
    for (root, members) in members {
        // Persons of the dossier about whom the list says nothing are not touched.
        if members.iter().all(|node| nodes.persons[*node].existing.is_some()) {
            continue;
        }
        let mut fields = nodes.persons[root].fields.clone();
        for node in members.iter().skip(1) {
            fill_person(&mut fields, &nodes.persons[*node].fields);
        }
        for node in &members {
            for field in chosen.get(node).into_iter().flatten() {
                take_person_field(&mut fields, field, &nodes.persons[*node].fields);
            }
        }
        let person = plan.persons.len();
        let existing = nodes.persons[root].existing.map(str::to_owned);
        let mut positions: BTreeMap<usize, String> = BTreeMap::new();
        for at in &members {
            let node = &nodes.persons[*at];
            let Some(organisation) = places.get(&node.organisation) else {
                continue;
            };
            let role = positions.entry(*organisation).or_default();
            let wanted = chosen
                .get(at)
                .is_some_and(|fields| fields.iter().any(|field| *field == "role"));
            if role.is_empty() || (wanted && !node.fields.role.is_empty()) {
                role.clone_from(&node.fields.role);
            }
        }
        for at in &members {
            let node = &nodes.persons[*at];
            let Some(row) = node.row else { continue };
            let role = places
                .get(&node.organisation)
                .and_then(|organisation| positions.get(organisation));
            let kept = PersonDraft {
                role: role.cloned().unwrap_or_default(),
                ..fields.clone()
            };
            let lost = compare_persons(&kept, &node.fields).into_iter();
            // Fewer initials of the same name say nothing else.
            let lost = lost.filter(|one| one.field != "initials" || !one.left.starts_with(&one.right));
            plan.not_taken
                .extend(lost.map(|one| not_taken(row, &fields.name.full(), one)));
        }
        plan.persons.push(PlannedPerson { existing, fields });
        for (organisation, role) in positions {
            let sort = sorts.entry(organisation).or_default();
            *sort += 1;
            plan.positions.push(PlannedPosition {
                organisation,
                person,
                role,
                sort: *sort,
            });
        }
    }
}
