import { useText } from '#platform/web.ts'
import { IconButton } from '#ui/button.tsx'
import { lessonText } from '../text.ts'
import type { Speech } from './use-speech.ts'

/** Begins to read aloud, or stops; absent where the device has no voice. */
export const ListenButton = ({ speech }: { readonly speech: Speech | null }) => {
  const t = useText()
  return (
    speech && (
      <IconButton
        icon="listen"
        size={22}
        label={t(speech.at === null ? lessonText.listen : lessonText.stopListening)}
        pressed={speech.at !== null}
        onPress={speech.toggle}
      />
    )
  )
}
