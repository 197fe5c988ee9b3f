import { ApproveGrant, DeclineGrant } from '#capabilities/identity/contract/granting.ts'
import { dayIn, shortDay, timeIn } from '#kernel/day.ts'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ExportFoot } from '#ui/export-button.tsx'
import { Icon } from '#ui/icon.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { betweenText, roleText } from '#ui/text.ts'
import { useToast } from '#ui/toast.tsx'
import { Words } from '#ui/words.tsx'
import { ExportWaitingRoles } from '../contract/exports.ts'
import { rolesAtMost, type WaitingLine } from '../contract/roles.ts'
import { grantRefusals, sightText, rolesText as text } from '../text/roles.ts'
import style from './roles.module.css'

/** Grants of sensitive roles that one person proposed and a second one must approve. */
export const WaitingGrants = ({ waiting }: { readonly waiting: readonly WaitingLine[] }) => {
  const t = useText()
  return (
    <Card title={t(text.waiting)}>
      {waiting.length === 0 ? (
        <p className="muted">{t(text.noWaiting)}</p>
      ) : (
        <>
          <ul className={style.waiting}>
            {waiting.map((line) => (
              <WaitingGrant key={line.proposal} line={line} />
            ))}
          </ul>
          <ListEnd shown={waiting.length} most={rolesAtMost.waiting} />
          <ExportFoot verb={ExportWaitingRoles} of={{}} label={text.exportWaiting} />
        </>
      )}
    </Card>
  )
}

const WaitingGrant = ({ line }: { readonly line: WaitingLine }) => {
  const t = useText()
  const { timeZone } = useSession()
  const { name, unit, role, reach, fromOn, toOn, reason, lapsesAt } = line
  const between = t(betweenText)
  const facts = [
    [t(text.whom), `${name}${between}${t(unit)}`],
    [t(text.role), t(roleText[role])],
    [t(text.reach), reach.map((place) => t(place)).join(between)],
    [t(text.days), t(text.span, { from: fromOn, to: toOn })],
    [t(text.why), <Words key="why">{reason}</Words>],
  ] as const
  const sees = sightText[role]
  return (
    <li>
      <dl className={style.facts}>
        {facts.map(([term, value]) => (
          <div key={term} style={{ display: 'contents' }}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Hands line={line} />
      <p className="t13">
        {sees && t(text.sees, { sees: t(sees) })} <b>{t(text.never)}</b>{' '}
        {t(text.lapses, { day: t(shortDay(dayIn(lapsesAt, timeZone))), time: timeIn(lapsesAt, timeZone) })}
      </p>
      <Decide line={line} />
    </li>
  )
}

/** The two who stand behind it: one has proposed, another must approve. */
const Hands = ({ line: { proposedBy, proposedAt, seconds } }: { readonly line: WaitingLine }) => {
  const t = useText()
  const { timeZone } = useSession()
  return (
    <div className={style.hands}>
      <div className={`${style.hand} ${style.given}`}>
        <b>
          <Icon name="check" size={16} /> {t(text.proposed, { name: proposedBy })}
        </b>
        <p className="t13 muted">
          {t(shortDay(dayIn(proposedAt, timeZone)))} {timeIn(proposedAt, timeZone)}
        </p>
      </div>
      {seconds.map(({ name, role }) => (
        <div key={`${name}${role}`} className={style.hand}>
          <b>{t(text.second, { name })}</b>
          <p className="t13 muted">{t(roleText[role])}</p>
          <p className="t13 muted">{t(text.notSame)}</p>
        </div>
      ))}
    </div>
  )
}

const Decide = ({ line: { proposal, mayApprove, own } }: { readonly line: WaitingLine }) => {
  const t = useText()
  const toast = useToast()
  const { roles } = useSession()
  const approve = useCommand(ApproveGrant)
  const decline = useCommand(DeclineGrant)
  const refusal = approve.refusal ?? decline.refusal
  const problem = approve.problem ?? decline.problem
  const doApprove = async () => {
    if ((await approve.send({ proposal })).ok) toast({ text: t(text.approved) })
  }
  const doDecline = async () => {
    const result = await decline.send({ proposal })
    if (result.ok) toast({ text: t(text[result.value.outcome]) })
  }
  if (!roles.some((role) => role.endsWith('-administrator'))) return null
  return (
    <>
      <div className={style.deeds}>
        {mayApprove && (
          <Button tone="primary" busy={approve.busy} onPress={() => void doApprove()}>
            {t(text.approve)}
          </Button>
        )}
        {(mayApprove || own) && (
          <Button busy={decline.busy} onPress={() => void doDecline()}>
            {t(own ? text.withdraw : text.refuse)}
          </Button>
        )}
        {own && <span className="t13 muted">{t(text.ownProposal)}</span>}
      </div>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(grantRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </>
  )
}
