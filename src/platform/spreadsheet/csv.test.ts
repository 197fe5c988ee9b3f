import { expect, test } from 'vitest'
import { parseCsv } from './csv.ts'
import { decodeText } from './text-file.ts'

const cellsOf = (text: string) => {
  const parsed = parseCsv(text)
  return parsed.ok ? parsed.value.map(({ cells }) => cells) : parsed.refusal
}

test.each([
  ['a,b\r\nc,d\r\n', 'CRLF'],
  ['a,b\nc,d', 'LF, no line break at the end'],
  ['a,b\rc,d\r', 'CR'],
  ['a;b\nc;d\n', 'semicolon'],
  ['a\tb\nc\td\n', 'tab'],
  ['"a","b"\n"c","d"\n', 'quotes'],
])('%j is two rows of two cells: %s', (text) => {
  expect(cellsOf(text)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('a quoted field keeps delimiters, line breaks and quotes', () => {
  expect(cellsOf('"甲,乙","一\r\n二","说""好"""\n')).toEqual([['甲,乙', '一\r\n二', '说"好"']])
})

test('empty fields and empty lines are kept, and lines are counted', () => {
  expect(parseCsv('a,b,\n\n,,"c"\n')).toEqual({
    ok: true,
    value: [
      { line: 1, cells: ['a', 'b', ''] },
      { line: 2, cells: [''] },
      { line: 3, cells: ['', '', 'c'] },
    ],
  })
})

test('a quote inside a field is a character; one that is never closed makes the file unreadable', () => {
  expect(cellsOf('5" 管,b\n')).toEqual([['5" 管', 'b']])
  expect(cellsOf('a,"b\nc,d\n')).toBe('unreadable')
})

test('commas inside quotes do not hide a semicolon', () => {
  expect(cellsOf('"a,b,c,d";2\n')).toEqual([['a,b,c,d', '2']])
})

const utf8 = (text: string) => Buffer.from(text)
const gb18030 = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex')

test('the encoding is found out, with and without a byte order mark', () => {
  expect(decodeText(utf8('姓名\n王䶮\n'), null)).toEqual({
    ok: true,
    value: { text: '姓名\n王䶮\n', encoding: 'utf-8' },
  })
  expect(decodeText(utf8('\uFEFF姓名\n'), null)).toEqual({ ok: true, value: { text: '姓名\n', encoding: 'utf-8' } })
  expect(decodeText(gb18030('d0d5 c3fb 0a cdf5 fe9f 0a c0ee 8890 0a 9933c336 0a'), null)).toEqual({
    ok: true,
    value: { text: '姓名\n王䶮\n李垚\n𬱖\n', encoding: 'gb18030' },
  })
})

test('a forced encoding is used even where characters are lost', () => {
  const decoded = decodeText(gb18030('d0d5 c3fb 0a'), 'utf-8')
  expect(decoded.ok && decoded.value.encoding).toBe('utf-8')
  expect(decoded.ok && decoded.value.text).toContain('\uFFFD')
})

test('one broken character in a long file is shown as broken', () => {
  const decoded = decodeText(Buffer.concat([gb18030('cdf5 0a'.repeat(200)), gb18030('ff 0a')]), null)
  expect(decoded.ok && decoded.value.text.endsWith('王\n\uFFFD\n')).toBe(true)
})

test.each([
  ['a web page', utf8('<html><table><tr><td>姓名</td></tr></table></html>')],
  ['a PDF', utf8('%PDF-1.7\n')],
  ['binary data', Buffer.from([1, 2, 0, 3])],
  ['bytes of no encoding', Buffer.alloc(500, 0xff)],
])('%s is not a table', (_, bytes) => {
  expect(decodeText(bytes, null)).toEqual({ ok: false, refusal: 'not-a-table' })
})

test('a file without text is empty', () => {
  expect(decodeText(utf8('\uFEFF \r\n'), null)).toEqual({ ok: false, refusal: 'empty' })
})
