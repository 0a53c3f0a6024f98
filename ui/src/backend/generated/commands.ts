// Made by `cargo xtask generate` from the command list. Do not edit.
import type * as T from './types';

/** What each command takes and answers. */
export interface Commands {
  /** What is open, and what was open before. */
  dossier_status: { request: null; response: T.DossierStatus };
  /** How strong a passphrase is. */
  dossier_strength: { request: T.StrengthRequest; response: T.Strength };
  /** Makes a dossier and opens it. */
  dossier_create: { request: T.CreateRequest; response: T.DossierStatus };
  /** Opens a dossier with its passphrase. */
  dossier_open: { request: T.OpenRequest; response: T.DossierStatus };
  /** Opens a dossier with its recovery key. */
  dossier_recover: { request: T.RecoverRequest; response: T.DossierStatus };
  /** Locks the dossier. */
  dossier_lock: { request: null; response: T.DossierStatus };
  /** Closes the dossier. */
  dossier_close: { request: null; response: T.DossierStatus };
  /** Puts a dossier on the start screen. */
  dossier_remember: { request: T.PathRequest; response: T.DossierStatus };
  /** The recovery key in groups. */
  dossier_recovery_key: { request: null; response: T.RecoveryWords };
  /** The recovery sheet for the printer. */
  dossier_recovery_sheet: { request: null; response: T.DocumentRef };
  /** Opens the fictional example, made when it is not there. */
  example_open: { request: null; response: T.DossierStatus };
  /** Makes the fictional example at a path and opens it. */
  example_create: { request: T.ExampleRequest; response: T.DossierStatus };
  /** The passphrase of the fictional example. */
  example_passphrase: { request: null; response: T.ExamplePassphrase };
  /** Settings of the program on this laptop. */
  preferences_get: { request: null; response: T.Preferences };
  /** Keeps settings of the program on this laptop. */
  preferences_save: { request: T.Preferences; response: T.Preferences };
  /** How far long work is. */
  job_status: { request: T.JobRequest; response: T.JobStatus };
  /** Stops long work. */
  job_cancel: { request: T.JobRequest; response: null };
  /** Draws one page of a paper as a picture. */
  document_page: { request: T.PageRequest; response: T.PageImage };
  /** Writes a document to the place she chose. */
  document_save: { request: T.SaveRequest; response: null };
  /** Opens a document in the system's viewer for printing. */
  document_print: { request: T.DocumentRequest; response: null };
  /** What can be undone and redone now. */
  history_undoable: { request: null; response: T.Undoable };
  /** Takes the last step back. */
  history_undo: { request: null; response: T.Outcome<T.UndoLabel | null> };
  /** Does again what was taken back. */
  history_redo: { request: null; response: T.Outcome<T.UndoLabel | null> };
  /** What happened to a record. */
  history_of: { request: T.HistoryRequest; response: Array<T.HistoryStep> };
  /** Organisations, filtered and sorted. */
  organisation_list: { request: T.OrganisationQuery; response: T.OrganisationList };
  /** One organisation with its people and its chain. */
  organisation_get: { request: T.OrganisationRequest; response: T.OrganisationDetail };
  /** Looks at what she types about an organisation. */
  organisation_check: { request: T.OrganisationFields; response: Array<T.Flag> };
  /** Makes an organisation or changes one. */
  organisation_save: { request: T.OrganisationSave; response: T.Outcome<T.OrganisationDetail> };
  /** Ends an organisation, or lets it go on. */
  organisation_end: { request: T.OrganisationEnd; response: T.Outcome<T.OrganisationDetail> };
  /** Removes an organisation that took no part yet. */
  organisation_remove: { request: T.OrganisationRequest; response: T.Outcome<null> };
  /** All persons, to choose from. */
  person_list: { request: null; response: Array<T.PersonRow> };
  /** One person with all the dossier holds of them. */
  person_get: { request: T.PersonRequest; response: T.PersonDetail };
  /** Looks at what she types about a person. */
  person_check: { request: T.PersonFields; response: Array<T.Flag> };
  /** The parts of a name typed in one field. */
  person_read_name: { request: T.NameText; response: T.PersonFields };
  /** Makes a person or changes one. */
  person_save: { request: T.PersonSave; response: T.Outcome<T.PersonDetail> };
  /** Removes a person who took no part yet. */
  person_remove: { request: T.PersonRequest; response: T.Outcome<null> };
  /** Makes a position or changes one. */
  position_save: { request: T.PositionSave; response: T.Outcome<T.PersonDetail> };
  /** Removes a position. */
  position_remove: { request: T.PositionRequest; response: T.Outcome<null> };
  /** Puts the contact persons of an organisation in order. */
  position_order: { request: T.PositionOrder; response: T.Outcome<null> };
  /** Notes that consent was given. */
  consent_give: { request: T.ConsentGive; response: T.Outcome<T.PersonDetail> };
  /** Notes that consent was withdrawn. */
  consent_withdraw: { request: T.ConsentWithdraw; response: T.Outcome<T.PersonDetail> };
  /** What removing a person for good would take away. */
  erasure_preview: { request: T.PersonRequest; response: T.ErasePreview };
  /** Removes a person for good, also from history. */
  erasure_person: { request: T.EraseRequest; response: T.Outcome<T.Erased> };
  /** Meetings of which wishes about food and access are kept. */
  erasure_needs_due: { request: null; response: Array<T.MeetingNeeds> };
  /** Removes the wishes of meetings for good, also from history. */
  erasure_needs: { request: T.NeedsErase; response: T.Outcome<T.NeedsErased> };
  /** Everything known of one person, as a paper for that person. */
  person_report: { request: T.PersonRequest; response: T.DocumentRef };
  /** Districts, neighbourhoods, spoken names and the credit line. */
  area_places: { request: null; response: T.Municipality };
  /** All service areas. */
  area_list: { request: null; response: Array<T.AreaView> };
  /** What a description of a service area seems to mean. */
  area_understand: { request: T.AreaText; response: T.AreaProposal };
  /** Makes a service area or changes one. */
  area_save: { request: T.AreaSave; response: T.Outcome<T.AreaView> };
  /** Removes a service area. */
  area_remove: { request: T.AreaRequest; response: T.Outcome<null> };
  /** Takes the districts and neighbourhoods of another municipality from a list. */
  area_load_municipality: { request: T.MunicipalityImport; response: T.Outcome<T.Municipality> };
  /** Reads a list and proposes what its columns mean. */
  import_read: { request: T.ImportRead; response: T.ImportFile };
  /** Looks at another sheet of the list. */
  import_choose_sheet: { request: T.ImportSheet; response: T.ImportFile };
  /** Takes another row as the header. */
  import_choose_header: { request: T.ImportHeader; response: T.ImportFile };
  /** Shows what the import would do. */
  import_preview: { request: T.ImportMapping; response: T.ImportPreview };
  /** Some rows of the preview. */
  import_rows: { request: T.ImportRows; response: Array<T.PreviewRow> };
  /** Writes the import as one step. */
  import_commit: { request: T.ImportCommit; response: T.Outcome<T.ImportReport> };
  /** Drops a list without importing it. */
  import_forget: { request: T.ImportToken; response: null };
  /** The list of organisations as a spreadsheet. */
  organisation_export: { request: T.ExportRequest; response: T.DocumentRef };
  /** Records of the dossier that may be one. */
  merge_find: { request: null; response: T.Duplicates };
  /** Notes that two records are not one. */
  merge_apart: { request: T.MergeApart; response: T.Outcome<null> };
  /** What merging two organisations would do. */
  merge_preview_organisations: { request: T.MergePair; response: T.MergePreview };
  /** What merging two persons would do. */
  merge_preview_persons: { request: T.MergePair; response: T.MergePreview };
  /** Makes two organisations one. */
  merge_organisations: { request: T.MergeRequest; response: T.Outcome<T.Id> };
  /** Makes two persons one. */
  merge_persons: { request: T.MergeRequest; response: T.Outcome<T.Id> };
  /** Trajectories with their meetings. */
  meeting_list: { request: null; response: T.MeetingList };
  /** One meeting with its numbers and warnings. */
  meeting_get: { request: T.MeetingRequest; response: T.MeetingDetail };
  /** Looks at dates and numbers while she types. */
  meeting_check: { request: T.MeetingCheck; response: Array<T.MeetingWarning> };
  /** Makes a meeting or changes one. */
  meeting_save: { request: T.MeetingSave; response: T.Outcome<T.MeetingDetail> };
  /** Removes a meeting and all under it. */
  meeting_remove: { request: T.MeetingRequest; response: T.Outcome<null> };
  /** Makes a trajectory or changes one. */
  trajectory_save: { request: T.TrajectorySave; response: T.Outcome<T.TrajectoryRow> };
  /** Organisations with their invitation to a meeting. */
  invitation_candidates: { request: T.CandidatesRequest; response: Array<T.Candidate> };
  /** Invites organisations. */
  invitation_add: { request: T.InviteRequest; response: T.Outcome<number> };
  /** Takes invitations back. */
  invitation_withdraw: { request: T.WithdrawRequest; response: T.Outcome<null> };
  /** Notes what she sent, or takes the mark away. */
  invitation_mark_sent: { request: T.MarkSentRequest; response: T.Outcome<null> };
  /** Every invited organisation with its answer, its places and whom to phone. */
  reply_board: { request: T.BoardRequest; response: T.ReplyBoard };
  /** Notes that an organisation comes, with names or names to follow. */
  reply_coming: { request: T.ComingRequest; response: T.Outcome<null> };
  /** Notes that an organisation does not come. */
  reply_declined: { request: T.DeclinedRequest; response: T.Outcome<null> };
  /** Takes an answer back. */
  reply_none: { request: T.NoAnswerRequest; response: T.Outcome<null> };
  /** Fills in a name that was to follow. */
  registration_name: { request: T.NameRequest; response: T.Outcome<null> };
  /** Takes somebody off the list before the meeting. */
  registration_withdraw: { request: T.RegistrationRequest; response: T.Outcome<null> };
  /** Gives somebody who waits a chair. */
  registration_give_chair: { request: T.RegistrationRequest; response: T.Outcome<null> };
  /** Puts a substitute in somebody's place. */
  registration_substitute: { request: T.SubstituteRequest; response: T.Outcome<null> };
  /** Notes diet and access wishes for this meeting. */
  registration_needs: { request: T.NeedsRequest; response: T.Outcome<null> };
  /** Notes that a phone call was not answered. */
  contact_attempt_add: { request: T.AttemptRequest; response: T.Outcome<null> };
  /** The division over tables with its figures. */
  group_get: { request: T.GroupsRequest; response: T.Groups };
  /** Divides everybody over tables. */
  group_make: { request: T.DivideRequest; response: T.Outcome<T.Groups> };
  /** What mending the division would change. */
  group_repair_preview: { request: T.GroupsRequest; response: T.RepairPreview };
  /** Mends the division with the fewest moves. */
  group_repair: { request: T.GroupsRequest; response: T.Outcome<T.RepairPreview> };
  /** What mending would change, on paper. */
  group_changes_paper: { request: T.GroupsRequest; response: T.DocumentRef };
  /** The whole division on paper, with its figures. */
  group_plan_paper: { request: T.GroupsRequest; response: T.DocumentRef };
  /** Seats somebody by hand. */
  group_seat: { request: T.SeatRequest; response: T.Outcome<T.Groups> };
  /** Everybody expected, the counters, who came in last. */
  attendance_door: { request: T.DoorRequest; response: T.Door };
  /** Finds people at the door: expected first, then everybody known. */
  attendance_search: { request: T.DoorSearch; response: Array<T.DoorRow> };
  /** Marks somebody present or absent, or takes the mark away. */
  attendance_mark: { request: T.MarkRequest; response: T.Outcome<T.Marked> };
  /** Adds somebody who was not expected, present. */
  attendance_walk_in: { request: T.WalkInRequest; response: T.Outcome<T.Marked> };
  /** Fills in a name that was to follow, present. */
  attendance_named: { request: T.NamedRequest; response: T.Outcome<T.Marked> };
  /** Somebody came instead of somebody else. */
  attendance_substitute: { request: T.DoorSubstitute; response: T.Outcome<T.Marked> };
  /** Organisations beside the meetings of a trajectory. */
  attendance_overview: { request: T.PresenceRequest; response: T.PresenceOverview };
  /** The same on paper. */
  attendance_overview_paper: { request: T.PresenceRequest; response: T.DocumentRef };
  /** The programme of a meeting. */
  programme_get: { request: T.ProgrammeRequest; response: T.ProgrammeView };
  /** Keeps the programme of a meeting. */
  programme_save: { request: T.ProgrammeSave; response: T.Outcome<T.ProgrammeView> };
  /** Printed attendance lists whose numbers are remembered. */
  paper_list_versions: { request: T.PrintedListsRequest; response: Array<T.PrintedList> };
  /** What typing over a signed list would change. */
  paper_list_preview: { request: T.PaperListRequest; response: T.PaperReport };
  /** Takes a signed list over. */
  paper_list_apply: { request: T.PaperListRequest; response: T.Outcome<T.PaperReport> };
  /** Who invites. */
  organiser_get: { request: null; response: T.Organiser };
  /** Keeps who invites. */
  organiser_save: { request: T.Organiser; response: T.Outcome<T.Organiser> };
  /** Makes a paper of a meeting to look at. */
  paper_make: { request: T.PaperRequest; response: T.MadePaper };
  /** Remembers that a paper was printed or saved. */
  paper_printed: { request: T.PrintedRequest; response: T.Outcome<null> };
  /** What was printed for a meeting. */
  paper_prints: { request: T.PrintsRequest; response: Array<T.PrintRow> };
  /** The words of the invitation letter. */
  letter_get: { request: T.LetterRequest; response: T.LetterText };
  /** Keeps the words of the invitation letter. */
  letter_save: { request: T.LetterSave; response: T.Outcome<T.LetterText> };
  /** Letters apart, mail drafts or the calendar entry, as files. */
  letter_files: { request: T.FilesRequest; response: T.DocumentRef };
  /** All ambitions. */
  ambition_list: { request: null; response: Array<T.AmbitionRow> };
  /** One ambition with its versions. */
  ambition_get: { request: T.AmbitionRequest; response: T.AmbitionDetail };
  /** Writes down ambitions of an organisation. */
  ambition_add: { request: T.AmbitionAdd; response: T.Outcome<Array<T.AmbitionRow>> };
  /** Changes the words of an ambition and where it came from. */
  ambition_save: { request: T.AmbitionSave; response: T.Outcome<T.AmbitionDetail> };
  /** Takes an ambition a step further. */
  ambition_step: { request: T.AmbitionStep; response: T.Outcome<T.AmbitionDetail> };
  /** Removes an ambition. */
  ambition_remove: { request: T.AmbitionRequest; response: T.Outcome<null> };
  /** Shows what an import of ambitions would do. */
  ambition_import_preview: { request: T.AmbitionImportLook; response: T.AmbitionImportPreview };
  /** Writes an import of ambitions as one step. */
  ambition_import_commit: { request: T.AmbitionImportCommit; response: T.Outcome<T.AmbitionImportReport> };
  /** All plans with their versions. */
  plan_list: { request: null; response: Array<T.PlanRow> };
  /** One version of a plan with its tree. */
  plan_get: { request: T.PlanVersionRequest; response: T.PlanDetail };
  /** Reads a plan from a file. */
  plan_read: { request: T.PlanReadRequest; response: T.Outcome<T.PlanRead> };
  /** Reads a plan from pasted text. */
  plan_paste: { request: T.PlanPasteRequest; response: T.Outcome<T.PlanRead> };
  /** Changes title, municipality and years of a plan. */
  plan_save: { request: T.PlanSave; response: T.Outcome<T.PlanRow> };
  /** Removes a version of a plan. */
  plan_remove: { request: T.PlanVersionRequest; response: T.Outcome<null> };
  /** Corrects an element of the tree. */
  plan_correct: { request: T.CorrectRequest; response: T.Outcome<T.Corrected> };
  /** One page of the plan as a picture. */
  plan_page: { request: T.PlanPageRequest; response: T.PageImage };
  /** What changed since the version before. */
  plan_changes: { request: T.PlanVersionRequest; response: Array<T.PlanChange> };
  /** How far the sentence model is with a plan. */
  matcher_state: { request: T.MatcherRequest; response: T.MatcherState };
  /** Lets the sentence model read a plan and the ambitions. */
  matcher_prepare: { request: T.PrepareRequest; response: T.MatcherState };
  /** The ambitions with what is still to judge beside a plan. */
  alignment_list: { request: T.AlignmentListRequest; response: T.JudgeList };
  /** What may fit an ambition, with reasons. */
  alignment_proposals: { request: T.ProposalsRequest; response: T.Proposals };
  /** Her judgements of an ambition beside a plan. */
  alignment_of: { request: T.AlignmentsOf; response: Array<T.AlignmentRow> };
  /** Which ambitions may fit an element of the plan, with reasons. */
  alignment_ambitions: { request: T.AmbitionsFor; response: T.AmbitionProposals };
  /** Finds elements of a plan by words or number. */
  alignment_search: { request: T.ElementSearch; response: Array<T.CardElement> };
  /** Keeps her judgement of an ambition beside an element, or takes it away. */
  alignment_judge: { request: T.JudgeRequest; response: T.Outcome<T.AlignmentRow | null> };
  /** Keeps her note with a judgement. */
  alignment_note: { request: T.NoteRequest; response: T.Outcome<T.AlignmentRow> };
  /** What an ambition is about: proposed concepts and what she said of them. */
  concept_chips: { request: T.ConceptChipsRequest; response: T.AmbitionConcepts };
  /** Confirms or drops a concept for an ambition, or takes that back. */
  concept_stance: { request: T.ConceptStanceRequest; response: T.Outcome<T.AmbitionConcepts> };
  /** The concepts of the bridge as they would be after her changes. */
  bridge_list: { request: T.BridgeListRequest; response: T.BridgeList };
  /** One concept of the bridge with its lines. */
  bridge_concept: { request: T.BridgeConceptRequest; response: T.BridgeConcept };
  /** What her changes of the bridge would do to the first five proposals of every ambition. */
  bridge_preview: { request: T.BridgePreviewRequest; response: T.BridgePreview };
  /** Whether her changes of the bridge can be; nothing is kept. */
  bridge_check: { request: T.BridgeAccept; response: number };
  /** Accepts her changes of the bridge in one step. */
  bridge_accept: { request: T.BridgeAccept; response: T.Outcome<number> };
  /** Lines that her confirmed pairs suggest. */
  bridge_suggestions: { request: T.SuggestionsRequest; response: Array<T.BridgeSuggestion> };
  /** The line that one confirmed pair suggests, if any. */
  bridge_suggestion: { request: T.SuggestionRequest; response: T.BridgeSuggestion | null };
  /** Does not propose a line again. */
  bridge_decline: { request: T.BridgeDecline; response: T.Outcome<null> };
  /** The bridge, or her own lines of it, as text. */
  bridge_export: { request: T.BridgeExport; response: T.DocumentRef };
  /** Reads lines from a text file as changes to be looked at. */
  bridge_import: { request: T.BridgeImportRead; response: T.BridgeImport };
  /** The matrix of ambitions and plan, with the white spots. */
  coverage_get: { request: T.CoverageRequest; response: T.Coverage };
  /** The printable comparison for the talk with the municipality. */
  coverage_paper: { request: T.CoveragePaper; response: T.DocumentRef };
  /** The matrix as a spreadsheet. */
  coverage_sheet: { request: T.CoverageSheet; response: T.DocumentRef };
  /** Where are we, what is due, what is missing per organisation. */
  overview_get: { request: T.OverviewRequest; response: T.Overview };
  /** Finds records by the beginnings of words. */
  search_everything: { request: T.SearchRequest; response: Array<T.Find> };
  /** The backups of a dossier. */
  backup_list: { request: T.BackupsRequest; response: Array<T.Backup> };
  /** Makes a backup now. */
  backup_make: { request: null; response: T.Backup };
  /** Goes back to a backup. */
  backup_restore: { request: T.RestoreRequest; response: T.DossierStatus };
  /** Changes the passphrase. */
  passphrase_change: { request: T.PassphraseRequest; response: T.PassphraseAnswer };
  /** Version, licences and the sentence model of the program. */
  program_facts: { request: null; response: T.ProgramFacts };
  /** The texts of licences. */
  program_licence_texts: { request: T.LicenceTextsRequest; response: Array<string> };
  /** What the dossier holds of people, in numbers. */
  privacy_facts: { request: null; response: T.PrivacyFacts };
}

/** Every command's name. */
export const commandNames = [
  'alignment_ambitions',
  'alignment_judge',
  'alignment_list',
  'alignment_note',
  'alignment_of',
  'alignment_proposals',
  'alignment_search',
  'ambition_add',
  'ambition_get',
  'ambition_import_commit',
  'ambition_import_preview',
  'ambition_list',
  'ambition_remove',
  'ambition_save',
  'ambition_step',
  'area_list',
  'area_load_municipality',
  'area_places',
  'area_remove',
  'area_save',
  'area_understand',
  'attendance_door',
  'attendance_mark',
  'attendance_named',
  'attendance_overview',
  'attendance_overview_paper',
  'attendance_search',
  'attendance_substitute',
  'attendance_walk_in',
  'backup_list',
  'backup_make',
  'backup_restore',
  'bridge_accept',
  'bridge_check',
  'bridge_concept',
  'bridge_decline',
  'bridge_export',
  'bridge_import',
  'bridge_list',
  'bridge_preview',
  'bridge_suggestion',
  'bridge_suggestions',
  'concept_chips',
  'concept_stance',
  'consent_give',
  'consent_withdraw',
  'contact_attempt_add',
  'coverage_get',
  'coverage_paper',
  'coverage_sheet',
  'document_page',
  'document_print',
  'document_save',
  'dossier_close',
  'dossier_create',
  'dossier_lock',
  'dossier_open',
  'dossier_recover',
  'dossier_recovery_key',
  'dossier_recovery_sheet',
  'dossier_remember',
  'dossier_status',
  'dossier_strength',
  'erasure_needs',
  'erasure_needs_due',
  'erasure_person',
  'erasure_preview',
  'example_create',
  'example_open',
  'example_passphrase',
  'group_changes_paper',
  'group_get',
  'group_make',
  'group_plan_paper',
  'group_repair',
  'group_repair_preview',
  'group_seat',
  'history_of',
  'history_redo',
  'history_undo',
  'history_undoable',
  'import_choose_header',
  'import_choose_sheet',
  'import_commit',
  'import_forget',
  'import_preview',
  'import_read',
  'import_rows',
  'invitation_add',
  'invitation_candidates',
  'invitation_mark_sent',
  'invitation_withdraw',
  'job_cancel',
  'job_status',
  'letter_files',
  'letter_get',
  'letter_save',
  'matcher_prepare',
  'matcher_state',
  'meeting_check',
  'meeting_get',
  'meeting_list',
  'meeting_remove',
  'meeting_save',
  'merge_apart',
  'merge_find',
  'merge_organisations',
  'merge_persons',
  'merge_preview_organisations',
  'merge_preview_persons',
  'organisation_check',
  'organisation_end',
  'organisation_export',
  'organisation_get',
  'organisation_list',
  'organisation_remove',
  'organisation_save',
  'organiser_get',
  'organiser_save',
  'overview_get',
  'paper_list_apply',
  'paper_list_preview',
  'paper_list_versions',
  'paper_make',
  'paper_printed',
  'paper_prints',
  'passphrase_change',
  'person_check',
  'person_get',
  'person_list',
  'person_read_name',
  'person_remove',
  'person_report',
  'person_save',
  'plan_changes',
  'plan_correct',
  'plan_get',
  'plan_list',
  'plan_page',
  'plan_paste',
  'plan_read',
  'plan_remove',
  'plan_save',
  'position_order',
  'position_remove',
  'position_save',
  'preferences_get',
  'preferences_save',
  'privacy_facts',
  'program_facts',
  'program_licence_texts',
  'programme_get',
  'programme_save',
  'registration_give_chair',
  'registration_name',
  'registration_needs',
  'registration_substitute',
  'registration_withdraw',
  'reply_board',
  'reply_coming',
  'reply_declined',
  'reply_none',
  'search_everything',
  'trajectory_save',
] as const;
