local booking, to, from, field, value = KEYS[1], ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local before = redis.call('HMGET', booking, 'status', 'since')
local status = before[1]
if not status then return {} end
local age = whole(now - tonumber(before[2]))
if not string.find(',' .. from .. ',', ',' .. status .. ',', 1, true) then
  return {'0', status, age}
end
redis.call('HSET', booking, 'status', to, field, value)
return {status == to and '0' or '1', to, age}
