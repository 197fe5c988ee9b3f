import { useState } from 'react'
import { ExportNotices, Notices, type NoticesAnswer, noticesAtMost } from '#capabilities/curriculum/contract/notices.ts'
import { WithdrawItem } from '#capabilities/curriculum/contract/withdrawals.ts'
import { noticeText } from '#capabilities/curriculum/text/notices.ts'
import { withdrawRefusals, withdrawText, withdrawWhy } from '#capabilities/curriculum/text/withdrawals.ts'
import { reachText } from '#capabilities/learning/text/notice.ts'
import { shortDay } from '#kernel/day.ts'
import { Link, navigate, useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { AskWhy } from '#ui/ask-why.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Tag } from '#ui/tag.tsx'
import { useToast } from '#ui/toast.tsx'
import { Words } from '#ui/words.tsx'
import { DraftFromNotice } from '../../contract/notices.ts'
import { sendNoticeRefusals, noticesText as text } from '../../text/notices.ts'
import { pageText } from '../../text/pages.ts'
import style from './notices.module.css'
import { ReachOfNotice } from './reach-card.tsx'

/** What came from outside, half a page each; officers write, send, and see how long it took. */
export const NoticesPage = () => {
  const t = useText()
  const { roles } = useSession()
  const write = (roles.includes('officer') || roles.includes('author')) && (
    <LinkButton href="/learn/notices/new" tone="primary" icon="plus">
      {t(noticeText.write)}
    </LinkButton>
  )
  return (
    <Answered of={useQuestion(Notices, {})}>
      {({ notices, count }) => (
        <>
          <PageHead
            title={t(pageText.notices)}
            lead={notices.length > 0 ? t(noticeText.lead, { count }) : undefined}
            actions={
              <>
                {notices.length > 0 && <ExportButton verb={ExportNotices} of={{}} />}
                {write}
              </>
            }
          />
          {notices.length === 0 && <Empty title={t(noticeText.none)}>{t(noticeText.noneWhy)}</Empty>}
          <ul className={style.list}>
            {notices.map((notice) => (
              <li key={notice.code}>
                <NoticeCard notice={notice} />
              </li>
            ))}
          </ul>
          <ListEnd shown={notices.length} most={noticesAtMost} />
        </>
      )}
    </Answered>
  )
}

const NoticeCard = ({ notice }: { readonly notice: NoticesAnswer['notices'][number] }) => {
  const t = useText()
  const { roles } = useSession()
  const [isOpen, setOpen] = useState(false)
  const { code, title, version, source, receivedOn, changes, good, withdrawnOn, withdrawnWhy, replacedBy } = notice
  const mayWrite = roles.includes('officer') || roles.includes('author')
  const isOfficer = roles.includes('officer')
  return (
    <Card>
      <div className="between">
        <h2>
          <Link href={`/learn/notices/${code}`}>{t(title)}</Link>
        </h2>
        {withdrawnOn !== null ? (
          <Tag tone="ochre">{t(noticeText.withdrawn, { day: t(shortDay(withdrawnOn)) })}</Tag>
        ) : (
          !good && <Tag tone="line">{t(noticeText.over)}</Tag>
        )}
      </div>
      <p className="t13 muted">
        {t(noticeText.received, { day: t(shortDay(receivedOn)) })} · <Words>{source}</Words>
      </p>
      {withdrawnWhy === null ? (
        <p>{t(changes)}</p>
      ) : (
        <p>
          <Words>{withdrawnWhy}</Words>{' '}
          {replacedBy !== null && <Link href={`/learn/notices/${replacedBy}`}>{t(noticeText.toReplacing)}</Link>}
        </p>
      )}
      {mayWrite && (
        <div className={style.actions}>
          {isOfficer && good && <SendButton notice={code} />}
          {withdrawnOn === null ? (
            <LinkButton size="small" href={`/learn/notices/${code}/revise`}>
              {t(noticeText.revise)}
            </LinkButton>
          ) : (
            replacedBy === null && (
              <LinkButton size="small" href={`/learn/notices/new?replaces=${code}`}>
                {t(noticeText.correct)}
              </LinkButton>
            )
          )}
          {isOfficer && (
            <Button size="small" tone="quiet" expanded={isOpen} onPress={() => setOpen(!isOpen)}>
              {t(reachText.title)}
            </Button>
          )}
          {withdrawnOn === null && <WithdrawButton {...{ code, title, version }} />}
        </div>
      )}
      {isOpen && <ReachOfNotice notice={code} />}
    </Card>
  )
}

/** CUR-55: it asks nobody any more, and those it had reached are told why. */
const WithdrawButton = ({
  code,
  title,
  version,
}: Pick<NoticesAnswer['notices'][number], 'code' | 'title' | 'version'>) => {
  const t = useText()
  const showToast = useToast()
  const { send, busy, problem, refusal } = useCommand(WithdrawItem)
  return (
    <AskWhy
      {...{ button: t(withdrawText.button), about: t(title), title: t(withdrawText.title, { title: t(title) }) }}
      {...{ follows: t(withdrawWhy.notice), label: t(withdrawText.reason), hint: t(withdrawText.toldHint) }}
      {...{ busy, problem }}
      refused={refusal && t(withdrawRefusals[refusal])}
      onSay={async (reason) => {
        const result = await send({ kind: 'notice', code, version, reason })
        if (result.ok) showToast({ text: t(withdrawText.done, { title: t(title) }) })
        return result.ok
      }}
    />
  )
}

/** Makes a programme of it; whom it goes to, and the second person, are settled there. */
const SendButton = ({ notice }: { readonly notice: string }) => {
  const t = useText()
  const { busy, refusal, problem, send } = useCommand(DraftFromNotice)
  const draft = async () => {
    const result = await send({ notice })
    if (result.ok) navigate(`/plan/programmes/${result.value.id}`)
  }
  return (
    <>
      <Button size="small" busy={busy} onPress={draft}>
        {t(text.send)}
      </Button>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(sendNoticeRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} retry={draft} />}
    </>
  )
}
