import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { RateItem } from '../contract/quality.ts'
import type { ItemFlag } from '../rules/item-statistic.ts'
import type { RatingReason, Usefulness } from '../rules/rating.ts'

export const usefulText: Record<Usefulness, Pair> = {
  yes: { zh: '有用', en: 'Yes' },
  partly: { zh: '有一点', en: 'Partly' },
  no: { zh: '没用', en: 'No' },
}

export const reasonsText: Record<RatingReason, Pair> = {
  'not-my-work': { zh: '不是我的活', en: 'Not my work' },
  'too-general': { zh: '太空', en: 'Too general' },
  unlikely: { zh: '不会这样发生', en: 'It would not happen like this' },
  'hard-to-follow': { zh: '看不明白', en: 'Hard to follow' },
  'nothing-new': { zh: '早就知道', en: 'Nothing new' },
  'not-possible-here': { zh: '我们这里做不到', en: 'Not possible here' },
}

export const ratingText = {
  ask: { zh: '对你的工作有用吗？', en: 'Useful to your work?' },
  why: { zh: '哪里不合适？点一个就行。', en: 'What does not fit? One tap is enough.' },
  skip: { zh: '不说了', en: 'Rather not say' },
  thanks: { zh: '收到了。作者只看到人数，不知道是谁。', en: 'Counted. Authors see numbers, never who.' },
  later: { zh: '对工作有没有用', en: 'Whether it is useful at work' },
} satisfies Record<string, Pair>

export const ratingRefusals: Record<RefusalOf<typeof RateItem>, Pair> = {
  'item-not-found': { zh: '没有找到这份内容', en: 'This was not found' },
  'reason-not-asked': { zh: '说有用时不用再选原因', en: 'Nothing is asked of what is useful' },
}

export const flagText: Record<ItemFlag, Pair> = {
  'against-key': {
    zh: '选错的比选对的多，看看答案设对没有',
    en: 'A wrong option is chosen more often than a right one: is the key right?',
  },
  'tells-backwards': {
    zh: '别的题答得好的人，这题反而错得多',
    en: 'Those who do well elsewhere get this one wrong more often',
  },
  'never-chosen': { zh: '有选项没人选，等于没有', en: 'An option that nobody chooses is none' },
}

export const qualityText = {
  lead: {
    zh: '题目的难度和区分度，学习者说有没有用。只有人数，不满 20 人作答的不算，不满 5 人评的不显示。',
    en: 'How hard questions are, how well they tell, and what learners find useful. Counts alone: nothing under 20 answers is computed, nothing under 5 ratings shown.',
  },
  questions: { zh: '题目', en: 'Questions' },
  questionsAside: { zh: '要看一眼的在前', en: 'Those to look at first' },
  question: { zh: '题目', en: 'Question' },
  right: { zh: '答对', en: 'Right' },
  rightHead: { zh: '答对（%）', en: 'Right (%)' },
  lowHead: { zh: '区间下限', en: 'Interval from' },
  highHead: { zh: '区间上限', en: 'Interval to' },
  firstHead: { zh: '首答人数', en: 'First answers' },
  flagsHead: { zh: '要看一眼', en: 'To look at' },
  ratedHead: { zh: '评过人数', en: 'Ratings' },
  telling: { zh: '区分度', en: 'Tells apart' },
  share: { zh: '{share}%（{low}–{high}%）', en: '{share}% ({low}–{high}%)' },
  coefficient: { zh: '{r}（{low} 至 {high}）', en: '{r} ({low} to {high})' },
  n: { zh: '{n} 人首答，第 {version} 版', en: '{n} first answers, version {version}' },
  pairsN: { zh: '{n} 人测验中', en: '{n} in exams' },
  notYet: { zh: '还不够', en: 'Not enough yet' },
  chosen: { zh: '各选项', en: 'Options' },
  optionRight: { zh: '{n} 人选，对', en: '{n}, right' },
  optionWrong: { zh: '{n} 人选', en: '{n}' },
  how: {
    zh: '答对：每人第一次作答里答对的比例，括号里是 95% 区间（Wilson）。区分度：这题对错与同一次测验里其余题答对比例的相关，95% 区间（Fisher）；越高，越分得出会和不会。太快的作答不算在内。每天数一次，{day}数的。',
    en: 'Right: the share of first answers that were right, one a person, with the interval of 95% (Wilson). Tells apart: how right or wrong goes with the share right of the other questions of the same exam, 95% (Fisher); the higher, the better it tells who knows. Rapid answers are left out. Counted once a day, last on {day}.',
  },
  tooFew: {
    zh: '还有 {n} 道题不满 20 人作答，不算。',
    en: 'With fewer than 20 answers, and not computed: {n|question|questions}.',
  },
  none: { zh: '还没有题目满 20 人作答', en: 'No question has twenty answers yet' },
  noneWhy: {
    zh: '学习者做测验、回想，攒够 20 人，第二天这里就有。',
    en: 'When twenty people have met a question in an exam or in recall, it appears here the next day.',
  },
  ratings: { zh: '对工作有没有用', en: 'Useful at work?' },
  ratingsAside: { zh: '说有用的少的在前', en: 'Least useful first' },
  item: { zh: '内容', en: 'Item' },
  counts: { zh: '有用 / 有一点 / 没用', en: 'Yes / partly / no' },
  reasons: { zh: '点得多的原因', en: 'Reasons tapped' },
  reason: { zh: '{reason} {n}', en: '{reason} {n}' },
  version: { zh: '第 {version} 版', en: 'Version {version}' },
  noRatings: { zh: '还没有满 5 人评过的', en: 'Nothing has five ratings yet' },
  noRatingsWhy: {
    zh: '学完一节课，两下就能评；不带名字。',
    en: 'After a lesson it takes two taps; no names are kept with them.',
  },
  revise: { zh: '去备课', en: 'Open the lesson studio' },
  between: { zh: '，', en: ', ' },
} satisfies Record<string, Pair>
