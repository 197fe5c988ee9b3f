import { useState } from 'react'
import { useCommand, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Icon } from '#ui/icon.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { DemoPeople, LookAs } from '../contract.ts'
import { signInRefusals, signInText } from '../text.ts'
import style from './sign-in-page.module.css'

/** The demonstration lists whose eyes to borrow instead of asking for a password. */
export const LookAsList = ({ onSignedIn }: { readonly onSignedIn: () => void }) => {
  const t = useText()
  const asked = useQuestion(DemoPeople, {})
  const [chosen, setChosen] = useState<string | null>(null)
  const { busy, refusal, problem, send } = useCommand(LookAs)
  const lookAs = async (staffNo: string) => {
    setChosen(staffNo)
    const result = await send({ staffNo })
    if (result.ok) onSignedIn()
  }
  return (
    <Answered of={asked} refused={(one) => <Banner tone="azur">{t(signInRefusals[one])}</Banner>}>
      {({ organisation, people }) => (
        <>
          <p className={style.demo}>{t(signInText.demo, { organisation: t(organisation) })}</p>
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
      )}
    </Answered>
  )
}
