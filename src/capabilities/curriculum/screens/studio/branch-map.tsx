import { useText } from '#platform/web.ts'
import type { DraftBody } from '../../rules/draft.ts'
import { isTurn, type Scene } from '../../rules/lesson.ts'
import { editorText as text } from '../../text/studio.ts'
import style from './studio.module.css'

interface BranchMapProps {
  readonly body: DraftBody
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

const [width, height, gapX, gapY] = [112, 40, 40, 14]

/** The ways through a lesson (picture 16): a column a step, every scene a button, every choice a line. */
export const BranchMap = ({ body, chosen, onChoose }: BranchMapProps) => {
  const t = useText()
  const { scenes } = body
  const steps = [...new Set(scenes.map(({ step }) => step))].sort((a, b) => a - b)
  const columns = steps.map((step) => scenes.filter((scene) => scene.step === step))
  const rows = Math.max(...columns.map((column) => column.length))
  const place = new Map(
    columns.flatMap((column, x) =>
      column.map((scene, y) => {
        const above = ((rows - column.length) * (height + gapY)) / 2
        return [scene.id, { x: x * (width + gapX), y: above + y * (height + gapY) }] as const
      }),
    ),
  )
  const size = { width: steps.length * (width + gapX) - gapX, height: rows * (height + gapY) - gapY }
  return (
    <section className={style.map} aria-label={t(text.map)}>
      <div className={style.canvas} style={size}>
        <svg
          role="img"
          aria-label={t(text.mapLabel, { n: scenes.length, ends: scenes.filter((one) => !isTurn(one)).length })}
          viewBox={`0 0 ${size.width} ${size.height}`}
          style={size}
        >
          {scenes.filter(isTurn).flatMap((scene) =>
            scene.choices.map((choice) => {
              const [from, to] = [place.get(scene.id), place.get(choice.next)]
              if (!from || !to) return null
              const [x1, y1, x2, y2] = [from.x + width, from.y + height / 2, to.x, to.y + height / 2]
              const middle = (x1 + x2) / 2
              return (
                <path
                  key={`${scene.id}/${choice.id}`}
                  d={`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`}
                  fill="none"
                  stroke="var(--pl-line-strong)"
                  strokeWidth="1.5"
                />
              )
            }),
          )}
        </svg>
        {scenes.map((scene) => {
          const at = place.get(scene.id)
          return (
            <button
              key={scene.id}
              type="button"
              className={style.node}
              aria-pressed={scene.id === chosen}
              style={{ left: at?.x, top: at?.y, width, height }}
              onClick={() => onChoose(scene.id)}
            >
              {nameOf(t(scene.text), scene)}
            </button>
          )
        })}
      </div>
    </section>
  )
}

/** The first words of a scene, or its id while it is empty. */
const nameOf = (words: string, { id }: Scene): string => (words === '' ? id : words.slice(0, 12))
