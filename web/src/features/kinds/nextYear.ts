/** "Budget 2025.ods" becomes "Budget 2026.ods", "Saison 2025-2026" "Saison 2026-2027": each year that stands alone moves on by one. */
export function nextYear(name: string): string {
  return name.replace(/(?<!\d)(19|20)\d\d(?!\d)/g, (year) => String(Number(year) + 1));
}
