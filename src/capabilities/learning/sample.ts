import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { freshCard, type RecallCard } from './rules/recall.ts'

/** A card of one question learned on the story's Tuesday. */
export const aCard = (over: Partial<RecallCard> = {}): RecallCard => ({
  ...freshCard(
    {
      personId: id<'person'>('0190aaaa-0000-7000-8000-000000000001'),
      questionCode: 'sample-gifts-1',
      lessonCode: 'sample-parcel',
      core: false,
    },
    day('2027-01-12'),
  ),
  ...over,
})

const pair = (text: string) => ({ zh: text, en: text })
const turn = (id: string, step: number, ways: Readonly<Record<string, string>>) => ({
  id,
  step,
  text: pair('A box stands at the door.'),
  ask: pair('What will you do?'),
  choices: Object.entries(ways).map(([choice, next]) => ({
    id: choice,
    text: pair('Return it'),
    quality: 'sound',
    outcome: pair('It goes back.'),
    next,
  })),
})
const end = (id: string) => ({
  id,
  step: 5,
  text: pair('The end.'),
  act: pair('Register it.'),
  askWhom: pair('The discipline member.'),
})
const questionOf = (code: string) => ({
  code,
  version: '1.0.0',
  kind: 'multiple',
  lesson: 'sample-parcel',
  families: ['gifts-hospitality'],
  posts: ['sample-buyer'],
  stem: pair(`Which of these must be returned? ${code}`),
  options: [
    { id: 'a', text: pair('A card'), correct: true },
    { id: 'b', text: pair('A dinner'), correct: true },
    { id: 'c', text: pair('Goods from the union'), correct: false },
  ],
  explanation: pair('What is meant for you alone counts.'),
  atYourPost: pair('Register it.'),
  norms: ['sample-rule#one'],
})

/** A pack with one lesson of two questions, one case, one exam of two questions out of three others, as it comes from a folder. */
export const aSmallPack = () => ({
  pack: {
    code: 'sample-learning',
    version: '1.0.0',
    title: pair('Sample'),
    description: pair('For tests'),
    licence: 'Apache-2.0',
    sectors: [],
  },
  norms: [
    {
      code: 'sample-rule',
      title: pair('Sample rule'),
      issuer: pair('Sample issuer'),
      documentNo: null,
      issuedOn: null,
      effectiveOn: null,
      binds: ['every-employee'],
      articles: [{ anchor: 'one', paraphrase: pair('Return gifts.') }],
      source: { title: 'Sample rule', issuer: 'Sample issuer', date: null, retrievedOn: null, verified: false },
      checker: null,
    },
  ],
  lessons: [
    {
      code: 'sample-parcel',
      version: '1.0.0',
      kind: 'post',
      minutes: 5,
      title: pair('The parcel'),
      summary: pair('For buyers.'),
      posts: ['sample-buyer'],
      families: ['gifts-hospitality'],
      norms: [],
      art: 'parcel-door',
      start: 's1',
      scenes: [turn('s1', 1, { a: 'e1', b: 's2' }), turn('s2', 2, { a: 'e1', b: 'e2' }), end('e1'), end('e2')],
      questions: ['sample-q1', 'sample-q2'],
    },
  ],
  cases: [
    {
      code: 'sample-scales',
      version: '1.0.0',
      title: pair('The scales'),
      sector: 'oil-production',
      families: ['scrap'],
      posts: [],
      processNode: pair('Weighing'),
      rank: 'crew',
      opening: pair('It began with a favour.'),
      decisionPoints: [
        {
          text: pair('The buyer asks.'),
          ask: pair('What would you do?'),
          choices: [
            { id: 'a', text: pair('Say no'), reveal: pair('Right.') },
            { id: 'b', text: pair('Wait'), reveal: pair('Too late.') },
          ],
          happened: pair('He waited.'),
        },
      ],
      ruleBroken: ['sample-rule'],
      consequence: pair('He paid back.'),
      missedChance: pair('The first time.'),
      controlThatStops: pair('Two people weigh.'),
      checkOurs: pair('Do two people weigh here?'),
      anonymisation: 'composite',
      source: { kind: 'composite', note: 'made up' },
      approver: 'officer',
      checker: null,
    },
  ],
  questions: ['sample-q1', 'sample-q2', 'sample-q3', 'sample-q4', 'sample-q5'].map(questionOf),
  exams: [
    {
      code: 'sample-exam',
      version: '1.0.0',
      title: pair('Gifts'),
      families: ['gifts-hospitality'],
      posts: [],
      draw: 2,
      pass: 0.8,
      minutes: 5,
      questions: ['sample-q3', 'sample-q4', 'sample-q5'],
    },
  ],
})
