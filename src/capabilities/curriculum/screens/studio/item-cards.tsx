import { useState } from 'react'
import { addDays, longDay, parseDay } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { navigate, useCommand, useRecordedAt, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import {
  AskForItems,
  type CaseDraftAnswer,
  DropItems,
  type ItemKind,
  PublishItems,
  ReviewItems,
} from '../../contract/items.ts'
import { itemRefusals, leftText } from '../../text/items.ts'
import { editorText as text } from '../../text/studio.ts'
import { LookedNote } from './looked-note.tsx'
import { SecondWords } from './second-card.tsx'
import style from './studio.module.css'
import { WithdrawnNote } from './withdrawn-note.tsx'

/** What of a draft these parts need, the same for a question and a case. */
export interface ItemShown
  extends Pick<CaseDraftAnswer, 'state' | 'note' | 'reviewedRevision' | 'mayReview' | 'versions' | 'changedAt'> {
  readonly kind: ItemKind
  readonly code: string
  readonly revision: number
  /** The page of its list. */
  readonly list: string
}

interface LeavingProps {
  readonly item: ItemShown
  /** Said before the draft ends, and taken back where it does not. */
  readonly onLeaving: (isLeaving: boolean) => void
}

interface ActionsProps extends LeavingProps {
  readonly drafting: {
    readonly isSaved: boolean
    readonly busy: boolean
    readonly revision: number
    readonly save: () => Promise<boolean>
  }
}

/** How far it is kept; drop it, or ask a second person. */
export const ItemActions = ({ item, drafting, onLeaving }: ActionsProps) => {
  const t = useText()
  const recorded = useRecordedAt()
  const { today } = useSession()
  const asking = useCommand(AskForItems)
  const dropping = useCommand(DropItems)
  const [left, setLeft] = useState<Pair | null>(null)
  const { isSaved, busy, revision, save } = drafting
  const { kind, code, state, list } = item
  const ask = async () => {
    if (!isSaved && !(await save())) return
    const result = await asking.send({ kind, items: [{ code, revision }] })
    const why = result.ok ? result.value.left[0]?.why : undefined
    setLeft(why ? leftText[why] : null)
  }
  const drop = async () => {
    onLeaving(true)
    const result = await dropping.send({ kind, items: [{ code, revision }] })
    if (result.ok) navigate(list)
    else onLeaving(false)
  }
  const refusal = asking.refusal ?? dropping.refusal
  return (
    <>
      <span className="t13 muted" role="status">
        {t(isSaved ? text.saved : busy ? text.saving : text.notSaved, {
          revision,
          time: recorded(item.changedAt, today),
        })}
      </span>
      <Button tone="quiet" busy={dropping.busy} onPress={drop}>
        {t(text.drop)}
      </Button>
      {state !== 'asked' && state !== 'approved' && (
        <Button tone="primary" busy={asking.busy} disabled={!isSaved} onPress={ask}>
          {t(text.ask)}
        </Button>
      )}
      {(refusal || left) && (
        <Banner tone="ochre" role="alert">
          {refusal ? t(itemRefusals[refusal]) : left && t(left)}
        </Banner>
      )}
    </>
  )
}

/** CUR-15, CUR-27: the second person of a question or a case. */
export const ItemSecond = ({ item, why }: { readonly item: ItemShown; readonly why: Pair }) => {
  const { refusal, send, ...said } = useCommand(ReviewItems)
  const { kind, code, revision } = item
  return (
    <SecondWords
      item={item}
      why={why}
      busy={said.busy}
      problem={said.problem}
      refused={refusal && itemRefusals[refusal]}
      onSay={(verdict, note) => void send({ kind, items: [{ code, revision }], verdict, note })}
    />
  )
}

/** CUR-16, CUR-18: what is published and until when it is fresh. */
export const ItemVersions = ({
  item,
  said,
  onLeaving,
}: LeavingProps & { readonly said: (version: string) => string }) => {
  const t = useText()
  const { roles } = useSession()
  return (
    <Card title={t(text.versions)}>
      <div className={style.stack}>
        {roles.includes('author') && item.state === 'approved' && (
          <Publish item={item} said={said} onLeaving={onLeaving} />
        )}
        {item.versions.length === 0 && <p className="muted">{t(text.notYetPublished)}</p>}
        <ul className={style.versions}>
          {item.versions.map(({ version, current, publishedAt, bestBefore, ...told }) => (
            <li key={version}>
              <b>{version}</b> {current && t(text.inUse)}
              <span className="t13 muted">
                {' '}
                {publishedAt === null && t(text.fromPack)}{' '}
                {bestBefore && t(text.until, { day: t(longDay(bestBefore)) })}
              </span>{' '}
              <LookedNote on={told.lookedOn} why={told.lookedWhy} />{' '}
              <WithdrawnNote on={told.withdrawnOn} why={told.withdrawnWhy} />{' '}
              <WithdrawnNote approval on={told.approvalWithdrawnOn} why={told.approvalWithdrawnWhy} />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

/** Half a year, after which rules and work may have moved on. */
export const freshDays = 180

const Publish = ({ item, said, onLeaving }: LeavingProps & { readonly said: (version: string) => string }) => {
  const t = useText()
  const showToast = useToast()
  const { today } = useSession()
  const [until, setUntil] = useState<string>(addDays(today, freshDays))
  const { busy, refusal, problem, send } = useCommand(PublishItems)
  const { kind, code, revision, list } = item
  const publish = async () => {
    const bestBefore = parseDay(until)
    if (!bestBefore) return
    onLeaving(true)
    const result = await send({ kind, items: [{ code, revision }], bestBefore })
    if (!result.ok) return onLeaving(false)
    showToast({ text: said(result.value.versions[0] ?? '') })
    navigate(list)
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
          {t(itemRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} retry={publish} />}
    </>
  )
}
