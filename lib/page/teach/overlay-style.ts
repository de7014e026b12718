/** The picker's whole look. A sheet made by code, for a page's own rules may forbid any other. */
export const overlayStyle = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important;
  pointer-events: none !important; color-scheme: light dark; font: 14px/1.45 system-ui, sans-serif; }
.mark { position: fixed; box-sizing: border-box; border-radius: 4px; border: 2px solid; }
.mark[data-kind="hover"] { border-color: #0b6b57; background: #0b6b5722; }
.mark[data-kind="buyer"] { border-color: #b45309; background: #f59e0b1f; }
.mark[data-kind="seller"] { border-color: #1d4ed8; background: #3b82f61f; }
.mark[data-kind="same"], .mark[data-kind="part"] { border-color: #0b6b57; border-style: dashed; }
.bar { position: fixed; left: 50%; bottom: 12px; translate: -50% 0; width: min(640px, calc(100vw - 24px)); box-sizing: border-box;
  padding: 12px; border-radius: 12px; background: light-dark(#fffffff2, #1b1f1ef2); color: light-dark(#16211e, #eef4f1);
  border: 1px solid light-dark(#c9d3cf, #46514d); box-shadow: 0 8px 32px #0004; display: grid; gap: 8px; }
.bar[data-top] { bottom: auto; top: 12px; }
.bar[hidden] { display: none; }
.head { display: flex; gap: 8px; align-items: baseline; }
.count { color: light-dark(#51605b, #aab8b2); white-space: nowrap; }
.ask { font-weight: 600; }
.problem { color: light-dark(#9a3412, #fdba74); }
.problem:empty, .read:empty { display: none; }
.read { margin: 0; display: grid; gap: 4px; max-height: 116px; overflow: hidden; color: light-dark(#51605b, #aab8b2); }
.read div { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.read [data-side="buyer"] b { color: light-dark(#b45309, #fbbf24); }
.read [data-side="seller"] b { color: light-dark(#1d4ed8, #93c5fd); }
.foot { display: flex; gap: 8px; align-items: center; justify-content: flex-end; }
.keys { flex: 1; color: light-dark(#51605b, #aab8b2); font-size: 12px; }
button { all: unset; pointer-events: auto; cursor: pointer; padding: 4px 12px; border-radius: 8px; border: 1px solid light-dark(#c9d3cf, #46514d); }
button:hover { background: light-dark(#e8efec, #2c3431); }
button[data-action="finish"] { background: #0b6b57; border-color: #0b6b57; color: #fff; }
button[hidden] { display: none; }
`;
