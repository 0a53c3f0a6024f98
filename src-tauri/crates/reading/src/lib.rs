//! Other people's files to text: policy plans ([`plan`]) and address lists ([`sheet`]).

pub mod child;
pub mod plan;
pub mod render;
pub mod sheet;
pub mod trial;
