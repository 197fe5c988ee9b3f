import { ink, SceneFrame, type SceneProps } from './scene.tsx'

/** Three sealed sample bottles on a bench, a pen and the lots drawn from a cup. */
export const SampleBottle = (props: SceneProps) => (
  <SceneFrame {...props}>
    <path className={ink.shade} d="M40 140h270v-5H40z" />
    <path className={ink.leaf} d="M40 112h270v8H40z" />
    <path d="M60 120v20M290 120v20" />
    <Bottle x={96} level={84} seal />
    <Bottle x={150} level={76} seal />
    <Bottle x={204} level={90} />
    <path className={ink.ochre} d="M252 84h32l-4 28h-24z" />
    <path className={ink.sheet} d="M258 84l-4-26 6-2 4 28zM268 84l2-32h6l-2 32zM276 84l8-24 6 2-8 22z" />
    <path className={ink.note} d="M272 58v12" />
    <g transform="translate(226 108) rotate(-8)">
      <path className={ink.jade} d="M0 0h26v4H0z" />
      <path className={ink.sheet} d="M0 0l-6 2 6 2z" />
    </g>
  </SceneFrame>
)

/** A bottle filled up to `level`; a sealed one carries its label across the neck. */
const Bottle = ({ x, level, seal = false }: { x: number; level: number; seal?: boolean }) => (
  <g transform={`translate(${x} 0)`}>
    <path className={ink.sheet} d="M-8 52h16v10c8 4 12 10 12 18v32h-40V80c0-8 4-14 12-18z" />
    <path className={ink.amber} d={`M-19 ${level}h38v${112 - level}h-38z`} stroke="none" />
    <path className={ink.ochre} d="M-9 44h18v8H-9z" />
    <path className={ink.note} d="M-12 100h24" />
    {seal && <path className={ink.jade} d="M-5 40h10v26H-5z" />}
  </g>
)
