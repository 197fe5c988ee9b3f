import { useState } from 'react'
import { startAfresh, useCommand, useQuestion, useSearch, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Icon } from '#ui/icon.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { DemoPeople, type DemoPeopleAnswer, LookAs } from '../contract.ts'
import { signInRefusals, signInText } from '../text.ts'
import { PlumbLine } from './plumb-line.tsx'
import style from './sign-in-page.module.css'

/** Signing in (picture 10); the demonstration lists whose eyes to borrow instead of asking for a password. */
export const SignInPage = () => {
  const t = useText()
  const asked = useQuestion(DemoPeople, {})
  return (
    <div className={style.page}>
      <PlumbLine />
      <div className={style.form}>
        <h1 tabIndex={-1}>{t(signInText.name)}</h1>
        <p className={style.promise}>{t(signInText.promise)}</p>
        <Answered of={asked} refused={(refusal) => <Banner tone="azur">{t(signInRefusals[refusal])}</Banner>}>
          {({ organisation, people }) => (
            <>
              <p className={style.demo}>{t(signInText.demo, { organisation: t(organisation) })}</p>
              <LookAsList people={people} />
            </>
          )}
        </Answered>
        <p className={style.speak}>
          {/* A whole load: the guide takes nothing of this page along. */}
          <a href="/speak-up">{t(signInText.speakUp)}</a>
          <span>{t(signInText.speakUpWhy)}</span>
        </p>
      </div>
    </div>
  )
}

type Person = DemoPeopleAnswer['people'][number]

const LookAsList = ({ people }: { readonly people: readonly Person[] }) => {
  const t = useText()
  const search = useSearch()
  const [chosen, setChosen] = useState<string | null>(null)
  const { busy, refusal, problem, send } = useCommand(LookAs)
  const lookAs = async (staffNo: string) => {
    setChosen(staffNo)
    const result = await send({ staffNo })
    if (result.ok) startAfresh(ownPath(search.get('to')))
  }
  return (
    <>
      <h2 className={style.heading}>{t(signInText.people)}</h2>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(signInRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} {...(chosen ? { retry: () => void lookAs(chosen) } : {})} />}
      <ul className={style.people}>
        {people.map(({ staffNo, name, title }) => (
          <li key={staffNo}>
            <button
              type="button"
              aria-busy={(busy && chosen === staffNo) || undefined}
              aria-disabled={busy || undefined}
              onClick={() => {
                if (!busy) void lookAs(staffNo)
              }}
            >
              <span className={style.face} aria-hidden="true">
                {Array.from(name)[0]}
              </span>
              <span className={style.who}>
                <b lang="zh-CN">{name}</b>
                <span>{t(title)}</span>
              </span>
              <Icon name="right" size={18} />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Back to the page that was asked for, if it is one of ours. */
const ownPath = (to: string | null): string => (to !== null && /^\/(?![/\\])/.test(to) ? to : '/')
