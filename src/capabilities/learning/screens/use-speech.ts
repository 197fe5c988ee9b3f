import { useEffect, useState } from 'react'
import { htmlLanguage, useLanguage } from '#platform/web.ts'
import { sentencesOf } from '../rules/sentences.ts'

export interface Speech {
  /** The sentence that is being read, or `null`. */
  readonly at: number | null
  readonly toggle: () => void
}

/** LRN-19: reads a text aloud with the voice of the device, sentence by sentence; `null` where the device has none. */
export const useSpeech = (text: string): Speech | null => {
  const language = useLanguage()
  const [at, setAt] = useState<number | null>(null)
  useEffect(
    () => () => {
      if (canSpeak) speechSynthesis.cancel()
      setAt(null)
    },
    [text],
  )
  const hasVoice = useVoice()
  if (!hasVoice) return null
  const toggle = () => {
    speechSynthesis.cancel()
    setAt(null)
    if (at !== null) return
    const sentences = sentencesOf(text)
    for (const [n, sentence] of sentences.entries()) {
      const words = new SpeechSynthesisUtterance(sentence)
      words.lang = htmlLanguage[language]
      words.onstart = () => setAt(n)
      words.onend = () => setAt((now) => (n === sentences.length - 1 && now === n ? null : now))
      words.onerror = () => setAt(null)
      speechSynthesis.speak(words)
    }
    setAt(0)
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
