import { createHash } from 'node:crypto'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { TakePack } from '../contract/packs.ts'
import { packIn } from '../rules/pack.ts'
import { loadPack } from './load-pack.ts'

/** CUR-33: an author takes a pack in; the entry says which pack, which version, what was new, and the file's digest. */
export const takePack: UseCase<typeof TakePack> = async (cx) => {
  if (!cx.upload) return no('file-missing')
  const read = packIn(cx.upload.bytes.toString('utf8'))
  if (read === undefined) return no('not-a-pack')
  if ('faults' in read) return no('pack-wrong')
  // CUR-31: who answers for a case is said by an officer here, never by a file.
  const cases = read.pack.cases.map((one) => ({ ...one, approver: null }))
  const taken = await loadPack(cx.tx, { ...read.pack, cases }, cx.now, cx.timeZone)
  if ('faults' in taken) return no('pack-wrong')
  if ('lacks' in taken) return no('pack-lacks-others')

  const { code, version } = read.pack.pack
  const sha256 = createHash('sha256').update(cx.upload.bytes).digest('hex')
  const aside = taken.aside.map(({ kind, code: of, version: brought, here }) => ({ kind, code: of, brought, here }))
  const unfit = taken.unfit.map(({ asked, ...one }) => ({ ...one, asked: [...asked] }))
  const revealing = taken.revealing.map(({ drawn, ...one }) => ({ ...one, drawn: [...drawn] }))
  const waits = unfit.map(({ code: exam, version: brought }) => ({ exam, brought }))
  const repealed = [...taken.repealed]
  const again = repealed.map(({ title: _, ...one }) => one)
  const ended = taken.norms.ended.map(({ code: norm, on, by, again: listed }) => ({
    norm,
    on,
    by: by?.code ?? null,
    again: listed,
  }))
  cx.record('content-pack', code, {
    version,
    loaded: taken.loaded,
    ended,
    aside,
    unfit: waits,
    revealing: revealing.map(({ code: lesson, version: brought }) => ({ lesson, brought })),
    repealed: again,
    sha256,
  })
  const norms = { added: [...taken.norms.added], changed: [...taken.norms.changed], ended: [...taken.norms.ended] }
  return ok({
    pack: code,
    version,
    loaded: taken.loaded,
    norms,
    behind: taken.behind,
    aside: [...taken.aside],
    unfit,
    revealing,
    repealed,
  })
}
