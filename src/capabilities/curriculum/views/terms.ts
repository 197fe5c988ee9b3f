import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import type { Terms } from '../contract/terms.ts'
import { inOwnWords } from '../rules/terms.ts'
import { loadTerms } from '../store/terms.ts'

export const terms: View<typeof Terms> = async ({ tx }) => ok({ terms: await loadTerms(tx) })

/** CUR-43: tells content of the packs in the organisation's own words, for whoever learns; never for whoever writes or marks. */
export const ownWords = async (tx: Tx): Promise<<T>(thing: T) => T> => inOwnWords(await loadTerms(tx))
