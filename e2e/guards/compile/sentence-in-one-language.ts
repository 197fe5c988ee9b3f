import type { Pair } from '#kernel/text.ts'

export const sentence: Pair = { zh: '只有中文' }
