import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// Each holds the scripts that the ones before don't: Latin, Greek and Cyrillic; Chinese; Korean; Japanese; Arabic; Hebrew.
const families: readonly { readonly package: string; readonly files: readonly string[] }[] = [
  {
    package: '@expo-google-fonts/source-serif-4',
    files: [
      '400Regular/SourceSerif4_400Regular.ttf',
      '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
      '700Bold/SourceSerif4_700Bold.ttf',
      '700Bold_Italic/SourceSerif4_700Bold_Italic.ttf',
    ],
  },
  { package: '@embedpdf/fonts-sc', files: ['fonts/NotoSansHans-Regular.otf', 'fonts/NotoSansHans-Bold.otf'] },
  { package: '@embedpdf/fonts-kr', files: ['fonts/NotoSansKR-Regular.otf', 'fonts/NotoSansKR-Bold.otf'] },
  { package: '@embedpdf/fonts-jp', files: ['fonts/NotoSansJP-Regular.otf', 'fonts/NotoSansJP-Bold.otf'] },
  { package: '@embedpdf/fonts-arabic', files: ['fonts/NotoNaskhArabic-Regular.ttf', 'fonts/NotoNaskhArabic-Bold.ttf'] },
  { package: '@embedpdf/fonts-hebrew', files: ['fonts/NotoSansHebrew-Regular.ttf', 'fonts/NotoSansHebrew-Bold.ttf'] },
];

/** The files of the fonts that PDFs are set in, where the packages are installed. Throws where they aren't. */
export function listFontFiles(): string[] {
  const require = createRequire(import.meta.url);
  return families.flatMap(({ package: name, files }) => {
    const folder = folderOf(require.resolve(name), name);
    return files.map((file) => join(folder, file));
  });
}

function folderOf(file: string, name: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (folder.endsWith(join('node_modules', name))) return folder;
    if (folder === dirname(folder)) throw new Error(`The package ${name} isn’t in a folder of its own.`);
  }
}
