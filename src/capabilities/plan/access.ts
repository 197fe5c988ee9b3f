import { type AccessTable, type At, bothLanguages, exportRow, plantRow, type Row } from '#platform/testing/access.ts'

const officer = { officer: { programme: ['units'] } } as const
/** What is out is seen by whoever belongs to its units or reaches them; drafts by the officers of the units alone. */
const readers = { officer: { programme: ['units'] }, leader: {}, secretary: {}, author: {}, auditor: {} } as const
const programme = ({ id }: At) => ({ programmeId: id('programme') })
const window = { fromOn: '2027-01-20', toOn: '2027-01-31' }
const name = bothLanguages('x')
const nobody = {
  grades: [],
  families: [],
  posts: [],
  businesses: [],
  leading: false,
  roles: [],
  partyMembers: false,
  everyone: false,
  units: [],
}

const thisYear = () => ({ year: 2027 })
/** Units are for whoever adds a day of one's own. */
const unitsFor = { secretary: ['units'], leader: ['units'], author: ['units'], auditor: ['units'] } as const
/** No programme is out, so that only officers see any. */
const programmes: Row = {
  roles: readers,
  counts: { programmes: 'programme' },
  rare: ['programmes'],
  ask: thisYear,
}
const keyDates: Row = { roles: { ...readers, officer: {} }, ask: thisYear }
const audience: Row = {
  roles: { officer: { programme: ['units'], person: ['units'], post: ['units'] } },
  of: 'programme',
  atMost: true,
  ask: (at) => ({ ...programme(at), toOn: window.toOn, everyone: true }),
}

/** Decision 19: officers write, another officer publishes. */
export const access: AccessTable = {
  rows: {
    'plan.year': { ...programmes, withholds: unitsFor },
    'plan.programmes': programmes,
    'plan.key-dates': { ...keyDates, withholds: unitsFor },
    'plan.export-key-dates': exportRow(keyDates),
    'plan.export-programmes': { ...exportRow(programmes), rare: ['[]'] },
    'plan.burden': { roles: { ...readers, officer: {} } },
    'plan.export-burden': exportRow({ roles: { ...readers, officer: {} } }),
    'plan.export-burden-waiting': exportRow({ roles: { ...readers, officer: {} } }),
    // Planned minutes of whole families of posts, no person: hidden under twenty.
    'plan.family-mix': { roles: { officer: {} } },
    'plan.export-family-mix': exportRow({ roles: { officer: {} } }),
    'plan.set-mix-target': {
      roles: { officer: { unit: ['units'] } },
      of: 'unit',
      atMost: true,
      ask: ({ word }) => ({
        unit: word('unit'),
        shares: { post: 45, discipline: 25, warning: 15, situation: 10, values: 5 },
        reason: 'xx',
      }),
    },
    'plan.add-node': {
      roles: officer,
      atMost: true,
      ask: () => ({ fallsOn: '2027-03-01', name, kind: 'business' }),
    },
    'plan.remove-node': { roles: officer, absent: true, ask: ({ newId }) => ({ keyDateId: newId() }) },
    // Decision 8: thresholds by two people, and only for whoever reaches the whole organisation.
    'plan.propose-ceiling': {
      roles: officer,
      atMost: true,
      ask: () => ({ class: 'other', minutes: 45, reason: '年底任务多' }),
    },
    'plan.confirm-ceiling': { roles: officer, absent: true, ask: ({ newId }) => ({ proposal: newId() }) },
    'plan.decline-ceiling': { roles: officer, absent: true, ask: ({ newId }) => ({ proposal: newId() }) },
    // The first run sets them, before there is an officer.
    'plan.ceilings': { roles: { 'system-administrator': {} } },
    'plan.set-ceilings': {
      roles: { 'system-administrator': {} },
      atMost: true,
      ask: () => ({ leader: 60, high: 80, medium: 60, other: 50 }),
    },
    'plan.draft-programme': { roles: officer, atMost: true, ask: () => ({ name, ...window }) },
    // No signal asks for a lesson, and no programme runs.
    'plan.lesson-wishes': { roles: officer, atMost: true, counts: { wishes: [] } },
    'plan.export-lesson-wishes': exportRow({ roles: officer, atMost: true, counts: { wishes: [] } }),
    'plan.draft-from-wish': { roles: officer, absent: true, ask: ({ newId }) => ({ wish: newId() }) },
    'plan.draft-from-notice': { roles: officer, absent: true, ask: () => ({ notice: 'none' }) },
    'plan.holding-changes': {
      roles: { officer: { programme: ['units'], post: ['units'] } },
      atMost: true,
      counts: { programmes: [] },
    },
    'plan.export-holding-changes': exportRow({
      roles: { officer: { programme: ['units'], post: ['units'] } },
      atMost: true,
      counts: { programmes: [] },
    }),
    'plan.follow-holdings': { roles: officer, of: 'programme', atMost: true, ask: programme },
    'plan.change-programme': {
      roles: officer,
      of: 'programme',
      atMost: true,
      ask: (at) => ({
        ...programme(at),
        revision: 1,
        name,
        ...window,
        audience: nobody,
        exclusions: [],
        items: [],
        overReason: '',
      }),
    },
    'plan.submit-programme': { roles: officer, of: 'programme', atMost: true, ask: programme },
    'plan.withdraw-submission': { roles: officer, of: 'programme', atMost: true, ask: programme },
    'plan.publish-programme': { roles: officer, of: 'programme', atMost: true, ask: programme },
    'plan.withdraw-programme': { roles: officer, of: 'programme', atMost: true, ask: programme },
    'plan.programme': {
      roles: { officer: { programme: ['units'], post: ['units'] } },
      of: 'programme',
      atMost: true,
      ask: programme,
    },
    'plan.preview': {
      roles: officer,
      of: 'programme',
      atMost: true,
      ask: (at) => ({ ...programme(at), ...window, everyone: true }),
    },
    'plan.audience': audience,
    'plan.export-audience': exportRow(audience),
  },
  plant: ({ tx, place, id, word }) =>
    plantRow(tx, 'programme', {
      id: id('programme'),
      unit_path: place,
      name: bothLanguages(word('programme')),
      kind: 'post',
      from_on: window.fromOn,
      to_on: window.toOn,
      audience: nobody,
      exclusions: '[]',
      items: '[]',
      minutes: 0,
      state: 'draft',
      version: 1,
      revision: 1,
      editors: [],
      changed_at: '2027-01-08T08:00:00Z',
    }),
}
