import type { FastifyRequest } from 'fastify'

/** To the standard output, nowhere, or to somebody who reads along. */
export type Logging = boolean | { readonly write: (line: string) => void }

interface Fault {
  readonly name: string
  readonly message: string
  readonly stack?: string
  readonly code?: string
  readonly table?: string
  readonly constraint?: string
}

/**
 * How a log tells things: the route, the code of the call and where it went wrong. Never a query, a body, a header, a
 * network address or a person.
 */
export const nameless = {
  req: ({ method, routeOptions }: FastifyRequest) => ({ method, url: routeOptions?.url ?? '' }),
  res: ({ statusCode }: { readonly statusCode: number }) => ({ statusCode }),
  err: ({ name, message, stack = '', code = '', table, constraint }: Fault) => ({
    type: name,
    code,
    table,
    constraint,
    // A database repeats the values it stumbled over in its message; the place is enough to find the fault.
    message: code === '' ? message : '',
    stack: stack.slice(Math.max(0, stack.indexOf('\n    at '))),
  }),
}
