-- From the end that lasts longest: what lapses meanwhile shifts nobody.
local prefix, from, most = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local found = {}
local permits = redis.call('ZREVRANGE', KEYS[1], from, from + most - 1, 'WITHSCORES')
for i = 1, #permits, 2 do
  local ends = tonumber(permits[i + 1])
  if ends > now then
    found[#found + 1] = permits[i]
    found[#found + 1] = redis.call('HGET', prefix .. 'ticket:' .. permits[i], 'user') or '0'
    found[#found + 1] = whole(ends)
  end
end
return found
