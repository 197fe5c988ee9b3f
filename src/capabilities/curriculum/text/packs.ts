import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { SettlePackVersion } from '../contract/packs.ts'

export const packsText = {
  title: { zh: '内容包带来了另一版', en: 'A pack brought another version' },
  why: {
    zh: '这里改过的，内容包不替换。看过再决定：用上，它成为下一版；不用，这里照旧。旧的各版都留着。',
    en: 'A pack does not replace what was changed here. Compare and decide: take the pack’s and it becomes the next version, or keep ours. Every version is kept.',
  },
  versions: {
    zh: '这里是 {here} 版，{pack} 包带来 {version} 版',
    en: 'Ours is version {here}; the pack {pack} brought {version}',
  },
  versionNew: {
    zh: '{pack} 包带来 {version} 版，这里还没有',
    en: 'The pack {pack} brought version {version}; there is none here yet',
  },
  differs: { zh: '哪里不一样', en: 'Where they differ' },
  ends: {
    zh: '内容包说它废止了。记下废止，这里的文字不变；依据它的都会列出来，等人再看。废止记下后不能恢复。',
    en: 'The pack says that it has been repealed. If you record the repeal, our wording stays as it is, and whatever rests on it is listed for a second look. A repeal cannot be undone.',
  },
  endDo: { zh: '记下废止', en: 'Record the repeal' },
  ended: { zh: '已记下废止', en: 'Its repeal is recorded' },
  called: {
    zh: '名称这里改过，用上以后仍叫“{title}”；别的用内容包的。',
    en: 'It was renamed here, and taken it is still called “{title}”; all else is the pack’s.',
  },
  short: {
    zh: '这份测验在这里还用不上：要抽 {draw} 题，题库里这里能抽的有 {left} 题。',
    en: 'This exam cannot be sat here yet: it draws {draw}, and {left} of its pool may be drawn here.',
  },
  listed: {
    zh: '这份测验在这里还用不上：它要抽的题，这里的课也在问。',
    en: 'This exam cannot be sat here yet: lessons here ask what it draws.',
  },
  asked: {
    zh: '课《{lesson}》也在问“{question}”，答案随课先到了；先从课里去掉。',
    en: 'The lesson “{lesson}” asks “{question}” as well, with which its key comes first; take it out of the lesson.',
  },
  drawn: {
    zh: '测验《{exam}》要抽它问的“{question}”，用上以后答案随课先到；先从测验里去掉。',
    en: 'The exam “{exam}” draws “{question}”, which it asks; its key would come first with the lesson. Take it out of the exam.',
  },
  read: { zh: '看这条规定', en: 'See the norm' },
  here: { zh: '这里的', en: 'Ours' },
  pack: { zh: '内容包的', en: 'The pack’s' },
  take: { zh: '用内容包的', en: 'Take the pack’s' },
  leave: { zh: '留这里的', en: 'Keep ours' },
  taken: { zh: '已成为第 {version} 版', en: 'It is now version {version}' },
  left: { zh: '照旧用这里的', en: 'Ours stays in use' },
} satisfies Record<string, Pair>

export const packVersionRefusals: Record<RefusalOf<typeof SettlePackVersion>, Pair> = {
  'pack-version-not-found': {
    zh: '没有找到这一版。刷新再看。',
    en: 'This version was not found. Reload the page.',
  },
  'already-answered': { zh: '别人已经决定过了', en: 'Somebody else has already decided' },
  'changed-meanwhile': {
    zh: '这里刚有了新版。刷新，看过新版再决定。',
    en: 'Ours has a new version since then. Reload the page and look at it before you decide.',
  },
  'norm-repealed': {
    zh: '这条规定在这里已经废止，不能恢复；留这里的。',
    en: 'This norm is repealed here and cannot come back; keep ours.',
  },
  'pool-short': {
    zh: '这份测验题库里的题，这里能抽的不够。放回撤下的题，或者留这里的。',
    en: 'Too few questions of its pool may be drawn here. Bring withdrawn ones back, or keep ours.',
  },
  'question-gone': {
    zh: '题库里有的题，这里有课也在问。先从那节课里去掉，再用内容包的。',
    en: 'A lesson here asks a question of its pool as well. Take it out of that lesson first.',
  },
  'question-drawn': {
    zh: '它问的题，这里有测验要抽。先从那份测验里去掉，再用内容包的。',
    en: 'An exam here draws a question that it asks. Take it out of that exam first.',
  },
  'holds-earlier': {
    zh: '这里这一版从更晚的一天起施行，不能在那之前废止。留这里的，或者自己记废止。',
    en: 'Our version applies from a later day and cannot end before it. Keep ours, or record the repeal yourself.',
  },
}
