import { absencesImport } from '#capabilities/organisation/contract/absences.ts'
import { postsImport } from '#capabilities/organisation/contract/posts.ts'
import {
  absencesTab,
  absencesWords,
  postsLead,
  postsTab,
  postsWords,
  registerTab,
  tabsLabel,
} from '#capabilities/organisation/text/posts.ts'
import { useSearch, useSession, useText } from '#platform/web.ts'
import { LinkButton } from '#ui/button.tsx'
import { ImportFlow, type ImportFlowProps } from '#ui/import/import-flow.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { powersImport } from '../contract/powers.ts'
import { registerImport } from '../contract/register.ts'
import { pageText } from '../text/pages.ts'
import { powersTab, powersWords } from '../text/powers-import.ts'
import { registerWords } from '../text/register.ts'
import { templatesText } from '../text/templates.ts'

const flows = {
  posts: { verbs: postsImport, words: postsWords },
  register: { verbs: registerImport, words: registerWords },
  powers: { verbs: powersImport, words: powersWords },
  absences: { verbs: absencesImport, words: absencesWords },
} satisfies Record<string, ImportFlowProps>

type List = keyof typeof flows

const tabs = { posts: postsTab, register: registerTab, powers: powersTab, absences: absencesTab }

/** Posts, the risk register, the power list and absences, each in the three steps of the roster; an officer takes in the register and the power list. */
export const RegisterImportPage = () => {
  const t = useText()
  const search = useSearch()
  const { roles } = useSession()
  const open: readonly List[] = roles.includes('system-administrator')
    ? ['posts', 'register', 'powers', 'absences']
    : ['register', 'powers']
  const list = open.find((one) => one === search.get('list')) ?? open[0] ?? 'register'
  return (
    <>
      <PageHead
        title={t(pageText.import)}
        lead={t(postsLead)}
        actions={
          <>
            <LinkButton href="/setup/templates">{t(templatesText.open)}</LinkButton>
            {open.length > 1 && (
              <Segmented
                label={t(tabsLabel)}
                choices={open.map((value) => ({ value, label: t(tabs[value]) }))}
                value={list}
                onChange={(value) => search.set({ list: value, draft: null, step: null, full: null })}
              />
            )}
          </>
        }
      />
      <ImportFlow key={list} {...flows[list]} />
    </>
  )
}
