import { CodeRequests } from '#capabilities/identity/contract/codes.ts'
import { LedgerErasures } from '#capabilities/ledger/contract.ts'
import { Leavers } from '#capabilities/organisation/contract/leavers.ts'
import { Roles } from '#capabilities/organisation/contract/roles.ts'
import { SourceSystems } from '#capabilities/organisation/contract/source-systems.ts'
import { roleText } from '#kernel/roles.ts'
import type { Pair } from '#kernel/text.ts'
import { useQuestion, useText } from '#platform/web.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { officerText } from '../text/officer.ts'
import { confirmText as text } from '../text/work.ts'
import style from './today.module.css'

interface Line {
  readonly words: Pair
  readonly n: number
  readonly why: string
  readonly href: string
}

/** IDN-12, IDN-23, IDN-40, LDG-14, ORG-35: what this administrator may decide as the second person, each with the way to it. */
export const ConfirmCard = () => {
  const t = useText()
  const roles = useQuestion(Roles, {})
  const codes = useQuestion(CodeRequests, {})
  const systems = useQuestion(SourceSystems, {})
  const erasures = useQuestion(LedgerErasures, {})
  const leavers = useQuestion(Leavers, {})
  const failed = [roles, codes, systems, erasures, leavers].find(({ problem }) => problem !== undefined)
  const told = (names: readonly string[]): string => names.join(t(officerText.between))
  const lines = (): Line[] => {
    const granting = roles.data?.waiting.filter(({ mayApprove }) => mayApprove) ?? []
    const signing = codes.data?.requests.filter(({ mayApprove }) => mayApprove) ?? []
    const handing = systems.data?.systems.filter(({ mayApprove }) => mayApprove) ?? []
    const erasing = erasures.data?.erasures.filter(({ decidedAt, own }) => decidedAt === null && !own) ?? []
    const leaving = leavers.data?.erasures.filter(({ mayDecide }) => mayDecide) ?? []
    const all: Line[] = [
      {
        ...{ words: text.roles, n: granting.length, href: '/settings/roles' },
        why: told(granting.map(({ name, role }) => t(text.roleOf, { name, role: t(roleText[role]) }))),
      },
      {
        ...{ words: text.codes, n: signing.length, href: '/settings/codes' },
        why: told(signing.map(({ name }) => name)),
      },
      {
        ...{ words: text.systems, n: handing.length, href: '/settings/systems' },
        why: told(handing.map(({ name }) => name)),
      },
      { words: text.erasures, n: erasing.length, href: '/evidence/ledger', why: t(text.erasuresWhy) },
      { words: text.leavers, n: leaving.length, href: '/settings/leavers', why: t(text.leaversWhy) },
    ]
    return all.filter(({ n }) => n > 0)
  }
  return (
    <Card title={t(text.title)}>
      {failed?.problem && <ProblemNote problem={failed.problem} retry={failed.retry} asked />}
      {[roles, codes, systems, erasures, leavers].some(({ waiting }) => waiting) ? (
        <Skeleton />
      ) : (
        <Lines lines={lines()} />
      )}
    </Card>
  )
}

const Lines = ({ lines }: { readonly lines: readonly Line[] }) => {
  const t = useText()
  if (lines.length === 0) return <Empty title={t(text.none)}>{t(text.noneWhy)}</Empty>
  return (
    <ul className={style.list}>
      {lines.map(({ words, n, why, href }) => (
        <li key={href} className="between">
          <div>
            <b>{t(words, { n })}</b>
            <p className="t13 muted">{why}</p>
          </div>
          <LinkButton href={href} tone="primary">
            {t(text.look)}
          </LinkButton>
        </li>
      ))}
    </ul>
  )
}
