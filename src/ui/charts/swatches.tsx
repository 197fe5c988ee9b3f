import { useId } from 'react'
import { type ProgrammeKind, ProgrammePatterns, ProgrammeRect } from './programme-fill.tsx'

/** Small samples for a legend, drawn as in the charts; the words stand beside them. */
export const ProgrammeSwatch = ({ kind, editing }: { readonly kind: ProgrammeKind; readonly editing?: boolean }) => {
  const id = useId()
  return (
    <svg width="16" height="14" viewBox="0 0 16 14" aria-hidden="true">
      <ProgrammePatterns id={id} />
      <ProgrammeRect id={id} kind={kind} editing={editing} x={1} y={1} width={14} height={12} />
    </svg>
  )
}

/** A risk point before (dashed) or after its controls. */
export const PointSwatch = ({ state }: { readonly state: 'before' | 'after' }) => (
  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    {state === 'after' ? (
      <circle cx="8" cy="8" r="7.5" fill="var(--pl-ink)" />
    ) : (
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="var(--pl-ink-2)" strokeWidth="1.4" strokeDasharray="2.5 2" />
    )}
  </svg>
)

/** A finding (filled) or an assessment (hollow) in the history of a grade. */
export const EventSwatch = ({ kind }: { readonly kind: 'finding' | 'assessment' }) => (
  <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    <circle
      cx="7"
      cy="7"
      r="5"
      fill={kind === 'finding' ? 'var(--pl-ink)' : 'none'}
      stroke="var(--pl-ink)"
      strokeWidth="2"
    />
  </svg>
)

/** Load there already (hatched), load added (solid), and the ceiling. */
export const LoadSwatch = ({ part }: { readonly part: 'had' | 'added' | 'ceiling' }) => (
  <svg width="16" height="12" viewBox="0 0 16 12" aria-hidden="true">
    {part === 'had' && (
      <path
        d="M.5 1.500h15v9h-15zM1 7l5-5M2 10l8-8M6 10l8-8M10 10l5-5"
        fill="none"
        stroke="var(--pl-ink-3)"
        strokeWidth="1.3"
      />
    )}
    {part === 'added' && <rect y="1" width="16" height="10" rx="2" fill="var(--pl-jade)" />}
    {part === 'ceiling' && <path d="M8 0v12" stroke="var(--pl-ink)" strokeWidth="2" />}
  </svg>
)

/** A bob hanging true, or out of true. */
export const BobSwatch = ({ hang }: { readonly hang: 'true' | 'look' | 'needs-you' }) => {
  const turn = { true: 0, look: -14, 'needs-you': -22 }[hang]
  const fill = { true: 'var(--pl-jade)', look: 'var(--pl-ochre)', 'needs-you': 'var(--pl-seal)' }[hang]
  return (
    <svg width="16" height="17" viewBox="0 0 16 17" aria-hidden="true">
      <g transform={`rotate(${turn} 7 0)`}>
        <path d="M7 0v6.500" stroke="var(--pl-ink-2)" strokeWidth="1.5" />
        <path d="M3 6.500h8c1 4-2 7-4 10-2-3-5-6-4-10z" fill={fill} />
      </g>
    </svg>
  )
}
