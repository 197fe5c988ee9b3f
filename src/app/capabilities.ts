import { identity } from '#capabilities/identity/server.ts'
import type { Capability } from '#platform/capability.ts'

/** Every capability, lower tiers first; migrations run in this order. */
export const capabilities: readonly Capability[] = [identity]
