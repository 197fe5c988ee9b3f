import { useText } from '#platform/web.ts'
import { mineText, theirsText } from './text.ts'
import style from './versions.module.css'

/** One thing in which two versions differ, as a person reads it. */
export interface VersionLine {
  readonly name: string
  readonly theirs: string
  readonly mine: string
}

/** Two wrote at once: both versions side by side, only where they differ (picture 11). */
export const Versions = ({ lines }: { readonly lines: readonly VersionLine[] }) => {
  const t = useText()
  const differing = lines.filter(({ theirs, mine }) => theirs !== mine)
  return (
    <div className={style.versions}>
      <Version name={t(theirsText)} lines={differing.map(({ name, theirs }) => [name, theirs])} />
      <Version name={t(mineText)} lines={differing.map(({ name, mine }) => [name, mine])} mine />
    </div>
  )
}

interface VersionProps {
  readonly name: string
  readonly lines: readonly (readonly [string, string])[]
  readonly mine?: boolean
}

const Version = ({ name, lines, mine = false }: VersionProps) => (
  <section className={mine ? style.mine : undefined} aria-label={name}>
    <h3>{name}</h3>
    <dl>
      {lines.map(([field, value]) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </section>
)
