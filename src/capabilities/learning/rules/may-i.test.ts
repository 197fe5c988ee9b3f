import { expect, test } from 'vitest'
import { type Asked, nearest } from './may-i.ts'

const entry = (post: string, zh: string, en: string, answer = '不能。'): Asked => ({
  post,
  norm: null,
  question: { zh, en },
  answer: { zh: answer, en: 'No.' },
})
const cards = entry('union', '结余能换成购物卡吗？', 'May what is left become shopping cards?')
const fish = entry('power', '鱼塘断电会死鱼，能先用着吗？', 'The fish will die: may it stay?')
const split = entry('buying', '能把一批拆成三张单吗？', 'May one lot be three orders?')
const all = [cards, fish, split]
const codes = (words: string, own: readonly string[] = []) =>
  nearest(words, all, new Set(own), 5).map(({ post }) => post)

test('LRN-14 two characters or a word are enough to find it, in either language', () => {
  expect(codes('购物卡')).toEqual(['union'])
  expect(codes('鱼塘')).toEqual(['power'])
  expect(codes('three orders')).toEqual(['buying'])
  expect(codes('May I use a card')).toEqual(['union'])
})

test('LRN-14 words that nothing holds find nothing', () => {
  expect(codes('火星')).toEqual([])
  expect(codes('may I')).toEqual([])
})

test('LRN-14 with nothing asked, only the own posts answer', () => {
  expect(codes('', ['power'])).toEqual(['power'])
  expect(codes('')).toEqual([])
})

test('LRN-14 among equals the own post comes first, and no more than the limit come', () => {
  const twins = [entry('a', '能借车吗？', 'x'), entry('b', '能借车吗？', 'x')]
  expect(nearest('借车', twins, new Set(['b']), 5).map(({ post }) => post)).toEqual(['b', 'a'])
  expect(nearest('借车', twins, new Set(), 1)).toHaveLength(1)
})

test('LRN-14 a word in the question weighs more than one in the answer', () => {
  const inAnswer = entry('a', '急用怎么办？', 'x', '先填派车单。')
  const inQuestion = entry('b', '没有派车单能走吗？', 'x')
  expect(nearest('派车单', [inAnswer, inQuestion], new Set(), 5).map(({ post }) => post)).toEqual(['b', 'a'])
})

test('LRN-14 another word for the same thing finds it too, behind what says the word itself', () => {
  const meal = entry('a', '施工队长请吃鱼宴，能去吗？', 'May I join the fish banquet?')
  const dinner = entry('b', '年夜饭能请供应商吗？', 'May a supplier come to dinner?')
  expect(nearest('dinner', [meal, dinner], new Set(), 5).map(({ post }) => post)).toEqual(['b', 'a'])
  expect(nearest('吃饭', [meal], new Set(), 5).map(({ post }) => post)).toEqual(['a'])
  expect(nearest('礼', [entry('c', '红包能收吗？', 'x'), meal], new Set(), 5).map(({ post }) => post)).toEqual(['c'])
})

test('LRN-14 the own card comes first, then a lesson, a norm, the card of another post; a norm answers once', () => {
  const like = { question: { zh: '能借车吗？', en: 'x' }, answer: { zh: '不能。', en: 'No.' } }
  const entries: Asked[] = [
    { post: 'other', norm: null, ...like },
    { post: null, norm: 'cars', ...like },
    { post: null, norm: 'cars', ...like },
    { post: null, norm: null, ...like },
    { post: 'mine', norm: null, ...like },
  ]
  expect(nearest('借车', entries, new Set(['mine']), 9).map(({ post, norm }) => post ?? norm)).toEqual([
    'mine',
    null,
    'cars',
    'other',
  ])
})
