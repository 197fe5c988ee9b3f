import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The colours of one theme: the light block, overlaid by the block that begins at `mark`. */
const coloursFrom = (mark: string): Record<string, string> => {
  const block = css.slice(css.indexOf(mark))
  const end = block.indexOf('\n}')
  return Object.fromEntries(
    [...block.slice(0, end).matchAll(/--pl-([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]),
  )
}

const light = coloursFrom(':root,')
const bySystem = { ...light, ...coloursFrom(':root:not([data-theme="light"])') }
const dark = { ...light, ...coloursFrom('\n  [data-theme="dark"]') }

/** Relative luminance and contrast ratio by WCAG 2.2. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const pairs = (texts: string, grounds: string): [string, string][] =>
  texts.split(' ').flatMap((text) => grounds.split(' ').map((ground): [string, string] => [text, ground]))

/** Text on the grounds it stands on: at least 4.5. */
const textPairs = [
  ...pairs(
    'ink',
    'paper sheet sunken raised jade-soft jade-faint seal-soft seal-faint ochre-soft ochre-faint azur-soft',
  ),
  ...pairs('ink-2', 'paper sheet sunken raised jade-soft jade-faint seal-faint ochre-faint azur-faint'),
  ...pairs('ink-3', 'paper sheet sunken raised jade-soft jade-faint'),
  ...pairs('jade-ink', 'paper sheet sunken raised jade-soft jade-faint azur-faint ochre-faint'),
  ...pairs('seal-ink', 'paper sheet raised seal-soft seal-faint'),
  ...pairs('ochre-ink', 'paper sheet raised ochre-soft ochre-faint'),
  ...pairs('azur-ink', 'paper sheet azur-soft azur-faint'),
  ...pairs('on-jade', 'jade jade-hover jade-press'),
  ...pairs('on-seal', 'seal seal-hover'),
  ...pairs('ink-inverse', 'ink'),
  ...pairs('seq-text-low', 'seq-0 seq-1 seq-2 seq-3'),
  ...pairs('seq-text-high', 'seq-4 seq-5'),
]

/** Borders of controls, marks and the focus ring: at least 3. */
const shapePairs = [
  ...pairs('control', 'paper sheet sunken raised'),
  ...pairs('focus', 'paper sheet sunken raised jade-soft jade-faint'),
  ...pairs('jade seal azur ochre', 'sheet paper'),
  ...pairs('plum', 'sheet'),
]

const themes = [
  ['light', light],
  ['dark', dark],
] as const

test.each(themes)('every text of the %s theme stands out 4.5 to 1 or more', (_, colours) => {
  expect(below(textPairs, colours, 4.5)).toEqual([])
})

test.each(themes)('every control, mark and focus ring of the %s theme stands out 3 to 1 or more', (_, colours) => {
  expect(below(shapePairs, colours, 3)).toEqual([])
})

test('the figures of the design hold', () => {
  const ratio = (text: string, ground: string, colours: Record<string, string>) =>
    contrast(colours[text] ?? '', colours[ground] ?? '').toFixed(1)
  expect(ratio('ink', 'paper', light)).toBe('14.3')
  expect(ratio('ink', 'paper', dark)).toBe('14.8')
  expect(ratio('ink-3', 'jade-soft', light)).toBe('4.6')
  expect(ratio('ink-3', 'jade-soft', dark)).toBe('4.8')
})

test('dark by the system and dark by choice are the same', () => {
  expect(bySystem).toEqual(dark)
  expect(dark).not.toEqual(light)
})

const below = (checked: [string, string][], colours: Record<string, string>, least: number): string[] =>
  checked.flatMap(([text, ground]) => {
    const [one, other] = [colours[text], colours[ground]]
    if (!one || !other) return [`${text} on ${ground}: no such token`]
    const ratio = contrast(one, other)
    return ratio < least ? [`${text} on ${ground}: ${ratio.toFixed(2)}`] : []
  })
