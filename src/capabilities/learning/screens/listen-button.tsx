import { useEffect, useState } from 'react'
import { htmlLanguage, useLanguage, useText } from '#platform/web.ts'
import { IconButton } from '#ui/button.tsx'
import { lessonText } from '../text.ts'

/** Reads a text aloud with the voice of the device; absent where the device has none. */
export const ListenButton = ({ text }: { readonly text: string }) => {
  const t = useText()
  const language = useLanguage()
  const [speaking, setSpeaking] = useState(false)
  useEffect(
    () => () => {
      if (canSpeak) speechSynthesis.cancel()
      setSpeaking(false)
    },
    [text],
  )
  if (!canSpeak) return null
  const press = () => {
    speechSynthesis.cancel()
    setSpeaking(!speaking)
    if (speaking) return
    const words = new SpeechSynthesisUtterance(text)
    words.lang = htmlLanguage[language]
    words.onend = () => setSpeaking(false)
    speechSynthesis.speak(words)
  }
  return (
    <IconButton
      icon="listen"
      size={22}
      label={t(speaking ? lessonText.stopListening : lessonText.listen)}
      pressed={speaking}
      onPress={press}
    />
  )
}

const canSpeak = typeof speechSynthesis !== 'undefined'
