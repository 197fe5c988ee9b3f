import type { Pair } from '#kernel/text.ts'
import type { Role } from '#kernel/verb.ts'

export const helpText = {
  lead: { zh: '先看三件事，再看角色和词。', en: 'Three things first, then roles and words.' },
  first: { zh: '三件事', en: 'Three things' },
  basics: [
    {
      zh: '打开“今日”，先做排在前面的。每件事都写着几分钟、哪天前。',
      en: 'Open Today and begin at the top. Every thing says how many minutes it takes, and by when.',
    },
    {
      zh: '带点线的数都能点开：看怎么算的、什么没算进去。觉得不对，点“对这个数有疑问”。',
      en: 'A number with a dotted line opens: see how it came about and what is left out. If it seems wrong, choose “I doubt this number”.',
    },
    {
      zh: '成绩只有自己看得到。别人只看到做完或还没做。没有积分，没有排名，不计时长。',
      en: 'Results are for you alone. Others see done or not done. No points, no ranking, no measured time.',
    },
  ] as readonly Pair[],
  roles: { zh: '谁做什么', en: 'Who does what' },
  words: { zh: '这里的词', en: 'Words used here' },
  keys: { zh: '按键', en: 'Keys' },
  keyList: [
    { zh: 'Ctrl K：找页面、岗位、单位、课程', en: 'Ctrl K: find pages, posts, units, lessons' },
    { zh: 'Esc：收起点开的说明', en: 'Esc: close an open explanation' },
    {
      zh: '方向键：在矩阵和年带里移动，Enter 打开',
      en: 'Arrow keys: move in the matrix and the year strip; Enter opens',
    },
  ] as readonly Pair[],
  more: { zh: '还要别的', en: 'More' },
  doubts: { zh: '看我问过的数', en: 'Numbers I asked about' },
  you: { zh: '你的角色', en: 'Your role' },
} as const

/** What each role does, in one sentence. */
export const roleWork: Record<Role, Pair> = {
  learner: {
    zh: '学安排给自己岗位的课，做测验，隔几天回想。',
    en: 'Learns what the own post needs, sits exams, recalls days later.',
  },
  secretary: {
    zh: '看本支部学完没有，组织支部的活动。',
    en: 'Sees whether the branch has finished, runs its activities.',
  },
  leader: {
    zh: '管业务也管廉洁：看分管单位，查措施。',
    en: 'Leads work and integrity: sees the own units, checks controls.',
  },
  officer: { zh: '评岗位风险，定计划，回答疑问。', en: 'Grades posts, plans, answers doubts.' },
  author: { zh: '写课程、案例和题目。', en: 'Writes lessons, cases and questions.' },
  auditor: { zh: '只读。查存证，看到的是编号。', en: 'Reads only, checks the ledger, sees codes.' },
  'system-administrator': {
    zh: '管名册、账号和设置，看不到成绩。',
    en: 'Keeps roster, accounts and settings; sees no results.',
  },
  'security-administrator': { zh: '管角色和权限，两人同意才生效。', en: 'Keeps roles; two people must agree.' },
  'audit-administrator': { zh: '看谁看过什么，查存证链。', en: 'Sees who looked at what, checks the ledger.' },
}

export const wordList: readonly { readonly zh: string; readonly en: string; readonly means: Pair }[] = [
  {
    zh: '风险点',
    en: 'risk point',
    means: {
      zh: '岗位上可能出问题的一件具体的事。属于岗位，不属于人。',
      en: 'One concrete thing that can go wrong at a post. It belongs to the post, never to a person.',
    },
  },
  {
    zh: '防控措施',
    en: 'control',
    means: {
      zh: '挡住这件事的办法，要定期检查有没有用。学习和承诺不算措施。',
      en: 'What stops it; checked now and then whether it works. Study and pledges are not controls.',
    },
  },
  {
    zh: '复评',
    en: 'review',
    means: {
      zh: '再评一次岗位的等级：到期了，或有了新发现。',
      en: 'Grading a post again: the grade has run out, or something was found.',
    },
  },
  {
    zh: '回想',
    en: 'recall',
    means: { zh: '学过几天再答一两题，记得更牢。', en: 'A question or two some days later, so that it stays.' },
  },
  {
    zh: '存证',
    en: 'evidence',
    means: {
      zh: '办一件事留一条记录，改过就看得出来。',
      en: 'One entry for each thing done; a later change would show.',
    },
  },
  {
    zh: '负担',
    en: 'burden',
    means: {
      zh: '一个人一个月被安排的分钟数，有上限。',
      en: 'The minutes planned for one person in a month; there is a ceiling.',
    },
  },
  {
    zh: '一岗双责',
    en: 'dual duties',
    means: { zh: '管什么业务，就管那里的廉洁。', en: 'Whoever leads the work also answers for integrity there.' },
  },
]
