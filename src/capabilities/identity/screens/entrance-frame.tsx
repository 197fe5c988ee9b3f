import type { ReactNode } from 'react'
import { useText } from '#platform/web.ts'
import { signInText } from '../text.ts'
import { PlumbLine } from './plumb-line.tsx'
import style from './sign-in-page.module.css'

/** Beam, thread and bob beside what stands before the house (picture 10). */
export const EntranceFrame = ({ title, children }: { readonly title?: string; readonly children: ReactNode }) => {
  const t = useText()
  return (
    <div className={style.page}>
      <PlumbLine />
      <div className={style.form}>
        {title === undefined ? (
          <>
            <h1 tabIndex={-1} className={style.product}>
              {t(signInText.name)}
            </h1>
            <p className={style.promise}>{t(signInText.promise)}</p>
          </>
        ) : (
          <h1 tabIndex={-1}>{title}</h1>
        )}
        {children}
        <p className={style.speak}>
          {/* A whole load: the guide takes nothing of this page along. */}
          <a href="/speak-up">{t(signInText.speakUp)}</a>
          <span>{t(signInText.speakUpWhy)}</span>
        </p>
      </div>
    </div>
  )
}
