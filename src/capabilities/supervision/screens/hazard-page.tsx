import { useState } from 'react'
import { shortDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { Link, useCommand, useParams, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { Field } from '#ui/field.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { Words } from '#ui/words.tsx'
import { type HazardAnswer, HazardQuestion, TakeHazard } from '../contract/hazards.ts'
import { hazardStateText, hazardText, takeHazardRefusals } from '../text/hazards.ts'
import { pageText } from '../text/pages.ts'
import style from './findings.module.css'
import { RectificationCard } from './rectification-card.tsx'
import { RectificationSteps } from './rectification-steps.tsx'

/** SUP-35: one weak point, what holds meanwhile, and the control that closes it. */
export const HazardPage = () => {
  const { hazard } = useParams<{ hazard: string }>()
  const { roles } = useSession()
  const asked = useQuestion(HazardQuestion, { hazard: hazard as Id<'hazard'> })
  const mayAct = roles.includes('officer') || roles.includes('leader')
  return (
    <Answered of={asked} refused={() => <NotFound />}>
      {(answer) => (
        <>
          <Head hazard={answer} />
          <div className={style.columns}>
            <div className="stack-5" id="remedy">
              <Told hazard={answer} />
              {answer.state === 'raised' && mayAct && <TakeCard hazard={answer} />}
              {answer.state !== 'raised' && answer.state !== 'none' && (
                <RectificationCard
                  matter={{ kind: 'hazard', id: answer.id }}
                  of={answer}
                  open={answer.state === 'open'}
                  mayAct={mayAct}
                />
              )}
            </div>
            {answer.state !== 'none' && <RectificationSteps recordedOn={answer.raisedOn} of={answer} />}
          </div>
        </>
      )}
    </Answered>
  )
}

const Head = ({ hazard: { no, what, unit, post, state, raisedOn, age } }: { readonly hazard: HazardAnswer }) => {
  const t = useText()
  return (
    <>
      <Breadcrumb crumbs={[{ label: t(pageText.hazards), href: '/supervision/hazards' }, { label: no }]} />
      <PageHead
        title={t(hazardText.titled, { no })}
        mark={<Tag tone={state === 'raised' ? 'ochre' : 'azur'}>{t(hazardStateText[state])}</Tag>}
        lead={
          <span className={style.meta}>
            <b>
              <Words>{what}</Words>
            </b>
            <span>{t(unit)}</span>
            {post && <Link href={`/risk/posts/${post.code}`}>{t(post.name)}</Link>}
            <span>{t(hazardText.raisedOn, { day: t(shortDay(raisedOn)), n: age })}</span>
            <span>{t(hazardText.nobody)}</span>
          </span>
        }
      />
    </>
  )
}

const Told = ({ hazard: { idea, interim, answer } }: { readonly hazard: HazardAnswer }) => {
  const t = useText()
  if (idea === '' && interim === '' && answer === '') return null
  return (
    <Card>
      <dl className="stack">
        {[
          [hazardText.ideaIs, idea] as const,
          [hazardText.interim, interim] as const,
          [hazardText.answer, answer] as const,
        ]
          .filter(([, words]) => words !== '')
          .map(([name, words]) => (
            <div key={name.zh}>
              <dt className="t13 faint">{t(name)}</dt>
              <dd>
                <Words>{words}</Words>
              </dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}

const TakeCard = ({ hazard: { id, post: known, choices } }: { readonly hazard: HazardAnswer }) => {
  const t = useText()
  const showToast = useToast()
  const [post, setPost] = useState(known?.code ?? choices.posts[0]?.code ?? '')
  const [interim, setInterim] = useState('')
  const [answer, setAnswer] = useState('')
  const { busy, refusal, problem, send } = useCommand(TakeHazard)
  const submit = async (takes: boolean) => {
    const result = await send({ hazard: id, post: takes ? post : null, interim: takes ? interim : '', answer })
    if (result.ok) showToast({ text: t(takes ? hazardText.taken : hazardText.answered) })
  }
  return (
    <Card title={t(hazardText.takeTitle)}>
      <div className={style.form}>
        <div className={style.pair}>
          <Field label={t(hazardText.post)}>
            <Select
              choices={choices.posts.map(({ code, name, unit }) => ({ value: code, label: `${t(name)} · ${t(unit)}` }))}
              value={post}
              onChange={setPost}
            />
          </Field>
          <Field label={t(hazardText.interim)} hint={t(hazardText.interimHint)}>
            <TextInput value={interim} onChange={setInterim} maxLength={300} />
          </Field>
        </div>
        <div className="row">
          <Button tone="primary" busy={busy} disabled={post === ''} onPress={() => submit(true)}>
            {t(hazardText.take)}
          </Button>
        </div>
        <Field label={t(hazardText.answer)} hint={t(hazardText.answerHint)}>
          <TextInput value={answer} onChange={setAnswer} maxLength={300} />
        </Field>
        <div className="row">
          <Button busy={busy} disabled={answer.trim() === ''} onPress={() => submit(false)}>
            {t(hazardText.answerIt)}
          </Button>
        </div>
        {refusal && (
          <Banner tone="ochre" role="alert">
            {t(takeHazardRefusals[refusal])}
          </Banner>
        )}
        {problem && <ProblemNote problem={problem} retry={() => submit(true)} />}
      </div>
    </Card>
  )
}

const NotFound = () => {
  const t = useText()
  return (
    <Empty
      title={<h1>{t(hazardText.notFound)}</h1>}
      lean="none"
      actions={<LinkButton href="/supervision/hazards">{t(hazardText.toList)}</LinkButton>}
    >
      {t(hazardText.notFoundWhy)}
    </Empty>
  )
}
