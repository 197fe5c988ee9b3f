import { expect, test } from 'vitest'
import { capabilities } from './capabilities.ts'

const commands = capabilities
  .flatMap(({ routes }) => routes.map(({ verb }) => verb))
  .filter(({ kind, access: { data } }) => kind === 'command' && (data === 'personal' || data === 'sensitive'))

/** Why a command about personal data leaves no look, by hand; whatever else does something about persons leaves one. */
const withoutLook: Readonly<Record<string, readonly string[]>> = {
  'the own account, keys and sessions': [
    ...['identity.change-password', 'identity.sign-out', 'identity.begin-passkey', 'identity.add-passkey'],
    ...['identity.rename-passkey', 'identity.remove-passkey', 'identity.set-pin', 'identity.end-session'],
    ...['identity.end-other-sessions', 'identity.set-preferences'],
  ],
  'own data, taken out or asked to be corrected': [
    ...['identity.export-own-looks', 'identity.export-own-corrections', 'identity.ask-correction'],
    ...['ledger.export-own-entries', 'learning.export-my-record', 'dashboards.download-own-data'],
  ],
  'own learning': [
    ...['learning.finish-lesson', 'learning.make-commitment', 'learning.close-commitment', 'learning.finish-case'],
    ...['learning.finish-notice', 'learning.start-exam', 'learning.finish-exam', 'learning.answer-recall'],
    ...['learning.doubt-question', 'learning.doubt-item', 'learning.rate-item', 'learning.answer-own-control'],
    ...['learning.look-at-control', 'learning.confirm-card'],
  ],
  'an office and its hour, which every administrator sees': [
    ...['identity.ask-emergency', 'identity.open-emergency', 'identity.decline-emergency', 'identity.end-emergency'],
    ...['identity.review-emergency', 'identity.export-emergencies', 'identity.export-code-requests'],
    ...['organisation.export-roles', 'organisation.export-roles-waiting'],
  ],
  'the log of looks and the ledger, which name people by code or not at all': [
    ...['identity.export-looks', 'ledger.export-entries', 'ledger.export-erasures', 'ledger.ask-erasure'],
    'ledger.decide-erasure',
  ],
  'a file that is kept and not yet compared with anybody': [
    ...['organisation.stage-roster', 'organisation.stage-absences'],
  ],
  'for an audience by its rule; whoever is in it reads the programme itself': [
    ...['plan.publish-programme', 'plan.withdraw-programme'],
  ],
}

test('IDN-27 a command about personal data leaves a look, or stands here with the reason', () => {
  const silent = commands.filter(({ access: { look } }) => look === undefined).map(({ name }) => name)
  expect(silent.toSorted()).toEqual(Object.values(withoutLook).flat().toSorted())
})

test.each([
  'organisation.roster-preview',
  'organisation.download-roster-comparison',
  'organisation.roster-repairs',
  'organisation.repair-row',
  'organisation.accept-suggestions',
  'organisation.import-roster',
  'organisation.undo-import',
  'organisation.handings',
  'organisation.rows-to-check',
  'organisation.answer-row',
  'organisation.take-answers',
])('decision 16: %s shows or writes party data, and so is sensitive and leaves a look', (name) => {
  const verb = capabilities.flatMap(({ routes }) => routes).find((route) => route.verb.name === name)?.verb
  expect(verb?.access.data).toBe('sensitive')
  expect(verb?.access.look).toBeDefined()
})

test.each(['organisation.own-record', 'dashboards.download-own-data'])(
  'decisions 16 and 30: %s shows whoever asks the own party data, and so is sensitive and never on a shared device',
  (name) => {
    const verb = capabilities.flatMap(({ routes }) => routes).find((route) => route.verb.name === name)?.verb
    expect(verb?.access).toMatchObject({ data: 'sensitive', ownDevice: true })
  },
)
