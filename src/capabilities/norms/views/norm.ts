import { no, ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { View } from '#platform/context.ts'
import type { NormQuestion } from '../contract.ts'
import { heldOn, stateOn } from '../rules/change.ts'
import { checkedWhole, normFacts } from '../rules/fact.ts'
import { factChecks } from '../store/fact-checks.ts'
import { currentNorm } from '../store/norms.ts'
import { standingOf } from '../store/standing.ts'

/** NRM-6: a norm as it stands, or as it held on a day. */
export const norm: View<typeof NormQuestion> = async ({ tx, actor, today }, { norm: code, anchor, on }) => {
  const known = await standingOf(tx, code)
  if (!known) return no('norm-not-found')
  const wanted = on === undefined ? known.version : heldOn(known.versions, known.repealedOn, on)
  if (wanted === null) return no('not-in-force')
  const shown = known.versions.find(({ version }) => version === wanted)
  if (!shown) return no('not-in-force')
  const { norm: body, version, fromOn } = shown
  const articles = body.articles.filter((article) => anchor === undefined || article.anchor === anchor)
  if (anchor !== undefined && articles.length === 0) return no('norm-not-found')
  const checks = await factChecks(tx, 'norm', [code])
  const after = known.repeal?.replacedBy ? await currentNorm(tx, known.repeal.replacedBy) : undefined
  const inWords = (text: string | Pair): string => (typeof text === 'string' ? text : text[actor.language])
  return ok({
    code,
    version,
    title: body.title,
    issuer: body.issuer,
    documentNo: body.documentNo,
    issuedOn: body.issuedOn,
    effectiveOn: fromOn,
    repealedOn: known.repealedOn,
    binds: body.binds,
    local: body.local ?? false,
    state: stateOn(
      { fromOn, repealedOn: known.repealedOn, hasEarlier: known.versions.indexOf(shown) > 0 },
      on ?? today,
    ),
    articles,
    source: { title: inWords(body.source.title), issuer: inWords(body.source.issuer), date: body.source.date },
    checker: body.checker,
    checked: checkedWhole(normFacts(body), checks.get(code) ?? []),
    replacedBy: after ? { code: after.code, title: after.body.title } : null,
    history: [
      ...known.versions.map(({ version: one, fromOn: from, change }) => ({
        version: one,
        kind: change?.kind ?? ('new' as const),
        effectiveOn: from,
        recordedAt: change?.recordedAt ?? null,
        note: change?.note ?? null,
      })),
      ...(known.repeal
        ? [
            {
              version: known.repeal.version,
              kind: known.repeal.kind,
              effectiveOn: known.repeal.effectiveOn,
              recordedAt: known.repeal.recordedAt,
              note: known.repeal.note,
            },
          ]
        : []),
    ],
  })
}
