import { useState } from 'react'
import { Link, useQuestion, useText } from '#platform/web.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ExportFoot } from '#ui/export-button.tsx'
import { GradeMark } from '#ui/grade-mark.tsx'
import { Tag } from '#ui/tag.tsx'
import { Proposals, type ProposalsAnswer } from '../contract/choices.ts'
import { ExportProposals } from '../contract/list-exports.ts'
import { changeKindText } from '../text/point-change.ts'
import { proposalsText } from '../text/point-form.ts'
import { gradeWords } from '../text/words.ts'
import { ConfirmButton, Lacking, useNeeds } from './confirm-button.tsx'
import { gradeName } from './grade.ts'
import { Pages } from './pages.tsx'
import style from './posts.module.css'

/** Rows of one page of the answer. */
const pageRows = 100

/** RSK-82: what is on its way, the reader's own steps first; nothing is shown while nothing waits. */
export const ProposalsCard = ({ unit }: { readonly unit: string | undefined }) => {
  const t = useText()
  const [page, setPage] = useState(0)
  const of = unit === undefined ? {} : { unit }
  const { data } = useQuestion(Proposals, { ...of, page })
  if (!data || data.matching === 0) return null
  const { proposals, grades, matching, mine } = data
  return (
    <div className={style.waiting}>
      <Card title={t(proposalsText.title)} aside={t(proposalsText.count, { n: matching, mine })}>
        <p className="t13 faint">{t(proposalsText.why)}</p>
        <ul className={style.proposals}>
          {grades.map((grade) => (
            <GradeLine key={grade.id} given={grade} />
          ))}
          {proposals.map((proposal) => (
            <Line key={proposal.id} proposal={proposal} />
          ))}
        </ul>
        <Pages page={page} pages={Math.ceil(matching / pageRows)} onPage={setPage} />
        <ExportFoot verb={ExportProposals} of={of} label={proposalsText.title} />
      </Card>
    </div>
  )
}

/** RSK-136: a grade that an officer gave, beside the one in force and the unit's own. */
const GradeLine = ({ given }: { readonly given: ProposalsAnswer['grades'][number] }) => {
  const t = useText()
  const waitsFor = useNeeds()
  const { post, postName, grade, selfGrade, waits, mine } = given
  return (
    <li>
      <GradeMark grade={gradeName[grade]} />
      <Link href={`/risk/posts/${post}`}>{t(postName)}</Link>
      <span className="muted">
        {selfGrade && <small>{t(proposalsText.selfGrade, { grade: t(gradeWords[selfGrade]) })}</small>}
      </span>
      <span className="t13 faint">
        <Tag tone="ochre">{t(proposalsText.ofPost)}</Tag> {t(proposalsText.waits, { who: waitsFor([waits]) })}
      </span>
      {mine && (
        <LinkButton size="small" href={`/risk/posts/${post}`}>
          {t(proposalsText.readGrade)}
        </LinkButton>
      )}
    </li>
  )
}

const Line = ({ proposal }: { readonly proposal: ProposalsAnswer['proposals'][number] }) => {
  const t = useText()
  const waitsFor = useNeeds()
  const { id, version, no, name, grade, selfGrade, post, postName } = proposal
  const { confirmed, change, moves, waits, mine, lacks } = proposal
  return (
    <li>
      <GradeMark grade={gradeName[grade]} />
      <Link href={`/risk/posts/${post}?point=${no}`}>{t(name)}</Link>
      <span className="muted">
        {t(postName)}
        {selfGrade && <small> {t(proposalsText.selfGrade, { grade: t(gradeWords[selfGrade]) })}</small>}
      </span>
      <span className="t13 faint">
        {confirmed && <Tag tone="ochre">{t(change ? changeKindText[change] : proposalsText.regraded)}</Tag>}{' '}
        {moves && <>{t(proposalsText.moves, { grade: t(gradeWords[moves]) })} </>}
        {t(proposalsText.waits, { who: waitsFor(waits) })}
        <Lacking lacks={lacks} />
      </span>
      {mine && (
        <ConfirmButton riskPoint={id} version={version} returnable={!confirmed || change !== null} lacks={lacks} />
      )}
    </li>
  )
}
