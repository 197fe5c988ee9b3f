import { type AccessTable, bothLanguages, importRows, type Row } from '#platform/testing/access.ts'

/** Decision 8, row “signals, series”: officers their reach, auditors theirs, leaders the confirmed ones of their units. */
const officer = { officer: {} } as const
/** Counts and signals name units and topics, never anybody. */
const list: Row = { roles: officer }
const missing = (key: string, rest: Readonly<Record<string, unknown>> = {}): Row => ({
  roles: officer,
  absent: true,
  ask: ({ newId }) => ({ [key]: newId(), ...rest }),
})
const month = '2026-12-01'

export const access: AccessTable = {
  rows: {
    'supervision.count-choices': list,
    'supervision.counts': list,
    'supervision.record-counts': {
      roles: officer,
      absent: true,
      ask: () => ({
        entries: [
          {
            unit: 'nowhere',
            topic: 'none',
            source: 'self-check',
            month,
            count: 1,
            severity: 2,
            state: 'verified',
          },
        ],
      }),
    },
    'supervision.correct-count': missing('entry', { count: 1, state: 'verified', comment: '' }),
    'supervision.change-taxonomy': {
      roles: officer,
      absent: true,
      ask: () => ({ topics: [{ code: 'gifts', name: bothLanguages('x'), families: [], replaces: [] }] }),
    },
    'supervision.inspections': { roles: { officer: {}, auditor: {} } },
    'supervision.state-inspection': {
      roles: officer,
      absent: true,
      ask: () => ({ unit: 'nowhere', topic: 'none', month: '2027-03-01', planned: 10, signal: null }),
    },
    'supervision.finish-inspection': missing('inspection', { lookedAt: 1 }),
    'supervision.signals': { roles: officer, ask: () => ({ span: 3 }) },
    'supervision.signals-audited': { roles: { auditor: {} }, ask: () => ({ span: 3 }) },
    'supervision.confirmed-signals': { roles: { leader: {} } },
    'supervision.judged-signals': list,
    'supervision.signal': missing('signal'),
    'supervision.signal-seen': { ...missing('signal'), roles: { leader: {}, auditor: {} } },
    'supervision.judge-month': { roles: officer, ask: () => ({ month }) },
    'supervision.explain-signal': missing('signal', { kind: 'season', ticked: true, note: '' }),
    'supervision.dismiss-signal': missing('signal', { as: 'season', reason: 'The same every winter' }),
    'supervision.answer-signal': missing('signal', {
      act: 'rule',
      owner: 'nobody',
      dueOn: '2027-03-01',
      note: 'Write the limit into the rule',
      posts: [],
      lesson: null,
      meant: [],
    }),
    'supervision.finish-response': missing('response'),
    'supervision.accept-effect': missing('response'),
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
      officer,
    ),
  },
}
