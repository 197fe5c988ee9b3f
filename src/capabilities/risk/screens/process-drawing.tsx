import type { Pair } from '#kernel/text.ts'
import { Link, useText } from '#platform/web.ts'
import type { NodeView, StepView } from '../contract/processes.ts'
import { type DrawnNode, drawProcess, type Paper, papers, type TextLine } from '../rules/process-layout.ts'
import { processText as text } from '../text/processes.ts'
import { gradeWords } from '../text/words.ts'
import style from './process.module.css'

export interface ProcessDrawingProps {
  readonly name: Pair
  readonly steps: readonly Pick<StepView, 'postName' | 'deed' | 'decision' | 'record' | 'points'>[]
}

/** RSK-114: the map as a drawing, three steps beside each other, or one below the other on a phone. */
export const ProcessDrawing = (props: ProcessDrawingProps) => (
  <div className={style.drawing}>
    <div className={style.wide}>
      <Drawn {...props} paper={papers.wide} />
    </div>
    <div className={style.tall}>
      <Drawn {...props} paper={papers.tall} />
    </div>
  </div>
)

const Drawn = ({ name, steps, paper }: ProcessDrawingProps & { readonly paper: Paper }) => {
  const t = useText()
  const said = (pair: Pair, sentence: Pair) => (t(pair) === '' ? '' : t(sentence, { what: t(pair) }))
  const { width, height, nodes, ways } = drawProcess(
    steps.map(({ postName, deed, decision, record, points }) => ({
      post: t(postName),
      deed: t(deed),
      decision: said(decision, text.decides),
      record: said(record, text.leaves),
      risks: points.map((point) => t(text.node, { grade: t(gradeWords[point.grade]), name: t(point.name) })),
    })),
    paper,
  )
  const risks = steps.reduce((sum, { points }) => sum + points.length, 0)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it has no element of its own
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={t(text.sentence, { name: t(name), n: steps.length, risks })}
      className={style.svg}
    >
      {ways.map((way) => (
        <g key={way} className={style.way}>
          <path d={way} />
          <path d={arrowAt(way)} className={style.arrow} />
        </g>
      ))}
      {nodes.map((node, at) => (
        <Step key={`${node.x}/${node.y}`} node={node} at={at + 1} points={steps[at]?.points ?? []} />
      ))}
    </svg>
  )
}

/** The head of a way: a small triangle at its end, in the direction of its last leg. */
const arrowAt = (way: string): string => {
  const legs = [...way.matchAll(/[MHV]([\d.]+)(?: ([\d.]+))?/g)]
  const last = legs.at(-1)?.[0] ?? ''
  const end = { x: 0, y: 0 }
  for (const [leg, first = '', second] of legs) {
    if (leg.startsWith('M')) [end.x, end.y] = [Number(first), Number(second)]
    else if (leg.startsWith('H')) end.x = Number(first)
    else end.y = Number(first)
  }
  const { x, y } = end
  return last.startsWith('V')
    ? `M${x - 5} ${y - 2}L${x + 5} ${y - 2}L${x} ${y + 6}Z`
    : `M${x - 2} ${y - 5}L${x - 2} ${y + 5}L${x + 6} ${y}Z`
}

interface StepProps {
  readonly node: DrawnNode
  readonly at: number
  readonly points: readonly NodeView[]
}

const padding = 14

const Step = ({ node, at, points }: StepProps) => {
  const t = useText()
  const { x, y, width, post, deed, decision, record, risks } = node
  const decides = decision.length > 0
  return (
    <g>
      <path d={outline(node, decides)} className={decides ? style.decides : style.box} />
      <circle cx={x + padding + 10} cy={y + padding + 10} r={11} className={style.number} />
      <text x={x + padding + 10} y={y + padding + 15} textAnchor="middle" className={style.numberText}>
        {at}
      </text>
      <Words lines={post} x={x + padding + 30} look={style.post} />
      <Words lines={deed} x={x + padding} />
      {decides && <path d={diamond(x + padding + 7, (decision[0]?.y ?? 0) - 5)} className={style.diamond} />}
      <Words lines={decision} x={x + padding + 22} look={style.decision} />
      {record.length > 0 && <path d={page(x + padding + 2, (record[0]?.y ?? 0) - 12)} className={style.paper} />}
      <Words lines={record} x={x + padding + 22} look={style.record} />
      {points.map((point, index) => {
        const drawn = risks[index]
        if (!drawn) return null
        const words = t(text.nodeOpen, {
          at,
          node: t(text.node, { grade: t(gradeWords[point.grade]), name: t(point.name) }),
        })
        return (
          <Link
            key={point.id}
            href={`/risk/posts/${point.post}?point=${point.no}`}
            aria-label={words}
            className={style.risk ?? ''}
          >
            <rect x={x + padding} y={drawn.y} width={width - 2 * padding} height={drawn.height} rx={6} />
            <Notches x={x + padding + 8} y={drawn.y + drawn.height / 2 - 7} grade={point.grade} />
            <Words lines={drawn.lines} x={x + padding + 28} look={style.riskWords} />
          </Link>
        )
      })}
    </g>
  )
}

const Words = ({
  lines,
  x,
  look,
}: {
  readonly lines: readonly TextLine[]
  readonly x: number
  readonly look?: string | undefined
}) => (
  <text className={look}>
    {lines.map((line) => (
      <tspan key={line.y} x={x} y={line.y}>
        {spaced(line.text)}
      </tspan>
    ))}
  </text>
)

/** Lines of words are parted by a space for whoever hears them; Han characters need none. */
const spaced = (line: string): string => (/[\p{Script=Han}\p{P}]$/u.test(line) ? line : `${line} `)

/** A sheet with round corners; a step that decides has its corners cut. */
const outline = ({ x, y, width, height }: DrawnNode, decides: boolean): string => {
  const [right, bottom] = [x + width, y + height]
  const c = decides ? 14 : 8
  return decides
    ? `M${x + c} ${y}H${right - c}L${right} ${y + c}V${bottom - c}L${right - c} ${bottom}H${x + c}L${x} ${bottom - c}V${y + c}Z`
    : `M${x + c} ${y}H${right - c}Q${right} ${y} ${right} ${y + c}V${bottom - c}Q${right} ${bottom} ${right - c} ${bottom}H${x + c}Q${x} ${bottom} ${x} ${bottom - c}V${y + c}Q${x} ${y} ${x + c} ${y}Z`
}

const diamond = (x: number, y: number): string => `M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}Z`

const page = (x: number, y: number): string => `M${x} ${y}h7l4 4v10h-11ZM${x + 7} ${y}v4h4`

const filled = { HIGH: 3, MEDIUM: 2, LOW: 1 } as const

/** The three ruler notches of a grade, as everywhere. */
const Notches = ({ x, y, grade }: { readonly x: number; readonly y: number; readonly grade: NodeView['grade'] }) => (
  <g>
    {[10.2, 5.2, 0.2].map((step, at) =>
      at < filled[grade] ? (
        <rect key={step} x={x} y={y + step} width={12} height={3.4} rx={1} className={style.notch} />
      ) : (
        <rect key={step} x={x + 0.6} y={y + step + 0.6} width={10.8} height={2.2} rx={0.8} className={style.hollow} />
      ),
    )}
  </g>
)
