import { isBroken } from '#kernel/cells.ts'
import type { Pair } from '#kernel/text.ts'

export const nameFaults = ['missing', 'broken', 'no-deed', 'too-short', 'too-long'] as const
export type NameFault = (typeof nameFaults)[number]

/** RSK-31: a risk point says what is done to what; a state of mind or the bare word “risk” is no risk point. */
export const nameFault = (text: string): NameFault | null => {
  const plain = plainOf(text)
  if (plain === '') return 'missing'
  if (isBroken(text)) return 'broken'
  if (stateOfMind.test(plain) || bareWord.test(plain)) return 'no-deed'
  if (plain.length < 4) return 'too-short'
  return text.length > 200 ? 'too-long' : null
}

/** RSK-31: the same of a name in both languages, for whoever writes it in a form. */
export const pairFault = ({ zh, en }: Pair): Exclude<NameFault, 'missing'> | 'name-missing' | null => {
  const fault = nameFault(zh) ?? (en.trim() === '' ? null : nameFault(en))
  return fault === 'missing' ? 'name-missing' : fault
}

/** RSK-92: a name that ends in how things stand says what came of it and not what somebody did: a hint, no refusal. */
export const saysOnlyResult = (text: string): boolean => onlyResult.test(plainOf(text))

const plainOf = (text: string): string => text.replace(/[，。；、,.;\s]/g, '')

const stateOfMind =
  /^.{0,6}(思想|意识|观念|认识|作风|素质|责任心|纪律性|自律|学习|政治)(上|方面)?(淡薄|不强|薄弱|不牢|不够|不高|不足|滑坡|松懈|松散|懈怠|不到位)$/
const bareWord = /^.{0,6}(廉政|廉洁|腐败|岗位|业务|管理)?(风险|问题|隐患)$/
const onlyResult =
  /(不符|不严|不清|不实|不够|不全|不到位|不规范|不及时|不透明|不公|偏大|偏高|偏低|过大|过多|混乱|缺失|失控|失真|松散)$/
