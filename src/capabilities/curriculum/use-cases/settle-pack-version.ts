import { no, ok } from '#kernel/result.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { SettlePackVersion } from '../contract/packs.ts'
import { takenAside } from '../rules/pack-aside.ts'
import { type Aside, answerAside, lockAside, newestKept } from '../store/pack-items.ts'
import { type Bodies, keepVersions, versionsOfKind } from '../store/versions.ts'
import { tellRegister } from './tell-register.ts'

/** CUR-41: the version of the pack becomes the next one here, or is left; nothing of ours is taken away. */
export const settlePackVersion: UseCase<typeof SettlePackVersion> = async (cx, { kind, code, version, take }) => {
  const aside = await lockAside(cx.tx, kind, code, version)
  const becomes = takenAside(aside, await newestKept(cx.tx, kind, code))
  if (!becomes.ok) return becomes
  if (!aside) return no('pack-version-not-found')
  const became = take ? becomes.value : null
  if (became !== null) await keep(cx, aside, became)
  await answerAside(cx.tx, aside, { became, on: cx.today, now: cx.now })
  cx.record(kind, code, { pack: aside.pack, offered: version, became })
  return ok({ version: became })
}

type Version = Bodies<(typeof versionsOfKind)[Aside['kind']]>

const keep = async ({ tx, now }: Acting, { kind, code, body }: Aside, version: string): Promise<void> => {
  const next = { ...body, version, ...(kind === 'case' ? { approver: null } : {}) } as Version
  await keepVersions(tx, versionsOfKind[kind], [next], now)
  if (kind === 'lesson') await tellRegister(tx, [code])
}
