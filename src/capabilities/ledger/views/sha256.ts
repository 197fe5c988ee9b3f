import { createHash } from 'node:crypto'
import type { Hash } from '../rules/bytes.ts'

export const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest()
