import { useDeferredValue, useState } from 'react'
import { Link, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Empty } from '#ui/empty.tsx'
import { Field } from '#ui/field.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { MayI } from '../contract.ts'
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
                {entries.map(({ card, lesson, question, answer }) => (
                  <li key={`${card?.post ?? lesson?.code} ${question.zh}`}>
                    <h3>{t(question)}</h3>
                    <p>{t(answer)}</p>
                    {lesson && <p>{t(lesson.atYourPost)}</p>}
                    <small>
                      {card && <span>{t(mayIText.stillUnsure, { who: t(card.askWhom) })}</span>}
                      {card && (
                        <Link href={`/learn/cards/${card.post}`}>{t(mayIText.from, { post: t(card.name) })}</Link>
                      )}
                      {lesson && <span>{t(mayIText.anybody)}</span>}
                      {lesson && (
                        <Link href={`/learn/lessons/${lesson.code}`}>
                          {t(mayIText.fromLesson, { title: t(lesson.title) })}
                        </Link>
                      )}
                    </small>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Answered>
    </>
  )
}
