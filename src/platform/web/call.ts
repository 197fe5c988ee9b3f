import { no, ok, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import { type AnswerOf, type AnyVerb, everyRole, type InputOf, type RefusalOf, type Role } from '#kernel/verb.ts'
import { noteSignedOut } from './ended.ts'
import { newKey } from './idempotency.ts'
import { type Problem, ProblemError } from './problem.ts'

/**
 * Asks a question or sends a command. A refusal that the contract names comes back as a value; everything else that
 * goes wrong is thrown as a `ProblemError`.
 */
export const call = async <V extends AnyVerb>(
  verb: V,
  input: InputOf<V>,
  { file, key }: { readonly file?: File | undefined; readonly key?: string } = {},
): Promise<Result<AnswerOf<V>, RefusalOf<V>>> => {
  const reply = await ask(verb, input, { file, key })
  return reply.ok ? ok((await reply.value.json()) as AnswerOf<V>) : reply
}

/** The same for a command of which only the name, the input and the possible refusals are at hand. */
export const callByName = async (
  name: string,
  input: unknown,
  { key, refusals }: { readonly key: string; readonly refusals: readonly string[] },
): Promise<Result<unknown, string>> => {
  const reply = await ask({ kind: 'command', name, refusals, upload: undefined }, input, { file: undefined, key })
  return reply.ok ? ok(await reply.value.json()) : reply
}

/** The same for an answer that is a file: its bytes, under the name the server gave it. */
export const callForFile = async <V extends AnyVerb>(
  verb: V,
  input: InputOf<V>,
): Promise<Result<File, RefusalOf<V>>> => {
  const reply = await ask(verb, input, { key: newKey() })
  return reply.ok ? ok(new File([await reply.value.blob()], nameOf(reply.value))) : reply
}

const nameOf = ({ headers }: Response): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'file')

type Callable = Pick<AnyVerb, 'kind' | 'name' | 'refusals' | 'upload'>

const ask = async <V extends Callable>(
  verb: V,
  input: unknown,
  { file, key }: { readonly file?: File | undefined; readonly key?: string | undefined },
): Promise<Result<Response, RefusalOf<V>>> => {
  const { path, init } = requestOf(verb, input, file)
  const headers = { ...init.headers, ...(key === undefined ? {} : { 'Idempotency-Key': key }) }
  const response = await fetch(path, { ...init, headers, credentials: 'same-origin' }).catch(() => {
    throw new ProblemError({ kind: 'offline' })
  })
  if (response.ok) return ok(response)
  const body = bodyOf(await response.json().catch(() => null))
  if (verb.refusals.some((known) => known === body.refusal)) return no(body.refusal as RefusalOf<V>)
  const problem = problemFrom(response.status, body)
  if (problem.kind === 'signed-out') noteSignedOut()
  throw new ProblemError(problem)
}

/** The request of one call: a question by GET, a command as JSON, anything with a file as a form. */
export const requestOf = (
  verb: Pick<AnyVerb, 'kind' | 'name' | 'upload'>,
  input: unknown,
  file: File | undefined,
): { readonly path: string; readonly init: { method: string; body?: BodyInit; headers?: Record<string, string> } } => {
  const path = `/api/v1/${verb.name}`
  if (verb.upload !== undefined) {
    const form = new FormData()
    // The server reads the fields that stand before the file.
    form.append('input', JSON.stringify(input))
    if (file) form.append('file', file)
    return { path, init: { method: 'POST', body: form } }
  }
  if (verb.kind === 'question') return { path: `${path}${queryOf(input as object)}`, init: { method: 'GET' } }
  return {
    path,
    init: { method: 'POST', body: JSON.stringify(input), headers: { 'Content-Type': 'application/json' } },
  }
}

/** Query parameters of a question's input; lists are repeated, what is absent stays out. */
export const queryOf = (input: object): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null) query.append(name, String(one))
  return query.size === 0 ? '' : `?${query}`
}

interface Refused {
  readonly refusal: string
  readonly roles: readonly Role[]
  readonly where: readonly string[]
  readonly code: string | undefined
  readonly wait: number | undefined
  readonly says: Pair | undefined
}

const bodyOf = (body: unknown): Refused => {
  const { refusal, roles, where, code, wait, says } = (body ?? {}) as Record<string, unknown>
  return {
    refusal: typeof refusal === 'string' ? refusal : '',
    roles: Array.isArray(roles) ? everyRole.filter((role) => roles.includes(role)) : [],
    where: Array.isArray(where) ? where.map(String) : [],
    code: typeof code === 'string' ? code : undefined,
    wait: typeof wait === 'number' ? wait : undefined,
    says: typeof says === 'object' && says !== null ? (says as Pair) : undefined,
  }
}

const problemFrom = (status: number, { refusal, roles, where, code, wait, says }: Refused): Problem => {
  if (refusal === 'signed-out') return { kind: 'signed-out' }
  if (refusal === 'not-permitted') return { kind: 'not-permitted', roles }
  if (refusal === 'too-many-tries') return { kind: 'wait', seconds: wait ?? 60 }
  if (refusal === 'shared-device' || refusal === 'purpose-missing') return { kind: refusal }
  if (refusal === 'unknown-member' && says) return { kind: 'outdated', says }
  if (refusal === 'invalid' && status === 400) return { kind: 'invalid', where }
  return { kind: 'failed', code: ['PL', status, code ?? refusal].filter(Boolean).join('-') }
}
