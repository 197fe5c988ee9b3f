import { citedNote, eachNoteOnce } from '#capabilities/norms/text/cited.ts'
import { useText } from '#platform/web.ts'
import { Logo } from '#ui/logo.tsx'
import type { LessonAnswer } from '../contract.ts'
import { isTurn, type Turn } from '../rules/lesson.ts'
import { inPrintOrder, type NumberedScene } from '../rules/sheet.ts'
import { sheetText } from '../text/sheets.ts'
import style from './lesson-sheet.module.css'

/** CUR-24, R69: a lesson on A4 for a crew without phones; somebody reads it aloud, the crew chooses, the numbers lead on. */
export const LessonSheet = ({ answer: { lesson, questions, citations } }: { readonly answer: LessonAnswer }) => {
  const t = useText()
  return (
    <article className={style.sheet} aria-label={t(lesson.title)}>
      <header>
        <h2>{t(lesson.title)}</h2>
        <p>{t(lesson.summary)}</p>
        <p className={style.how}>{t(sheetText.how, { minutes: lesson.minutes })}</p>
      </header>
      <ol className={style.scenes}>
        {inPrintOrder(lesson).map((numbered) => (
          <SceneOnPaper key={numbered.scene.id} numbered={numbered} />
        ))}
      </ol>
      {questions.length > 0 && <AskedLater questions={questions.slice(0, 3)} />}
      <footer className={style.foot}>
        {citations.length > 0 && (
          <p>
            {t(sheetText.grounds)}
            {eachNoteOnce(citations).map(({ reference, title, checked, ...cited }) => (
              <span key={reference}>
                {t(title)}
                {t(citedNote(cited))}
                {!checked && t(sheetText.unchecked)}
              </span>
            ))}
          </p>
        )}
        <p className={style.edition}>
          <Logo size={14} /> {t(sheetText.edition, { version: lesson.version })}
        </p>
      </footer>
    </article>
  )
}

const SceneOnPaper = ({ numbered: { number, scene, goesTo } }: { readonly numbered: NumberedScene }) => {
  const t = useText()
  return (
    <li className={style.scene} data-end={!isTurn(scene)}>
      <b className={style.number}>{number}</b>
      <div>
        <p>{t(scene.text)}</p>
        {isTurn(scene) ? (
          <>
            <p className={style.ask}>{t(scene.ask)}</p>
            <Choices choices={scene.choices} goesTo={goesTo} />
          </>
        ) : (
          <dl className={style.takeaway}>
            <dt>{t(sheetText.act)}</dt>
            <dd>{t(scene.act)}</dd>
            <dt>{t(sheetText.askWhom)}</dt>
            <dd>{t(scene.askWhom)}</dd>
          </dl>
        )}
      </div>
    </li>
  )
}

const Choices = ({
  choices,
  goesTo,
}: {
  readonly choices: Turn['choices']
  readonly goesTo: NumberedScene['goesTo']
}) => {
  const t = useText()
  return (
    <ul className={style.choices}>
      {choices.map(({ id, text, outcome }, at) => (
        <li key={id}>
          <b>{letterOf(at)}</b>
          <div>
            <p>{t(text)}</p>
            <p className={style.outcome}>
              {t(outcome)} <span className={style.goes}>{t(sheetText.goes, { number: goesTo[id] ?? 0 })}</span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Some days later, again aloud; the answers stand on one line, for whoever reads. */
const AskedLater = ({ questions }: { readonly questions: LessonAnswer['questions'] }) => {
  const t = useText()
  return (
    <section className={style.later}>
      <h3>{t(sheetText.later)}</h3>
      <ol>
        {questions.map(({ code, stem, options }, at) => (
          <li key={code}>
            <p>
              {at + 1}. {t(stem)}
            </p>
            <p className={style.options}>
              {options.map(({ id, text }, place) => (
                <span key={id}>
                  <b>{letterOf(place)}</b> {t(text)}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ol>
      <p className={style.key}>
        {t(sheetText.answers)}
        {questions.map(({ code, options }, at) => (
          <span key={code}>
            {at + 1} {options.flatMap(({ correct }, place) => (correct ? [letterOf(place)] : [])).join('')}
          </span>
        ))}
      </p>
    </section>
  )
}

const letterOf = (at: number): string => String.fromCharCode(65 + at)
