import { no, ok, type Result } from '#kernel/result.ts'

export const doubtLimit = 200

/** The numbers that can be doubted, by the stage of the loop they stand under. */
export const figures = ['responsibility', 'risk', 'plan', 'learn', 'supervision', 'evidence', 'unit'] as const
export type Figure = (typeof figures)[number]

/** DSH-4: a doubt is about a number; a line that names somebody is not taken. */
export const acceptDoubt = (
  written: string,
  namesSomebody: boolean,
): Result<string, 'line-missing' | 'names-a-person'> => {
  const line = written.trim()
  if (line.length < 2) return no('line-missing')
  return namesSomebody ? no('names-a-person') : ok(line)
}
