import { type ComponentType, useEffect, useState } from 'react'
import styles from './scene.module.css'
import type { SceneProps } from './scene.tsx'

type Drawing = ComponentType<SceneProps>

const loads = {
  'parcel-door': async () => (await import('./parcel-door.tsx')).ParcelDoor,
  'order-split': async () => (await import('./order-split.tsx')).OrderSplit,
  'three-papers': async () => (await import('./three-papers.tsx')).ThreePapers,
  signature: async () => (await import('./signature.tsx')).Signature,
  'dinner-table': async () => (await import('./dinner-table.tsx')).DinnerTable,
  'wellsite-visa': async () => (await import('./wellsite-visa.tsx')).WellsiteVisa,
  'car-keys': async () => (await import('./car-keys.tsx')).CarKeys,
  weighbridge: async () => (await import('./weighbridge.tsx')).Weighbridge,
  'tanker-hose': async () => (await import('./tanker-hose.tsx')).TankerHose,
  'sample-bottle': async () => (await import('./sample-bottle.tsx')).SampleBottle,
  'meter-pole': async () => (await import('./meter-pole.tsx')).MeterPole,
  'roster-board': async () => (await import('./roster-board.tsx')).RosterBoard,
  'village-road': async () => (await import('./village-road.tsx')).VillageRoad,
  'valve-drip': async () => (await import('./valve-drip.tsx')).ValveDrip,
  'seal-stamp': async () => (await import('./seal-stamp.tsx')).SealStamp,
  'phone-desk': async () => (await import('./phone-desk.tsx')).PhoneDesk,
  'shelf-count': async () => (await import('./shelf-count.tsx')).ShelfCount,
  'tea-talk': async () => (await import('./tea-talk.tsx')).TeaTalk,
} satisfies Record<string, () => Promise<Drawing>>

export type ArtName = keyof typeof loads

export const artNames = Object.keys(loads) as readonly ArtName[]

/** True for the name of a drawing; a lesson of a pack may name one that this version does not have. */
export const isArtName = (name: string): name is ArtName => Object.hasOwn(loads, name)

/** The drawing of a lesson, loaded when it is first shown; until then its empty wall keeps the place. */
export const LessonArt = ({ name, ...scene }: SceneProps & { readonly name: ArtName }) => {
  const Loaded = useDrawing(name)
  return Loaded ? <Loaded {...scene} /> : <div className={styles.scene} data-shape={scene.shape} />
}

const loaded = new Map<ArtName, Drawing>()

/**
 * Without a network a drawing may be missing on the device; then the lesson goes on without it, and it is asked for again
 * once the network is back or it is shown anew.
 */
const useDrawing = (name: ArtName): Drawing | undefined => {
  const [, show] = useState<ArtName>()
  useEffect(() => {
    if (loaded.has(name)) return
    let isShown = true
    const load = () =>
      void loads[name]().then(
        (drawing) => {
          loaded.set(name, drawing)
          if (isShown) show(name)
        },
        () => undefined,
      )
    load()
    addEventListener('online', load)
    return () => {
      isShown = false
      removeEventListener('online', load)
    }
  }, [name])
  return loaded.get(name)
}
