import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '#kernel/text.ts'
import { closeBrowser, type Size, settled, sizes, visit } from './browser.ts'
import { forget, root, startDemo } from './demo.ts'
import { screens } from './screens.ts'

const wanted = process.argv[2]
const folder = join(root, 'shots')
mkdirSync(folder, { recursive: true })

const demo = await startDemo()
try {
  for (const { name, path, as } of screens.filter((screen) => !wanted || screen.name.includes(wanted)))
    for (const language of languages)
      for (const size of Object.keys(sizes) as Size[])
        for (const dark of [false, true]) {
          const { page, close } = await visit({ address: demo.address, language, size, dark, ...(as ? { as } : {}) })
          await page.goto(path)
          await settled(page)
          const file = `${name}-${size}-${dark ? 'dark' : 'light'}-${language}.png`
          await page.screenshot({ path: join(folder, file), fullPage: true })
          console.log(`shots/${file}`)
          await close()
        }
} finally {
  await closeBrowser()
  await demo.stop()
  forget(demo)
}
