import { ink, SceneFrame, type SceneProps } from './scene.tsx'

/** A valve that still drips into a basin; the slip says closed. */
export const ValveDrip = (props: SceneProps) => (
  <SceneFrame {...props}>
    <path className={ink.shade} d="M60 140h230v-5H60z" />
    <path className={ink.leaf} d="M0 66h120v22H0zM206 66h144v22H206z" />
    <path className={ink.amber} d="M112 60h14v34h-14zM200 60h14v34h-14z" />
    <path className={ink.sheet} d="M126 62h74v30h-74z" />
    <path className={ink.mist} d="M146 92h34l-6 12h-22z" />
    <path d="M163 62V34" />
    <circle className={ink.jade} cx="163" cy="28" r="16" />
    <circle className={ink.sheet} cx="163" cy="28" r="9" />
    <path d="M147 28h32M163 12v32" />
    <path className={ink.amber} d="M163 108c-4 6-4 10 0 10s4-4 0-10z" />
    <path className={ink.ochre} d="M132 124h62l-8 16h-46z" />
    <path className={ink.amber} d="M136 130h54l-2 4h-50z" />
    <g transform="rotate(5 262 112)">
      <path className={ink.sheet} d="M240 92h40v44h-40z" />
      <path className={ink.jade} d="M240 92h40v8h-40z" />
      <path d="M247 112l5 6 11-13" />
      <path className={ink.note} d="M247 126h26" />
    </g>
    <path className={ink.sheet} d="M52 140l6-36h22l6 36z" />
    <path className={ink.note} d="M60 116h18M58 126h22" />
  </SceneFrame>
)
