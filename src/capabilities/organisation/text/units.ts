import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type {
  AddBranch,
  AddUnit,
  CloseBranch,
  CloseUnit,
  MoveUnit,
  RenameBranch,
  RenameUnit,
  ReopenBranch,
  ReopenUnit,
  SetBranchUnit,
} from '../contract/units.ts'

/** Keeping the two trees. */
export const treesText = {
  addUnit: { zh: '加一个单位', en: 'Add a unit' },
  addBranch: { zh: '加一个支部', en: 'Add a branch' },
  change: { zh: '整理', en: 'Change' },
  changeOne: { zh: '整理“{name}”', en: 'Change {name}' },
  keys: { zh: 'F2 整理这个单位。', en: 'F2 changes the unit.' },
  what: { zh: '做什么', en: 'What to do' },
  below: { zh: '加下级', en: 'Add below' },
  rename: { zh: '改名', en: 'Rename' },
  move: { zh: '调到别处', en: 'Move' },
  close: { zh: '撤销', en: 'Close' },
  equals: { zh: '对应单位', en: 'Its unit' },
  above: { zh: '上级单位', en: 'Below which unit' },
  zh: { zh: '中文名称', en: 'Chinese name' },
  en: { zh: '英文名称', en: 'English name' },
  enHint: { zh: '可以不填，英文页面就用中文名称', en: 'Left empty, pages in English show the Chinese name' },
  kind: { zh: '类型', en: 'Kind' },
  missing: { zh: '填一个名称', en: 'Give it a name' },
  noDay: { zh: '选一天', en: 'Choose a day' },
  on: { zh: '从哪天起没有', en: 'Gone from which day' },
  onHint: {
    zh: '人、岗位、下级单位都调走以后才能撤销。以前的记录都留着。',
    en: 'It closes once its people, posts and units have gone elsewhere. Every earlier record stays.',
  },
  branchOnHint: {
    zh: '支部没有人、没有书记以后才能撤销。以前的记录都留着。',
    en: 'A branch closes once nobody is in it and it has no secretary. Every earlier record stays.',
  },
  renameNote: {
    zh: '新名称从现在起到处都用；存证里写过的不变。',
    en: 'The new name is used everywhere from now on; what the ledger holds does not change.',
  },
  noUnit: { zh: '不等于一个单位', en: 'Of no single unit' },
  equalsHint: {
    zh: '支部等于一个单位时，书记还看得到这个单位做没做完；换了单位，书记的范围当天跟着换。',
    en: 'Where a branch equals a unit, its secretary also sees what is done and not done there. The reach follows on the same day.',
  },
  moveTo: { zh: '调到哪个单位下面', en: 'Below which unit now' },
  moveHint: {
    zh: '下级、人、岗位、记录、范围是它的角色都跟着走；谁看得到它，也跟着变。',
    en: 'Units below, people, posts, records and the roles that reach it go along; who sees it changes with it.',
  },
  saveMove: { zh: '调过去', en: 'Move it' },
  moved: { zh: '“{name}”调好了', en: '{name} has moved' },
  saveAdd: { zh: '加上', en: 'Add it' },
  saveName: { zh: '改成这个名称', en: 'Use this name' },
  saveUnit: { zh: '对应到这个单位', en: 'Set this unit' },
  saveClose: { zh: '撤销', en: 'Close it' },
  cancel: { zh: '不改了', en: 'Leave it' },
  added: { zh: '加上了“{name}”', en: '{name} is added' },
  renamed: { zh: '改成了“{name}”', en: 'Now called {name}' },
  closedNow: { zh: '撤销了“{name}”，记录都留着', en: '{name} is closed; its records stay' },
  reopened: { zh: '恢复了“{name}”', en: '{name} is open again' },
  unitSet: { zh: '对应好了', en: 'The unit is set' },
  unitSetFor: {
    zh: '对应好了，{n} 项书记角色的范围跟着换了',
    en: 'The unit is set; the reach of {n|secretary role|secretary roles} follows',
  },
  closed: { zh: '撤销的', en: 'Closed' },
  closedNote: { zh: '以前的记录仍在', en: 'Earlier records are still there' },
  name: { zh: '名称', en: 'Name' },
  of: { zh: '上级或单位', en: 'Below or of' },
  since: { zh: '从这天起', en: 'Since' },
  reopen: { zh: '恢复', en: 'Open again' },
  reopenOne: { zh: '恢复“{name}”', en: 'Open {name} again' },
  unitKind: { zh: '单位', en: 'Unit' },
  branchKind: { zh: '支部', en: 'Branch' },
} satisfies Record<string, Pair>

const shared = {
  'unit-not-found': { zh: '没有这个单位，或者不在你的范围里', en: 'There is no such unit, or it is beyond your reach' },
  'unit-closed': { zh: '这个单位已经撤销了', en: 'This unit is closed' },
  'unit-open': { zh: '这个单位没有撤销', en: 'This unit is not closed' },
  'above-closed': { zh: '上级单位已经撤销了，先恢复上级', en: 'The unit above is closed; open that first' },
  'day-to-come': { zh: '只能选今天或以前的日子', en: 'Choose today or a day before' },
  'branch-not-found': { zh: '没有这个支部', en: 'There is no such branch' },
  'branch-closed': { zh: '这个支部已经撤销了', en: 'This branch is closed' },
  'branch-open': { zh: '这个支部没有撤销', en: 'This branch is not closed' },
  'unit-taken': { zh: '另一个支部已经对应这个单位', en: 'Another branch equals this unit already' },
} satisfies Record<string, Pair>

type UnitRefusal = RefusalOf<
  typeof AddUnit | typeof RenameUnit | typeof MoveUnit | typeof CloseUnit | typeof ReopenUnit
>
export const unitRefusals: Record<UnitRefusal, Pair> = {
  ...shared,
  'name-taken': {
    zh: '同一个上级下面已经有这个名称的单位，换一个名称',
    en: 'There is already a unit of this name below the same unit; choose another name',
  },
  'top-unit': { zh: '最上级单位不能调动，也不能撤销', en: 'The topmost unit is neither moved nor closed' },
  'below-itself': { zh: '不能调到它自己或它的下级下面', en: 'A unit cannot stand below itself or a unit below it' },
  'there-already': { zh: '它已经在这个单位下面', en: 'It stands below this unit already' },
  'role-waits': {
    zh: '有一项角色的范围在这里，还在等第二个人，先批准或拒绝',
    en: 'A role that reaches into it waits for a second person; approve or refuse it first',
  },
  'import-open': {
    zh: '刚导入的名单还能撤回，过半分钟再调',
    en: 'A list that was just imported can still be taken back; try again in half a minute',
  },
  'has-units': {
    zh: '下面还有没撤销的单位，先撤销或调走它们',
    en: 'There are open units below it; close or move them first',
  },
  'has-people': {
    zh: '还有人在这个单位，先用名册把他们调到别的单位',
    en: 'People are still in this unit; move them to another by the roster first',
  },
  'has-posts': {
    zh: '还有岗位属于这个单位，先用岗位表把岗位归到别的单位',
    en: 'Posts still belong to this unit; give them to another by the list of posts first',
  },
  'has-branch': {
    zh: '有一个党支部等于这个单位，先给支部换单位或撤销支部',
    en: 'A party branch equals this unit; change or close the branch first',
  },
  'has-roles': {
    zh: '还有角色或来源系统的范围就是这个单位，先到“角色”“来源系统”里结束它们',
    en: 'Roles or source systems reach exactly this unit; end them under Roles or Source systems first',
  },
  'day-too-early': {
    zh: '选的日子太早：那天这里还有人或岗位',
    en: 'That day is too early: somebody or a post was still here',
  },
}

type BranchRefusal = RefusalOf<
  typeof AddBranch | typeof RenameBranch | typeof SetBranchUnit | typeof CloseBranch | typeof ReopenBranch
>
export const branchRefusals: Record<BranchRefusal, Pair> = {
  ...shared,
  'name-taken': {
    zh: '已经有这个名称的支部，换一个名称',
    en: 'There is already a branch of this name; choose another',
  },
  'has-members': {
    zh: '支部里还有人，先用名册把他们编到别的支部',
    en: 'There are still people in this branch; move them to another by the roster first',
  },
  'has-secretary': {
    zh: '还有人是这个支部的书记，先到“角色”里结束',
    en: 'Somebody is still its secretary; end that under Roles first',
  },
  'role-waits': {
    zh: '这个支部有一项角色在等第二个人，先批准或拒绝',
    en: 'A role of this branch waits for a second person; approve or refuse it first',
  },
}
