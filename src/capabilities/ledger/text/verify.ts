import type { Pair } from '#kernel/text.ts'

export const verifyText = {
  lead: {
    zh: '放进一个文件，当场算给您看。文件留在这台设备上，不上传；断网也能用。',
    en: 'Put in a file and see it computed. The file stays on this device and is not uploaded; it works without a network.',
  },
  file: { zh: '存证链的导出文件，或一条存证的证明', en: 'An export of the ledger, or the proof of one entry' },
  fileNote: { zh: '.jsonl 或 .proof', en: '.jsonl or .proof' },
  known: { zh: '另外保存的检查点（可不填，可以贴几个）', en: 'Checkpoints kept elsewhere (optional, one or more)' },
  knownHint: {
    zh: '把纸上或扫出来的检查点贴在这里。有它才看得出整条链有没有被重写。',
    en: 'Paste the checkpoint from paper or from a scan. Only with it does a rewrite of the whole ledger show.',
  },
  knownWrong: {
    zh: '这不是检查点：应有三行，名称、条数、指纹。请从存证链页面重新复制。',
    en: 'This is no checkpoint: it has three lines, name, size and root. Copy it again from the ledger page.',
  },
  looking: { zh: '正在算，已看 {n} 行', en: 'Computing, {n|line|lines} so far' },
  same: { zh: '一致', en: 'Consistent' },
  sameWhy: {
    zh: '{origin} 的存证链，{size} 条，从导出到现在没有被改过。',
    en: 'The ledger {origin}, {size|entry|entries}, has not been changed since it was exported.',
  },
  proofWhy: {
    zh: '{origin} 的第 {n} 条，在 {size} 条的检查点里。',
    en: 'Entry {n} of {origin} stands in the checkpoint over {size|entry|entries}.',
  },
  differs: { zh: '{n} 处对不上', en: 'Places that do not fit: {n}' },
  differsWhy: {
    zh: '对不上不等于造假，先向出具单位要原件。',
    en: 'That is not yet forgery: first ask whoever issued the file for the original.',
  },
  entries: { zh: '{n} 条，指纹全部相同', en: 'Entries: {n}, every fingerprint the same' },
  entriesWhy: { zh: '逐条重算，前后相接；根指纹 {root}', en: 'Each computed anew, one after the other; root {root}' },
  signatures: { zh: '{n} 个检查点，签名都对', en: 'Checkpoints: {n}, every signature right' },
  signaturesWhy: { zh: '签名的公钥 {key}', en: 'Public key of the signatures {key}' },
  agreed: { zh: '包含您另外保存的检查点', en: 'Contains the checkpoint that you kept elsewhere' },
  agreedWhy: { zh: '那时以前的都没有被改写', en: 'Nothing from before it has been rewritten' },
  erased: { zh: '{n} 项内容已按决定擦除', en: 'Contents erased by decision: {n}' },
  erasedWhy: {
    zh: '擦除决定在存证链上；指纹还在，内容再也打不开。',
    en: 'The decisions stand on the ledger; the fingerprints are there, the contents can no longer be opened.',
  },
  notCompared: { zh: '没有和另外保存的检查点比对', en: 'Not compared with a checkpoint kept elsewhere' },
  notComparedWhy: {
    zh: '同时拿着数据库和密钥的人若整条重写，这样看不出来。',
    en: 'A rewrite of everything by whoever holds database and key would not show.',
  },
  place: { zh: '在存证链上的位置正确', en: 'Its place on the ledger is right' },
  placeWhy: { zh: '第 {n} 条；根指纹 {root}', en: 'Entry {n}; root {root}' },
  signature: { zh: '签名有效', en: 'The signature is valid' },
  demo: {
    zh: '名称以 plumbline-demo 开头：这是演示数据，不证明任何真实的事。',
    en: 'The name begins with plumbline-demo: this is demonstration data and proves nothing real.',
  },
  limits: {
    zh: '校验证明记录从那时起没有变；不证明当时记的是真的，也不说这个检查点以后的事。',
    en: 'Verification proves that the record has not changed since; not that what was recorded was true, and nothing about what came after this checkpoint.',
  },
  again: { zh: '不信我们？自己再核一遍', en: 'Do not trust us? Check it yourself' },
  againWhy: {
    zh: '开源工具，断网可用，结果应与本页相同。',
    en: 'An open tool that needs no network; the result should be the same.',
  },
  unreadable: {
    zh: '这个文件既不是存证链导出，也不是证明。请用存证链页面导出的文件。',
    en: 'This file is neither an export of a ledger nor a proof. Use a file from the ledger page.',
  },
  cut: { zh: '只列前 {n} 处', en: 'The first {n} are listed' },
} satisfies Record<string, Pair>
