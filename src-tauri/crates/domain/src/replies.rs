//! Rules about replies to an invitation: how many may come, who gets a place, where an organisation stands.

use crate::lists::{InvitationState, RegistrationOrigin, RegistrationState};

/// One more person than the invitation allows, and no reason was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("at most {most} persons per organisation")]
pub struct TooMany {
    /// The number the invitation names.
    pub most: u32,
}

/// Whether an organisation that has `already` places may have one more.
///
/// The number per organisation is a hard rule: it keeps a large club from filling the room. An exception is
/// possible when she writes down why, and is kept apart as such.
///
/// # Errors
/// [`TooMany`] when the rule is reached and `reason` is empty.
pub fn one_more(
    already: u32,
    most: Option<u32>,
    reason: Option<&str>,
) -> Result<RegistrationOrigin, TooMany> {
    match most {
        Some(most) if already >= most => match reason {
            Some(reason) if !reason.trim().is_empty() => Ok(RegistrationOrigin::Exception),
            _ => Err(TooMany { most }),
        },
        _ => Ok(RegistrationOrigin::Reply),
    }
}

/// Whether somebody gets a chair or waits. A room without a number of chairs is never full.
pub fn place(taken: u32, capacity: Option<u32>) -> RegistrationState {
    match capacity {
        Some(capacity) if taken >= capacity => RegistrationState::Waiting,
        _ => RegistrationState::Registered,
    }
}

/// Where an organisation stands once its registrations changed: with none left it is as before its reply.
pub fn state_after(before: InvitationState, places: u32, reminded: bool) -> InvitationState {
    match (places, before) {
        (1.., _) => InvitationState::Registered,
        (0, InvitationState::Registered) if reminded => InvitationState::Reminded,
        (0, InvitationState::Registered) => InvitationState::Invited,
        (0, state) => state,
    }
}

/// Whether an organisation still owes an answer.
pub fn is_silent(state: InvitationState) -> bool {
    matches!(
        state,
        InvitationState::Invited | InvitationState::Reminded | InvitationState::Silent
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_third_person_is_refused_unless_a_reason_is_given() {
        assert_eq!(one_more(1, Some(2), None), Ok(RegistrationOrigin::Reply));
        assert_eq!(one_more(2, Some(2), None), Err(TooMany { most: 2 }));
        assert_eq!(one_more(2, Some(2), Some("  ")), Err(TooMany { most: 2 }));
        assert_eq!(
            one_more(2, Some(2), Some("tolk")),
            Ok(RegistrationOrigin::Exception)
        );
        assert_eq!(one_more(9, None, None), Ok(RegistrationOrigin::Reply));
    }

    #[test]
    fn a_full_room_makes_people_wait() {
        assert_eq!(place(55, Some(56)), RegistrationState::Registered);
        assert_eq!(place(56, Some(56)), RegistrationState::Waiting);
        assert_eq!(place(900, None), RegistrationState::Registered);
    }

    #[test]
    fn taking_back_the_last_name_puts_the_organisation_back_where_it_was() {
        use InvitationState as State;
        assert_eq!(state_after(State::Invited, 2, false), State::Registered);
        assert_eq!(state_after(State::Registered, 0, true), State::Reminded);
        assert_eq!(state_after(State::Registered, 0, false), State::Invited);
        assert_eq!(state_after(State::Declined, 0, false), State::Declined);
        assert!(is_silent(State::Reminded) && !is_silent(State::Declined));
    }
}
