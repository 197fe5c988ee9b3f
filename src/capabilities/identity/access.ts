import { type AccessTable, exportRow, plantRow, type Row } from '#platform/testing/access.ts'

const own: Row = { roles: { everybody: {} } }
const noPasskey = (signed: object) => ({
  id: 'bm9uZQ',
  rawId: 'bm9uZQ',
  type: 'public-key',
  response: { clientDataJSON: 'bm9uZQ', ...signed },
})
const systemAdministrator = { 'system-administrator': { person: ['all'] } } as const
/** A security administrator is shown system administrators alone, of whom none stands at a place. */
const keepers = { ...systemAdministrator, 'security-administrator': {} } as const
const keepersOfTokens = { 'system-administrator': {}, 'security-administrator': {} } as const
const administrators = { 'system-administrator': {}, 'security-administrator': {}, 'audit-administrator': {} } as const

const corrections: Row = {
  roles: { 'system-administrator': { person: ['all'], correction: ['all'] } },
  counts: { corrections: 'correction' },
}
/** System administrators stand at no place, so that for a security administrator there is nothing to count. */
const accounts: Row = { roles: keepers, counts: {}, ask: () => ({ unitPath: '1' }) }

/** Decision 8, rows “own results …” and “accounts, roles, settings”. */
export const access: AccessTable = {
  rows: {
    'identity.me': own,
    'identity.entrance': { roles: 'anyone' },
    'identity.demo-people': { roles: 'anyone' },
    'identity.look-as': { roles: 'anyone', ask: () => ({ staffNo: 'nobody' }) },
    'identity.sign-in': {
      roles: 'anyone',
      ask: () => ({ staffNo: 'nobody', password: 'not the password', ownDevice: false }),
    },
    'identity.redeem-code': {
      roles: 'anyone',
      ask: () => ({ staffNo: 'nobody', code: 'ABCD-EFGH', password: 'a long new password', language: 'zh' }),
    },
    'identity.change-password': {
      ...own,
      ask: () => ({ current: 'not the password', next: 'a long new password' }),
    },
    'identity.sign-out': own,
    'identity.own-sessions': own,
    // Roles, sights and verbs: no thing and nobody.
    'identity.policies-in-force': { roles: { ...administrators, auditor: {} } },
    'identity.export-policies-in-force': exportRow({ roles: { ...administrators, auditor: {} } }),
    'identity.own-corrections': own,
    'identity.export-own-corrections': exportRow(own),
    'identity.ask-correction': { ...own, ask: () => ({ about: 'posts', words: 'Not my post' }) },
    'identity.corrections': corrections,
    'identity.export-corrections': exportRow({ ...corrections, atMost: true }),
    'identity.answer-correction': {
      roles: systemAdministrator,
      of: 'person',
      atMost: true,
      ask: ({ id }) => ({ correction: id('correction'), outcome: 'kept', reason: 'As in the roster' }),
    },
    'identity.end-session': { ...own, absent: true, ask: ({ newId }) => ({ session: newId() }) },
    'identity.end-other-sessions': own,
    'identity.set-preferences': { ...own, ask: () => ({ language: 'en' }) },
    'identity.passkey-challenge': { roles: 'anyone' },
    'identity.sign-in-with-passkey': {
      roles: 'anyone',
      ask: () => ({
        response: noPasskey({ authenticatorData: 'bm9uZQ', signature: 'bm9uZQ' }),
        ownDevice: false,
      }),
    },
    'identity.own-passkeys': own,
    'identity.begin-passkey': { ...own, ask: () => ({ password: 'not the password' }) },
    'identity.add-passkey': {
      ...own,
      absent: true,
      ask: () => ({ response: noPasskey({ attestationObject: 'bm9uZQ' }), name: 'x' }),
    },
    'identity.rename-passkey': { ...own, absent: true, ask: () => ({ passkey: 'bm9uZQ', name: 'x' }) },
    'identity.remove-passkey': { ...own, absent: true, ask: () => ({ passkey: 'bm9uZQ' }) },
    'identity.shared-devices': { roles: { 'system-administrator': {} } },
    'identity.export-shared-devices': exportRow({ roles: { 'system-administrator': {} } }),
    'identity.register-device': {
      roles: { 'system-administrator': {} },
      ask: () => ({ name: 'tablet', unitPath: '1' }),
    },
    'identity.end-device': {
      roles: { 'system-administrator': {} },
      absent: true,
      ask: ({ newId }) => ({ device: newId() }),
    },
    'identity.join-device': { roles: 'anyone', ask: () => ({ code: 'ABCD-EFGH' }) },
    'identity.present-device': { roles: 'anyone' },
    'identity.sign-in-with-pin': { roles: 'anyone', absent: true, ask: () => ({ staffNo: 'nobody', pin: '135790' }) },
    'identity.set-pin': { ...own, ask: () => ({ password: 'not the password', pin: '135790' }) },
    'identity.accounts': { ...accounts, rare: ['accounts[].blockedAt'] },
    'identity.export-accounts': { ...exportRow(accounts), rare: ['[].停用时间'] },
    'identity.issue-unit-codes': { roles: systemAdministrator, ask: () => ({ unitPath: '1' }) },
    'identity.issue-code': {
      roles: keepers,
      of: 'person',
      atMost: true,
      ask: ({ id }) => ({ person: id('person') }),
    },
    'identity.block-account': {
      roles: systemAdministrator,
      of: 'person',
      atMost: true,
      ask: ({ id }) => ({ person: id('person'), blocked: true }),
    },
    'identity.code-requests': { roles: administrators },
    'identity.export-code-requests': exportRow({ roles: administrators }),
    'identity.approve-code': {
      roles: { 'security-administrator': {}, 'audit-administrator': {} },
      absent: true,
      ask: ({ newId }) => ({ request: newId() }),
    },
    // For a system administrator alone the security administrator proposes too; here it is another role.
    'identity.propose-grant': {
      roles: { 'system-administrator': { person: ['all'] }, 'security-administrator': { person: ['all'] } },
      of: 'person',
      atMost: true,
      ask: ({ id, place }) => ({
        person: id('person'),
        role: 'leader',
        places: [{ unitPath: place, branch: null }],
        fromOn: '2027-02-01',
        toOn: '2028-02-01',
        reason: 'Leads the team from February',
      }),
    },
    'identity.approve-grant': {
      roles: { 'security-administrator': {}, 'audit-administrator': {} },
      absent: true,
      ask: ({ newId }) => ({ proposal: newId() }),
    },
    'identity.decline-grant': { roles: administrators, absent: true, ask: ({ newId }) => ({ proposal: newId() }) },
    'identity.end-grant': { ...own, absent: true, ask: ({ newId }) => ({ grants: [newId()] }) },
    'identity.state-purpose': {
      roles: { officer: {}, auditor: {}, ...administrators },
      ask: () => ({ chosen: 'roster', words: '' }),
    },
    'identity.own-looks': own,
    'identity.export-own-looks': exportRow(own),
    'identity.looks': { roles: { auditor: {}, 'audit-administrator': {} } },
    'identity.export-looks': exportRow({ roles: { auditor: {}, 'audit-administrator': {} } }),
    'identity.emergencies': { roles: administrators },
    'identity.export-emergencies': exportRow({ roles: administrators }),
    'identity.ask-emergency': {
      roles: { 'system-administrator': {} },
      ask: () => ({ reason: 'The only officer is in hospital' }),
    },
    'identity.open-emergency': {
      roles: { 'security-administrator': {}, 'audit-administrator': {} },
      absent: true,
      ask: ({ newId }) => ({ emergency: newId() }),
    },
    'identity.decline-emergency': { roles: administrators, absent: true, ask: ({ newId }) => ({ emergency: newId() }) },
    'identity.end-emergency': { roles: administrators, absent: true, ask: ({ newId }) => ({ emergency: newId() }) },
    'identity.review-emergency': {
      roles: { 'security-administrator': {}, 'audit-administrator': {} },
      absent: true,
      ask: ({ newId }) => ({ emergency: newId(), finding: 'Looked at the list of one team' }),
    },
    'identity.ask-token': {
      roles: { 'system-administrator': {} },
      ask: () => ({
        ...{ name: 'Hotline', may: 'hand-in-counts', unitPath: '1', lastOn: '2027-06-30' },
        reason: 'Counts petitions already',
      }),
    },
    'identity.approve-token': {
      roles: { 'security-administrator': {} },
      absent: true,
      ask: ({ newId }) => ({ system: newId() }),
    },
    'identity.decline-token': { roles: keepersOfTokens, absent: true, ask: ({ newId }) => ({ system: newId() }) },
    'identity.revoke-token': { roles: keepersOfTokens, absent: true, ask: ({ newId }) => ({ system: newId() }) },
    'identity.decline-code': { roles: administrators, absent: true, ask: ({ newId }) => ({ request: newId() }) },
  },
  plant: async ({ tx, id, word, place }) => {
    await plantRow(tx, 'correction', {
      id: id('correction'),
      person_id: id('person'),
      unit_path: place,
      about: 'posts',
      words: word('person'),
      asked_at: '2027-01-11T01:00:00Z',
    })
  },
}
