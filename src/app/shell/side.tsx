import { type ComponentType, lazy, type PropsWithChildren, Suspense } from 'react'
import {
  componentOf,
  Link,
  type Picker,
  type Screens,
  type Section,
  useLocation,
  useSession,
  useText,
} from '#platform/web.ts'
import { BobMark } from '#ui/bob.tsx'
import { classNames } from '#ui/class-names.ts'
import { Icon } from '#ui/icon.tsx'
import { Logo } from '#ui/logo.tsx'
import { footSections, loopSections, type Place, sectionIcons } from './navigation.ts'
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
  const today = places.find(({ section }) => section === 'today')
  const loop = places.filter(({ section }) => loopSections.includes(section))
  const foot = places.filter(({ section }) => footSections.includes(section))
  const link = (place: Place, onThread: boolean) => (
    <PlaceLink
      place={place}
      isCurrent={place.section === current}
      waiting={waiting[place.section] ?? 0}
      onThread={onThread}
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
        <UnitName capabilities={capabilities} />
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

/** The name of the organisation, or on a page that can be about one unit the choice of it. */
const UnitName = ({ capabilities }: Pick<SideProps, 'capabilities'>) => {
  const t = useText()
  const [path] = useLocation()
  const { organisation, roles } = useSession()
  const picker = capabilities
    .map(({ frame }) => frame.picker)
    .find((one) => one?.on === path && one.roles.some((role) => roles.includes(role)))
  const name = <div className={style.unit}>{t(organisation)}</div>
  if (!picker) return name
  const Picking = pickerOf(picker)
  return (
    <Suspense fallback={name}>
      <Picking>{name}</Picking>
    </Suspense>
  )
}

const loaded = new Map<Picker, ComponentType<PropsWithChildren>>()

const pickerOf = (picker: Picker): ComponentType<PropsWithChildren> => {
  const known = loaded.get(picker)
  if (known) return known
  const made = lazy(async () => ({ default: await componentOf<PropsWithChildren>(picker) }))
  loaded.set(picker, made)
  return made
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
}

const PlaceLink = ({ place, isCurrent, waiting, onThread }: PlaceLinkProps) => {
  const t = useText()
  const [path] = useLocation()
  const name = t(sectionText[place.section])
  return (
    <>
      <Link
        href={place.path}
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
              <Link href={page.path} aria-current={page.path === path ? 'page' : undefined}>
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
