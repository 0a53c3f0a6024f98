//! Closed lists about ambitions.

closed_list! {
    /// How far an ambition is: only confirmed words may go to the municipality.
    pub enum AmbitionState {
        /// Written down, not yet shown to the organisation.
        Concept = "concept",
        /// Put before the organisation.
        Submitted = "submitted",
        /// Confirmed by the organisation.
        Confirmed = "confirmed",
        /// Withdrawn by the organisation.
        Withdrawn = "withdrawn",
    }
}

closed_list! {
    /// What the coordinator decided about a concept proposed for an ambition.
    pub enum ConceptStance {
        /// It belongs to the ambition.
        Confirmed = "confirmed",
        /// It does not.
        Dropped = "dropped",
    }
}
