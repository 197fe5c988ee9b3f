import { identity } from '#capabilities/identity/server.ts'
import { ledger } from '#capabilities/ledger/server.ts'
import { risk } from '#capabilities/risk/server.ts'
import type { Capability } from '#platform/capability.ts'

/** Every capability, lower tiers first. */
export const capabilities: readonly Capability[] = [identity, ledger, risk]
