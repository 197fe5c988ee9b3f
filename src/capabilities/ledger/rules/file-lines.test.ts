import { expect, test } from 'vitest'
import { type FileLine, linesOfFile } from './file-lines.ts'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const read = async (bytes: Uint8Array, size: number): Promise<FileLine[]> => {
  async function* parts() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const lines: FileLine[] = []
  for await (const line of linesOfFile((one) => decoder.decode(one), parts())) lines.push(line)
  return lines
}

test.each([
  ['', []],
  ['甲\n乙\n', ['甲', '乙']],
  ['甲\r\n\n\uFEFF乙\u2028丙\n', ['甲\r', '', '\uFEFF乙\u2028丙']],
  ['甲\n乙', ['甲'], '乙'],
  ['甲\r乙', [], '甲\r乙'],
] as const)(
  'LDG-11 %j is read the same whatever its parts: a line ends with \\n alone',
  async (text, whole, rest?: string) => {
    const lines = [...whole.map((one) => ({ text: one, whole: true })), ...(rest ? [{ text: rest, whole: false }] : [])]
    for (let size = 1; size <= 8; size++) expect(await read(Buffer.from(text), size)).toEqual(lines)
  },
)

test('LDG-11 bytes that are no UTF-8 are no text, and the next line is read', async () => {
  const bytes = Buffer.concat([Buffer.from('甲'), Buffer.of(0xff, 10), Buffer.from('乙\n')])
  expect((await read(bytes, 4)).map(({ text }) => text)).toEqual(['', '乙'])
})
