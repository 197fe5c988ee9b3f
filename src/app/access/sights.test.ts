import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { type SeenThing, seenThings, sightsOn } from '#kernel/sights.ts'
import { everyRole } from '#kernel/verb.ts'
import { routes } from './ask.ts'

const { sights } = sightsOn(day('2027-01-12'))

/** By which verbs each thing is seen or taken out; written by hand. What nothing shows yet has none. */
const shownBy: Readonly<Record<SeenThing, readonly string[]>> = {
  'own-records': [
    ...['identity.me', 'identity.own-looks', 'identity.own-sessions', 'identity.own-passkeys'],
    'identity.own-corrections',
    ...['learning.my-record', 'learning.today', 'learning.exam', 'learning.exam-result', 'learning.recall-due'],
    ...['learning.post-cards', 'learning.cases-like-mine', 'learning.controls-to-look-at', 'xapi.own-statements'],
    ...['dashboards.learner-today', 'dashboards.waiting'],
    // Who answers for whom is published; this shows whoever asks the own line of it.
    'responsibility.own-division',
  ],
  done: [
    'dashboards.units-today',
    'dashboards.officer-today',
    'dashboards.not-done',
    'dashboards.due-items',
    'learning.notice-reach',
  ],
  holders: [
    'responsibility.post-holders',
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
      'risk.power-list',
      'risk.export-power-list',
      'risk.processes',
      'risk.process',
      'risk.affirmations',
      'risk.rechecks',
    ],
  ],
  minutes: [],
  talks: [],
  signals: [
    ...['supervision.signals', 'supervision.export-signals', 'supervision.signal', 'supervision.signals-audited'],
    ...['supervision.confirmed-signals', 'supervision.signal-seen', 'supervision.concentrations'],
    ...['supervision.judged-signals', 'supervision.export-judged-signals', 'supervision.inspections'],
    ...['supervision.export-inspections', 'supervision.counts', 'supervision.export-counts'],
  ],
  formalism: [],
  letters: [
    ...['responsibility.division', 'responsibility.export-division', 'responsibility.edge-history'],
    ...['responsibility.edge-choices', 'responsibility.post-answers'],
  ],
  effect: [],
  ledger: [
    ...['ledger.entries', 'ledger.export-entries', 'ledger.proof', 'ledger.export', 'ledger.own-entries'],
    ...['ledger.own-proof', 'identity.looks'],
  ],
  accounts: [
    ...['organisation.roles', 'organisation.source-systems', 'organisation.account-units', 'identity.accounts'],
    'identity.export-accounts',
    'identity.corrections',
    ...['identity.code-requests', 'identity.emergencies', 'identity.shared-devices', 'ledger.erasures'],
    ...['ledger.backups', 'dashboards.administrator-today', 'plan.ceilings'],
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
