import styles from './programme-fill.module.css'

/** The three kinds of education in a programme (R50), and the one being edited. */
export type ProgrammeKind = 'post' | 'discipline' | 'warning'

export const programmeKinds: readonly ProgrammeKind[] = ['post', 'discipline', 'warning']

/** Textures that tell the kinds apart without colour: plain, slanted lines, dots. */
export const ProgrammePatterns = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern id={`${id}-discipline`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 0V7" stroke="var(--pl-azur)" strokeWidth="1.6" opacity="0.32" />
    </pattern>
    <pattern id={`${id}-warning`} width="7" height="7" patternUnits="userSpaceOnUse">
      <circle cx="2" cy="2" r="1.1" fill="var(--pl-plum)" opacity="0.45" />
    </pattern>
  </defs>
)

/** A stretch in the hue and texture of its kind; solid while it is the one being edited. */
export const ProgrammeRect = ({
  id,
  kind,
  editing = false,
  ...box
}: {
  readonly id: string
  readonly kind: ProgrammeKind
  readonly editing?: boolean | undefined
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}) => (
  <>
    <rect className={styles.fill} data-kind={editing ? 'editing' : kind} rx={Math.min(5, box.height / 3)} {...box} />
    {!editing && kind !== 'post' && <rect fill={`url(#${id}-${kind})`} rx={Math.min(5, box.height / 3)} {...box} />}
  </>
)
