import type { HandingsAnswer } from '../../contract/handing.ts'
import type { HandingState } from '../../rules/import/handing.ts'

/** An answer with who gave it and when; nothing while there is none. */
export const answeredOf = (is: HandingState): HandingsAnswer['handed'][number]['answer'] => {
  if (is.state !== 'answered') return null
  const { answer, answeredBy, answeredAt } = is
  const fields = answer.kind === 'checked' ? [...answer.fields] : []
  return { ours: answer.kind === 'checked', fields, by: answeredBy.name, at: answeredAt }
}
