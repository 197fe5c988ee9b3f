import { useText } from '#platform/web.ts'
import type { DraftBody } from '../../rules/draft.ts'
import { isTurn } from '../../rules/lesson.ts'
import { editorText as text } from '../../text/studio.ts'
import style from './studio.module.css'
import { useSceneNames } from './use-scene-names.ts'

interface BranchMapProps {
  readonly body: DraftBody
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

const [height, gapY] = [52, 14]
/** How much of a column its scene takes; the rest is for the lines. */
const share = 0.78

/** The ways through a lesson (picture 16): a column a step, every scene a button, every choice a line; as wide as its card. */
export const BranchMap = ({ body, chosen, onChoose }: BranchMapProps) => {
  const t = useText()
  const { numbers, numbered, wordsOf } = useSceneNames(body)
  const { scenes } = body
  const steps = [...new Set(scenes.map(({ step }) => step))].sort((a, b) => a - b)
  const columns = steps.map((step) => scenes.filter((scene) => scene.step === step))
  const rows = Math.max(...columns.map((column) => column.length))
  // The last column has no lines after it.
  const [unit, tall] = [100 / (columns.length - 1 + share), rows * (height + gapY) - gapY]
  const place = new Map(
    columns.flatMap((column, x) =>
      column.map((scene, y) => {
        const above = ((rows - column.length) * (height + gapY)) / 2
        return [scene.id, { x: x * unit, y: above + y * (height + gapY) }] as const
      }),
    ),
  )
  return (
    <section className={style.map} aria-label={t(text.map)}>
      <div className={style.canvas} style={{ height: tall, minWidth: `${columns.length * 6.75}rem` }}>
        <svg
          role="img"
          aria-label={t(text.mapLabel, { n: scenes.length, ends: scenes.filter((one) => !isTurn(one)).length })}
          viewBox={`0 0 100 ${tall}`}
          preserveAspectRatio="none"
          style={{ width: '100%', height: tall }}
        >
          {scenes.filter(isTurn).flatMap((scene) =>
            scene.choices.map((choice) => {
              const [from, to] = [place.get(scene.id), place.get(choice.next)]
              if (!from || !to) return null
              const [x1, y1, x2, y2] = [from.x + unit * share, from.y + height / 2, to.x, to.y + height / 2]
              const middle = (x1 + x2) / 2
              return (
                <path
                  key={`${scene.id}/${choice.id}`}
                  d={`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`}
                  fill="none"
                  stroke="var(--pl-line-strong)"
                  strokeWidth="1.5"
                  vectorEffect="non-scaling-stroke"
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
              data-end={!isTurn(scene) || undefined}
              style={{ left: `${at?.x ?? 0}%`, top: at?.y, width: `${unit * share}%`, height }}
              onClick={() => onChoose(scene.id)}
            >
              {wordsOf(scene.id) === ''
                ? numbered(scene.id)
                : t(text.node, { n: numbers.get(scene.id) ?? 0, words: wordsOf(scene.id) })}
            </button>
          )
        })}
      </div>
    </section>
  )
}
