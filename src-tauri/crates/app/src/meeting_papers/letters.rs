//! Invitations on paper and as drafts. The program sends nothing: she posts, and she presses Send.

use std::io::{Cursor, Write};

use chrono::NaiveDate;
use domain::id::Id;
use papers::calendar_file::CalendarEntry;
use papers::documents as press;
use papers::mail::{Attachment, Draft, Mailbox};
use serde::{Deserialize, Serialize};
use store::tables::{Meeting, Setting};
use store::{Op, Reader};
use ts_rs::TS;
use zip::write::SimpleFileOptions;

use super::{Composed, compose::head, nobody};
use crate::contacts::Contacts;
use crate::documents::DocumentRef;
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

/// Which files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum InvitationFiles {
    /// A PDF per organisation, packed together.
    LettersApart,
    /// A mail draft per organisation, packed together.
    DraftsApart,
    /// One mail draft to all, who do not see each other.
    DraftTogether,
    /// The appointment for calendars.
    Calendar,
}

/// Files to make.
#[derive(Debug, Deserialize, TS)]
pub struct FilesRequest {
    /// The meeting.
    pub meeting_id: Id,
    /// Which.
    pub files: InvitationFiles,
}

fn key(meeting: &Id) -> String {
    format!("letter:{meeting}")
}

/// What she wrote, or a text to start from. Letters are Dutch, whatever the language of the screen.
fn text_of(read: &Reader<'_>, meeting: &Meeting) -> Result<LetterText> {
    if let Some(setting) = read.settings().get(&key(&meeting.id))? {
        return serde_json::from_str(&setting.value).map_err(AppError::internal);
    }
    let body = format!(
        "Graag nodigen wij uw organisatie uit voor de bijeenkomst ‘{}’.\n\n\
         Wij willen van u horen wat uw organisatie wil bereiken en welke ondersteuning u daarbij nodig hebt. \
         Uw eigen plannen staan voorop.\n\n\
         Wij hopen dat u erbij kunt zijn.",
        meeting.title
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

/// An invited organisation with the person the letter goes to.
struct Recipient {
    addressee: press::Addressee,
    mailboxes: Vec<Mailbox>,
}

fn recipients(read: &Reader<'_>, meeting: &Meeting, today: NaiveDate) -> Result<Vec<Recipient>> {
    let mut found = Vec::new();
    let standings = read.invitations().standings(&meeting.id)?;
    let invited: Vec<Id> = standings.iter().map(|one| one.organisation_id).collect();
    let known = Contacts::read(read, &invited, today)?;
    for id in &invited {
        let organisation = known.organisation(id)?;
        let contacts = known.rows(id);
        let first = known.people(id).next().map(|(_, person)| person);
        let place = [organisation.postcode.as_str(), organisation.city.as_str()].join("  ");
        let address_lines = [organisation.street.clone(), place.trim().to_owned()]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect();
        let mut mailboxes: Vec<Mailbox> = contacts
            .iter()
            .filter(|contact| domain::email::check(&contact.email).problem.is_none())
            .filter(|contact| !contact.email.is_empty())
            .map(|contact| Mailbox {
                name: contact.name.clone(),
                address: contact.email.clone(),
            })
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
        });
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

fn letter(
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
    let lines = |text: &str| {
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
        signed_by: lines(&organiser.signed_by),
        reply_slip: text.reply_slip,
        addressees: Vec::new(),
    })
}

/// All letters in one file.
pub(super) fn compose(
    read: &Reader<'_>,
    meeting: &Meeting,
    head: press::MeetingHead,
    today: NaiveDate,
) -> Result<Composed> {
    let addressees: Vec<_> = recipients(read, meeting, today)?
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

fn calendar(app: &App, meeting: &Meeting, head: press::MeetingHead) -> CalendarEntry {
    CalendarEntry {
        uid: meeting.ics_uid.clone(),
        sequence: meeting.ics_sequence,
        head,
        description: String::new(),
        cancelled: false,
        made_at: app.host().local_now(),
    }
}

/// Makes invitations as files.
///
/// # Errors
/// `paper-nobody` when nobody is invited, `letter-no-mail` when no mail address is known, `organiser-no-mail` when it
/// is not known who writes.
pub fn files(app: &App, request: FilesRequest) -> Result<DocumentRef> {
    let today = app.today();
    let (meeting, head, recipients, letter, organiser) = app.read(|read| {
        let meeting = read.meetings().need(&request.meeting_id)?;
        let head = head(read, &meeting)?;
        let recipients = recipients(read, &meeting, today)?;
        let letter = letter(read, &meeting, head.clone(), today)?;
        Ok((meeting, head, recipients, letter, crate::organiser::of(read)?))
    })?;
    let calendar = calendar(app, &meeting, head);
    if request.files == InvitationFiles::Calendar {
        return Ok(app.keep_file(&calendar.file_name(), "text/calendar", calendar.to_ics()));
    }
    nobody(recipients.len())?;
    if request.files == InvitationFiles::LettersApart {
        return letters_apart(app, &letter, recipients);
    }
    if organiser.email.is_empty() {
        return Err(AppError::new("organiser-no-mail"));
    }
    let draft = |id: String, to: Vec<Mailbox>, bcc: Vec<Mailbox>, salutation: &str| {
        let attachment = Attachment {
            file_name: calendar.file_name(),
            mime: "text/calendar".into(),
            bytes: calendar.to_ics(),
        };
        let facts = facts_in_words(&meeting, &organiser.email);
        Draft {
            id,
            from: Mailbox {
                name: organiser.name.clone(),
                address: organiser.email.clone(),
            },
            to,
            bcc,
            subject: letter.subject.clone(),
            text: std::iter::once(salutation.to_owned())
                .chain(letter.paragraphs.clone())
                .chain([facts])
                .collect::<Vec<_>>()
                .join("\n\n"),
            attachments: vec![attachment],
            made_at: app.host().local_now(),
        }
    };
    if request.files == InvitationFiles::DraftTogether {
        let bcc: Vec<Mailbox> = recipients.into_iter().flat_map(|one| one.mailboxes).collect();
        if bcc.is_empty() {
            return Err(AppError::new("letter-no-mail"));
        }
        let me = Mailbox {
            name: organiser.name.clone(),
            address: organiser.email.clone(),
        };
        let eml = draft(format!("{}-all", meeting.id), vec![me], bcc, "Beste mensen,").to_eml()?;
        return Ok(app.keep_file("uitnodiging.eml", "message/rfc822", eml));
    }
    let mut packed = Vec::new();
    for (index, one) in recipients
        .into_iter()
        .enumerate()
        .filter(|(_, one)| !one.mailboxes.is_empty())
    {
        let greeting = if one.addressee.salutation.is_empty() {
            "Beste lezer,".to_owned()
        } else {
            one.addressee.salutation
        };
        let eml = draft(
            format!("{}-{index}", meeting.id),
            one.mailboxes,
            Vec::new(),
            &greeting,
        )
        .to_eml()?;
        packed.push((format!("uitnodiging-{:02}.eml", index + 1), eml));
    }
    if packed.is_empty() {
        return Err(AppError::new("letter-no-mail"));
    }
    Ok(app.keep_file("uitnodigingen-mail.zip", "application/zip", pack(packed)?))
}

/// The facts of the meeting in plain words, for a mail.
fn facts_in_words(meeting: &Meeting, reply_to: &str) -> String {
    let mut lines = Vec::new();
    if let Some(date) = meeting.date {
        lines.push(format!("Wanneer: {}", domain::dates::long(date)));
    }
    if let Some(start) = meeting.starts_at {
        let start = domain::dates::time_in_text(start);
        let end = meeting
            .ends_at
            .map(|end| format!(" tot {}", domain::dates::time_in_text(end)))
            .unwrap_or_default();
        lines.push(format!("Hoe laat: {start}{end}"));
    }
    let place: Vec<&str> = [meeting.room.as_str(), &meeting.venue, &meeting.address]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    if !place.is_empty() {
        lines.push(format!("Waar: {}", place.join(", ")));
    }
    lines.push(format!(
        "Er is plaats voor hoogstens {} personen per organisatie.",
        meeting.max_persons
    ));
    if let Some(date) = meeting.reply_by {
        lines.push(format!(
            "Graag uw antwoord vóór {} aan {reply_to}.",
            domain::dates::long(date)
        ));
    }
    lines.join("\n")
}

fn letters_apart(app: &App, letter: &press::Letters, recipients: Vec<Recipient>) -> Result<DocumentRef> {
    let mut packed = Vec::new();
    for (index, one) in recipients.into_iter().enumerate() {
        let alone = press::Letters {
            addressees: vec![one.addressee],
            ..letter.clone()
        };
        let reference = app.keep_made_in(papers::Locale::Nl, &alone, 1)?;
        let bytes = app.document(&reference.id)?.bytes.as_slice().to_vec();
        packed.push((format!("uitnodiging-{:02}.pdf", index + 1), bytes));
    }
    Ok(app.keep_file("uitnodigingen-brieven.zip", "application/zip", pack(packed)?))
}

/// Packs files together; systems open such a file as a folder.
fn pack(files: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, SimpleFileOptions::default())
            .map_err(AppError::internal)?;
        zip.write_all(&bytes).map_err(AppError::internal)?;
    }
    Ok(zip.finish().map_err(AppError::internal)?.into_inner())
}
