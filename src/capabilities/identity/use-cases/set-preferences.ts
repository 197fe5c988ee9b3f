import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { SetPreferences } from '../contract.ts'
import { loadAccount, savePreferences } from '../store/accounts.ts'

export const setPreferences: UseCase<typeof SetPreferences> = async (cx, input) => {
  const account = await loadAccount(cx.tx, cx.actor.person)
  if (!account) throw new Error('a signed-in person has an account')
  const preferences = { language: input.language ?? account.language, theme: input.theme ?? account.theme }
  await savePreferences(cx.tx, cx.actor.person, preferences)
  cx.record('account', cx.actor.person, preferences)
  return ok(preferences)
}
