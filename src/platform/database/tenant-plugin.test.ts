import { expect } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { anId, aWord, test } from '#platform/testing.ts'

interface Unit {
  readonly id: Id<'unit'>
  readonly code: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly kind: string
  readonly parentId: Id<'unit'> | null
  readonly path: string
}

const aUnit = (over: Partial<Unit> = {}): Unit => ({
  id: anId('unit'),
  code: aWord(),
  name: { zh: '采油一队', en: 'Production team 1' },
  kind: 'team',
  parentId: null,
  path: `1.${Math.floor(Math.random() * 1e9)}`,
  ...over,
})

test('a store neither names nor sees the tenant', async ({ cx }) => {
  const db = cx.tx.withTables<{ unit: Unit }>()
  const unit = aUnit()
  await db.insertInto('unit').values(unit).execute()
  const rows = await db.selectFrom('unit').selectAll('unit').where('unit.id', '=', unit.id).execute()
  expect(rows).toEqual([expect.objectContaining(unit)])
  expect(rows[0]).not.toHaveProperty('tenantId')
})

test('a conflict target gets the tenant, so an upsert finds its row', async ({ cx }) => {
  const db = cx.tx.withTables<{ unit: Unit }>()
  const unit = aUnit()
  const renamed = { ...unit, name: { zh: '采油二队', en: 'Production team 2' } }
  await db.insertInto('unit').values(unit).execute()
  await db
    .insertInto('unit')
    .values(renamed)
    .onConflict((c) => c.column('id').doUpdateSet(renamed))
    .execute()
  const rows = await db.selectFrom('unit').select('unit.name').where('unit.id', '=', unit.id).execute()
  expect(rows).toEqual([{ name: renamed.name }])
})

test('updates, deletes, joins and subqueries stay inside the tenant', async ({ cx }) => {
  const db = cx.tx.withTables<{ unit: Unit }>()
  const sql = [
    db.updateTable('unit').set({ code: 'x' }).where('unit.code', '=', 'y'),
    db.selectFrom('unit as child').innerJoin('unit as parent', 'parent.id', 'child.parentId').select('child.id'),
    db
      .selectFrom('unit')
      .select('unit.id')
      .where('unit.parentId', 'in', (q) => q.selectFrom('unit as u').select('u.id')),
  ].map((query) => query.compile().sql)
  expect(sql[0]).toContain('"unit"."tenant_id" =')
  expect(sql[1]).toMatch(/on .*"parent"\."tenant_id" = .*where "child"\."tenant_id" =/)
  expect(sql[2]?.match(/tenant_id/g)).toHaveLength(2)
})

test('another organisation’s rows are absent, with the query builder and without', async ({ cx }) => {
  const unit = aUnit()
  await cx.tx.withTables<{ unit: Unit }>().insertInto('unit').values(unit).execute()
  const other = await cx.as({ tenant: 2 })
  expect(await other.tx.withTables<{ unit: Unit }>().selectFrom('unit').selectAll('unit').execute()).toEqual([])
  expect((await other.tx.client.query('select * from unit where id = $1', [unit.id])).rows).toEqual([])
})

test('insert … select through the builder is refused, because its tenant would be forgotten', ({ cx }) => {
  const db = cx.tx.withTables<{ unit: Unit }>()
  const query = db.insertInto('unit').columns(['id']).expression(db.selectFrom('unit').select('unit.id'))
  expect(() => query.compile()).toThrow(/write insert … select as SQL/)
})
