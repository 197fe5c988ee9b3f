import { hex } from '../rules/bytes.ts'

/** Bytes as PostgreSQL reads them out of JSON. */
export const bytea = (bytes: Uint8Array): string => `\\x${hex(bytes)}`
