/** Holds the icons: one for each state or act. */
const icons = {
  check: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="m5.4 8.2 1.8 1.8 3.4-3.8" />
    </>
  ),
  tick: (
    <>
      <path d="m3.5 8.5 3 3 6-7" />
    </>
  ),
  cross: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="m5.9 5.9 4.2 4.2m0-4.2-4.2 4.2" />
    </>
  ),
  half: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" stroke="none" />
    </>
  ),
  dashed: (
    <>
      <circle cx="8" cy="8" r="6.2" strokeDasharray="2.4 2.47" />
    </>
  ),
  circle: (
    <>
      <circle cx="8" cy="8" r="6.2" />
    </>
  ),
  elsewhere: (
    <>
      <path d="M13.5 2.5 7 9M7 4.5V9h4.5" />
      <path d="M9 2.5H4A1.5 1.5 0 0 0 2.5 4v8A1.5 1.5 0 0 0 4 13.5h8a1.5 1.5 0 0 0 1.5-1.5V7" />
    </>
  ),
  pen: (
    <>
      <path d="m9.8 3.7 2.5 2.5L5.5 13H3v-2.5zM8.3 5.2l2.5 2.5" />
    </>
  ),
  box: (
    <>
      <path d="M2.5 5 8 2.2 13.5 5v6L8 13.8 2.5 11zM2.5 5 8 7.8 13.5 5M8 7.8v6" />
    </>
  ),
  globe: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M1.8 8h12.4M8 1.8c2.2 2 2.6 4 2.6 6.2S10.2 12.2 8 14.2C5.8 12.2 5.4 10.2 5.4 8S5.8 3.8 8 1.8z" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 3 3" />
    </>
  ),
  warn: (
    <>
      <path d="M8 2.2 14.3 13H1.7zM8 6.5v3M8 11.4v.1" />
    </>
  ),
  hint: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 7.3v3.7M8 5v.1" />
    </>
  ),
  down: (
    <>
      <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
    </>
  ),
  right: (
    <>
      <path d="m6.5 4.5 3.5 3.5-3.5 3.5" />
    </>
  ),
  play: (
    <>
      <path d="M5 3.3v9.4L12.5 8z" />
    </>
  ),
  plus: (
    <>
      <path d="M8 3.2v9.6M3.2 8h9.6" />
    </>
  ),
  back: (
    <>
      <path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7M5.5 3.5 2.7 6.5l2.8 3" />
    </>
  ),
  lock: (
    <>
      <rect x="3.2" y="7" width="9.6" height="6.5" rx="1.5" />
      <path d="M5.2 7V5.2a2.8 2.8 0 0 1 5.6 0V7" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 4.5V8l2.5 1.5" />
    </>
  ),
  more: (
    <>
      <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.4" />
    </>
  ),
  people: (
    <>
      <circle cx="6" cy="5.5" r="2.5" />
      <path d="M1.8 13.5a4.2 4.2 0 0 1 8.4 0M10.5 3.2a2.5 2.5 0 0 1 0 4.6M11.8 9.8a4.2 4.2 0 0 1 2.4 3.7" />
    </>
  ),
  x: (
    <>
      <path d="m4 4 8 8m0-8-8 8" />
    </>
  ),
};

export type IconName = keyof typeof icons;

/** Shows an icon. It is never alone: words say the same. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon ${className}`} viewBox="0 0 16 16" aria-hidden="true">
      {icons[name]}
    </svg>
  );
}
