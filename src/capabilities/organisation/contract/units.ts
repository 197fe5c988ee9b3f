import { Type } from 'typebox'
import { dayShape, oneOf, orNull } from '#kernel/shape.ts'
import { type Access, verb } from '#kernel/verb.ts'
import { unitKinds } from '../rules/organisation.ts'

/** The two trees are kept by the system administrator. */
const access = { roles: ['system-administrator'], data: 'internal' } as const satisfies Access
/** What reads a place goes on only once it is settled where that is. */
const placing = { ...access, alone: true } as const satisfies Access

const codeShape = Type.String({ minLength: 1, maxLength: 80 })
/** Without an English name the Chinese one stands for both. */
const nameShape = Type.Object({
  zh: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
  en: Type.String({ maxLength: 80 }),
})
const unitAnswer = Type.Object({ unit: codeShape })
const branchAnswer = Type.Object({ branch: codeShape })
const nothing = Type.Object({})

/** A new unit below another. */
export const AddUnit = verb('organisation.add-unit', access, {
  input: Type.Object({ above: codeShape, kind: oneOf(unitKinds), name: nameShape }),
  answer: unitAnswer,
  refusals: ['unit-not-found', 'above-closed', 'name-taken'],
})

/** Another name, or another kind, from now on and everywhere; records keep what was written. */
export const RenameUnit = verb('organisation.rename-unit', access, {
  input: Type.Object({ unit: codeShape, kind: oneOf(unitKinds), name: nameShape }),
  answer: nothing,
  refusals: ['unit-not-found', 'unit-closed', 'name-taken'],
})

/** Under another unit, with everything below it and everything that happened there; whoever sees it follows. */
export const MoveUnit = verb('organisation.move-unit', placing, {
  input: Type.Object({ unit: codeShape, below: codeShape }),
  /** The unit above before. */
  answer: Type.Object({ before: codeShape }),
  refusals: [
    ...['unit-not-found', 'unit-closed', 'top-unit', 'below-itself', 'there-already', 'above-closed', 'name-taken'],
    ...['role-waits', 'import-open'],
  ] as const,
})

/** From this day on it is no longer there; everything that happened in it stays. */
export const CloseUnit = verb('organisation.close-unit', placing, {
  input: Type.Object({ unit: codeShape, on: dayShape }),
  answer: nothing,
  refusals: [
    ...['unit-not-found', 'unit-closed', 'top-unit', 'has-units', 'has-people', 'has-posts', 'has-branch'],
    ...['has-roles', 'day-to-come', 'day-too-early'],
  ] as const,
})

/** A unit that was closed is there again. */
export const ReopenUnit = verb('organisation.reopen-unit', access, {
  input: Type.Object({ unit: codeShape }),
  answer: nothing,
  refusals: ['unit-not-found', 'unit-open', 'above-closed', 'name-taken'],
})

/** A new party branch, which may equal a unit. */
export const AddBranch = verb('organisation.add-branch', access, {
  input: Type.Object({ name: nameShape, unit: orNull(codeShape) }),
  answer: branchAnswer,
  refusals: ['unit-not-found', 'unit-closed', 'name-taken', 'unit-taken'],
})

export const RenameBranch = verb('organisation.rename-branch', access, {
  input: Type.Object({ branch: codeShape, name: nameShape }),
  answer: nothing,
  refusals: ['branch-not-found', 'branch-closed', 'name-taken'],
})

/** Decision 6: where a branch equals a unit, its secretary reaches the unit's done and not done besides the members. */
export const SetBranchUnit = verb('organisation.set-branch-unit', placing, {
  input: Type.Object({ branch: codeShape, unit: orNull(codeShape) }),
  answer: Type.Object({ secretaries: Type.Integer() }),
  refusals: ['branch-not-found', 'branch-closed', 'unit-not-found', 'unit-closed', 'unit-taken', 'role-waits'],
})

export const CloseBranch = verb('organisation.close-branch', placing, {
  input: Type.Object({ branch: codeShape, on: dayShape }),
  answer: nothing,
  refusals: ['branch-not-found', 'branch-closed', 'has-members', 'has-secretary', 'day-to-come'],
})

/** A branch that was closed is there again. */
export const ReopenBranch = verb('organisation.reopen-branch', access, {
  input: Type.Object({ branch: codeShape }),
  answer: nothing,
  refusals: ['branch-not-found', 'branch-open', 'name-taken', 'unit-closed', 'unit-taken'],
})
