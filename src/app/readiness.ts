import type pg from 'pg'

const enough = 2_000

/**
 * What stands in the way of serving: the database does not answer, or not within two seconds. Asked by whoever watches
 * the product, so it answers within that time whatever happens.
 */
export const readinessOf = (owner: pg.Pool) => async (): Promise<string | undefined> => {
  const late = new Promise<string>((resolve) => setTimeout(resolve, enough, 'database-slow').unref())
  return Promise.race([late, ask(owner).catch(() => 'database-lost')])
}

const ask = async (owner: pg.Pool): Promise<undefined> => {
  await owner.query('select 1')
  return undefined
}
