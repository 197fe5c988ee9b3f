/** `npm run shots [part of an address]`: a picture of every screen, desktop and phone, light and dark, both languages. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { browser } from './browser.mjs'
import { build, install, root } from './prepare.mjs'

install()
build()
process.env.PLUMBLINE_CHROMIUM = browser()
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', join(root, 'e2e/support/shots.ts'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
)
process.exit(status ?? 1)
