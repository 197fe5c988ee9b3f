import { ink, SceneFrame, type SceneProps } from './scene.tsx'

/** A round seal beside its box, a page with one blank line, two cups of tea. */
export const SealStamp = (props: SceneProps) => (
  <SceneFrame {...props}>
    <path className={ink.shade} d="M50 140h250v-5H50z" />
    <g transform="rotate(-4 150 90)">
      <path className={ink.sheet} d="M100 34h104v106H100z" />
      <path className={ink.note} d="M114 52h76M114 64h70M114 76h76M114 88h52" />
      <path className={ink.cut} d="M114 100h76" />
      <circle cx="176" cy="118" r="14" fill="none" stroke="var(--pl-jade)" strokeWidth="2.500" />
      <path d="M176 111l2 5h5l-4 3 2 5-5-3-5 3 2-5-4-3h5z" fill="var(--pl-jade)" stroke="none" />
    </g>
    <path className={ink.jade} d="M236 128h44v10h-44z" />
    <path className={ink.sheet} d="M244 112h28v16h-28z" />
    <path className={ink.ochre} d="M250 84c0-10 16-10 16 0l4 28h-24z" />
    <rect className={ink.amber} x="292" y="120" width="30" height="20" rx="3" />
    <path d="M292 126h30" />
    <path className={ink.sheet} d="M40 118h22v22H40zM70 122h20v18H70z" />
    <path d="M62 122h5a5 5 0 0 1 0 11h-5M90 126h4a4 4 0 0 1 0 9h-4" />
    <path className={ink.note} d="M46 110c-3-5 3-6 0-11M56 110c-3-5 3-6 0-11M78 114c-3-5 3-6 0-11" />
  </SceneFrame>
)
