local found = {}
for _, booking in ipairs(KEYS) do
  local fields = redis.call('HMGET', booking, 'user', 'seats', 'number', 'secret', 'status',
    'hold', 'reason')
  for i = 1, 7 do found[#found + 1] = fields[i] or '' end
end
return found
