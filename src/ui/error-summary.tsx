import { useEffect, useRef } from 'react'
import { useText } from '#platform/web.ts'
import { Banner } from './banner.tsx'
import style from './form.module.css'
import { missingText } from './text.ts'

/** One thing to mend: the `id` of its `Field` and its name. */
export interface FieldError {
  readonly id: string
  readonly name: string
}

/** The list above a form of what is still to mend; it takes the focus when it appears, each entry leads to its field. */
export const ErrorSummary = ({ errors }: { readonly errors: readonly FieldError[] }) => {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const isThere = errors.length > 0
  useEffect(() => {
    if (isThere) box.current?.focus()
  }, [isThere])
  if (!isThere) return null
  return (
    <div ref={box} tabIndex={-1} className={style.summary}>
      <Banner tone="seal" role="alert">
        {t(missingText, { n: errors.length })}
        <ul className={style.list}>
          {errors.map(({ id, name }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(id)?.focus()
                }}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  )
}
