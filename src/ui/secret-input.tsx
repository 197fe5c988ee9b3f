import { useState } from 'react'
import { useText } from '#platform/web.ts'
import style from './form.module.css'
import { Icon } from './icon.tsx'
import { showSecretText } from './text.ts'
import { TextInput } from './text-input.tsx'

export interface SecretInputProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly name: string
  /** Tells a password manager whether to fill in or to make one up. */
  readonly autoComplete: 'current-password' | 'new-password'
  readonly maxLength: number
}

/** A password, hidden until its person wants to see it. */
export const SecretInput = (props: SecretInputProps) => {
  const t = useText()
  const [isShown, setShown] = useState(false)
  return (
    <span className={style.secret}>
      <TextInput {...props} type={isShown ? 'text' : 'password'} spellCheck={false} autoCapitalize="none" />
      <button
        type="button"
        aria-label={t(showSecretText)}
        title={t(showSecretText)}
        aria-pressed={isShown}
        onClick={() => setShown(!isShown)}
      >
        <Icon name="eye" />
      </button>
    </span>
  )
}
