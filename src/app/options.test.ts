import { expect, test } from 'vitest'
import { readOptions } from './options.ts'

test('the demo starts on the story’s day with 1,200 people', () => {
  expect(readOptions(['demo'])).toEqual({
    command: 'demo',
    data: undefined,
    port: 4_170,
    today: '2027-01-12',
    people: 1_200,
  })
})

test('serving listens on this machine alone unless told otherwise', () => {
  expect(readOptions(['serve'])).toEqual({ command: 'serve', data: undefined, port: 4_170, host: '127.0.0.1' })
  expect(readOptions(['serve', '--host', '0.0.0.0'])).toMatchObject({ host: '0.0.0.0' })
  expect(readOptions(['serve', '--today', '2027-01-12'])).toMatchObject({ command: 'help' })
})

test('options are read', () => {
  expect(readOptions(['demo', '--data', '/x', '--port', '0', '--today', '2028-02-29', '--people', '100000'])).toEqual({
    command: 'demo',
    data: '/x',
    port: 0,
    today: '2028-02-29',
    people: 100_000,
  })
})

test.each([['--today', '2027-02-29'], ['--people', '12'], ['--port', '70000'], ['--data'], ['--fast', 'yes']])(
  '%s %s is answered by a sentence and the help',
  (...words) => {
    const options = readOptions(['demo', ...words])
    expect(options.command === 'help' && options.problem?.en).toMatch(/is not known|needs a value/)
  },
)
