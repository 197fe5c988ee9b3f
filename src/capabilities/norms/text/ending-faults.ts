import type { Pair } from '#kernel/text.ts'
import type { EndingFault } from '../rules/norm.ts'

/** NRM-13: what is wrong with the end of a norm of a pack. */
export const endingFaultText: Record<EndingFault, Pair> = {
  'ends-before-it-holds': {
    zh: '废止日早于施行日',
    en: 'It ends before the day on which it takes effect',
  },
  'replaced-without-end': {
    zh: '写了由哪一条取代，没写从哪天起废止',
    en: 'It says what replaces it, but not from which day it is repealed',
  },
  'replaces-itself': { zh: '不能由它自己取代', en: 'It cannot replace itself' },
}
