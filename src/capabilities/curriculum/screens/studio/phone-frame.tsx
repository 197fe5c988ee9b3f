import { type ReactNode, useState } from 'react'
import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { editorText as text } from '../../text/studio.ts'
import style from './studio.module.css'

type Look = 'light' | 'dark' | 'large'

/** What is written, on a phone: light, dark, and with letters of double size. */
export const PhoneFrame = ({ onAgain, children }: { readonly onAgain: () => void; readonly children: ReactNode }) => {
  const t = useText()
  const [look, setLook] = useState<Look>('light')
  return (
    <section className={style.preview} aria-label={t(text.preview)}>
      <div className="between">
        <b>{t(text.preview)}</b>
        <Segmented<Look>
          label={t(text.previewLook)}
          value={look}
          onChange={setLook}
          choices={(['light', 'dark', 'large'] as const).map((value) => ({ value, label: t(text[value]) }))}
        />
      </div>
      <div className={style.phone} data-theme={look === 'dark' ? 'dark' : 'light'} data-look={look}>
        {children}
      </div>
      <Button size="small" tone="quiet" onPress={onAgain}>
        {t(text.again)}
      </Button>
    </section>
  )
}
