import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '#kernel/text.ts'
import { closeBrowser, type Size, settled, sizes, visit } from './browser.ts'
import { forget, root, startDemo } from './demo.ts'
import { addressOf, screens } from './screens.ts'

const main = async (wanted: string | undefined): Promise<void> => {
  const folder = join(root, 'shots')
  mkdirSync(folder, { recursive: true })
  const demo = await startDemo()
  try {
    for (const screen of screens.filter(({ name }) => !wanted || name.includes(wanted)))
      for (const language of languages)
        for (const size of Object.keys(sizes) as Size[])
          for (const dark of [false, true]) {
            const seen = { address: demo.address, language, size, dark }
            const opened = await visit(screen.as ? { ...seen, as: screen.as } : seen)
            await opened.page.goto(await addressOf(screen, opened, demo.address))
            await settled(opened.page)
            const file = `${screen.name}-${size}-${dark ? 'dark' : 'light'}-${language}.png`
            await opened.page.screenshot({ path: join(folder, file), fullPage: true })
            console.log(`shots/${file}`)
            await opened.close()
          }
  } finally {
    await closeBrowser()
    await demo.stop()
    forget(demo)
  }
}

await main(process.argv[2])
