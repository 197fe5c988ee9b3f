import { loadPack } from '#capabilities/curriculum/public.ts'
import { toldPackFault } from '#capabilities/curriculum/text/pack-faults.ts'
import { day, type Moment, moment } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { packCodes, packFile } from '../packs.ts'
import { earlierCardsFile } from './content.ts'

/** Loads the starter packs; a pack with a fault stops the start and names every place. */
export const seedCurriculum = async (tx: Tx, now: Moment): Promise<void> => {
  await seedCards(tx)
  for (const code of packCodes) await load(tx, packFile(code), now)
}

/** What the cards said before they came in the words of today: on 1 October, and the change on 10 December. */
const seedCards = async (tx: Tx): Promise<void> => {
  const earlier = earlierCardsFile()
  const isChanged = ({ code }: Named): boolean => earlier.some((one) => one.code === code)
  const [from] = packCodes.map(packFile).filter(({ cards }) => (cards as readonly Named[] | undefined)?.some(isChanged))
  if (from === undefined) throw new Error('no pack has the cards that were worded otherwise')
  const { pack, cards } = from as { pack: object; cards: readonly Named[] }
  const changed = cards.filter(isChanged)
  const nothing = { norms: [], lessons: [], cases: [], questions: [], exams: [] }
  await load(tx, { ...nothing, pack: { ...pack, version: '1.2.0', requires: [] }, cards: earlier }, at('2026-10-01'))
  await load(tx, { ...nothing, pack: { ...pack, version: '1.3.0', requires: [] }, cards: changed }, at('2026-12-10'))
}

interface Named {
  readonly code: string
}

const at = (on: string): Moment => moment(`${day(on)}T01:00:00Z`)

const load = async (tx: Tx, pack: object, now: Moment): Promise<void> => {
  const loaded = await loadPack(tx, pack, now)
  if ('faults' in loaded)
    throw new Error(`the pack is wrong:\n${loaded.faults.map((one) => toldPackFault(one).en).join('\n')}`)
  if ('lacks' in loaded) throw new Error(`the pack comes before ${loaded.lacks.join(', ')}`)
}
