//! The table `invitation`.

use chrono::NaiveDate;
use domain::id::Id;
use domain::lists::{InvitationState, ReplyMeans};

use crate::column::Column;
use crate::error::Result;
use crate::record::{Rows, field, table};

table! {
    /// The invitation of one organisation to one meeting, and its reply.
    pub struct Invitation(Id) in "invitation" {
        /// The meeting.
        meeting_id: Id,
        /// The organisation.
        organisation_id: Id,
        /// Where it stands.
        state: InvitationState,
        /// When it was invited.
        invited_on: Option<NaiveDate>,
        /// When it was last reminded.
        reminded_on: Option<NaiveDate>,
        /// When the reply came.
        replied_on: Option<NaiveDate>,
        /// Who replied, by name or role.
        replied_by: String,
        /// How the reply came.
        replied_how: Option<ReplyMeans>,
        /// How many places were asked; names may follow.
        places: Option<u32>,
        /// What else was said.
        remark: String,
        /// When she marked the letter as sent.
        letter_sent_on: Option<NaiveDate>,
        /// When she marked the mail as sent.
        mail_sent_on: Option<NaiveDate>,
    }
    columns: "meeting_id TEXT NOT NULL REFERENCES meeting (id),
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    state TEXT NOT NULL,
    invited_on TEXT,
    reminded_on TEXT,
    replied_on TEXT,
    replied_by TEXT NOT NULL,
    replied_how TEXT,
    places INTEGER,
    remark TEXT NOT NULL,
    letter_sent_on TEXT,
    mail_sent_on TEXT,
    UNIQUE (meeting_id, organisation_id)";
    indices: "CREATE INDEX invitation_organisation_id ON invitation (organisation_id);";
    find {
        /// The invitations to a meeting.
        many by_meeting(meeting_id: Id);
        /// The invitations of an organisation.
        many by_organisation(organisation_id: Id);
    }
}

/// Where an invited organisation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The organisation.
    pub organisation_id: Id,
    /// Its answer so far.
    pub state: InvitationState,
    /// The day it was invited.
    pub invited_on: Option<NaiveDate>,
}

impl Invitation {
    /// The day it first went, by letter or by mail, as she marked it.
    #[must_use]
    pub fn sent_on(&self) -> Option<NaiveDate> {
        self.letter_sent_on.into_iter().chain(self.mail_sent_on).min()
    }
}

impl Rows<'_, Invitation> {
    /// Where every organisation that was invited to a meeting stands, in no order.
    ///
    /// # Errors
    /// Only those of the disk or of a damaged file.
    pub fn standings(&self, meeting: &Id) -> Result<Vec<Standing>> {
        self.pick(
            "SELECT organisation_id, state, invited_on FROM invitation WHERE meeting_id = ?1",
            [meeting.to_value()],
            |row| {
                Ok(Standing {
                    organisation_id: field::<Invitation, _>(row, 0, "organisation_id")?,
                    state: field::<Invitation, _>(row, 1, "state")?,
                    invited_on: field::<Invitation, _>(row, 2, "invited_on")?,
                })
            },
        )
    }
}
