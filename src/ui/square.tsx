import qrcode from 'qrcode-generator'
import style from './square.module.css'

const quiet = 4
/** Of one module on the screen, in whole pixels: a scanner loses itself in modules of different widths. */
const side = 3

/** A QR code as one path: black on white in both themes, because that is what scanners read. */
export const Square = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const code = qrcode(0, 'M')
  code.addData(bytesOf(text), 'Byte')
  code.make()
  const count = code.getModuleCount()
  const dark = Array.from({ length: count * count }, (_, at) => [Math.floor(at / count), at % count] as const)
    .filter(([row, column]) => code.isDark(row, column))
    .map(([row, column]) => `M${column + quiet} ${row + quiet}h1v1h-1z`)
  const size = count + 2 * quiet
  return (
    <svg
      className={style.square}
      width={size * side}
      height={size * side}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="white" />
      <path d={dark.join('')} fill="black" />
    </svg>
  )
}

/** The bytes of a text as characters, the form in which the encoder takes them. */
const bytesOf = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text))
