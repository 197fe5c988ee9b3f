import { dayIn, shortDay } from '#kernel/day.ts'
import { Link, useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { LineForm } from '#ui/line-form.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Tag } from '#ui/tag.tsx'
import { useToast } from '#ui/toast.tsx'
import { Words } from '#ui/words.tsx'
import {
  AnswerDoubt,
  Doubts,
  type DoubtsAnswer,
  doubtsAtMost,
  MyDoubts,
  type MyDoubtsAnswer,
} from '../contract/doubts.ts'
import { ExportDoubts } from '../contract/exports.ts'
import { answerLimit } from '../rules/doubt.ts'
import { doubtKind, doubtRefusals, doubtText } from '../text/doubts.ts'
import { pageText } from '../text/pages.ts'
import style from './learning.module.css'

/** LRN-11: authors and officers see what waits and answer; everybody sees the own doubts with what came back. */
export const DoubtsPage = () => {
  const t = useText()
  const { roles } = useSession()
  const answers = roles.includes('author') || roles.includes('officer')
  return (
    <>
      <PageHead
        title={t(pageText.doubts)}
        lead={t(answers ? doubtText.lead : doubtText.leadOwn)}
        actions={answers && <ExportButton verb={ExportDoubts} of={{}} />}
      />
      {answers ? <Everybodys /> : <Own />}
    </>
  )
}

const Everybodys = () => {
  const asked = useQuestion(Doubts, {})
  return (
    <Answered of={asked}>
      {({ doubts }) => (
        <>
          <List doubts={doubts}>
            {(doubt) => (doubt.own ? <Waits what={doubtText.waitingForOther} /> : <AnswerForm doubt={doubt} />)}
          </List>
          <ListEnd shown={doubts.length} most={doubtsAtMost} />
        </>
      )}
    </Answered>
  )
}

const Own = () => {
  const asked = useQuestion(MyDoubts, {})
  return (
    <Answered of={asked}>
      {({ doubts }) => <List doubts={doubts}>{() => <Waits what={doubtText.waiting} />}</List>}
    </Answered>
  )
}

interface ListProps<One> {
  readonly doubts: readonly One[]
  /** What stands below a doubt that waits. */
  readonly children: (doubt: One) => React.ReactNode
}

const List = <One extends MyDoubtsAnswer['doubts'][number] & { readonly own?: boolean }>({
  doubts,
  children,
}: ListProps<One>) => {
  const t = useText()
  return (
    <Card>
      {doubts.length === 0 ? (
        <Empty title={t(doubtText.none)}>{t(doubtText.noneWhy)}</Empty>
      ) : (
        <ul className={style.doubts}>
          {doubts.map((doubt) => (
            <li key={doubt.id} className="stack-2">
              <About doubt={doubt} />
              <p>
                <b>
                  <Words>{doubt.line}</Words>
                </b>
              </p>
              {doubt.answer === null ? children(doubt) : <Answer answer={doubt.answer} />}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

const About = ({ doubt }: { readonly doubt: MyDoubtsAnswer['doubts'][number] & { readonly own?: boolean } }) => {
  const t = useText()
  const { timeZone } = useSession()
  const { kind, code, version, title, raisedAt, own } = doubt
  const said = { kind: doubtKind[kind], version, day: t(shortDay(dayIn(raisedAt, timeZone))) }
  const words = title === null ? t(doubtText.aboutGone, { ...said, code }) : t(doubtText.about, { ...said, title })
  const path = { lesson: `/learn/lessons/${code}`, case: `/learn/cases/${code}`, question: null }[kind]
  return (
    <div className="between t13 muted">
      {path === null ? <span>{words}</span> : <Link href={path}>{words}</Link>}
      {own && <Tag tone="azur">{t(doubtText.own)}</Tag>}
    </div>
  )
}

const Answer = ({
  answer: { line, on },
}: {
  readonly answer: NonNullable<MyDoubtsAnswer['doubts'][number]['answer']>
}) => {
  const t = useText()
  return (
    <p>
      <span className="t13 muted">{t(doubtText.answeredOn, { day: t(shortDay(on)) })}</span> <Words>{line}</Words>
    </p>
  )
}

const Waits = ({ what }: { readonly what: (typeof doubtText)['waiting'] }) => {
  const t = useText()
  return <p className="t13 muted">{t(what)}</p>
}

const AnswerForm = ({ doubt }: { readonly doubt: DoubtsAnswer['doubts'][number] }) => {
  const t = useText()
  const show = useToast()
  const { busy, refusal, problem, send } = useCommand(AnswerDoubt)
  return (
    <LineForm
      label={doubtText.answerLabel}
      hint={t(doubtText.answerHint)}
      send={doubtText.answer}
      limit={answerLimit}
      busy={busy}
      refused={refusal && doubtRefusals[refusal]}
      problem={problem}
      onSend={async (line) => {
        const result = await send({ doubt: doubt.id, line })
        if (result.ok) show({ text: t(doubtText.answered) })
      }}
    />
  )
}
