import { createReadStream, existsSync, readFileSync } from 'node:fs'
import {
  type Checkpoint,
  checkProof,
  ed25519,
  findingText,
  linesOfFile,
  readCheckpoint,
  readNote,
  readProofPaper,
  sha256,
  type Verdict,
  verifyExport,
} from '#capabilities/ledger/public.ts'
import { fill, grouped } from '#kernel/text.ts'
import { command, type Exit, exit } from '../command-line/command.ts'
import type { Terminal } from '../command-line/terminal.ts'
import { StartRefusal } from '../start-refusal.ts'

/** Checks a file of the ledger: no server, no database, no network. */
export const verify = command({
  name: 'verify',
  does: {
    zh: '校验导出的存证链或一条证明，不用服务器和网络',
    en: 'checks an exported ledger or a proof, without server and network',
  },
  more: {
    zh: '结束码 0：一致；3：对不上。带上另外保存的检查点（--checkpoint），才看得出整条链有没有被重写。',
    en: 'Exit code 0: consistent; 3: something does not fit. Only with a checkpoint kept elsewhere (--checkpoint) does a rewrite of the whole ledger show.',
  },
  words: [
    {
      name: { zh: '文件', en: 'FILE' },
      about: { zh: '存证链导出文件，或一条存证的证明', en: 'an export of the ledger, or the proof of one entry' },
    },
  ],
  settings: ['checkpoint'],
  run: async ({ values, words: [file = ''], terminal }) => {
    if (!existsSync(file)) throw new StartRefusal({ zh: `找不到文件 ${file}`, en: `There is no file ${file}` })
    const known = values.checkpoint === undefined ? [] : [knownIn(values.checkpoint)]
    const paper = await firstLineOf(file).then(readProofPaper)
    if (paper) return tellProof(terminal, checkProof(tools, paper))
    const looking = verifyExport(tools, known)
    for await (const { text, whole } of linesOfFile(decode, createReadStream(file))) looking.take(text, whole)
    return tell(terminal, looking.finish())
  },
})

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const decode = (bytes: Uint8Array): string => decoder.decode(bytes)

const tools = { hash: sha256, verify: ed25519 }

const firstLineOf = async (file: string): Promise<string> => {
  for await (const { text } of linesOfFile(decode, createReadStream(file))) return text
  return ''
}

const knownIn = (file: string): Checkpoint => {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const known = readCheckpoint(readNote(text)?.text ?? text)
  if (known) return known
  throw new StartRefusal({ zh: `${file} 里没有检查点`, en: `There is no checkpoint in ${file}` })
}

const tell = (terminal: Terminal, verdict: Verdict): Exit => {
  const { findings, found, head, size, root, checkpoints, agreed } = verdict
  if (findings > 0) {
    terminal.complain({
      zh: `对不上：${grouped(findings)} 处。对不上不等于造假，先向出具单位要原件。`,
      en: `Does not fit, in ${grouped(findings)} places. That is not yet forgery: first ask whoever issued it for the original.`,
    })
    for (const { finding, at } of found) terminal.complain(fill(findingText[finding], { n: at }))
    return exit.found
  }
  terminal.say({
    zh: `一致：${head?.origin}，${grouped(size)} 条，${grouped(checkpoints)} 个检查点，签名都对。根指纹 ${root}`,
    en: `Consistent: ${head?.origin}, ${grouped(size)} entries, ${grouped(checkpoints)} checkpoints, every signature right. Root ${root}`,
  })
  terminal.say(
    agreed > 0
      ? { zh: '包含另外保存的检查点。', en: 'It contains the checkpoint kept elsewhere.' }
      : {
          zh: '没有和另外保存的检查点比对：持有数据库和密钥的人若整条重写，这样看不出来。',
          en: 'Not compared with a checkpoint kept elsewhere: a rewrite by whoever holds database and key would not show.',
        },
  )
  return exit.done
}

const tellProof = (terminal: Terminal, verdict: ReturnType<typeof checkProof>): Exit => {
  if (verdict?.included && verdict.signed) {
    const { index, checkpoint, root } = verdict
    terminal.say({
      zh: `一致：第 ${grouped(index + 1)} 条在 ${checkpoint.origin} 的 ${grouped(checkpoint.size)} 条检查点里，签名对。根指纹 ${root}`,
      en: `Consistent: entry ${grouped(index + 1)} stands in the checkpoint over ${grouped(checkpoint.size)} entries of ${checkpoint.origin}, the signature is right. Root ${root}`,
    })
    return exit.done
  }
  terminal.complain({ zh: '这份证明对不上。', en: 'This proof does not fit.' })
  return exit.found
}
