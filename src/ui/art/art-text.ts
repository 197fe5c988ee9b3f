import type { Pair } from '#kernel/text.ts'
import type { ArtName } from './lesson-art.tsx'

/** What a drawing shows, for whoever chooses one. */
export const artText: Record<ArtName, Pair> = {
  'parcel-door': { zh: '门口的年货', en: 'A parcel at the door' },
  'order-split': { zh: '剪开的申请单', en: 'An order cut in pieces' },
  'three-papers': { zh: '三张报价', en: 'Three papers on a line' },
  signature: { zh: '签字的夹板', en: 'A clipboard and a pen' },
  'dinner-table': { zh: '一桌饭', en: 'A dinner table' },
  'wellsite-visa': { zh: '井场和签证单', en: 'A well site and a form' },
  'car-keys': { zh: '车和钥匙', en: 'A car and its keys' },
  weighbridge: { zh: '地磅', en: 'A weighbridge' },
  'tanker-hose': { zh: '装油的罐车', en: 'A tanker being loaded' },
  'sample-bottle': { zh: '贴封的样瓶', en: 'A sealed sample bottle' },
  'meter-pole': { zh: '电杆和电表', en: 'A pole with a meter' },
  'roster-board': { zh: '墙上的表', en: 'A table on the wall' },
  'village-road': { zh: '村边的路', en: 'A road by the village' },
  'valve-drip': { zh: '滴油的阀门', en: 'A dripping valve' },
  'seal-stamp': { zh: '公章和文件', en: 'A seal and a paper' },
  'phone-desk': { zh: '桌上的电话', en: 'A telephone on a desk' },
  'shelf-count': { zh: '货架和库存', en: 'Shelves being counted' },
  'tea-talk': { zh: '两把椅子和茶', en: 'Two chairs and tea' },
}
