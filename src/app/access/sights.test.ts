import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { type SeenThing, seenThings, sightsOn } from '#kernel/sights.ts'
import { everyRole, type Role } from '#kernel/verb.ts'
import { type Access, cookieOf, inputOf, type Opened, openAccess, openBoth, routes, rows } from './ask.ts'
import { askers } from './organisation.ts'

const { sights } = sightsOn(day('2027-01-12'))

/** By which verbs each thing is seen or taken out; written by hand. What nothing shows yet has none. */
const shownBy: Readonly<Record<SeenThing, readonly string[]>> = {
  'own-records': [
    ...['identity.me', 'identity.own-looks', 'identity.own-sessions', 'identity.own-passkeys'],
    'identity.own-corrections',
    ...['organisation.own-record', 'dashboards.download-own-data'],
    ...['identity.export-own-looks', 'identity.export-own-corrections'],
    ...['learning.my-record', 'learning.today', 'learning.exam', 'learning.exam-result', 'learning.recall-due'],
    ...['learning.post-cards', 'learning.cases-like-mine', 'learning.controls-to-look-at', 'xapi.own-statements'],
    'learning.my-doubts',
    'learning.withdrawn-notices',
    ...['dashboards.learner-today', 'dashboards.waiting'],
    // Who answers for whom is published; this shows whoever asks the own line of it.
    ...['responsibility.own-division', 'responsibility.export-own-division', 'learning.export-my-record'],
  ],
  done: [
    'dashboards.units-today',
    'dashboards.officer-today',
    'dashboards.not-done',
    'dashboards.due-items',
    ...['learning.notice-reach', 'learning.export-notice-reach'],
    ...['dashboards.export-not-done', 'dashboards.export-due-items'],
  ],
  holders: [
    ...['responsibility.post-holders', 'responsibility.export-post-holders'],
    ...['organisation.people', 'organisation.export-people', 'plan.audience', 'plan.export-audience'],
    ...['organisation.roster-preview', 'organisation.download-roster-comparison', 'organisation.roster-repairs'],
    ...['organisation.read-roster', 'organisation.roster-drafts', 'organisation.absences-preview'],
    ...['organisation.download-absences-comparison', 'organisation.absences-repairs', 'organisation.read-absences'],
    'organisation.absences-drafts',
    ...['organisation.handings', 'organisation.rows-to-check'],
  ],
  posts: [
    ...['dashboards.search', 'risk.process-choices'],
    ...['risk.posts', 'risk.export-posts', 'risk.post', 'risk.my-post', 'risk.post-evidence', 'risk.register'],
    ...['risk.export-register', 'risk.controls', 'risk.export-controls', 'risk.due-reviews'],
    ...[
      'risk.post-powers',
      'curriculum.binding-norms',
      'risk.power-list',
      'risk.export-power-list',
      'risk.processes',
      'risk.process',
      'risk.affirmations',
      'risk.rechecks',
      'risk.export-processes',
      'risk.export-due-reviews',
      'risk.export-due-reviews-rounds',
      'risk.export-affirmations',
      'risk.export-rechecks',
    ],
  ],
  minutes: [],
  talks: [],
  signals: [
    ...['supervision.signals', 'supervision.export-signals', 'supervision.signal', 'supervision.signals-audited'],
    ...['supervision.confirmed-signals', 'supervision.signal-seen', 'supervision.concentrations'],
    ...['supervision.judged-signals', 'supervision.export-judged-signals', 'supervision.inspections'],
    ...['supervision.export-inspections', 'supervision.counts', 'supervision.export-counts'],
    ...['supervision.export-signals-audited', 'supervision.export-confirmed-signals'],
  ],
  formalism: [],
  letters: [
    ...['responsibility.division', 'responsibility.export-division', 'responsibility.edge-history'],
    ...['responsibility.edge-choices', 'responsibility.post-answers', 'responsibility.export-post-answers'],
  ],
  effect: [],
  ledger: [
    ...['ledger.entries', 'ledger.export-entries', 'ledger.proof', 'ledger.export', 'ledger.own-entries'],
    ...['ledger.own-proof', 'identity.looks', 'identity.export-looks', 'ledger.export-own-entries'],
  ],
  accounts: [
    ...['organisation.roles', 'organisation.source-systems', 'organisation.account-units', 'identity.accounts'],
    'organisation.export-account-units',
    'identity.export-accounts',
    'identity.corrections',
    ...['organisation.leavers', 'organisation.leavers-named', 'organisation.export-leavers'],
    ...['identity.code-requests', 'identity.emergencies', 'identity.shared-devices', 'ledger.erasures'],
    ...['ledger.backups', 'dashboards.administrator-today', 'plan.ceilings'],
    ...['organisation.export-roles', 'organisation.export-roles-waiting', 'organisation.export-source-systems'],
    ...['identity.export-corrections', 'identity.export-code-requests', 'identity.export-emergencies'],
    ...['identity.export-shared-devices', 'ledger.export-erasures', 'ledger.export-backups'],
  ],
}

const verbs = new Map(routes.map(({ verb }) => [verb.name, verb]))
const everybodys = (name: string): boolean => everyRole.every((role) => verbs.get(name)?.access.roles.includes(role))

test.each(seenThings)('IDN-29 “%s” is shown by the verbs that say so, and by no others', (thing) => {
  const saying = routes.filter(({ verb: { access } }) => access.shows === thing).map(({ verb }) => verb)
  const shows = saying.filter(({ kind, name }) => kind === 'question' || /\.(export|download)-/.test(name))
  expect(shows.map(({ name }) => name).sort()).toEqual([...shownBy[thing]].sort())
})

test.each(seenThings)('IDN-29 by no verb of “%s” does a role see it that the table does not name', (thing) => {
  for (const name of shownBy[thing].filter((one) => thing === 'own-records' || !everybodys(one))) {
    const roles = verbs.get(name)?.access.roles
    expect(roles, `${name} is a verb, and not for anybody`).toBeInstanceOf(Array)
    expect(
      everyRole.filter((role) => roles?.includes(role) && !(role in sights[thing])),
      name,
    ).toEqual([])
  }
})

let both: Opened
let access: Access
beforeAll(async () => {
  both = await openBoth()
  access = await openAccess(both.request)
})
afterAll(async () => {
  await access?.close()
  await both?.close()
})

/** Rows of the table that nothing shows yet. */
const notYet = seenThings.filter((thing) => shownBy[thing].length === 0)

/** Cells that are shown by what is nobody's: ceilings are thresholds, what is to be looked at again is content. */
const elsewhere: Readonly<Record<string, string>> = {
  'accounts, officer': 'plan.burden',
  'accounts, author': 'curriculum.rechecks',
}

/** Something stands in the answer: a word, a number that is not nought, a yes. */
const holds = (answer: unknown): boolean => {
  if (typeof answer !== 'object' || answer === null) return Boolean(answer)
  return Object.values(answer).some(holds)
}

/** Everybody also learns: what a learner may ask, anybody may, and is shown what a learner is shown. */
const learnersToo = (name: string): boolean => verbs.get(name)?.access.roles.includes('learner') ?? false

/** What a role is answered by a verb, by everybody who holds it: the statuses, and whether anything was shown. */
const seenBy = async (role: Role, name: string): Promise<{ readonly statuses: number[]; readonly shows: boolean }> => {
  const route = routes.find(({ verb }) => verb.name === name)
  const row = rows.get(name)
  if (!route || !row) throw new Error(`there is no ${name}`)
  const statuses: number[] = []
  let shows = false
  for (const who of askers.filter((one) => one.role === role)) {
    const { status, body } = await access.ask(route, inputOf(row, 1, '1.1.2'), cookieOf(who))
    statuses.push(status)
    // A workbook opens even where it holds no row: by itself it shows nothing.
    shows ||= status === 200 && /^[[{]/.test(body) && holds(JSON.parse(body))
  }
  return { statuses, shows }
}

test.each(seenThings.filter((thing) => !notYet.includes(thing)))(
  'IDN-29 “%s” is really shown to every role whose cell says so, and to no other',
  async (thing) => {
    const faults: string[] = []
    for (const role of everyRole) {
      const other = elsewhere[`${thing}, ${role}`]
      if (role in sights[thing]) {
        const answers = await Promise.all((other ? [other] : shownBy[thing]).map((name) => seenBy(role, name)))
        if (!answers.some(({ shows }) => shows)) faults.push(`${role} sees nothing of it`)
        continue
      }
      for (const name of shownBy[thing].filter((one) => !learnersToo(one))) {
        const { statuses } = await seenBy(role, name)
        if (statuses.some((status) => status !== 403)) faults.push(`${role} is answered by ${name}: ${statuses}`)
      }
    }
    expect(faults).toEqual([])
  },
  120_000,
)
