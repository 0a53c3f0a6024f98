//! Types and rules of the field. No I/O, no clock, no SQL; nothing here fails except by returning an error.

pub mod groups;
