import { useState } from 'react'
import { useCommand, useParams, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { type CaseDraftAnswer, CaseDraftQuestion, SaveCase } from '../../contract/items.ts'
import { caseMinutes } from '../../rules/case.ts'
import { type CaseBody, caseTexts } from '../../rules/case-draft.ts'
import { closenessDifferences, contentDifferences } from '../../rules/differences.ts'
import { behind, type Closeness } from '../../rules/draft.ts'
import { caseHints } from '../../rules/lints-items.ts'
import { caseEditor as text } from '../../text/items.ts'
import { pageText } from '../../text/pages.ts'
import { CaseBasics, CaseEnding, CasePoints, CaseSource } from './case-fields.tsx'
import { CasePreview } from './case-preview.tsx'
import { ClosenessCard } from './closeness-card.tsx'
import { HintsCard } from './hints-card.tsx'
import { ItemWriting } from './item-writing.tsx'
import { localWords } from './local-words.ts'
import { useDrafting } from './use-drafting.ts'
import { useKeptUntilLeft } from './use-kept-until-left.ts'

const list = '/learn/studio/cases'

/** One warning case being written: its moments of decision, on a phone beside, and what others say of it below. */
export const CaseDraftPage = () => {
  const t = useText()
  const { case: code = '' } = useParams()
  const { shown, ...onward } = useKeptUntilLeft(CaseDraftQuestion, { case: code })
  return (
    <Answered
      of={shown}
      refused={() => <Empty title={t(text.none)} actions={<LinkButton href={list}>{t(text.back)}</LinkButton>} />}
    >
      {(answer) => <Writing key={answer.body.code} answer={answer} {...onward} />}
    </Answered>
  )
}

interface WritingProps {
  readonly answer: CaseDraftAnswer
  readonly onLeaving: (isLeaving: boolean) => void
  readonly onOvertaken: () => void
}

const Writing = ({ answer, onLeaving, onOvertaken }: WritingProps) => {
  const t = useText()
  const mayWrite = useSession().roles.includes('author')
  const drafting = useCaseDraft(answer, mayWrite)
  const { body, closeness } = drafting.content
  const { code } = body
  const [at, setAt] = useState(0)
  const hints = caseHints({ ...body, version: '0.0.0' }, localWords(answer))
  const sights = {
    hints,
    behind: answer.before === null ? [] : behind(caseTexts(body), caseTexts(answer.before)),
    both: true,
  }
  const shared = { body, sights, onChange: (next: CaseBody) => drafting.change({ body: next }) }
  const item = { ...answer, kind: 'case', code, list } as const
  return (
    <ItemWriting
      {...{ item, drafting, onLeaving, onOvertaken }}
      among={pageText.casesStudio}
      crumb={t(body.title) || code}
      title={t(body.title) || code}
      lead={t(text.meta, { minutes: caseMinutes(body.decisionPoints.length) })}
      differences={[
        ...contentDifferences('case', body, answer.body),
        ...closenessDifferences(closeness, answer.closeness),
      ]}
      names={answer}
      fields={
        <>
          <CaseBasics {...shared} answer={answer} />
          <CasePoints {...shared} at={Math.min(at, body.decisionPoints.length - 1)} onAt={setAt} />
          <CaseEnding {...shared} answer={answer} />
          <CaseSource {...shared} />
        </>
      }
      preview={<CasePreview body={body} at={at} onAt={setAt} />}
      hints={
        <>
          <HintsCard hints={hints} />
          <ClosenessCard both value={closeness} onChange={(next) => drafting.change({ closeness: next })} />
        </>
      }
      why={text.secondWhy}
      published={(version) => t(text.published, { title: t(body.title), version })}
    />
  )
}

interface Content {
  readonly body: CaseBody
  readonly closeness: Closeness
}

const useCaseDraft = ({ body, closeness, revision }: CaseDraftAnswer, mayWrite: boolean) => {
  const { send, ...said } = useCommand(SaveCase)
  return useDrafting<Content, NonNullable<(typeof said)['refusal']>>(
    { content: { body, closeness }, revision },
    mayWrite,
    {
      ...said,
      keep: async (content, over) => {
        const ruleBroken = content.body.ruleBroken.filter((one) => one !== '')
        const kept = { ...content.body, ruleBroken }
        const result = await send({ case: body.code, revision: over, body: kept, closeness: content.closeness })
        return result.ok ? result.value.revision : undefined
      },
    },
  )
}
