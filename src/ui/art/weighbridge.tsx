import { ink, SceneFrame, type SceneProps } from './scene.tsx'

/** A lorry of scrap on a weighbridge, the reading on the cabin, the ticket coming out. */
export const Weighbridge = (props: SceneProps) => (
  <SceneFrame {...props}>
    <path className={ink.sheet} d="M20 140V62h68v78" />
    <path className={ink.ochre} d="M12 62l8-14h68l8 14z" />
    <path className={ink.mist} d="M30 74h28v22H30z" />
    <path className={ink.fine} d="M34 92l14-14M44 94l10-10" />
    <rect className={ink.ink} x="28" y="104" width="32" height="13" rx="2" />
    <path d="M33 110h4M41 110h4M49 110h6" stroke="var(--pl-jade-soft)" strokeWidth="2.5" />
    <path className={ink.mist} d="M68 96h14v44H68z" />
    <circle className={ink.ink} cx="78" cy="119" r="1.300" />
    <g transform="rotate(8 44 122)">
      <path className={ink.sheet} d="M36 120h16v17H36z" />
      <path className={ink.note} d="M39 125h10M39 129h6" />
    </g>
    <path className={ink.mist} d="M112 140l14-10h206l14 10z" />
    <path className={ink.note} d="M150 130v10M204 130v10M258 130v10M308 130v10" />
    <path className={ink.amber} d="M140 66l10-14 16 6 10-16 20 12 14-14 14 16 14-8 10 18z" />
    <path d="M150 52l8 14M176 42l-6 24M196 54l10 12M210 40l-2 26M238 48l-12 18M180 58l22-8" />
    <path className={ink.ochre} d="M134 66h120v44H134z" />
    <path d="M134 78h120M158 78v32M182 78v32M206 78v32M230 78v32" />
    <path className={ink.sheet} d="M260 112V74c0-4 2-6 6-6h26c4 0 6 2 8 5l12 23c2 3 3 5 3 9v7z" />
    <path className={ink.mist} d="M272 76h18c3 0 4 1 5 3l9 17h-32z" />
    <path d="M280 102h8M266 96v14" />
    <path className={ink.leaf} d="M134 110h181v8H134z" />
    <path className={ink.amber} d="M309 102h6v6h-6z" />
    <Wheel x={158} />
    <Wheel x={188} />
    <Wheel x={286} />
    <path d="M104 140V84M104 84h-6" />
    <circle className={ink.jade} cx="104" cy="78" r="6" />
  </SceneFrame>
)

const Wheel = ({ x }: { x: number }) => (
  <g transform={`translate(${x} 119)`}>
    <circle className={ink.ink} r="12" />
    <circle className={ink.sheet} r="5.500" />
  </g>
)
