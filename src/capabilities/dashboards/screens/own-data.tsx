import { OwnRecord, type OwnRecordAnswer } from '#capabilities/organisation/contract/own-record.ts'
import { type Day, longDay } from '#kernel/day.ts'
import { useDownload, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Facts } from '#ui/facts.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Table } from '#ui/table.tsx'
import { DownloadOwnData } from '../contract/own-data.ts'
import { ownDataRefusals, ownDataText as text } from '../text/own-data.ts'
import { OwnProposals } from './own-proposals.tsx'
import { OwnRoles } from './own-roles.tsx'

/** R68: everything that the roster and the roles say of oneself, and one file with all of it. */
export const OwnData = () => {
  const { sharedDevice } = useSession()
  return sharedDevice ? <NotHere /> : <OwnDataHere />
}

/** Party data is sensitive, and nothing readable stays on a device that others use (decisions 16 and 30). */
const NotHere = () => {
  const t = useText()
  return (
    <Card title={t(text.title)}>
      <p className="muted">{t(text.shared)}</p>
    </Card>
  )
}

const OwnDataHere = () => {
  const asked = useQuestion(OwnRecord, {})
  return (
    <Answered of={asked}>
      {(own) => (
        <>
          <OwnRoster own={own} />
          <OwnRoles roles={own.roles} />
          {own.proposals.length > 0 && <OwnProposals proposals={own.proposals} />}
        </>
      )}
    </Answered>
  )
}

const OwnRoster = ({ own: { roster, posts, absences } }: { readonly own: OwnRecordAnswer }) => {
  const t = useText()
  return (
    <Card title={t(text.title)}>
      <div className="stack-5">
        <p className="muted">{t(roster ? text.lead : text.notRoster)}</p>
        {roster && <RosterFacts roster={roster} />}
        {roster && <Posts posts={posts} />}
        {roster && <Absences absences={absences} />}
        <TakeAll />
      </div>
    </Card>
  )
}

const RosterFacts = ({ roster }: { readonly roster: NonNullable<OwnRecordAnswer['roster']> }) => {
  const t = useText()
  const { name, staffNo, unit, branch, partyMember, joinedOn } = roster
  return (
    <Facts
      facts={[
        {
          name: t(text.name),
          word: (
            <>
              <span lang="zh-CN">{name}</span> {staffNo}
            </>
          ),
        },
        { name: t(text.unit), word: t(unit) },
        { name: t(text.branch), word: t(branch ?? text.noBranch) },
        { name: t(text.member), word: t(partyMember ? text.isMember : text.noMember) },
        { name: t(text.joined), word: joinedOn ? t(longDay(joinedOn)) : t(text.notNoted) },
      ]}
    />
  )
}

const Posts = ({ posts }: Pick<OwnRecordAnswer, 'posts'>) => {
  const t = useText()
  if (posts.length === 0) return <p className="muted">{t(text.noPosts)}</p>
  return (
    <Table
      caption={t(text.posts)}
      rows={posts}
      rowKey={({ name, fromOn }) => `${name?.zh} ${fromOn}`}
      columns={[
        {
          key: 'post',
          head: t(text.post),
          names: true,
          cell: ({ name, concurrent }) => (
            <>
              {t(name ?? text.beyond)}
              {concurrent && <span className="t12 faint"> {t(text.second)}</span>}
            </>
          ),
        },
        { key: 'unit', head: t(text.unit), cell: ({ unit }) => (unit ? t(unit) : '') },
        { key: 'from', head: t(text.from), tight: true, cell: ({ fromOn }) => t(longDay(fromOn)) },
        {
          key: 'last',
          head: t(text.last),
          tight: true,
          cell: ({ lastOn }) => t(lastOn ? longDay(lastOn) : text.running),
        },
      ]}
    />
  )
}

const Absences = ({ absences }: Pick<OwnRecordAnswer, 'absences'>) => {
  const t = useText()
  if (absences.length === 0) return <p className="muted">{t(text.noAbsences)}</p>
  return (
    <Table
      caption={t(text.absences)}
      rows={absences}
      rowKey={({ fromOn }: { readonly fromOn: Day }) => fromOn}
      columns={[
        { key: 'from', head: t(text.absences), cell: ({ fromOn }) => t(longDay(fromOn)) },
        { key: 'last', head: t(text.last), cell: ({ lastOn }) => t(longDay(lastOn)) },
      ]}
    />
  )
}

const TakeAll = () => {
  const t = useText()
  const { roles } = useSession()
  const { busy, refusal, problem, download } = useDownload(DownloadOwnData)
  return (
    <>
      <p className="t13 muted">{t(text.allWhy)}</p>
      <div className="row">
        <Button icon="download" busy={busy} onPress={() => void download({})}>
          {t(text.all)}
        </Button>
        <LinkButton href="/me/access" tone="quiet">
          {t(text.correct)}
        </LinkButton>
        {roles.includes('learner') && (
          <LinkButton href="/responsibility/mine" tone="quiet">
            {t(text.division)}
          </LinkButton>
        )}
      </div>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(ownDataRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </>
  )
}
