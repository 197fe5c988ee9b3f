import type { Id } from '#kernel/id.ts'
import type { Role, SystemRight } from '#kernel/verb.ts'
import type { Tx } from '../database.ts'

/**
 * How the expected access of a verb is written down, by hand, from the table of decision 8 and never from the code that
 * grants it. One file a capability, `access.ts`; the matrix fails on a verb without a row and on a row without a verb.
 */

/** Where the things of the small organisation lie: a unit path each, in both tenants. */
export const places = ['1', '1.1', '1.1.1', '1.1.2', '1.2', '1.2.1'] as const
export type Place = (typeof places)[number]

/** The crew where whoever asks belongs, and whose post he or she holds. */
export const homePlace: Place = '1.1.2'

/** How far a role sees: oneself, the own crew, the own crew and the units above it, units reached, members of branches reached, or the whole organisation. */
export type Span = 'own' | 'crew' | 'over' | 'units' | 'branch' | 'all'

/** Things by kind, each with the spans in which it is seen; a kind that is not named is not seen. */
export type Shown = Readonly<Record<string, readonly Span[]>>

/** One of a kind at every place where it is seen; of several kinds, or of one that stands twice, as many. */
export type Counted = string | readonly string[]

export interface Row {
  /** Who may, and what the answer then shows; a role that is missing is refused. */
  readonly roles: Readonly<Partial<Record<Role, Shown>>> | { readonly everybody: Shown } | 'anyone'
  /** The input, for a thing at a place where the verb is about one; nothing at all when it is left out. */
  readonly ask?: (at: At) => Readonly<Record<string, unknown>>
  /** The kind of thing the verb is about: within the spans it is found, beyond it looks absent. */
  readonly of?: string
  /** The answer shows some of these at most: a page, a choice, the one thing asked for. */
  readonly atMost?: true
  /**
   * Fields of the answer, each by its path (`posts[].holders`) and with all that lies in it, that a role is never shown
   * filled; every other field that somebody is shown, whoever may ask is shown. What is withheld from a learner is
   * withheld from every role that has no part of its own. Of a workbook `[].` and the head.
   */
  readonly withholds?: Readonly<Partial<Record<Role, readonly string[]>>>
  /** Fields of which the planted things of a role may have none, such as the end of what has ended: they are not compared. */
  readonly rare?: readonly string[]
  /** Lists and numbers of the answer, each by its path, and how many of what they hold or tell for whoever asks. */
  readonly counts?: Readonly<Record<string, Counted>>
  /** Figures that stand for lists of other verbs, each by its path: `risk.due-reviews/due`, added up for whoever asks. */
  readonly sums?: Readonly<Partial<Record<Role, Readonly<Record<string, readonly string[]>>>>>
  /** The right with which a system of others may, too. */
  readonly systems?: SystemRight
  /** Whom the verb admits at other times, each with the refusal now: that whoever is an officer does it alone. */
  readonly shut?: Readonly<Partial<Record<Role, string>>>
  /** It asks about a thing that is not there: only whether the role may ask is looked at. */
  readonly absent?: true
}

export interface At {
  readonly place: Place
  /** The id of the thing of this kind at the place. */
  readonly id: (kind: string) => string
  /** Its word, which stands in names, codes and staff numbers alike. */
  readonly word: (kind: string) => string
  readonly newId: () => string
}

/** What a capability puts at every place before the matrix asks. */
export interface Planting {
  readonly tx: Tx
  readonly place: Place
  readonly id: <Kind extends string>(kind: Kind) => Id<Kind>
  readonly word: (kind: string) => string
}

export interface AccessTable {
  readonly rows: Readonly<Record<string, Row>>
  readonly plant?: (at: Planting) => Promise<void>
}

/** Taking a list out shows what the list shows, to whom the list shows it; its rows are those of the first list counted. */
export const exportRow = ({ withholds: _, rare: __, sums: ___, counts, ...list }: Row): Row => ({
  ...list,
  ...(counts && {
    counts: Object.fromEntries(
      Object.values(counts)
        .slice(0, 1)
        .map((first) => ['', first]),
    ),
  }),
  ask: (at) => ({ of: list.ask?.(at) ?? {}, language: 'zh' }),
})

/** Decision 8: an administrator takes registers, power lists and templates in while nobody is an officer; here is one. */
export const leftToOfficers = { shut: { 'system-administrator': 'left-to-officers' } } as const

/**
 * The rows of one kind of list: everything an import asks, for the roles that may. A draft is found within the reach of
 * whoever asks; `roles` says what of the reach an answer about it may name besides.
 */
export const importRows = (
  list: string,
  names: readonly string[],
  roles: Readonly<Partial<Record<Role, Shown>>>,
  { shut }: Pick<Row, 'shut'> = {},
): AccessTable['rows'] => {
  const kind = draftKind(list)
  const rolesWith = (shownTo: (shown: Shown) => Shown): Row['roles'] =>
    Object.fromEntries(Object.entries(roles).map(([role, shown]) => [role, shownTo(shown)]))
  const drafts = { [kind]: ['units'] } as const
  return Object.fromEntries(
    names.map((name): [string, Row] => {
      const deed = name.slice(name.indexOf('.') + 1)
      const ask = (at: At) => importAsk(deed, at.id(kind))
      // What was written by mistake is taken back whoever is an officer meanwhile.
      const isShut = shut && !deed.startsWith('undo-') ? { shut } : {}
      // Without a file it is refused; with one it is asked for of everybody.
      if (/^(read|stage)-/.test(deed)) return [name, { roles: rolesWith(() => ({})), ask, ...isShut }]
      if (deed.endsWith('-drafts'))
        return [name, { roles: rolesWith(() => drafts), counts: { drafts: kind }, ...isShut }]
      return [name, { roles: rolesWith((shown) => ({ ...shown, ...drafts })), of: kind, atMost: true, ask, ...isShut }]
    }),
  )
}

const draftKind = (list: string): string => `draft-${list}`

const importAsk = (deed: string, draft: string): Readonly<Record<string, unknown>> => {
  const seen = { created: 0, changed: 0, ended: 0, unchanged: 0, doubtful: 0 }
  if (deed.startsWith('read-')) return { sheet: null, encoding: null }
  if (deed.startsWith('stage-')) return { sheet: null, encoding: null, mapping: [], remember: false }
  if (deed.endsWith('-preview')) return { draft, full: false, show: 'created', page: 0 }
  if (deed.startsWith('download-')) return { draft, full: false, language: 'zh' }
  if (deed.startsWith('repair-')) return { draft, line: 1, field: 'name', act: 'aside', value: '' }
  if (deed.startsWith('import-')) return { draft, full: false, seen }
  return { draft }
}

/** A list that somebody uploaded at the place, with a row that says nothing and waits. */
export const plantDraft = async ({ tx, place, id, word }: Planting, list: string): Promise<void> => {
  const draft = id(draftKind(list))
  await plantRow(tx, 'import_draft', {
    ...{ id: draft, list, unit_path: place, file_name: word(draftKind(list)), digest: '', fields: '[]' },
    ...{ staged_by: '00000000-0000-7000-8000-000000000001', staged_at: '2027-01-11T01:00:00Z' },
  })
  await plantRow(tx, 'import_row', {
    ...{ draft_id: draft, line: 1, unit_path: place, key: '', told: '{}', fixes: '{}', wish: '{}', doubts: '[]' },
    state: 'open',
  })
}

/** Puts one row into a table, past every rule: the matrix needs things to look for, not a history. */
export const plantRow = async (tx: Tx, table: string, row: Readonly<Record<string, unknown>>): Promise<void> => {
  const columns = ['tenant_id', ...Object.keys(row)]
  const values = [tx.tenant, ...Object.values(row)]
  await tx.client.query(
    `insert into ${table} (${columns.join(', ')}) values (${values.map((_, at) => `$${at + 1}`).join(', ')})`,
    values,
  )
}

/** The same words in both languages, as a column of names holds them. */
export const bothLanguages = (text: string) => ({ zh: text, en: text })
