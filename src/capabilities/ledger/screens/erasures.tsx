import { dayIn, type Moment, shortDay } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { ExportErasures } from '../contract/exports.ts'
import { DecideErasure, erasuresAtMost, LedgerErasures, type LedgerErasuresAnswer } from '../contract.ts'
import { decideErasureRefusals, erasureText, groundText } from '../text/erasure.ts'
import style from './ledger-page.module.css'

type Erasure = LedgerErasuresAnswer['erasures'][number]

/** LDG-14: what was asked to be erased; a second administrator decides here. */
export const Erasures = () => {
  const t = useText()
  const asked = useQuestion(LedgerErasures, {})
  return (
    <Card title={t(erasureText.title)}>
      <p>{t(erasureText.lead)}</p>
      <Answered of={asked}>
        {({ erasures }) =>
          erasures.length === 0 ? (
            <p className="muted">{t(erasureText.none)}</p>
          ) : (
            <>
              <ul className={style.list}>
                {erasures.map((erasure) => (
                  <Row key={erasure.id} erasure={erasure} />
                ))}
              </ul>
              <ListEnd shown={erasures.length} most={erasuresAtMost} />
              <div className={style.pages}>
                <ExportButton size="small" verb={ExportErasures} of={{}} label={erasureText.title} />
              </div>
            </>
          )
        }
      </Answered>
    </Card>
  )
}

const Row = ({ erasure }: { readonly erasure: Erasure }) => {
  const t = useText()
  const { roles } = useSession()
  const { busy, refusal, problem, send } = useCommand(DecideErasure)
  const decides = roles.includes('audit-administrator') || roles.includes('security-administrator')
  const decide = (approved: boolean) => void send({ erasure: erasure.id, approved })
  return (
    <li>
      <div>
        <b>{t(erasureText.upTo, { kind: erasure.kind, n: grouped(erasure.upTo) })}</b>
        <p className="t13 muted">
          {t(groundText[erasure.ground])} · <State erasure={erasure} />
        </p>
      </div>
      {erasure.decidedAt === null && !erasure.own && decides && (
        <div className={style.pages}>
          <Button size="small" tone="seal" busy={busy} onPress={() => decide(true)}>
            {t(erasureText.approve)}
          </Button>
          <Button size="small" busy={busy} onPress={() => decide(false)}>
            {t(erasureText.decline)}
          </Button>
        </div>
      )}
      {refusal && (
        <Banner tone="azur" role="alert">
          {t(decideErasureRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </li>
  )
}

const State = ({ erasure: { approved, decidedAt, erasedAt, own, ground } }: { readonly erasure: Erasure }) => {
  const t = useText()
  const { timeZone } = useSession()
  const on = (at: Moment): string => t(shortDay(dayIn(at, timeZone)))
  if (erasedAt) return t(erasureText.gone, { day: on(erasedAt), ground: t(groundText[ground]) })
  if (approved) return t(erasureText.soon)
  if (decidedAt) return t(erasureText.declined, { day: on(decidedAt) })
  return t(own ? erasureText.own : erasureText.waiting)
}
