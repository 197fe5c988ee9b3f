import type { Page, Request } from 'playwright-core'
import { FinishLesson } from '#capabilities/learning/contract.ts'
import { lessonText, nextText } from '#capabilities/learning/text.ts'
import { closeBrowser, settled, visit } from '../e2e/support/browser.ts'
import { type Demo, forget, startDemo } from '../e2e/support/demo.ts'
import { since, spentBy } from './cpu.ts'
import { type Bench, compare, type Line, median, times } from './measure.ts'

const runs = 5
const waysARun = 20
const floorWaysARun = 100
const warmUp = 5
/** A learner with open lessons at the story's day. */
const learner = 'CW-0417'

/**
 * What one learner's way costs the built product, server and PostgreSQL together. A browser walks it once, from today
 * through a lesson to its end, and what it asked is asked again, way after way; the floor is as many times `/health`.
 */
export const journeyLearner: Bench = {
  names: ['journey.learner.first', 'journey.learner.again'],
  run: async () => {
    if (process.platform !== 'linux') throw new Error('processor time is read as Linux tells it')
    const demo = await startDemo()
    try {
      const { asked, cookie } = await walkOnce(demo)
      const cached = asked.filter(({ path }) => !path.startsWith('/assets/'))
      return [
        await costOf('journey.learner.first', demo, asked, cookie),
        await costOf('journey.learner.again', demo, cached, cookie),
      ]
    } finally {
      await closeBrowser()
      await demo.stop()
      forget(demo)
    }
  },
}

interface AskedOnce {
  readonly method: string
  readonly path: string
  readonly body: string | null
}

const walkOnce = async ({ address }: Demo) => {
  const { page, context, close } = await visit({ address, as: learner, size: 'phone' })
  const asked: AskedOnce[] = []
  page.on('request', (request) => asked.push(noted(request, address)))
  await page.goto('/today')
  await settled(page)
  await page.locator('a[href^="/learn/lessons/"]').first().click()
  await walkLesson(page)
  await page.waitForLoadState('networkidle')
  const cookies = await context.cookies()
  await close()
  return { asked, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
}

/** The first choice of every scene, to an ending, and that it is done. */
const walkLesson = async (page: Page): Promise<void> => {
  const press = (name: string) => page.getByRole('button', { name, exact: true })
  const [see, next, finish] = [press(lessonText.see.zh), press(nextText.zh), press(lessonText.finish.zh)]
  await see.waitFor()
  while (await see.isVisible()) {
    await page.getByRole('radio').first().check({ force: true })
    await see.click()
    await next.click()
    await see.or(finish).waitFor()
  }
  await finish.click()
  await page.getByRole('status').filter({ hasText: lessonText.doneAlone.zh }).waitFor()
}

const noted = (request: Request, address: string): AskedOnce => ({
  method: request.method(),
  path: request.url().slice(address.length),
  body: request.postData(),
})

const costOf = async (name: string, demo: Demo, asked: readonly AskedOnce[], cookie: string): Promise<Line> => {
  const server = demo.process.pid
  if (server === undefined) throw new Error('the demo has no process')
  const cpu = async (ways: number, way: () => Promise<void>) => {
    const before = spentBy(server)
    await times(ways, way)
    const { serverMs, postgresMs } = since(before, spentBy(server))
    return { serverMs: serverMs / ways, postgresMs: postgresMs / ways }
  }
  const way = async (): Promise<void> => {
    for (const one of asked) await ask(demo.address, one, cookie)
  }
  const health = async (): Promise<void> => {
    for (const _ of asked) await ask(demo.address, { method: 'GET', path: '/health', body: null }, cookie)
  }
  await times(warmUp, way)
  await times(warmUp, health)
  const turns = await times(runs, async () => ({
    ours: await cpu(waysARun, way),
    bare: await cpu(floorWaysARun, health),
  }))
  const sum = ({ serverMs, postgresMs }: { serverMs: number; postgresMs: number }) => serverMs + postgresMs
  return compare({
    name,
    unit: 'ms',
    values: turns.map(({ ours }) => sum(ours)),
    floor: { name: 'as many requests to /health', values: turns.map(({ bare }) => sum(bare)) },
    also: {
      requests: asked.length,
      serverMs: median(turns.map(({ ours }) => ours.serverMs)),
      postgresMs: median(turns.map(({ ours }) => ours.postgresMs)),
      waysARun,
    },
  })
}

const ask = async (address: string, { method, path, body }: AskedOnce, cookie: string): Promise<void> => {
  const reply = await fetch(address + path, {
    method,
    body: body === null ? null : asNew(path, body),
    headers: {
      cookie,
      'accept-encoding': 'gzip',
      ...(body === null ? {} : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
    },
  })
  await reply.arrayBuffer()
  if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}`)
}

/** Each way is an attempt of its own; the same one again would only be told that it is done. */
const asNew = (path: string, body: string): string =>
  path.endsWith(FinishLesson.name) ? JSON.stringify({ ...JSON.parse(body), attempt: crypto.randomUUID() }) : body
