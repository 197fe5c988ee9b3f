import { expect, test } from 'vitest'
import { cleanTerm, inOwnWords, mostTerms, type Term } from './terms.ts'

const area: Term = { said: { zh: '作业区', en: 'work area' }, called: { zh: '管理区', en: 'production area' } }

test('CUR-42 a term is trimmed and has both words in one language at least', () => {
  expect(cleanTerm({ said: { zh: ' 作业区', en: '' }, called: { zh: '管理区 ', en: '' } }, [])).toEqual({
    ok: true,
    value: { said: { zh: '作业区', en: '' }, called: { zh: '管理区', en: '' } },
  })
  const refused = (said: Term['said'], called: Term['called'], others: readonly Term[] = []) => {
    const clean = cleanTerm({ said, called }, others)
    return clean.ok ? null : clean.refusal
  }
  expect(refused({ zh: '', en: ' ' }, { zh: '', en: '' })).toBe('words-missing')
  expect(refused({ zh: '作业区', en: 'work area' }, { zh: '管理区', en: '' })).toBe('words-missing')
  expect(refused({ zh: '区', en: '' }, { zh: '管理区', en: '' })).toBe('word-short')
  expect(refused({ zh: '作业区', en: '' }, { zh: '作业区', en: '' })).toBe('same-word')
  expect(refused({ zh: '', en: 'Work Area' }, { zh: '', en: 'block' }, [area])).toBe('word-taken')
  expect(refused({ zh: '站队', en: '' }, { zh: '班站', en: '' }, Array(mostTerms).fill(area))).toBe('too-many')
})

test('CUR-43 every text is told in the own words; names, letters and keys stay', () => {
  const say = inOwnWords([area])
  expect(
    say({
      code: '作业区',
      title: { zh: '作业区的一天', en: 'A day in the work area' },
      scenes: [{ text: { zh: '作业区经理在作业区。', en: 'Work area first; the WORK AREA, a workarea.' } }],
      options: [{ id: 'a', correct: true, text: { zh: '去管理区', en: 'go' } }],
      checker: null,
    }),
  ).toEqual({
    code: '作业区',
    title: { zh: '作业区的一天', en: 'A day in the work area' },
    scenes: [{ text: { zh: '管理区经理在管理区。', en: 'Production area first; the Production area, a workarea.' } }],
    options: [{ id: 'a', correct: true, text: { zh: '去管理区', en: 'go' } }],
    checker: null,
  })
})

test('CUR-43 a word of the own that holds the general one is not said twice, and the longest word wins', () => {
  const say = inOwnWords([
    { said: { zh: '库房', en: 'store' }, called: { zh: '中心库房', en: 'central store' } },
    { said: { zh: '库房台账', en: 'store book' }, called: { zh: '收发存账', en: 'stock ledger' } },
  ])
  expect(
    say({ zh: '中心库房里，库房台账在库房。', en: 'In the central store the store book lies; the store.' }),
  ).toEqual({
    zh: '中心库房里，收发存账在中心库房。',
    en: 'In the central store the stock ledger lies; the central store.',
  })
})

test('CUR-43 two words that stand for each other are told once, and signs in a word are no pattern', () => {
  const say = inOwnWords([
    { said: { zh: '甲区', en: '' }, called: { zh: '乙区', en: '' } },
    { said: { zh: '乙区', en: '' }, called: { zh: '甲区', en: '' } },
    { said: { zh: '', en: 'form (a+b)' }, called: { zh: '', en: 'form 7' } },
  ])
  expect(say({ zh: '甲区到乙区', en: 'the form (a+b), not form ab' })).toEqual({
    zh: '乙区到甲区',
    en: 'the form 7, not form ab',
  })
})

test('CUR-43 without terms a thing is given back as it is', () => {
  const thing = { text: { zh: '作业区', en: 'work area' } }
  expect(inOwnWords([])(thing)).toBe(thing)
})
