/** A scene of a lesson and the scenes its choices lead to. */
export interface Scene {
  readonly id: string
  readonly next: readonly string[]
}

export interface PathNode {
  readonly id: string
  readonly column: number
  /** Rows from the middle line, so that the drawing is even above and below; may be a half. */
  readonly row: number
}

export interface PathLayout {
  readonly nodes: readonly PathNode[]
  readonly edges: readonly { readonly from: string; readonly to: string }[]
  readonly columns: number
  readonly rows: number
}

/**
 * Scenes in columns by the longest way that leads to them, so that every choice leads to the right. A choice
 * that leads back to an earlier scene is left out: going back is free and not a step forward.
 */
export const pathLayout = (scenes: readonly Scene[], start: string): PathLayout => {
  const byId = new Map(scenes.map((scene) => [scene.id, scene]))
  const edges: { from: string; to: string }[] = []
  const finished: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  const visit = (id: string) => {
    state.set(id, 'open')
    for (const to of byId.get(id)?.next ?? []) {
      if (!byId.has(to) || state.get(to) === 'open') continue
      if (!edges.some((edge) => edge.from === id && edge.to === to)) edges.push({ from: id, to })
      if (!state.has(to)) visit(to)
    }
    state.set(id, 'done')
    finished.push(id)
  }
  if (byId.has(start)) visit(start)

  const order = [...finished].reverse()
  const column = new Map(order.map((id) => [id, 0]))
  for (const id of order)
    for (const edge of edges)
      if (edge.from === id) column.set(edge.to, Math.max(column.get(edge.to) ?? 0, (column.get(id) ?? 0) + 1))

  const columns = columnsOf(order, column, byId)
  return {
    edges,
    nodes: columns.flatMap((ids, at) => ids.map((id, k) => ({ id, column: at, row: k - (ids.length - 1) / 2 }))),
    columns: columns.length,
    rows: Math.max(1, ...columns.map((ids) => ids.length)),
  }
}

/** Within a column, scenes stand in the order in which the choices before them name them. */
const columnsOf = (
  order: readonly string[],
  column: ReadonlyMap<string, number>,
  byId: ReadonlyMap<string, Scene>,
): string[][] => {
  const columns: string[][] = []
  const last = Math.max(-1, ...column.values())
  for (let at = 0; at <= last; at += 1) {
    const named = columns.flat().flatMap((id) => byId.get(id)?.next ?? [])
    const here = order.filter((id) => column.get(id) === at)
    columns.push(here.sort((a, b) => named.indexOf(a) - named.indexOf(b)))
  }
  return columns
}
