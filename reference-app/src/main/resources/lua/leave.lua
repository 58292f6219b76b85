local prefix, kind, number, secret = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local user = ticketOf(prefix, kind, number, secret, ARGV[5])
if not user then return {'invalid'} end
redis.call('ZREM', permits, number)
abandon(number)
if redis.call('GET', prefix .. 'user:' .. user) == number then
  redis.call('DEL', prefix .. 'user:' .. user)
end
return {'left'}
