import { useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { detectors } from '../rules/detection/series.ts'
import { networkText } from '../text/network.ts'
import { methodText, methodWhy } from '../text/signals.ts'
import style from './signals.module.css'

/** Every method in words, for whoever sees a signal but judges none. */
export const MethodsCard = () => {
  const t = useText()
  return (
    <Card title={t(networkText.title)}>
      <p className="t13">{t(networkText.all)}</p>
      <div className={style.methods}>
        {detectors.map((method) => (
          <section key={method}>
            <h3>{t(methodText[method])}</h3>
            <p className="t13 muted">{t(methodWhy[method])}</p>
          </section>
        ))}
      </div>
    </Card>
  )
}
