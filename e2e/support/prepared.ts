import { inject } from 'vitest'
import { copyOf } from './demo.ts'

/** A folder with the demo as on its first morning, for what needs an organisation of its own. */
export const preparedFolder = (): string => copyOf(inject('prepared'))
