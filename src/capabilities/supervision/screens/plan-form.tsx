import { useState } from 'react'
import { addDays, parseDay } from '#kernel/day.ts'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Check } from '#ui/check.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { type FindingAnswer, PlanRectification } from '../contract/findings.ts'
import { type Cause, causeGroups, causeTaxonomy, mostCauses } from '../rules/cause.ts'
import { type Remedy, remedies } from '../rules/rectification.ts'
import { causeGroupText, causeText, findingText, planRefusals, remedyText } from '../text/findings.ts'
import style from './findings.module.css'
import { inBoth } from './in-both.ts'
import type { MatterAsked } from './rectification-card.tsx'

/** SUP-29: up to three causes, and the control that is changed for it. */
export const PlanForm = ({
  matter,
  choices,
}: {
  readonly matter: MatterAsked
  readonly choices: FindingAnswer['choices']
}) => {
  const t = useText()
  const { today } = useSession()
  const showToast = useToast()
  const { points, lessons, posts } = choices
  const [causes, setCauses] = useState<readonly Cause[]>([])
  const [why, setWhy] = useState('')
  const [remedy, setRemedy] = useState<Remedy>('limit')
  const [point, setPoint] = useState<string>(points[0]?.id ?? '')
  const [replaces, setReplaces] = useState<string>(points[0]?.controls[0]?.id ?? '')
  const [text, setText] = useState('')
  const [frequency, setFrequency] = useState('')
  const [proof, setProof] = useState('')
  const [lesson, setLesson] = useState(lessons[0]?.code ?? '')
  const [owner, setOwner] = useState(posts[0]?.code ?? '')
  const [checker, setChecker] = useState('')
  const [dueOn, setDueOn] = useState<string>(addDays(today, 30))
  const { busy, refusal, problem, send, clear } = useCommand(PlanRectification)
  const chosen = points.find(({ id }) => id === point)
  const old = chosen?.controls.find(({ id }) => id === replaces)
  const day = parseDay(dueOn)
  const isLesson = remedy === 'lesson'
  const postChoices = posts.map(({ code, name, unit }) => ({ value: code, label: `${t(name)} · ${t(unit)}` }))
  const toggle = (cause: Cause, ticked: boolean) => {
    clear()
    setCauses(ticked ? [...causes, cause] : causes.filter((one) => one !== cause))
  }
  const submit = async () => {
    if (!day || owner === '') return
    const result = await send({
      ...{ matter, causes: [...causes], why, remedy, owner, dueOn: day },
      ...{ riskPoint: isLesson ? null : (chosen?.id ?? null), replaces: isLesson ? null : (old?.id ?? null) },
      ...{ text: inBoth(text), frequency: inBoth(frequency), proof: inBoth(proof) },
      lesson: isLesson && lesson !== '' ? lesson : null,
      checker: isLesson || checker === '' ? null : checker,
    })
    if (result.ok) showToast({ text: t(findingText.planDone) })
  }
  return (
    <>
      <Card title={t(findingText.causesTitle)} aside={t(findingText.causesHint)}>
        <div className="stack">
          <div className={style.causes}>
            {causeGroups.map((group) => (
              <fieldset key={group}>
                <legend className="t13 faint">{t(causeGroupText[group])}</legend>
                {causeTaxonomy.groups[group].map((cause) => (
                  <Check
                    key={cause}
                    checked={causes.includes(cause)}
                    disabled={causes.length >= mostCauses && !causes.includes(cause)}
                    onChange={(ticked) => toggle(cause, ticked)}
                  >
                    {t(causeText[cause])}
                  </Check>
                ))}
              </fieldset>
            ))}
          </div>
          <Field label={t(findingText.why)}>
            <TextInput value={why} onChange={setWhy} maxLength={400} />
          </Field>
          <p className="t13 muted">{t(findingText.noMind)}</p>
        </div>
      </Card>
      <Card title={t(findingText.remedyTitle)}>
        <div className={style.form}>
          <div className={style.pair}>
            <Field label={t(findingText.remedy)}>
              <Select
                choices={(matter.kind === 'hazard' ? remedies.filter((one) => one !== 'lesson') : remedies).map(
                  (value) => ({ value, label: t(remedyText[value]) }),
                )}
                value={remedy}
                onChange={(next) => {
                  clear()
                  setRemedy(next)
                }}
              />
            </Field>
            {isLesson ? (
              <Field label={t(findingText.lesson)}>
                <Select
                  choices={lessons.map(({ code, title }) => ({ value: code, label: t(title) }))}
                  value={lesson}
                  onChange={setLesson}
                />
              </Field>
            ) : (
              <>
                <Field label={t(findingText.riskPoint)}>
                  <Select
                    choices={points.map(({ id, no, name }) => ({ value: id as string, label: `${no} ${t(name)}` }))}
                    value={point}
                    onChange={(next) => {
                      setPoint(next)
                      setReplaces(points.find(({ id }) => id === next)?.controls[0]?.id ?? '')
                    }}
                  />
                </Field>
                <Field label={t(findingText.replaces)}>
                  <Select
                    choices={[
                      ...(chosen?.controls ?? []).map((one) => ({ value: one.id as string, label: t(one.text) })),
                      { value: '', label: t(findingText.replacesNone) },
                    ]}
                    value={replaces}
                    onChange={setReplaces}
                  />
                </Field>
              </>
            )}
          </div>
          {!isLesson && (
            <>
              <Field label={t(findingText.newText)} hint={t(findingText.newTextHint)}>
                <TextArea value={text} onChange={setText} maxLength={400} rows={2} />
              </Field>
              <div className={style.pair}>
                <Field label={t(findingText.frequency)}>
                  <TextInput value={frequency} onChange={setFrequency} maxLength={80} />
                </Field>
                <Field label={t(findingText.proof)}>
                  <TextInput value={proof} onChange={setProof} maxLength={200} />
                </Field>
              </div>
            </>
          )}
          <div className={style.pair}>
            <Field label={t(findingText.owner)}>
              <Select choices={postChoices} value={owner} onChange={setOwner} />
            </Field>
            {!isLesson && (
              <Field label={t(findingText.checker)}>
                <Select
                  choices={[{ value: '', label: t(findingText.checkerNone) }, ...postChoices]}
                  value={checker}
                  onChange={setChecker}
                />
              </Field>
            )}
            <Field label={t(findingText.dueOn)}>
              <TextInput type="date" value={dueOn} onChange={setDueOn} min={today} />
            </Field>
          </div>
          {refusal && (
            <Banner tone="ochre" role="alert">
              {t(planRefusals[refusal])}
            </Banner>
          )}
          <div className="row">
            <Button tone="primary" busy={busy} disabled={!day || owner === ''} onPress={submit}>
              {t(findingText.planSend)}
            </Button>
          </div>
          {problem && <ProblemNote problem={problem} retry={submit} />}
        </div>
      </Card>
    </>
  )
}
