import type { Role } from '#kernel/verb.ts'
import { useText } from '#platform/web.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { NotPermitted } from '#ui/problem-note.tsx'
import { backToText, closedText, notFoundLeadText, notFoundText, sectionText } from './text.ts'
import { useTitle } from './title.ts'

/** No page has this address. */
export const NotFound = ({ back }: { readonly back: string }) => {
  const t = useText()
  useTitle(notFoundText)
  return (
    <Card>
      <Empty lean="look" title={<h1 tabIndex={-1}>{t(notFoundText)}</h1>} actions={<Back to={back} />}>
        {t(notFoundLeadText)}
      </Empty>
    </Card>
  )
}

/** The page exists, but not for this person: why, and who can open it (decision 9). */
export const ClosedPage = ({ roles, back }: { readonly roles: readonly Role[]; readonly back: string }) => {
  const t = useText()
  useTitle(closedText)
  return (
    <Card>
      <Empty icon="lock" title={<h1 tabIndex={-1}>{t(closedText)}</h1>} actions={<Back to={back} />}>
        <NotPermitted roles={roles} />
      </Empty>
    </Card>
  )
}

const Back = ({ to }: { readonly to: string }) => {
  const t = useText()
  const section = t(to.startsWith('/evidence') ? sectionText.evidence : sectionText.today)
  return <LinkButton href={to}>{t(backToText, { section })}</LinkButton>
}
