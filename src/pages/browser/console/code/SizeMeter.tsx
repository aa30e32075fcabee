import { bytesOf, maxBytes } from './codeSize.ts';

const count = new Intl.NumberFormat('en');

/** Shows how much of CloudFront's limit the code takes. */
export function SizeMeter({ code }: { code: string }) {
  const bytes = bytesOf(code);
  const isOver = bytes > maxBytes;
  const tone = isOver ? 'over' : bytes >= maxBytes * 0.9 ? 'near' : '';
  const percent = Math.round((bytes / maxBytes) * 100);
  return (
    <span className="size">
      <span
        className={`meter ${tone}`}
        role="img"
        aria-label={`${percent} percent of the allowed size`}
      >
        <i style={{ width: `${Math.min(100, percent)}%` }} />
      </span>
      <span className={isOver ? 'bad' : tone === 'near' ? 'warn' : ''}>
        {count.format(bytes)} of {count.format(maxBytes)} bytes
        {isOver && `: ${count.format(bytes - maxBytes)} bytes too many`}
      </span>
    </span>
  );
}
