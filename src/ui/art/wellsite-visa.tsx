import { ink, SceneFrame, type SceneProps } from './scene.tsx'

/** A pumpjack at work behind a fence; in front, a record of work done, waiting to be confirmed. */
export const WellsiteVisa = (props: SceneProps) => (
  <SceneFrame {...props}>
    <path className={ink.leaf} d="M0 124c40-22 74-22 112-8s66 6 104-6 88-10 134 6v24H0z" stroke="none" />
    <circle className={ink.ochre} cx="310" cy="46" r="13" />
    <path className={ink.mist} d="M110 132h144v8H110z" />
    <path className={ink.sheet} d="M168 132l22-70h6l22 70h-8l-17-56-17 56z" />
    <path d="M180 100h26M176 114h34" />
    <g transform="rotate(-9 193 62)">
      <path className={ink.ochre} d="M124 56h136v11H124z" />
      <path className={ink.jade} d="M118 46c-15 6-21 24-17 44l16-4c-2-9-1-16 7-20z" />
      <circle className={ink.sheet} cx="193" cy="62" r="5" />
    </g>
    <path d="M105 98v28M109 97v29" />
    <path className={ink.ochre} d="M101 126h12v6h-12zM98 132h18v8H98z" />
    <path d="M116 136h12M92 136h6" />
    <path d="M252 52l-8 54" />
    <path className={ink.sheet} d="M226 114h22v18h-22z" />
    <path className={ink.jade} d="M232 96l18 6c8 3 12 10 9 18s-11 11-18 8l-16-6z" />
    <circle className={ink.sheet} cx="237" cy="109" r="5" />
    <path d="M278 140v-24M300 140v-24M322 140v-24M344 140v-24M270 122h80M270 132h80" />
    <g transform="rotate(-6 46 96)">
      <path className={ink.shade} d="M20 140h64v-5H20z" />
      <rect className={ink.ochre} x="14" y="50" width="66" height="90" rx="5" />
      <path className={ink.sheet} d="M21 59h52v75H21z" />
      <path className={ink.jade} d="M36 45h22v10H36z" />
      <path className={ink.note} d="M28 70h38M28 79h28M28 88h38M28 97h20" />
      <path d="M28 113l4 4 7-9" />
      <circle className={ink.mist} cx="58" cy="114" r="9" strokeDasharray="3 3" />
    </g>
  </SceneFrame>
)
