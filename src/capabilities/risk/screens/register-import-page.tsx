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
import { ImportFlow, type ImportFlowProps } from '#ui/import/import-flow.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { registerImport } from '../contract/register.ts'
import { pageText } from '../text/pages.ts'
import { registerWords } from '../text/register.ts'

const flows = {
  posts: { verbs: postsImport, words: postsWords },
  register: { verbs: registerImport, words: registerWords },
  absences: { verbs: absencesImport, words: absencesWords },
} satisfies Record<string, ImportFlowProps>

type List = keyof typeof flows

const tabs = { posts: postsTab, register: registerTab, absences: absencesTab }

/** Posts, the risk register and absences, each in the three steps of the roster; an officer takes in the register. */
export const RegisterImportPage = () => {
  const t = useText()
  const search = useSearch()
  const { roles } = useSession()
  const open: readonly List[] = roles.includes('system-administrator')
    ? ['posts', 'register', 'absences']
    : ['register']
  const list = open.find((one) => one === search.get('list')) ?? open[0] ?? 'register'
  return (
    <>
      <PageHead
        title={t(pageText.import)}
        lead={t(postsLead)}
        actions={
          open.length > 1 && (
            <Segmented
              label={t(tabsLabel)}
              choices={open.map((value) => ({ value, label: t(tabs[value]) }))}
              value={list}
              onChange={(value) => search.set({ list: value, draft: null, step: null, full: null })}
            />
          )
        }
      />
      <ImportFlow key={list} {...flows[list]} />
    </>
  )
}
