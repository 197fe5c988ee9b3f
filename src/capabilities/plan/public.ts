/**
 * What others may call. For joining, four views are published: `plan_programme` (programmes that are written or out),
 * `plan_publication` (what went out, version by version), `plan_ceiling` (ceilings that differ from the defaults) and
 * `plan_key_date` (the organisation's own days); all keep row-level security.
 */
export { noAudience } from './rules/audience.ts'
export { type BurdenClass, burdenClasses, burdenClassOf, defaultCeilings } from './rules/burden.ts'
export { loadCeilings } from './store/ceilings.ts'
export { addNode } from './use-cases/add-node.ts'
export { changeProgramme } from './use-cases/change-programme.ts'
export { draftProgramme } from './use-cases/draft-programme.ts'
export { publishProgramme } from './use-cases/publish-programme.ts'
export { submitProgramme } from './use-cases/submit-programme.ts'
export { burden } from './views/burden.ts'
