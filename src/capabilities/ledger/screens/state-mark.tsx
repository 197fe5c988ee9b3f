import { useText } from '#platform/web.ts'
import { Tag } from '#ui/tag.tsx'
import type { LedgerStateAnswer } from '../contract.ts'
import { ledgerStateText } from '../text.ts'

const tones = { empty: 'line', whole: 'jade', broken: 'seal' } as const

/** Whether the newest checkpoint still fits the tree, in words. */
export const StateMark = ({ state }: Pick<LedgerStateAnswer, 'state'>) => {
  const t = useText()
  return (
    <Tag tone={tones[state]} {...(state === 'whole' ? { icon: 'check' as const } : {})}>
      {t(ledgerStateText[state])}
    </Tag>
  )
}
