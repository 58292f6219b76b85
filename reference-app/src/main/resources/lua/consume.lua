for i = 2, #ARGV do
  redis.call('SADD', KEYS[2], ARGV[i])
  redis.call('ZREM', KEYS[1], ARGV[i])
end
redis.call('DEL', ARGV[1])
return {'sold'}
