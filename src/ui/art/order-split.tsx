import { ink, SceneFrame, type SceneProps } from './scene.tsx'

/** One long order, a pair of scissors, and three short orders pegged to a line. */
export const OrderSplit = (props: SceneProps) => (
  <SceneFrame {...props}>
    <path className={ink.shade} d="M22 140h112v-6H22z" />
    <g transform="rotate(-3 72 90)">
      <path className={ink.ochre} d="M30 42h84v94H30z" />
      <path className={ink.sheet} d="M38 50h30v14H38z" />
      <path d="M76 54h30M76 61h20" />
      <path className={ink.cut} d="M26 78h94M26 106h94" />
      <path className={ink.note} d="M40 71h64M40 86h40M40 93h52M40 99h30M40 114h48M40 121h34" />
      <path d="M92 118l4 4 8-9" />
    </g>
    <g transform="rotate(14 150 104)">
      <circle className={ink.leaf} cx="168" cy="92" r="8" />
      <circle className={ink.leaf} cx="168" cy="116" r="8" />
      <path className={ink.sheet} d="M161 96l-37 17c3 3 8 4 13 1l26-13zM161 112l-37-17c3-3 8-4 13-1l26 13z" />
      <circle className={ink.ink} cx="147" cy="104" r="1.6" />
    </g>
    <path d="M184 44c50 9 110 9 166 0" />
    <Slip x={194} turn={-4} lines="M8 28h26M8 35h18" />
    <Slip x={246} turn={2} lines="M8 28h22M8 35h28" />
    <Slip x={298} turn={5} lines="M8 28h28M8 35h14" />
  </SceneFrame>
)

const Slip = ({ x, turn, lines }: { x: number; turn: number; lines: string }) => (
  <g transform={`translate(${x} 47) rotate(${turn} 22 0)`}>
    <path className={ink.sheet} d="M0 4h44v58H0z" />
    <path className={ink.ochre} d="M7 11h16v9H7z" />
    <path className={ink.note} d={lines} />
    <circle cx="32" cy="50" r="6" />
    <path d="M29.500 50l2 2 3.500-4" />
    <path className={ink.jade} d="M19 -3h6v12h-6z" />
  </g>
)
