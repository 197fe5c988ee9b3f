import type { LessonFile } from './content.ts'

interface Step {
  readonly scene: string
  readonly choice: string
  readonly rapid: boolean
}

/** A believable way through a lesson: mostly the sound choice, sometimes another, always to an ending. */
export const walkThrough = ({ start, scenes }: LessonFile, chance: () => number): Step[] => {
  const byId = new Map(scenes.map((scene) => [scene.id, scene]))
  const path: Step[] = []
  for (let scene = byId.get(start); scene?.choices; ) {
    const sound = scene.choices.filter(({ quality }) => quality === 'sound')
    const among = chance() < 0.75 && sound.length > 0 ? sound : scene.choices
    const choice = among[Math.floor(chance() * among.length)]
    if (!choice) break
    path.push({ scene: scene.id, choice: choice.id, rapid: chance() < 0.05 })
    scene = byId.get(choice.next)
  }
  return path
}
