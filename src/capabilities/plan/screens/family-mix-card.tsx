import { useState } from 'react'
import { businessText } from '#capabilities/risk/text/words.ts'
import { longDay } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { useLanguage, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { MixBar } from '#ui/charts/mix-bar.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { Select } from '#ui/select.tsx'
import { ExportFamilyMix } from '../contract/exports.ts'
import { FamilyMix, type FamilyMixAnswer } from '../contract/mix.ts'
import { guideMix, programmeKinds, shortKinds } from '../rules/mix.ts'
import { mixText } from '../text/mix.ts'
import { workHeads } from '../text/work.ts'
import { kindText } from '../text/year.ts'
import { MixTargetForm } from './mix-target-form.tsx'
import style from './plan.module.css'

/** R50: what twelve months brought each post family, beside the guide; what is missing is named. */
export const FamilyMixCard = () => {
  const t = useText()
  const [unit, setUnit] = useState('')
  const asked = useQuestion(FamilyMix, unit === '' ? {} : { unit })
  return (
    <Card title={t(mixText.title)} aside={t(mixText.aside)}>
      <Answered of={asked}>{(answer) => <Families answer={answer} unit={unit} onUnit={setUnit} />}</Answered>
    </Card>
  )
}

type Parts = readonly { readonly kind: FamilyMixAnswer['guide'][number]['kind']; readonly share: number }[]

interface FamiliesProps {
  readonly answer: FamilyMixAnswer
  readonly unit: string
  readonly onUnit: (code: string) => void
}

const Families = ({ answer, unit, onUnit }: FamiliesProps) => {
  const { from, to, sampled, guide, families, target, units } = answer
  const t = useText()
  const shown = families.filter(({ average }) => average !== null)
  const small = families.length - shown.length
  const [isChoosing, setChoosing] = useState(false)
  const chosen = units.find(({ code }) => code === (unit === '' ? units[0]?.code : unit))
  return (
    <>
      {units.length > 0 && (
        <div className={style.mixUnit}>
          <Select
            label={t(mixText.unit)}
            value={unit}
            onChange={onUnit}
            choices={[
              { value: '', label: t(mixText.allUnits) },
              ...units.map(({ code, name }) => ({ value: code, label: t(name) })),
            ]}
          />
          <Button size="small" onPress={() => setChoosing(true)}>
            {t(mixText.choose)}
          </Button>
          <ExportButton
            size="small"
            verb={ExportFamilyMix}
            of={unit === '' ? {} : { unit }}
            label={workHeads.exportMix}
          />
        </div>
      )}
      {isChoosing && chosen && (
        <MixTargetForm unit={chosen} shares={target?.shares ?? guideMix} onClose={() => setChoosing(false)} />
      )}
      <ul className={style.families}>
        <li>
          <div>
            <b>{target ? t(mixText.target, { unit: target.unit }) : t(mixText.guide)}</b>
            <span className="t13 muted">
              {target
                ? t(mixText.targetWhy, { day: longDay(target.setOn), reason: target.reason })
                : t(mixText.guideWhy)}
            </span>
          </div>
          <div>
            <Mix
              parts={target ? guide.map(({ kind }) => ({ kind, share: target.shares[kind] })) : guide}
              name={target ? t(mixText.target, { unit: target.unit }) : t(mixText.guide)}
            />
          </div>
        </li>
        {shown.map(({ business, people, average, mix, gaps }) => (
          <li key={business}>
            <div>
              <b>{t(businessText(business))}</b>
              <span className="t13 muted">{t(mixText.people, { n: grouped(people), minutes: average ?? 0 })}</span>
            </div>
            <div>
              {mix.length > 0 && <Mix parts={mix} name={t(businessText(business))} />}
              {shortKinds(mix, target?.shares)
                .filter((kind) => gaps.every((gap) => gap.kind !== kind))
                .map((kind) => (
                  <p key={kind} className={style.gap}>
                    {t(target ? mixText.shortOfTarget : mixText.short, { kind: t(kindText[kind]) })}
                  </p>
                ))}
              {gaps.map(({ kind, months }) => (
                <p key={kind} className={style.gap}>
                  {months === null
                    ? t(mixText.never, { kind: t(kindText[kind]) })
                    : t(mixText.gap, { kind: t(kindText[kind]), months })}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <div className={style.notes}>
        <p>{t(mixText.how, { from: t(longDay(from)), to: t(longDay(to)) })}</p>
        {small > 0 && <p>{t(mixText.small, { n: small })}</p>}
        {sampled && <p>{t(mixText.sampled)}</p>}
      </div>
    </>
  )
}

const Mix = ({ parts, name }: { readonly parts: Parts; readonly name: string }) => {
  const t = useText()
  const language = useLanguage()
  const between = { zh: '，', en: ', ' }[language]
  const text = ({ kind, share }: Parts[number]) => t(mixText.share, { kind: t(kindText[kind]), share })
  const others = parts.filter(({ kind }) => kind === 'situation' || kind === 'values')
  return (
    <>
      <MixBar
        label={t(mixText.label, { name, parts: parts.map(text).join(between) })}
        parts={programmeKinds.map((kind) => {
          const part = parts.find((one) => one.kind === kind) ?? { kind, share: 0 }
          return { kind, share: part.share, text: text(part) }
        })}
      />
      {others.length > 0 && <p className="t13 muted">{others.map(text).join(between)}</p>}
    </>
  )
}
