import { makeStaticStyles, tokens } from '@fluentui/react-components';

const SHEET_FONT = "'等线', DengXian, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Segoe UI', sans-serif";

// Rules inside a media query are taken as text alone.
const NARROW = `@media (max-width: 760px) {
  .preview-desk { flex-direction: column }
  .preview-splitter { display: none }
  .preview-pane { width: auto !important; height: 45%; border-top: 1px solid ${tokens.colorNeutralStroke1} }
  .preview-title p { display: none }
}`;

/**
 * The preview's looks: quiet, like a spreadsheet. Cells are paper in every theme, as Excel has them, so that the workbook's own colours
 * are what they are; all around them follows the theme.
 */
export const usePageStyles = makeStaticStyles([{
  'html, body, #preview': { margin: 0, height: '100%', overflow: 'hidden' },
  '.preview-page': { display: 'flex', flexDirection: 'column', height: '100vh', background: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground1 },
  '.preview-unseen': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  '.preview-note': { alignSelf: 'center', maxWidth: '200px', fontSize: '12px', color: tokens.colorNeutralForeground2 },
  '.preview-title': { display: 'flex', alignItems: 'center', gap: '12px', minHeight: '40px', padding: '0 12px', background: '#0e5a38', color: '#fff' },
  '.preview-title h1': { fontSize: '14px', fontWeight: 600, margin: 0, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  '.preview-title p': { fontSize: '12px', margin: 0, opacity: 0.92, whiteSpace: 'nowrap', marginLeft: 'auto' },
  '.preview-badge': { fontSize: '12px', padding: '1px 8px', borderRadius: '10px', border: '1px solid rgba(255,255,255,.7)', whiteSpace: 'nowrap' },
  '.preview-bar': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', padding: '4px 12px', background: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  '.preview-tools': { flex: 1, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  '.preview-tools .fui-Switch__label': { fontSize: '12px', padding: '0 4px 0 0', alignSelf: 'center', margin: 0 },
  '.preview-choice': { display: 'flex', alignItems: 'center', gap: '6px', fontSize: '12px', whiteSpace: 'nowrap' },
  '.preview-choice select': { maxWidth: '112px', textOverflow: 'ellipsis' },
  '.preview-spring': { flex: '1 1 0' },
  '.preview-group': { display: 'flex', alignItems: 'stretch', gap: '2px', paddingRight: '12px', borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  '.preview-command': { display: 'flex', flexDirection: 'column', alignItems: 'center', justifyContent: 'center', gap: '2px', minWidth: '56px', padding: '4px 8px', border: '1px solid transparent', borderRadius: '4px', background: 'none', color: 'inherit', font: 'inherit', fontSize: '12px', cursor: 'pointer' },
  '.preview-command:hover': { background: tokens.colorNeutralBackground1Hover },
  '.preview-command:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  '.preview-command:disabled': { opacity: 0.5, cursor: 'default' },
  '.preview-command img': { width: '24px', height: '24px' },
  '.preview-message': { padding: '6px 12px 0', background: tokens.colorNeutralBackground1 },
  '.preview-formula': { display: 'flex', alignItems: 'stretch', background: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, fontSize: '13px' },
  '.preview-formula input, .preview-formula textarea': { font: 'inherit', color: 'inherit', background: 'none', border: 'none', padding: '5px 8px', outlineOffset: '-2px', lineHeight: '18px', boxSizing: 'border-box' },
  '.preview-formula input': { width: '104px', borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  '.preview-formula textarea': { flex: 1, minWidth: 0, resize: 'none', height: '28px', lineHeight: '28px', padding: '0 8px', overflow: 'hidden', fontFamily: SHEET_FONT },
  '.preview-formula span': { alignSelf: 'center', padding: '0 8px', fontStyle: 'italic', color: tokens.colorNeutralForeground3 },
  '.preview-desk': { flex: 1, minHeight: 0, display: 'flex' },
  '.preview-sheet': { flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
  '.preview-empty': { flex: 1, display: 'grid', placeItems: 'center', color: tokens.colorNeutralForeground3 },

  '.preview-grid': {
    '--sheet': '#ffffff', '--gridline': '#e1e1e1', '--frozen': '#8a8a8a', '--selection': '#107c41',
    position: 'relative', flex: 1, minHeight: 0, overflow: 'hidden', outline: 'none', userSelect: 'none',
    background: tokens.colorNeutralBackground4, color: '#1b1b1b', fontFamily: SHEET_FONT,
  },
  '.preview-scroller': { position: 'absolute', inset: 0, overflow: 'auto', outline: 'none' },
  '.preview-layer': { position: 'absolute', top: 0, left: 0, overflow: 'hidden', outline: 'none', pointerEvents: 'none', isolation: 'isolate' },
  '.preview-layer:focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  '.preview-part': { position: 'absolute', left: 0, right: 0, overflow: 'hidden', background: 'var(--sheet)', isolation: 'isolate', boxSizing: 'border-box' },
  '.preview-line': { position: 'absolute', top: 0, bottom: 0, width: '1px', background: 'var(--gridline)' },
  '.preview-row-line': { position: 'absolute', left: 0, right: 0, height: '1px', background: 'var(--gridline)' },
  '.preview-frozen': { position: 'absolute', zIndex: 2, boxSizing: 'border-box', background: 'var(--sheet)', borderRight: '1px solid var(--frozen)' },
  '.preview-headers': { background: tokens.colorNeutralBackground3 },
  '.preview-header': {
    display: 'flex', alignItems: 'center', justifyContent: 'center', boxSizing: 'border-box', fontSize: '12px', fontFamily: tokens.fontFamilyBase,
    background: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflow: 'hidden',
  },
  '.preview-header[data-selected="true"]': { background: '#cfe8d9', color: '#0b4a2d', fontWeight: 600 },
  '.preview-editor': {
    position: 'absolute', zIndex: 9, boxSizing: 'border-box', margin: 0, padding: '0 3px', resize: 'none', overflow: 'hidden', pointerEvents: 'auto',
    border: '2px solid var(--selection)', background: '#ffffff', color: '#1b1b1b', fontFamily: SHEET_FONT, lineHeight: 1.25, outline: 'none', userSelect: 'text',
  },
  '.preview-comment': {
    position: 'absolute', zIndex: 7, boxSizing: 'border-box', padding: '8px 10px', borderRadius: '4px', fontSize: '12px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere',
    background: '#fffdf3', color: '#1b1b1b', border: '1px solid #d8d2b4', boxShadow: tokens.shadow8,
  },

  '.preview-tabs': { display: 'flex', alignItems: 'stretch', minHeight: '30px', overflowX: 'auto', background: tokens.colorNeutralBackground3, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  '.preview-tab': { border: 'none', borderRight: `1px solid ${tokens.colorNeutralStroke2}`, background: 'none', color: tokens.colorNeutralForeground2, font: 'inherit', fontSize: '13px', padding: '0 14px', whiteSpace: 'nowrap', cursor: 'pointer' },
  '.preview-tab[aria-selected="true"]': { background: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, fontWeight: 600, boxShadow: 'inset 0 -3px 0 #107c41' },
  '.preview-tab[data-hidden="true"]': { fontStyle: 'italic' },
  '.preview-tab:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },

  '.preview-splitter': { width: '5px', flex: 'none', cursor: 'col-resize', background: tokens.colorNeutralStroke2, touchAction: 'none' },
  '.preview-splitter:hover, .preview-splitter:focus-visible': { background: tokens.colorBrandStroke1, outline: 'none' },
  '.preview-pane': { flex: 'none', display: 'flex', flexDirection: 'column', background: tokens.colorNeutralBackground1 },
  '.preview-pane header': { display: 'flex', alignItems: 'center', justifyContent: 'space-between', padding: '2px 4px 2px 12px', minHeight: '32px', fontSize: '14px', fontWeight: 600, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  '.preview-pane iframe': { flex: 1, minHeight: 0, width: '100%', border: 'none' },
  '.preview-drop': { position: 'fixed', inset: 0, zIndex: 20, display: 'grid', placeItems: 'center', fontSize: '20px', background: 'rgba(14,90,56,.88)', color: '#fff', pointerEvents: 'none' },
}, NARROW]);
