import type { Day } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { Norm } from './norm.ts'

/** One statement that can be compared with its source. */
export interface Fact {
  readonly key: string
  readonly text: Pair
}

/** That somebody compared a fact with its source, in the words it had then. */
export interface FactCheck {
  readonly key: string
  readonly words: string
  readonly checkedOn: Day
  /** What was looked at. */
  readonly source: string
}

export const wordsOfFact = ({ text }: Fact): string => `${text.zh}\n${text.en}`

/** NRM-7: a fact is checked in its very words; reworded it is unchecked again, and the others stay. */
export const checkOf = (fact: Fact, checks: readonly FactCheck[]): FactCheck | undefined =>
  checks.find(({ key, words }) => key === fact.key && words === wordsOfFact(fact))

export interface Checked {
  readonly on: Day
  readonly source: string
}

/** NRM-7: all of it is checked, with the newest look; nothing while one fact is not. */
export const checkedWhole = (facts: readonly Fact[], checks: readonly FactCheck[]): Checked | null => {
  const found = facts.map((fact) => checkOf(fact, checks))
  if (found.length === 0 || found.includes(undefined)) return null
  const [newest] = found.flatMap((one) => one ?? []).sort((a, b) => (a.checkedOn < b.checkedOn ? 1 : -1))
  return newest ? { on: newest.checkedOn, source: newest.source } : null
}

/** What a norm states: its frame, and each article. */
export const normFacts = ({ title, issuer, documentNo, issuedOn, effectiveOn, articles }: Norm): Fact[] => {
  const frame = (language: 'zh' | 'en') =>
    [title[language], issuer[language], documentNo, issuedOn, effectiveOn].filter((part) => part !== null).join(' · ')
  return [
    { key: 'frame', text: { zh: frame('zh'), en: frame('en') } },
    ...articles.map(({ anchor, paraphrase }) => articleFact(anchor, paraphrase)),
  ]
}

export const articleFact = (anchor: string, paraphrase: Pair): Fact => ({ key: `article:${anchor}`, text: paraphrase })
