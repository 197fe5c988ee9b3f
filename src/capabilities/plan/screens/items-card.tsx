import { useState } from 'react'
import { useLanguage, useText } from '#platform/web.ts'
import { Button, IconButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { MixBar } from '#ui/charts/mix-bar.tsx'
import { Empty } from '#ui/empty.tsx'
import { Tag } from '#ui/tag.tsx'
import { mixOf, programmeKinds } from '../rules/mix.ts'
import { itemsText } from '../text/builder.ts'
import { kindText } from '../text/year.ts'
import { chosenItems, type ShownItem } from './chosen-items.ts'
import { keyOf } from './draft.ts'
import { ItemsDialog } from './items-dialog.tsx'
import type { Part } from './part.ts'
import style from './plan.module.css'

/** What is learned, and how the three kinds divide the minutes (R50). */
export const ItemsCard = (part: Part) => {
  const t = useText()
  const [isChoosing, setChoosing] = useState(false)
  const { draft, change, locked } = part
  const items = chosenItems(part)
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0)
  const add = !locked && (
    <Button size="small" icon="plus" onPress={() => setChoosing(true)}>
      {t(itemsText.add)}
    </Button>
  )
  return (
    <Card title={t(itemsText.title)} aside={minutes > 0 && t(itemsText.minutes, { n: minutes })}>
      {items.length === 0 ? (
        <Empty title={t(itemsText.none)} lean="none" actions={add}>
          {t(itemsText.noneWhy)}
        </Empty>
      ) : (
        <>
          <Mix items={items} />
          <ul className={style.items}>
            {items.map((item) => (
              <li key={keyOf(item)}>
                <span>
                  {t(item.title)}
                  <small>
                    {t(itemsText[item.kind])} · {t(itemsText[item.educationKind])}
                  </small>
                  {!part.choices.items.some((one) => keyOf(one) === keyOf(item)) && (
                    <Tag tone="ochre">{t(itemsText.outOfUse)}</Tag>
                  )}
                </span>
                <span className={style.count}>{t(itemsText.minutes, { n: item.minutes })}</span>
                {!locked && (
                  <IconButton
                    icon="close"
                    size={16}
                    label={t(itemsText.remove, { name: t(item.title) })}
                    onPress={() => change({ items: draft.items.filter((key) => key !== keyOf(item)) })}
                  />
                )}
              </li>
            ))}
          </ul>
          {add}
        </>
      )}
      {isChoosing && <ItemsDialog {...part} onClose={() => setChoosing(false)} />}
    </Card>
  )
}

const Mix = ({ items }: { readonly items: readonly ShownItem[] }) => {
  const t = useText()
  const language = useLanguage()
  const mix = mixOf(items)
  const text = ({ kind, share }: (typeof mix)[number]) => t(itemsText.share, { kind: t(kindText[kind]), share })
  const between = { zh: '，', en: ', ' }[language]
  const main = programmeKinds.map((kind) => mix.find((part) => part.kind === kind) ?? { kind, share: 0, minutes: 0 })
  const others = mix.filter(({ kind }) => kind === 'situation' || kind === 'values')
  return (
    <>
      <MixBar
        label={t(itemsText.mixLabel, { parts: mix.map(text).join(between) })}
        parts={main.map((part) => ({
          kind: part.kind as (typeof programmeKinds)[number],
          share: part.share,
          text: text(part),
        }))}
      />
      {others.length > 0 && (
        <p className="t13 muted">{t(itemsText.others, { parts: others.map(text).join(between) })}</p>
      )}
    </>
  )
}
