import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { KeepCheckpoint } from '../contract/copies.ts'
import type { CopyForm } from '../rules/backup.ts'

export const copiesText = {
  title: { zh: '给过谁', en: 'Given to' },
  none: {
    zh: '还没有给过。只有放在别人手里的检查点，才能证明整条链没有被重写。',
    en: 'To nobody yet. Only a checkpoint in other hands shows that the whole ledger was not written anew.',
  },
  line: { zh: '第 {n} 条，根指纹 {root}', en: 'up to entry {n}, root {root}' },
  list: { zh: '给出去的检查点', en: 'Checkpoints given away' },
  sizeHead: { zh: '到第几条', en: 'Up to entry' },
  rootHead: { zh: '根指纹', en: 'Root' },
  givenHead: { zh: '给出的时间', en: 'Given' },
  keeper: { zh: '给了哪个单位或岗位', en: 'Which body or post has it' },
  keeperHint: {
    zh: '写单位或岗位，不写人名，例如“上级纪委”',
    en: 'A body or a post, no person’s name: “superior body”',
  },
  form: { zh: '怎么给的', en: 'How' },
  keep: { zh: '记下', en: 'Note it' },
  kept: { zh: '已记下：第 {n} 条为止的检查点', en: 'Noted: the checkpoint up to entry {n}' },
  missing: { zh: '请写给了谁', en: 'Please say who has it' },
  file: { zh: '存成文件', en: 'Save as a file' },
} satisfies Record<string, Pair>

export const formText: Record<CopyForm, Pair> = {
  paper: { zh: '打印件', en: 'On paper' },
  file: { zh: '文件', en: 'As a file' },
  note: { zh: '抄在信里', en: 'In a letter' },
}

export const keepCheckpointRefusals: Record<RefusalOf<typeof KeepCheckpoint>, Pair> = {
  'no-checkpoint': { zh: '还没有检查点，过一会儿再试', en: 'There is no checkpoint yet; try again in a moment' },
}
