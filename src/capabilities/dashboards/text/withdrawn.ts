import type { Pair } from '#kernel/text.ts'

export const withdrawnText = {
  told: {
    zh: '通报《{title}》{day}撤下了，不用再看。为什么：',
    en: 'The notice “{title}” was withdrawn on {day}; you need not read it any more. Why:',
  },
  see: { zh: '去看', en: 'Look' },
  corrected: { zh: '看更正的一则', en: 'Read the corrected one' },
} satisfies Record<string, Pair>
