//! What the overview is made from, read once: whole tables, because one question per organisation would make the
//! screen wait when there are thousands.

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::clock_time::ClockTime;
use domain::id::Id;
use domain::lists::{
    AlignmentState, AmbitionState, AttendanceState, InvitationState, Paper, RegistrationState,
};
use domain::position::holds;
use store::Reader;
use store::tables::Meeting;

use crate::Result;
use crate::erasure::{MeetingNeeds, needs_of};
use crate::meetings::{MeetingCounts, counts};

/// An organisation that has not stopped.
#[derive(Debug, Clone, Default)]
pub(super) struct OrganisationFacts {
    pub(super) name: String,
    /// Somebody holds a position there now.
    pub(super) contact: bool,
    /// Things about the organisation itself that are missing or doubtful, as the list of organisations counts them.
    pub(super) doubts: u32,
    /// Ambitions that were not withdrawn.
    pub(super) ambitions: u32,
    /// Those of them that it confirmed.
    pub(super) confirmed: u32,
    /// Confirmed ambitions with at least one judgement.
    pub(super) judged: u32,
}

/// The reply of an organisation to a meeting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Reply {
    pub(super) state: Option<InvitationState>,
    pub(super) named: u32,
    pub(super) unnamed: u32,
}

/// A meeting with what is known of it.
#[derive(Debug, Clone)]
pub(super) struct MeetingFacts {
    pub(super) meeting: Meeting,
    pub(super) counts: MeetingCounts,
    /// By organisation; only those invited.
    pub(super) replies: HashMap<Id, Reply>,
    pub(super) places: u32,
    pub(super) waiting: u32,
    /// Registrations whose presence was marked, whichever way.
    pub(super) marked: u32,
    pub(super) present: u32,
    /// The list for the table was printed at least once.
    pub(super) list_printed: bool,
    pub(super) grouped: bool,
}

impl MeetingFacts {
    /// Days until the meeting; negative when it is past.
    pub(super) fn days_left(&self, today: NaiveDate) -> Option<i64> {
        self.meeting.date.map(|date| (date - today).num_days())
    }

    /// Whether it has begun: from then on nobody has to be called for it. Without a time that is after its day, unless
    /// somebody is inside.
    pub(super) fn begun(&self, facts: &Facts) -> bool {
        self.after(facts, self.meeting.starts_at.map(ClockTime::time)) || self.held(facts)
    }

    /// Whether it is over.
    pub(super) fn over(&self, facts: &Facts) -> bool {
        self.after(facts, self.meeting.ends_at.map(ClockTime::time))
    }

    /// Whether it was held: people were there.
    pub(super) fn held(&self, facts: &Facts) -> bool {
        self.present > 0 && self.meeting.date.is_some_and(|date| date <= facts.today)
    }

    /// Whether this time of its day has come.
    fn after(&self, facts: &Facts, time: Option<NaiveTime>) -> bool {
        self.meeting.date.is_some_and(|date| {
            date < facts.today || (date == facts.today && time.is_some_and(|time| time <= facts.time))
        })
    }

    /// Organisations that owe an answer.
    pub(super) fn silent(&self) -> u32 {
        let silent = |reply: &&Reply| {
            matches!(
                reply.state,
                Some(InvitationState::Invited | InvitationState::Reminded | InvitationState::Silent)
            )
        };
        count(self.replies.values().filter(silent))
    }

    /// Organisations that come with at least one name to follow.
    pub(super) fn nameless(&self) -> u32 {
        count(self.replies.values().filter(|reply| reply.unnamed > 0))
    }

    /// Organisations invited.
    pub(super) fn invited(&self) -> u32 {
        count(self.replies.values())
    }
}

/// Everything the overview looks at.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    pub(super) today: NaiveDate,
    /// The time of that day.
    pub(super) time: NaiveTime,
    pub(super) trajectory: Option<String>,
    pub(super) organisations: HashMap<Id, OrganisationFacts>,
    /// In the order of their days; those without a day last.
    pub(super) meetings: Vec<MeetingFacts>,
    /// There is a plan to lay ambitions beside.
    pub(super) plan: bool,
    /// Judgements whose passage or ambition changed since.
    pub(super) to_review: u32,
    /// Meetings of which wishes about food and access are kept.
    pub(super) needs: Vec<MeetingNeeds>,
}

/// Counts without a cast.
pub(super) fn count(items: impl Iterator) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}

impl Facts {
    /// Reads the tables.
    pub(super) fn read(read: &Reader<'_>, now: NaiveDateTime) -> Result<Self> {
        let today = now.date();
        let mut facts = Self {
            today,
            time: now.time(),
            trajectory: read.trajectories().all()?.pop().map(|trajectory| trajectory.name),
            plan: read.plan_versions().count()? > 0,
            needs: needs_of(read, today)?,
            ..Self::default()
        };
        for organisation in read.organisations().all()? {
            if organisation.ended_on.is_none_or(|ended| ended > today) {
                // Whether there is somebody to turn to has a cell of its own.
                let doubts = crate::organisations::doubts(&organisation, 1);
                let name = organisation.name;
                facts.organisations.insert(
                    organisation.id,
                    OrganisationFacts {
                        name,
                        doubts,
                        ..OrganisationFacts::default()
                    },
                );
            }
        }
        for position in read.positions().held()? {
            let holds = holds(position.to_date, today);
            if let Some(organisation) = facts
                .organisations
                .get_mut(&position.organisation_id)
                .filter(|_| holds)
            {
                organisation.contact = true;
            }
        }
        facts.read_ambitions(read)?;
        for meeting in read.meetings().all()? {
            let about = read_meeting(read, meeting)?;
            facts.meetings.push(about);
        }
        facts
            .meetings
            .sort_by_key(|about| (about.meeting.date.is_none(), about.meeting.date, about.meeting.id));
        Ok(facts)
    }

    fn read_ambitions(&mut self, read: &Reader<'_>) -> Result<()> {
        let mut judged = HashSet::new();
        for alignment in read.alignments().all()? {
            judged.insert(alignment.ambition_id);
            self.to_review += u32::from(alignment.state == AlignmentState::Review);
        }
        for ambition in read.ambitions().all()? {
            let Some(organisation) = self.organisations.get_mut(&ambition.organisation_id) else {
                continue;
            };
            if ambition.state == AmbitionState::Withdrawn {
                continue;
            }
            organisation.ambitions += 1;
            if ambition.state == AmbitionState::Confirmed {
                organisation.confirmed += 1;
                organisation.judged += u32::from(judged.contains(&ambition.id));
            }
        }
        Ok(())
    }

    /// Organisations that have not stopped.
    pub(super) fn count_organisations(&self) -> u32 {
        count(self.organisations.keys())
    }

    /// The meeting it is about now: the first that is not past, else the last that was.
    pub(super) fn focus(&self) -> Option<&MeetingFacts> {
        let ahead = self
            .meetings
            .iter()
            .find(|about| about.days_left(self.today).is_none_or(|days| days >= 0));
        ahead.or_else(|| self.meetings.last())
    }

    /// The last meeting that was held; its steps are done, whatever is planned after it.
    pub(super) fn last_held(&self) -> Option<&MeetingFacts> {
        self.meetings.iter().rev().find(|about| about.held(self))
    }
}

fn read_meeting(read: &Reader<'_>, meeting: Meeting) -> Result<MeetingFacts> {
    let id = meeting.id;
    let standings = read.invitations().standings(&id)?;
    let registrations = read.registrations().by_meeting(&id)?;
    let mut about = MeetingFacts {
        meeting,
        counts: counts(standings.iter().map(|one| one.state), &registrations),
        replies: HashMap::new(),
        places: 0,
        waiting: 0,
        marked: 0,
        present: 0,
        list_printed: read
            .list_prints()
            .by_meeting(&id)?
            .iter()
            .any(|print| print.paper == Paper::AttendanceTable),
        grouped: read.group_plans().by_meeting(&id)?.is_some(),
    };
    for standing in standings {
        about.replies.entry(standing.organisation_id).or_default().state = Some(standing.state);
    }
    for registration in registrations {
        match registration.state {
            RegistrationState::Registered => about.places += 1,
            RegistrationState::Waiting => {
                about.waiting += 1;
                continue;
            }
            RegistrationState::Withdrawn => continue,
        }
        if let Some(reply) = registration
            .organisation_id
            .and_then(|organisation| about.replies.get_mut(&organisation))
        {
            match registration.person_id {
                Some(_) => reply.named += 1,
                None => reply.unnamed += 1,
            }
        }
    }
    for attendance in read.attendances().by_meeting(&id)? {
        about.marked += 1;
        about.present += u32::from(attendance.state == AttendanceState::Present);
    }
    Ok(about)
}
