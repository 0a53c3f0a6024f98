//! Made by `cargo xtask generate` from the command list. Do not edit.

use serde_json::Value;
use tauri::Wry;
use tauri::ipc::Invoke;

use crate::adapter::{Reply, Shared, call};

/// What is open, and what was open before.
#[tauri::command]
async fn dossier_status(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "dossier_status", request).await
}

/// How strong a passphrase is.
#[tauri::command]
async fn dossier_strength(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "dossier_strength", request).await
}

/// Makes a dossier and opens it.
#[tauri::command]
async fn dossier_create(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "dossier_create", request).await
}

/// Opens a dossier with its passphrase.
#[tauri::command]
async fn dossier_open(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "dossier_open", request).await
}

/// Opens a dossier with its recovery key.
#[tauri::command]
async fn dossier_recover(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "dossier_recover", request).await
}

/// Locks the dossier.
#[tauri::command]
async fn dossier_lock(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "dossier_lock", request).await
}

/// Closes the dossier.
#[tauri::command]
async fn dossier_close(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "dossier_close", request).await
}

/// Puts a dossier on the start screen.
#[tauri::command]
async fn dossier_remember(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "dossier_remember", request).await
}

/// The recovery key in groups.
#[tauri::command]
async fn dossier_recovery_key(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "dossier_recovery_key", request).await
}

/// The recovery sheet for the printer.
#[tauri::command]
async fn dossier_recovery_sheet(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "dossier_recovery_sheet", request).await
}

/// Opens the fictional example, made when it is not there.
#[tauri::command]
async fn example_open(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "example_open", request).await
}

/// Makes the fictional example at a path and opens it.
#[tauri::command]
async fn example_create(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "example_create", request).await
}

/// The passphrase of the fictional example.
#[tauri::command]
async fn example_passphrase(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "example_passphrase", request).await
}

/// Settings of the program on this laptop.
#[tauri::command]
async fn preferences_get(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "preferences_get", request).await
}

/// Keeps settings of the program on this laptop.
#[tauri::command]
async fn preferences_save(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "preferences_save", request).await
}

/// How far long work is.
#[tauri::command]
async fn job_status(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "job_status", request).await
}

/// Stops long work.
#[tauri::command]
async fn job_cancel(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "job_cancel", request).await
}

/// Draws one page of a paper as a picture.
#[tauri::command]
async fn document_page(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "document_page", request).await
}

/// Writes a document to the place she chose.
#[tauri::command]
async fn document_save(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "document_save", request).await
}

/// Opens a document in the system's viewer for printing.
#[tauri::command]
async fn document_print(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "document_print", request).await
}

/// What can be undone and redone now.
#[tauri::command]
async fn history_undoable(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "history_undoable", request).await
}

/// Takes the last step back.
#[tauri::command]
async fn history_undo(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "history_undo", request).await
}

/// Does again what was taken back.
#[tauri::command]
async fn history_redo(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "history_redo", request).await
}

/// What happened to a record.
#[tauri::command]
async fn history_of(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "history_of", request).await
}

/// Organisations, filtered and sorted.
#[tauri::command]
async fn organisation_list(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "organisation_list", request).await
}

/// One organisation with its people and its chain.
#[tauri::command]
async fn organisation_get(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "organisation_get", request).await
}

/// Looks at what she types about an organisation.
#[tauri::command]
async fn organisation_check(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "organisation_check", request).await
}

/// Makes an organisation or changes one.
#[tauri::command]
async fn organisation_save(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "organisation_save", request).await
}

/// Ends an organisation, or lets it go on.
#[tauri::command]
async fn organisation_end(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "organisation_end", request).await
}

/// Removes an organisation that took no part yet.
#[tauri::command]
async fn organisation_remove(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "organisation_remove", request).await
}

/// All persons, to choose from.
#[tauri::command]
async fn person_list(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "person_list", request).await
}

/// One person with all the dossier holds of them.
#[tauri::command]
async fn person_get(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "person_get", request).await
}

/// Looks at what she types about a person.
#[tauri::command]
async fn person_check(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "person_check", request).await
}

/// The parts of a name typed in one field.
#[tauri::command]
async fn person_read_name(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "person_read_name", request).await
}

/// Makes a person or changes one.
#[tauri::command]
async fn person_save(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "person_save", request).await
}

/// Removes a person who took no part yet.
#[tauri::command]
async fn person_remove(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "person_remove", request).await
}

/// Makes a position or changes one.
#[tauri::command]
async fn position_save(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "position_save", request).await
}

/// Removes a position.
#[tauri::command]
async fn position_remove(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "position_remove", request).await
}

/// Puts the contact persons of an organisation in order.
#[tauri::command]
async fn position_order(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "position_order", request).await
}

/// Notes that consent was given.
#[tauri::command]
async fn consent_give(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "consent_give", request).await
}

/// Notes that consent was withdrawn.
#[tauri::command]
async fn consent_withdraw(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "consent_withdraw", request).await
}

/// What removing a person for good would take away.
#[tauri::command]
async fn erasure_preview(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "erasure_preview", request).await
}

/// Removes a person for good, also from history.
#[tauri::command]
async fn erasure_person(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "erasure_person", request).await
}

/// Meetings of which wishes about food and access are kept.
#[tauri::command]
async fn erasure_needs_due(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "erasure_needs_due", request).await
}

/// Removes the wishes of meetings for good, also from history.
#[tauri::command]
async fn erasure_needs(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "erasure_needs", request).await
}

/// Everything known of one person, as a paper for that person.
#[tauri::command]
async fn person_report(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "person_report", request).await
}

/// Districts, neighbourhoods, spoken names and the credit line.
#[tauri::command]
async fn area_places(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "area_places", request).await
}

/// All service areas.
#[tauri::command]
async fn area_list(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "area_list", request).await
}

/// What a description of a service area seems to mean.
#[tauri::command]
async fn area_understand(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "area_understand", request).await
}

/// Makes a service area or changes one.
#[tauri::command]
async fn area_save(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "area_save", request).await
}

/// Removes a service area.
#[tauri::command]
async fn area_remove(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "area_remove", request).await
}

/// Takes the districts and neighbourhoods of another municipality from a list.
#[tauri::command]
async fn area_load_municipality(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "area_load_municipality", request).await
}

/// Reads a list and proposes what its columns mean.
#[tauri::command]
async fn import_read(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "import_read", request).await
}

/// Looks at another sheet of the list.
#[tauri::command]
async fn import_choose_sheet(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "import_choose_sheet", request).await
}

/// Takes another row as the header.
#[tauri::command]
async fn import_choose_header(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "import_choose_header", request).await
}

/// Shows what the import would do.
#[tauri::command]
async fn import_preview(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "import_preview", request).await
}

/// Some rows of the preview.
#[tauri::command]
async fn import_rows(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "import_rows", request).await
}

/// Writes the import as one step.
#[tauri::command]
async fn import_commit(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "import_commit", request).await
}

/// Drops a list without importing it.
#[tauri::command]
async fn import_forget(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "import_forget", request).await
}

/// The list of organisations as a spreadsheet.
#[tauri::command]
async fn organisation_export(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "organisation_export", request).await
}

/// Records of the dossier that may be one.
#[tauri::command]
async fn merge_find(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "merge_find", request).await
}

/// Notes that two records are not one.
#[tauri::command]
async fn merge_apart(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "merge_apart", request).await
}

/// What merging two organisations would do.
#[tauri::command]
async fn merge_preview_organisations(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "merge_preview_organisations", request).await
}

/// What merging two persons would do.
#[tauri::command]
async fn merge_preview_persons(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "merge_preview_persons", request).await
}

/// Makes two organisations one.
#[tauri::command]
async fn merge_organisations(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "merge_organisations", request).await
}

/// Makes two persons one.
#[tauri::command]
async fn merge_persons(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "merge_persons", request).await
}

/// Trajectories with their meetings.
#[tauri::command]
async fn meeting_list(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "meeting_list", request).await
}

/// One meeting with its numbers and warnings.
#[tauri::command]
async fn meeting_get(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "meeting_get", request).await
}

/// Looks at dates and numbers while she types.
#[tauri::command]
async fn meeting_check(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "meeting_check", request).await
}

/// Makes a meeting or changes one.
#[tauri::command]
async fn meeting_save(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "meeting_save", request).await
}

/// Removes a meeting and all under it.
#[tauri::command]
async fn meeting_remove(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "meeting_remove", request).await
}

/// Makes a trajectory or changes one.
#[tauri::command]
async fn trajectory_save(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "trajectory_save", request).await
}

/// Organisations with their invitation to a meeting.
#[tauri::command]
async fn invitation_candidates(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "invitation_candidates", request).await
}

/// Invites organisations.
#[tauri::command]
async fn invitation_add(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "invitation_add", request).await
}

/// Takes invitations back.
#[tauri::command]
async fn invitation_withdraw(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "invitation_withdraw", request).await
}

/// Notes what she sent, or takes the mark away.
#[tauri::command]
async fn invitation_mark_sent(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "invitation_mark_sent", request).await
}

/// Every invited organisation with its answer, its places and whom to phone.
#[tauri::command]
async fn reply_board(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "reply_board", request).await
}

/// Notes that an organisation comes, with names or names to follow.
#[tauri::command]
async fn reply_coming(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "reply_coming", request).await
}

/// Notes that an organisation does not come.
#[tauri::command]
async fn reply_declined(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "reply_declined", request).await
}

/// Notes how an answer came.
#[tauri::command]
async fn reply_how(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "reply_how", request).await
}

/// Takes an answer back.
#[tauri::command]
async fn reply_none(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "reply_none", request).await
}

/// Fills in a name that was to follow.
#[tauri::command]
async fn registration_name(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "registration_name", request).await
}

/// Writes the name of somebody on the list better.
#[tauri::command]
async fn registration_correct_name(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "registration_correct_name", request).await
}

/// Takes somebody off the list before the meeting.
#[tauri::command]
async fn registration_withdraw(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "registration_withdraw", request).await
}

/// Gives somebody who waits a chair.
#[tauri::command]
async fn registration_give_chair(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "registration_give_chair", request).await
}

/// Puts a substitute in somebody's place.
#[tauri::command]
async fn registration_substitute(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "registration_substitute", request).await
}

/// Notes diet and access wishes for this meeting.
#[tauri::command]
async fn registration_needs(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "registration_needs", request).await
}

/// Notes that a phone call was not answered.
#[tauri::command]
async fn contact_attempt_add(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "contact_attempt_add", request).await
}

/// The division over tables with its figures.
#[tauri::command]
async fn group_get(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "group_get", request).await
}

/// Divides everybody over tables.
#[tauri::command]
async fn group_make(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "group_make", request).await
}

/// What mending the division would change.
#[tauri::command]
async fn group_repair_preview(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "group_repair_preview", request).await
}

/// Mends the division with the fewest moves.
#[tauri::command]
async fn group_repair(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "group_repair", request).await
}

/// What mending would change, on paper.
#[tauri::command]
async fn group_changes_paper(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "group_changes_paper", request).await
}

/// The whole division on paper, with its figures.
#[tauri::command]
async fn group_plan_paper(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "group_plan_paper", request).await
}

/// Seats somebody by hand.
#[tauri::command]
async fn group_seat(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "group_seat", request).await
}

/// Everybody expected, the counters, who came in last.
#[tauri::command]
async fn attendance_door(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "attendance_door", request).await
}

/// Finds people at the door: expected first, then everybody known.
#[tauri::command]
async fn attendance_search(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "attendance_search", request).await
}

/// Marks somebody present or absent, or takes the mark away.
#[tauri::command]
async fn attendance_mark(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "attendance_mark", request).await
}

/// Adds somebody who was not expected, present.
#[tauri::command]
async fn attendance_walk_in(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "attendance_walk_in", request).await
}

/// Fills in a name that was to follow, present.
#[tauri::command]
async fn attendance_named(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "attendance_named", request).await
}

/// Somebody came instead of somebody else.
#[tauri::command]
async fn attendance_substitute(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "attendance_substitute", request).await
}

/// Organisations beside the meetings of a trajectory.
#[tauri::command]
async fn attendance_overview(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "attendance_overview", request).await
}

/// The same on paper.
#[tauri::command]
async fn attendance_overview_paper(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "attendance_overview_paper", request).await
}

/// The programme of a meeting.
#[tauri::command]
async fn programme_get(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "programme_get", request).await
}

/// Keeps the programme of a meeting.
#[tauri::command]
async fn programme_save(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "programme_save", request).await
}

/// Printed attendance lists whose numbers are remembered.
#[tauri::command]
async fn paper_list_versions(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "paper_list_versions", request).await
}

/// What typing over a signed list would change.
#[tauri::command]
async fn paper_list_preview(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "paper_list_preview", request).await
}

/// Takes a signed list over.
#[tauri::command]
async fn paper_list_apply(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "paper_list_apply", request).await
}

/// Who invites.
#[tauri::command]
async fn organiser_get(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "organiser_get", request).await
}

/// Keeps who invites.
#[tauri::command]
async fn organiser_save(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "organiser_save", request).await
}

/// Makes a paper of a meeting to look at.
#[tauri::command]
async fn paper_make(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "paper_make", request).await
}

/// Remembers that a paper was printed or saved.
#[tauri::command]
async fn paper_printed(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "paper_printed", request).await
}

/// What was printed for a meeting.
#[tauri::command]
async fn paper_prints(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "paper_prints", request).await
}

/// The words of the invitation letter.
#[tauri::command]
async fn letter_get(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "letter_get", request).await
}

/// Keeps the words of the invitation letter.
#[tauri::command]
async fn letter_save(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "letter_save", request).await
}

/// Letters apart, mail drafts or the calendar entry, as files.
#[tauri::command]
async fn letter_files(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "letter_files", request).await
}

/// All ambitions.
#[tauri::command]
async fn ambition_list(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "ambition_list", request).await
}

/// One ambition with its versions.
#[tauri::command]
async fn ambition_get(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "ambition_get", request).await
}

/// Writes down ambitions of an organisation.
#[tauri::command]
async fn ambition_add(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "ambition_add", request).await
}

/// Changes the words of an ambition and where it came from.
#[tauri::command]
async fn ambition_save(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "ambition_save", request).await
}

/// Takes an ambition a step further.
#[tauri::command]
async fn ambition_step(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "ambition_step", request).await
}

/// Removes an ambition.
#[tauri::command]
async fn ambition_remove(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "ambition_remove", request).await
}

/// Shows what an import of ambitions would do.
#[tauri::command]
async fn ambition_import_preview(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "ambition_import_preview", request).await
}

/// Writes an import of ambitions as one step.
#[tauri::command]
async fn ambition_import_commit(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "ambition_import_commit", request).await
}

/// All plans with their versions.
#[tauri::command]
async fn plan_list(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "plan_list", request).await
}

/// One version of a plan with its tree.
#[tauri::command]
async fn plan_get(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "plan_get", request).await
}

/// Reads a plan from a file.
#[tauri::command]
async fn plan_read(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "plan_read", request).await
}

/// Reads a plan from pasted text.
#[tauri::command]
async fn plan_paste(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "plan_paste", request).await
}

/// Changes title, municipality and years of a plan.
#[tauri::command]
async fn plan_save(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "plan_save", request).await
}

/// Removes a version of a plan.
#[tauri::command]
async fn plan_remove(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "plan_remove", request).await
}

/// Corrects an element of the tree.
#[tauri::command]
async fn plan_correct(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "plan_correct", request).await
}

/// One page of the plan as a picture.
#[tauri::command]
async fn plan_page(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "plan_page", request).await
}

/// What changed since the version before.
#[tauri::command]
async fn plan_changes(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "plan_changes", request).await
}

/// How far the sentence model is with a plan.
#[tauri::command]
async fn matcher_state(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "matcher_state", request).await
}

/// Lets the sentence model read a plan and the ambitions.
#[tauri::command]
async fn matcher_prepare(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "matcher_prepare", request).await
}

/// The ambitions with what is still to judge beside a plan.
#[tauri::command]
async fn alignment_list(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "alignment_list", request).await
}

/// What may fit an ambition, with reasons.
#[tauri::command]
async fn alignment_proposals(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "alignment_proposals", request).await
}

/// Her judgements of an ambition beside a plan.
#[tauri::command]
async fn alignment_of(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "alignment_of", request).await
}

/// Which ambitions may fit an element of the plan, with reasons.
#[tauri::command]
async fn alignment_ambitions(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "alignment_ambitions", request).await
}

/// Finds elements of a plan by words or number.
#[tauri::command]
async fn alignment_search(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "alignment_search", request).await
}

/// Keeps her judgement of an ambition beside an element, or takes it away.
#[tauri::command]
async fn alignment_judge(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "alignment_judge", request).await
}

/// Keeps her note with a judgement.
#[tauri::command]
async fn alignment_note(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "alignment_note", request).await
}

/// What an ambition is about: proposed concepts and what she said of them.
#[tauri::command]
async fn concept_chips(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "concept_chips", request).await
}

/// Confirms or drops a concept for an ambition, or takes that back.
#[tauri::command]
async fn concept_stance(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "concept_stance", request).await
}

/// The concepts of the bridge as they would be after her changes.
#[tauri::command]
async fn bridge_list(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "bridge_list", request).await
}

/// One concept of the bridge with its lines.
#[tauri::command]
async fn bridge_concept(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "bridge_concept", request).await
}

/// What her changes of the bridge would do to the first five proposals of every ambition.
#[tauri::command]
async fn bridge_preview(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "bridge_preview", request).await
}

/// Whether her changes of the bridge can be; nothing is kept.
#[tauri::command]
async fn bridge_check(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "bridge_check", request).await
}

/// Accepts her changes of the bridge in one step.
#[tauri::command]
async fn bridge_accept(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "bridge_accept", request).await
}

/// Lines that her confirmed pairs suggest.
#[tauri::command]
async fn bridge_suggestions(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "bridge_suggestions", request).await
}

/// The line that one confirmed pair suggests, if any.
#[tauri::command]
async fn bridge_suggestion(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "bridge_suggestion", request).await
}

/// Does not propose a line again.
#[tauri::command]
async fn bridge_decline(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "bridge_decline", request).await
}

/// The bridge, or her own lines of it, as text.
#[tauri::command]
async fn bridge_export(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "bridge_export", request).await
}

/// Reads lines from a text file as changes to be looked at.
#[tauri::command]
async fn bridge_import(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "bridge_import", request).await
}

/// The matrix of ambitions and plan, with the white spots.
#[tauri::command]
async fn coverage_get(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "coverage_get", request).await
}

/// The printable comparison for the talk with the municipality.
#[tauri::command]
async fn coverage_paper(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "coverage_paper", request).await
}

/// The matrix as a spreadsheet.
#[tauri::command]
async fn coverage_sheet(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "coverage_sheet", request).await
}

/// Where are we, what is due, what is missing per organisation.
#[tauri::command]
async fn overview_get(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "overview_get", request).await
}

/// The same on paper.
#[tauri::command]
async fn overview_paper(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "overview_paper", request).await
}

/// Finds records by the beginnings of words.
#[tauri::command]
async fn search_everything(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "search_everything", request).await
}

/// The backups of a dossier.
#[tauri::command]
async fn backup_list(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "backup_list", request).await
}

/// Makes a backup now.
#[tauri::command]
async fn backup_make(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "backup_make", request).await
}

/// Goes back to a backup.
#[tauri::command]
async fn backup_restore(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "backup_restore", request).await
}

/// Changes the passphrase.
#[tauri::command]
async fn passphrase_change(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "passphrase_change", request).await
}

/// Version, licences and the sentence model of the program.
#[tauri::command]
async fn program_facts(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "program_facts", request).await
}

/// The texts of licences.
#[tauri::command]
async fn program_licence_texts(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "program_licence_texts", request).await
}

/// What the dossier holds of people, in numbers.
#[tauri::command]
async fn privacy_facts(app: Shared<'_>, request: Value) -> Reply {
    call(&app, "privacy_facts", request).await
}

/// Runs every command above.
pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool {
    tauri::generate_handler![
        dossier_status,
        dossier_strength,
        dossier_create,
        dossier_open,
        dossier_recover,
        dossier_lock,
        dossier_close,
        dossier_remember,
        dossier_recovery_key,
        dossier_recovery_sheet,
        example_open,
        example_create,
        example_passphrase,
        preferences_get,
        preferences_save,
        job_status,
        job_cancel,
        document_page,
        document_save,
        document_print,
        history_undoable,
        history_undo,
        history_redo,
        history_of,
        organisation_list,
        organisation_get,
        organisation_check,
        organisation_save,
        organisation_end,
        organisation_remove,
        person_list,
        person_get,
        person_check,
        person_read_name,
        person_save,
        person_remove,
        position_save,
        position_remove,
        position_order,
        consent_give,
        consent_withdraw,
        erasure_preview,
        erasure_person,
        erasure_needs_due,
        erasure_needs,
        person_report,
        area_places,
        area_list,
        area_understand,
        area_save,
        area_remove,
        area_load_municipality,
        import_read,
        import_choose_sheet,
        import_choose_header,
        import_preview,
        import_rows,
        import_commit,
        import_forget,
        organisation_export,
        merge_find,
        merge_apart,
        merge_preview_organisations,
        merge_preview_persons,
        merge_organisations,
        merge_persons,
        meeting_list,
        meeting_get,
        meeting_check,
        meeting_save,
        meeting_remove,
        trajectory_save,
        invitation_candidates,
        invitation_add,
        invitation_withdraw,
        invitation_mark_sent,
        reply_board,
        reply_coming,
        reply_declined,
        reply_how,
        reply_none,
        registration_name,
        registration_correct_name,
        registration_withdraw,
        registration_give_chair,
        registration_substitute,
        registration_needs,
        contact_attempt_add,
        group_get,
        group_make,
        group_repair_preview,
        group_repair,
        group_changes_paper,
        group_plan_paper,
        group_seat,
        attendance_door,
        attendance_search,
        attendance_mark,
        attendance_walk_in,
        attendance_named,
        attendance_substitute,
        attendance_overview,
        attendance_overview_paper,
        programme_get,
        programme_save,
        paper_list_versions,
        paper_list_preview,
        paper_list_apply,
        organiser_get,
        organiser_save,
        paper_make,
        paper_printed,
        paper_prints,
        letter_get,
        letter_save,
        letter_files,
        ambition_list,
        ambition_get,
        ambition_add,
        ambition_save,
        ambition_step,
        ambition_remove,
        ambition_import_preview,
        ambition_import_commit,
        plan_list,
        plan_get,
        plan_read,
        plan_paste,
        plan_save,
        plan_remove,
        plan_correct,
        plan_page,
        plan_changes,
        matcher_state,
        matcher_prepare,
        alignment_list,
        alignment_proposals,
        alignment_of,
        alignment_ambitions,
        alignment_search,
        alignment_judge,
        alignment_note,
        concept_chips,
        concept_stance,
        bridge_list,
        bridge_concept,
        bridge_preview,
        bridge_check,
        bridge_accept,
        bridge_suggestions,
        bridge_suggestion,
        bridge_decline,
        bridge_export,
        bridge_import,
        coverage_get,
        coverage_paper,
        coverage_sheet,
        overview_get,
        overview_paper,
        search_everything,
        backup_list,
        backup_make,
        backup_restore,
        passphrase_change,
        program_facts,
        program_licence_texts,
        privacy_facts,
    ]
}
