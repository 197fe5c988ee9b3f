import { useState } from 'react'
import { addDays, longDay, parseDay } from '#kernel/day.ts'
import { call, navigate, useCommand, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { type DraftAnswer, DraftRevision, PublishLesson } from '../../contract/studio.ts'
import type { DraftBody } from '../../rules/draft.ts'
import { studioRefusals, editorText as text } from '../../text/studio.ts'
import { LookedNote } from './looked-note.tsx'
import style from './studio.module.css'
import { WithdrawnNote } from './withdrawn-note.tsx'

interface VersionsCardProps {
  readonly answer: DraftAnswer
  readonly onLeaving: (isLeaving: boolean) => void
  readonly onRestore: (body: DraftBody) => void
}

/** Half a year, after which rules and work may have moved on. */
const freshDays = 180

/** CUR-16, CUR-18: what is published, until when it is fresh, and the revisions of this draft. */
export const VersionsCard = ({ answer, onLeaving, onRestore }: VersionsCardProps) => {
  const t = useText()
  const { roles } = useSession()
  const { code, versions, revisions, state } = answer
  const restore = async (revision: number) => {
    const found = await call(DraftRevision, { lesson: code, revision }, {})
    if (found.ok) onRestore(found.value.body)
  }
  return (
    <Card title={t(text.versions)}>
      <div className={style.stack}>
        {roles.includes('author') && state === 'approved' && <Publish answer={answer} onLeaving={onLeaving} />}
        <ul className={style.versions}>
          {versions.map(({ version, current, publishedAt, bestBefore, ...told }) => (
            <li key={version}>
              <b>{version}</b> {current && t(text.inUse)}
              <span className="t13 muted">
                {' '}
                {publishedAt === null && t(text.fromPack)}{' '}
                {bestBefore && t(text.until, { day: t(longDay(bestBefore)) })}
              </span>{' '}
              <LookedNote on={told.lookedOn} why={told.lookedWhy} />{' '}
              <WithdrawnNote on={told.withdrawnOn} why={told.withdrawnWhy} />
            </li>
          ))}
        </ul>
        {revisions.length > 1 && roles.includes('author') && (
          <details>
            <summary>{t(text.revisions)}</summary>
            <ul className={style.versions}>
              {revisions.slice(1, 12).map(({ revision, keptAt }) => (
                <li key={revision} className="between">
                  <span>
                    {t(text.revision, { revision })} <span className="t13 muted">{keptAt.slice(0, 10)}</span>
                  </span>
                  <Button size="small" tone="quiet" onPress={() => void restore(revision)}>
                    {t(text.restore)}
                    <span className="sr"> {t(text.revision, { revision })}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Card>
  )
}

const Publish = ({ answer, onLeaving }: Omit<VersionsCardProps, 'onRestore'>) => {
  const t = useText()
  const showToast = useToast()
  const { today } = useSession()
  const [until, setUntil] = useState<string>(addDays(today, freshDays))
  const { busy, refusal, problem, send } = useCommand(PublishLesson)
  const publish = async () => {
    const bestBefore = parseDay(until)
    if (!bestBefore) return
    onLeaving(true)
    const result = await send({ lesson: answer.code, bestBefore })
    if (!result.ok) return onLeaving(false)
    showToast({ text: t(text.published, { title: t(answer.body.title), version: result.value.version }) })
    navigate('/learn/studio')
  }
  return (
    <>
      <Field label={t(text.bestBefore)}>
        <TextInput type="date" value={until} onChange={setUntil} />
      </Field>
      <Button tone="primary" busy={busy} disabled={parseDay(until) === undefined} onPress={publish}>
        {t(text.publish)}
      </Button>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(studioRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} retry={publish} />}
    </>
  )
}
