//! The words of the invitation and whom it goes to. The program sends nothing: she posts, and she presses Send.

use chrono::NaiveDate;
use domain::id::Id;
use papers::documents as press;
use papers::mail::Mailbox;
use serde::{Deserialize, Serialize};
use store::tables::{Invitation, Meeting, Person, Setting};
use store::{Op, Reader};
use ts_rs::TS;

use super::{Composed, drafts, nobody};
use crate::contacts::Contacts;
use crate::who::name_of;
use crate::{App, AppError, Outcome, Result};

/// Which meeting.
#[derive(Debug, Deserialize, TS)]
pub struct LetterRequest {
    /// The meeting.
    pub meeting_id: Id,
}

/// The words of the invitation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LetterText {
    /// Subject.
    pub subject: String,
    /// Text; blank lines part the paragraphs. The facts of the meeting are put in by themselves.
    pub body: String,
    /// A slip at the foot to fill in and hand in.
    pub reply_slip: bool,
}

/// Words to keep.
#[derive(Debug, Deserialize, TS)]
pub struct LetterSave {
    /// The meeting.
    pub meeting_id: Id,
    /// The words.
    pub text: LetterText,
}

/// To which of the invited organisations.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "which", rename_all = "snake_case")]
pub enum LettersTo {
    /// All of them.
    #[default]
    All,
    /// Those to whom nothing was sent yet, by letter or by mail, as she marked it.
    Unsent,
    /// Those that owe an answer still.
    Silent,
    /// Those she chose.
    Chosen {
        /// The organisations.
        organisation_ids: Vec<Id>,
    },
}

impl LettersTo {
    fn is(&self, invitation: &Invitation) -> bool {
        match self {
            Self::All => true,
            Self::Unsent => invitation.sent_on().is_none(),
            Self::Silent => domain::replies::is_silent(invitation.state),
            Self::Chosen { organisation_ids } => organisation_ids.contains(&invitation.organisation_id),
        }
    }

    /// Why there is nobody to write to, when there is not.
    fn nobody(&self) -> AppError {
        match self {
            Self::All => AppError::new("paper-nobody"),
            Self::Unsent => AppError::new("letters-all-sent"),
            Self::Silent => AppError::new("letters-all-answered"),
            Self::Chosen { .. } => AppError::new("letters-none-chosen"),
        }
    }
}

fn key(meeting: &Id) -> String {
    format!("letter:{meeting}")
}

/// A title between quotation marks; one that has single ones itself gets double ones around it.
fn quoted(title: &str) -> String {
    if title.contains(['‘', '’', '\'']) {
        format!("“{title}”")
    } else {
        format!("‘{title}’")
    }
}

/// What she wrote, or a text to start from. Letters are Dutch, whatever the language of the screen.
fn text_of(read: &Reader<'_>, meeting: &Meeting) -> Result<LetterText> {
    if let Some(setting) = read.settings().get(&key(&meeting.id))? {
        return serde_json::from_str(&setting.value).map_err(AppError::internal);
    }
    let body = format!(
        "Graag nodigen wij uw organisatie uit voor de bijeenkomst {}.\n\n\
         Wij willen van u horen wat uw organisatie wil bereiken en welke ondersteuning u daarbij nodig hebt. \
         Uw eigen plannen staan voorop.\n\n\
         Wij hopen dat u erbij kunt zijn.",
        quoted(&meeting.title)
    );
    Ok(LetterText {
        subject: format!("Uitnodiging: {}", meeting.title),
        body,
        reply_slip: true,
    })
}

/// The words of the invitation.
pub fn get(app: &App, request: LetterRequest) -> Result<LetterText> {
    app.read(|read| text_of(read, &read.meetings().need(&request.meeting_id)?))
}

/// Keeps the words of the invitation.
pub fn save(app: &App, request: LetterSave) -> Result<Outcome<LetterText>> {
    app.write(Op::new("letter.change"), |tx| {
        let meeting = tx.meetings().need(&request.meeting_id)?;
        let value = serde_json::to_string(&request.text).map_err(AppError::internal)?;
        tx.settings().put(&Setting {
            id: key(&meeting.id),
            value,
        })?;
        Ok(request.text)
    })
}

/// An invited organisation with the person the letter goes to and those who get the mail.
pub(super) struct Recipient {
    pub addressee: press::Addressee,
    pub mailboxes: Vec<Mailbox>,
    /// “Beste Nel en Arie,”: everybody the mail goes to, who are not always those the letter goes to.
    pub greeting: String,
    /// When the invitation first went, by letter or mail, as she marked it.
    pub sent_on: Option<NaiveDate>,
}

/// Whom to write to, by name.
///
/// # Errors
/// When there is nobody: `paper-nobody`, `letters-all-sent`, `letters-all-answered` or `letters-none-chosen`.
pub(super) fn recipients(
    read: &Reader<'_>,
    meeting: &Meeting,
    to: &LettersTo,
    today: NaiveDate,
) -> Result<Vec<Recipient>> {
    let mut found = Vec::new();
    let mut invitations = read.invitations().by_meeting(&meeting.id)?;
    invitations.retain(|invitation| to.is(invitation));
    let invited: Vec<Id> = invitations.iter().map(|one| one.organisation_id).collect();
    let known = Contacts::read(read, &invited, today)?;
    for invitation in &invitations {
        let id = &invitation.organisation_id;
        let organisation = known.organisation(id)?;
        let first = known.people(id).next().map(|(_, person)| person);
        let place = [organisation.postcode.as_str(), organisation.city.as_str()].join("  ");
        let address_lines = [organisation.street.clone(), place.trim().to_owned()]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect();
        let by_mail: Vec<&Person> = known
            .people(id)
            .map(|(_, person)| person)
            .filter(|person| {
                !person.email.is_empty() && domain::email::check(&person.email).problem.is_none()
            })
            .collect();
        let mut mailboxes: Vec<Mailbox> = by_mail
            .iter()
            .map(|person| Mailbox {
                name: name_of(person).full(),
                address: person.email.clone(),
            })
            .collect();
        let greeted = if by_mail.is_empty() {
            first.as_slice()
        } else {
            &by_mail
        };
        let salutations: Vec<String> = greeted
            .iter()
            .map(|person| name_of(person).salutation(&person.salutation))
            .collect();
        if mailboxes.is_empty() && !organisation.email.is_empty() {
            mailboxes.push(Mailbox {
                name: organisation.name.clone(),
                address: organisation.email.clone(),
            });
        }
        let salutation = first.map(|person| format!("{},", name_of(person).salutation(&person.salutation)));
        found.push(Recipient {
            addressee: press::Addressee {
                organisation: organisation.name.clone(),
                attention: first.map(|person| name_of(person).formal()).unwrap_or_default(),
                address_lines,
                salutation: salutation.unwrap_or_default(),
                personal: String::new(),
            },
            mailboxes,
            greeting: drafts::greeting(&salutations),
            sent_on: invitation.sent_on(),
        });
    }
    if found.is_empty() {
        return Err(to.nobody());
    }
    found.sort_by_cached_key(|one| domain::names::sort_text(&one.addressee.organisation));
    Ok(found)
}

fn paragraphs(body: &str) -> Vec<String> {
    body.split("\n\n")
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

/// The letter, to nobody yet.
pub(super) fn letter(
    read: &Reader<'_>,
    meeting: &Meeting,
    head: press::MeetingHead,
    today: NaiveDate,
) -> Result<press::Letters> {
    let text = text_of(read, meeting)?;
    let organiser = crate::organiser::of(read)?;
    let reply_to = if organiser.email.is_empty() {
        organiser.phone.clone()
    } else {
        organiser.email.clone()
    };
    let lines = |text: &str| -> Vec<String> {
        text.lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect()
    };
    Ok(press::Letters {
        sender: press::Sender {
            organisation: organiser.name.clone(),
            address_lines: lines(&organiser.address),
            phone: organiser.phone.clone(),
            email: organiser.email.clone(),
        },
        town: organiser.town.clone(),
        date: today,
        subject: text.subject,
        paragraphs: paragraphs(&text.body),
        facts: Some(press::InvitationFacts {
            head,
            reply_by: meeting.reply_by,
            reply_to,
            max_persons: Some(meeting.max_persons),
        }),
        // Without names the organisation signs: a letter ends with who wrote it.
        signed_by: Some(lines(&organiser.signed_by))
            .filter(|names| !names.is_empty())
            .unwrap_or_else(|| vec![organiser.name.clone()]),
        reply_slip: text.reply_slip,
        addressees: Vec::new(),
    })
}

/// All letters in one file.
pub(super) fn compose(
    read: &Reader<'_>,
    meeting: &Meeting,
    head: press::MeetingHead,
    to: &LettersTo,
    today: NaiveDate,
) -> Result<Composed> {
    let addressees: Vec<_> = recipients(read, meeting, to, today)?
        .into_iter()
        .map(|one| one.addressee)
        .collect();
    let count = nobody(addressees.len())?;
    let letters = press::Letters {
        addressees,
        ..letter(read, meeting, head, today)?
    };
    Ok(Composed {
        document: Box::new(letters),
        numbers: Vec::new(),
        count,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_do_not_stand_in_their_own_kind() {
        assert_eq!(quoted("Samen verder"), "‘Samen verder’");
        assert_eq!(
            quoted("Eerste bijeenkomst ‘Samen verder’"),
            "“Eerste bijeenkomst ‘Samen verder’”"
        );
        assert_eq!(quoted("Foto's kijken"), "“Foto's kijken”");
    }
}
