import type { Pair } from '#kernel/text.ts'
import type { Role } from '#kernel/verb.ts'
import type { Page, Section } from '#platform/web/screens.ts'
import type { IconName } from '#ui/icon.tsx'
import { barText, sectionText } from './text.ts'

/** The loop, top to bottom (design 4). */
export const loopSections: readonly Section[] = [
  'responsibility',
  'risk',
  'plan',
  'learn',
  'activities',
  'supervision',
  'effect',
  'evidence',
]
export const footSections: readonly Section[] = ['help', 'settings']

export const sectionIcons: Record<Section, IconName> = {
  today: 'today',
  responsibility: 'responsibility',
  risk: 'risk',
  plan: 'plan',
  learn: 'learn',
  activities: 'people',
  supervision: 'flag',
  effect: 'effect',
  evidence: 'file',
  help: 'help',
  settings: 'settings',
  me: 'eye',
}

export const mayOpen = ({ roles: allowed }: Page, roles: readonly Role[]): boolean =>
  allowed === 'anyone' || allowed.some((role) => roles.includes(role))

/** One place in the navigation with the pages below it that this person may open. */
export interface Place {
  readonly section: Section
  /** Where the section's own link leads: its first page. */
  readonly path: string
  readonly pages: readonly Page[]
}

/** The places a person with these roles sees; a section without any page for them is absent, not grey. */
export const placesFor = (pages: readonly Page[], roles: readonly Role[]): readonly Place[] => {
  const all: readonly Section[] = ['today', ...loopSections, ...footSections, 'me']
  return all.flatMap((section) => {
    const own = pages.filter((page) => page.section === section && isListed(page) && mayOpen(page, roles))
    const first = own[0]
    return first ? [{ section, path: first.path, pages: own }] : []
  })
}

/** A page with a parameter in its address cannot be opened from a list. */
export const isListed = ({ path, hidden }: Page): boolean => !hidden && !path.includes(':')

/** The page of a list on which somebody is: the one open, or the nearest above a page that no list shows. */
export const markIn = (
  pages: readonly Pick<Page, 'path'>[],
  open: string,
): ((path: string) => 'page' | 'true' | undefined) => {
  const above = pages
    .map(({ path }) => path)
    .filter((path) => open.startsWith(`${path}/`))
    .sort((one, other) => other.length - one.length)[0]
  return (path) =>
    path === open ? 'page' : path === above && !pages.some((page) => page.path === open) ? 'true' : undefined
}

/** The first screen: evidence for somebody who is only an auditor, today for everybody else (decision 7). */
export const landingFor = (roles: readonly Role[], places: readonly Place[]): string => {
  const wanted: Section = roles.length > 0 && roles.every((role) => role === 'auditor') ? 'evidence' : 'today'
  return (places.find(({ section }) => section === wanted) ?? places[0])?.path ?? '/today'
}

/** Pages with the more exact address first, so that `/risk/posts/new` is not taken for a post. */
export const byExactness = (pages: readonly Page[]): readonly Page[] =>
  [...pages].sort((a, b) => a.path.split(':').length - b.path.split(':').length)

export interface BarEntry {
  readonly path: string
  readonly icon: IconName
  readonly label: Pair
}

/**
 * The four entries of the phone bar, by the first of the person's roles in the order of the design's table. An entry
 * whose page is not there yet, or not for them, gives its room to the next section they may open.
 */
export const phoneBarFor = (
  pages: readonly Page[],
  roles: readonly Role[],
  places: readonly Place[],
): readonly BarEntry[] => {
  const role = barOrder.find((one) => roles.includes(one)) ?? 'learner'
  const open = new Set(pages.filter((page) => isListed(page) && mayOpen(page, roles)).map(({ path }) => path))
  const bySection = new Map(places.map((place) => [place.section, place]))
  const placed = (section: Section): BarEntry[] => {
    const place = bySection.get(section)
    return place ? [{ path: place.path, icon: sectionIcons[section], label: sectionText[section] }] : []
  }
  const wished = bars[role].flatMap((entry) =>
    typeof entry === 'string' ? placed(entry) : open.has(entry.path) ? [entry] : [],
  )
  const rest = [...places].filter(({ section }) => section !== 'me').flatMap(({ section }) => placed(section))
  const seen = new Set<string>()
  return [...wished, ...rest].filter(({ path }) => !seen.has(path) && seen.add(path)).slice(0, 4)
}

const barOrder: readonly Role[] = [
  'officer',
  'leader',
  'secretary',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
  'auditor',
  'author',
  'learner',
]

const at = (path: string, icon: IconName, label: Pair): BarEntry => ({ path, icon, label })
const speakUp = at('/speak-up', 'speak', barText.speakUp)
const people = at('/settings/people', 'people', barText.people)

const administratorBar: readonly (Section | BarEntry)[] = ['today', people, 'settings', 'help']

const bars: Record<Role, readonly (Section | BarEntry)[]> = {
  learner: ['today', 'learn', at('/risk/my-post', 'post', barText.myPost), speakUp],
  secretary: ['today', 'activities', 'learn', at('/risk/my-post', 'post', barText.myPost)],
  leader: [
    'today',
    at('/responsibility/duties', 'post', barText.myUnits),
    at('/responsibility/reminders', 'bell', barText.reminders),
    'learn',
  ],
  officer: [
    'today',
    at('/supervision/signals', 'flag', barText.signals),
    at('/risk/posts', 'post', barText.posts),
    'evidence',
  ],
  author: ['today', 'learn', at('/risk/posts', 'post', barText.posts), 'help'],
  auditor: ['evidence', at('/verify', 'verify', barText.verify), 'effect', 'help'],
  'system-administrator': administratorBar,
  'security-administrator': administratorBar,
  'audit-administrator': ['today', 'evidence', 'settings', 'help'],
}
