import { type ReactNode, useState } from 'react'
import { useText } from '#platform/web.ts'
import { Button } from '../button.tsx'
import { Segmented } from '../segmented.tsx'
import style from './phone.module.css'
import { phoneText as text } from './phone-text.ts'

type Look = 'light' | 'dark' | 'large'

/** Something as it stands on a phone: light, dark, and with letters of double size. */
export const PhoneFrame = ({ onAgain, children }: { readonly onAgain: () => void; readonly children: ReactNode }) => {
  const t = useText()
  const [look, setLook] = useState<Look>('light')
  return (
    <section className={style.preview} aria-label={t(text.preview)}>
      <div className="between">
        <b>{t(text.preview)}</b>
        <Segmented<Look>
          label={t(text.look)}
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
