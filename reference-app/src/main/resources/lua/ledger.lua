local after = '(' .. whole(now)
return {
  whole(redis.call('ZCOUNT', KEYS[1], after, '+inf')),
  whole(redis.call('ZCARD', KEYS[2]))
}
