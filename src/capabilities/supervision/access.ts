import {
  type AccessTable,
  type At,
  exportRow,
  importRows,
  plantRow,
  type Shown,
  type Span,
} from '#platform/testing/access.ts'

/** Decision 8, row “signals, series”: the officer within reach; leaders confirmed ones of own units; auditors within reach. */
const within = (...spans: readonly Span[]): Shown => ({ signal: spans, inspection: spans, count: spans })
const reached = within('units')
const officer = { officer: reached } as const
const signal = ({ id }: At) => ({ signal: id('signal') })
const nothing = (key: string) => (at: At) => ({ [key]: at.newId() })

/** R54: counts are entered and judged by the discipline role alone. */
export const access: AccessTable = {
  rows: {
    'supervision.count-choices': { roles: officer, atMost: true },
    'supervision.counts': { roles: officer, atMost: true },
    'supervision.export-counts': exportRow({ roles: officer, atMost: true }),
    'supervision.record-counts': {
      roles: officer,
      absent: true,
      ask: () => ({
        entries: [
          {
            unit: 'nowhere',
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
    'supervision.change-taxonomy': {
      roles: officer,
      atMost: true,
      ask: () => ({ topics: [{ code: 'gifts', name: { zh: '礼', en: 'Gifts' }, families: [], replaces: [] }] }),
    },
    'supervision.inspections': { roles: { officer: reached, auditor: reached }, atMost: true },
    'supervision.export-inspections': exportRow({ roles: { officer: reached, auditor: reached }, atMost: true }),
    'supervision.state-inspection': {
      roles: officer,
      absent: true,
      ask: () => ({ unit: 'nowhere', topic: 'gifts', month: '2027-01-01', planned: 10, signal: null }),
    },
    'supervision.finish-inspection': {
      roles: officer,
      of: 'inspection',
      atMost: true,
      ask: ({ id }) => ({ inspection: id('inspection'), lookedAt: 10 }),
    },
    ...importRows(
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
    'supervision.signals': { roles: officer, atMost: true },
    'supervision.signals-audited': { roles: { auditor: reached }, atMost: true },
    'supervision.confirmed-signals': { roles: { leader: reached }, atMost: true },
    'supervision.judged-signals': { roles: officer, atMost: true },
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
    'supervision.finish-response': { roles: officer, absent: true, ask: nothing('response') },
    'supervision.accept-effect': { roles: officer, absent: true, ask: nothing('response') },
  },
  plant: async ({ tx, place, id, word }) => {
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
    await plantRow(tx, 'signal_unit', { signal_id: id('signal'), unit_path: place })
  },
}

const detection = {
  ...{ topic: 'gifts', method: 'predictive', version: 1, rule: 'SUP-103', n: 3, expected: 1, p: 0.01, q: 0.05 },
  ...{ falseShare: 0.1, estimate: { value: 3, low: 1, high: 6, level: 0.9 } },
}
