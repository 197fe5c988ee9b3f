import type { Pair } from '#kernel/text.ts'
import type { UnitKind } from '../rules/organisation.ts'

export const unitKindText: Readonly<Record<UnitKind, Pair>> = {
  area: { zh: '管理区', en: 'Area' },
  office: { zh: '机关科室', en: 'Office' },
  team: { zh: '队', en: 'Team' },
  station: { zh: '站', en: 'Station' },
  crew: { zh: '班组', en: 'Crew' },
}

export const exportHeads = {
  code: { zh: '编码', en: 'Code' },
  kind: { zh: '类别', en: 'Kind' },
  above: { zh: '上级单位', en: 'Unit above' },
  latin: { zh: '姓名拼音', en: 'Name in Latin letters' },
  postsHeld: { zh: '现任岗位', en: 'Posts held' },
  since: { zh: '任职起', en: 'Held since' },
} satisfies Record<string, Pair>
