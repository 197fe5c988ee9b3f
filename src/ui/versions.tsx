import { useState } from 'react'
import type { Moment } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { useClockTime, useRecordedAt, useSession, useText } from '#platform/web.ts'
import { versionsText as text } from './text.ts'
import style from './versions.module.css'

/** One thing in which two versions differ, as a person reads it. */
export interface VersionLine {
  readonly name: string
  readonly theirs: string
  readonly mine: string
}

interface VersionsProps {
  readonly lines: readonly VersionLine[]
  /** Who kept the other version, by the office in which they did; names are not everybody's to see. */
  readonly who?: Pair
  /** When it was kept. */
  readonly keptAt: Moment | null
}

/** Two wrote at once: both versions side by side, only where they differ, each with who and when (picture 11). */
export const Versions = ({ lines, who = text.anybody, keptAt }: VersionsProps) => {
  const t = useText()
  const { today } = useSession()
  const recorded = useRecordedAt()
  const time = useClockTime()
  const [seenAt] = useState(Date.now)
  const theirs = keptAt === null ? t(who) : t(text.kept, { who: t(who), time: t(recorded(keptAt, today)) })
  const differing = lines.filter(({ theirs, mine }) => theirs !== mine)
  return (
    <div className={style.versions}>
      <Version name={theirs} lines={differing.map(({ name, theirs }) => [name, theirs])} />
      <Version
        name={t(text.mine, { time: time(seenAt) })}
        lines={differing.map(({ name, mine }) => [name, mine])}
        mine
      />
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
    <b>{name}</b>
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
