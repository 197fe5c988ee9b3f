import type { Pair } from '#kernel/text.ts'

export const phoneText = {
  preview: { zh: '手机预览', en: 'Phone preview' },
  look: { zh: '预览的样子', en: 'Look of the preview' },
  light: { zh: '浅', en: 'Light' },
  dark: { zh: '深', en: 'Dark' },
  large: { zh: '200%', en: '200%' },
  again: { zh: '从头走', en: 'From the start' },
  goOn: { zh: '接着走', en: 'Go on' },
} satisfies Record<string, Pair>
