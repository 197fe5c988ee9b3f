import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { AddPosts, BringTemplates, UndoAddPosts } from '../contract/templates.ts'

export const templatesText = {
  lead: {
    zh: '内容包里的岗位模板。加上以后，风险点、职权、流程图都是待定的提议：先由单位看，再确认；没有一条自己生效。',
    en: 'Post templates from the content packs. Their risk points, powers and process maps arrive as proposals: the unit looks first, then they are confirmed; nothing takes effect by itself.',
  },
  open: { zh: '从模板加岗位', en: 'Add posts from templates' },
  list: { zh: '模板', en: 'Templates' },
  codeHead: { zh: '编码', en: 'Code' },
  businessHead: { zh: '业务', en: 'Business' },
  dutiesHead: { zh: '职责', en: 'Duties' },
  powersHead: { zh: '职权', en: 'Powers' },
  usedHead: { zh: '几个岗位在用', en: 'Posts that use it' },
  versionHead: { zh: '版本', en: 'Version' },
  shown: { zh: '{n} 个，共 {all} 个', en: '{n} of {all}' },
  search: { zh: '找模板', en: 'Find a template' },
  searchHint: { zh: '岗位名称、职责', en: 'Name or duties' },
  none: { zh: '还没有模板', en: 'No templates yet' },
  noneWhy: {
    zh: '模板随内容包来。请备课人载入一个有岗位模板的包：plumbline pack common，再 plumbline pack oil-production-area。',
    en: 'Templates come with content packs. Ask an author to load one that has post templates: plumbline pack common, then plumbline pack oil-production-area.',
  },
  noMatch: { zh: '没有这样的模板，换个词试试', en: 'No such template; try another word' },
  holds: {
    zh: '{points} 个风险点，{powers} 项职权，{processes} 张流程图',
    en: '{points|risk point|risk points}, {powers|power|powers}, {processes|process map|process maps}',
  },
  used: { zh: '已有 {n} 个岗位用它', en: 'used by {n|post|posts}' },
  key: { zh: '重点岗位', en: 'Key post' },
  look: { zh: '看看', en: 'Look' },
  lookAt: { zh: '看看模板：{name}', en: 'Look at the template: {name}' },
  chosen: { zh: '要加的 {n} 个岗位', en: '{n|post|posts} to add' },
  name: { zh: '岗位名称', en: 'Name of the post' },
  unit: { zh: '单位', en: 'Unit' },
  code: { zh: '编码（可不填）', en: 'Code (if you have one)' },
  nameMissing: { zh: '写上名称', en: 'Give it a name' },
  add: { zh: '加 {n} 个岗位', en: 'Add {n|post|posts}' },
  added: {
    zh: '加了 {n} 个岗位：{points} 个风险点、{powers} 项职权、{processes} 张流程图等着看',
    en: 'Added {n|post|posts}: {points|risk point waits|risk points wait}, with {powers|power|powers} and {processes|map|maps}',
  },
  takenBack: {
    zh: '撤回了 {n} 个岗位，跟着来的提议也撤了',
    en: '{n|post|posts} taken back, with the proposals that came along',
  },
  existing: { zh: '已有的岗位', en: 'Existing posts' },
  existingWhy: {
    zh: '只带来岗位还缺的，不改谁写过的字',
    en: 'Adds only what a post lacks; nobody’s wording is changed',
  },
  ofExisting: { zh: '这一页 {n} 个，共 {all} 个', en: '{n} on this page, {all} in all' },
  moreBehind: {
    zh: '先列 {n} 个，共 {all} 个；带来以后，后面的接上来。',
    en: '{n} of {all} are listed; the next ones come up as these are settled.',
  },
  noExisting: { zh: '每个岗位都有模板', en: 'Every post has a template' },
  template: { zh: '模板', en: 'Template' },
  noTemplate: { zh: '不用模板', en: 'No template' },
  forPost: { zh: '“{post}”用哪个模板', en: 'Template for {post}' },
  bring: { zh: '给 {n} 个岗位带来', en: 'Bring to {n|post|posts}' },
  brought: {
    zh: '来了 {points} 个风险点、{powers} 项职权、{processes} 张流程图，都是待定的提议',
    en: 'Brought {points|risk point|risk points}, {powers|power|powers} and {processes|map|maps}, all as proposals',
  },
  leftOut: {
    zh: '没带来的 {n} 条，字里有这里某人的姓名：{what}',
    en: 'Left out, since the words name somebody here ({n}): {what}',
  },
  maps: { zh: '没跟着岗位来的流程图', en: 'Process maps that did not come along' },
  mapsWhy: { zh: '岗位齐了就能带来', en: 'They come once all their posts are there' },
  bringMap: { zh: '带来这张图', en: 'Bring this map' },
  behind: { zh: '模板有新版', en: 'Newer versions' },
  behindWhy: { zh: '岗位上的文字不动', en: 'The wording at the post stays as it is' },
  versions: { zh: '{template}：{from} → {to}', en: '{template}: {from} → {to}' },
  adds: { zh: '多出来：{what}', en: 'Adds: {what}' },
  reworded: { zh: '换了说法：{what}', en: 'Rewords: {what}' },
  nothing: { zh: '没有', en: 'Nothing' },
  bringNew: { zh: '带来多出来的', en: 'Bring what is new' },
  seen: { zh: '知道了', en: 'Noted' },
  points: { zh: '风险点', en: 'Risk points' },
  powers: { zh: '职权', en: 'Powers' },
  processes: { zh: '流程图', en: 'Process maps' },
  contacts: { zh: '和谁打交道：{who}', en: 'Deals with: {who}' },
  unchecked: { zh: '还没有人拿真实岗位核对过', en: 'not yet checked against a real post' },
  mapUnchecked: { zh: '还没有人拿真实流程核对过', en: 'not yet checked against the real process' },
  there: { zh: '已有', en: 'Already here' },
  steps: { zh: '{n} 步', en: '{n|step|steps}' },
  missing: { zh: '等这些岗位：{posts}', en: 'Waiting for these posts: {posts}' },
  version: { zh: '版本 {version}', en: 'Version {version}' },
  from: { zh: '来自模板“{name}”{version} 版', en: 'From the template {name}, version {version}' },
  close: { zh: '关闭', en: 'Close' },
} satisfies Record<string, Pair>

export const templateRefusals: Record<RefusalOf<typeof AddPosts> | RefusalOf<typeof BringTemplates>, Pair> = {
  'left-to-officers': {
    zh: '已经有纪检监察员，从模板加岗位由纪检监察员来做。系统管理员看不到风险和等级',
    en: 'There is an officer by now, who adds posts from templates. A system administrator sees neither risks nor grades',
  },
  'template-not-found': {
    zh: '这个模板不在了，刷新后再选',
    en: 'This template is no longer there; reload and choose again',
  },
  'unit-not-found': { zh: '没有这个单位，或者不在你的范围里', en: 'There is no such unit within your reach' },
  'unit-closed': { zh: '这个单位已停用，换一个单位', en: 'This unit is closed; choose another' },
  'post-stands': {
    zh: '这个单位已有同名岗位，换个名称；要给已有的岗位带来风险点，用下面的“已有的岗位”',
    en: 'The unit has a post of this name; choose another name, or bring the points to the one that is there, below',
  },
  'code-taken': { zh: '这个编码有岗位用了，换一个', en: 'A post has this code; choose another' },
  'post-not-found': { zh: '没有这个岗位，或者不在你的范围里', en: 'There is no such post within your reach' },
  'other-template': { zh: '这个岗位已经用了别的模板', en: 'This post already uses another template' },
}

export const undoAddRefusals: Record<RefusalOf<typeof UndoAddPosts>, Pair> = {
  'post-not-found': { zh: '没有这样加的岗位，或者不在你的范围里', en: 'No such post was added within your reach' },
  'too-late': {
    zh: '过了 30 秒，不能撤回了；不要的提议逐条退回，岗位由管理员关掉',
    en: 'Thirty seconds have passed, so this cannot be undone. Turn the proposals down one by one; an administrator closes the post',
  },
  'touched-since': {
    zh: '加了以后有人动过，或者有人任职了，不能整批撤回；请逐条改',
    en: 'Somebody has since changed it or taken the post, so it cannot be undone as a whole; change things one by one',
  },
}
