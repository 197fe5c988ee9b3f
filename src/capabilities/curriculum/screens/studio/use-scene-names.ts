import { firstWords } from '#kernel/text.ts'
import { useLanguage, useText } from '#platform/web.ts'
import type { DraftBody } from '../../rules/draft.ts'
import { isTurn } from '../../rules/lesson.ts'
import { sceneNumbers } from '../../rules/sheet.ts'
import { editorText as text } from '../../text/studio.ts'

/** What a scene is called where a person reads of it: its number on paper and its first words. */
export const useSceneNames = (body: Pick<DraftBody, 'scenes' | 'start'>) => {
  const t = useText()
  const language = useLanguage()
  const numbers = sceneNumbers(body)
  const numbered = (id: string): string => {
    const scene = body.scenes.find((one) => one.id === id)
    return scene ? t(isTurn(scene) ? text.scene : text.end, { n: numbers.get(id) ?? 0 }) : t(text.lostScene)
  }
  const wordsOf = (id: string): string =>
    firstWords(t(body.scenes.find((one) => one.id === id)?.text ?? { zh: '', en: '' }), language)
  return {
    numbers,
    numbered,
    wordsOf,
    named: (id: string): string => {
      const words = wordsOf(id)
      return words === '' ? numbered(id) : t(text.named, { scene: numbered(id), words })
    },
  }
}
