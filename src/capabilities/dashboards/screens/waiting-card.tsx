import { putAside, useClockTime, useSync, useText, useWaiting, type Waiting } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { waitingText } from '../text/waiting.ts'
import style from './waiting-card.module.css'

/** What works without a network, and what waits on this device until there is one (picture 11). */
export const WaitingCard = () => {
  const { online } = useSync()
  const all = useWaiting()
  const waiting = all.filter(({ refused }) => !refused)
  if (online && all.length === 0) return null
  return (
    <div className={style.card}>
      {(!online || waiting.length > 0) && <WayOut online={online} n={waiting.length} />}
      {waiting.length > 0 && (
        <ul className={style.list}>
          {waiting.map((deed) => (
            <Deed key={deed.key} deed={deed} />
          ))}
        </ul>
      )}
      {all.map((deed) => deed.refused && <Refused key={deed.key} deed={deed} />)}
    </div>
  )
}

const WayOut = ({ online, n }: { readonly online: boolean; readonly n: number }) => {
  const t = useText()
  const sentence = online ? waitingText.sending : n > 0 ? waitingText.offline : waitingText.nothing
  return (
    <Banner tone="azur" icon={online ? 'cloud' : 'offline'} role="status">
      {t(sentence, { n })}
    </Banner>
  )
}

const Deed = ({ deed: { what, at } }: { readonly deed: Waiting }) => {
  const t = useText()
  const time = useClockTime()
  return (
    <li>
      <span>{t(what)}</span>
      <span className="muted">{time(at)}</span>
    </li>
  )
}

/** The server did not take it: nothing is recorded, and the person hears why. */
const Refused = ({ deed: { key, what, refused } }: { readonly deed: Waiting }) => {
  const t = useText()
  if (!refused) return null
  return (
    <Banner
      tone="ochre"
      role="alert"
      action={
        <Button size="small" onPress={() => void putAside(key)}>
          {t(waitingText.seen)}
        </Button>
      }
    >
      {t(waitingText.refused, { what, why: refused })}
    </Banner>
  )
}
