/**
 * What others may call. For joining, four views are published: `plan_programme` (programmes that are written or out),
 * `plan_publication` (what went out, version by version), `plan_ceiling` (ceilings that differ from the defaults) and
 * `plan_key_date` (the organisation's own days); all keep row-level security.
 */
export { noAudience } from './rules/audience.ts'
export { type BurdenClass, burdenClassOf } from './rules/burden.ts'
export { loadCeilings } from './store/ceilings.ts'
export { sealedAudiences } from './store/programmes.ts'
export { burden, ceilingsToConfirm } from './views/burden.ts'
