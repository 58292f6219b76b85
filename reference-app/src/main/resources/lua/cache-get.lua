local header, maker, making, window = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
-- Whatever isn't an answer of this cache, of this shape, counts as nothing.
local value, left = redis.pcall('GET', KEYS[1]), 0
if type(value) == 'string' and string.sub(value, 1, #header) == header then
  left = redis.call('PTTL', KEYS[1])
end
local text = left > 0 and string.sub(value, #header + 1) or ''
left = string.format('%.0f', left)
if tonumber(left) > window then return {'FRESH', text, left} end
local mine = maker == '' or redis.call('SET', KEYS[2], maker, 'NX', 'PX', making)
if tonumber(left) > 0 then return {mine and 'RENEW' or 'OLD', text, left} end
return {mine and 'MAKE' or 'WAIT', '', '0'}
