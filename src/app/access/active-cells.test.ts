import ExcelJS from 'exceljs'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieName } from '#platform/door.ts'
import { type Access, cookieOf, inputOf, type Opened, openAccess, openBoth, rolesOf, routes, rows } from './ask.ts'
import { type Asker, askers } from './organisation.ts'

/** What a spreadsheet program takes for the beginning of a formula, plain and in full width (security goal I4). */
const beginnings = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']

let opened: Opened
let access: Access
beforeAll(async () => {
  opened = await openBoth()
  await arm(opened.superuser)
  access = await openAccess(opened.request)
})
afterAll(async () => {
  await access?.close()
  await opened?.close()
})

/** A word that the matrix plants, wherever a field holds one. */
const planted = '[a-z-]+x[12]x[0-9]+x'

/**
 * Every text that somebody could have written gets a dangerous beginning by its own digest, past every rule. Codes by
 * which things are asked for stay, and so does what the schema would not keep.
 */
const arm = async (superuser: pg.Pool): Promise<void> => {
  const { rows: columns } = await superuser.query<{ table: string; column: string; type: string }>(
    `select c.table_name as "table", c.column_name as "column", c.data_type as "type"
     from information_schema.columns c
     join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb')
       and c.column_name !~ '(^|_)(code|key|path|no)$' and c.is_generated = 'NEVER'
     order by 1, 2`,
  )
  const client = await superuser.connect()
  try {
    await client.query('set session_replication_role = replica')
    for (const { table, column, type } of columns) {
      const [now, edge] = type === 'text' ? [`"${column}"`, '^'] : [`"${column}"::text`, '"']
      await client
        .query(
          `update "${table}" set "${column}" = regexp_replace(${now}, $1,
             ($2::text[])[1 + ('x' || left(md5(${now}), 4))::bit(16)::integer % ${beginnings.length}] || '\\1', 'g')::${type}
           where ${now} ~ $1`,
          [
            `${edge}(${planted})`,
            beginnings.map((one) =>
              type === 'text' ? one : `"${JSON.stringify(one).slice(1, -1).replaceAll('\\', '\\\\')}`,
            ),
          ],
        )
        .catch((fault: { readonly code?: string }) => {
          // A field whose form the schema fixes cannot hold it.
          if (fault.code !== '23514' && fault.code !== '23505') throw fault
        })
    }
  } finally {
    client.release(true)
  }
}

const isDangerous = /^[=+\-@\t\r\n＝＋－＠]/

/** One asker a role, who reaches the whole organisation. */
const widest = (roles: readonly string[]): Asker[] =>
  askers.filter(({ name, role }) => roles.includes(role) && /whole organisation|no grant/.test(name))

test('I4 no workbook of any list has an active cell, whatever its texts begin with', async () => {
  const wrong: string[] = []
  const armed = new Set<string>()
  const seen = new Set<string>()
  for (const { verb } of routes.filter(({ verb: { name } }) => name.includes('.export-'))) {
    const row = rows.get(verb.name)
    if (!row) throw new Error(`${verb.name} has no row`)
    for (const who of widest(Object.keys(rolesOf(row)))) {
      const { statusCode, headers, rawPayload } = await access.app.inject({
        method: 'POST',
        url: `/api/v1/${verb.name}`,
        headers: { 'idempotency-key': crypto.randomUUID() },
        cookies: { [cookieName('session', false)]: cookieOf(who) },
        payload: inputOf(row, 1, '1.1.1') as object,
      })
      if (statusCode !== 200 || !String(headers['content-type']).includes('spreadsheetml')) continue
      const book = new ExcelJS.Workbook()
      await book.xlsx.load(rawPayload as unknown as ArrayBuffer)
      for (const sheet of book.worksheets)
        sheet.eachRow((line) =>
          line.eachCell((cell) => {
            const isPlain = typeof cell.value === 'number' || (typeof cell.value === 'string' && cell.numFmt === '@')
            if (!isPlain) wrong.push(`${verb.name} ${cell.address}: ${JSON.stringify(cell.value)}`)
            if (typeof cell.value !== 'string' || !isDangerous.test(cell.value)) return
            armed.add(verb.name)
            seen.add(cell.value.slice(0, 1).replace('\r', '\n'))
          }),
        )
    }
  }
  expect(wrong).toEqual([])
  // Without these it would show nothing: most lists hold something of the two organisations, and every beginning is met.
  expect(armed.size).toBeGreaterThanOrEqual(30)
  expect([...seen].sort()).toEqual(['\t', '\n', '+', '-', '=', '@', '＋', '－', '＝', '＠'])
}, 240_000)
