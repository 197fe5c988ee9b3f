/** `npm run proof [part of a name] [-- --share FRACTION]`: the long runs as JSON lines; docs/proof.md says how to read them. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { assertNode, build, install, root } from './prepare.mjs'

assertNode()
install()
build()

const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', join(root, 'proof/main.ts'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
)
process.exit(status ?? 1)
