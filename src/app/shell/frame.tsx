import { useEffect, useRef } from 'react'
import { Redirect, Route } from 'wouter'
import {
  Link,
  type Page,
  type Problem,
  type Screens,
  type Section,
  useLocation,
  useSession,
  useText,
} from '#platform/web.ts'
import { ProblemNote } from '#ui/problem-note.tsx'
import style from './frame.module.css'
import { landingFor, markIn, mayOpen, type Place, phoneBarFor, placesFor } from './navigation.ts'
import { ClosedPage, NotFound } from './not-found.tsx'
import { PageAround } from './page-around.tsx'
import { PageView } from './page-view.tsx'
import { PhoneBar } from './phone-bar.tsx'
import { Picked, useWayTo } from './picked.tsx'
import { Side } from './side.tsx'
import { SkipLink } from './skip-link.tsx'
import { sectionNavText } from './text.ts'
import { Top } from './top.tsx'

interface FrameProps {
  readonly capabilities: readonly Screens[]
  readonly pages: readonly Page[]
  readonly open: Page | undefined
  /** What keeps the session from being fresh: signed out meanwhile, no network. */
  readonly problem: Problem | undefined
}

/** Navigation, top bar and the open page; under 768 px the bar of four stands at the bottom instead. */
export const Frame = ({ capabilities, pages, open, problem }: FrameProps) => {
  const { roles } = useSession()
  const places = placesFor(pages, roles)
  const landing = landingFor(roles, places)
  const waiting = useWaiting(capabilities)
  const current = open?.section
  const wayTo = useWayTo(capabilities)
  const notice = problem?.kind === 'signed-out' && (
    <div className={style.notice}>
      <ProblemNote problem={problem} />
    </div>
  )
  if (open?.alone)
    return (
      <main id="content" tabIndex={-1} className={style.alone}>
        {notice}
        <Content capabilities={capabilities} open={open} places={places} landing={landing} />
      </main>
    )
  return (
    <div className={style.app}>
      <SkipLink />
      <Side capabilities={capabilities} places={places} current={current} waiting={waiting} home={landing} />
      <div className={style.page}>
        <Top capabilities={capabilities} places={places} home={landing} />
        <main id="content" tabIndex={-1}>
          <div className={style.picked}>
            <Picked capabilities={capabilities} />
          </div>
          <SectionTabs wayTo={wayTo} place={places.find(({ section }) => section === current)} />
          {notice}
          <Content capabilities={capabilities} open={open} places={places} landing={landing} />
        </main>
      </div>
      <PhoneBar wayTo={wayTo} entries={phoneBarFor(pages, roles, places)} />
    </div>
  )
}

interface ContentProps {
  readonly capabilities: readonly Screens[]
  readonly open: Page | undefined
  readonly places: readonly Place[]
  readonly landing: string
}

const Content = ({ capabilities, open, places, landing }: ContentProps) => {
  const { roles } = useSession()
  const [path] = useLocation()
  if (path === '/') return <Redirect to={landing} replace />
  if (open && open.roles !== 'anyone' && !mayOpen(open, roles)) return <ClosedPage roles={open.roles} back={landing} />
  if (open)
    return (
      <Route path={open.path}>
        <PageAround capabilities={capabilities}>
          <PageView page={open} />
        </PageAround>
      </Route>
    )
  const root = places.find((place) => `/${place.section}` === path)
  return root ? <Redirect to={root.path} replace /> : <NotFound back={landing} />
}

interface SectionTabsProps {
  readonly place: Place | undefined
  readonly wayTo: (page: string) => string
}

/** The pages of the present section in a row, where the side bar has no room for them. */
const SectionTabs = ({ place, wayTo }: SectionTabsProps) => {
  const t = useText()
  const [path] = useLocation()
  const row = useRef<HTMLElement>(null)
  // Where the row is longer than the window is wide, the present page stands in its middle, also once it is turned.
  useEffect(() => {
    const nav = row.current
    if (!nav) return undefined
    const observer = new ResizeObserver(() => {
      const here = nav.querySelector('[aria-current]')?.getBoundingClientRect()
      const whole = nav.getBoundingClientRect()
      if (here) nav.scrollBy({ left: here.left + here.width / 2 - whole.left - whole.width / 2 })
    })
    observer.observe(nav)
    return () => observer.disconnect()
  }, [path, place?.section])
  if (!place || place.pages.length < 2) return null
  const mark = markIn(place.pages, path)
  return (
    <nav ref={row} className={style.tabs} aria-label={t(sectionNavText)}>
      {place.pages.map((page) => (
        <Link key={page.path} href={wayTo(page.path)} aria-current={mark(page.path)}>
          {t(page.title)}
        </Link>
      ))}
    </nav>
  )
}

/** What waits in each section, summed over the capabilities that count it; their list never changes while open. */
const useWaiting = (capabilities: readonly Screens[]): Partial<Record<Section, number>> => {
  const total: Partial<Record<Section, number>> = {}
  for (const { frame } of capabilities)
    for (const [section, count] of Object.entries(frame.useWaiting?.() ?? {}) as [Section, number][])
      total[section] = (total[section] ?? 0) + count
  return total
}
