import { expect, test } from 'vitest'
import { aDraft } from '../sample.ts'
import { type Frame, writeStatement } from './statement.ts'
import { statementFaults } from './valid.ts'

const frame: Frame = {
  home: 'https://plumbline.invalid/1',
  actor: 'f3b0c442-98fc-4c14-9afb-f4c8996fb924',
  language: 'zh',
}

test('XAP-1 a written statement is valid and carries what the draft says', () => {
  const statement = writeStatement(aDraft({ result: { completion: true, success: false, scaled: 0.6 } }), frame)
  expect(statementFaults(statement)).toEqual([])
  expect(statement).toMatchObject({
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { 'zh-CN': '回答' } },
    object: {
      id: 'https://plumbline.invalid/1/question/sample-gifts-1',
      definition: { name: { 'en-GB': 'Gifts and festivals' } },
    },
    result: { completion: true, success: false, score: { scaled: 0.6 } },
    context: { registration: aDraft().registration, platform: 'Plumbline', language: 'zh-CN' },
    timestamp: '2027-01-12T01:12:00.000Z',
  })
})

test('XAP-2 the actor is an account with the random name and nothing else', () => {
  expect(writeStatement(aDraft(), frame).actor).toEqual({
    objectType: 'Agent',
    account: { homePage: frame.home, name: frame.actor },
  })
})

test('XAP-3 a statement says nothing about time spent or speed', () => {
  const statement = writeStatement(aDraft(), frame)
  expect(JSON.stringify(statement)).not.toMatch(/duration|rapid|PT\d/)
  expect(Object.keys(statement.context.extensions)).toEqual(['https://plumbline.invalid/1/extension/version'])
})

const good = () => JSON.parse(JSON.stringify(writeStatement(aDraft({ result: { success: true, scaled: 1 } }), frame)))

test.each<[string, (statement: ReturnType<typeof good>) => void]>([
  ['id', (s) => (s.id = 'one')],
  ['actor.account', (s) => delete s.actor.account],
  ['actor.account.homePage', (s) => (s.actor.account.homePage = 'plumbline')],
  ['actor.account.name', (s) => (s.actor.account.name = '')],
  ['actor.account.mbox', (s) => (s.actor.account.mbox = 'mailto:a@b.example')],
  ['verb.id', (s) => (s.verb.id = 'completed')],
  ['verb.display', (s) => (s.verb.display = { chinese_: 'x' })],
  ['object.id', (s) => (s.object.id = 'no scheme')],
  ['object.definition.name', (s) => (s.object.definition.name = 'name')],
  ['object.definition.type', (s) => (s.object.definition.type = 'question')],
  ['result', (s) => (s.result = 'good')],
  ['result.score.scaled', (s) => (s.result.score.scaled = 1.01)],
  ['result.success', (s) => (s.result.success = 'yes')],
  ['result.completion', (s) => (s.result.completion = 1)],
  ['result.response', (s) => (s.result.response = 4)],
  ['result.duration', (s) => (s.result.duration = 'PT3S')],
  ['context', (s) => (s.context = [])],
  ['context.registration', (s) => (s.context.registration = 'one')],
  ['context.platform', (s) => (s.context.platform = 1)],
  ['context.language', (s) => (s.context.language = 'Chinese')],
  ['context.extensions', (s) => (s.context.extensions = { rapid: true })],
  ['timestamp', (s) => (s.timestamp = '2027-01-12')],
  ['timestamp', (s) => (s.timestamp = '2027-01-12T01:12:00-00:00')],
  ['stamp', (s) => (s.stamp = 1)],
])('XAP-1 a statement with a wrong %s is named', (place, spoil) => {
  const statement = good()
  spoil(statement)
  expect(statementFaults(statement)).toEqual([place])
})
