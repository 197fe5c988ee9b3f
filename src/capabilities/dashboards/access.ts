import { type AccessTable, exportRow, plantRow } from '#platform/testing/access.ts'

export const access: AccessTable = {
  rows: {
    'dashboards.learner-today': {
      roles: { learner: { post: ['own'], point: ['own'], control: ['own'], power: ['own'] } },
      atMost: true,
    },
    'dashboards.units-today': {
      // Proposals whose next step is the leader's are named; a secretary takes no step.
      roles: {
        leader: { post: ['units'], power: ['units'], process: ['units'] },
        secretary: { post: ['units', 'branch'] },
      },
      atMost: true,
    },
    'dashboards.not-done': {
      roles: {
        leader: { person: ['units'] },
        secretary: { person: ['units', 'branch'] },
        officer: { person: ['units'] },
        // Codes.
        auditor: {},
      },
      atMost: true,
      ask: () => ({ kind: 'lesson', code: 'x', dueOn: '2027-01-17' }),
    },
    'dashboards.export-not-done': exportRow({
      roles: {
        leader: { person: ['units'] },
        secretary: { person: ['units', 'branch'] },
        officer: { person: ['units'] },
        auditor: {},
      },
      atMost: true,
      ask: () => ({ kind: 'lesson', code: 'x', dueOn: '2027-01-17' }),
    }),
    // Counts of five people and more.
    'dashboards.due-items': { roles: { officer: {}, auditor: {} } },
    'dashboards.export-due-items': exportRow({ roles: { officer: {}, auditor: {} } }),
    // Lines of doubts carry no sender; posts come without their holders.
    'dashboards.author-today': { roles: { author: { post: ['units'], doubt: ['all'] } }, atMost: true },
    'dashboards.officer-today': {
      roles: { officer: { post: ['units'], programme: ['units'], power: ['units'], process: ['units'] } },
      atMost: true,
    },
    // Units have names and no more.
    'dashboards.units-in-reach': { roles: { officer: {} } },
    'dashboards.administrator-today': {
      roles: {
        'system-administrator': { post: ['all'] },
        'security-administrator': { post: ['all'] },
        'audit-administrator': { post: ['all'] },
      },
      atMost: true,
    },
    // Counts of the first run; no thing and no name.
    'dashboards.set-up-steps': { roles: { 'system-administrator': {} } },
    'dashboards.waiting': { roles: { learner: {}, officer: {} } },
    // Search finds posts as far as their pages open.
    'dashboards.search': {
      roles: {
        learner: { post: ['own'] },
        secretary: { post: ['own', 'units', 'branch'] },
        leader: { post: ['own', 'units'] },
        officer: { post: ['own', 'units'] },
        author: { post: ['all'] },
        auditor: { post: ['all'] },
      },
      ask: () => ({ text: 'postx' }),
    },
    // A doubt carries no sender. Officers answer those of their reach.
    'dashboards.doubt-number': {
      roles: { everybody: {} },
      ask: () => ({ figure: 'risk', shown: '17', line: 'There should be more' }),
    },
    'dashboards.number-doubts': { roles: { learner: {}, officer: { 'number-doubt': ['units'] } } },
    'dashboards.export-number-doubts': exportRow({
      roles: { learner: {}, officer: { 'number-doubt': ['units'] } },
      atMost: true,
    }),
    'dashboards.answer-doubt': {
      roles: { officer: { 'number-doubt': ['units'] } },
      of: 'number-doubt',
      atMost: true,
      ask: ({ id }) => ({ doubt: id('number-doubt'), line: 'Counted again' }),
    },
  },
  plant: ({ tx, place, id, word }) =>
    plantRow(tx, 'number_doubt', {
      id: id('number-doubt'),
      unit_path: place,
      figure: 'risk',
      shown: '17',
      line: word('number-doubt'),
      raised_on: '2027-01-08',
      recorded_at: '2027-01-08T08:00:00Z',
    }),
}
