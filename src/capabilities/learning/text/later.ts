import type { Pair } from '#kernel/text.ts'

/** What is done without a network: how it stands on the list, and what is said of it. */
export const laterText = {
  lesson: { zh: '《{title}》学完', en: 'Finished “{title}”' },
  case: { zh: '《{title}》看完', en: 'Finished the case “{title}”' },
  ownControl: { zh: '《{title}》后说自己的措施管不管用', en: 'Whether our control works, after “{title}”' },
  notice: { zh: '通报《{title}》看完', en: 'Read the notice “{title}”' },
  card: { zh: '确认“{post}”的岗位卡', en: 'Confirmed the card of the post {post}' },
  recall: { zh: '回想：{question}', en: 'Recall: {question}' },
  exam: { zh: '《{title}》{n} 题交卷', en: '“{title}” handed in, {n|question|questions}' },
  kept: {
    zh: '现在没有网络。已存在这台设备里，联网后自动送出，不算迟。',
    en: 'There is no network. It is kept on this device, is sent by itself when the network is back, and is not late.',
  },
  examKept: { zh: '已交卷，存在这台设备里', en: 'Handed in, and kept on this device' },
  examKeptWhy: {
    zh: '联网后自动送出，结果那时出来，不算迟交。可以关掉页面。',
    en: 'It is sent by itself when the network is back, and the result comes then. It is not late. You may close the page.',
  },
} satisfies Record<string, Pair>
