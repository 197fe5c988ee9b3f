import type { Day } from '#kernel/day.ts'
import type { Text } from '#platform/web.ts'
import type { Column } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { stateText, studioText as text } from '../../text/studio.ts'
import { stateTone } from './state-tone.ts'
import { WithdrawnNote } from './withdrawn-note.tsx'

interface Standing {
  readonly version: string | null
  readonly state: keyof typeof stateTone | null
  readonly due: boolean
  readonly withdrawnOn: Day | null
  readonly withdrawnWhy: string | null
}

/** What every list of the studio says of a line: the version in use, and how far its writing is. */
export const standingColumns = (t: Text): readonly Column<Standing>[] => [
  {
    key: 'version',
    head: t(text.version),
    tight: true,
    cell: ({ version }) => version ?? <span className="faint">{t(text.noVersion)}</span>,
  },
  {
    key: 'state',
    head: t(text.state),
    // A phone names the column only where something stands in it.
    cell: ({ state, due, withdrawnOn, withdrawnWhy }) =>
      (state !== null || due || withdrawnOn) && (
        <>
          {state !== null && <Tag tone={stateTone[state]}>{t(stateText[state])}</Tag>}{' '}
          {due && <Tag tone="ochre">{t(text.due)}</Tag>} <WithdrawnNote on={withdrawnOn} why={withdrawnWhy} />
        </>
      ),
  },
]
