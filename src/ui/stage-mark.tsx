import { useText } from '#platform/web.ts'
import style from './marks.module.css'
import { stageText } from './text.ts'

export type StageName = keyof typeof stageText

/** The stage of a signal: one seed, a rising row, a spread; with its word, alone only inside the cells of a heatmap. */
export const StageMark = ({ stage, alone = false }: { readonly stage: StageName; readonly alone?: boolean }) => {
  const t = useText()
  const name = t(stageText[stage])
  return (
    <span className={style.mark} {...(alone ? { role: 'img', 'aria-label': name } : {})}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {drawings[stage]}
      </svg>
      {!alone && name}
    </span>
  )
}

const dot = (x: number, y: number) => <circle key={`${x}-${y}`} cx={x} cy={y} r="2" fill="var(--pl-ink)" />
const places = [3, 8, 13]

const drawings = {
  incipient: (
    <>
      <path d="M8 8.500V3" stroke="var(--pl-ink-2)" strokeWidth="1.3" />
      <circle cx="8" cy="11" r="2.8" fill="var(--pl-ink)" />
    </>
  ),
  trend: (
    <>
      <path d="M3 11.500L13 3.500" stroke="var(--pl-ink-3)" strokeWidth="1.2" />
      {[dot(3, 11.5), dot(8, 7.5), dot(13, 3.5)]}
    </>
  ),
  widespread: places.flatMap((y) => places.map((x) => dot(x, y))),
}
