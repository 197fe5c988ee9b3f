#!/usr/bin/env node
/** The command line of the built product. It installs and builds nothing. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const server = new URL('../dist/server.mjs', import.meta.url)
if (existsSync(fileURLToPath(server))) await import(server.href)
else {
  console.error('准绳还没有构建。请先运行：npm install && npm run build')
  console.error('Plumbline is not built yet. Please run first: npm install && npm run build')
  process.exit(1)
}
