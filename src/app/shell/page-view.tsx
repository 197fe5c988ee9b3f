import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { componentOf, type Page, useLocation } from '#platform/web.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { PageGuard } from './page-guard.tsx'
import { useTitle } from './title.ts'

const loaded = new Map<Page, LazyExoticComponent<ComponentType>>()

const componentFor = (page: Page): LazyExoticComponent<ComponentType> => {
  const known = loaded.get(page)
  if (known) return known
  const made = lazy(async () => ({ default: await componentOf(page) }))
  loaded.set(page, made)
  return made
}

/** Shows one page: loads it on the first visit, names the window after it and moves the focus to its heading. */
export const PageView = ({ page }: { readonly page: Page }) => {
  const [path] = useLocation()
  const Component = componentFor(page)
  useTitle(page.title)
  return (
    <PageGuard key={path}>
      <Suspense fallback={<Skeleton />}>
        <Arrival path={path}>
          <Component />
        </Arrival>
      </Suspense>
    </PageGuard>
  )
}

let visited: string | undefined

/** After a step to another page the heading takes the focus, so that reading aloud begins there. */
const Arrival = ({ path, children }: { readonly path: string; readonly children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (visited !== undefined && visited !== path) {
      window.scrollTo(0, 0)
      const heading = box.current?.querySelector('h1') ?? document.querySelector('main')
      heading?.focus({ preventScroll: true })
    }
    visited = path
  }, [path])
  return <div ref={box}>{children}</div>
}
