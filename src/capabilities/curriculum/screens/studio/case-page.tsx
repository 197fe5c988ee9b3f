import { useState } from 'react'
import { useCommand, useParams, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Tag } from '#ui/tag.tsx'
import { type CaseDraftAnswer, CaseDraftQuestion, SaveCase } from '../../contract/items.ts'
import { caseMinutes } from '../../rules/case.ts'
import { type CaseBody, caseTexts } from '../../rules/case-draft.ts'
import { behind, type Closeness } from '../../rules/draft.ts'
import { caseHints } from '../../rules/lints-items.ts'
import { itemRefusals, caseEditor as text } from '../../text/items.ts'
import { pageText } from '../../text/pages.ts'
import { stateText } from '../../text/studio.ts'
import { CaseBasics, CaseEnding, CasePoints, CaseSource } from './case-fields.tsx'
import { CasePreview } from './case-preview.tsx'
import { ClosenessCard } from './closeness-card.tsx'
import { ConflictNote } from './conflict-note.tsx'
import { HintsCard } from './hints-card.tsx'
import { ItemActions, ItemSecond, ItemVersions } from './item-cards.tsx'
import { localWords } from './local-words.ts'
import style from './studio.module.css'
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
    <>
      <Breadcrumb crumbs={[{ label: t(pageText.casesStudio), href: list }, { label: t(body.title) || code }]} />
      <PageHead
        title={t(body.title) || code}
        mark={<Tag>{t(stateText[answer.state])}</Tag>}
        lead={t(text.meta, { minutes: caseMinutes(body.decisionPoints.length) })}
        actions={mayWrite && <ItemActions item={item} drafting={drafting} onLeaving={onLeaving} />}
      />
      <ConflictNote
        drafting={drafting}
        said={drafting.refusal && itemRefusals[drafting.refusal]}
        newest={answer.revision}
        keptAt={answer.changedAt}
        mine={caseTexts(body)}
        onOvertaken={onOvertaken}
        theirs={caseTexts(answer.body)}
      />
      <div className={style.columns}>
        <div className={style.stack}>
          <CaseBasics {...shared} answer={answer} />
          <CasePoints {...shared} at={Math.min(at, body.decisionPoints.length - 1)} onAt={setAt} />
          <CaseEnding {...shared} answer={answer} />
          <CaseSource {...shared} />
        </div>
        <CasePreview body={body} at={at} onAt={setAt} />
      </div>
      <div className={style.cards}>
        <HintsCard hints={hints} />
        <ClosenessCard both value={closeness} onChange={(next) => drafting.change({ closeness: next })} />
        <ItemSecond item={item} why={text.secondWhy} />
        <ItemVersions
          item={item}
          said={(version) => t(text.published, { title: t(body.title), version })}
          onLeaving={onLeaving}
        />
      </div>
    </>
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
