import { type ReactNode, useState } from 'react'
import {
  type ChangeKind,
  comparisonHeads,
  type ImportCounts,
  type ListedChange,
  type MadeStaying,
} from '#kernel/import.ts'
import { grouped, inLanguage, type Pair } from '#kernel/text.ts'
import type { AnswerOf } from '#kernel/verb.ts'
import { useDownload, useLanguage, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '../answered.tsx'
import { Banner } from '../banner.tsx'
import { Button } from '../button.tsx'
import { classNames } from '../class-names.ts'
import { PhoneFoot } from '../phone-foot.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { Segmented } from '../segmented.tsx'
import { type Column, Table } from '../table.tsx'
import { Finished, isFinished } from './finished.tsx'
import style from './import.module.css'
import type { Beside, DraftId } from './import-flow.tsx'
import { RememberedWordings } from './remembered-wordings.tsx'
import {
  asideText,
  backToMatch,
  betweenNames,
  changeHead,
  createdBelow,
  createdName,
  createsBackText,
  createsText,
  downloadComparisonText,
  emptyValue,
  fullLabel,
  mergedText,
  nextPage,
  nothingListed,
  nothingWritten,
  previousPage,
  quotedName,
  showLabel,
  toRepair,
  writeRefusals,
} from './text.ts'
import type { ImportVerbs, ImportWords } from './words.ts'
import { WriteFoot } from './write-foot.tsx'

export interface StepProps {
  readonly verbs: ImportVerbs
  readonly words: ImportWords
  readonly draft: DraftId
  readonly full: boolean
  /** Told what stays of what a writing made, when it is taken back; and that nothing does, when it is written again. */
  readonly onStays: (stays: readonly MadeStaying[]) => void
}

/** What the list adds of its own, by its place. */
export interface Adding {
  readonly added: (place: Parameters<Beside>[1]) => ReactNode
}

interface PreviewStepProps extends StepProps, Adding {
  readonly onFull: (full: boolean) => void
  readonly onBack: () => void
  readonly onRepair: () => void
}

/** Second step: everything that would change, counted and listed, before anything is written. */
export const PreviewStep = ({ added, onFull, onBack, onRepair, ...step }: PreviewStepProps) => {
  const { verbs, words, draft, full } = step
  const t = useText()
  const [chosen, setShow] = useState<ChangeKind | null>(null)
  const [page, setPage] = useState(0)
  const first = useQuestion(verbs.preview, { draft, full, show: 'changed', page: 0 })
  const show = chosen ?? (first.data && first.data.counts.changed === 0 ? 'created' : 'changed')
  const seen = useQuestion(verbs.preview, { draft, full, show, page })
  const choose = (kind: ChangeKind) => {
    setShow(kind)
    setPage(0)
  }
  const back = (
    <Button icon="left" onPress={onBack}>
      {t(backToMatch)}
    </Button>
  )
  return (
    <Answered
      of={seen}
      refused={(refusal) => (
        <Banner tone="ochre" role="alert">
          {t(writeRefusals[refusal])}
        </Banner>
      )}
    >
      {({ counts, changes, more, merged, aside, creates, remembered, manyLeave }) =>
        isFinished(counts) && aside === 0 ? (
          <Finished />
        ) : (
          <div className="stack">
            <div className="between">
              <h2>{t(words.compared)}</h2>
              <span className="t13 faint">{t(nothingWritten)}</span>
              {counts.created + counts.changed + counts.ended > 0 && <DownloadComparison {...{ verbs, draft, full }} />}
            </div>
            <Counts counts={counts} words={words} show={show} onShow={choose} onRepair={onRepair} />
            {added('preview')}
            <div className="between">
              <h3>{t(words.listed[show], { n: grouped(counts[show]) })}</h3>
              {words.kinds.length > 1 && (
                <Segmented
                  label={t(showLabel)}
                  choices={words.kinds.map((kind) => ({
                    value: kind,
                    label: `${t(words.tabs[kind])} ${grouped(counts[kind])}`,
                  }))}
                  value={show}
                  onChange={choose}
                />
              )}
            </div>
            {changes.length === 0 ? (
              <p className="muted t13">{t(nothingListed)}</p>
            ) : (
              <Changes {...{ changes, words, show }} />
            )}
            <div className="row">
              {page > 0 && (
                <Button size="small" tone="quiet" onPress={() => setPage(page - 1)}>
                  {t(previousPage)}
                </Button>
              )}
              {more && (
                <Button size="small" tone="quiet" onPress={() => setPage(page + 1)}>
                  {t(nextPage)}
                </Button>
              )}
            </div>
            {creates.length > 0 && <Creates {...{ creates, words, mayUndo: verbs.undo !== undefined }} />}
            {remembered.length > 0 && <RememberedWordings {...{ verbs, words, draft, remembered }} />}
            {merged + aside > 0 && (
              <p className="t13 faint">
                {merged > 0 && t(mergedText, { n: merged })} {aside > 0 && t(asideText, { n: aside })}
              </p>
            )}
            {words.full && (
              <Banner
                tone={full && counts.ended > 0 ? 'ochre' : 'azur'}
                action={
                  <Segmented
                    label={t(fullLabel)}
                    choices={[
                      { value: 'yes', label: t(words.full.yes) },
                      { value: 'no', label: t(words.full.no) },
                    ]}
                    value={full ? 'yes' : 'no'}
                    onChange={(value) => onFull(value === 'yes')}
                  />
                }
              >
                {t(full ? words.full.saysYes : words.full.saysNo, { n: grouped(counts.ended) })}
              </Banner>
            )}
            {counts.doubtful > 0 ? (
              <PhoneFoot>
                {back}
                <Button tone="primary" onPress={onRepair}>
                  {t(toRepair, { n: grouped(counts.doubtful) })}
                </Button>
              </PhoneFoot>
            ) : (
              <WriteFoot {...{ ...step, counts, manyLeave, back }} />
            )}
          </div>
        )
      }
    </Answered>
  )
}

interface CreatesProps {
  readonly creates: AnswerOf<ImportVerbs['preview']>['creates']
  readonly words: ImportWords
  readonly mayUndo: boolean
}

/** What was said to be new, by name, and what becomes of it when the writing is taken back. */
const Creates = ({ creates, words, mayUndo }: CreatesProps) => {
  const t = useText()
  const names = creates.map(({ field, name, of }) => {
    const kind = t(words.fields[field] ?? emptyValue)
    return of ? t(createdBelow, { name, of, field: kind }) : t(createdName, { name, field: kind })
  })
  return (
    <p className="t13">
      {t(createsText, { names: names.join(t(betweenNames)) })}{' '}
      {Object.entries(words.alone ?? {}).map(([field, said]) => {
        const alone = creates.filter((one) => one.field === field && one.of === null)
        const quoted = alone.map(({ name }) => t(quotedName, { name })).join(t(betweenNames))
        return alone.length > 0 && <span key={field}>{t(said, { names: quoted })} </span>
      })}
      {mayUndo && <span className="muted">{t(createsBackText)}</span>}
    </p>
  )
}

const DownloadComparison = ({ verbs, draft, full }: Pick<StepProps, 'verbs' | 'draft' | 'full'>) => {
  const t = useText()
  const language = useLanguage()
  const { busy, refusal, problem, download } = useDownload(verbs.download)
  return (
    <>
      <Button size="small" icon="download" busy={busy} onPress={() => void download({ draft, full, language })}>
        {t(downloadComparisonText)}
      </Button>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(writeRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </>
  )
}

interface CountsProps {
  readonly counts: ImportCounts
  readonly words: ImportWords
  readonly show: ChangeKind
  readonly onShow: (kind: ChangeKind) => void
  readonly onRepair: () => void
}

const Counts = ({ counts, words, show, onShow, onRepair }: CountsProps) => {
  const t = useText()
  const inside = (n: number, label: Pair) => (
    <>
      <span className="fig">{grouped(n)}</span>
      <span className={style.words}>{t(label)}</span>
    </>
  )
  return (
    <div className={style.cards}>
      {words.kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={kind === show}
          className={classNames(style.count, kind === show && style.chosen)}
          onClick={() => onShow(kind)}
        >
          {inside(counts[kind], words.counts[kind])}
        </button>
      ))}
      <div className={style.count}>{inside(counts.unchanged, words.counts.unchanged)}</div>
      {counts.doubtful > 0 ? (
        <button type="button" className={classNames(style.count, style.watch)} onClick={onRepair}>
          {inside(counts.doubtful, words.counts.doubtful)}
        </button>
      ) : (
        <div className={style.count}>{inside(0, words.counts.doubtful)}</div>
      )}
    </div>
  )
}

interface ChangesProps {
  readonly changes: readonly ListedChange[]
  readonly words: ImportWords
  readonly show: ChangeKind
}

const Changes = ({ changes, words, show }: ChangesProps) => {
  const t = useText()
  const language = useLanguage()
  const said = (value: Pair): string => t(words.values[value.zh] ?? value)
  const columns: readonly Column<ListedChange>[] = [
    {
      key: 'key',
      head: t(words.fields[words.keyField] ?? emptyValue),
      names: true,
      cell: ({ key, label }) => (
        <>
          <span className={typeof key === 'string' ? 'mono' : undefined}>{inLanguage(key, language)}</span>{' '}
          {inLanguage(label, language)}
        </>
      ),
    },
    ...(show === 'changed'
      ? [
          {
            key: 'field',
            head: t(comparisonHeads.field),
            cell: ({ field }: ListedChange) => (field ? t(words.fields[field] ?? emptyValue) : ''),
          },
        ]
      : []),
    {
      key: 'change',
      head: t(changeHead),
      cell: ({ before, after }) => (
        <span className={style.change}>
          {show !== 'created' && <span className={style.old}>{said(before) || t(emptyValue)}</span>}
          {show === 'changed' && <span aria-hidden="true">→</span>}
          {show !== 'ended' && <b>{said(after) || t(emptyValue)}</b>}
        </span>
      ),
    },
    ...(changes.some(({ from }) => from !== null)
      ? [{ key: 'from', head: t(comparisonHeads.from), tight: true, cell: ({ from }: ListedChange) => from ?? '' }]
      : []),
    {
      key: 'follows',
      head: t(comparisonHeads.follows),
      cell: ({ follows }) => <span className="muted">{words.follows[follows] ? t(words.follows[follows]) : ''}</span>,
    },
  ]
  return (
    <Table
      caption={t(words.compared)}
      columns={columns}
      rows={changes}
      rowKey={({ key, field, label }) => `${inLanguage(key, 'zh')}/${field}/${inLanguage(label, 'zh')}`}
    />
  )
}
