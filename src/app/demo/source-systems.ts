import { randomBytes } from 'node:crypto'
import { type SourceSystem, tokenLapses } from '#capabilities/identity/public.ts'
import { day, moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { demoId } from './chance.ts'

interface Staff {
  readonly person: { readonly id: Id<'person'> }
  readonly roles: readonly { readonly role: string }[]
}

/** A reporting platform that hands its counts in, with a token that nobody has, and one that waits for the second person. */
export const systemsOf = (staff: readonly Staff[]): SourceSystem[] => {
  const holder = (wanted: string): Id<'person'> => {
    const found = staff.find(({ roles }) => roles.some(({ role }) => role === wanted))
    if (!found) throw new Error(`nobody is ${wanted}`)
    return found.person.id
  }
  const [askedBy, decidedBy] = [holder('system-administrator'), holder('security-administrator')]
  const may = { may: 'hand-in-counts', reachPath: '1', askedBy, revokedBy: null, revokedAt: null } as const
  const [asked, waiting] = [moment('2026-12-28T01:20:00Z'), moment('2027-01-11T08:10:00Z')]
  return [
    {
      ...may,
      id: demoId('source-system', 'platform'),
      name: '举报平台',
      lastOn: day('2027-12-27'),
      reason: '每月各单位各类反映的件数',
      askedAt: asked,
      lapsesAt: tokenLapses(asked),
      outcome: 'issued',
      decidedBy,
      decidedAt: moment('2026-12-28T03:05:00Z'),
      secretDigest: randomBytes(32),
      usedOn: null,
    },
    {
      ...may,
      id: demoId('source-system', 'inspection'),
      name: '巡察管理系统',
      lastOn: day('2027-06-30'),
      reason: '巡察发现的件数，免得再抄一遍',
      askedAt: waiting,
      lapsesAt: tokenLapses(waiting),
      outcome: null,
      decidedBy: null,
      decidedAt: null,
      secretDigest: null,
      usedOn: null,
    },
  ]
}
