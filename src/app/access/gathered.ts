import type { Role } from '#kernel/verb.ts'
import type { Row } from '#platform/testing/access.ts'
import { withheldFrom } from './ask.ts'
import { liesIn } from './fields.ts'

/** What a whole pass of the matrix was shown. */
export interface Gathered {
  /** By verb and role, the fields that somebody of the role was shown filled. */
  readonly fields: Map<string, Map<Role, Set<string>>>
  /** By whoever asked, the lists and numbers of every answer, `risk.posts/matching`. */
  readonly numbers: Map<string, Map<string, number>>
}

export const nothingYet = (): Gathered => ({ fields: new Map(), numbers: new Map() })

export const gather = (
  { fields, numbers }: Gathered,
  verb: string,
  { name, role }: { readonly name: string; readonly role: Role },
  shown: { readonly fields: ReadonlySet<string>; readonly numbers: ReadonlyMap<string, number> },
): void => {
  const byRole = fields.get(verb) ?? new Map<Role, Set<string>>()
  fields.set(verb, byRole.set(role, new Set([...(byRole.get(role) ?? []), ...shown.fields])))
  const own = numbers.get(name) ?? new Map<string, number>()
  for (const [path, number] of shown.numbers) own.set(`${verb}/${path}`, number)
  numbers.set(name, own)
}

/** Every field that somebody is shown, all who may ask are shown, but for what the row withholds from a role. */
export const fieldFaults = ({ fields }: Gathered, rows: ReadonlyMap<string, Row>): string[] =>
  [...fields].flatMap(([verb, byRole]) => {
    const row = rows.get(verb) ?? { roles: {} }
    const { rare = [] } = row
    const all = [...new Set([...byRole.values()].flatMap((own) => [...own]))].sort()
    return [...byRole].flatMap(([role, own]) => {
      const kept = withheldFrom(row, role)
      const isKept = (field: string): boolean => [...kept, ...rare].some((one) => liesIn(field, one))
      const others = [...byRole.keys()].filter((other) => other !== role)
      const idle = kept.filter((one) => others.length > 0 && !all.some((field) => liesIn(field, one)))
      const missed = all.filter((field) => !own.has(field) && !isKept(field))
      return [
        ...(missed.length > 0 ? [`${verb} by every ${role} misses the fields ${missed.join(' ')}`] : []),
        ...idle.map((one) => `${verb} withholds ${one} from a ${role}, and shows it to nobody`),
      ]
    })
  })

/** A figure is the sum of the lists it stands for, as whoever asks sees them. */
export const sumFaults = (
  { numbers }: Gathered,
  people: readonly { readonly name: string; readonly role: Role }[],
  rows: ReadonlyMap<string, Row>,
): string[] =>
  people.flatMap(({ name, role }) =>
    [...rows].flatMap(([verb, { sums = {} }]) =>
      Object.entries(sums[role] ?? {}).flatMap(([path, of]) => {
        const own = numbers.get(name)
        const figure = own?.get(`${verb}/${path}`)
        const sum = of.reduce((total, list) => total + (own?.get(list) ?? Number.NaN), 0)
        return figure === sum ? [] : [`${verb} tells ${name} ${path} ${figure}; its lists hold ${sum}`]
      }),
    ),
  )
