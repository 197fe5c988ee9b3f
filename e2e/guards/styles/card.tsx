import style from './card.module.css'

export const Card = () => (
  <p className={style.card}>
    <b className={style.gone} ref={(node) => void (node && (node.style.color = 'red'))}>
      1
    </b>
  </p>
)
