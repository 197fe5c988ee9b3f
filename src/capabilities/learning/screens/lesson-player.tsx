import { useState } from 'react'
import type { LessonAnswer } from '#capabilities/curriculum/contract.ts'
import { useBegun, useSession, useText } from '#platform/web.ts'
import { isArtName, LessonArt } from '#ui/art/lesson-art.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { PathKnots } from '#ui/charts/path-knots.tsx'
import { PathMap } from '#ui/charts/path-map.tsx'
import { checkedText } from '../text/checked.ts'
import { lessonText } from '../text.ts'
import { aloud } from './aloud.ts'
import { CheckedLine } from './checked-line.tsx'
import style from './learning.module.css'
import { LessonEnd } from './lesson-end.tsx'
import { LessonTop } from './lesson-top.tsx'
import { LessonTurn } from './lesson-turn.tsx'
import { ListenButton } from './listen-button.tsx'
import { SpokenContext, useSpeech } from './use-speech.ts'
import { isTurn, mapOf, sceneAt, type Walked } from './walked.ts'

const steps = 5

/** A lesson as it is walked. The way is kept on this device; going back takes its last step off, and costs nothing. */
export const LessonPlayer = ({ lesson, citations, checked }: LessonAnswer) => {
  const t = useText()
  const { sharedDevice } = useSession()
  const { value: way, keep: setWay, drop } = useBegun<readonly Walked[]>(`lesson.${lesson.code}.${lesson.version}`, [])
  const scene = sceneAt(lesson, way)
  const [happened, setHappened] = useState<string | null>(null)
  const speech = useSpeech(aloud(scene, happened).map((one) => t(one)))
  // What happened belongs to the scene that is left.
  const walk = (to: readonly Walked[]) => {
    setHappened(null)
    setWay(to)
  }
  const road = (
    <>
      <div className={style.road}>
        <PathMap
          scenes={mapOf(lesson)}
          start={lesson.start}
          walked={[...way.map((step) => step.scene), scene.id]}
          label={t(lessonText.map, { walked: way.length + 1, scenes: lesson.scenes.length })}
        />
        <span>{t(lessonText.walked)}</span>
        {way.length > 0 && (
          <Button tone="quiet" size="small" icon="left" onPress={() => walk(way.slice(0, -1))}>
            {t(lessonText.back)}
          </Button>
        )}
        <LinkButton size="small" tone="quiet" icon="print" href={`/learn/lessons/${lesson.code}/print`}>
          {t(lessonText.paper)}
        </LinkButton>
        {!sharedDevice && (
          <LinkButton size="small" tone="quiet" icon="people" href={`/learn/lessons/${lesson.code}/group`}>
            {t(lessonText.group)}
          </LinkButton>
        )}
      </div>
      {checked ? (
        <CheckedLine checked={checked} />
      ) : (
        !isTurn(scene) && <p className={style.remark}>{t(checkedText.not)}</p>
      )}
    </>
  )
  return (
    <article className={style.lesson}>
      <h1 className="sr" tabIndex={-1}>
        {t(lesson.title)}
      </h1>
      <LessonTop aside={<ListenButton speech={speech} />}>
        <PathKnots steps={steps} step={scene.step} label={t(lessonText.step, { step: scene.step, steps })} />
      </LessonTop>
      {isArtName(lesson.art) && (
        <div className={style.art}>
          <LessonArt name={lesson.art} alt={t(lesson.title)} />
        </div>
      )}
      <SpokenContext.Provider value={speech?.at ?? null}>
        {isTurn(scene) ? (
          <LessonTurn key={way.length} turn={scene} onSeen={setHappened} onNext={(step) => walk([...way, step])}>
            {road}
          </LessonTurn>
        ) : (
          <LessonEnd {...{ lesson, way, citations }} end={scene} onDone={drop} onAgain={() => walk([])}>
            {road}
          </LessonEnd>
        )}
      </SpokenContext.Provider>
    </article>
  )
}
