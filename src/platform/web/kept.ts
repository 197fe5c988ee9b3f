import type { Result } from '#kernel/result.ts'
import { cell } from './cell.ts'
import { shelf } from './device-store.ts'

/** An answer that lies on this device, and when it came, in milliseconds of this browser. */
export interface KeptAnswer {
  readonly result: Result<unknown, string>
  readonly at: number
}

interface Entry extends KeptAnswer {
  readonly key: string
}

const answers = shelf<Entry>('answers')

/** Whose device this is for now: nobody's until the server has said who is signed in, and never a shared one's. */
export const owner = cell<string | undefined>(undefined)

const mostKept = 80
const longestMs = 35 * 86_400_000

/** Keeps an answer for a time without network; false where it is not kept. */
export const keepAnswer = async (key: string, kept: KeptAnswer): Promise<boolean> =>
  owner.read() !== undefined && kept.result.ok && (await answers.put(key, { key, ...kept }))

export const keptAnswer = async (key: string): Promise<KeptAnswer | undefined> => {
  const entry = await answers.get(key)
  return entry && Date.now() - entry.at < longestMs ? entry : undefined
}

/** Nothing that somebody has read stays: after signing in or out, and on a shared device. */
export const forgetKept = (): Promise<void> => answers.clear()

/** Lets go of what is old, and of the oldest when there is much. */
export const tidyKept = async (): Promise<void> => {
  const byAge = [...(await answers.all())].sort((one, other) => other.at - one.at)
  const old = byAge.filter(({ at }, index) => index >= mostKept || Date.now() - at >= longestMs)
  if (old.length > 0) await answers.remove(old.map(({ key }) => key))
}
