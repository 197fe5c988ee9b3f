import { type AccessTable, exportRow, plantRow, type Row, type Shown, type Span } from '#platform/testing/access.ts'

/** Decision 1: results, answers and memory to that person alone. */
const own: Row = { roles: { everybody: {} } }
const within = (...spans: readonly Span[]): Shown => ({ post: spans, point: spans, control: spans })
const doubting: Row['roles'] = { author: { doubt: ['all'] }, officer: { doubt: ['all'] } }
const noticeReach: Row = { roles: { officer: {} }, absent: true, ask: () => ({ notice: 'none' }) }
const occurredAt = '2027-01-12T01:00:00.000Z'

export const access: AccessTable = {
  rows: {
    // Decision 36: cards of posts on a registered device, nothing about a person; the matrix asks from none.
    'learning.device-shift': { roles: 'anyone' },
    'learning.today': own,
    'learning.my-record': own,
    'learning.export-my-record': exportRow(own),
    'learning.recall-due': own,
    'learning.exam': { ...own, absent: true, ask: () => ({ exam: 'none' }) },
    'learning.start-exam': { ...own, absent: true, ask: () => ({ exam: 'none' }) },
    'learning.finish-exam': {
      ...own,
      absent: true,
      ask: ({ id }) => ({
        attempt: id('attempt'),
        answers: [{ question: 'none', chosen: ['a'], confidence: 'sure', rapid: false }],
        occurredAt,
      }),
    },
    'learning.exam-result': { ...own, absent: true, ask: ({ word }) => ({ exam: word('result') }) },
    'learning.finish-lesson': {
      ...own,
      absent: true,
      ask: ({ newId }) => ({
        attempt: newId(),
        lesson: 'none',
        version: '1.0.0',
        path: [{ scene: 's1', choice: 'a', rapid: false }],
        occurredAt,
      }),
    },
    'learning.make-commitment': {
      ...own,
      absent: true,
      ask: () => ({ lesson: 'none', version: '1.0.0', scene: 'e1', occasion: 'this-week', occurredAt }),
    },
    'learning.close-commitment': { ...own, ask: () => ({ lesson: 'none' }) },
    'learning.finish-case': {
      ...own,
      absent: true,
      ask: ({ newId }) => ({ attempt: newId(), case: 'none', version: '1.0.0', occurredAt }),
    },
    'learning.answer-own-control': {
      ...own,
      absent: true,
      ask: () => ({ case: 'none', version: '1.0.0', answer: 'works' }),
    },
    'learning.controls-to-look-at': own,
    'learning.look-at-control': {
      ...own,
      absent: true,
      ask: ({ newId }) => ({ control: newId(), case: 'none', verdict: 'works' }),
    },
    'learning.finish-notice': {
      ...own,
      absent: true,
      ask: ({ newId }) => ({ attempt: newId(), notice: 'none', version: '1.0.0', occurredAt }),
    },
    'learning.notice-reach': noticeReach,
    'learning.export-notice-reach': exportRow(noticeReach),
    'learning.answer-recall': {
      ...own,
      absent: true,
      ask: ({ newId, word }) => ({
        answer: newId(),
        question: word('result'),
        chosen: ['a'],
        rapid: false,
        occurredAt,
      }),
    },
    'learning.rate-item': {
      ...own,
      absent: true,
      ask: () => ({ kind: 'lesson', code: 'none', version: '1.0.0', useful: 'yes', reason: null }),
    },
    // Effect by lesson, over twenty, to the author; content belongs to the whole organisation.
    // Content for everybody, chosen by the own posts.
    'learning.cases-like-mine': own,
    'learning.content-quality': { roles: { author: {}, officer: {} } },
    'learning.export-content-quality': exportRow({ roles: { author: {}, officer: {} } }),
    'learning.export-content-quality-ratings': exportRow({ roles: { author: {}, officer: {} } }),
    'learning.doubt-question': {
      ...own,
      absent: true,
      ask: () => ({ question: 'none', version: '1.0.0', line: 'unclear' }),
    },
    'learning.doubt-item': {
      ...own,
      absent: true,
      ask: () => ({ kind: 'lesson', code: 'none', version: '1.0.0', line: 'unclear' }),
    },
    'learning.my-doubts': own,
    'learning.withdrawn-notices': own,
    // The card of a post is seen as the post is.
    'learning.post-cards': {
      roles: {
        learner: within('own'),
        secretary: within('own', 'units', 'branch'),
        leader: within('own', 'units'),
        officer: within('own', 'units'),
        author: within('own', 'units'),
        auditor: within('own', 'units'),
      },
      of: 'post',
      atMost: true,
      ask: ({ word }) => ({ which: 'one', post: word('post') }),
    },
    'learning.confirm-card': {
      roles: { everybody: within('own') },
      of: 'post',
      atMost: true,
      ask: ({ word }) => ({ post: word('post'), edition: '0123456789ab' }),
    },
    // No card was kept.
    'learning.may-i': {
      roles: { everybody: within('own') },
      atMost: true,
      counts: { entries: [] },
      ask: () => ({ words: 'x' }),
    },
    // A line about content, without its sender; content belongs to the whole organisation.
    'learning.doubts': { roles: doubting, counts: { doubts: 'doubt' } },
    'learning.export-doubts': exportRow({ roles: doubting, atMost: true, counts: { doubts: 'doubt' } }),
    'learning.answer-doubt': {
      roles: doubting,
      of: 'doubt',
      atMost: true,
      ask: ({ id }) => ({ doubt: id('doubt'), line: 'it is right' }),
    },
  },
  plant: async ({ tx, place, id, word }) => {
    const person = { person_id: id('person') }
    await plantRow(tx, 'assignment', {
      ...person,
      programme_id: id('programme'),
      item_kind: 'exam',
      item_code: word('result'),
      item_version: '1.0.0',
      unit_path: place,
      minutes: 5,
      open_on: '2027-01-01',
      due_on: '2027-01-31',
      reason: '{"kind":"everyone","code":null}',
      assigned_at: '2027-01-01T08:00:00Z',
    })
    await plantRow(tx, 'completion', {
      ...person,
      attempt_id: id('attempt'),
      item_kind: 'exam',
      item_code: word('result'),
      item_version: '1.0.0',
      unit_path: place,
      occurred_on: '2027-01-08',
      occurred_at: '2027-01-08T08:00:00Z',
      recorded_at: '2027-01-08T08:00:00Z',
    })
    await plantRow(tx, 'exam_attempt', {
      ...person,
      id: id('attempt'),
      exam_code: word('result'),
      exam_version: '1.0.0',
      drawn: '[]',
      opened_at: '2027-01-08T08:00:00Z',
    })
    await plantRow(tx, 'recall_card', {
      ...person,
      question_code: word('result'),
      core: false,
      learned_on: '2027-01-08',
      due_on: '2027-01-10',
    })
    await plantRow(tx, 'content_doubt', {
      id: id('doubt'),
      item_kind: 'question',
      item_code: 'none',
      item_version: '1.0.0',
      line: word('doubt'),
      raised_at: '2027-01-08T08:00:00Z',
    })
  },
}
