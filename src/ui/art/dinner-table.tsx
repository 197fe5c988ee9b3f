import { ink, SceneFrame, type SceneProps } from './scene.tsx'

/** A table laid for guests under a lantern, a bill face down beside the teapot, the chairs still empty. */
export const DinnerTable = (props: SceneProps) => (
  <SceneFrame {...props}>
    <path d="M176 0v14" />
    <path className={ink.amber} d="M160 18c-9 8-9 22 0 30h32c9-8 9-22 0-30z" />
    <path className={ink.ochre} d="M170 18c-5 8-5 22 0 30h12c5-8 5-22 0-30z" />
    <path className={ink.ink} d="M164 14h24v4h-24zM164 48h24v4h-24z" />
    <path d="M172 52v8M176 52v10M180 52v8" />
    <path className={ink.sheet} d="M98 26h40v44H98z" />
    <path className={ink.leaf} d="M98 58c9-9 16-9 22-2s12 0 18-6v20H98z" />
    <path d="M118 26v44M98 48h40" />
    <Chair x={42} />
    <g transform="translate(350 0) scale(-1 1)">
      <Chair x={42} />
    </g>
    <path className={ink.shade} d="M110 140h132v-5H110z" />
    <path
      className={ink.sheet}
      d="M92 104h168l-12 22c-4 5-8-2-12 2s-8 3-12-1-8 4-12 1-8-4-12 0-8-3-12 0-8 3-12-1-8 4-12 1-8-4-12 0-8-3-12 0-8 2-12-1z"
    />
    <path d="M120 129v11M232 129v11" />
    <path className={ink.mist} d="M86 98h180v6H86z" />
    <path className={ink.ochre} d="M148 82h56l-6 16h-44z" />
    <path d="M142 82h68M148 86h-6M204 86h6" />
    <path className={ink.note} d="M164 76c-4-5 4-7 0-12M176 76c-4-5 4-7 0-12M188 76c-4-5 4-7 0-12" />
    <path className={ink.sheet} d="M106 92h28c0 4-5 6-14 6s-14-2-14-6z" />
    <path className={ink.leaf} d="M110 92c2-6 6-4 8-7 3 4 8 0 10 7z" />
    <path d="M100 96l-8-13M104 96l-8-13" />
    <path className={ink.jade} d="M224 98c-6-6-4-16 2-18h12c6 2 8 12 2 18z" />
    <path d="M228 80h8M232 80v-4M242 86c7-2 7 8 0 8M222 90l-8-8" />
    <path className={ink.sheet} d="M246 97l3-13 14 2-2 12z" />
    <path className={ink.fine} d="M251 88l8 1M251 92l7 1" />
  </SceneFrame>
)

const Chair = ({ x }: { x: number }) => (
  <g transform={`translate(${x} 0)`}>
    <path className={ink.pale} d="M0 66c0-4 8-4 8 0l4 44H4z" />
    <path className={ink.ochre} d="M4 110h34v6H4z" />
    <path d="M7 116v24M34 116v24M7 128h27" />
  </g>
)
