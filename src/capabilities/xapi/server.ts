import { answer, capability } from '#platform/capability.ts'
import { OwnStatements } from './contract.ts'
import { ownStatements } from './views/own-statements.ts'

export const xapi = capability('xapi', [answer(OwnStatements, ownStatements)])
