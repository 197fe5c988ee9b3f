import { benchPublish } from '#capabilities/plan/bench.ts'
import { inLaboratory } from './laboratory.ts'
import { type Bench, compare, times } from './measure.ts'

const runs = 3

/**
 * One item published to everybody, with the rules of the audience and row-level security, against the same rows into a
 * table of the same shape with the same indexes. Every run has a database of its own; nothing warms up.
 */
export const planPublish: Bench = {
  names: ['plan.publish'],
  run: async ({ people }) => {
    const published = await times(runs, () => inLaboratory((laboratory) => benchPublish(laboratory, people)))
    return [
      compare({
        name: 'plan.publish',
        unit: 's',
        values: published.map(({ publishMs }) => publishMs / 1_000),
        floor: { name: 'insert … select of the same rows', values: published.map(({ bareMs }) => bareMs / 1_000) },
        goal: { ratio: 3 },
        also: { people, rows: Math.min(...published.map(({ rows }) => rows)) },
      }),
    ]
  },
}
