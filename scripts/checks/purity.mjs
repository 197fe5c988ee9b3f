/** Rule 3: no clock, chance or cryptography in kernel and rules; `kernel/day.ts` alone reads calendars. */
import { filesUnder } from './files.mjs'

const impure = [
  [/\bnew Date\b|\bDate\.(now|parse|UTC)\b/, 'Date', 'take the day as an argument'],
  [/\bMath\.random\b/, 'Math.random', 'take the number as an argument'],
  [/\bcrypto\b|from 'node:/, 'a platform module', 'take the function as an argument'],
  [/\bprocess\./, 'process', 'take the value as an argument'],
]

export const purity = (base) =>
  filesUnder(base, /\.ts$/)
    .filter(({ path }) => /(^|\/)src\/(kernel|capabilities\/[^/]+\/rules)\//.test(path))
    .filter(({ path }) => !path.endsWith('.test.ts') && !path.endsWith('kernel/day.ts'))
    .flatMap(({ path, text }) =>
      impure
        .filter(([pattern]) => pattern.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
        .map(([, what, instead]) => `${path} uses ${what}: ${instead}`),
    )
