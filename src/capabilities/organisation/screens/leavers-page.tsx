import { useState } from 'react'
import { dayIn, longDay } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { ExportLeavers } from '../contract/exports.ts'
import { DecideLeaverErasure, type LeaverErasureLine, Leavers, leaversAtMost } from '../contract/leavers.ts'
import { decideLeaverRefusals, leaverGroundText, leaversText as text } from '../text/leavers.ts'
import { settingsPages } from '../text/pages.ts'
import { AskLeaverForm } from './ask-leaver-form.tsx'
import { LeaversDialog } from './leavers-dialog.tsx'
import style from './systems.module.css'

/** ORG-35: whose data are to be erased once they have left: asked for by one administrator, decided by another. */
export const LeaversPage = () => {
  const t = useText()
  const { roles } = useSession()
  const asked = useQuestion(Leavers, {})
  const mayAsk = roles.includes('system-administrator')
  return (
    <>
      <PageHead
        title={t(settingsPages.leavers)}
        lead={t(text.lead)}
        actions={<ExportButton verb={ExportLeavers} of={{}} />}
      />
      <Answered of={asked}>
        {({ erasures, ...counts }) => (
          <div className={mayAsk ? 'columns' : 'stack-5'}>
            <div className="stack-5">
              <Requests erasures={erasures} />
              <Card title={t(text.how)}>
                <div className="stack-2">
                  <p>{t(text.goes)}</p>
                  <p className="muted">{t(text.stays)}</p>
                </div>
              </Card>
            </div>
            {mayAsk && <AskLeaverForm counts={counts} />}
          </div>
        )}
      </Answered>
    </>
  )
}

const Requests = ({ erasures }: { readonly erasures: readonly LeaverErasureLine[] }) => {
  const t = useText()
  const columns: readonly Column<LeaverErasureLine>[] = [
    { key: 'about', head: t(text.about), names: true, cell: (line) => <About line={line} /> },
    { key: 'ground', head: t(text.ground), cell: ({ ground }) => t(leaverGroundText[ground]) },
    { key: 'state', head: t(text.state), cell: (line) => <State line={line} /> },
  ]
  return (
    <Card title={t(text.list)}>
      {erasures.length === 0 ? (
        <Empty title={t(text.none)} lean="none">
          {t(text.noneWhy)}
        </Empty>
      ) : (
        <Table caption={t(text.list)} columns={columns} rows={erasures} rowKey={({ id }) => id} />
      )}
      <ListEnd shown={erasures.length} most={leaversAtMost} />
    </Card>
  )
}

const About = ({ line: { id, leftBefore, people } }: { readonly line: LeaverErasureLine }) => {
  const t = useText()
  const { roles } = useSession()
  const [open, setOpen] = useState(false)
  const n = grouped(people)
  return (
    <>
      {leftBefore ? t(text.before, { day: t(longDay(leftBefore)), n }) : t(text.people, { n })}
      {!roles.includes('auditor') && (
        <div className={style.deeds}>
          <Button size="small" tone="quiet" onPress={() => setOpen(true)}>
            {t(text.who)}
          </Button>
        </div>
      )}
      {open && <LeaversDialog erasure={id} onClose={() => setOpen(false)} />}
    </>
  )
}

const State = ({ line }: { readonly line: LeaverErasureLine }) => {
  const t = useText()
  const { timeZone } = useSession()
  if (line.erasedAt) return t(text.gone, { day: t(longDay(dayIn(line.erasedAt, timeZone))) })
  if (line.decidedAt) return <Tag tone="line">{t(line.approved ? text.soon : text.declined)}</Tag>
  return (
    <>
      <Tag tone="ochre">{t(line.own ? text.own : text.waiting)}</Tag>
      {line.mayDecide && <Decide line={line} />}
    </>
  )
}

const Decide = ({ line: { id } }: { readonly line: LeaverErasureLine }) => {
  const t = useText()
  const { busy, refusal, problem, send } = useCommand(DecideLeaverErasure)
  const decide = (approved: boolean) => void send({ erasure: id, approved })
  return (
    <div className={style.deeds}>
      <Button size="small" tone="seal" busy={busy} onPress={() => decide(true)}>
        {t(text.approve)}
      </Button>
      <Button size="small" tone="quiet" busy={busy} onPress={() => decide(false)}>
        {t(text.decline)}
      </Button>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(decideLeaverRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </div>
  )
}
