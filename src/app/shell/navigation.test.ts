import { expect, test } from 'vitest'
import type { Role } from '#kernel/verb.ts'
import type { Page, Section } from '#platform/web/screens.ts'
import { byExactness, landingFor, markIn, phoneBarFor, placesFor } from './navigation.ts'

const page = (path: string, section: Section, roles: Page['roles']): Page => ({
  path,
  section,
  roles,
  title: { zh: path, en: path },
  load: async () => ({}),
  component: 'X',
})

const all: readonly Role[] = ['learner', 'officer', 'auditor', 'system-administrator']
const pages = [
  page('/risk/posts/:post', 'risk', ['officer']),
  page('/risk/posts', 'risk', ['officer']),
  page('/risk/my-post', 'risk', ['learner']),
  page('/today', 'today', all),
  page('/learn/lessons', 'learn', ['learner']),
  page('/evidence/ledger', 'evidence', ['auditor']),
  page('/settings/people', 'settings', ['system-administrator', 'officer']),
  page('/me/access', 'me', all),
  page('/speak-up', 'help', 'anyone'),
]

const sectionsOf = (roles: readonly Role[]) => placesFor(pages, roles).map(({ section, path }) => [section, path])

test('a section leads to its first page without a parameter, and is absent without one', () => {
  expect(sectionsOf(['officer'])).toEqual([
    ['today', '/today'],
    ['risk', '/risk/posts'],
    ['help', '/speak-up'],
    ['settings', '/settings/people'],
    ['me', '/me/access'],
  ])
  expect(sectionsOf(['learner'])).toContainEqual(['risk', '/risk/my-post'])
})

test('several roles see what each of them sees', () => {
  const risk = placesFor(pages, ['learner', 'officer']).find(({ section }) => section === 'risk')
  expect(risk?.pages.map(({ path }) => path)).toEqual(['/risk/posts', '/risk/my-post'])
})

test('an auditor lands on evidence, an auditor with another role on today', () => {
  expect(landingFor(['auditor'], placesFor(pages, ['auditor']))).toBe('/evidence/ledger')
  expect(landingFor(['auditor', 'learner'], placesFor(pages, ['auditor', 'learner']))).toBe('/today')
})

const barOf = (roles: readonly Role[]) => phoneBarFor(pages, roles, placesFor(pages, roles)).map(({ path }) => path)

test('the phone bar is that of the role, and a missing page gives its room away', () => {
  expect(barOf(['learner'])).toEqual(['/today', '/learn/lessons', '/risk/my-post', '/speak-up'])
  expect(barOf(['learner', 'officer'])).toEqual(['/today', '/risk/posts', '/learn/lessons', '/speak-up'])
  expect(barOf(['auditor'])).toEqual(['/evidence/ledger', '/speak-up', '/today'])
})

test('whoever looks after the ledger has it in the phone bar', () => {
  const shown = [...pages, page('/evidence/ledger', 'evidence', ['audit-administrator'])]
  const roles: readonly Role[] = ['learner', 'audit-administrator']
  const bar = phoneBarFor(shown, roles, placesFor(shown, roles)).map(({ path }) => path)
  expect(bar.slice(0, 2)).toEqual(['/today', '/evidence/ledger'])
})

test('an exact address comes before one with a parameter', () => {
  expect(byExactness(pages.slice(0, 2)).map(({ path }) => path)).toEqual(['/risk/posts', '/risk/posts/:post'])
})

test('a page that no list shows is marked by the nearest page above it, and no other page is', () => {
  const listed = ['/learn', '/learn/studio', '/learn/studio/facts', '/learn/studious'].map((path) => ({ path }))
  const marks = (open: string) => listed.map(({ path }) => markIn(listed, open)(path))
  expect(marks('/learn/studio')).toEqual([undefined, 'page', undefined, undefined])
  expect(marks('/learn/studio/new-year-parcel')).toEqual([undefined, 'true', undefined, undefined])
  expect(marks('/learn/studio/facts')).toEqual([undefined, undefined, 'page', undefined])
  expect(marks('/risk/posts')).toEqual([undefined, undefined, undefined, undefined])
})
