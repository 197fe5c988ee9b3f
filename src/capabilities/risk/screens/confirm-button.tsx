import { useState } from 'react'
import type { Id } from '#kernel/id.ts'
import { refreshAll, useCommand, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { useToast } from '#ui/toast.tsx'
import { ConfirmRiskPoint } from '../contract/deeds.ts'
import type { Need } from '../rules/confirmation.ts'
import type { Lack } from '../rules/lacking.ts'
import { confirmRefusals, formText } from '../text/deeds.ts'
import { pointsText } from '../text/post.ts'
import { lackText, needText } from '../text/words.ts'
import { ReturnForm } from './return-form.tsx'

export interface ConfirmButtonProps {
  readonly riskPoint: Id<'risk-point'>
  /** The version that is shown beside the button. */
  readonly version: number
  /** A moved grade of old is not turned down; a new point and a change are. */
  readonly returnable: boolean
  /** What it still lacks: a refusal for want of it is said no longer than it is missing. */
  readonly lacks: readonly Lack[]
}

/** RSK-82: the reader's step on the way of a risk point: agree, or turn it down with a reason. */
export const ConfirmButton = ({ riskPoint, version, returnable, lacks }: ConfirmButtonProps) => {
  const t = useText()
  const waitsFor = useNeeds()
  const showToast = useToast()
  const [returning, setReturning] = useState(false)
  const { busy, refusal, problem, send } = useCommand(ConfirmRiskPoint)
  const isMended = isLack(refusal) && !lacks.some((lack) => refusal === `lacks-${lack}`)
  const confirm = async () => {
    const result = await send({ riskPoint, version })
    if (!result.ok && result.refusal === 'changed-meanwhile') refreshAll()
    if (!result.ok) return
    const { waits } = result.value
    showToast({ text: waits.length > 0 ? t(formText.stepDone, { waits: waitsFor(waits) }) : t(formText.confirmDone) })
  }
  return (
    <span className="row">
      <Button size="small" busy={busy} onPress={confirm}>
        {t(pointsText.confirm)}
      </Button>
      {returnable && (
        <Button tone="quiet" size="small" onPress={() => setReturning(true)}>
          {t(pointsText.turnDown)}
        </Button>
      )}
      {refusal && !isMended && <span role="alert">{t(confirmRefusals[refusal])}</span>}
      {problem && <ProblemNote problem={problem} retry={() => void confirm()} />}
      {returning && <ReturnForm riskPoint={riskPoint} version={version} onClose={() => setReturning(false)} />}
    </span>
  )
}

const isLack = (refusal: string | undefined): boolean => refusal?.startsWith('lacks-') === true

/** RSK-133: what a high point must say before anybody agrees. */
export const Lacking = ({ lacks }: { readonly lacks: readonly Lack[] }) => {
  const t = useText()
  if (lacks.length === 0) return null
  return (
    <>
      {' '}
      <small>
        {t(pointsText.lacks, { what: lacks.map((lack) => t(lackText[lack])).join(t(pointsText.waitsThen)) })}
      </small>
    </>
  )
}

/** RSK-81: whom a risk point waits for, in words and in order. */
export const useNeeds = () => {
  const t = useText()
  return (waits: readonly Need[]): string => waits.map((need) => t(needText[need])).join(t(pointsText.waitsThen))
}
