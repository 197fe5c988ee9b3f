import { expect, test } from 'vitest'
import { aCard, aCase, aLesson, anEnd, aQuestion, aTurn } from '../sample.ts'
import { type HintReason, hintReasons, type LocalWords, noLocalWords } from './lints.ts'
import { giveaway } from './lints-giveaway.ts'
import { cardHints, caseHints, questionHints } from './lints-items.ts'
import { readingMinutes } from './lints-length.ts'
import { lessonHints } from './lints-lesson.ts'

const reasons = (hints: readonly { readonly reason: HintReason }[]) => [...new Set(hints.map(({ reason }) => reason))]

const atTheDoor = {
  zh: '供应商把一箱年货放在站门口，箱上夹着购物卡，磅单还压在车里。',
  en: 'A supplier left a carton at the station door with a shopping card; the weighbridge slip lies in the truck.',
}
const scene = (over: Partial<ReturnType<typeof aTurn>> = {}) => ({
  ...aTurn('s1', 1, { a: 'e1', b: 'e2' }),
  text: atTheDoor,
  ...over,
})
const ending = (over: Partial<ReturnType<typeof anEnd>> = {}) => ({
  ...anEnd('e1'),
  act: { zh: '今晚在礼品登记表上写一行。', en: 'Tonight write one line in the gift register.' },
  ...over,
})
const lesson = (over: Parameters<typeof aLesson>[0] = {}) =>
  aLesson({ scenes: [scene(), ending(), ending({ id: 'e2' })], ...over })
const hintsOf = (over: Parameters<typeof aLesson>[0], local?: LocalWords) => lessonHints(lesson(over), local)

test('CUR-9 a lesson of one post, with things of its work and an act that can be seen, has no hint', () => {
  expect(lessonHints(lesson())).toEqual([])
})

test('CUR-9 a text with none of the organisation’s own words is hinted at, and its units, posts and papers count as things of the work', () => {
  const nouns = [
    { zh: '物资供应站', en: 'Supply station' },
    { zh: '物资采购岗', en: 'Purchasing post' },
    { zh: '三张询价函、到货回执', en: 'Three letters of inquiry, a delivery note' },
  ]
  const hinted = (zh: string, en: string, own = nouns) =>
    hintsOf({ scenes: [scene({ text: { zh, en } }), ending(), ending({ id: 'e2' })] }, { ...noLocalWords, nouns: own })
      .filter(({ lint }) => lint === 'noun')
      .map(({ reason, language }) => `${reason} ${language}`)
  expect(hinted(atTheDoor.zh, atTheDoor.en)).toEqual(['no-own-noun zh', 'no-own-noun en'])
  expect(hinted(`物资采购的老李说：${atTheDoor.zh}`, `At the supply station: ${atTheDoor.en}`)).toEqual([])
  // Four papers of the place are enough things, though the pack's own list knows none of them.
  const papers = ['询价函', '回函', '授权函', '承诺函'].map((zh) => ({ zh, en: zh }))
  const bare = { zh: '', en: '' }
  const bareEnd = (id: string) => ({ ...anEnd(id), text: bare, act: bare, askWhom: bare })
  const fewIn = (own: typeof nouns) =>
    lessonHints(
      aLesson({
        summary: bare,
        scenes: [
          {
            ...aTurn('s1', 1, { a: 'e1', b: 'e2' }),
            text: { zh: '询价函、回函、授权函、承诺函', en: '' },
            ask: bare,
            choices: aTurn('s1', 1, { a: 'e1', b: 'e2' }).choices.map((one) => ({ ...one, text: bare, outcome: bare })),
          },
          bareEnd('e1'),
          bareEnd('e2'),
        ],
      }),
      { ...noLocalWords, nouns: own },
    ).some(({ reason, language }) => reason === 'few-nouns' && language === 'zh')
  expect([fewIn([]), fewIn(papers)]).toEqual([true, false])
})

test('CUR-9 every reason belongs to one of the five lints and can be given', () => {
  const slogans = ending({ act: { zh: '牢固树立廉洁意识。', en: 'Integrity above all.' } })
  const long = { zh: '井'.repeat(400), en: 'well '.repeat(300) }
  const given = reasons([
    ...hintsOf({ posts: [], summary: { zh: '廉洁从业', en: 'Integrity' } }),
    ...hintsOf({ posts: ['nowhere'] }, { ...noLocalWords, posts: new Set(['purchasing']) }),
    ...hintsOf({
      scenes: [
        scene(),
        slogans,
        ending({ id: 'e2', act: { zh: '加强学习，写一行。', en: 'Strengthen it, write a line.' } }),
      ],
    }),
    ...hintsOf({
      scenes: [scene({ text: { zh: '有关部门来了。', en: 'A certain unit came.' } }), anEnd('e1'), anEnd('e2')],
    }),
    ...hintsOf(
      {},
      {
        ...noLocalWords,
        terms: [{ said: { zh: '磅单', en: 'slip' }, called: { zh: '计量凭证', en: 'weigh ticket' } }],
      },
    ),
    ...hintsOf({
      scenes: [
        scene({ text: { zh: '大家都这样，不值钱，没人查。', en: 'Everyone does it, nothing much, nobody checks.' } }),
        ending(),
      ],
    }),
    ...hintsOf({}, { ...noLocalWords, nouns: [{ zh: '物资供应站', en: 'Supply station' }] }),
    ...hintsOf({ minutes: 1, scenes: [scene({ text: long }), ending()] }),
    ...hintsOf({ scenes: [standing('把一箱年货连卡今晚一起送回并写一行'), ending()] }),
  ])
  expect(given.sort()).toEqual(Object.keys(hintReasons).sort())
})

const standing = (sound: string) => {
  const turn = scene()
  return {
    ...turn,
    choices: turn.choices.map((choice) =>
      choice.quality === 'sound'
        ? { ...choice, text: { ...choice.text, zh: sound } }
        : { ...choice, text: { zh: '先放着', en: 'Leave it' } },
    ),
  }
}

test('CUR-9 a hint names the place, the language and the words', () => {
  const turn = scene()
  const [first, second] = turn.choices
  const vague = {
    ...turn,
    choices: [
      first,
      { ...second, text: { zh: '明早送回并处理一下', en: 'Return it tomorrow in the morning' } },
    ] as typeof turn.choices,
  }
  expect(hintsOf({ scenes: [vague, ending(), ending({ id: 'e2' })] })).toEqual([
    {
      lint: 'verb',
      reason: 'vague-verb',
      place: 'scenes/s1/choices/b/text',
      language: 'zh',
      found: '处理一下',
      instead: null,
    },
  ])
})

test('CUR-9 a thing is called as here: the hint says how', () => {
  const terms = [{ said: { zh: '磅单', en: 'weighbridge slip' }, called: { zh: '计量凭证', en: 'weigh ticket' } }]
  expect(hintsOf({}, { ...noLocalWords, terms })).toMatchObject([
    { reason: 'called-otherwise', place: 'scenes/s1/text', language: 'zh', found: '磅单', instead: '计量凭证' },
    { reason: 'called-otherwise', place: 'scenes/s1/text', language: 'en', instead: 'weigh ticket' },
  ])
})

test('CUR-9 an own word that holds the general one is no other word, and a language without a term is left alone', () => {
  const own = { said: { zh: '磅单', en: '' }, called: { zh: '物资磅单', en: '' } }
  expect(hintsOf({}, { ...noLocalWords, terms: [own] })).toMatchObject([{ reason: 'called-otherwise', language: 'zh' }])
  const called = { said: { zh: '磅', en: 'slip' }, called: { zh: '磅单', en: 'weighbridge slip' } }
  expect(hintsOf({}, { ...noLocalWords, terms: [called] })).toEqual([])
})

test('CUR-9 English words count whole: “shipment” is no “ship”, “nothing much later” is found', () => {
  const english = (en: string) =>
    hintsOf({
      scenes: [scene({ text: { ...atTheDoor, en: `${atTheDoor.en} ${en}` } }), ending(), ending({ id: 'e2' })],
    })
  expect(english('They restrengthened nothing.')).toEqual([])
  expect(reasons(english('“Nothing much,” he says.'))).toEqual(['small'])
})

test('CUR-9 a lesson for everybody says so; one kind of a post may not', () => {
  const summary = { zh: '给每个人：早说一句。', en: 'For everyone: say it early.' }
  expect(hintsOf({ posts: [], kind: 'values', summary })).toEqual([])
  expect(reasons(hintsOf({ posts: [], kind: 'post', summary }))).toEqual(['no-post'])
})

test('CUR-9 cases, questions and cards are read with the same eyes', () => {
  const small = { zh: '一点心意，不值钱。', en: 'It is nothing much.' }
  expect(reasons(caseHints(aCase({ opening: small, posts: [] })))).toEqual(expect.arrayContaining(['no-post', 'small']))
  expect(reasons(questionHints(aQuestion({ stem: small })))).toEqual(['small'])
  expect(reasons(cardHints(aCard({ duty: { zh: '加强管理', en: 'Enhance management' } })))).toEqual(['vague-verb'])
  expect(questionHints(aQuestion())).toEqual([])
  expect(cardHints(aCard())).toEqual([])
})

test('CUR-9 reading time is that of the longest scene of every step', () => {
  const hundred = { zh: '井'.repeat(300), en: 'well '.repeat(180).trim() }
  const one = { ...scene({ text: hundred, ask: { zh: '', en: '' } }), choices: [] }
  expect(
    readingMinutes(
      {
        scenes: [
          {
            ...one,
            choices: scene().choices.map((c) => ({ ...c, text: { zh: '', en: '' }, outcome: { zh: '', en: '' } })),
          },
        ],
      },
      'zh',
    ),
  ).toBe(1)
})

const turnOf = (...lengths: readonly [right: boolean, length: number][]) => ({
  choices: lengths.map(([right, length]) => ({ right, text: { zh: '井'.repeat(length), en: 'w'.repeat(length) } })),
})

test('CUR-10 a sign is weighed against chance, ties in part', () => {
  const turns = [
    turnOf([true, 9], [false, 5]),
    turnOf([false, 9], [true, 9]),
    turnOf([false, 3], [true, 2], [false, 4]),
  ]
  expect(giveaway(turns, 'zh', 'longest')).toMatchObject({ hits: 1.5, n: 3 })
  expect(giveaway(turns, 'zh', 'shortest').hits).toBe(1.5)
  expect(giveaway(turns, 'zh', 'between')).toMatchObject({ hits: 0, n: 1 })
  expect(giveaway(turns, 'zh', 1)).toMatchObject({ hits: 2, n: 3 })
  expect(giveaway(turns, 'zh', 2)).toMatchObject({ hits: 0, n: 1 })
  expect(giveaway(turns, 'en', 'longest').expected).toBeCloseTo(1 / 2 + 1 / 2 + 1 / 3)
  expect(giveaway(turns, 'en', 'longest').spread).toBeCloseTo(Math.sqrt(1 / 4 + 1 / 4 + 2 / 9))
})
