import { lazy, Suspense, useEffect, useState } from 'react'
import { SetPreferences } from '#capabilities/identity/contract.ts'
import type { Language } from '#kernel/text.ts'
import {
  isDarkNow,
  Link,
  type Screens,
  setLanguage,
  setTheme,
  type Theme,
  useClockTime,
  useCommand,
  useSession,
  useSync,
  useText,
  useTheme,
} from '#platform/web.ts'
import { Button, IconButton } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { Icon } from '#ui/icon.tsx'
import { Logo } from '#ui/logo.tsx'
import { Tag } from '#ui/tag.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { leaveDevice } from './leave-device.ts'
import type { Place } from './navigation.ts'
import {
  darkText,
  demoText,
  leaveDeviceText,
  lightText,
  offlineText,
  productText,
  searchText,
  searchTitleText,
  syncedText,
} from './text.ts'
import style from './top.module.css'
import { WhoMenu } from './who-menu.tsx'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))

interface TopProps {
  readonly capabilities: readonly Screens[]
  readonly places: readonly Place[]
  readonly home: string
}

/** The bar above every page: finding, freshness, language, theme, and who is signed in. */
export const Top = ({ capabilities, places, home }: TopProps) => {
  const t = useText()
  const { demo, sharedDevice } = useSession()
  const [isFinding, setFinding] = useFindKey()
  const choose = usePreferences()
  useTheme()
  const dark = isDarkNow()
  const find = () => setFinding(true)
  return (
    <header className={style.top}>
      <Link className={style.brand} href={home}>
        <Logo size={26} />
        <b>{t(productText)}</b>
      </Link>
      <button type="button" className={style.search} aria-keyshortcuts="Control+K" onClick={find}>
        <Icon name="search" size={18} />
        <span>{t(searchText)}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <span className={style.space} />
      {demo && (
        <span className={style.demo}>
          <Tag tone="line">{t(demoText)}</Tag>
        </span>
      )}
      {sharedDevice && (
        <Button size="touch" icon="leave" onPress={leaveDevice}>
          {t(leaveDeviceText)}
        </Button>
      )}
      <SyncState />
      <span className={style.language}>
        <LanguageSwitch onChoose={choose.language} />
      </span>
      <span className={style.theme}>
        <IconButton
          icon={dark ? 'sun' : 'moon'}
          label={t(dark ? lightText : darkText)}
          onPress={() => choose.theme(dark ? 'light' : 'dark')}
        />
      </span>
      <span className={style.searchIcon}>
        <IconButton icon="search" label={t(searchTitleText)} size={22} onPress={find} />
      </span>
      <WhoMenu places={places} onLanguage={choose.language} onTheme={choose.theme} />
      {isFinding && (
        <Suspense>
          <Palette capabilities={capabilities} places={places} onClose={() => setFinding(false)} />
        </Suspense>
      )}
    </header>
  )
}

/** Ctrl K, or ⌘ K, opens the search from anywhere. */
const useFindKey = (): readonly [boolean, (open: boolean) => void] => {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen(true)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return [isOpen, setOpen]
}

interface Choosing {
  readonly language: (language: Language) => void
  readonly theme: (theme: Theme) => void
}

/** A choice shows at once and is kept on the account behind it. */
const usePreferences = (): Choosing => {
  const { send } = useCommand(SetPreferences)
  return {
    language: (language) => {
      setLanguage(language)
      void send({ language })
    },
    theme: (theme) => {
      setTheme(theme)
      void send({ theme })
    },
  }
}

const SyncState = () => {
  const t = useText()
  const time = useClockTime()
  const { online, at } = useSync()
  if (at === 0) return null
  return (
    <span className={classNames(style.sync, online && style.fresh)} role="status">
      <Icon name={online ? 'cloud' : 'offline'} size={18} />
      {t(online ? syncedText : offlineText, { time: time(at) })}
    </span>
  )
}
