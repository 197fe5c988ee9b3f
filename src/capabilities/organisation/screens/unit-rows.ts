import type { UnitLine, UnitPost, UnitsAnswer } from '../contract/settings.ts'

/** One line of the tree on the screen: a unit, or a post held in the unit above it; `open` is null on a leaf. */
export type TreeRow = Readonly<{ key: string; level: number; parent: string | null; at: number; of: number }> &
  (
    | { readonly kind: 'unit'; readonly unit: UnitLine; readonly open: boolean | null }
    | { readonly kind: 'post'; readonly post: UnitPost }
  )

/** The lines that show while these units are open: the posts of a unit before the units below it. */
export const rowsOf = ({ units, posts }: UnitsAnswer, open: ReadonlySet<string>): readonly TreeRow[] => {
  const below = groupsOf(units, ({ above }) => above)
  const held = groupsOf(posts, ({ unit }) => unit)

  const under = (above: string | null, level: number): TreeRow[] => {
    const own = above === null ? [] : (held.get(above) ?? [])
    const children = below.get(above) ?? []
    const of = own.length + children.length
    return [
      ...own.map(
        (post, i): TreeRow => ({
          kind: 'post',
          key: `${post.unit}/${post.code}`,
          level,
          parent: above,
          at: i + 1,
          of,
          post,
        }),
      ),
      ...children.flatMap((unit, i): TreeRow[] => {
        const isLeaf = !held.has(unit.code) && !below.has(unit.code)
        const isOpen = open.has(unit.code)
        const row: TreeRow = {
          kind: 'unit',
          key: unit.code,
          level,
          parent: above,
          at: own.length + i + 1,
          of,
          unit,
          open: isLeaf ? null : isOpen,
        }
        return isOpen && !isLeaf ? [row, ...under(unit.code, level + 1)] : [row]
      }),
    ]
  }
  return under(null, 1)
}

/** Where a unit may go: not where it is, not into itself. Every unit follows the one above it. */
export const placesFor = (units: readonly UnitLine[], unit: UnitLine): readonly UnitLine[] => {
  const inside = new Set([unit.code])
  for (const { code, above } of units) if (above !== null && inside.has(above)) inside.add(code)
  return units.filter(({ code }) => !inside.has(code) && code !== unit.above)
}

export type TreeMove = { readonly focus: string } | { readonly toggle: string }

/** What a key does in a tree: arrows move, open and close; Home and End lead to the first and last line. */
export const treeMove = (rows: readonly TreeRow[], key: string, pressed: string): TreeMove | undefined => {
  const at = rows.findIndex((row) => row.key === key)
  const row = rows[at]
  if (!row) return undefined
  const to = (i: number): TreeMove | undefined => {
    const there = rows[Math.min(Math.max(i, 0), rows.length - 1)]
    return there && { focus: there.key }
  }
  const open = row.kind === 'unit' ? row.open : null
  switch (pressed) {
    case 'ArrowDown':
      return to(at + 1)
    case 'ArrowUp':
      return to(at - 1)
    case 'Home':
      return to(0)
    case 'End':
      return to(rows.length - 1)
    case 'ArrowRight':
      if (open === null) return undefined
      return open ? to(at + 1) : { toggle: key }
    case 'ArrowLeft':
      if (open) return { toggle: key }
      return row.parent === null ? undefined : { focus: row.parent }
    case ' ':
      return open === null ? undefined : { toggle: key }
    default:
      return undefined
  }
}

const groupsOf = <Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> => {
  const groups = new Map<Key, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
