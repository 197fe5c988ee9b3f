import { everyRole } from '#kernel/verb.ts'
import { Link, useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { roleText } from '#ui/text.ts'
import { sightText, rolesText as text } from '../text/roles.ts'
import style from './roles.module.css'

/** How far each role sees at most, in a line each. */
export const SightsCard = () => {
  const t = useText()
  return (
    <Card title={t(text.most)} aside={<Link href="/settings/roles/sights">{t(text.wholeTable)}</Link>}>
      <dl className={style.sights}>
        {everyRole.map((role) => {
          const sees = sightText[role]
          return (
            sees && (
              <div key={role}>
                <dt>{t(roleText[role])}</dt>
                <dd>{t(sees)}</dd>
              </div>
            )
          )
        })}
      </dl>
      <p className={`t13 muted ${style.foot}`}>{t(text.mostFoot)}</p>
    </Card>
  )
}
