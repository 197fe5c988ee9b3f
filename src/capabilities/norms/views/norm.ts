import { no, ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { View } from '#platform/context.ts'
import type { NormQuestion } from '../contract.ts'
import { currentNorm } from '../store/norms.ts'

export const norm: View<typeof NormQuestion> = async ({ tx, actor }, { norm: code, anchor }) => {
  const found = await currentNorm(tx, code)
  const articles = found?.body.articles.filter((article) => anchor === undefined || article.anchor === anchor) ?? []
  if (!found || (anchor !== undefined && articles.length === 0)) return no('norm-not-found')
  const { body, version } = found
  const inWords = (text: string | Pair): string => (typeof text === 'string' ? text : text[actor.language])
  return ok({
    code,
    version,
    title: body.title,
    issuer: body.issuer,
    documentNo: body.documentNo,
    issuedOn: body.issuedOn,
    effectiveOn: body.effectiveOn,
    binds: body.binds,
    local: body.local ?? false,
    articles,
    source: { title: inWords(body.source.title), issuer: inWords(body.source.issuer), date: body.source.date },
    checker: body.checker,
  })
}
