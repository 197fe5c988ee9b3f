import { useState } from 'react'
import type { ListedDoubt } from '#kernel/import.ts'
import type { Pair } from '#kernel/text.ts'
import type { InputOf } from '#kernel/verb.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Banner } from '../banner.tsx'
import { Button, IconButton } from '../button.tsx'
import { classNames } from '../class-names.ts'
import { ProblemNote } from '../problem-note.tsx'
import { type Column, Table } from '../table.tsx'
import { Tag } from '../tag.tsx'
import style from './import.module.css'
import type { DraftId } from './import-flow.tsx'
import {
  acceptText,
  asideAct,
  becomesHead,
  bothText,
  createValue,
  doubtReasons,
  doubtsCaption,
  emptyValue,
  fieldHead,
  inHandText,
  keepThis,
  lineHead,
  mendedText,
  nearReason,
  newText,
  otherValue,
  pendingValue,
  repairRefusals,
  sameRows,
  saysHead,
  twiceValue,
  valueLabel,
  whyHead,
} from './text.ts'
import { ValueInput } from './value-input.tsx'
import type { ImportVerbs, ImportWords } from './words.ts'

interface DoubtTableProps {
  readonly verbs: ImportVerbs
  readonly words: ImportWords
  readonly draft: DraftId
  readonly doubts: readonly ListedDoubt[]
  readonly choices: Readonly<Record<string, readonly string[]>>
}

type Act = Pick<InputOf<ImportVerbs['repair']>, 'act' | 'value'>

/** One line a doubt: what the file says, what is suggested, why it waits, and the press that settles it. */
export const DoubtTable = ({ verbs, words, draft, doubts, choices }: DoubtTableProps) => {
  const t = useText()
  const { send, busy, refusal, problem } = useCommand(verbs.repair)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const act = (doubt: ListedDoubt, what: Act) => void send({ draft, line: doubt.line, field: doubt.field, ...what })
  const fieldName = ({ field }: ListedDoubt): string => t(words.fields[field] ?? fieldHead)
  const isTyping = (doubt: ListedDoubt): boolean =>
    typed[keyOf(doubt)] !== undefined || (doubt.remedy === null && doubt.other === null)
  const columns: readonly Column<ListedDoubt>[] = [
    {
      key: 'line',
      head: t(lineHead),
      cell: ({ line, rows }) => (
        <span className="faint">
          {line} {rows > 1 && t(sameRows, { n: rows })}{' '}
        </span>
      ),
    },
    { key: 'field', head: t(fieldHead), tight: true, cell: fieldName },
    { key: 'says', head: t(saysHead), cell: ({ text }) => <span className={style.says}>{text || t(emptyValue)}</span> },
    {
      key: 'becomes',
      head: t(becomesHead),
      cell: (doubt) =>
        isTyping(doubt) ? (
          <ValueInput
            label={t(valueLabel, { line: doubt.line, field: fieldName(doubt) })}
            value={typed[keyOf(doubt)] ?? ''}
            choices={choices[doubt.field] ?? []}
            isWrong={doubt.remedy === null && (typed[keyOf(doubt)] ?? '') === ''}
            onChange={(value) => setTyped({ ...typed, [keyOf(doubt)]: value })}
          />
        ) : (
          <Suggested doubt={doubt} pending={words.pending ?? pendingValue} />
        ),
    },
    {
      key: 'why',
      head: t(whyHead),
      cell: (doubt) => (
        <span className={classNames('muted', style.why)}>
          {t(reasonOf(doubt, words))} {doubt.inHand && <Tag tone="azur">{t(inHandText, { n: doubt.inHand })}</Tag>}
        </span>
      ),
    },
    {
      key: 'acts',
      head: '',
      cell: (doubt) => (
        <Acts
          doubt={doubt}
          busy={busy}
          typed={isTyping(doubt) ? (typed[keyOf(doubt)] ?? '') : undefined}
          onType={() =>
            setTyped({ ...typed, [keyOf(doubt)]: doubt.remedy === 'value' ? (doubt.suggestion ?? '') : '' })
          }
          onAct={(what) => act(doubt, what)}
        />
      ),
    },
  ]
  return (
    <>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(repairRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
      <Table caption={t(doubtsCaption, { n: doubts.length })} columns={columns} rows={doubts} rowKey={keyOf} />
    </>
  )
}

const keyOf = ({ line, field, kind }: ListedDoubt): string => `${line}/${field}/${kind}`

const reasonOf = ({ field, kind, mayBeNew }: ListedDoubt, { doubts }: ImportWords) =>
  (mayBeNew ? nearReason : undefined) ??
  doubts[`${field}.${kind}`] ??
  doubts[kind] ??
  doubtReasons[kind] ?? { zh: '', en: '' }

interface SuggestedProps {
  readonly doubt: ListedDoubt
  readonly pending: Pair
}

const Suggested = ({ doubt: { remedy, suggestion, text, other }, pending }: SuggestedProps) => {
  const t = useText()
  if (other !== null) return <b>{t(twiceValue, { other })}</b>
  if (remedy === 'pending') return <b>{t(pending)}</b>
  if (remedy === 'create') return <b>{t(createValue, { text: suggestion ?? text })}</b>
  return <b>{suggestion}</b>
}

interface ActsProps {
  readonly doubt: ListedDoubt
  readonly busy: boolean
  /** What was typed in place of the suggestion; `undefined` while the suggestion stands. */
  readonly typed: string | undefined
  readonly onType: () => void
  readonly onAct: (act: Act) => void
}

const Acts = ({ doubt, busy, typed, onType, onAct }: ActsProps) => {
  const t = useText()
  return (
    <span className={style.acts}>
      {typed !== undefined ? (
        <Button
          size="small"
          busy={busy}
          disabled={typed.trim() === ''}
          onPress={() => onAct({ act: 'value', value: typed })}
        >
          {t(mendedText)}
        </Button>
      ) : (
        <>
          <Button
            size="small"
            busy={busy}
            onPress={() => onAct({ act: doubt.other === null ? 'accept' : 'keep-this', value: '' })}
          >
            {t(doubt.other === null ? acceptText : keepThis)}
          </Button>
          <IconButton icon="edit" label={t(otherValue)} size={16} onPress={onType} />
        </>
      )}
      {doubt.mayBeNew && (
        <Button size="small" busy={busy} onPress={() => onAct({ act: 'new', value: '' })}>
          {t(newText)}
        </Button>
      )}
      {doubt.both && (
        <Button size="small" busy={busy} onPress={() => onAct({ act: 'both', value: '' })}>
          {t(bothText)}
        </Button>
      )}
      <Button size="small" tone="quiet" busy={busy} onPress={() => onAct({ act: 'aside', value: '' })}>
        {t(asideAct)}
      </Button>
    </span>
  )
}
