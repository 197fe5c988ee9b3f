import type { Pair } from '#kernel/text.ts'

export const postPeopleText = {
  responsibility: { zh: '责任', en: 'Responsibility' },
  lead: {
    zh: '{unit}，{day}。谁在岗、谁对这个岗位负责；谁看过这份名单，名单里的人看得到。',
    en: '{unit}, {day}. Who holds the post and who answers for it; those on the list see who looked.',
  },
  toPost: { zh: '看岗位', en: 'To the post' },
  holders: { zh: '在岗的人', en: 'Who holds it' },
  holdersCodes: { zh: '审计看到的是代号', en: 'Auditors read codes' },
  who: { zh: '姓名', en: 'Name' },
  code: { zh: '代号', en: 'Code' },
  whoHead: { zh: '姓名或代号', en: 'Name or code' },
  ofPostHead: { zh: '就这个岗位', en: 'For this post' },
  unit: { zh: '单位', en: 'Unit' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'Until' },
  nobody: { zh: '这一天没有你能看到的人在这个岗位', en: 'Nobody that you may know held it on this day' },
  nobodyWhy: {
    zh: '可能没有人在岗，也可能在岗的人不在你的范围。',
    en: 'The post may be empty, or those who hold it may be beyond your reach.',
  },
  exportHolders: { zh: '导出在岗的人', en: 'Export who holds it' },
  exportAnswers: { zh: '导出谁负责', en: 'Export who answers' },
  more: { zh: '只列出前 200 人', en: 'Only the first 200 are listed' },
  answers: { zh: '谁对这个岗位负责', en: 'Who answers for it' },
  answersLead: {
    zh: '从最近的直接负责人往上；后面是分管和责任区。有事先找最前面的一位。',
    en: 'From the nearest direct head upwards, then portfolios and areas. Turn to the first one first.',
  },
  noAnswers: { zh: '这一天没有写下谁对它负责', en: 'Nobody was written down for it on this day' },
  noAnswersWhy: { zh: '可以请纪检监察员写上。', en: 'The officer can write it down.' },
  beyond: { zh: '这个岗位的分工不在你的范围', en: 'The division of work of this post is beyond your reach' },
  ofPost: { zh: '就这个岗位', en: 'for this post' },
  since: { zh: '{day} 起', en: 'since {day}' },
  notFound: { zh: '没有找到这个岗位', en: 'This post was not found' },
  notFoundWhy: {
    zh: '可能已经撤销，或不在你的范围。',
    en: 'It may be closed, or beyond your reach.',
  },
} satisfies Record<string, Pair>
