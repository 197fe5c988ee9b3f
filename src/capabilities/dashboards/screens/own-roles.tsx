import { useState } from 'react'
import { EndGrant } from '#capabilities/identity/contract/granting.ts'
import type { OwnRecordAnswer } from '#capabilities/organisation/contract/own-record.ts'
import { grantRefusals } from '#capabilities/organisation/text/roles.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Table } from '#ui/table.tsx'
import { betweenText, roleText } from '#ui/text.ts'
import { useToast } from '#ui/toast.tsx'
import { ownDataText as text } from '../text/own-data.ts'

type OwnRole = OwnRecordAnswer['roles'][number]

/** IDN-24: how far each own role reaches and until when; anybody may give one back. */
export const OwnRoles = ({ roles }: Pick<OwnRecordAnswer, 'roles'>) => {
  const t = useText()
  const [giving, setGiving] = useState<OwnRole | null>(null)
  const wordsOf = useWords()
  return (
    <Card title={t(text.roles)}>
      <p className="muted">{t(roles.length === 0 ? text.learner : text.rolesLead)}</p>
      {roles.length > 0 && (
        <Table
          caption={t(text.roles)}
          rows={roles}
          rowKey={({ grants: [first] }) => first ?? ''}
          columns={[
            { key: 'role', head: t(text.role), names: true, cell: (one) => wordsOf(one).role },
            { key: 'reach', head: t(text.reach), cell: (one) => wordsOf(one).reach },
            { key: 'from', head: t(text.from), tight: true, cell: ({ fromOn }) => fromOn },
            { key: 'last', head: t(text.last), tight: true, cell: ({ lastOn }) => lastOn ?? t(text.noEnd) },
            {
              key: 'give',
              head: '',
              tight: true,
              cell: (one) =>
                one.ended ? (
                  <span className="muted">{t(text.ended)}</span>
                ) : (
                  <Button size="small" tone="quiet" onPress={() => setGiving(one)}>
                    <span aria-hidden="true">{t(text.give)}</span>
                    <span className="sr">{t(text.giveOf, wordsOf(one))}</span>
                  </Button>
                ),
            },
          ]}
        />
      )}
      {giving && <GiveBack role={giving} onClose={() => setGiving(null)} />}
    </Card>
  )
}

const useWords = () => {
  const t = useText()
  return ({ role, reach }: OwnRole) => ({
    role: t(roleText[role]),
    reach: reach.map((name) => t(name)).join(t(betweenText)),
  })
}

const GiveBack = ({ role, onClose }: { readonly role: OwnRole; readonly onClose: () => void }) => {
  const t = useText()
  const toast = useToast()
  const wordsOf = useWords()
  const { busy, refusal, problem, send } = useCommand(EndGrant)
  const give = async () => {
    const result = await send({ grants: role.grants })
    if (!result.ok) return
    toast({ text: t(text.given) })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(text.giveTitle)}
      actions={
        <>
          <Button onPress={onClose}>{t(text.keep)}</Button>
          <Button tone="seal" busy={busy} onPress={() => void give()}>
            {t(text.give)}
          </Button>
        </>
      }
    >
      <p>{t(text.giveWhy, wordsOf(role))}</p>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(grantRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </Dialog>
  )
}
