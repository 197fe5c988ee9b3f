import type { DraftBody } from '../../rules/draft.ts'
import { isTurn, type Scene } from '../../rules/lesson.ts'

const blank = { zh: '', en: '' }

/** The first id of its kind that is free: `s2`, `e3`. */
const freeId = (scenes: readonly Scene[], letter: 's' | 'e'): string => {
  const taken = new Set(scenes.map(({ id }) => id))
  return Array.from({ length: 200 }, (_, at) => `${letter}${at + 1}`).find((id) => !taken.has(id)) ?? letter
}

export const withScene = (body: DraftBody, kind: 'turn' | 'end'): { readonly body: DraftBody; readonly id: string } => {
  const { scenes } = body
  const id = freeId(scenes, kind === 'turn' ? 's' : 'e')
  const step = Math.max(...scenes.filter(isTurn).map((scene) => scene.step))
  const firstEnd = scenes.find((scene) => !isTurn(scene))?.id ?? id
  const scene: Scene =
    kind === 'end'
      ? { id, step: Math.min(5, step + 1), text: blank, act: blank, askWhom: blank }
      : {
          ...{ id, step: Math.min(4, step + 1), text: blank, ask: blank },
          choices: ['a', 'b'].map((choice) => ({
            ...{ id: choice, text: blank, quality: 'partial' as const, outcome: blank, next: firstEnd },
          })),
        }
  return { body: { ...body, scenes: [...scenes, scene] }, id }
}

export const putScene = (body: DraftBody, scene: Scene): DraftBody => ({
  ...body,
  scenes: body.scenes.map((other) => (other.id === scene.id ? scene : other)),
})

/** A lesson keeps its start and at least two scenes; choices that led to a scene taken out lead nowhere and are told. */
export const withoutScene = (body: DraftBody, id: string): DraftBody =>
  id === body.start || body.scenes.length <= 2
    ? body
    : { ...body, scenes: body.scenes.filter((scene) => scene.id !== id) }
