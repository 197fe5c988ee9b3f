import { addDays } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { useLanguage, useSearch, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { PeopleAnswer, PersonLine } from '../contract/settings.ts'
import { peopleText as text } from '../text/settings.ts'
import style from './people.module.css'

interface PeopleTableProps {
  readonly answer: PeopleAnswer
  /** After a step to another page, to lead eye and focus back to the top of the list. */
  readonly onTurn: () => void
}

export const PeopleTable = ({ answer: { people, matching, before, after }, onTurn }: PeopleTableProps) => {
  const t = useText()
  const search = useSearch()
  const turn = (place: Readonly<Record<'before' | 'after', string | null>>) => {
    search.set(place)
    onTurn()
  }
  return (
    <Card
      title={t(text.list)}
      aside={matching === 1 ? t(text.matchingOne) : t(text.matching, { n: grouped(matching) })}
    >
      <Table caption={t(text.list)} columns={useColumns()} rows={people} rowKey={({ staffNo }) => staffNo} />
      {(before !== null || after !== null) && (
        <div className={style.pages}>
          <Button disabled={before === null} onPress={() => turn({ after: null, before })}>
            {t(text.before)}
          </Button>
          <Button disabled={after === null} onPress={() => turn({ before: null, after })}>
            {t(text.after)}
          </Button>
        </div>
      )}
    </Card>
  )
}

const useColumns = (): readonly Column<PersonLine>[] => {
  const t = useText()
  return [
    { key: 'name', head: t(text.name), names: true, cell: (person) => <Name person={person} /> },
    {
      key: 'number',
      head: t(text.staffNo),
      tight: true,
      cell: ({ staffNo }) => <span className="mono">{staffNo}</span>,
    },
    { key: 'unit', head: t(text.unit), cell: (person) => <Unit person={person} /> },
    { key: 'post', head: t(text.post), cell: ({ posts }) => <Posts posts={posts} /> },
    {
      key: 'branch',
      head: t(text.branch),
      cell: (person) => (isUnattached(person) ? null : <Branch person={person} />),
    },
    { key: 'joined', head: t(text.joined), tight: true, cell: ({ joinedOn }) => joinedOn },
  ]
}

const Name = ({ person: { name, latinName } }: { readonly person: PersonLine }) => (
  <span>
    <span lang="zh-CN">{name}</span>
    {useLanguage() === 'en' && latinName && <span className={style.second}>{latinName}</span>}
  </span>
)

const Unit = ({ person: { unit, above } }: { readonly person: PersonLine }) => {
  const t = useText()
  return (
    <span className={style.place}>
      {t(unit)}
      {above && <span className={style.second}>{t(above)}</span>}
    </span>
  )
}

/** What a person holds now with its first day; what has ended is folded away, with its first and last day. */
const Posts = ({ posts }: Pick<PersonLine, 'posts'>) => {
  const t = useText()
  const { today } = useSession()
  const current = posts.filter(({ toOn }) => toOn === null || toOn > today)
  const ended = posts.filter((post) => !current.includes(post))
  return (
    <span>
      {current.length === 0 && <span className="faint">{t(text.noPost)}</span>}
      {current.map(({ code, name, fromOn, toOn, concurrent }) => (
        <span key={code + fromOn} className={style.held}>
          {t(name)} {concurrent && <Tag tone="line">{t(text.second)}</Tag>}
          <span className={style.second}>
            {toOn === null ? t(text.since, { day: fromOn }) : t(text.fromTo, { from: fromOn, to: addDays(toOn, -1) })}
          </span>
        </span>
      ))}
      {ended.length > 0 && (
        <details className={style.ended}>
          <summary>{t(text.earlier, { n: ended.length })}</summary>
          {ended.map(({ code, name, fromOn, toOn }) => (
            <span key={code + fromOn} className={style.held}>
              {t(name)}
              <span className={style.second}>{toOn && t(text.fromTo, { from: fromOn, to: addDays(toOn, -1) })}</span>
            </span>
          ))}
        </details>
      )}
    </span>
  )
}

const isUnattached = ({ branch, partyMember }: PersonLine): boolean => branch === null && !partyMember

const Branch = ({ person: { branch, partyMember } }: { readonly person: PersonLine }) => {
  const t = useText()
  return (
    <span className={style.branch}>
      {t(branch ?? text.noBranch)}
      {partyMember && <Tag tone="line">{t(text.member)}</Tag>}
    </span>
  )
}
