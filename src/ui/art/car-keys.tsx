import { ink, SceneFrame, type SceneProps } from './scene.tsx'

/** A key board with one hook empty, a dispatch sheet below, and a service car before the gate. */
export const CarKeys = (props: SceneProps) => (
  <SceneFrame {...props}>
    <rect className={ink.ochre} x="24" y="36" width="102" height="50" rx="4" />
    <path d="M34 46h82" />
    <Key x={40} />
    <Key x={64} />
    <path d="M88 46v5c0 3-4 3-4 0" />
    <path className={ink.cut} d="M82 56h12v24H82z" />
    <Key x={112} />
    <rect className={ink.sheet} x="40" y="96" width="70" height="34" rx="2" />
    <path className={ink.note} d="M48 105h30M48 113h30M48 121h18" />
    <path className={ink.fine} d="M84 96v34" />
    <path d="M90 105l3 3 5-6M90 113l3 3 5-6" />
    <path className={ink.sheet} d="M330 140V34h14v106" />
    <path className={ink.mist} d="M326 28h22v8h-22z" />
    <path className={ink.shade} d="M158 140h160v-5H158z" />
    <path
      className={ink.sheet}
      d="M158 126v-20c0-6 4-9 10-10l20-3 20-26c3-4 6-5 11-5h48c6 0 9 2 12 6l18 25 12 4c6 2 8 6 8 12v17z"
    />
    <path className={ink.mist} d="M198 93l16-20c2-2 4-3 7-3h16v23zM244 93V70h22c4 0 6 1 8 4l14 19z" />
    <path className={ink.leaf} d="M158 110h159v8H158z" stroke="none" />
    <path d="M240 70v56M158 118h22M216 118h50M302 118h15M246 101h8M208 101h8" />
    <path className={ink.amber} d="M158 102h8v7h-8zM309 102h8v7h-8z" />
    <Wheel x={198} />
    <Wheel x={284} />
    <g transform="translate(134 116) rotate(24)">
      <circle className={ink.jade} cx="0" cy="0" r="8" />
      <circle className={ink.mist} cx="-2" cy="0" r="2.500" />
      <path className={ink.sheet} d="M8-2.500h20v5h-4v4h-4v-4h-3v3h-4v-3H8z" />
    </g>
  </SceneFrame>
)

const Key = ({ x }: { x: number }) => (
  <g transform={`translate(${x} 46)`}>
    <path d="M0 0v5" />
    <circle className={ink.sheet} cx="0" cy="9" r="4.500" />
    <path d="M0 13.500V30M0 24h4M0 29h4" />
    <path className={ink.jade} d="M-9 14h6v12h-6z" />
  </g>
)

const Wheel = ({ x }: { x: number }) => (
  <g transform={`translate(${x} 126)`}>
    <circle className={ink.ink} r="14" />
    <circle className={ink.sheet} r="7" />
    <circle className={ink.ink} r="1.500" />
  </g>
)
