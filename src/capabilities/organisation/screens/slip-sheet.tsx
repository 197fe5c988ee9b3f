import type { Slips } from '#capabilities/identity/contract/codes.ts'
import { dayIn, longDay } from '#kernel/day.ts'
import { grouped, type Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { codesText as text } from '../text/codes.ts'
import style from './codes.module.css'

interface SlipSheetProps {
  readonly printed: Slips
  /** Names for the unit paths on the slips. */
  readonly units: readonly { readonly path: string; readonly name: Pair }[]
  readonly timeZone: string
  /** What to do with them, and what comes after; by default printing from the settings. */
  readonly lead?: string
  readonly done?: string
  readonly onDone: () => void
}

/** One slip a person to print, cut and hand over; a page is left through its button, for the codes are gone then. */
export const SlipSheet = ({ printed, units, timeZone, lead, done, onDone }: SlipSheetProps) => {
  const t = useText()
  const { slips, until, leftOut, organisation } = printed
  const day = t(longDay(dayIn(until, timeZone)))
  const unitOf = new Map(units.map(({ path, name }) => [path, name]))
  return (
    <>
      <div className={style.screen}>
        <PageHead
          title={slips.length === 1 ? t(text.printTitleOne) : t(text.printTitle, { n: grouped(slips.length) })}
          lead={lead ?? t(text.printLead)}
          actions={
            <>
              <Button onPress={onDone}>{done ?? t(text.done)}</Button>
              <Button tone="primary" icon="print" onPress={() => print()}>
                {t(text.doPrint)}
              </Button>
            </>
          }
        />
        {leftOut > 0 && <Banner tone="azur">{t(text.leftOut, { n: leftOut })}</Banner>}
      </div>
      <ul className={style.slips}>
        {slips.map(({ person, name, staffNo, code, unitPath }) => (
          <li key={person}>
            <div className={style.slipHead}>
              <b>{t(text.slipTitle)}</b>
              <span>{t(organisation)}</span>
            </div>
            <div>
              <b lang="zh-CN">{name}</b> <span>{staffNo}</span>
              <p className="t13 muted">{t(unitOf.get(unitPath) ?? { zh: '', en: '' })}</p>
            </div>
            <div className={style.code}>{code}</div>
            <p className="t12">{t(text.slipHow, { address: location.host })}</p>
            <p className="t12">{t(text.slipUntil, { day })}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
