import type { Tx } from '../database.ts'

/**
 * For queries over everybody: the planner takes the policies of row-level security for far narrower than they are and
 * would look a million people up one by one.
 */
export const inBulk = async <T>(tx: Tx, work: () => Promise<T>): Promise<T> => {
  await tx.client.query(`set local enable_nestloop = off; set local work_mem = '64MB'`)
  const done = await work()
  await tx.client.query('set local enable_nestloop to default; set local work_mem to default')
  return done
}
