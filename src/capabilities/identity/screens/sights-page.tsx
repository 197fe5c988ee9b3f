import { type Day, dayIn, longDay } from '#kernel/day.ts'
import { type SightsVersion, seenThings, sightsAfter, sightsOn } from '#kernel/sights.ts'
import { everyRole } from '#kernel/verb.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { ExportFoot } from '#ui/export-button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Table } from '#ui/table.tsx'
import { roleText } from '#ui/text.ts'
import { ExportPoliciesInForce } from '../contract/exports.ts'
import { PoliciesInForce } from '../contract/policies.ts'
import { rolePolicies } from '../rules/granting.ts'
import { pageText } from '../text/pages.ts'
import { policiesText, sightWords, sightsText as text, thingText } from '../text/sights.ts'
import style from './looks.module.css'

/** Who sees what and how a role is granted: the table that every verb is held to, and the one that granting goes by. */
export const SightsPage = () => {
  const t = useText()
  const { today } = useSession()
  const now = sightsOn(today)
  const coming = sightsAfter(today)
  return (
    <>
      <PageHead title={t(pageText.sights)} lead={t(text.lead)} />
      <div className="stack-5">
        <SightsTable version={now} />
        {coming.map((version) => (
          <SightsTable key={version.fromOn} version={version} coming />
        ))}
        <Card title={t(text.policies)}>
          <Table
            caption={t(text.policies)}
            rows={rolePolicies}
            rowKey={({ role, fromOn }) => `${role} ${fromOn}`}
            columns={[
              { key: 'role', head: t(text.role), names: true, cell: ({ role }) => t(roleText[role]) },
              { key: 'people', head: t(text.people), cell: ({ people }) => t(people === 1 ? text.one : text.two) },
              {
                key: 'longest',
                head: t(text.longest),
                tight: true,
                cell: ({ longestDays }) => t(text.years, { n: Math.floor(longestDays / 365) }),
              },
              {
                key: 'since',
                head: t(text.since),
                tight: true,
                cell: ({ fromOn }) => (isOriginal(fromOn) ? t(text.always) : fromOn),
              },
            ]}
          />
          <p className={`t13 muted ${style.foot}`}>{t(text.policiesFoot)}</p>
        </Card>
        <InForce />
      </div>
    </>
  )
}

/** IDN-52: the newest version of the policies, and what each one before it changed. */
const InForce = () => {
  const t = useText()
  const { timeZone } = useSession()
  const versions = useQuestion(PoliciesInForce, {}).data?.versions
  const newest = versions?.[0]
  return (
    <Card title={t(policiesText.title)}>
      <p>
        {newest
          ? t(policiesText.since, {
              n: newest.version,
              day: t(longDay(dayIn(newest.notedAt, timeZone))),
              product: newest.product,
              lines: newest.lines,
              digest: newest.digest.slice(0, 8),
            })
          : t(policiesText.none)}
      </p>
      {versions
        ?.filter(({ added, removed }) => added.length + removed.length > 0)
        .map(({ version, added, removed }) => (
          <details key={version}>
            <summary>{t(policiesText.changed, { n: version, lines: added.length + removed.length })}</summary>
            <ul className="t13 mono">
              {removed.map((line) => (
                <li key={`- ${line}`}>− {line}</li>
              ))}
              {added.map((line) => (
                <li key={`+ ${line}`}>+ {line}</li>
              ))}
            </ul>
          </details>
        ))}
      {newest && <ExportFoot verb={ExportPoliciesInForce} of={{}} label={policiesText.list} />}
    </Card>
  )
}

/** What held before anybody used the product holds from the beginning. */
const isOriginal = (fromOn: Day): boolean => fromOn < '2020-01-01'

const SightsTable = ({ version: { fromOn, sights }, coming }: { readonly version: SightsVersion; coming?: true }) => {
  const t = useText()
  const since = isOriginal(fromOn) ? t(text.always) : t(longDay(fromOn))
  return (
    <Card
      title={coming ? t(text.coming, { day: since }) : t(text.matrix)}
      aside={coming ? undefined : <span className="t13 muted">{t(text.inForce, { day: since })}</span>}
    >
      <Table
        caption={t(text.matrix)}
        rows={seenThings}
        rowKey={(thing) => thing}
        columns={[
          { key: 'thing', head: t(text.thing), names: true, cell: (thing) => t(thingText[thing]) },
          ...everyRole.map((role) => ({
            key: role,
            head: t(roleText[role]),
            cell: (thing: (typeof seenThings)[number]) => {
              const sight = sights[thing][role]
              return sight === undefined ? t(text.none) : t(sightWords[sight])
            },
          })),
        ]}
      />
      <p className={`t13 muted ${style.foot}`}>{t(text.matrixFoot)}</p>
    </Card>
  )
}
