//! Mail drafts as `.eml` files. Hartwerk sends nothing: her own mail program opens the draft (the
//! header `X-Unsent: 1` tells Outlook and others to open it for editing) and she presses send.

use chrono::NaiveDateTime;
use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::date::Date;
use mail_builder::headers::raw::Raw;
use serde::{Deserialize, Serialize};

use crate::PaperError;
use crate::zone::amsterdam_to_utc;

/// A name with an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mailbox {
    /// Name as shown; may be empty.
    #[serde(default)]
    pub name: String,
    /// The address, checked by the caller; here only kept from breaking out of its header.
    pub address: String,
}

/// A file that goes along.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Attachment {
    /// File name.
    pub file_name: String,
    /// Media type: "text/calendar".
    pub mime: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// One draft.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Draft {
    /// Stable key of this draft, for its Message-ID.
    pub id: String,
    /// Who writes.
    pub from: Mailbox,
    /// Open recipients.
    pub to: Vec<Mailbox>,
    /// Recipients who do not see each other.
    #[serde(default)]
    pub bcc: Vec<Mailbox>,
    /// Subject.
    pub subject: String,
    /// Plain text; blank lines part the paragraphs.
    pub text: String,
    /// Files that go along.
    #[serde(default)]
    pub attachments: Vec<Attachment>,
    /// Moment of making, Amsterdam wall-clock time.
    pub made_at: NaiveDateTime,
}

impl Draft {
    /// The `.eml` file.
    pub fn to_eml(&self) -> Result<Vec<u8>, PaperError> {
        let moment = amsterdam_to_utc(self.made_at).and_utc().timestamp();
        let mut message = MessageBuilder::new()
            .header("X-Unsent", Raw::new("1"))
            // Set here, because the library would else take the clock and the laptop's name.
            .message_id(format!("{}@hartwerk.invalid", key(&self.id)))
            .date(Date::new(moment))
            .from(address(&self.from))
            .subject(one_line(&self.subject))
            .text_body(self.text.replace("\r\n", "\n").replace('\n', "\r\n"));
        if !self.to.is_empty() {
            message = message.to(Address::new_list(self.to.iter().map(address).collect()));
        }
        if !self.bcc.is_empty() {
            message = message.bcc(Address::new_list(self.bcc.iter().map(address).collect()));
        }
        for file in &self.attachments {
            message = message.attachment(file.mime.as_str(), file.file_name.as_str(), file.bytes.as_slice());
        }
        message
            .write_to_vec()
            .map_err(|error| PaperError::Message(error.to_string()))
    }
}

fn address(mailbox: &Mailbox) -> Address<'static> {
    let name = one_line(&mailbox.name);
    // Nothing that could end the address or the header.
    let address: String = mailbox
        .address
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace() && !"<>,;\"()".contains(*c))
        .collect();
    Address::new_address(Some(name).filter(|name| !name.trim().is_empty()), address)
}

fn one_line(text: &str) -> String {
    text.chars()
        .map(|character| if character.is_control() { ' ' } else { character })
        .collect()
}

/// Letters, digits and hyphens of an id.
fn key(id: &str) -> String {
    id.chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn mailbox(name: &str, address: &str) -> Mailbox {
        Mailbox {
            name: name.into(),
            address: address.into(),
        }
    }

    fn draft() -> Draft {
        Draft {
            id: "0190-aa".into(),
            from: mailbox("Mies Veldkant", "mies@hartvoorwoerden.example"),
            to: vec![mailbox("Daniël Čapek", "daniel@luisterlijn.example")],
            bcc: vec![],
            subject: "Uitnodiging: 7 juni, 15.00 uur – één plek vrij".into(),
            text: "Beste Daniël,\n\nKomt u ook?\n".into(),
            attachments: vec![],
            made_at: NaiveDate::from_ymd_opt(2012, 5, 24)
                .unwrap()
                .and_hms_opt(10, 0, 0)
                .unwrap(),
        }
    }

    fn text(draft: &Draft) -> String {
        String::from_utf8(draft.to_eml().unwrap()).unwrap()
    }

    /// Header lines, unfolded.
    fn headers(draft: &Draft) -> Vec<String> {
        let all = text(draft);
        let head = all
            .split("\r\n\r\n")
            .next()
            .unwrap()
            .replace("\r\n\t", " ")
            .replace("\r\n ", " ");
        head.split("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn a_draft_opens_as_a_draft_and_knows_no_clock_or_laptop() {
        let found = headers(&draft());
        assert!(found.contains(&"X-Unsent: 1".to_owned()), "{found:#?}");
        assert!(
            found
                .iter()
                .any(|h| h == "Message-ID: <0190-aa@hartwerk.invalid>"),
            "{found:#?}"
        );
        assert!(
            found
                .iter()
                .any(|h| h.starts_with("Date: Thu, 24 May 2012 08:00:00")),
            "{found:#?}"
        );
        assert_eq!(text(&draft()), text(&draft()));
    }

    #[test]
    fn blind_copies_stay_apart_from_open_ones() {
        let mut many = draft();
        many.to = vec![];
        many.bcc = (0..30)
            .map(|at| mailbox("", &format!("org{at}@example.org")))
            .collect();
        let found = headers(&many);
        assert!(!found.iter().any(|h| h.starts_with("To:")));
        let bcc = found.iter().find(|h| h.starts_with("Bcc:")).unwrap();
        assert_eq!(bcc.matches("@example.org").count(), 30);
        assert!(text(&many).split("\r\n").all(|line| line.len() <= 998));
    }

    #[test]
    fn no_field_can_add_a_header() {
        let mut evil = draft();
        evil.subject = "Hallo\r\nBcc: dief@example.org".into();
        evil.to = vec![mailbox("Jan\r\nX-Evil: 1", "a@b.example\r\nX-Evil: 2")];
        evil.id = "x>\r\nX-Evil: 3".into();
        let found = headers(&evil);
        assert!(
            !found
                .iter()
                .any(|h| h.starts_with("Bcc:") || h.starts_with("X-Evil")),
            "{found:#?}"
        );
    }

    #[test]
    fn an_invitation_carries_its_calendar_file() {
        let mut with = draft();
        with.attachments = vec![Attachment {
            file_name: "bijeenkomst.ics".into(),
            mime: "text/calendar".into(),
            bytes: b"BEGIN:VCALENDAR\r\n".to_vec(),
        }];
        let all = text(&with);
        assert!(all.contains("text/calendar"));
        assert!(all.contains("bijeenkomst.ics"));
    }
}
