import type { ComponentType } from 'react'
import type { Pair } from '#kernel/text.ts'
import type { Role } from '#kernel/verb.ts'

/** The places of the navigation, top to bottom; `me` holds a person's own pages behind the name. */
export type Section =
  | 'today'
  | 'responsibility'
  | 'risk'
  | 'plan'
  | 'learn'
  | 'activities'
  | 'supervision'
  | 'effect'
  | 'evidence'
  | 'help'
  | 'settings'
  | 'me'

export interface Page {
  /** The address by the design, `/risk/posts/:post`. */
  readonly path: string
  readonly section: Section
  /** Who may open it; `anyone` is a page without sign-in, outside the frame. */
  readonly roles: readonly Role[] | 'anyone'
  /** Its name in the navigation, in the search and in the window's title. */
  readonly title: Pair
  /** Loads the module on the first visit: `() => import('./screens/posts-page.tsx')`. */
  readonly load: () => Promise<Readonly<Record<string, unknown>>>
  /** The exported component of that module; it takes no props. */
  readonly component: string
  /** Left out of navigation and search, although its address has no parameter. */
  readonly hidden?: boolean
  /** Has the screen to itself, without navigation: for people who look at it together. */
  readonly alone?: boolean
}

/** One thing that a search found, and where it is. */
export interface Found {
  readonly title: Pair
  readonly note: Pair
  readonly path: string
}

/** What a capability adds to the frame around every page; both are hooks that ask one question each. */
export interface FrameParts {
  /** How many things wait for this person in each section. */
  readonly useWaiting?: () => Partial<Record<Section, number>>
  /** What a text typed into the search field finds, at most twenty things; `undefined` while it is looking. */
  readonly useFound?: (text: string) => readonly Found[] | undefined
  /** What stands around the pages of one part of the product, such as the steps of the first run. */
  readonly around?: Around
  /** What stands in the place of the organisation's name, under the logo, on some pages. */
  readonly picker?: Picker
}

/** Chooses what a page is about, by a parameter of its address; loaded with the first of its pages. */
export interface Picker {
  readonly on: readonly string[]
  /** The parameter, kept on the way from one of these pages to another. */
  readonly parameter: string
  readonly roles: readonly Role[]
  readonly load: () => Promise<Readonly<Record<string, unknown>>>
  /** The exported component of that module; it takes the plain name as its children. */
  readonly component: string
}

/** A frame of its own for all pages whose address begins alike; loaded with the first of them. */
export interface Around {
  readonly under: string
  /** It stands around pages without sign-in, and around no others. */
  readonly open?: true
  readonly load: () => Promise<Readonly<Record<string, unknown>>>
  /** The exported component of that module; it takes the page as its children. */
  readonly component: string
}

export interface Screens {
  readonly name: string
  readonly pages: readonly Page[]
  readonly frame: FrameParts
}

/** What a capability brings to the browser. */
export const screens = (name: string, pages: readonly Page[], frame: FrameParts = {}): Screens => ({
  name,
  pages,
  frame,
})

/** The component a page or a frame names, out of its loaded module. */
export const componentOf = async <Props = object>({
  load,
  component,
}: Pick<Page, 'load' | 'component'>): Promise<ComponentType<Props>> => {
  const found = (await load())[component]
  if (typeof found !== 'function') throw new Error(`a module exports no component ${component}`)
  return found as ComponentType<Props>
}
