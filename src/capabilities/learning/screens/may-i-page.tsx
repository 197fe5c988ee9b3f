import { useDeferredValue, useState } from 'react'
import { Link, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Empty } from '#ui/empty.tsx'
import { Field } from '#ui/field.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { MayI, type MayIAnswer } from '../contract.ts'
import { mayIText } from '../text/cards.ts'
import { pageText } from '../text/pages.ts'
import style from './cards.module.css'

/** R18: open, write two characters, read the answer and whom to ask. */
export const MayIPage = () => {
  const t = useText()
  const [words, setWords] = useState('')
  const asked = useDeferredValue(words.trim())
  const found = useQuestion(MayI, { words: asked })
  return (
    <>
      <PageHead title={t(pageText.mayI)} lead={t(mayIText.lead)} />
      <div className={style.search}>
        <Field label={t(mayIText.label)}>
          <TextInput type="search" value={words} onChange={setWords} maxLength={60} placeholder={t(mayIText.example)} />
        </Field>
      </div>
      <Answered of={found}>
        {({ entries }) =>
          entries.length === 0 ? (
            asked !== '' && <Empty title={t(mayIText.none, { words: asked })}>{t(mayIText.noneWhy)}</Empty>
          ) : (
            <>
              <h2 className={asked === '' ? style.own : 'sr'}>
                {asked === '' ? t(mayIText.own) : t(mayIText.found, { words: asked })}
              </h2>
              <ul className={style.answers}>
                {entries.map((entry) => (
                  <Entry key={keyOf(entry)} entry={entry} />
                ))}
              </ul>
            </>
          )
        }
      </Answered>
    </>
  )
}

type Found = MayIAnswer['entries'][number]

const keyOf = ({ card, lesson, rule, question }: Found): string =>
  `${card?.post ?? lesson?.code ?? rule?.code} ${question.zh}`

/** The answer, whom to ask and where it stands. */
const Entry = ({ entry: { card, lesson, rule, question, answer } }: { readonly entry: Found }) => {
  const t = useText()
  return (
    <li>
      <h3>{t(question)}</h3>
      <p>{t(answer)}</p>
      {lesson && <p>{t(lesson.atYourPost)}</p>}
      <small>
        <span>{card ? t(mayIText.stillUnsure, { who: t(card.askWhom) }) : t(mayIText.anybody)}</span>
        {card &&
          (card.post && card.name ? (
            <Link href={`/learn/cards/${card.post}`}>{t(mayIText.from, { post: t(card.name) })}</Link>
          ) : (
            <span>{t(mayIText.fromAnother)}</span>
          ))}
        {lesson && (
          <Link href={`/learn/lessons/${lesson.code}`}>{t(mayIText.fromLesson, { title: t(lesson.title) })}</Link>
        )}
        {rule && <Link href={`/learn/norms/${rule.code}`}>{t(mayIText.fromNorm)}</Link>}
      </small>
    </li>
  )
}
