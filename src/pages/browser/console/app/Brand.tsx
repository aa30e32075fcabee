/** Shows the sign of the gateway. */
export function Brand() {
  return (
    <svg width="24" height="24" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#5b21b6" />
      <path
        d="M10 9 4.5 16l5.5 7M22 9l5.5 7-5.5 7"
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="m18 8-4 16" stroke="#fbbf24" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
