import { type AnyVerb, type CommandNames, everyRole } from '#kernel/verb.ts'
import type { Capability } from '#platform/capability.ts'

/** Decision 16: every verb with its data class and roles, one table a capability, as `docs/verbs.md` holds it. */
export const verbList = (capabilities: readonly Capability[], names: CommandNames): string =>
  capabilities
    .map(({ name, routes }) => [`## ${name}`, '', ...head, ...routes.map(({ verb }) => rowOf(verb, names))].join('\n'))
    .join('\n\n')

const head = ['| verb | does | class | row | roles | guards |', '| --- | --- | --- | --- | --- | --- |']

const rowOf = (verb: AnyVerb, names: CommandNames): string => {
  const { name, kind, access } = verb
  const called = names[name]
  const does = kind === 'question' ? 'asks' : called ? `${called.zh} ${called.en}` : 'changes'
  return `| \`${name}\` | ${does} | ${access.data} | ${access.shows ?? ''} | ${rolesOf(access.roles)} | ${guardsOf(verb).join(', ')} |`
}

const rolesOf = (roles: AnyVerb['access']['roles']): string => {
  if (roles === 'anyone') return '**anyone**, signed in or not'
  return everyRole.every((role) => roles.includes(role)) ? 'everybody' : roles.join(', ')
}

const guardsOf = ({ access: { guess, look, ownDevice }, upload }: AnyVerb): string[] => [
  ...(guess ? [`limiter (${guess.by})`] : []),
  ...(look ? ['leaves a look'] : []),
  ...(ownDevice ? ['own device'] : []),
  ...(upload ? [`file up to ${Math.round(upload.maxBytes / 1_000_000)} MB`] : []),
]
