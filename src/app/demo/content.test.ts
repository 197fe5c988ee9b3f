import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Question } from '#capabilities/curriculum/public.ts'
import { languages } from '#kernel/text.ts'
import { packCodes, packFile } from './content.ts'

process.env.PLUMBLINE_CONTENT ??= fileURLToPath(new URL('../../../content', import.meta.url))

// With four options chance makes the right one the longest in a quarter; a reader must not learn to pick by length.
test.each(packCodes.flatMap((pack) => languages.map((language) => [pack, language] as const)))(
  'R29 in the pack %s the right option is the longest in %s no more often than two in five',
  (pack, language) => {
    const single = (packFile(pack).questions as readonly Question[]).filter(({ kind }) => kind === 'single')
    const givesAway = single.filter(({ options }) => {
      const longest = Math.max(...options.map(({ text }) => text[language].length))
      return options.filter(({ text }) => text[language].length === longest).every(({ correct }) => correct)
    })
    expect(givesAway.length / single.length).toBeLessThanOrEqual(0.4)
  },
)
