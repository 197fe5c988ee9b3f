import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, Suspense } from 'react'
import { type Around, componentOf, type Screens, useLocation } from '#platform/web.ts'
import { Skeleton } from '#ui/skeleton.tsx'

interface PageAroundProps {
  readonly capabilities: readonly Screens[]
  /** The page needs no sign-in. */
  readonly open?: true
  readonly children: ReactNode
}

type Frame = ComponentType<{ readonly children: ReactNode }>

const loaded = new Map<Around, LazyExoticComponent<Frame>>()

const frameFor = (around: Around): LazyExoticComponent<Frame> => {
  const known = loaded.get(around)
  if (known) return known
  const made = lazy(async () => ({ default: await componentOf<{ readonly children: ReactNode }>(around) }))
  loaded.set(around, made)
  return made
}

/** Puts a page into the frame that a capability has for its part of the product; most pages have none. */
export const PageAround = ({ capabilities, open, children }: PageAroundProps) => {
  const [path] = useLocation()
  const around = capabilities
    .map(({ frame }) => frame.around)
    .find((one) => one && one.open === open && path.startsWith(one.under))
  if (!around) return children
  const Frame = frameFor(around)
  return (
    <Suspense fallback={<Skeleton />}>
      <Frame>{children}</Frame>
    </Suspense>
  )
}
