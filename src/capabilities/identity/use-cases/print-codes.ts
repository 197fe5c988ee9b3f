import { randomBytes } from 'node:crypto'
import { later, type Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { named, type Pair } from '#kernel/text.ts'
import type { Acting } from '#platform/context.ts'
import type { Slips } from '../contract/codes.ts'
import { codeDays, codeFrom, plainCode } from '../rules/code.ts'
import { saveCodes } from '../store/codes.ts'
import { loadTenant } from '../store/tenants.ts'
import { digestOf } from './secrets.ts'

interface For {
  readonly person: Id<'person'>
  readonly staffNo: string
  readonly name: string
  readonly unitPath: string
}

/** IDN-9: makes one code a person, keeps the digests and gives out the codes once, to be printed and handed over. */
export const printCodes = async (cx: Acting, people: readonly For[], leftOut = 0): Promise<Slips> => {
  const until = later(cx.now, codeDays * 86_400_000)
  const slips = people.map((one) => ({ ...one, code: codeFrom(randomBytes(12)) }))
  const by = cx.actor.roles.length > 0 ? cx.actor.person : null
  const kept = slips.map(({ person, code }) => ({
    id: cx.newId('sign-in-code'),
    personId: person,
    digest: digestOf(plainCode(code)),
    madeAt: cx.now,
    madeBy: by,
    endsAt: until,
    usedAt: null,
    withdrawnAt: null,
  }))
  await saveCodes(cx.tx, kept)
  for (const { personId, id } of kept) cx.record('account', personId, { code: id, until })
  return {
    organisation: await organisationOf(cx),
    until,
    slips: slips.map(({ person, staffNo, name, unitPath, code }) => ({ person, staffNo, name, unitPath, code })),
    leftOut,
  }
}

const organisationOf = async ({ tx }: Acting): Promise<Pair> => {
  const tenant = await loadTenant(tx)
  return named(tenant?.name ?? '', tenant?.nameEn ?? '')
}

/** Hours after which a request that nobody decided lapses (decision 35). */
export const lapseAt = (now: Moment): Moment => later(now, 48 * 3_600_000)
