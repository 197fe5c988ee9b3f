import type { Pair } from '#kernel/text.ts'
import type { MyRecordAnswer } from '../contract/today.ts'

export const recordKindText: Record<MyRecordAnswer['completions'][number]['kind'], Pair> = {
  lesson: { zh: '情景微课', en: 'Lesson' },
  case: { zh: '警示案例', en: 'Warning case' },
  exam: { zh: '测验', en: 'Exam' },
  notice: { zh: '通报', en: 'Notice' },
}

export const recordHeads = {
  list: { zh: '我的学习记录', en: 'What I finished' },
  what: { zh: '内容', en: 'What' },
  kind: { zh: '类别', en: 'Kind' },
  version: { zh: '版本', en: 'Version' },
  finished: { zh: '完成', en: 'Finished' },
  recorded: { zh: '记录', en: 'Recorded' },
} satisfies Record<string, Pair>
