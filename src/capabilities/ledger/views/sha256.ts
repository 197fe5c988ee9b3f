import { hash } from 'node:crypto'
import type { Hash } from '../rules/bytes.ts'

/** In one call: a hash object for every few bytes costs twice as much as what it computes. */
export const sha256: Hash = (bytes) => hash('sha256', bytes, 'buffer')
