local found = redis.call('HMGET', KEYS[1], 'user', 'seats', 'number', 'secret', 'status', 'hold',
  'reason')
if not found[1] then return {} end
found[6] = found[6] or ''
found[7] = found[7] or ''
return found
