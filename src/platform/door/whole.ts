import { openPlaces } from '#kernel/closed.ts'
import { seenThings } from '#kernel/sights.ts'
import { type AnyVerb, everyRole, givesFile } from '#kernel/verb.ts'

const dataClasses = ['public', 'internal', 'personal', 'sensitive']

/**
 * What a verb lacks before it may have a route; empty when it is whole. A route without permission, schema or data
 * class stops the start.
 */
export const missingParts = (verb: AnyVerb): string[] => {
  const { name, access, input, answer } = verb
  const faults: string[] = []
  if (!/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(name)) faults.push('a name of the form capability.verb-name')
  if (access?.roles === undefined || (access.roles !== 'anyone' && access.roles.length === 0))
    faults.push('a permission')
  else if (access.roles !== 'anyone' && access.roles.some((role) => !everyRole.includes(role)))
    faults.push('known roles')
  if (!dataClasses.includes(access?.data)) faults.push('a data class')
  if (access?.roles === 'anyone' && access.data !== 'public') faults.push('public data, because anyone may ask')
  if (input?.type !== 'object') faults.push('an input schema')
  else if (openPlaces(input).length > 0) faults.push(`a closed input schema at ${openPlaces(input).join(' ')}`)
  if (takesSecret(input) && access?.guess === undefined) faults.push('a limiter, because it takes a secret')
  if (access.data === 'sensitive' && access.shows === 'own-records') {
    if (!access.ownDevice) faults.push('an own device, because it shows sensitive data of whoever asks')
  } else if (access.data === 'sensitive' && access.look === undefined) faults.push('a word for a look at others')
  if (access?.look !== undefined && access.roles === 'anyone') faults.push('roles, because it looks at others')
  if (isShown(verb) && !seenThings.some((thing) => thing === access.shows))
    faults.push('a row of the table of who sees what, because it shows what is personal')
  if (access?.asksPurpose !== undefined && access.look === undefined)
    faults.push('a word for a look at others, because it asks for what')
  else if (access?.asksPurpose?.some((role) => access.roles !== 'anyone' && !access.roles.includes(role)))
    faults.push('only roles to ask that may look')
  if (answer === undefined || Object.keys(answer).length === 0) faults.push('an answer schema')
  return faults
}

/** IDN-29: what is personal or more, and is shown or taken out. */
const isShown = (verb: AnyVerb): boolean =>
  (verb.kind === 'question' || givesFile(verb)) && ['personal', 'sensitive'].includes(verb.access?.data)

const takesSecret = (input: AnyVerb['input'] | undefined): boolean =>
  Object.values(input?.properties ?? {}).some((property) => 'secret' in property)

export const assertWhole = (verb: AnyVerb): void => {
  const faults = missingParts(verb)
  if (faults.length > 0) throw new Error(`${verb.name || 'a verb'} has no route until it has ${faults.join(', ')}`)
}
