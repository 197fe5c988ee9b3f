import { type ComponentType, lazy, type PropsWithChildren, type ReactNode, Suspense } from 'react'
import { componentOf, type Picker, type Screens, useLocation, useSearch, useSession } from '#platform/web.ts'

interface PickedProps {
  readonly capabilities: readonly Screens[]
  /** What stands there on a page that is not about one thing, and while the choice is loaded. */
  readonly children?: ReactNode
}

/** On a page that can be about one unit, the choice of it; elsewhere what it stands in the place of. */
export const Picked = ({ capabilities, children = null }: PickedProps) => {
  const [path] = useLocation()
  const picker = usePickers(capabilities).find(({ on }) => on.includes(path))
  if (!picker) return children
  const Picking = pickerOf(picker)
  return (
    <Suspense fallback={children}>
      <Picking>{children}</Picking>
    </Suspense>
  )
}

/** The address of a page, with what was chosen on this one where both can be about it. */
export const useWayTo = (capabilities: readonly Screens[]): ((page: string) => string) => {
  const [path] = useLocation()
  const search = useSearch()
  const pickers = usePickers(capabilities)
  return (page) => {
    const picker = pickers.find(({ on }) => on.includes(path) && on.includes(page))
    const chosen = picker && search.get(picker.parameter)
    return chosen ? `${page}?${new URLSearchParams({ [picker.parameter]: chosen })}` : page
  }
}

const usePickers = (capabilities: readonly Screens[]): readonly Picker[] => {
  const { roles } = useSession()
  return capabilities.flatMap(({ frame: { picker } }) =>
    picker?.roles.some((role) => roles.includes(role)) ? [picker] : [],
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
