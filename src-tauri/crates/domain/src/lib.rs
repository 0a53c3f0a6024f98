//! Types and rules of the field. No I/O, no clock, no SQL; nothing here fails except by returning an error.

pub mod ambition_steps;
pub mod plan_tree;
pub mod groups;
pub mod list_numbers;
pub mod meeting_warnings;
pub mod replies;
pub mod bsn;
pub mod email;
pub mod flags;
pub mod fold;
pub mod kvk;
pub mod names;
pub mod postcode;
pub mod clock_time;
pub mod id;
pub mod lists;
pub mod organisation;
pub mod phone;
pub mod dates;
pub mod holidays;
pub mod places;
pub mod duplicates;
pub mod import;
pub mod website;
