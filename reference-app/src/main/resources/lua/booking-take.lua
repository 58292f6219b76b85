local booking = KEYS[1]
local prefix, kind, number, secret = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local user, seats, life = ARGV[5], ARGV[6], ARGV[7]
if ticketOf(prefix, kind, number, secret) ~= user then return {'INVALID_TOKEN'} end
local before = redis.call('HMGET', booking, 'seats', 'status')
if before[1] then
  if before[1] ~= seats then return {'IDEMPOTENCY_KEY_REUSED'} end
  return {'known', before[2]}
end
if kind ~= 'pass' or not permitOf(prefix, number, now) then return {'NOT_ADMITTED'} end
redis.call('HSET', booking, 'user', user, 'seats', seats, 'number', number, 'secret', secret,
  'status', 'REQUESTED', 'since', whole(now))
redis.call('PEXPIRE', booking, life)
return {'taken'}
