import { ink, SceneFrame, type SceneProps } from './scene.tsx'

/** A pole with its meter box; a thin extra wire leaves it for the reeds by a pond. */
export const MeterPole = (props: SceneProps) => (
  <SceneFrame {...props}>
    <path className={ink.mist} d="M210 140c20-16 90-18 140-8v8z" />
    <path className={ink.fine} d="M232 134h30M276 130h36" />
    <path className={ink.sheet} d="M96 140V22h10v118z" />
    <path d="M74 34h54M80 34v-6M122 34v-6" />
    <path d="M0 30c30 8 54 4 80-2M122 28c60 16 140 10 228-8" />
    <rect className={ink.ochre} x="84" y="66" width="36" height="44" rx="3" />
    <circle className={ink.sheet} cx="102" cy="82" r="10" />
    <path d="M102 82l5-6" />
    <path className={ink.note} d="M92 100h20" />
    <path className={ink.cut} d="M120 104c34 26 60 0 84 12s26 16 34 18" />
    <circle className={ink.jade} cx="120" cy="104" r="4" />
    <path
      className={ink.leaf}
      d="M196 140c-2-20 2-34 6-46 2 14 2 30 0 46zM210 140c0-16 4-28 10-38 0 14-2 26-4 38zM184 140c0-12-4-24-10-32 0 12 2 22 4 32z"
    />
    <g transform="translate(276 110)">
      <path className={ink.sheet} d="M-14 4h28l-6 10H-8z" />
      <path d="M0 4v-18M-12-14h24" />
      <circle className={ink.jade} cx="0" cy="-14" r="4" />
    </g>
    <g transform="rotate(-6 44 122)">
      <path className={ink.sheet} d="M30 108h26v32H30z" />
      <path className={ink.jade} d="M30 108h26v6H30z" />
      <path className={ink.note} d="M35 120h16M35 126h12" />
    </g>
  </SceneFrame>
)
