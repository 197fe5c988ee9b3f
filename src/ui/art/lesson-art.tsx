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
