import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { register } from 'tsx/esm/api'

/** @param {string} root */
export const verbsPage = (root) => join(root, 'docs', 'verbs.md')

/**
 * The page as it should stand, with the list as the program has it.
 * @param {string} root
 * @param {string} page
 */
export const listed = async (root, page = verbsPage(root)) => {
  register()
  const { capabilities } = await import(join(root, 'src/app/capabilities.ts'))
  const { verbList } = await import(join(root, 'src/app/verb-list.ts'))
  const { commandNames } = await import(join(root, 'src/app/command-names.ts'))
  const list = verbList(capabilities, commandNames)
  return readFileSync(page, 'utf8').replace(
    /(<!-- list -->\n\n)[\s\S]*?(\n\n<!-- end -->)/,
    (_, before, after) => before + list + after,
  )
}

/**
 * Decision 16: the list of verbs in the documents is that of the program.
 * @param {string} root
 * @param {string} page
 */
export const verbs = async (root, page = verbsPage(root)) =>
  (await listed(root, page)) === readFileSync(page, 'utf8')
    ? []
    : ['docs/verbs.md is not what the program has: run npm run verbs, and look at what changed']
