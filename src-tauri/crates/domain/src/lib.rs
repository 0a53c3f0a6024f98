//! Types and rules of the field. No I/O, no clock, no SQL; nothing here fails except by returning an error.

pub mod ambition_steps;
pub mod bsn;
pub mod clock_time;
pub mod dates;
pub mod duplicates;
pub mod email;
pub mod flags;
pub mod fold;
pub mod found_by;
pub mod groups;
pub mod holidays;
pub mod id;
pub mod import;
pub mod kvk;
pub mod list_numbers;
pub mod lists;
pub mod meeting_warnings;
pub mod names;
pub mod organisation;
pub mod phone;
pub mod places;
pub mod plan_tree;
pub mod position;
pub mod postcode;
pub mod replies;
pub mod website;
