import { type AccessTable, exportRow, plantRow, type Row } from '#platform/testing/access.ts'

const numberDoubts: Row = {
  roles: { learner: {}, officer: { 'number-doubt': ['units'] } },
  counts: { doubts: 'number-doubt' },
  // Nobody who asks raised one.
  rare: ['doubts'],
}
/** Nobody owes the item that is asked about. */
const notDone: Row = {
  roles: {
    leader: { person: ['units'] },
    secretary: { person: ['units', 'branch'] },
    officer: { person: ['units'] },
    // Codes.
    auditor: {},
  },
  atMost: true,
  counts: { people: [] },
  ask: () => ({ kind: 'lesson', code: 'x', dueOn: '2027-01-17' }),
}

export const access: AccessTable = {
  rows: {
    'dashboards.learner-today': {
      roles: { learner: { post: ['own'], point: ['own'], control: ['own'], power: ['own'] } },
      atMost: true,
      counts: { 'own.posts': 'post' },
    },
    'dashboards.units-today': {
      // Proposals whose next step is the leader's are named; a secretary takes no step.
      roles: {
        leader: { post: ['units'], power: ['units'], process: ['units'] },
        secretary: { post: ['units', 'branch'] },
      },
      atMost: true,
      counts: { posts: 'post', 'totals.posts': 'post', 'totals.high': 'post', 'totals.gaps': 'post' },
      sums: { leader: { 'totals.people': ['organisation.people/matching'] } },
      // Rows of a list that was handed over are checked by a secretary, who takes no step.
      withholds: { leader: ['rows'], secretary: ['steps'] },
    },
    // All that the own pages show, in one file; what somebody did or holds differs from one to another.
    'dashboards.download-own-data': {
      roles: { everybody: { post: ['own'], unit: ['own'] } },
      atMost: true,
      rare: [
        ...['absences', 'roles', 'roster', 'posts', 'account', 'sessions', 'passkeys', 'looksAtMe', 'corrections'],
        ...[
          'finished',
          'doubts',
          'doubtsOfNumbers',
          'statements',
          'ledger',
          'proposals',
          'codeRequests',
          'emergencies',
        ],
        ...['division', 'assigned', 'commitments', 'cardsConfirmed', 'exams', 'answers', 'rapid', 'recall'],
        ...['controlsAnswered', 'rated'],
      ],
    },
    'dashboards.not-done': notDone,
    'dashboards.export-not-done': exportRow(notDone),
    // Counts of five people and more.
    'dashboards.due-items': { roles: { officer: {}, auditor: {} } },
    'dashboards.export-due-items': exportRow({ roles: { officer: {}, auditor: {} } }),
    // Lines of doubts carry no sender; posts come without their holders.
    'dashboards.author-today': {
      roles: { author: { post: ['units'], doubt: ['all'] } },
      atMost: true,
      counts: {
        'gaps.posts': 'post',
        'gaps.high': ['post', 'post'],
        'doubts.count': 'doubt',
        'doubts.newest': 'doubt',
      },
    },
    'dashboards.officer-today': {
      roles: { officer: { post: ['units'], programme: ['units'], power: ['units'], process: ['units'] } },
      atMost: true,
      counts: { 'loop.risk.high': 'post', 'loop.risk.gaps': 'post' },
      sums: {
        officer: {
          'loop.risk.posts': ['risk.posts/matching'],
          'loop.risk.points': ['risk.register/points'],
          'loop.risk.due': ['risk.due-reviews/due'],
          'loop.responsibility.units': ['organisation.units/units'],
          'loop.responsibility.gaps': ['responsibility.division/gaps.count'],
          'load.all.count': ['dashboards.officer-today/tasks'],
        },
      },
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
      counts: { 'roster.posts': 'post' },
      sums: {
        'system-administrator': {
          'roster.people': ['organisation.people/matching'],
          'roster.units': ['organisation.units/units'],
          'roster.branches': ['organisation.units/branches'],
        },
      },
    },
    // Counts of the first run; no thing and no name.
    'dashboards.set-up-steps': { roles: { 'system-administrator': {} } },
    'dashboards.waiting': {
      roles: { learner: {}, officer: {} },
      sums: {
        officer: {
          today: ['dashboards.officer-today/tasks'],
          risk: ['risk.due-reviews/due'],
          supervision: ['supervision.signals/open', 'supervision.duties/duties'],
        },
      },
    },
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
      counts: { found: 'post' },
      ask: () => ({ text: 'postx' }),
    },
    // A doubt carries no sender. Officers answer those of their reach.
    'dashboards.doubt-number': {
      roles: { everybody: {} },
      ask: () => ({ figure: 'risk', shown: '17', line: 'There should be more' }),
    },
    'dashboards.number-doubts': numberDoubts,
    'dashboards.export-number-doubts': { ...exportRow({ ...numberDoubts, atMost: true }), rare: ['[]'] },
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
