import { useRef } from 'react'
import type { InputOf } from '#kernel/verb.ts'
import { type Search, useQuestion, useSearch, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PurposeNote } from '#ui/purpose-note.tsx'
import { ExportPeople } from '../contract/exports.ts'
import { People, Units } from '../contract/settings.ts'
import { settingsPages } from '../text/pages.ts'
import { peopleText as text } from '../text/settings.ts'
import { PeopleFilter } from './people-filter.tsx'
import { PeopleTable } from './people-table.tsx'

/** Who is on the roster, fifty at a time by name; the filter and the place in the list live in the address. */
export const PeoplePage = () => {
  const t = useText()
  const search = useSearch()
  const { roles } = useSession()
  const choices = useQuestion(Units, {})
  const list = useRef<HTMLDivElement>(null)
  const toList = () => {
    list.current?.scrollIntoView()
    list.current?.focus({ preventScroll: true })
  }
  const asked = useQuestion(People, inputFrom(search))
  return (
    <>
      <PageHead
        title={t(settingsPages.people)}
        lead={t(text.lead)}
        actions={
          <>
            <ExportButton verb={ExportPeople} of={filterFrom(search)} />
            {roles.includes('system-administrator') && (
              <LinkButton href="/setup/roster" icon="upload">
                {t(text.import)}
              </LinkButton>
            )}
          </>
        }
      />
      <Answered of={choices}>
        {(all) =>
          all.people === 0 ? (
            <Empty title={t(text.empty)} lean="none">
              {t(text.emptyWhy)}
            </Empty>
          ) : (
            <>
              <PurposeNote />
              <PeopleFilter key={search.get('text')} choices={all} />
              <div ref={list} tabIndex={-1}>
                <Answered of={asked}>
                  {(answer) =>
                    answer.matching > 0 ? <PeopleTable answer={answer} onTurn={toList} /> : <Nobody all={all.people} />
                  }
                </Answered>
              </div>
            </>
          )
        }
      </Answered>
    </>
  )
}

/** What the address asks for. */
const inputFrom = (search: Search): InputOf<typeof People> => {
  const [after, before] = [search.get('after'), search.get('before')]
  return { ...filterFrom(search), ...(after ? { after } : before ? { before } : {}) }
}

const filterFrom = (search: Search): InputOf<typeof People> => {
  const [unit, branch, words] = [search.get('unit'), search.get('branch'), search.get('text')?.trim().slice(0, 40)]
  return { ...(unit ? { unit } : {}), ...(branch ? { branch } : {}), ...(words ? { text: words } : {}) }
}

const Nobody = ({ all }: { readonly all: number }) => {
  const t = useText()
  return (
    <Empty title={t(text.none)} lean="none" actions={<LinkButton href="/settings/people">{t(text.clear)}</LinkButton>}>
      {t(text.noneWhy, { n: all })}
    </Empty>
  )
}
