//! Closed lists: the values a field may have, each with the one text that stands for it in the dossier, on the wire
//! and as the key of its wording in the language files.

/// Declares a closed list. The text of each value is written once and used for storage, for the screen's types and
/// for reading back, so that these cannot drift apart.
macro_rules! closed_list {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
        )]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $text)] $variant,)+
        }

        impl $name {
            /// Every value, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The text that stands for this value.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::lists::NotInList;

            fn from_str(text: &str) -> Result<Self, crate::lists::NotInList> {
                match text {
                    $($text => Ok(Self::$variant),)+
                    _ => Err(crate::lists::NotInList { list: stringify!($name) }),
                }
            }
        }
    };
}

mod ambitions;
mod meetings;
mod organisations;
mod plans;

pub use ambitions::*;
pub use meetings::*;
pub use organisations::*;
pub use plans::*;

/// A text that stands for no value of the closed list; a newer version of Hartwerk may know it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a value of the closed list {list}")]
pub struct NotInList {
    /// The name of the list.
    pub list: &'static str,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    macro_rules! every_text_reads_back {
        ($($list:ident),+ $(,)?) => {$(
            let texts: BTreeSet<&str> = $list::ALL.iter().map(|value| value.as_str()).collect();
            assert_eq!(texts.len(), $list::ALL.len(), "{} has a text twice", stringify!($list));
            for value in $list::ALL {
                assert_eq!(value.as_str().parse::<$list>(), Ok(*value));
            }
            assert!("no such value".parse::<$list>().is_err());
        )+};
    }

    #[test]
    fn every_value_has_its_own_text_and_reads_back() {
        every_text_reads_back!(
            OrganisationKind,
            LegalForm,
            ServiceAreaScope,
            ConsentPurpose,
            InvitationState,
            ReplyMeans,
            RegistrationOrigin,
            RegistrationState,
            AttendanceState,
            AttendanceMeans,
            Paper,
            SeatDuty,
            AmbitionState,
            ConceptStance,
            PlanElementKind,
            Judgement,
            AlignmentState,
            BridgeLineKind,
        );
    }

    #[test]
    fn there_are_seventeen_kinds_of_organisation() {
        assert_eq!(OrganisationKind::ALL.len(), 17);
    }
}
