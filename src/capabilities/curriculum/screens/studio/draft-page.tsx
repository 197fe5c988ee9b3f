import { useState } from 'react'
import { navigate, useCommand, useParams, useRecordedAt, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { Tag } from '#ui/tag.tsx'
import { AskSecondPerson, type DraftAnswer, DraftQuestion, DropDraft } from '../../contract/studio.ts'
import { closenessDifferences, contentDifferences } from '../../rules/differences.ts'
import { behindTexts } from '../../rules/draft.ts'
import { graphFaults } from '../../rules/lesson.ts'
import { lessonHints } from '../../rules/lints-lesson.ts'
import { pageText } from '../../text/pages.ts'
import { faultText, stateText, studioRefusals, editorText as text } from '../../text/studio.ts'
import { BasicsCard } from './basics-card.tsx'
import { BranchMap } from './branch-map.tsx'
import { ClosenessCard } from './closeness-card.tsx'
import { ConflictNote } from './conflict-note.tsx'
import { HintsCard } from './hints-card.tsx'
import { localWords } from './local-words.ts'
import { PhonePreview } from './phone-preview.tsx'
import { SceneForm } from './scene-form.tsx'
import { putScene, withoutScene, withScene } from './scenes.ts'
import { SecondCard } from './second-card.tsx'
import style from './studio.module.css'
import { useKeptUntilLeft } from './use-kept-until-left.ts'
import { useLessonDraft } from './use-lesson-draft.ts'
import { useSceneNames } from './use-scene-names.ts'
import { VersionsCard } from './versions-card.tsx'

/** One lesson being written (picture 16): its scenes and ways, on a phone beside, and what others say of it below. */
export const DraftPage = () => {
  const t = useText()
  const { lesson = '' } = useParams()
  const { shown, ...onward } = useKeptUntilLeft(DraftQuestion, { lesson })
  return (
    <Answered
      of={shown}
      refused={() => (
        <Empty title={t(text.none)} actions={<LinkButton href="/learn/studio">{t(text.toList)}</LinkButton>} />
      )}
    >
      {(answer) => <Writing key={answer.code} answer={answer} {...onward} />}
    </Answered>
  )
}

interface LeavingProps {
  readonly answer: DraftAnswer
  /** Said before the draft ends, and taken back where it does not. */
  readonly onLeaving: (isLeaving: boolean) => void
}

interface WritingProps extends LeavingProps {
  readonly onOvertaken: () => void
}

const Writing = ({ answer, onLeaving, onOvertaken }: WritingProps) => {
  const t = useText()
  const mayWrite = useSession().roles.includes('author')
  const drafting = useLessonDraft(answer, mayWrite)
  const { body, closeness, change } = drafting
  const [at, setAt] = useState(body.start)
  const [both, setBoth] = useState(true)
  const lesson = { ...body, version: answer.basedOn ?? '0.0.0' }
  const hints = lessonHints(lesson, localWords(answer))
  const faults = graphFaults(body)
  const names = useSceneNames(body)
  const sights = { hints, behind: behindTexts(body, answer.before), both }
  const scene = body.scenes.find(({ id }) => id === at) ?? body.scenes[0]
  const add = (kind: 'turn' | 'end') => {
    const next = withScene(body, kind)
    change({ body: next.body })
    setAt(next.id)
  }
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: t(pageText.studio), href: '/learn/studio' }, { label: t(body.title) || answer.code }]}
      />
      <PageHead
        title={t(body.title) || answer.code}
        mark={<Tag>{t(stateText[answer.state])}</Tag>}
        lead={<Meta body={body} posts={answer.posts} />}
        actions={mayWrite && <HeadActions {...{ answer, drafting, onLeaving }} />}
      />
      <ConflictNote
        drafting={drafting}
        means={drafting.refusal && studioRefusals[drafting.refusal]}
        newest={answer.revision}
        keptAt={answer.changedAt}
        scenes={names.numbers}
        differences={[
          ...contentDifferences('lesson', body, answer.body),
          ...closenessDifferences(closeness, answer.closeness),
        ]}
        names={answer}
        onOvertaken={onOvertaken}
      />
      <div className={style.columns}>
        <div className={style.stack}>
          <BasicsCard body={body} answer={answer} sights={sights} onChange={(next) => change({ body: next })} />
          {scene && (
            <Card
              title={names.named(scene.id)}
              aside={
                <Segmented<'one' | 'both'>
                  label={t(text.view)}
                  value={both ? 'both' : 'one'}
                  onChange={(value) => setBoth(value === 'both')}
                  choices={[
                    { value: 'one', label: t(text.onlyHere) },
                    { value: 'both', label: t(text.bothLanguages) },
                  ]}
                />
              }
            >
              <BranchMap body={body} chosen={scene.id} onChoose={setAt} />
              <div className={style.tools}>
                <Button size="small" icon="plus" onPress={() => add('turn')}>
                  {t(text.addTurn)}
                </Button>
                <Button size="small" icon="plus" onPress={() => add('end')}>
                  {t(text.addEnd)}
                </Button>
                {scene.id !== body.start && body.scenes.length > 2 && (
                  <Button size="small" tone="quiet" onPress={() => change({ body: withoutScene(body, scene.id) })}>
                    {t(text.dropScene)}
                  </Button>
                )}
              </div>
              {faults.length > 0 && (
                <Banner tone="ochre">
                  <b>{t(text.faults)}</b>
                  <ul>
                    {faults.map((fault) => (
                      <li key={[fault.what, fault.scene, fault.choice, fault.to].join('/')}>
                        {t(faultText[fault.what], {
                          scene: names.numbered(fault.scene ?? ''),
                          choice: (fault.choice ?? '').toUpperCase(),
                          to: names.numbered(fault.to ?? ''),
                        })}
                      </li>
                    ))}
                  </ul>
                </Banner>
              )}
              <SceneForm
                key={scene.id}
                body={body}
                scene={scene}
                sights={sights}
                onChange={(next) => change({ body: putScene(body, next) })}
              />
            </Card>
          )}
        </div>
        <PhonePreview body={body} scene={scene?.id ?? body.start} onScene={setAt} />
      </div>
      <div className={style.cards}>
        <HintsCard hints={hints} scenes={names.numbers} />
        <ClosenessCard both={both} value={closeness} onChange={(next) => change({ closeness: next })} />
        <SecondCard answer={answer} />
        <VersionsCard answer={answer} onLeaving={onLeaving} onRestore={(old) => change({ body: old })} />
      </div>
    </>
  )
}

interface PartProps {
  readonly answer: DraftAnswer
  readonly drafting: ReturnType<typeof useLessonDraft>
}

const HeadActions = ({ answer, drafting, onLeaving }: PartProps & LeavingProps) => {
  const t = useText()
  const recorded = useRecordedAt()
  const { today } = useSession()
  const asking = useCommand(AskSecondPerson)
  const dropping = useCommand(DropDraft)
  const { isSaved, busy, revision } = drafting
  const ask = async () => {
    if (!isSaved && !(await drafting.save())) return
    await asking.send({ lesson: answer.code, revision })
  }
  const drop = async () => {
    onLeaving(true)
    const result = await dropping.send({ lesson: answer.code })
    if (result.ok) navigate('/learn/studio')
    else onLeaving(false)
  }
  const refusal = asking.refusal ?? dropping.refusal
  return (
    <>
      <span className="t13 muted" role="status">
        {t(isSaved ? text.saved : busy ? text.saving : text.notSaved, {
          revision,
          time: recorded(answer.changedAt, today),
        })}
      </span>
      <Button tone="quiet" busy={dropping.busy} onPress={drop}>
        {t(text.drop)}
      </Button>
      {answer.state !== 'asked' && answer.state !== 'approved' && (
        <Button tone="primary" busy={asking.busy} disabled={!isSaved} onPress={ask}>
          {t(text.ask)}
        </Button>
      )}
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(studioRefusals[refusal])}
        </Banner>
      )}
    </>
  )
}

/** How long it takes, and for which posts. */
const Meta = ({ body: { minutes, posts }, posts: known }: Pick<DraftAnswer, 'body' | 'posts'>) => {
  const t = useText()
  const names = known.filter(({ code }) => posts.includes(code)).map(({ name }) => t(name))
  if (names.length === 0) return t(text.meta, { minutes })
  return t(text.metaFor, { minutes, posts: names.join(t(text.between)) })
}
