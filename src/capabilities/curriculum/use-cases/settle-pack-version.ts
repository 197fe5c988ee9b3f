import { type PackNorm, takeNormOfPack, touchedReferences } from '#capabilities/norms/public.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import type { SettlePackVersion } from '../contract/packs.ts'
import type { ContentKind } from '../rules/draft.ts'
import type { Lesson } from '../rules/lesson.ts'
import { answerable, calledHere, noVersion, takenUnder } from '../rules/pack-aside.ts'
import type { Exam } from '../rules/question.ts'
import { lastVersions } from '../store/drafts.ts'
import { examHere } from '../store/exam-here.ts'
import { type Aside, answerAside, lockAside, newestKept, titlesOfPacks } from '../store/pack-items.ts'
import { listRechecks } from '../store/rechecks.ts'
import { type Bodies, keepVersions, loadLastVersion, ownExamsDrawing, versionsOfKind } from '../store/versions.ts'
import { tellRegister } from './tell-register.ts'

/** CUR-41, CUR-47, CUR-50, CUR-51: the version of the pack becomes the next one here, or is left; nothing of ours is taken away. */
export const settlePackVersion: UseCase<typeof SettlePackVersion> = async (cx, { kind, code, version, here, take }) => {
  const aside = answerable(await lockAside(cx.tx, kind, code, version))
  if (!aside.ok) return aside
  const became = take ? await keep(cx, aside.value, here) : ok(null)
  if (!became.ok) return became
  await answerAside(cx.tx, aside.value, { became: became.value, on: cx.today, now: cx.now })
  // The register hears until when it is good, which counts from the day kept with the answer.
  if (kind === 'lesson' && take) await tellRegister(cx.tx, [code], cx.timeZone)
  cx.record(kind, code, { pack: aside.value.pack, offered: version, became: became.value })
  return ok({ version: became.value })
}

/** Taken over the version that was read. */
const keep = (cx: Acting, { kind, ...aside }: Aside, here: string) =>
  kind === 'norm' ? keepNorm(cx, aside, here) : keepContent(cx, { ...aside, kind }, here)

type Version = Bodies<(typeof versionsOfKind)[ContentKind]>

const keepContent = async (
  { tx, now }: Acting,
  { kind, code, body, version: offered }: Omit<Aside, 'kind'> & { readonly kind: ContentKind },
  here: string,
): Promise<Result<string, 'changed-meanwhile' | 'pool-short' | 'question-gone' | 'question-drawn'>> => {
  const last = (await lastVersions(tx, kind, [code])).get(code) ?? noVersion
  if (last !== here) return no('changed-meanwhile')
  if (kind === 'exam') {
    const { refusal } = await examHere(tx, body as unknown as Exam)
    if (refusal !== null) return no(refusal)
  }
  if (kind === 'lesson' && (await ownExamsDrawing(tx, (body as unknown as Lesson).questions)).length > 0)
    return no('question-drawn')
  const version = takenUnder(offered, await newestKept(tx, kind, code))
  const next = {
    ...(await inOurName(tx, kind, body)),
    version,
    ...(kind === 'case' ? { approver: null } : {}),
  } as Version
  await keepVersions(tx, versionsOfKind[kind], [next], now)
  return ok(version)
}

/** CUR-58: the version of the pack under the name that the thing was given here. */
const inOurName = async (tx: Tx, kind: ContentKind, body: Named): Promise<Named> => {
  const here: Named | undefined = await loadLastVersion(tx, versionsOfKind[kind], body.code)
  if (!body.title || !here?.title) return body
  return { ...body, title: calledHere(body.title, here.title, await titlesOfPacks(tx, kind, body.code)) }
}

interface Named {
  readonly code: string
  readonly title?: Pair
}

/** CUR-11: what leans on the norm that was taken is listed to be looked at again. */
const keepNorm = async (
  cx: Acting,
  { body, version }: Omit<Aside, 'kind'>,
  here: string,
): Promise<Result<string, 'pack-version-not-found' | 'norm-repealed' | 'changed-meanwhile' | 'holds-earlier'>> => {
  const norm = body as unknown as PackNorm
  const taken = await takeNormOfPack(cx, norm, { version, over: here })
  if (!taken.ok) return taken.refusal === 'norm-not-found' ? no('pack-version-not-found') : no(taken.refusal)
  const { change, touched } = taken.value
  await listRechecks(cx.tx, change, touchedReferences(norm.code, touched))
  return ok(change.version)
}
