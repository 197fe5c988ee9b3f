import { useEffect, useState } from 'react'
import { useQuestion } from '#platform/web.ts'
import { Preview, type PreviewAnswer } from '../contract.ts'
import { type Draft, type ProgrammeView, previewOf, windowFits } from './draft.ts'

const pauseMs = 300

/** The figures of the draft as it stands; while new ones are worked out the old ones stay, marked as waiting. */
export const usePreview = (programmeId: ProgrammeView['id'], draft: Draft) => {
  const settled = useSettled(draft)
  const asked = useQuestion(Preview, windowFits(settled) ? previewOf(programmeId, settled) : undefined)
  const [last, setLast] = useState<PreviewAnswer>()
  if (asked.data !== undefined && asked.data !== last) setLast(asked.data)
  return { figures: asked.data ?? last, waiting: asked.data === undefined || settled !== draft, problem: asked.problem }
}

const useSettled = (draft: Draft): Draft => {
  const [settled, setSettled] = useState(draft)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(draft), pauseMs)
    return () => clearTimeout(timer)
  }, [draft])
  return settled
}
