local held, ending = KEYS[1], KEYS[3]
local prefix, kind, number, secret = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local user = ticketOf(prefix, kind, number, secret)
if user ~= ARGV[5] then return {'INVALID_TOKEN'} end
local key = prefix .. 'hold:' .. ARGV[6]
local hold = redis.call('HMGET', key, 'user', 'seats', 'amount', 'ends')
if not hold[1] then return {'HOLD_NOT_FOUND'} end
if hold[1] ~= user then return {'FORBIDDEN'} end
if tonumber(hold[4]) <= now then return {'HOLD_EXPIRED'} end
if kind ~= 'pass' or not permitOf(prefix, number, now) then return {'NOT_ADMITTED'} end
-- Whoever holds may pay though Redis is full: once something was removed it refuses no write.
redis.call('ZREM', ending, ARGV[6] .. ':' .. hold[2])
-- Seats outlive the hold by the grace of a payment that has begun in time.
local grace = math.max(tonumber(hold[4]), now + tonumber(ARGV[7]))
for seat in string.gmatch(hold[2], '%d+') do redis.call('ZADD', held, whole(grace), seat) end
redis.call('ZADD', ending, whole(grace), ARGV[6] .. ':' .. hold[2])
return {'claimed', hold[2], hold[3]}
