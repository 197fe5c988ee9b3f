import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Id, id } from '#kernel/id.ts'
import { reachesUnit } from '#kernel/reach.ts'
import { everyRole, type Role } from '#kernel/verb.ts'
import { type GrantInForce, reachFor, scopeOf } from './reach.ts'

/** A unit knows what it lies under; that is all the oracle reads. Its path is what the rules read. */
interface Unit {
  readonly path: string
  readonly above: Unit | undefined
}

/** Numbers of units side by side, of which some begin like others. */
const numbers = [1, 10, 11, 100, 2, 20]

/** An organisation that grows: each number says under which unit the next one hangs, and what it is called there. */
const treeOf = (hung: readonly (readonly [number, number])[]): readonly Unit[] => {
  const units: Unit[] = [{ path: '1', above: undefined }]
  for (const [under, called] of hung) {
    const above = units[under % units.length] as Unit
    const path = `${above.path}.${numbers[called]}`
    if (!units.some((unit) => unit.path === path)) units.push({ path, above })
  }
  return units
}

const branches: readonly Id<'branch'>[] = ['57', '58', '59'].map((end) =>
  id<'branch'>(`01890a5d-ac96-774b-bcce-b302099a80${end}`),
)

const fewRoles = fc.uniqueArray(fc.constantFrom(...everyRole), { maxLength: 5 })
const organisations = fc.record({
  hung: fc.array(fc.tuple(fc.nat(50), fc.nat(numbers.length - 1)), { minLength: 3, maxLength: 24 }),
  granted: fc.array(
    fc.record({
      role: fc.constantFrom(...everyRole),
      at: fc.option(fc.nat(50)),
      branch: fc.option(fc.constantFrom(...branches)),
    }),
    { maxLength: 6 },
  ),
  home: fc.nat(50),
  allowed: fewRoles,
  everywhere: fewRoles,
})

const acting: readonly Role[] = ['leader', 'officer', 'secretary']

const liesUnder = (unit: Unit | undefined, top: Unit): boolean =>
  unit !== undefined && (unit === top || liesUnder(unit.above, top))

/** `like` of PostgreSQL, for patterns of paths. */
const matches = (pattern: string, path: string): boolean =>
  pattern.endsWith('%') ? `${path}.`.startsWith(pattern.slice(0, -1)) : `${path}.` === pattern

const tried = { unreached: 0, reached: 0, refused: 0, everywhere: 0, held: 0, alike: 0 }

test('IDN-2 IDN-3 IDN-31 in 10,000 organisations by chance the reach is what somebody finds who goes up from every unit', () => {
  fc.assert(
    fc.property(organisations, ({ hung, granted, home, allowed, everywhere }) => {
      const units = treeOf(hung)
      const unitAt = (at: number): Unit => units[at % units.length] as Unit
      const own = unitAt(home)
      const grants = granted.map(({ role, at, branch }) => ({
        role,
        unit: at === null ? undefined : unitAt(at),
        branch,
      }))
      const inForce: GrantInForce[] = grants.map(({ role, unit, branch }) => ({
        role,
        unitPath: unit?.path ?? null,
        branch,
      }))

      const reach = reachFor(inForce, allowed, everywhere)
      const fitting = grants.filter(({ role }) => allowed.includes(role))
      const acts = fitting.some(({ role }) => acting.includes(role))
      if (fitting.length === 0) {
        tried.refused++
        expect(reach).toBeUndefined()
        return
      }
      if (reach === undefined) throw new Error('somebody who may is refused')

      expect([...reach.branches].sort()).toEqual(
        branches.filter((one) => fitting.some(({ branch }) => branch === one)).sort(),
      )
      const scope = scopeOf(reach, own.path)
      const byRole = fitting.some(({ role }) => everywhere.includes(role))
      const found = units.filter(
        (unit) => (byRole && !acts) || fitting.some(({ unit: top }) => top !== undefined && liesUnder(unit, top)),
      )
      expect(units.filter(({ path }) => reachesUnit(reach, path))).toEqual(found)
      expect(units.filter(({ path }) => scope.some((one) => matches(one, path)))).toEqual(
        units.filter((unit) => unit === own || found.includes(unit)),
      )
      if (byRole) tried[acts ? 'held' : 'everywhere']++
      tried.reached += found.length
      for (const { path } of units.filter((unit) => !found.includes(unit))) {
        tried.unreached++
        if (reach.units.some((top) => path.startsWith(top))) tried.alike++
      }
      // Nothing stands in it twice: a unit below another adds no pattern to the second wall.
      for (const path of reach.units)
        expect(reach.units.filter((other) => other === path || path.startsWith(`${other}.`))).toEqual([path])
    }),
    { numRuns: 10_000, seed: 26 },
  )
  // Each way through the rule was gone often, and units whose numbers begin alike stood side by side.
  for (const [way, times] of Object.entries(tried)) expect([way, times > 500]).toEqual([way, true])
})
