import { ink, SceneFrame, type SceneProps } from './scene.tsx'

/** Store shelves with counted parts, one place empty, a tally book tied to the counter. */
export const ShelfCount = (props: SceneProps) => (
  <SceneFrame {...props}>
    <path className={ink.shade} d="M30 140h290v-5H30z" />
    <path className={ink.sheet} d="M48 18h6v122h-6zM226 18h6v122h-6z" />
    <path className={ink.leaf} d="M48 52h184v6H48zM48 92h184v6H48zM48 130h184v6H48z" />
    <path className={ink.amber} d="M66 32h26v20H66zM104 32h26v20h-26zM142 32h26v20h-26z" />
    <path className={ink.cut} d="M182 30h28v21h-28z" />
    <circle className={ink.mist} cx="78" cy="80" r="12" />
    <circle className={ink.sheet} cx="78" cy="80" r="5" />
    <circle className={ink.mist} cx="112" cy="80" r="12" />
    <circle className={ink.sheet} cx="112" cy="80" r="5" />
    <path className={ink.ochre} d="M142 68h66v24h-66z" />
    <path d="M164 68v24M186 68v24" />
    <path className={ink.mist} d="M66 112h44v18H66z" />
    <path className={ink.jade} d="M128 106h18v24h-18zM154 106h18v24h-18zM180 106h18v24h-18z" />
    <path className={ink.ochre} d="M244 112h86v28h-86z" />
    <path className={ink.sheet} d="M252 104h28l4 8h-36z" />
    <g transform="rotate(-5 300 96)">
      <path className={ink.sheet} d="M284 78h34v34h-34z" />
      <path className={ink.note} d="M290 86v14M294 86v14M298 86v14M302 86v14" />
      <path d="M288 98l17-10" />
      <path className={ink.jade} d="M284 78h34v4h-34z" />
    </g>
    <path d="M318 106c12 4 8 14-2 14" />
  </SceneFrame>
)
