/** A thing a table may tell about each row, and the names its column goes by in both languages. */
export interface Field<Key extends string = string> {
  readonly key: Key
  readonly names: readonly string[]
  readonly required: boolean
}

export interface ColumnGuess<Key extends string = string> {
  readonly column: string
  /** `null`: not imported. */
  readonly field: Key | null
  /** The first cell that holds something; `''` when none does. */
  readonly example: string
  /** The person matched this column the same way before. */
  readonly remembered: boolean
  /** The column was not there before; without a memory no column is new. */
  readonly new: boolean
}

/**
 * Says what each column of a table is, in the order of the header. First what the person chose before (a column
 * remembered with `''` is left out again), then equal names, then names that contain one another. Each field is
 * used once; between two equally good fields nothing is guessed.
 */
export const guessColumns = <Key extends string>(
  header: readonly string[],
  samples: readonly (readonly string[])[],
  fields: readonly Field<Key>[],
  remembered: Readonly<Record<string, string>> = {},
): ColumnGuess<Key>[] => {
  const memory = new Map(Object.entries(remembered))
  const chosen = new Map<number, Key>()
  const free = () => fields.filter(({ key }) => ![...chosen.values()].includes(key))
  const choose = (match: (column: string) => Key | undefined, which: (column: string) => boolean): void => {
    for (const [at, column] of header.entries()) {
      const key = chosen.has(at) || !which(column) ? undefined : match(column)
      if (key !== undefined) chosen.set(at, key)
    }
  }
  const known = (column: string): boolean => memory.has(column)
  choose((column) => free().find(({ key }) => key === memory.get(column))?.key, known)
  choose(
    (column) => free().find((field) => namesOf(field).includes(plain(column)))?.key,
    (column) => !known(column),
  )
  choose(
    (column) => containing(plain(column), free()),
    (column) => !known(column),
  )

  return header.map((column, at) => ({
    column,
    field: chosen.get(at) ?? null,
    example: samples.map((cells) => cells[at] ?? '').find((cell) => cell !== '') ?? '',
    remembered: known(column) && (memory.get(column) === '' || memory.get(column) === chosen.get(at)),
    new: memory.size > 0 && !known(column),
  }))
}

/** The required fields that no column was matched with. */
export const missingFields = <Key extends string>(
  guesses: readonly Pick<ColumnGuess<Key>, 'field'>[],
  fields: readonly Field<Key>[],
): Key[] =>
  fields.filter(({ key, required }) => required && !guesses.some(({ field }) => field === key)).map(({ key }) => key)

/**
 * The one candidate a text most likely means: an abbreviation (作业站 for 作业监督站), or a name that shares its telling
 * characters (采购员 for 物资采购岗). A character that many candidates have tells little. Nothing, unless one is clearly
 * best; names with different numbers are never the same.
 */
export const nearest = (text: string, candidates: readonly string[]): string | undefined => {
  const wanted = plain(text)
  if (wanted.length < 2) return undefined
  const weigh = weightsAmong(candidates.map(plain))
  const [best, second] = candidates
    .map((candidate) => ({ candidate, likeness: likeness(wanted, plain(candidate), weigh) }))
    .sort((a, b) => b.likeness - a.likeness)
  if (best === undefined || best.likeness < (han.test(wanted) ? 0.45 : 0.85)) return undefined
  return best.likeness - (second?.likeness ?? 0) >= 0.1 || best.likeness === 1 ? best.candidate : undefined
}

const han = /\p{Script=Han}/u

/** Without notes in brackets, marks and case: `姓 名（必填）*` is `姓名`. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]|【.*?】/g, '')
    .replace(/[*:_"'、,.-]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim()

const namesOf = (field: Field): string[] => field.names.map(plain)

/** The field with the longest name that contains the column or is contained in it. */
const containing = <Key extends string>(column: string, fields: readonly Field<Key>[]): Key | undefined => {
  const [best, second] = fields
    .map((field) => ({ key: field.key, length: Math.max(0, ...namesOf(field).map((name) => overlap(column, name))) }))
    .sort((a, b) => b.length - a.length)
  return best !== undefined && best.length > (second?.length ?? 0) ? best.key : undefined
}

/** Latin names are contained as whole words, Han names of two characters or more anywhere. */
const overlap = (column: string, name: string): number => {
  const [short, long] = column.length < name.length ? [column, name] : [name, column]
  if (short.length < 2) return 0
  const contained = han.test(short) ? long.includes(short) : ` ${long} `.includes(` ${short} `)
  return contained ? short.length : 0
}

type Weigh = (character: string) => number

const weightsAmong = (candidates: readonly string[]): Weigh => {
  const counts = new Map<string, number>()
  for (const candidate of candidates)
    for (const character of new Set(candidate)) counts.set(character, (counts.get(character) ?? 0) + 1)
  return (character) => Math.log(1 + candidates.length / (counts.get(character) ?? 1)) / Math.log(1 + candidates.length)
}

/** 0–1: the weight of the longest common subsequence in that of both texts; abbreviations come before the others. */
const likeness = (wanted: string, candidate: string, weigh: Weigh): number => {
  if (wanted === candidate) return 1
  if (numbersDiffer(wanted, candidate)) return 0
  const common = commonSubsequence([...wanted], [...candidate], weigh)
  if (common.length < 2) return 0
  const weightOf = (text: string): number => [...text].reduce((sum, character) => sum + weigh(character), 0)
  const share = (2 * common.weight) / (weightOf(wanted) + weightOf(candidate))
  return common.length === [...wanted].length ? 0.7 + 0.3 * share : share
}

const numerals = '零一二三四五六七八九'

const numbersDiffer = (a: string, b: string): boolean => {
  const [first, second] = [a, b].map((text) =>
    text.replace(/\d/g, (digit) => numerals[Number(digit)] ?? '').replace(/[^零一二三四五六七八九十]/g, ''),
  )
  return first !== '' && second !== '' && first !== second
}

/** Whether one of two names has a number, an ordinal or a letter that counts, and the other has not or has another. */
export const countDiffers = (a: string, b: string): boolean => countIn(a) !== countIn(b)

const countIn = (text: string): string =>
  [...text.normalize('NFKC').toLowerCase().matchAll(counting)]
    .map(([found]) => found.replace(/\d/g, (digit) => numerals[Number(digit)] ?? '').replace(/〇/g, '零'))
    .join('')

/**
 * Whether a name says nothing that the longer one does not: its characters stand there in order, but for the ending that
 * any post has (采购员 for 物资采购岗), and both count alike. A word more, or another word, is another thing.
 */
export const isShortFor = (text: string, name: string): boolean => {
  const said = [...withoutEnding(plain(text))]
  let at = 0
  for (const character of plain(name)) if (character === said[at]) at++
  return at === said.length && !countDiffers(text, name)
}

const withoutEnding = (text: string): string => text.replace(/(?<=\p{Script=Han}{2})(岗位|岗|员|工)$|党(?=支部$)/u, '')

/** Digits, numerals, 甲乙丙 and the like, a letter or a Roman number alone, and English words that count. */
const counting =
  /\d|[零〇一二两三四五六七八九十百千甲乙丙丁戊己庚辛壬癸]|(?<![a-z])([a-z]|[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))(?![a-z])/g

interface Common {
  readonly length: number
  readonly weight: number
}

const commonSubsequence = (a: readonly string[], b: readonly string[], weigh: Weigh): Common => {
  const nothing: Common = { length: 0, weight: 0 }
  let above: Common[] = b.map(() => nothing)
  for (const character of a) {
    const row: Common[] = []
    for (const [at, other] of b.entries()) {
      const before = above[at - 1] ?? nothing
      const matched = { length: before.length + 1, weight: before.weight + weigh(character) }
      const options = [above[at] ?? nothing, row[at - 1] ?? nothing, ...(character === other ? [matched] : [])]
      row.push(options.reduce((best, option) => (option.weight > best.weight ? option : best)))
    }
    above = row
  }
  return above.at(-1) ?? nothing
}
