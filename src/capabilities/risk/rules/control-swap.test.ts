import { expect, test } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { named } from '#kernel/text.ts'
import { afterSwap, swapOf } from './control-swap.ts'

const control = (id: string, text: string, ownerPost: string | null, checkerPost: string | null) => ({
  ...{ id: id as Id<'control'>, text: named(text, null), kind: 'record' as const },
  ...{ ownerPost, checkerPost },
})
const standing = [
  control('a', '每单三家询价', 'buyer', 'store'),
  control('b', '每月抽查五单', 'store', 'head'),
  control('c', '验收双人签字', 'store', 'buyer'),
]
const said = (text: string) => ({ text, kind: 'limit' as const })

test('RSK-153 what a register puts in the place of a control takes over its posts in their order; what is more comes without', () => {
  const swap = {
    added: [said('每月抽查三单'), said('系统自动换家'), said('月末公示')],
    missing: ['b', 'a'] as Id<'control'>[],
  }
  expect(afterSwap(standing, swap)).toEqual([
    standing[2],
    { kind: 'limit', ownerPost: 'buyer', checkerPost: 'store' },
    { kind: 'limit', ownerPost: 'store', checkerPost: 'head' },
    { kind: 'limit', ownerPost: null, checkerPost: null },
  ])
})

test('RSK-153 a control that stands by then does not come twice, and one that is gone by then does not go again', () => {
  const swap = { added: [said('验收双人签字。')], missing: ['z'] as Id<'control'>[] }
  expect(swapOf(standing, swap)).toEqual({ goes: [], stays: standing, comes: [] })
})
