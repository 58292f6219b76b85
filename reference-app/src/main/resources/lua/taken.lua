if redis.call('SISMEMBER', KEYS[2], 'complete') == 0 then return {'COLD'} end
local taken = redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. whole(now), '+inf')
for _, seat in ipairs(redis.call('SMEMBERS', KEYS[2])) do
  if seat ~= 'complete' then taken[#taken + 1] = seat end
end
return taken
