import {
  changesOfPack,
  citationFaults,
  currentNorms,
  type EndingFault,
  endNorms,
  keepChange,
  loadNorms,
  type Norm,
  type PackNorm,
  parseReference,
  readNorms,
  repealsOf,
  touchedList,
  touchedReferences,
  wordingOf,
} from '#capabilities/norms/public.ts'
import {
  changedTemplates,
  keepTemplates,
  postTemplates,
  readTemplates,
  type TemplateFault,
  templateReferences,
} from '#capabilities/risk/public.ts'
import type { Day, Moment } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { type PackFault, packFault, type ShapeFault } from '#kernel/pack-fault.ts'
import type { Pair } from '#kernel/text.ts'
import type { Tx } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuid.ts'
import { type ContentFault, citations, readPack } from '../rules/pack.ts'
import { type Clash, setAside } from '../store/pack-items.ts'
import { listRechecks } from '../store/rechecks.ts'
import {
  changedWithoutVersion,
  keepPack,
  keepVersions,
  lessonsKept,
  newerPack,
  packsLacking,
} from '../store/versions.ts'
import { setExamsAside, type Unfit } from './set-exams-aside.ts'
import { type Revealing, setLessonsAside } from './set-lessons-aside.ts'
import { setNormsAside } from './set-norms-aside.ts'
import { tellRegister } from './tell-register.ts'

export type PackLoaded =
  | {
      readonly loaded: Readonly<
        Record<
          'norms' | 'lessons' | 'cases' | 'questions' | 'exams' | 'cards' | 'readings' | 'posts' | 'processes',
          number
        >
      >
      /** Norms that are new here, that came in new words, and that have ended by what the pack says. */
      readonly norms: {
        readonly added: readonly Named[]
        readonly changed: readonly Named[]
        readonly ended: readonly Ended[]
      }
      /** CUR-36: a newer version of this pack that was loaded before; what is newer stays current. */
      readonly behind: string | null
      /** CUR-41: other versions of what was changed here. */
      readonly aside: readonly Clash[]
      /** CUR-51: exams that do not fit the lessons and questions here. */
      readonly unfit: readonly Unfit[]
      /** CUR-51: lessons that list what an exam of ours draws. */
      readonly revealing: readonly Revealing[]
      /** CUR-49: what the pack leans on and is repealed here, and how much came on the list to look at again. */
      readonly repealed: readonly { readonly code: string; readonly title: Pair; readonly again: number }[]
    }
  | { readonly faults: readonly PackFault<ShapeFault | EndingFault | ContentFault | TemplateFault>[] }
  /** Packs on which this one leans and that must be taken in before. */
  | { readonly lacks: readonly string[] }

interface Named {
  readonly code: string
  readonly title: Pair
}

/** CUR-50: from which day, what took its place, and how much came on the list to look at again. */
interface Ended extends Named {
  readonly on: Day
  readonly by: Named | null
  readonly again: number
}

/**
 * CUR-1, CUR-7: takes a pack whole, set-based, and says how much of it was new; or refuses it whole with every place.
 * The packs it requires are there before it, and a citation leads to a norm of the pack itself or of one loaded before. Loading the same pack again changes nothing,
 * an older one takes nothing back (CUR-36), and what was changed here stays in use (CUR-41, CUR-47). What the pack says has ended
 * ends last, so that only what then still leans on it is listed (CUR-50).
 */
export const loadPack = async (tx: Tx, raw: unknown, now: Moment, timeZone = 'Asia/Shanghai'): Promise<PackLoaded> => {
  const read = readPack(raw)
  if ('faults' in read) return read
  const { pack, exams, cards = [], readings = [] } = read.pack
  const lacks = await packsLacking(tx, pack.requires ?? [])
  if (lacks.length > 0) return { lacks }
  const law = readNorms(read.pack.norms)
  if ('faults' in law) return law
  const templates = readTemplates(
    { posts: read.pack.posts ?? [], processes: read.pack.processes ?? [] },
    await postTemplates(tx),
  )
  if ('faults' in templates) return templates
  const named = templateReferences(templates)
  const cited = [...citations(read.pack), ...named.norms]
  const replacing = law.norms.flatMap(({ code, replacedBy }) =>
    replacedBy === undefined ? [] : [{ place: `norms/${code}/replacedBy`, cited: [replacedBy] }],
  )
  const leading = [...cited, ...replacing]
  const known = [
    ...law.norms,
    ...(await normsKept(
      tx,
      citationFaults(
        leading.flatMap(({ cited }) => cited),
        law.norms,
      ),
    )),
  ]
  const lost = [
    ...leading.flatMap(({ place, cited }) =>
      citationFaults(cited, known).map((norm) => packFault(place, 'no-norm' as const, { norm })),
    ),
    ...(await lostLessons(tx, read.pack.lessons, named.lessons)),
  ]
  if (lost.length > 0) return { faults: lost }
  const by = { pack, now }
  const [lessons, cases, questions, texts, tests, words] = [
    await setAside(tx, 'lesson', read.pack.lessons, by),
    await setAside(tx, 'case', read.pack.cases, by),
    await setAside(tx, 'question', read.pack.questions, by),
    await setAside(tx, 'reading', readings, by),
    await setAside(tx, 'exam', exams, by),
    await setAside(tx, 'card', cards, by),
  ]
  const changed = [
    ...(await changedWithoutVersion(tx, 'lessonVersion', lessons.taken)).map((code) => `lessons/${code}`),
    ...(await changedWithoutVersion(tx, 'caseVersion', cases.taken)).map((code) => `cases/${code}`),
    ...(await changedWithoutVersion(tx, 'questionVersion', questions.taken)).map((code) => `questions/${code}`),
    ...(await changedWithoutVersion(tx, 'examVersion', tests.taken)).map((code) => `exams/${code}`),
    ...(await changedWithoutVersion(tx, 'cardVersion', words.taken)).map((code) => `cards/${code}`),
    ...(await changedWithoutVersion(tx, 'readingVersion', texts.taken)).map((code) => `readings/${code}`),
    ...(await changedTemplates(tx, templates)),
  ]
  if (changed.length > 0) return { faults: changed.map((place) => packFault(place, 'no-new-version')) }
  const behind = await newerPack(tx, pack)
  await keepPack(tx, pack, now)
  const rules = behind === null ? await setNormsAside(tx, law.norms, by) : { taken: law.norms, clashes: [] }
  const norms = await takeNorms(tx, pack.version, rules.taken, { now, behind: behind !== null })
  const ends = behind === null ? rules.taken : rules.taken.filter(({ code }) => norms.kept.includes(code))
  const taught = await setLessonsAside(tx, lessons.taken, by)
  const newLessons = await keepVersions(tx, 'lessonVersion', taught.taken)
  await tellRegister(
    tx,
    taught.taken.map(({ code }) => code),
    timeZone,
  )
  const newQuestions = await keepVersions(tx, 'questionVersion', questions.taken)
  const sat = await setExamsAside(tx, tests.taken, by)
  const loaded = {
    norms: norms.kept.length,
    lessons: newLessons,
    cases: await keepVersions(tx, 'caseVersion', cases.taken),
    questions: newQuestions,
    exams: await keepVersions(tx, 'examVersion', sat.taken),
    cards: await keepVersions(tx, 'cardVersion', words.taken, now),
    readings: await keepVersions(tx, 'readingVersion', texts.taken),
    ...(await keepTemplates(tx, templates)),
  }
  return {
    loaded,
    norms: { added: norms.added, changed: norms.changed, ended: await takeEnds(tx, ends, now) },
    behind,
    aside: [rules, lessons, cases, questions, texts, tests, words].flatMap(({ clashes }) => clashes),
    unfit: sat.unfit,
    revealing: taught.revealing,
    repealed: await listRepealed(
      tx,
      cited.flatMap((one) => one.cited),
    ),
  }
}

const normsKept = async (tx: Tx, references: readonly string[]): Promise<Norm[]> =>
  (await currentNorms(tx, codesOf(references))).map(({ body }) => body)

const codesOf = (references: readonly string[]): string[] => [
  ...new Set(references.map((text) => parseReference(text).code)),
]

/** CUR-49: a norm that is repealed here makes no pack unfit; what leans on it is looked at by a person. */
const listRepealed = async (
  tx: Tx,
  references: readonly string[],
): Promise<{ code: string; title: Pair; again: number }[]> => {
  const listed = []
  for (const repeal of await repealsOf(tx, codesOf(references)))
    listed.push({ code: repeal.code, title: repeal.title, again: await listRechecks(tx, repeal, 'everything') })
  return listed
}

/** RSK-140: lessons that points of templates name and that are neither in the pack nor were ever kept. */
const lostLessons = async (
  tx: Tx,
  lessons: readonly { readonly code: string }[],
  named: ReturnType<typeof templateReferences>['lessons'],
): Promise<PackFault<'no-lesson'>[]> => {
  const own = new Set(lessons.map(({ code }) => code))
  const others = named.filter(({ lesson }) => !own.has(lesson))
  if (others.length === 0) return []
  const kept = await lessonsKept(
    tx,
    others.map(({ lesson }) => lesson),
  )
  return others
    .filter(({ lesson }) => !kept.has(lesson))
    .map(({ place, lesson }) => packFault(place, 'no-lesson', { lesson }))
}

/** CUR-11: norms of the pack, and a work-list for each whose text it changed. */
const takeNorms = async (
  tx: Tx,
  version: string,
  taken: readonly PackNorm[],
  { now, behind }: { readonly now: Moment; readonly behind: boolean },
): Promise<{
  readonly kept: readonly string[]
  readonly added: readonly Named[]
  readonly changed: readonly Named[]
}> => {
  const norms = taken.map(wordingOf)
  const { kept, replaced } = await loadNorms(tx, version, norms, behind)
  for (const { norm, touched } of changesOfPack(replaced, norms)) {
    const change = {
      ...{ id: id<'norm-change'>(uuidv7(now)), code: norm.code, kind: 'changed' as const, version },
      ...{ effectiveOn: norm.effectiveOn, note: null, recordedAt: now, byHand: false, recordedBy: null },
      ...{ touched: touchedList(norm.code, touched), replacedBy: null },
    }
    await keepChange(tx, change)
    await listRechecks(tx, change, touchedReferences(norm.code, touched))
  }
  const before = new Set(replaced.map(({ code }) => code))
  const came = norms.filter(({ code }) => kept.includes(code)).map(({ code, title }) => ({ code, title }))
  return {
    kept,
    added: came.filter(({ code }) => !before.has(code)),
    changed: came.filter(({ code }) => before.has(code)),
  }
}

/** CUR-50: what the pack says has ended, with all that leans on it listed as for a repeal by hand. */
const takeEnds = async (tx: Tx, norms: readonly PackNorm[], now: Moment): Promise<Ended[]> => {
  const changes = await endNorms(tx, norms, now)
  const named = await currentNorms(tx, [
    ...new Set(changes.flatMap(({ code, replacedBy }) => [code, replacedBy ?? []].flat())),
  ])
  const titles = new Map(named.map(({ code, body }) => [code, { code, title: body.title }]))
  const ended: Ended[] = []
  for (const change of changes) {
    const norm = titles.get(change.code)
    if (!norm || change.effectiveOn === null) continue
    const by = titles.get(change.replacedBy ?? '') ?? null
    ended.push({ ...norm, on: change.effectiveOn, by, again: await listRechecks(tx, change, 'everything') })
  }
  return ended
}
