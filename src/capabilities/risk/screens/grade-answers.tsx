import { useText } from '#platform/web.ts'
import type { GivenGrade } from '../contract/post.ts'
import { answerWords, methodsText, methodText, questionText } from '../text/methods.ts'
import { gradeWords } from '../text/words.ts'
import style from './post.module.css'

export interface GradeAnswersProps {
  readonly grading: Pick<GivenGrade, 'method' | 'answers' | 'grade'>
}

/** RSK-85: what was answered, question by question, and the grade that follows. */
export const GradeAnswers = ({ grading: { method, answers, grade } }: GradeAnswersProps) => {
  const t = useText()
  if (method === 'D') return null
  return (
    <div className={style.said}>
      <ul className={style.disputes}>
        {answers.map(({ key, value }) => (
          <li key={key} className="between">
            <span>{t(questionText[method][key] ?? { zh: key, en: key })}</span>
            <b>{t(answerWords(method, key, value))}</b>
          </li>
        ))}
      </ul>
      <p>{t(methodsText.sentence, { method: t(methodText[method]), grade: t(gradeWords[grade]) })}</p>
    </div>
  )
}
