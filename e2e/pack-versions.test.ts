import type { BrowserContext } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import type { Language, Pair } from '#kernel/text.ts'
import { closeBrowser, expectAccessible, expectNarrow, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

const words = {
  zh: {
    version: '9.0.0',
    card: '内容包带来了另一版',
    differs: '哪里不一样',
    scene: '场景 1 讲述 · 中文',
    keep: '留这里的',
    kept: '照旧用这里的',
  },
  en: {
    version: '9.1.0',
    card: 'A pack brought another version',
    differs: 'Where they differ',
    scene: 'scene 1 story · English',
    keep: 'Keep ours',
    kept: 'Ours stays in use',
  },
} satisfies Record<Language, unknown>

/** The lesson that the author of the demonstration has published. */
const code = 'jumping-the-queue'

interface Answer {
  readonly lesson: {
    readonly version: string
    readonly title: Pair
    readonly start: string
    readonly questions: readonly string[]
    readonly scenes: readonly { readonly id: string; readonly text: Pair }[]
  }
  readonly questions: readonly { readonly code: string }[]
}

const inUse = async (context: BrowserContext): Promise<Answer> =>
  (await context.request.get(`/api/v1/curriculum.lesson?lesson=${code}`)).json() as Promise<Answer>

const added = ({ zh, en }: Pair): Pair => ({ zh: `${zh}（包）`, en: `${en} (pack)` })

/** Takes a pack in that words the title and the first scene of the lesson otherwise; gives its title. */
const bring = async (context: BrowserContext, version: string): Promise<Pair> => {
  const { lesson, questions } = await inUse(context)
  const title = added(lesson.title)
  const scenes = lesson.scenes.map((one) => (one.id === lesson.start ? { ...one, text: added(one.text) } : one))
  const name = { zh: '试用包', en: 'Trial pack' }
  const pack = {
    pack: { code: 'trial', version, title: name, description: name, licence: 'Apache-2.0', sectors: ['any'] },
    lessons: [{ ...lesson, version, title, scenes }],
    questions: questions.filter((one) => lesson.questions.includes(one.code)),
    ...{ norms: [], cases: [], exams: [] },
  }
  const file = { name: 'trial.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(pack)) }
  const reply = await context.request.post('/api/v1/curriculum.take-pack', {
    multipart: { input: '{}', file },
    headers: { 'idempotency-key': crypto.randomUUID() },
  })
  expect(await reply.json()).toMatchObject({ aside: [{ kind: 'lesson', code, version, here: lesson.version }] })
  return title
}

test.each<[Language, 'phone' | 'desktop']>([
  ['zh', 'desktop'],
  ['en', 'phone'],
])(
  'CUR-41 what a pack brings of a lesson that was changed here waits in the studio, with both versions, and is left (%s on a %s)',
  async (language, size) => {
    const text = words[language]
    const address = demoAddress()
    const { page, context, faults, close } = await visit({ address, language, size, as: 'CW-0027' })
    const { lesson } = await inUse(context)
    const title = (await bring(context, text.version))[language]
    await page.goto('/learn/studio')
    await settled(page)
    await page.getByRole('heading', { name: text.card }).waitFor()
    const one = page.getByRole('region', { name: title, exact: true })
    await one.getByText(text.differs).click()
    const places = await one.locator('dt').allTextContents()
    expect(places).toContain(text.scene)
    // No id of the file stands anywhere.
    expect(places.join()).not.toMatch(/\b[se]\d/)
    await expectAccessible(page)
    if (process.env.PLUMBLINE_SHOTS) await page.screenshot({ path: `shots/pack-versions-${language}.png` })
    await expectNarrow(page)
    await one.getByRole('button', { name: `${text.keep} ${title}`, exact: true }).click()
    await page.getByText(text.kept).waitFor()
    await one.waitFor({ state: 'detached' })
    expect((await inUse(context)).lesson.version).toBe(lesson.version)
    expect(faults).toEqual([])
    await close()
  },
)
