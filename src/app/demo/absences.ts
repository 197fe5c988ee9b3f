import { saveAbsences } from '#capabilities/organisation/public.ts'
import { day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { chanceFrom, demoId } from './chance.ts'
import { type Staff, story } from './organisation.ts'
import { dealingPosts } from './programmes.ts'

/** Thirteen people who deal with outsiders are away in the story's week: nine on leave, four posted elsewhere. */
export const seedAbsences = async (tx: Tx): Promise<void> => {
  await saveAbsences(
    tx,
    awayInTheWeek(story().staff).map(({ person }, at) => ({
      id: demoId('absence', person.staffNo),
      personId: person.id,
      unitPath: person.unitPath,
      fromOn: day('2027-01-11'),
      toOn: at < 9 ? day('2027-01-18') : day('2027-02-01'),
    })),
  )
}

/** The same thirteen in every run, none of whom the story names. */
export const awayInTheWeek = (staff: readonly Staff[]): Staff[] => {
  const chance = chanceFrom('absences')
  return staff
    .filter(({ post, named }) => dealingPosts.includes(post) && !named)
    .map((one) => ({ one, turn: chance() }))
    .sort((a, b) => a.turn - b.turn)
    .slice(0, 13)
    .map(({ one }) => one)
}
