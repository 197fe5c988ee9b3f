/** PostgreSQL's classes of what goes by itself: connection lost, in each other's way, server going down or starting, too many connections, a lock not got in time. */
const passing = /^(08|40001|40P01|57P0|53300|55P03|ECONN|EPIPE|ENOENT)/

/** How the driver says, without a code, that a connection was cut under it. */
const lost = /^Connection terminated|connection error and is not queryable/

/**
 * The status for what nobody answered. 503 may be sent again with its key; 507 says that the disk is full; a day that is in
 * no calendar, or a number beyond all counting, fits its pattern and is first known as wrong by the database.
 */
export const faultStatus = ({ code = '', message }: { readonly code?: string; readonly message: string }): number => {
  if (['22003', '22007', '22008'].includes(code)) return 400
  if (code === '53100' || code === 'ENOSPC') return 507
  return passing.test(code) || lost.test(message) ? 503 : 500
}
