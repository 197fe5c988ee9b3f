import { ink, SceneFrame, type SceneProps } from './scene.tsx'

/** A telephone late at night, a small open book with one line written beside it. */
export const PhoneDesk = (props: SceneProps) => (
  <SceneFrame {...props}>
    <path className={ink.shade} d="M40 140h270v-5H40z" />
    <rect className={ink.mist} x="210" y="18" width="96" height="62" rx="4" />
    <path d="M258 18v62M210 49h96" />
    <path className={ink.ochre} d="M288 34a11 11 0 1 1-14-10 9 9 0 0 0 14 10z" />
    <path className={ink.leaf} d="M70 132l10-30h64l10 30z" />
    <circle className={ink.sheet} cx="112" cy="116" r="11" />
    <path className={ink.note} d="M112 108v3M112 121v3M104 116h3M117 116h3" />
    <path
      className={ink.jade}
      d="M66 100c0-18 92-18 92 0 0 4-3 6-7 6h-14c-4 0-5-3-5-6v-4H92v4c0 3-1 6-5 6H73c-4 0-7-2-7-6z"
    />
    <path d="M154 128c14 10 22-6 34 2" />
    <path className={ink.sheet} d="M196 138c12-8 26-8 38-2 12-6 26-6 38 2v-26c-12-8-26-8-38-2-12-6-26-6-38 2z" />
    <path d="M234 110v26" />
    <path className={ink.note} d="M204 116c8-3 16-3 24 0" />
    <path className={ink.cut} d="M204 124c8-3 16-3 24 0M242 116c8-3 14-3 22 0" />
    <g transform="translate(268 122) rotate(-34)">
      <path className={ink.ochre} d="M0 0h40v5H0z" />
      <path className={ink.sheet} d="M0 0l-8 2.500 8 2.500z" />
    </g>
  </SceneFrame>
)
