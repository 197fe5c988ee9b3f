import { lazy, Suspense } from 'react'
import { useSearch, useSession, useText } from '#platform/web.ts'
import { Segmented } from '#ui/segmented.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { type Home, homeFor, homesFor } from '../rules/home.ts'
import { homeSwitchText, homeText } from '../text/today.ts'
import { LearnerHome } from './learner-home.tsx'
import style from './today.module.css'
import { WaitingCard } from './waiting-card.tsx'

// A learner's phone loads nothing of the other homes.
const others = {
  officer: lazy(async () => ({ default: (await import('./officer-home.tsx')).OfficerHome })),
  units: lazy(async () => ({ default: (await import('./units-home.tsx')).UnitsHome })),
  administrator: lazy(async () => ({ default: (await import('./administrator-home.tsx')).AdministratorHome })),
  author: lazy(async () => ({ default: (await import('./author-home.tsx')).AuthorHome })),
  auditor: lazy(async () => ({ default: (await import('./auditor-home.tsx')).AuditorHome })),
}

const AnsweredDoubts = lazy(async () => ({ default: (await import('./answered-doubts.tsx')).AnsweredDoubts }))

const WithdrawnNotices = lazy(async () => ({ default: (await import('./withdrawn-notices.tsx')).WithdrawnNotices }))

/** DSH-5: the home of the first role; who has several switches above it. */
export const TodayPage = () => {
  const t = useText()
  const search = useSearch()
  const { roles } = useSession()
  const own = homesFor(roles)
  const shown = homeFor(roles, search.get('as'))
  const Other = shown === 'learner' ? undefined : others[shown]
  return (
    <>
      <WaitingCard />
      {own.length > 1 && (
        <div className={style.switch}>
          <Segmented<Home>
            label={t(homeSwitchText)}
            value={shown}
            onChange={(home) => search.set({ as: home === own[0] ? null : home })}
            choices={own.map((home) => ({ value: home, label: t(homeText[home]) }))}
          />
        </div>
      )}
      {Other ? (
        <>
          {roles.includes('learner') && (
            <Suspense>
              <AnsweredDoubts />
              <WithdrawnNotices />
            </Suspense>
          )}
          <Suspense fallback={<Skeleton />}>
            <Other />
          </Suspense>
        </>
      ) : (
        <LearnerHome />
      )}
    </>
  )
}
