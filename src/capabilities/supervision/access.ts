import {
  type AccessTable,
  type At,
  bothLanguages,
  exportRow,
  importRows,
  plantDraft,
  plantRow,
  type Row,
  type Shown,
  type Span,
} from '#platform/testing/access.ts'

/** Decision 8, row “signals, series”: the officer within reach; leaders confirmed ones of own units; auditors within reach. */
const within = (...spans: readonly Span[]): Shown => ({
  signal: spans,
  inspection: spans,
  count: spans,
  finding: spans,
  hazard: spans,
  draw: spans,
  project: spans,
})
const reached = within('units')
const officer = { officer: reached } as const
const signal = ({ id }: At) => ({ signal: id('signal') })
const inUnit = { roles: { officer: { ...reached, unit: ['units'] } }, of: 'unit', atMost: true } as const
const unit = ({ word }: At) => ({ unit: word('unit') })
/** Posts that a form offers: in reach, and of the own crew. */
const offered = { post: ['own', 'crew', 'units'], point: ['units'], control: ['units'] } as const
const own = { hazard: ['own'], post: ['own', 'crew'] } as const
const doers = { leader: { ...reached, ...offered }, officer: { ...reached, ...offered } } as const
const seers = { ...doers, auditor: { ...reached, ...offered } } as const
/** R45: de-identified and the same for everybody. */
const everybody = { learner: {}, secretary: {}, leader: {}, officer: {}, author: {}, auditor: {} } as const
const counts: Row = { roles: officer, atMost: true, counts: { entries: 'count' } }
const inspections: Row = {
  roles: { officer: reached, auditor: reached },
  atMost: true,
  counts: { inspections: 'inspection' },
}
/** All were judged, so that none waits. */
const signals = { atMost: true, counts: { open: [], waiting: [], again: [], judged: 'signal' } } as const
const judged: Row = { roles: officer, atMost: true, counts: { signals: 'signal' } }
const confirmed: Row = { roles: { leader: reached, auditor: reached }, atMost: true, counts: { signals: 'signal' } }
const projects: Row = { roles: seers, atMost: true, counts: { projects: 'project', units: 'project' } }
const draws: Row = { roles: seers, atMost: true, counts: { draws: 'draw', units: 'draw' } }
const findings: Row = { roles: seers, atMost: true, counts: { findings: 'finding', open: 'finding' } }
const hazards: Row = { roles: seers, atMost: true, counts: { hazards: 'hazard' } }
/** Nobody who asks raised one. */
const ownHazards: Row = { roles: { ...doers, learner: own }, atMost: true, counts: { hazards: [] } }
const found = ({ id }: At) => ({ matter: { kind: 'finding', id: id('finding') } })
const nothing = (key: string) => (at: At) => ({ [key]: at.newId() })

/** R54: counts are entered and judged by the discipline role alone. */
export const access: AccessTable = {
  rows: {
    'supervision.count-choices': { roles: officer, atMost: true, counts: { units: 'count' } },
    'supervision.counts': counts,
    'supervision.export-counts': exportRow(counts),
    'supervision.record-counts': {
      ...inUnit,
      systems: 'hand-in-counts',
      ask: (at) => ({
        entries: [
          {
            ...unit(at),
            topic: 'gifts',
            source: 'self-check',
            month: '2026-12-01',
            count: 1,
            severity: 2,
            state: 'clue',
          },
        ],
      }),
    },
    'supervision.correct-count': {
      roles: officer,
      of: 'count',
      atMost: true,
      ask: ({ id }) => ({ entry: id('count'), count: 1, state: 'verified', comment: '' }),
    },
    'supervision.taxonomy': { roles: { officer: {}, auditor: {} }, atMost: true },
    'supervision.export-taxonomy': exportRow({ roles: { officer: {}, auditor: {} }, atMost: true }),
    'supervision.change-taxonomy': {
      roles: officer,
      atMost: true,
      ask: () => ({ topics: [{ code: 'gifts', name: { zh: '礼', en: 'Gifts' }, families: [], replaces: [] }] }),
    },
    'supervision.inspections': inspections,
    'supervision.export-inspections': exportRow(inspections),
    'supervision.state-inspection': {
      ...inUnit,
      ask: (at) => ({ ...unit(at), topic: 'gifts', month: '2027-01-01', planned: 10, signal: null }),
    },
    'supervision.finish-inspection': {
      roles: officer,
      of: 'inspection',
      atMost: true,
      ask: ({ id }) => ({ inspection: id('inspection'), lookedAt: 10 }),
    },
    ...importRows(
      'signal-counts',
      [
        'supervision.read-counts',
        'supervision.stage-counts',
        'supervision.counts-preview',
        'supervision.download-counts-comparison',
        'supervision.counts-repairs',
        'supervision.repair-counts',
        'supervision.accept-counts-suggestions',
        'supervision.import-counts',
        'supervision.counts-drafts',
      ],
      { officer: {} },
    ),
    'supervision.signals': { roles: officer, ...signals },
    'supervision.export-signals': exportRow({ roles: officer, ...signals }),
    'supervision.export-judged-signals': exportRow(judged),
    'supervision.export-findings': exportRow(findings),
    'supervision.signals-audited': { roles: { auditor: reached }, ...signals },
    'supervision.export-signals-audited': exportRow({ roles: { auditor: reached }, ...signals }),
    // Fewer than fifty counts make no concentration.
    'supervision.concentrations': { roles: officer, atMost: true, counts: { places: [] } },
    'supervision.confirmed-signals': confirmed,
    'supervision.export-confirmed-signals': exportRow(confirmed),
    'supervision.judged-signals': judged,
    'supervision.signal': { roles: officer, of: 'signal', atMost: true, ask: signal },
    'supervision.signal-seen': {
      roles: { leader: reached, auditor: reached },
      of: 'signal',
      atMost: true,
      ask: signal,
    },
    'supervision.judge-month': { roles: officer, atMost: true, ask: () => ({ month: '2026-12-01' }) },
    'supervision.explain-signal': {
      roles: officer,
      of: 'signal',
      atMost: true,
      ask: (at) => ({ ...signal(at), kind: 'season', ticked: true, note: '' }),
    },
    'supervision.dismiss-signal': {
      roles: officer,
      of: 'signal',
      atMost: true,
      ask: (at) => ({ ...signal(at), as: 'season', reason: '每年这个季节都这样，按单数没有变。' }),
    },
    'supervision.answer-signal': {
      roles: officer,
      of: 'signal',
      atMost: true,
      ask: (at) => ({
        ...signal(at),
        ...{ act: 'talk', owner: 'nobody', dueOn: '2026-01-01', note: '', posts: [], lesson: null, meant: [] },
      }),
    },
    // Weak points wait for whoever reaches them, draws for the officer alone.
    'supervision.duties': {
      roles: { leader: { ...reached, weak: ['units'] }, officer: { ...reached, weak: ['units'], drawing: ['units'] } },
      atMost: true,
      counts: { duties: ['weak', 'drawing'] },
    },
    'supervision.projects': projects,
    'supervision.export-projects': exportRow(projects),
    'supervision.project': { roles: seers, of: 'project', atMost: true, ask: ({ id }) => ({ project: id('project') }) },
    'supervision.propose-project': {
      ...inUnit,
      ask: (at) => ({ ...unit(at), topic: '派车管理', basis: '自查发现派车单没有目的地' }),
    },
    'supervision.record-project-step': {
      roles: doers,
      of: 'project',
      atMost: true,
      ask: ({ id }) => ({
        ...{ project: id('project'), step: 'report', text: '', team: [], until: null, method: null, outcome: null },
        ...{ withoutNotice: false, yuan: null, lesson: null },
      }),
    },
    'supervision.consequences': { roles: everybody, atMost: true },
    'supervision.export-consequences': exportRow({ roles: everybody, atMost: true }),
    'supervision.record-consequence': {
      roles: { officer: {} },
      ask: () => ({ year: 2026, form: 'first', topic: 'gifts', count: 3, fact: '' }),
    },
    'supervision.draws': draws,
    'supervision.export-draws': exportRow(draws),
    'supervision.announce-draw': {
      ...inUnit,
      ask: (at) => ({ ...unit(at), scope: 'all', sample: 1 }),
    },
    'supervision.draw-controls': { roles: officer, of: 'draw', atMost: true, ask: ({ id }) => ({ draw: id('draw') }) },
    'supervision.record-drawn-check': {
      roles: doers,
      of: 'draw',
      atMost: true,
      ask: ({ id }) => ({
        ...{ draw: id('draw'), control: id('control'), checkedOn: '2027-01-11', effective: true, nextDueOn: null },
      }),
    },
    'supervision.hazards': hazards,
    'supervision.export-hazards': exportRow(hazards),
    'supervision.own-hazards': ownHazards,
    'supervision.export-own-hazards': exportRow(ownHazards),
    'supervision.hazard': { roles: seers, of: 'hazard', atMost: true, ask: ({ id }) => ({ hazard: id('hazard') }) },
    'supervision.raise-hazard': {
      roles: { ...doers, learner: own },
      atMost: true,
      ask: () => ({ post: null, what: '派车单没有目的地也能批', idea: '' }),
    },
    'supervision.take-hazard': {
      roles: doers,
      of: 'hazard',
      atMost: true,
      ask: ({ id }) => ({ hazard: id('hazard'), post: null, interim: '', answer: '系统上周已改成必填目的地' }),
    },
    'supervision.findings': findings,
    'supervision.finding': { roles: seers, of: 'finding', atMost: true, ask: ({ id }) => ({ finding: id('finding') }) },
    'supervision.finding-choices': { roles: doers, atMost: true, counts: { points: ['point', 'point'] } },
    'supervision.record-finding': {
      roles: { officer: { ...reached, post: ['units'] } },
      of: 'post',
      atMost: true,
      ask: ({ word }) => ({
        ...{ post: word('post'), riskPoint: null, family: 'procurement', source: 'audit', severity: 'usual' },
        ...{ title: bothLanguages('三张单'), fact: bothLanguages(''), happenedOn: '2027-01-11', count: 1 },
        ...{ handling: false, signal: null, project: null },
      }),
    },
    'supervision.settle-finding': {
      roles: officer,
      of: 'finding',
      atMost: true,
      ask: ({ id }) => ({ finding: id('finding'), upheld: true }),
    },
    'supervision.plan-rectification': {
      roles: doers,
      of: 'finding',
      atMost: true,
      ask: (at) => ({
        ...found(at),
        ...{ causes: [], why: '', remedy: 'limit', riskPoint: null, replaces: null, text: bothLanguages('x') },
        ...{ frequency: bothLanguages(''), proof: bothLanguages(''), lesson: null, owner: 'nobody', checker: null },
        dueOn: '2027-02-01',
      }),
    },
    'supervision.finish-rectification': { roles: doers, of: 'finding', atMost: true, ask: found },
    'supervision.verify-rectification': {
      roles: doers,
      of: 'finding',
      atMost: true,
      ask: (at) => ({ ...found(at), works: true, recheckOn: '2027-05-01', note: '' }),
    },
    'supervision.recheck-rectification': {
      roles: doers,
      of: 'finding',
      atMost: true,
      ask: (at) => ({ ...found(at), holds: true, note: '' }),
    },
    'supervision.finish-response': { roles: officer, absent: true, ask: nothing('response') },
    'supervision.accept-effect': { roles: officer, absent: true, ask: nothing('response') },
  },
  plant: async ({ tx, place, id, word }) => {
    await plantDraft({ tx, place, id, word }, 'signal-counts')
    const at = { unit_path: place, topic: 'gifts' }
    await plantRow(tx, 'inspection', {
      ...{ id: id('inspection'), ...at, month: '2027-01-01', planned: 10 },
      ...{ stated_on: '2027-01-04', recorded_at: '2027-01-04T01:00:00Z' },
    })
    await plantRow(tx, 'signal_count', {
      ...{ id: id('count'), ...at, taxonomy_version: 1, source: 'self-check', month: '2026-12-01', count: 3 },
      ...{ severity: 2, state: 'verified', comment: word('count'), entered_by: id('person') },
      ...{ entered_on: '2027-01-05', recorded_at: '2027-01-05T01:00:00Z' },
    })
    await plantRow(tx, 'signal', {
      ...{ id: id('signal'), no: `S-27${place.replaceAll('.', '')}`, ...at, whole: false, verdict: 'INCIPIENT' },
      ...{ month: '2026-12-01', detection: JSON.stringify(detection), months: 1, state: 'confirmed' },
      ...{ raised_on: '2027-01-05', judge_by: '2027-01-12', explained: '[]', judged_on: '2027-01-08', reason: '' },
      recorded_at: '2027-01-05T01:00:00Z',
    })
    await plantRow(tx, 'project', {
      ...{ id: id('project'), no: `E-2026-${place.replaceAll('.', '')}`, unit_path: place, topic: word('project') },
      ...{ basis: 'x', proposed_on: '2026-12-04', proposed_by: id('person'), recorded_at: '2026-12-04T01:00:00Z' },
    })
    await plantRow(tx, 'control_draw', {
      ...{ id: id('draw'), no: `D-2026-${place.replaceAll('.', '')}`, unit_path: place, scope: 'all', sample: 1 },
      ...{ frame: [id('control')], announced_on: '2026-12-04', recorded_at: '2026-12-04T01:00:00Z' },
    })
    await plantRow(tx, 'hazard', {
      ...{ id: id('hazard'), no: `H-2026-${place.replaceAll('.', '')}`, unit_path: place, what: word('hazard') },
      ...{ idea: '', state: 'raised', interim: '', answer: '', raised_on: '2026-12-04', raised_by: id('person') },
      recorded_at: '2026-12-04T01:00:00Z',
    })
    await plantRow(tx, 'finding', {
      ...{ id: id('finding'), no: `F-2027-${place.replaceAll('.', '')}`, post_id: id('post'), unit_path: place },
      ...{ family: 'procurement', source: 'audit', title: bothLanguages(word('finding')), fact: bothLanguages('') },
      ...{ happened_on: '2027-01-04', count: 1, severity: 'usual', state: 'open', event_id: id('post-event') },
      ...{ recorded_on: '2027-01-05', recorded_by: id('person'), recorded_at: '2027-01-05T01:00:00Z' },
    })
    await plantRow(tx, 'signal_unit', { signal_id: id('signal'), unit_path: place })
  },
}

const detection = {
  ...{ topic: 'gifts', method: 'predictive', version: 1, rule: 'SUP-103', n: 3, expected: 1, p: 0.01, q: 0.05 },
  ...{ falseShare: 0.1, estimate: { value: 3, low: 1, high: 6, level: 0.9 } },
}
