import type { ReactNode } from 'react'
import { useParams, useQuestion, useSearch, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PaperPages } from '#ui/paper-pages.tsx'
import { type LessonAnswer, LessonQuestion, LessonSheets, sheetsAtOnce } from '../contract.ts'
import { pageText } from '../text/pages.ts'
import { sheetText } from '../text/sheets.ts'
import { lessonRefusals } from '../text.ts'
import style from './lesson-sheet.module.css'
import { LessonSheet } from './lesson-sheet.tsx'

/** R69: one lesson on paper. */
export const LessonSheetPage = () => {
  const t = useText()
  const { lesson = '' } = useParams()
  const asked = useQuestion(LessonQuestion, { lesson })
  return (
    <Answered
      of={asked}
      refused={(refusal) => (
        <Empty
          title={<h1 tabIndex={-1}>{t(lessonRefusals[refusal])}</h1>}
          actions={<LinkButton href="/learn/lessons">{t(sheetText.toLessons)}</LinkButton>}
        />
      )}
    >
      {(answer) => <Sheets sheets={[answer]} lead={sheetText.lead} back={`/learn/lessons/${answer.lesson.code}`} />}
    </Answered>
  )
}

/** R69: every lesson on paper, printed in one go, or page by page where they are very many. */
export const LessonSheetsPage = () => {
  const t = useText()
  const page = Number(useSearch().get('page')) || 0
  const asked = useQuestion(LessonSheets, page > 0 ? { page } : {})
  return (
    <Answered of={asked}>
      {({ sheets }) => (
        <Sheets sheets={sheets} lead={sheetText.allLead} back="/learn/lessons">
          <PaperPages path="/learn/lessons/print" page={page} shown={sheets.length} most={sheetsAtOnce} />
          {page === 0 && sheets.length === 0 && <Empty title={t(sheetText.none)} />}
        </Sheets>
      )}
    </Answered>
  )
}

interface SheetsProps {
  readonly sheets: readonly LessonAnswer[]
  readonly lead: (typeof sheetText)['lead']
  readonly back: string
  readonly children?: ReactNode
}

const Sheets = ({ sheets, lead, back, children }: SheetsProps) => {
  const t = useText()
  return (
    <>
      <div className={style.onScreen}>
        <PageHead
          title={t(pageText.sheets)}
          lead={t(lead)}
          actions={
            <>
              <LinkButton href={back}>{t(sheetText.back)}</LinkButton>
              {sheets.length > 0 && (
                <Button tone="primary" icon="print" onPress={() => print()}>
                  {t(sheetText.print, { n: sheets.length })}
                </Button>
              )}
            </>
          }
        />
        {children}
      </div>
      <div className={style.sheets}>
        {sheets.map((answer) => (
          <LessonSheet key={answer.lesson.code} answer={answer} />
        ))}
      </div>
    </>
  )
}
