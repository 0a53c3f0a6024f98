//! Dutch text analysis, ranking and reasons.
pub mod bm25;
mod linear;
pub mod model;
pub mod words;
