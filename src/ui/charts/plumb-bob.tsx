import styles from './plumb-bob.module.css'

/** How a stage hangs: true, slightly out of true, clearly out of true, or not yet in use. */
export type Hang = 'true' | 'look' | 'needs-you' | 'unused'

/** Thread and bob of one stage; purely a picture, the reason stands beside it in words. */
export const PlumbBob = ({ hang }: { readonly hang: Hang }) => (
  <svg className={styles.bob} data-hang={hang} viewBox="0 0 60 84" width="60" height="84" aria-hidden="true">
    {hang === 'unused' ? (
      <>
        <path className={styles.plumb} d="M30 11v50" />
        <circle className={styles.hollow} cx="30" cy="67" r="4.5" />
      </>
    ) : (
      <>
        {hang !== 'true' && <path className={styles.plumb} d="M30 11v71" />}
        <g className={styles.swing}>
          <path className={styles.thread} d="M30 6v46" />
          <rect x="26.5" y="51" width="7" height="4.5" rx="1" />
          <path d="M22.5 57h15c1.8 7-3 14-7.5 20-4.5-6-9.3-13-7.5-20z" />
        </g>
      </>
    )}
    <circle className={styles.knot} cx="30" cy="6" r="5" />
  </svg>
)
