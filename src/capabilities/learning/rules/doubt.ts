import { no, ok, type Result } from '#kernel/result.ts'

export const doubtedKinds = ['question', 'lesson', 'case'] as const
export type DoubtedKind = (typeof doubtedKinds)[number]

export const doubtLimit = 200
export const answerLimit = 400

/** LRN-11: a doubt is about content, and so is its answer; a line that names somebody is not taken. */
export const lineAbout = (
  written: string,
  namesSomebody: boolean,
): Result<string, 'line-missing' | 'names-a-person'> => {
  const line = written.trim()
  if (line.length < 2) return no('line-missing')
  return namesSomebody ? no('names-a-person') : ok(line)
}

/** LRN-11: answered once, by somebody else than who asked. */
export const mayAnswer = ({
  own,
  answered,
}: {
  readonly own: boolean
  readonly answered: boolean
}): Result<null, 'own-doubt' | 'already-answered'> => {
  if (own) return no('own-doubt')
  return answered ? no('already-answered') : ok(null)
}
