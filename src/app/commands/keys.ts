import type { Pair } from '#kernel/text.ts'
import { grouped } from '#kernel/text.ts'
import { openPool } from '#platform/database.ts'
import { keysReadAgainAfterMs, readFieldKeys, writeFieldKeys } from '#platform/fields/key-file.ts'
import { newFieldKey } from '#platform/fields.ts'
import { openBeside } from '#platform/postgres/storage.ts'
import { command, exit } from '../command-line/command.ts'
import { storageSettings } from '../command-line/settings.ts'
import { keysUsed, readyFieldKey, sealEverything } from '../field-keys.ts'

/** Changes the key of sealed fields, also while the product runs. */
export const keys = command({
  name: 'keys',
  does: { zh: '更换加密字段的密钥', en: 'changes the key of sealed fields' },
  more: {
    zh: 'rotate 生成新密钥，把所有加密内容分批换到新密钥下，产品可以照常运行；旧密钥留到下一次更换。make 只在密钥文件确实丢失时用：生成新密钥，以前加密的内容从此打不开，存证的校验不受影响。换完请重新备份，并把新的 field.key 另外保存。',
    en: 'rotate makes a new key and seals everything anew in batches, while the product goes on; the old key stays until the next rotation. make is only for a key file that is lost for good: it makes a new key, and what was sealed before stays closed; the proofs of the ledger are untouched. Afterwards make a backup, and keep the new field.key elsewhere.',
  },
  words: [
    { name: { zh: 'rotate|make', en: 'rotate|make' }, about: { zh: '更换，或重新生成', en: 'change, or make anew' } },
  ],
  settings: [...storageSettings],
  run: async ({ values, words: [what], terminal }) => {
    if (what !== 'rotate' && what !== 'make') {
      terminal.complain({ zh: `不认识“keys ${what}”。`, en: `“keys ${what}” is not known.` })
      return exit.notUnderstood
    }
    const storage = await openBeside(values)
    const owner = openPool(storage.owner, 2)
    try {
      const key = newFieldKey()
      if (what === 'make') {
        writeFieldKeys(storage.fieldKey, [key, ...readFieldKeys(storage.fieldKey)])
        terminal.say(made(storage.fieldKey, key.id))
        return exit.done
      }
      await readyFieldKey(owner, storage)
      const used = await keysUsed(owner)
      const standing = readFieldKeys(storage.fieldKey).filter(({ id }, at) => at === 0 || used.has(id))
      writeFieldKeys(storage.fieldKey, [key, ...standing])
      terminal.say(rotated(key.id, await sealUntilNothingIsLeft(() => sealEverything(owner))))
      return exit.done
    } finally {
      await owner.end()
      await storage.stop()
    }
  },
})

/** A running product seals by the old key until it has read the file again; a pass after that finds the rest. */
const sealUntilNothingIsLeft = async (pass: () => Promise<number>): Promise<number> => {
  let rows = 0
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 2 * keysReadAgainAfterMs))
    const sealed = await pass()
    rows += sealed
    if (sealed === 0) return rows
  }
}

const made = (file: string, id: string): Pair => ({
  zh: `新密钥 ${id} 在 ${file} 里。以前用丢失的密钥加密的内容打不开了。`,
  en: `The new key ${id} is in ${file}. What was sealed by the lost key stays closed.`,
})

const rotated = (id: string, rows: number): Pair => ({
  zh: `已换到新密钥 ${id}，重新加密 ${grouped(rows)} 行。请重新备份，并另外保存 field.key；旧备份仍要旧密钥。`,
  en: `The key is now ${id}; rows sealed anew: ${grouped(rows)}. Make a backup and keep field.key elsewhere; older backups still need the older key.`,
})
