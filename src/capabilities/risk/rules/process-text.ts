import type { Language, Pair } from '#kernel/text.ts'
import { fewestSteps, mostSteps, type ProcessStep } from './process-map.ts'

/** A line of the text of a map: who does what, what is decided, what remains. */
export interface ProcessLine {
  readonly post: string
  readonly deed: string
  readonly decision: string
  readonly record: string
}

/** RSK-112: one line is one step: `post: deed; decides: …; leaves: …`, with the marks of either language. */
export const readLine = (text: string): ProcessLine => {
  const at = text.search(/[:：]/)
  const post = at < 0 ? '' : text.slice(0, at).trim()
  const line = { deed: [] as string[], decision: '', record: '' }
  for (const part of text.slice(at + 1).split(/[;；]/)) {
    const plain = part.trim()
    const decision = /^(?:定|decides?)\s*[:：]\s*(.*)$/i.exec(plain)
    const record = /^(?:留|leaves?)\s*[:：]\s*(.*)$/i.exec(plain)
    if (decision) line.decision = (decision[1] ?? '').trim()
    else if (record) line.record = (record[1] ?? '').trim()
    else if (plain !== '') line.deed.push(plain)
  }
  return { post, deed: line.deed.join('；'), decision: line.decision, record: line.record }
}

export const readLines = (text: string): ProcessLine[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*\d+[.、．)]\s*/, '').trim())
    .filter((line) => line !== '')
    .map(readLine)

const marks: Record<Language, { colon: string; stop: string; decides: string; leaves: string }> = {
  zh: { colon: '：', stop: '；', decides: '定', leaves: '留' },
  en: { colon: ': ', stop: '; ', decides: 'decides', leaves: 'leaves' },
}

/** RSK-112: the line that is read back as this step. */
export const writeLine = ({ post, deed, decision, record }: ProcessLine, language: Language): string => {
  const { colon, stop, decides, leaves } = marks[language]
  return [
    `${post}${colon}${deed}`,
    ...(decision === '' ? [] : [`${decides}${colon}${decision}`]),
    ...(record === '' ? [] : [`${leaves}${colon}${record}`]),
  ].join(stop)
}

export interface NamedPost {
  readonly code: string
  readonly name: Pair
}

export const lineFaults = ['no-post', 'unknown-post', 'no-deed'] as const
export type LineFault = (typeof lineFaults)[number]

export interface ReadStep {
  readonly line: ProcessLine
  readonly post: NamedPost | null
  readonly fault: LineFault | null
}

/** RSK-112: the posts that the lines name, by name or code, and what each line lacks. */
export const readSteps = (text: string, posts: readonly NamedPost[]): ReadStep[] => {
  const known = new Map(
    posts.flatMap((post) => [post.code, post.name.zh, post.name.en].map((name) => [plain(name), post])),
  )
  return readLines(text).map((line) => {
    const post = known.get(plain(line.post)) ?? null
    const fault = line.post === '' ? 'no-post' : post === null ? 'unknown-post' : line.deed === '' ? 'no-deed' : null
    return { line, post, fault }
  })
}

const plain = (name: string): string => name.replace(/\s/g, '').toLowerCase()

/** RSK-110: how many steps are missing or too many; 0 where the number is right. */
export const stepsOver = (n: number): number => {
  if (n < fewestSteps) return n - fewestSteps
  return n > mostSteps ? n - mostSteps : 0
}

/**
 * Text is written in one language; where it says what stood there, the other language keeps its words, and where it is
 * new, it stands in both.
 */
export const stepFrom = (
  { line, post }: ReadStep,
  language: Language,
  before: ProcessStep | undefined,
): ProcessStep => {
  const said = (text: string, pair: Pair | undefined): Pair =>
    pair?.[language] === text ? pair : { zh: text, en: text }
  return {
    post: post?.code ?? '',
    postName: post?.name ?? { zh: line.post, en: line.post },
    deed: said(line.deed, before?.deed),
    decision: said(line.decision, before?.decision),
    record: said(line.record, before?.record),
  }
}

/**
 * RSK-112: from which line each line comes, counted from nought: one that reads the same, else one of the same post that
 * no other line came from, else the one in its place when none was added or taken out. `null` for a new one.
 */
export const originsOf = (now: readonly ProcessLine[], before: readonly ProcessLine[]): (number | null)[] => {
  const free = new Set(before.keys())
  const taken = (at: number | undefined): number | null => {
    if (at === undefined) return null
    free.delete(at)
    return at
  }
  const same = now.map((line) => taken([...free].find((at) => isSame(line, before[at]))))
  const ofPost = now.map((line, at) => same[at] ?? taken([...free].find((one) => isOfPost(line, before[one]))))
  const inPlace = now.length === before.length
  return ofPost.map((origin, at) => origin ?? (inPlace && free.has(at) ? taken(at) : null))
}

const isSame = (a: ProcessLine, b: ProcessLine | undefined): boolean =>
  b !== undefined && isOfPost(a, b) && a.deed === b.deed && a.decision === b.decision && a.record === b.record

const isOfPost = (a: ProcessLine, b: ProcessLine | undefined): boolean =>
  b !== undefined && plain(a.post) === plain(b.post)
