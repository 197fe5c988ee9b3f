import { Link, useQuestion, useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { GradeMark } from '#ui/grade-mark.tsx'
import { Tag } from '#ui/tag.tsx'
import { Proposals, type ProposalsAnswer } from '../contract/choices.ts'
import { changeKindText } from '../text/point-change.ts'
import { proposalsText } from '../text/point-form.ts'
import { gradeWords } from '../text/words.ts'
import { ConfirmButton, Lacking, useNeeds } from './confirm-button.tsx'
import { gradeName } from './grade.ts'
import style from './posts.module.css'

/** RSK-82: what is on its way, the reader's own steps first; nothing is shown while nothing waits. */
export const ProposalsCard = () => {
  const t = useText()
  const waiting = useQuestion(Proposals, {}).data?.proposals ?? []
  if (waiting.length === 0) return null
  return (
    <div className={style.waiting}>
      <Card
        title={t(proposalsText.title)}
        aside={t(proposalsText.count, { n: waiting.length, mine: waiting.filter(({ mine }) => mine).length })}
      >
        <p className="t13 faint">{t(proposalsText.why)}</p>
        <ul className={style.proposals}>
          {waiting.map((proposal) => (
            <Line key={proposal.id} proposal={proposal} />
          ))}
        </ul>
      </Card>
    </div>
  )
}

const Line = ({ proposal }: { readonly proposal: ProposalsAnswer['proposals'][number] }) => {
  const t = useText()
  const waitsFor = useNeeds()
  const { id, no, name, grade, selfGrade, post, postName, confirmed, change, moves, waits, mine, lacks } = proposal
  return (
    <li>
      <GradeMark grade={gradeName[grade]} />
      <Link href={`/risk/posts/${post}?point=${no}`}>{t(name)}</Link>
      <span className="muted">
        {t(postName)}
        {selfGrade && selfGrade !== grade && (
          <small> {t(proposalsText.selfGrade, { grade: t(gradeWords[selfGrade]) })}</small>
        )}
      </span>
      <span className="t13 faint">
        {confirmed && <Tag tone="ochre">{t(change ? changeKindText[change] : proposalsText.regraded)}</Tag>}{' '}
        {moves && <>{t(proposalsText.moves, { grade: t(gradeWords[moves]) })} </>}
        {t(proposalsText.waits, { who: waitsFor(waits) })}
        <Lacking lacks={lacks} />
      </span>
      {mine && <ConfirmButton riskPoint={id} returnable={!confirmed || change !== null} />}
    </li>
  )
}
