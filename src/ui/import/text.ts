import type {
  AcceptSuggestionsVerb,
  ImportListVerb,
  PreviewListVerb,
  StageListVerb,
  StayReason,
  UndoListVerb,
  WaitingDraftsVerb,
} from '#kernel/import.ts'
import { tableRefusals } from '#kernel/table.ts'
import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'

/** The sentences that every import shares. */

export const stepNames: readonly Pair[] = [
  { zh: '对列', en: 'Match columns' },
  { zh: '预览', en: 'Preview' },
  { zh: '修正', en: 'Mend' },
]
export const matchTitle: Pair = { zh: '列怎么对应', en: 'What each column means' }
export const matchLead: Pair = {
  zh: '列名不用改。上次对过的列，这次照用。',
  en: 'Column names need no change. What you matched before is used again.',
}
export const fileNote: Pair = {
  zh: '.xlsx 或 .csv，20 MB 以内。在服务器上解析，限时、限内存，解析完就删。',
  en: '.xlsx or .csv, up to 20 MB. It is read on the server within limits of time and memory, then deleted.',
}
export const rowsNote: Pair = { zh: '{rows} 行', en: '{rows|row|rows}' }
export const sheetRowsNote: Pair = { zh: '工作表“{sheet}”，{rows} 行', en: 'Sheet “{sheet}”, {rows|row|rows}' }
export const sheetLabel: Pair = { zh: '工作表', en: 'Sheet' }
export const encodingNames = { 'utf-8': 'UTF-8', gb18030: 'GB18030' } as const
export const encodingText: Pair = { zh: '按 {encoding} 读。', en: 'Read as {encoding}.' }
export const encodingRareText: Pair = {
  zh: '按 {encoding} 读，生僻字完整，例：{names}。',
  en: 'Read as {encoding}; rare characters are whole, for example {names}.',
}
export const brokenText: Pair = {
  zh: '有 {n} 格的字读不出来，换一种编码试试。',
  en: '{n|cell|cells} cannot be read; try the other encoding.',
}
export const encodingSwitch: Pair = { zh: '换成 {encoding}', en: 'Use {encoding}' }
export const columnHead: Pair = { zh: '表里的列', en: 'Column in the file' }
export const usedAsHead: Pair = { zh: '用作', en: 'Used as' }
export const exampleHead: Pair = { zh: '例', en: 'Example' }
export const notImported: Pair = { zh: '不导入', en: 'Not imported' }
export const notNeeded: Pair = { zh: '用不着，不读', en: 'Not needed, not read' }
export const rememberedText: Pair = { zh: '记得', en: 'Remembered' }
export const newColumnText: Pair = { zh: '新列', en: 'New column' }
export const usedAsLabel: Pair = { zh: '“{column}”用作', en: '“{column}” is used as' }
export const unnamedColumn: Pair = { zh: '（没有列名）', en: '(no name)' }
export const rememberText: Pair = { zh: '记住这样对列', en: 'Remember these columns' }
export const toPreview: Pair = { zh: '看预览', en: 'See the preview' }
export const missingColumns: Pair = {
  zh: '还差这几列：{fields}。在“用作”里选出来。',
  en: 'Still missing: {fields}. Choose them under “Used as”.',
}
export const twiceMapped: Pair = {
  zh: '“{field}”选了两次，留一列就行。',
  en: '“{field}” is chosen twice; keep one column.',
}
export const betweenNames: Pair = { zh: '、', en: ', ' }

export const nothingWritten: Pair = { zh: '还没有写入任何东西', en: 'Nothing has been written yet' }
export const showLabel: Pair = { zh: '看哪一类', en: 'What to show' }
export const changeHead: Pair = { zh: '现在 → 之后', en: 'Now → after' }
export const emptyValue: Pair = { zh: '（空）', en: '(empty)' }
export const nothingListed: Pair = { zh: '这一类没有', en: 'None of these' }
export const nextPage: Pair = { zh: '看后面的', en: 'Show the next ones' }
export const previousPage: Pair = { zh: '看前面的', en: 'Show the ones before' }
export const mergedText: Pair = {
  zh: '{n} 行完全重复，已合并。',
  en: '{n|row stood twice and was merged|rows stood twice and were merged}.',
}
export const asideText: Pair = { zh: '{n} 行先放着。', en: '{n|row is|rows are} set aside.' }
export const fullLabel: Pair = { zh: '这是一张什么表', en: 'What kind of list this is' }
export const manyLeaveText: Pair = {
  zh: '{ended} 人会记为离开，是现在 {standing} 人的 {share}%。表里真的是全员吗？',
  en: '{ended|person|people} would be recorded as having left: {share}% of the {standing} on the roster now. Does the list really hold everybody?',
}
export const leaversMeantText: Pair = {
  zh: '是全员表，这 {ended} 人确实都已离开',
  en: 'It lists everybody, and {ended|person has|people have} indeed left',
}
export const putAwayText: Pair = { zh: '没有要改的，收起这张表', en: 'Nothing changes: put this list away' }
export const putAwayDone: Pair = { zh: '收起了，名册没有变', en: 'Put away; nothing was changed' }
export const downloadComparisonText: Pair = { zh: '下载这份对比', en: 'Download the comparison' }
export const backToMatch: Pair = { zh: '改对列', en: 'Change the columns' }
export const toRepair: Pair = { zh: '去修正 {n} 行', en: 'Mend {n|row|rows}' }

export const repairTitle: Pair = { zh: '修正 {n} 行', en: 'Mend {n|row|rows}' }
export const repairLead: Pair = { zh: '已改 {mended} 行，还剩 {n} 行', en: '{mended} mended, {n} left' }
export const allMended: Pair = { zh: '没有要看的行了', en: 'No row needs a look any more' }
export const allMendedLead: Pair = { zh: '可以写入了。', en: 'The list can be written.' }
export const acceptAllText: Pair = { zh: '采纳 {n} 条建议', en: 'Accept {n|suggestion|suggestions}' }
export const downloadRows: Pair = { zh: '下载这些行', en: 'Download these rows' }
export const lineHead: Pair = { zh: '行', en: 'Row' }
export const fieldHead: Pair = { zh: '列', en: 'Column' }
export const saysHead: Pair = { zh: '表里写的', en: 'The file says' }
export const becomesHead: Pair = { zh: '建议或改成', en: 'Suggested, or change to' }
export const whyHead: Pair = { zh: '为什么', en: 'Why' }
export const sameRows: Pair = { zh: '等 {n} 行', en: 'and others: {n|row|rows}' }
export const inHandText: Pair = { zh: '{n} 行在书记手里', en: '{n|row|rows} with secretaries' }
export const acceptText: Pair = { zh: '采纳', en: 'Accept' }
export const mendedText: Pair = { zh: '改好了', en: 'Save' }
export const asideAct: Pair = { zh: '先放着', en: 'Set aside' }
export const keepThis: Pair = { zh: '留这一行', en: 'Keep this row' }
export const bothText: Pair = { zh: '这一行是兼任', en: 'This one is a second post' }
export const otherValue: Pair = { zh: '改成别的', en: 'Change to something else' }
export const createValue: Pair = { zh: '新建“{text}”', en: 'Make “{text}” new' }
export const newText: Pair = { zh: '是新的，新建', en: 'It is new: make it' }
export const nearReason: Pair = {
  zh: '没有这个名称；可能是建议的那个，也可能是新的',
  en: 'There is no such name; it may be the one suggested, or a new one',
}
export const createsText: Pair = {
  zh: '写入时新建：{names}。',
  en: 'Made new when this is written: {names}.',
}
export const quotedName: Pair = { zh: '“{name}”', en: '“{name}”' }
export const createdName: Pair = { zh: '“{name}”（{field}）', en: '“{name}” ({field})' }
export const createdBelow: Pair = { zh: '“{name}”（{of} 的{field}）', en: '“{name}” ({field} of {of})' }
export const createsBackText: Pair = {
  zh: '写入后 30 秒内撤回，它们也一并结束；那时已经有别的人、角色或下级单位的，留着。',
  en: 'Taken back within 30 seconds they end too; what other people, roles or units stand on by then stays.',
}
export const staysText: Pair = {
  zh: '撤回时留着没有结束：{names}。',
  en: 'Not ended when the import was taken back: {names}.',
}
export const stayingName: Pair = { zh: '“{name}”（{field}，{why}）', en: '“{name}” ({field}: {why})' }
export const stayReasonTexts: Readonly<Record<StayReason, Pair>> = {
  'has-units': { zh: '下面还有单位', en: 'units stand below it' },
  'has-people': { zh: '已经有别的人在里面', en: 'other people are in it' },
  'has-posts': { zh: '还有岗位属于它', en: 'posts belong to it' },
  'has-branch': { zh: '有支部对应它', en: 'a branch equals it' },
  'has-roles': { zh: '有角色的范围就是它', en: 'roles reach exactly it' },
  'has-members': { zh: '已经有别的人编进来', en: 'other people are in it' },
  'has-secretary': { zh: '已经有书记', en: 'it has a secretary' },
  'has-holders': { zh: '已经有别的人任职', en: 'somebody else holds it' },
  'in-use': { zh: '那以后用上了', en: 'it came into use since' },
}
export const makeAllText: Pair = { zh: '新建认不出的 {n} 个', en: 'Make {n|unknown name|unknown names} new' }
export const pendingValue: Pair = { zh: '先归“待定”', en: 'Leave it open for now' }
export const twiceValue: Pair = { zh: '与第 {other} 行相同', en: 'The same as in row {other}' }
export const valueLabel: Pair = { zh: '第 {line} 行，{field}改成', en: 'Row {line}, change {field} to' }
export const doubtsCaption: Pair = { zh: '要看一眼的 {n} 处', en: 'Places that need a look: {n}' }
export const moreDoubts: Pair = {
  zh: '先看这些；改好几行，后面的会接上来。',
  en: 'Begin with these; the next ones come up as they are settled.',
}
export const rememberedNote: Pair = {
  zh: '改过的写法会记住，下次不再问。',
  en: 'What you explain is remembered and not asked again.',
}
export const rememberedTitle: Pair = {
  zh: '按以前说过的读',
  en: 'Read as explained before',
}
export const rememberedIn: Pair = { zh: '{field}，{n} 行', en: '{field}, {n|row|rows}' }
export const forgetText: Pair = { zh: '不对，忘掉', en: 'Wrong: forget it' }
export const forgotten: Pair = { zh: '忘掉了，{n} 行要再看一眼', en: 'Forgotten; {n|row needs|rows need} a look again' }
export const backToPreview: Pair = { zh: '回预览', en: 'Back to the preview' }
export const allOrNothing: Pair = { zh: '要么全部写入，要么一行不写', en: 'All of it is written, or nothing' }
export const restTitle: Pair = { zh: '其余的行怎么办', en: 'What happens to the other rows' }
export const afterTitle: Pair = { zh: '这次写入以后', en: 'After this is written' }
export const stillDoubtful: Pair = { zh: '还要看一眼，改好一个就少一个', en: 'This still needs a look' }

export const waitingTitle: Pair = { zh: '还没导完的表', en: 'Lists not finished yet' }
export const waitingText: Pair = { zh: '还有 {n} 行等着，{day} 传的', en: '{n|row waits|rows wait}, uploaded on {day}' }
export const goOnText: Pair = { zh: '接着做', en: 'Go on' }
export const startOver: Pair = { zh: '再导一张', en: 'Import another list' }
export const finishedText: Pair = { zh: '这张表已经写入', en: 'This list has been written' }
export const finishedLead: Pair = { zh: '没有等着写入的行了。', en: 'No row of it is left to write.' }

export const doubtReasons: Readonly<Record<string, Pair>> = {
  missing: { zh: '表里空着', en: 'Empty in the file' },
  broken: {
    zh: '原表里的字存坏了，读不出；可照花名册补',
    en: 'A character was lost in the file; fill it in from your records',
  },
  unknown: { zh: '没有这个名称', en: 'There is no such name' },
  several: { zh: '有几个同名的，选一个', en: 'Several have this name; choose one' },
  unclear: { zh: '看不出是哪一种', en: 'It is not clear what this means' },
  'no-such-day': { zh: '没有这一天', en: 'There is no such day' },
  'swapped-day': { zh: '没有这一天；可能是日、月颠倒', en: 'There is no such day; day and month may be swapped' },
  'far-day': { zh: '这一天太早或太晚', en: 'This day is too early or too late' },
  twice: { zh: '两行都先不导，问清楚再说', en: 'Neither row is written until this is clear' },
}

export const draftsEndText: Pair = {
  zh: '最多列最近的 {most} 份；处理完这些，更早的就列出来',
  en: 'At most the newest {most} are listed; the older ones come once these are settled',
}

/** Decision 8: administrators take in until there is an officer, and then no more. */
const leftToOfficers: Pair = {
  zh: '已经有纪检监察员，这张表由纪检监察员导入。系统管理员看不到风险和等级',
  en: 'There is an officer by now, who imports this list. A system administrator sees neither risks nor grades',
}

export const draftsRefusals: Record<RefusalOf<WaitingDraftsVerb>, Pair> = { 'left-to-officers': leftToOfficers }

export const readRefusals = {
  'left-to-officers': leftToOfficers,
  ...tableRefusals,
  'file-missing': { zh: '没有收到文件，请再选一次', en: 'No file arrived; choose it again' },
} satisfies Record<string, Pair>

export const stageRefusals: Record<RefusalOf<StageListVerb>, Pair> = {
  ...readRefusals,
  'columns-missing': { zh: '列和文件对不上，请再选一次文件', en: 'The columns do not fit the file; choose it again' },
  'column-closed': {
    zh: '有一列是证件号或电话，不能用',
    en: 'A column holds identity or telephone numbers and cannot be used',
  },
  'field-twice': { zh: '同一项选了两列，留一列就行', en: 'Two columns are used for the same thing; keep one' },
}

export const writeRefusals: Record<
  RefusalOf<ImportListVerb> | RefusalOf<PreviewListVerb> | RefusalOf<AcceptSuggestionsVerb>,
  Pair
> = {
  'left-to-officers': leftToOfficers,
  'draft-not-found': {
    zh: '这张表没有了，或者不在你的范围里。请重新传',
    en: 'This list is gone or not within your reach. Upload it again',
  },
  'nothing-to-write': { zh: '没有可以写入的行，先去修正', en: 'No row can be written yet; mend them first' },
  'changed-meanwhile': {
    zh: '刚才有人改了数据，数字变了。看一眼新的数再写入',
    en: 'Somebody changed the data meanwhile. Look at the new figures and write again',
  },
  'rows-clash': {
    zh: '有几行放在一起说不通：同一天两个直接负责人，或者绕一圈管到自己。什么都没写入；改好这几行再导',
    en: 'Some rows do not fit together: two direct heads on one day, or somebody who would answer for himself or herself by way of others. Nothing was written; mend these rows and import again',
  },
  'known-elsewhere': {
    zh: '有编号已在你范围以外的单位使用，这次一行没写。请找上级管理员',
    en: 'A number is in use outside your reach, so nothing was written. Ask the administrator above you',
  },
  'self-missing': {
    zh: '表里没有你自己，按全员表写入会停用你的账号，所以一行没写。看看这是不是全员表',
    en: 'You are not in the list yourself: as a list of everybody it would close your own account, so nothing was written. Check whether it lists everybody',
  },
  'many-leave': {
    zh: '离开的人很多，先确认这是不是全员表，再写入',
    en: 'Many people would leave. Say first that the list holds everybody, then write it',
  },
}

export const repairRefusals: Record<'left-to-officers' | 'draft-not-found' | 'row-not-found' | 'no-suggestion', Pair> =
  {
    'left-to-officers': leftToOfficers,
    'draft-not-found': writeRefusals['draft-not-found'],
    'row-not-found': { zh: '这一行已经改好了', en: 'This row has been settled already' },
    'no-suggestion': { zh: '这一行没有建议，请自己填', en: 'There is no suggestion for this row; fill it in' },
  }

export const undoRefusals: Record<RefusalOf<UndoListVerb>, Pair> = {
  'draft-not-found': writeRefusals['draft-not-found'],
  'nothing-to-undo': { zh: '没有可以撤回的写入', en: 'There is nothing to take back' },
  'too-late': {
    zh: '过了 30 秒，不能整批撤回了，请逐个改',
    en: 'Thirty seconds have passed; change the entries one by one',
  },
  'touched-since': {
    zh: '写入以后有人又改过，不能整批撤回了，请逐个改',
    en: 'Somebody changed an entry since; change them one by one',
  },
}
