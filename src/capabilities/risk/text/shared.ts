import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { AnswerSharedPoint, PartSharedPoint, ProposeSharedPoint } from '../contract/shared.ts'

export const sharedText = {
  make: { zh: '并成一个共有风险点', en: 'Merge into one shared point' },
  makeTitle: { zh: '用谁的写法', en: 'Whose words to keep' },
  makeWhy: {
    zh: '两个岗位以后写法相同，改一处两处都改。等级、措施、查过什么，还是各算各的；原来的写法留着。另一位纪检监察员确认后才生效。',
    en: 'From then on both posts say the same; a change is made for both. Grade, controls and findings stay each post’s own, and what each said before is kept. It takes effect once another officer has confirmed it.',
  },
  send: { zh: '提议合并', en: 'Propose it' },
  cancel: { zh: '取消', en: 'Cancel' },
  proposed: { zh: '已提议，等另一位纪检监察员确认', en: 'Proposed; another officer confirms it' },
  title: { zh: '共有的风险点', en: 'Shared risk points' },
  aside: { zh: '写法共用，等级和措施各算各的', en: 'One wording; grade and controls stay each post’s own' },
  none: { zh: '还没有共有的风险点。', en: 'No point is shared yet.' },
  waits: { zh: '等确认', en: 'Awaiting confirmation' },
  shared: { zh: '共有', en: 'Shared' },
  mine: { zh: '你提议的，由另一位确认。', en: 'You proposed it; another officer confirms it.' },
  since: { zh: '{day}提议', en: 'proposed {day}' },
  saysHead: { zh: '现在写的', en: 'It says now' },
  become: { zh: '合并后写成', en: 'Both will say' },
  saysNow: { zh: '现在写的：{words}', en: 'It says now: {words}' },
  side: { zh: '{post}：{point}', en: '{post}: {point}' },
  confirm: { zh: '确认合并', en: 'Confirm' },
  decline: { zh: '不合并', en: 'Keep them separate' },
  part: { zh: '拆开', en: 'Separate them' },
  confirmed: { zh: '已是一个共有风险点', en: 'They are one shared point now' },
  declined: { zh: '没有合并，各写各的', en: 'They stay separate' },
  parted: { zh: '拆开了，写法各归各', en: 'Separated; each post keeps the wording as its own' },
  alsoAt: { zh: '共有：也在{posts}', en: 'Shared with {posts}' },
} satisfies Record<string, Pair>

export const sharedRefusals: Record<
  RefusalOf<typeof ProposeSharedPoint> | RefusalOf<typeof AnswerSharedPoint> | RefusalOf<typeof PartSharedPoint>,
  Pair
> = {
  'risk-point-not-found': {
    zh: '有一个风险点已经关闭，或者不在范围里。',
    en: 'One of the risk points is closed or beyond your reach.',
  },
  'same-post': {
    zh: '是同一个岗位的两个风险点，改一个、关一个就行。',
    en: 'Both are of one post: change one, close the other.',
  },
  'not-counting': {
    zh: '有一个还没有确认，确认以后再合并。',
    en: 'One of them is not confirmed yet; confirm it first.',
  },
  'change-waits': {
    zh: '其中一个风险点有修改在等确认。先确认或退回那项修改，再合并。',
    en: 'A change of one of the points waits. Confirm it or turn it down first, then make them one.',
  },
  'lacks-cause': {
    zh: '合并后，高风险点没有写明为什么会发生。不合并，先补上再提议。',
    en: 'As one point the high risk would not say what lets it happen. Leave them apart, add it, and propose again.',
  },
  'lacks-control': {
    zh: '其中的高风险点还没有一个岗位做、另一个岗位查的控制。先在它的岗位加一项。',
    en: 'A high risk among them has no control that one post carries out and another checks. Add one at its post first.',
  },
  'lacks-indicator': {
    zh: '合并后，高风险点没有写明看哪个数。不合并，先补上再提议。',
    en: 'As one point the high risk would name no figure to watch. Leave them apart, add it, and propose again.',
  },
  'already-shared': { zh: '已经共有，或已有人提议。', en: 'It is shared already, or somebody proposed it.' },
  'shared-point-not-found': { zh: '没有找到这项提议', en: 'This proposal was not found' },
  'already-answered': { zh: '已经有人答复了', en: 'It has been answered already' },
  'own-proposal': { zh: '你提议的，要另一位来确认。', en: 'You proposed it; somebody else confirms it.' },
  'not-shared': { zh: '现在不是共有的', en: 'It is not shared now' },
  'reason-missing': { zh: '写一句原因，至少十个字。', en: 'Give a reason of ten characters at least.' },
  'names-a-person': { zh: '这里只说岗位，不写人名。', en: 'This is about posts and takes no names.' },
}
