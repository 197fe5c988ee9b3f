import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Language } from '#kernel/text.ts'
import { type Theme, useLocation, useSession, useText } from '#platform/web.ts'
import { Avatar } from '#ui/avatar.tsx'
import type { Place } from './navigation.ts'
import { whoText } from './text.ts'
import style from './who-menu.module.css'

// Most visits never open it, so the first page does not load it.
const WhoPanel = lazy(async () => ({ default: (await import('./who-panel.tsx')).WhoPanel }))

export interface WhoMenuProps {
  readonly places: readonly Place[]
  readonly onLanguage: (language: Language) => void
  readonly onTheme: (theme: Theme) => void
}

/** Who is signed in, their own pages and the way out; on the phone also every section and the language. */
export const WhoMenu = (props: WhoMenuProps) => {
  const t = useText()
  const { person } = useSession()
  const { isOpen, setOpen, box, button } = useDisclosure()
  return (
    <div className={style.who} ref={box}>
      <button
        ref={button}
        type="button"
        className={style.button}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Avatar name={person.name} />
        <span className={style.name}>
          {person.name}
          <small>{t(person.title)}</small>
        </span>
        <span className="sr">{t(whoText)}</span>
      </button>
      {isOpen && (
        <Suspense>
          <WhoPanel {...props} />
        </Suspense>
      )}
    </div>
  )
}

/** Open until Escape, a press elsewhere, or a step to another page; Escape gives the focus back to the button. */
const useDisclosure = () => {
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [path] = useLocation()
  const openedOn = useRef(path)
  useEffect(() => {
    if (openedOn.current !== path) setOpen(false)
    openedOn.current = path
  }, [path])
  useEffect(() => {
    if (!isOpen) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    addEventListener('keydown', onKey)
    addEventListener('pointerdown', onPress)
    return () => {
      removeEventListener('keydown', onKey)
      removeEventListener('pointerdown', onPress)
    }
  }, [isOpen])
  return { isOpen, setOpen, box, button }
}
