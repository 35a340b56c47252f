/** The sign of the site: a life-line whose end nobody admits to know. */
export function Mark() {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="7" fill="var(--mantine-color-petrol-8)" />
      <path d="M6 20h9" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
      <path d="M15 20h11" stroke="#fff" strokeWidth="3" strokeLinecap="round" strokeDasharray="0.1 5" />
      <circle cx="15" cy="13" r="4" fill="#fff" />
    </svg>
  );
}
