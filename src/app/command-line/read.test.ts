import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { languages } from '#kernel/text.ts'
import { commands } from '../commands.ts'
import { configurationTable } from './configuration.ts'
import { helpOf, overview } from './help.ts'
import { readCommandLine } from './read.ts'
import { languageOf } from './terminal.ts'

const read = (words: string, env: NodeJS.ProcessEnv = {}) =>
  readCommandLine(commands, words.split(' ').filter(Boolean), env)

const valuesOf = (words: string, env: NodeJS.ProcessEnv = {}) => {
  const asked = read(words, env)
  if (asked.kind === 'help') throw new Error(asked.problem?.en ?? 'help')
  return asked.values
}

const problemOf = (words: string, env: NodeJS.ProcessEnv = {}): string | undefined => {
  const asked = read(words, env)
  return asked.kind === 'help' ? asked.problem?.en : undefined
}

test('the demo starts on the story’s day, with as many people as are there or as the story has', () => {
  expect(valuesOf('demo')).toMatchObject({ data: undefined, port: 4_170, today: '2027-01-12', people: undefined })
})

test('flags are read, with a blank or with an equals sign', () => {
  expect(valuesOf('demo --data /x --port=0 --today 2028-02-29 --people 100000')).toMatchObject({
    data: '/x',
    port: 0,
    today: '2028-02-29',
    people: 100_000,
  })
})

test('a flag wins over its variable, a variable over what holds without', () => {
  const env = { PLUMBLINE_PORT: '5000', PLUMBLINE_HOST: '0.0.0.0', DATABASE_URL: 'postgres://x' }
  expect(valuesOf('serve --port 6000', env)).toMatchObject({
    port: 6_000,
    host: '0.0.0.0',
    databaseUrl: 'postgres://x',
  })
})

test('a setting of another command is not taken', () => {
  expect(problemOf('serve --today 2027-01-12')).toBe('“--today” is not known.')
  expect(valuesOf('demo', { PLUMBLINE_HOST: '0.0.0.0' }).host).toBe('127.0.0.1')
})

test.each([
  'demo --today 2027-02-29',
  'demo --people 12',
  'serve --port 70000',
  'serve --data',
  'serve --data=',
  'serve --fast yes',
  'serve somewhere',
  'sing',
  'migrate --language fr',
])('“%s” is answered by one sentence', (words) => {
  expect(problemOf(words)).toMatch(/^[^.]+(is not known|needs a value|cannot be “.*”|is missing)\.$/)
})

test('a variable that cannot be read is named', () => {
  expect(problemOf('serve', { PLUMBLINE_PORT: 'http' })).toBe('PLUMBLINE_PORT cannot be “http”.')
})

test('help is no problem, wherever it stands', () => {
  for (const words of ['', 'help', '--help', 'serve --help', 'serve --port 0 -h'])
    expect(read(words)).toMatchObject({ kind: 'help', problem: undefined })
})

describe.each(languages)('the help in %s', (language) => {
  test('names every command once', () => {
    for (const { name } of commands)
      expect(overview(commands)[language].match(new RegExp(`^  ${name} `, 'gm'))).toHaveLength(1)
  })

  test.each(commands)('of $name says every setting it takes', (command) => {
    const help = helpOf(command)[language]
    expect(help).toContain('--language')
    expect(help).not.toMatch(/\{\w+\}|undefined/)
    for (const word of command.words) expect(help).toContain(word.name[language])
  })
})

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'C.UTF-8' }, undefined],
  [{}, undefined],
])('with %j the terminal speaks %s', (env, language) => {
  expect(languageOf(env)).toBe(language)
})

test.each(languages)('the table of settings in the documents is the one of the program, in %s', (language) => {
  const page = fileURLToPath(
    new URL(`../../../docs/configuration${language === 'en' ? '' : '.zh'}.md`, import.meta.url),
  )
  expect(readFileSync(page, 'utf8')).toContain(configurationTable(commands)[language])
})
