import { addDays, addMonths, type Day, shortDay } from '#kernel/day.ts'
import { useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { PreviewAnswer } from '../contract.ts'
import { classText, costText } from '../text/builder.ts'
import { chosenItems } from './chosen-items.ts'
import { useCounts } from './counts.ts'
import type { Part } from './part.ts'
import style from './plan.module.css'

type Way = PreviewAnswer['ways'][number]

/** Who would lie above the ceiling, the ways out, and the reason if it must be (design 7). */
export const Overload = (part: Part & { readonly figures: PreviewAnswer }) => {
  const t = useText()
  const say = useCounts()
  const { draft, change, locked, figures } = part
  const over = figures.loads.filter(({ excess }) => excess > 0)
  const worst = [...over].sort((a, b) => b.excess - a.excess)[0]
  if (!worst) return null
  const people = over.reduce((sum, load) => sum + load.over, 0)
  return (
    <div className={style.overload}>
      <Banner tone="seal" role="status">
        <b>{t(costText.overTitle, { class: t(classText[worst.class]), n: worst.excess })}</b>
        <p>{t(costText.overPeople, { people: say.people(people) })}</p>
        {!locked &&
          (figures.ways.length === 0 ? (
            <p>{t(costText.noWay)}</p>
          ) : (
            <ul className={style.ways}>
              {figures.ways.map((way) => (
                <li key={way.way}>
                  <WayOut part={part} way={way} />
                </li>
              ))}
            </ul>
          ))}
      </Banner>
      {!locked && (
        <Field label={t(costText.reason)} hint={t(costText.reasonHint)}>
          <TextInput value={draft.overReason} onChange={(overReason) => change({ overReason })} maxLength={200} />
        </Field>
      )}
    </div>
  )
}

const WayOut = ({ part, way }: { readonly part: Part; readonly way: Way }) => {
  const t = useText()
  const { draft, change } = part
  if (way.way === 'move') {
    const toOn = endOfNextMonth(draft.toOn as Day)
    return (
      <>
        <p>{t(costText.move, { day: t(shortDay(toOn)) })}</p>
        <Button size="small" onPress={() => change({ toOn })}>
          {t(costText.moveDo)}
        </Button>
      </>
    )
  }
  const items = chosenItems(part)
  const found = items.find(({ code }) => code === way.item)
  const item = found ? t(found.title) : way.item
  const leaveOut = () => change({ items: draft.items.filter((key) => !key.endsWith(`:${way.item}`)) })
  return (
    <>
      <p>
        {way.way === 'merge'
          ? t(costText.merge, { item, programme: t(way.programme), n: way.saves })
          : t(costText.drop, { item, n: way.saves })}
      </p>
      <Button size="small" onPress={leaveOut}>
        {t(way.way === 'merge' ? costText.mergeDo : costText.dropDo)}
      </Button>
    </>
  )
}

/** Minutes count in the month of the last day. */
const endOfNextMonth = (toOn: Day): Day => addDays(addMonths(toOn, 2), -1)
