/** `npm run bench [part of a name] [-- --people NUMBER]`: measurements as JSON lines; docs/bench.md says how to read them. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { browser } from './browser.mjs'
import { assertNode, build, install, root } from './prepare.mjs'

assertNode()
install()
build()
process.env.PLUMBLINE_CHROMIUM = browser()
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', join(root, 'bench/main.ts'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
)
process.exit(status ?? 1)
