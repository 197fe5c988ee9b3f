import { citationFaults, loadNorms, normsInForce, readNorms } from '#capabilities/norms/public.ts'
import type { Moment } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { citations, readPack } from '../rules/pack.ts'
import { changedWithoutVersion, keepPack, keepVersions } from '../store/versions.ts'

export type PackLoaded =
  | { readonly loaded: Readonly<Record<'norms' | 'lessons' | 'cases' | 'questions' | 'exams' | 'cards', number>> }
  | { readonly faults: readonly string[] }

/**
 * CUR-1, CUR-7: takes a pack whole, set-based, and says how much of it was new; or refuses it whole with every place.
 * A citation leads to a norm of the pack itself or of one loaded before. Loading the same pack again changes nothing.
 */
export const loadPack = async (tx: Tx, raw: unknown, now: Moment): Promise<PackLoaded> => {
  const read = readPack(raw)
  if ('faults' in read) return read
  const { pack, lessons, cases, questions, exams, cards = [] } = read.pack
  const law = readNorms(read.pack.norms)
  if ('faults' in law) return law
  const cited = citations(read.pack)
  const known = [
    ...law.norms,
    ...(await normsInForce(
      tx,
      citationFaults(
        cited.flatMap(({ cited }) => cited),
        law.norms,
      ),
    )),
  ]
  const lost = cited.flatMap(({ place, cited }) =>
    citationFaults(cited, known).map((reference) => `${place}: no norm ${reference}`),
  )
  if (lost.length > 0) return { faults: lost }
  const changed = [
    ...(await changedWithoutVersion(tx, 'lessonVersion', lessons)).map((code) => `lessons/${code}`),
    ...(await changedWithoutVersion(tx, 'caseVersion', cases)).map((code) => `cases/${code}`),
    ...(await changedWithoutVersion(tx, 'questionVersion', questions)).map((code) => `questions/${code}`),
    ...(await changedWithoutVersion(tx, 'examVersion', exams)).map((code) => `exams/${code}`),
    ...(await changedWithoutVersion(tx, 'cardVersion', cards)).map((code) => `cards/${code}`),
  ]
  if (changed.length > 0) return { faults: changed.map((place) => `${place}: changed without a new version`) }
  await keepPack(tx, pack, now)
  return {
    loaded: {
      norms: await loadNorms(tx, pack.version, law.norms),
      lessons: await keepVersions(tx, 'lessonVersion', lessons),
      cases: await keepVersions(tx, 'caseVersion', cases),
      questions: await keepVersions(tx, 'questionVersion', questions),
      exams: await keepVersions(tx, 'examVersion', exams),
      cards: await keepVersions(tx, 'cardVersion', cards),
    },
  }
}
