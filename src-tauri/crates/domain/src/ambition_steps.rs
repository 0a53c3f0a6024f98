//! The life of an ambition: written down, put before the organisation, confirmed, perhaps withdrawn.
//!
//! Only confirmed words go to the municipality. Words that were put before somebody never change again: whoever said
//! yes said yes to those words, so that another wording is a new version that has to be confirmed anew.

use crate::lists::AmbitionState;

/// The states an ambition can go to from here.
///
/// Confirming at the table, without a letter first, is allowed: people say yes where they stand. A confirmed ambition
/// goes back to concept only by changing its words.
#[must_use]
pub fn next_steps(state: AmbitionState) -> &'static [AmbitionState] {
    use AmbitionState::{Concept, Confirmed, Submitted, Withdrawn};
    match state {
        Concept => &[Submitted, Confirmed, Withdrawn],
        Submitted => &[Confirmed, Concept, Withdrawn],
        Confirmed => &[Withdrawn],
        Withdrawn => &[Concept],
    }
}

/// Whether a step is allowed.
#[must_use]
pub fn may_go(from: AmbitionState, to: AmbitionState) -> bool {
    next_steps(from).contains(&to)
}

/// Whether reaching this state freezes the words.
#[must_use]
pub fn freezes(state: AmbitionState) -> bool {
    matches!(state, AmbitionState::Submitted | AmbitionState::Confirmed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_state_is_a_dead_end_and_none_leads_to_itself() {
        for state in AmbitionState::ALL {
            assert!(!next_steps(*state).is_empty());
            assert!(!may_go(*state, *state));
        }
    }

    #[test]
    fn what_was_confirmed_does_not_quietly_become_a_concept() {
        assert!(!may_go(AmbitionState::Confirmed, AmbitionState::Concept));
        assert!(!may_go(AmbitionState::Withdrawn, AmbitionState::Confirmed));
    }
}
