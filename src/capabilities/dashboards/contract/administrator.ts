import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'

const count = Type.Integer()

/** The lists that a system administrator takes in, in the order of the first run. */
export const administratorLists = ['roster', 'posts', 'register', 'powers', 'absences'] as const

/** The state of the roster and of the installation; no result of anybody. */
export const AdministratorToday = question(
  'dashboards.administrator-today',
  {
    roles: ['system-administrator', 'security-administrator', 'audit-administrator'],
    data: 'internal',
    shows: 'accounts',
  },
  {
    input: Type.Object({}),
    answer: Type.Object({
      asOf: momentShape,
      roster: Type.Object({
        people: count,
        units: count,
        branches: count,
        posts: count,
        withoutPost: count,
        unheld: Type.Object({ count, names: Type.Array(pairShape) }),
        accounts: count,
        closed: count,
      }),
      imports: Type.Object({
        /** By list: how many of them are begun, the rows that wait in them (ORG-30), and the draft where it is one alone. */
        waiting: Type.Array(
          Type.Object({
            ...{ list: oneOf(administratorLists), drafts: count, rows: count, inHand: count },
            draft: orNull(idOf('import-draft')),
          }),
        ),
        last: orNull(Type.Object({ fileName: Type.String(), writtenAt: momentShape })),
      }),
      storage: Type.Object({
        mode: oneOf(['embedded', 'server']),
        version: Type.String(),
        bytes: Type.Integer(),
        /** Whether a write that was confirmed survives a power cut. */
        durable: Type.Boolean(),
        checksums: Type.Boolean(),
      }),
      backup: Type.Object({ health: oneOf(['none', 'fresh', 'old']), lastDoneAt: orNull(momentShape) }),
      ledger: Type.Object({
        entries: count,
        pending: count,
        state: oneOf(['empty', 'whole', 'broken']),
        checkpointAt: orNull(momentShape),
      }),
    }),
  },
)
export type AdministratorTodayAnswer = Static<(typeof AdministratorToday)['answer']>
