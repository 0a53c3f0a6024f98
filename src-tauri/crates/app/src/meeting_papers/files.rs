//! Invitations as files that she sends herself: letters apart, mail drafts, the appointment for calendars.

use std::io::{Cursor, Write};

use domain::id::Id;
use papers::calendar_file::CalendarEntry;
use papers::documents as press;
use papers::mail::{Attachment, Draft, Mailbox};
use serde::Deserialize;
use store::tables::Meeting;
use ts_rs::TS;
use zip::write::SimpleFileOptions;

use super::compose::head;
use super::drafts;
use super::letters::{LettersTo, Recipient, letter, recipients};
use crate::documents::DocumentRef;
use crate::meetings::calendar_sequence;
use crate::organiser::Organiser;
use crate::{App, AppError, Result};

/// The file that says which of the others is whose: names of organisations stand in it, not in the names of files.
const INDEX: &str = "00-wie-krijgt-wat.txt";

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
    /// A mail draft that asks for an answer, per organisation, packed together.
    RemindersApart,
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
    /// To whom.
    #[serde(default)]
    pub to: LettersTo,
}

/// What every draft of a mailing shares.
struct Mailing {
    meeting: Meeting,
    letter: press::Letters,
    organiser: Organiser,
    calendar: CalendarEntry,
    made_at: chrono::NaiveDateTime,
}

impl Mailing {
    fn me(&self) -> Mailbox {
        Mailbox {
            name: self.organiser.name.clone(),
            address: self.organiser.email.clone(),
        }
    }

    fn draft(&self, id: String, to: Vec<Mailbox>, subject: &str, text: String) -> Draft {
        let attachment = Attachment {
            file_name: self.calendar.file_name(),
            mime: "text/calendar".into(),
            bytes: self.calendar.to_ics(),
        };
        Draft {
            id,
            from: self.me(),
            to,
            bcc: Vec::new(),
            subject: subject.to_owned(),
            text,
            attachments: vec![attachment],
            made_at: self.made_at,
        }
    }

    fn invitation(&self, greeting: &str) -> String {
        drafts::invitation(&self.meeting, &self.letter, &self.organiser, greeting)
    }
}

/// Makes invitations as files.
///
/// # Errors
/// When there is nobody to write to (see [`recipients`]), `letter-no-mail` when no mail address is known,
/// `organiser-no-mail` when it is not known who writes.
pub fn files(app: &App, request: FilesRequest) -> Result<DocumentRef> {
    let today = app.today();
    let (mailing, recipients) = app.read(|read| {
        let meeting = read.meetings().need(&request.meeting_id)?;
        let head = head(read, &meeting)?;
        let made_at = app.host().local_now();
        let calendar = CalendarEntry {
            uid: meeting.ics_uid.clone(),
            sequence: calendar_sequence(read, &meeting)?,
            head: head.clone(),
            description: String::new(),
            cancelled: false,
            made_at,
        };
        let recipients = match request.files {
            InvitationFiles::Calendar => Vec::new(),
            _ => recipients(read, &meeting, &request.to, today)?,
        };
        let mailing = Mailing {
            letter: letter(read, &meeting, head, today)?,
            organiser: crate::organiser::of(read)?,
            meeting,
            calendar,
            made_at,
        };
        Ok((mailing, recipients))
    })?;
    match request.files {
        InvitationFiles::Calendar => {
            let calendar = &mailing.calendar;
            Ok(app.keep_file(&calendar.file_name(), "text/calendar", calendar.to_ics()))
        }
        InvitationFiles::LettersApart => letters_apart(app, &mailing.letter, recipients),
        _ if mailing.organiser.email.is_empty() => Err(AppError::new("organiser-no-mail")),
        InvitationFiles::DraftTogether => draft_together(app, &mailing, recipients),
        InvitationFiles::DraftsApart => {
            let subject = mailing.letter.subject.clone();
            let text = |one: &Recipient| mailing.invitation(&one.greeting);
            drafts_apart(app, &mailing, recipients, "uitnodiging", &subject, text)
        }
        InvitationFiles::RemindersApart => {
            let subject = format!("Herinnering: {}", mailing.meeting.title);
            let text = |one: &Recipient| {
                drafts::reminder(&mailing.meeting, &mailing.organiser, &one.greeting, one.sent_on)
            };
            drafts_apart(app, &mailing, recipients, "herinnering", &subject, text)
        }
    }
}

fn draft_together(app: &App, mailing: &Mailing, recipients: Vec<Recipient>) -> Result<DocumentRef> {
    let bcc: Vec<Mailbox> = recipients.into_iter().flat_map(|one| one.mailboxes).collect();
    if bcc.is_empty() {
        return Err(AppError::new("letter-no-mail"));
    }
    let draft = Draft {
        bcc,
        ..mailing.draft(
            format!("{}-all", mailing.meeting.id),
            vec![mailing.me()],
            &mailing.letter.subject,
            mailing.invitation(drafts::TO_ALL),
        )
    };
    Ok(app.keep_file("uitnodiging.eml", "message/rfc822", draft.to_eml()?))
}

fn drafts_apart(
    app: &App,
    mailing: &Mailing,
    recipients: Vec<Recipient>,
    stem: &str,
    subject: &str,
    text: impl Fn(&Recipient) -> String,
) -> Result<DocumentRef> {
    let mut packed = Packed::default();
    let with_mail = recipients.into_iter().filter(|one| !one.mailboxes.is_empty());
    for (number, one) in (1..).zip(with_mail) {
        let id = format!("{}-{stem}-{number}", mailing.meeting.id);
        let text = text(&one);
        let eml = mailing.draft(id, one.mailboxes, subject, text).to_eml()?;
        packed.add(
            format!("{stem}-{number:02}.eml"),
            &one.addressee.organisation,
            eml,
        );
    }
    if packed.files.is_empty() {
        return Err(AppError::new("letter-no-mail"));
    }
    Ok(app.keep_file(&format!("{stem}en-mail.zip"), "application/zip", packed.zip()?))
}

fn letters_apart(app: &App, letter: &press::Letters, recipients: Vec<Recipient>) -> Result<DocumentRef> {
    let mut packed = Packed::default();
    for (number, one) in (1..).zip(recipients) {
        let organisation = one.addressee.organisation.clone();
        let alone = press::Letters {
            addressees: vec![one.addressee],
            ..letter.clone()
        };
        let reference = app.keep_made_in(papers::Locale::Nl, &alone, 1)?;
        let bytes = app.document(&reference.id)?.bytes.as_slice().to_vec();
        packed.add(format!("uitnodiging-{number:02}.pdf"), &organisation, bytes);
    }
    Ok(app.keep_file("uitnodigingen-brieven.zip", "application/zip", packed.zip()?))
}

/// Files packed together, which systems open as a folder, with a list that says whose each of them is.
#[derive(Default)]
struct Packed {
    files: Vec<(String, Vec<u8>)>,
    index: Vec<String>,
}

impl Packed {
    fn add(&mut self, name: String, whose: &str, bytes: Vec<u8>) {
        self.index.push(format!("{name}   {whose}"));
        self.files.push((name, bytes));
    }

    fn zip(self) -> Result<Vec<u8>> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        // The mark in front and these line ends make every simple editor read it rightly.
        let index = format!("\u{feff}{}\r\n", self.index.join("\r\n")).into_bytes();
        for (name, bytes) in std::iter::once((INDEX.to_owned(), index)).chain(self.files) {
            zip.start_file(name, SimpleFileOptions::default())
                .map_err(AppError::internal)?;
            zip.write_all(&bytes).map_err(AppError::internal)?;
        }
        Ok(zip.finish().map_err(AppError::internal)?.into_inner())
    }
}
