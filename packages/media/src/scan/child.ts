import { RefusedFile } from './limits.ts';
import type { ScanAnswer, ScanOrder } from './messages.ts';
import { drawPdf, examinePdf } from './pdf-pages.ts';
import { drawRaster, examineRaster } from './raster.ts';
import { isPdf } from './signatures.ts';

// The process that reads scans for another, which started it and ends it.
process.on('message', (order: ScanOrder) => {
  void answerTo(order).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => {
  process.exit(0);
});

async function answerTo(order: ScanOrder): Promise<ScanAnswer> {
  try {
    if ('examine' in order) {
      const examine = isPdf(order.examine) ? examinePdf : examineRaster;
      return { examined: await examine(order.examine) };
    }
    const draw = isPdf(order.draw) ? drawPdf : drawRaster;
    const picture = await draw(order.draw, order.page, order.size);
    return picture ? { picture } : { missing: true };
  } catch (error) {
    if (error instanceof RefusedFile) return { refused: error.message };
    throw error;
  }
}
