import { ink, SceneFrame, type SceneProps } from './scene.tsx'

/** A table of names on the wall, two entries corrected, a hand lamp above. */
export const RosterBoard = (props: SceneProps) => (
  <SceneFrame {...props}>
    <path className={ink.shade} d="M70 140h210v-4H70z" />
    <path d="M175 6v14" />
    <path className={ink.amber} d="M160 20h30l6 8h-42z" />
    <rect className={ink.ochre} x="72" y="34" width="206" height="94" rx="5" />
    <path className={ink.sheet} d="M82 44h186v74H82z" />
    <path className={ink.jade} d="M82 44h186v12H82z" />
    <path className={ink.fine} d="M82 72h186M82 88h186M82 104h186M132 44v74M178 44v74M224 44v74" />
    <path
      className={ink.note}
      d="M90 64h30M90 80h24M90 96h32M90 112h26M140 64h18M140 96h22M186 64h20M186 80h16M186 112h20M232 64h22M232 80h18M232 96h22"
    />
    <path d="M140 80h24M136 84l32-8" />
    <path className={ink.leaf} d="M140 106h28v8h-28z" />
    <circle className={ink.jade} cx="175" cy="38" r="3" />
    <g transform="translate(300 104)">
      <circle className={ink.sheet} cx="0" cy="-20" r="10" />
      <path className={ink.leaf} d="M-14 36c0-30 4-42 14-42s14 12 14 42z" />
      <path d="M-10 2l-20-14" />
    </g>
  </SceneFrame>
)
