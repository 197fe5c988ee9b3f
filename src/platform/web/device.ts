import { keepAnswers } from './answers.ts'
import { forgetOthers } from './begun.ts'
import { forgetKept, owner, tidyKept } from './kept.ts'
import { remember, remembered } from './remembered.ts'
import type { Session } from './session.ts'

/**
 * Settles whose device this is, once it is known who is signed in: what lies here of somebody else goes, and what the
 * person reads may stay for a time without network. On a shared device nothing may (decision 30).
 */
export const settleDevice = async (session: Pick<Session, 'person' | 'sharedDevice'>): Promise<void> => {
  forgetOthers(session)
  const { person, sharedDevice } = session
  if (sharedDevice || remembered('owner') !== person.id) await forgetKept()
  if (sharedDevice) return
  remember('owner', person.id)
  owner.write(person.id)
  keepAnswers()
  await tidyKept()
}
