import type { Day } from '#kernel/day.ts'
import type { DraftRow, Told } from '#kernel/draft.ts'
import type { ChangeKind, ListedChange } from '#kernel/import.ts'
import { type Known, namesOf, type Wordings } from '#kernel/names.ts'
import { named, type Pair } from '#kernel/text.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'
import { changedFields, type PowerWords } from '../rules/power.ts'
import {
  judgePowerRow,
  type PowerField,
  type PowerWish,
  powerFields,
  type StandingPower,
  wordsFromRow,
} from '../rules/power-row.ts'
import { citationsOf } from './citations.ts'
import { powersOn } from './powers.ts'

interface Sight {
  readonly tx: Tx
  readonly units: readonly string[]
  readonly today: Day
}

/** A power that a row adds, or another version of one that is there, or its end. */
export interface PowerChange {
  readonly line: number | null
  readonly kind: ChangeKind
  readonly listed: readonly ListedChange[]
  readonly postId: string
  readonly words: PowerWords
  readonly over: StandingPower | null
}

/** RSK-105: the power list by post and name; everything it brings is a proposal. */
export const powersList = {
  name: 'powers',
  fields: powerFields,
  remembered: ['post', 'checker'],
  judge: async (sight: Sight, about: { readonly wordings: Wordings }, _told: readonly Told[]) => {
    const book = {
      posts: namesOf<Known>('post', await postsWithin(sight), about.wordings),
      units: namesOf('unit', await unitsOf(sight.tx), about.wordings),
      ...(await citationsOf(sight, () => standingPowers(sight))),
    }
    return (told: Told, fixes: Parameters<typeof judgePowerRow>[1]) => judgePowerRow(told, fixes, book)
  },
  choices: async (sight: Sight) => {
    const posts = (await postsWithin(sight)).map(({ name }) => name.zh)
    return { post: posts, checker: posts }
  },
  plan: async (
    sight: Sight,
    ready: readonly DraftRow<PowerWish>[],
    { full, keys }: { readonly full: boolean; readonly keys: () => ReadonlySet<string> },
  ) => {
    const standing = await standingPowers(sight)
    const known = new Map(
      standing.flatMap((power) => [power.name.zh, power.name.en].map((name) => [`${power.postCode}/${name}`, power])),
    )
    const changes: PowerChange[] = []
    const unchanged: number[] = []
    for (const { line, key, wish } of ready) {
      const over = known.get(key) ?? null
      const words = wordsFromRow(wish, over)
      const fields = over ? changedFields(over, words) : []
      if (over && (over.waits || fields.length === 0)) unchanged.push(line)
      else
        changes.push({
          line,
          kind: over ? 'changed' : 'created',
          listed: over ? fields.map((field) => differs(over, words, field)) : [added(wish)],
          postId: wish.postId ?? '',
          words,
          over,
        })
    }
    if (full) changes.push(...leftOut(standing, keys()).map(leavesOut))
    return { changes, unchanged }
  },
}

const added = ({ postCode, name, limits, rule }: PowerWish): ListedChange => ({
  key: postCode,
  label: name,
  field: null,
  before: nothing,
  after: named(limits || rule, null),
  from: null,
  follows: 'proposed',
})

const fieldOf: Readonly<Record<keyof PowerWords, PowerField>> = {
  kind: 'kind',
  name: 'name',
  discretion: 'discretion',
  limits: 'limits',
  norms: 'basis',
  rule: 'basis',
  counterparties: 'counterparties',
  checkerPost: 'checker',
}

const differs = (over: StandingPower, words: PowerWords, field: keyof PowerWords): ListedChange => ({
  key: over.postName,
  label: over.name,
  field: fieldOf[field],
  before: told(over[field]),
  after: told(words[field]),
  from: null,
  follows: 'asked',
})

const told = (value: PowerWords[keyof PowerWords]): Pair => {
  if (value === null) return nothing
  if (typeof value === 'string') return named(value, null)
  return 'zh' in value ? value : named(value.join('、'), null)
}

/** RSK-105: powers of the posts that a whole list names, and which it leaves out. */
const leftOut = (standing: readonly StandingPower[], keys: ReadonlySet<string>): readonly StandingPower[] => {
  const posts = new Set([...keys].map((key) => key.slice(0, key.indexOf('/'))))
  return standing.filter(
    ({ postCode, name, waits }) =>
      !waits && posts.has(postCode) && !keys.has(`${postCode}/${name.zh}`) && !keys.has(`${postCode}/${name.en}`),
  )
}

const leavesOut = (over: StandingPower): PowerChange => ({
  line: null,
  kind: 'ended',
  listed: [
    {
      key: over.postName,
      label: over.name,
      field: null,
      before: over.limits,
      after: nothing,
      from: null,
      follows: 'asked-to-end',
    },
  ],
  postId: over.postId,
  words: over,
  over,
})

const nothing: Pair = { zh: '', en: '' }

/** The powers that count today at posts in reach. */
const standingPowers = ({ tx, units, today }: Sight): Promise<StandingPower[]> =>
  tx.rows(sql<StandingPower>`
    select v.power_id, (
        select max(n.version) from power_version n where n.tenant_id = v.tenant_id and n.power_id = v.power_id) as version,
      v.post_id, v.kind, v.name, v.discretion, v.limits, v.norms, v.rule, v.counterparties, v.checker_post, v.ends,
      v.from_on, v.proposed_on, v.recorded_at, v.confirmed_on, v.confirmed_at, v.returned_on,
      p.code as post_code, p.name as post_name, exists (
        select from power_version w
        where w.tenant_id = v.tenant_id and w.power_id = v.power_id and w.confirmed_on is null and w.returned_on is null)
        as waits
    from ${powersOn(tx, today)} v
    join organisation_post p on p.tenant_id = v.tenant_id and p.post_id = v.post_id
    where p.closed_on is null and ${withinUnits('p.unit_path', units)}
    order by p.code, v.power_id limit 50000`)

const postsWithin = async ({ tx, units, today }: Sight): Promise<Known[]> => {
  const rows = await tx.rows(sql<Omit<Known, 'fullName'> & { readonly unit: string }>`
    select p.post_id as id, p.code, p.name, p.unit_path as path, u.name->>'zh' as unit from organisation_post p
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    where p.tenant_id = ${tx.tenant} and (p.closed_on is null or p.closed_on > ${today}::date)
      and ${withinUnits('p.unit_path', units)}
    order by p.code limit 20000`)
  return rows.map(({ unit, ...post }) => ({ ...post, fullName: `${unit}${post.name.zh}` }))
}

const unitsOf = (tx: Tx): Promise<Known[]> =>
  tx.rows(sql<Known>`
    select u.unit_id as id, u.code, u.name, u.name->>'zh' as full_name, u.path
    from organisation_unit u where u.tenant_id = ${tx.tenant} and u.closed_on is null order by u.path limit 5000`)
