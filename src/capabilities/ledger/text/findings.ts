import type { Pair } from '#kernel/text.ts'
import type { Finding } from '../rules/verify-export.ts'

/** What does not fit, in plain words; `{n}` is the number of the entry, the size of the checkpoint, or the line. */
export const findingText: Record<Finding, Pair> = {
  'line-unreadable': { zh: '第 {n} 行读不懂', en: 'Line {n} cannot be read' },
  'head-missing': { zh: '文件开头不对，第 {n} 行', en: 'The head of the file is wrong, line {n}' },
  'number-missing': { zh: '序号在第 {n} 条断开', en: 'The numbers break at entry {n}' },
  'entry-unreadable': { zh: '第 {n} 条的写法不对', en: 'Entry {n} is not written as an entry' },
  'fact-count-differs': { zh: '第 {n} 条的事实数目不对', en: 'Entry {n} has another number of facts than it says' },
  'facts-differ': { zh: '第 {n} 条下面的事实被动过', en: 'The facts under entry {n} have been changed' },
  'content-differs': { zh: '第 {n} 条公开的内容被改过', en: 'Content shown under entry {n} has been changed' },
  'erased-and-there': { zh: '第 {n} 条说已擦除，内容却还在', en: 'Entry {n} says “erased”, but the content is there' },
  'erased-undecided': {
    zh: '第 {n} 条说已擦除，存证链上却没有擦除决定',
    en: 'Entry {n} says “erased”, but no decision to erase stands on the ledger',
  },
  'former-root-unknown': { zh: '第 {n} 条引用了不存在的旧指纹', en: 'Entry {n} names a former root that never was' },
  'recorded-backwards': { zh: '第 {n} 条的记录时间倒退', en: 'Entry {n} was recorded before those ahead of it' },
  'checkpoint-unreadable': { zh: '{n} 条处的检查点读不懂', en: 'The checkpoint over {n|entry|entries} cannot be read' },
  'signature-wrong': { zh: '{n} 条处的签名不对', en: 'The signature over {n|entry|entries} is wrong' },
  'root-differs': { zh: '{n} 条处的根指纹不对', en: 'The root over {n|entry|entries} is another' },
  'size-differs': { zh: '{n} 条处的条数不对', en: 'The size {n} does not fit' },
  'not-covered': {
    zh: '最后的条目没有检查点，共 {n} 条',
    en: 'The last entries stand under no checkpoint; {n} in all',
  },
  'cut-off': { zh: '文件在第 {n} 条后断了', en: 'The file breaks off after entry {n}' },
  'after-the-end': { zh: '结束之后还有第 {n} 行', en: 'After the end there is a line {n}' },
  'known-differs': {
    zh: '与另外保存的检查点（{n} 条）不同：历史被改写过',
    en: 'Differs from the checkpoint kept elsewhere ({n|entry|entries}): history has been rewritten',
  },
  'known-beyond': {
    zh: '另外保存的检查点有 {n} 条，这里没有那么多：后面的被去掉了，或拿到的是更早的文件',
    en: 'The checkpoint kept elsewhere covers {n|entry|entries} and there are not so many here: the end was taken off, or the file is older',
  },
  'known-of-another': {
    zh: '另外保存的检查点（{n} 条）是别的存证链的',
    en: 'The checkpoint kept elsewhere ({n|entry|entries}) is of another ledger',
  },
}
