import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { LessonAnswer } from '#capabilities/curriculum/contract.ts'
import type { Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { isArtName, LessonArt } from '#ui/art/lesson-art.tsx'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Tag } from '#ui/tag.tsx'
import { atTheStart, goOn, look, stepBack, type Together } from '../rules/together.ts'
import { letterText, shiftText as text } from '../text/shift.ts'
import { lessonText } from '../text.ts'
import { Citations } from './citations.tsx'
import style from './group.module.css'
import { type End, isTurn, sceneAt, type Turn } from './walked.ts'

interface GroupScreenProps extends Pick<LessonAnswer, 'lesson' | 'citations'> {
  /** The post or the lesson that it is about. */
  readonly about: Pair
  readonly aside?: ReactNode
  /** The ways away from here. */
  readonly foot: ReactNode
}

/** LRN-24: hands, reasons, consequences, and on together; nobody is named and nothing is counted or kept (picture 18). */
export const GroupScreen = ({ lesson, citations, about, aside, foot }: GroupScreenProps) => {
  const t = useText()
  const [at, setAt] = useState(atTheStart)
  const [isGrounds, setGrounds] = useState(false)
  const story = useRef<HTMLParagraphElement>(null)
  const moved = useRef(false)
  useEffect(() => {
    if (!moved.current) return
    scrollTo(0, 0)
    story.current?.focus({ preventScroll: true })
  }, [at.way])
  const scene = sceneAt(
    lesson,
    at.way.map((choice) => ({ choice })),
  )
  const move = (next: Together) => {
    moved.current = true
    setGrounds(false)
    setAt(next)
  }
  return (
    <div className={style.group}>
      <div className={style.line}>
        <p className="muted">{t(text.groupLead, { about })}</p>
        <div className={style.buttons}>
          <span className="muted">{t(text.together, { minutes: lesson.minutes })}</span>
          {aside}
        </div>
      </div>
      <div className={style.scene}>
        <div>
          <p ref={story} tabIndex={-1} className={style.story}>
            {t(scene.text)}
          </p>
          {!isTurn(scene) && <p className={style.label}>{t(lessonText.act)}</p>}
          <h1 tabIndex={-1}>{t(isTurn(scene) ? scene.ask : scene.act)}</h1>
          {!isTurn(scene) && <p className={style.label}>{t(lessonText.askWhom)}</p>}
          {!isTurn(scene) && <p className={style.story}>{t(scene.askWhom)}</p>}
        </div>
        {isArtName(lesson.art) && (
          <div className={style.art}>
            <LessonArt name={lesson.art} alt={t(lesson.title)} />
          </div>
        )}
      </div>
      {isTurn(scene) && <Choices turn={scene} open={at.open} onLook={(choice) => setAt(look(at, choice))} />}
      <p className="muted">{t(isTurn(scene) ? text.groupRule : text.groupEnd)}</p>
      {isGrounds && (
        <div role="status">
          <Citations citations={citations} />
        </div>
      )}
      <div className={style.foot}>
        <div className={style.buttons}>{foot}</div>
        <div className={style.buttons}>
          {citations.length > 0 && (
            <Button onPress={() => setGrounds(!isGrounds)}>{t(isGrounds ? text.hideGrounds : text.grounds)}</Button>
          )}
          {at.way.length > 0 && (
            <Button icon="left" onPress={() => move(stepBack(at))}>
              {t(lessonText.back)}
            </Button>
          )}
          <Forward scene={scene} last={at.open.at(-1)} onGo={() => move(goOn(at))} onAgain={() => move(atTheStart)} />
        </div>
      </div>
    </div>
  )
}

interface ChoicesProps {
  readonly turn: Turn
  /** Those whose consequence is open, the last one opened last. */
  readonly open: readonly string[]
  readonly onLook: (choice: string) => void
}

const Choices = ({ turn, open, onLook }: ChoicesProps) => {
  const t = useText()
  return (
    <ul className={style.options}>
      {turn.choices.map(({ id, text: words, outcome, quality }, nth) => (
        <li key={id}>
          <button type="button" aria-expanded={open.includes(id)} onClick={() => onLook(id)}>
            <span className={style.letter} aria-hidden="true">
              {t(letterOf(nth))}
            </span>
            <span className={style.words}>{t(words)}</span>
            <span className={style.more}>
              {t(text.outcome)} <Icon name={open.includes(id) ? 'down' : 'right'} size={18} />
            </span>
          </button>
          {open.includes(id) && (
            <div role="status" className={style.outcome}>
              <Tag tone={quality === 'sound' ? 'jade' : 'ochre'}>{t(text[quality])}</Tag>
              <p>{t(outcome)}</p>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

interface ForwardProps {
  readonly scene: Turn | End
  /** The choice whose consequence was opened last. */
  readonly last: string | undefined
  readonly onGo: () => void
  readonly onAgain: () => void
}

/** The way on leads from what was opened last, and says so. */
const Forward = ({ scene, last, onGo, onAgain }: ForwardProps) => {
  const t = useText()
  if (!isTurn(scene)) return <Button onPress={onAgain}>{t(lessonText.again)}</Button>
  const nth = scene.choices.findIndex(({ id }) => id === last)
  return (
    <Button
      tone="primary"
      disabled={nth < 0}
      onPress={({ detail }) => {
        // The second half of a double click would skip what follows.
        if (detail < 2) onGo()
      }}
    >
      {nth < 0 ? t(text.openFirst) : t(text.goOnWith, { letter: letterOf(nth) })}
    </Button>
  )
}

const letterOf = (nth: number): Pair => letterText[nth] ?? letterText[0]
