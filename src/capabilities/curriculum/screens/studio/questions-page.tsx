import { useState } from 'react'
import { addDays } from '#kernel/day.ts'
import { useCommand, useQuestion, useSearch, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { Field } from '#ui/field.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { useToast } from '#ui/toast.tsx'
import {
  AskForItems,
  ExportQuestions,
  PublishItems,
  type QuestionRow,
  questionPage,
  questionSights,
  StudioQuestions,
  type StudioQuestionsAnswer,
} from '../../contract/items.ts'
import { itemRefusals, questionKindText, questionsText as text } from '../../text/items.ts'
import { pageText } from '../../text/pages.ts'
import { studioText } from '../../text/studio.ts'
import { freshDays } from './item-cards.tsx'
import { LookThroughButton } from './look-through-button.tsx'
import { NewItemDialog } from './new-item-dialog.tsx'
import { PackVersionsCard } from './pack-versions-card.tsx'
import { QuestionWords } from './question-words.tsx'
import { QuestionsFilter } from './questions-filter.tsx'
import { standingColumns } from './standing-columns.tsx'
import { StartItemButton } from './start-item-button.tsx'
import style from './studio.module.css'
import { StudioTabs } from './studio-tabs.tsx'
import { WithdrawButton } from './withdraw-button.tsx'

const path = '/learn/studio/questions'

/** Every question and how far its writing is; many are asked for, published, taken out and brought in at once. */
export const QuestionsPage = () => {
  const t = useText()
  const { roles } = useSession()
  const search = useSearch()
  const [isCreating, setCreating] = useState(false)
  const mayWrite = roles.includes('author')
  const show = questionSights.find((one) => one === search.get('show')) ?? 'all'
  const page = Math.max(0, Number(search.get('page') ?? 0) || 0)
  const [lesson, words] = [search.get('lesson'), search.get('words')]
  const of = { show, ...(lesson ? { lesson } : {}), ...(words ? { words } : {}) }
  const columns = useColumns(mayWrite)
  return (
    <Answered of={useQuestion(StudioQuestions, { ...of, page })}>
      {(answer) => (
        <>
          <PageHead
            title={t(pageText.studio)}
            lead={t(text.lead, answer.counts)}
            actions={
              <>
                <ExportButton verb={ExportQuestions} of={of} label={text.take} />
                {mayWrite && <LinkButton href={`${path}/import`}>{t(text.import)}</LinkButton>}
                {mayWrite && (
                  <Button tone="primary" icon="plus" onPress={() => setCreating(true)}>
                    {t(text.create)}
                  </Button>
                )}
              </>
            }
          />
          <StudioTabs at="question" />
          <PackVersionsCard kind="question" />
          <QuestionsFilter answer={answer} show={show} />
          {mayWrite && <TogetherNote answer={answer} />}
          {answer.questions.length === 0 ? (
            <Empty title={t(text.none)} lean="none">
              {t(text.noneWhy, answer.counts)}
            </Empty>
          ) : (
            <Table caption={t(text.table)} columns={columns} rows={answer.questions} rowKey={({ body }) => body.code} />
          )}
          {answer.matching > questionPage && (
            <nav className={style.pages} aria-label={t(text.table)}>
              <Button disabled={page === 0} onPress={() => search.set({ page: page === 1 ? null : String(page - 1) })}>
                {t(text.earlier)}
              </Button>
              <span className="t13 muted">
                {t(text.page, {
                  from: page * questionPage + 1,
                  to: Math.min(answer.matching, (page + 1) * questionPage),
                  n: answer.matching,
                })}
              </span>
              <Button
                disabled={(page + 1) * questionPage >= answer.matching}
                onPress={() => search.set({ page: String(page + 1) })}
              >
                {t(text.later)}
              </Button>
            </nav>
          )}
          {isCreating && <NewQuestion answer={answer} onClose={() => setCreating(false)} />}
        </>
      )}
    </Answered>
  )
}

const useColumns = (mayWrite: boolean): readonly Column<QuestionRow>[] => {
  const t = useText()
  return [
    { key: 'question', head: t(text.question), names: true, cell: ({ body }) => t(body.stem) || body.code },
    { key: 'kind', head: t(studioText.kind), tight: true, cell: ({ body }) => t(questionKindText[body.kind]) },
    {
      key: 'lesson',
      head: t(text.lesson),
      cell: ({ lessonTitle }) => (lessonTitle ? t(lessonTitle) : <span className="faint">{t(text.noLesson)}</span>),
    },
    ...standingColumns(t),
    {
      key: 'go',
      head: '',
      right: true,
      cell: ({ body, before, version, state, due, mayReview, mayLook, withdrawnOn }) => (
        <span className={style.rowEnd}>
          {version !== null && due && (
            <LookThroughButton kind="question" code={body.code} title={body.stem} {...{ version, mayLook }}>
              <QuestionWords body={before ?? body} before={null} />
            </LookThroughButton>
          )}
          {version !== null && withdrawnOn === null && (
            <WithdrawButton kind="question" code={body.code} title={body.stem} version={version} />
          )}
          {state !== null ? (
            <LinkButton size="small" href={`${path}/${body.code}`}>
              {t(mayReview ? studioText.read : studioText.goOn)}
              <span className="sr"> {t(body.stem)}</span>
            </LinkButton>
          ) : (
            mayWrite && <StartItemButton kind="question" code={body.code} name={t(body.stem)} list={path} />
          )}
        </span>
      ),
    },
  ]
}

/** What waits for its author all at once: drafts to be read by somebody, and those that passed. */
const TogetherNote = ({ answer }: { readonly answer: StudioQuestionsAnswer }) => {
  const t = useText()
  const showToast = useToast()
  const { today } = useSession()
  const asking = useCommand(AskForItems)
  const publishing = useCommand(PublishItems)
  const [left, setLeft] = useState<readonly string[]>([])
  const { toAsk, toPublish, beyond } = answer
  const ask = async () => {
    const result = await asking.send({ kind: 'question', items: [...toAsk] })
    if (!result.ok) return
    setLeft(result.value.left.map(({ code }) => code))
    if (result.value.asked > 0) showToast({ text: t(text.askedDone, { n: result.value.asked }) })
  }
  const publish = async () => {
    const bestBefore = addDays(today, freshDays)
    const result = await publishing.send({ kind: 'question', items: [...toPublish], bestBefore })
    if (result.ok) showToast({ text: t(text.publishedDone, { n: result.value.published }) })
  }
  const refusal = asking.refusal ?? publishing.refusal
  const problem = asking.problem ?? publishing.problem
  if (toAsk.length === 0 && toPublish.length === 0 && left.length === 0) return null
  return (
    <div className={style.stack}>
      <div className={style.tools}>
        {toAsk.length > 0 && (
          <Button busy={asking.busy} onPress={ask}>
            {t(text.askAll, { n: toAsk.length })}
          </Button>
        )}
        {toPublish.length > 0 && (
          <Button busy={publishing.busy} onPress={publish}>
            {t(text.publishAll, { n: toPublish.length })}
          </Button>
        )}
      </div>
      {beyond.toAsk > 0 && <p className="t13 muted">{t(text.askRest, { n: beyond.toAsk })}</p>}
      {beyond.toPublish > 0 && <p className="t13 muted">{t(text.publishRest, { n: beyond.toPublish })}</p>}
      {left.length > 0 && (
        <Banner tone="ochre" role="alert">
          {t(text.leftBehind, { n: left.length, codes: left.slice(0, 8).join(' ') })}
        </Banner>
      )}
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(itemRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </div>
  )
}

interface NewQuestionProps {
  readonly answer: StudioQuestionsAnswer
  readonly onClose: () => void
}

const NewQuestion = ({ answer, onClose }: NewQuestionProps) => {
  const t = useText()
  const [lesson, setLesson] = useState('')
  return (
    <NewItemDialog
      kind="question"
      title={t(text.create)}
      list={path}
      fresh={lesson === '' ? null : { title: null, lesson, sort: null }}
      onClose={onClose}
    >
      <p className="muted">{t(text.createWhy)}</p>
      <Field label={t(text.lesson)}>
        <Select
          value={lesson}
          onChange={setLesson}
          choices={[
            { value: '', label: '' },
            ...answer.lessons.map(({ code, title }) => ({ value: code, label: t(title) })),
          ]}
        />
      </Field>
    </NewItemDialog>
  )
}
