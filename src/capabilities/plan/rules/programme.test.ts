import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day, moment } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { no, type Result } from '#kernel/result.ts'
import { aDraft, someContent } from '../sample.ts'
import { noAudience } from './audience.ts'
import {
  change,
  isWindow,
  longestWindow,
  type Programme,
  publish,
  published,
  type Submitted,
  submit,
  withdraw,
  withdrawSubmission,
} from './programme.ts'

const person = (n: number): Id<'person'> => id(`01940000-0000-7000-8000-0000000000a${n}`)
const [author, second, third] = [person(1), person(2), person(3)] as const
const at = moment('2027-01-12T01:12:00Z')
const today = day('2027-01-12')
const sending = { by: author, at, today }
const some = { people: 412, over: false }

const sent = (over: Partial<Submitted> = {}): Submitted => ({
  ...aDraft(),
  state: 'submitted',
  submittedBy: author,
  submittedAt: at,
  ...over,
})
const out = () => published(sent(), { by: second, at, people: 412 })

test('PLN-8 a window ends on or after its first day, within a year', () => {
  const from = day('2027-01-04')
  expect(isWindow(from, from)).toBe(true)
  expect(isWindow(from, addDays(from, -1))).toBe(false)
  expect(isWindow(from, addDays(from, longestWindow - 1))).toBe(true)
  expect(isWindow(from, addDays(from, longestWindow))).toBe(false)
})

test('PLN-9 a draft takes changes and remembers everybody who wrote', () => {
  const changed = change(aDraft(), { by: second, revision: 1, content: someContent({ overReason: '年终必学' }) })
  expect(changed).toMatchObject({
    ok: true,
    value: { state: 'draft', version: 1, revision: 2, editors: [author, second], overReason: '年终必学' },
  })
})

test('PLN-9 two people who write at once notice each other', () => {
  expect(change(aDraft({ revision: 4 }), { by: second, revision: 3, content: someContent() })).toEqual({
    ok: false,
    refusal: 'changed-meanwhile',
  })
})

test('PLN-9 changing what is out opens the next version, with its own authors', () => {
  expect(change(out(), { by: third, revision: 1, content: someContent() })).toMatchObject({
    ok: true,
    value: { state: 'draft', version: 2, runningVersion: 1, editors: [third] },
  })
})

test('PLN-9 what waits for the second person or has been stopped takes no change', () => {
  const asked = { by: author, revision: 1, content: someContent() }
  expect(change(sent(), asked)).toMatchObject({ refusal: 'programme-submitted' })
  expect(change({ ...aDraft(), state: 'withdrawn', withdrawnAt: at }, asked)).toMatchObject({
    refusal: 'programme-withdrawn',
  })
  expect(change(aDraft(), { ...asked, content: someContent({ toOn: day('2027-01-03') }) })).toMatchObject({
    refusal: 'window-wrong',
  })
})

test.each([
  ['no-items', aDraft({ items: [] }), some],
  ['nobody', aDraft(), { people: 0, over: false }],
  ['nobody', aDraft({ audience: noAudience }), some],
  ['window-over', aDraft({ toOn: day('2027-01-11') }), some],
  ['reason-missing', aDraft(), { people: 412, over: true }],
  ['reason-missing', aDraft({ overReason: '  ' }), { people: 412, over: true }],
  ['not-a-draft', sent(), some],
] as const)('PLN-10 submitting is refused: %s', (refusal, programme, weighed) => {
  expect(submit(programme, weighed, sending)).toEqual({ ok: false, refusal })
})

test('PLN-10 a whole draft goes to the second person, above a ceiling with its reason', () => {
  expect(submit(aDraft({ toOn: today }), some, sending)).toMatchObject({ ok: true, value: { state: 'submitted' } })
  expect(submit(aDraft({ overReason: '节前必学' }), { people: 1, over: true }, sending).ok).toBe(true)
})

test('PLN-11 nobody publishes what they wrote or submitted', () => {
  expect(publish(sent(), { by: author, today })).toEqual({ ok: false, refusal: 'own-programme' })
  expect(publish(sent({ submittedBy: second }), { by: author, today })).toMatchObject({ refusal: 'own-programme' })
  expect(publish(sent({ submittedBy: second }), { by: second, today })).toMatchObject({ refusal: 'own-programme' })
  expect(publish(sent(), { by: second, today }).ok).toBe(true)
})

test('PLN-11 a programme goes out once, in time, and only when submitted', () => {
  expect(publish(out(), { by: third, today })).toEqual({ ok: false, refusal: 'programme-published' })
  expect(publish(aDraft(), { by: second, today })).toEqual({ ok: false, refusal: 'not-submitted' })
  expect(publish(sent({ toOn: day('2027-01-11') }), { by: second, today })).toMatchObject({ refusal: 'window-over' })
})

test('a submission can be taken back, nothing else can', () => {
  expect(withdrawSubmission(sent())).toMatchObject({ ok: true, value: { state: 'draft', revision: 2 } })
  expect(withdrawSubmission(aDraft())).toEqual({ ok: false, refusal: 'not-submitted' })
})

test('PLN-12 a programme that does not wait for the second person can be stopped, once', () => {
  expect(withdraw(out(), at)).toMatchObject({ ok: true, value: { state: 'withdrawn' } })
  expect(withdraw(aDraft(), at).ok).toBe(true)
  expect(withdraw(sent(), at)).toEqual({ ok: false, refusal: 'programme-submitted' })
  expect(withdraw({ ...aDraft(), state: 'withdrawn', withdrawnAt: at }, at)).toMatchObject({
    refusal: 'programme-withdrawn',
  })
})

test('PLN-11 whatever happens in whatever order, no published version was approved by one of its authors', () => {
  const deeds: Record<string, (programme: Programme, by: Id<'person'>) => Result<Programme, string>> = {
    change: (one, by) => change(one, { by, revision: one.revision, content: someContent() }),
    submit: (one, by) => submit(one, some, { by, at, today }),
    back: (one) => withdrawSubmission(one),
    publish: (one, by) => publish(one, { by, today }),
  }
  const step = fc.record({ deed: fc.constantFrom('change', 'submit', 'back', 'publish'), by: fc.constantFrom(1, 2, 3) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let programme: Programme = aDraft()
      for (const { deed, by: n } of steps) {
        const by = person(n)
        const done: Result<Programme, string> = deeds[deed]?.(programme, by) ?? no('no-deed')
        if (!done.ok) continue
        programme = deed === 'publish' ? published(done.value as Submitted, { by, at, people: 1 }) : done.value
        if (programme.state !== 'published') continue
        expect(programme.editors).not.toContain(programme.approvedBy)
        expect(programme.submittedBy).not.toBe(programme.approvedBy)
      }
    }),
  )
})
