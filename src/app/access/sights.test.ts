import { expect, test } from 'vitest'
import { sights } from '#capabilities/identity/rules/sights.ts'
import { everyRole } from '#kernel/verb.ts'
import { routes } from './ask.ts'

const verbs = new Map(routes.map(({ verb }) => [verb.name, verb]))

test.each(sights.map((row) => [row.thing, row] as const))(
  'IDN-29 by no verb of “%s” does a role see it that the table does not name',
  (_thing, { verbs: names, sees }) => {
    for (const name of names) {
      const roles = verbs.get(name)?.access.roles
      expect(roles, `${name} is a verb, and not for anybody`).toBeInstanceOf(Array)
      expect(
        everyRole.filter((role) => roles?.includes(role) && !(role in sees)),
        name,
      ).toEqual([])
    }
  },
)

test('IDN-29 every verb with sensitive data has its row', () => {
  const listed = new Set(sights.flatMap((row) => row.verbs))
  const sensitive = routes.flatMap(({ verb }) => (verb.access.data === 'sensitive' ? [verb.name] : []))
  expect(sensitive.filter((name) => !listed.has(name))).toEqual([])
})
