import { useInstall, useOfflineApp, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Icon } from '#ui/icon.tsx'
import { offlineAppText, offlineStateText } from '../text/offline.ts'
import style from './own.module.css'

/** Whether this device opens the product without a network, why not, and how to put it beside the other apps. */
export const OwnOffline = () => {
  const t = useText()
  const app = useOfflineApp()
  const install = useInstall()
  return (
    <Card title={t(offlineAppText.title)}>
      <p className="row">
        <Icon name={app === 'ready' ? 'check' : 'offline'} size={18} /> {t(offlineStateText[app])}
      </p>
      {app === 'ready' && <p className="muted">{t(offlineAppText.what)}</p>}
      {install ? (
        <div className={style.actions}>
          <Button onPress={() => void install()}>{t(offlineAppText.install)}</Button>
        </div>
      ) : (
        app === 'ready' && <p className="muted">{t(offlineAppText.installByMenu)}</p>
      )}
    </Card>
  )
}
