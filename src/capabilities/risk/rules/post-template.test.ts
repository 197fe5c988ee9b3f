import { expect, test } from 'vitest'
import { shapeFaultText, toldFault } from '#kernel/pack-fault.ts'
import { aPostTemplate, aProcessTemplate, aTemplatePoint, aTemplatePower } from '../sample.ts'
import { templateFaultText } from '../text/template-faults.ts'
import {
  fittingTemplate,
  lacking,
  type PostTemplate,
  partState,
  readTemplates,
  rewordedParts,
} from './post-template.ts'

const keeper = aPostTemplate({ code: 'storekeeper', powers: [] })

const faultsOf = (posts: readonly unknown[], processes: readonly unknown[] = [], known?: readonly PostTemplate[]) => {
  const read = readTemplates({ posts, processes }, known)
  return 'faults' in read
    ? read.faults.map((fault) => toldFault(fault, { ...shapeFaultText, ...templateFaultText }).en)
    : []
}

test('RSK-140 templates that hold are read as they are', () => {
  const buyer = aPostTemplate()
  expect(readTemplates({ posts: [buyer, keeper], processes: [aProcessTemplate()] })).toEqual({
    posts: [buyer, keeper],
    processes: [aProcessTemplate()],
  })
})

test('RSK-140 every place at which a template is wrong is named', () => {
  expect(faultsOf([{ ...aPostTemplate(), version: '1' }])[0]).toMatch(/^posts\/0\/version: /)
  expect(faultsOf([aPostTemplate({ name: { zh: '采购岗', en: '' } })])[0]).toMatch(/^posts\/0\/name\/en: /)
  expect(faultsOf([aPostTemplate(), aPostTemplate()])).toEqual(['posts/purchasing: The code is used twice'])
  expect(faultsOf([aPostTemplate({ points: [aTemplatePoint(), aTemplatePoint()] })])).toEqual([
    'posts/purchasing/points/favour-supplier: The code is used twice',
  ])
})

test('RSK-140 a step leads to a template that is there, and a risk node to a point of that very template', () => {
  const map = aProcessTemplate()
  expect(faultsOf([aPostTemplate()], [map])).toContain('processes/small-purchase/steps/1: There is no post storekeeper')
  // A template of a pack that was loaded before will do.
  expect(faultsOf([aPostTemplate()], [map], [keeper])).toEqual([])
  const astray = { ...map, steps: map.steps.map((step) => ({ ...step, points: ['no-such-point'] })) }
  expect(faultsOf([aPostTemplate(), keeper], [astray])).toContain(
    'processes/small-purchase/steps/2: The post purchasing has no risk point no-such-point',
  )
  expect(faultsOf([aPostTemplate(), keeper], [{ ...map, owner: 'driver' }])).toEqual([
    'processes/small-purchase/owner: The post that keeps the map stands at no step',
  ])
  expect(faultsOf([aPostTemplate(), keeper], [{ ...map, steps: map.steps.slice(0, 4) }])).toEqual([
    'processes/small-purchase: Fewer than five steps; say who acts, who decides and what record is left',
  ])
})

test('RSK-141 a point or power that the register would not take is not taken in a template either', () => {
  const [control] = aTemplatePoint().controls
  if (!control) throw new Error('the sample has a control')
  expect(
    faultsOf([
      aPostTemplate({
        points: [
          aTemplatePoint({ code: 'mind', name: { zh: '廉洁意识淡薄', en: 'Favour one supplier' } }),
          aTemplatePoint({ code: 'study', controls: [{ ...control, kind: 'education' }] }),
          aTemplatePoint({ code: 'alone', controls: [{ ...control, owner: 'purchasing', checker: 'purchasing' }] }),
        ],
        powers: [aTemplatePower({ norms: [] }), aTemplatePower({ code: 'own-checker', checker: 'purchasing' })],
      }),
    ]),
  ).toEqual([
    'posts/purchasing/points/mind/name: A state of mind, not a deed',
    'posts/purchasing/points/study/controls: Only education, which is not a control; add something that can be checked',
    'posts/purchasing/points/alone/controls: The post that carries it out checks it, too',
    'posts/purchasing/powers/choose-quotes: No grounds given. Choose a norm, or write a rule of your own organisation',
    'posts/purchasing/powers/own-checker: A post cannot check itself; choose another post',
  ])
})

test('RSK-143 only what a post lacks is brought: neither what came before, reworded or turned down, nor what bears the name', () => {
  const parts = [
    aTemplatePoint({ code: 'came-before', name: { zh: '改过的名', en: 'Reworded since' } }),
    aTemplatePoint({ code: 'same-chinese', name: { zh: '验收走过场', en: 'Accept unseen' } }),
    aTemplatePoint({ code: 'same-english', name: { zh: '不看就签', en: 'Sign unseen' } }),
    aTemplatePoint({ code: 'new-one', name: { zh: '拆分需求，绕开招标', en: 'Split a need' } }),
  ]
  const held = [
    { name: { zh: '本单位的说法', en: 'Our own words' }, part: 'came-before' },
    { name: { zh: '验收走过场', en: '验收走过场' }, part: null },
    { name: { zh: '签字不看', en: 'Sign unseen' }, part: null },
  ]
  expect(parts.map((part) => partState(part, held))).toEqual(['there', 'there', 'there', 'new'])
  expect(lacking(parts, held).map(({ code }) => code)).toEqual(['new-one'])
  expect(lacking(parts, [])).toEqual(parts)
})

test('RSK-144 a post of a list fits the template of its code, else the only one of its name', () => {
  const [buyer, store] = [
    { code: 'purchasing', name: { zh: '物资采购岗', en: 'Purchasing' } },
    { code: 'storekeeper', name: { zh: '仓储保管岗', en: 'Storekeeping' } },
  ]
  const of = (code: string, zh: string, en = zh) => fittingTemplate({ code, name: { zh, en } }, [buyer, store])
  expect(of('purchasing', '采购员')).toBe(buyer)
  expect(of('GW-17', '仓储保管岗')).toBe(store)
  expect(of('GW-17', '库工', 'Storekeeping')).toBe(store)
  expect(of('GW-17', '门卫')).toBeUndefined()
  const two = [store, { ...store, code: 'yard-keeper' }]
  expect(fittingTemplate({ code: 'GW-17', name: store.name }, two)).toBeUndefined()
})

test('RSK-148 a part is reworded when anything of it differs, whatever the order of its words', () => {
  const before = [aTemplatePoint({ code: 'same' }), aTemplatePoint({ code: 'other' }), aTemplatePoint({ code: 'gone' })]
  const { code, ...rest } = aTemplatePoint({ code: 'same' })
  const now = [
    { ...rest, code },
    aTemplatePoint({ code: 'other', after: { likelihood: 1, consequence: 3 } }),
    aTemplatePoint({ code: 'new-one' }),
  ]
  expect(rewordedParts(before, now).map((part) => part.code)).toEqual(['other'])
})
