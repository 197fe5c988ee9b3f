import type { Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { Tag } from '#ui/tag.tsx'
import type { QuestionBody } from '../../rules/question-draft.ts'
import { questionEditor, questionsText as text } from '../../text/items.ts'
import style from './studio.module.css'

interface QuestionWordsProps {
  readonly body: QuestionBody
  /** What is in use while another is being written. */
  readonly before: QuestionBody | null
}

/** What a question asks, what is right and why, in both languages. */
export const QuestionWords = ({ body, before }: QuestionWordsProps) => {
  const t = useText()
  return (
    <div className={style.stack}>
      <Both pair={body.stem} was={before?.stem} />
      <ul className={style.options}>
        {body.options.map(({ id, text: said, correct }) => (
          <li key={id}>
            <b>{id.toUpperCase()}</b>
            <Both pair={said} was={before?.options.find((one) => one.id === id)?.text} />
            {correct && (
              <span>
                <Tag tone="jade" icon="check">
                  {t(text.right)}
                </Tag>
              </span>
            )}
          </li>
        ))}
      </ul>
      <dl className={style.said}>
        <dt>{t(questionEditor.explanation)}</dt>
        <dd>
          <Both pair={body.explanation} was={before?.explanation} />
        </dd>
        <dt>{t(questionEditor.atYourPost)}</dt>
        <dd>
          <Both pair={body.atYourPost} was={before?.atYourPost} />
        </dd>
      </dl>
    </div>
  )
}

/** Both languages; where the words changed, those in use now below. */
const Both = ({ pair, was }: { readonly pair: Pair; readonly was: Pair | undefined }) => {
  const t = useText()
  return (
    <div className={style.pair}>
      {(['zh', 'en'] as const).map((language) => (
        <div key={language} lang={language === 'zh' ? 'zh-CN' : 'en'}>
          {pair[language]}
          {was && was[language] !== pair[language] && (
            <p className="t13 muted">
              <span className="faint">{t(text.was)}</span> <del>{was[language]}</del>
            </p>
          )}
        </div>
      ))}
    </div>
  )
}
