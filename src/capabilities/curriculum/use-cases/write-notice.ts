import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { WriteNotice } from '../contract/notices.ts'
import { checked } from '../rules/notice.ts'
import { nextMinor } from '../rules/version.ts'
import { keepVersions, lockCurrent } from '../store/versions.ts'

export const writeNotice: UseCase<typeof WriteNotice> = async (cx, { notice: read, options, ...words }) => {
  const before = read === null ? null : await lockCurrent(cx.tx, 'noticeVersion', read.code)
  if (before === undefined) return no('notice-not-found')
  if (before?.version !== read?.version) return no('changed-meanwhile')
  const wished = checked({
    ...words,
    code: before?.code ?? `notice-${cx.newId('notice').slice(-12)}`,
    version: before ? nextMinor(before.version) : '1.0.0',
    options: options.map((option, at) => ({ ...option, id: 'abcd'.charAt(at) })),
    families: before?.families ?? [],
    posts: before?.posts ?? [],
  })
  if (!wished.ok) return wished
  const { code: kept, version, title } = wished.value
  await keepVersions(cx.tx, 'noticeVersion', [wished.value], cx.now)
  cx.record('notice', kept, { version, title: title.zh, receivedOn: words.receivedOn })
  return ok({ notice: kept, version })
}
