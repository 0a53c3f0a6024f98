//! Closed lists about policy plans and what is laid beside them.

closed_list! {
    /// What a passage of a plan is. Only objectives, results, measures and indicators can be served by an ambition.
    pub enum PlanElementKind {
        /// Chapter.
        Chapter = "chapter",
        /// Theme.
        Theme = "theme",
        /// Prestatieveld of the Wmo 2007.
        PerformanceField = "performance_field",
        /// Doelstelling.
        Objective = "objective",
        /// Resultaat.
        Result = "result",
        /// Maatregel.
        Measure = "measure",
        /// Indicator.
        Indicator = "indicator",
        /// Running text, quotations, goals of others.
        Prose = "prose",
    }
}

closed_list! {
    /// The coordinator's judgement. No row at all means: not yet judged, which is never the same as `None`.
    pub enum Judgement {
        /// Volledig.
        Full = "full",
        /// Deels.
        Partial = "partial",
        /// Botst.
        Conflict = "conflict",
        /// Geen aansluiting.
        None = "none",
    }
}

closed_list! {
    /// Whether a judgement still stands.
    pub enum AlignmentState {
        /// It stands.
        Current = "current",
        /// One of the two texts changed: look again.
        Review = "review",
    }
}

closed_list! {
    /// What a line of the bridge adds to a concept.
    pub enum BridgeLineKind {
        /// Another word for the same.
        Synonym = "synonym",
        /// How volunteers say it.
        Lay = "lay",
        /// How plans write it.
        Policy = "policy",
        /// A concept that was not there yet.
        NewConcept = "new_concept",
        /// The wider concept it belongs to, by its key.
        Parent = "parent",
        /// A concept that often goes together with it, by its key.
        Related = "related",
        /// A performance field it belongs to, 1 to 9.
        Field = "field",
        /// A shipped line that does not count in this dossier.
        Off = "off",
        /// A shipped concept that does not count in this dossier.
        OffConcept = "off_concept",
        /// A proposed line that was declined: it is not proposed again and adds nothing.
        Declined = "declined",
    }
}
