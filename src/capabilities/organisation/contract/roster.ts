import {
  acceptSuggestions,
  downloadComparison,
  importList,
  listRepairs,
  previewList,
  readList,
  repairList,
  stageList,
  undoList,
  waitingDrafts,
} from '#kernel/import.ts'
import { fill, type Pair } from '#kernel/text.ts'
import type { Access } from '#kernel/verb.ts'

const access = { roles: ['system-administrator'], data: 'personal', shows: 'holders' } as const satisfies Access

/** Decision 16: party data is shown or written beside persons, so each of them reads that it was. */
const about = <const Look extends Pair>(look: Look) => ({ ...access, data: 'sensitive' as const, look })

/** The roster in three steps: match columns, look at what would change, mend and write (picture 15). */
export const ReadRoster = readList('organisation.read-roster', access)
export const StageRoster = stageList('organisation.stage-roster', access)
export const RosterPreview = previewList(
  'organisation.roster-preview',
  about({ zh: '导入名册前对比，看了你现在和之后的信息', en: 'Compared a roster with your data before importing it' }),
)
export const DownloadRosterComparison = downloadComparison(
  'organisation.download-roster-comparison',
  about({ zh: '把名册对比下载成表格，里面有你', en: 'Took the comparison of a roster out, with you in it' }),
)
export const RosterRepairs = listRepairs(
  'organisation.roster-repairs',
  about({ zh: '看了名册里你存疑的一行', en: 'Saw your doubtful row of a roster' }),
)
export const RepairRow = repairList(
  'organisation.repair-row',
  about({ zh: '修正了名册里你的一行', en: 'Mended your row of a roster' }),
)
export const AcceptSuggestions = acceptSuggestions(
  'organisation.accept-suggestions',
  about({ zh: '对名册里你的一行采纳了建议', en: 'Took suggestions for your row of a roster' }),
)
export const ImportRoster = importList(
  'organisation.import-roster',
  about({ zh: '导入名册：改了你的信息', en: 'Roster import: changed your data' }),
)
export const RosterDrafts = waitingDrafts('organisation.roster-drafts', access)

/** Takes the last writing of a roster back, within thirty seconds and while nothing else touched those persons. */
export const UndoImport = undoList(
  'organisation.undo-import',
  about({ zh: '撤回名册导入：你的信息恢复原样', en: 'Took a roster import back: your data are as before' }),
)

const told = {
  created: { zh: '导入名册：把你写进了名册', en: 'Roster import: entered you on the roster' },
  left: { zh: '导入名册：把你记为已离开', en: 'Roster import: noted that you have left' },
  unit: { zh: '导入名册：把你的单位改为“{to}”', en: 'Roster import: changed your unit to “{to}”' },
  post: { zh: '导入名册：把你的岗位改为“{to}”', en: 'Roster import: changed your post to “{to}”' },
  second: { zh: '导入名册：给你加了兼任的岗位“{to}”', en: 'Roster import: added a second post, “{to}”' },
  ended: { zh: '导入名册：记下你的一个岗位已结束', en: 'Roster import: noted that a post of yours has ended' },
  past: { zh: '导入名册：记下你以前的岗位“{to}”', en: 'Roster import: noted a post you held, “{to}”' },
} as const satisfies Record<string, Pair>
export type RosterDeed = keyof typeof told

/** What the roster import did about somebody, as that person reads it; of party data it tells that alone. */
export const rosterDeed = (deed: RosterDeed, to: Pair): Pair => fill(told[deed], { to })
