import { citedNote } from '#capabilities/norms/text/cited.ts'
import { fill, joined, type Pair } from '#kernel/text.ts'
import { Link, useText } from '#platform/web.ts'
import { GradeMark, type GradeName } from '#ui/grade-mark.tsx'
import { Logo } from '#ui/logo.tsx'
import type { PostCard } from '../contract.ts'
import { cardText } from '../text/cards.ts'
import { checkedText } from '../text/checked.ts'
import style from './cards.module.css'
import { CheckedLine } from './checked-line.tsx'

/** R40: one post on one page, on the screen and as an A6 sheet, black on white; it names nobody. */
export const CardSheet = ({
  card: { code, name, unit, grade, edition, words, checked, points, citations },
}: {
  readonly card: PostCard
}) => {
  const t = useText()
  return (
    <article className={style.sheet} aria-label={t(name)}>
      <header className={style.head}>
        <div>
          <h2>{t(name)}</h2>
          <p className="muted">{t(unit)}</p>
        </div>
        {grade && <GradeMark grade={grade.toLowerCase() as GradeName} />}
      </header>
      {words ? (
        <>
          <p className={style.duty}>{t(words.duty)}</p>
          <h3>{t(cardText.acts)}</h3>
          <ol className={style.acts}>
            {words.acts.map((act) => (
              <li key={act.zh}>{t(act)}</li>
            ))}
          </ol>
        </>
      ) : (
        <p className="muted">{t(cardText.noWords)}</p>
      )}
      {points.length > 0 && (
        <>
          <h3>{t(cardText.points)}</h3>
          <ul className={style.points}>
            {points.map(({ no, name: point, controls }) => (
              <li key={no}>
                <b>{t(point)}</b>
                {controls[0] && <span>{t(cardText.checked, { controls: t(controls[0].text) })}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {words && (
        <dl className={style.lines}>
          <div>
            <dt>{t(cardText.declare)}</dt>
            <dd>{t(words.declare)}</dd>
          </div>
          <div>
            <dt>{t(cardText.ask)}</dt>
            <dd>{t(words.askWhom)}</dd>
          </div>
        </dl>
      )}
      {words && words.mayAsk.length > 0 && (
        <section className={style.may}>
          <h3>{t(cardText.mayAsk)}</h3>
          <dl>
            {words.mayAsk.map(({ question, answer }) => (
              <div key={question.zh}>
                <dt>{t(question)}</dt>
                <dd>{t(answer)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {words && (
        <div className={style.onScreen}>
          {checked ? <CheckedLine checked={checked} /> : <p className="t13 muted">{t(checkedText.not)}</p>}
        </div>
      )}
      {citations.length > 0 && (
        <details className={style.norms}>
          <summary>{t(cardText.norms)}</summary>
          <ul>
            {citations.map(({ reference, title, paraphrase, checked: isChecked, look, ...cited }) => (
              <li key={reference}>
                {t(title)}
                {t(citedNote(cited))}
                {paraphrase && <span>{t(paraphrase)}</span>}
                {!isChecked && <small>{t(cardText.unchecked)}</small>}
                {look && <CheckedLine checked={look} />}
              </li>
            ))}
          </ul>
          <Link href={`/learn/norms?post=${code}`}>{t(cardText.allNorms)}</Link>
        </details>
      )}
      {citations.length > 0 && (
        <p className={style.grounds}>
          {t(cardText.grounds, { norms: groundsOf(onPaper(citations)) })}
          {beyondPaper(citations) > 0 && t(cardText.more, { n: beyondPaper(citations) })}
        </p>
      )}
      <footer className={style.foot}>
        <Logo size={14} />
        <span>{t(cardText.edition, { edition })}</span>
      </footer>
    </article>
  )
}

/** A6 holds the titles of so many norms. */
const normsOnPaper = 3

/** LRN-27: the norms nearest to the work of the post; the others of the card are on the screen. */
const onPaper = (citations: PostCard['citations']): PostCard['citations'] => {
  const titles = titlesOf(citations).slice(0, normsOnPaper)
  return citations.filter(({ title }) => titles.includes(title.zh))
}

const beyondPaper = (citations: PostCard['citations']): number => titlesOf(citations).length - normsOnPaper

const titlesOf = (citations: PostCard['citations']): string[] => [...new Set(citations.map(({ title }) => title.zh))]

/** On paper the norms stand by their titles, each once, behind whom they bind; what they say is on the screen. */
const groundsOf = (citations: PostCard['citations']): Pair => {
  const notes = new Map(citations.map((cited) => [citedNote(cited).zh, citedNote(cited)]))
  const parts = [...notes.values()].map((note) => {
    const own = citations.filter((cited) => citedNote(cited).zh === note.zh)
    const titles = [...new Map(own.map(({ title }) => [title.zh, title])).values()]
    return fill(cardText.bound, { note, norms: joined(titles) })
  })
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join(';') }
}
