import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AskCorrection } from '../contract/corrections.ts'
import { askCorrection as decide } from '../rules/correction.ts'
import { countOpen, saveCorrection } from '../store/corrections.ts'

/** IDN-50: somebody says what is wrong about the own data. */
export const askCorrection: UseCase<typeof AskCorrection> = async (cx, { about, words: typed }) => {
  const { tx, actor } = cx
  const words = decide(typed, await countOpen(tx, actor.person))
  if (!words.ok) return words
  const id = cx.newId('correction')
  const asked = { about, words: words.value, at: cx.now }
  await saveCorrection(tx, { id, person: actor.person, unitPath: actor.unitPath, ...asked })
  cx.record('correction', id, asked)
  return ok({ correction: id })
}
