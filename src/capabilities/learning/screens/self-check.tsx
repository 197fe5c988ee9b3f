import { useState } from 'react'
import { Link, remember, remembered, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Check } from '#ui/check.tsx'
import type { PostCard } from '../contract.ts'
import { askingFor } from '../rules/asking.ts'
import { selfCheckText } from '../text/cards.ts'
import style from './cards.module.css'

/** R41: a private comparison with the own card; it lives in this browser and nowhere else, on a shared device not even there. */
export const SelfCheck = ({ card: { code, edition, words } }: { readonly card: PostCard }) => {
  const t = useText()
  const { person, sharedDevice } = useSession()
  const key = `self-check.${person.staffNo}.${code}.${edition}`
  const [ticked, setTicked] = useState<readonly string[]>(() =>
    sharedDevice ? [] : (remembered(key) ?? '').split(',').filter(Boolean),
  )
  if (!words) return null
  const keep = (next: readonly string[]) => {
    setTicked(next)
    if (!sharedDevice) remember(key, next.join(','))
  }
  const isAsking = ticked.length > 0 && ticked.length <= words.acts.length
  const lines = [...words.acts, words.declare].map((line, at) => ({ line, id: String(at) }))
  return (
    <Card
      title={t(selfCheckText.title)}
      aside={
        ticked.length > 0 && (
          <Button size="small" tone="quiet" onPress={() => keep([])}>
            {t(selfCheckText.clear)}
          </Button>
        )
      }
    >
      <p className="muted">{t(selfCheckText.lead)}</p>
      <div className={style.ticks}>
        {lines.map(({ line, id }) => (
          <div key={id} className={style.tick}>
            <Check
              checked={ticked.includes(id)}
              onChange={(now) => keep(now ? [...ticked, id] : ticked.filter((one) => one !== id))}
            >
              {t(line)}
            </Check>
            {isAsking && !ticked.includes(id) && (
              <Link href={askingFor(t(line), sharedDevice)} aria-label={t(selfCheckText.mayIOf, { line: t(line) })}>
                {t(selfCheckText.mayI)}
              </Link>
            )}
          </div>
        ))}
      </div>
      {isAsking && <p className="muted">{t(selfCheckText.ask)}</p>}
    </Card>
  )
}
