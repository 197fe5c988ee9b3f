import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { keepBackup, lastRecorded } from '#capabilities/ledger/public.ts'
import { id } from '#kernel/id.ts'
import { grouped, type Pair } from '#kernel/text.ts'
import { BackupRefusal } from '#platform/backup/refusal.ts'
import { makeKey } from '#platform/backup/seal.ts'
import type { Backup } from '#platform/backup/write-backup.ts'
import { inTransaction, openPool } from '#platform/database.ts'
import { stateFolderOf } from '#platform/postgres/state-folder.ts'
import { openBeside, type Storage } from '#platform/postgres/storage.ts'
import { uuidv7 } from '#platform/uuid.ts'
import { takeBackup } from '../backup.ts'
import { clockAfter } from '../clock.ts'
import { command, exit } from '../command-line/command.ts'
import { storageSettings } from '../command-line/settings.ts'

/** Writes everything into one file, also while the product runs. */
export const backup = command({
  name: 'backup',
  does: { zh: '备份全部数据，产品可以照常运行', en: 'writes a backup of everything, also while the product runs' },
  settings: [...storageSettings, 'to', 'recipient', 'makeKey'],
  run: async ({ values, terminal }) => {
    if (values.makeKey !== undefined) {
      const { recipient } = await makeKey(values.makeKey)
      terminal.write(recipient)
      terminal.say(keyMade(values.makeKey))
      return exit.done
    }
    const folder = stateFolderOf(values.data)
    if (!values.databaseUrl && !existsSync(join(folder, 'postgres')))
      throw new BackupRefusal('source-missing', { folder })
    const storage = await openBeside(values)
    try {
      const written = await takeBackup({ storage, to: values.to, recipient: values.recipient })
      await note(storage, written)
      terminal.say(done(written))
      return exit.done
    } finally {
      await storage.stop()
    }
  },
})

/** Beside the files, the running product shows when the last backup was made; the clock never goes behind the ledger. */
const note = async ({ owner }: Storage, written: Backup): Promise<void> => {
  const pool = openPool(owner, 1)
  try {
    await inTransaction(pool, { tenant: 1, person: null, scope: [] }, async (tx) => {
      const now = clockAfter(await lastRecorded(tx)).now()
      await keepBackup(tx, { id: id(uuidv7(now)), cause: 'command', askedBy: null, askedAt: now }, written, now)
    }).catch((fault: { readonly code?: string }) => {
      // Before an update the data may still have a schema that does not know of notes.
      if (fault.code !== undefinedTable) throw fault
    })
  } finally {
    await pool.end()
  }
}

const undefinedTable = '42P01'

const keyMade = (file: string): Pair => ({
  zh: `密钥在 ${file}。请把它存到另一处离线的地方：没有它，谁也打不开备份。上面一行是公钥，备份时用 --recipient 给出。`,
  en: `The key is in ${file}. Keep it somewhere else and offline: without it nobody opens the backups. The line above is its recipient, for --recipient.`,
})

const done = ({ file, bytes, tables, rows, digest, sealed }: Backup): Pair => ({
  zh: `备份已写好并读回核对：${file}\n${grouped(bytes)} 字节，${tables} 张表，${grouped(rows)} 行；SHA-256 ${digest}\n${
    sealed ? '已加密，含存证密钥。' : '没有加密，不含密钥：请另外妥善保存数据文件夹里的 *.key 和 *.pem。'
  }`,
  en: `The backup is written and was read back: ${file}\n${grouped(bytes)} bytes, ${tables} tables, ${grouped(rows)} rows; SHA-256 ${digest}\n${
    sealed
      ? 'It is sealed and holds the keys.'
      : 'It is not sealed and holds no keys: keep *.key and *.pem of the data folder apart.'
  }`,
})
