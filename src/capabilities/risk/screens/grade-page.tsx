import { useState } from 'react'
import { addDays, longDay, parseDay } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import {
  navigate,
  refreshAll,
  type Text,
  useCommand,
  useLanguage,
  useParams,
  useQuestion,
  useSession,
  useText,
} from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { Field } from '#ui/field.tsx'
import { Overtaken } from '#ui/overtaken.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PhoneFoot } from '#ui/phone-foot.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import type { VersionLine } from '#ui/versions.tsx'
import { Words } from '#ui/words.tsx'
import { GradePost } from '../contract/deeds.ts'
import { type PostAnswer, PostProfile } from '../contract/post.ts'
import { type FactorScore, factors, gradeByFactors } from '../rules/factor-sum.ts'
import type { Grade } from '../rules/grade.ts'
import { type GradingMethod, gradeByAnswers, type MethodAnswer } from '../rules/methods.ts'
import { formText, gradeFormText, gradeRefusals, profileRefusals } from '../text/deeds.ts'
import { methodRuleText, methodsText, methodText } from '../text/methods.ts'
import { pageText } from '../text/pages.ts'
import { postText } from '../text/post.ts'
import { factorText, gradeWords } from '../text/words.ts'
import { useNeeds } from './confirm-button.tsx'
import { FactorFields } from './factor-fields.tsx'
import { FactorWaterfall } from './factor-waterfall.tsx'
import style from './grade.module.css'
import { MethodFields } from './method-fields.tsx'
import { emptyPair, whole, written } from './written.ts'

/** Grades a post: the scores on one side, what they add up to on the other, at once. */
export const GradePage = () => {
  const t = useText()
  const { post = '' } = useParams()
  const asked = useQuestion(PostProfile, { post })
  return (
    <Answered
      of={asked}
      refused={(refusal) => (
        <Empty
          title={t(profileRefusals[refusal])}
          lean="none"
          actions={<LinkButton href="/risk/posts">{t(postText.toPosts)}</LinkButton>}
        >
          {t(postText.notFoundWhy)}
        </Empty>
      )}
    >
      {(profile) => <GradeForm key={profile.code} profile={profile} />}
    </Answered>
  )
}

const GradeForm = ({
  profile: { code, name, method, grading: inForce, proposed, selfGrade },
}: {
  readonly profile: PostAnswer
}) => {
  const t = useText()
  const { today } = useSession()
  const showToast = useToast()
  const waitsFor = useNeeds()
  const grading = proposed ?? inForce
  const language = useLanguage()
  const [scores, setScores] = useState<readonly FactorScore[]>(() =>
    grading?.method === 'D' ? grading.factors : emptyScores(),
  )
  const [reviewers, setReviewers] = useState<Pair>(grading?.reviewers ?? emptyPair)
  const [lower, setLower] = useState<Pair>(emptyPair)
  const [validUntil, setValidUntil] = useState<string>(addDays(today, 365))
  const [over, setOver] = useState(grading?.id ?? null)
  const [answers, setAnswers] = useState<readonly MethodAnswer[]>(grading?.method === method ? grading.answers : [])
  const { busy, refusal, problem, send, clear } = useCommand(GradePost)
  const isOvertaken = refusal === 'graded-meanwhile' && grading !== null
  const summed = gradeByFactors(scores)
  const judged = method === 'D' ? null : gradeByAnswers(method, answers)
  const grade = judged === null ? summed.grade : judged.ok ? judged.value.grade : null
  const day = parseDay(validUntil)

  const submit = async (after = over) => {
    if (!day) return
    const result = await send({
      post: code,
      over: after,
      method,
      factors: method === 'D' ? scores.map((score) => ({ ...score, note: whole(score.note) })) : [],
      answers: method === 'D' ? [] : [...answers],
      reviewers: whole(reviewers),
      lower: lower[language] === '' ? null : whole(lower),
      validUntil: day,
    })
    // The other grading is shown beside this one, so it must be the newest.
    if (!result.ok && result.refusal === 'graded-meanwhile') refreshAll()
    if (!result.ok) return
    const { waits } = result.value
    showToast({
      text: t(gradeFormText.done, { grade: t(gradeWords[result.value.grade]), who: waitsFor([waits]) }),
    })
    navigate(`/risk/posts/${code}`)
  }

  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t(pageText.posts), href: '/risk/posts' },
          { label: t(name), href: `/risk/posts/${code}` },
          { label: t(pageText.grade) },
        ]}
      />
      <PageHead title={t(gradeFormText.of, { post: t(name) })} lead={t(gradeFormText.lead)} />
      <div className={style.columns}>
        <div className={style.side}>
          <Card>
            <p>
              <b>{t(methodText[method])}</b>
            </p>
            <p className="t13 faint">{t(methodsText.methodHint)}</p>
            <p className="t13 muted">{t(methodRuleText[method])}</p>
            {grading && grading.method !== method && (
              <Banner tone="ochre">{t(methodsText.changes, { method: t(methodText[grading.method]) })}</Banner>
            )}
          </Card>
          {method === 'D' ? (
            <Card title={t(gradeFormText.factors)}>
              <p className="t13 faint">{t(gradeFormText.noteHint)}</p>
              <FactorFields scores={scores} onChange={setScores} />
            </Card>
          ) : (
            <Card title={t(methodsText.questions)}>
              <MethodFields method={method} answers={answers} onChange={setAnswers} />
            </Card>
          )}
        </div>
        <div className={style.side}>
          <Card title={t(gradeFormText.result)}>
            <div aria-live="polite">
              {method === 'D' ? (
                <FactorWaterfall factors={scores} {...summed} />
              ) : (
                <p>
                  {grade
                    ? t(methodsText.sentence, { method: t(methodText[method]), grade: t(gradeWords[grade]) })
                    : t(methodsText.open)}
                </p>
              )}
            </div>
          </Card>
          <Card>
            <div className={style.form}>
              <p>
                {selfGrade
                  ? t(gradeFormText.selfGraded, {
                      grade: t(gradeWords[selfGrade.grade]),
                      day: t(longDay(selfGrade.on)),
                    })
                  : t(gradeFormText.noSelfGrade)}
                {selfGrade && (
                  <>
                    {' '}
                    <Words>{selfGrade.reason}</Words>
                  </>
                )}
              </p>
              <p className="muted">{t(proposed ? gradeFormText.replaces : gradeFormText.way)}</p>
              <Field label={t(gradeFormText.reviewers)} hint={t(gradeFormText.reviewersHint)}>
                <TextArea
                  value={reviewers[language]}
                  onChange={(text) => setReviewers(written(reviewers, language, text))}
                  maxLength={120}
                  rows={2}
                />
              </Field>
              <Field label={t(gradeFormText.lower)} remark={t(formText.optional)}>
                <TextArea
                  value={lower[language]}
                  onChange={(text) => setLower(written(lower, language, text))}
                  maxLength={200}
                  rows={2}
                />
              </Field>
              <Field
                label={t(gradeFormText.validUntil)}
                hint={t(gradeFormText.validHint)}
                error={refusal === 'validity-wrong' && t(gradeRefusals['validity-wrong'])}
              >
                <TextInput type="date" value={validUntil} onChange={setValidUntil} min={today} />
              </Field>
              {isOvertaken && (
                <Overtaken
                  words={t(gradeRefusals['graded-meanwhile'])}
                  lines={linesOf(t, grading, { ...summed, factors: scores, method, grade })}
                  keptAt={grading.recordedAt}
                  onMine={() => {
                    setOver(grading.id)
                    void submit(grading.id)
                  }}
                  onTheirs={() => {
                    setOver(grading.id)
                    setAnswers(grading.answers)
                    if (grading.method === 'D') setScores(grading.factors)
                    setReviewers(grading.reviewers)
                    clear()
                  }}
                />
              )}
              {refusal && refusal !== 'validity-wrong' && !isOvertaken && (
                <Banner tone="seal" role="alert">
                  {t(gradeRefusals[refusal])}
                </Banner>
              )}
              {problem && <ProblemNote problem={problem} retry={() => void submit()} />}
            </div>
          </Card>
        </div>
      </div>
      <PhoneFoot>
        <LinkButton tone="quiet" href={`/risk/posts/${code}`}>
          {t(formText.cancel)}
        </LinkButton>
        <Button
          tone="primary"
          busy={busy}
          disabled={!day || grade === null || isOvertaken || reviewers[language].trim() === ''}
          onPress={() => void submit()}
        >
          {t(gradeFormText.send, { grade: grade ? t(gradeWords[grade]) : '—' })}
        </Button>
      </PhoneFoot>
    </>
  )
}

interface Graded {
  readonly method: GradingMethod
  readonly factors: readonly FactorScore[]
  readonly total: number | null
  readonly grade: Grade | null
}

/** Two gradings of one post with what each comes to; factor by factor where both added factors up. */
const linesOf = (t: Text, theirs: Graded, mine: Graded): VersionLine[] => {
  const scoreOf = (of: Graded, factor: FactorScore['factor']): string =>
    `${of.factors.find((one) => one.factor === factor)?.score ?? 0}`
  const result = ({ method, total, grade }: Graded): string => {
    const word = grade ? t(gradeWords[grade]) : '—'
    return method === 'D' ? `${total} · ${word}` : word
  }
  const bothAdd = theirs.method === 'D' && mine.method === 'D'
  return [
    { name: t(methodsText.method), theirs: t(methodText[theirs.method]), mine: t(methodText[mine.method]) },
    ...(bothAdd ? factors : []).map((factor) => ({
      name: t(factorText[factor]),
      theirs: scoreOf(theirs, factor),
      mine: scoreOf(mine, factor),
    })),
    { name: t(gradeFormText.result), theirs: result(theirs), mine: result(mine) },
  ]
}

const emptyScores = (): FactorScore[] => factors.map((factor) => ({ factor, score: 0, note: emptyPair }))
