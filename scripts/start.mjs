/** `npm start`: sets up what is missing and opens the demo organisation. */

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { assertNode, build, install, root } from './prepare.mjs'

assertNode()
install()
build()
process.argv.splice(2, 0, 'demo')
await import(pathToFileURL(join(root, 'dist', 'server.mjs')).href)
