import { useState } from 'react'
import { type NormAnswer, NormQuestion } from '#capabilities/norms/contract.ts'
import { boundText, changeText, normRefusals, stateText } from '#capabilities/norms/text.ts'
import { type Day, longDay, parseDay } from '#kernel/day.ts'
import { Link, useParams, useQuestion, useSearch, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportFoot } from '#ui/export-button.tsx'
import { Field } from '#ui/field.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { Words } from '#ui/words.tsx'
import { ExportNormUses } from '../../contract/exports.ts'
import { NormUses, type NormUsesAnswer, usesAtMost } from '../../contract/norms.ts'
import { citingKinds } from '../../rules/recheck.ts'
import { citingText, normsText, normText as text } from '../../text/norms.ts'
import { PackVersionsCard } from '../studio/pack-versions-card.tsx'
import style from './norms.module.css'
import { pathOf } from './path-of.ts'
import { RepealDialog } from './repeal-dialog.tsx'
import { stateTone } from './state-tone.ts'

/** One norm, as it stands or as it held on a day; what changed; what leans on it. */
export const NormPage = () => {
  const t = useText()
  const { norm = '' } = useParams()
  const search = useSearch()
  const on = parseDay(search.get('on') ?? '')
  const asked = useQuestion(NormQuestion, { norm, ...(on ? { on } : {}) })
  const back = () => search.set({ on: null })
  return (
    <Answered
      of={asked}
      refused={(refusal) => (
        <Empty title={t(normRefusals[refusal])} actions={on && <Button onPress={back}>{t(text.today)}</Button>} />
      )}
    >
      {(answer) => <Whole answer={answer} on={on ?? null} onDay={(day) => search.set({ on: day })} />}
    </Answered>
  )
}

interface WholeProps {
  readonly answer: NormAnswer
  readonly on: Day | null
  readonly onDay: (day: string | null) => void
}

const Whole = ({ answer, on, onDay }: WholeProps) => {
  const t = useText()
  const { roles } = useSession()
  const [isRepealing, setRepealing] = useState(false)
  const uses = useQuestion(NormUses, { norm: answer.code })
  const { code, title, state, repealedOn, articles } = answer
  const writes = roles.includes('author') && repealedOn === null
  return (
    <>
      <PageHead
        title={t(title)}
        mark={<Tag tone={stateTone[state]}>{t(stateText[state])}</Tag>}
        lead={t(text.ourWords)}
        actions={
          writes && (
            <>
              <Button tone="quiet" onPress={() => setRepealing(true)}>
                {t(text.repeal)}
              </Button>
              <LinkButton href={`/learn/norms/${code}/change`} tone="primary">
                {t(text.change)}
              </LinkButton>
            </>
          )
        }
      />
      {(roles.includes('author') || roles.includes('officer')) && <PackVersionsCard kind="norm" of={code} />}
      <div className={style.columns}>
        <Card title={t(text.articles)} aside={<AsOf on={on} onDay={onDay} />}>
          {on && (
            <Banner
              tone="azur"
              action={
                <Button size="small" onPress={() => onDay(null)}>
                  {t(text.today)}
                </Button>
              }
            >
              {t(text.asOf)} {t(longDay(on))}
            </Banner>
          )}
          <ul className={style.articles}>
            {articles.map(({ anchor, paraphrase }) => (
              <li key={anchor} id={anchor}>
                <p>{t(paraphrase)}</p>
                <span className={style.anchor}>#{anchor}</span>
              </li>
            ))}
          </ul>
        </Card>
        <div className={style.side}>
          <Facts answer={answer} />
          <Changes answer={answer} />
          <Answered of={uses}>{({ uses: found }) => <Uses norm={code} uses={found} />}</Answered>
        </div>
      </div>
      {isRepealing && (
        <RepealDialog norm={answer} uses={uses.data?.uses.length ?? 0} onClose={() => setRepealing(false)} />
      )}
    </>
  )
}

const AsOf = ({ on, onDay }: Pick<WholeProps, 'on' | 'onDay'>) => {
  const t = useText()
  return (
    <Field label={t(text.asOf)}>
      <TextInput type="date" small value={on ?? ''} onChange={(value) => onDay(parseDay(value) ?? null)} />
    </Field>
  )
}

const Facts = ({ answer }: { readonly answer: NormAnswer }) => {
  const t = useText()
  const { issuer, documentNo, issuedOn, effectiveOn, repealedOn, replacedBy, binds, version } = answer
  const { source, checker, checked } = answer
  return (
    <Card title={t(text.facts)}>
      <dl className={style.facts}>
        <dt>{t(normsText.issuer)}</dt>
        <dd>{t(issuer)}</dd>
        {documentNo !== null && (
          <>
            <dt>{t(normsText.number)}</dt>
            <dd>
              <Words>{documentNo}</Words>
            </dd>
          </>
        )}
        {issuedOn !== null && (
          <>
            <dt>{t(text.issued)}</dt>
            <dd>{t(longDay(issuedOn))}</dd>
          </>
        )}
        <dt>{t(normsText.from)}</dt>
        <dd>{effectiveOn === null ? t(normsText.unknownDay) : t(longDay(effectiveOn))}</dd>
        {repealedOn !== null && (
          <>
            <dt>{t(stateText.repealed)}</dt>
            <dd>{t(longDay(repealedOn))}</dd>
          </>
        )}
        {replacedBy !== null && (
          <>
            <dt>{t(text.replacedBy)}</dt>
            <dd>
              <Link href={`/learn/norms/${replacedBy.code}`}>{t(replacedBy.title)}</Link>
            </dd>
          </>
        )}
        <dt>{t(normsText.binds)}</dt>
        <dd>{binds.map((one) => t(boundText[one])).join(' · ')}</dd>
        <dt>{t(text.version)}</dt>
        <dd>{version}</dd>
        <dt>{t(text.source)}</dt>
        <dd>
          <Words>{source.title}</Words> · <Words>{source.issuer}</Words>
          <div className="t13 muted">
            {checked !== null
              ? t(text.checkedOn, { day: t(longDay(checked.on)), source: checked.source })
              : checker === null
                ? t(text.unchecked)
                : t(text.checked, { who: checker })}
          </div>
        </dd>
      </dl>
    </Card>
  )
}

const Changes = ({ answer: { history } }: { readonly answer: NormAnswer }) => {
  const t = useText()
  return (
    <Card title={t(text.history)}>
      <ul className={style.changes}>
        {[...history].reverse().map(({ version, kind, effectiveOn, note, recordedAt }) => (
          <li key={`${version} ${kind}`}>
            <b>{t(changeText[kind])}</b>{' '}
            <span className="muted">{effectiveOn && t(text.fromDay, { day: t(longDay(effectiveOn)) })}</span>
            <div className="t13 muted">
              {note ? t(note) : recordedAt !== null ? t(kind === 'repealed' ? text.endByPack : text.byPack) : null}{' '}
              {version}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const Uses = ({ norm, uses }: { readonly norm: string; readonly uses: NormUsesAnswer['uses'] }) => {
  const t = useText()
  return (
    <Card title={t(text.uses)} aside={t(text.usesCount, { n: uses.length })}>
      {uses.length === 0 && <p className="muted">{t(text.noUses)}</p>}
      {citingKinds.map((kind) => {
        const own = uses.filter((one) => one.kind === kind)
        if (own.length === 0) return null
        return (
          <details key={kind} className={style.kind}>
            <summary>
              {t(citingText[kind])} {own.length}
            </summary>
            <ul className={style.uses}>
              {own.map((one) => {
                const path = pathOf(one)
                return (
                  <li key={one.code}>
                    {path ? <Link href={path}>{t(one.title)}</Link> : t(one.title)}
                    {one.post && kind !== 'card' && <span className="t13 muted"> {t(one.post.name)}</span>}
                  </li>
                )
              })}
            </ul>
          </details>
        )
      })}
      <ListEnd shown={uses.length} most={usesAtMost} />
      {uses.length > 0 && <ExportFoot verb={ExportNormUses} of={{ norm }} label={text.exportUses} />}
    </Card>
  )
}
