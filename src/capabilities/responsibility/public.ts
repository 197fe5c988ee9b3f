/** What others may call. For joining, the view `responsibility_edge` is published; it keeps row-level security. */
export { forgetLeaders, thingsOfLeaders } from './store/edges.ts'
export { type LoadedEdge, loadDivision } from './use-cases/load-division.ts'
export { type DivisionCounts, divisionCounts } from './views/division-counts.ts'
export { ownEdgesOf } from './views/own-edges.ts'
