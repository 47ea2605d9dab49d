/** Who reads, asks and votes here, and has never written anything. */
import type { QuietPerson } from '../shape.ts';

export const quiet: QuietPerson[] = [
  { handle: 'lu-xingzhou', name: '陆行舟' },
  { handle: 'qiu-shi', name: '秋实' },
  { handle: 'he-wanqing', name: '何晚晴' },
  { handle: 'tian-xiaoye', name: '田小野' },
  { handle: 'fu-yunfei', name: '傅云飞' },
  { handle: 'su-mian', name: '苏眠' },
  { handle: 'jiang-yuanshan', name: '江远山' },
  { handle: 'wen-qi', name: '闻琦' },
  { handle: 'pan-xiaolu', name: '潘小鹿' },
  { handle: 'ding-laosan', name: '丁老三' },
  { handle: 'ye-zhiqiu', name: '叶知秋' },
  { handle: 'tsai-yijun', name: '蔡宜君' },
  { handle: 'bai-ruoxi', name: '白若溪' },
  { handle: 'guan-shan', name: '关山' },
  { handle: 'marie-l', name: 'Marie Laurent' },
  { handle: 'xu-anran', name: '徐安然' },
];
