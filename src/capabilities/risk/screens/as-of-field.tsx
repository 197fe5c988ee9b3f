import { useState } from 'react'
import { parseDay } from '#kernel/day.ts'
import { useSearch, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { postText } from '../text/post.ts'
import style from './post.module.css'

/** The day of the address, `?as-of=2026-09-30`; nothing where it is no day. */
export const useAsOf = () => {
  const search = useSearch()
  return parseDay(search.get('as-of') ?? '')
}

/** RSK-84: shows the page as it stood on a day that has passed. */
export const AsOfField = () => {
  const t = useText()
  const search = useSearch()
  const { today } = useSession()
  const asOf = useAsOf()
  const [on, setOn] = useState<string>(asOf ?? '')
  const day = parseDay(on)
  return (
    <form
      className={style.asOf}
      onSubmit={(event) => {
        event.preventDefault()
        if (day) search.set({ 'as-of': day >= today ? null : day })
      }}
    >
      <Field label={t(postText.asOf)}>
        <TextInput type="date" value={on} onChange={setOn} max={today} />
      </Field>
      <Button size="small" submit disabled={!day}>
        {t(postText.asOfShow)}
      </Button>
    </form>
  )
}
