import { expect, test } from 'vitest'
import { csvText } from './csv.ts'

test('a text table has a byte order mark, CRLF, quotes, and an apostrophe before what looks like a formula', () => {
  expect(csvText([['a'], ['说"好"', '甲,乙'], [null, -1], ['-1', '＝1']])).toBe(
    '\uFEFFa\r\n"说""好""","甲,乙"\r\n,-1\r\n\'-1,\'＝1\r\n',
  )
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x', '="甲",1'])(
  'I4 a name %j is no formula, in quotes or out of them',
  (name) => {
    const text = csvText([[name, '']])
    expect(text).toMatch(/^\uFEFF"?'/)
    expect(text.replaceAll('""', '"')).toContain(name)
  },
)
