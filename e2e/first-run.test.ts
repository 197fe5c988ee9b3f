import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeBrowser, expectAccessible, expectNarrow, settled, type Visit, visit } from './support/browser.ts'
import { type Demo, forget, startDemo } from './support/demo.ts'

let product: Demo
beforeAll(async () => {
  product = await startDemo({ command: 'serve' })
})
afterAll(async () => {
  await closeBrowser()
  await product?.stop()
  if (product) forget(product)
})

const password = '井口三号阀门要点灯了'
const slips: Record<string, string> = {}

const look = async (page: Page, name: string): Promise<void> => {
  await settled(page)
  await expectAccessible(page)
  if (process.env.PLUMBLINE_SHOTS) await page.screenshot({ path: `shots/first-${name}.png`, fullPage: true })
}

const expectNoFaults = ({ faults }: Visit): void => expect(faults.filter((fault) => !/40[139]/.test(fault))).toEqual([])

test('an empty folder prints a link, which makes an organisation and three administrators', async () => {
  const link = /http:\S+\/setup\/organisation#\S+/.exec(product.said())?.[0] ?? ''
  const opened = await visit({ address: product.address })
  const { page } = opened
  await page.goto('/sign-in')
  await page.getByText('这里还没有设好单位').waitFor()
  await page.goto(link)
  await page.getByLabel('单位全称').fill('澄湾采油管理区')
  await look(page, 'set-up')
  await page.getByRole('button', { name: '建立单位' }).click()
  await page.getByText('还差 7 处').waitFor()
  const numbers = page.getByLabel('工号')
  const names = page.getByLabel('姓名')
  for (const [at, [number, name]] of [
    ['CW-0038', '罗川'],
    ['CW-0012', '方恒'],
    ['CW-0012', '苏宁远'],
  ].entries()) {
    await numbers.nth(at).fill(number ?? '')
    await names.nth(at).fill(name ?? '')
  }
  await page.getByLabel('你的密码').fill('password2027')
  await page.getByRole('button', { name: '建立单位' }).click()
  await page.getByText('三位管理员要是三个人').waitFor()
  await numbers.nth(2).fill('CW-0023')
  await page.getByRole('button', { name: '建立单位' }).click()
  await page.getByText('很多人在用').waitFor()
  await page.getByLabel('你的密码').fill(password)
  await page.getByRole('button', { name: '建立单位' }).click()
  await page.getByRole('heading', { name: '2 张纸条' }).waitFor()
  await look(page, 'slips')
  for (const number of ['CW-0012', 'CW-0023']) {
    const text = (await page.getByRole('listitem').filter({ hasText: number }).textContent()) ?? ''
    slips[number] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text.replace(number, ''))?.[0] ?? ''
  }
  await page.getByRole('button', { name: '下一步' }).click()
  await page.waitForURL('**/setup/roster')
  await look(page, 'roster')
  await walkOn(page)
  await page.goto('/settings/codes')
  await look(page, 'codes')
  expectNoFaults(opened)
  await opened.close()
  const again = await visit({ address: product.address })
  await again.page.goto(link)
  await again.page.getByText('已经设好').waitFor()
  await again.close()
})

/** The steps after the roster, which is left for later: ceilings, a checkpoint in other hands, the first backup. */
const walkOn = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: '下一步' }).click()
  await page.waitForURL('**/setup/posts')
  await look(page, 'posts')
  await page.getByRole('navigation', { name: '第一次使用' }).getByRole('link', { name: '负担上限与节日' }).click()
  await page.waitForURL('**/setup/burden')
  await page.getByRole('button', { name: '减少 其他岗位' }).click()
  await look(page, 'burden')
  await page.getByRole('button', { name: '定下这四个上限' }).click()
  await page.waitForURL('**/setup/evidence')
  await page.getByText('其他岗位每月 45 分钟').waitFor()
  await page.getByRole('button', { name: '记下' }).click()
  await page.getByText('请写给了谁').waitFor()
  await page.getByLabel('给了哪个单位或岗位').fill('上级纪委')
  await page.getByRole('button', { name: '记下' }).click()
  await page.getByText('上级纪委', { exact: true }).waitFor()
  await page.getByRole('button', { name: '现在备份' }).click()
  await page.getByText('已备份，检查点给过 1 次').waitFor({ timeout: 20_000 })
  await look(page, 'evidence')
  await page.goto('/settings/backup')
  await page.getByRole('button', { name: '恢复成功' }).click()
  await page.getByText(/最近一次成功/).waitFor()
  await look(page, 'backup')
}

test('a printed code lets its person choose a password, once', async () => {
  const opened = await visit({ address: product.address, language: 'en', size: 'phone' })
  const { page } = opened
  await page.goto('/sign-in?to=/me/sign-in')
  await look(page, 'sign-in-en')
  await page.getByRole('link', { name: /First time/ }).click()
  await page.getByLabel('Staff number').fill('CW-0012')
  await page.getByLabel('Sign-in code').fill(slips['CW-0012'] ?? '')
  await page.getByRole('textbox', { name: 'Choose your password' }).fill('short')
  await page.getByRole('button', { name: /Set the password/ }).click()
  await page.getByText('Too short').waitFor()
  await look(page, 'code-en')
  await page.getByRole('textbox', { name: 'Choose your password' }).fill('a valve lit at night')
  await page.getByRole('button', { name: /Set the password/ }).click()
  await page.getByRole('heading', { name: 'Sign-in and devices' }).waitFor()
  await look(page, 'own-en')
  await opened.close()
})

/** As a password manager does it that says nothing to the page: the values stand in the fields, no event comes. */
const fillSilently = async (page: Page, values: Readonly<Record<string, string>>): Promise<void> => {
  await page.evaluate(`for (const [purpose, value] of Object.entries(${JSON.stringify(values)})) {
    const field = document.querySelector('form input[autocomplete="' + purpose + '"]')
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, value)
  }`)
}

test.each([
  { language: 'zh', submit: '登录', staffNo: /^工号/, secret: /^密码/, wrong: '工号或密码不对' },
  {
    language: 'en',
    submit: 'Sign in',
    staffNo: /^Staff number/,
    secret: /^Password/,
    wrong: 'The staff number or the password is wrong',
  },
] as const)(
  'a password manager fills in and is understood, a keyboard alone signs in, at 320 px and 200 % text ($language)',
  async ({ language, submit, staffNo, secret, wrong }) => {
    const opened = await visit({ address: product.address, language, size: 'phone' })
    const { page } = opened
    for (const [path, fields] of [
      ['/sign-in', ['username:text', 'current-password:password']],
      ['/sign-in/code', ['username:text', 'one-time-code:text', 'new-password:password']],
    ] as const) {
      await page.goto(path)
      await settled(page)
      const found = await page.evaluate<string[]>(
        `[...document.querySelectorAll('form input[autocomplete]')].map((one) => one.autocomplete + ':' + one.type)`,
      )
      expect(found).toEqual(fields)
      // One form, sent by a button of its own, each field with a name by which a manager knows it again.
      expect(
        await page.evaluate<number[]>(
          `[document.forms.length, document.querySelectorAll('form button[type=submit]').length,
            [...document.querySelectorAll('form input[autocomplete]')].filter((one) => one.name && one.labels.length === 1).length]`,
        ),
      ).toEqual([1, 1, fields.length])
      await expectNarrow(page)
      await page.locator('form button[type=submit]').scrollIntoViewIfNeeded()
      await expectAccessible(page)
      if (process.env.PLUMBLINE_SHOTS)
        await page.screenshot({ path: `shots/first-200${path.replaceAll('/', '-')}-${language}.png`, fullPage: true })
    }
    await page.goto('/sign-in')
    await settled(page)
    await fillSilently(page, { username: 'CW-0012', 'current-password': 'a valve lit at night' })
    await page.getByRole('button', { name: submit, exact: true }).click()
    await page.waitForURL('**/today')
    await opened.close()

    const keyboard = await visit({ address: product.address, language })
    const keys = keyboard.page.keyboard
    await keyboard.page.goto('/sign-in')
    await settled(keyboard.page)
    await expectNarrow(keyboard.page)
    const reach = async (name: RegExp): Promise<void> => {
      for (let n = 0; n < 20; n++) {
        const focused = await keyboard.page.evaluate<string>(
          `(document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent ?? '').trim()`,
        )
        if (name.test(focused)) return
        await keys.press('Tab')
      }
      throw new Error(`the keyboard does not reach ${name}`)
    }
    await reach(staffNo)
    await keys.type('cw-0012')
    await reach(secret)
    await keys.type('a valve lit at dawn')
    await keys.press('Enter')
    await keyboard.page.getByText(wrong).waitFor()
    // What was written is kept; the focus stands on the sentence, the next field is one step away.
    await reach(secret)
    await keys.type('a valve lit at night')
    await keys.press('Enter')
    await keyboard.page.waitForURL('**/today')
    expectNoFaults(keyboard)
    await keyboard.close()
  },
)

test('when the session has ended, the same page asks to sign in again and keeps what was written', async () => {
  const opened = await visit({ address: product.address })
  const { page, context } = opened
  await page.goto('/sign-in?to=/settings/codes')
  await page.getByLabel('工号').fill('CW-0038')
  await page.getByRole('textbox', { name: '密码' }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL('**/settings/codes')
  await page.getByLabel('姓名或工号的开头').fill('方恒')
  await context.clearCookies()
  await page.getByRole('button', { name: '查找' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '密码' }).fill(password)
  await look(page, 'ended')
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect(await page.getByLabel('姓名或工号的开头').inputValue()).toBe('方恒')
  await page.getByRole('button', { name: /申请新登录码/ }).click()
  await page.getByText('方恒').nth(1).waitFor()
  await look(page, 'asked')
  expectNoFaults(opened)
  await opened.close()
})

test('a passkey is made, used, named and removed', async () => {
  const opened = await visit({ address: product.address })
  const { page, context } = opened
  const devices = await context.newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto('/sign-in?to=/me/sign-in')
  await page.getByRole('button', { name: '用通行密钥登录' }).click()
  await page.getByText('还没有人设过通行密钥').waitFor()
  await page.getByLabel('工号').fill('CW-0038')
  await page.getByRole('textbox', { name: '密码' }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('button', { name: '加一个' }).click()
  await page.getByLabel('给它起个名字').fill('值班室电脑')
  await page.getByRole('textbox', { name: '现在的密码' }).fill('不是这一句话吧对不对')
  await page.getByRole('button', { name: '在这台设备上建立' }).click()
  await page.getByText('密码不对').waitFor()
  await page.getByRole('textbox', { name: '现在的密码' }).fill(password)
  await page.getByRole('button', { name: '在这台设备上建立' }).click()
  await page.getByText('值班室电脑', { exact: true }).waitFor()
  await look(page, 'own-passkey')

  await context.clearCookies()
  await page.goto('/sign-in?to=/me/sign-in')
  await look(page, 'sign-in-passkey')
  await page.getByRole('button', { name: '用通行密钥登录' }).click()
  await page.getByRole('button', { name: '改名：值班室电脑' }).click()
  await page.getByRole('textbox', { name: '给它起个名字' }).fill('我的电脑')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('button', { name: '删除：我的电脑' }).click()
  await page.getByText('还没有通行密钥').waitFor()

  await context.clearCookies()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: '用通行密钥登录' }).click()
  await page.getByText('这个通行密钥没有通过').waitFor()
  expectNoFaults(opened)
  await opened.close()
})

test('a crew shares a device: number and PIN, nothing signed, nothing left', async () => {
  const office = await visit({ address: product.address })
  await office.page.goto('/sign-in?to=/settings/devices')
  await office.page.getByLabel('工号').fill('CW-0038')
  await office.page.getByRole('textbox', { name: '密码' }).fill(password)
  await office.page.getByRole('button', { name: '登录', exact: true }).click()
  await office.page.getByLabel('名称').fill('值班室共用平板 02')
  await office.page.getByRole('button', { name: '给登记码' }).click()
  const code = (await office.page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? ''
  await look(office.page, 'devices')
  await office.page.goto('/me/sign-in')
  await office.page.getByRole('button', { name: '定一个 PIN' }).click()
  await office.page.getByRole('textbox', { name: '新 PIN' }).fill('123456')
  await office.page.getByRole('textbox', { name: '现在的密码' }).fill(password)
  await office.page.getByRole('button', { name: '保存 PIN' }).click()
  await office.page.getByText('太好猜').waitFor()
  await office.page.getByRole('textbox', { name: '新 PIN' }).fill('604718')
  await office.page.getByRole('button', { name: '保存 PIN' }).click()
  await office.page.getByText('PIN 已定好').waitFor()
  await office.close()

  const tablet = await visit({ address: product.address, size: 'desktop' })
  const { page } = tablet
  await page.clock.install()
  await page.goto('/device')
  await look(page, 'device-join')
  await page.getByLabel('登记码').fill(code)
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText('值班室共用平板 02').waitFor()
  await page.getByLabel('工号').fill('CW-0038')
  for (const figure of '604717') await page.getByRole('button', { name: figure, exact: true }).click()
  await page.getByRole('button', { name: '进入' }).click()
  await page.getByText('工号或 PIN 不对').waitFor()
  for (const figure of '6047') await page.getByRole('button', { name: figure, exact: true }).click()
  await look(page, 'device')
  const small = await page.evaluate<number>(
    `Math.min(...[...document.querySelectorAll('main button, main input')].map((one) => one.getBoundingClientRect().height))`,
  )
  expect(small).toBeGreaterThanOrEqual(56)
  for (const figure of '18') await page.getByRole('button', { name: figure, exact: true }).click()
  await page.getByRole('button', { name: '进入' }).click()
  await page.waitForURL('**/today')
  await page.getByRole('button', { name: '我看完了，退出' }).waitFor()
  await look(page, 'device-today')
  expect(await page.getByRole('link', { name: '设置' }).count()).toBe(0)
  await page.clock.fastForward(119_000)
  expect(page.url()).toMatch(/today/)
  await page.clock.fastForward(2_000)
  await page.waitForURL('**/device')
  await page.getByText('值班室共用平板 02').waitFor()
  expect(await page.getByLabel('工号').inputValue()).toBe('')
  await page.goBack()
  await page.waitForURL(/device|sign-in/)
  expect(await page.getByText('罗川').count()).toBe(0)
  expectNoFaults(tablet)
  await tablet.close()
})
