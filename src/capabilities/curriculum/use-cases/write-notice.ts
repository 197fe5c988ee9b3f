import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { WriteNotice } from '../contract/notices.ts'
import { checked } from '../rules/notice.ts'
import { nextMinor } from '../rules/version.ts'
import { keepVersions, loadVersion } from '../store/versions.ts'

export const writeNotice: UseCase<typeof WriteNotice> = async (cx, { notice: code, options, ...words }) => {
  const before = code === null ? null : await loadVersion(cx.tx, 'noticeVersion', code)
  if (before === undefined) return no('notice-not-found')
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
  await keepVersions(cx.tx, 'noticeVersion', [wished.value])
  cx.record('notice', kept, { version, title: title.zh, receivedOn: words.receivedOn })
  return ok({ notice: kept, version })
}
