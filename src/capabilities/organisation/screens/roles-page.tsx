import { useState } from 'react'
import { useLanguage, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ExportRoles } from '../contract/exports.ts'
import { Roles, type RolesAnswer, rolesAtMost } from '../contract/roles.ts'
import { settingsPages } from '../text/pages.ts'
import { rolesText as text } from '../text/roles.ts'
import { AdministratorsCard } from './administrators-card.tsx'
import { EmergencyCard } from './emergency-card.tsx'
import { GrantDialog } from './grant-dialog.tsx'
import style from './roles.module.css'
import { isEnding, RolesInUse } from './roles-in-use.tsx'
import { SightsCard } from './sights-card.tsx'
import { WaitingGrants } from './waiting-grants.tsx'

/** Who reaches how far until when, what waits for the second person, and what each role sees at most (picture 19). */
export const RolesPage = () => {
  const asked = useQuestion(Roles, {})
  return (
    <Answered of={asked}>
      {(answer) => (
        <>
          <Head answer={answer} />
          <div className="columns">
            <div className="stack-5">
              <RolesInUse grants={answer.grants} />
              <ListEnd shown={answer.grants.length} most={rolesAtMost.grants} />
              <AdministratorsCard grants={answer.grants} />
              <SightsCard />
            </div>
            <div className={`stack-5 ${style.first}`}>
              <WaitingGrants waiting={answer.waiting} />
              <EmergencyCard />
            </div>
          </div>
        </>
      )}
    </Answered>
  )
}

const Head = ({ answer: { grants, waiting, choices } }: { readonly answer: RolesAnswer }) => {
  const t = useText()
  const { today } = useSession()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const ending = grants.filter((grant) => isEnding(grant, today)).length
  const sentences = [
    t(text.lead),
    ...(waiting.length > 0 ? [t(text.leadWaiting, { n: waiting.length })] : []),
    ...(ending > 0 ? [t(text.leadEnding, { n: ending })] : []),
  ]
  return (
    <>
      <PageHead
        title={t(settingsPages.roles)}
        lead={sentences.join(language === 'zh' ? '' : ' ')}
        actions={
          <>
            <ExportButton verb={ExportRoles} of={{}} />
            {choices && (
              <Button tone="primary" icon="plus" onPress={() => setOpen(true)}>
                {t(text.grant)}
              </Button>
            )}
          </>
        }
      />
      {choices && <GrantDialog open={open} choices={choices} onClose={() => setOpen(false)} />}
    </>
  )
}
