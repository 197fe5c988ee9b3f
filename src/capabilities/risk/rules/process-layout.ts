/** RSK-114: where the steps of a process stand on paper; the same steps always stand at the same place. */

export interface DrawnStep {
  readonly post: string
  readonly deed: string
  readonly decision: string
  readonly record: string
  readonly risks: readonly string[]
}

export interface TextLine {
  readonly text: string
  /** Of the baseline, from the top of the drawing. */
  readonly y: number
}

export interface DrawnNode {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly post: readonly TextLine[]
  readonly deed: readonly TextLine[]
  readonly decision: readonly TextLine[]
  readonly record: readonly TextLine[]
  readonly risks: readonly { readonly lines: readonly TextLine[]; readonly y: number; readonly height: number }[]
}

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly nodes: readonly DrawnNode[]
  /** The ways from step to step, as paths; each ends in an arrow. */
  readonly ways: readonly string[]
}

export interface Paper {
  readonly columns: number
  readonly nodeWidth: number
  readonly gap: number
}

/** Three beside each other for screen and A4, one below the other for a phone. */
export const papers = {
  wide: { columns: 3, nodeWidth: 280, gap: 44 },
  tall: { columns: 1, nodeWidth: 320, gap: 30 },
} as const satisfies Record<string, Paper>

const fontSize = 14
const lineHeight = 20
/** Beside a Han character; bold words are the widest. */
const latinWidth = 0.52
const padding = 14
const riskHeight = 30
/** The number of the step stands before the post. */
const numberWidth = 30
/** The mark of a decision, a record, a grade stands before its words. */
const markWidth = 22

export const drawProcess = (steps: readonly DrawnStep[], { columns, nodeWidth, gap }: Paper): Drawing => {
  const rows = Array.from({ length: Math.ceil(steps.length / columns) }, (_, row) =>
    steps.slice(row * columns, (row + 1) * columns),
  )
  const nodes: DrawnNode[] = []
  let top = 1
  for (const row of rows) {
    const height = Math.max(...row.map((step) => heightOf(step, nodeWidth)))
    for (const [column, step] of row.entries())
      nodes.push(nodeAt(step, { x: 1 + column * (nodeWidth + gap), y: top, width: nodeWidth, height }))
    top += height + gap
  }
  return {
    width: columns * nodeWidth + (columns - 1) * gap + 2,
    height: top - gap + 1,
    nodes,
    ways: nodes.slice(1).map((to, at) => wayBetween(nodes[at] as DrawnNode, to, gap)),
  }
}

const partsOf = (step: DrawnStep, width: number) => ({
  post: wrapped(step.post, width - 2 * padding - numberWidth),
  deed: wrapped(step.deed, width - 2 * padding),
  decision: wrapped(step.decision, width - 2 * padding - markWidth),
  record: wrapped(step.record, width - 2 * padding - markWidth),
  risks: step.risks.map((risk) => wrapped(risk, width - 2 * padding - markWidth - 8)),
})

const heightOf = (step: DrawnStep, width: number): number => {
  const { post, deed, decision, record, risks } = partsOf(step, width)
  const lines = post.length + deed.length + decision.length + record.length
  const parts = [deed, decision, record].filter((part) => part.length > 0).length
  return 2 * padding + lines * lineHeight + parts * 6 + risks.reduce((sum, risk) => sum + riskRoom(risk), 0)
}

const riskRoom = (lines: readonly string[]): number => Math.max(riskHeight, lines.length * lineHeight + 10) + 6

const nodeAt = (
  step: DrawnStep,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): DrawnNode => {
  const parts = partsOf(step, box.width)
  let y = box.y + padding
  const place = (lines: readonly string[], before: number): TextLine[] => {
    if (lines.length === 0) return []
    y += before
    return lines.map((text) => {
      y += lineHeight
      return { text, y: y - 5 }
    })
  }
  const [post, deed] = [place(parts.post, 0), place(parts.deed, 6)]
  const [decision, record] = [place(parts.decision, 6), place(parts.record, 6)]
  const risks = parts.risks.map((lines) => {
    const height = riskRoom(lines) - 6
    const top = y + 6
    const first = top + (height - lines.length * lineHeight) / 2
    y = top + height
    return { y: top, height, lines: lines.map((text, at) => ({ text, y: first + (at + 1) * lineHeight - 5 })) }
  })
  return { ...box, post, deed, decision, record, risks }
}

/** To the right inside a row, else down through the gap to the beginning of the next row. */
const wayBetween = (from: DrawnNode, to: DrawnNode, gap: number): string => {
  if (from.y === to.y) {
    const y = from.y + 28
    return `M${from.x + from.width} ${y}H${to.x - 6}`
  }
  const [start, end] = [from.x + from.width / 2, to.x + to.width / 2]
  const bottom = from.y + from.height
  if (start === end) return `M${start} ${bottom}V${to.y - 6}`
  return `M${start} ${bottom}V${bottom + gap / 2}H${end}V${to.y - 6}`
}

/** Lines that fit a width: Han characters are as wide as they are high, others about half, words stay whole. */
export const wrapped = (text: string, width: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+|\s+/gu) ?? []) {
    if (line !== '' && widthOf(line + word.trimEnd()) > width && !/^[，。；：、！？）》”,.;:!?)]/.test(word)) {
      lines.push(line.trimEnd())
      line = word.trimStart()
    } else line += line === '' ? word.trimStart() : word
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}

const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, sign) => sum + (/[\p{Script=Han}，。；：、！？（）《》“”]/u.test(sign) ? fontSize : fontSize * latinWidth),
    0,
  )
