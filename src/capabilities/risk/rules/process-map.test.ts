import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Id, id } from '#kernel/id.ts'
import { named } from '#kernel/text.ts'
import { aStep, fiveSteps } from '../sample.ts'
import { drawProcess, papers, wrapped } from './process-layout.ts'
import { compareSteps, keptNodes, processFault, processHints } from './process-map.ts'
import { originsOf, readLines, readSteps, stepFrom, stepsOver, writeLine } from './process-text.ts'

const words = { name: named('小额采购', null), purpose: named('', null) }

test('RSK-110 five to nine steps, each with a post and a deed, and no firm', () => {
  const steps = fiveSteps()
  expect(processFault({ ...words, steps })).toBeNull()
  expect(processFault({ ...words, steps: steps.slice(1) })).toBe('too-few-steps')
  expect(processFault({ ...words, steps: [...steps, ...steps] })).toBe('too-many-steps')
  expect(processFault({ ...words, steps: [aStep({ post: '' }), ...steps.slice(1)] })).toBe('step-without-post')
  expect(processFault({ ...words, steps: [aStep({ deed: named('', null) }), ...steps.slice(1)] })).toBe(
    'step-without-deed',
  )
  const firm = aStep({ record: named('鸿运机电有限公司的报价', null) })
  expect(processFault({ ...words, steps: [firm, ...steps.slice(1)] })).toBe('names-a-firm')
  expect([4, 5, 9, 11].map(stepsOver)).toEqual([-1, 0, 0, 2])
})

test('RSK-111 whoever asks or acts does not decide on it; a last decision is alone; a high risk wants another post', () => {
  const decides = named('批不批', null)
  const nothing = named('', null)
  const step = (
    post: string,
    decision = nothing,
    risks: { grade: 'HIGH' | 'LOW'; checkedByOther: boolean }[] = [],
  ) => ({
    post,
    decision,
    risks,
  })
  expect(processHints([step('a'), step('b', decides), step('c')])).toEqual([])
  expect(processHints([step('a'), step('b'), step('b', decides), step('c')])).toEqual([
    { kind: 'same-post-approves', at: 3 },
  ])
  expect(processHints([step('a'), step('b'), step('a', decides), step('c')])).toEqual([
    { kind: 'same-post-approves', at: 3 },
  ])
  expect(processHints([step('a'), step('b', decides)])).toEqual([{ kind: 'decides-alone', at: 2 }])
  expect(processHints([step('a', decides), step('b')])).toEqual([])
  const unchecked = [{ grade: 'HIGH' as const, checkedByOther: false }]
  expect(processHints([step('a', nothing, unchecked), step('b')])).toEqual([{ kind: 'high-unchecked', at: 1 }])
  expect(
    processHints([
      step('a', nothing, [
        { grade: 'HIGH', checkedByOther: true },
        { grade: 'LOW', checkedByOther: false },
      ]),
    ]),
  ).toEqual([])
})

test('RSK-113 versions are compared step by step', () => {
  const [a, b, c] = [aStep({ post: 'a' }), aStep({ post: 'b' }), aStep({ post: 'c' })]
  const reworded = aStep({ post: 'b', deed: named('另一种做法', null) })
  const changes = (before: (typeof a)[], after: (typeof a)[]) => compareSteps(before, after).map(({ change }) => change)
  expect(changes([a, b, c], [a, b, c])).toEqual(['same', 'same', 'same'])
  expect(changes([a, b, c], [a, reworded, c])).toEqual(['same', 'changed', 'same'])
  expect(changes([a, c], [a, b, c])).toEqual(['same', 'added', 'same'])
  expect(changes([a, b, c], [a, c])).toEqual(['same', 'removed', 'same'])
  expect(changes([], [a])).toEqual(['added'])
})

test('RSK-112 a line is one step in either language, and what is written is read back', () => {
  expect(
    readLines(
      '1. 物资计划岗：汇总需求；定：合不合并；留：月度计划\n\nPurchasing: asks three firms; leaves: three sheets',
    ),
  ).toEqual([
    { post: '物资计划岗', deed: '汇总需求', decision: '合不合并', record: '月度计划' },
    { post: 'Purchasing', deed: 'asks three firms', decision: '', record: 'three sheets' },
  ])
  const word = fc.stringMatching(/^[a-z甲乙丙丁]{1,12}$/)
  fc.assert(
    fc.property(
      word,
      word,
      fc.option(word),
      fc.option(word),
      fc.constantFrom('zh' as const, 'en' as const),
      (post, deed, decision, record, language) => {
        const line = { post, deed, decision: decision ?? '', record: record ?? '' }
        expect(readLines(writeLine(line, language))).toEqual([line])
      },
    ),
  )
})

test('RSK-112 posts are found by name or code; words that stay keep their other language', () => {
  const posts = [{ code: 'purchasing', name: { zh: '物资采购岗', en: 'Purchasing' } }]
  const read = readSteps('物资采购岗：询价\npurchasing：下单\n采购员：验收\n没有冒号\n物资采购岗：', posts)
  expect(read.map(({ fault }) => fault)).toEqual([null, null, 'unknown-post', 'no-post', 'no-deed'])
  const before = aStep({ deed: { zh: '询价', en: 'Asks for quotes' }, decision: { zh: '选谁', en: 'Whom' } })
  const [first] = read
  if (!first) throw new Error('no line')
  expect(stepFrom(first, 'zh', before)).toMatchObject({
    post: 'purchasing',
    deed: { zh: '询价', en: 'Asks for quotes' },
    decision: { zh: '', en: '' },
  })
})

test('RSK-112 a line put in, taken out, moved or reworded is known by what it comes from', () => {
  const before = readLines('站长岗：报需求\n物资采购岗：询价\n仓储保管岗：验收\n物资采购岗：下单')
  const from = (text: string) => originsOf(readLines(text), before)
  expect(from('结算岗：看预算\n站长岗：报需求\n物资采购岗：询价\n仓储保管岗：验收\n物资采购岗：下单')).toEqual([
    null,
    ...[0, 1, 2, 3],
  ])
  expect(from('物资采购岗：询价\n仓储保管岗：验收\n物资采购岗：下单')).toEqual([1, 2, 3])
  expect(from('物资采购岗：下单\n站长岗：报需求\n物资采购岗：询三家的价\n仓储保管岗：验收')).toEqual([3, 0, 1, 2])
  expect(from('站长岗：报需求\n结算岗：询价\n仓储保管岗：验收\n物资采购岗：下单')).toEqual([0, 1, 2, 3])
})

test('RSK-114 steps stand in reading order inside the drawing, without covering one another, always at the same place', () => {
  const text = fc.string({ maxLength: 60 })
  const step = fc.record({
    post: text,
    deed: text,
    decision: text,
    record: text,
    risks: fc.array(text, { maxLength: 3 }),
  })
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 5, maxLength: 9 }),
      fc.constantFrom(papers.wide, papers.tall),
      (steps, paper) => {
        const { nodes, ways, width, height } = drawProcess(steps, paper)
        expect(drawProcess(steps, paper).nodes).toEqual(nodes)
        expect(ways).toHaveLength(nodes.length - 1)
        for (const [at, node] of nodes.entries()) {
          expect(node.x + node.width).toBeLessThanOrEqual(width)
          expect(node.y + node.height).toBeLessThanOrEqual(height)
          for (const { y } of [
            ...node.post,
            ...node.deed,
            ...node.decision,
            ...node.record,
            ...node.risks.flatMap(({ lines }) => lines),
          ]) {
            expect(y).toBeGreaterThan(node.y)
            expect(y).toBeLessThan(node.y + node.height)
          }
          for (const other of nodes.slice(at + 1))
            expect(node.x + node.width <= other.x || node.y + node.height <= other.y).toBe(true)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('RSK-114 lines break between Han characters and between words, never before a full stop', () => {
  expect(wrapped('甲乙丙丁戊己', 14 * 3)).toEqual(['甲乙丙', '丁戊己'])
  expect(wrapped('甲乙丙。丁', 14 * 3)).toEqual(['甲乙丙。', '丁'])
  expect(wrapped('one two three', 14 * 0.52 * 8)).toEqual(['one two', 'three'])
  expect(wrapped('', 100)).toEqual([])
})

test('RSK-116 what stands at the steps of posts beyond the view stays, also when steps move or become fewer', () => {
  const [own, other] = [id<'post'>(nth(1)), id<'post'>(nth(2))]
  const [a, b, c] = [id<'risk-point'>(nth(3)), id<'risk-point'>(nth(4)), id<'risk-point'>(nth(5))]
  const node = (postId: Id<'post'>, ...points: Id<'risk-point'>[]) => ({ postId, points })
  const before = [node(other, a), node(own, b), node(other, c)]
  const unseen = new Set([other])
  expect(keptNodes(before, [node(other), node(own, b), node(other)], unseen)).toEqual(before)
  expect(keptNodes(before, [node(own), node(other), node(other)], unseen)).toEqual([
    node(own),
    node(other, a),
    node(other, c),
  ])
  expect(keptNodes(before, [node(own, b), node(other)], unseen)).toEqual([node(own, b), node(other, a, c)])
  expect(keptNodes(before, [node(other), node(other), node(other)], unseen)).toEqual([
    node(other, a),
    node(other, c),
    node(other),
  ])
  expect(keptNodes(before, [node(other), node(own)], new Set())).toEqual([node(other), node(own)])
})

const nth = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
