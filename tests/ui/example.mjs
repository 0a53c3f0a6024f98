// A small dossier for the screen tests, made through the same commands as the screens use. All names are fictional.

const organisations = [
  ['Belbus Buitengebied', 'Nel', '', 'Brouwhuis'],
  ['Diaconie De Ark', 'Arie', 'van der', 'Plas'],
  ['Eettafel Harmelen', 'Joke', '', 'Terlouwen'],
  ['Herstelcafé Snel en Polanen', 'Ton', '', 'Eelkman'],
  ['Klussenbus Kamerik', 'Teun', '', 'Wagelaar'],
  // Names that look like markup or like a formula stay text wherever they are shown.
  ['<b>Club</b>', 'Mies', '', '=1+1'],
];

const how = (means) => ({ means, by: '', on: null, remark: '' });

/** Fills the open dossier: organisations with a contact, a meeting with replies of each kind. */
export async function fill(rpc) {
  const ids = [];
  for (const [name, given_name, surname_prefix, surname] of organisations) {
    const fields = {
      name,
      aliases: [],
      kind: null,
      legal_form: null,
      kvk: '',
      website: '',
      email: '',
      phone: '0348 55 01 37',
      street: '',
      postcode: '3441 AB',
      city: 'Woerden',
      service_area_id: null,
      area_text: '',
      branch_of: null,
      notes: '',
    };
    const { value } = await rpc('organisation_save', { id: null, fields });
    ids.push(value.id);
    const person = { name: { initials: '', given_name, surname_prefix, surname }, salutation: '', email: '', phone: '', notes: '' };
    await rpc('person_save', { id: null, fields: person, organisation_id: value.id, role: 'coördinator' });
  }
  const meeting = {
    title: 'Welke steun hebt u nodig?',
    date: '2026-10-08',
    starts_at: '15:00',
    ends_at: '17:00',
    venue: 'Molenvliet',
    address: '',
    room: 'De Lindezaal',
    capacity: 56,
    reply_by: '2026-10-02',
    max_persons: 2,
    notes: '',
  };
  const { value: made } = await rpc('meeting_save', { id: null, trajectory_id: null, fields: meeting });
  await rpc('invitation_add', { meeting_id: made.id, organisation_ids: ids });
  const board = await rpc('reply_board', { meeting_id: made.id });
  const [first, second, third] = board.rows;
  const coming = (row, people) =>
    rpc('reply_coming', { invitation_id: row.invitation_id, people, exception_reason: null, how: how('phone') });
  await coming(first, [{ how: 'named', name: 'Nel Brouwhuis' }, { how: 'named', name: 'Bram Oldenkamp' }]);
  await coming(second, [{ how: 'follows' }]);
  await rpc('reply_declined', { invitation_id: third.invitation_id, how: how('mail') });
  return { meeting: made.id, organisations: ids };
}
