import { type ComponentType, lazy, Suspense } from 'react'
import styles from './scene.module.css'
import type { SceneProps } from './scene.tsx'

const drawings = {
  'parcel-door': lazy(async () => ({ default: (await import('./parcel-door.tsx')).ParcelDoor })),
  'order-split': lazy(async () => ({ default: (await import('./order-split.tsx')).OrderSplit })),
  'three-papers': lazy(async () => ({ default: (await import('./three-papers.tsx')).ThreePapers })),
  signature: lazy(async () => ({ default: (await import('./signature.tsx')).Signature })),
  'dinner-table': lazy(async () => ({ default: (await import('./dinner-table.tsx')).DinnerTable })),
  'wellsite-visa': lazy(async () => ({ default: (await import('./wellsite-visa.tsx')).WellsiteVisa })),
  'car-keys': lazy(async () => ({ default: (await import('./car-keys.tsx')).CarKeys })),
  weighbridge: lazy(async () => ({ default: (await import('./weighbridge.tsx')).Weighbridge })),
  'tanker-hose': lazy(async () => ({ default: (await import('./tanker-hose.tsx')).TankerHose })),
  'sample-bottle': lazy(async () => ({ default: (await import('./sample-bottle.tsx')).SampleBottle })),
  'meter-pole': lazy(async () => ({ default: (await import('./meter-pole.tsx')).MeterPole })),
  'roster-board': lazy(async () => ({ default: (await import('./roster-board.tsx')).RosterBoard })),
  'village-road': lazy(async () => ({ default: (await import('./village-road.tsx')).VillageRoad })),
  'valve-drip': lazy(async () => ({ default: (await import('./valve-drip.tsx')).ValveDrip })),
  'seal-stamp': lazy(async () => ({ default: (await import('./seal-stamp.tsx')).SealStamp })),
  'phone-desk': lazy(async () => ({ default: (await import('./phone-desk.tsx')).PhoneDesk })),
  'shelf-count': lazy(async () => ({ default: (await import('./shelf-count.tsx')).ShelfCount })),
  'tea-talk': lazy(async () => ({ default: (await import('./tea-talk.tsx')).TeaTalk })),
} satisfies Record<string, ComponentType<SceneProps>>

export type ArtName = keyof typeof drawings

export const artNames = Object.keys(drawings) as readonly ArtName[]

/** True for the name of a drawing; a lesson of a pack may name one that this version does not have. */
export const isArtName = (name: string): name is ArtName => Object.hasOwn(drawings, name)

/** The drawing of a lesson, loaded when it is first shown; until then its empty wall keeps the place. */
export const LessonArt = ({ name, ...scene }: SceneProps & { readonly name: ArtName }) => {
  const Drawing = drawings[name]
  return (
    <Suspense fallback={<div className={styles.scene} data-shape={scene.shape} />}>
      <Drawing {...scene} />
    </Suspense>
  )
}
