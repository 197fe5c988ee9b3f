import { shortDay } from '#kernel/day.ts'
import { useCommand, useQuestion, useText } from '#platform/web.ts'
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
import { AnswerDoubt, doubtsAtMost, NumberDoubts, type NumberDoubtsAnswer } from '../contract/doubt.ts'
import { ExportNumberDoubts } from '../contract/exports.ts'
import { doubtLimit } from '../rules/doubt.ts'
import { doubtRefusals, doubtText, figureText } from '../text/doubt.ts'
import { pageTitles } from '../text/pages.ts'
import style from './today.module.css'

type Doubt = NumberDoubtsAnswer['doubts'][number]

/** DSH-4: doubts about numbers with their answers; officers answer, everybody else sees the own. */
export const DoubtsPage = () => {
  const asked = useQuestion(NumberDoubts, {})
  return <Answered of={asked}>{(answer) => <Doubts answer={answer} />}</Answered>
}

const Doubts = ({ answer: { doubts, mayAnswer } }: { readonly answer: NumberDoubtsAnswer }) => {
  const t = useText()
  return (
    <>
      <PageHead
        title={t(pageTitles.doubts)}
        lead={t(mayAnswer ? doubtText.lead : doubtText.leadOwn)}
        actions={<ExportButton verb={ExportNumberDoubts} of={{}} />}
      />
      <Card>
        {doubts.length === 0 ? (
          <Empty title={t(doubtText.none)}>{t(doubtText.noneWhy)}</Empty>
        ) : (
          <ul className={style.list}>
            {doubts.map((doubt) => (
              <DoubtRow key={doubt.id} doubt={doubt} mayAnswer={mayAnswer} />
            ))}
          </ul>
        )}
        <ListEnd shown={doubts.length} most={doubtsAtMost} />
      </Card>
    </>
  )
}

const DoubtRow = ({ doubt, mayAnswer }: { readonly doubt: Doubt; readonly mayAnswer: boolean }) => {
  const t = useText()
  const { figure, shown, raisedOn, line, answer, own } = doubt
  return (
    <li className="stack-2">
      <div className="between t13 muted">
        <span>{t(doubtText.asked, { figure: t(figureText[figure]), shown, day: t(shortDay(raisedOn)) })}</span>
        {own && <Tag tone="azur">{t(doubtText.own)}</Tag>}
      </div>
      <p>
        <b>
          <Words>{line}</Words>
        </b>
      </p>
      {answer && (
        <p>
          <span className="t13 muted">{t(doubtText.answeredOn, { day: t(shortDay(answer.on)) })}</span>{' '}
          <Words>{answer.line}</Words>
        </p>
      )}
      {!answer && mayAnswer && !own && <AnswerForm doubt={doubt} />}
      {!answer && (own || !mayAnswer) && (
        <p className="t13 muted">{t(mayAnswer ? doubtText.waitingForOther : doubtText.waiting)}</p>
      )}
    </li>
  )
}

const AnswerForm = ({ doubt }: { readonly doubt: Doubt }) => {
  const t = useText()
  const show = useToast()
  const { busy, refusal, problem, send } = useCommand(AnswerDoubt)
  return (
    <LineForm
      label={doubtText.answerLabel}
      hint={t(doubtText.answerHint)}
      send={doubtText.answer}
      limit={doubtLimit}
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
