import '#ui/tokens.css'
import '#ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { curriculum } from '#capabilities/curriculum/web.tsx'
import { dashboards } from '#capabilities/dashboards/web.tsx'
import { identity } from '#capabilities/identity/web.tsx'
import { learning } from '#capabilities/learning/web.tsx'
import { ledger } from '#capabilities/ledger/web.tsx'
import { organisation } from '#capabilities/organisation/web.tsx'
import { plan } from '#capabilities/plan/web.tsx'
import { responsibility } from '#capabilities/responsibility/web.tsx'
import { risk } from '#capabilities/risk/web.tsx'
import { supervision } from '#capabilities/supervision/web.tsx'
import type { CommandNames } from '#kernel/verb.ts'
import {
  type Screens,
  startAnswers,
  startCommandNames,
  startInstall,
  startLanguage,
  startOutbox,
  startTheme,
} from '#platform/web.ts'
import { App } from './shell/app.tsx'

/** Every capability with pages, in the order of the navigation. */
const capabilities: readonly Screens[] = [
  dashboards,
  responsibility,
  risk,
  curriculum,
  learning,
  plan,
  supervision,
  ledger,
  identity,
  organisation,
]

startLanguage()
startTheme()
startAnswers()
startOutbox()
startInstall()

// Every capability says what its commands are called; the folder is the list.
startCommandNames(
  Object.values(import.meta.glob<CommandNames>('../capabilities/*/text/commands.ts', { import: 'commands' })),
)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root')
createRoot(root).render(
  <StrictMode>
    <App capabilities={capabilities} />
  </StrictMode>,
)
