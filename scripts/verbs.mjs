/** `npm run verbs`: writes the list of verbs with their classes and roles into the documents. */
import { writeFileSync } from 'node:fs'
import { listed, verbsPage } from './checks/verbs.mjs'
import { root } from './prepare.mjs'

writeFileSync(verbsPage(root), await listed(root))
