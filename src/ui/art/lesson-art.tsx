import { type ComponentType, lazy, Suspense } from 'react'
import styles from './scene.module.css'
import type { SceneProps } from './scene.tsx'

/** Without a network a drawing may be missing on the device; then its empty wall stays, and the lesson goes on. */
const drawing = (load: () => Promise<ComponentType<SceneProps>>) =>
  lazy(async () => ({ default: await load().catch(() => Wall) }))

const Wall = ({ shape }: SceneProps) => <div className={styles.scene} data-shape={shape} />

const drawings = {
  'parcel-door': drawing(async () => (await import('./parcel-door.tsx')).ParcelDoor),
  'order-split': drawing(async () => (await import('./order-split.tsx')).OrderSplit),
  'three-papers': drawing(async () => (await import('./three-papers.tsx')).ThreePapers),
  signature: drawing(async () => (await import('./signature.tsx')).Signature),
  'dinner-table': drawing(async () => (await import('./dinner-table.tsx')).DinnerTable),
  'wellsite-visa': drawing(async () => (await import('./wellsite-visa.tsx')).WellsiteVisa),
  'car-keys': drawing(async () => (await import('./car-keys.tsx')).CarKeys),
  weighbridge: drawing(async () => (await import('./weighbridge.tsx')).Weighbridge),
  'tanker-hose': drawing(async () => (await import('./tanker-hose.tsx')).TankerHose),
  'sample-bottle': drawing(async () => (await import('./sample-bottle.tsx')).SampleBottle),
  'meter-pole': drawing(async () => (await import('./meter-pole.tsx')).MeterPole),
  'roster-board': drawing(async () => (await import('./roster-board.tsx')).RosterBoard),
  'village-road': drawing(async () => (await import('./village-road.tsx')).VillageRoad),
  'valve-drip': drawing(async () => (await import('./valve-drip.tsx')).ValveDrip),
  'seal-stamp': drawing(async () => (await import('./seal-stamp.tsx')).SealStamp),
  'phone-desk': drawing(async () => (await import('./phone-desk.tsx')).PhoneDesk),
  'shelf-count': drawing(async () => (await import('./shelf-count.tsx')).ShelfCount),
  'tea-talk': drawing(async () => (await import('./tea-talk.tsx')).TeaTalk),
} satisfies Record<string, ComponentType<SceneProps>>

export type ArtName = keyof typeof drawings

export const artNames = Object.keys(drawings) as readonly ArtName[]

/** True for the name of a drawing; a lesson of a pack may name one that this version does not have. */
export const isArtName = (name: string): name is ArtName => Object.hasOwn(drawings, name)

/** The drawing of a lesson, loaded when it is first shown; until then its empty wall keeps the place. */
export const LessonArt = ({ name, ...scene }: SceneProps & { readonly name: ArtName }) => {
  const Drawing = drawings[name]
  return (
    <Suspense fallback={<Wall {...scene} />}>
      <Drawing {...scene} />
    </Suspense>
  )
}
