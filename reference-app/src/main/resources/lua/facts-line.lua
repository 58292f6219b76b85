local prefix, after, most = ARGV[1], ARGV[2], ARGV[3]
local found = {}
for _, number in ipairs(
  redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. after, '+inf', 'LIMIT', 0, most)) do
  local ticket = redis.call('HMGET', prefix .. 'ticket:' .. number, 'user', 'since')
  found[#found + 1] = number
  found[#found + 1] = ticket[1] or '0'
  found[#found + 1] = ticket[2] or '0'
end
return found
