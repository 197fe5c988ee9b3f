import type { Pair } from '#kernel/text.ts'

/** The unit that an officer looks at. */
export const pickerText = {
  label: { zh: '看哪个单位', en: 'Unit to look at' },
  all: { zh: '全部 {n} 个单位', en: 'All {n|unit|units}' },
  notFound: { zh: '没有这个单位', en: 'There is no such unit' },
  notFoundWhy: { zh: '也可能它在你的范围之外。', en: 'It may also lie outside your reach.' },
  evidence: {
    zh: '存证只有一条链，全单位合算，不随所选单位变',
    en: 'The ledger is one for the whole organisation and does not change with the unit',
  },
} satisfies Record<string, Pair>
