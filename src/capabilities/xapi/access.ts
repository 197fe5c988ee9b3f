import { type AccessTable, plantRow } from '#platform/testing/access.ts'

/** Decision 1: statements about oneself, to oneself. */
export const access: AccessTable = {
  rows: { 'xapi.own-statements': { roles: { everybody: {} } } },
  plant: ({ tx, id, word }) =>
    plantRow(tx, 'xapi_statement', {
      person_id: id('person'),
      id: id('statement'),
      verb: 'answered',
      activity: word('result'),
      occurred_at: '2027-01-08T08:00:00Z',
      stored_at: '2027-01-08T08:00:00Z',
      raw: word('result'),
    }),
}
