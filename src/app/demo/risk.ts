import {
  type Grade,
  type Loading,
  loadAffirmations,
  loadPowers,
  loadProcesses,
  loadRegister,
  type Origin,
  type Register,
  type RegisteredAffirmation,
  saveOrigins,
} from '#capabilities/risk/public.ts'
import { addDays, day, moment } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { Tx } from '#platform/database.ts'
import { demoId } from './chance.ts'
import {
  type PostFile,
  postsFile,
  postTemplatesFile,
  powersFile,
  processesFile,
  processTemplatesFile,
  reviewers,
  riskPointsFile,
} from './content.ts'
import { story } from './organisation.ts'

/** Loads the register of 46 posts, 183 risk points, the power list and the process maps through the rules; every record was entered on its own day. */
export const seedRisk = async (tx: Tx): Promise<void> => {
  const loading: Loading = { newId: demoId, recordedAt: (on) => moment(`${on}T16:30:00+08:00`) }
  await loadRegister(tx, register(), loading)
  await loadPowers(
    tx,
    powersFile().map(({ power: _, ...words }) => words),
    loading,
  )
  await loadProcesses(tx, processesFile(), loading)
  await saveOrigins(tx, origins(), { on: day('2026-01-01'), at: moment('2026-01-01T09:00:00+08:00') })
  await loadAffirmations(tx, affirmed(), loading)
}

/** RSK-142: from which template of the packs the posts, points, powers and maps of the story came. */
const origins = (): Origin[] => {
  const templates = postTemplatesFile()
  const versionOf = (post: string): string => templates.get(post)?.version ?? ''
  return [
    ...postsFile().map(
      ({ code }): Origin => ({
        ...{ subjectId: demoId('post', code), kind: 'post', template: code, version: versionOf(code), part: '' },
      }),
    ),
    ...riskPointsFile().map(
      ({ no, post, point }): Origin => ({
        ...{
          subjectId: demoId('risk-point', String(no)),
          kind: 'risk-point',
          template: post,
          version: versionOf(post),
        },
        part: point,
      }),
    ),
    ...powersFile().map(
      ({ post, power, name }): Origin => ({
        ...{
          subjectId: demoId('power', `${post}/${name.zh}`),
          kind: 'power',
          template: post,
          version: versionOf(post),
        },
        part: power,
      }),
    ),
    ...[...processTemplatesFile().values()].map(
      ({ code, version }): Origin => ({
        ...{ subjectId: demoId('process', code), kind: 'process', template: code, version, part: '' },
      }),
    ),
  ]
}

/** Last autumn holders and units went through the power lists; three wait, and so does the buyers' side of theirs. */
const affirmed = (): RegisteredAffirmation[] => {
  const { staff } = story()
  const officer = staff.find(({ person }) => person.staffNo === 'CW-0016')
  if (!officer) throw new Error('the story has a second officer')
  const waiting = ['workload-visa', 'workover-supervision', 'vehicle-dispatch']
  return postsFile()
    .filter(({ code }) => !waiting.includes(code))
    .flatMap(({ code }, at): RegisteredAffirmation[] => {
      const holder = staff.find(({ post, person }) => post === code && person !== officer.person)
      const on = addDays(day('2026-10-12'), at)
      return [
        { post: code, side: 'unit', person: officer.person.id, on: addDays(on, 9) },
        ...(holder
          ? [
              {
                post: code,
                side: 'holder' as const,
                person: holder.person.id,
                on: code === 'purchasing' ? day('2026-01-22') : on,
              },
            ]
          : []),
      ]
    })
}

const register = (): Register => {
  const posts = postsFile()
  const names = new Map(posts.map(({ code, name }) => [code, name]))
  const nameOf = (code: string): Pair | string => names.get(code) ?? code
  return {
    posts: posts.map((post) => ({
      ...post,
      selfGrade: gradeOf(post.selfGrade),
      reviewers: together(post.reviewers.map((word) => reviewers[word])),
      history: post.history.map((event) => ({ ...event, grade: event.grade && gradeOf(event.grade) })),
    })),
    riskPoints: riskPointsFile().map((point) => ({
      ...point,
      head: nameOf(point.head),
      leader: nameOf(point.leader),
    })),
  }
}

const gradeOf = (word: PostFile['selfGrade']): Grade => word.toUpperCase() as Grade

const together = (words: readonly Pair[]): Pair => ({
  zh: words.map(({ zh }) => zh).join('，'),
  en: words.map(({ en }) => en).join(', '),
})
