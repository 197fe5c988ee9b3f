import { expect, test } from 'vitest'
import { likePairs, passagesOf, type Wording } from './likeness.ts'
import { mapOf } from './likeness-map.ts'

const receipt = '入库验收把关不严，数量质量不符仍然签收；人情关系影响验收结果。'
const chemicals = '入库验收把关不严，数量质量不符也予签收；人情关系影响验收结果。'
const wording = (id: string, text: string, post = id): Wording => ({ id, post, text })

test('RSK-90 two posts that share most of a text are a pair; one post with itself is none', () => {
  const pairs = likePairs([
    wording('1', receipt),
    wording('2', chemicals),
    wording('3', '废钢过磅时少报两吨，差的那车从北门走。'),
  ])
  expect(pairs).toEqual([{ a: '1', b: '2', share: expect.closeTo(0.75, 2) }])
  expect(likePairs([wording('1', receipt, 'same'), wording('2', chemicals, 'same')])).toEqual([])
})

test('RSK-90 a sentence copied into a longer text is found, marks and widths of letters do not hide it', () => {
  const longer = `周末到货时只有一个人在场：${receipt.replaceAll('，', ' ')}补单常常拖到下个月。`
  expect(likePairs([wording('1', receipt), wording('2', longer)])[0]?.share).toBeGreaterThan(0.95)
  const english = 'Checks on arrival are loose: goods wrong in number are still signed for.'
  const wide = 'Ｃhecks on arrival are loose; goods wrong in number ARE STILL signed for'
  expect(likePairs([wording('1', english), wording('2', wide)])).toEqual([{ a: '1', b: '2', share: 1 }])
})

test('RSK-90 short texts are alike only when they are equal', () => {
  expect(likePairs([wording('1', '巡护记录照抄上月'), wording('2', '巡护记录照抄昨天')])).toEqual([])
  expect(likePairs([wording('1', '巡护记录照抄'), wording('2', '巡护记录，照抄。')])).toEqual([
    { a: '1', b: '2', share: 1 },
  ])
})

test('RSK-90 one text at a thousand posts is a thousand posts beside the first, not half a million pairs', () => {
  const same = Array.from({ length: 1_000 }, (_, at) => wording(`s${at}`, receipt))
  const own = Array.from({ length: 4_000 }, (_, at) =>
    wording(`o${at}`, `第${at}号井${(at * 7_919) % 9_973}班在${(at * 104_729) % 9_967}号路上遇到的事各不相同`),
  )
  const pairs = likePairs([...same, ...own])
  expect(pairs.filter(({ share }) => share === 1)).toHaveLength(999)
  expect(pairs.every(({ a }) => a === 's0')).toBe(true)
})

test('RSK-91 the passages put together are the text, and the same ones are marked in both', () => {
  const passages = passagesOf(receipt, chemicals)
  expect(passages.map(({ text }) => text).join('')).toBe(receipt)
  expect(passages).toEqual([
    { text: '入库验收把关不严，数量质量不符', same: true },
    { text: '仍然', same: false },
    { text: '签收；人情关系影响验收结果。', same: true },
  ])
  expect(passagesOf('', receipt)).toEqual([])
})

test('RSK-91 on the map a pair lies closer than others, everything inside the field, and always at the same place', () => {
  const posts = Array.from({ length: 46 }, (_, at) => `p${at}`)
  const links = [{ a: 'p3', b: 'p40', share: 0.9 }]
  const map = mapOf(posts, links)
  expect(mapOf(posts, links)).toEqual(map)
  const apart = (a: number, b: number) =>
    Math.hypot((map[a]?.x ?? 0) - (map[b]?.x ?? 0), (map[a]?.y ?? 0) - (map[b]?.y ?? 0))
  expect(apart(3, 40)).toBeLessThan(130)
  const plain = mapOf(posts, [])
  expect(
    Math.hypot((plain[3]?.x ?? 0) - (plain[40]?.x ?? 0), (plain[3]?.y ?? 0) - (plain[40]?.y ?? 0)),
  ).toBeGreaterThan(apart(3, 40))
  for (const { x, y } of map) expect([x >= 0 && x <= 1_000, y >= 0 && y <= 600]).toEqual([true, true])
  expect(
    mapOf(
      Array.from({ length: 400 }, (_, at) => `p${at}`),
      [],
    ),
  ).toHaveLength(150)
})
