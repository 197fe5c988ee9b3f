import { type ReactNode, useState } from 'react'
import type { InputOf } from '#kernel/verb.ts'
import { navigate, useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { type ItemKind, StartItem } from '../../contract/items.ts'
import { itemRefusals } from '../../text/items.ts'
import { studioText as text } from '../../text/studio.ts'
import style from './studio.module.css'

interface NewItemDialogProps {
  readonly kind: ItemKind
  readonly title: string
  readonly list: string
  /** Its code where that is not the author's to choose. */
  readonly code?: string
  /** What it begins with; `null` while something is missing. */
  readonly fresh: NonNullable<InputOf<typeof StartItem>['fresh']> | null
  readonly children: ReactNode
  readonly onClose: () => void
}

/** Begins something under a code. */
export const NewItemDialog = ({ kind, title, list, code: given, fresh, children, onClose }: NewItemDialogProps) => {
  const t = useText()
  const { busy, refusal, problem, send } = useCommand(StartItem)
  const [chosen, setChosen] = useState('')
  const code = given ?? chosen
  const isWhole = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) && fresh !== null
  const begin = async () => {
    const result = await send({ kind, code, fresh })
    if (result.ok) navigate(`${list}/${code}`)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(text.cancel)}
          </Button>
          <Button tone="primary" busy={busy} disabled={!isWhole} onPress={begin}>
            {t(text.begin)}
          </Button>
        </>
      }
    >
      <div className={style.stack}>
        {children}
        {given === undefined && (
          <Field label={t(text.code)} hint={t(text.codeHint)}>
            <TextInput value={chosen} onChange={setChosen} maxLength={60} autoCapitalize="none" />
          </Field>
        )}
        {refusal && (
          <Banner tone="seal" role="alert">
            {t(itemRefusals[refusal])}
          </Banner>
        )}
        {problem && <ProblemNote problem={problem} retry={begin} />}
      </div>
    </Dialog>
  )
}
