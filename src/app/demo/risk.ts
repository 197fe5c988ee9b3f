import { type Grade, loadRegister, type Register, saveKnownLessons } from '#capabilities/risk/public.ts'
import { moment } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { Tx } from '#platform/database.ts'
import { demoId } from './chance.ts'
import { frequencies, lessonsFile, type PostFile, postsFile, reviewers, riskPointsFile } from './content.ts'

/** Loads the register of 46 posts and 183 risk points through the rules; every record was entered on its own day. */
export const seedRisk = async (tx: Tx): Promise<void> => {
  await loadRegister(tx, register(), {
    newId: demoId,
    recordedAt: (on) => moment(`${on}T16:30:00+08:00`),
  })
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
