import { benchPublish, benchRepublish, severalItems } from '#capabilities/plan/bench.ts'
import { inLaboratory } from './laboratory.ts'
import { type Bench, compare } from './measure.ts'

const runs = 5
const runsAgain = 3

/**
 * One item published to everybody, with the rules of the audience and row-level security, against the same rows into a
 * table of the same shape with the same indexes. The two take turns in one database, each time into an empty table.
 */
export const planPublish: Bench = {
  names: ['plan.publish'],
  run: async ({ people }) => {
    const { publishMs, bareMs, rows } = await inLaboratory((laboratory) => benchPublish(laboratory, people, runs))
    return [
      compare({
        name: 'plan.publish',
        unit: 's',
        values: publishMs.map((ms) => ms / 1_000),
        floor: { name: 'insert … select of the same rows', values: bareMs.map((ms) => ms / 1_000) },
        goal: { ratio: 3 },
        also: { people, rows },
      }),
    ]
  },
}

/** Three items published to a quarter of the people, in one statement, against the same rows barely. */
export const planPublishSeveral: Bench = {
  names: ['plan.publish-several'],
  run: async ({ people }) => {
    const sent = await inLaboratory((laboratory) =>
      benchPublish(laboratory, Math.ceil(people / 4), runsAgain, severalItems),
    )
    return [
      compare({
        name: 'plan.publish-several',
        unit: 's',
        values: sent.publishMs.map((ms) => ms / 1_000),
        floor: { name: 'insert … select of the same rows', values: sent.bareMs.map((ms) => ms / 1_000) },
        goal: { ratio: 3 },
        also: { people: sent.people, rows: sent.rows, items: severalItems.length },
      }),
    ]
  },
}

/** A second version to an audience that has grown, against the rows that are new into a table that holds the others. */
export const planRepublish: Bench = {
  names: ['plan.republish'],
  run: async ({ people }) => {
    const again = await inLaboratory((laboratory) => benchRepublish(laboratory, people, runsAgain))
    return [
      compare({
        name: 'plan.republish',
        unit: 's',
        values: again.publishMs.map((ms) => ms / 1_000),
        floor: { name: 'insert … select of the rows that are new', values: again.bareMs.map((ms) => ms / 1_000) },
        also: { people, rows: again.rows },
      }),
    ]
  },
}
