import { longDay } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { PurposeNote } from '#ui/purpose-note.tsx'
import { LeaversNamed } from '../contract/leavers.ts'
import type { LeaverErasureId } from '../rules/leaver-erasure.ts'
import { namedRefusals, leaversText as text } from '../text/leavers.ts'

interface LeaversDialogProps {
  readonly erasure: LeaverErasureId
  readonly onClose: () => void
}

/** Whose data a request is about, for whoever decides; it is kept that it was looked at. */
export const LeaversDialog = ({ erasure, onClose }: LeaversDialogProps) => {
  const t = useText()
  const asked = useQuestion(LeaversNamed, { erasure })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(text.whoTitle)}
      actions={<Button onPress={onClose}>{t(text.close)}</Button>}
    >
      <PurposeNote />
      <Answered of={asked} refused={(refusal) => <p>{t(namedRefusals[refusal])}</p>}>
        {({ all, people }) => (
          <>
            {all > people.length && <p>{t(text.first, { shown: grouped(people.length), n: grouped(all) })}</p>}
            <ul className="stack-2">
              {people.map(({ staffNo, name, leftOn }) => (
                <li key={staffNo}>
                  <b>{name}</b>{' '}
                  <span className="muted">
                    {staffNo !== name && staffNo} {leftOn && t(text.leftOn, { day: t(longDay(leftOn)) })}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
    </Dialog>
  )
}
