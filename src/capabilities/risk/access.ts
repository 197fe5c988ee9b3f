import {
  type AccessTable,
  type At,
  bothLanguages,
  exportRow,
  importRows,
  leftToOfficers,
  plantDraft,
  plantRow,
  type Row,
  type Shown,
  type Span,
} from '#platform/testing/access.ts'

/** Decision 8, row “post, risk points, controls, grade”. Authors and auditors see all, wherever they were granted. */
const within = (...spans: readonly Span[]): Shown => ({
  post: spans,
  point: spans,
  control: spans,
  dispute: spans,
  power: spans,
  process: spans,
})
const reached = within('units')
const reachedOrHeld = within('own', 'units')
const branchToo = within('units', 'branch')
const branchOrHeld = within('own', 'units', 'branch')
const held = within('own')
const everywhere = within('all')

const leaderAndOfficer = { leader: reached, officer: reached } as const
const officerAlone = { officer: reached } as const
const everybodyWhoSees = {
  learner: held,
  secretary: branchOrHeld,
  leader: reachedOrHeld,
  officer: reachedOrHeld,
  author: everywhere,
  auditor: everywhere,
} as const

const line = bothLanguages('x')
const words = {
  family: 'procurement',
  category: 'process',
  name: bothLanguages('Sign for goods unseen'),
  manifestation: line,
  benefits: line,
  before: { likelihood: 3, consequence: 3 },
  after: { likelihood: 2, consequence: 2 },
  lesson: null,
}
const post = ({ word }: At) => ({ post: word('post') })
const point = ({ id }: At) => ({ riskPoint: id('point') })
const power = {
  ...{ kind: 'money', name: bothLanguages('Choose three firms to quote'), discretion: 'RANGE', limits: line },
  ...{ norms: [], rule: line, counterparties: [], checker: null, fromOn: '2027-01-12' },
}
const process = {
  ...{ name: line, purpose: line, norms: [], fromOn: '2027-01-12' },
  steps: [],
}
const proposerRoles = { learner: held, leader: reachedOrHeld, officer: reachedOrHeld, author: everywhere } as const

const list = {
  roles: { secretary: branchToo, leader: reached, officer: reached, author: everywhere, auditor: everywhere },
  atMost: true,
} as const
/** Two risk points stand at every post. */
const twoPoints = ['point', 'point'] as const
const posts: Row = {
  ...list,
  counts: {
    ...{ posts: 'post', matching: 'post', 'totals.posts': 'post', 'totals.points': twoPoints, 'totals.high': 'post' },
    ...{
      'totals.due': 'post',
      'totals.gaps': 'post',
      'high.neither.count': twoPoints,
      'high.neither.points': twoPoints,
    },
  },
}
const register: Row = { ...list, counts: { points: twoPoints } }
const controls: Row = { ...list, counts: { controls: 'control' } }
const powers: Row = { ...list, counts: { powers: 'power' } }
const processes: Row = { roles: everybodyWhoSees, atMost: true, counts: { processes: ['process', 'process'] } }
const forConfirmers = (counts: NonNullable<Row['counts']>): Row => ({ roles: leaderAndOfficer, atMost: true, counts })
/** Grades of posts alone are on their way; no risk point is. */
const proposals = forConfirmers({ matching: 'post', grades: 'post' })
const waiting = forConfirmers({ versions: 'power', matching: 'power' })
const due = forConfirmers({ due: 'post', reviews: [] })
const changes = forConfirmers({ changes: 'point' })
/** A power changed after the two points of its post were confirmed. */
const rechecks = forConfirmers({ matching: twoPoints, causes: 'power' })
/** Confirmers see what is to be affirmed in reach, everybody the list of the own post. */
const affirmations: Row = {
  roles: {
    learner: { ...held, list: ['own'] },
    secretary: { ...branchOrHeld, list: ['own'] },
    leader: { ...reachedOrHeld, list: ['own', 'units'], map: ['units'] },
    officer: { ...reachedOrHeld, list: ['own', 'units'], map: ['units'] },
    author: { ...everywhere, list: ['own'] },
    auditor: { ...everywhere, list: ['own'] },
  },
  atMost: true,
  counts: { standing: ['list', 'map'] },
}

export const access: AccessTable = {
  rows: {
    'risk.posts': posts,
    'risk.export-posts': exportRow(posts),
    'risk.register': register,
    'risk.export-register': exportRow(register),
    'risk.controls': controls,
    'risk.export-controls': exportRow(controls),
    'risk.post': {
      roles: everybodyWhoSees,
      of: 'post',
      atMost: true,
      ask: post,
      // Decision 8: authors see posts without holders; colleagues of the own crew have a verb of their own.
      withholds: { learner: ['holders'], author: ['holders'] },
    },
    // What packs say is for whoever adds posts; of the organisation it shows names of posts in reach, as their list does.
    'risk.post-templates': {
      ...leftToOfficers,
      roles: { officer: { post: ['units'] }, 'system-administrator': {} },
      atMost: true,
      counts: { without: 'post', 'all.without': 'post' },
    },
    // The workbook holds the templates alone, without the posts in reach.
    'risk.export-post-templates': exportRow({ ...leftToOfficers, roles: { officer: {}, 'system-administrator': {} } }),
    'risk.post-template': {
      ...leftToOfficers,
      roles: { officer: {}, 'system-administrator': {} },
      absent: true,
      ask: () => ({ template: 'none' }),
    },
    'risk.add-posts': {
      ...leftToOfficers,
      roles: { officer: {}, 'system-administrator': {} },
      absent: true,
      ask: ({ word }) => ({ posts: [{ template: 'none', unit: word('unit'), name: line, code: null }] }),
    },
    'risk.undo-add-posts': {
      roles: { officer: {}, 'system-administrator': {} },
      absent: true,
      ask: (at) => ({ posts: [post(at).post] }),
    },
    'risk.bring-templates': {
      ...leftToOfficers,
      roles: { officer: {}, 'system-administrator': {} },
      absent: true,
      ask: (at) => ({ posts: [{ ...post(at), template: 'none' }] }),
    },
    'risk.affirmations': affirmations,
    // A line for each side: holder and unit affirm a power list, the unit its map.
    'risk.export-affirmations': { ...exportRow(affirmations), counts: { '': ['list', 'list', 'map'] } },
    'risk.affirm': {
      roles: { learner: held, leader: reachedOrHeld, officer: reachedOrHeld },
      of: 'post',
      atMost: true,
      ask: ({ word }) => ({ kind: 'powers', of: word('post'), side: 'unit' }),
    },
    'risk.my-post': { roles: { learner: held }, atMost: true, counts: { posts: 'post' } },
    'risk.choices': {
      roles: { learner: {}, leader: { post: ['units'] }, officer: { post: ['units'] }, author: { post: ['units'] } },
      counts: { posts: 'post' },
      withholds: { learner: ['posts'] },
    },
    'risk.proposals': proposals,
    'risk.export-proposals': exportRow(proposals),
    'risk.quality': forConfirmers({
      pairs: [],
      educationOnly: [],
      unclear: 'post',
      'all.pairs': [],
      'all.educationOnly': [],
      'all.unclear': 'post',
      compared: twoPoints,
      posts: 'post',
    }),
    'risk.export-quality-pairs': exportRow(forConfirmers({ pairs: [] })),
    'risk.export-quality-study': exportRow(forConfirmers({ educationOnly: [] })),
    'risk.export-quality-names': exportRow(forConfirmers({ unclear: 'post' })),
    'risk.settle-likeness': {
      roles: officerAlone,
      of: 'point',
      atMost: true,
      ask: ({ id }) => ({ a: id('point'), b: id('like-point'), answer: 'ask', reason: '' }),
    },
    // Nothing is shared.
    'risk.shared-points': forConfirmers({ shared: [] }),
    'risk.export-shared-points': exportRow(forConfirmers({ shared: [] })),
    'risk.propose-shared-point': {
      roles: officerAlone,
      of: 'point',
      atMost: true,
      ask: ({ id }) => ({ a: id('point'), b: id('like-point'), words: id('point') }),
    },
    'risk.answer-shared-point': {
      roles: officerAlone,
      absent: true,
      ask: ({ newId }) => ({ shared: newId(), take: true, reason: '' }),
    },
    'risk.part-shared-point': {
      roles: officerAlone,
      absent: true,
      ask: ({ newId }) => ({ shared: newId(), reason: 'x' }),
    },
    'risk.due-reviews': due,
    'risk.export-due-reviews': exportRow(due),
    'risk.export-due-reviews-rounds': exportRow(forConfirmers({ reviews: [] })),
    'risk.grade-post': {
      roles: officerAlone,
      of: 'post',
      atMost: true,
      ask: (at) => ({
        ...post(at),
        method: 'D',
        factors: [],
        answers: [],
        reviewers: line,
        lower: null,
        validUntil: '2027-12-31',
      }),
    },
    'risk.say-self-grade': {
      roles: { leader: reached },
      of: 'post',
      atMost: true,
      ask: (at) => ({ ...post(at), grade: 'LOW', reason: 'Its ceiling was lowered' }),
    },
    'risk.confirm-grade': {
      roles: leaderAndOfficer,
      of: 'post',
      atMost: true,
      ask: ({ id }) => ({ grading: id('grading-proposal') }),
    },
    'risk.return-grade': {
      roles: leaderAndOfficer,
      of: 'post',
      atMost: true,
      ask: ({ id }) => ({ grading: id('grading-proposal'), reason: 'The ceiling is as before' }),
    },
    'risk.grading-method': { roles: { leader: {}, officer: {} } },
    'risk.choose-method': {
      roles: { officer: {} },
      ask: () => ({ method: 'L', fromOn: '2028-01-01', reason: 'The superior body asks for it' }),
    },
    'risk.answer-method': {
      roles: { officer: {} },
      absent: true,
      ask: ({ newId }) => ({ choice: newId(), take: true, reason: '' }),
    },
    'risk.propose-risk-point': {
      roles: proposerRoles,
      of: 'post',
      atMost: true,
      ask: (at) => ({ ...post(at), ...words }),
    },
    'risk.confirm-risk-point': {
      roles: leaderAndOfficer,
      of: 'point',
      atMost: true,
      ask: (at) => ({ ...point(at), version: 0 }),
    },
    'risk.return-risk-point': {
      roles: leaderAndOfficer,
      of: 'point',
      atMost: true,
      ask: (at) => ({ ...point(at), version: 0, reason: 'Already there' }),
    },
    'risk.change-risk-point': {
      roles: leaderAndOfficer,
      of: 'point',
      atMost: true,
      ask: (at) => ({ ...point(at), ...words, closed: false, reason: 'The control was tested twice' }),
    },
    'risk.add-control': {
      roles: leaderAndOfficer,
      of: 'point',
      atMost: true,
      ask: (at) => ({
        ...point(at),
        text: line,
        kind: 'limit',
        frequency: line,
        owner: null,
        checker: null,
        dueOn: null,
      }),
    },
    'risk.change-control': {
      roles: leaderAndOfficer,
      of: 'control',
      atMost: true,
      ask: ({ id }) => ({
        control: id('control'),
        text: line,
        kind: 'limit',
        frequency: line,
        owner: null,
        checker: null,
        dueOn: null,
        reason: 'The system locks this step by itself now',
      }),
    },
    'risk.close-control': {
      roles: leaderAndOfficer,
      of: 'control',
      atMost: true,
      ask: ({ id }) => ({ control: id('control'), reason: 'The step is no longer done here' }),
    },
    'risk.record-control-check': {
      roles: leaderAndOfficer,
      of: 'control',
      atMost: true,
      ask: ({ id }) => ({ control: id('control'), checkedOn: '2027-01-11', effective: true, nextDueOn: null }),
    },
    'risk.dispute-grade': {
      roles: everybodyWhoSees,
      of: 'post',
      atMost: true,
      ask: (at) => ({ ...post(at), reason: 'The money limit was lowered' }),
    },
    'risk.answer-dispute': {
      roles: officerAlone,
      of: 'dispute',
      atMost: true,
      ask: ({ id }) => ({ dispute: id('dispute'), answer: 'keep', reason: 'The limit was lowered' }),
    },
    'risk.start-review': {
      roles: officerAlone,
      of: 'post',
      atMost: true,
      ask: ({ word }) => ({ posts: [word('post')] }),
    },
    'risk.post-evidence': {
      roles: { leader: reached, officer: reached, auditor: everywhere },
      of: 'post',
      atMost: true,
      ask: post,
    },
    'risk.register-changes': changes,
    'risk.export-register-changes': exportRow(changes),
    'risk.answer-register-change': {
      roles: leaderAndOfficer,
      of: 'point',
      atMost: true,
      ask: ({ id }) => ({ change: id('register-change'), take: false }),
    },
    'risk.post-powers': { roles: everybodyWhoSees, of: 'post', atMost: true, ask: post },
    'risk.power-list': powers,
    'risk.export-power-list': exportRow(powers),
    'risk.waiting-versions': waiting,
    'risk.export-waiting-versions': exportRow(waiting),
    'risk.propose-power': { roles: proposerRoles, of: 'post', atMost: true, ask: (at) => ({ ...post(at), ...power }) },
    'risk.change-power': {
      roles: proposerRoles,
      of: 'power',
      atMost: true,
      ask: ({ id }) => ({ power: id('power'), over: 2, ends: false, ...power }),
    },
    'risk.confirm-power': {
      roles: leaderAndOfficer,
      of: 'power',
      atMost: true,
      ask: ({ id }) => ({ power: id('waiting-power'), version: 1 }),
    },
    'risk.return-power': {
      roles: leaderAndOfficer,
      of: 'power',
      atMost: true,
      ask: ({ id }) => ({ power: id('waiting-power'), version: 1, reason: 'Already there' }),
    },
    'risk.processes': processes,
    'risk.export-processes': exportRow(processes),
    'risk.process': {
      roles: everybodyWhoSees,
      of: 'process',
      atMost: true,
      ask: ({ id }) => ({ process: id('process') }),
    },
    'risk.process-choices': {
      roles: proposerRoles,
      atMost: true,
      counts: { posts: 'post' },
      withholds: { learner: ['units'] },
      ask: ({ word }) => ({ posts: word('post') }),
    },
    'risk.propose-process': {
      roles: { leader: { unit: ['units'] }, officer: { unit: ['units'] } },
      of: 'unit',
      atMost: true,
      ask: ({ word }) => ({ unit: word('unit'), ...process }),
    },
    'risk.change-process': {
      roles: proposerRoles,
      of: 'process',
      atMost: true,
      ask: ({ id }) => ({ process: id('process'), over: 1, ends: false, ...process }),
    },
    'risk.confirm-process': {
      roles: leaderAndOfficer,
      of: 'process',
      atMost: true,
      ask: ({ id }) => ({ process: id('waiting-process'), version: 1 }),
    },
    'risk.return-process': {
      roles: leaderAndOfficer,
      of: 'process',
      atMost: true,
      ask: ({ id }) => ({ process: id('waiting-process'), version: 1, reason: 'Already there' }),
    },
    'risk.rechecks': rechecks,
    'risk.export-rechecks': exportRow(rechecks),
    'risk.answer-recheck': {
      roles: leaderAndOfficer,
      of: 'point',
      atMost: true,
      ask: ({ id }) => ({
        riskPoint: id('point'),
        cause: `power:${id('power')}:2`,
        verdict: 'right',
        reason: 'The ceiling is what it was before',
      }),
    },
    // No evidence speaks for another grade.
    'risk.grade-changes': { roles: officerAlone, atMost: true, counts: { changes: [] } },
    'risk.export-grade-changes': exportRow({ roles: officerAlone, atMost: true, counts: { changes: [] } }),
    'risk.answer-grade-change': {
      roles: officerAlone,
      of: 'post',
      atMost: true,
      ask: (at) => ({ ...post(at), changedOn: '2027-01-01', to: 'HIGH', answer: 'review', reason: '' }),
    },
    ...importRows(
      'register',
      [
        'risk.read-register',
        'risk.stage-register',
        'risk.register-preview',
        'risk.download-register-comparison',
        'risk.register-repairs',
        'risk.repair-register',
        'risk.accept-register-suggestions',
        'risk.import-register',
        'risk.undo-register',
        'risk.register-drafts',
      ],
      { officer: reached, 'system-administrator': {} },
      leftToOfficers,
    ),
    ...importRows(
      'powers',
      [
        'risk.read-powers',
        'risk.stage-powers',
        'risk.powers-preview',
        'risk.download-powers-comparison',
        'risk.powers-repairs',
        'risk.repair-powers',
        'risk.accept-powers-suggestions',
        'risk.import-powers',
        'risk.powers-drafts',
        'risk.undo-powers',
      ],
      { officer: reached, 'system-administrator': {} },
      leftToOfficers,
    ),
  },
  plant: async ({ tx, place, id, word }) => {
    for (const list of ['register', 'powers']) await plantDraft({ tx, place, id, word }, list)
    if (place === '1') await plantRow(tx, 'risk_point_number', { last: 9_999 })
    const number = Number(place.replaceAll('.', ''))
    const point = {
      post_id: id('post'),
      family: 'procurement',
      category: 'process',
      manifestation: bothLanguages(''),
      benefits: bothLanguages(''),
      before_likelihood: 5,
      before_consequence: 5,
      after_likelihood: 4,
      after_consequence: 4,
      method: 'E',
      method_version: 1,
      grade: 'HIGH',
      confirmed_on: '2026-01-01',
    }
    await plantRow(tx, 'risk_point', { ...point, id: id('point'), no: number, name: bothLanguages(word('point')) })
    await plantRow(tx, 'risk_point', { ...point, id: id('like-point'), no: number + 5_000, name: bothLanguages('x') })
    await plantRow(tx, 'control', {
      id: id('control'),
      risk_point_id: id('point'),
      text: bothLanguages(word('control')),
      kind: 'limit',
      frequency: bothLanguages(''),
    })
    await plantRow(tx, 'register_change', {
      id: id('register-change'),
      risk_point_id: id('point'),
      kind: 'ended',
      wish: '{}',
      proposed_by: id('person'),
      proposed_on: '2026-02-01',
      recorded_at: '2026-02-01T08:00:00Z',
    })
    for (const [kind, confirmed] of [
      ['power', '2026-01-01'],
      ['waiting-power', null],
    ] as const) {
      await plantRow(tx, 'power', { id: id(kind), post_id: id('post') })
      await plantRow(tx, 'power_version', {
        ...{ power_id: id(kind), version: 1, post_id: id('post'), kind: 'money', name: bothLanguages(word('power')) },
        ...{ discretion: 'RANGE', limits: line, norms: [], rule: line, counterparties: [], checker_post: null },
        ...{ ends: false, from_on: '2026-01-01', proposed_on: '2026-01-01', recorded_at: '2026-01-01T08:00:00Z' },
        ...{ confirmed_on: confirmed, confirmed_at: confirmed && '2026-01-01T08:00:00Z' },
      })
    }
    await plantRow(tx, 'power_version', {
      ...{ power_id: id('power'), version: 2, post_id: id('post'), kind: 'money', name: bothLanguages(word('power')) },
      ...{ discretion: 'OPEN', limits: line, norms: [], rule: line, counterparties: [], checker_post: null },
      ...{ ends: false, from_on: '2026-06-01', proposed_on: '2026-06-01', recorded_at: '2026-06-01T08:00:00Z' },
      ...{ confirmed_on: '2026-06-02', confirmed_at: '2026-06-02T08:00:00Z' },
    })
    for (const [kind, confirmed] of [
      ['process', '2026-01-01'],
      ['waiting-process', null],
    ] as const) {
      const step = { post: word('post'), postName: bothLanguages(''), deed: line, decision: line, record: line }
      await plantRow(tx, 'process', { id: id(kind), unit_id: id('unit'), unit_path: place })
      await plantRow(tx, 'process_version', {
        ...{ process_id: id(kind), version: 1, name: bothLanguages(word('process')), purpose: line, norms: [] },
        ...{ steps: JSON.stringify([step]), ends: false, from_on: '2026-01-01', proposed_on: '2026-01-01' },
        ...{ recorded_at: '2026-01-01T08:00:00Z', confirmed_on: confirmed },
        confirmed_at: confirmed && '2026-01-01T08:00:00Z',
      })
      await plantRow(tx, 'process_post', { process_id: id(kind), version: 1, at: 1, post_id: id('post') })
      await plantRow(tx, 'process_point', { process_id: id(kind), version: 1, at: 1, risk_point_id: id('point') })
    }
    await plantRow(tx, 'grade_dispute', {
      id: id('dispute'),
      post_id: id('post'),
      reason: 'x',
      raised_by: id('person'),
      raised_on: '2026-02-01',
      recorded_at: '2026-02-01T08:00:00Z',
    })
    await plantRow(tx, 'grading_proposal', {
      ...{ id: id('grading-proposal'), post_id: id('post'), method: 'D', method_version: 1, inputs: '[]', total: 4 },
      ...{ grade: 'LOW', asks: 'HIGH', reviewers: bothLanguages(''), valid_until: '2027-06-30', note: '' },
      ...{ proposed_by: id('person'), proposed_on: '2026-02-01', recorded_at: '2026-02-01T08:00:00Z' },
    })
    await plantRow(tx, 'grading', {
      id: id('grading'),
      post_id: id('post'),
      method: 'D',
      method_version: 1,
      inputs: '[]',
      total: 16,
      grade: 'HIGH',
      reviewers: bothLanguages(''),
      graded_on: '2026-01-01',
      valid_until: '2026-06-30',
      recorded_at: '2026-01-01T08:00:00Z',
    })
  },
}
