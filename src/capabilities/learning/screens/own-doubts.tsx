import { shortDay } from '#kernel/day.ts'
import { useQuestion, useText } from '#platform/web.ts'
import { Words } from '#ui/words.tsx'
import { MyDoubts } from '../contract/doubts.ts'
import { doubtText } from '../text/doubts.ts'
import { DoubtForm, type DoubtFormProps } from './doubt-form.tsx'
import style from './learning.module.css'

/** LRN-11: what this person doubted about a lesson or case before, with the answer, and the place for one more line. */
export const OwnDoubts = (about: DoubtFormProps) => {
  const t = useText()
  const { kind, code } = about
  const { data } = useQuestion(MyDoubts, { kind, code })
  const answered = (data?.doubts ?? []).flatMap(({ id, line, answer }) => (answer ? [{ id, line, answer }] : []))
  return (
    <>
      {answered.length > 0 && (
        <ul className={style.doubts}>
          {answered.map(({ id, line, answer }) => (
            <li key={id}>
              <b>
                <Words>{line}</Words>
              </b>
              <p>
                <span className="t13 muted">{t(doubtText.answeredOn, { day: t(shortDay(answer.on)) })}</span>{' '}
                <Words>{answer.line}</Words>
              </p>
            </li>
          ))}
        </ul>
      )}
      <DoubtForm {...about} />
    </>
  )
}
