import http from 'k6/http';
import { check, group } from 'k6';
export const options = {
  scenarios: { buy: { executor: 'constant-arrival-rate', rate: 9, timeUnit: '1s', duration: '4s', preAllocatedVUs: 1, maxVUs: 2 } },
  thresholds: { 'http_req_duration': ['p(95)<500', 'p(99)<20'], 'http_req_duration{name:look}': ['p(90)<300'], 'http_req_failed': ['rate<0.01'], 'checks': ['rate>0.5'] },
  summaryTrendStats: ['avg', 'min', 'med', 'max', 'p(90)', 'p(95)', 'p(99)', 'count'],
};
const B = 'http://127.0.0.1:19871';
export default function () {
  const r = http.get(`${B}/fast?x=${__ITER}`, { tags: { name: 'look', team: 'a|b' } });
  check(r, { 'is 200': (a) => a.status === 200 });
  group('buy', () => {
    group('pay <b>', () => { const s = http.post(`${B}/maybe`, 'a=1', { tags: { name: 'pay' } }); check(s, { 'paid': (a) => a.status === 200 }); });
    http.get(`${B}/slow`);
  });
  if (__ITER % 9 === 3) http.get(`${B}/fail`);
  if (__ITER % 7 === 2) http.get(`${B}/hang`, { timeout: '300ms' });
  if (__ITER % 8 === 5) http.get('http://127.0.0.1:1/nobody');
}
export function handleSummary(data) { return { 'handle.json': JSON.stringify(data) }; }
