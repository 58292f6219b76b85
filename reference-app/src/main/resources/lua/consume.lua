local prefix, id = ARGV[1], ARGV[2]
-- Removed first: a full Redis refuses to add unless something was removed before.
for i = 3, #ARGV do
  redis.call('ZREM', KEYS[1], ARGV[i])
  redis.call('SADD', KEYS[2], ARGV[i])
end
redis.call('ZREM', KEYS[3], id .. ':' .. table.concat(ARGV, ',', 3))
redis.call('DEL', prefix .. 'hold:' .. id)
return {'sold'}
