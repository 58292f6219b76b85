local prefix, kind, number, secret = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local user = ticketOf(prefix, kind, number, secret, ARGV[5])
if not user then return {'invalid'} end
redis.call('ZREM', prefix .. 'permits', number)
redis.call('ZREM', prefix .. 'line', number)
redis.call('ZREM', prefix .. 'patience', number)
if redis.call('GET', prefix .. 'user:' .. user) == number then
  redis.call('DEL', prefix .. 'user:' .. user)
end
return {'left'}
