import { type Day, daysBetween } from '#kernel/day.ts'
import { useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { windowText } from '../text/builder.ts'
import { nameFits, windowFits } from './draft.ts'
import type { Part } from './part.ts'
import style from './plan.module.css'

/** The name in both languages, first and last day. */
export const WindowCard = ({ draft, change, locked }: Part) => {
  const t = useText()
  const fits = windowFits(draft)
  const days = fits ? daysBetween(draft.fromOn as Day, draft.toOn as Day) + 1 : 0
  return (
    <div className={style.wide}>
      <Card title={t(windowText.title)} aside={fits && t(windowText.days, { n: days })}>
        <div className={style.four}>
          <Field label={t(windowText.nameZh)} error={!nameFits(draft) && t(windowText.nameMissing)}>
            <TextInput
              value={draft.nameZh}
              onChange={(nameZh) => change({ nameZh })}
              maxLength={40}
              disabled={locked}
            />
          </Field>
          <Field label={t(windowText.nameEn)}>
            <TextInput
              value={draft.nameEn}
              onChange={(nameEn) => change({ nameEn })}
              maxLength={80}
              disabled={locked}
            />
          </Field>
          <Field label={t(windowText.from)}>
            <TextInput type="date" value={draft.fromOn} onChange={(fromOn) => change({ fromOn })} disabled={locked} />
          </Field>
          <Field label={t(windowText.to)} error={!fits && t(windowText.wrong)}>
            <TextInput
              type="date"
              value={draft.toOn}
              min={draft.fromOn}
              onChange={(toOn) => change({ toOn })}
              disabled={locked}
            />
          </Field>
        </div>
        <p className={style.foot}>{t(windowText.notCounted)}</p>
      </Card>
    </div>
  )
}
