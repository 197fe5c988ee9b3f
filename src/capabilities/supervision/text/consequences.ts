import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { RecordConsequence } from '../contract/consequences.ts'
import type { Form } from '../rules/consequence.ts'
import { commentRefusals } from './words.ts'

export const formText: Record<Form, { readonly name: Pair; readonly what: Pair }> = {
  first: {
    name: { zh: '第一种形态', en: 'First form' },
    what: { zh: '谈话提醒、批评教育，早早说一声', en: 'A word in time: reminder and criticism' },
  },
  second: {
    name: { zh: '第二种形态', en: 'Second form' },
    what: { zh: '轻处分、组织调整', en: 'Light discipline, change of duty' },
  },
  third: {
    name: { zh: '第三种形态', en: 'Third form' },
    what: { zh: '重处分、重大职务调整', en: 'Heavy discipline, loss of office' },
  },
  fourth: {
    name: { zh: '第四种形态', en: 'Fourth form' },
    what: { zh: '涉嫌犯罪，立案审查', en: 'Suspected crime, handed to the law' },
  },
}

export const consequenceText = {
  lead: {
    zh: '在我们这里，什么样的事走到了哪一步。只有件数，没有人；少于 3 件的不分开说，也不进合计。',
    en: 'Which kinds of conduct led to which form of discipline here. Numbers only, no persons; figures under three are not shown, nor included in totals.',
  },
  none: { zh: '还没有记过', en: 'Nothing entered yet' },
  noneWhy: {
    zh: '纪检每年从自己的台账抄一次件数。',
    en: 'The discipline office enters the numbers of its own files once a year.',
  },
  year: { zh: '{year} 年', en: '{year}' },
  sum: { zh: '能说的合计 {n} 件', en: 'Total of what can be shown: {n}' },
  topic: { zh: '什么事', en: 'Conduct' },
  form: { zh: '走到哪一步', en: 'Form' },
  count: { zh: '件数', en: 'Count' },
  fact: { zh: '典型事实', en: 'What typically happened' },
  factHint: { zh: '写事，不写人；少于 3 件时不显示', en: 'About the work, not a person; not shown under three' },
  few: { zh: '少于 3', en: 'fewer than 3' },
  enter: { zh: '记一年的件数', en: 'Enter a year' },
  enterNote: {
    zh: '同一年、同一形态、同一类再记一次，以后记的为准，原来的留着。',
    en: 'If you enter the same year, form and kind again, the later figure counts; the earlier one is kept.',
  },
  yearField: { zh: '年份', en: 'Year' },
  send: { zh: '记入', en: 'Enter' },
  done: { zh: '记好了', en: 'Entered' },
  doneFew: {
    zh: '记好了。少于 3 件，不显示件数和事实。',
    en: 'Entered. It is under three, so neither the number nor the fact is shown.',
  },
} satisfies Record<string, Pair>

export const consequenceRefusals: Record<RefusalOf<typeof RecordConsequence>, Pair> = {
  'year-wrong': { zh: '年份要在今年和十年前之间。', en: 'The year must be within the last ten years.' },
  'topic-unknown': { zh: '没有这个问题类别。', en: 'There is no such kind of problem.' },
  ...commentRefusals,
}
