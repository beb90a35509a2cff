/** The page's style: readable at 320 pixels, on A4 and Letter, by day and by night. Charts stand on white cards in both. */
export const CSS = `
:root{color-scheme:light dark;--ink:#1d1f24;--soft:#44484f;--page:#f6f7f9;--card:#fff;--line:#d5d8de;--accent:#0b5cad}
@media (prefers-color-scheme:dark){:root{--ink:#eceef2;--soft:#b9bec8;--page:#16181d;--card:#1e2128;--line:#3a3f4a;--accent:#7db9ff}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.5 'Segoe UI',Helvetica,Arial,'Liberation Sans',sans-serif;overflow-wrap:anywhere}
main,header,footer{max-width:52rem;margin:0 auto;padding:0 1rem}
header{padding-top:2rem}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 .25rem}
h2{font-size:1.3rem;margin:2.5rem 0 .75rem;border-top:2px solid var(--line);padding-top:1.25rem}
h3{font-size:1.08rem;line-height:1.35;margin:1.25rem 0 .35rem}
p{margin:.35rem 0 .75rem;max-width:75ch}
.n{white-space:nowrap}
.sub,.note,caption{color:var(--soft)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0;margin:.75rem 0 0}
nav a{display:inline-block;padding:.2rem 0;min-height:24px}
a{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.verdict{font-size:1.15rem}
.sentences li{margin:.3rem 0}
.block{margin:1.25rem 0}
.chart{background:#fff;border:1px solid var(--line);border-radius:8px;padding:.5rem;margin:.5rem 0}
.chart svg{display:block;max-width:100%;height:auto;margin:0 auto}
.wide{display:none}
.narrow svg{width:100%;max-width:26rem}
@media (min-width:760px){.wide{display:block}.narrow{display:none}}
details{margin:.35rem 0}
summary{cursor:pointer;padding:.2rem 0;min-height:24px;color:var(--accent)}
.scroll{overflow-x:auto;max-width:100%;border:1px solid var(--line);border-radius:6px;background:var(--card);margin:.5rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:tabular-nums}
.scroll table{overflow-wrap:normal}
.stack{background:var(--card);border:1px solid var(--line);margin:.5rem 0}
caption{text-align:left;padding:.5rem .6rem;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-top:1px solid var(--line)}
thead th{font-weight:600;overflow-wrap:normal}
tbody th{font-weight:600}
.scroll tbody th{max-width:16rem;min-width:7rem}
.scroll td,.scroll thead th{min-width:4.5rem}
pre{white-space:pre-wrap;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.6rem}
footer{padding:1.5rem 1rem 3rem;color:var(--soft);font-size:.9rem}
@media (max-width:640px){
main,header,footer{padding-left:.75rem;padding-right:.75rem}
.chart{padding:.25rem}
.stack,.stack caption,.stack tbody,.stack tr,.stack th,.stack td{display:block;width:100%}
.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stack tr{border-top:2px solid var(--line);padding:.3rem 0}
.stack th,.stack td{border:0;padding:.12rem .6rem}
.stack td:empty{display:none}
.stack td::before{content:attr(data-label) ': ';color:var(--soft)}
}
@page{size:auto;margin:14mm}
@media print{
:root{--ink:#000;--soft:#333;--page:#fff;--card:#fff;--line:#bbb;--accent:#000}
body{font-size:10pt}
main,header,footer{max-width:none;padding:0}
nav,.narrow{display:none}
.wide{display:block}
.chart{border:0;padding:0}
.chart,h2,h3,tr,p{break-inside:avoid}
h2,h3{break-after:avoid}
section[id]:not(#decision)>h2{break-before:auto}
details.how::details-content{content-visibility:visible;block-size:auto}
details:not(.how):not([open]){display:none}
.block>p{break-after:avoid}
th,td{padding:.2rem .4rem}
.scroll{overflow:visible;border:0}
table{font-size:8.5pt}
}
`
