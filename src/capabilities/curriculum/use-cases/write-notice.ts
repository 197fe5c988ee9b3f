import { citationFault } from '#capabilities/norms/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { WriteNotice } from '../contract/notices.ts'
import { checked, mayReplace } from '../rules/notice.ts'
import { nextMinor } from '../rules/version.ts'
import { loadKeptNotice } from '../store/notices.ts'
import { keepVersions, lockCurrent } from '../store/versions.ts'

export const writeNotice: UseCase<typeof WriteNotice> = async (cx, { notice: read, options, replaces, ...words }) => {
  const before = read === null ? null : await lockCurrent(cx.tx, 'noticeVersion', read.code)
  if (before === undefined)
    return no(read && (await loadKeptNotice(cx.tx, read.code)) ? 'withdrawn-meanwhile' : 'notice-not-found')
  if (before?.version !== read?.version) return no('changed-meanwhile')
  if (before === null && replaces !== null) {
    // Two who correct it at once wait for each other.
    await lockCurrent(cx.tx, 'noticeVersion', replaces)
    const allowed = mayReplace(await loadKeptNotice(cx.tx, replaces))
    if (!allowed.ok) return allowed
  }
  const misfit = await citationFault(cx, words.norms, before?.norms)
  if (misfit) return no(misfit)
  const wished = checked({
    ...words,
    code: before?.code ?? `notice-${cx.newId('notice').slice(-12)}`,
    version: before ? nextMinor(before.version) : '1.0.0',
    options: options.map((option, at) => ({ ...option, id: 'abcd'.charAt(at) })),
    families: before?.families ?? [],
    posts: before?.posts ?? [],
    replaces: before ? before.replaces : replaces,
  })
  if (!wished.ok) return wished
  const { code: kept, version, title } = wished.value
  await keepVersions(cx.tx, 'noticeVersion', [wished.value], cx.now)
  cx.record('notice', kept, {
    version,
    title: title.zh,
    receivedOn: words.receivedOn,
    ...(wished.value.replaces && { replaces: wished.value.replaces }),
  })
  return ok({ notice: kept, version })
}
