import type { TSchema } from 'typebox'

interface Parts {
  readonly type?: string
  readonly items?: TSchema
  readonly properties?: Readonly<Record<string, TSchema>>
  readonly anyOf?: readonly TSchema[]
}

const isRecord = (shape: TSchema): boolean => {
  const { type, anyOf = [] } = shape as Parts
  return type === 'object' || anyOf.some(isRecord)
}

/** Whether an answer holds a list of records anywhere; one of words or numbers is no list to take out. */
export const holdsRecords = (shape: TSchema): boolean => {
  const { items, properties = {}, anyOf = [] } = shape as Parts
  if (items) return isRecord(items)
  return [...Object.values(properties), ...anyOf].some(holdsRecords)
}
