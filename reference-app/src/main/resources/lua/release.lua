local prefix, kind, number, secret = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local user = ticketOf(prefix, kind, number, secret, ARGV[6])
if not user then return {'INVALID_TOKEN'} end
local key = prefix .. 'hold:' .. ARGV[5]
local hold = redis.call('HMGET', key, 'user', 'seats', 'ends')
if not hold[1] then return {'HOLD_NOT_FOUND'} end
if hold[1] ~= user then return {'FORBIDDEN'} end
-- A seat whose hold has ended may be somebody else's by now.
if tonumber(hold[3]) > now then
  for seat in string.gmatch(hold[2], '%d+') do redis.call('ZREM', KEYS[1], seat) end
  redis.call('ZREM', KEYS[3], ARGV[5] .. ':' .. hold[2])
end
redis.call('DEL', key)
return {'released'}
