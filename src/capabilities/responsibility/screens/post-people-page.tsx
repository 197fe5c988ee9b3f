import { longDay, parseDay, shortDay } from '#kernel/day.ts'
import type { InputOf } from '#kernel/verb.ts'
import { useParams, useQuestion, useSearch, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportFoot } from '#ui/export-button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PurposeNote } from '#ui/purpose-note.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { ExportPostAnswers, ExportPostHolders } from '../contract/people-exports.ts'
import { PostAnswers, type PostAnswersAnswer, PostHolders, type PostHoldersAnswer } from '../contract/post-people.ts'
import { kindText } from '../text/division.ts'
import { postPeopleText as text } from '../text/post-people.ts'
import style from './division.module.css'
import { AsOf } from './division-page.tsx'

type About = InputOf<typeof PostHolders>

/** RSP-13, RSP-14: who holds a post and who answers for it, as it was on any day. */
export const PostPeoplePage = () => {
  const t = useText()
  const { post = '' } = useParams()
  const on = parseDay(useSearch().get('on') ?? '')
  const about = { post, ...(on && { on }) }
  const holders = useQuestion(PostHolders, about)
  return (
    <Answered
      of={holders}
      refused={() => (
        <Empty title={<h1>{t(text.notFound)}</h1>} lean="none">
          {t(text.notFoundWhy)}
        </Empty>
      )}
    >
      {(answer) => (
        <>
          <PageHead
            title={t(answer.post)}
            lead={t(text.lead, { unit: t(answer.unit), day: t(longDay(answer.on)) })}
            actions={<LinkButton href={`/risk/posts/${post}`}>{t(text.toPost)}</LinkButton>}
          />
          <AsOf on={answer.on} />
          <div className={style.page}>
            <PurposeNote />
            <Holders answer={answer} about={about} />
            <Answering about={about} />
          </div>
        </>
      )}
    </Answered>
  )
}

interface HoldersProps {
  readonly answer: PostHoldersAnswer
  readonly about: About
}

const Holders = ({ answer: { holders, codes, more }, about }: HoldersProps) => {
  const t = useText()
  return (
    <Card title={t(text.holders)} aside={codes ? t(text.holdersCodes) : undefined}>
      {holders.length === 0 ? (
        <Empty title={t(text.nobody)} lean="none">
          {t(text.nobodyWhy)}
        </Empty>
      ) : (
        <Table
          caption={t(text.holders)}
          rows={holders}
          rowKey={({ who, fromOn, unit }) => `${who} ${fromOn} ${unit.zh}`}
          columns={[
            {
              key: 'who',
              head: t(codes ? text.code : text.who),
              names: true,
              cell: ({ who }) => (codes ? <span className="mono">{who.slice(0, 8)}</span> : who),
            },
            { key: 'unit', head: t(text.unit), cell: ({ unit }) => t(unit) },
            { key: 'from', head: t(text.from), tight: true, cell: ({ fromOn }) => t(longDay(fromOn)) },
            { key: 'to', head: t(text.to), tight: true, cell: ({ toOn }) => (toOn ? t(longDay(toOn)) : '') },
          ]}
        />
      )}
      {more && <p className="t13 muted">{t(text.more)}</p>}
      {holders.length > 0 && <ExportFoot verb={ExportPostHolders} of={about} label={text.exportHolders} />}
    </Card>
  )
}

const Answering = ({ about }: { readonly about: About }) => {
  const t = useText()
  const asked = useQuestion(PostAnswers, about)
  return (
    <Card title={t(text.answers)} aside={t(text.answersLead)}>
      <Answered of={asked} refused={() => <p className="muted">{t(text.beyond)}</p>}>
        {({ edges }) =>
          edges.length === 0 ? (
            <Empty title={t(text.noAnswers)} lean="none">
              {t(text.noAnswersWhy)}
            </Empty>
          ) : (
            <>
              <ul className={style.own}>
                {edges.map((edge) => (
                  <Over key={`${edge.kind} ${edge.leader} ${edge.unit.zh} ${edge.fromOn}`} edge={edge} />
                ))}
              </ul>
              <ExportFoot verb={ExportPostAnswers} of={about} label={text.exportAnswers} />
            </>
          )
        }
      </Answered>
    </Card>
  )
}

const Over = ({ edge }: { readonly edge: PostAnswersAnswer['edges'][number] }) => {
  const t = useText()
  const { today } = useSession()
  const { kind, leader, about, unit, ofPost, fromOn } = edge
  const day = fromOn.slice(0, 4) === today.slice(0, 4) ? shortDay(fromOn) : longDay(fromOn)
  return (
    <li>
      <p>
        <Tag tone={kind === 'direct' ? 'azur' : 'line'}>{t(kindText[kind])}</Tag> <b>{leader}</b>
        {t(about) !== '' && `·${t(about)}`}
      </p>
      <p className="t13 muted">
        {t(unit)}
        {ofPost && `·${t(text.ofPost)}`}·{t(text.since, { day: t(day) })}
      </p>
    </li>
  )
}
