/** One step of the schema, as data: the bundle carries the steps with it. */
export interface Migration {
  /** The folder it belongs to, such as `responsibility` or `platform/jobs`. */
  readonly capability: string
  /** `0001-duty`: four figures, then its subject. */
  readonly name: string
  readonly sql: string
}

export const numberOf = ({ capability, name }: Migration): number => {
  if (!/^\d{4}-[a-z0-9-]+$/.test(name)) throw new Error(`${capability}/${name}: a migration is named like 0001-duty`)
  return Number(name.slice(0, 4))
}
