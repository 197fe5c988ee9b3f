import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { ChangeTaxonomy } from '../contract/counts.ts'

export const taxonomyText = {
  lead: {
    zh: '问题按什么类别数。改了就是新的一版：旧的数留着原来的类别，并说明现在算进哪一类，系列不断。',
    en: 'The kinds under which problems are counted. A change makes a new version: earlier counts keep their kind and are assigned to one of the new kinds, so that no series breaks.',
  },
  version: { zh: '第 {n} 版，正在用', en: 'Version {n}, in force' },
  older: { zh: '第 {n} 版', en: 'Version {n}' },
  versionHead: { zh: '版', en: 'Version' },
  code: { zh: '代码', en: 'Code' },
  name: { zh: '类别', en: 'Kind' },
  english: { zh: '英文', en: 'In English' },
  families: { zh: '对应的风险类别', en: 'Families of risks' },
  familiesHint: { zh: '用来找到对应的课和控制', en: 'Used to find its lessons and controls' },
  add: { zh: '加一类', en: 'Add a kind' },
  drop: { zh: '不再用“{name}”', en: 'Give up “{name}”' },
  dropped: { zh: '“{name}”的旧数算进', en: 'What was counted as “{name}” counts as' },
  ownSeries: { zh: '单独留着，不再记新数', en: 'stays as a series of its own, with no new counts' },
  send: { zh: '写成第 {n} 版', en: 'Write version {n}' },
  done: { zh: '第 {n} 版开始用', en: 'Version {n} is in force' },
  replacesHead: { zh: '接过来的类别', en: 'Took over' },
  replaces: { zh: '接过来：{names}', en: 'Took over: {names}' },
  history: { zh: '以前的版本', en: 'Earlier versions' },
} satisfies Record<string, Pair>

export const taxonomyRefusals: Record<RefusalOf<typeof ChangeTaxonomy>, Pair> = {
  'topic-twice': { zh: '有一类出现了两次。请去掉一个。', en: 'A kind appears twice. Remove one.' },
  'replaced-twice': { zh: '一个旧类别只能算进一类。', en: 'An old kind can count towards only one new kind.' },
  'replaces-unknown': { zh: '要接过来的旧类别不在上一版里。', en: 'The old kind is not in the version before.' },
}
