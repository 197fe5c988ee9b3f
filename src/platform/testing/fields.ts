import { type FieldKey, type Fields, fieldKeyOf, fieldsUnder } from '../fields.ts'

export const testFieldKey: FieldKey = fieldKeyOf(Buffer.alloc(32, 7))

/** Every test, and every process that a test starts, seals by this one key. */
export const testFields: Fields = fieldsUnder(() => [testFieldKey])
