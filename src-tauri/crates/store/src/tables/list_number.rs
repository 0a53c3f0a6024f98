//! The table `list_number`.

use domain::id::Id;

use crate::record::table;

table! {
    /// The number a registration had on one printed list. Numbers are never given out anew.
    pub struct ListNumber(Id) in "list_number" {
        /// The printed list.
        list_print_id: Id,
        /// The number on the paper.
        number: u32,
        /// The registration. Not a reference: the number was printed, also when the registration is undone
        /// later.
        registration_id: Id,
    }
    columns: "list_print_id TEXT NOT NULL REFERENCES list_print (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    registration_id TEXT NOT NULL,
    UNIQUE (list_print_id, number)";
    indices: "CREATE INDEX list_number_registration_id ON list_number (registration_id);";
    find {
        /// The numbers on a printed list.
        many by_list_print(list_print_id: Id);
        /// The numbers a registration ever had.
        many by_registration(registration_id: Id);
    }
}
