import type { LookAtControl } from '#capabilities/learning/contract/own-control.ts'
import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'

export const controlWorkText = {
  title: { zh: '看一眼你做的这条措施', en: 'Look at a control of yours' },
  nameless: { zh: '不知道是谁说的', en: 'Nobody knows who said it' },
  risk: { zh: '管的是：{risk}', en: 'It stands against: {risk}' },
  after: { zh: '看过案例', en: 'After the case' },
  case: { zh: '《{title}》', en: '“{title}”' },
  some: { zh: '有人说：这条在我们这里不管用。', en: 'somebody says that it does not work at ours.' },
  counted: {
    zh: '有 {fails} 人说不管用，{works} 人说管用，{unknown} 人不清楚。',
    en: '{fails} say that it does not work, {works} that it does, {unknown} do not know.',
  },
  works: { zh: '看过，管用', en: 'I looked: it works' },
  mended: { zh: '看过，改好了', en: 'I looked: it is mended' },
  hazard: { zh: '要别人一起改，登记成隐患', en: 'Others are needed: raise it as a weak point' },
  saidWorks: { zh: '记下了。再有人说不管用，会再问。', en: 'Kept. It is asked again once somebody says so anew.' },
  saidMended: {
    zh: '记下了。改了什么，写在班里看得到的地方。',
    en: 'Kept. Write what was changed where the crew can see it.',
  },
} satisfies Record<string, Pair>

export const controlWorkRefusals: Record<RefusalOf<typeof LookAtControl>, Pair> = {
  'control-not-found': { zh: '这一条已经有人看过了', en: 'Somebody has looked at it already' },
}
