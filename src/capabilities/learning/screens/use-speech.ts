import { createContext, useEffect, useState } from 'react'
import { htmlLanguage, useLanguage } from '#platform/web.ts'
import { sentencesOf } from '../rules/sentences.ts'

/** The sentence that is being read: of which text, and the how manieth. */
export interface SpokenAt {
  readonly text: string
  readonly nth: number
}

export interface Speech {
  readonly at: SpokenAt | null
  readonly toggle: () => void
}

/** What is being read on this page, for the texts that mark it. */
export const SpokenContext = createContext<SpokenAt | null>(null)

/** LRN-19: reads texts aloud with the voice of the device, sentence by sentence; `null` where the device has none. */
export const useSpeech = (texts: readonly string[]): Speech | null => {
  const language = useLanguage()
  const [at, setAt] = useState<SpokenAt | null>(null)
  useEffect(
    () => () => {
      if (canSpeak) speechSynthesis.cancel()
      setAt(null)
    },
    [texts.join('\n')],
  )
  const hasVoice = useVoice()
  if (!hasVoice) return null
  const toggle = () => {
    speechSynthesis.cancel()
    setAt(null)
    if (at !== null) return
    const sentences = texts.flatMap((text) =>
      sentencesOf(text).map((sentence, nth) => ({ sentence, at: { text, nth } })),
    )
    for (const [n, { sentence, at: place }] of sentences.entries()) {
      const words = new SpeechSynthesisUtterance(sentence)
      words.lang = htmlLanguage[language]
      words.onstart = () => setAt(place)
      words.onend = () => setAt((now) => (n === sentences.length - 1 && now === place ? null : now))
      words.onerror = () => setAt(null)
      speechSynthesis.speak(words)
    }
    setAt(sentences[0]?.at ?? null)
  }
  return { at, toggle }
}

const canSpeak = typeof speechSynthesis !== 'undefined'

/** Voices come after the page on some devices, and on some never. */
const useVoice = (): boolean => {
  const [has, setHas] = useState(canSpeak && speechSynthesis.getVoices().length > 0)
  useEffect(() => {
    if (!canSpeak || has) return
    const look = () => setHas(speechSynthesis.getVoices().length > 0)
    speechSynthesis.addEventListener('voiceschanged', look)
    look()
    return () => speechSynthesis.removeEventListener('voiceschanged', look)
  }, [has])
  return has
}
