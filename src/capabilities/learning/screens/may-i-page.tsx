import { useDeferredValue, useState } from 'react'
import { bindsWhom } from '#capabilities/norms/text/cited.ts'
import { Link, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Empty } from '#ui/empty.tsx'
import { Field } from '#ui/field.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { MayI, type MayIAnswer, type PostCard, PostCards } from '../contract.ts'
import { askedLimit, askedWith } from '../rules/asking.ts'
import { type Asked, nearest } from '../rules/may-i.ts'
import { mayIText } from '../text/cards.ts'
import { pageText } from '../text/pages.ts'
import style from './cards.module.css'

/** R18: open, write two characters, read the answer and whom to ask. */
export const MayIPage = () => {
  const t = useText()
  const [words, setWords] = useState(() => askedWith(location.hash))
  const asked = useDeferredValue(words.trim())
  const found = useQuestion(MayI, { words: asked })
  const isCutOff = found.data === undefined && found.problem?.kind === 'offline'
  return (
    <>
      <PageHead title={t(pageText.mayI)} lead={t(mayIText.lead)} />
      <div className={style.search}>
        <Field label={t(mayIText.label)}>
          <TextInput
            type="search"
            value={words}
            onChange={setWords}
            maxLength={askedLimit}
            placeholder={t(mayIText.example)}
          />
        </Field>
      </div>
      {isCutOff ? (
        <OnDevice asked={asked} />
      ) : (
        <Answered of={found}>{({ entries }) => <Entries entries={entries} asked={asked} />}</Answered>
      )}
    </>
  )
}

/** Without a network the own cards, which lie on the device, are asked. */
const OnDevice = ({ asked }: { readonly asked: string }) => {
  const t = useText()
  return (
    <Answered of={useQuestion(PostCards, { which: 'own' })}>
      {({ cards }) => {
        const entries = onCards(cards)
        const found = nearest(asked, entries, new Set(cards.map(({ code }) => code)), shownAtMost)
        return (
          <>
            <Banner tone="azur" icon="offline" role="status">
              {t(mayIText.onDevice)}
            </Banner>
            <Entries entries={found} asked={asked} />
          </>
        )
      }}
    </Answered>
  )
}

const shownAtMost = 12

const onCards = (cards: readonly PostCard[]): (Found & Asked)[] =>
  cards.flatMap(({ code, name, words }) =>
    (words?.mayAsk ?? []).map(({ question, answer }) => ({
      ...{ post: code, norm: null, lesson: null, rule: null, question, answer },
      card: { post: code, name, askWhom: words?.askWhom ?? name },
    })),
  )

const Entries = ({ entries, asked }: { readonly entries: readonly Found[]; readonly asked: string }) => {
  const t = useText()
  if (entries.length === 0)
    return asked !== '' && <Empty title={t(mayIText.none, { words: asked })}>{t(mayIText.noneWhy)}</Empty>
  return (
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
        {rule && <span>{t(bindsWhom(rule.binds))}</span>}
      </small>
    </li>
  )
}
