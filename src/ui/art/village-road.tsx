import { ink, SceneFrame, type SceneProps } from './scene.tsx'

/** A farm road to a village; a tape lies across the worn part, a form on a fence post. */
export const VillageRoad = (props: SceneProps) => (
  <SceneFrame {...props}>
    <path className={ink.mist} d="M0 140c60-40 110-58 176-64 60 4 120 26 174 64z" />
    <path className={ink.pale} d="M128 140c14-34 30-52 46-64h10c10 14 26 34 48 64z" />
    <path className={ink.cut} d="M180 140c-2-24-2-44-1-60" />
    <path className={ink.sheet} d="M232 84V58l22-16 22 16v26z" />
    <path className={ink.ochre} d="M226 60l28-22 28 22-6 4-22-17-22 17z" />
    <path className={ink.mist} d="M248 70h12v14h-12z" />
    <path className={ink.sheet} d="M286 84V66l16-12 16 12v18z" />
    <path className={ink.ochre} d="M281 68l21-17 21 17-5 3-16-12-16 12z" />
    <path d="M138 118l88 4" />
    <path className={ink.note} d="M150 115v7M166 116v7M182 117v7M198 117v7M214 118v7" />
    <circle className={ink.jade} cx="134" cy="118" r="7" />
    <circle className={ink.sheet} cx="134" cy="118" r="2.500" />
    <path d="M70 140V84M98 140V88M58 100h52M60 118h52" />
    <g transform="rotate(-5 84 82)">
      <path className={ink.sheet} d="M70 62h28v34H70z" />
      <path className={ink.note} d="M75 72h18M75 79h12" />
      <circle cx="88" cy="88" r="5" fill="none" stroke="var(--pl-jade)" />
    </g>
    <path className={ink.leaf} d="M20 140c2-14 8-22 16-28-2 10-2 18-2 28zM38 140c2-10 6-16 12-20-2 8-2 14-2 20z" />
  </SceneFrame>
)
