import { Link, useQuestion, useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { GradeMark } from '#ui/grade-mark.tsx'
import { Proposals } from '../contract/choices.ts'
import { proposalsText } from '../text/point-form.ts'
import { ConfirmButton } from './confirm-button.tsx'
import { gradeName } from './grade.ts'
import style from './posts.module.css'

/** RSK-13: what was proposed and waits for the officer; nothing is shown while nothing waits. */
export const ProposalsCard = () => {
  const t = useText()
  const waiting = useQuestion(Proposals, {}).data?.proposals ?? []
  if (waiting.length === 0) return null
  return (
    <div className={style.waiting}>
      <Card title={t(proposalsText.title)} aside={t(proposalsText.count, { n: waiting.length })}>
        <p className="t13 faint">{t(proposalsText.why)}</p>
        <ul className={style.proposals}>
          {waiting.map(({ id, no, name, grade, post, postName }) => (
            <li key={id}>
              <GradeMark grade={gradeName[grade]} />
              <Link href={`/risk/posts/${post}?point=${no}`}>{t(name)}</Link>
              <span className="muted">{t(postName)}</span>
              <ConfirmButton riskPoint={id} />
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
