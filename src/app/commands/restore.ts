import { readFileSync } from 'node:fs'
import { type KnownCheckpoint, knownCheckpointIn } from '#capabilities/ledger/public.ts'
import { grouped, type Pair } from '#kernel/text.ts'
import { command, exit } from '../command-line/command.ts'
import { storageSettings } from '../command-line/settings.ts'
import { migrations } from '../migrations.ts'
import { restore as bringBack, type Restored } from '../restore.ts'
import { StartRefusal } from '../start-refusal.ts'

/** Brings a backup back into an empty place, and believes it only when its ledger fits. */
export const restore = command({
  name: 'restore',
  does: {
    zh: '把备份恢复到一个空的新文件夹，并核对存证',
    en: 'restores a backup into an empty folder and checks its ledger',
  },
  words: [
    {
      name: { zh: '备份文件', en: 'BACKUP' },
      about: { zh: 'plumbline backup 写出的文件', en: 'a file that plumbline backup has written' },
    },
  ],
  settings: [...storageSettings, 'key', 'checkpoint'],
  run: async ({ values, words: [file = ''], terminal }) => {
    const { checkpoint, ...place } = values
    const restored = await bringBack({
      ...place,
      file,
      migrations: migrations(),
      known: checkpoint === undefined ? undefined : knownIn(checkpoint),
    })
    terminal.say(done(restored))
    return exit.done
  },
})

const knownIn = (file: string): KnownCheckpoint => {
  let known: KnownCheckpoint | undefined
  try {
    known = knownCheckpointIn(readFileSync(file, 'utf8'))
  } catch {
    known = undefined
  }
  if (known) return known
  throw new StartRefusal({
    zh: `${file} 里没有检查点。请用“存证链”页面或校验页导出的检查点文本。`,
    en: `There is no checkpoint in ${file}. Use the text of a checkpoint as the ledger page gives it.`,
  })
}

const done = ({ folder, madeAt, tables, rows, keys, ledgers, closed }: Restored): Pair => {
  const roots = ledgers.map(({ size, root }) => `${grouped(size)} ${root}`).join('\n')
  return {
    zh: `已恢复到 ${folder}：${madeAt} 的备份，${tables} 张表，${grouped(rows)} 行。存证已重新计算，与备份时一致：\n${roots}\n${
      keys > 0
        ? `放回了 ${keys} 个密钥。`
        : '备份里没有密钥：把原来的 *.key 和 *.pem 放进这个文件夹再启动，否则会生成新的；field.key 不在，产品不会启动。'
    }${closed > 0 ? `\n有 ${grouped(closed)} 条事实的内容是加密的，这里没有它的密钥：只核对了指纹。` : ''}`,
    en: `Restored into ${folder}: the backup of ${madeAt}, ${tables} tables, ${grouped(rows)} rows. The ledger was computed again and is the one of the backup:\n${roots}\n${
      keys > 0
        ? `${keys} keys were put back.`
        : 'The backup holds no keys: put the old *.key and *.pem into this folder before you start, or new ones are made; without field.key it does not start.'
    }${closed > 0 ? `\nFacts sealed by a key that is not here, of which the fingerprint alone was checked: ${grouped(closed)}.` : ''}`,
  }
}
