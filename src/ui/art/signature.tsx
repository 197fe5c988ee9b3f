import { ink, SceneFrame, type SceneProps } from './scene.tsx'

/** A form on a clipboard, one box still empty; a pen waits, glasses lie beside it. */
export const Signature = (props: SceneProps) => (
  <SceneFrame {...props}>
    <path className={ink.shade} d="M84 140h150v-5H84z" />
    <g transform="rotate(-4 160 90)">
      <rect className={ink.ochre} x="96" y="30" width="118" height="112" rx="6" />
      <path className={ink.sheet} d="M106 42h98v94h-98z" />
      <path className={ink.jade} d="M136 24h38v12h-38z" />
      <path className={ink.sheet} d="M150 24a5 5 0 0 1 10 0z" />
      <path className={ink.mist} d="M116 52h9v9h-9zM116 68h9v9h-9zM116 84h9v9h-9z" />
      <path d="M118 56l2.500 3 5-6M118 72l2.500 3 5-6" />
      <path className={ink.note} d="M134 57h58M134 73h46M134 89h54" />
      <path d="M116 122h78" />
      <path d="M120 119c4-12 8-12 7-3s6 2 8-3 5 5 8 1" />
    </g>
    <g transform="translate(168 112) rotate(-38)">
      <path className={ink.sheet} d="M0 0l12-5v10z" />
      <path className={ink.jade} d="M12-5h52a5 5 0 0 1 0 10H12z" />
      <path className={ink.ochre} d="M24-5h6V5h-6z" />
      <path d="M52-5v-3h14" />
    </g>
    <g transform="translate(262 122)">
      <circle className={ink.mist} cx="0" cy="4" r="12" />
      <circle className={ink.mist} cx="32" cy="4" r="12" />
      <path d="M12 2c2-3 6-3 8 0M-12 2l-5-16c-1-4 3-6 6-4M44 2l5-16c1-4-3-6-6-4" />
    </g>
    <path className={ink.sheet} d="M34 140v-28h30v28z" />
    <path d="M64 118h6a6 6 0 0 1 0 14h-6" />
    <path className={ink.note} d="M42 104c-4-6 4-8 0-14M55 104c-4-6 4-8 0-14" />
    <path className={ink.leaf} d="M34 124h30v8H34z" />
  </SceneFrame>
)
