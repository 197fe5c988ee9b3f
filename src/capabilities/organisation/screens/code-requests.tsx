import {
  ApproveCode,
  CodeRequests,
  DeclineCode,
  requestsAtMost,
  type Slips,
} from '#capabilities/identity/contract/codes.ts'
import { ExportCodeRequests } from '#capabilities/identity/contract/exports.ts'
import { dayIn, shortDay, timeIn } from '#kernel/day.ts'
import type { AnswerOf } from '#kernel/verb.ts'
import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ExportFoot } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { useToast } from '#ui/toast.tsx'
import { codesRefusals, codesText as text } from '../text/codes.ts'
import style from './codes.module.css'

type OnPrinted = (printed: Slips) => void

/** New codes for sensitive roles: one asks, another approves and prints. */
export const CodeRequestList = ({ onPrinted }: { readonly onPrinted: OnPrinted }) => {
  const t = useText()
  const asked = useQuestion(CodeRequests, {})
  return (
    <Card title={t(text.requests)}>
      <Answered of={asked}>
        {({ requests }) =>
          requests.length === 0 ? (
            <p className="muted">{t(text.noRequests)}</p>
          ) : (
            <>
              <ul className={style.accounts}>
                {requests.map((request) => (
                  <RequestLine key={request.id} request={request} onPrinted={onPrinted} />
                ))}
              </ul>
              <ListEnd shown={requests.length} most={requestsAtMost} />
              <ExportFoot verb={ExportCodeRequests} of={{}} label={text.exportRequests} />
            </>
          )
        }
      </Answered>
    </Card>
  )
}

interface RequestLineProps {
  readonly request: AnswerOf<typeof CodeRequests>['requests'][number]
  readonly onPrinted: OnPrinted
}

const RequestLine = ({ request, onPrinted }: RequestLineProps) => {
  const t = useText()
  const toast = useToast()
  const { timeZone } = useSession()
  const approve = useCommand(ApproveCode)
  const decline = useCommand(DeclineCode)
  const { id, name, staffNo, title, askedBy, askedAt, lapsesAt, mayApprove, mayWithdraw } = request
  const refusal = approve.refusal ?? decline.refusal
  const problem = approve.problem ?? decline.problem
  const doApprove = async () => {
    const result = await approve.send({ request: id })
    if (result.ok) onPrinted(result.value)
  }
  const doDecline = async () => {
    const result = await decline.send({ request: id })
    if (result.ok) toast({ text: t(result.value.outcome === 'withdrawn' ? text.declined : text.refused) })
  }
  const day = (moment: typeof askedAt): string => t(shortDay(dayIn(moment, timeZone)))
  return (
    <li>
      <div className={style.who}>
        <b lang="zh-CN">{name}</b> <span className="t13 muted">{staffNo}</span>
        <p className="t13 muted">{t(title)}</p>
        <p className="t13">{t(text.askedBy, { name: askedBy, day: day(askedAt) })}</p>
        <p className="t13 muted">{t(text.lapses, { day: day(lapsesAt), time: timeIn(lapsesAt, timeZone) })}</p>
      </div>
      <div className={style.deeds}>
        {mayApprove && (
          <Button size="small" tone="primary" icon="print" busy={approve.busy} onPress={() => void doApprove()}>
            {t(text.approve)}
          </Button>
        )}
        {(mayApprove || mayWithdraw) && (
          <Button size="small" tone="quiet" busy={decline.busy} onPress={() => void doDecline()}>
            {t(mayWithdraw ? text.withdraw : text.refuse)}
          </Button>
        )}
      </div>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(codesRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </li>
  )
}
