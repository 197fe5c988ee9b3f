import { Type } from 'typebox'

const citation = Type.Object({ title: Type.String(), binds: Type.Array(Type.String()) })

export const right = Type.Object({ ...citation.properties, checked: Type.Boolean() })
export const wrong = Type.Object({ binds: citation.properties.binds })
export const { title } = citation.properties
export const names = Object.keys(citation.properties)
