import { addDays, day, moment } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import {
  type AccessTable,
  exportRow,
  importRows,
  type Planting,
  plantDraft,
  plantRow,
  type Row,
} from '#platform/testing/access.ts'
import { saveHandings } from './store/handings.ts'
import { loadBranches } from './store/organisation.ts'

/** The lists of this capability, each with what an import asks of it. */
const lists = {
  roster: [
    'organisation.read-roster',
    'organisation.stage-roster',
    'organisation.roster-preview',
    'organisation.download-roster-comparison',
    'organisation.roster-repairs',
    'organisation.repair-row',
    'organisation.accept-suggestions',
    'organisation.import-roster',
    'organisation.roster-drafts',
    'organisation.undo-import',
  ],
  posts: [
    'organisation.read-posts',
    'organisation.stage-posts',
    'organisation.posts-preview',
    'organisation.download-posts-comparison',
    'organisation.posts-repairs',
    'organisation.repair-posts',
    'organisation.accept-posts-suggestions',
    'organisation.import-posts',
    'organisation.undo-posts',
    'organisation.posts-drafts',
  ],
  absences: [
    'organisation.read-absences',
    'organisation.stage-absences',
    'organisation.absences-preview',
    'organisation.download-absences-comparison',
    'organisation.absences-repairs',
    'organisation.repair-absences',
    'organisation.accept-absences-suggestions',
    'organisation.import-absences',
    'organisation.undo-absences',
    'organisation.absences-drafts',
  ],
} as const

const names = { person: ['units'], post: ['units'] } as const

const people: Row = {
  roles: { leader: names, officer: names, 'system-administrator': names },
  counts: { people: 'person', matching: 'person' },
}
const units: Row = {
  roles: {
    leader: { post: ['units'] },
    officer: { post: ['units'] },
    'system-administrator': { post: ['all'] },
  },
  counts: { units: 'post', posts: 'post' },
}

const leaverWatchers: Row['roles'] = {
  auditor: {},
  'system-administrator': {},
  'security-administrator': {},
  'audit-administrator': {},
}

/** A doubtful row at every place whose people are in a branch, in the hands of that branch. */
const branchAt: Readonly<Record<string, string>> = {
  '1.1': 'team',
  '1.1.2': 'team',
  '1.1.1': 'across',
  '1.2.1': 'across',
}

const plantRowInHand = async ({ tx, place, id: idOf, word }: Planting): Promise<void> => {
  const branch = (await loadBranches(tx)).find(({ code }) => code === branchAt[place])
  if (!branch) return
  const handedAt = moment('2027-01-11T01:00:00Z')
  const draftId = idOf('import-draft')
  const importer = id<'person'>('00000000-0000-7000-8000-000000000001')
  await plantRow(tx, 'import_draft', {
    ...{ id: draftId, list: 'roster', unit_path: '1', file_name: 'x.csv', digest: '', fields: '[]' },
    ...{ staged_by: importer, staged_at: handedAt },
  })
  await saveHandings(tx, [
    {
      ...{ id: idOf('import-handing'), draftId, unitPath: '1', branchId: branch.id, line: 2, staffNo: word('row') },
      ...{ name: '王?', asked: [{ field: 'name', kind: 'broken', text: '王?', suggestion: null, mayBeRight: false }] },
      ...{ handedBy: { person: importer, name: 'x' }, handedAt },
      ...{ dueOn: day('2027-01-18'), lapsesOn: addDays(day('2027-01-11'), 35), is: { state: 'open' } },
    },
  ])
}

const tree: Row = { roles: { 'system-administrator': {} } }
const unitOfTree: Row = { roles: { 'system-administrator': { unit: ['all'] } }, of: 'unit', atMost: true }
/** The branches have the same codes in both organisations. */
const branch = { branch: 'team' }
const inRoster: Row = {
  roles: { 'system-administrator': { 'draft-roster': ['units'] } },
  of: 'draft-roster',
  atMost: true,
}

/** Decision 8, row “holder names of a post”; lists are taken in by the system administrator alone. */
export const access: AccessTable = {
  plant: async (at) => {
    for (const list of Object.keys(lists)) await plantDraft(at, list)
    await plantRowInHand(at)
  },
  rows: {
    'organisation.people': people,
    'organisation.export-people': exportRow(people),
    'organisation.units': units,
    // The workbook holds the units alone, without the posts below them.
    'organisation.export-units': exportRow({ ...units, atMost: true }),
    // Whose roles reach how far: administrators by name; of those at the places nobody holds one.
    'organisation.roles': {
      roles: { auditor: {}, 'system-administrator': {}, 'security-administrator': {}, 'audit-administrator': {} },
      // Who proposes roles chooses from units and branches.
      withholds: { auditor: ['choices'], 'audit-administrator': ['choices'] },
    },
    'organisation.export-roles': exportRow({
      roles: { auditor: {}, 'system-administrator': {}, 'security-administrator': {}, 'audit-administrator': {} },
    }),
    'organisation.export-roles-waiting': exportRow({
      roles: { auditor: {}, 'system-administrator': {}, 'security-administrator': {}, 'audit-administrator': {} },
    }),
    // Whose data are to be erased is the administrators' to ask and to decide; an auditor sees that it was.
    'organisation.leavers': { roles: leaverWatchers },
    'organisation.export-leavers': exportRow({ roles: leaverWatchers }),
    'organisation.leavers-named': {
      roles: { 'system-administrator': {}, 'security-administrator': {}, 'audit-administrator': {} },
      absent: true,
      ask: ({ newId }) => ({ erasure: newId() }),
    },
    'organisation.ask-leaver-erasure': {
      roles: { 'system-administrator': {} },
      absent: true,
      ask: () => ({ ground: 'person-asked', of: { staffNo: 'nobody' } }),
    },
    'organisation.decide-leaver-erasure': {
      roles: { 'security-administrator': {}, 'audit-administrator': {} },
      absent: true,
      ask: ({ newId }) => ({ erasure: newId(), approved: true }),
    },
    'organisation.export-source-systems': exportRow({
      roles: { auditor: {}, 'system-administrator': {}, 'security-administrator': {}, 'audit-administrator': {} },
    }),
    // Oneself: the own post and unit, and of nobody else.
    'organisation.own-record': {
      roles: { everybody: { post: ['own'], unit: ['own'] } },
      atMost: true,
      counts: { posts: 'post' },
      // Who holds what, and since when, differs from one to another.
      rare: [
        'absences',
        'roles',
        'proposals',
        'roster.branch',
        'roster.partyMember',
        'roster.joinedOn',
        'posts[].lastOn',
      ],
    },
    'organisation.source-systems': {
      roles: {
        auditor: {},
        'system-administrator': {},
        'security-administrator': {},
        'audit-administrator': {},
      },
      // Who asks for a token chooses from units.
      withholds: { auditor: ['units'], 'security-administrator': ['units'], 'audit-administrator': ['units'] },
    },
    'organisation.account-units': { roles: { 'system-administrator': {} } },
    'organisation.export-account-units': exportRow({ roles: { 'system-administrator': {} } }),
    'organisation.set-up': {
      roles: 'anyone',
      ask: () => ({
        link: 'not the link',
        name: 'x',
        nameEn: '',
        system: { staffNo: '1', name: 'x' },
        password: 'a long new password',
        security: { staffNo: '2', name: 'x' },
        audit: { staffNo: '3', name: 'x' },
        language: 'zh',
      }),
    },
    // The two trees are kept by the system administrator; a name that is taken changes nothing.
    'organisation.add-unit': {
      ...tree,
      ask: ({ word }) => ({ above: word('unit'), kind: 'crew', name: { zh: 'x', en: '' } }),
    },
    'organisation.rename-unit': {
      ...tree,
      ask: ({ word }) => ({ unit: word('unit'), kind: 'crew', name: { zh: 'x', en: '' } }),
    },
    'organisation.move-unit': { ...unitOfTree, ask: ({ word }) => ({ unit: word('unit'), below: word('unit') }) },
    'organisation.close-unit': { ...unitOfTree, ask: ({ word }) => ({ unit: word('unit'), on: '2027-01-12' }) },
    'organisation.reopen-unit': { ...unitOfTree, ask: ({ word }) => ({ unit: word('unit') }) },
    'organisation.add-branch': { ...tree, ask: ({ newId }) => ({ name: { zh: newId(), en: '' }, unit: null }) },
    'organisation.rename-branch': { ...tree, ask: () => ({ ...branch, name: { zh: 'x', en: '' } }) },
    'organisation.set-branch-unit': { ...tree, ask: () => ({ ...branch, unit: null }) },
    'organisation.close-branch': { ...tree, ask: () => ({ ...branch, on: '2027-01-12' }) },
    'organisation.reopen-branch': { ...tree, ask: () => branch },
    ...Object.fromEntries(
      Object.entries(lists).flatMap(([list, named]) =>
        Object.entries(importRows(list, named, { 'system-administrator': { post: ['all'] } })),
      ),
    ),
    // Picture 15: whoever imports hands rows over and decides; a secretary sees and answers those of the own branch alone.
    'organisation.handings': { ...inRoster, ask: ({ id: idOf }) => ({ draft: idOf('draft-roster') }) },
    'organisation.hand-rows': { ...inRoster, ask: ({ id: idOf }) => ({ draft: idOf('draft-roster'), lines: [1] }) },
    'organisation.withdraw-rows': {
      ...inRoster,
      ask: ({ id: idOf, newId }) => ({ draft: idOf('draft-roster'), rows: [newId()] }),
    },
    'organisation.take-answers': {
      ...inRoster,
      ask: ({ id: idOf, newId }) => ({
        draft: idOf('draft-roster'),
        ...{ rows: [{ row: newId(), at: '2027-01-12T01:12:00.000Z' }], take: true },
      }),
    },
    // With them come the names that can be chosen: units and posts in reach, and posts of members.
    'organisation.rows-to-check': {
      roles: { secretary: { row: ['branch'], unit: ['units'], post: ['units', 'branch'] } },
      atMost: true,
      counts: { rows: 'row' },
    },
    'organisation.answer-row': {
      roles: { secretary: { row: ['branch'] } },
      atMost: true,
      of: 'row',
      ask: ({ id: idOf }) => ({ row: idOf('import-handing'), ours: false, fields: [] }),
    },
  },
}
