import { ink, SceneFrame, type SceneProps } from './scene.tsx'

/** A box with a bow and a card, left before a door that stands ajar. */
export const ParcelDoor = (props: SceneProps) => (
  <SceneFrame {...props}>
    <path className={ink.sheet} d="M196 140V8h92v132" />
    <path className={ink.fine} d="M258 139V30M272 139V30" />
    <path className={ink.mist} d="M196 8l54 12v126l-54-6z" />
    <circle className={ink.ink} cx="241" cy="82" r="2.5" />
    <path className={ink.ochre} d="M72 86h92v56H72zM164 86l12-14v56l-12 14z" />
    <path className={ink.pale} d="M72 86l12-14h92l-12 14z" />
    <path d="M112 86v56M124 86v56M112 86l12-14M124 86l12-14" />
    <path className={ink.sheet} d="M118 72c-12-14-22-6-14 0zM126 72c8-16 22-10 14 0z" />
    <g transform="rotate(-10 150 102)">
      <rect className={ink.sheet} x="132" y="94" width="44" height="28" rx="3" />
      <path className={ink.note} d="M138 103h20M138 110h30" />
    </g>
    <path
      className={ink.leaf}
      d="M34 140c0-22 4-30 4-44M38 110c-10-4-14-12-14-20 10 2 14 10 14 20zM38 102c8-4 12-12 12-22-9 3-13 12-12 22z"
    />
    <path className={ink.sheet} d="M26 140l3-16h18l3 16z" />
    <rect className={ink.sheet} x="304" y="30" width="26" height="34" />
    <path className={ink.fine} d="M310 40h14M310 47h14M310 54h9" />
  </SceneFrame>
)
