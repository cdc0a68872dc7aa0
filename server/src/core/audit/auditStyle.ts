/** The style sheet of the report's page: readable on paper, in light and in dark. */
export const AUDIT_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; background: Canvas; color: CanvasText; font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 960px; margin: 0 auto; padding: 24px; }
h1 { font-size: 1.8em; line-height: 1.2; }
h2 { margin-top: 2em; border-bottom: 1px solid; }
.note { border-left: 4px solid; padding: 4px 12px; }
.score strong { font-size: 2.4em; }
table { width: 100%; border-collapse: collapse; margin: 8px 0 16px; }
th, td { padding: 4px 12px 4px 0; border-bottom: 1px solid #8886; text-align: left; vertical-align: top; font-weight: normal; overflow-wrap: anywhere; }
thead th { font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
svg { display: block; width: 600px; max-width: 100%; border-bottom: 1px solid #8886; }
polyline { fill: none; stroke: currentColor; stroke-width: 1.5; }
@media print { main { max-width: none; padding: 0; } tr { break-inside: avoid; } }
`;
