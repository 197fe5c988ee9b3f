import type { Role } from '#kernel/verb.ts'
import { useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { Icon } from '#ui/icon.tsx'
import { Table } from '#ui/table.tsx'
import { betweenText, roleText } from '#ui/text.ts'
import type { GrantLine } from '../contract/roles.ts'
import { administratorDeeds, rolesText as text } from '../text/roles.ts'

const kinds = [
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] as const satisfies readonly Role[]

/** What each of the three may do, and what none of them may. */
export const AdministratorsCard = ({ grants }: { readonly grants: readonly GrantLine[] }) => {
  const t = useText()
  const namesOf = (kind: Role): string =>
    grants
      .filter(({ role }) => role === kind)
      .map(({ name }) => name)
      .join(t(betweenText)) || t(text.nobody)
  return (
    <Card title={t(text.three)} aside={<span className="t13 muted">{t(text.threeWhy)}</span>}>
      <Table
        caption={t(text.three)}
        rows={administratorDeeds}
        rowKey={([deed]) => deed.en}
        columns={[
          { key: 'deed', head: t(text.able), names: true, cell: ([deed]) => t(deed) },
          ...kinds.map((kind, at) => ({
            key: kind,
            head: (
              <>
                {t(roleText[kind])}
                <br />
                <span lang="zh-CN">{namesOf(kind)}</span>
              </>
            ),
            cell: ([, may]: (typeof administratorDeeds)[number]) => <May may={may[at] ?? false} />,
          })),
        ]}
      />
    </Card>
  )
}

const May = ({ may }: { readonly may: boolean }) => {
  const t = useText()
  return (
    <>
      {may ? <Icon name="check" size={18} /> : <span aria-hidden="true">—</span>}
      <span className="sr">{t(may ? text.yes : text.no)}</span>
    </>
  )
}
