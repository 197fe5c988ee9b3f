import type { Pair } from '#kernel/text.ts'

export interface Asked {
  /** The post whose card it stands on; `null` where a lesson or a norm answers. */
  readonly post: string | null
  /** The norm whose article it is; each norm answers once. */
  readonly norm: string | null
  readonly question: Pair
  readonly answer: Pair
}

/**
 * LRN-14: the entries nearest to the words that were asked, at most `limit`. Nearness is the share of the asked pairs of
 * neighbouring characters (Han) or words (Latin) that an entry holds; another word for the same thing counts for less.
 * What the own post's card says comes before a lesson for everybody, that before a norm, and that before the card of
 * another post. With nothing asked the entries of the own posts come as they stand (R18).
 */
export const nearest = <E extends Asked>(
  words: string,
  entries: readonly E[],
  own: ReadonlySet<string>,
  limit: number,
): E[] => {
  const asked = grams(words)
  if (asked.size === 0) return entries.filter(({ post }) => post !== null && own.has(post)).slice(0, limit)
  const others = otherWords(words)
  const found = entries
    .map((entry, at) => ({ entry, at, near: closeness(entry, own) * nearness(asked, others, entry) }))
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near || a.at - b.at)
    .map(({ entry }) => entry)
  const once = new Set<string>()
  return found
    .filter(({ norm }) => {
      if (norm === null) return true
      if (once.has(norm)) return false
      once.add(norm)
      return true
    })
    .slice(0, limit)
}

/** How near the place is in which an entry stands. */
const closeness = ({ post, norm }: Asked, own: ReadonlySet<string>): number => {
  if (post !== null) return own.has(post) ? 1 : 0.75
  return norm === null ? 0.9 : 0.8
}

/** What another word for the same thing is worth. */
const otherWorth = 0.7

const nearness = (asked: ReadonlySet<string>, others: readonly string[], entry: Asked): number => {
  const inQuestion = textOf(entry.question)
  const inAnswer = textOf(entry.answer)
  const other = others.some((word) => holds(inQuestion, word))
    ? 1
    : others.some((word) => holds(inAnswer, word))
      ? 0.5
      : 0
  return Math.max(share(asked, inQuestion, inAnswer), otherWorth * other)
}

interface Text {
  readonly text: string
  readonly grams: ReadonlySet<string>
}

const textOf = ({ zh, en }: Pair): Text => ({ text: `${zh} ${en}`.toLowerCase(), grams: grams(`${zh} ${en}`) })

/** An entry counts where its question holds a gram whole, and for half where only its answer does. */
const share = (asked: ReadonlySet<string>, inQuestion: Text, inAnswer: Text): number => {
  const worth = [...asked].reduce((sum, gram) => sum + (holds(inQuestion, gram) ? 2 : holds(inAnswer, gram) ? 1 : 0), 0)
  return worth / (2 * asked.size)
}

/** A single Han character and a word of several are looked for in the text itself, everything else as a gram. */
const holds = ({ text, grams: own }: Text, word: string): boolean =>
  own.has(word) || ((/^\p{Script=Han}/u.test(word) || word.includes(' ')) && text.includes(word))

/** Words that whoever asks uses for one and the same thing. */
const sameThing: readonly (readonly string[])[] = [
  [
    '礼品',
    '礼物',
    '送礼',
    '收礼',
    '礼金',
    '红包',
    '购物卡',
    '年货',
    '土特产',
    '特产',
    '香烟',
    '烟酒',
    '月饼',
    '茶叶',
    'gift',
    'present',
    'parcel',
    'red packet',
    'shopping card',
    'voucher',
    'mooncake',
  ],
  [
    '吃饭',
    '请客',
    '宴请',
    '饭局',
    '聚餐',
    '喝酒',
    '一顿饭',
    '一桌',
    '家宴',
    '鱼宴',
    '便饭',
    'meal',
    'dinner',
    'lunch',
    'supper',
    'banquet',
    'drink',
  ],
  ['借车', '借用', '出借', '公车', '用车', '皮卡', '私用', 'borrow', 'lend', 'loan', 'pickup', 'company car'],
  ['代签', '补签', '替签', '先签', '后签', '签字', '签名', '签单', 'sign', 'signature', 'signed'],
  ['报销', '发票', '凭证', '报账', 'expense', 'claim', 'invoice', 'reimburse'],
  ['亲戚', '亲属', '家属', '家人', '同学', '回避', '表弟', '连襟', 'relative', 'family', 'cousin', 'step aside'],
  ['拆单', '拆成', '分单', '拆分', '化整为零', 'split', 'three orders', 'two orders'],
  ['废料', '废铁', '废旧', '旧件', '边角料', 'scrap', 'old part', 'leftover'],
  ['加油', '油卡', '油票', 'fuel', 'fuel card'],
  ['加班费', '奖金', '考勤', '补贴', 'bonus', 'attendance', 'overtime', 'allowance'],
]

/** The other words for what was asked; none where it names nothing of the kind. */
const otherWords = (words: string): string[] => {
  const said = textOf({ zh: words, en: '' })
  return sameThing.filter((group) => group.some((word) => holds(said, word) || isPartOf(said.text.trim(), word))).flat()
}

/** One Han character asks for every word that has it: 礼 for 礼品. */
const isPartOf = (said: string, word: string): boolean => /^\p{Script=Han}$/u.test(said) && word.includes(said)

/** Words that every question has and that tell nothing. */
const empty = new Set('may i the a an it is be do to of for in on at we my me can'.split(' '))

/** Pairs of neighbouring Han characters and single Latin words; one Han character stands for itself. */
const grams = (text: string): ReadonlySet<string> => {
  const han = text.match(/\p{Script=Han}+/gu) ?? []
  const latin = (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).filter((word) => !empty.has(word))
  return new Set([
    ...latin.map(stem),
    ...han.flatMap((run) =>
      run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
    ),
  ])
}

/** Plural and singular of a common English noun meet; nothing cleverer is needed for a few hundred sentences. */
const stem = (word: string): string => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word)
