import { useState } from 'react'
import { longDay, parseDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import {
  navigate,
  refreshAll,
  useCommand,
  useLanguage,
  useParams,
  useQuestion,
  useSession,
  useText,
} from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Check } from '#ui/check.tsx'
import { Field } from '#ui/field.tsx'
import { GradeMark } from '#ui/grade-mark.tsx'
import { Overtaken } from '#ui/overtaken.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import {
  ChangeProcess,
  type NodeView,
  type ProcessAnswer,
  ProcessChoices,
  type ProcessChoicesAnswer,
  ProcessMap,
  ProposeProcess,
} from '../contract/processes.ts'
import type { ProcessStep } from '../rules/process-map.ts'
import {
  originsOf,
  type ReadStep,
  readLines,
  readSteps,
  stepFrom,
  stepsOver,
  writeLine,
} from '../rules/process-text.ts'
import { formText } from '../text/deeds.ts'
import { pageText } from '../text/pages.ts'
import { postText } from '../text/post.ts'
import { powerForm } from '../text/powers.ts'
import {
  changeProcessRefusals,
  processForm as form,
  lineFaultText,
  processMapRefusals,
  proposeProcessRefusals,
} from '../text/processes.ts'
import { gradeName } from './grade.ts'
import { newestOf } from './newest-version.ts'
import { NormsField } from './norms-field.tsx'
import style from './process.module.css'
import { ProcessDrawing } from './process-drawing.tsx'
import { emptyPair, whole, written } from './written.ts'

/** RSK-112: a map is written as text, one step a line, and drawn while it is written. */
export const ProcessEditPage = () => {
  const t = useText()
  const { process } = useParams()
  const choices = useQuestion(ProcessChoices, {})
  return (
    <Answered of={choices}>
      {(offered) =>
        process ? (
          <Existing process={process as Id<'process'>} offered={offered} t={t} />
        ) : (
          <Editor offered={offered} map={null} />
        )
      }
    </Answered>
  )
}

interface ExistingProps {
  readonly process: Id<'process'>
  readonly offered: ProcessChoicesAnswer
  readonly t: (pair: Pair) => string
}

const Existing = ({ process, offered, t }: ExistingProps) => (
  <Answered of={useQuestion(ProcessMap, { process })} refused={(refusal) => <h1>{t(processMapRefusals[refusal])}</h1>}>
    {(map) => <Newest current={map} offered={offered} t={t} />}
  </Answered>
)

/** RSK-139: what is changed is the version confirmed last, also where it begins later; which one was read stays the same. */
const Newest = ({ current, offered, t }: Omit<ExistingProps, 'process'> & { readonly current: ProcessAnswer }) => {
  const [version] = useState(newestOf(current) || current.version)
  const asked = useQuestion(ProcessMap, { process: current.id, version })
  return (
    <Answered of={asked} refused={(refusal) => <h1>{t(processMapRefusals[refusal])}</h1>}>
      {(map) => <Editor offered={{ ...offered, posts: postsOffered(offered, map) }} map={map} />}
    </Answered>
  )
}

/** RSK-116: besides the posts in sight, those that stand in the map by their names. */
const postsOffered = ({ posts }: ProcessChoicesAnswer, { steps }: ProcessAnswer): ProcessChoicesAnswer['posts'] => {
  const seen = new Set(posts.map(({ code }) => code))
  return [...posts, ...steps.flatMap(({ post, postName }) => (seen.has(post) ? [] : [{ code: post, name: postName }]))]
}

interface EditorProps {
  readonly offered: ProcessChoicesAnswer
  readonly map: ProcessAnswer | null
}

interface Draft {
  readonly unit: string
  readonly name: Pair
  readonly purpose: Pair
  readonly norms: readonly string[]
  readonly text: string
  /** Risk points by the step at which they stand, counted from one. */
  readonly nodes: Readonly<Record<number, readonly Id<'risk-point'>[]>>
}

const Editor = ({ offered, map }: EditorProps) => {
  const t = useText()
  const language = useLanguage()
  const { today } = useSession()
  const showToast = useToast()
  const linesBefore = (map?.steps ?? []).map(({ postName, deed, decision, record }) => ({
    ...{ post: t(postName), deed: t(deed), decision: t(decision), record: t(record) },
  }))
  const [draft, setDraft] = useState<Draft>(() => ({
    unit: offered.units[0]?.code ?? '',
    name: map?.name ?? emptyPair,
    purpose: map?.purpose ?? emptyPair,
    norms: map?.norms ?? [],
    text: linesBefore.map((line) => writeLine(line, language)).join('\n'),
    nodes: Object.fromEntries((map?.steps ?? []).map(({ points }, at) => [at + 1, points.map(({ id }) => id)])),
  }))
  const [day, setDay] = useState<string>(today)
  const [over, setOver] = useState(map?.version ?? 0)
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const read = readSteps(draft.text, offered.posts)
  const origins = originsOf(
    read.map(({ line }) => line),
    linesBefore,
  )
  const steps = read.map((one, at) => stepFrom(one, language, map?.steps[origins[at] ?? -1]))
  const points = usePoints(read)
  const proposing = useCommand(ProposeProcess)
  const changing = useCommand(ChangeProcess)
  const fromOn = parseDay(day)
  const ready =
    fromOn !== undefined &&
    whole(draft.name).zh !== '' &&
    stepsOver(read.length) === 0 &&
    read.every(({ fault }) => fault === null)
  const submit = async (after = over) => {
    if (fromOn === undefined) return
    const words = {
      name: whole(draft.name),
      purpose: whole(draft.purpose),
      norms: [...draft.norms],
      steps: steps.map(({ post, deed, decision, record }, at) => ({
        ...{ post, deed, decision, record },
        points: chosenAt(draft, at + 1, points, post).map(({ id }) => id),
      })),
      fromOn,
    }
    const result = map
      ? await changing.send({ process: map.id, over: after, ends: false, ...words })
      : await proposing.send({ unit: draft.unit, ...words })
    // The other version is shown beside this one, so it must be the newest.
    if (!result.ok && (result.refusal === 'changed-meanwhile' || result.refusal === 'waits-already')) refreshAll()
    if (!result.ok) return
    showToast({ text: t(form.done) })
    navigate(`/risk/processes/${map?.id ?? ('process' in result.value ? result.value.process : '')}`)
  }
  const error =
    (proposing.refusal && proposeProcessRefusals[proposing.refusal]) ||
    (changing.refusal && changeProcessRefusals[changing.refusal])
  const overtaken =
    map === null
      ? null
      : changing.refusal === 'changed-meanwhile'
        ? newestOf(map)
        : changing.refusal === 'waits-already'
          ? (map.waiting?.version ?? null)
          : null
  const problem = proposing.problem ?? changing.problem
  const title = map ? form.changeTitle : form.newTitle
  const back = map ? `/risk/processes/${map.id}` : '/risk/processes'
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t(postText.risk), href: '/risk/processes' },
          { label: t(pageText.processes), href: '/risk/processes' },
          { label: t(title) },
        ]}
      />
      <PageHead title={t(title)} {...(map && { lead: t(map.name) })} />
      <div className={style.page}>
        {map && map.fromOn > today && (
          <Banner tone="azur">{t(powerForm.coming, { day: t(longDay(map.fromOn)) })}</Banner>
        )}
        <Card>
          <div className={style.form}>
            <div className={style.pair}>
              {!map && (
                <Field label={t(form.unit)}>
                  <Select
                    value={draft.unit}
                    onChange={(unit) => set({ unit })}
                    choices={offered.units.map(({ code, name }) => ({ value: code, label: t(name) }))}
                  />
                </Field>
              )}
              <Field label={t(form.name)} hint={t(form.nameHint)}>
                <TextInput
                  value={draft.name[language]}
                  onChange={(said) => set({ name: written(draft.name, language, said) })}
                  maxLength={80}
                />
              </Field>
            </div>
            <Field label={t(form.purpose)} remark={t(formText.optional)}>
              <TextInput
                value={draft.purpose[language]}
                onChange={(said) => set({ purpose: written(draft.purpose, language, said) })}
                maxLength={300}
              />
            </Field>
            <div className={style.text}>
              <Field label={t(form.text)} hint={t(form.textHint)}>
                <TextArea
                  value={draft.text}
                  onChange={(text) => set({ text, nodes: movedNodes(draft, text) })}
                  rows={10}
                  maxLength={8_000}
                  placeholder={t(form.example)}
                />
              </Field>
            </div>
            <Faults read={read} />
            <NormsField norms={draft.norms} onChange={(norms) => set({ norms })} />
          </div>
        </Card>
        {steps.length > 0 && (
          <Card title={t(form.preview)}>
            <ProcessDrawing
              name={draft.name}
              steps={steps.map((step, at) => ({ ...step, points: chosenAt(draft, at + 1, points, step.post) }))}
            />
          </Card>
        )}
        {steps.length > 0 && (
          <Nodes
            steps={steps}
            points={points}
            chosen={(at, post) => chosenAt(draft, at, points, post)}
            onChange={(at, ids) => set({ nodes: { ...draft.nodes, [at]: ids } })}
          />
        )}
        <Card>
          <div className={style.form}>
            <Field label={t(form.fromOn)}>
              <TextInput type="date" value={day} onChange={setDay} />
            </Field>
            {error && overtaken === null && (
              <Banner tone="ochre" role="alert">
                {t(error)}
              </Banner>
            )}
            {error && map && overtaken !== null && (
              <OvertakenMap
                process={map.id}
                version={overtaken}
                words={t(error)}
                draft={draft}
                onMine={
                  changing.refusal === 'changed-meanwhile'
                    ? () => {
                        setOver(overtaken)
                        void submit(overtaken)
                      }
                    : undefined
                }
              />
            )}
            {problem && <ProblemNote problem={problem} retry={() => void submit()} />}
            <div className="row">
              <Button
                tone="primary"
                busy={proposing.busy || changing.busy}
                disabled={!ready}
                onPress={() => void submit()}
              >
                {t(form.send)}
              </Button>
              <LinkButton tone="quiet" href={back}>
                {t(formText.cancel)}
              </LinkButton>
            </div>
          </div>
        </Card>
      </div>
    </>
  )
}

interface OvertakenMapProps {
  readonly process: Id<'process'>
  readonly version: number
  readonly words: string
  readonly draft: Draft
  readonly onMine: (() => void) | undefined
}

/** RSK-139: what somebody else wrote of the map meanwhile, beside what stands here; the map itself shows theirs. */
const OvertakenMap = ({ process, version, words, draft, onMine }: OvertakenMapProps) => {
  const t = useText()
  const language = useLanguage()
  const { data } = useQuestion(ProcessMap, { process, version })
  if (!data) return null
  const text = data.steps
    .map(({ postName, deed, decision, record }) =>
      writeLine({ post: t(postName), deed: t(deed), decision: t(decision), record: t(record) }, language),
    )
    .join('\n')
  return (
    <Overtaken
      words={words}
      lines={[
        { name: t(form.name), theirs: t(data.name), mine: t(draft.name) },
        { name: t(form.purpose), theirs: t(data.purpose), mine: t(draft.purpose) },
        { name: t(form.text), theirs: text, mine: draft.text },
        { name: t(powerForm.norm), theirs: data.norms.join(' · '), mine: draft.norms.join(' · ') },
      ]}
      onMine={onMine}
      onTheirs={() => navigate(`/risk/processes/${process}`)}
    />
  )
}

/** The risk points of the posts that the text names. */
const usePoints = (read: readonly ReadStep[]): readonly NodeView[] => {
  const codes = [...new Set(read.flatMap(({ post }) => post?.code ?? []))].sort().join(',')
  return useQuestion(ProcessChoices, { posts: codes }).data?.points ?? []
}

/** The risk points go with their lines when a step is put in, taken out or moved. */
const movedNodes = ({ text, nodes }: Draft, next: string): Draft['nodes'] =>
  Object.fromEntries(
    originsOf(readLines(next), readLines(text)).flatMap((origin, at) => {
      const ids = origin === null ? undefined : nodes[origin + 1]
      return ids ? [[at + 1, ids]] : []
    }),
  )

/** A node stays only at a step of its own post. */
const chosenAt = (draft: Draft, at: number, points: readonly NodeView[], post: string): NodeView[] =>
  points.filter((point) => point.post === post && (draft.nodes[at] ?? []).includes(point.id))

/** What the text lacks, line by line. */
const Faults = ({ read }: { readonly read: readonly ReadStep[] }) => {
  const t = useText()
  const over = stepsOver(read.length)
  const count = over > 0 ? form.over : over < 0 ? form.under : form.right
  return (
    <div role="status">
      <p className={over === 0 ? 'muted' : style.faults}>
        {t(count, { n: over === 0 ? read.length : Math.abs(over) })}
      </p>
      <ul className={style.faults}>
        {read.map(
          ({ fault }, index) =>
            fault && <li key={index}>{t(form.fault, { at: index + 1, what: t(lineFaultText[fault]) })}</li>,
        )}
      </ul>
    </div>
  )
}

interface NodesProps {
  readonly steps: readonly ProcessStep[]
  readonly points: readonly NodeView[]
  readonly chosen: (at: number, post: string) => readonly NodeView[]
  readonly onChange: (at: number, ids: readonly Id<'risk-point'>[]) => void
}

/** RSK-115: which risk points stand at which step. */
const Nodes = ({ steps, points, chosen, onChange }: NodesProps) => {
  const t = useText()
  return (
    <Card title={t(form.points)}>
      <p className="muted t13">{t(form.pointsHint)}</p>
      <ol className={style.nodes}>
        {steps.map(({ post, postName, deed }, index) => {
          const at = index + 1
          const ids = chosen(at, post).map(({ id }) => id)
          const own = points.filter((point) => point.post === post)
          return (
            <li key={index}>
              <fieldset className={style.lines}>
                <legend>
                  <b>
                    {at}. {t(postName)}
                  </b>{' '}
                  {t(deed)}
                </legend>
                {own.length === 0 && <span className="faint t13">{t(form.noPoints)}</span>}
                {own.map((point) => (
                  <Check
                    key={point.id}
                    checked={ids.includes(point.id)}
                    onChange={(on) => onChange(at, on ? [...ids, point.id] : ids.filter((id) => id !== point.id))}
                  >
                    <GradeMark grade={gradeName[point.grade]} /> {t(point.name)}
                  </Check>
                ))}
              </fieldset>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
