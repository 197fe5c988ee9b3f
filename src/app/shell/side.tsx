import { Link, type Screens, type Section, useLocation, useSession, useText } from '#platform/web.ts'
import { BobMark } from '#ui/bob.tsx'
import { classNames } from '#ui/class-names.ts'
import { Icon } from '#ui/icon.tsx'
import { Logo } from '#ui/logo.tsx'
import { footSections, loopSections, markIn, type Place, sectionIcons } from './navigation.ts'
import { Picked, useWayTo } from './picked.tsx'
import style from './side.module.css'
import { mainNavText, sectionText, waitingText } from './text.ts'

interface SideProps {
  readonly capabilities: readonly Screens[]
  readonly places: readonly Place[]
  readonly current: Section | undefined
  readonly waiting: Partial<Record<Section, number>>
  readonly home: string
}

/** The side bar: the loop from responsibility to evidence on one thread, with what waits for this person. */
export const Side = ({ capabilities, places, current, waiting, home }: SideProps) => {
  const t = useText()
  const { organisation } = useSession()
  const wayTo = useWayTo(capabilities)
  const today = places.find(({ section }) => section === 'today')
  const loop = places.filter(({ section }) => loopSections.includes(section))
  const foot = places.filter(({ section }) => footSections.includes(section))
  const link = (place: Place, onThread: boolean) => (
    <PlaceLink
      place={place}
      isCurrent={place.section === current}
      waiting={waiting[place.section] ?? 0}
      onThread={onThread}
      wayTo={wayTo}
    />
  )
  return (
    <nav aria-label={t(mainNavText)} className={style.side}>
      <div className={style.inside}>
        <Link className={style.brand} href={home}>
          <Logo />
          <span>
            <b lang="zh-CN">准绳</b>
            <small lang="en">PLUMBLINE</small>
          </span>
        </Link>
        <div className={style.picked}>
          <Picked capabilities={capabilities}>
            <div className={style.unit}>{t(organisation)}</div>
          </Picked>
        </div>
        <div>
          {today && link(today, false)}
          <ol className={style.thread}>
            {loop.map((place) => (
              <li key={place.section} className={wayBack(place.section, loop)}>
                {link(place, true)}
              </li>
            ))}
          </ol>
        </div>
        {foot.length > 0 && (
          <ul className={style.foot}>
            {foot.map((place) => (
              <li key={place.section}>{link(place, false)}</li>
            ))}
          </ul>
        )}
      </div>
    </nav>
  )
}

/** The stretch of the dashed way from evidence back to risk that passes a place. */
const wayBack = (section: Section, loop: readonly Place[]): string | undefined => {
  const order = loop.map((place) => place.section)
  const [to, from, here] = [order.indexOf('risk'), order.indexOf('evidence'), order.indexOf(section)]
  if (to < 0 || from < 0 || here < to) return undefined
  return classNames(style.back, here === to && style.backTo, here === from && style.backFrom)
}

interface PlaceLinkProps {
  readonly place: Place
  readonly isCurrent: boolean
  readonly waiting: number
  readonly onThread: boolean
  readonly wayTo: (page: string) => string
}

const PlaceLink = ({ place, isCurrent, waiting, onThread, wayTo }: PlaceLinkProps) => {
  const t = useText()
  const [path] = useLocation()
  const mark = markIn(place.pages, path)
  const name = t(sectionText[place.section])
  return (
    <>
      <Link
        href={wayTo(place.path)}
        className={style.link}
        title={name}
        aria-current={isCurrent ? (path === place.path ? 'page' : 'true') : undefined}
      >
        {onThread && <Knot isCurrent={isCurrent} isReturn={place.section === 'risk'} />}
        <span className={style.icon}>
          <Icon name={sectionIcons[place.section]} />
        </span>
        <span className={style.name}>{name}</span>
        {waiting > 0 && (
          <>
            <span className={style.count} aria-hidden="true">
              {waiting}
            </span>
            <span className="sr">{t(waitingText, { n: waiting })}</span>
          </>
        )}
      </Link>
      {isCurrent && place.pages.length > 1 && (
        <ul className={style.pages}>
          {place.pages.map((page) => (
            <li key={page.path}>
              <Link href={wayTo(page.path)} aria-current={mark(page.path)}>
                {t(page.title)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const Knot = ({ isCurrent, isReturn }: { readonly isCurrent: boolean; readonly isReturn: boolean }) => (
  <>
    {isReturn && !isCurrent && <span className={style.arrow} />}
    {isCurrent ? (
      <span className={style.bob}>
        <BobMark />
      </span>
    ) : (
      <span className={style.knot} />
    )}
  </>
)
