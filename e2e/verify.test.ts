import { afterAll, expect, inject, test } from 'vitest'
import { type Language, languages } from '#kernel/text.ts'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'

afterAll(closeBrowser)

const words: Record<Language, { same: string; differs: RegExp; agreed: string; known: RegExp }> = {
  zh: { same: '一致', differs: /处对不上/, agreed: '包含您另外保存的检查点', known: /另外保存的检查点/ },
  en: {
    same: 'Consistent',
    differs: /Places that do not fit/,
    agreed: 'Contains the checkpoint that you kept elsewhere',
    known: /Checkpoints kept elsewhere/,
  },
}

test.each(languages)(
  'the audit administrator exports the ledger; anyone checks it in %s without a call or a cookie',
  async (language) => {
    const address = inject('address')
    const audits = await visit({ address, language, as: 'CW-0023' })
    const reply = await audits.context.request.get(`${address}/api/v1/ledger.export`)
    expect(reply.status()).toBe(200)
    const file = await reply.body()
    const { note } = (await (await audits.context.request.get(`${address}/api/v1/ledger.checkpoint`)).json()) as {
      note: string
    }
    await audits.close()

    const { page, context, faults, close } = await visit({ address, language, size: 'phone' })
    const calls: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/')) calls.push(request.url())
    })
    await page.goto(`/verify?lang=${language}`)
    await settled(page)
    const drop = (buffer: Buffer) =>
      page.locator('input[type=file]').setInputFiles({ name: 'ledger.jsonl', mimeType: 'application/jsonl', buffer })
    await drop(file)
    const status = page.getByRole('status')
    await status.getByText(words[language].same, { exact: true }).waitFor()
    await page.getByLabel(words[language].known).fill(shortened(note, file))
    await status.getByText(words[language].agreed).waitFor()
    await expectAccessible(page)

    await drop(
      Buffer.from(
        file
          .toString('utf8')
          .replace(/"occurred":"2026/, '"occurred":"2025')
          .replace(/\\"occurred\\":\\"2026/, '\\"occurred\\":\\"2025'),
      ),
    )
    await status.getByText(words[language].differs).waitFor()
    await expectAccessible(page)
    expect([calls, await context.cookies(), faults]).toEqual([[], [], []])
    await close()
  },
)

/** The newest checkpoint if the export covers it; else the one the export ends with: the ledger goes on meanwhile. */
const shortened = (note: string, file: Buffer): string => {
  const size = Number(note.split('\n')[1])
  const [, last = ''] = [...file.toString('utf8').matchAll(/\{"checkpoint":("(?:[^"\\]|\\.)*")\}/g)].at(-1) ?? []
  const own = JSON.parse(last) as string
  return Number(own.split('\n')[1]) >= size ? note : own
}
