import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { exportHead, exportLines } from '#capabilities/ledger/public.ts'
import { moment } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { inTransaction, openPool, sql } from '#platform/database.ts'
import { openBeside } from '#platform/postgres/storage.ts'
import { command, exit } from '../command-line/command.ts'
import { storageSettings } from '../command-line/settings.ts'

/** Writes every organisation's ledger into a file of its own, also while the product runs. */
export const exportLedger = command({
  name: 'export',
  does: {
    zh: '把存证链写成文件，不用服务器也能校验',
    en: 'writes the ledger into files that are checked without a server',
  },
  settings: [...storageSettings, 'to'],
  run: async ({ values, terminal }) => {
    const storage = await openBeside(values)
    const pool = openPool(storage.owner, 2)
    try {
      const { rows } = await pool.query<{ tenant_id: number }>('select tenant_id from tenant order by tenant_id')
      for (const { tenant_id: tenant } of rows)
        await inTransaction(pool, { tenant, person: null, scope: [] }, async (tx) => {
          await tx.rows(sql`set transaction isolation level repeatable read, read only`)
          const head = await exportHead(tx)
          if (head === undefined) return
          const file = join(values.to ?? '.', `plumbline-ledger-${tenant}.jsonl`)
          const out = createWriteStream(file, { mode: 0o600 })
          for await (const line of exportLines(tx, head, moment(new Date().toISOString())))
            if (!out.write(`${line}\n`)) await once(out, 'drain')
          out.end()
          await once(out, 'finish')
          terminal.say({
            zh: `${file}：${grouped(head.size)} 条。用 plumbline verify 校验。`,
            en: `${file}: ${grouped(head.size)} entries. Check it with plumbline verify.`,
          })
        })
      return exit.done
    } finally {
      await pool.end()
      await storage.stop()
    }
  },
})
