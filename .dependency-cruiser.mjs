/** Which way imports point: the table and the tiers of ARCHITECTURE.md. Every message says what to do instead. */

/**
 * Capabilities by tier, lower first, never sideways. Of a lower tier one may import `public.ts`; contracts, texts, screens
 * and web.tsx also its contract and text; tests also `sample.ts` and `testing.ts`. Which part may take what is said by the
 * rules of the parts below.
 */
const tiers = [
  ['identity', 'ledger', 'notifications', 'xapi'],
  ['organisation', 'norms'],
  ['risk'],
  ['responsibility', 'curriculum'],
  ['learning', 'activities', 'disclosures', 'supervision'],
  ['plan', 'burden'],
  ['effect', 'evidence', 'exchange', 'dashboards'],
]

const capability = (part) => `src/capabilities/[^/]+/${part}`
const own = 'src/capabilities/$1/'
const part = {
  kernel: 'src/kernel/',
  rules: capability('rules/'),
  contract: capability('contract(\\.ts$|/)'),
  text: capability('text(\\.ts$|/)'),
  store: capability('store/'),
  useCases: capability('use-cases/'),
  views: capability('views/'),
}

/** From a part, everything of ours is forbidden but what is named. */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { path: '(^|/)src/', pathNot: allowed },
})

const inside = (...names) => names.map((name) => `src/capabilities/[^/]+/${name}`)

const inTests = '(\\.test\\.tsx?|/testing\\.ts)$'
const lower = (at, parts) => tiers.slice(0, at).flat().map((name) => `src/capabilities/${name}/(${parts})`)

/** Tests may take what a lower tier keeps for tests as well. */
const tierRules = tiers.flatMap((names, at) =>
  [
    { name: `tier-${at + 1}`, file: '', pathNot: inTests, parts: 'public|contract|text' },
    { name: `tier-${at + 1}-tests`, file: `.*${inTests}`, parts: 'public|contract|text|sample\\.ts|testing\\.ts' },
  ].map(({ name, file, pathNot = [], parts }) => ({
    name,
    comment:
      'Of a lower tier: its public.ts; for contracts, texts, screens and web.tsx its contract and text; for tests sample.ts and testing.ts. Announce a fact upwards, or move the page to dashboards.',
    severity: 'error',
    from: { path: `src/capabilities/(${names.join('|')})/${file}`, pathNot },
    to: { path: 'src/capabilities/', pathNot: ['src/capabilities/$1/', ...lower(at, parts)] },
  })),
)

export default {
  forbidden: [
    only('kernel-alone', 'The kernel imports nothing of ours. Pass the value in.', 'src/kernel/', ['src/kernel/']),
    only('rules-pure', 'Rules import the kernel and rules. Pass facts and the day in, return a decision.', part.rules, [
      'src/kernel/',
      ...inside('rules/'),
    ]),
    only('contract-narrow', 'A contract imports the kernel and rules. Write shapes there, nothing else.', part.contract, [
      'src/kernel/',
      ...inside('rules/', 'contract'),
    ]),
    only('text-narrow', 'Text imports the kernel, rules and contract.', part.text, [
      'src/kernel/',
      ...inside('rules/', 'contract', 'text'),
    ]),
    only('store-narrow', 'A store imports the kernel, rules and the database. Load in a use case, decide in a rule.', part.store, [
      'src/kernel/',
      'src/platform/database\\.ts',
      ...inside('rules/', 'store/'),
    ]),
    only('use-case-narrow', 'A use case loads, decides, keeps, tells; another capability is reached through its public.ts.', part.useCases, [
      'src/kernel/',
      'src/platform/(context|database|door/run|spreadsheet|uuid)',
      ...inside('rules/', 'contract', 'store/', 'use-cases/', 'public\\.ts'),
    ]),
    only('view-narrow', 'A view is one question over the store; it changes nothing.', part.views, [
      'src/kernel/',
      'src/platform/(context|database|spreadsheet)',
      ...inside('rules/', 'contract', 'store/', 'views/', 'public\\.ts'),
    ]),
    only('screen-narrow', 'A screen asks one view and sends commands; it decides nothing.', capability('(screens/|web\\.tsx$)'), [
      'src/kernel/',
      'src/ui/',
      'src/platform/web',
      ...inside('rules/', 'contract', 'text', 'screens/'),
    ]),
    {
      name: 'first-page-light',
      comment: 'web.tsx comes with the first page: take titles from text/pages.ts and leave other texts to the screens.',
      severity: 'error',
      from: { path: 'src/capabilities/[^/]+/web\\.tsx$' },
      to: { path: 'src/capabilities/[^/]+/text', pathNot: 'text/pages\\.ts$' },
    },
    only('ui-knows-no-capability', 'A shared component takes its words and data as properties.', 'src/ui/', [
      'src/kernel/',
      'src/ui/',
      'src/platform/web',
    ]),
    only('platform-knows-no-capability', 'The platform takes what it needs from app.', 'src/platform/', [
      'src/kernel/',
      'src/platform/',
    ]),
    ...tierRules,
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one story, or hide a third.',
      severity: 'error',
      from: { path: '(^|/)src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules|\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
