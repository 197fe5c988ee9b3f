import { useState } from 'react'
import { familyText } from '#capabilities/curriculum/text.ts'
import { shortDay } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { Link, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Stamp } from '#ui/stamp.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { ExportFindings } from '../contract/exports.ts'
import { Findings, type FindingsAnswer, findingsAtMost, type ListedFinding } from '../contract/findings.ts'
import { causeText, findingStateText, findingText, stageText } from '../text/findings.ts'
import { pageText } from '../text/pages.ts'
import style from './findings.module.css'
import { RecordFindingCard } from './record-finding-card.tsx'

/** SUP-33: what was found, what comes next for each by when, and why such things were possible. */
export const FindingsPage = () => {
  const t = useText()
  const { roles } = useSession()
  const [all, setAll] = useState(false)
  const [recording, setRecording] = useState(false)
  const asked = useQuestion(Findings, all ? { all } : {})
  const isOfficer = roles.includes('officer')
  return (
    <>
      <PageHead
        title={t(pageText.findings)}
        lead={t(findingText.lead)}
        actions={
          <>
            <ExportButton verb={ExportFindings} of={all ? { all } : {}} />
            {isOfficer && (
              <Button
                tone="primary"
                expanded={recording}
                onPress={() => {
                  setRecording(!recording)
                }}
              >
                {t(findingText.record)}
              </Button>
            )}
          </>
        }
      />
      <div className="stack-5">
        {recording && <RecordFindingCard onDone={() => setRecording(false)} />}
        <Answered of={asked}>
          {(answer) => (
            <div className={style.columns}>
              <ListCard answer={answer} all={all} onAll={setAll} />
              <div className="stack-5">
                <CausesCard causes={answer.causes} />
                <CoverageCard coverage={answer.coverage} />
              </div>
            </div>
          )}
        </Answered>
      </div>
    </>
  )
}

const ListCard = ({
  answer,
  all,
  onAll,
}: {
  readonly answer: FindingsAnswer
  readonly all: boolean
  readonly onAll: (all: boolean) => void
}) => {
  const t = useText()
  const { today } = useSession()
  const { findings, overdue } = answer
  const columns: readonly Column<ListedFinding>[] = [
    {
      key: 'what',
      head: t(findingText.what),
      names: true,
      cell: ({ id, no, title, repeat }) => (
        <span>
          <Link href={`/supervision/findings/${id}`}>{t(title)}</Link> <small className="faint nowrap">{no}</small>{' '}
          {repeat && <Tag tone="ochre">{t(findingText.again)}</Tag>}
        </span>
      ),
    },
    {
      key: 'post',
      head: t(findingText.post),
      cell: ({ post, unit }) => (
        <span>
          {t(post.name)} <small className="faint">{t(unit)}</small>
        </span>
      ),
    },
    {
      key: 'next',
      head: t(findingText.next),
      cell: ({ state, stage }) => (state === 'open' ? t(stageText[stage]) : t(findingStateText[state])),
    },
    {
      key: 'due',
      head: t(findingText.due),
      tight: true,
      cell: ({ dueOn, state }) =>
        dueOn && state === 'open' ? (
          <span className="row">
            <Stamp due={dueOn} today={today} /> {t(shortDay(dueOn))}
          </span>
        ) : null,
    },
  ]
  return (
    <Card
      title={t(all ? findingText.listAll : findingText.list)}
      aside={
        <Button size="small" tone="quiet" onPress={() => onAll(!all)}>
          {t(all ? findingText.showOpen : findingText.showAll)}
        </Button>
      }
    >
      <div className="stack">
        <p className="t13 muted">
          {t(findingText.summary, { open: answer.open, closed: answer.closed, refuted: answer.refuted })}
          {overdue > 0 && ` · ${t(findingText.overdue, { n: overdue })}`}
        </p>
        {findings.length === 0 ? (
          <Empty title={t(findingText.none)} lean="none">
            {t(findingText.noneWhy)}
          </Empty>
        ) : (
          <>
            <Table caption={t(findingText.list)} columns={columns} rows={findings} rowKey={({ id }) => id} />
            <ListEnd shown={findings.length} most={findingsAtMost} />
          </>
        )}
      </div>
    </Card>
  )
}

const CausesCard = ({ causes }: Pick<FindingsAnswer, 'causes'>) => {
  const t = useText()
  return (
    <Card title={t(findingText.causesTitle)} aside={t(findingText.causesSub)}>
      {causes.length === 0 ? (
        <p className="muted">{t(findingText.causesNone)}</p>
      ) : (
        <ul className={style.list}>
          {causes.map(({ cause, count }) => (
            <li key={cause}>
              <span>{t(causeText[cause])}</span>
              <span className="muted nowrap">{t(findingText.times, { n: count })}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** What is open of a family, each at the very risk point of its post. */
const FamilyCell = ({ row: { family, open } }: { readonly row: FindingsAnswer['coverage'][number] }) => {
  const t = useText()
  if (open.length === 0) return t(familyText(family))
  return (
    <details>
      <summary>{t(familyText(family))}</summary>
      <ul className={style.open}>
        {open.map(({ no, name, post, postName }) => (
          <li key={no}>
            <Link href={`/risk/posts/${post}?point=${no}`}>{t(name)}</Link> <span className="muted">{t(postName)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** R43: where the next chain would break: high risk points without a current lesson or a tested control. */
const CoverageCard = ({ coverage }: Pick<FindingsAnswer, 'coverage'>) => {
  const t = useText()
  type Row = FindingsAnswer['coverage'][number]
  const figure = (key: 'both' | 'lessonOnly' | 'controlOnly' | 'neither', head: Pair): Column<Row> => ({
    key,
    head: t(head),
    right: true,
    cell: (row) => (row[key] === 0 ? <span className="faint">0</span> : <b>{row[key]}</b>),
  })
  const columns: readonly Column<Row>[] = [
    { key: 'family', head: t(findingText.family), names: true, cell: (row) => <FamilyCell row={row} /> },
    figure('neither', findingText.coverNeither),
    figure('lessonOnly', findingText.coverNoControl),
    figure('controlOnly', findingText.coverNoLesson),
    figure('both', findingText.coverBoth),
  ]
  if (coverage.length === 0) return null
  return (
    <Card title={t(findingText.coverTitle)} aside={<Link href="/risk/posts">{t(findingText.coverTo)}</Link>}>
      <div className="stack">
        <p className="t13 muted">{t(findingText.coverLead)}</p>
        <Table
          caption={t(findingText.coverTitle)}
          columns={columns}
          rows={coverage}
          rowKey={({ family }) => family}
          scrolls
        />
      </div>
    </Card>
  )
}
