import style from './sign-in-page.module.css'

/** Beam, thread and bob beside the form; a picture only. */
export const PlumbLine = () => (
  <svg className={style.line} viewBox="0 0 70 440" aria-hidden="true">
    <rect x="2" y="2" width="66" height="6" rx="3" fill="var(--pl-ink)" />
    <path d="M35 8v352" stroke="var(--pl-ink)" strokeWidth="2" />
    <rect x="26" y="358" width="18" height="12" rx="3" fill="var(--pl-jade)" />
    <path d="M15 374h20v52C22 410 11 392 15 374z" fill="var(--pl-jade)" />
    <path d="M35 374h20c4 18-7 36-20 52z" fill="var(--pl-jade-hover)" />
  </svg>
)
