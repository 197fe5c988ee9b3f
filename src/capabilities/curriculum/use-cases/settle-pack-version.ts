import { no, ok } from '#kernel/result.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { SettlePackVersion } from '../contract/packs.ts'
import type { Case } from '../rules/case.ts'
import type { Lesson } from '../rules/lesson.ts'
import { takenAside } from '../rules/pack-aside.ts'
import type { Question } from '../rules/question.ts'
import { type Aside, answerAside, lockAside, newestKept } from '../store/pack-items.ts'
import { keepVersions } from '../store/versions.ts'
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

const keep = async ({ tx }: Acting, { kind, code, body }: Aside, version: string): Promise<void> => {
  if (kind === 'question') await keepVersions(tx, 'questionVersion', [{ ...(body as Question), version }])
  if (kind === 'case') await keepVersions(tx, 'caseVersion', [{ ...(body as Case), version, approver: null }])
  if (kind === 'lesson') {
    await keepVersions(tx, 'lessonVersion', [{ ...(body as Lesson), version }])
    await tellRegister(tx, [code])
  }
}
