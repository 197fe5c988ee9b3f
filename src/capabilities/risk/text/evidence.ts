import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { AnswerGradeChange, EvidenceView } from '../contract/evidence.ts'

export const evidenceText = {
  title: { zh: '证据怎么说', en: 'What the evidence says' },
  method: { zh: '怎么算的', en: 'How it is worked out' },
  methodWords: {
    zh: '办法 G：先按岗位因素估计每千个岗年会出多少事（按后果加权），再看实际发现和没有发现的年份，最后减去检查有效的控制。两年前的证据算一半。50 以下为低，50–119 为中，120 以上为高。权重是公开的专家意见，积累到 200 起核实的发现以前都只是意见。它和上面的因素打分不是一把尺，不互相比较。不得用于任用、薪酬。',
    en: 'Method G: the factors of the post say how many events to expect in a thousand post-years, weighed by consequence; then come what was found and the years in which nothing was, and controls that were tested and work take away. Evidence of two years ago counts half. Below 50 is low, 50–119 medium, 120 and more high. The weights are published opinion until 200 verified findings exist. It is no measure to hold against the sum of factors above. It may not be used for appointments or pay.',
  },
  usual: { zh: '一般岗位', en: 'An average post' },
  years: { zh: '没有发现的年份', en: 'Years on record' },
  yearsNote: { zh: '从{day}起，查得越全算得越多', en: 'Since {day}; the more was tested, the more they count' },
  findings: { zh: '实际发现', en: 'What was found' },
  findingsNote: { zh: '{n} 起，未采信的不算', en: '{n} found; refuted ones do not count' },
  controls: { zh: '控制有效', en: 'Working controls' },
  controlsNote: { zh: '一年内检查过的全算，没查的算一半', en: 'Tested within a year, in full; untested, half' },
  total: { zh: '每千岗年', en: 'In 1,000 post-years' },
  sentence: {
    zh: '按证据，每千岗年 {total} 起（加权），落在“{grade}”',
    en: 'By evidence {total|weighed event|weighed events} in a thousand post-years, which is {grade}',
  },
  interval: {
    zh: '估计 {estimate}，八成可能在 {low}–{high} 之间；依据 {n} 起发现。办法 {method}，第 {version} 版。',
    en: 'Estimate {estimate}; there is an 80% chance that it lies between {low} and {high}; based on {n|finding|findings}. Method {method}, version {version}.',
  },
  track: { zh: '证据持续支持的等级是“{grade}”。', en: 'The evidence has steadily pointed to {grade}.' },
  floor: { zh: '这是重点岗位，不低于“中”。', en: 'This is a key post, so it is never below Medium.' },
  changeTitle: {
    zh: '从{day}起，证据支持从“{from}”到“{to}”',
    en: 'Since {day} the evidence favours {to} over {from}',
  },
  changeWhy: {
    zh: '等级不会自动改。由评定委员会复评后决定，或者说明为什么保持。',
    en: 'The grade does not change by itself. The committee decides in a review, or says why the grade stays.',
  },
  affected: { zh: '会牵动什么', en: 'What it affects' },
  lessons: { zh: '课：{lessons}', en: 'Lessons: {lessons}' },
  controlsTouched: { zh: '控制：{controls}', en: 'Controls: {controls}' },
  nothingTouched: { zh: '没有关联的课和控制。', en: 'No lesson or control is linked.' },
  separator: { zh: '；', en: '; ' },
  review: { zh: '发起复评', en: 'Open a review' },
  reviewDone: { zh: '已带着证据发起复评', en: 'A review was opened with this evidence' },
  reviewKnown: { zh: '已记下，岗位本来就在复评里', en: 'Noted; the post was already under review' },
  keep: { zh: '保持等级', en: 'Keep the grade' },
  keepTitle: { zh: '为什么保持等级', en: 'Why the grade stays' },
  keepHint: {
    zh: '写依据，至少 10 个字，如“两单查过，是系统合并规则的缺口，已修好”。不写人名。',
    en: 'Give the grounds, at least ten characters, for example: both orders were checked; the cause was a gap in the merging rule, now closed. No names.',
  },
  keepSend: { zh: '保持，并说明', en: 'Keep it, with this reason' },
  keepDone: { zh: '已记下，等级保持', en: 'Noted; the grade stays' },
  reason: { zh: '依据', en: 'Grounds' },
  cancel: { zh: '取消', en: 'Cancel' },
  listTitle: { zh: '证据有变化的岗位', en: 'Posts whose evidence has moved' },
  listLead: {
    zh: '按证据的办法（G）和它自己以前比，这些岗位变了；不和因素打分比。打开岗位看依据，再发起复评，或者说明为什么保持。',
    en: 'By the evidence (method G, compared with its own earlier result and not with the factor score) these posts have moved. Open a post to see why, then start a review or say why the grade stays.',
  },
  post: { zh: '岗位', en: 'Post' },
  unit: { zh: '单位', en: 'Unit' },
  fromHead: { zh: '现在的等级', en: 'Grade now' },
  toHead: { zh: '证据支持的等级', en: 'Grade by evidence' },
  change: { zh: '证据支持', en: 'Evidence points to' },
  fromTo: { zh: '“{from}”→“{to}”', en: '{from} → {to}' },
  since: { zh: '从哪天', en: 'Since' },
  found: { zh: '发现', en: 'Found' },
} satisfies Record<string, Pair>

export const standingText: Record<EvidenceView['standing'], Pair | null> = {
  own: null,
  pooled: {
    zh: '在岗不到 5 人，本岗位的发现不单独算，用全部同类岗位合起来的发现。',
    en: 'Fewer than five people hold this post, so its findings are not counted on their own but together with those of all posts of the same kind.',
  },
  'factors-only': {
    zh: '在岗不到 5 人，合起来也不足 5 人，所以只看因素和控制，不看发现。',
    en: 'Fewer than five people hold this post, even together with others of its kind, so only factors and controls are counted, not findings.',
  },
}

export const answerRefusals: Record<RefusalOf<typeof AnswerGradeChange>, Pair> = {
  'post-not-found': { zh: '没有找到这个岗位', en: 'This post was not found' },
  'no-such-change': {
    zh: '证据已经变了，或者已经有人答复。重新打开本页看最新的。',
    en: 'The evidence has changed, or somebody has already answered. Reload this page to see the latest.',
  },
  'reason-missing': {
    zh: '保持等级要写依据，至少 10 个字。',
    en: 'To keep the grade, give grounds of at least ten characters.',
  },
  'names-a-person': {
    zh: '这里只说岗位，不写人名。去掉姓名再送。',
    en: 'This is about the post and takes no names. Take the name out and send again.',
  },
}
