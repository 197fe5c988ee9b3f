import {
  type AccessTable,
  type At,
  exportRow,
  importRows,
  plantDraft,
  plantRow,
  type Row,
} from '#platform/testing/access.ts'

/** Decision 8, row “letters, duties”: own to everybody, reach to officers and auditors; no administrator, no leader’s list. */
const reached = { edge: ['units'] } as const
const roles: Row['roles'] = { officer: { ...reached, person: ['units'] }, auditor: reached }
const readers: Row = { roles, counts: { edges: 'edge', matching: 'edge', units: 'edge', 'gaps.count': 'edge' } }
/** Of those who answer for oneself the name, as it was written down. */
const over = { edge: ['over'], head: ['over'] } as const

const own: Row = {
  roles: { learner: over, secretary: over, leader: over, officer: over, author: over },
  counts: { over: 'edge', own: [] },
}

const edge = ({ id }: At) => id('edge')
const leader = ({ word }: At) => word('person')

export const access: AccessTable = {
  rows: {
    'responsibility.division': readers,
    'responsibility.export-division': exportRow(readers),
    'responsibility.edge-history': {
      roles,
      of: 'edge',
      atMost: true,
      ask: ({ word }) => ({ unit: word('unit') }),
    },
    'responsibility.own-division': own,
    'responsibility.export-own-division': exportRow(own),
    'responsibility.edge-choices': {
      roles: { officer: { post: ['units'], person: ['units'] } },
      atMost: true,
      counts: { posts: 'post', units: 'post' },
    },
    // Decision 8, row “holder names of a post”; the own post to everybody, with the colleagues of the own crew.
    'responsibility.post-holders': {
      roles: {
        learner: { post: ['own'], person: ['crew'] },
        secretary: { post: ['own', 'units', 'branch'], person: ['crew', 'units', 'branch'] },
        leader: { post: ['own', 'units'], person: ['crew', 'units'] },
        officer: { post: ['own', 'units'], person: ['crew', 'units'] },
        auditor: { post: ['all'] },
      },
      of: 'post',
      atMost: true,
      ask: ({ word }) => ({ post: word('post') }),
    },
    'responsibility.export-post-holders': exportRow({
      roles: {
        learner: { post: ['own'], person: ['crew'] },
        secretary: { post: ['own', 'units', 'branch'], person: ['crew', 'units', 'branch'] },
        leader: { post: ['own', 'units'], person: ['crew', 'units'] },
        officer: { post: ['own', 'units'], person: ['crew', 'units'] },
        auditor: { post: ['all'] },
      },
      of: 'post',
      atMost: true,
      ask: ({ word }) => ({ post: word('post') }),
    }),
    // Who answers for whom is published; beyond the own post as far as posts are seen. Auditors read codes.
    'responsibility.post-answers': {
      roles: {
        learner: { ...over, post: ['own'] },
        secretary: {
          edge: ['over', 'units', 'branch'],
          head: ['over', 'units', 'branch'],
          post: ['own', 'units', 'branch'],
        },
        leader: { edge: ['over', 'units'], head: ['over', 'units'], post: ['own', 'units'] },
        officer: { edge: ['over', 'units'], head: ['over', 'units'], post: ['own', 'units'] },
        auditor: { edge: ['over', 'units'], post: ['own', 'units'] },
      },
      of: 'post',
      atMost: true,
      ask: ({ word }) => ({ post: word('post') }),
    },
    'responsibility.export-post-answers': exportRow({
      roles: {
        learner: { ...over, post: ['own'] },
        secretary: {
          edge: ['over', 'units', 'branch'],
          head: ['over', 'units', 'branch'],
          post: ['own', 'units', 'branch'],
        },
        leader: { edge: ['over', 'units'], head: ['over', 'units'], post: ['own', 'units'] },
        officer: { edge: ['over', 'units'], head: ['over', 'units'], post: ['own', 'units'] },
        auditor: { edge: ['over', 'units'], post: ['own', 'units'] },
      },
      of: 'post',
      atMost: true,
      ask: ({ word }) => ({ post: word('post') }),
    }),
    'responsibility.what-moves': {
      // What is open at the posts and units that move is told by name: points, controls, powers and process maps among it,
      // and of supervision findings and projects.
      roles: {
        officer: {
          ...{ ...reached, post: ['units'], point: ['units'], control: ['units'] },
          ...{ power: ['units'], process: ['units'], finding: ['units'], project: ['units'] },
        },
      },
      of: 'edge',
      atMost: true,
      ask: (at) => ({ edges: edge(at), on: '2027-01-12' }),
    },
    'responsibility.begin-edge': {
      roles: { officer: reached },
      of: 'edge',
      atMost: true,
      ask: (at) => ({
        kind: 'portfolio',
        leader: leader(at),
        unit: at.word('unit'),
        post: null,
        about: 'x',
        fromOn: '2027-01-12',
        toOn: null,
      }),
    },
    'responsibility.end-edge': {
      roles: { officer: reached },
      of: 'edge',
      atMost: true,
      ask: (at) => ({ edge: edge(at), toOn: '2027-01-12' }),
    },
    'responsibility.hand-over': {
      roles: { officer: reached },
      of: 'edge',
      atMost: true,
      ask: (at) => ({ edges: [edge(at)], to: leader(at), on: '2027-01-12' }),
    },
    ...importRows(
      'edges',
      [
        'responsibility.read-edges',
        'responsibility.stage-edges',
        'responsibility.edges-preview',
        'responsibility.download-edges-comparison',
        'responsibility.edges-repairs',
        'responsibility.repair-edges',
        'responsibility.accept-edges-suggestions',
        'responsibility.import-edges',
        'responsibility.undo-edges',
        'responsibility.edges-drafts',
      ],
      { officer: { ...reached, person: ['units'], post: ['units'] } },
    ),
  },
  plant: async ({ tx, id, word, place }) => {
    await plantDraft({ tx, place, id, word }, 'edges')
    await plantRow(tx, 'accountability_edge', {
      id: id('edge'),
      kind: 'area',
      leader_id: id('person'),
      leader_name: word('head'),
      unit_id: id('unit'),
      unit_path: place,
      about: word('edge'),
      from_on: '2026-01-01',
      recorded_at: '2026-01-01T08:00:00Z',
      recorded_by: id('person'),
    })
  },
}
