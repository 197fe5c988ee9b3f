/** What others may call. */
export type { Draft } from './rules/statement.ts'
export { type Recording, recordStatements } from './store/statements.ts'
export { ownStatementsOf } from './views/own-statements.ts'
