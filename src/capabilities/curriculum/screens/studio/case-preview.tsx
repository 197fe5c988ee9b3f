import { CaseWalk } from '#ui/phone/case-walk.tsx'
import { PhoneFrame } from '#ui/phone/phone-frame.tsx'
import type { CaseBody } from '../../rules/case-draft.ts'
import { caseEditor as text } from '../../text/items.ts'

interface CasePreviewProps {
  readonly body: CaseBody
  /** The moment that is being written; past the last one, the ending. */
  readonly at: number
  readonly onAt: (at: number) => void
}

/** What is written of a case, on a phone as a learner walks it. */
export const CasePreview = ({ body, at, onAt }: CasePreviewProps) => (
  <PhoneFrame onAgain={() => onAt(0)}>
    <CaseWalk of={body} heads={text} at={at} onAt={onAt} />
  </PhoneFrame>
)
