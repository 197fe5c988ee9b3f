import jsQR from 'jsqr'
import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { type Language, languages } from '#kernel/text.ts'
import { closeBrowser, expectAccessible, settled, visit } from './support/browser.ts'
import { demoAddress } from './support/demo-address.ts'

afterAll(closeBrowser)

const words: Record<Language, { same: string; differs: RegExp; agreed: string; known: RegExp; square: RegExp }> = {
  zh: {
    same: '一致',
    differs: /处对不上/,
    agreed: '包含您另外保存的检查点',
    known: /另外保存的检查点/,
    square: /二维码/,
  },
  en: {
    same: 'Consistent',
    differs: /Places that do not fit/,
    agreed: 'Contains the checkpoint that you kept elsewhere',
    known: /Checkpoints kept elsewhere/,
    square: /QR code/,
  },
}

test.each(languages)(
  'the code on the page of evidence is scanned and the ledger exported; anyone checks both in %s without a network, a call or a cookie',
  async (language) => {
    const address = demoAddress()
    const audits = await visit({ address, language, as: 'CW-0023' })
    await audits.page.goto('/evidence/ledger')
    await settled(audits.page)
    const square = audits.page.getByRole('img', { name: words[language].square })
    const note = await scanned(audits.page, square)
    expect(await audits.page.getByText(note.split('\n')[2] ?? '').textContent()).toBe(note)
    const reply = await audits.context.request.get(`${address}/api/v1/ledger.export`)
    expect(reply.status()).toBe(200)
    const file = await reply.body()
    await audits.close()

    const { page, context, faults, close } = await visit({ address, language, size: 'phone' })
    const calls: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/')) calls.push(request.url())
    })
    await page.goto(`/verify?lang=${language}`)
    await settled(page)
    await context.setOffline(true)
    const drop = (buffer: Buffer) =>
      page.locator('input[type=file]').setInputFiles({ name: 'ledger.jsonl', mimeType: 'application/jsonl', buffer })
    await drop(file)
    const status = page.getByRole('status')
    await status.getByText(words[language].same, { exact: true }).waitFor()
    await page.getByLabel(words[language].known).fill(note)
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

/** What a scanner reads from the picture of the element. */
const scanned = async (page: Page, square: Locator): Promise<string> => {
  const png = (await square.screenshot({ scale: 'css' })).toString('base64')
  const { width, height, points } = (await page.evaluate(`(async () => {
    const picture = new Image()
    picture.src = 'data:image/png;base64,${png}'
    await picture.decode()
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
    pen.drawImage(picture, 0, 0)
    const { width, height, data } = pen.getImageData(0, 0, picture.width, picture.height)
    return { width, height, points: [...data] }
  })()`)) as { width: number; height: number; points: number[] }
  const read = jsQR(Uint8ClampedArray.from(points), width, height)
  if (!read) throw new Error('no code was found in the picture')
  return Buffer.from(read.binaryData).toString('utf8')
}
