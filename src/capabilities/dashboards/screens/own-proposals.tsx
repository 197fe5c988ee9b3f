import type { OwnRecordAnswer } from '#capabilities/organisation/contract/own-record.ts'
import { dayIn } from '#kernel/day.ts'
import { useSession, useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { Table } from '#ui/table.tsx'
import { betweenText, roleText } from '#ui/text.ts'
import { proposalOutcomeText, ownDataText as text } from '../text/own-data.ts'

/** IDN-23: which roles were proposed for oneself, and what became of them. */
export const OwnProposals = ({ proposals }: Pick<OwnRecordAnswer, 'proposals'>) => {
  const t = useText()
  const { timeZone } = useSession()
  return (
    <Card title={t(text.proposals)}>
      <Table
        caption={t(text.proposals)}
        rows={proposals}
        rowKey={({ role, proposedAt }) => `${role} ${proposedAt}`}
        columns={[
          { key: 'role', head: t(text.role), names: true, cell: ({ role }) => t(roleText[role]) },
          {
            key: 'reach',
            head: t(text.reach),
            cell: ({ reach }) => reach.map((name) => t(name)).join(t(betweenText)),
          },
          { key: 'from', head: t(text.from), tight: true, cell: ({ fromOn }) => fromOn },
          { key: 'last', head: t(text.last), tight: true, cell: ({ lastOn }) => lastOn },
          {
            key: 'on',
            head: t(text.proposedOn),
            tight: true,
            cell: ({ proposedAt }) => dayIn(proposedAt, timeZone),
          },
          {
            key: 'outcome',
            head: t(text.outcome),
            cell: ({ outcome }) => t(proposalOutcomeText[outcome ?? 'waiting']),
          },
        ]}
      />
    </Card>
  )
}
