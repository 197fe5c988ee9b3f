import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { clockFrom } from './clock.ts'
import { type Metrics, openMetrics } from './metrics.ts'
import { asPage, openWholeServer } from './testing.ts'

const planted = ['王建国', 'CW-0417', '370502199001011234', '13800138000', 'secret-words', '203.0.113.9', 'Curious/1.0']

test('log and figures tell what failed and where, and no word of a visitor', async () => {
  const lines: string[] = []
  let metrics: Metrics | undefined
  const server = await openWholeServer({
    logger: { write: (line) => lines.push(line) },
    onAnswer: (...answer) => metrics?.answered(...answer),
  })
  metrics = openMetrics({
    ...{ pool: server.owner, owner: server.owner, clock: clockFrom(day('2027-01-12')) },
    ...{ tenant: 1, folder: tmpdir() },
  })
  try {
    const { headers, cookies } = asPage()
    const all = planted.join(' ')
    await server.owner.query('alter table number_doubt rename to number_doubt_gone')
    const replies = [
      await server.app.inject({
        method: 'GET',
        url: `/api/v1/dashboards.number-doubts?${new URLSearchParams({ x: all })}`,
        cookies,
        headers: { 'user-agent': all.replaceAll(/[^ -~]/g, ''), 'x-forwarded-for': '203.0.113.9' },
        remoteAddress: '203.0.113.9',
      }),
      await server.app.inject({
        method: 'GET',
        url: '/api/v1/dashboards.number-doubts',
        cookies,
        remoteAddress: '203.0.113.9',
      }),
      await server.app.inject({
        method: 'POST',
        url: '/api/v1/dashboards.doubt-number',
        cookies,
        headers,
        payload: JSON.stringify({ figure: all, path: `/${all}`, words: all, value: all, note: all }),
      }),
      await server.app.inject({ method: 'POST', url: `/${encodeURIComponent(all)}`, cookies, headers, payload: '{' }),
    ]
    expect(replies.map(({ statusCode }) => statusCode)).toContain(500)
    const log = lines.join('')
    expect(log).toContain('dashboards.number-doubts')
    expect(log).toContain('42P01')
    const figures = await metrics.text()
    expect(figures).toMatch(/plumbline_answers_total\{route="dashboards\.number-doubts",status="500"\} \d/)
    for (const word of [...planted, encodeURIComponent('王建国')]) {
      expect(log).not.toContain(word)
      expect(figures).not.toContain(word)
    }
  } finally {
    await server.close()
  }
}, 60_000)
