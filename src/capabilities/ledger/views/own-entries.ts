import { moment } from '#kernel/day.ts'
import { no, ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { OwnEntries, OwnProof } from '../contract.ts'
import { entriesLike } from './entries.ts'
import { ledgerProof } from './proof.ts'

const yearsBack = 2

/** LDG-18: what was done under the own codes; codes change every year, so each year has its own. */
export const ownEntriesPage =
  (length: number): View<typeof OwnEntries> =>
  async (cx, { before }) => {
    const codes = codesOf(cx)
    const page = await entriesLike(cx.tx, {
      length,
      first: null,
      before: before ?? null,
      type: null,
      actors: codes.map(({ code }) => code),
    })
    return ok({
      codes,
      before: page.before,
      entries: page.entries.map(({ actor: _, system: _none, ...entry }) => entry),
    })
  }

export const ownEntries = ownEntriesPage(50)

/** LDG-18: the proof of an own entry; an entry of somebody else looks absent. */
export const ownProof: View<typeof OwnProof> = async (cx, asked) => {
  const own = codesOf(cx).map(({ code }) => code)
  const [found] = await cx.tx.rows(sql<{ actor: string | null }>`
    select actor from ledger_entry where tenant_id = ${cx.tx.tenant} and id = ${asked.entryId}`)
  return found?.actor && own.includes(found.actor) ? ledgerProof(cx, asked) : no('entry-not-found')
}

/** The year of a code is that of the moment in UTC, as it stands in the entry. */
const codesOf = ({ codeOf, actor, now }: Looking) =>
  Array.from({ length: yearsBack + 1 }, (_, back) => {
    const year = Number(now.slice(0, 4)) - back
    return { year, code: codeOf(actor.person, moment(`${year}-06-30T00:00:00Z`)) }
  })
