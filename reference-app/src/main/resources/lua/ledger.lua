local after = '(' .. whole(now)
return {
  whole(redis.call('ZCOUNT', KEYS[1], after, '+inf')),
  whole(redis.call('ZCARD', KEYS[2])),
  whole(redis.call('ZCOUNT', KEYS[3], after, '+inf'))
}
