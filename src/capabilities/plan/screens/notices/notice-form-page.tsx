import { useState } from 'react'
import type { Citable } from '#capabilities/curriculum/contract/citable.ts'
import {
  CitableNorms,
  type NoticeAnswer,
  NoticeQuestion,
  WriteNotice,
} from '#capabilities/curriculum/contract/notices.ts'
import { noticeRefusals, noticeText, noticeFormText as text } from '#capabilities/curriculum/text/notices.ts'
import { addDays, type Day, parseDay } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import {
  navigate,
  refreshAll,
  type Text,
  useCommand,
  useLanguage,
  useParams,
  useQuestion,
  useSearch,
  useSession,
  useText,
} from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Check } from '#ui/check.tsx'
import { Empty } from '#ui/empty.tsx'
import { Field } from '#ui/field.tsx'
import { Overtaken } from '#ui/overtaken.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import type { VersionLine } from '#ui/versions.tsx'
import { Words } from '#ui/words.tsx'
import { noticesText } from '../../text/notices.ts'
import { NormsField, nameOfNorm } from './norms-field.tsx'
import style from './notices.module.css'

interface Draft {
  readonly title: Pair
  readonly source: string
  readonly documentNo: string
  readonly receivedOn: string
  readonly expiresOn: string
  readonly digest: Pair
  readonly changes: Pair
  readonly ask: Pair
  readonly options: readonly { readonly text: Pair; readonly correct: boolean }[]
  readonly explanation: Pair
  readonly norms: readonly string[]
}

const empty: Pair = { zh: '', en: '' }

/** Half a year is long for a piece of news. */
const goodForDays = 60

const blank = (today: Day): Draft => ({
  ...{ title: empty, source: '', documentNo: '', receivedOn: today, expiresOn: addDays(today, goodForDays) },
  ...{ digest: empty, changes: empty, ask: empty, explanation: empty, norms: [] },
  options: [
    { text: empty, correct: true },
    { text: empty, correct: false },
  ],
})

/** A notice of its own, or one in the place of a withdrawn one, beginning from its words. */
export const NewNoticePage = () => {
  const { today } = useSession()
  const replaces = useSearch().get('replaces')
  return replaces === null ? <NoticeForm kept={null} start={blank(today)} /> : <Correction of={replaces} />
}

const Correction = ({ of }: { readonly of: string }) => {
  const t = useText()
  const asked = useQuestion(NoticeQuestion, { notice: of })
  return (
    <Answered of={asked} refused={(refusal) => <Empty title={t(noticeRefusals[refusal])} />}>
      {(found) => <NoticeForm kept={null} corrects={found} start={draftOf(found.notice)} />}
    </Answered>
  )
}

export const ReviseNoticePage = () => {
  const t = useText()
  const { notice = '' } = useParams()
  const asked = useQuestion(NoticeQuestion, { notice })
  return (
    <Answered of={asked} refused={(refusal) => <Empty title={t(noticeRefusals[refusal])} />}>
      {(found) => <NoticeForm kept={found} start={draftOf(found.notice)} />}
    </Answered>
  )
}

const draftOf = (notice: NoticeAnswer['notice']): Draft => ({ ...notice, documentNo: notice.documentNo ?? '' })

interface FormProps {
  /** What is kept now, where a notice is revised. */
  readonly kept: NoticeAnswer | null
  /** CUR-55: the withdrawn notice in whose place a new one comes. */
  readonly corrects?: NoticeAnswer
  readonly start: Draft
}

const NoticeForm = ({ kept, corrects, start }: FormProps) => {
  const t = useText()
  const showToast = useToast()
  const { busy, refusal, problem, send, clear } = useCommand(WriteNotice)
  const [draft, setDraft] = useState(start)
  const before = kept ?? corrects
  const known = useQuestion(CitableNorms, before ? { notice: before.notice.code } : {}).data?.norms ?? []
  const [over, setOver] = useState(kept?.notice.version ?? null)
  const isOvertaken = refusal === 'changed-meanwhile' && kept !== null && over !== kept.notice.version
  const [tried, setTried] = useState(false)
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const [received, expires] = [parseDay(draft.receivedOn), parseDay(draft.expiresOn)]
  const pairs = [
    draft.title,
    draft.digest,
    draft.changes,
    draft.ask,
    draft.explanation,
    ...draft.options.map(({ text: one }) => one),
  ]
  const isWhole = draft.source.trim() !== '' && pairs.every(({ zh, en }) => zh.trim() !== '' && en.trim() !== '')
  const save = async (version = over) => {
    setTried(true)
    if (!isWhole || !received || !expires) return
    const result = await send({
      notice: kept && version !== null ? { code: kept.notice.code, version } : null,
      // What was withdrawn while it was written on is not lost: it may become the corrected one.
      replaces: (version === null ? before : corrects)?.notice.code ?? null,
      ...{ title: draft.title, source: draft.source.trim(), documentNo: draft.documentNo.trim() || null },
      ...{ receivedOn: received, expiresOn: expires, digest: draft.digest, changes: draft.changes, ask: draft.ask },
      options: draft.options.map(({ text: words, correct }) => ({ text: words, correct })),
      ...{ explanation: draft.explanation, norms: [...draft.norms] },
    })
    // The other version is shown beside this one, so it must be the newest.
    if (!result.ok && result.refusal === 'changed-meanwhile') refreshAll()
    if (!result.ok) return
    showToast({ text: t(text.saved, { version: result.value.version }) })
    navigate('/learn/notices')
  }
  return (
    <>
      <PageHead
        title={
          corrects
            ? t(text.correcting, { title: t(corrects.notice.title) })
            : kept === null
              ? t(text.title)
              : t(text.revising, { title: t(kept.notice.title) })
        }
        lead={t(text.lead)}
      />
      {corrects?.withdrawnWhy && (
        <div className={style.why}>
          <Banner tone="azur">
            {t(text.correctingWhy)} <Words>{corrects.withdrawnWhy}</Words>
          </Banner>
        </div>
      )}
      <Card>
        <div className={style.form}>
          <Twice label={text.titleField} value={draft.title} max={60} onChange={(title) => set({ title })} />
          <div className={style.two}>
            <Field label={t(text.source)}>
              <TextInput value={draft.source} maxLength={120} onChange={(source) => set({ source })} />
            </Field>
            <Field label={t(text.number)} remark={t(noticesText.optional)}>
              <TextInput value={draft.documentNo} maxLength={60} onChange={(documentNo) => set({ documentNo })} />
            </Field>
            <Field label={t(text.received)}>
              <TextInput type="date" value={draft.receivedOn} onChange={(receivedOn) => set({ receivedOn })} />
            </Field>
            <Field label={t(text.expires)}>
              <TextInput type="date" value={draft.expiresOn} onChange={(expiresOn) => set({ expiresOn })} />
            </Field>
          </div>
          <Twice label={noticeText.changes} value={draft.changes} max={300} onChange={(changes) => set({ changes })} />
          <Twice
            label={noticeText.digest}
            value={draft.digest}
            max={4000}
            rows={8}
            hint={text.digestHint}
            onChange={(digest) => set({ digest })}
          />
          <Twice label={text.askField} value={draft.ask} max={160} onChange={(ask) => set({ ask })} />
          {draft.options.map(({ text: words, correct }, at) => (
            <div key={at} className={style.form}>
              <Twice
                label={text.option}
                n={at + 1}
                value={words}
                max={120}
                onChange={(one) =>
                  set({
                    options: draft.options.map((other, place) => (place === at ? { ...other, text: one } : other)),
                  })
                }
              />
              <Check
                checked={correct}
                onChange={() =>
                  set({ options: draft.options.map((other, place) => ({ ...other, correct: place === at })) })
                }
              >
                {t(text.isRight)}
                <span className="sr"> {t(text.option, { n: at + 1 })}</span>
              </Check>
            </div>
          ))}
          {draft.options.length < 4 && (
            <div>
              <Button icon="plus" onPress={() => set({ options: [...draft.options, { text: empty, correct: false }] })}>
                {t(text.addOption)}
              </Button>
            </div>
          )}
          <Twice
            label={text.explanation}
            value={draft.explanation}
            max={300}
            onChange={(explanation) => set({ explanation })}
          />
          <NormsField known={known} value={draft.norms} onChange={(norms) => set({ norms })} />
          {tried && (!isWhole || !received || !expires) && (
            <Banner tone="seal" role="alert">
              {t(text.missing)}
            </Banner>
          )}
          {isOvertaken && (
            <Overtaken
              words={t(noticeRefusals['changed-meanwhile'])}
              lines={linesOf(t, known, draftOf(kept.notice), draft)}
              keptAt={kept.keptAt}
              onMine={() => {
                setOver(kept.notice.version)
                void save(kept.notice.version)
              }}
              onTheirs={() => {
                setOver(kept.notice.version)
                setDraft(draftOf(kept.notice))
                clear()
              }}
            />
          )}
          {refusal && !isOvertaken && (
            <Banner
              tone="seal"
              role="alert"
              action={
                refusal === 'withdrawn-meanwhile' ? (
                  <Button size="small" onPress={() => void save(null)}>
                    {t(text.asCorrected)}
                  </Button>
                ) : undefined
              }
            >
              {t(noticeRefusals[refusal])}
            </Banner>
          )}
          {problem && <ProblemNote problem={problem} retry={() => void save()} />}
          <div>
            <Button tone="primary" busy={busy} disabled={isOvertaken} onPress={() => void save()}>
              {t(text.save)}
            </Button>
          </div>
        </div>
      </Card>
    </>
  )
}

const linesOf = (t: Text, known: readonly Citable[], theirs: Draft, mine: Draft): VersionLine[] => {
  const [a, b] = [said(t, known, theirs), said(t, known, mine)]
  return [...new Set([...a.keys(), ...b.keys()])].map((name) => ({
    ...{ name, theirs: a.get(name) ?? '', mine: b.get(name) ?? '' },
  }))
}

/** Everything that the form can change, as a person reads it. */
const said = (t: Text, known: readonly Citable[], draft: Draft): ReadonlyMap<string, string> => {
  const twice = (label: string, { zh, en }: Pair): [string, string][] => [
    [`${label} · ${t(noticesText.zh)}`, zh],
    [`${label} · ${t(noticesText.en)}`, en],
  ]
  return new Map([
    ...twice(t(text.titleField), draft.title),
    [t(text.source), draft.source],
    [t(text.number), draft.documentNo],
    [t(text.received), draft.receivedOn],
    [t(text.expires), draft.expiresOn],
    ...twice(t(noticeText.changes), draft.changes),
    ...twice(t(noticeText.digest), draft.digest),
    ...twice(t(text.askField), draft.ask),
    ...draft.options.flatMap(({ text: words }, at) => twice(t(text.option, { n: at + 1 }), words)),
    [t(text.isRight), `${draft.options.findIndex(({ correct }) => correct) + 1}`],
    ...twice(t(text.explanation), draft.explanation),
    [t(text.norms), draft.norms.map((reference) => nameOfNorm(t, known, reference)).join(' · ')],
  ])
}

interface TwiceProps {
  readonly label: Pair
  readonly n?: number
  readonly hint?: Pair
  readonly value: Pair
  readonly max: number
  readonly rows?: number
  readonly onChange: (value: Pair) => void
}

/** One text in each language, side by side; the one that is read here first. */
const Twice = ({ label, n = 0, hint, value, max, rows = 2, onChange }: TwiceProps) => {
  const t = useText()
  const first = useLanguage()
  const order = first === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const)
  return (
    <div className={style.two}>
      {order.map((language) => (
        <Field
          key={language}
          label={`${t(label, { n })} · ${t(noticesText[language])}`}
          {...(hint ? { hint: t(hint) } : {})}
        >
          <TextArea
            rows={rows}
            value={value[language]}
            maxLength={max}
            onChange={(words) => onChange({ ...value, [language]: words })}
          />
        </Field>
      ))}
    </div>
  )
}
