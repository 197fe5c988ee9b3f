import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A pack as it lies in a folder, not yet checked: one file a list, one file a lesson or case. Throws on broken JSON. */
export const readPackFolder = async (folder: string): Promise<unknown> => ({
  pack: await readJson(folder, 'pack.json'),
  norms: await readJson(folder, 'norms.json'),
  lessons: await readEach(folder, 'lessons'),
  cases: await readEach(folder, 'cases'),
  questions: await readJson(folder, 'questions.json'),
  exams: await readJson(folder, 'exams.json'),
})

const readJson = async (...path: readonly string[]): Promise<unknown> =>
  JSON.parse(await readFile(join(...path), 'utf8'))

const readEach = async (folder: string, name: string): Promise<unknown[]> => {
  const files = (await readdir(join(folder, name))).filter((file) => file.endsWith('.json')).sort()
  return Promise.all(files.map((file) => readJson(folder, name, file)))
}
