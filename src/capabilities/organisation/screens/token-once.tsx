import { useEffect, useRef, useState } from 'react'
import type { ApproveToken } from '#capabilities/identity/contract/source-systems.ts'
import { longDay } from '#kernel/day.ts'
import type { AnswerOf } from '#kernel/verb.ts'
import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { systemsText as text } from '../text/systems.ts'
import style from './systems.module.css'

interface TokenOnceProps {
  readonly issued: AnswerOf<typeof ApproveToken>
  readonly onDone: () => void
}

/** The token, this once: it lives on this page alone and goes with it. */
export const TokenOnce = ({ issued: { name, lastOn, token }, onDone }: TokenOnceProps) => {
  const t = useText()
  const [copied, setCopied] = useState(false)
  const field = useRef<HTMLElement>(null)
  useEffect(() => field.current?.focus(), [])
  const copy = async () => {
    // Without TLS a browser lends no clipboard: then the words are chosen, to be copied by hand.
    if (navigator.clipboard) await navigator.clipboard.writeText(token)
    else if (field.current) getSelection()?.selectAllChildren(field.current)
    setCopied(navigator.clipboard !== undefined)
  }
  return (
    <Card title={t(text.tokenTitle, { name })}>
      <p>{t(text.tokenOnce, { day: t(longDay(lastOn)) })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the focus when it appears */}
      <code ref={field} className={style.token} tabIndex={0}>
        {token}
      </code>
      <div className={style.deeds}>
        <Button tone="primary" onPress={() => void copy()}>
          {t(copied ? text.copied : text.copy)}
        </Button>
        <Button onPress={onDone}>{t(text.done)}</Button>
      </div>
    </Card>
  )
}
