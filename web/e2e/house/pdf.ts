/** A PDF of pages with a line each. */
export function pdf(...lines: readonly string[]): string {
  const stream = (words: string) => {
    const drawn = `BT /F 20 Tf 40 340 Td (${words}) Tj ET`;
    return `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`;
  };
  const page = (place: number) =>
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents ${4 + lines.length + place} 0 R/Resources<</Font<</F 3 0 R>>>>>>`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${lines.map((_, place) => `${4 + place} 0 R`).join(' ')}]/Count ${lines.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...lines.map((_, place) => page(place)),
    ...lines.map(stream),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const xref = text.length;
  const size = objects.length + 1;
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF`;
}
