export type Lean = 'true' | 'look' | 'act' | 'none'

const leans: Record<Lean, { readonly angle: number; readonly fill: string }> = {
  true: { angle: 0, fill: 'var(--pl-jade)' },
  look: { angle: -9, fill: 'var(--pl-ochre)' },
  act: { angle: -17, fill: 'var(--pl-seal)' },
  none: { angle: 0, fill: 'var(--pl-control)' },
}

/** A bob on its beam: hanging true, asking for a look, asking for a person, or not in use yet. Words stand beside it. */
export const Bob = ({ lean = 'true', size = 72 }: { readonly lean?: Lean; readonly size?: number }) => {
  const { angle, fill } = leans[lean]
  return (
    <svg
      style={{ width: `${size / 16}rem`, height: `${(size * 1.15) / 16}rem` }}
      viewBox="0 0 96 110"
      aria-hidden="true"
    >
      <rect x="22" y="6" width="52" height="5" rx="2.5" fill="var(--pl-ink)" />
      <g transform={`rotate(${angle} 48 8)`}>
        <path d="M48 11v44" stroke="var(--pl-ink-2)" strokeWidth="2" />
        <rect x="43" y="53" width="10" height="7" rx="1.5" fill={fill} />
        <path d="M37 62h22c2.600 10-4.400 20-11 29-6.600-9-13.600-19-11-29z" fill={fill} />
      </g>
    </svg>
  )
}

/** The bob alone on its thread, for a current place on a thread. */
export const BobMark = ({ size = 16 }: { readonly size?: number }) => (
  <svg style={{ width: `${size / 16}rem`, height: `${(size * 1.4) / 16}rem` }} viewBox="0 0 20 28" aria-hidden="true">
    <path d="M10 0v6" stroke="var(--pl-jade)" strokeWidth="1.8" />
    <path d="M8 4h4v3.500H8z" fill="var(--pl-jade)" />
    <path d="M3.600 8h12.800c1.500 5.500-2.400 12-6.400 17.500C6 20 2.100 13.500 3.600 8z" fill="var(--pl-jade)" />
  </svg>
)
