import { type PathNode, pathLayout, type Scene } from './path-layout.ts'
import styles from './path-map.module.css'

const step = { x: 30, y: 12 }
const margin = 8

/** The scenes of a lesson as a small map: the way walked in jade, the scene one is in as a ring, the rest hollow. */
export const PathMap = ({
  scenes,
  start,
  walked,
  label,
}: {
  readonly scenes: readonly Scene[]
  readonly start: string
  /** Scenes in the order they were entered; the last is where the learner is. */
  readonly walked: readonly string[]
  readonly label: string
}) => {
  const { nodes, edges, columns, rows } = pathLayout(scenes, start)
  const width = margin * 2 + Math.max(0, columns - 1) * step.x
  const height = margin * 2 + (rows - 1) * step.y
  const at = (node: PathNode) => ({ x: margin + node.column * step.x, y: height / 2 + node.row * step.y })
  const find = (id: string) => nodes.find((node) => node.id === id)
  const isWalked = (from: string, to: string) => walked.some((id, index) => id === from && walked[index + 1] === to)
  const ordered = [...edges].sort((a, b) => Number(isWalked(a.from, a.to)) - Number(isWalked(b.from, b.to)))
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.map}
      viewBox={`0 0 ${width} ${height}`}
      style={{ width: `${width / 16}rem` }}
    >
      {ordered.map(({ from, to }) => {
        const a = find(from)
        const b = find(to)
        return (
          a &&
          b && (
            <path
              key={`${from} ${to}`}
              className={styles.way}
              data-walked={isWalked(from, to)}
              d={curve(at(a), at(b))}
            />
          )
        )
      })}
      {nodes.map((node) => {
        const here = node.id === walked.at(-1)
        const state = here ? 'here' : walked.includes(node.id) ? 'walked' : 'open'
        return (
          <circle
            key={node.id}
            className={styles.scene}
            data-state={state}
            cx={at(node).x}
            cy={at(node).y}
            r={radius[state]}
          />
        )
      })}
    </svg>
  )
}

const radius = { here: 5, walked: 4, open: 3.5 }

const curve = (a: { x: number; y: number }, b: { x: number; y: number }): string => {
  const middle = (a.x + b.x) / 2
  return `M${a.x} ${a.y}C${middle} ${a.y} ${middle} ${b.y} ${b.x} ${b.y}`
}
