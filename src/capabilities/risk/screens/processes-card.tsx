import { Link, useQuestion, useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { Processes } from '../contract/processes.ts'
import { processesText as text } from '../text/processes.ts'
import style from './process.module.css'

/** R31: the processes in which this post takes a step; nothing is shown while there is none. */
export const ProcessesCard = ({ post }: { readonly post: string }) => {
  const t = useText()
  const processes = useQuestion(Processes, { post }).data?.processes ?? []
  if (processes.length === 0) return null
  return (
    <Card title={t(text.ofPost)} aside={<Link href="/risk/processes">{t(text.all)}</Link>}>
      <ul className={style.versions}>
        {processes.map(({ id, name, unit, risks, high }) => (
          <li key={id}>
            <Link href={`/risk/processes/${id}`}>{t(name)}</Link>
            <span className="muted">{t(unit)}</span>
            <span className="t13 faint">
              {t(text.risks)} {t(text.high, { n: risks, high })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
