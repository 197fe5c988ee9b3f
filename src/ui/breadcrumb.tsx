import { Link, useText } from '#platform/web.ts'
import style from './breadcrumb.module.css'
import { Icon } from './icon.tsx'
import { breadcrumbText } from './text.ts'

export interface Crumb {
  readonly label: string
  /** Absent for the page itself, which comes last. */
  readonly href?: string
}

/** The way to this page, above its head. */
export const Breadcrumb = ({ crumbs }: { readonly crumbs: readonly Crumb[] }) => {
  const t = useText()
  return (
    <nav aria-label={t(breadcrumbText)} className={style.crumbs}>
      <ol>
        {crumbs.map(({ label, href }, i) => (
          <li key={label}>
            {i > 0 && <Icon name="right" size={14} />}
            {href === undefined ? <span aria-current="page">{label}</span> : <Link href={href}>{label}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
