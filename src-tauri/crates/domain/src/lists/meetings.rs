//! Closed lists about meetings, replies and presence.

closed_list! {
    /// Where an organisation stands with an invitation. Silence is the reminder's answer, not an absence.
    pub enum InvitationState {
        /// Genodigd.
        Invited = "invited",
        /// Herinnerd.
        Reminded = "reminded",
        /// Aangemeld, with names or with names to follow.
        Registered = "registered",
        /// Afgemeld, met bericht.
        Declined = "declined",
        /// Geen reactie, established after the reply-by date.
        Silent = "silent",
    }
}

closed_list! {
    /// How a reply came in.
    pub enum ReplyMeans {
        /// By telephone.
        Phone = "phone",
        /// By e-mail.
        Mail = "mail",
        /// On paper.
        Paper = "paper",
        /// Face to face.
        InPerson = "in_person",
        /// Any other way.
        Other = "other",
    }
}

closed_list! {
    /// How somebody came to be registered.
    pub enum RegistrationOrigin {
        /// The organisation replied.
        Reply = "reply",
        /// Came without being registered (onaangemeld).
        WalkIn = "walk_in",
        /// Came in place of somebody registered.
        Substitute = "substitute",
        /// More persons than the rule allows, with a reason.
        Exception = "exception",
    }
}

closed_list! {
    /// Whether a registration counts for the room.
    pub enum RegistrationState {
        /// Has a place.
        Registered = "registered",
        /// Waits for a place.
        Waiting = "waiting",
        /// Withdrawn before the meeting.
        Withdrawn = "withdrawn",
    }
}

closed_list! {
    /// What was established about somebody's presence. No row at all means: not yet established.
    pub enum AttendanceState {
        /// Aanwezig.
        Present = "present",
        /// Afwezig met kennisgeving (m.k.).
        AbsentNotified = "absent_notified",
        /// Afwezig zonder kennisgeving (z.k.).
        AbsentSilent = "absent_silent",
        /// Vervangen door een ander.
        Replaced = "replaced",
    }
}

closed_list! {
    /// Where a mark of presence came from.
    pub enum AttendanceMeans {
        /// Marked at the door.
        Door = "door",
        /// Taken over from the signed paper list.
        Paper = "paper",
    }
}

closed_list! {
    /// A kind of paper made for a meeting.
    pub enum Paper {
        /// Presentielijst, variant tafel: no contact data, room for signatures.
        AttendanceTable = "attendance_table",
        /// Presentielijst, variant regie: with contact data, confidential.
        AttendanceControl = "attendance_control",
        /// Badges.
        Badges = "badges",
        /// Table cards.
        TableCards = "table_cards",
        /// The sign at the room.
        RoomSign = "room_sign",
        /// Programme.
        Programme = "programme",
        /// Phone list of the silent organisations.
        PhoneList = "phone_list",
        /// Letters of invitation.
        Letters = "letters",
    }
}

closed_list! {
    /// A duty at a table.
    pub enum SeatDuty {
        /// Gespreksleider.
        Facilitator = "facilitator",
        /// Notulist.
        NoteTaker = "note_taker",
    }
}
