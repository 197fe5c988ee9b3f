import { useState } from 'react'
import { EndGrant } from '#capabilities/identity/contract/granting.ts'
import { type Day, daysBetween } from '#kernel/day.ts'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Empty } from '#ui/empty.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { betweenText, roleText } from '#ui/text.ts'
import { useToast } from '#ui/toast.tsx'
import type { GrantLine } from '../contract/roles.ts'
import { grantRefusals, rolesText as text } from '../text/roles.ts'
import style from './roles.module.css'

type Shown = 'all' | 'sensitive' | 'ending'

/** Whether a grant ends within sixty days. */
export const isEnding = ({ toOn }: Pick<GrantLine, 'toOn'>, today: Day): boolean =>
  toOn !== null && daysBetween(today, toOn) <= 60

/** Every role in force or to come, by name. */
export const RolesInUse = ({ grants }: { readonly grants: readonly GrantLine[] }) => {
  const t = useText()
  const { today } = useSession()
  const [shown, setShown] = useState<Shown>('all')
  const [ending, setEnding] = useState<GrantLine | null>(null)
  const lists: Record<Shown, readonly GrantLine[]> = {
    all: grants,
    sensitive: grants.filter(({ sensitive }) => sensitive),
    ending: grants.filter((grant) => isEnding(grant, today)),
  }
  const columns = useColumns(setEnding)
  const choice = (value: Shown) => ({ value, label: t(text[value], { n: lists[value].length }) })
  return (
    <Card
      title={t(text.inUse)}
      aside={
        <Segmented
          label={t(text.show)}
          choices={[choice('all'), choice('sensitive'), choice('ending')]}
          value={shown}
          onChange={setShown}
        />
      }
    >
      {lists[shown].length === 0 ? (
        <Empty title={t(text.none)} lean="none">
          {t(text.noneWhy)}
        </Empty>
      ) : (
        <Table
          caption={t(text.inUse)}
          columns={columns}
          rows={lists[shown]}
          rowKey={({ grants: [first] }) => first ?? ''}
        />
      )}
      <p className={`t13 muted ${style.foot}`}>{t(text.foot)}</p>
      {ending && <EndDialog grant={ending} onClose={() => setEnding(null)} />}
    </Card>
  )
}

const useReach = () => {
  const t = useText()
  return (reach: GrantLine['reach']): string => reach.map((name) => t(name)).join(t(betweenText))
}

const useColumns = (onEnd: (grant: GrantLine) => void): readonly Column<GrantLine>[] => {
  const t = useText()
  const reachOf = useReach()
  const { today, roles } = useSession()
  const isAuditor = !roles.some((role) => role.endsWith('-administrator'))
  const mayEnd = (grant: GrantLine): boolean =>
    grant.own || roles.includes('system-administrator') || roles.includes('security-administrator')
  return [
    {
      key: 'name',
      head: t(isAuditor ? text.code : text.name),
      names: true,
      tight: true,
      cell: ({ name }) => <span lang="zh-CN">{name}</span>,
    },
    { key: 'role', head: t(text.role), cell: ({ role }) => t(roleText[role]) },
    { key: 'reach', head: t(text.reach), cell: ({ reach }) => <span className={style.reach}>{reachOf(reach)}</span> },
    { key: 'from', head: t(text.from), tight: true, cell: ({ fromOn }) => fromOn },
    { key: 'to', head: t(text.to), tight: true, cell: (grant) => <Until grant={grant} today={today} /> },
    {
      key: 'people',
      head: t(text.people),
      tight: true,
      cell: ({ sensitive }) => (sensitive ? <Tag tone="line">{t(text.two)}</Tag> : t(text.one)),
    },
    {
      key: 'end',
      head: '',
      tight: true,
      cell: (grant) =>
        mayEnd(grant) && (
          <Button size="small" tone="quiet" onPress={() => onEnd(grant)}>
            <span aria-hidden="true">{t(grant.own ? text.give : text.end)}</span>
            <span className="sr">{t(text.endOf, { name: grant.name, role: t(roleText[grant.role]) })}</span>
          </Button>
        ),
    },
  ]
}

const Until = ({ grant: { toOn }, today }: { readonly grant: GrantLine; readonly today: Day }) => {
  const t = useText()
  if (toOn === null) return <span className="muted">{t(text.open)}</span>
  const left = daysBetween(today, toOn)
  if (left > 60) return toOn
  return (
    <>
      {toOn} <Tag tone="ochre">{left === 1 ? t(text.inOneDay) : t(text.inDays, { n: left })}</Tag>
    </>
  )
}

const EndDialog = ({ grant, onClose }: { readonly grant: GrantLine; readonly onClose: () => void }) => {
  const t = useText()
  const toast = useToast()
  const reachOf = useReach()
  const { busy, refusal, problem, send } = useCommand(EndGrant)
  const end = async () => {
    const result = await send({ grants: grant.grants })
    if (!result.ok) return
    toast({ text: t(text.ended) })
    onClose()
  }
  const words = { name: grant.name, role: t(roleText[grant.role]), reach: reachOf(grant.reach) }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(text.endTitle)}
      actions={
        <>
          <Button onPress={onClose}>{t(text.keep)}</Button>
          <Button tone="seal" busy={busy} onPress={() => void end()}>
            {t(grant.own ? text.give : text.end)}
          </Button>
        </>
      }
    >
      <p>{t(text.endWhy, words)}</p>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(grantRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </Dialog>
  )
}
