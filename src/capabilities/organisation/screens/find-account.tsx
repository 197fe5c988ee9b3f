import { type FormEvent, useState } from 'react'
import {
  type AccountRow,
  Accounts,
  BlockAccount,
  ExportAccounts,
  IssueCode,
  type Slips,
} from '#capabilities/identity/contract/codes.ts'
import { dayIn, shortDay } from '#kernel/day.ts'
import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { codesRefusals, codesText as text } from '../text/codes.ts'
import style from './codes.module.css'

type OnPrinted = (printed: Slips) => void

interface FindAccountProps {
  /** A system administrator, who finds everybody; a security administrator finds system administrators. */
  readonly isKeeper: boolean
  readonly onPrinted: OnPrinted
}

/** One account: how it stands, a new code, shut or open. */
export const FindAccount = ({ isKeeper, onPrinted }: FindAccountProps) => {
  const t = useText()
  const [words, setWords] = useState('')
  const [sought, setSought] = useState('')
  const asked = useQuestion(Accounts, sought === '' ? undefined : { text: sought })
  const look = (event: FormEvent) => {
    event.preventDefault()
    setSought(words.trim())
  }
  return (
    <Card
      title={t(isKeeper ? text.one : text.oneAdministrator)}
      aside={<ExportButton size="small" verb={ExportAccounts} of={{}} label={text.exportAll} />}
    >
      <form className={style.find} onSubmit={look}>
        <Field label={t(text.find)}>
          <TextInput type="search" value={words} onChange={setWords} maxLength={40} autoComplete="off" />
        </Field>
        <Button submit icon="search">
          {t(text.look)}
        </Button>
      </form>
      {sought !== '' && (
        <Answered of={asked}>
          {({ accounts, more }) =>
            accounts.length === 0 ? (
              <Empty title={t(text.nobody)} lean="none">
                {t(text.nobodyWhy)}
              </Empty>
            ) : (
              <>
                <ul className={style.accounts}>
                  {accounts.map((account) => (
                    <AccountLine key={account.person} account={account} isKeeper={isKeeper} onPrinted={onPrinted} />
                  ))}
                </ul>
                {more && <p className="t13 muted">{t(text.more)}</p>}
              </>
            )
          }
        </Answered>
      )}
    </Card>
  )
}

const AccountLine = ({ account, isKeeper, onPrinted }: FindAccountProps & { readonly account: AccountRow }) => {
  const t = useText()
  const toast = useToast()
  const issue = useCommand(IssueCode)
  const block = useCommand(BlockAccount)
  const { person, name, staffNo, title, blockedAt, closed, self, sensitive } = account
  const refusal = issue.refusal ?? block.refusal
  const problem = issue.problem ?? block.problem
  const giveCode = async () => {
    const result = await issue.send({ person })
    if (!result.ok) return
    if (result.value.kind === 'printed') onPrinted(result.value.printed)
    else toast({ text: t(text.askedToast) })
  }
  const setBlocked = async (blocked: boolean) => {
    const result = await block.send({ person, blocked })
    if (result.ok) toast({ text: t(blocked ? text.nowBlocked : text.nowOpen, { name }) })
  }
  const action = (label: string) => (
    <>
      <span aria-hidden="true">{label}</span>
      <span className="sr">{t(text.forPerson, { action: label, name })}</span>
    </>
  )
  return (
    <li>
      <div className={style.who}>
        <b lang="zh-CN">{name}</b> <span className="t13 muted">{staffNo}</span>
        <p className="t13 muted">{t(title)}</p>
        <AccountState account={account} />
      </div>
      {!self && !closed && (
        <div className={style.deeds}>
          {blockedAt === null && (
            <Button size="small" busy={issue.busy} onPress={() => void giveCode()}>
              {action(t(sensitive ? text.askCode : text.newCode))}
            </Button>
          )}
          {isKeeper && (
            <Button size="small" tone="quiet" busy={block.busy} onPress={() => void setBlocked(blockedAt === null)}>
              {action(t(blockedAt === null ? text.block : text.unblock))}
            </Button>
          )}
        </div>
      )}
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(codesRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </li>
  )
}

const AccountState = ({ account }: { readonly account: AccountRow }) => {
  const t = useText()
  const { timeZone } = useSession()
  const { signedUp, codeUntil, blockedAt, closed, requestedAt } = account
  if (closed) return <Tag tone="line">{t(text.closed)}</Tag>
  return (
    <div className={style.tags}>
      {blockedAt !== null && <Tag tone="ochre">{t(text.blocked)}</Tag>}
      <Tag tone={signedUp ? 'jade' : 'line'}>{t(signedUp ? text.hasSignedIn : text.never)}</Tag>
      {codeUntil !== null && (
        <Tag tone="azur">{t(text.codeUntil, { day: t(shortDay(dayIn(codeUntil, timeZone))) })}</Tag>
      )}
      {requestedAt !== null && <Tag tone="ochre">{t(text.asked)}</Tag>}
    </div>
  )
}
