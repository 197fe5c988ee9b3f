import {
  type Grade,
  type Loading,
  loadPowers,
  loadProcesses,
  loadRegister,
  type Register,
  saveKnownLessons,
} from '#capabilities/risk/public.ts'
import { moment } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { Tx } from '#platform/database.ts'
import { demoId } from './chance.ts'
import {
  frequencies,
  lessonsFile,
  type PostFile,
  postsFile,
  powersFile,
  processesFile,
  reviewers,
  riskPointsFile,
} from './content.ts'

/** Loads the register of 46 posts, 183 risk points, the power list and the process maps through the rules; every record was entered on its own day. */
export const seedRisk = async (tx: Tx): Promise<void> => {
  const loading: Loading = { newId: demoId, recordedAt: (on) => moment(`${on}T16:30:00+08:00`) }
  await loadRegister(tx, register(), loading)
  await loadPowers(
    tx,
    powersFile().powers.map(({ checkedBy, ...power }) => ({ ...power, checkerPost: checkedBy })),
    loading,
  )
  await loadProcesses(tx, processesFile().processes, loading)
  await saveKnownLessons(tx, lessonsFile())
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
      controls: point.controls.map((control) => ({ ...control, frequency: frequencies[control.frequency] })),
    })),
  }
}

const gradeOf = (word: PostFile['selfGrade']): Grade => word.toUpperCase() as Grade

const together = (words: readonly Pair[]): Pair => ({
  zh: words.map(({ zh }) => zh).join('，'),
  en: words.map(({ en }) => en).join(', '),
})
