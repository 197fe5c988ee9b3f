import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { AnnounceDraw, DrawControls, RecordDrawnCheck } from '../contract/draws.ts'
import type { DrawScope } from '../rules/draw.ts'

export const drawScopeText: Record<DrawScope, Pair> = {
  high: { zh: '高风险点的控制', en: 'Controls of high risk points' },
  all: { zh: '全部控制', en: 'All controls' },
}

export const drawText = {
  lead: {
    zh: '抽哪几条，由存证链的下一个检查点定，谁也挑不了，谁都能重算。',
    en: 'Which controls are checked is decided by the next checkpoint of the ledger: nobody can choose, anybody can recompute.',
  },
  announce: { zh: '公布名单，再抽', en: 'Announce the list, then draw' },
  announceNote: {
    zh: '先把可能抽到的控制全列出来，写进存证链；这之后的第一个检查点决定抽到哪几条。',
    en: 'First every control that could be drawn is listed on the ledger; the first checkpoint after it decides.',
  },
  noHead: { zh: '抽查号', en: 'Draw' },
  unit: { zh: '单位', en: 'Unit' },
  scope: { zh: '范围', en: 'From' },
  sample: { zh: '抽几条', en: 'How many' },
  send: { zh: '公布名单', en: 'Announce the list' },
  announced: { zh: '{no} 已公布，名单里 {n} 条控制', en: '{no} is announced: {n|control|controls} on the list' },
  none: { zh: '还没有抽过', en: 'Nothing has been drawn yet' },
  noneWhy: {
    zh: '每季抽一次，每次 5–10 条，够看出控制是不是真在做。',
    en: 'Once a quarter, five to ten controls, is enough to see whether they are really carried out.',
  },
  of: { zh: '{no}　{unit}', en: '{no} · {unit}' },
  state: {
    zh: '{day}公布，{frame} 条里抽 {n} 条',
    en: 'Announced on {day}: {n} of {frame|control|controls}',
  },
  waits: { zh: '检查点还没到，几秒后再抽', en: 'The checkpoint is not there yet; try again in a few seconds' },
  draw: { zh: '抽', en: 'Draw' },
  drawn: { zh: '抽出 {n} 条', en: '{n|control|controls} drawn' },
  frameHead: { zh: '名单上几条', en: 'On the list' },
  announcedHead: { zh: '公布日', en: 'Announced' },
  drawnHead: { zh: '抽出日', en: 'Drawn' },
  checkedHead: { zh: '检查日', en: 'Checked' },
  drawnOn: { zh: '{day}抽出', en: 'Drawn on {day}' },
  control: { zh: '控制', en: 'Control' },
  post: { zh: '岗位', en: 'Post' },
  owner: { zh: '谁做', en: 'Carried out by' },
  result: { zh: '查得怎样', en: 'Result' },
  works: { zh: '有效', en: 'It works' },
  fails: { zh: '没起作用', en: 'It does not' },
  worksOn: { zh: '{day}，有效', en: '{day}: it works' },
  failsOn: { zh: '{day}，没起作用', en: '{day}: it does not work' },
  recorded: { zh: '记好了，还剩 {n} 条', en: 'Recorded; {n} left' },
  toFinding: { zh: '登记成问题', en: 'Record a finding' },
  reproduce: { zh: '怎么重算', en: 'How to recompute' },
  procedure: {
    zh: '名单里每条控制的编号接在“{procedure}|种子|”后面，算 SHA-256，取最小的 {n} 条。种子是第 {size} 条检查点的树根。',
    en: 'Each control’s id is put after “{procedure}|seed|” and hashed with SHA-256; the {n} smallest are drawn. The seed is the root of the checkpoint of size {size}.',
  },
  seed: { zh: '种子', en: 'Seed' },
  command: { zh: '下载名单后，在终端里运行', en: 'With the list saved, run in a terminal' },
  download: { zh: '下载名单', en: 'Save the list' },
  recompute: { zh: '在这里重算', en: 'Recompute here' },
  same: { zh: '重算一致：就是这 {n} 条', en: 'Recomputed: these {n} and no others' },
  differs: { zh: '重算不一致：请联系审计管理员', en: 'Recomputed: they differ. Please tell the audit administrator' },
  toLedger: { zh: '看存证链', en: 'See the ledger' },
} satisfies Record<string, Pair>

export const announceRefusals: Record<RefusalOf<typeof AnnounceDraw>, Pair> = {
  'unit-not-found': { zh: '没有找到这个单位。', en: 'The unit was not found.' },
  'nothing-to-draw': {
    zh: '这个范围里没有可抽的控制。换一个范围。',
    en: 'There is no control to draw here. Choose another range.',
  },
  'sample-too-large': {
    zh: '抽的条数比名单还多。请减少。',
    en: 'More are asked for than the list holds. Please ask for fewer.',
  },
}

export const drawRefusals: Record<RefusalOf<typeof DrawControls>, Pair> = {
  'draw-not-found': { zh: '没有找到这次抽查。', en: 'The draw was not found.' },
  'already-drawn': { zh: '已经抽过了。', en: 'It has been drawn already.' },
  'no-checkpoint-yet': drawText.waits,
}

export const drawnCheckRefusals: Record<RefusalOf<typeof RecordDrawnCheck>, Pair> = {
  'draw-not-found': { zh: '没有找到这次抽查。', en: 'The draw was not found.' },
  'not-drawn': { zh: '这条控制没有被抽到。', en: 'This control was not drawn.' },
  'already-checked': { zh: '这条已经记过结果。', en: 'Its result is recorded already.' },
  'check-before-draw': { zh: '检查日期早于抽出那天。', en: 'The check lies before the draw.' },
  'control-not-found': {
    zh: '这条控制已经不在用了，或不在你的范围内。',
    en: 'The control is no longer in force, or lies beyond your reach.',
  },
  'own-control': {
    zh: '这条控制由你的岗位做，不能自己查。请另一个岗位的人来查。',
    en: 'Your own post carries this control out; somebody of another post checks it.',
  },
  'check-in-future': { zh: '检查日期在今天之后。', en: 'The check lies ahead.' },
  'next-check-too-early': { zh: '下次检查要在这次之后。', en: 'The next check comes after this one.' },
}
