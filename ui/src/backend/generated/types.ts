// Made by `cargo xtask generate` from the command list. Do not edit.

/**
 * A suggestion she accepted.
 */
export type Accepted = { 
/**
 * Row in the file.
 */
row: number, 
/**
 * Field of the flag.
 */
field: string, };

/**
 * What will happen with a row.
 */
export type Action = { "what": "add" } | { "what": "continue", 
/**
 * The row the organisation stands in.
 */
row: number, };

/**
 * Which version.
 */
export type AlignmentListRequest = { 
/**
 * The version.
 */
version_id: Id, };

/**
 * Her judgement of a pair.
 */
export type AlignmentRow = { 
/**
 * The ambition.
 */
ambition_id: Id, 
/**
 * The element.
 */
element_id: Id, 
/**
 * What she judged.
 */
judgement: Judgement, 
/**
 * Why.
 */
note: string, 
/**
 * When.
 */
judged_at: string, 
/**
 * Whether it wants another look.
 */
review: boolean, 
/**
 * The ambition's words she judged on, when they changed since.
 */
ambition_was: string, 
/**
 * The element's words she judged on, when they changed since.
 */
element_was: string, };

/**
 * Judgements to look at.
 */
export type AlignmentsOf = { 
/**
 * The ambition.
 */
ambition_id: Id, 
/**
 * The version.
 */
version_id: Id, };

/**
 * Ambitions of one organisation, typed quickly.
 */
export type AmbitionAdd = { 
/**
 * Whose.
 */
organisation_id: Id, 
/**
 * The meeting they came from.
 */
meeting_id: Id | null, 
/**
 * The note they came from.
 */
source_note: string, 
/**
 * Each becomes an ambition; empty ones are passed over.
 */
texts: Array<string>, };

/**
 * An ambition that may serve the element.
 */
export type AmbitionCard = { 
/**
 * The ambition.
 */
ambition: AmbitionRow, 
/**
 * Why.
 */
reason: MatchReason | null, 
/**
 * How strong the evidence is.
 */
strength: MatchStrength, 
/**
 * Her judgement.
 */
alignment: AlignmentRow | null, };

/**
 * A concept beside an ambition.
 */
export type AmbitionChip = { 
/**
 * Its key in the bridge.
 */
concept_id: string, 
/**
 * What people read.
 */
label: string, 
/**
 * The wider concept it belongs to, as people read it.
 */
above: string, 
/**
 * The words of the ambition that say so; nothing when only its whole meaning does, or when she added it.
 */
because: Quote | null, 
/**
 * What she said; nothing when it is only a proposal.
 */
stance: ConceptStance | null, };

/**
 * What an ambition is about.
 */
export type AmbitionConcepts = { 
/**
 * The ambition.
 */
ambition_id: Id, 
/**
 * Confirmed ones, then proposals with the strongest first, then dropped ones.
 */
chips: Array<AmbitionChip>, };

/**
 * One ambition.
 */
export type AmbitionDetail = { 
/**
 * As in the list.
 */
row: AmbitionRow, 
/**
 * The newest words.
 */
words: AmbitionWords, 
/**
 * All versions, newest first.
 */
versions: Array<AmbitionVersionRow>, 
/**
 * The meeting it came from.
 */
meeting_id: Id | null, 
/**
 * The title of that meeting.
 */
meeting: string, 
/**
 * The note it came from.
 */
source_note: string, 
/**
 * Who confirmed it.
 */
confirmed_by: string, 
/**
 * When it was withdrawn.
 */
withdrawn_on: string | null, 
/**
 * Why.
 */
withdrawn_reason: string, 
/**
 * Where it can go from here.
 */
next: Array<AmbitionState>, 
/**
 * Judgements on it, over all plans.
 */
judged: number, 
/**
 * Judgements that want another look, because the words changed.
 */
review: number, };

/**
 * A field of an ambition.
 */
export type AmbitionField = "organisation" | "text" | "target_groups" | "areas" | "contribution_can" | "contribution_will" | "number" | "source_note";

/**
 * What to write.
 */
export type AmbitionImportCommit = { 
/**
 * The list.
 */
token: string, 
/**
 * What she said about names.
 */
names: Array<NameAnswer>, 
/**
 * Rows she leaves out.
 */
leave_out: Array<number>, 
/**
 * The meeting all of them came from.
 */
meeting_id: Id | null, 
/**
 * Name of this work, for progress and stopping.
 */
job: string, };

/**
 * A mapping to look at, with her answers so far.
 */
export type AmbitionImportLook = { 
/**
 * The list.
 */
token: string, 
/**
 * The sheet, counted from 0.
 */
sheet: number, 
/**
 * What each column means; nothing takes the proposal.
 */
mapping: Mapping | null, 
/**
 * What she said about names that no organisation goes by.
 */
names: Array<NameAnswer>, };

/**
 * What the import would do.
 */
export type AmbitionImportPreview = { 
/**
 * The mapping used.
 */
mapping: Mapping, 
/**
 * Rows that would be written down.
 */
rows: Array<AmbitionPreviewRow>, 
/**
 * How many of them have something doubtful.
 */
doubtful: number, 
/**
 * Names no organisation goes by, answered or not.
 */
names: Array<NameQuestion>, 
/**
 * Rows that would stay out.
 */
left_out: Array<AmbitionLeftOut>, 
/**
 * Columns that are not read, by their headers.
 */
columns_left_out: Array<string>, };

/**
 * What was written and what was not.
 */
export type AmbitionImportReport = { 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * Ambitions written down.
 */
added: number, 
/**
 * Organisations they belong to.
 */
organisations: number, 
/**
 * Organisations that were made for it, by name.
 */
organisations_added: Array<string>, 
/**
 * Names that are now other names of an organisation.
 */
names_remembered: number, 
/**
 * Rows that were not written.
 */
left_out: Array<AmbitionLeftOut>, 
/**
 * Columns that were not read, by their headers.
 */
columns_left_out: Array<string>, };

/**
 * A row, or a run of blank rows, that stays out.
 */
export type AmbitionLeftOut = { 
/**
 * Row number in the file.
 */
row: number, 
/**
 * Last row of a run of blank rows; otherwise the same as `row`.
 */
last_row: number, 
/**
 * Why.
 */
reason: AmbitionLeftOutReason, 
/**
 * The name of the organisation, the earlier row, or the number of the ambition it is about; empty otherwise.
 */
about: string, };

/**
 * Why a row stays out.
 */
export type AmbitionLeftOutReason = "blank" | "no_text" | "no_organisation" | "unknown_organisation" | "organisation_left_out" | "same_as_earlier_row" | "already_known" | "chosen";

/**
 * Whose a row's ambition is.
 */
export type AmbitionOwner = { "is": "existing", 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, } | { "is": "new", 
/**
 * Its name.
 */
name: string, };

/**
 * A row as it would be written down.
 */
export type AmbitionPreviewRow = { 
/**
 * Row number in the file.
 */
row: number, 
/**
 * Whose.
 */
owner: AmbitionOwner, 
/**
 * The name as the list has it, when it is not the organisation's own.
 */
listed_as: string, 
/**
 * The row above from which the organisation was taken, when this row names none.
 */
follows: number | null, 
/**
 * The words.
 */
text: string, 
/**
 * For whom.
 */
target_groups: Array<string>, 
/**
 * Where.
 */
areas: Array<string>, 
/**
 * What the organisation can contribute.
 */
contribution_can: string, 
/**
 * What it will contribute.
 */
contribution_will: string, 
/**
 * The number it gets, when the list gives one that is free.
 */
number: number | null, 
/**
 * Where it comes from, with what other columns say.
 */
source_note: string, 
/**
 * Doubtful values.
 */
problems: Array<Flag>, };

/**
 * Ambitions beside one element.
 */
export type AmbitionProposals = { 
/**
 * The element.
 */
element: CardElement, 
/**
 * What she judged, by organisation, then what is proposed, best first.
 */
cards: Array<AmbitionCard>, };

/**
 * Which ambition.
 */
export type AmbitionRequest = { 
/**
 * The ambition.
 */
id: Id, };

/**
 * An ambition in a list.
 */
export type AmbitionRow = { 
/**
 * The ambition.
 */
id: Id, 
/**
 * The number people see.
 */
number: number, 
/**
 * Whose.
 */
organisation_id: Id, 
/**
 * Its name.
 */
organisation: string, 
/**
 * The newest words.
 */
text: string, 
/**
 * How far it is.
 */
state: AmbitionState, 
/**
 * Which version the words are.
 */
version: number, 
/**
 * When it was confirmed.
 */
confirmed_on: string | null, };

/**
 * An ambition to change.
 */
export type AmbitionSave = { 
/**
 * The ambition.
 */
id: Id, 
/**
 * The words.
 */
words: AmbitionWords, 
/**
 * The meeting it came from.
 */
meeting_id: Id | null, 
/**
 * The note it came from.
 */
source_note: string, };

/**
 * How far an ambition is: only confirmed words may go to the municipality.
 */
export type AmbitionState = "concept" | "submitted" | "confirmed" | "withdrawn";

/**
 * A step in the life of an ambition.
 */
export type AmbitionStep = { 
/**
 * The ambition.
 */
id: Id, 
/**
 * Where to.
 */
to: AmbitionState, 
/**
 * Who confirmed it.
 */
by: string, 
/**
 * On which day; today when nothing is given.
 */
on: string | null, 
/**
 * Why it was withdrawn.
 */
reason: string, };

/**
 * One version of the words.
 */
export type AmbitionVersionRow = { 
/**
 * The version.
 */
id: Id, 
/**
 * Its number, from 1.
 */
version: number, 
/**
 * The words.
 */
words: AmbitionWords, 
/**
 * When they were put before the organisation; they no longer change since.
 */
frozen_at: string | null, };

/**
 * The words of an ambition and what stands with them.
 */
export type AmbitionWords = { 
/**
 * What they want, as they say it.
 */
text: string, 
/**
 * For whom.
 */
target_groups: Array<string>, 
/**
 * Where.
 */
areas: Array<string>, 
/**
 * What the organisation itself can contribute.
 */
contribution_can: string, 
/**
 * What it will contribute.
 */
contribution_will: string, };

/**
 * For which element.
 */
export type AmbitionsFor = { 
/**
 * The element.
 */
element_id: Id, };

/**
 * Her answer to one question. A question without an answer is "no, these are two".
 */
export type Answer = { 
/**
 * Number of the question.
 */
question: number, 
/**
 * They are one.
 */
same: boolean, 
/**
 * Fields in which the right one's value is kept; in the others the left one's.
 */
take_right: Array<string>, 
/**
 * Which of the question's pairs of contact persons are one person too, counted from 0.
 */
same_persons: Array<number>, 
/**
 * Of those pairs: the fields in which the right person's value is kept. Where nothing is said the left one's is.
 */
take_right_of: Array<TakenOfPair>, };

/**
 * A failure as the screen gets it.
 *
 * `code` is a stable key such as `dossier-wrong-passphrase`; the catalogue `errors.ftl` has a message
 * `error-<code>` for it in each language that says what happened, what was kept and what to do.
 * `args` fill the message. They hold what she typed or sees anyway, and are never logged.
 */
export type AppError = { 
/**
 * Stable key, lower case with hyphens.
 */
code: string, 
/**
 * Values for the message.
 */
args: Record<string, string | number>, };

/**
 * What a description of a service area seems to mean.
 */
export type AreaProposal = { 
/**
 * A set of places, the whole municipality, or beyond it.
 */
scope: ServiceAreaScope, 
/**
 * Codes of districts and neighbourhoods, in order of code; a neighbourhood inside a named district is left out.
 */
parts: Array<string>, 
/**
 * Places beyond the municipality, as written; only with a region.
 */
outside: Array<string>, 
/**
 * Words that mean nothing here: she looks at these.
 */
not_understood: Array<string>, };

/**
 * Which area.
 */
export type AreaRequest = { 
/**
 * The area.
 */
id: Id, };

/**
 * An area to make or change.
 */
export type AreaSave = { 
/**
 * Nothing makes a new one.
 */
id: Id | null, 
/**
 * Name.
 */
name: string, 
/**
 * Set of places, municipality or region.
 */
scope: ServiceAreaScope, 
/**
 * Codes of districts and neighbourhoods.
 */
parts: Array<string>, 
/**
 * Other names.
 */
aliases: Array<string>, };

/**
 * A description to read.
 */
export type AreaText = { 
/**
 * Such as "Woerden, Kamerik en Zegveld".
 */
text: string, };

/**
 * A service area as the screens show it.
 */
export type AreaView = { 
/**
 * The area.
 */
id: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * Set of places, municipality or region.
 */
scope: ServiceAreaScope, 
/**
 * Codes of districts and neighbourhoods.
 */
parts: Array<string>, 
/**
 * Other names.
 */
aliases: Array<string>, 
/**
 * How many organisations work in it.
 */
organisations: number, };

/**
 * Nobody answered.
 */
export type AttemptRequest = { 
/**
 * The invitation it was about.
 */
invitation_id: Id, 
/**
 * Whom she asked for; nothing for the organisation's own number.
 */
person_id: Id | null, };

/**
 * An attempt, as the phone list shows it.
 */
export type AttemptRow = { 
/**
 * The attempt.
 */
id: Id, 
/**
 * When she tried.
 */
tried_at: string, 
/**
 * Whom she asked for; empty for the organisation's own number.
 */
whom: string, };

/**
 * What was established about somebody's presence. No row at all means: not yet established.
 */
export type AttendanceState = "present" | "absent_notified" | "absent_silent" | "replaced";

/**
 * A backup of a dossier.
 */
export type Backup = { 
/**
 * The name of its file in the folder of backups; says when, why and the how many-th it is, never who or what.
 */
file_name: string, 
/**
 * When it was made.
 */
made_at: string, 
/**
 * Why it was made.
 */
reason: Reason, 
/**
 * The last change it holds, by number: two backups with the same number hold the same.
 */
last_change: number, 
/**
 * Its size in bytes.
 */
bytes: number, };

/**
 * Of which dossier.
 */
export type BackupsRequest = { 
/**
 * Full path; nothing means the one that is open or locked.
 */
path: string | null, };

/**
 * The three bars of the card.
 */
export type Bars = { 
/**
 * Words that stand in both.
 */
words: MatchStrength, 
/**
 * Concepts that both speak of.
 */
concepts: MatchStrength, 
/**
 * Nearness in meaning; [`Strength::None`] without the model.
 */
meaning: MatchStrength, };

/**
 * Which meeting.
 */
export type BoardRequest = { 
/**
 * The meeting.
 */
meeting_id: Id, };

/**
 * Changes to accept.
 */
export type BridgeAccept = { 
/**
 * What she changed.
 */
changes: Array<BridgeChange>, };

/**
 * Something she changes.
 */
export type BridgeChange = { "do": "add", 
/**
 * The concept.
 */
concept_id: string, 
/**
 * What it adds.
 */
kind: BridgeLineKind, 
/**
 * The words, label, key or number.
 */
text: string, } | { "do": "change", 
/**
 * The row.
 */
line_id: Id, 
/**
 * The words.
 */
text: string, } | { "do": "remove", 
/**
 * The row.
 */
line_id: Id, };

/**
 * A concept with its lines.
 */
export type BridgeConcept = { 
/**
 * As in the list.
 */
row: BridgeConceptRow, 
/**
 * What belongs to it.
 */
children: Array<BridgeName>, 
/**
 * What often goes together with it.
 */
related: Array<BridgeName>, 
/**
 * Performance fields.
 */
fields: Array<number>, 
/**
 * The row of her own concept, or the row that switches a shipped one off.
 */
line_id: Id | null, 
/**
 * The row of her own concept's wider concept.
 */
parent_line_id: Id | null, 
/**
 * The change that made or switched it, counted from 0.
 */
change: number | null, 
/**
 * Its words and sentences, shipped ones first.
 */
lines: Array<BridgeLineRow>, };

/**
 * Which concept.
 */
export type BridgeConceptRequest = { 
/**
 * Its key.
 */
id: string, 
/**
 * What she changed and has not accepted yet.
 */
changes: Array<BridgeChange>, };

/**
 * A concept in the list.
 */
export type BridgeConceptRow = { 
/**
 * Its key.
 */
id: string, 
/**
 * What people read.
 */
label: string, 
/**
 * The wider concept it belongs to.
 */
parent: string | null, 
/**
 * That concept as people read it.
 */
above: string, 
/**
 * Whether it is her own.
 */
own: boolean, 
/**
 * Whether it does not count here.
 */
off: boolean, 
/**
 * Words and sentences that count.
 */
lines: number, 
/**
 * How many of them are hers.
 */
own_lines: number, 
/**
 * Shipped ones that do not count here.
 */
off_lines: number, 
/**
 * Whether her changes touch it.
 */
pending: boolean, 
/**
 * A line that holds what she typed.
 */
found: string, };

/**
 * A line not to be proposed again.
 */
export type BridgeDecline = { 
/**
 * The concept.
 */
concept_id: string, 
/**
 * The words.
 */
text: string, };

/**
 * What to export.
 */
export type BridgeExport = { 
/**
 * Whether the shipped lines go along.
 */
all: boolean, };

/**
 * What a file would change.
 */
export type BridgeImport = { 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * The changes, in the order of the file.
 */
changes: Array<BridgeChange>, 
/**
 * How many lines say what is there already.
 */
known: number, 
/**
 * What could not be taken over, in the order of the file.
 */
problems: Array<BridgeTextProblemRow>, };

/**
 * A file to read.
 */
export type BridgeImportRead = { 
/**
 * Where it is.
 */
path: string, 
/**
 * What she changed and has not accepted yet: what is read comes after it.
 */
changes: Array<BridgeChange>, };

/**
 * What a line of the bridge adds to a concept.
 */
export type BridgeLineKind = "synonym" | "lay" | "policy" | "new_concept" | "parent" | "related" | "field" | "off" | "off_concept" | "declined";

/**
 * A line of a concept.
 */
export type BridgeLineRow = { 
/**
 * Word, lay sentence or policy sentence.
 */
kind: BridgeLineKind, 
/**
 * The words.
 */
text: string, 
/**
 * Whether it is hers.
 */
own: boolean, 
/**
 * Whether it does not count here, after her changes.
 */
off: boolean, 
/**
 * The row that holds it, or that switches it off; nothing for a shipped line that counts.
 */
line_id: Id | null, 
/**
 * The change that made it so, counted from 0.
 */
change: number | null, 
/**
 * How it stands to what she changed.
 */
pending: BridgePending, };

/**
 * The list.
 */
export type BridgeList = { 
/**
 * Wider concepts by name, each followed by what belongs to it.
 */
concepts: Array<BridgeConceptRow>, 
/**
 * Concepts in all.
 */
total: number, 
/**
 * Her own lines and concepts in this dossier, accepted.
 */
own: number, 
/**
 * Lines that have lost their concept, and do not count.
 */
astray: number, };

/**
 * The concepts to show.
 */
export type BridgeListRequest = { 
/**
 * What she typed: every word stands in the name or in a line. Empty shows all.
 */
text: string, 
/**
 * What she changed and has not accepted yet.
 */
changes: Array<BridgeChange>, };

/**
 * An element that comes to stand elsewhere for an ambition.
 */
export type BridgeMove = { 
/**
 * The ambition.
 */
ambition: AmbitionRow, 
/**
 * The element.
 */
element: CardElement, 
/**
 * Its place as it is, from 1, among what she has not judged.
 */
from: number, 
/**
 * Its place as it would be.
 */
to: number, };

/**
 * A concept by name.
 */
export type BridgeName = { 
/**
 * Its key.
 */
id: string, 
/**
 * What people read.
 */
label: string, };

/**
 * How a line stands to what she changed.
 */
export type BridgePending = "none" | "added" | "changed" | "removed" | "restored";

/**
 * What the changes would do.
 */
export type BridgePreview = { 
/**
 * What comes into or goes out of the first five, by ambition, best new place first.
 */
moves: Array<BridgeMove>, 
/**
 * How many only change places within the first five.
 */
within: number, 
/**
 * Ambitions that were ranked.
 */
ambitions: number, 
/**
 * Ambitions for which the first five become others or stand in another order.
 */
touched: number, 
/**
 * Whether the sentence model had its say.
 */
meaning: boolean, };

/**
 * Changes to look at.
 */
export type BridgePreviewRequest = { 
/**
 * What she changed.
 */
changes: Array<BridgeChange>, 
/**
 * The version of a plan to lay the ambitions beside; nothing when there is no plan.
 */
version_id: Id | null, 
/**
 * Name of the job.
 */
job: string, };

/**
 * A line that a confirmed pair suggests.
 */
export type BridgeSuggestion = { 
/**
 * The concept of the plan's words.
 */
concept_id: string, 
/**
 * That concept as people read it.
 */
label: string, 
/**
 * What it would add; a sentence as volunteers say it.
 */
kind: BridgeLineKind, 
/**
 * The ambition's own words.
 */
text: string, 
/**
 * The ambition.
 */
ambition: AmbitionRow, 
/**
 * The element.
 */
element: CardElement, 
/**
 * How she judged the pair.
 */
judgement: Judgement, };

/**
 * A line of the file that could not be taken over.
 */
export type BridgeTextProblemRow = { 
/**
 * Its number, from 1.
 */
line: number, 
/**
 * The line itself.
 */
text: string, 
/**
 * What is wrong: key of the sentence `bridge-text-<problem>`.
 */
problem: string, };

/**
 * An organisation on the invite screen.
 */
export type Candidate = { 
/**
 * The organisation.
 */
organisation_id: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * Kind.
 */
kind: OrganisationKind | null, 
/**
 * Name of its service area.
 */
area: string, 
/**
 * Whether a mail address is known, of the organisation or of a contact.
 */
has_mail: boolean, 
/**
 * Whether a postal address is known.
 */
has_address: boolean, 
/**
 * Its invitation, when it is invited.
 */
invitation: InvitationRow | null, };

/**
 * Which meeting.
 */
export type CandidatesRequest = { 
/**
 * The meeting.
 */
meeting_id: Id, };

/**
 * A proposal.
 */
export type Card = { 
/**
 * The passage.
 */
element: CardElement, 
/**
 * Why; nothing for what she linked herself and no reason is known for.
 */
reason: MatchReason | null, 
/**
 * How strong the evidence is.
 */
strength: MatchStrength, 
/**
 * Her judgement.
 */
alignment: AlignmentRow | null, };

/**
 * A passage of the plan on a card.
 */
export type CardElement = { 
/**
 * The element.
 */
id: Id, 
/**
 * The number as printed.
 */
number: string, 
/**
 * The plan's own word for it.
 */
level: string, 
/**
 * The page, from 1.
 */
page: number | null, 
/**
 * The words.
 */
text: string, 
/**
 * The words of what it hangs on, from the top.
 */
above: Array<string>, };

/**
 * One cell.
 */
export type Cell = { 
/**
 * Whether it is there.
 */
state: CellState, 
/**
 * What to say of it: the end of a message key.
 */
says: string, 
/**
 * How many.
 */
count: number, };

/**
 * Whether something is there.
 */
export type CellState = "has" | "missing" | "waits";

/**
 * The chain from invitation to ambition.
 */
export type Chain = { 
/**
 * Invitations, newest meeting first.
 */
meetings: Array<ChainMeeting>, 
/**
 * Ambitions by state; states without any are left out.
 */
ambitions: Array<ChainAmbitions>, };

/**
 * How many ambitions are in a state.
 */
export type ChainAmbitions = { 
/**
 * The state.
 */
state: AmbitionState, 
/**
 * How many.
 */
count: number, };

/**
 * An invitation in the chain of an organisation.
 */
export type ChainMeeting = { 
/**
 * The meeting.
 */
meeting_id: Id, 
/**
 * What it was about.
 */
title: string, 
/**
 * The day.
 */
date: string | null, 
/**
 * What became of the invitation.
 */
state: InvitationState, 
/**
 * Persons who were there.
 */
present: number, };

/**
 * What an operation did to a record.
 */
export type ChangeKind = "insert" | "update" | "delete";

/**
 * A record that changed: the screen that shows it refreshes.
 */
export type Changed = { 
/**
 * Table name, as in the store.
 */
table: string, 
/**
 * The record's id.
 */
id: string, };

/**
 * A time of day, written `HH:MM` wherever it is stored or sent ("15:00"). On paper it is `15.00 uur`; that is the
 * business of the papers.
 */
export type ClockTime = string;

/**
 * A column with what it seems to mean.
 */
export type ColumnView = { 
/**
 * Header text.
 */
header: string, 
/**
 * Some of its values; none of a column of citizen service numbers.
 */
samples: Array<string>, 
/**
 * The header announces citizen service numbers.
 */
bsn: boolean, 
/**
 * What it seems to mean.
 */
target: Target, };

/**
 * An organisation comes.
 */
export type ComingRequest = { 
/**
 * The invitation.
 */
invitation_id: Id, 
/**
 * One entry per person; they come on top of who is registered already.
 */
people: Array<Who>, 
/**
 * Why there are more than the rule allows.
 */
exception_reason: string | null, 
/**
 * How the answer came.
 */
how: How, };

/**
 * Which ambition.
 */
export type ConceptChipsRequest = { 
/**
 * The ambition.
 */
ambition_id: Id, };

/**
 * What the coordinator decided about a concept proposed for an ambition.
 */
export type ConceptStance = "confirmed" | "dropped";

/**
 * What she says about a concept.
 */
export type ConceptStanceRequest = { 
/**
 * The ambition.
 */
ambition_id: Id, 
/**
 * The concept.
 */
concept_id: string, 
/**
 * Whether it belongs to the ambition; nothing takes back what she said.
 */
stance: ConceptStance | null, };

/**
 * Consent given.
 */
export type ConsentGive = { 
/**
 * The person.
 */
person_id: Id, 
/**
 * What for.
 */
purpose: ConsentPurpose, 
/**
 * When.
 */
given_on: string, 
/**
 * How.
 */
how: string, };

/**
 * What a person can give active consent for; everything else rests on legitimate interest.
 */
export type ConsentPurpose = "photo" | "share_contact" | "newsletter";

/**
 * Consent for one purpose.
 */
export type ConsentView = { 
/**
 * The consent.
 */
id: Id, 
/**
 * What for.
 */
purpose: ConsentPurpose, 
/**
 * When it was given.
 */
given_on: string, 
/**
 * When it was withdrawn.
 */
withdrawn_on: string | null, 
/**
 * How it was given.
 */
how: string, };

/**
 * Consent withdrawn.
 */
export type ConsentWithdraw = { 
/**
 * The consent.
 */
id: Id, 
/**
 * When.
 */
on: string, };

/**
 * A contact person of an organisation.
 */
export type Contact = { 
/**
 * The person.
 */
person_id: Id, 
/**
 * The position here.
 */
position_id: Id, 
/**
 * Full name.
 */
name: string, 
/**
 * The role.
 */
role: string, 
/**
 * Address.
 */
email: string, 
/**
 * Telephone number, as shown.
 */
phone: string, 
/**
 * From when.
 */
from_date: string | null, 
/**
 * Until when.
 */
to_date: string | null, 
/**
 * Whether it is held today.
 */
holds: boolean, 
/**
 * Doubtful values.
 */
problems: Array<Flag>, };

/**
 * A field of a contact person.
 */
export type ContactField = "full_name" | "title" | "initials" | "given_name" | "surname_prefix" | "surname" | "role" | "email" | "phone" | "other_phone";

/**
 * Somebody to phone.
 */
export type ContactRow = { 
/**
 * The person.
 */
person_id: Id, 
/**
 * Full name.
 */
name: string, 
/**
 * What they are in the organisation.
 */
role: string, 
/**
 * As shown.
 */
phone: string, 
/**
 * Mail address.
 */
email: string, };

/**
 * A name written better.
 */
export type CorrectNameRequest = { 
/**
 * The registration.
 */
registration_id: Id, 
/**
 * The name as it should be.
 */
name: string, };

/**
 * An element to correct.
 */
export type CorrectRequest = { 
/**
 * The element.
 */
id: Id, 
/**
 * What to do.
 */
correction: Correction, };

/**
 * What came of it.
 */
export type Corrected = { 
/**
 * The element to look at now.
 */
id: Id, };

/**
 * What to do with an element.
 */
export type Correction = { "do": "promote" } | { "do": "demote" } | { "do": "merge" } | { "do": "split", 
/**
 * Where, in UTF-16 units as the screen counts.
 */
at: number, } | { "do": "kind", 
/**
 * What it is.
 */
kind: PlanElementKind, } | { "do": "drop" } | { "do": "restore" } | { "do": "text", 
/**
 * The right words.
 */
text: string, };

/**
 * The whole picture.
 */
export type Coverage = { 
/**
 * Columns, by the names of the organisations.
 */
columns: Array<CoverageColumn>, 
/**
 * Rows, in the order of the plan.
 */
rows: Array<CoverageRow>, 
/**
 * Proposals still to judge or to look at again. Above zero no white spot is certain.
 */
unjudged: number, 
/**
 * Goals that no ambition serves.
 */
goals: Array<CardElement>, 
/**
 * Ambitions that fit nowhere in the plan.
 */
outside: Array<AmbitionRow>, 
/**
 * Pairs that clash.
 */
clashes: Array<PlanClash>, };

/**
 * Judgements in one cell. All zero: nobody looked at this pair.
 */
export type CoverageCell = { 
/**
 * Full.
 */
full: number, 
/**
 * In part.
 */
partial: number, 
/**
 * They clash.
 */
conflict: number, 
/**
 * Looked at: none.
 */
none: number, 
/**
 * Proposed and not judged yet, or to be looked at again.
 */
open: number, };

/**
 * A column.
 */
export type CoverageColumn = { 
/**
 * The ambition or the organisation.
 */
id: Id, 
/**
 * Name of the organisation.
 */
organisation: string, 
/**
 * The ambitions in it.
 */
ambitions: Array<AmbitionRow>, 
/**
 * Everything judged, and nothing in the plan fits: outside the plan.
 */
outside: boolean, 
/**
 * Proposals still to judge.
 */
open: number, };

/**
 * What stands in the columns.
 */
export type CoverageColumns = "ambitions" | "organisations";

/**
 * A paper to make.
 */
export type CoveragePaper = { 
/**
 * The version of the plan.
 */
version_id: Id, 
/**
 * Which paper.
 */
kind: CoveragePaperKind, };

/**
 * The papers of the comparison.
 */
export type CoveragePaperKind = "comparison" | "matrix";

/**
 * How to look.
 */
export type CoverageRequest = { 
/**
 * The version of the plan.
 */
version_id: Id, 
/**
 * What stands in the rows.
 */
rows: CoverageRows, 
/**
 * What stands in the columns.
 */
columns: CoverageColumns, };

/**
 * A row.
 */
export type CoverageRow = { 
/**
 * The element or the field, such as `pv4`.
 */
id: string, 
/**
 * What it stands under; a row with another heading than the one before begins a group.
 */
heading: string, 
/**
 * The element; nothing for a field.
 */
element: CardElement | null, 
/**
 * What the row stands for: the element, or all elements of the field.
 */
elements: Array<CardElement>, 
/**
 * The cells, one per column.
 */
cells: Array<CoverageCell>, 
/**
 * The cells added up.
 */
sum: CoverageCell, 
/**
 * Nobody serves it or anything under it.
 */
gap: boolean, };

/**
 * What stands in the rows.
 */
export type CoverageRows = "elements" | "fields2007" | "fields2015";

/**
 * A spreadsheet to make.
 */
export type CoverageSheet = { 
/**
 * The version of the plan.
 */
version_id: Id, 
/**
 * Kind of file.
 */
format: ExportFormat, };

/**
 * A new dossier.
 */
export type CreateRequest = { 
/**
 * Full path; nothing puts it in her documents folder under its name.
 */
path: string | null, 
/**
 * What it is called; only asked for without a path.
 */
name: string, 
/**
 * Opens it from now on.
 */
passphrase: string, };

/**
 * Everything she decided about a preview.
 */
export type Decisions = { 
/**
 * Answers to questions.
 */
answers: Array<Answer>, 
/**
 * Accepted suggestions.
 */
accepted: Array<Accepted>, 
/**
 * Rows she leaves out.
 */
leave_out: Array<number>, };

/**
 * An organisation does not come.
 */
export type DeclinedRequest = { 
/**
 * The invitation.
 */
invitation_id: Id, 
/**
 * How the answer came.
 */
how: How, };

/**
 * A field in which the two differ, as shown.
 */
export type Difference = { 
/**
 * Field name of the record.
 */
field: string, 
/**
 * Value of the left one.
 */
left: string, 
/**
 * Value of the right one.
 */
right: string, };

/**
 * A district.
 */
export type District = { 
/**
 * Such as `WK063201`.
 */
code: string, 
/**
 * Such as `Woerden-Midden`.
 */
name: string, };

/**
 * How to divide.
 */
export type DivideRequest = { 
/**
 * The meeting.
 */
meeting_id: Id, 
/**
 * About so many at a table; 0 when only the number of tables counts.
 */
size: number, 
/**
 * Or exactly so many tables.
 */
tables: number | null, };

/**
 * What the screen knows of a document.
 */
export type DocumentRef = { 
/**
 * Handle.
 */
id: string, 
/**
 * Name to save under.
 */
file_name: string, 
/**
 * Media type.
 */
mime: string, 
/**
 * Pages, for papers; 0 for other files.
 */
pages: number, };

/**
 * Which document.
 */
export type DocumentRequest = { 
/**
 * The document.
 */
id: string, };

/**
 * The door of a meeting.
 */
export type Door = { 
/**
 * Numbers.
 */
counts: DoorCounts, 
/**
 * All registrations that were not withdrawn, by name.
 */
rows: Array<DoorRow>, 
/**
 * Who came in last, newest first.
 */
latest: Array<DoorRow>, };

/**
 * The counters on the screen.
 */
export type DoorCounts = { 
/**
 * Inside.
 */
present: number, 
/**
 * Expected, nothing established yet.
 */
expected: number, 
/**
 * Absent with notice.
 */
absent_notified: number, 
/**
 * Absent without notice.
 */
absent_silent: number, 
/**
 * Inside without having been registered.
 */
walk_in: number, 
/**
 * Places whose name follows, not inside yet.
 */
unnamed: number, 
/**
 * Organisations with at least one person inside.
 */
organisations: number, };

/**
 * Which meeting.
 */
export type DoorRequest = { 
/**
 * The meeting.
 */
meeting_id: Id, };

/**
 * Somebody at the door.
 */
export type DoorRow = { 
/**
 * The registration; nothing for a known person who is not expected.
 */
registration_id: Id | null, 
/**
 * The person; nothing when the name follows.
 */
person_id: Id | null, 
/**
 * Full name; empty when it follows.
 */
name: string, 
/**
 * Organisation's name.
 */
organisation: string, 
/**
 * The organisation.
 */
organisation_id: Id | null, 
/**
 * Table, when groups were made.
 */
table: number | null, 
/**
 * What was established; nothing means not yet.
 */
state: AttendanceState | null, 
/**
 * When that was.
 */
marked_at: string | null, 
/**
 * How the registration came about.
 */
origin: RegistrationOrigin | null, 
/**
 * Waits for a chair.
 */
waiting: boolean, };

/**
 * Letters typed at the door.
 */
export type DoorSearch = { 
/**
 * The meeting.
 */
meeting_id: Id, 
/**
 * Beginning of a name or of an organisation.
 */
text: string, 
/**
 * Most rows.
 */
limit: number, };

/**
 * Somebody comes for a registered person.
 */
export type DoorSubstitute = { 
/**
 * Who does not come.
 */
registration_id: Id, 
/**
 * Who is here.
 */
who: Who, 
/**
 * She was asked whether it is a person of the same name who is known, and said that it is somebody else.
 */
someone_else: boolean, };

/**
 * Whether a dossier is open.
 */
export type DossierState = "none" | "locked" | "open";

/**
 * What the start screen and the frame of the window need.
 */
export type DossierStatus = { 
/**
 * Whether one is open.
 */
state: DossierState, 
/**
 * Where it is.
 */
path: string | null, 
/**
 * File name without its ending.
 */
name: string | null, 
/**
 * Open for reading only.
 */
read_only: boolean, 
/**
 * It is the fictional example.
 */
example: boolean, 
/**
 * Why no backup could be made at opening.
 */
backup_problem: AppError | null, 
/**
 * Opened with the recovery key: a new passphrase can be chosen without the old one.
 */
recovered: boolean, 
/**
 * When was last worked in it, when that lies ahead of what the clock of this machine says now: the clock has been
 * set back, and what is done now gets a date before what was done then.
 */
worked_ahead: string | null, 
/**
 * Recent dossiers.
 */
recent: Array<RecentDossier>, 
/**
 * Where a new one is offered to be put.
 */
documents_dir: string, 
/**
 * Her date, as the machine says: `YYYY-MM-DD`.
 */
today: string, };

/**
 * Two records that may be one.
 */
export type DuplicatePair = { 
/**
 * The older record.
 */
keep: Id, 
/**
 * Its name.
 */
keep_name: string, 
/**
 * The younger record.
 */
other: Id, 
/**
 * Its name.
 */
other_name: string, 
/**
 * Why.
 */
reasons: Array<DuplicateReason>, };

/**
 * Why two records may be one. The sentence is Fluent text by this code.
 */
export type DuplicateReason = "same_name" | "similar_name" | "same_kvk" | "same_email" | "same_phone" | "same_website" | "same_address" | "same_contact" | "same_organisation" | "other_place";

/**
 * What may be twice in the dossier.
 */
export type Duplicates = { 
/**
 * Organisations.
 */
organisations: Array<DuplicatePair>, 
/**
 * Persons.
 */
persons: Array<DuplicatePair>, };

/**
 * Words to find an element by.
 */
export type ElementSearch = { 
/**
 * The version.
 */
version_id: Id, 
/**
 * What she typed: words or a number.
 */
text: string, };

/**
 * What the removal of a person takes away, and what it leaves for her to judge.
 */
export type ErasePreview = { 
/**
 * Full name.
 */
name: string, 
/**
 * Positions that go.
 */
positions: number, 
/**
 * Consents that go.
 */
consents: number, 
/**
 * Places at meetings that stay as a number without name.
 */
registrations: number, 
/**
 * Texts that seem to name the person.
 */
mentions: Array<MentionView>, 
/**
 * Backups that still hold the person.
 */
backups: number, };

/**
 * A person to remove.
 */
export type EraseRequest = { 
/**
 * The person.
 */
id: Id, 
/**
 * Also remove the backups made so far; a new one is made first.
 */
backups: boolean, };

/**
 * What is left after removing a person.
 */
export type Erased = { 
/**
 * Texts that still seem to name the person.
 */
mentions: Array<MentionView>, 
/**
 * Backups that were removed.
 */
backups_removed: number, };

/**
 * The passphrase of the example, to be shown on its lock screen.
 */
export type ExamplePassphrase = { 
/**
 * As she types it.
 */
passphrase: string, };

/**
 * Where the example is put.
 */
export type ExampleRequest = { 
/**
 * Full path; nothing puts it beside her other documents, under a name that is free.
 */
path: string | null, };

/**
 * The kinds of file she can choose.
 */
export type ExportFormat = "xlsx" | "ods" | "csv";

/**
 * What to export.
 */
export type ExportRequest = { 
/**
 * These organisations; none means all that have not ended.
 */
ids: Array<Id>, 
/**
 * Kind of file.
 */
format: ExportFormat, };

/**
 * One field of a step.
 */
export type FieldChange = { 
/**
 * The column.
 */
column: string, 
/**
 * What stood there before; null when the record was new or the field empty.
 */
old: JsonValue, 
/**
 * What stood there afterwards.
 */
new: JsonValue, };

/**
 * Files to make.
 */
export type FilesRequest = { 
/**
 * The meeting.
 */
meeting_id: Id, 
/**
 * Which.
 */
files: InvitationFiles, 
/**
 * To whom.
 */
to: LettersTo, };

/**
 * A record found.
 */
export type Find = { 
/**
 * The table.
 */
table: string, 
/**
 * The record.
 */
id: string, 
/**
 * The record whose screen shows it: the organisation of a person, the plan version of a passage, the first meeting
 * of a trajectory.
 */
parent: string | null, 
/**
 * What it is called.
 */
title: string, 
/**
 * What tells it from others with the same title; may be empty.
 */
context: string, 
/**
 * The day it is about, of a meeting.
 */
date: string | null, 
/**
 * The words around the match when it is not in the title.
 */
excerpt: string, };

/**
 * One of the first rows of a sheet.
 */
export type FirstRow = { 
/**
 * Its number in the spreadsheet program.
 */
number: number, 
/**
 * The texts in it, shortened.
 */
text: string, };

/**
 * One doubtful value in a record: which field, what stands there, what is wrong, what may be meant.
 */
export type Flag = { 
/**
 * Field name as in the record, such as `email`; contacts carry their number: `contact.2.email`.
 */
field: string, 
/**
 * What is wrong.
 */
problem: Problem, 
/**
 * The value as it is kept; empty when it may not be kept (a BSN) or is absent.
 */
value: string, 
/**
 * A value that passes the check, if one can be guessed.
 */
suggestion: string | null, };

/**
 * The division of a meeting.
 */
export type Groups = { 
/**
 * Tables; empty when no division was made.
 */
tables: Array<TableRow>, 
/**
 * People who have no seat.
 */
unseated: Array<SeatRow>, 
/**
 * People to be seated.
 */
people: number, 
/**
 * Size that was aimed at.
 */
target_size: number, 
/**
 * How good it is, and how good it could be.
 */
quality: Quality | null, };

/**
 * Which meeting.
 */
export type GroupsRequest = { 
/**
 * The meeting.
 */
meeting_id: Id, };

/**
 * Which record.
 */
export type HistoryRequest = { 
/**
 * Its table.
 */
table: string, 
/**
 * Its id.
 */
id: string, };

/**
 * One step in the history of a record, newest first.
 */
export type HistoryStep = { 
/**
 * The operation.
 */
op: OpLabel, 
/**
 * The operation that this one undid or did again, if that is what it was.
 */
undoes: OpLabel | null, 
/**
 * What happened to the record.
 */
kind: ChangeKind, 
/**
 * The fields, with what stood there before and after.
 */
fields: Array<FieldChange>, 
/**
 * What happened to records that belong to it, when they were asked for.
 */
parts: Array<PartChange>, };

/**
 * A holiday; its name on the screen is Fluent text by this code.
 */
export type Holiday = "new_year" | "good_friday" | "easter_sunday" | "easter_monday" | "kings_day" | "liberation_day" | "ascension" | "whit_sunday" | "whit_monday" | "christmas_day" | "boxing_day";

/**
 * How an answer came.
 */
export type How = { 
/**
 * Phone, mail, paper …
 */
means: ReplyMeans | null, 
/**
 * Who of the organisation gave it.
 */
by: string, 
/**
 * When; nothing is today.
 */
on: string | null, 
/**
 * In their words.
 */
remark: string, };

/**
 * How an answer came, noted better than the first time.
 */
export type HowRequest = { 
/**
 * The invitation.
 */
invitation_id: Id, 
/**
 * How the answer came.
 */
how: How, };

/**
 * The identity of one record. Its text form (hyphenated, lower case) sorts by the moment of creation, so that
 * records made on two laptops can be put together without one number being given out twice.
 *
 * Numbers that people see (an action number, a place on a list) are never ids: those stay readable and are kept
 * in columns of their own.
 */
export type Id = string;

/**
 * What to write.
 */
export type ImportCommit = { 
/**
 * The list.
 */
token: string, 
/**
 * Her answers.
 */
decisions: Decisions, 
/**
 * Name of this work, for progress and stopping.
 */
job: string, };

/**
 * A list in memory.
 */
export type ImportFile = { 
/**
 * Handle for what follows.
 */
token: string, 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * Its sheets.
 */
sheets: Array<SheetView>, 
/**
 * The sheet looked at, counted from 0.
 */
sheet: number, 
/**
 * Its columns.
 */
columns: Array<ColumnView>, };

/**
 * Which row is the header.
 */
export type ImportHeader = { 
/**
 * The list.
 */
token: string, 
/**
 * The sheet, counted from 0.
 */
sheet: number, 
/**
 * The number of the row; nothing when the list has no header.
 */
row: number | null, };

/**
 * A mapping to look at.
 */
export type ImportMapping = { 
/**
 * The list.
 */
token: string, 
/**
 * The sheet, counted from 0.
 */
sheet: number, 
/**
 * What each column means; nothing takes the proposal.
 */
mapping: Mapping | null, };

/**
 * What the import would do, without its rows.
 */
export type ImportPreview = { 
/**
 * The mapping used.
 */
mapping: Mapping, 
/**
 * Rows that would be stored.
 */
rows: number, 
/**
 * Organisations, before any answer.
 */
organisations: number, 
/**
 * Contact persons, before any answer.
 */
persons: number, 
/**
 * Rows with something doubtful.
 */
doubtful: number, 
/**
 * Possible duplicates.
 */
questions: Array<Question>, 
/**
 * Rows that would not be stored.
 */
left_out: Array<LeftOut>, };

/**
 * A file to read.
 */
export type ImportRead = { 
/**
 * Where it is.
 */
path: string, 
/**
 * What it is a list of.
 */
kind: ListKind, };

/**
 * What was written and what was not.
 */
export type ImportReport = { 
/**
 * Name of the file.
 */
file_name: string, 
/**
 * Organisations added, in file order.
 */
added: Array<Id>, 
/**
 * Organisations of the dossier that were completed.
 */
completed: number, 
/**
 * Persons added.
 */
persons: number, 
/**
 * Persons of the dossier that were completed.
 */
persons_completed: number, 
/**
 * Questions that were asked.
 */
duplicates_asked: number, 
/**
 * Rows that were not imported.
 */
left_out: Array<LeftOut>, 
/**
 * Values of the list that were not taken over, because the record keeps another one.
 */
not_taken: Array<NotTaken>, };

/**
 * Some of the rows.
 */
export type ImportRows = { 
/**
 * The list.
 */
token: string, 
/**
 * The first, counted from 0.
 */
from: number, 
/**
 * How many.
 */
count: number, 
/**
 * Only those with something doubtful.
 */
doubtful: boolean, };

/**
 * Another sheet of the same file.
 */
export type ImportSheet = { 
/**
 * The list.
 */
token: string, 
/**
 * The sheet, counted from 0.
 */
sheet: number, };

/**
 * Which list.
 */
export type ImportToken = { 
/**
 * The list.
 */
token: string, };

/**
 * Which files.
 */
export type InvitationFiles = "letters_apart" | "drafts_apart" | "draft_together" | "reminders_apart" | "calendar";

/**
 * What is known of an invitation as such.
 */
export type InvitationRow = { 
/**
 * The invitation.
 */
id: Id, 
/**
 * Where the organisation stands.
 */
state: InvitationState, 
/**
 * When she invited.
 */
invited_on: string | null, 
/**
 * When she reminded.
 */
reminded_on: string | null, 
/**
 * When the letter went, as she marked it.
 */
letter_sent_on: string | null, 
/**
 * When the mail went, as she marked it.
 */
mail_sent_on: string | null, };

/**
 * Where an organisation stands with an invitation. Silence is the reminder's answer, not an absence.
 */
export type InvitationState = "invited" | "reminded" | "registered" | "declined" | "silent";

/**
 * Organisations to invite.
 */
export type InviteRequest = { 
/**
 * The meeting.
 */
meeting_id: Id, 
/**
 * Organisations; who is invited already stays as it is.
 */
organisation_ids: Array<Id>, 
/**
 * The day they were invited; nothing is today.
 */
on: string | null, };

/**
 * Which job.
 */
export type JobRequest = { 
/**
 * The name the screen gave it.
 */
job: string, };

/**
 * How far a job is.
 */
export type JobStatus = { 
/**
 * Whether it still runs.
 */
running: boolean, 
/**
 * Steps done.
 */
done: number, 
/**
 * Steps in all, 0 when unknown.
 */
total: number, };

export type JsonValue = number | string | boolean | Array<JsonValue> | { [key in string]: JsonValue } | null;

/**
 * What is to be judged beside one version of a plan.
 */
export type JudgeList = { 
/**
 * The ambitions that were not withdrawn, by the names of their organisations.
 */
ambitions: Array<ToJudge>, 
/**
 * Proposals judged.
 */
done: number, 
/**
 * Proposals in all.
 */
total: number, 
/**
 * Judgements that want another look.
 */
review: number, };

/**
 * A judgement.
 */
export type JudgeRequest = { 
/**
 * The ambition.
 */
ambition_id: Id, 
/**
 * The element.
 */
element_id: Id, 
/**
 * What she judges; nothing takes the judgement away.
 */
judgement: Judgement | null, };

/**
 * The coordinator's judgement. No row at all means: not yet judged, which is never the same as `None`.
 */
export type Judgement = "full" | "partial" | "conflict" | "none";

/**
 * A row, or a run of blank rows, that is not imported.
 */
export type LeftOut = { 
/**
 * Row number in the file.
 */
row: number, 
/**
 * Last row of a run of blank rows; otherwise the same as `row`.
 */
last_row: number, 
/**
 * Why.
 */
reason: LeftOutReason, };

/**
 * Why a row is not imported.
 */
export type LeftOutReason = "blank" | "no_name" | "same_as_earlier_row" | "already_known" | "chosen";

/**
 * The legal form of an organisation. A branch of a national organisation has no KvK number of its own.
 */
export type LegalForm = "foundation" | "association" | "church" | "national_branch" | "informal_group" | "cooperative";

/**
 * Which meeting.
 */
export type LetterRequest = { 
/**
 * The meeting.
 */
meeting_id: Id, };

/**
 * Words to keep.
 */
export type LetterSave = { 
/**
 * The meeting.
 */
meeting_id: Id, 
/**
 * The words.
 */
text: LetterText, };

/**
 * The words of the invitation.
 */
export type LetterText = { 
/**
 * Subject.
 */
subject: string, 
/**
 * Text; blank lines part the paragraphs. The facts of the meeting are put in by themselves.
 */
body: string, 
/**
 * A slip at the foot to fill in and hand in.
 */
reply_slip: boolean, };

/**
 * To which of the invited organisations.
 */
export type LettersTo = { "which": "all" } | { "which": "unsent" } | { "which": "silent" } | { "which": "chosen", 
/**
 * The organisations.
 */
organisation_ids: Array<Id>, };

/**
 * Work of others inside the program.
 */
export type Licence = { 
/**
 * The package.
 */
name: string, 
/**
 * Its version.
 */
version: string, 
/**
 * Its licence, as an SPDX expression.
 */
licence: string, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * Its licence texts, by number.
 */
texts: Array<number>, };

/**
 * Which licence texts.
 */
export type LicenceTextsRequest = { 
/**
 * By number, as the package names them.
 */
texts: Array<number>, };

/**
 * What a list is a list of.
 */
export type ListKind = "organisations" | "ambitions";

/**
 * A paper made, and what printing it would be called.
 */
export type MadePaper = { 
/**
 * To show, save and print.
 */
document: DocumentRef, 
/**
 * The version in its foot.
 */
version: number, 
/**
 * Lines, badges or letters on it.
 */
count: number, };

/**
 * The meaning of every column of a sheet, in order; hers to correct.
 */
export type Mapping = { 
/**
 * One per column.
 */
targets: Array<Target>, };

/**
 * A mark of presence.
 */
export type MarkRequest = { 
/**
 * The registration.
 */
registration_id: Id, 
/**
 * What is established; nothing takes the mark away.
 */
state: AttendanceState | null, };

/**
 * A mark that something was sent. Only she sets it: the program sends nothing.
 */
export type MarkSentRequest = { 
/**
 * Invitations.
 */
invitation_ids: Array<Id>, 
/**
 * What.
 */
sent: Sent, 
/**
 * When; nothing takes the mark away.
 */
on: string | null, };

/**
 * What the door answers to a mark: who it was, and where they sit.
 */
export type Marked = { 
/**
 * The row as it is now.
 */
row: DoorRow, 
/**
 * Numbers as they are now.
 */
counts: DoorCounts, };

/**
 * An element under the proposed one that fits better than the proposed one's own words.
 */
export type MatchBelow = { 
/**
 * Its id.
 */
element: string, 
/**
 * Its text.
 */
text: string, };

/**
 * The reason card.
 */
export type MatchReason = { 
/**
 * Shared words, most telling first.
 */
words: Array<SharedWord>, 
/**
 * Shared concepts, strongest first.
 */
concepts: Array<SharedConcept>, 
/**
 * Word pairs, nearest first.
 */
pairs: Array<WordPair>, 
/**
 * What lies below it and lifts it.
 */
below: MatchBelow | null, 
/**
 * The sentence of the element that it rests on.
 */
sentence: Span | null, 
/**
 * The three bars.
 */
bars: Bars, };

/**
 * How strong evidence is.
 */
export type MatchStrength = "none" | "weak" | "fair" | "strong";

/**
 * Which version.
 */
export type MatcherRequest = { 
/**
 * The version.
 */
version_id: Id, };

/**
 * How far the engine is.
 */
export type MatcherState = { 
/**
 * Whether a sentence model is installed.
 */
model: boolean, 
/**
 * Texts it has not read yet.
 */
waiting: number, 
/**
 * Texts in all.
 */
texts: number, };

/**
 * Dates to look at while she types.
 */
export type MeetingCheck = { 
/**
 * The meeting, when it exists.
 */
id: Id | null, 
/**
 * What stands in the form.
 */
fields: MeetingFields, };

/**
 * Numbers of a meeting.
 */
export type MeetingCounts = { 
/**
 * Organisations invited.
 */
invited: number, 
/**
 * Organisations that come.
 */
coming: number, 
/**
 * Organisations that do not.
 */
declined: number, 
/**
 * Organisations that owe an answer.
 */
silent: number, 
/**
 * Places with a name.
 */
named: number, 
/**
 * Places whose name follows.
 */
unnamed: number, 
/**
 * People who wait for a chair.
 */
waiting: number, };

/**
 * One meeting.
 */
export type MeetingDetail = { 
/**
 * The meeting.
 */
id: Id, 
/**
 * Its trajectory.
 */
trajectory: TrajectoryRow, 
/**
 * What she filled in.
 */
fields: MeetingFields, 
/**
 * Numbers.
 */
counts: MeetingCounts, 
/**
 * What to look at again.
 */
warnings: Array<MeetingWarning>, 
/**
 * Days until the day; negative when past.
 */
days_left: number | null, 
/**
 * Days until replies are due; negative when past.
 */
reply_days_left: number | null, };

/**
 * What she fills in about a meeting.
 */
export type MeetingFields = { 
/**
 * What it is about.
 */
title: string, 
/**
 * The day.
 */
date: string | null, 
/**
 * When it begins.
 */
starts_at: ClockTime | null, 
/**
 * When it ends.
 */
ends_at: ClockTime | null, 
/**
 * House.
 */
venue: string, 
/**
 * Street and place.
 */
address: string, 
/**
 * Room in the house.
 */
room: string, 
/**
 * Chairs; nothing means not counted.
 */
capacity: number | null, 
/**
 * Replies are asked before this day.
 */
reply_by: string | null, 
/**
 * Most persons per organisation.
 */
max_persons: number, 
/**
 * For herself.
 */
notes: string, };

/**
 * Trajectories with their meetings, newest first.
 */
export type MeetingList = { 
/**
 * Trajectories.
 */
trajectories: Array<TrajectoryRow>, 
/**
 * Meetings.
 */
meetings: Array<MeetingRow>, };

/**
 * A meeting with wishes about food and access.
 */
export type MeetingNeeds = { 
/**
 * The meeting.
 */
meeting_id: Id, 
/**
 * What it was about.
 */
title: string, 
/**
 * The day.
 */
date: string | null, 
/**
 * When the wishes must be gone; nothing while the meeting has no day.
 */
due_on: string | null, 
/**
 * That day has come.
 */
due: boolean, 
/**
 * How many persons' wishes.
 */
count: number, };

/**
 * Which meeting.
 */
export type MeetingRequest = { 
/**
 * The meeting.
 */
id: Id, };

/**
 * A meeting in the list.
 */
export type MeetingRow = { 
/**
 * The meeting.
 */
id: Id, 
/**
 * Its trajectory.
 */
trajectory_id: Id, 
/**
 * What it is about.
 */
title: string, 
/**
 * The day.
 */
date: string | null, 
/**
 * When it begins.
 */
starts_at: ClockTime | null, 
/**
 * When it ends.
 */
ends_at: ClockTime | null, 
/**
 * House.
 */
venue: string, 
/**
 * Days until the day; negative when past.
 */
days_left: number | null, 
/**
 * Numbers.
 */
counts: MeetingCounts, };

/**
 * A meeting to make or change.
 */
export type MeetingSave = { 
/**
 * Nothing makes a new one.
 */
id: Id | null, 
/**
 * The trajectory it belongs to. Nothing leaves it where it is; a new meeting then takes the newest trajectory, or
 * makes the first.
 */
trajectory_id: Id | null, 
/**
 * What that trajectory is called from now on; without `trajectory_id`, the name of a new one.
 */
trajectory_name: string | null, 
/**
 * What she filled in.
 */
fields: MeetingFields, };

/**
 * Something to look at again. None of these stops her: there can be a reason.
 */
export type MeetingWarning = { "code": "in_the_past" } | { "code": "weekend" } | { "code": "holiday", 
/**
 * Which.
 */
holiday: Holiday, } | { "code": "ends_before_start" } | { "code": "reply_after_meeting" } | { "code": "reply_by_past" } | { "code": "short_reply", 
/**
 * Whole days between inviting and the reply-by date.
 */
days: number, } | { "code": "reply_by_weekend" } | { "code": "reply_by_holiday", 
/**
 * Which.
 */
holiday: Holiday, } | { "code": "too_few_chairs", 
/**
 * Chairs taken.
 */
people: number, 
/**
 * Chairs.
 */
capacity: number, } | { "code": "may_not_fit", 
/**
 * Organisations × most persons.
 */
people: number, 
/**
 * Chairs.
 */
capacity: number, };

/**
 * A text in which a person seems to be named.
 */
export type MentionView = { 
/**
 * The screen that shows the record: `organisations`, `meetings` or `ambitions`; empty when there is none.
 */
screen: string, 
/**
 * The record shown there.
 */
id: string, 
/**
 * What that record is called.
 */
title: string, 
/**
 * The column, for its name in her language.
 */
column: string, 
/**
 * The text, shortened.
 */
text: string, };

/**
 * Two records that are two after all.
 */
export type MergeApart = { 
/**
 * One of them.
 */
keep: Id, 
/**
 * The other.
 */
other: Id, 
/**
 * What they are.
 */
kind: QuestionKind, };

/**
 * A meeting to which both were invited or registered.
 */
export type MergeClash = { 
/**
 * The meeting.
 */
meeting_id: Id, 
/**
 * What it is about.
 */
title: string, };

/**
 * A kind of thing that moves, and how many.
 */
export type MergeMove = { 
/**
 * Table, as in the store.
 */
table: string, 
/**
 * How many records.
 */
count: number, };

/**
 * Two records, the first of which is kept.
 */
export type MergePair = { 
/**
 * The record that is kept.
 */
keep: Id, 
/**
 * The record that goes.
 */
other: Id, };

/**
 * What would happen.
 */
export type MergePreview = { 
/**
 * Name of the record that is kept.
 */
keep: string, 
/**
 * Name of the record that goes.
 */
other: string, 
/**
 * Fields that differ; left is the kept one.
 */
differences: Array<Difference>, 
/**
 * For organisations: contact persons who seem to be the same.
 */
persons: Array<PersonPair>, 
/**
 * What moves.
 */
moves: Array<MergeMove>, 
/**
 * Meetings where both were.
 */
clashes: Array<MergeClash>, };

/**
 * Two records to make one.
 */
export type MergeRequest = { 
/**
 * The record that is kept.
 */
keep: Id, 
/**
 * The record that goes.
 */
other: Id, 
/**
 * Fields in which the value of the other is kept.
 */
take_other: Array<string>, 
/**
 * For organisations: which pairs of contact persons are one person, counted from 0.
 */
same_persons: Array<number>, 
/**
 * Of those pairs: the fields in which the value of the other organisation's person is kept.
 */
take_other_of: Array<TakenOfPair>, };

/**
 * The table.
 */
export type Missing = { 
/**
 * Organisations of which something is missing.
 */
incomplete: number, 
/**
 * Organisations of which nothing is.
 */
complete: number, 
/**
 * The rows, at most 250.
 */
rows: Array<MissingRow>, };

/**
 * One organisation.
 */
export type MissingRow = { 
/**
 * The organisation.
 */
id: Id, 
/**
 * Its name.
 */
name: string, 
/**
 * What is known of the organisation itself: its kind, and values that can be right.
 */
details: Cell, 
/**
 * Somebody to turn to.
 */
contact: Cell, 
/**
 * Its reply to the meeting it is about now; nothing when there is no meeting.
 */
reply: Cell | null, 
/**
 * What it wants to achieve.
 */
ambition: Cell, 
/**
 * Whether it confirmed those words.
 */
confirmed: Cell, 
/**
 * Whether they were laid beside the plan.
 */
plan: Cell, };

/**
 * A municipality with its division.
 */
export type Municipality = { 
/**
 * Such as `Woerden`.
 */
name: string, 
/**
 * Where the division comes from; shown beside it.
 */
credit: string, 
/**
 * In order of code.
 */
districts: Array<District>, 
/**
 * In order of code.
 */
neighbourhoods: Array<Neighbourhood>, 
/**
 * Spoken names.
 */
aliases: Array<PlaceAlias>, };

/**
 * A list of another municipality.
 */
export type MunicipalityImport = { 
/**
 * The file with codes and names.
 */
path: string, 
/**
 * Name of the municipality.
 */
name: string, };

/**
 * Her answer about one name.
 */
export type NameAnswer = { 
/**
 * The name as the question has it.
 */
name: string, 
/**
 * What it means.
 */
meaning: NameMeaning, };

/**
 * An organisation of the dossier a name may mean.
 */
export type NameCandidate = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Why it is proposed.
 */
reasons: Array<DuplicateReason>, };

/**
 * What she says about a name.
 */
export type NameMeaning = { "is": "existing", 
/**
 * Its id.
 */
id: string, 
/**
 * Keep the name as another name of the organisation, so that it is known next time.
 */
remember: boolean, } | { "is": "new" } | { "is": "leave_out" };

/**
 * A name no organisation goes by.
 */
export type NameQuestion = { 
/**
 * The name as the list has it.
 */
name: string, 
/**
 * The rows it stands in.
 */
rows: Array<number>, 
/**
 * Whom it may mean, the likeliest first.
 */
candidates: Array<NameCandidate>, };

/**
 * A name for a place that had none, or another name.
 */
export type NameRequest = { 
/**
 * The registration.
 */
registration_id: Id, 
/**
 * Who it is.
 */
who: Who, };

/**
 * A name typed in one field.
 */
export type NameText = { 
/**
 * Such as "mw. A.M. van der Linde".
 */
text: string, };

/**
 * Somebody who gets another table.
 */
export type NamedMove = { 
/**
 * Name.
 */
name: string, 
/**
 * Organisation.
 */
organisation: string, 
/**
 * Old table; nothing for a first seat.
 */
from: number | null, 
/**
 * New table.
 */
to: number, };

/**
 * The name of a place that had none, told at the door.
 */
export type NamedRequest = { 
/**
 * The registration without a name.
 */
registration_id: Id, 
/**
 * Who is here.
 */
who: Who, 
/**
 * She was asked whether it is a person of the same name who is known, and said that it is somebody else.
 */
someone_else: boolean, };

/**
 * Meetings whose wishes go.
 */
export type NeedsErase = { 
/**
 * The meetings.
 */
meetings: Array<Id>, 
/**
 * Also remove the backups made so far; a new one is made first.
 */
backups: boolean, };

/**
 * What was removed.
 */
export type NeedsErased = { 
/**
 * Persons whose wishes are gone.
 */
count: number, 
/**
 * Backups that were removed.
 */
backups_removed: number, };

/**
 * Diet and access, for this meeting only.
 */
export type NeedsRequest = { 
/**
 * The registration.
 */
registration_id: Id, 
/**
 * What is needed.
 */
needs: string, };

/**
 * A neighbourhood.
 */
export type Neighbourhood = { 
/**
 * Such as `BU06320101`.
 */
code: string, 
/**
 * Code of its district.
 */
district: string, 
/**
 * Such as `Binnenstad`.
 */
name: string, };

/**
 * Somebody who gets a duty at a table.
 */
export type NewDuty = { 
/**
 * Name.
 */
name: string, 
/**
 * The table.
 */
table: number, 
/**
 * What this person does there.
 */
duty: SeatDuty, };

/**
 * The next meeting, or the last one when none is ahead.
 */
export type NextMeeting = { 
/**
 * The meeting.
 */
id: Id, 
/**
 * What it is about.
 */
title: string, 
/**
 * The day.
 */
date: string | null, 
/**
 * When it begins.
 */
starts_at: ClockTime | null, 
/**
 * When it ends.
 */
ends_at: ClockTime | null, 
/**
 * House.
 */
venue: string, 
/**
 * Room in the house.
 */
room: string, 
/**
 * Replies are asked before this day.
 */
reply_by: string | null, 
/**
 * Chairs; nothing means not counted.
 */
capacity: number | null, 
/**
 * Days until the day; negative when past.
 */
days_left: number | null, 
/**
 * Numbers.
 */
counts: MeetingCounts, 
/**
 * Marked present, once it was held.
 */
present: number, };

/**
 * An answer to take back, as if none had come.
 */
export type NoAnswerRequest = { 
/**
 * The invitation.
 */
invitation_id: Id, };

/**
 * A value of the list that was not taken over because the record keeps another one.
 */
export type NotTaken = { 
/**
 * Row in the file.
 */
row: number, 
/**
 * The organisation or person.
 */
name: string, 
/**
 * Field name of the record.
 */
field: string, 
/**
 * What the record keeps, as shown.
 */
kept: string, 
/**
 * What the list says, as shown.
 */
listed: string, };

/**
 * A note with a judgement.
 */
export type NoteRequest = { 
/**
 * The ambition.
 */
ambition_id: Id, 
/**
 * The element.
 */
element_id: Id, 
/**
 * Why.
 */
note: string, };

/**
 * An operation as it is shown: in the undo menu, in the history of a record.
 */
export type OpLabel = { 
/**
 * The identity of the operation.
 */
id: Id, 
/**
 * The stable key.
 */
kind: string, 
/**
 * The arguments for its wording.
 */
args: { [key in string]: string }, 
/**
 * When it was done.
 */
at: string, 
/**
 * On which device.
 */
device: string, };

/**
 * A dossier to open.
 */
export type OpenRequest = { 
/**
 * Full path; nothing opens the one that is locked.
 */
path: string | null, 
/**
 * As typed.
 */
passphrase: string, 
/**
 * Only look; also possible on a stick that cannot be written.
 */
read_only: boolean, };

/**
 * One organisation.
 */
export type OrganisationDetail = { 
/**
 * The organisation.
 */
id: Id, 
/**
 * What she filled in.
 */
fields: OrganisationFields, 
/**
 * The service area.
 */
area: AreaView | null, 
/**
 * The organisation it is a branch of.
 */
branch_of: OrganisationLink | null, 
/**
 * Its own branches.
 */
branches: Array<OrganisationLink>, 
/**
 * Contact persons, those of now first.
 */
contacts: Array<Contact>, 
/**
 * Doubtful values.
 */
problems: Array<Flag>, 
/**
 * From invitation to ambition.
 */
chain: Chain, 
/**
 * The day it ended.
 */
ended_on: string | null, 
/**
 * What an imported list said, word for word.
 */
source_text: string, };

/**
 * An organisation as a row describes it. Texts are in their stored form, empty when the list does not tell.
 */
export type OrganisationDraft = { 
/**
 * Its name.
 */
name: string, 
/**
 * Other names.
 */
aliases: Array<string>, 
/**
 * Recognised kind; the text of the list stays with the remarks when it was not recognised.
 */
kind: OrganisationKind | null, 
/**
 * Recognised legal form.
 */
legal_form: LegalForm | null, 
/**
 * Eight digits.
 */
kvk: string, 
/**
 * Without `https://`.
 */
website: string, 
/**
 * The organisation's own address.
 */
email: string, 
/**
 * E.164.
 */
phone: string, 
/**
 * Street and number.
 */
street: string, 
/**
 * `3441 AB`
 */
postcode: string, 
/**
 * Town.
 */
city: string, 
/**
 * The service area in the list's words.
 */
area_text: string, 
/**
 * What these words seem to mean.
 */
area: AreaProposal | null, 
/**
 * Remarks.
 */
notes: string, };

/**
 * The day an organisation ends, or nothing when it goes on after all.
 */
export type OrganisationEnd = { 
/**
 * The organisation.
 */
id: Id, 
/**
 * The day.
 */
on: string | null, };

/**
 * A field of the organisation.
 */
export type OrganisationField = "name" | "alias" | "kind" | "legal_form" | "kvk" | "service_area" | "street" | "house_number" | "postcode" | "city" | "website" | "email" | "phone" | "notes";

/**
 * What she fills in about an organisation.
 */
export type OrganisationFields = { 
/**
 * Name as the organisation writes it.
 */
name: string, 
/**
 * Other names it goes by.
 */
aliases: Array<string>, 
/**
 * What it is for.
 */
kind: OrganisationKind | null, 
/**
 * Legal form.
 */
legal_form: LegalForm | null, 
/**
 * Number in the trade register.
 */
kvk: string, 
/**
 * Web address.
 */
website: string, 
/**
 * General e-mail address.
 */
email: string, 
/**
 * General telephone number, as shown.
 */
phone: string, 
/**
 * Street and number.
 */
street: string, 
/**
 * Postcode.
 */
postcode: string, 
/**
 * Town.
 */
city: string, 
/**
 * The service area chosen.
 */
service_area_id: Id | null, 
/**
 * The service area in the organisation's own words.
 */
area_text: string, 
/**
 * The organisation it is a branch of.
 */
branch_of: Id | null, 
/**
 * Notes.
 */
notes: string, };

/**
 * Which organisations by their state.
 */
export type OrganisationFilter = "active" | "ended" | "doubtful" | "all";

/**
 * What an organisation is for; the seventeen kinds the coordinator works with.
 */
export type OrganisationKind = "visiting" | "buddies" | "dementia" | "informal_care" | "palliative_care" | "illness_drop_in" | "food_poverty" | "church" | "refugees_language" | "seniors_union" | "disability" | "odd_jobs_transport" | "youth_in_trouble" | "social_legal" | "neighbourhood_initiative" | "day_centre" | "support_organisation";

/**
 * Another organisation, by name.
 */
export type OrganisationLink = { 
/**
 * The organisation.
 */
id: Id, 
/**
 * Name.
 */
name: string, };

/**
 * The list with what the filters need.
 */
export type OrganisationList = { 
/**
 * The rows asked for.
 */
rows: Array<OrganisationRow>, 
/**
 * How many there are in all, ended ones left out.
 */
active: number, 
/**
 * How many ended.
 */
ended: number, };

/**
 * Which organisations, in which order.
 */
export type OrganisationQuery = { 
/**
 * Words that all have to begin a word of a name, another name, the town or somebody's name; or a number that stands
 * in a telephone number, the postcode or the KvK number. From three letters on a word may also stand inside one, and
 * then the organisation comes after the others.
 */
text: string, 
/**
 * Only these kinds; none means all.
 */
kinds: Array<OrganisationKind>, 
/**
 * Only those that work in this district or neighbourhood (code), or in the whole municipality.
 */
place: string | null, 
/**
 * Which of them.
 */
state: OrganisationFilter, 
/**
 * In which order.
 */
sort: OrganisationSort, };

/**
 * Which organisation.
 */
export type OrganisationRequest = { 
/**
 * The organisation.
 */
id: Id, };

/**
 * An organisation in the list.
 */
export type OrganisationRow = { 
/**
 * The organisation.
 */
id: Id, 
/**
 * Name.
 */
name: string, 
/**
 * What it is for.
 */
kind: OrganisationKind | null, 
/**
 * Town.
 */
city: string, 
/**
 * The service area: its name, else its own words.
 */
area: string, 
/**
 * Contact persons now: those whose position has not ended before today.
 */
contacts: number, 
/**
 * Doubtful values and missing ones.
 */
doubts: number, 
/**
 * The day it ended.
 */
ended_on: string | null, };

/**
 * An organisation to make or change.
 */
export type OrganisationSave = { 
/**
 * Nothing makes a new one.
 */
id: Id | null, 
/**
 * What she filled in.
 */
fields: OrganisationFields, };

/**
 * Orders of the list.
 */
export type OrganisationSort = "name" | "kind" | "city";

/**
 * The organisation that invites.
 */
export type Organiser = { 
/**
 * Name.
 */
name: string, 
/**
 * Street, postcode and town, each on a line.
 */
address: string, 
/**
 * Town in the date line of a letter.
 */
town: string, 
/**
 * Where answers go by phone.
 */
phone: string, 
/**
 * Where answers go by mail.
 */
email: string, 
/**
 * Names under a letter, each on a line.
 */
signed_by: string, };

/**
 * The answer of every command that changes something.
 */
export type Outcome<T> = { 
/**
 * What the command is about.
 */
value: T, 
/**
 * Records that changed, each once.
 */
changed: Array<Changed>, 
/**
 * How to take it back; nothing when nothing changed.
 */
undo: UndoLabel | null, };

/**
 * The whole screen.
 */
export type Overview = { 
/**
 * The trajectory she works in: the newest.
 */
trajectory: string | null, 
/**
 * Organisations that have not stopped.
 */
organisations: number, 
/**
 * The chain, step by step.
 */
steps: Array<Step>, 
/**
 * What is due, the most urgent first.
 */
todos: Array<Todo>, 
/**
 * The meeting it is about now.
 */
meeting: NextMeeting | null, 
/**
 * What is missing per organisation.
 */
missing: Missing, 
/**
 * How many things wait on each screen, by the screen's name.
 */
waiting: { [key in string]: number }, };

/**
 * How much of the table she wants to see.
 */
export type OverviewRequest = { 
/**
 * Also the organisations of which nothing is missing.
 */
all: boolean, };

/**
 * A page as a picture.
 */
export type PageImage = { 
/**
 * `data:image/png;base64,…`
 */
src: string, };

/**
 * One page of a paper.
 */
export type PageRequest = { 
/**
 * The document.
 */
id: string, 
/**
 * Page, from 1.
 */
page: number, 
/**
 * Pixels per point.
 */
scale: number, };

/**
 * A kind of paper made for a meeting.
 */
export type Paper = "attendance_table" | "attendance_control" | "badges" | "table_cards" | "room_sign" | "programme" | "phone_list" | "letters";

/**
 * The numbers that have a signature.
 */
export type PaperListRequest = { 
/**
 * The meeting.
 */
meeting_id: Id, 
/**
 * The print the numbers are of.
 */
list_print_id: Id, 
/**
 * As she typed them: `1-14, 16, 18-22`.
 */
numbers: string, 
/**
 * What happens to the others.
 */
rest: PaperRest, 
/**
 * Who signed on the lines that were printed empty.
 */
walk_ins: Array<PaperWalkIn>, };

/**
 * What typing over the list would change.
 */
export type PaperReport = { 
/**
 * What is the matter with the typed numbers.
 */
problems: Array<RangeProblem>, 
/**
 * Who becomes present.
 */
present: Array<string>, 
/**
 * Those of them who were marked absent.
 */
corrected: Array<SignedAfterAll>, 
/**
 * Signed lines that were printed empty, of which it is not known yet who signed there.
 */
empty_lines: Array<number>, 
/**
 * Who becomes absent without notice.
 */
silent: Array<string>, 
/**
 * Marked present at the door but without a signature: hers to look at, nothing changes.
 */
unsigned: Array<string>, 
/**
 * Numbers with a signature of people who were taken off the list since: nothing changes.
 */
gone: Array<number>, 
/**
 * How many are as they were.
 */
same: number, };

/**
 * How a paper is to be.
 */
export type PaperRequest = { 
/**
 * The meeting.
 */
meeting_id: Id, 
/**
 * Which paper.
 */
paper: Paper, 
/**
 * Lists: under each organisation, or one list by surname.
 */
by_organisation: boolean, 
/**
 * Lists: empty lines at the end. Badges: spare ones.
 */
spares: number, 
/**
 * Letters: to whom.
 */
to: LettersTo, };

/**
 * What happens to those who did not sign.
 */
export type PaperRest = "leave" | "silent";

/**
 * Somebody who wrote their name on a line that was printed empty.
 */
export type PaperWalkIn = { 
/**
 * The number of the line.
 */
number: number, 
/**
 * Who it is, when this person is not on the list.
 */
who: Who, 
/**
 * Their organisation, when there is one.
 */
organisation_id: Id | null, 
/**
 * Or the name of an organisation that is not in the dossier.
 */
new_organisation: string, 
/**
 * She was asked whether it is a person of the same name who is known, and said that it is somebody else.
 */
someone_else: boolean, 
/**
 * The place of somebody who is on the list after all and signed here.
 */
registration_id: Id | null, };

/**
 * What a step did to a record that belongs to the one asked about.
 */
export type PartChange = { 
/**
 * Its table.
 */
table: string, 
/**
 * What happened to it.
 */
kind: ChangeKind, 
/**
 * The fields, with what stood there before and after.
 */
fields: Array<FieldChange>, };

/**
 * One of the two records.
 */
export type Party = { 
/**
 * Row in the file, when it comes from there.
 */
row: number | null, 
/**
 * Id in the dossier, when it is there already (of the organisation, or of the person).
 */
existing: string | null, 
/**
 * Which contact person of the row or organisation, from 1; absent for organisations.
 */
contact: number | null, 
/**
 * How it is called.
 */
label: string, };

/**
 * What the change brought about.
 */
export type PassphraseAnswer = { 
/**
 * Backups that still want the old passphrase.
 */
backups_left: number, };

/**
 * Another passphrase.
 */
export type PassphraseRequest = { 
/**
 * The one that opens the dossier now: whoever sits at an open dossier by chance cannot change it. Not asked for
 * after opening with the recovery key.
 */
old: string | null, 
/**
 * The one from now on.
 */
new: string, 
/**
 * Recovery sheets printed so far stop working, as when one may be in the wrong hands.
 */
void_sheets: boolean, };

/**
 * Where a dossier is.
 */
export type PathRequest = { 
/**
 * Full path.
 */
path: string, };

/**
 * One person, with all the dossier holds of them.
 */
export type PersonDetail = { 
/**
 * The person.
 */
id: Id, 
/**
 * Full name.
 */
full_name: string, 
/**
 * How a letter begins.
 */
salutation: string, 
/**
 * What she filled in.
 */
fields: PersonFields, 
/**
 * Doubtful values.
 */
problems: Array<Flag>, 
/**
 * Positions, those of now first.
 */
positions: Array<PositionView>, 
/**
 * Consents, newest first.
 */
consents: Array<ConsentView>, 
/**
 * Meetings, newest first.
 */
meetings: Array<PersonMeeting>, };

/**
 * A contact person as a row describes them.
 */
export type PersonDraft = { 
/**
 * The parts of the name.
 */
name: PersonName, 
/**
 * Proposed only when the list says how someone is addressed.
 */
salutation: string, 
/**
 * Address.
 */
email: string, 
/**
 * E.164.
 */
phone: string, 
/**
 * Function in this organisation.
 */
role: string, 
/**
 * Remarks, such as a second number.
 */
notes: string, };

/**
 * What she fills in about a person.
 */
export type PersonFields = { 
/**
 * The parts of the name.
 */
name: PersonName, 
/**
 * How a letter begins; empty takes "Beste …".
 */
salutation: string, 
/**
 * Address.
 */
email: string, 
/**
 * Telephone number, as shown.
 */
phone: string, 
/**
 * Notes.
 */
notes: string, };

/**
 * A meeting somebody was registered for.
 */
export type PersonMeeting = { 
/**
 * The meeting.
 */
meeting_id: Id, 
/**
 * What it was about.
 */
title: string, 
/**
 * The day.
 */
date: string | null, };

/**
 * The parts of a person's name as stored. Any of them may be empty.
 */
export type PersonName = { 
/**
 * With dots: `A.M.`, `IJ.`, `Th.J.`.
 */
initials: string, 
/**
 * The name someone is called by.
 */
given_name: string, 
/**
 * Tussenvoegsel: `van der`, `d'`, `'t`.
 */
surname_prefix: string, 
/**
 * Surname without its prefix.
 */
surname: string, };

/**
 * Contact persons, one of each organisation, who would become one person.
 */
export type PersonPair = { 
/**
 * Of the left organisation, from 1.
 */
left_contact: number, 
/**
 * Of the right organisation, from 1.
 */
right_contact: number, 
/**
 * Name of the left one.
 */
left: string, 
/**
 * Name of the right one.
 */
right: string, 
/**
 * Fields in which both say something and not the same.
 */
differences: Array<Difference>, };

/**
 * Which person.
 */
export type PersonRequest = { 
/**
 * The person.
 */
id: Id, };

/**
 * A person in a list to choose from.
 */
export type PersonRow = { 
/**
 * The person.
 */
id: Id, 
/**
 * `Berg, J. van den`
 */
listed: string, 
/**
 * Full name.
 */
name: string, 
/**
 * Organisations now.
 */
organisations: string, };

/**
 * A person to make or change.
 */
export type PersonSave = { 
/**
 * Nothing makes a new one.
 */
id: Id | null, 
/**
 * What she filled in.
 */
fields: PersonFields, 
/**
 * With a new person: where they belong.
 */
organisation_id: Id | null, 
/**
 * With a new person: what they do there.
 */
role: string, };

/**
 * Another name for one or more places: `Molenvliet` is two neighbourhoods, `Woerden (stad)` three districts.
 */
export type PlaceAlias = { 
/**
 * As spoken.
 */
alias: string, 
/**
 * Codes of districts and neighbourhoods.
 */
codes: Array<string>, };

/**
 * A place on the list.
 */
export type PlaceRow = { 
/**
 * The registration.
 */
id: Id, 
/**
 * The person, unless the name follows.
 */
person_id: Id | null, 
/**
 * Full name; empty when it follows.
 */
name: string, 
/**
 * Whether it counts for the room.
 */
state: RegistrationState, 
/**
 * How it came about.
 */
origin: RegistrationOrigin, 
/**
 * Why there are more than the rule allows.
 */
exception_reason: string, 
/**
 * Diet and access, for this meeting only.
 */
needs: string, };

/**
 * One line of the comparison of two versions.
 */
export type PlanChange = { 
/**
 * What became of it.
 */
class: PlanChangeClass, 
/**
 * The element in this version.
 */
element_id: Id | null, 
/**
 * Its number as printed.
 */
number: string, 
/**
 * The words before.
 */
before: string, 
/**
 * The words now.
 */
after: string, 
/**
 * The ambitions whose judgement of it wants another look.
 */
review: Array<Id>, };

/**
 * What became of an element.
 */
export type PlanChangeClass = "kept" | "changed" | "gone" | "new";

/**
 * A pair that clashes.
 */
export type PlanClash = { 
/**
 * The ambition.
 */
ambition: AmbitionRow, 
/**
 * The element.
 */
element: CardElement, 
/**
 * Her note.
 */
note: string, };

/**
 * One version with its whole tree.
 */
export type PlanDetail = { 
/**
 * The plan.
 */
plan: PlanRow, 
/**
 * The version shown.
 */
version: PlanVersionRow, 
/**
 * The tree, in the order of the document.
 */
elements: Array<PlanNode>, 
/**
 * Remarks about the reading: codes such as `pages_without_text`.
 */
warnings: Array<string>, 
/**
 * How many pages the file has; 0 when it cannot be shown.
 */
pages: number, };

/**
 * What a passage of a plan is. Only objectives, results, measures and indicators can be served by an ambition.
 */
export type PlanElementKind = "chapter" | "theme" | "performance_field" | "objective" | "result" | "measure" | "indicator" | "prose";

/**
 * An element of the tree, as the screen shows it.
 */
export type PlanNode = { 
/**
 * The element.
 */
id: Id, 
/**
 * What it hangs on.
 */
parent_id: Id | null, 
/**
 * How deep it stands, from 0.
 */
depth: number, 
/**
 * What it is.
 */
kind: PlanElementKind, 
/**
 * The plan's own word for it.
 */
level: string, 
/**
 * The number as printed.
 */
number: string, 
/**
 * The page, from 1.
 */
page: number | null, 
/**
 * The words.
 */
text: string, 
/**
 * What stood beside it in a table.
 */
fields: { [key in string]: string }, 
/**
 * Fields of policy, such as `pv4` or `wmo2015_b`.
 */
tags: Array<string>, 
/**
 * For each tag the words that say so.
 */
tag_reasons: { [key in string]: string }, 
/**
 * Taken out of the comparison.
 */
dropped: boolean, 
/**
 * Whether an ambition can be laid beside it.
 */
candidate: boolean, 
/**
 * Judgements on it.
 */
judged: number, };

/**
 * A page of the file a version was read from.
 */
export type PlanPageRequest = { 
/**
 * The version.
 */
version_id: Id, 
/**
 * The page, from 1.
 */
page: number, 
/**
 * Width of the picture, in pixels.
 */
width: number, };

/**
 * Text that was pasted.
 */
export type PlanPasteRequest = { 
/**
 * The text.
 */
text: string, 
/**
 * A title; nothing takes the one in the text.
 */
title: string, 
/**
 * A new version of this plan; nothing makes a new plan.
 */
plan_id: Id | null, };

/**
 * What reading a plan brought.
 */
export type PlanRead = { 
/**
 * The plan.
 */
plan_id: Id, 
/**
 * The new version.
 */
version_id: Id, 
/**
 * Elements an ambition can be laid beside.
 */
candidates: number, 
/**
 * Beside the version before: elements whose words stayed.
 */
kept: number, 
/**
 * Elements whose words changed.
 */
changed: number, 
/**
 * Elements that are gone.
 */
gone: number, 
/**
 * Elements that are new.
 */
fresh: number, 
/**
 * Remarks about the reading.
 */
warnings: Array<string>, };

/**
 * A file to read.
 */
export type PlanReadRequest = { 
/**
 * Where it is.
 */
path: string, 
/**
 * A new version of this plan; nothing makes a new plan.
 */
plan_id: Id | null, 
/**
 * Name of the job.
 */
job: string, };

/**
 * A plan with its versions, newest first.
 */
export type PlanRow = { 
/**
 * The plan.
 */
id: Id, 
/**
 * Its title.
 */
title: string, 
/**
 * Whose.
 */
municipality: string, 
/**
 * First year.
 */
period_from: number | null, 
/**
 * Last year.
 */
period_to: number | null, 
/**
 * Its versions, newest first.
 */
versions: Array<PlanVersionRow>, };

/**
 * What she fills in about a plan.
 */
export type PlanSave = { 
/**
 * The plan.
 */
id: Id, 
/**
 * Its title.
 */
title: string, 
/**
 * Whose.
 */
municipality: string, 
/**
 * First year.
 */
period_from: number | null, 
/**
 * Last year.
 */
period_to: number | null, };

/**
 * Which version.
 */
export type PlanVersionRequest = { 
/**
 * The version.
 */
version_id: Id, };

/**
 * One version of a plan.
 */
export type PlanVersionRow = { 
/**
 * The version.
 */
id: Id, 
/**
 * Its number, from 1.
 */
version: number, 
/**
 * The file it was read from; empty for pasted text.
 */
file_name: string, 
/**
 * The kind of file.
 */
file_kind: string, 
/**
 * When it was read.
 */
read_at: string, 
/**
 * Whether its pages can be shown.
 */
has_pages: boolean, };

/**
 * Positions of one organisation in the order she wants.
 */
export type PositionOrder = { 
/**
 * The positions, first first.
 */
ids: Array<Id>, };

/**
 * Which position.
 */
export type PositionRequest = { 
/**
 * The position.
 */
id: Id, };

/**
 * A position to make or change.
 */
export type PositionSave = { 
/**
 * Nothing makes a new one.
 */
id: Id | null, 
/**
 * The person.
 */
person_id: Id, 
/**
 * The organisation.
 */
organisation_id: Id, 
/**
 * The role.
 */
role: string, 
/**
 * From when.
 */
from_date: string | null, 
/**
 * Until when.
 */
to_date: string | null, };

/**
 * What somebody does at an organisation.
 */
export type PositionView = { 
/**
 * The position.
 */
id: Id, 
/**
 * The organisation.
 */
organisation_id: Id, 
/**
 * Its name.
 */
organisation: string, 
/**
 * The role, in the organisation's words.
 */
role: string, 
/**
 * From when.
 */
from_date: string | null, 
/**
 * Until when.
 */
to_date: string | null, };

/**
 * What she set.
 */
export type Preferences = { 
/**
 * `nl` or `en`.
 */
language: string, 
/**
 * Percent; 100 to 200.
 */
text_size: number, 
/**
 * `system`, `light` or `dark`.
 */
theme: string, 
/**
 * Single letters act outside text fields.
 */
single_keys: boolean, 
/**
 * Minutes without a key or click until the dossier locks; 0 is never.
 */
idle_minutes: number, 
/**
 * Recent dossiers, newest first.
 */
recent: Array<RecentDossier>, 
/**
 * What the screens remember of themselves: sorting, the screen that was open.
 */
screens: Record<string, unknown>, 
/**
 * Names this laptop in the history.
 */
device: string, };

/**
 * Which version to make ready.
 */
export type PrepareRequest = { 
/**
 * The version.
 */
version_id: Id, 
/**
 * Name of the job.
 */
job: string, };

/**
 * How an organisation stood in one meeting.
 */
export type Presence = { "state": "present", 
/**
 * Persons.
 */
count: number, } | { "state": "expected", 
/**
 * Persons.
 */
count: number, } | { "state": "excused" } | { "state": "missing" } | { "state": "silent" } | { "state": "not_invited" };

/**
 * A meeting, as the head of a column.
 */
export type PresenceMeeting = { 
/**
 * The meeting.
 */
id: Id, 
/**
 * What it was about.
 */
title: string, 
/**
 * The day.
 */
date: string, };

/**
 * All of it. Organisations stand in the order of the alphabet: this is no ranking.
 */
export type PresenceOverview = { 
/**
 * Name of the trajectory.
 */
trajectory: string, 
/**
 * Meetings with a date, in order of time.
 */
meetings: Array<PresenceMeeting>, 
/**
 * Organisations that were invited at least once.
 */
rows: Array<PresenceRow>, };

/**
 * Which trajectory; nothing takes the newest.
 */
export type PresenceRequest = { 
/**
 * The trajectory.
 */
trajectory_id: Id | null, };

/**
 * An organisation.
 */
export type PresenceRow = { 
/**
 * The organisation.
 */
organisation_id: Id, 
/**
 * Its name.
 */
organisation: string, 
/**
 * One entry per meeting, in the order of the meetings.
 */
presence: Array<Presence>, };

/**
 * A row as it would be stored.
 */
export type PreviewRow = { 
/**
 * Row number in the file.
 */
row: number, 
/**
 * The organisation.
 */
organisation: OrganisationDraft, 
/**
 * Its contact persons.
 */
persons: Array<PersonDraft>, 
/**
 * Doubtful values.
 */
problems: Array<Flag>, 
/**
 * What happens.
 */
action: Action, };

/**
 * A print that is remembered.
 */
export type PrintRow = { 
/**
 * Which paper.
 */
paper: Paper, 
/**
 * Its version.
 */
version: number, 
/**
 * When.
 */
printed_at: string, };

/**
 * A printed attendance list whose numbers are remembered.
 */
export type PrintedList = { 
/**
 * The print.
 */
id: Id, 
/**
 * Its version, as it stands at the foot of the paper.
 */
version: number, 
/**
 * When it was made.
 */
printed_at: string, 
/**
 * The highest number on it that has a name.
 */
last: number, 
/**
 * How many numbered lines stand on it, the empty ones for walk-ins included; 0 when that is not known.
 */
lines: number, 
/**
 * Whether it is divided by organisation or one list by surname; nothing when that is not known.
 */
by_organisation: boolean | null, };

/**
 * Which meeting.
 */
export type PrintedListsRequest = { 
/**
 * The meeting.
 */
meeting_id: Id, };

/**
 * A paper that was printed or saved.
 */
export type PrintedRequest = { 
/**
 * As it was asked for.
 */
paper: PaperRequest, 
/**
 * The version in its foot.
 */
version: number, };

/**
 * Which meeting.
 */
export type PrintsRequest = { 
/**
 * The meeting.
 */
meeting_id: Id, };

/**
 * What the dossier holds of people: numbers only.
 */
export type PrivacyFacts = { 
/**
 * Persons.
 */
persons: number, 
/**
 * Persons without a position now: why keep them?
 */
without_position: number, 
/**
 * Registrations with wishes about diet or access: health data.
 */
wishes: number, 
/**
 * Consents given and not withdrawn, for photos, for sharing contact data and for the newsletter.
 */
consents: number, 
/**
 * Of these, for sharing contact data.
 */
sharing: number, };

/**
 * What is wrong with a value. The sentence for people is Fluent text by this code.
 */
export type Problem = "email_invalid" | "email_comma" | "email_several" | "phone_invalid" | "phone_several" | "postcode_invalid" | "postcode_letters" | "kvk_invalid" | "kvk_is_rsin" | "bsn_like" | "kind_unknown" | "legal_form_unknown" | "area_not_understood" | "website_invalid" | "name_missing" | "surname_missing" | "surname_abbreviated" | "date_not_understood" | "ambition_alike" | "number_taken" | "number_invalid";

/**
 * The program.
 */
export type ProgramFacts = { 
/**
 * Its version.
 */
version: string, 
/**
 * Whose work is in it; empty when the list was not packed along, as while developing.
 */
licences: Array<Licence>, 
/**
 * Whether the sentence model is installed.
 */
model: boolean, };

/**
 * One item of a programme.
 */
export type ProgrammeItem = { 
/**
 * When it begins, as it should be printed ("15.10"); free text, because "na de pauze" is a time as well.
 */
time: string, 
/**
 * What it is.
 */
title: string, 
/**
 * Who does it.
 */
who: string, };

/**
 * Which meeting.
 */
export type ProgrammeRequest = { 
/**
 * The meeting.
 */
meeting_id: Id, };

/**
 * The parts as they are to be.
 */
export type ProgrammeSave = { 
/**
 * The meeting.
 */
meeting_id: Id, 
/**
 * Parts, in order.
 */
items: Array<ProgrammeItem>, };

/**
 * The newest programme.
 */
export type ProgrammeView = { 
/**
 * Version; 0 when there is none yet.
 */
version: number, 
/**
 * Was printed, so the next change makes a new version.
 */
frozen: boolean, 
/**
 * Its parts.
 */
items: Array<ProgrammeItem>, };

/**
 * Proposals for one ambition.
 */
export type Proposals = { 
/**
 * What she judged, in the order of the plan, then what is proposed, best first.
 */
cards: Array<Card>, 
/**
 * Whether the sentence model had its say.
 */
meaning: boolean, 
/**
 * Elements that could be proposed in all.
 */
candidates: number, };

/**
 * Proposals to make.
 */
export type ProposalsRequest = { 
/**
 * The ambition.
 */
ambition_id: Id, 
/**
 * The version.
 */
version_id: Id, 
/**
 * How many unjudged ones at least; nothing fills up to five cards.
 */
more: number | null, };

/**
 * How good a division is. Pairs are pairs of people at one table.
 */
export type Quality = { 
/**
 * Tables with at least one person.
 */
tables: number, 
/**
 * People at the smallest table.
 */
smallest: number, 
/**
 * People at the largest table.
 */
largest: number, 
/**
 * Pairs of one organisation.
 */
conflicts: number, 
/**
 * The fewest such pairs that this many tables allow.
 */
conflicts_least: number, 
/**
 * Pairs of one kind of organisation.
 */
same_kind: number, 
/**
 * The fewest such pairs that this many tables allow.
 */
same_kind_least: number, 
/**
 * Pairs of one service area.
 */
same_area: number, 
/**
 * The fewest such pairs that this many tables allow.
 */
same_area_least: number, };

/**
 * One question: are these two the same?
 */
export type Question = { 
/**
 * Number within this preview, from 1.
 */
id: number, 
/**
 * About organisations or persons.
 */
kind: QuestionKind, 
/**
 * The record that was there first: in the dossier, or higher in the file.
 */
left: Party, 
/**
 * The other.
 */
right: Party, 
/**
 * Why it is asked.
 */
reasons: Array<DuplicateReason>, 
/**
 * Fields that differ; a field only one of them has is no difference.
 */
differences: Array<Difference>, 
/**
 * For organisations: contact persons who seem to be the same.
 */
persons: Array<PersonPair>, };

/**
 * What the question is about.
 */
export type QuestionKind = "organisation" | "person";

/**
 * A piece of a text.
 */
export type Quote = { 
/**
 * Where it stands.
 */
span: Span, 
/**
 * The words themselves.
 */
text: string, };

/**
 * A stretch of the typed text that is not understood, or names numbers that are not on the list.
 */
export type RangeProblem = { "code": "not_understood", 
/**
 * What she typed.
 */
text: string, } | { "code": "backwards", 
/**
 * What she typed.
 */
text: string, } | { "code": "twice", 
/**
 * The number.
 */
number: number, } | { "code": "not_on_list", 
/**
 * The number.
 */
number: number, };

/**
 * Why a backup was made.
 */
export type Reason = "opened" | "migration" | "replaced" | "asked";

/**
 * A dossier that was open before.
 */
export type RecentDossier = { 
/**
 * Where it is.
 */
path: string, 
/**
 * When it was last opened.
 */
opened_at: string, 
/**
 * Whether it is still there.
 */
exists: boolean, };

/**
 * A dossier to open with the sheet.
 */
export type RecoverRequest = { 
/**
 * Full path; nothing opens the one that is locked.
 */
path: string | null, 
/**
 * As typed over from the sheet.
 */
recovery_key: string, };

/**
 * The recovery key for the sheet.
 */
export type RecoveryWords = { 
/**
 * Groups of characters, to be read and typed in this order.
 */
groups: Array<string>, };

/**
 * How somebody came to be registered.
 */
export type RegistrationOrigin = "reply" | "walk_in" | "substitute" | "exception";

/**
 * One registration.
 */
export type RegistrationRequest = { 
/**
 * The registration.
 */
registration_id: Id, };

/**
 * Whether a registration counts for the room.
 */
export type RegistrationState = "registered" | "waiting" | "withdrawn";

/**
 * What mending would do.
 */
export type RepairPreview = { 
/**
 * Who moves.
 */
moves: Array<NamedMove>, 
/**
 * Who gets a first seat, and where.
 */
seated: Array<NamedMove>, 
/**
 * Who is gone.
 */
left: Array<string>, 
/**
 * Who leads a table or takes its notes from now on.
 */
duties: Array<NewDuty>, 
/**
 * As it is for who is there.
 */
before: Quality, 
/**
 * As it would be.
 */
after: Quality, };

/**
 * All of it.
 */
export type ReplyBoard = { 
/**
 * Replies are asked before this day.
 */
reply_by: string | null, 
/**
 * Days until then; negative when past.
 */
days_left: number | null, 
/**
 * Chairs.
 */
capacity: number | null, 
/**
 * Most persons per organisation.
 */
max_persons: number, 
/**
 * Numbers.
 */
counts: MeetingCounts, 
/**
 * Organisations, by name.
 */
rows: Array<ReplyRow>, };

/**
 * How a reply came in.
 */
export type ReplyMeans = "phone" | "mail" | "paper" | "in_person" | "other";

/**
 * An invited organisation.
 */
export type ReplyRow = { 
/**
 * The invitation.
 */
invitation_id: Id, 
/**
 * The organisation.
 */
organisation_id: Id, 
/**
 * Its name.
 */
organisation: string, 
/**
 * Where it stands.
 */
state: InvitationState, 
/**
 * Whether it still owes an answer.
 */
silent: boolean, 
/**
 * Its places.
 */
places: Array<PlaceRow>, 
/**
 * When she put it on the list; that says nothing about sending.
 */
invited_on: string | null, 
/**
 * When the invitation first went, by letter or mail, as she marked it.
 */
sent_on: string | null, 
/**
 * When she reminded.
 */
reminded_on: string | null, 
/**
 * When the answer came.
 */
replied_on: string | null, 
/**
 * How it came.
 */
replied_how: ReplyMeans | null, 
/**
 * Who gave it.
 */
replied_by: string, 
/**
 * In their words.
 */
remark: string, 
/**
 * The organisation's own number, as shown.
 */
phone: string, 
/**
 * Calls that nobody answered, oldest first.
 */
attempts: Array<AttemptRow>, 
/**
 * Its people, first contact first.
 */
contacts: Array<ContactRow>, };

/**
 * A backup to go back to.
 */
export type RestoreRequest = { 
/**
 * Full path of the dossier; nothing means the one that is open or locked.
 */
path: string | null, 
/**
 * The name of the backup, as listed.
 */
file_name: string, 
/**
 * The passphrase of the backup. Not needed for the dossier that is open, as long as it has not changed.
 */
passphrase: string | null, };

/**
 * Where to save a document.
 */
export type SaveRequest = { 
/**
 * The document.
 */
id: string, 
/**
 * Full path she chose.
 */
path: string, };

/**
 * What she typed.
 */
export type SearchRequest = { 
/**
 * Words or their beginnings, in any order, with or without accents.
 */
text: string, };

/**
 * A duty at a table.
 */
export type SeatDuty = "facilitator" | "note_taker";

/**
 * One seat by hand.
 */
export type SeatRequest = { 
/**
 * The registration.
 */
registration_id: Id, 
/**
 * The table; nothing leaves this person without a seat.
 */
table: number | null, 
/**
 * Keep this person here.
 */
fixed: boolean, 
/**
 * What this person does there.
 */
duty: SeatDuty | null, };

/**
 * Somebody at a table.
 */
export type SeatRow = { 
/**
 * The registration.
 */
registration_id: Id, 
/**
 * Name, or the organisation whose name follows.
 */
name: string, 
/**
 * Organisation's name.
 */
organisation: string, 
/**
 * Stays here when the division is made again.
 */
fixed: boolean, 
/**
 * What this person does at the table.
 */
duty: SeatDuty | null, };

/**
 * What was sent.
 */
export type Sent = "letter" | "mail" | "reminder";

/**
 * How far a service area reaches.
 */
export type ServiceAreaScope = "set" | "municipality" | "region";

/**
 * A concept that both texts speak of, with the words that say so.
 */
export type SharedConcept = { 
/**
 * Id in the bridge.
 */
id: string, 
/**
 * What people read.
 */
label: string, 
/**
 * The words of the ambition that say so; `None` when only its whole meaning does.
 */
ambition: Quote | null, 
/**
 * The words of the element that say so.
 */
element: Quote | null, 
/**
 * She confirmed the concept herself.
 */
confirmed: boolean, };

/**
 * A word that stands in both texts, perhaps in another form.
 */
export type SharedWord = { 
/**
 * In the ambition.
 */
ambition: Quote, 
/**
 * In the plan element.
 */
element: Quote, };

/**
 * A sheet of the file.
 */
export type SheetView = { 
/**
 * Name of the tab.
 */
name: string, 
/**
 * Row number of the header.
 */
header_row: number | null, 
/**
 * Rows under it.
 */
rows: number, 
/**
 * The first rows as they stand in the file, to choose the header from.
 */
first: Array<FirstRow>, };

/**
 * Somebody who was marked absent and signed.
 */
export type SignedAfterAll = { 
/**
 * Name.
 */
name: string, 
/**
 * What was established before.
 */
was: AttendanceState, };

/**
 * A place in a text, counted in UTF-16 units as the screen counts them.
 */
export type Span = { 
/**
 * First unit.
 */
start: number, 
/**
 * One past the last unit.
 */
end: number, };

/**
 * A bead.
 */
export type Step = { 
/**
 * Which step.
 */
kind: StepKind, 
/**
 * How far it is.
 */
state: StepState, 
/**
 * How many are done.
 */
done: number, 
/**
 * Of how many.
 */
total: number, 
/**
 * The day it is about.
 */
date: string | null, 
/**
 * The meeting it is about, for the steps around a meeting.
 */
meeting: Id | null, 
/**
 * The day of the meeting that comes next, when one was held already.
 */
next: string | null, };

/**
 * A step of the chain.
 */
export type StepKind = "organisations" | "invite" | "replies" | "meeting" | "ambitions" | "plan";

/**
 * How far a step is.
 */
export type StepState = "done" | "now" | "later";

/**
 * How strong it is.
 */
export type Strength = { 
/**
 * 0 (none) to 4.
 */
score: number, 
/**
 * Strong enough.
 */
enough: boolean, };

/**
 * A passphrase while it is typed.
 */
export type StrengthRequest = { 
/**
 * As typed so far.
 */
passphrase: string, };

/**
 * Somebody comes in another's place.
 */
export type SubstituteRequest = { 
/**
 * Who does not come.
 */
registration_id: Id, 
/**
 * Who comes.
 */
who: Who, };

/**
 * For which pair.
 */
export type SuggestionRequest = { 
/**
 * The ambition.
 */
ambition_id: Id, 
/**
 * The element.
 */
element_id: Id, };

/**
 * For which version.
 */
export type SuggestionsRequest = { 
/**
 * The version.
 */
version_id: Id, };

/**
 * One table.
 */
export type TableRow = { 
/**
 * Number, from 1.
 */
number: number, 
/**
 * Who sits there.
 */
seats: Array<SeatRow>, };

/**
 * What is taken from the right one of a pair of contact persons.
 */
export type TakenOfPair = { 
/**
 * The pair, counted from 0.
 */
pair: number, 
/**
 * The fields.
 */
fields: Array<string>, };

/**
 * Where the texts of one column go.
 */
export type Target = { "to": "left_out" } | { "to": "remark" } | { "to": "organisation", 
/**
 * Which.
 */
field: OrganisationField, } | { "to": "contact", 
/**
 * The first, second, third contact person of the row, from 1.
 */
number: number, 
/**
 * Which field.
 */
field: ContactField, } | { "to": "ambition", 
/**
 * Which.
 */
field: AmbitionField, };

/**
 * An ambition in the list of what is to be judged.
 */
export type ToJudge = { 
/**
 * The ambition.
 */
ambition: AmbitionRow, 
/**
 * Proposals judged, at most five count.
 */
judged: number, 
/**
 * Proposals still to judge.
 */
open: number, 
/**
 * Judgements that want another look.
 */
review: number, 
/**
 * Everything judged, and nothing in the plan serves or is served.
 */
outside: boolean, };

/**
 * One line of what is due.
 */
export type Todo = { 
/**
 * What.
 */
kind: TodoKind, 
/**
 * How many.
 */
count: number, 
/**
 * For which meeting.
 */
meeting: Id | null, 
/**
 * What that meeting is about.
 */
title: string, 
/**
 * By when.
 */
due: string | null, 
/**
 * Days until then; negative when late.
 */
days_left: number | null, };

/**
 * Something to do.
 */
export type TodoKind = "add_organisations" | "make_meeting" | "set_date" | "invite" | "call_silent" | "ask_names" | "solve_waiting" | "find_chairs" | "print_papers" | "make_groups" | "enter_attendance" | "erase_needs" | "confirm_ambitions" | "judge_ambitions" | "review_judgements";

/**
 * A trajectory.
 */
export type TrajectoryRow = { 
/**
 * The trajectory.
 */
id: Id, 
/**
 * Name.
 */
name: string, 
/**
 * What it is for.
 */
purpose: string, };

/**
 * A trajectory to make or change.
 */
export type TrajectorySave = { 
/**
 * Nothing makes a new one.
 */
id: Id | null, 
/**
 * Name.
 */
name: string, 
/**
 * What it is for.
 */
purpose: string, };

/**
 * What the undo bar says and takes back.
 */
export type UndoLabel = { 
/**
 * The operation's id.
 */
id: string, 
/**
 * Key of the sentence: `op-<kind>` in `operations.ftl`, with dots as hyphens.
 */
kind: string, 
/**
 * Arguments of the sentence.
 */
args: Record<string, string | number>, };

/**
 * What Ctrl+Z and Ctrl+Shift+Z would do now.
 */
export type Undoable = { 
/**
 * What would be taken back.
 */
undo: UndoLabel | null, 
/**
 * What would be done again.
 */
redo: UndoLabel | null, };

/**
 * Somebody who was not registered.
 */
export type WalkInRequest = { 
/**
 * The meeting.
 */
meeting_id: Id, 
/**
 * Who it is.
 */
who: Who, 
/**
 * Their organisation, when there is one.
 */
organisation_id: Id | null, 
/**
 * Or the name of an organisation that is not in the dossier: it is made in the same step, the rest of it can be
 * filled in after the meeting. A name that the dossier knows is that organisation.
 */
new_organisation: string, 
/**
 * She was asked whether it is a person of the same name who is known, and said that it is somebody else.
 */
someone_else: boolean, };

/**
 * Somebody, as the screen names them.
 */
export type Who = { "how": "known", 
/**
 * The person.
 */
person_id: Id, } | { "how": "named", 
/**
 * As she typed it.
 */
name: string, } | { "how": "follows" };

/**
 * Invitations to take back.
 */
export type WithdrawRequest = { 
/**
 * Invitations.
 */
invitation_ids: Array<Id>, };

/**
 * Two different words that mean nearly the same here.
 */
export type WordPair = { 
/**
 * In the ambition.
 */
ambition: Quote, 
/**
 * In the element.
 */
element: Quote, 
/**
 * Cosine, at least [`LEAST_PAIR`].
 */
similarity: number, };
