import { inject } from 'vitest'

/** Where the demo of this worker is: nobody but the journeys of one worker, one after the other, changes it. */
export const demoAddress = (): string => {
  const addresses = inject('addresses')
  const address = addresses[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % addresses.length]
  if (!address) throw new Error('this worker has no demo of its own')
  return address
}
