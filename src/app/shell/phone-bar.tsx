import { Link, useLocation, useText } from '#platform/web.ts'
import { Icon } from '#ui/icon.tsx'
import type { BarEntry } from './navigation.ts'
import style from './phone-bar.module.css'
import { mainNavText } from './text.ts'

interface PhoneBarProps {
  readonly entries: readonly BarEntry[]
  readonly wayTo: (page: string) => string
}

/** The four ways at the bottom of a phone. A page below one of them keeps it marked. */
export const PhoneBar = ({ entries, wayTo }: PhoneBarProps) => {
  const t = useText()
  const [path] = useLocation()
  return (
    <nav className={style.bar} aria-label={t(mainNavText)}>
      {entries.map((entry) => (
        <Link key={entry.path} href={wayTo(entry.path)} aria-current={markOf(entry.path, path)}>
          <Icon name={entry.icon} size={24} />
          {t(entry.label)}
        </Link>
      ))}
    </nav>
  )
}

const markOf = (entry: string, path: string): 'page' | 'true' | undefined => {
  if (path === entry) return 'page'
  return path.startsWith(`${entry}/`) ? 'true' : undefined
}
