//! Other people's files to text: policy plans ([`plan`]) and address lists ([`sheet`]).

pub mod plan;
pub mod sheet;
