import style from './card.module.css'

export const Card = () => (
  <p className={style.card}>
    <b className={style.gone}>1</b>
  </p>
)
