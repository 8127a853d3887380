import type { RecentHost } from '../../shared/bridge/index.ts';
import { language } from '../language/words.ts';
import { Button } from '../ui/button.tsx';
import { dayInWords } from './day-in-words.ts';
import './recent-hosts.css';
import { say } from './words.ts';

interface RecentHostsProps {
  hosts: readonly RecentHost[];
  /** ms since 1970 */
  now: number;
  disabled: boolean;
  onJoin: (address: string) => void;
}

/** Whose games were joined lately, and when: one press joins again. */
export function RecentHosts({ hosts, now, disabled, onJoin }: RecentHostsProps) {
  if (hosts.length === 0) return null;
  return (
    <section class="recent-hosts" aria-labelledby="recent-title">
      <h2 id="recent-title">{say().title}</h2>
      <ul>
        {hosts.map(({ address, name, at }) => (
          <li key={address}>
            <Button disabled={disabled} onPress={() => onJoin(address)}>
              <span class="recent-host">
                <span>{name || address}</span>
                <small>
                  {name !== '' && <span class="recent-address">{address}</span>}{' '}
                  <span>{dayInWords(at, now, language.value)}</span>
                </small>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
