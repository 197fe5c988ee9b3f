import { ink, SceneFrame, type SceneProps } from './scene.tsx'

/** Two chairs and a low table with two cups; a carton stands by the door, on its way back. */
export const TeaTalk = (props: SceneProps) => (
  <SceneFrame {...props}>
    <path className={ink.shade} d="M40 140h270v-5H40z" />
    <path className={ink.sheet} d="M272 140V30h58v110" />
    <path className={ink.mist} d="M280 38h42v40h-42z" />
    <circle className={ink.jade} cx="282" cy="92" r="3" />
    <path className={ink.leaf} d="M64 140V96c0-4 2-6 6-6h4V56h8v50h34v34h-8v-18H72v18z" />
    <path className={ink.leaf} d="M234 140V96c0-4-2-6-6-6h-4V56h-8v50h-34v34h8v-18h36v18z" />
    <path className={ink.ochre} d="M126 112h46v6h-46z" />
    <path d="M134 118v22M164 118v22" />
    <path className={ink.sheet} d="M132 102h12v10h-12zM154 102h12v10h-12z" />
    <path d="M144 104h3a3 3 0 0 1 0 6h-3M166 104h3a3 3 0 0 1 0 6h-3" />
    <path className={ink.note} d="M136 96c-3-4 3-6 0-10M160 96c-3-4 3-6 0-10" />
    <path className={ink.amber} d="M246 116h24v24h-24z" />
    <path d="M258 116v24M246 122h24" />
    <path className={ink.sheet} d="M140 20h44v30h-44z" />
    <path className={ink.note} d="M146 28h32M146 34h26M146 40h30" />
  </SceneFrame>
)
