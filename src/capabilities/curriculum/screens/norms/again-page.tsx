import { useState } from 'react'
import { changeText } from '#capabilities/norms/text.ts'
import { longDay } from '#kernel/day.ts'
import type { InputOf } from '#kernel/verb.ts'
import { Link, useCommand, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Check } from '#ui/check.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Tag } from '#ui/tag.tsx'
import { useToast } from '#ui/toast.tsx'
import { ExportRechecks } from '../../contract/exports.ts'
import { changesAtMost, Rechecks, type RechecksAnswer, SettleRecheck } from '../../contract/norms.ts'
import { citingKinds } from '../../rules/recheck.ts'
import { citingText, normText, settleRefusals, againText as text } from '../../text/norms.ts'
import { pageText } from '../../text/pages.ts'
import style from './norms.module.css'
import { pathOf } from './path-of.ts'

type Change = RechecksAnswer['changes'][number]
type Item = Change['open'][number]

/** CUR-11: what leans on a changed norm, to be looked at by a person, one change after the other. */
export const AgainPage = () => {
  const t = useText()
  const asked = useQuestion(Rechecks, {})
  return (
    <Answered of={asked}>
      {({ changes }) => (
        <>
          <PageHead
            title={t(pageText.again)}
            lead={t(text.lead, { n: changes.reduce((sum, { items, settled }) => sum + items - settled, 0) })}
            actions={<ExportButton verb={ExportRechecks} of={{}} />}
          />
          <div className={style.page}>
            {changes.length === 0 && <Empty title={t(text.none)}>{t(text.noneWhy)}</Empty>}
            {changes.map((change) => (
              <ChangeCard key={change.change} change={change} />
            ))}
            <ListEnd shown={changes.length} most={changesAtMost} />
          </div>
        </>
      )}
    </Answered>
  )
}

type Settling = InputOf<typeof SettleRecheck>

const ChangeCard = ({ change }: { readonly change: Change }) => {
  const t = useText()
  const showToast = useToast()
  const { busy, refusal, problem, send } = useCommand(SettleRecheck)
  const [chosen, setChosen] = useState<ReadonlySet<Item['id']>>(new Set())
  const { norm, title, kind, effectiveOn, note, replacedBy, items, settled, notShown, open } = change
  const settle = async (input: Settling) => {
    const result = await send(input)
    if (!result.ok) return
    setChosen(new Set())
    showToast({ text: t(text.settled, { n: result.value.settled }) })
  }
  const toggle = (item: Item['id'], on: boolean) =>
    setChosen(on ? new Set([...chosen, item]) : new Set([...chosen].filter((one) => one !== item)))
  return (
    <Card
      title={
        <>
          <Link href={`/learn/norms/${norm}`}>{t(title)}</Link> {t(changeText[kind])}
        </>
      }
      aside={t(text.progress, { done: settled, all: items })}
    >
      <p>
        {effectiveOn && `${t(normText.fromDay, { day: t(longDay(effectiveOn)) })} · `}
        {note ? t(note) : t(kind === 'repealed' ? normText.endByPack : normText.byPack)}
        {replacedBy && (
          <>
            {' · '}
            {t(normText.replacedBy)} <Link href={`/learn/norms/${replacedBy.code}`}>{t(replacedBy.title)}</Link>
          </>
        )}
      </p>
      {open.length === 0 && notShown === 0 && <p className="muted">{t(text.done)}</p>}
      {notShown > 0 && <p className="muted">{t(text.notShown, { n: notShown })}</p>}
      {citingKinds.map((one) => (
        <Items key={one} kind={one} items={open.filter((item) => item.kind === one)} chosen={chosen} onChoose={toggle}>
          {(item) => (
            <span className="row">
              <Button
                size="small"
                disabled={busy}
                onPress={() => void settle({ items: [item.id], verdict: 'still-right' })}
              >
                {t(text.stillRight)}
                <span className="sr"> {t(item.title)}</span>
              </Button>
              {(item.newer !== null || item.version === null) && (
                <Button
                  size="small"
                  disabled={busy}
                  onPress={() => void settle({ items: [item.id], verdict: 'changed' })}
                >
                  {t(text.changed)}
                  <span className="sr"> {t(item.title)}</span>
                </Button>
              )}
            </span>
          )}
        </Items>
      ))}
      {refusal && (
        <Banner tone="seal" role="alert">
          {t(settleRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
      {chosen.size > 0 && (
        <div className={style.foot}>
          <Button
            tone="primary"
            busy={busy}
            onPress={() => void settle({ items: [...chosen], verdict: 'still-right' })}
          >
            {t(text.stillRightMany, { n: chosen.size })}
          </Button>
        </div>
      )}
    </Card>
  )
}

interface ItemsProps {
  readonly kind: Item['kind']
  readonly items: readonly Item[]
  readonly chosen: ReadonlySet<Item['id']>
  readonly onChoose: (item: Item['id'], on: boolean) => void
  /** The deeds of one item. */
  readonly children: (item: Item) => React.ReactNode
}

const Items = ({ kind, items, chosen, onChoose, children }: ItemsProps) => {
  const t = useText()
  if (items.length === 0) return null
  return (
    <section className={style.kind}>
      <h3>
        {t(citingText[kind])} {items.length}
      </h3>
      <ul className={style.uses}>
        {items.map((item) => (
          <li key={item.id} className={style.item}>
            <Check checked={chosen.has(item.id)} onChange={(on) => onChoose(item.id, on)} note={<Meta item={item} />}>
              <Named item={item} />
            </Check>
            {children(item)}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Named = ({ item }: { readonly item: Item }) => {
  const t = useText()
  const path = pathOf(item)
  return path ? <Link href={path}>{t(item.title)}</Link> : t(item.title)
}

const Meta = ({ item: { kind, post, reference, via, version, newer } }: { readonly item: Item }) => {
  const t = useText()
  const anchor = reference.split('#')[1]
  return (
    <>
      {post && kind !== 'card' && `${t(post.name)} · `}
      {anchor === undefined ? t(text.whole) : t(text.cites, { anchor: `#${anchor}` })}
      {via && ` · ${t(normText.via, { title: t(via) })}`}
      {version !== null && ` · ${t(text.at, { version })}`}
      {newer !== null && (
        <>
          {' '}
          <Tag tone="azur">{t(text.newer, { version: newer })}</Tag>
        </>
      )}
    </>
  )
}
