import { ink, SceneFrame, type SceneProps } from './scene.tsx'

/** A road tanker under the loading arm, the meter beside it, a ticket clip on the rail. */
export const TankerHose = (props: SceneProps) => (
  <SceneFrame {...props}>
    <path className={ink.shade} d="M30 140h280v-5H30z" />
    <path className={ink.mist} d="M36 140V34h16v106z" />
    <path d="M36 52h16M36 70h16M36 88h16M36 106h16" stroke="var(--pl-line-strong)" />
    <path className={ink.leaf} d="M52 40h96v8H52z" />
    <path d="M148 44v22M140 66h16" />
    <path className={ink.amber} d="M138 66h20v6h-20z" />
    <rect className={ink.ochre} x="96" y="74" width="140" height="44" rx="22" />
    <path d="M130 74v44M170 74v44M206 74v44" />
    <rect className={ink.sheet} x="138" y="68" width="20" height="8" rx="2" />
    <path className={ink.leaf} d="M92 118h206v7H92z" />
    <path className={ink.sheet} d="M242 118V82c0-4 2-6 6-6h22c4 0 6 2 8 5l12 20c1 2 2 4 2 7v10z" />
    <path className={ink.mist} d="M254 84h15c3 0 4 1 5 3l8 14h-28z" />
    <Wheel x={116} />
    <Wheel x={146} />
    <Wheel x={270} />
    <rect className={ink.sheet} x="60" y="62" width="24" height="34" rx="3" />
    <circle className={ink.mist} cx="72" cy="74" r="7" />
    <path d="M72 74l4-4" />
    <path className={ink.note} d="M65 88h14" />
    <g transform="rotate(6 318 100)">
      <path className={ink.sheet} d="M306 84h22v32h-22z" />
      <path className={ink.jade} d="M311 80h12v6h-12z" />
      <path className={ink.note} d="M310 94h14M310 100h10" />
      <path className={ink.cut} d="M310 108h14" />
    </g>
    <path d="M318 118v22" />
  </SceneFrame>
)

const Wheel = ({ x }: { x: number }) => (
  <g transform={`translate(${x} 126)`}>
    <circle className={ink.ink} r="13" />
    <circle className={ink.sheet} r="5.500" />
  </g>
)
