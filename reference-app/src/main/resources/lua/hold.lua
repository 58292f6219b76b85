local held, sold, ending = KEYS[1], KEYS[2], KEYS[3]
local prefix, kind, number, secret = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local user, id, first, fingerprint = ARGV[5], ARGV[6], ARGV[7], ARGV[8]
local amount, life, memory, firstLife = ARGV[9], tonumber(ARGV[10]), tonumber(ARGV[11]), ARGV[12]
if ticketOf(prefix, kind, number, secret) ~= user then return {'INVALID_TOKEN'} end
local before = redis.call('HMGET', first, 'fingerprint', 'id', 'amount', 'ends')
if before[1] then
  if before[1] ~= fingerprint then return {'IDEMPOTENCY_KEY_REUSED'} end
  return {'again', before[2], before[3], before[4]}
end
if kind ~= 'pass' or not permitOf(prefix, number, now) then return {'NOT_ADMITTED'} end
-- Redis may have lost its data: who sold what is then asked of the database first.
if redis.call('SISMEMBER', sold, 'complete') == 0 then return {'COLD'} end
local taken = {'SEAT_TAKEN'}
for i = 13, #ARGV do
  local ends = redis.call('ZSCORE', held, ARGV[i])
  if (ends and tonumber(ends) > now) or redis.call('SISMEMBER', sold, ARGV[i]) == 1 then
    taken[#taken + 1] = ARGV[i]
  end
end
if #taken > 1 then return taken end
local ends = now + life
local seats = {}
for i = 13, #ARGV do
  redis.call('ZADD', held, ends, ARGV[i])
  seats[#seats + 1] = ARGV[i]
end
local hold = prefix .. 'hold:' .. id
redis.call('HSET', hold, 'user', user, 'seats', table.concat(seats, ','), 'amount', amount,
  'ends', whole(ends))
redis.call('PEXPIRE', hold, life + memory)
redis.call('ZADD', ending, ends, id .. ':' .. table.concat(seats, ','))
redis.call('HSET', first, 'fingerprint', fingerprint, 'id', id, 'amount', amount,
  'ends', whole(ends))
redis.call('PEXPIRE', first, firstLife)
return {'held', id, amount, whole(ends)}
