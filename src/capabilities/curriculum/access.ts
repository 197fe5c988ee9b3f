import {
  type AccessTable,
  bothLanguages,
  exportRow,
  importRows,
  plantDraft,
  plantRow,
  type Row,
  type Shown,
  type Span,
} from '#platform/testing/access.ts'
import { aLesson } from './sample.ts'

/** Content belongs to the author, and to nobody else (decision 8). */
const writing: Row['roles'] = { author: {} }
/** An officer may be the second person who reads what an author wrote. */
const reading: Row['roles'] = { author: {}, officer: {} }
/** A change of a norm is work for whoever answers for content or for risk; it shows points and posts of the reach. */
const again: Shown = { recheck: ['all'] }
const looking: Row['roles'] = { author: again, officer: again }

const written = {
  title: bothLanguages('x'),
  issuer: bothLanguages('x'),
  documentNo: null,
  issuedOn: null,
  binds: ['every-employee'],
  local: true,
  articles: [{ anchor: 'one', paraphrase: bothLanguages('x') }],
  sourceTitle: 'x',
  fromOn: '2027-02-01',
  note: bothLanguages('x'),
}

const post = (...spans: readonly Span[]): Shown => ({ post: spans })

/** Content is for everybody in the organisation; it names no one. */
export const access: AccessTable = {
  rows: {
    'curriculum.lessons': { roles: { everybody: {} } },
    'curriculum.export-lessons': exportRow({ roles: { everybody: {} } }),
    'curriculum.export-cases': exportRow({ roles: { everybody: {} } }),
    'curriculum.take-pack': { roles: writing, atMost: true },
    'curriculum.pack-versions': { roles: reading },
    'curriculum.settle-pack-version': {
      roles: writing,
      absent: true,
      ask: () => ({ kind: 'lesson', code: 'none', version: '1.0.0', here: '1.0.0', take: false }),
    },
    'curriculum.lesson': { roles: { everybody: {} }, absent: true, ask: () => ({ lesson: 'none' }) },
    'curriculum.lesson-sheets': { roles: { secretary: {}, leader: {}, officer: {}, author: {}, auditor: {} } },
    'curriculum.cases': { roles: { everybody: {} } },
    'curriculum.case': { roles: { everybody: {} }, absent: true, ask: () => ({ case: 'none' }) },
    'curriculum.readings': { roles: { everybody: {} } },
    'curriculum.export-readings': exportRow({ roles: { everybody: {} } }),
    'curriculum.reading': { roles: { everybody: {} }, absent: true, ask: () => ({ reading: 'none' }) },
    'curriculum.notices': { roles: { everybody: {} } },
    'curriculum.export-notices': exportRow({ roles: { everybody: {} } }),
    'curriculum.notice': { roles: { everybody: {} }, absent: true, ask: () => ({ notice: 'none' }) },
    'curriculum.citable-norms': { roles: reading },
    // A digest is written by whoever answers for discipline, or for content.
    'curriculum.write-notice': {
      roles: { officer: {}, author: {} },
      absent: true,
      ask: () => ({ notice: { code: 'none', version: '1.0.0' }, ...notice }),
    },
    'curriculum.studio': { roles: reading },
    'curriculum.export-studio': exportRow({ roles: reading }),
    'curriculum.draft': { roles: reading, absent: true, ask: () => ({ lesson: 'none' }) },
    'curriculum.draft-revision': { roles: reading, absent: true, ask: () => ({ lesson: 'none', revision: 1 }) },
    'curriculum.start-draft': { roles: writing, absent: true, ask: () => ({ lesson: 'none', title: null }) },
    'curriculum.save-draft': {
      roles: writing,
      absent: true,
      ask: () => ({ lesson: 'none', revision: 1, body: draftBody, closeness }),
    },
    'curriculum.drop-draft': { roles: writing, absent: true, ask: () => ({ lesson: 'none' }) },
    'curriculum.ask-second-person': { roles: writing, absent: true, ask: () => ({ lesson: 'none', revision: 1 }) },
    'curriculum.review-draft': {
      roles: reading,
      absent: true,
      ask: () => ({ lesson: 'none', revision: 1, verdict: 'pass', note: '' }),
    },
    'curriculum.publish-lesson': {
      roles: writing,
      absent: true,
      ask: () => ({ lesson: 'none', bestBefore: '2027-06-30' }),
    },
    'curriculum.studio-questions': { roles: reading },
    'curriculum.export-studio-questions': exportRow({ roles: reading }),
    'curriculum.question-draft': { roles: reading, absent: true, ask: () => ({ question: 'none' }) },
    'curriculum.studio-cases': { roles: reading },
    'curriculum.export-studio-cases': exportRow({ roles: reading }),
    'curriculum.case-draft': { roles: reading, absent: true, ask: () => ({ case: 'none' }) },
    'curriculum.studio-forms': { roles: reading, ask: () => ({ kind: 'reading' }) },
    'curriculum.export-studio-forms': exportRow({ roles: reading, ask: () => ({ kind: 'reading' }) }),
    'curriculum.form-draft': { roles: reading, absent: true, ask: () => ({ kind: 'reading', code: 'none' }) },
    'curriculum.save-form': {
      roles: writing,
      absent: true,
      ask: () => ({ code: 'none', revision: 1, content: { kind: 'reading', body: storyBody } }),
    },
    'curriculum.start-item': {
      roles: writing,
      absent: true,
      ask: () => ({ kind: 'question', code: 'none', fresh: null }),
    },
    'curriculum.save-question': {
      roles: writing,
      absent: true,
      ask: () => ({ question: 'none', revision: 1, body: questionBody }),
    },
    'curriculum.save-case': {
      roles: writing,
      absent: true,
      ask: () => ({ case: 'none', revision: 1, body: caseBody, closeness }),
    },
    'curriculum.drop-items': { roles: writing, absent: true, ask: () => none },
    'curriculum.ask-for-items': { roles: writing, absent: true, ask: () => none },
    'curriculum.review-items': { roles: reading, absent: true, ask: () => ({ ...none, verdict: 'pass', note: '' }) },
    'curriculum.approve-cases': {
      roles: { officer: {} },
      absent: true,
      ask: () => ({ cases: [{ code: 'none', version: '1.0.0' }] }),
    },
    'curriculum.look-through': {
      roles: reading,
      absent: true,
      ask: () => ({
        ...{ kind: 'lesson', code: 'none', version: '1.0.0', on: '2027-01-01', reason: 'xx', bestBefore: '2027-06-30' },
      }),
    },
    'curriculum.withdraw-item': {
      roles: reading,
      absent: true,
      ask: () => ({ kind: 'lesson', code: 'none', version: '1.0.0', reason: 'x' }),
    },
    'curriculum.withdraw-approval': {
      roles: { officer: {} },
      absent: true,
      ask: () => ({ case: 'none', version: '1.0.0', reason: 'x' }),
    },
    'curriculum.terms': { roles: reading },
    'curriculum.export-terms': exportRow({ roles: reading }),
    'curriculum.save-term': {
      roles: writing,
      ask: ({ place }) => ({ id: null, term: { said: bothLanguages(`word ${place}`), called: bothLanguages('own') } }),
    },
    'curriculum.drop-term': { roles: writing, absent: true, ask: ({ newId }) => ({ id: newId() }) },
    'curriculum.facts': { roles: reading },
    'curriculum.facts-of': { roles: reading, absent: true, ask: () => ({ kind: 'lesson', code: 'none' }) },
    'curriculum.check-facts': {
      roles: reading,
      absent: true,
      ask: () => ({ kind: 'lesson', code: 'none', version: '1.0.0', keys: ['x'], source: 'xx', on: '2027-01-01' }),
    },
    'curriculum.publish-items': { roles: writing, absent: true, ask: () => ({ ...none, bestBefore: '2027-06-30' }) },
    ...importRows(
      'questions',
      [
        'curriculum.read-questions',
        'curriculum.stage-questions',
        'curriculum.questions-preview',
        'curriculum.download-questions-comparison',
        'curriculum.questions-repairs',
        'curriculum.repair-questions',
        'curriculum.accept-questions-suggestions',
        'curriculum.import-questions',
        'curriculum.undo-questions',
        'curriculum.questions-drafts',
      ],
      { author: { post: ['all'] } },
    ),
    // What binds a post is seen as the post is; the norms themselves are for everybody.
    'curriculum.binding-norms': {
      roles: {
        learner: post('own'),
        secretary: post('own', 'units', 'branch'),
        leader: post('own', 'units'),
        officer: post('own', 'units'),
        author: post('all'),
        auditor: post('all'),
      },
      of: 'post',
      atMost: true,
      ask: ({ word }) => ({ post: word('post') }),
    },
    'curriculum.norm-uses': { roles: { everybody: {} }, ask: () => ({ norm: 'none' }) },
    'curriculum.export-norm-uses': exportRow({ roles: { everybody: {} }, ask: () => ({ norm: 'none' }) }),
    'curriculum.add-norm': {
      roles: writing,
      ask: ({ place }) => ({ norm: `added-${place.replaceAll('.', '-')}`, ...written }),
    },
    'curriculum.change-norm': {
      roles: writing,
      absent: true,
      ask: () => ({ norm: 'none', over: '1.0.0', ...written }),
    },
    'curriculum.repeal-norm': {
      roles: writing,
      absent: true,
      ask: () => ({ norm: 'none', over: '1.0.0', fromOn: '2027-02-01', note: bothLanguages('x') }),
    },
    'curriculum.rechecks': { roles: looking, counts: { changes: 'recheck' } },
    'curriculum.export-rechecks': exportRow({ roles: looking, atMost: true, counts: { changes: 'recheck' } }),
    'curriculum.settle-recheck': {
      roles: looking,
      of: 'recheck',
      atMost: true,
      ask: ({ id }) => ({ items: [id('recheck')], verdict: 'still-right' }),
    },
  },
  plant: async ({ tx, place, id, word }) => {
    await plantDraft({ tx, place, id, word }, 'questions')
    const code = `planted-${place.replaceAll('.', '-')}`
    await plantRow(tx, 'norm_version', {
      code,
      version: '1.0.0',
      current: true,
      body: JSON.stringify({ ...planted, code }),
    })
    await plantRow(tx, 'norm_change', {
      id: id('norm-change'),
      code,
      kind: 'changed',
      version: '1.0.0',
      effective_on: '2027-01-01',
      note: JSON.stringify(bothLanguages('x')),
      recorded_at: '2027-01-08T08:00:00Z',
      by_hand: true,
    })
    // What is out of use waits for its next version.
    await plantRow(tx, 'lesson_version', {
      ...{ code: `again-${code}`, version: '1.0.0', families: [], posts: [], current: true },
      body: JSON.stringify(aLesson({ code: `again-${code}` })),
    })
    await plantRow(tx, 'recheck', {
      id: id('recheck'),
      change_id: id('norm-change'),
      item_kind: 'lesson',
      item_code: `again-${code}`,
      item_version: '1.0.0',
      reference: word('recheck'),
    })
  },
}

const closeness = {
  ...{ object: bothLanguages('x'), work: bothLanguages('x') },
  ...{ reality: bothLanguages('x'), thought: bothLanguages('x') },
}
const draftBody = {
  ...{ code: 'none', kind: 'post', minutes: 5, title: bothLanguages('x'), summary: bothLanguages('x') },
  ...{ posts: [], families: [], norms: [], art: 'phone-desk', start: 'e1', questions: [] },
  scenes: ['e1', 'e2'].map((id) => ({
    ...{ id, step: 1, text: bothLanguages('x'), act: bothLanguages('x'), askWhom: bothLanguages('x') },
  })),
}

const storyBody = {
  ...{ code: 'none', kind: 'story', title: bothLanguages('x'), posts: [], families: [], norms: [], checker: null },
  ...{ paragraphs: [bothLanguages('x')], act: bothLanguages('x'), askWhom: bothLanguages('x') },
  source: { kind: 'composite', note: bothLanguages('x') },
}

const none = { kind: 'question', items: [{ code: 'none', revision: 1 }] }
const questionBody = {
  ...{ code: 'none', kind: 'single', lesson: null, families: [], posts: [], norms: [] },
  ...{ stem: bothLanguages('x'), explanation: bothLanguages('x'), atYourPost: bothLanguages('x') },
  options: ['a', 'b'].map((id) => ({ id, text: bothLanguages('x'), correct: id === 'a' })),
}
const caseBody = {
  ...{ code: 'none', title: bothLanguages('x'), sector: 'any', families: [], posts: [], rank: 'crew' },
  ...{ processNode: bothLanguages('x'), opening: bothLanguages('x'), ruleBroken: [], consequence: bothLanguages('x') },
  ...{ missedChance: bothLanguages('x'), controlThatStops: bothLanguages('x'), checkOurs: bothLanguages('x') },
  ...{ anonymisation: 'composite', source: { kind: 'composite', note: 'x' }, approver: null, checker: null },
  decisionPoints: [
    {
      ...{ text: bothLanguages('x'), ask: bothLanguages('x'), happened: bothLanguages('x') },
      choices: ['a', 'b'].map((id) => ({ id, text: bothLanguages('x'), reveal: bothLanguages('x') })),
    },
  ],
}

const notice = {
  replaces: null,
  norms: [],
  ...{ title: bothLanguages('x'), source: 'x', documentNo: null, receivedOn: '2027-01-01', expiresOn: '2027-02-01' },
  ...{
    digest: bothLanguages('x'),
    changes: bothLanguages('x'),
    ask: bothLanguages('x'),
    explanation: bothLanguages('x'),
  },
  options: [
    { text: bothLanguages('x'), correct: true },
    { text: bothLanguages('y'), correct: false },
  ],
}

const planted = {
  title: bothLanguages('x'),
  issuer: bothLanguages('x'),
  documentNo: null,
  issuedOn: null,
  effectiveOn: null,
  binds: ['every-employee'],
  articles: [],
  source: { title: 'x', issuer: 'x', date: null, retrievedOn: null, verified: false },
  checker: null,
}
