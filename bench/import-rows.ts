import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'
import { boundHeap } from '#app/heap.ts'
import {
  ImportRoster,
  ReadRoster,
  RosterPreview,
  StageRoster,
  UndoImport,
} from '#capabilities/organisation/contract/roster.ts'
import { fillOrganisation } from '#capabilities/plan/bench.ts'
import { inTransaction } from '#platform/database.ts'
import { inLaboratory, tenant } from './laboratory.ts'
import { type Bench, compare, median, timed, times } from './measure.ts'
import { type Somebody, signIn } from './somebody.ts'

const rows = 5_000
const runs = 3

/**
 * A roster of 5,000 new people read, staged and written through the door, as persons, holdings, accounts and ledger,
 * against COPY of the same persons into a table with the same columns and no index. One list of 200 warms up.
 */
export const importRows: Bench = {
  names: ['import.rows'],
  run: () =>
    inLaboratory(async (laboratory) => {
      await inTransaction(laboratory.owner, { tenant, person: null, scope: ['1.%'] }, (tx) => fillOrganisation(tx, 1))
      const clerk = await signIn(laboratory)
      await importList(clerk, 'W', 200)
      const steps = await times(runs, (run) => importList(clerk, `L${run}-`, rows))
      const persons = await copyOut(laboratory.owner, 'L0-')
      const copied = await times(runs, () => copyIn(laboratory.owner, persons, rows))
      const perSecond = (ms: number) => (rows * 1_000) / ms
      return [
        compare({
          name: 'import.rows',
          unit: 'rows/s',
          values: steps.map(({ read, stage, write }) => perSecond(read + stage + write)),
          floor: { name: 'COPY of the same persons', values: copied.map(perSecond) },
          also: {
            rows,
            readMs: median(steps.map(({ read }) => read)),
            stageMs: median(steps.map(({ stage }) => stage)),
            writeMs: median(steps.map(({ write }) => write)),
          },
        }),
      ]
    }),
}

const many = 100_000

/**
 * A roster of 100,000 new people once: read, staged, previewed and written, then taken back. The goal is two minutes for
 * the first four and 1 GB for all five; the memory is the peak of this process, which holds the server, without
 * PostgreSQL.
 */
export const importLarge: Bench = {
  names: ['import.large'],
  run: () =>
    inLaboratory(async (laboratory) => {
      await inTransaction(laboratory.owner, { tenant, person: null, scope: ['1.%'] }, (tx) => fillOrganisation(tx, 1))
      const clerk = await signIn(laboratory)
      boundHeap()
      const { draft, read, stage, preview, write } = await importList(clerk, 'H', many)
      const peakMb = peak()
      const undo = await timed(() => clerk.call(UndoImport, { draft }))
      const undoPeakMb = peak()
      const persons = await copyOut(laboratory.owner, 'H')
      const copied = await copyIn(laboratory.owner, persons, many)
      return [
        compare({
          name: 'import.large',
          unit: 'rows/s',
          values: [(many * 1_000) / (read + stage + preview + write)],
          floor: { name: 'COPY of the same persons', values: [(many * 1_000) / copied] },
          also: {
            rows: many,
            readMs: read,
            stageMs: stage,
            previewMs: preview,
            writeMs: write,
            peakMb,
            undoMs: undo,
            undoPeakMb,
          },
        }),
      ]
    }),
}

const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1_000)

const columns = ['工号', '姓名', '部门', '职务', '政治面貌', '到岗日期']
const fields = ['staffNo', 'name', 'unit', 'post', 'member', 'joinedOn']
const sheet = { sheet: null, encoding: null }

/** A list of people who are all new and named as the laboratory names units and posts. */
const listOf = (prefix: string, people: number) => ({
  name: 'roster.csv',
  bytes: Buffer.from(
    [
      columns,
      ...Array.from({ length: people }, (_, n) => [
        `${prefix}${n}`,
        `葛${'甲乙丙丁戊己庚辛壬癸'[n % 10]}`,
        `站 ${(n % 100) + 1}`,
        `岗 ${n % 46}`,
        '群众',
        '2021-07-01',
      ]),
    ]
      .map((cells) => cells.join(','))
      .join('\n'),
  ),
})

const importList = async (clerk: Somebody, prefix: string, people: number) => {
  const upload = listOf(prefix, people)
  const mapping = columns.map((column, at) => ({ column, field: fields[at] }))
  const read = await timed(() => clerk.call(ReadRoster, sheet, { upload }))
  let staged = { draft: '' }
  const stage = await timed(async () => {
    staged = (await clerk.call(StageRoster, { ...sheet, mapping, remember: false }, { upload })) as typeof staged
  })
  const { draft } = staged
  const preview = await timed(() => clerk.call(RosterPreview, { draft, full: false, show: 'created', page: 0 }))
  const seen = { created: people, changed: 0, ended: 0, unchanged: 0, doubtful: 0 }
  const write = await timed(() => clerk.call(ImportRoster, { draft, full: false, seen }))
  return { draft, read, stage, preview, write }
}

/** The persons of one list as COPY writes them. */
const copyOut = async (owner: pg.Pool, prefix: string): Promise<Buffer> => {
  const chunks: Buffer[] = []
  const keep = new Writable({
    write: (chunk, _encoding, done) => {
      chunks.push(chunk)
      done()
    },
  })
  await inTransaction(owner, { tenant, person: null, scope: ['1.%'] }, ({ client }) =>
    pipeline(client.query(to(`copy (select * from person where staff_no like '${prefix}%') to stdout`)), keep),
  )
  return Buffer.concat(chunks)
}

const copyIn = (owner: pg.Pool, persons: Buffer, expected: number): Promise<number> =>
  inTransaction(owner, { tenant, person: null, scope: [] }, async ({ client }) => {
    await client.query('create table bench_person (like person)')
    const spent = await timed(async () => {
      await pipeline(Readable.from([persons]), client.query(from('copy bench_person from stdin')))
    })
    const { rows: counted } = await client.query('select count(*) as n from bench_person')
    if (counted[0].n !== expected) throw new Error(`COPY wrote ${counted[0].n} rows of ${expected}`)
    await client.query('drop table bench_person')
    return spent
  })
