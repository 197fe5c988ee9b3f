import type { ReactNode } from 'react'
import { ink, SceneFrame, type SceneProps } from './scene.tsx'

/** Three quotations in a row, two of them written alike, with a magnifier over the alike ones. */
export const ThreePapers = (props: SceneProps) => (
  <SceneFrame {...props}>
    <path className={ink.shade} d="M30 140h284v-5H30z" />
    <Quotation
      x={38}
      turn={-5}
      head={<path className={ink.leaf} d="M12 12h16v14H12z" />}
      row="M12 40h50M12 50h38M12 60h50"
      price={20}
    />
    <Quotation
      x={132}
      turn={1}
      head={<circle className={ink.amber} cx="20" cy="19" r="7.500" />}
      row="M12 40h44M12 50h52M12 60h30"
      price={34}
    />
    <Quotation
      x={226}
      turn={5}
      head={<path className={ink.mist} d="M12 26l8-14 8 14z" />}
      row="M12 40h44M12 50h52M12 60h30"
      price={38}
    />
    <g transform="translate(228 92)">
      <path d="M17 17l22 24" strokeWidth="5" />
      <circle className={ink.mist} r="23" fillOpacity="0.92" />
      <path className={ink.note} d="M-14 -7h22M-14 1h28M-14 9h14" strokeWidth="2" />
      <path d="M-15 -14a20 20 0 0 1 9-5" />
    </g>
  </SceneFrame>
)

const Quotation = ({
  x,
  turn,
  head,
  row,
  price,
}: {
  x: number
  turn: number
  head: ReactNode
  row: string
  price: number
}) => (
  <g transform={`translate(${x} 34) rotate(${turn} 40 104)`}>
    <path className={ink.sheet} d="M0 0h66l12 12v92H0z" />
    <path className={ink.pale} d="M66 0v12h12z" />
    {head}
    <path d="M36 16h22M36 23h14" />
    <path className={ink.note} d={row} />
    <path className={ink.fine} d="M12 70h54" />
    <path className={ink.ochre} d={`M12 80h${price}v12H12z`} />
  </g>
)
