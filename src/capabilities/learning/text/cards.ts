import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { ConfirmCard, PostCards } from '../contract.ts'

export const cardText = {
  lead: {
    zh: '我答应的事、容易出事的地方、问谁，一页说完。',
    en: 'What I answer for, where it can go wrong, whom to ask: one page.',
  },
  duty: { zh: '我答应的事', en: 'What I answer for' },
  acts: { zh: '每次都做到', en: 'Every time' },
  points: { zh: '容易出事的地方', en: 'Where it can go wrong' },
  checked: { zh: '会查：{controls}', en: 'Checked: {controls}' },
  declare: { zh: '要先说明的', en: 'To state first' },
  ask: { zh: '拿不准，问', en: 'Unsure? Ask' },
  mayAsk: { zh: '能不能……？', en: 'May I …?' },
  norms: { zh: '依据', en: 'Based on' },
  allNorms: { zh: '约束这个岗位的全部规定', en: 'All norms that bind this post' },
  grounds: { zh: '依据：{norms}', en: 'Based on:{norms}' },
  bound: { zh: '{note}{norms}', en: '{note} {norms}' },
  more: { zh: '；屏幕上另有 {n} 部', en: '; {n} more on the screen' },
  unchecked: { zh: '（还没有人核对过原文）', en: ' (not yet checked by a person)' },
  edition: { zh: '卡号 {edition}', en: 'Card {edition}' },
  noWords: {
    zh: '内容包里还没有这个岗位的大白话；下面是台账里的。',
    en: 'No pack has plain words for this post yet; what follows comes from the register.',
  },
  confirm: { zh: '我看过这张卡', en: 'I have read this card' },
  confirmed: { zh: '{day} 看过', en: 'Read on {day}' },
  again: { zh: '上次看过以后，卡上有改动。', en: 'The card has changed since you last read it.' },
  done: { zh: '记下了', en: 'Noted' },
  print: { zh: '打印这张卡', en: 'Print this card' },
  printAll: { zh: '打印 {n} 张卡', en: 'Print the cards: {n}' },
  allLead: {
    zh: '范围内的岗位，一张 A6 一个岗位，纸上不写姓名。',
    en: 'The posts in reach, one A6 sheet each; no names on paper.',
  },
  none: { zh: '这里还没有岗位卡', en: 'There is no post card here yet' },
  noneWhy: {
    zh: '你现在没有登记岗位；名册更新后会出现。',
    en: 'You hold no registered post now; it appears once the roster has been updated.',
  },
  noneInReach: { zh: '你的范围里没有岗位。', en: 'No post lies in your reach.' },
  toMayI: { zh: '问一句“能不能”', en: 'Ask “may I …?”' },
} satisfies Record<string, Pair>

export const selfCheckText = {
  title: { zh: '只给自己看的对照', en: 'A check for yourself alone' },
  lead: {
    zh: '勾在这台设备上，不上传，谁也看不到，包括管理员。',
    en: 'The ticks stay on this device; they are sent nowhere and nobody sees them, administrators included.',
  },
  ask: {
    zh: '有一条没做到，可以找卡上写的人问一句。',
    en: 'If one is not ticked, the person named on the card is there to be asked.',
  },
  mayI: { zh: '拿去问“能不能”', en: 'Ask “May I …?”' },
  mayIOf: { zh: '拿去问“能不能”：{line}', en: 'Ask “May I …?” about: {line}' },
  clear: { zh: '擦掉', en: 'Wipe' },
} satisfies Record<string, Pair>

export const mayIText = {
  onDevice: {
    zh: '没有网络：现在只在你自己的岗位卡里找，有网时还会找课、规定和别的岗位。',
    en: 'There is no network: only the cards of your own posts are searched now; lessons, norms and other posts when it is back.',
  },
  lead: {
    zh: '写两三个字就行。查了什么，不留记录。',
    en: 'Two or three words will do. What you look for is not recorded.',
  },
  label: { zh: '能不能……', en: 'May I …' },
  example: { zh: '比如：购物卡、借车、补签', en: 'For instance: shopping cards, borrow, sign later' },
  own: { zh: '你的岗位常被问到的', en: 'Often asked at your post' },
  found: { zh: '找到的，最像“{words}”的在前', en: 'What was found, nearest to “{words}” first' },
  none: { zh: '没有找到“{words}”', en: 'Nothing found for “{words}”' },
  noneWhy: {
    zh: '换个词试试；还没有，就问卡上写的人，或问纪检委员。',
    en: 'Try another word; if there is nothing, ask the person named on your card, or the discipline member.',
  },
  from: { zh: '《{post}》的卡', en: 'Card of {post}' },
  fromAnother: { zh: '另一个岗位的卡', en: 'The card of another post' },
  fromNorm: { zh: '看这条规定', en: 'Read the rule' },
  fromLesson: { zh: '课《{title}》', en: 'Lesson “{title}”' },
  anybody: { zh: '还拿不准：问纪检委员', en: 'Still unsure: ask the discipline member' },
  stillUnsure: { zh: '还拿不准：{who}', en: 'Still unsure: {who}' },
} satisfies Record<string, Pair>

export const cardRefusals: Record<RefusalOf<typeof PostCards> | RefusalOf<typeof ConfirmCard>, Pair> = {
  'post-not-found': { zh: '没有找到这个岗位', en: 'This post was not found' },
  'card-changed': {
    zh: '卡刚刚改过，请再看一遍。',
    en: 'The card has just changed; please read it once more.',
  },
}
