import { useState } from 'react'
import { ApproveToken, DeclineToken, RevokeToken } from '#capabilities/identity/contract/source-systems.ts'
import { dayIn, shortDay, timeIn } from '#kernel/day.ts'
import type { AnswerOf } from '#kernel/verb.ts'
import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { useToast } from '#ui/toast.tsx'
import { Words } from '#ui/words.tsx'
import { ExportSourceSystems } from '../contract/exports.ts'
import { SourceSystems, type SystemLine, systemsAtMost } from '../contract/source-systems.ts'
import { settingsPages } from '../text/pages.ts'
import { systemsRefusals, systemsText as text } from '../text/systems.ts'
import { AskTokenForm } from './ask-token-form.tsx'
import style from './systems.module.css'
import { TokenOnce } from './token-once.tsx'

type Issued = AnswerOf<typeof ApproveToken>

/** Systems that hand counts in by a token: asked for by one administrator, issued by another, revoked by either. */
export const SystemsPage = () => {
  const t = useText()
  const asked = useQuestion(SourceSystems, {})
  const [issued, setIssued] = useState<Issued | null>(null)
  return (
    <>
      <PageHead
        title={t(settingsPages.systems)}
        lead={t(text.lead)}
        actions={<ExportButton verb={ExportSourceSystems} of={{}} />}
      />
      <Answered of={asked}>
        {({ systems, units }) => (
          <div className={units ? 'columns' : 'stack-5'}>
            <div className="stack-5">
              {issued && <TokenOnce issued={issued} onDone={() => setIssued(null)} />}
              <SystemList systems={systems} mayAsk={units !== null} onIssued={setIssued} />
              <HowCard />
            </div>
            {units && <AskTokenForm units={units} />}
          </div>
        )}
      </Answered>
    </>
  )
}

interface SystemListProps {
  readonly systems: readonly SystemLine[]
  readonly mayAsk: boolean
  readonly onIssued: (issued: Issued) => void
}

const SystemList = ({ systems, mayAsk, onIssued }: SystemListProps) => {
  const t = useText()
  const [revoking, setRevoking] = useState<SystemLine | null>(null)
  const { roles } = useSession()
  const mayRevoke = roles.includes('system-administrator') || roles.includes('security-administrator')
  const columns: readonly Column<SystemLine>[] = [
    { key: 'name', head: t(text.name), names: true, cell: (line) => <NameCell line={line} /> },
    { key: 'unit', head: t(text.reach), cell: ({ unit }) => t(unit) },
    { key: 'last', head: t(text.lastOn), tight: true, cell: ({ lastOn }) => lastOn },
    { key: 'used', head: t(text.used), tight: true, cell: ({ usedOn }) => usedOn ?? t(text.never) },
    { key: 'state', head: t(text.state), cell: (line) => <Standing line={line} /> },
    {
      key: 'do',
      head: '',
      right: true,
      cell: (line) =>
        line.standing === 'waiting' ? (
          <Decide line={line} onIssued={onIssued} />
        ) : (
          line.standing === 'live' &&
          mayRevoke && (
            <Button size="small" onPress={() => setRevoking(line)}>
              <span aria-hidden="true">{t(text.revoke)}</span>
              <span className="sr">
                {t(text.forSystem, { action: t(text.revoke) })} <Words>{line.name}</Words>
              </span>
            </Button>
          )
        ),
    },
  ]
  return (
    <Card title={t(text.list)}>
      {systems.length === 0 ? (
        <Empty title={t(text.none)} lean="none">
          {t(mayAsk ? text.noneWhy : text.noneSeen)}
        </Empty>
      ) : (
        <>
          <Table caption={t(text.list)} columns={columns} rows={systems} rowKey={({ system }) => system} />
          <ListEnd shown={systems.length} most={systemsAtMost} />
        </>
      )}
      {revoking && <RevokeDialog line={revoking} onClose={() => setRevoking(null)} />}
    </Card>
  )
}

const NameCell = ({ line: { name, reason } }: { readonly line: SystemLine }) => (
  <span className={style.name}>
    <Words>{name}</Words>
    <small className="muted">
      <Words>{reason}</Words>
    </small>
  </span>
)

const tones = { waiting: 'ochre', live: 'jade', revoked: 'line', over: 'line' } as const

const Standing = ({ line: { standing, lapsesAt } }: { readonly line: SystemLine }) => {
  const t = useText()
  const { timeZone } = useSession()
  return (
    <>
      <Tag tone={tones[standing]}>{t(text[standing])}</Tag>
      {standing === 'waiting' && (
        <p className="t13 muted">
          {t(text.lapses, { day: t(shortDay(dayIn(lapsesAt, timeZone))), time: timeIn(lapsesAt, timeZone) })}
        </p>
      )}
    </>
  )
}

const Decide = ({ line, onIssued }: { readonly line: SystemLine; readonly onIssued: SystemListProps['onIssued'] }) => {
  const t = useText()
  const toast = useToast()
  const approve = useCommand(ApproveToken)
  const decline = useCommand(DeclineToken)
  const { roles } = useSession()
  const { system, name, mayApprove, own } = line
  const refusal = approve.refusal ?? decline.refusal
  const problem = approve.problem ?? decline.problem
  const mayDecline = own || roles.includes('security-administrator') || roles.includes('system-administrator')
  const doApprove = async () => {
    const result = await approve.send({ system })
    if (result.ok) onIssued(result.value)
  }
  const doDecline = async () => {
    const result = await decline.send({ system })
    if (result.ok) toast({ text: t(text[result.value.outcome]) })
  }
  const action = t(own ? text.withdraw : text.refuse)
  return (
    <div className={style.deeds}>
      {mayApprove && (
        <Button size="small" tone="primary" busy={approve.busy} onPress={() => void doApprove()}>
          {t(text.approve)}
        </Button>
      )}
      {mayDecline && (
        <Button size="small" tone="quiet" busy={decline.busy} onPress={() => void doDecline()}>
          <span aria-hidden="true">{action}</span>
          <span className="sr">
            {t(text.forSystem, { action })} <Words>{name}</Words>
          </span>
        </Button>
      )}
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(systemsRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </div>
  )
}

const RevokeDialog = ({ line, onClose }: { readonly line: SystemLine; readonly onClose: () => void }) => {
  const t = useText()
  const toast = useToast()
  const { busy, refusal, problem, send } = useCommand(RevokeToken)
  const revoke = async () => {
    if (!(await send({ system: line.system })).ok) return
    toast({ text: t(text.nowRevoked) })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(text.revokeTitle)}
      actions={
        <>
          <Button onPress={onClose}>{t(text.keep)}</Button>
          <Button tone="seal" busy={busy} onPress={() => void revoke()}>
            {t(text.revoke)}
          </Button>
        </>
      }
    >
      <p>{t(text.revokeWhy, { name: line.name })}</p>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(systemsRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </Dialog>
  )
}

/** What a call looks like, to be copied by whoever runs the other system. */
const HowCard = () => {
  const t = useText()
  return (
    <Card title={t(text.how)} aside={<a href="/api/reader">{t(text.reader)}</a>}>
      <p className="t13">{t(text.howWhy)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls by keyboard */}
      <pre className={style.call} tabIndex={0}>
        {callOf(location.origin)}
      </pre>
    </Card>
  )
}

const callOf = (origin: string): string =>
  `curl ${origin}/api/v1/supervision.record-counts \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Idempotency-Key: hotline-2027-01" \\
  -H "Content-Type: application/json" \\
  -d '{"entries":[{"unit":"…","topic":"gifts",
       "source":"petition","month":"2027-01-01",
       "count":4,"severity":2,"state":"clue"}]}'`
