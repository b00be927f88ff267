// Citations: the day of reading, and buttons that copy.
import { say } from './say.ts';

const shortMonths = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

function dayIn(form: string | undefined, day: Date): string {
  if (form === 'numbers') return day.toLocaleDateString('ru-RU', { day: '2-digit', month: '2-digit', year: 'numeric' });
  if (form === 'day-first') return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  if (form === 'day-short') return `${day.getDate()} ${shortMonths[day.getMonth()] ?? ''} ${day.getFullYear()}`;
  return day.toLocaleDateString('en-US', { day: 'numeric', month: 'long', year: 'numeric' });
}

for (const place of document.querySelectorAll<HTMLElement>('[data-access]')) {
  const time = place.querySelector('time');
  if (time) time.textContent = dayIn(time.dataset['form'], new Date());
  place.hidden = false;
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const source = document.getElementById(button.dataset['copy'] ?? '');
  // Browsers hand their clipboard to pages that come over TLS, or from the machine itself.
  if (!source || !isSecureContext) continue;
  const words = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(source.textContent.trim()).then(() => {
      button.textContent = button.dataset['copied'] ?? words;
      say(button.dataset['copied'] ?? '');
    });
  });
  button.addEventListener('blur', () => {
    button.textContent = words;
  });
}
