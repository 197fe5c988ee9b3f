import { useState } from 'react'
import { useCommand, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { Field } from '#ui/field.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useToast } from '#ui/toast.tsx'
import { type QuestionRow, ReviewItems, StudioQuestions } from '../../contract/items.ts'
import { itemRefusals, questionEditor, questionKindText, questionsText as text } from '../../text/items.ts'
import { pageText } from '../../text/pages.ts'
import { editorText } from '../../text/studio.ts'
import { QuestionWords } from './question-words.tsx'
import style from './studio.module.css'

/** CUR-15: questions one below the other for their second person, each whole, with what is in use now beside. */
export const QuestionsReadPage = () => {
  const t = useText()
  const list = '/learn/studio/questions'
  return (
    <Answered of={useQuestion(StudioQuestions, { show: 'asked' })}>
      {({ questions }) => (
        <>
          <Breadcrumb crumbs={[{ label: t(pageText.questions), href: list }, { label: t(text.readTitle) }]} />
          <PageHead
            title={t(text.readTitle)}
            lead={t(text.readLead)}
            actions={questions.length > 1 && <PassAll questions={questions} />}
          />
          {questions.length === 0 ? (
            <Empty
              title={t(text.nothingToRead)}
              lean="none"
              actions={<LinkButton href={list}>{t(questionEditor.back)}</LinkButton>}
            >
              {t(text.nothingToReadWhy)}
            </Empty>
          ) : (
            <div className={style.reads}>
              {questions.map((row) => (
                <ReadCard key={row.body.code} row={row} />
              ))}
            </div>
          )}
        </>
      )}
    </Answered>
  )
}

const PassAll = ({ questions }: { readonly questions: readonly QuestionRow[] }) => {
  const t = useText()
  const showToast = useToast()
  const { busy, refusal, problem, send } = useCommand(ReviewItems)
  const items = questions.map(({ body, revision }) => ({ code: body.code, revision: revision ?? 1 }))
  const pass = async () => {
    const result = await send({ kind: 'question', items, verdict: 'pass', note: '' })
    if (result.ok) showToast({ text: t(text.passed, { n: result.value.reviewed }) })
  }
  return (
    <>
      <Button busy={busy} onPress={pass}>
        {t(text.passAll, { n: items.length })}
      </Button>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(itemRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </>
  )
}

const ReadCard = ({ row: { body, before, revision, lessonTitle } }: { readonly row: QuestionRow }) => {
  const t = useText()
  const showToast = useToast()
  const { busy, refusal, problem, send } = useCommand(ReviewItems)
  const [words, setWords] = useState('')
  const say = async (verdict: 'pass' | 'return') => {
    const items = [{ code: body.code, revision: revision ?? 1 }]
    const result = await send({ kind: 'question', items, verdict, note: words })
    if (result.ok) showToast({ text: t(verdict === 'pass' ? text.passed : text.sentBack, { n: 1 }) })
  }
  return (
    <Card
      title={t(body.stem)}
      aside={
        <span className="row">
          {before === null && <Tag tone="azur">{t(text.isNew)}</Tag>}
          <Tag>{t(questionKindText[body.kind])}</Tag>
        </span>
      }
    >
      <div className={style.stack}>
        <p className="t13 muted">
          {body.code}
          {lessonTitle && ` · ${t(lessonTitle)}`}
        </p>
        <QuestionWords body={body} before={before} />
        <Field label={t(editorText.note)}>
          <TextArea rows={2} value={words} onChange={setWords} maxLength={500} />
        </Field>
        <div className={style.tools}>
          <Button busy={busy} onPress={() => void say('return')}>
            {t(editorText.sendBack)}
          </Button>
          <Button tone="primary" busy={busy} onPress={() => void say('pass')}>
            {t(editorText.pass)}
          </Button>
        </div>
        {refusal && (
          <Banner tone="ochre" role="alert">
            {t(itemRefusals[refusal])}
          </Banner>
        )}
        {problem && <ProblemNote problem={problem} />}
      </div>
    </Card>
  )
}
