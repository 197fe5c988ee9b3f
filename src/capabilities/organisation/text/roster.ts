import type { Pair } from '#kernel/text.ts'
import type { RosterField } from '../rules/import/roster.ts'

export const rosterLead: Pair = {
  zh: '有什么表就传什么表，列名不用改。只取用得着的列。',
  en: 'Upload the list you have; its column names need no change. Only the columns that are needed are taken.',
}

/** What each column can be used as. */
export const rosterFieldNames: Readonly<Record<RosterField, Pair>> = {
  staffNo: { zh: '工号', en: 'Staff number' },
  name: { zh: '姓名', en: 'Name' },
  above: { zh: '上级单位', en: 'Unit above' },
  unit: { zh: '单位', en: 'Unit' },
  crew: { zh: '班组', en: 'Crew' },
  post: { zh: '岗位', en: 'Post' },
  member: { zh: '是否党员', en: 'Party member' },
  branch: { zh: '党支部', en: 'Party branch' },
  branchUnit: { zh: '支部对应单位', en: 'Unit of the branch' },
  joinedOn: { zh: '到岗', en: 'Joined on' },
  fromOn: { zh: '变动日期', en: 'Changed on' },
  holds: { zh: '主岗或兼任', en: 'Main or second post' },
  toOn: { zh: '任职止', en: 'Held until' },
}

export const rosterWords = {
  lead: rosterLead,
  keyField: 'staffNo',
  fields: rosterFieldNames,
  requiredFields: ['staffNo', 'name', 'unit'],
  compared: { zh: '和现在的名册比，会变什么', en: 'What would change, compared with the roster now' },
  kinds: ['created', 'changed', 'ended'],
  counts: {
    created: { zh: '新到', en: 'New' },
    changed: { zh: '变了', en: 'Changed' },
    ended: { zh: '离开，记止日', en: 'Left, with the last day' },
    unchanged: { zh: '没变', en: 'Unchanged' },
    doubtful: { zh: '要看一眼', en: 'Need a look' },
  },
  tabs: {
    created: { zh: '新到', en: 'New' },
    changed: { zh: '变了', en: 'Changed' },
    ended: { zh: '离开', en: 'Left' },
  },
  listed: {
    created: { zh: '新到的 {n} 人', en: '{n} new' },
    changed: { zh: '变了的 {n} 人', en: '{n} changed' },
    ended: { zh: '离开的 {n} 人', en: '{n} left' },
  },
  follows: {
    joined: {
      zh: '新到：开账号，用工号登录；在跑的方案里岗位的课，由监察员照规则安排',
      en: 'Hired: an account opens, by staff number; an officer lets running programmes follow with the lessons of the post',
    },
    'joined-without-post': {
      zh: '新到：开账号；没有岗位就没有岗位课，以后再定',
      en: 'Hired: an account opens; without a post there are no lessons of a post yet',
    },
    returned: {
      zh: '回来：账号重新启用，以前的记录还在',
      en: 'Returned: the account opens again; earlier records are still there',
    },
    left: {
      zh: '离开：记录留着，账号今天停用，没做完的课收回，名字不再出现在新的名单里',
      en: 'Left: records stay, the account closes today, what is not done is taken back, the name is in no new list',
    },
    name: { zh: '名字换过来，记录不变', en: 'The name changes, the records stay' },
    unit: {
      zh: '调动：任职记到新单位，学过的课带着走',
      en: 'Transferred: the post is held in the new unit; lessons learnt come along',
    },
    post: {
      zh: '换岗：旧岗位记止日，新岗位从这天起；在跑的方案里，新岗位的课安排上，旧岗位没做完的收回',
      en: 'Another post: the old one ends, the new one begins on this day; in running programmes its lessons come, what was open for the old one goes',
    },
    second: {
      zh: '兼任：主岗不变，兼的岗位从这天起；两个岗位的课都安排',
      en: 'A second post: the main one stays, this one begins on this day; the lessons of both come',
    },
    'post-ended': {
      zh: '这个岗位记止日，别的岗位不变',
      en: 'This post gets its last day; the others stay',
    },
    past: {
      zh: '补记以前的任职，现在的岗位不变',
      en: 'Written down as held before; the posts of now stay',
    },
    branch: {
      zh: '支部名单同步，会议应到人数跟着变',
      en: 'The list of the branch follows, and who is due at its meetings',
    },
    member: { zh: '党员教育的要求跟着变', en: 'What is asked of party members follows' },
    joinedOn: { zh: '只改日期', en: 'Only the day changes' },
  },
  values: {
    member: { zh: '党员', en: 'Party member' },
    'not-member': { zh: '不是党员', en: 'Not a party member' },
  },
  doubts: {
    'staffNo.missing': { zh: '没有工号，认不出是谁', en: 'Without a staff number nobody can be told apart' },
    'staffNo.twice': {
      zh: '工号相同，内容不同。两行都先不导，问清楚再说',
      en: 'One number, different content. Neither row is written until this is clear',
    },
    'staffNo.no-main': {
      zh: '表里只有兼任或以前任职的行，名册里也没有这个人；先加一行主岗',
      en: 'The list has only a second or an earlier post, and nobody on the roster has this number; add a row with the main post first',
    },
    'holds.unclear': {
      zh: '看不出是主岗还是兼任，填“主岗”或“兼任”',
      en: 'Not clear whether this is the main post or a second one; write 主岗 or 兼任',
    },
    'toOn.to-come': {
      zh: '这一天还没到；到了再导',
      en: 'This day is still to come; import it then',
    },
    'toOn.before-start': { zh: '结束早于开始', en: 'It ends before it begins' },
    'staffNo.other-person': {
      zh: '名册里这个工号是另一个姓名、另一个单位。核对工号，再填一次',
      en: 'In the roster this number has another name and another unit. Check the number and type it once more',
    },
    'unit.unknown': {
      zh: '没有这个单位名称；可能是简称',
      en: 'There is no unit of this name; it may be short for another',
    },
    'above.unknown': {
      zh: '没有这个上级单位；新建，或改成已有的名称',
      en: 'There is no such unit above; make it new, or change it to one that is there',
    },
    'crew.unknown': {
      zh: '这个单位下面没有这个班组；新建，或改成单位的名称，人就归到单位本身',
      en: 'The unit has no crew of this name; make it new, or change it to the name of the unit, and people stand in the unit itself',
    },
    'branchUnit.unknown': {
      zh: '没有这个单位名称；支部可以以后再对应',
      en: 'There is no unit of this name; the branch can be given one later',
    },
    'unit.several': { zh: '有几个同名的单位，选一个', en: 'Several units have this name; choose one' },
    'unit.missing': { zh: '没有单位，选一个', en: 'No unit; choose one' },
    'post.unknown': {
      zh: '没有这个岗位名称；可以选一个、新建，也可以先待定。岗位多的，先导岗位表更省事',
      en: 'There is no post of this name; choose one, make it new, or leave it open. With many posts, the list of posts comes first',
    },
    'post.missing': {
      zh: '没有岗位就没有岗位课；可以以后再定',
      en: 'Without a post there are no lessons of a post; it can be decided later',
    },
    'branch.unknown': { zh: '没有这个支部名称', en: 'There is no branch of this name' },
    'branch.missing': {
      zh: '是党员，还没有支部；建议按单位归',
      en: 'A party member without a branch; suggested by unit',
    },
    'member.unclear': {
      zh: '看不出是不是党员，填“党员”或“群众”',
      en: 'Not clear whether this is a party member; write 党员 or 群众',
    },
  },
  alone: {
    branch: {
      zh: '{names}不对应任何单位：书记只看得到支部里的人。要对应，在表里加一列“支部对应单位”，或写入后在“设置 → 单位”里选。',
      en: '{names} will equal no unit, and a secretary there sees the people of the branch alone. To give it one, add the column “unit of the branch” to the list, or choose it under Settings → Units afterwards.',
    },
  },
  full: {
    yes: { zh: '全员表', en: 'Everybody' },
    no: { zh: '只增改', en: 'Only add and change' },
    saysYes: {
      zh: '你说这是全员表，所以表里没有的 {n} 人记为离开。如果只是一部分人，改成“只增改”，就不会有人离开。',
      en: 'You say this lists everybody, so the {n|person who is not in it is|people who are not in it are} recorded as having left. If it lists only some, choose “Only add and change” and nobody leaves.',
    },
    saysNo: {
      zh: '只增改：表里没有的人照旧，不会有人离开。如果这是全员表，改过来，离开的人才会记上止日。',
      en: 'Only adding and changing: whoever is not in the list stays as they are. If it lists everybody, say so, and those who left get their last day.',
    },
    write: { zh: '导入 {n} 人，{ended} 人离开', en: 'Import {n|person|people}, {ended|leaves|leave}' },
  },
  write: { zh: '导入 {n} 人', en: 'Import {n|person|people}' },
  writeSome: { zh: '导入 {n} 人，其余稍后补', en: 'Import {n|person|people}, the others later' },
  written: {
    zh: '写入好了：新到 {created}，变了 {changed}，离开 {ended}',
    en: 'Written: {created} new, {changed} changed, {ended} left',
  },
  undone: {
    zh: '撤回了，名册和写入以前一样；方案的对象也回到从前',
    en: 'Taken back; the roster is as it was before, and so is whom the programmes are for',
  },
  undoneMade: {
    zh: '撤回了，名册和写入以前一样；新建的 {ended} 个单位、支部或岗位也一并结束',
    en: 'Taken back; the roster is as it was before, and {ended|unit, branch or post|units, branches and posts} made for it ended too',
  },
  undoneSome: {
    zh: '撤回了，人和写入以前一样；新建的结束了 {ended} 个，{stays} 个已经用上，留着，原因写在页面上',
    en: 'Taken back; the people are as before. Of what was made {ended} ended and {stays} stay, being in use; the page says why',
  },
  rest: [
    {
      zh: '留在修正清单里 35 天，改一行导一行，不用重传',
      en: 'They stay here for 35 days; mend and import them one by one, without uploading again',
    },
    {
      zh: '已在名册里的人照旧，课和责任书不受影响',
      en: 'People already in the roster stay as they are; lessons and letters are not affected',
    },
    {
      zh: '可以把拿不准的行交给各支部书记核对，每人只看到本支部的行',
      en: 'Doubtful rows can go to the branch secretaries; each sees the rows of the own branch alone',
    },
    {
      zh: '没对上的列不读、不存；原文件解析完就删',
      en: 'Columns that are not used are neither read nor kept; the file is deleted once it is read',
    },
  ],
  after: [
    {
      zh: '存证一笔：谁、哪天、哪个文件，新到、变了、离开各多少',
      en: 'One record: who, which day, which file, how many new, changed and left',
    },
    {
      zh: '30 秒内可以整批撤回，这次新建的单位、支部和岗位也一并结束，已经用上的留着；之后逐人改',
      en: 'For 30 seconds all of it can be taken back; units, branches and posts made for it end too, but for those in use. After that person by person',
    },
  ],
} as const
