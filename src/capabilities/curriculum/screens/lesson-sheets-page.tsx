import { useParams, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { type LessonAnswer, LessonQuestion, LessonSheets } from '../contract.ts'
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

/** R69: every lesson on paper, printed in one go. */
export const LessonSheetsPage = () => {
  const asked = useQuestion(LessonSheets, {})
  return (
    <Answered of={asked}>
      {({ sheets }) => <Sheets sheets={sheets} lead={sheetText.allLead} back="/learn/lessons" />}
    </Answered>
  )
}

interface SheetsProps {
  readonly sheets: readonly LessonAnswer[]
  readonly lead: (typeof sheetText)['lead']
  readonly back: string
}

const Sheets = ({ sheets, lead, back }: SheetsProps) => {
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
      </div>
      {sheets.length === 0 && <Empty title={t(sheetText.none)} />}
      <div className={style.sheets}>
        {sheets.map((answer) => (
          <LessonSheet key={answer.lesson.code} answer={answer} />
        ))}
      </div>
    </>
  )
}
