/** The plumb line of the product: beam, thread and jade bob. */
export const Logo = ({ size = 34 }: { readonly size?: number }) => (
  <svg style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }} viewBox="0 0 48 48" aria-hidden="true">
    <rect x="11" y="2.5" width="26" height="4" rx="2" fill="var(--pl-ink)" />
    <path d="M24 6.500v11" stroke="var(--pl-ink)" strokeWidth="2" />
    <rect x="21" y="16" width="6" height="4.500" rx="1.200" fill="var(--pl-jade)" />
    <path d="M24 22h-8.600c-1.700 7.400 3.600 16 8.600 24z" fill="var(--pl-jade)" />
    <path d="M24 22h8.600c1.700 7.400-3.600 16-8.600 24z" fill="var(--pl-jade-hover)" />
  </svg>
)
