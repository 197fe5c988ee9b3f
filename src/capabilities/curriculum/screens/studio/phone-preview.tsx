import { LessonWalk } from '#ui/phone/lesson-walk.tsx'
import { PhoneFrame } from '#ui/phone/phone-frame.tsx'
import type { DraftBody } from '../../rules/draft.ts'

interface PhonePreviewProps {
  readonly body: DraftBody
  /** The scene that is being written. */
  readonly scene: string
  readonly onScene: (id: string) => void
}

/** What is written, on a phone as a learner walks it. */
export const PhonePreview = ({ body, scene, onScene }: PhonePreviewProps) => (
  <PhoneFrame onAgain={() => onScene(body.start)}>
    <LessonWalk lesson={body} scene={scene} onScene={onScene} />
  </PhoneFrame>
)
